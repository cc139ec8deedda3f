//! Sections that end with hardly anything on a page of their own: they are laid out once more, set a little closer.
//!
//! What must hold: nothing else is touched, and where closer setting saves no page the first layout is kept.

use typst::foundations::{Content, Label, Selector, Value};
use typst::introspection::{Introspector as _, MetadataElem, PagedPosition};
use typst::layout::Abs;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::report::{PrintForm, Report};

/// Where a page's text begins, in points from its top; in large print a little higher.
const TEXT_BEGINS: f64 = 96.4;
/// A page whose text ends above this has a tail: 15 of a hundred of what stands between its margins.
const TAIL_ENDS: f64 = 192.4;
const TAIL_ENDS_IN_LARGE_PRINT: f64 = 185.0;

/// What a page gives back when it is set closer, in points: 4 pages of prose gave back 14 each, 3 with tables not the 21 that
/// were needed (Awen Vale and Luton, November 2026). A run that would need more is not laid out in vain, which is what a second
/// layout costs most; one of a single page and its tail costs little, and is tried.
const GIVEN_BACK: f64 = 19.0;

/// The marks that `report.typ` sets where a section begins, and where a run of pages ends.
const BEGINS: &str = "section-begins";
const ENDS: &str = "pages-end";

/// The ids of sections that have a tail.
pub(super) fn sections_with_tails(document: &PagedDocument, report: &Report) -> Vec<String> {
    let begins = places(document, BEGINS);
    let tail_ends = match report.print {
        PrintForm::Usual | PrintForm::OnePage | PrintForm::ForChildren => TAIL_ENDS,
        PrintForm::Large => TAIL_ENDS_IN_LARGE_PRINT,
    };
    let mut found: Vec<String> = Vec::new();
    // Where the run before ends; the first begins behind the cover.
    let mut before = 1;
    for (mark, end) in marks(document, ENDS) {
        let (start, page) = (before + 1, end.page.get());
        before = page;
        if page <= start || end.point.y.to_pt() >= tail_ends {
            continue;
        }
        let over = goes_over(&mark).unwrap_or(end.point.y - Abs::pt(TEXT_BEGINS));
        let given_back: Abs = (start..page).map(|_| Abs::pt(GIVEN_BACK)).sum();
        if page - start > 1 && over > given_back {
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
    marks(document, name).into_iter().map(|(_, place)| place).collect()
}

/// The marks of a name with their places, in their order.
fn marks(document: &PagedDocument, name: &str) -> Vec<(Content, PagedPosition)> {
    let Some(label) = Label::new(PicoStr::intern(name)) else { return Vec::new() };
    let introspector = document.introspector();
    let marks = introspector.query(&Selector::Label(label));
    marks.into_iter().filter_map(|mark| introspector.position(mark.location()?).map(|place| (mark, place))).collect()
}

/// How many points go over to the last page, as `ends.typ` writes it where what ends the run is kept together and so has taken
/// more with it.
fn goes_over(mark: &Content) -> Option<Abs> {
    match mark.to_packed::<MetadataElem>()?.value {
        Value::Float(points) => Some(Abs::pt(points)),
        _ => None,
    }
}
