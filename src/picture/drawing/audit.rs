//! What stands in the document of a drawing: what must be told before it is drawn, and what is not drawn.

use usvg::roxmltree::{Attribute, Document, Node};

use super::super::drawn_text::DrawnText;
use super::super::fault::Fault;
use super::super::taken::RemovedData;
use super::line_starts::LineStarts;
use super::references::{XLINK, XML, drawn_name, href, is_svg, leads_out, urls};
use crate::problem::{PictureData, PictureProblem};

/// Letters that nobody sees and that turn round the order of others: what is read is then not what is written.
const TURNING: [char; 9] =
    ['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];

/// What things may be painted with elsewhere, and nothing here knows.
const PAINTS: [&str; 6] = ["meshgradient", "meshGradient", "mesh", "hatch", "solidcolor", "solidColor"];

/// What was found.
#[derive(Default)]
pub(super) struct Audit {
    pub(super) taken: RemovedData,
    pub(super) remarks: Vec<Fault>,
    /// Every run of words, seen or not.
    pub(super) words: Vec<DrawnWords>,
}

/// Words, and where they stand.
pub(super) struct DrawnWords {
    pub(super) drawn: DrawnText,
    pub(super) byte: usize,
    /// Whether they are formatted text, which another part of the drawing should say as well.
    pub(super) formatted: bool,
}

/// Looks at every part of a document.
pub(super) fn audit(document: &Document<'_>, places: &LineStarts<'_>) -> Result<Audit, Fault> {
    let root = document.root_element();
    if root.tag_name().name() != "svg" || !is_svg(&root) {
        return Err(places.fault(PictureProblem::NoNamespace, root.range().start));
    }
    let mut audit = Audit::default();
    for node in document.descendants() {
        if node.is_comment() {
            audit.taken.add(PictureData::Comment);
        } else if let Some(instruction) = node.pi() {
            if instruction.target == "xml-stylesheet" {
                let address = instruction.value.unwrap_or_default().to_owned();
                return Err(places.fault(PictureProblem::Outside { address }, node.range().start));
            }
            audit.taken.add(PictureData::Program);
        } else if node.is_element() {
            audit.element(&node, places)?;
        } else if node.is_text() {
            audit.text(&node, places)?;
        }
    }
    Ok(audit)
}

impl Audit {
    fn element(&mut self, node: &Node<'_, '_>, places: &LineStarts<'_>) -> Result<(), Fault> {
        let Some(name) = drawn_name(node) else {
            self.taken.add(PictureData::Program);
            return Ok(());
        };
        if node.ancestors().skip(1).any(|above| is_aside(&above)) {
            return Ok(());
        }
        let start = node.range().start;
        match name {
            "metadata" => self.taken.add(PictureData::Program),
            "title" | "desc" => self.taken.add(PictureData::Title),
            "script" => self.taken.add(PictureData::Script),
            "animate" | "animateMotion" | "animateTransform" | "animateColor" | "set" => {
                self.taken.add(PictureData::Motion);
            }
            "a" => self.taken.add(PictureData::Link),
            "style" => return self.style(node, places),
            "font-face" | "font" => self.own_fonts(places, start),
            "foreignObject" if is_effect(node) => self.remarks.push(places.fault(PictureProblem::HtmlEffect, start)),
            "foreignObject" if !has_alternative(node) => return Err(places.fault(PictureProblem::Html, start)),
            name if PAINTS.contains(&name) && is_used(node) => {
                return Err(places.fault(PictureProblem::Film { element: name.to_owned() }, start));
            }
            "video" | "audio" | "iframe" | "canvas" | "object" | "embed" => {
                return Err(places.fault(PictureProblem::Film { element: name.to_owned() }, start));
            }
            _ => {}
        }
        let shown = href(node).filter(|address| !matches!(name, "a" | "script") && leads_out(address));
        if let Some(address) = shown {
            let at = node.attributes().find(|attribute| attribute.name() == "href");
            return Err(outside(address, at.map_or(start, |attribute| attribute.range().start), places));
        }
        for attribute in node.attributes() {
            self.attribute(&attribute, places)?;
        }
        Ok(())
    }

    fn attribute(&mut self, attribute: &Attribute<'_, '_>, places: &LineStarts<'_>) -> Result<(), Fault> {
        let (name, value) = (attribute.name(), attribute.value());
        match attribute.namespace() {
            Some(XLINK) if name == "title" => self.taken.add(PictureData::Title),
            Some(XLINK | XML) => {}
            Some(_) => self.taken.add(PictureData::Program),
            None if name.starts_with("on") => self.taken.add(PictureData::Script),
            None if name.starts_with("data-") => self.taken.add(PictureData::Program),
            None if name.starts_with("aria-") => self.taken.add(PictureData::Title),
            None => {
                if let Some(address) = urls(value).find(|address| leads_out(address)) {
                    return Err(outside(address, attribute.range().start, places));
                }
            }
        }
        Ok(())
    }

    /// A style sheet: what it shows from elsewhere, and fonts of its own.
    fn style(&mut self, node: &Node<'_, '_>, places: &LineStarts<'_>) -> Result<(), Fault> {
        let sheet: String = node.descendants().filter_map(|part| part.text().filter(|_| part.is_text())).collect();
        let start = node.range().start;
        let mut rest = sheet.as_str();
        let mut own = String::new();
        while let Some((before, font)) = rest.split_once("@font-face") {
            own.push_str(before);
            self.own_fonts(places, start);
            rest = font.split_once('}').map(|(_, after)| after).unwrap_or_default();
        }
        own.push_str(rest);
        if own.contains("/*") {
            self.taken.add(PictureData::Comment);
        }
        if let Some((_, import)) = own.split_once("@import") {
            return Err(outside(import.split(';').next().unwrap_or_default().trim(), start, places));
        }
        match urls(&own).find(|address| leads_out(address)) {
            Some(address) => Err(outside(address, start, places)),
            None => Ok(()),
        }
    }

    fn own_fonts(&mut self, places: &LineStarts<'_>, at: usize) {
        let is_own = |remark: &Fault| remark.problem == PictureProblem::OwnFonts;
        if !self.remarks.iter().any(is_own) {
            self.remarks.push(places.fault(PictureProblem::OwnFonts, at));
        }
    }

    /// Words, where a drawing has words.
    fn text(&mut self, node: &Node<'_, '_>, places: &LineStarts<'_>) -> Result<(), Fault> {
        let text = node.text().unwrap_or_default();
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let above = || node.ancestors().skip(1);
        let formatted = above().any(|above| drawn_name(&above) == Some("foreignObject"));
        let is_drawn = formatted || above().any(|above| matches!(above.tag_name().name(), "text" | "flowRoot"));
        if words.is_empty() || !is_drawn || above().any(|above| is_aside(&above)) {
            return Ok(());
        }
        let byte = node.range().start;
        if words.contains(TURNING) {
            let text = words.chars().filter(|letter| !TURNING.contains(letter)).collect();
            return Err(places.fault(PictureProblem::Turned { text }, byte));
        }
        self.words.push(DrawnWords { drawn: DrawnText { text: words, line: places.line(byte) }, byte, formatted });
        Ok(())
    }
}

/// Whether what an element holds is beside the drawing: data, programs, styles, titles.
fn is_aside(node: &Node<'_, '_>) -> bool {
    matches!(drawn_name(node), Some("metadata" | "title" | "desc" | "script" | "style"))
}

/// Whether something in the document refers to an element.
fn is_used(node: &Node<'_, '_>) -> bool {
    let Some(id) = node.attribute("id") else { return node.tag_name().name() == "mesh" };
    let is_meant = |text: &str| urls(text).any(|address| address.strip_prefix('#') == Some(id));
    node.document().descendants().any(|other| {
        let sheet = (drawn_name(&other) == Some("style")).then(|| other.text()).flatten();
        other.attributes().any(|attribute| is_meant(attribute.value())) || sheet.is_some_and(is_meant)
    })
}

/// Whether a page inside a drawing has nothing to see by itself: programs for drawing (Figma) blur with it what lies behind.
fn is_effect(node: &Node<'_, '_>) -> bool {
    const BOXES: [&str; 5] = ["foreignObject", "div", "span", "p", "body"];
    let style = |node: &Node<'_, '_>| node.attribute("style").unwrap_or_default().to_ascii_lowercase();
    node.descendants().all(|part| match part.text().filter(|_| part.is_text()) {
        Some(text) => text.trim().is_empty(),
        None if part.is_element() => {
            let style = style(&part);
            BOXES.contains(&part.tag_name().name())
                && !["background", "border", "outline"].iter().any(|one| style.contains(one))
        }
        None => true,
    })
}

/// Whether another element is shown where this one cannot be.
fn has_alternative(node: &Node<'_, '_>) -> bool {
    let mut above = node.ancestors().skip(1).take_while(|above| drawn_name(above).is_some());
    let in_switch = above.next().filter(|parent| drawn_name(parent) == Some("switch")).is_some();
    in_switch && node.next_siblings().skip(1).any(|next| drawn_name(&next).is_some_and(|name| name != "foreignObject"))
}

fn outside(address: &str, at: usize, places: &LineStarts<'_>) -> Fault {
    const SHOWN: usize = 80;
    let address = address.chars().take(SHOWN).collect();
    places.fault(PictureProblem::Outside { address }, at)
}
