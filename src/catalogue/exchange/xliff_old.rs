//! A text of XLIFF 1.2, as older tools send it.

use super::element::Element;
use super::inline::Signs;
use super::sent_unit::{SentUnit, UnitFault, remarks};

/// Reads a text: its segments stand in it as marks, and what is beside it (such as other proposals) is not looked at.
pub(super) fn read_old_unit(unit: &Element) -> Result<SentUnit, UnitFault> {
    let mut signs = Signs::default();
    let source = unit.first("source");
    source.into_iter().for_each(|source| signs.learn(source));
    let text = |element: &Element| signs.text(element).map_err(|fault| (element.line, fault));
    let english = source.map(&text).transpose()?.unwrap_or_default();
    let target = unit.first("target");
    // What was made of a gettext catalogue has its head as a text.
    let is_head = unit.attribute("restype").is_some_and(|kind| kind.starts_with("x-gettext-domain"));
    let welsh = target.map(&text).transpose()?.filter(|welsh| !is_head && !welsh.trim().is_empty());
    Ok(SentUnit {
        english,
        welsh,
        fuzzy: needs_review(unit, target),
        context: unit.attribute("resname").map(str::to_owned),
        remarks: unit.all("note").flat_map(|note| remarks(note, note.attribute("from"))).collect(),
        line: target.map_or(unit.line, |target| target.line),
    })
}

/// Whether somebody must look at a translation. One of which nothing is said is the translator's.
fn needs_review(unit: &Element, target: Option<&Element>) -> bool {
    match target.and_then(|target| target.attribute("state")) {
        Some("final" | "signed-off" | "translated") => unit.attribute("approved") == Some("no"),
        Some(_) => true,
        None => unit.attribute("approved") == Some("no"),
    }
}
