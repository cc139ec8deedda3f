//! The sheets of what is counted: ratings, scores, key questions, changes.

use super::cells::{number, sheet};
use crate::language::{Phrase, Phrases};
use crate::overview::document::{Distribution, OverviewDocument, ProgrammeOverview};
use crate::overview::titles::{level, middle, title};
use crate::workbook::{Cell, Sheet, Shorthand};

/// How many inspections have which rating, over all years and year by year.
pub(super) fn distribution(document: &OverviewDocument, phrases: &Phrases) -> Sheet {
    let columns = [
        Phrase::BookSectionId,
        Phrase::OverviewRated,
        Phrase::OverviewYear,
        Phrase::OverviewLevelId,
        Phrase::Rating,
        Phrase::OverviewInspections,
    ];
    let about = ("distribution", Phrase::OverviewDistribution, Phrase::OverviewDistributionAbout);
    sheet(about, &columns, document, phrases, |programme| {
        let all = programme.distribution.iter().map(|one| (one, Cell::Text(phrases.say(Phrase::OverviewAllYears))));
        let years = programme.by_year.iter().map(|one| (one, number(one.year.map(u32::from))));
        all.chain(years).flat_map(|(one, year)| levels(programme, one, &year, phrases)).collect()
    })
}

fn levels(programme: &ProgrammeOverview, one: &Distribution, year: &Cell, phrases: &Phrases) -> Vec<Vec<Cell>> {
    let row = |id: &str, label: String, count: u32| {
        vec![
            Cell::Text(one.rated.clone()),
            Cell::Text(title(programme, &one.rated)),
            year.clone(),
            Cell::Text(id.to_owned()),
            Cell::Text(label),
            Cell::Number(count),
        ]
    };
    let levels = one.levels.iter();
    let levels =
        levels.map(|count| row(&count.level, level(programme, &one.rated, &count.level).to_owned(), count.inspections));
    let rest = [("not_rated", Phrase::NotRated, one.not_rated), ("not_known", Phrase::OverviewNotKnown, one.not_known)];
    levels.chain(rest.map(|(id, phrase, count)| row(id, phrases.say(phrase), count))).collect()
}

/// Scores.
pub(super) fn scores(document: &OverviewDocument, phrases: &Phrases) -> Sheet {
    let columns = [
        Phrase::OverviewOutOf,
        Phrase::OverviewInspections,
        Phrase::OverviewLowest,
        Phrase::OverviewMiddle,
        Phrase::OverviewHighest,
    ];
    let about = ("scores", Phrase::OverviewScores, Phrase::OverviewScoresAbout);
    sheet(about, &columns, document, phrases, |programme| {
        let row = |one: &crate::overview::document::ScoreTally| {
            vec![
                Cell::Number(one.out_of),
                Cell::Number(one.inspections),
                Cell::Number(one.lowest),
                Cell::figure(&middle(one.median)),
                Cell::Number(one.highest),
            ]
        };
        programme.scores.iter().map(row).collect()
    })
}

/// Key questions, the strongest first.
pub(super) fn key_questions(document: &OverviewDocument, phrases: &Phrases) -> Sheet {
    let columns = [
        Phrase::BookSectionId,
        Phrase::BookQuestionId,
        Phrase::KeyQuestion,
        Phrase::OverviewInspections,
        Phrase::OverviewWithout,
        Phrase::OverviewLowest,
        Phrase::OverviewMiddle,
        Phrase::OverviewHighest,
    ];
    let about = ("key_questions", Phrase::BookKeyQuestions, Phrase::OverviewQuestionsSheetAbout);
    sheet(about, &columns, document, phrases, |programme| {
        let row = |one: &crate::overview::document::QuestionTally| {
            vec![
                Cell::Text(one.section.clone()),
                Cell::Text(one.id.clone()),
                Cell::known(Some(&one.question)),
                Cell::Number(one.inspections),
                Cell::Number(one.without),
                Cell::Number(one.lowest.into()),
                Cell::figure(&middle(one.median)),
                Cell::Number(one.highest.into()),
            ]
        };
        programme.key_questions.iter().map(row).collect()
    })
}

/// Better, the same, worse.
pub(super) fn changes(document: &OverviewDocument, phrases: &Phrases) -> Sheet {
    let columns = [
        Phrase::BookSectionId,
        Phrase::OverviewRated,
        Phrase::OverviewBetter,
        Phrase::OverviewSame,
        Phrase::OverviewWorse,
        Phrase::OverviewNotKnown,
        Phrase::OverviewOtherProgramme,
        Phrase::OverviewNoPrevious,
    ];
    let about = ("changes", Phrase::OverviewChanges, Phrase::OverviewChangesSheetAbout);
    sheet(about, &columns, document, phrases, |programme| {
        let of = &programme.changes;
        let rows = programme.rated.iter().map(|rated| {
            let counts = of.rated.iter().find(|one| one.rated == rated.id);
            let known = counts.map(|one| [one.better, one.same, one.worse, one.not_known].map(Cell::Number));
            let known = known.unwrap_or_else(|| [(); 4].map(|()| Cell::Short(Shorthand::Unavailable)));
            let mut row = vec![Cell::Text(rated.id.clone()), Cell::Text(title(programme, &rated.id))];
            row.extend(known);
            row.extend([Cell::Number(of.other_programme), Cell::Number(of.not_known)]);
            row
        });
        rows.collect()
    })
}
