//! Many problems of one kind: the first of them are kept, the others counted, so that a folder with a million of them takes
//! neither the memory nor the time of a million.

use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};

use super::translation::GapReason;
use super::{
    Kind, OverviewFault, PictureProblem, Place, PointProblem, Problem, Severity, TranslationFault, VerifyFault,
    VersionFault,
};

/// So many of one kind are kept in one file, and of one folder.
const KEPT: usize = 200;

/// What problems are alike in: their kind, whatever words and numbers they fill it with, and how much they matter.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Family {
    severity: Severity,
    kind: Discriminant<Kind>,
    translation: Option<Discriminant<TranslationFault>>,
    /// Texts without a translation and those that have moved on from theirs are mended in other ways.
    lack: Option<GapReason>,
    picture: Option<Discriminant<PictureProblem>>,
    point: Option<Discriminant<PointProblem>>,
    rule: Option<&'static str>,
    version: Option<Discriminant<VersionFault>>,
    verify: Option<Discriminant<VerifyFault>>,
    overview: Option<Discriminant<OverviewFault>>,
}

impl Problem {
    /// What it has in common with problems like it.
    pub(super) fn family(&self) -> Family {
        family(&self.kind, self.severity)
    }
}

fn family(kind: &Kind, severity: Severity) -> Family {
    let (mut translation, mut lack, mut picture, mut point, mut rule) = (None, None, None, None, None);
    let version = if let Kind::Version(fault) = kind { Some(discriminant(fault)) } else { None };
    let verify = if let Kind::Verify(fault) = kind { Some(discriminant(fault)) } else { None };
    let overview = if let Kind::Overview(fault) = kind { Some(discriminant(fault)) } else { None };
    match kind {
        Kind::Translation(fault) => {
            translation = Some(discriminant(fault));
            lack = match fault {
                TranslationFault::Untranslated { lack, .. } | TranslationFault::UntranslatedInDraft { lack, .. } => {
                    Some(*lack)
                }
                _ => None,
            };
        }
        Kind::Picture { problem, .. } => picture = Some(discriminant(problem)),
        Kind::Point(problem) => point = Some(discriminant(problem)),
        Kind::Reported { rule: name, .. } => rule = Some(*name),
        _ => {}
    }
    Family { severity, kind: discriminant(kind), translation, lack, picture, point, rule, version, verify, overview }
}

/// Problems as they are met.
#[derive(Default)]
pub struct Gathered {
    problems: Vec<Problem>,
    /// For each family how many are kept, and where the last of them stands in the list.
    kept: HashMap<Family, (usize, usize)>,
}

impl Gathered {
    /// Adds an error. Its place is looked for only where it is kept.
    pub fn error(&mut self, kind: Kind, place: impl FnOnce() -> Place) {
        self.add(Problem::error(kind, None), place);
    }

    /// Adds a problem.
    pub fn push(&mut self, mut problem: Problem) {
        let place = problem.place.take();
        let more = problem.more;
        let kept = self.kept.entry(problem.family()).or_default();
        if kept.0 < KEPT {
            *kept = (kept.0 + 1, self.problems.len());
            problem.place = place;
            self.problems.push(problem);
        } else if let Some(last) = self.problems.get_mut(kept.1) {
            last.more += 1 + more;
        }
    }

    fn add(&mut self, mut problem: Problem, place: impl FnOnce() -> Place) {
        let full = self.kept.get(&problem.family()).is_some_and(|kept| kept.0 >= KEPT);
        problem.place = (!full).then(place);
        self.push(problem);
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.problems.is_empty()
    }

    /// Those that were kept, in the order they were met.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }
}

impl Extend<Problem> for Gathered {
    fn extend<T: IntoIterator<Item = Problem>>(&mut self, problems: T) {
        problems.into_iter().for_each(|problem| self.push(problem));
    }
}

/// Problems of a folder with no more than so many of one kind.
#[must_use]
pub fn gathered(problems: Vec<Problem>) -> Vec<Problem> {
    if problems.len() <= KEPT {
        return problems;
    }
    let mut all = Gathered::default();
    all.extend(problems);
    all.into_problems()
}
