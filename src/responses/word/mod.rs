//! A filled Word form: the words of its tables, as they stand with every tracked change taken as made.
//!
//! What must hold: every run of words and every object of the document is taken, or is told as not taken, or is the form's
//! own. Its own lines a form brings along as hashes, since a draft may have changed when the form comes back.

mod comments;
mod marks;
mod package;
mod part_reader;
mod script;
mod styles;
mod word_comment;

use std::collections::{BTreeMap, BTreeSet};

use self::package::{Package, Relations, WordPart};
use self::part_reader::{Chain, UnreadPart, WordBlock, WordContent, read_part};
use self::styles::read_styles;
use self::word_comment::WordComment;
use super::archive::Archive;
use super::clean::{clean, excerpt};
use super::received::Received;
use super::tables::{TakenCells, above_headers, is_anchor, read_tables};
use super::words::{FormWords, hashed};
use crate::problem::{FormPart, Kind, PointProblem, Problem};
use crate::source::{XmlEvent as Event, XmlReader};

/// The element in which the form brings along the paragraphs of its draft.
const PARAGRAPHS: &str = "findings-paragraphs";

/// The element in it that has the hashes of the form's own lines.
const OWN: &str = "own";

/// How many places of one kind are shown in a message.
const SHOWN: usize = 4;

/// Reads a filled form.
pub(super) fn read_docx(
    bytes: &[u8],
    words: &FormWords,
    problems: &mut Vec<Problem>,
) -> Result<Received, PointProblem> {
    let mut archive = Archive::open(bytes)?;
    let package = Package::open(&mut archive)?;
    let parts = DocumentParts::of(&package)?;
    let rows = |rows: &Vec<Vec<WordBlock>>| {
        rows.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect()).collect::<Vec<Vec<String>>>()
    };
    let tables: Vec<Vec<Vec<String>>> = parts.document.tables.iter().map(|table| rows(&table.rows)).collect();
    let mut taken = TakenCells::default();
    let mut received = read_tables(&tables, words, problems, &mut taken)?;
    received.points.extend(comments::points(&parts.document, &parts.comments, received.points.len())?);
    let mut own = None;
    for name in archive.names("customXml/item", ".xml") {
        if let Some(text) = archive.text(&name)? {
            received.paragraphs.extend(paragraphs(&text));
            own = own.or_else(|| own_of(&text));
        }
    }
    let Some(own) = own else {
        let above = tables.iter().enumerate().flat_map(|(number, rows)| above_headers(rows, number, &taken, words));
        let told = above.chain([PointProblem::OutsideUnknown]);
        problems.extend(told.map(|problem| Problem::warning(Kind::Point(problem), None)));
        return Ok(received);
    };
    warn_of_unread(parts.untaken(&taken, &own), &parts, &taken, problems);
    Ok(received)
}

/// The hashes of everything that a form says itself, for the form to bring along: its main part with its relations and its
/// styles, which say what stands above the line, and the other parts that hold words, each by what it is.
///
/// # Errors
///
/// That a part is not sound.
pub fn own_lines(document: &str, relations: &str, styles: &str, others: &[(&str, &str)]) -> Result<String, String> {
    let part = |what: &str, xml: &str, relations| WordPart { what: what.to_owned(), xml: xml.to_owned(), relations };
    let package = Package {
        document: part("officeDocument", document, Relations::read(relations)),
        others: others.iter().map(|(what, xml)| part(what, xml, Relations::default())).collect(),
        styles: read_styles(styles),
    };
    let parts = DocumentParts::of(&package).map_err(|problem| format!("{problem:?}"))?;
    let all = parts.all(|_| false);
    let hashes: BTreeSet<String> = all.iter().filter_map(|note| hashed(&note.words)).collect();
    Ok(format!("<{OWN}>{}</{OWN}>", hashes.into_iter().collect::<Vec<_>>().join(" ")))
}

/// What was found in the parts of a document.
struct DocumentParts {
    document: WordContent,
    /// The others, each by what it is.
    others: Vec<(FormPart, WordContent)>,
    /// The comments in the order of the document.
    comments: Vec<WordComment>,
}

impl DocumentParts {
    fn of(package: &Package) -> Result<Self, PointProblem> {
        let broken = |cause: String| PointProblem::DocumentBroken { cause: excerpt(&cause) };
        let mut others = Vec::new();
        let mut notes = Vec::new();
        for part in &package.others {
            let found = read_part(&part.xml, &part.relations, &package.styles, &[]).map_err(broken)?;
            notes.extend(found.by_id.iter().map(|(id, text)| (format!("{} {id}", part.what), text.clone())));
            let what = match part.what.as_str() {
                "header" => FormPart::Header,
                "footer" => FormPart::Footer,
                "comments" => FormPart::Comment,
                _ => FormPart::Footnote,
            };
            others.push((part.what.clone(), what, found));
        }
        let document =
            read_part(&package.document.xml, &package.document.relations, &package.styles, &notes).map_err(broken)?;
        // Where a note or a comment is referred to tells where it stands.
        let mut comments: Vec<(usize, WordComment)> = Vec::new();
        let others = others.into_iter().map(|(name, what, mut found)| {
            for (id, words) in std::mem::take(&mut found.by_id) {
                let at = document.references.iter().position(|(kind, known, _)| *kind == name && *known == id);
                let chain = at.map(|at| document.references[at].2.clone()).unwrap_or_default();
                if what == FormPart::Comment {
                    let author = found.authors.iter().find(|(known, _)| *known == id).map(|(_, author)| author.clone());
                    comments.push((at.unwrap_or(usize::MAX), WordComment { id, author, words, chain }));
                } else {
                    found.notes.push(UnreadPart { what, chain, words });
                }
            }
            (what, found)
        });
        let others = others.collect();
        comments.sort_by_key(|(at, _)| *at);
        let comments = comments.into_iter().map(|(_, comment)| comment).collect();
        Ok(DocumentParts { document, others, comments })
    }

    /// Everything that is not in a cell that was taken: paragraphs, cells, notes, things.
    fn all(&self, is_taken: impl Fn(&Chain) -> bool) -> Vec<UnreadPart> {
        let mut all = Vec::new();
        for piece in &self.document.outside {
            let what = if piece.boxed { FormPart::TextBox } else { FormPart::Outside };
            all.push(UnreadPart { what, chain: Chain::new(), words: piece.text.clone() });
            all.push(UnreadPart { what: FormPart::Deleted, chain: Chain::new(), words: piece.deleted.clone() });
        }
        for cell in self.document.tables.iter().flat_map(|table| table.rows.iter().flatten()) {
            if !is_taken(&cell.chain) {
                all.push(UnreadPart { what: FormPart::OtherCell, chain: cell.chain.clone(), words: cell.text.clone() });
            }
            all.push(UnreadPart { what: FormPart::Deleted, chain: cell.chain.clone(), words: cell.deleted.clone() });
        }
        all.extend(self.document.notes.iter().cloned());
        for (what, found) in &self.others {
            let pieces = found.outside.iter().chain(found.tables.iter().flat_map(|table| table.rows.iter().flatten()));
            for piece in pieces {
                all.push(UnreadPart { what: *what, chain: Chain::new(), words: piece.text.clone() });
                all.push(UnreadPart { what: FormPart::Deleted, chain: Chain::new(), words: piece.deleted.clone() });
            }
            // What is in a footnote that stands in a cell is taken with it.
            let is_in_cell = |note: &&UnreadPart| note.what == FormPart::Footnote && is_taken(&note.chain);
            all.extend(found.notes.iter().filter(|note| !is_in_cell(note)).cloned());
        }
        all
    }

    /// What is neither taken nor the form's own.
    fn untaken(&self, taken: &TakenCells, own: &BTreeSet<String>) -> Vec<UnreadPart> {
        let place = |chain: &Chain| self.places(chain);
        let mut all = self.all(|chain| place(chain).iter().any(|place| taken.cells.contains(place)));
        // How words look, and cells that were merged, matter where a point is.
        all.retain(|note| {
            let in_point = place(&note.chain).iter().any(|(table, row, _)| taken.points.contains(&(*table, *row)));
            let is_said = !note.words.trim().is_empty();
            match note.what {
                FormPart::Merged => in_point,
                FormPart::Hidden | FormPart::Struck | FormPart::Raised | FormPart::Formula => in_point,
                what if what.is_words() => is_said && hashed(&note.words).is_none_or(|hash| !own.contains(&hash)),
                _ => !is_said || hashed(&note.words).is_none_or(|hash| !own.contains(&hash)),
            }
        });
        all
    }

    /// Cells by the place of their table in the list of tables.
    fn places(&self, chain: &Chain) -> Vec<(usize, usize, usize)> {
        let of = |number: &usize| self.document.tables.iter().position(|table| table.number == *number);
        chain.iter().filter_map(|(table, row, cell)| Some((of(table)?, *row, *cell))).collect()
    }
}

/// Tells what was not taken: things of one kind in one row together.
fn warn_of_unread(notes: Vec<UnreadPart>, parts: &DocumentParts, taken: &TakenCells, problems: &mut Vec<Problem>) {
    let mut groups: BTreeMap<(FormPart, Option<usize>), Vec<String>> = BTreeMap::new();
    for note in notes {
        let places = parts.places(&note.chain);
        let in_point = places.iter().find(|(table, row, _)| taken.points.contains(&(*table, *row)));
        let row = in_point.or(places.first()).map(|(_, row, _)| row + 1);
        let words = excerpt(&note.words);
        let group = groups.entry((note.what, row)).or_default();
        if !group.contains(&words) {
            group.push(words);
        }
    }
    for ((what, row), mut words) in groups {
        words.retain(|one| !one.is_empty());
        let more = words.len().saturating_sub(SHOWN);
        words.truncate(SHOWN);
        problems.push(Problem::warning(Kind::Point(PointProblem::FormPart { what, row, words, more }), None));
    }
}

/// The hashes of its own lines that a form has brought along.
fn own_of(text: &str) -> Option<BTreeSet<String>> {
    let mut inside = false;
    let mut own = None;
    let mut ours = false;
    for event in XmlReader::new(text).map_while(Result::ok) {
        match event {
            Event::Start { name, .. } => {
                ours |= name == PARAGRAPHS;
                inside = ours && name == OWN;
                own = own.or_else(|| inside.then(BTreeSet::new));
            }
            Event::Text(text) if inside => {
                own.get_or_insert_default().extend(text.split_whitespace().map(str::to_owned));
            }
            Event::Text(_) => {}
            Event::End { .. } => inside = false,
        }
    }
    own
}

/// The paragraphs of the draft that a form brings along: number, anchor, and in a whole draft the words. Another part of
/// the document, or one that is not sound, has none.
fn paragraphs(text: &str) -> BTreeMap<u32, (String, Option<String>)> {
    let mut found = BTreeMap::new();
    let mut number = None;
    let mut ours = false;
    for event in XmlReader::new(text).map_while(Result::ok) {
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
                    *words = clean(&text).ok().flatten();
                }
            }
            Event::End { .. } => number = None,
        }
    }
    found
}
