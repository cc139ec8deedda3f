//! What must hold of corrections: each makes a version of its own, and the report calls itself by the last of them.

use std::collections::BTreeSet;

use crate::inspection::{FIRST_VERSION, Inspection};
use crate::problem::{Kind, Problem};
use crate::source::Step;

/// Adds a problem for every correction whose version does not fit.
pub(super) fn check_corrections(inspection: &Inspection, problems: &mut Vec<Problem>) {
    let file = &inspection.file;
    let mut report = |kind, steps: &[Step<'_>]| {
        problems.push(Problem::error(kind, inspection.place("inspection.yaml", steps)));
    };
    let mut seen = BTreeSet::from([FIRST_VERSION]);
    for (index, correction) in file.corrections.iter().enumerate() {
        if !seen.insert(&correction.version) {
            let kind = Kind::CorrectionTwice { version: correction.version.clone() };
            report(kind, &[Step::Key("corrections"), Step::Item(index), Step::Key("version")]);
        }
    }
    if let Some(latest) = file.corrections.last().filter(|latest| latest.version != file.version) {
        let kind = Kind::CorrectionNotLatest { version: file.version.clone(), latest: latest.version.clone() };
        report(kind, &[Step::Key("version")]);
    }
}
