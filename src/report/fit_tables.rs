//! Tables and the width of a page: which have room as columns, and which are set row by row.
//!
//! What must hold: no word is divided to make a table fit, and no letter is smaller than its page's `least`: a table that would need
//! either is set row by row, and told where it is written. What is no word of a language (an address) may be divided
//! anywhere, and counts as [`WIDEST`] at most.

use super::plain_text;
use super::view::{Block, Inline, PrintForm, Report, Table};
use crate::glyphs::Glyphs;
use crate::problem::{Kind, Problem};

/// A page, everything in tenths of a point.
struct Page {
    /// What it leaves for text.
    width: u32,
    /// The least size of letters of a table.
    least: u32,
    /// What stands between the columns of a table, and between those of one that has many.
    between: u32,
    between_many: u32,
    /// What a box, a quotation and an item of a list take from the width.
    boxed: u32,
    quotation: u32,
    item: u32,
}

const USUAL: Page =
    Page { width: 3820, least: 75, between: 160, between_many: 80, boxed: 400, quotation: 450, item: 230 };
const LARGE: Page =
    Page { width: 4450, least: 160, between: 220, between_many: 110, boxed: 550, quotation: 510, item: 340 };

/// What a word needs at most, in thousandths of the size of its letters: more is divided anywhere.
const WIDEST: u32 = 13_000;

/// What the shape of a rating takes, in the same.
const SHAPE: u32 = 1_400;

/// Decides of every table how it is set, and tells those that have no room as columns.
pub fn fit_tables(report: &mut Report, glyphs: &Glyphs) -> Vec<Problem> {
    let mut problems = Vec::new();
    let page = match report.print {
        PrintForm::Usual | PrintForm::OnePage | PrintForm::ForChildren => &USUAL,
        PrintForm::Large => &LARGE,
    };
    for section in &mut report.sections {
        fit_blocks(&mut section.blocks, (page, page.width), glyphs, &mut problems);
    }
    crate::problem::gathered(problems)
}

fn fit_blocks(blocks: &mut [Block], (page, room): (&Page, u32), glyphs: &Glyphs, problems: &mut Vec<Problem>) {
    for block in blocks {
        match block {
            Block::Table(table) => problems.extend(fit(table, (page, room), glyphs)),
            Block::Chart(chart) => _ = fit(&mut chart.table, (page, room), glyphs),
            _ => {
                let less = (page, room.saturating_sub(taken(block, page)));
                block.inside_mut().into_iter().for_each(|inside| fit_blocks(inside, less, glyphs, problems));
            }
        }
    }
}

/// How much of the width a block keeps from what is in it.
fn taken(block: &Block, page: &Page) -> u32 {
    match block {
        Block::Box { .. } => page.boxed,
        Block::Quotation { .. } => page.quotation,
        Block::List { .. } | Block::Findings { .. } | Block::Recommendations { .. } => page.item,
        Block::Glossary { .. } => page.width / 3,
        _ => 0,
    }
}

/// Decides how a table is set.
fn fit(table: &mut Table, (page, room): (&Page, u32), glyphs: &Glyphs) -> Option<Problem> {
    let mut words = Vec::new();
    for at in 0..table.columns.len() {
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        let mut all: Vec<(u32, String)> = cells.flat_map(|cell| words_of(cell, glyphs)).collect();
        all.extend(split(&table.columns[at].title.text).map(|word| (glyphs.width(word), word.to_owned())));
        let widest = all.into_iter().max().unwrap_or_default();
        table.columns[at].widest_word = widest.0;
        words.push(widest);
    }
    let columns = u32::try_from(words.len()).unwrap_or(u32::MAX);
    let between = if columns <= 12 { page.between } else { page.between_many };
    let least = words.iter().map(|(width, _)| (*width).min(WIDEST) * page.least / 1000).fold(0, u32::saturating_add);
    table.by_row = columns > 2 && least.saturating_add(columns.saturating_mul(between)) > room;
    let place = table.place.clone().filter(|_| table.by_row)?;
    let word = words.into_iter().max().map(|(_, word)| word).unwrap_or_default();
    Some(Problem::warning(Kind::TableTooWide { columns: table.columns.len(), word }, place))
}

/// Words of a text: between spaces, and behind hyphens.
fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '\n', '\t']).flat_map(|part| part.split_inclusive('-')).filter(|word| !word.is_empty())
}

/// Words of a cell with how wide they are: words in pieces of other looks are one, and the shape of a rating stays with its first.
fn words_of(cell: &[Inline], glyphs: &Glyphs) -> Vec<(u32, String)> {
    let text = plain_text(cell);
    let shape = if cell.iter().any(|inline| matches!(inline, Inline::Rating { .. })) { SHAPE } else { 0 };
    split(&text).map(|word| (glyphs.width(word) + shape, word.to_owned())).collect()
}
