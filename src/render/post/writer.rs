//! What is gathered while a post is written: its blocks in order, its footnotes, what its links lead to.

use std::collections::{BTreeMap, BTreeSet};

use super::delimiter::empty_block;
use super::footnotes::uuids;
use crate::report::{Mark, Report};

/// A footnote as the editor keeps it.
pub(super) struct Footnote {
    pub(super) id: String,
    pub(super) content: String,
}

/// Writes a post.
pub(super) struct PostWriter<'a> {
    pub(super) report: &'a Report,
    linked: &'a BTreeSet<String>,
    /// Whether it is the summary, on a page of its own: what links and notes lead to is elsewhere.
    pub(super) is_summary: bool,
    /// What links in the report lead to.
    pub(super) links: BTreeSet<String>,
    /// The language of what is being written, where it is not the report's.
    pub(super) language: Option<String>,
    /// The last heading, as text: what a table without a caption is called.
    pub(super) heading: String,
    pub(super) blocks: Vec<String>,
    pub(super) footnotes: Vec<Footnote>,
    pub(super) uuids: BTreeMap<u32, String>,
    fault: Option<String>,
}

impl<'a> PostWriter<'a> {
    pub(super) fn new(report: &'a Report, linked: &'a BTreeSet<String>) -> Self {
        PostWriter {
            report,
            linked,
            is_summary: false,
            links: BTreeSet::new(),
            language: None,
            heading: String::new(),
            blocks: Vec::new(),
            footnotes: Vec::new(),
            uuids: uuids(&report.language, &report.notes),
            fault: None,
        }
    }

    /// The whole, with the block of the footnotes at its end; or what cannot be written.
    pub(super) fn end(mut self) -> Result<Self, String> {
        if !self.footnotes.is_empty() {
            self.blocks.push(empty_block("footnotes"));
        }
        match self.fault.take() {
            Some(fault) => Err(fault),
            None => Ok(self),
        }
    }

    /// The content of the post.
    pub(super) fn text(&self) -> String {
        self.blocks.join("\n\n")
    }

    /// Notes what cannot be written; the first is told.
    pub(super) fn fault(&mut self, fault: String) {
        self.fault.get_or_insert(fault);
    }

    /// An anchor that something in the report leads to; the others would only be in the editor's way.
    pub(super) fn linked(&self, anchor: Option<&str>) -> Option<String> {
        anchor.filter(|anchor| self.linked.contains(*anchor)).map(str::to_owned)
    }

    /// Where a thing can be pointed at, if anything does.
    pub(super) fn anchor(&self, mark: &Mark) -> Option<String> {
        self.linked(mark.anchor.as_deref())
    }
}
