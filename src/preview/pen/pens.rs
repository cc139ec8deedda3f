//! The way from the report to what it was made from: a link at every paragraph, item, box and table that opens its form.
//!
//! A passage knows its file and its text, a block of the report its text and its anchor: the text brings the two together, as
//! for problems. Where several texts of a record stand in one block (a table), the link leads to the record.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use quick_xml::escape::escape;

use super::target::{Target, TargetKind};
use crate::editing::paragraphs;
use crate::inspection::Inspection;
use crate::preview::anchors::Anchored;
use crate::report::Passage;
use crate::source::FieldStep;

/// For each anchor of a report the position of its target in the list.
pub(super) fn pens(
    inspection: &Inspection,
    passages: &[Passage],
    anchors: &[Anchored],
    targets: &[Target],
) -> BTreeMap<String, usize> {
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    let mut exact: BTreeMap<&str, Vec<&Anchored>> = BTreeMap::new();
    for anchor in anchors {
        exact.entry(anchor.text.as_str()).or_default().push(anchor);
    }
    for passage in passages {
        let Some(target) = target_of(inspection, passage, targets) else { continue };
        let own = |anchor: &&&Anchored| match &passage.section {
            Some(id) => anchor.anchor.starts_with(&format!("p-{id}-")) || anchor.anchor == format!("section-{id}"),
            None => true,
        };
        let same = exact.get(passage.text.as_str()).map(Vec::as_slice).unwrap_or_default();
        let holds = |anchor: &&Anchored| !passage.text.is_empty() && anchor.text.contains(&passage.text);
        let anchor = same.iter().find(own).copied().or_else(|| {
            let near = anchors.iter().filter(|anchor| own(&anchor) && holds(anchor));
            near.min_by_key(|anchor| anchor.text.len())
        });
        let Some(anchor) = anchor.or_else(|| same.first().copied()) else { continue };
        let target = match found.get(&anchor.anchor) {
            Some(other) => common(targets, *other, target),
            None => Some(target),
        };
        if let Some(target) = target {
            found.insert(anchor.anchor.clone(), target);
        }
    }
    found
}

/// The target whose form has the text of a passage.
pub(super) fn target_of(inspection: &Inspection, passage: &Passage, targets: &[Target]) -> Option<usize> {
    let steps = passage.path.steps();
    if steps.is_empty() {
        let source = inspection.sources.get(&passage.file)?;
        let line = |at: usize| source.text.get(..at).map_or(0, |before| before.matches('\n').count() + 1);
        let all = paragraphs(&source.text);
        let index = all.iter().position(|own| (line(own.start)..=line(own.end)).contains(&passage.place.line))?;
        let wanted = TargetKind::Paragraph(index);
        return targets.iter().position(|target| target.file == passage.file && target.kind == wanted);
    }
    nearest(targets, &passage.file, steps)
}

/// The nearest target at or above a value.
fn nearest(targets: &[Target], file: &str, steps: &[FieldStep]) -> Option<usize> {
    let above = targets.iter().enumerate().filter(|(_, target)| target.file == file && steps.starts_with(&target.path));
    above.max_by_key(|(_, target)| target.path.len()).map(|(index, _)| index)
}

/// The nearest target that has both of two; the first where they have none.
fn common(targets: &[Target], one: usize, other: usize) -> Option<usize> {
    let (first, second) = (targets.get(one)?, targets.get(other)?);
    if one == other || first.file != second.file || first.path.is_empty() {
        return Some(one);
    }
    let pairs = first.path.iter().zip(&second.path).take_while(|(one, other)| one == other);
    let shared: Vec<FieldStep> = pairs.map(|(step, _)| step.clone()).collect();
    nearest(targets, &first.file, &shared)
        .filter(|found| !targets.get(*found).is_some_and(|one| one.path.is_empty()))
        .or(Some(one))
}

/// A report as HTML, with a link at each of these anchors: the address and the words of each.
pub(in crate::preview) fn with_pens(html: &str, links: &BTreeMap<String, (String, String)>) -> String {
    let mut made = String::with_capacity(html.len() + links.len() * 160);
    let mut rest = html;
    if let Some((head, body)) = rest.split_once("</head>") {
        let _ = write!(made, "{head}<style>{STYLE}</style></head>");
        rest = body;
    }
    const MARK: &str = " id=\"";
    while let Some(at) = rest.find(MARK) {
        let (before, behind) = rest.split_at(at + MARK.len());
        made.push_str(before);
        rest = behind;
        let Some((anchor, _)) = rest.split_once('"') else { continue };
        let Some((address, words)) = links.get(anchor) else { continue };
        let Some(end) = rest.find('>') else { continue };
        let (tag, behind) = rest.split_at(end + 1);
        made.push_str(tag);
        rest = behind;
        let _ = write!(
            made,
            "<a class=\"pen\" target=\"_top\" href=\"{}\"><span aria-hidden=\"true\">✎</span><span class=\"unseen\">{}</span></a>",
            escape(address),
            escape(words)
        );
    }
    made.push_str(rest);
    made
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
