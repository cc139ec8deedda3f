//! The data beside a report in one language: the document of its ratings, and its tables.
//!
//! What must hold: files, kept words and what is looked through for withheld names come from this one value, so that none of
//! them says what another does not.

use crate::render::{RatingsDocument, ratings_document};
use crate::report::{Basis, Report};
use crate::workbook::{Workbook, make_workbook};

/// The data of an edition.
pub(super) struct EditionData {
    /// What `ratings.json` and `ratings.csv` say.
    pub(super) ratings: RatingsDocument,
    /// The workbook, whose sheets are the tables.
    pub(super) workbook: Workbook,
}

impl EditionData {
    /// Makes the data of a report from what it was composed from.
    pub(super) fn new(basis: &Basis<'_>, report: &Report) -> Self {
        EditionData { ratings: ratings_document(basis), workbook: make_workbook(basis, report) }
    }
}
