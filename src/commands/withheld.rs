//! Names that a folder withholds, in texts that somebody else will get.

use crate::catalogue::Entry;
use crate::check::{names_in, printed};
use crate::inspection::Inspection;
use crate::problem::Problem;
use crate::source::CATALOGUE;

/// The names that an inspection withholds, where they stand in texts that somebody else will get.
pub(super) fn withheld_in(inspection: &Inspection, texts: &[Entry]) -> Vec<Problem> {
    let words =
        |entry: &Entry| (entry.english.clone(), entry.welsh.clone(), entry.previous.clone(), entry.remarks.clone());
    let texts: Vec<_> = texts.iter().map(words).collect();
    names_in(inspection, &printed(CATALOGUE, &texts))
}
