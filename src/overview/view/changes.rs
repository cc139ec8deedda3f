//! What has changed since the services' last inspections.

use super::pieces::{Head, heading, in_language, numbers, paragraph, plain, rating, table};
use crate::language::{DateForm, Phrase, Phrases, date};
use crate::overview::document::{InspectionData, ProgrammeOverview};
use crate::overview::known::OVERALL;
use crate::overview::titles::title;
use crate::report::{Block, Inline};
use crate::source::Date;

/// The tables of a programme.
pub(super) fn blocks(programme: &ProgrammeOverview, phrases: &Phrases) -> Vec<Block> {
    let of = &programme.changes;
    let id = format!("{}-changes", programme.id);
    let caption = phrases.say(Phrase::OverviewChanges);
    let known = [
        (Phrase::OverviewComparable, of.comparable),
        (Phrase::OverviewOtherProgramme, of.other_programme),
        (Phrase::OverviewNoPrevious, of.not_known),
    ];
    let mut blocks = vec![heading(2, &id, &caption), paragraph(&phrases.say(Phrase::OverviewChangesAbout))];
    blocks.push(numbers(&format!("{id}-known"), Phrase::OverviewChanges, &known, phrases));
    if of.rated.is_empty() {
        return blocks;
    }
    let columns: Vec<Head> = vec![
        (phrases.say(Phrase::OverviewRated), false),
        (phrases.say(Phrase::OverviewBetter), true),
        (phrases.say(Phrase::OverviewSame), true),
        (phrases.say(Phrase::OverviewWorse), true),
        (phrases.say(Phrase::OverviewNotKnown), true),
    ];
    let rows = of.rated.iter().map(|one| {
        let counts = [one.better, one.same, one.worse, one.not_known].map(|count| plain(&count.to_string()));
        std::iter::once(plain(&title(programme, &one.rated))).chain(counts).collect::<Vec<_>>()
    });
    blocks.push(Block::Table(table(&format!("{id}-rated"), &caption, columns, rows.collect())));
    blocks.extend(then_and_now(programme, &id, phrases));
    blocks
}

/// Overall ratings of those services that have one before it.
fn then_and_now(programme: &ProgrammeOverview, id: &str, phrases: &Phrases) -> Option<Block> {
    let rows: Vec<Vec<Vec<Inline>>> =
        programme.inspections.iter().filter_map(|one| row(programme, one, phrases)).collect();
    let columns: Vec<Head> = vec![
        (phrases.say(Phrase::OverviewService), false),
        (phrases.say(Phrase::OverviewLastInspection), false),
        (phrases.say(Phrase::OverviewThen), false),
        (phrases.say(Phrase::OverviewNow), false),
        (phrases.say(Phrase::OverviewChange), false),
    ];
    let caption = phrases.say(Phrase::OverviewThenAndNow);
    (!rows.is_empty()).then(|| Block::Table(table(&format!("{id}-services"), &caption, columns, rows)))
}

fn row(programme: &ProgrammeOverview, one: &InspectionData, phrases: &Phrases) -> Option<Vec<Vec<Inline>>> {
    let previous = one.previous.as_ref().filter(|previous| previous.comparable)?;
    let given = one.ratings.get(OVERALL)?;
    let change = match given.change.as_deref()? {
        "better" => Phrase::OverviewBetter,
        "worse" => Phrase::OverviewWorse,
        _ => Phrase::OverviewSame,
    };
    let day = Date::parse(&previous.date).map(|day| date(phrases.language, day, DateForm::Month));
    Some(vec![
        in_language(&one.service, &one.name_language, phrases),
        plain(&day.unwrap_or_else(|| previous.date.clone())),
        vec![rating(programme, OVERALL, previous.ratings.get(OVERALL)?)],
        vec![rating(programme, OVERALL, given.level.as_ref()?)],
        plain(&phrases.say(change)),
    ])
}
