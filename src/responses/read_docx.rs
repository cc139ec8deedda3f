//! A filled Word form: the words of its tables, as they stand with every tracked change taken as made.

use std::collections::BTreeMap;

use super::archive::Archive;
use super::clean::excerpt;
use super::received::Received;
use super::tables::{is_anchor, read_tables};
use super::words::FormWords;
use super::xml::{Event, Reader};
use crate::problem::{ArchiveFault, Kind, PointProblem, Problem};

/// The part that holds the text of a Word document.
const DOCUMENT: &str = "word/document.xml";

/// The part that holds what readers have written at the edge of a Word document.
const COMMENTS: &str = "word/comments.xml";

/// The element in which the form brings along the paragraphs of its draft.
const PARAGRAPHS: &str = "findings-paragraphs";

/// How deep tables may stand in one another.
const DEEPEST: usize = 16;

/// Reads a filled form.
pub(super) fn read_docx(
    bytes: &[u8],
    words: &FormWords,
    problems: &mut Vec<Problem>,
) -> Result<Received, PointProblem> {
    let mut archive = Archive::open(bytes)?;
    let no_document = PointProblem::Archive { fault: ArchiveFault::NoDocument };
    let document = archive.text(DOCUMENT)?.ok_or(no_document)?;
    let (tables, changed) = tables(&document)?;
    let mut received = read_tables(&tables, words, problems)?;
    let commented = archive.text(COMMENTS)?.is_some_and(|text| text.contains("<w:comment "));
    if changed || commented {
        problems.push(Problem::warning(Kind::Point(PointProblem::OutsideForm), None));
    }
    for name in archive.names("customXml/item", ".xml") {
        if let Some(text) = archive.text(&name)? {
            received.paragraphs.extend(paragraphs(&text));
        }
    }
    Ok(received)
}

/// Rows of cells.
type Rows = Vec<Vec<String>>;

/// The tables of a document, an inner one before the one it stands in; and whether there are tracked changes outside them.
fn tables(document: &str) -> Result<(Vec<Rows>, bool), PointProblem> {
    let broken = |cause: String| PointProblem::DocumentBroken { cause: excerpt(&cause) };
    let mut walk = Walk::default();
    for event in Reader::new(document) {
        match event.map_err(broken)? {
            Event::Start { name, empty: false, .. } => walk.start(&name).map_err(broken)?,
            Event::Start { name, .. } => walk.mark(&name),
            Event::End { name } => walk.end(&name),
            Event::Text(text) if walk.in_text => walk.say(&text),
            Event::Text(_) => {}
        }
    }
    Ok((walk.done, walk.changed))
}

/// A walk through a document.
#[derive(Default)]
struct Walk {
    /// The tables that have ended.
    done: Vec<Rows>,
    /// The tables that have begun, each with its rows.
    open: Vec<Rows>,
    /// How many elements hold what is left out: words that were moved away, or that stand a second time for an older Word.
    left_out: usize,
    in_text: bool,
    /// Whether words were put in or taken out outside of every table.
    changed: bool,
}

impl Walk {
    fn start(&mut self, name: &str) -> Result<(), String> {
        self.changed |= self.open.is_empty() && matches!(name, "ins" | "del");
        match name {
            "moveFrom" | "del" | "Fallback" => self.left_out += 1,
            "tbl" if self.open.len() >= DEEPEST => return Err("tables stand too deep in tables".to_owned()),
            "tbl" => self.open.push(Vec::new()),
            "tr" => self.open.last_mut().into_iter().for_each(|rows| rows.push(Vec::new())),
            "tc" => self.row().into_iter().for_each(|row| row.push(String::new())),
            "t" => self.in_text = true,
            _ => self.mark(name),
        }
        Ok(())
    }

    /// An element that stands for a space.
    fn mark(&mut self, name: &str) {
        match name {
            "tab" => self.say(" "),
            "br" | "cr" => self.say("\n"),
            "noBreakHyphen" => self.say("-"),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "moveFrom" | "del" | "Fallback" => self.left_out = self.left_out.saturating_sub(1),
            "tbl" => self.done.extend(self.open.pop()),
            "t" => self.in_text = false,
            "p" => self.say("\n"),
            _ => {}
        }
    }

    fn row(&mut self) -> Option<&mut Vec<String>> {
        self.open.last_mut().and_then(|rows| rows.last_mut())
    }

    /// Words of the cell that is being read.
    fn say(&mut self, text: &str) {
        if self.left_out == 0
            && let Some(cell) = self.row().and_then(|row| row.last_mut())
        {
            cell.push_str(text);
        }
    }
}

/// The paragraphs of the draft that a form brings along: number, anchor, and in a whole draft the words. Another part of
/// the document, or one that is not sound, has none.
fn paragraphs(text: &str) -> BTreeMap<u32, (String, Option<String>)> {
    let mut found = BTreeMap::new();
    let mut number = None;
    let mut ours = false;
    for event in Reader::new(text).map_while(Result::ok) {
        match event {
            Event::Start { name, attributes, .. } => {
                ours |= name == PARAGRAPHS;
                let value = |key: &str| attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone());
                number = value("n").and_then(|number| number.parse::<u32>().ok()).filter(|_| ours);
                if let Some((number, anchor)) = number.zip(value("a").filter(|anchor| is_anchor(anchor))) {
                    found.insert(number, (anchor, None));
                }
            }
            Event::Text(text) => {
                if let Some((_, words)) = number.and_then(|number| found.get_mut(&number)) {
                    *words = super::clean::clean(&text).ok().flatten();
                }
            }
            Event::End { .. } => number = None,
        }
    }
    found
}
