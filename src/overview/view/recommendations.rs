//! Recommendations by theme and by who should act, what became of earlier ones, and points of services on drafts.

use super::pieces::{Head, heading, in_language, numbers, paragraph, plain, table};
use crate::language::{Argument, Phrase, Phrases};
use crate::overview::document::{NamedCount, PointCounts, ProgrammeOverview};
use crate::report::{Block, Inline};

/// So many themes are listed in the report; the workbook has all.
const SHOWN: usize = 25;

/// The tables of a programme.
pub(super) fn blocks(programme: &ProgrammeOverview, phrases: &Phrases) -> Vec<Block> {
    let of = &programme.recommendations;
    let id = format!("{}-recommendations", programme.id);
    let mut known = vec![(Phrase::OverviewMadeKnown, of.known)];
    if of.known > 0 {
        known.push((Phrase::OverviewMade, of.made));
    }
    known.extend([(Phrase::OverviewMadeListed, of.listed), (Phrase::OverviewMadeUnknown, of.not_known)]);
    let mut blocks = vec![
        heading(2, &id, &phrases.say(Phrase::OverviewRecommendations)),
        numbers(&format!("{id}-made"), Phrase::OverviewRecommendations, &known, phrases),
    ];
    let names = [
        ("themes", Phrase::OverviewByTheme, Phrase::OverviewTheme, Phrase::OverviewByThemeAbout, &of.by_theme),
        (
            "addressees",
            Phrase::OverviewByAddressee,
            Phrase::BookAddressee,
            Phrase::OverviewByAddresseeAbout,
            &of.by_addressee,
        ),
    ];
    for (anchor, caption, column, about, counts) in names {
        let mut rows: Vec<Vec<Vec<Inline>>> = counts.iter().take(SHOWN).map(|one| row(one, phrases)).collect();
        if anchor == "themes" && of.without_theme > 0 {
            rows.push(vec![
                plain(&phrases.say(Phrase::OverviewNoTheme)),
                plain(&of.without_theme.to_string()),
                plain("–"),
            ]);
        }
        if rows.is_empty() {
            continue;
        }
        let columns: Vec<Head> = vec![
            (phrases.say(column), false),
            (phrases.say(Phrase::OverviewRecommendations), true),
            (phrases.say(Phrase::OverviewInspections), true),
        ];
        let mut table = table(&format!("{id}-{anchor}"), &phrases.say(caption), columns, rows);
        table.notes.push(plain(&phrases.say(about)));
        blocks.push(Block::Table(table));
    }
    blocks.extend(earlier(programme, &id, phrases));
    blocks
}

fn row(one: &NamedCount, phrases: &Phrases) -> Vec<Vec<Inline>> {
    let counts = [one.recommendations, one.inspections].map(|count| plain(&count.to_string()));
    std::iter::once(in_language(&one.name, &one.language, phrases)).chain(counts).collect()
}

/// What became of earlier recommendations, as far as anybody says it.
fn earlier(programme: &ProgrammeOverview, id: &str, phrases: &Phrases) -> Vec<Block> {
    let of = &programme.recommendations;
    let mut rows = vec![(Phrase::OverviewEarlierKnown, of.earlier_known)];
    if let Some(earlier) = of.earlier {
        rows.extend([
            (Phrase::OverviewDone, earlier.done),
            (Phrase::OverviewPartlyDone, earlier.partly_done),
            (Phrase::OverviewNotDone, earlier.not_done),
        ]);
    }
    vec![
        heading(2, &format!("{id}-earlier"), &phrases.say(Phrase::OverviewEarlier)),
        numbers(&format!("{id}-earlier"), Phrase::OverviewEarlier, &rows, phrases),
    ]
}

/// Points of services on drafts.
pub(super) fn points(programme: &ProgrammeOverview, phrases: &Phrases) -> Vec<Block> {
    let of = &programme.points;
    let id = format!("{}-points", programme.id);
    let known = [(Phrase::OverviewPointsKnown, of.known), (Phrase::OverviewPointsUnknown, of.not_known)];
    let mut blocks = vec![
        heading(2, &id, &phrases.say(Phrase::OverviewPoints)),
        paragraph(&phrases.say(Phrase::OverviewPointsAbout)),
        numbers(&format!("{id}-known"), Phrase::OverviewPoints, &known, phrases),
    ];
    if of.known == 0 {
        return blocks;
    }
    let decision = |decision: &str| phrases.say_with(Phrase::DecisionWord, &[("decision", Argument::Text(decision))]);
    let mut columns: Vec<Head> =
        vec![(phrases.say(Phrase::OverviewPointsKind), false), (phrases.say(Phrase::OverviewPointsMade), true)];
    columns.extend(["accepted", "partly_accepted", "rejected", "open"].map(|one| (decision(one), true)));
    let row = |label: &str, counts: &PointCounts| {
        let all = [counts.points, counts.accepted, counts.partly_accepted, counts.rejected, counts.open];
        std::iter::once(plain(label)).chain(all.map(|count| plain(&count.to_string()))).collect::<Vec<_>>()
    };
    let mut rows: Vec<_> = of.by_kind.iter().map(|one| row(&one.label, &one.counts)).collect();
    rows.push(row(&phrases.say(Phrase::OverviewPointsAll), &of.all));
    blocks.push(Block::Table(table(&format!("{id}-kinds"), &phrases.say(Phrase::OverviewPoints), columns, rows)));
    blocks
}
