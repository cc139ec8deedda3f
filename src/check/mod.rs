//! Checks of what was written against what is known: figures, rating words, counts and dates typed by hand.
//!
//! A rule is a file in `rules/`. It reads passages, never a rendered report, so that every problem has its place. What
//! must hold: what placeholders filled in is never reported; quotations and tables are left alone; a report that
//! contradicts its own data is refused at final, unless somebody said why it is meant.

mod abbreviations;
mod dates;
mod english;
mod exceptions;
mod figures;
mod fix;
mod hit;
mod holes;
mod locate;
mod marks;
mod meant;
mod mend;
mod numbers;
mod own_share;
mod printed;
mod reading;
mod rule;
mod rule_context;
mod rules;
mod sentence;
mod syllables;
mod withheld;
mod words;

pub use fix::{Fix, apply_fixes, fixed_file};
pub use mend::{Mend, mend_of};
pub use printed::{Printed, printed};
pub use reading::ReadingLoad;
pub use rule::Rule;
pub use rules::RULES;

use rayon::prelude::*;

use crate::inspection::Inspection;
use std::collections::BTreeMap;

use crate::problem::{Kind, Place, Problem, Reported, Severity, Slip, gathered, suggest};
use crate::programme::{Programme, RuleWeight};
use crate::report::{Basis, Passage, Stage, passages};
use crate::source::Step;
use exceptions::Exceptions;
use hit::Hit;
use rule_context::RuleContext;
use rules::OF_WORDS;

/// Runs every rule: what each reports, and what is wrong with the exceptions. `printed` is every text of what would be
/// written; none where that is not made.
#[must_use]
pub fn check(basis: &Basis<'_>, printed: &[Printed]) -> Vec<Problem> {
    check_and_mend(basis, printed).0
}

/// The same, and what corrects each of the problems that have one right answer.
#[must_use]
pub fn check_and_mend(basis: &Basis<'_>, printed: &[Printed]) -> (Vec<Problem>, Vec<Mend>) {
    let (hits, exceptions) = hits(RULES, basis, printed);
    let (mut problems, mends) = reported(hits);
    problems.extend(exceptions);
    problems.extend(unknown_rules(basis.programme));
    (problems, mends)
}

/// Runs the rules that read words alone, where not all is known that others compare them with.
#[must_use]
pub fn check_words(basis: &Basis<'_>) -> Vec<Problem> {
    reported(hits(OF_WORDS, basis, &[]).0).0
}

/// What was hit, as problems in the order of places; and what corrects them.
fn reported(mut hits: Vec<(&'static Rule, Severity, Hit)>) -> (Vec<Problem>, Vec<Mend>) {
    told_once_a_file(&mut hits);
    let mut mends = Vec::new();
    let mut problems: Vec<Problem> = hits
        .into_iter()
        .map(|(rule, severity, hit)| {
            let kind = Kind::Reported { rule: rule.id, what: hit.what };
            let problem = Problem { severity, ..Problem::error(kind, hit.place) };
            mends.extend(Mend::new(&problem, hit.fixes));
            problem
        })
        .collect();
    problems.sort_by(|one, other| one.place.cmp(&other.place));
    (gathered(problems), mends)
}

/// The fixes of everything that has one right answer, each with the changes it takes.
#[must_use]
pub fn fixes(basis: &Basis<'_>) -> Vec<Vec<Fix>> {
    hits(RULES, basis, &[]).0.into_iter().map(|(_, _, hit)| hit.fixes).filter(|fixes| !fixes.is_empty()).collect()
}

/// How much there is to read in each section.
#[must_use]
pub fn reading_load(basis: &Basis<'_>) -> Vec<ReadingLoad> {
    let passages = passages_as_seen(basis);
    reading::reading_load(&RuleContext::new(basis, &[], &passages))
}

/// What inspectors wrote, as a reader sees it: no rule is misled by what is invisible.
fn passages_as_seen(basis: &Basis<'_>) -> Vec<Passage> {
    passages(basis).into_iter().map(Passage::as_seen).collect()
}

/// What rules report and no exception covers; and the problems of the exceptions.
fn hits(
    rules: &'static [Rule],
    basis: &Basis<'_>,
    printed: &[Printed],
) -> (Vec<(&'static Rule, Severity, Hit)>, Vec<Problem>) {
    let passages = passages_as_seen(basis);
    let context = RuleContext::new(basis, printed, &passages);
    let mut exceptions = Exceptions::read(basis.inspection);
    // The rules side by side: together they read the whole report many times. Behind `dyn`, that what they read may be shared is
    // proved once.
    let find: &(dyn Fn(&Rule) -> Vec<Hit> + Sync) = &|rule| (rule.find)(&context);
    let found: Vec<Vec<Hit>> = rules.par_iter().map(find).collect();
    let mut hits = Vec::new();
    for (rule, found) in rules.iter().zip(found) {
        let weighed = found.into_iter().filter_map(|hit| Some((severity(basis, rule, &hit)?, hit)));
        let left = weighed.filter(|(_, hit)| !exceptions.excuse(rule.id, hit));
        hits.extend(left.map(|(severity, hit)| (rule, severity, hit)));
    }
    (hits, exceptions.problems())
}

/// How much it matters; none where the programme has switched the rule off. What must stay in is weighed by nobody.
fn severity(basis: &Basis<'_>, rule: &Rule, hit: &Hit) -> Option<Severity> {
    if hit.must_stay_in() {
        return Some(severity_of_names(basis.stage));
    }
    match (basis.programme.rules.style.rules.get(rule.id), basis.stage) {
        (Some(RuleWeight::Off), _) => None,
        (Some(RuleWeight::Warning), _) => Some(Severity::Warning),
        (Some(RuleWeight::Error), _) => Some(Severity::Error),
        (None, Stage::Draft { .. }) => Some(rule.draft),
        (None, Stage::Final) => Some(rule.published),
    }
}

/// Rules that the programme weighs and that do not exist.
fn unknown_rules(programme: &Programme) -> Vec<Problem> {
    let weighed = programme.rules.style.rules.keys();
    let unknown = weighed.filter(|id| !RULES.iter().any(|rule| rule.id == id.as_str()));
    unknown
        .map(|id| {
            let suggestion = suggest(id, RULES.iter().map(|rule| rule.id));
            let steps = [Step::Key("style"), Step::Key("rules"), Step::KeyItself(id)];
            let place = programme.sources.get("programme.yaml").map(|source| source.place(&steps));
            Problem::error(Kind::ExceptionOfNoRule { rule: id.clone(), suggestion }, place)
        })
        .collect()
}

/// A name that is withheld must not be given out: a final report and the copy of a draft that is made for somebody are
/// refused; in the draft that its editors work with it is a warning.
fn severity_of_names(stage: &Stage) -> Severity {
    match stage {
        Stage::Draft { copy: None } => Severity::Warning,
        Stage::Draft { copy: Some(_) } | Stage::Final => Severity::Error,
    }
}

/// The withheld names in texts that go out beside a report: a form, a log, a comparison. Each is an error, unless an
/// exception of the inspection covers it.
#[must_use]
pub fn names_in(inspection: &Inspection, printed: &[Printed]) -> Vec<Problem> {
    let mut exceptions = Exceptions::read(inspection);
    let mut hits = withheld::withheld_in(inspection, printed);
    hits.retain(|hit| !exceptions.excuse(NAMES, hit));
    let problem = |hit: Hit| Problem {
        severity: Severity::Error,
        ..Problem::error(Kind::Reported { rule: NAMES, what: hit.what }, hit.place)
    };
    hits.into_iter().map(problem).collect()
}

/// The rule about names.
const NAMES: &str = "person-named";

/// Straight marks are told once a file, where the first one stands, with how many more there are: who types them types them
/// everywhere, and other news would be lost among them. What corrects the first corrects all.
fn told_once_a_file(hits: &mut Vec<(&'static Rule, Severity, Hit)>) {
    let is_mark = |hit: &Hit| matches!(hit.what, Reported::Slip(Slip::Quotes { .. }));
    // For each file where the first stands, how many there are, and what corrects them.
    let mut all: BTreeMap<String, (Option<Place>, usize, Vec<Fix>)> = BTreeMap::new();
    for (_, _, hit) in hits.iter_mut().filter(|(_, _, hit)| is_mark(hit)) {
        let (first, count, fixes) = all.entry(hit.file.clone()).or_insert_with(|| (hit.place.clone(), 0, Vec::new()));
        if hit.place < *first {
            first.clone_from(&hit.place);
        }
        *count += 1;
        fixes.append(&mut hit.fixes);
    }
    hits.retain_mut(|(_, _, hit)| {
        if !is_mark(hit) {
            return true;
        }
        let Some((first, count, fixes)) = all.get_mut(&hit.file) else { return true };
        if let Reported::Slip(Slip::Quotes { more, .. }) = &mut hit.what {
            *more = *count - 1;
        }
        let is_first = *first == hit.place;
        if is_first {
            hit.fixes.append(fixes);
        }
        is_first
    });
}
