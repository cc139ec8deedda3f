//! What stands where the links within a report lead, in words: whoever hears of a link hears that, and no page's number.
//!
//! What must hold: the words are the report's own: a heading with its number, a recommendation by its number, the caption of a
//! table; what has no words of its own is told by the heading that it stands under.

use std::collections::BTreeMap;

use super::plain_text;
use super::view::{Block, Heading, Mark, Report};
use crate::text::one_line;

/// What stands at each anchor of a report.
#[must_use]
pub fn destinations(report: &Report) -> BTreeMap<String, String> {
    let mut found =
        Destinations { recommendation: &report.furniture.recommendation, under: String::new(), named: BTreeMap::new() };
    report.sections.iter().for_each(|section| found.blocks(&section.blocks));
    found.named
}

struct Destinations<'a> {
    /// "Recommendation".
    recommendation: &'a str,
    /// The heading that stands above.
    under: String,
    named: BTreeMap<String, String>,
}

impl Destinations<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => self.heading(heading),
                Block::Findings { items, .. } | Block::List { items, .. } => {
                    items.iter().for_each(|item| self.mark(&item.mark, None));
                }
                Block::Recommendations { groups } => {
                    for item in groups.iter().flat_map(|group| &group.items) {
                        let number = item.mark.number.as_deref().map(|number| number.trim_matches(['(', ')', '.']));
                        let called = number.map(|number| format!("{} {number}", self.recommendation));
                        self.mark(&item.mark, called);
                    }
                }
                Block::Table(table) => self.mark(&table.mark, table.caption.as_deref().map(plain_text)),
                Block::Image { mark, caption, .. } => self.mark(mark, caption.as_deref().map(plain_text)),
                Block::Chart(chart) => self.mark(&chart.mark, Some(plain_text(&chart.title))),
                Block::Box { mark, label, title, .. } => {
                    self.mark(mark, Some(title.as_ref().unwrap_or(label).text.clone()));
                }
                Block::Paragraph { mark, .. } | Block::Quotation { mark, .. } => self.mark(mark, None),
                _ => {}
            }
            block.inside().into_iter().for_each(|inside| self.blocks(inside));
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let words = plain_text(&heading.inlines);
        let number = heading.number.as_ref().map(|number| format!("{number} ")).unwrap_or_default();
        let within = heading.within.as_ref().map(|within| format!(": {within}")).unwrap_or_default();
        self.under = one_line(&format!("{number}{words}{within}"));
        let anchors = [Some(&heading.anchor), heading.common_anchor.as_ref()];
        for anchor in anchors.into_iter().flatten() {
            self.named.insert(anchor.clone(), self.under.clone());
        }
    }

    /// What stands there under its own words, or under the heading's.
    fn mark(&mut self, mark: &Mark, words: Option<String>) {
        let words = words.map(|words| one_line(&words)).filter(|words| !words.is_empty());
        if let Some(anchor) = &mark.anchor {
            self.named.insert(anchor.clone(), words.unwrap_or_else(|| self.under.clone()));
        }
    }
}
