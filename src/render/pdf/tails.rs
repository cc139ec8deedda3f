//! Sections that end with hardly anything on a page of their own: they are laid out once more, set a little closer.
//!
//! What must hold: nothing else is touched, and where closer setting saves no page the first layout is kept.

use typst::foundations::{Label, Selector};
use typst::introspection::{Introspector as _, PagedPosition};
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::report::{PrintSize, Report};

/// A page whose text ends above this has a tail, in points from its top: 15 of a hundred of what stands between its margins,
/// which begin at 96.4, in large print at 90.7.
const TAIL_ENDS: f64 = 192.4;
const TAIL_ENDS_IN_LARGE_PRINT: f64 = 185.0;

/// The marks that `report.typ` sets where a section begins, and where a run of pages ends.
const BEGINS: &str = "section-begins";
const ENDS: &str = "pages-end";

/// The ids of sections that have a tail.
pub(super) fn sections_with_tails(document: &PagedDocument, report: &Report) -> Vec<String> {
    let begins = places(document, BEGINS);
    let tail_ends = match report.print {
        PrintSize::Usual => TAIL_ENDS,
        PrintSize::Large => TAIL_ENDS_IN_LARGE_PRINT,
    };
    let mut found: Vec<String> = Vec::new();
    // Where the run before ends; the first begins behind the cover.
    let mut before = 1;
    for end in places(document, ENDS) {
        let (start, page) = (before + 1, end.page.get());
        before = page;
        if page <= start || end.point.y.to_pt() >= tail_ends {
            continue;
        }
        // All that stand in the run: the one that it begins with, or within, to the one that it ends with.
        let last_on = |page: usize| begins.iter().rposition(|begin| begin.page.get() <= page);
        let from = begins.iter().position(|begin| begin.page.get() == start).or_else(|| last_on(start));
        let Some((from, to)) = from.zip(last_on(page)) else { continue };
        for section in report.sections.iter().take(to + 1).skip(from) {
            if !found.contains(&section.id) {
                found.push(section.id.clone());
            }
        }
    }
    found
}

/// Where the marks of a name stand, in their order.
fn places(document: &PagedDocument, name: &str) -> Vec<PagedPosition> {
    let Some(label) = Label::new(PicoStr::intern(name)) else { return Vec::new() };
    let introspector = document.introspector();
    let marks = introspector.query(&Selector::Label(label));
    marks.iter().filter_map(|mark| introspector.position(mark.location()?)).collect()
}
