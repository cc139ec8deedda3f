//! What an overview is of: programmes side by side, how they are counted, which carry a notice, and which reports were corrected.

use super::framed::Framed;
use super::pieces::{heading, in_language, paragraph, plain, table};
use crate::language::{DateForm, Phrase, date};
use crate::overview::document::{InspectionData, ProgrammeOverview};
use crate::report::{Block, Section};
use crate::source::Date;

/// The first section.
pub(super) fn section(framed: &Framed<'_>) -> Section {
    let phrases = framed.phrases;
    let mut blocks = vec![
        heading(1, "about", &phrases.say(Phrase::OverviewAbout)),
        paragraph(&phrases.say(Phrase::OverviewNotAdded)),
        paragraph(&phrases.say(Phrase::OverviewCounts)),
    ];
    let row = |programme: &ProgrammeOverview| {
        vec![plain(&programme.title), plain(&programme.inspections.len().to_string()), plain(&years(programme))]
    };
    let columns = vec![
        (phrases.say(Phrase::OverviewProgramme), false),
        (phrases.say(Phrase::OverviewInspections), true),
        (phrases.say(Phrase::OverviewYears), true),
    ];
    let caption = phrases.say(Phrase::OverviewProgrammes);
    let rows = framed.document.programmes.iter().map(row).collect();
    blocks.push(Block::Table(table("programmes", &caption, columns, rows)));
    blocks.extend(notices(framed));
    blocks.extend(corrections(framed));
    Section { id: "about".to_owned(), new_page: true, one_page: false, wide: false, blocks }
}

/// The years of a programme's inspections, as far as they are known.
fn years(programme: &ProgrammeOverview) -> String {
    let years = || programme.inspections.iter().filter_map(|one| one.year);
    match (years().min(), years().max()) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) => format!("{first}–{last}"),
        _ => "–".to_owned(),
    }
}

/// The notices that reports carry: whoever reads their ratings here reads them too.
fn notices(framed: &Framed<'_>) -> Vec<Block> {
    let phrases = framed.phrases;
    let inspections = framed.document.programmes.iter().flat_map(|programme| &programme.inspections);
    let row = |one: &InspectionData| {
        let year = one.year.map_or_else(String::new, |year| year.to_string());
        let service = in_language(&one.service, &one.name_language, phrases);
        Some(vec![service, plain(&year), in_language(one.notice.as_ref()?, &one.name_language, phrases)])
    };
    let rows: Vec<_> = inspections.filter_map(row).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        (phrases.say(Phrase::OverviewService), false),
        (phrases.say(Phrase::OverviewYear), true),
        (phrases.say(Phrase::OverviewNoticeColumn), false),
    ];
    let caption = phrases.say(Phrase::OverviewNotices);
    vec![heading(2, "notices", &caption), Block::Table(table("notices", &caption, columns, rows))]
}

/// Reports that were corrected, with what was.
fn corrections(framed: &Framed<'_>) -> Vec<Block> {
    let phrases = framed.phrases;
    let inspections = framed.document.programmes.iter().flat_map(|programme| &programme.inspections);
    let rows = inspections.flat_map(|one| {
        one.corrections.iter().map(|correction| {
            let day = Date::parse(&correction.date).map(|day| date(phrases.language, day, DateForm::Day));
            vec![
                in_language(&one.service, &one.name_language, phrases),
                plain(&correction.version),
                plain(&day.unwrap_or_else(|| correction.date.clone())),
                in_language(&correction.note, &one.name_language, phrases),
            ]
        })
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        (phrases.say(Phrase::OverviewService), false),
        (phrases.say(Phrase::OverviewVersion), true),
        (phrases.say(Phrase::OverviewDate), false),
        (phrases.say(Phrase::OverviewCorrected), false),
    ];
    let caption = phrases.say(Phrase::OverviewCorrections);
    vec![
        heading(2, "corrections", &caption),
        paragraph(&phrases.say(Phrase::OverviewCorrectionsAbout)),
        Block::Table(table("corrections", &caption, columns, rows)),
    ]
}
