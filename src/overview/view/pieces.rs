//! The pieces that an overview is made of: headings, paragraphs, tables, ratings.

use crate::language::{Phrase, Phrases};
use crate::overview::document::{LevelData, ProgrammeOverview};
use crate::programme::{Shape, Tone};
use crate::report::{Block, Column, Heading, HeadingRank, Inline, Mark, ParagraphRole, Table};

/// A column: its title, and whether its cells are numbers.
pub(super) type Head = (String, bool);

pub(super) fn heading(level: u8, anchor: &str, text: &str) -> Block {
    Block::Heading(Heading {
        level,
        anchor: format!("section-{anchor}"),
        common_anchor: None,
        number: None,
        inlines: plain(text),
        in_contents: true,
        new_page: false,
        within: None,
        rank: if level == 1 { HeadingRank::Section } else { HeadingRank::Part },
    })
}

/// A paragraph that stays with what it introduces.
pub(super) fn paragraph(text: &str) -> Block {
    Block::Paragraph { mark: Mark::default(), inlines: plain(text), role: ParagraphRole::Lead }
}

pub(super) fn plain(text: &str) -> Vec<Inline> {
    vec![Inline::Text { text: text.to_owned() }]
}

/// A text that may be in another language than the overview.
pub(super) fn in_language(text: &str, language: &str, phrases: &Phrases) -> Vec<Inline> {
    if language == phrases.language.tag() {
        return plain(text);
    }
    vec![Inline::Foreign { language: language.to_owned(), inlines: plain(text) }]
}

/// A table with its name; the anchor makes it one of its own.
pub(super) fn table(anchor: &str, caption: &str, columns: Vec<Head>, rows: Vec<Vec<Vec<Inline>>>) -> Table {
    let column = |(title, number): Head| Column::new(title, number);
    Table {
        mark: Mark { anchor: Some(format!("table-{anchor}")), draft_number: None, number: None },
        caption: Some(plain(caption)),
        columns: columns.into_iter().map(column).collect(),
        rows,
        row_headers: true,
        ..Table::default()
    }
}

/// A table of what is counted and how many there are.
pub(super) fn numbers(anchor: &str, caption: Phrase, rows: &[(Phrase, u32)], phrases: &Phrases) -> Block {
    let columns = vec![(phrases.say(Phrase::OverviewMeasure), false), (phrases.say(Phrase::OverviewNumber), true)];
    let row = |(what, count): &(Phrase, u32)| vec![plain(&phrases.say(*what)), plain(&count.to_string())];
    Block::Table(table(anchor, &phrases.say(caption), columns, rows.iter().map(row).collect()))
}

/// A level of something that is rated, as it is shown.
pub(super) fn rating(programme: &ProgrammeOverview, rated: &str, level: &str) -> Inline {
    let scale = programme.rated.iter().find(|one| one.id == rated).and_then(|one| programme.scales.get(&one.scale));
    match scale.into_iter().flatten().find(|one| one.id == level) {
        Some(level) => level_mark(level),
        None => Inline::Text { text: level.to_owned() },
    }
}

/// A level as it is shown.
pub(super) fn level_mark(level: &LevelData) -> Inline {
    let LevelData { id, label, tone, shape, stars } = level.clone();
    Inline::Rating { level: id, label, tone, shape, stars, stars_said: None }
}

/// That something is not rated.
pub(super) fn not_rated(phrases: &Phrases) -> Inline {
    let label = phrases.say(Phrase::NotRated);
    let level = "not-rated".to_owned();
    Inline::Rating { level, label, tone: Tone::Grey, shape: Shape::Dash, stars: None, stars_said: None }
}
