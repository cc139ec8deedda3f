//! How large a drawing is with every copy that it makes of its own parts: before anything is copied.

use std::collections::HashMap;

use usvg::roxmltree::{Document, Node};

use super::super::fault::{Fault, too_many};
use super::references::{drawn_name, href, urls};
use super::sheets::{Sheets, texts};
use crate::limits::{DRAWING_ELEMENTS, DRAWING_LETTERS};
use crate::problem::{PictureProblem, TooMuch};

/// The most elements that markers may put at the points of lines.
const MOST_MARKS: u64 = 2_000_000;

/// The most comparisons of an element with a rule of a style sheet.
const MOST_COMPARISONS: u64 = 50_000_000;

/// The most parts that are drawn, counting a pattern, a mask or an effect each time that it is used.
const MOST_DRAWN: u64 = 300_000;

/// What a part comes to.
#[derive(Clone, Copy, Default)]
struct Size {
    elements: u64,
    letters: u64,
    drawn: u64,
}

/// Refuses a drawing that would be too large.
pub(super) fn check(document: &Document<'_>) -> Result<(), Fault> {
    let too_much = |what| Err(PictureProblem::TooMuch { what }.into());
    if document.descendants().filter(Node::is_element).count() as u64 > DRAWING_ELEMENTS.most as u64 {
        return Err(too_many(DRAWING_ELEMENTS).into());
    }
    let mut counter = Counter { sheets: Sheets::of(document), ids: HashMap::new(), known: HashMap::new() };
    for node in document.descendants().filter(Node::is_element) {
        if let Some(id) = node.attribute("id") {
            counter.ids.entry(id).or_insert(node);
        }
    }
    let size = counter.size(document.root_element());
    let marks = document.descendants().filter(|node| drawn_name(node) == Some("marker"));
    let largest = marks.map(|mark| counter.size(mark).drawn).max().unwrap_or_default();
    if size.elements > DRAWING_ELEMENTS.most as u64 {
        return Err(too_many(DRAWING_ELEMENTS).into());
    }
    if size.letters > DRAWING_LETTERS.most as u64 {
        return Err(too_many(DRAWING_LETTERS).into());
    }
    if size.drawn > MOST_DRAWN {
        return too_much(TooMuch::Paints);
    }
    if largest.saturating_mul(marked_points(document)) > MOST_MARKS {
        return too_much(TooMuch::Markers);
    }
    if comparisons(document).saturating_mul(size.elements) > MOST_COMPARISONS {
        return too_much(TooMuch::Styles);
    }
    Ok(())
}

struct Counter<'a, 'input> {
    sheets: Sheets,
    ids: HashMap<&'a str, Node<'a, 'input>>,
    /// What is known of an element; nothing yet of those that are being counted.
    known: HashMap<usize, Option<Size>>,
}

impl<'a, 'input> Counter<'a, 'input> {
    fn size(&mut self, node: Node<'a, 'input>) -> Size {
        let key = node.id().get_usize();
        match self.known.get(&key) {
            Some(Some(size)) => return *size,
            // Uses itself: the typesetter leaves that out.
            Some(None) => return Size::default(),
            None => {}
        }
        self.known.insert(key, None);
        let mut size = Size { elements: 1, letters: 0, drawn: 1 };
        for child in node.children() {
            if child.is_element() {
                size.add(self.size(child));
            } else if child.is_text()
                && !matches!(drawn_name(&node), Some("style" | "script" | "title" | "desc") | None)
            {
                size.letters += child.text().map_or(0, letters);
            }
        }
        if matches!(drawn_name(&node), Some("use" | "feImage")) {
            let target = href(&node).and_then(|address| address.strip_prefix('#')).map(str::to_owned);
            size.add(target.map(|target| self.target(&target)).unwrap_or_default());
        }
        // What a group refers to may be drawn for each of its parts.
        let times = size.elements;
        for target in self.targets(node) {
            let is_mask = self.ids.get(target.as_str()).is_some_and(|target| drawn_name(target) == Some("mask"));
            // What is in a mask is gone through twice, and so is what is in a mask in it.
            let times = if is_mask { times.saturating_mul(2) } else { times };
            size.drawn = size.drawn.saturating_add(self.target(&target).drawn.saturating_mul(times));
        }
        self.known.insert(key, Some(size));
        size
    }

    fn target(&mut self, id: &str) -> Size {
        self.ids.get(id).copied().map(|target| self.size(target)).unwrap_or_default()
    }

    /// What an element refers to by its attributes and its style: patterns, masks, clipping paths, effects. What it
    /// refers to more than once is drawn more than once.
    fn targets(&self, node: Node<'a, 'input>) -> Vec<String> {
        let own = node.attributes().flat_map(|attribute| urls(attribute.value()));
        let own = own.filter_map(|address| address.strip_prefix('#'));
        own.chain(self.sheets.targets(&node)).map(str::to_owned).collect()
    }
}

impl Size {
    fn add(&mut self, other: Size) {
        self.elements = self.elements.saturating_add(other.elements);
        self.letters = self.letters.saturating_add(other.letters);
        self.drawn = self.drawn.saturating_add(other.drawn);
    }
}

fn letters(text: &str) -> u64 {
    text.chars().filter(|letter| !letter.is_whitespace()).count() as u64
}

/// How many points there may be at which a marker is drawn: two letters say one at least.
fn marked_points(document: &Document<'_>) -> u64 {
    let by_sheet = texts(document).any(|text| text.contains("marker"));
    let mut marked = vec![false; document.descendants().count() + 1];
    let mut letters = 0;
    for node in document.descendants() {
        let above = node.parent().and_then(|parent| marked.get(parent.id().get_usize())).copied().unwrap_or(by_sheet);
        let own = node.attributes().any(|attribute| {
            attribute.name().starts_with("marker")
                || (attribute.name() == "style" && attribute.value().contains("marker"))
        });
        if let Some(mark) = marked.get_mut(node.id().get_usize()) {
            *mark = above || own;
        }
        if above || own {
            let line = node.attribute("d").or_else(|| node.attribute("points"));
            letters += line.map_or(0, str::len) as u64;
        }
    }
    letters / 2
}

/// How often one element is compared with the rules of style sheets. A selector of several parts is tried on every way up.
fn comparisons(document: &Document<'_>) -> u64 {
    let deepest = document.descendants().map(|node| node.ancestors().count() as u64).max().unwrap_or_default();
    let mut comparisons = 0_u64;
    for rule in texts(document).flat_map(|text| text.split('{')) {
        for selector in rule.rsplit('}').next().unwrap_or_default().split(',') {
            let parts = selector.split([' ', '\t', '\n', '\r', '>', '+', '~']).filter(|part| !part.is_empty());
            let more = u32::try_from(parts.count()).unwrap_or(u32::MAX).saturating_sub(1);
            comparisons = comparisons.saturating_add(deepest.saturating_pow(more));
        }
    }
    comparisons
}
