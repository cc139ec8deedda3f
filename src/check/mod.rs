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
mod locate;
mod marks;
mod numbers;
mod reading;
mod rule;
mod rules;
mod subject;
mod words;

pub use fix::mended;
pub use reading::ReadingLoad;
pub use rule::{Fix, Rule};
pub use rules::RULES;

use rayon::prelude::*;

use crate::inspection::Inspection;
use crate::language::Phrases;
use std::collections::BTreeMap;

use crate::problem::{Kind, Place, Problem, Reported, Severity, Slip, suggest};
use crate::programme::{Programme, RuleWeight};
use crate::rate::Ratings;
use crate::report::{Stage, passages};
use crate::source::Step;
use exceptions::Exceptions;
use rule::Hit;
use subject::Subject;

/// What checking needs: an inspection with its programme and ratings, the phrases of the language that it is written in,
/// and whether it is checked as a draft or as final.
#[derive(Clone, Copy)]
pub struct Checking<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// The inspection.
    pub inspection: &'a Inspection,
    /// Its ratings.
    pub ratings: &'a Ratings,
    /// The phrases of the language that it is written in.
    pub phrases: &'a Phrases,
    /// As what it is checked.
    pub stage: &'a Stage,
}

impl Checking<'_> {
    /// Runs every rule: what each reports, and what is wrong with the exceptions.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let (mut hits, exceptions) = self.hits();
        told_once_a_file(&mut hits);
        let mut problems: Vec<Problem> = hits
            .into_iter()
            .map(|(rule, severity, hit)| Problem {
                kind: Kind::Reported { rule: rule.id, what: hit.what },
                place: hit.place,
                severity,
            })
            .collect();
        problems.sort_by(|one, other| one.place.cmp(&other.place));
        problems.extend(exceptions);
        problems.extend(self.unknown_rules());
        problems
    }

    /// The mends of everything that has one right answer, each with the changes it takes.
    #[must_use]
    pub fn fixes(&self) -> Vec<Vec<Fix>> {
        self.hits().0.into_iter().map(|(_, _, hit)| hit.fixes).filter(|fixes| !fixes.is_empty()).collect()
    }

    /// How much there is to read in each section.
    #[must_use]
    pub fn reading_load(&self) -> Vec<ReadingLoad> {
        let passages = passages(self.programme, self.inspection, self.ratings, self.phrases);
        reading::reading_load(&Subject::new(self.programme, self.inspection, self.ratings, &passages))
    }

    /// What rules report and no exception covers; and the problems of the exceptions.
    fn hits(&self) -> (Vec<(&'static Rule, Severity, Hit)>, Vec<Problem>) {
        let passages = passages(self.programme, self.inspection, self.ratings, self.phrases);
        let subject = Subject::new(self.programme, self.inspection, self.ratings, &passages);
        let mut exceptions = Exceptions::read(self.inspection);
        // The rules side by side: together they read the whole report many times.
        let found: Vec<Vec<Hit>> = RULES.par_iter().map(|rule| (rule.find)(&subject)).collect();
        let mut hits = Vec::new();
        for (rule, found) in RULES.iter().zip(found) {
            let severity = match (self.programme.rules.style.rules.get(rule.id), self.stage) {
                (Some(RuleWeight::Off), _) => continue,
                (Some(RuleWeight::Warning), _) => Severity::Warning,
                (Some(RuleWeight::Error), _) => Severity::Error,
                (None, Stage::Draft { .. }) => rule.draft,
                (None, Stage::Final) => rule.published,
            };
            let left = found.into_iter().filter(|hit| !exceptions.excuse(rule.id, hit));
            hits.extend(left.map(|hit| (rule, severity, hit)));
        }
        (hits, exceptions.problems())
    }

    /// Rules that the programme weighs and that do not exist.
    fn unknown_rules(&self) -> Vec<Problem> {
        let weighed = self.programme.rules.style.rules.keys();
        let unknown = weighed.filter(|id| !RULES.iter().any(|rule| rule.id == id.as_str()));
        unknown
            .map(|id| {
                let suggestion = suggest(id, RULES.iter().map(|rule| rule.id));
                let steps = [Step::Key("style"), Step::Key("rules"), Step::KeyItself(id)];
                let place = self.programme.sources.get("programme.yaml").map(|source| source.place(&steps));
                Problem::error(Kind::ExceptionOfNoRule { rule: id.clone(), suggestion }, place)
            })
            .collect()
    }
}

/// Straight marks are told once a file, where the first one stands, with how many more there are: who types them types them
/// everywhere, and other news would be lost among them.
fn told_once_a_file(hits: &mut Vec<(&'static Rule, Severity, Hit)>) {
    let is_mark = |hit: &Hit| matches!(hit.what, Reported::Slip(Slip::Quotes { .. }));
    let mut all: BTreeMap<String, Vec<Option<Place>>> = BTreeMap::new();
    for (_, _, hit) in hits.iter().filter(|(_, _, hit)| is_mark(hit)) {
        all.entry(hit.file.clone()).or_default().push(hit.place.clone());
    }
    hits.retain_mut(|(_, _, hit)| {
        let Some(places) = all.get(&hit.file).filter(|_| is_mark(hit)) else { return true };
        if let Reported::Slip(Slip::Quotes { more, .. }) = &mut hit.what {
            *more = places.len() - 1;
        }
        places.iter().min() == Some(&hit.place)
    });
}
