//! Reads through a part of a Word document: everything that says something is words of a cell, words outside of every
//! cell, or a thing that cannot be words; nothing is passed over.
//!
//! What must hold: text counts only where a rule takes it; text in an element that no rule knows is a thing of its own.
//! Tracked changes count as made: what was put in is there, what was taken out is not.

mod cells;
mod comment_range;
mod comments;
mod words;

use self::comment_range::CommentRange;
use super::marks::{Object, RunStyle, Script, WordField, WordLink};
use super::package::Relations;
use super::styles::Styles;
use crate::problem::FormPart;
use crate::source::{XmlEvent as Event, XmlReader};

/// How deep tables may stand in one another.
const DEEPEST: usize = 16;

/// How deep elements may.
const DEEPEST_ELEMENT: usize = 400;

/// Where something stands: the cells that it is in, the outermost first, each by its table, row and column.
pub(super) type Chain = Vec<(usize, usize, usize)>;

/// A cell, or a paragraph outside of every cell.
#[derive(Clone, Debug, Default)]
pub(super) struct WordBlock {
    pub(super) chain: Chain,
    pub(super) text: String,
    /// Words that a tracked change took out.
    pub(super) deleted: String,
    /// Whether it stands in a text box.
    pub(super) boxed: bool,
}

/// A table whose cells are in the places that their columns have.
#[derive(Clone, Debug, Default)]
pub(super) struct WordTable {
    pub(super) number: usize,
    pub(super) rows: Vec<Vec<WordBlock>>,
}

/// Something that is reported: it is in no cell that is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct UnreadPart {
    pub(super) what: FormPart,
    pub(super) chain: Chain,
    pub(super) words: String,
}

/// What a part of a document holds.
#[derive(Clone, Debug, Default)]
pub(super) struct WordContent {
    /// The tables, an inner one before the one that it stands in.
    pub(super) tables: Vec<WordTable>,
    /// Paragraphs outside of every table.
    pub(super) outside: Vec<WordBlock>,
    pub(super) notes: Vec<UnreadPart>,
    /// Footnotes, endnotes and comments by their ids, where the part is one of these.
    pub(super) by_id: Vec<(String, String)>,
    /// What refers to such: a word for what, the id, and where.
    pub(super) references: Vec<(&'static str, String, Chain)>,
    /// What each comment is about, where the part has the marks of comments.
    pub(super) ranges: Vec<CommentRange>,
    /// Who wrote each comment, by its id, where the part is that of the comments.
    pub(super) authors: Vec<(String, String)>,
}

/// Goes through a part.
pub(super) fn read_part(
    xml: &str,
    relations: &Relations,
    styles: &Styles,
    notes: &[(String, String)],
) -> Result<WordContent, String> {
    let mut reader = PartReader::new(relations, styles, notes);
    for event in XmlReader::new(xml) {
        match event? {
            Event::Start { name, attributes, empty } => {
                reader.start(&name, &attributes)?;
                if empty {
                    reader.end(&name);
                }
            }
            Event::End { name } => reader.end(&name),
            Event::Text(text) => reader.text(&text),
        }
    }
    Ok(reader.found)
}

struct PartReader<'a> {
    found: WordContent,
    relations: &'a Relations,
    styles: &'a Styles,
    /// The texts of footnotes and endnotes by their ids, which stand where they are referred to.
    notes: &'a [(String, String)],
    /// The elements that are open, each with whether it leaves out what is in it.
    elements: Vec<(String, bool)>,
    tables: Vec<WordTable>,
    /// How many tables have begun.
    begun: usize,
    paragraphs: Vec<WordBlock>,
    runs: Vec<RunStyle>,
    fields: Vec<WordField>,
    links: Vec<WordLink>,
    objects: Vec<Object>,
    /// Of each alternative, whether one was taken.
    alternatives: Vec<bool>,
    /// Of each content control, whether it shows only what to do there.
    controls: Vec<bool>,
    /// Of each formula, where its words begin.
    formulas: Vec<usize>,
    /// The footnote or comment that is open.
    note: Option<(String, String)>,
    /// How many columns the cell takes that is open, innermost last.
    spans: Vec<usize>,
}

/// The attributes of an element.
type Attributes = [(String, String)];

fn value<'a>(attributes: &'a Attributes, key: &str) -> Option<&'a str> {
    attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
}

/// Whether a property is set: it is, unless it says that it is not.
fn is_on(attributes: &Attributes) -> bool {
    !matches!(value(attributes, "val"), Some("0" | "false" | "off" | "none"))
}

impl<'a> PartReader<'a> {
    fn new(relations: &'a Relations, styles: &'a Styles, notes: &'a [(String, String)]) -> Self {
        PartReader {
            found: WordContent::default(),
            relations,
            styles,
            notes,
            elements: Vec::new(),
            tables: Vec::new(),
            begun: 0,
            paragraphs: Vec::new(),
            runs: Vec::new(),
            fields: Vec::new(),
            links: Vec::new(),
            objects: Vec::new(),
            alternatives: Vec::new(),
            controls: Vec::new(),
            formulas: Vec::new(),
            note: None,
            spans: Vec::new(),
        }
    }

    fn start(&mut self, name: &str, attributes: &Attributes) -> Result<(), String> {
        if self.elements.len() >= DEEPEST_ELEMENT {
            return Err("elements stand too deep in elements".to_owned());
        }
        let leaves_out = self.leaves_out(name);
        self.elements.push((name.to_owned(), leaves_out));
        match name {
            "tbl" if self.tables.len() >= DEEPEST => return Err("tables stand too deep in tables".to_owned()),
            "tbl" => {
                self.begun += 1;
                self.tables.push(WordTable { number: self.begun, rows: Vec::new() });
            }
            "tr" => self.tables.last_mut().into_iter().for_each(|table| table.rows.push(Vec::new())),
            "gridBefore" => {
                let skipped = number(attributes);
                let cells = (0..skipped).map(|_| WordBlock::default());
                self.row().into_iter().for_each(|row| row.extend(cells.clone()));
            }
            "tc" => self.begin_cell(),
            "gridSpan" => self.spans.last_mut().into_iter().for_each(|span| *span = number(attributes).max(1)),
            "vMerge" | "hMerge" if value(attributes, "val") != Some("restart") => {
                self.note_unread(FormPart::Merged, "");
            }
            "p" => self.begin_paragraph(),
            "sdt" => self.controls.push(false),
            "showingPlcHdr" => self.controls.last_mut().into_iter().for_each(|only| *only = is_on(attributes)),
            "AlternateContent" => self.alternatives.push(false),
            "footnote" | "endnote" | "comment" => {
                self.note = value(attributes, "id").map(|id| (id.to_owned(), String::new()));
                let author = value(attributes, "id").zip(value(attributes, "author"));
                self.found.authors.extend(author.map(|(id, author)| (id.to_owned(), author.to_owned())));
            }
            "commentRangeStart" => self.begin_range(attributes),
            "commentRangeEnd" => self.end_range(attributes),
            _ if self.is_left_out() => {}
            _ => self.start_words(name, attributes),
        }
        Ok(())
    }

    /// Whether an element leaves out what is in it: words that were moved away or deleted, what stands a second time for an
    /// older Word, what a content control shows until somebody writes.
    fn leaves_out(&mut self, name: &str) -> bool {
        let within_field = self.fields.last().is_some_and(WordField::is_counted);
        match name {
            "moveFrom" | "del" => true,
            "Choice" | "Fallback" => {
                let taken = self.alternatives.last_mut().map(|taken| std::mem::replace(taken, true));
                taken == Some(true)
            }
            "sdtContent" => self.controls.last().copied().unwrap_or(false),
            "t" => within_field,
            _ => false,
        }
    }

    fn is_left_out(&self) -> bool {
        self.elements.iter().any(|(_, leaves_out)| *leaves_out)
    }

    /// The start of an element that is words or a thing.
    fn start_words(&mut self, name: &str, attributes: &Attributes) {
        match name {
            "r" => self.runs.push(RunStyle::default()),
            "rStyle" if self.is_of_run() => {
                let style = value(attributes, "val").and_then(|id| self.styles.get(id));
                self.runs.last_mut().into_iter().zip(style).for_each(|(run, style)| run.in_style(style));
            }
            _ if self.is_of_run() => {
                self.runs.last_mut().into_iter().for_each(|run| run.property(name, attributes));
            }
            // In drawings it is an attribute of all the properties.
            "rPr" if value(attributes, "baseline").is_some() => {
                let script = Script::of("baseline", value(attributes, "baseline"));
                self.runs.last_mut().into_iter().for_each(|run| run.script = script);
            }
            "tab" | "ptab" if !self.is_property() => self.push_text(" "),
            "br" | "cr" => self.push_text("\n"),
            "noBreakHyphen" => self.push_text("-"),
            "sym" => self.symbol(attributes),
            "hyperlink" | "hlinkClick" => {
                let address = value(attributes, "id").and_then(|id| self.relations.address(id));
                self.links.push(WordLink { address: address.map(str::to_owned), from: self.length() });
            }
            "fldSimple" => {
                self.fields.push(WordField::simple(value(attributes, "instr").unwrap_or_default(), self.length()));
            }
            "fldChar" => self.field(value(attributes, "fldCharType").unwrap_or_default()),
            "checkBox" | "ddList" | "default" | "checked" | "result" | "listEntry" => {
                self.fields.last_mut().into_iter().for_each(|field| field.form(name, value(attributes, "val")));
            }
            "footnoteReference" => self.refer("footnotes", attributes),
            "endnoteReference" => self.refer("endnotes", attributes),
            "commentReference" => {
                self.comment(attributes);
                self.refer("comments", attributes);
            }
            "drawing" | "pict" | "object" => self.objects.push(Object::default()),
            "altChunk" | "subDoc" => self.note_unread(FormPart::OtherDocument, ""),
            "control" | "contentPart" if self.objects.is_empty() => self.note_unread(FormPart::Object, ""),
            "oMath" => self.formulas.push(self.length()),
            _ if !self.formulas.is_empty() => self.formula(name, attributes, true),
            "rt" => self.push_text("("),
            _ => self.objects.last_mut().into_iter().for_each(|object| object.holds(name, attributes)),
        }
    }

    fn end(&mut self, name: &str) {
        let was_left_out = self.is_left_out();
        self.elements.pop();
        match name {
            "tbl" => self.end_table(),
            "tc" => self.end_cell(),
            "p" => self.end_paragraph(),
            "sdt" => {
                self.controls.pop();
            }
            "AlternateContent" => {
                self.alternatives.pop();
            }
            "footnote" | "endnote" | "comment" => self.found.by_id.extend(self.note.take()),
            _ if was_left_out => {}
            "r" => {
                self.runs.pop();
            }
            "hyperlink" | "hlinkClick" => {
                if let Some(link) = self.links.pop() {
                    self.link(link.address, link.from);
                }
            }
            "fldSimple" => self.end_field(),
            "drawing" | "pict" | "object" => {
                if let Some((what, words)) = self.objects.pop().and_then(Object::unread_part) {
                    self.note_unread(what, &words);
                }
            }
            "oMath" => self.end_formula(),
            _ if !self.formulas.is_empty() => self.formula(name, &[], false),
            "rt" => self.push_text(") "),
            _ => {}
        }
    }

    /// Text of an element: words, or what no reader sees, or else words that no rule takes.
    fn text(&mut self, text: &str) {
        let parent = self.elements.last().map_or("", |(name, _)| name.as_str()).to_owned();
        match parent.as_str() {
            // Some programs leave deleted words as they were.
            "delText" | "t" if parent == "delText" || self.elements.iter().any(|(name, _)| name == "del") => {
                let in_note = self.note.is_some();
                if let Some(paragraph) = self.paragraphs.last_mut().filter(|_| !in_note) {
                    paragraph.deleted.push_str(text);
                }
            }
            _ if self.is_left_out() => {}
            "t" => self.words(text),
            "instrText" => self.fields.last_mut().into_iter().for_each(|field| field.instruction.push_str(text)),
            "posOffset" | "align" | "pctWidth" | "pctHeight" | "pctPosHOffset" | "pctPosVOffset" | "delInstrText"
            | "fldData" | "binData" => {}
            _ if text.trim().is_empty() => {}
            _ => self.note_unread(FormPart::UnknownElement, text),
        }
    }

    fn begin_paragraph(&mut self) {
        let boxed = self.elements.iter().any(|(name, _)| name == "txbxContent");
        self.paragraphs.push(WordBlock { chain: self.chain(), boxed, ..WordBlock::default() });
    }

    fn end_paragraph(&mut self) {
        let Some(mut paragraph) = self.paragraphs.pop() else { return };
        self.end_in_ranges(&paragraph.text);
        if let Some((_, note)) = &mut self.note {
            note.push_str(&paragraph.text);
            note.push('\n');
        } else if let Some(cell) = self.cell() {
            cell.text.push_str(&paragraph.text);
            cell.text.push('\n');
            cell.deleted.push_str(&paragraph.deleted);
        } else {
            paragraph.chain.clear();
            self.found.outside.push(paragraph);
        }
    }

    fn chain(&self) -> Chain {
        let cell = |table: &WordTable| {
            let row = table.rows.len().checked_sub(1)?;
            Some((table.number, row, table.rows.get(row)?.len().checked_sub(1)?))
        };
        self.tables.iter().filter_map(cell).collect()
    }

    /// How long the paragraph is so far.
    fn length(&self) -> usize {
        self.paragraphs.last().map_or(0, |one| one.text.len())
    }

    /// Whether the property that is open is one of a run, and not of the mark at the end of a paragraph.
    fn is_of_run(&self) -> bool {
        let above = |at: usize| self.elements.iter().rev().nth(at).map_or("", |(name, _)| name.as_str());
        above(1) == "rPr" && above(2) == "r"
    }

    /// Whether what is open is a property, such as the place of a tab.
    fn is_property(&self) -> bool {
        self.elements.iter().rev().nth(1).is_some_and(|(name, _)| name == "tabs")
    }

    /// Words, where they stand.
    fn push_text(&mut self, text: &str) {
        if self.is_left_out() {
            return;
        }
        if self.paragraphs.is_empty() {
            // Words outside of every paragraph are words all the same.
            self.begin_paragraph();
            self.paragraphs.last_mut().into_iter().for_each(|one| one.text.push_str(text));
            self.end_paragraph();
            return;
        }
        self.in_ranges(text);
        self.paragraphs.last_mut().into_iter().for_each(|one| one.text.push_str(text));
    }

    fn note_unread(&mut self, what: FormPart, words: &str) {
        let note = UnreadPart { what, chain: self.chain(), words: words.to_owned() };
        self.found.notes.push(note);
    }
}

fn number(attributes: &Attributes) -> usize {
    value(attributes, "val").and_then(|number| number.parse().ok()).unwrap_or(0).min(100)
}
