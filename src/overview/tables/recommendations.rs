//! The sheets of recommendations and of points on drafts.

use super::cells::sheet;
use crate::language::{Argument, Phrase, Phrases};
use crate::overview::document::{OverviewDocument, PointCounts, ProgrammeOverview};
use crate::workbook::{Cell, Sheet, Shorthand};

/// Recommendations by theme, by who should act, by both; and what became of earlier ones.
pub(super) fn recommendations(document: &OverviewDocument, phrases: &Phrases) -> Sheet {
    let columns = [
        Phrase::OverviewCountedBy,
        Phrase::OverviewTheme,
        Phrase::BookAddressee,
        Phrase::OverviewRecommendations,
        Phrase::OverviewInspections,
    ];
    let about = ("recommendations", Phrase::OverviewRecommendations, Phrase::OverviewRecommendationsAbout);
    sheet(about, &columns, document, phrases, |programme| rows(programme, phrases))
}

fn rows(programme: &ProgrammeOverview, phrases: &Phrases) -> Vec<Vec<Cell>> {
    let of = &programme.recommendations;
    let none = || Cell::Short(Shorthand::NotApplicable);
    let row = |by: Phrase, theme: Cell, addressee: Cell, recommendations: Cell, inspections: Cell| {
        vec![Cell::Text(phrases.say(by)), theme, addressee, recommendations, inspections]
    };
    let mut rows = vec![
        row(Phrase::OverviewMade, none(), none(), Cell::Number(of.made), Cell::Number(of.known)),
        row(
            Phrase::OverviewMadeUnknown,
            none(),
            none(),
            Cell::Short(Shorthand::Unavailable),
            Cell::Number(of.not_known),
        ),
        row(Phrase::OverviewNoTheme, none(), none(), Cell::Number(of.without_theme), Cell::Number(of.listed)),
    ];
    rows.extend(of.by_theme.iter().map(|one| {
        let theme = Cell::Text(one.name.clone());
        row(Phrase::OverviewByTheme, theme, none(), Cell::Number(one.recommendations), Cell::Number(one.inspections))
    }));
    rows.extend(of.by_addressee.iter().map(|one| {
        let addressee = Cell::Text(one.name.clone());
        row(
            Phrase::OverviewByAddressee,
            none(),
            addressee,
            Cell::Number(one.recommendations),
            Cell::Number(one.inspections),
        )
    }));
    rows.extend(of.by_theme_and_addressee.iter().map(|one| {
        let names = [&one.theme, &one.addressee].map(|name| Cell::Text(name.clone()));
        let [theme, addressee] = names;
        row(Phrase::OverviewRecommendations, theme, addressee, Cell::Number(one.recommendations), none())
    }));
    rows.extend(of.earlier.into_iter().flat_map(|earlier| {
        let all = [
            (Phrase::OverviewDone, earlier.done),
            (Phrase::OverviewPartlyDone, earlier.partly_done),
            (Phrase::OverviewNotDone, earlier.not_done),
        ];
        all.map(|(by, count)| row(by, none(), none(), Cell::Number(count), Cell::Number(of.earlier_known)))
    }));
    rows
}

/// Points on drafts, by kind.
pub(super) fn points(document: &OverviewDocument, phrases: &Phrases) -> Sheet {
    let decision = |decision: &str| phrases.say_with(Phrase::DecisionWord, &[("decision", Argument::Text(decision))]);
    let columns = [Phrase::OverviewPointsKind, Phrase::OverviewPointsMade];
    let about = ("points", Phrase::OverviewPoints, Phrase::OverviewPointsAbout);
    let row = |kind: String, counts: &PointCounts| {
        let all = [counts.points, counts.accepted, counts.partly_accepted, counts.rejected, counts.open];
        std::iter::once(Cell::Text(kind)).chain(all.map(Cell::Number)).collect::<Vec<Cell>>()
    };
    let mut sheet = sheet(about, &columns, document, phrases, |programme| {
        let of = &programme.points;
        let kinds = of.by_kind.iter().map(|one| row(one.label.clone(), &one.counts));
        let all = if of.known > 0 {
            row(phrases.say(Phrase::OverviewPointsAll), &of.all)
        } else {
            let kind = Cell::Text(phrases.say(Phrase::OverviewPointsAll));
            std::iter::once(kind).chain([(); 5].map(|()| Cell::Short(Shorthand::Unavailable))).collect()
        };
        let with_known = |mut row: Vec<Cell>| {
            row.extend([Cell::Number(of.known), Cell::Number(of.not_known)]);
            row
        };
        std::iter::once(all).chain(kinds).map(with_known).collect()
    });
    sheet.headers.extend(["accepted", "partly_accepted", "rejected", "open"].map(decision));
    sheet
        .headers
        .extend([Phrase::OverviewPointsKnown, Phrase::OverviewPointsUnknown].map(|phrase| phrases.say(phrase)));
    sheet
}
