//! What corrects a problem that has one right answer: the changes that `findings check --fix` makes of it, and no others.

use super::fix::Fix;
use crate::problem::Problem;
use crate::source::digest;

/// What corrects a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mend {
    /// The file that it changes, by its path in the folder.
    pub file: String,
    /// The changes: all of them together.
    pub fixes: Vec<Fix>,
    /// What the problem says, and where.
    told: String,
}

impl Mend {
    /// What corrects a problem by these changes; none where there are none, or not all are in one file.
    pub(super) fn new(problem: &Problem, fixes: Vec<Fix>) -> Option<Self> {
        let file = fixes.first()?.file.clone();
        fixes.iter().all(|fix| fix.file == file).then(|| Mend { file, fixes, told: told(problem) })
    }

    /// What tells it from those of other problems.
    #[must_use]
    pub fn id(&self) -> String {
        digest(format!("{} {:?}", self.told, self.fixes).as_bytes())
    }
}

/// The one of these that corrects a problem.
#[must_use]
pub fn mend_of<'a>(mends: &'a [Mend], problem: &Problem) -> Option<&'a Mend> {
    let told = told(problem);
    mends.iter().find(|mend| mend.told == told)
}

fn told(problem: &Problem) -> String {
    let place = problem.place.as_ref().map(ToString::to_string).unwrap_or_default();
    format!("{place} {}", problem.headline())
}
