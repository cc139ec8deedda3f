//! Spots: everything in a report that a point can be tied to, in reading order, with its words.
//!
//! What must hold: every word that a reader meets in the body belongs to a spot, so that a quotation from anywhere is found;
//! a spot's words are those that the page shows, rows of a table with a bar between their cells.

use super::compose::plain_text;
use super::view::{
    Block, GlossaryEntry, HeadingRank, Inline, Item, KeyQuestions, Mark, PreviousMark, RatingsSummary, Report, Table,
    Voice, Words,
};
use crate::source::digest;

/// Something in a report that a point can be tied to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Its number in the margin of a draft; headings and what is made from the data have none.
    pub number: Option<u32>,
    /// The number of what it stands in, such as of the finding that has this quotation; the words of that include its own.
    pub within: Option<u32>,
    /// Where links to it lead: its own anchor, or that of the heading above it.
    pub anchor: String,
    /// The section of the outline that it is in, by its heading and number.
    pub section: String,
    /// Its words, on one line.
    pub text: String,
    /// The words of each of its rows, where it is a table.
    pub rows: Vec<String>,
}

/// What stands between two cells of a row.
const BAR: &str = " | ";

/// Every spot of a report.
#[must_use]
pub fn spots(report: &Report) -> Vec<Spot> {
    let mut collector = SpotCollector { into_holders: true, ..SpotCollector::default() };
    for section in &report.sections {
        collector.blocks(&section.blocks);
    }
    for note in &report.notes {
        collector.anchor.clone_from(&note.anchor);
        collector.add(&Mark::default(), plain_text(&note.inlines));
    }
    collector.spots
}

/// SHA-256 over the numbers and words of spots, in hexadecimal: two drafts with the same one number the same things.
#[must_use]
pub fn spots_digest(spots: &[Spot]) -> String {
    let line = |spot: &Spot| format!("{:?} {} {}\n", spot.number, spot.anchor, spot.text);
    digest(spots.iter().map(line).collect::<String>().as_bytes())
}

#[derive(Default)]
struct SpotCollector {
    spots: Vec<Spot>,
    anchor: String,
    section: String,
    /// The number of the block that is being read.
    within: Option<u32>,
    /// Whether what has a number inside another is a spot of its own.
    into_holders: bool,
}

impl SpotCollector {
    fn add(&mut self, mark: &Mark, text: String) {
        self.add_rows(mark, text, Vec::new());
    }

    fn add_rows(&mut self, mark: &Mark, text: String, rows: Vec<String>) {
        let text = crate::text::one_line(&text);
        if text.is_empty() {
            return;
        }
        let anchor = mark.anchor.clone().unwrap_or_else(|| self.anchor.clone());
        let (number, within, section) = (mark.draft_number, self.within, self.section.clone());
        self.spots.push(Spot { number, within, anchor, section, text, rows });
    }

    /// What has words of its own and holds blocks: after it what has a number inside it.
    fn add_holder(&mut self, mark: &Mark, text: String, blocks: &[Block]) {
        self.add(mark, text);
        if !self.into_holders {
            return;
        }
        let mut inner = SpotCollector {
            spots: Vec::new(),
            anchor: self.anchor.clone(),
            section: self.section.clone(),
            within: mark.draft_number.or(self.within),
            into_holders: true,
        };
        inner.blocks(blocks);
        self.spots.extend(inner.spots.into_iter().filter(|spot| spot.number.is_some()));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => {
                let number = heading.number.as_ref().map_or_else(String::new, |number| format!("{number} "));
                self.anchor.clone_from(&heading.anchor);
                let text = format!("{number}{}", plain_text(&heading.inlines));
                if heading.rank == HeadingRank::Section {
                    self.section.clone_from(&text);
                }
                self.add(&Mark::default(), text);
            }
            Block::Paragraph { mark, inlines, .. } => self.add(mark, plain_text(inlines)),
            Block::List { items, .. } | Block::Findings { items, .. } => self.items(items),
            Block::Recommendations { groups } => {
                for group in groups {
                    self.add(&Mark::default(), group.lead.as_deref().map(plain_text).unwrap_or_default());
                    self.items(&group.items);
                }
            }
            // What these say again stands in its own place: a point is about that.
            Block::Domain(_) | Block::Brief { .. } => {}
            Block::Statement { blocks, .. } | Block::Criteria { blocks, .. } => self.blocks(blocks),
            Block::Rating { label, sentence, mark, adjusted } => {
                let named = label.iter().map(|label| format!("{label}:"));
                let words = sentence.as_deref().map_or_else(|| mark.label.text.clone(), plain_text);
                self.add(&Mark::default(), joined(named.chain([words, plain_text(adjusted)])));
            }
            Block::KeyQuestions(table) => self.key_questions(table),
            Block::Ratings(summary) => self.ratings(summary),
            Block::Quotation { mark, label, voices } => {
                self.add(mark, joined(texts(label).chain(voices.iter().map(said))));
            }
            Block::Box { mark, title, lines, blocks, note, .. } => {
                let said = std::iter::once(words(blocks)).chain(note.iter().cloned());
                self.add_holder(mark, joined(texts(title).chain(texts(lines)).chain(said)), blocks);
            }
            Block::Table(table) => self.table(&table.mark, None, table),
            Block::Chart(chart) => {
                let opening = joined(std::iter::once(plain_text(&chart.title)).chain(texts(&chart.measure)));
                let notes = chart.notes.iter().map(|note| plain_text(note));
                self.table(&chart.mark, Some(joined(std::iter::once(opening).chain(notes))), &chart.table);
            }
            Block::Glossary { entries } => entries.iter().for_each(|entry| self.term(entry)),
            Block::Image { mark, alt, caption, .. } => {
                let caption = caption.as_deref().map(plain_text);
                self.add(mark, joined(std::iter::once(alt.text.clone()).chain(caption)));
            }
            Block::Hole { text } => self.add(&Mark::default(), text.clone()),
            Block::Contents => {}
        }
    }

    fn items(&mut self, items: &[Item]) {
        for item in items {
            self.add_holder(&item.mark, words(&item.blocks), &item.blocks);
        }
    }

    fn table(&mut self, mark: &Mark, opening: Option<String>, table: &Table) {
        let row = |cells: &Vec<Vec<Inline>>| cells.iter().map(|cell| plain_text(cell)).collect::<Vec<_>>().join(BAR);
        let rows: Vec<String> = table.rows.iter().map(row).collect();
        // What a chart is called stands in its opening alone.
        let caption = table.caption.as_deref().filter(|_| opening.is_none()).map(plain_text);
        let notes = table.notes.iter().map(|note| plain_text(note));
        let parts: Vec<String> = opening.into_iter().chain(caption).chain(rows.iter().cloned()).chain(notes).collect();
        self.add_rows(mark, parts.join(" "), rows);
    }

    fn key_questions(&mut self, table: &KeyQuestions) {
        let rows: Vec<String> = table
            .rows
            .iter()
            .map(|row| {
                let number = row.number.as_ref().map_or_else(String::new, |number| format!("{number} "));
                let figure = [&row.figure].into_iter().chain(&row.counts).chain(&row.decides).cloned();
                format!("{number}{}{BAR}{}", plain_text(&row.question), joined(figure))
            })
            .collect();
        let parts: Vec<String> = [plain_text(&table.caption)].into_iter().chain(rows.iter().cloned()).collect();
        self.add_rows(&table.mark, parts.join(" "), rows);
    }

    fn ratings(&mut self, summary: &RatingsSummary) {
        let overall = summary.overall.iter().map(|overall| {
            let score = overall.score.as_deref().unwrap_or_default();
            let before = overall.previous.as_ref().map_or_else(String::new, |previous| {
                format!(" {}: {}", previous.name.as_deref().unwrap_or_default(), said_before(previous))
            });
            format!("{} {}{before} {score}", overall.label, overall.mark.label.text)
        });
        let rows = summary.groups.iter().flat_map(|group| &group.rows).map(|row| {
            let number = row.number.as_ref().map_or_else(String::new, |number| format!("{number} "));
            let cells = [row.previous.as_ref().map(said_before), row.figure.clone(), Some(row.mark.label.text.clone())];
            let cells = std::iter::once(format!("{number}{}", row.title.text)).chain(cells.into_iter().flatten());
            cells.collect::<Vec<_>>().join(BAR)
        });
        let notes = summary.strip_note.iter().map(|note| plain_text(note));
        for text in summary.fieldwork.iter().cloned().chain(overall).chain(rows).chain(notes) {
            self.add(&Mark::default(), text);
        }
    }

    fn term(&mut self, entry: &GlossaryEntry) {
        self.add(&Mark::default(), format!("{}: {}", entry.term.text, words(&entry.definition)));
    }
}

fn texts<'a>(words: impl IntoIterator<Item = &'a Words>) -> impl Iterator<Item = String> {
    words.into_iter().map(|words| words.text.clone())
}

/// A rating of the last inspection.
fn said_before(previous: &PreviousMark) -> String {
    joined(std::iter::once(previous.mark.label.text.clone()).chain(previous.change.clone()))
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(" ")
}

/// What one person said, with the original of a translation, and who said it.
fn said(voice: &Voice) -> String {
    let said = voice.parts().flat_map(|(between, blocks, original)| {
        let original = original.into_iter().flat_map(|one| [one.label.clone(), words(&one.blocks)]);
        texts(between).chain([words(blocks)]).chain(original).collect::<Vec<_>>()
    });
    joined(said.chain(texts(&voice.attribution)))
}

/// The words of blocks that share a mark.
fn words(blocks: &[Block]) -> String {
    let mut inner = SpotCollector::default();
    inner.blocks(blocks);
    inner.spots.into_iter().map(|spot| spot.text).collect::<Vec<_>>().join(" ")
}
