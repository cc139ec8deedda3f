//! Who was rated what: services down, what is rated across, in tables that are no wider than a page.
//!
//! What must hold: every inspection has its row in every table, under the service's name; a cell has the level's word and shape,
//! or says that it was not rated or is not known.

use super::pieces::{Head, heading, in_language, not_rated, plain, rating, table};
use crate::language::{Argument, Phrase, Phrases};
use crate::overview::document::{InspectionData, ProgrammeOverview, RatedData};
use crate::overview::known::OVERALL;
use crate::overview::titles::title;
use crate::report::{Block, Inline};

/// So many columns of ratings stand beside a name.
const ACROSS: usize = 5;

/// Columns that stand in one table, under one title.
struct Part<'a> {
    title: Option<&'a str>,
    rated: Vec<&'a RatedData>,
    number: usize,
    of: usize,
}

/// The tables of a programme.
pub(super) fn blocks(programme: &ProgrammeOverview, phrases: &Phrases) -> Vec<Block> {
    let mut blocks = vec![heading(2, &format!("{}-who", programme.id), &phrases.say(Phrase::OverviewWho))];
    let parts = parts(programme);
    let with_overall = programme.rated.iter().any(|one| one.id == OVERALL);
    if with_overall {
        blocks.push(overall(programme, phrases));
    }
    for (at, part) in parts.iter().enumerate() {
        let mut columns: Vec<Head> = vec![(phrases.say(Phrase::OverviewService), false)];
        columns.extend(part.rated.iter().map(|rated| (title(programme, &rated.id), false)));
        let row = |one: &InspectionData| {
            let cells = part.rated.iter().map(|rated| cell(programme, one, &rated.id, phrases));
            std::iter::once(name(one, &programme.inspections, phrases)).chain(cells).collect::<Vec<_>>()
        };
        let rows = programme.inspections.iter().map(row).collect();
        blocks.push(Block::Table(table(
            &format!("{}-who-{}", programme.id, at + 1),
            &caption(part, phrases),
            columns,
            rows,
        )));
    }
    blocks
}

/// The overall ratings with years and scores.
fn overall(programme: &ProgrammeOverview, phrases: &Phrases) -> Block {
    let has_scores = programme.inspections.iter().any(|one| one.score.is_some());
    let mut columns: Vec<Head> = vec![
        (phrases.say(Phrase::OverviewService), false),
        (phrases.say(Phrase::OverviewYear), true),
        (phrases.say(Phrase::OverallRating), false),
    ];
    if has_scores {
        columns.push((phrases.say(Phrase::Score), true));
    }
    let row = |one: &InspectionData| {
        let year = one.year.map_or_else(|| phrases.say(Phrase::NotKnown), |year| year.to_string());
        let service = in_language(&one.service, &one.name_language, phrases);
        let mut row = vec![service, plain(&year), cell(programme, one, OVERALL, phrases)];
        if has_scores {
            let score = one.score.map(|score| format!("{}/{}", score.points, score.out_of));
            row.push(plain(&score.unwrap_or_else(|| phrases.say(Phrase::NotKnown))));
        }
        row
    };
    let rows = programme.inspections.iter().map(row).collect();
    let caption =
        phrases.say_with(Phrase::OverviewWhoPart, &[("title", Argument::Text(&phrases.say(Phrase::OverallRating)))]);
    Block::Table(table(&format!("{}-who-overall", programme.id), &caption, columns, rows))
}

fn caption(part: &Part<'_>, phrases: &Phrases) -> String {
    let Some(title) = part.title else { return phrases.say(Phrase::OverviewWhoCaption) };
    if part.of == 1 {
        return phrases.say_with(Phrase::OverviewWhoPart, &[("title", Argument::Text(title))]);
    }
    let [number, all] = [part.number, part.of].map(|count| count.to_string());
    let values = [("title", title), ("number", number.as_str()), ("all", all.as_str())];
    phrases.say_with(Phrase::OverviewWhoMore, &values.map(|(key, value)| (key, Argument::Text(value))))
}

/// What is rated, apart from the whole, by the section that it is part of, and no more beside each other than a page has room for.
fn parts(programme: &ProgrammeOverview) -> Vec<Part<'_>> {
    let mut groups: Vec<(Option<&str>, Vec<&RatedData>)> = Vec::new();
    for rated in programme.rated.iter().filter(|one| one.id != OVERALL) {
        let title = rated.part_of.as_deref();
        match groups.last_mut() {
            Some((known, group)) if *known == title => group.push(rated),
            _ => groups.push((title, vec![rated])),
        }
    }
    let whole = programme.title.as_str();
    let mut parts = Vec::new();
    for (title, group) in groups {
        let of = group.len().div_ceil(ACROSS);
        let across = group.len().div_ceil(of.max(1)).max(1);
        let title = title.or((of > 1).then_some(whole));
        let chunks = group.chunks(across).enumerate();
        parts.extend(chunks.map(|(at, rated)| Part { title, rated: rated.to_vec(), number: at + 1, of }));
    }
    parts
}

/// The area that a service serves, where that tells it from all others here, or its name; with the year.
fn name(one: &InspectionData, all: &[InspectionData], phrases: &Phrases) -> Vec<Inline> {
    let is_its_own = |area: &str| {
        !area.is_empty() && all.iter().all(|other| other.area != area || other.service_id == one.service_id)
    };
    let name = if is_its_own(&one.area) { &one.area } else { &one.service };
    let mut inlines = in_language(name, &one.name_language, phrases);
    inlines.extend(one.year.map(|year| Inline::Text { text: format!(" {year}") }));
    inlines
}

fn cell(programme: &ProgrammeOverview, one: &InspectionData, rated: &str, phrases: &Phrases) -> Vec<Inline> {
    match one.ratings.get(rated) {
        Some(given) => match &given.level {
            Some(level) => vec![rating(programme, rated, level)],
            None if given.status == "not_rated" => vec![not_rated(phrases)],
            None => plain(&phrases.say(Phrase::NotKnown)),
        },
        None => plain(&phrases.say(Phrase::NotKnown)),
    }
}
