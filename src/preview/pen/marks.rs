//! Marks in the report: at a paragraph how many points and remarks on it are open, with the way to them; at a heading how many words
//! its section has.

use std::collections::BTreeMap;

use quick_xml::escape::escape;

use super::inserted::inserted;
use crate::language::{Argument, Phrase, Phrases};
use crate::preview::page_request::PageRequest;
use crate::preview::state::ShownEdition;
use crate::report::Block;

/// A mark at an anchor.
pub(in crate::preview) struct Mark {
    /// What leads to what it counts; none where it leads nowhere.
    address: Option<String>,
    /// What is seen of it.
    shown: String,
    /// What is said of it.
    words: String,
}

/// The marks of a report, by anchor.
pub(in crate::preview) fn marks(
    phrases: &Phrases,
    shown: &ShownEdition,
    request: &PageRequest,
) -> BTreeMap<String, Mark> {
    let mut open: BTreeMap<&str, u32> = BTreeMap::new();
    let points =
        shown.points().iter().filter(|point| point.status.is_open()).filter_map(|point| point.anchor.as_deref());
    let remarks = shown.remarks().iter().filter(|remark| !remark.done).filter_map(|remark| remark.anchor.as_deref());
    for anchor in points.chain(remarks) {
        *open.entry(anchor).or_default() += 1;
    }
    let mut marks: BTreeMap<String, Mark> = BTreeMap::new();
    let Some(version) = &shown.version else { return marks };
    let words: BTreeMap<&str, usize> =
        shown.reading.details.words.iter().map(|(section, words)| (section.as_str(), *words)).collect();
    for block in version.report.sections.iter().flat_map(|section| &section.blocks) {
        let Block::Heading(heading) = block else { continue };
        let id = heading.anchor_of_id().strip_prefix("section-");
        let Some(count) = id.and_then(|id| words.get(id)) else { continue };
        let said = phrases.say_with(Phrase::EditWords, &[("count", Argument::count(*count))]);
        marks.insert(heading.anchor.clone(), Mark { address: None, shown: said, words: String::new() });
    }
    for (anchor, count) in open {
        let at = PageRequest { at: Some(anchor.to_owned()), ..request.without_form() };
        let words = phrases.say_with(Phrase::EditMark, &[("count", Argument::Number(count))]);
        let address = Some(format!("{}#here", at.address()));
        marks.insert(anchor.to_owned(), Mark { address, shown: format!("⚑ {count}"), words });
    }
    marks
}

/// A report as HTML, with these marks.
pub(in crate::preview) fn with_marks(html: &str, marks: &BTreeMap<String, Mark>) -> String {
    inserted(html, STYLE, |anchor| marks.get(anchor).map(Mark::html))
}

impl Mark {
    fn html(&self) -> String {
        let shown = escape(&self.shown);
        match &self.address {
            Some(address) => format!(
                "<a class=\"pen-mark\" target=\"_top\" href=\"{}\"><span aria-hidden=\"true\">{shown}</span><span class=\"unseen\">{}</span></a>",
                escape(address),
                escape(&self.words)
            ),
            None => format!("<span class=\"pen-words\">{shown}</span>"),
        }
    }
}

/// Marks stand at the edge, beside the pens.
const STYLE: &str = ".pen-mark { float: right; min-width: 24px; min-height: 24px; margin-left: .5rem; padding: 0 .4rem; \
    text-align: center; text-decoration: none; font: 600 .875rem/24px system-ui, sans-serif; color: var(--paper, #fff); \
    background: var(--ink, #000); border-radius: 3px; } .pen-mark:hover, .pen-mark:focus-visible { outline: 2px solid currentColor; \
    outline-offset: 2px; } .pen-words { float: right; margin-left: .75rem; font: 400 .8125rem/24px system-ui, sans-serif; \
    color: var(--muted, #555); letter-spacing: 0; } @media print { .pen-mark, .pen-words { display: none; } }";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_comes_into_its_element_and_nothing_else_changes() {
        let link = Mark { address: Some("/?a&b#here".to_owned()), shown: "⚑ 2".to_owned(), words: "<2>".to_owned() };
        let words = Mark { address: None, shown: "12 words".to_owned(), words: String::new() };
        let marks = BTreeMap::from([("p-1-a".to_owned(), link), ("section-1".to_owned(), words)]);
        let made = with_marks("<head></head><h2 id=\"section-1\">One</h2><p id=\"p-1-a\">Two</p>", &marks);
        let (_, body) = made.split_once("</head>").expect("a head");
        let expected = "<h2 id=\"section-1\"><span class=\"pen-words\">12 words</span>One</h2><p id=\"p-1-a\"><a class=\"pen-mark\" \
            target=\"_top\" href=\"/?a&amp;b#here\"><span aria-hidden=\"true\">⚑ 2</span><span class=\"unseen\">&lt;2&gt;</span></a>Two</p>";
        assert_eq!(body, expected);
    }
}
