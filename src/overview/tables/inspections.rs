//! The sheets of inspections and of their ratings.

use super::cells::{number, sheet, text};
use crate::inspection::Country;
use crate::language::{Phrase, Phrases};
use crate::overview::document::{InspectionData, OverviewDocument};
use crate::overview::titles::{level, title};
use crate::workbook::{Cell, Sheet, Shorthand};

/// One row an inspection.
pub(super) fn inspections(document: &OverviewDocument, phrases: &Phrases) -> Sheet {
    let columns = [
        Phrase::OverviewReportId,
        Phrase::OverviewServiceId,
        Phrase::OverviewService,
        Phrase::OverviewArea,
        Phrase::OverviewCountry,
        Phrase::OverviewYear,
        Phrase::OverviewFieldwork,
        Phrase::DataPublication,
        Phrase::OverviewVersion,
        Phrase::OverviewEarlierVersions,
        Phrase::Score,
        Phrase::OverviewOutOf,
        Phrase::OverviewLastInspection,
        Phrase::OverviewLastProgramme,
        Phrase::OverviewMade,
        Phrase::OverviewPointsMade,
        Phrase::OverviewNoticeColumn,
    ];
    let about = ("inspections", Phrase::OverviewInspections, Phrase::OverviewInspectionsAbout);
    sheet(about, &columns, document, phrases, |programme| programme.inspections.iter().map(row).collect())
}

fn row(one: &InspectionData) -> Vec<Cell> {
    let country = match one.country {
        Country::England => "england",
        Country::Wales => "wales",
    };
    let previous = one.previous.as_ref();
    let score = |part: fn(&crate::overview::document::ScoreGiven) -> u32| {
        one.score.as_ref().map_or(Cell::Short(Shorthand::Unavailable), |score| Cell::Number(part(score)))
    };
    vec![
        Cell::Text(one.report_id.clone()),
        Cell::Text(one.service_id.clone()),
        Cell::Text(one.service.clone()),
        Cell::known(Some(&one.area)),
        Cell::Text(country.to_owned()),
        number(one.year.map(u32::from)),
        text(one.fieldwork_started.as_deref()),
        text(one.publication.as_deref()),
        Cell::Text(one.report_version.clone()),
        Cell::known(Some(&one.earlier_versions.join("; "))),
        score(|score| score.points),
        score(|score| score.out_of),
        text(previous.map(|previous| previous.date.as_str())),
        text(previous.map(|previous| previous.programme.as_str())),
        number(one.recommendations),
        number(one.points.map(|points| points.points)),
        Cell::known(Some(one.notice.as_deref().unwrap_or_default())),
    ]
}

/// One row a rating.
pub(super) fn ratings(document: &OverviewDocument, phrases: &Phrases) -> Sheet {
    let columns = [
        Phrase::OverviewReportId,
        Phrase::OverviewService,
        Phrase::OverviewYear,
        Phrase::BookSectionId,
        Phrase::OverviewRated,
        Phrase::DataStatus,
        Phrase::OverviewLevelId,
        Phrase::Rating,
        Phrase::OverviewMoved,
        Phrase::OverviewLevelBefore,
        Phrase::OverviewChange,
        Phrase::OverviewNoticeColumn,
    ];
    let about = ("ratings", Phrase::BookRatings, Phrase::OverviewRatingsAbout);
    let yes_no = |is: bool| Cell::Text(phrases.say(if is { Phrase::BookYesWord } else { Phrase::BookNoWord }));
    sheet(about, &columns, document, phrases, |programme| {
        let rows = programme.inspections.iter().flat_map(|one| {
            programme.rated.iter().map(move |rated| {
                let given = one.ratings.get(&rated.id);
                let id = given.and_then(|given| given.level.as_deref());
                let before = one.previous.as_ref().filter(|previous| previous.comparable);
                let before = before.and_then(|previous| previous.ratings.get(&rated.id));
                vec![
                    Cell::Text(one.report_id.clone()),
                    Cell::Text(one.service.clone()),
                    number(one.year.map(u32::from)),
                    Cell::Text(rated.id.clone()),
                    Cell::Text(title(programme, &rated.id)),
                    text(given.map(|given| given.status.as_str())),
                    Cell::known(id),
                    Cell::known(id.map(|id| level(programme, &rated.id, id))),
                    given.map_or(Cell::Short(Shorthand::Unavailable), |given| yes_no(given.moved)),
                    text(before.map(String::as_str)),
                    text(given.and_then(|given| given.change.as_deref())),
                    Cell::known(Some(one.notice.as_deref().unwrap_or_default())),
                ]
            })
        });
        rows.collect()
    })
}
