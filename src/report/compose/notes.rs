//! Footnotes: numbered through the report in the order of their first reference; one may be referred to again.

use std::collections::{BTreeMap, BTreeSet};

use crate::report::view::Note;
use crate::source::FieldPath;

/// A summary that is being shown.
#[derive(Clone, Copy)]
pub(super) struct SummaryShown<'a> {
    /// The section whose summary it is.
    pub(super) of: &'a str,
    /// The section that shows it.
    pub(super) in_section: &'a str,
}

/// The notes of the report so far.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) list: Vec<Note>,
    pub(super) by_key: BTreeMap<String, usize>,
    /// Definitions that something refers to: file, path in it, name.
    pub(super) used: BTreeSet<(String, FieldPath, String)>,
}

impl Notes {
    /// The notes in order.
    pub(super) fn take_list(&mut self) -> Vec<Note> {
        std::mem::take(&mut self.list)
    }
}
