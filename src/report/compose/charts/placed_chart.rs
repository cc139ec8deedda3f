//! A chart of a section with its place in the file.

use crate::inspection::ChartRecord;
use crate::programme::Node;

/// A chart of a section, with its place in the section's file.
pub(in crate::report::compose) struct PlacedChart<'a> {
    pub(in crate::report::compose) node: &'a Node,
    pub(in crate::report::compose) index: usize,
    pub(in crate::report::compose) record: &'a ChartRecord,
}
