//! The way from the report to what it was made from: a link at every paragraph, item, box and table that opens its form.
//!
//! A passage knows its file and its text, a block of the report its text and its anchor: the text brings the two together, as
//! for problems. Where several texts of a record stand in one block (a table), the link leads to the record.

use std::collections::{BTreeMap, HashMap};
use std::ops::RangeInclusive;

use super::inserted::{inserted, pen_link};
use super::target::{Target, TargetKind};
use crate::editing::paragraphs;
use crate::inspection::Inspection;
use crate::preview::anchors::Anchored;
use crate::report::Passage;
use crate::source::FieldStep;

/// What in a version of the report leads where.
pub(super) struct Pens {
    /// For each anchor the position of its target in the list.
    pub(super) anchors: BTreeMap<String, usize>,
    pub(super) targets: Vec<Target>,
}

/// The targets of a folder, as they are looked up.
struct Lookup<'a> {
    targets: &'a [Target],
    /// The last target with a path in a file.
    by_path: HashMap<(&'a str, &'a [FieldStep]), usize>,
    /// Each paragraph of a file of prose, by its index.
    by_index: HashMap<(&'a str, usize), usize>,
    /// The lines of each paragraph of a file of prose.
    lines: HashMap<&'a str, Vec<RangeInclusive<usize>>>,
}

/// For each anchor of a report the position of its target in the list.
pub(super) fn pens(
    inspection: &Inspection,
    passages: &[Passage],
    anchors: &[Anchored],
    targets: &[Target],
) -> BTreeMap<String, usize> {
    let lookup = Lookup::new(inspection, targets);
    places_of(passages, anchors, |passage| lookup.of(passage), |one, other| lookup.common(one, other))
}

/// For each anchor of a report what stands there, by its passages; where several do, what has both.
pub(super) fn places_of<T: Clone>(
    passages: &[Passage],
    anchors: &[Anchored],
    target_of: impl Fn(&Passage) -> Option<T>,
    common: impl Fn(T, T) -> Option<T>,
) -> BTreeMap<String, T> {
    let mut found: BTreeMap<String, T> = BTreeMap::new();
    let mut exact: HashMap<&str, Vec<&Anchored>> = HashMap::new();
    for anchor in anchors {
        exact.entry(anchor.text.as_str()).or_default().push(anchor);
    }
    for passage in passages {
        let Some(target) = target_of(passage) else { continue };
        let own = passage.section.as_ref().map(|id| (format!("p-{id}-"), format!("section-{id}")));
        let own = |anchor: &&Anchored| {
            own.as_ref().is_none_or(|(inside, head)| anchor.anchor.starts_with(inside) || anchor.anchor == *head)
        };
        let same = exact.get(passage.text.as_str()).map(Vec::as_slice).unwrap_or_default();
        let holds = |anchor: &&Anchored| !passage.text.is_empty() && anchor.text.contains(&passage.text);
        let anchor = same.iter().copied().find(own).or_else(|| {
            let near = anchors.iter().filter(own).filter(holds);
            near.min_by_key(|anchor| anchor.text.len())
        });
        let Some(anchor) = anchor.or_else(|| same.first().copied()) else { continue };
        let target = match found.get(&anchor.anchor) {
            Some(other) => common(other.clone(), target),
            None => Some(target),
        };
        if let Some(target) = target {
            found.insert(anchor.anchor.clone(), target);
        }
    }
    found
}

impl<'a> Lookup<'a> {
    fn new(inspection: &'a Inspection, targets: &'a [Target]) -> Self {
        let entry = |(index, target): (usize, &'a Target)| ((target.file.as_str(), target.path.as_slice()), index);
        let paragraph = |(index, target): (usize, &'a Target)| match target.kind {
            TargetKind::Paragraph(own) => Some(((target.file.as_str(), own), index)),
            _ => None,
        };
        let prose = inspection.sources.iter().filter(|(_, source)| source.tree.is_none());
        Lookup {
            targets,
            by_path: targets.iter().enumerate().map(entry).collect(),
            by_index: targets.iter().enumerate().filter_map(paragraph).collect(),
            lines: prose.map(|(file, source)| (file.as_str(), paragraph_lines(&source.text))).collect(),
        }
    }

    /// The target whose form has the text of a passage.
    fn of(&self, passage: &Passage) -> Option<usize> {
        let (file, steps) = (passage.file.as_str(), passage.path.steps());
        if !steps.is_empty() {
            return self.nearest(file, steps);
        }
        let index = self.lines.get(file)?.iter().position(|own| own.contains(&passage.place.line))?;
        self.by_index.get(&(file, index)).copied()
    }

    /// The nearest target at or above a value.
    fn nearest(&self, file: &str, steps: &[FieldStep]) -> Option<usize> {
        let above = (0..=steps.len()).rev().filter_map(|length| steps.get(..length));
        above.filter_map(|path| self.by_path.get(&(file, path)).copied()).next()
    }

    /// The nearest target that has both of two; the first where they have none.
    fn common(&self, one: usize, other: usize) -> Option<usize> {
        let (first, second) = (self.targets.get(one)?, self.targets.get(other)?);
        if one == other || first.file != second.file || first.path.is_empty() {
            return Some(one);
        }
        let shared = first.path.iter().zip(&second.path).take_while(|(one, other)| one == other).count();
        let found = self.nearest(&first.file, first.path.get(..shared)?);
        found.filter(|found| !self.targets.get(*found).is_some_and(|one| one.path.is_empty())).or(Some(one))
    }
}

/// The first and last line of each paragraph.
fn paragraph_lines(text: &str) -> Vec<RangeInclusive<usize>> {
    let (mut at, mut line) = (0, 1);
    let mut line_of = |byte: usize| {
        line += text.get(at..byte).map_or(0, |between| between.matches('\n').count());
        at = byte;
        line
    };
    paragraphs(text).iter().map(|own| line_of(own.start)..=line_of(own.end)).collect()
}

/// A report as HTML, with a link at each of these anchors: the address and the words of each.
pub(in crate::preview) fn with_pens(html: &str, links: &BTreeMap<String, (String, String)>) -> String {
    inserted(html, STYLE, |anchor| links.get(anchor).map(|(address, words)| pen_link(address, words)))
}

/// The links stand at the edge, as the numbers of a draft do, and are as high as a finger needs.
const STYLE: &str = ".pen { float: right; min-width: 24px; min-height: 24px; margin-left: .5rem; text-align: center; \
    text-decoration: none; font-size: 1rem; line-height: 24px; color: var(--accent, #0b57a4); } \
    .pen:hover, .pen:focus-visible { outline: 2px solid currentColor; } @media print { .pen { display: none; } }";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_comes_into_its_element_and_nothing_else_changes() {
        let links = BTreeMap::from([("p-1-a".to_owned(), ("/?a&b".to_owned(), "Change <it>".to_owned()))]);
        let made = with_pens("<head></head><p id=\"p-1-a\" class=\"x\">One</p><p id=\"p-1-b\">Two</p>", &links);
        let (before, after) = made.split_once("<a class=\"pen\"").expect("a link");
        assert!(before.ends_with("</style></head><p id=\"p-1-a\" class=\"x\">"), "{before}");
        assert!(after.contains("href=\"/?a&amp;b\"") && after.contains("Change &lt;it&gt;"), "{after}");
        assert!(after.ends_with("</a>One</p><p id=\"p-1-b\">Two</p>"), "{after}");
    }
}
