//! What a report is composed from, and everything that is said beside it: checks, comparisons, data, workbook.

use super::earlier::Earlier;
use super::stage::Stage;
use crate::inspection::Inspection;
use crate::language::Phrases;
use crate::programme::Programme;
use crate::rate::Ratings;

/// An inspection in one language with all that is needed to say something of it.
#[derive(Clone, Copy)]
pub struct Basis<'a> {
    /// The programme, with the words of the time of the inspection.
    pub programme: &'a Programme,
    /// What was written.
    pub inspection: &'a Inspection,
    /// The ratings that follow from it.
    pub ratings: &'a Ratings,
    /// The words of the product, in the language of the inspection.
    pub phrases: &'a Phrases,
    /// Whether it is for the service or for the public.
    pub stage: &'a Stage,
    /// The ratings of the last inspection that can be compared, where a report is composed.
    pub earlier: Option<&'a Earlier>,
}
