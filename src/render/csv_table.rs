//! `ratings.csv`: a row a rating and a row a key question, made from the same document as `ratings.json`.

use super::ratings_document::{QuestionData, RatingData, RatingsDocument};
use super::sheet::sheet;
use crate::language::{Argument, Phrase, Phrases};

/// The columns, by the messages that head them.
const COLUMNS: [Phrase; 13] = [
    Phrase::DataService,
    Phrase::DataProgramme,
    Phrase::DataPublication,
    Phrase::DataStatus,
    Phrase::DataSection,
    Phrase::DataTitle,
    Phrase::DataKind,
    Phrase::DataLevel,
    Phrase::DataLabel,
    Phrase::DataPoints,
    Phrase::DataPercent,
    Phrase::DataYes,
    Phrase::DataOf,
];

/// Where a row says whether it is of a draft, and what kind it is.
const IN_WORDS: [usize; 2] = [3, 6];

/// The ratings as CSV (RFC 4180), UTF-8 with its mark, with a header row in the language of the phrases. Ids are the same in every
/// language; what is a draft or final, and what kind a row is, are words: in English those of `ratings.json`, which programs
/// read. What is not known is empty. One apostrophe at the beginning of a cell is not part of it: it
/// keeps spreadsheet programs from making a date or a number of an id.
///
/// # Errors
///
/// What the writer says; it does not fail in memory.
pub fn render_ratings_csv(document: &RatingsDocument, phrases: &Phrases) -> Result<Vec<u8>, String> {
    let mut rows: Vec<[String; 13]> = Vec::new();
    let whole = phrases.say(Phrase::DataOverall);
    rows.extend(document.overall.iter().map(|rating| rating_row(document, ("overall", &whole), rating)));
    for section in &document.sections {
        rows.push(rating_row(document, (&section.id, &section.title), &section.rating));
        rows.extend(section.share.iter().map(|share| figure_row(document, ("share", &section.title), share)));
        rows.extend(
            section
                .key_questions
                .iter()
                .map(|question| figure_row(document, ("key_question", &section.title), question)),
        );
    }
    // What every copy says stands in each row, behind the columns that all have: rows are copied without their neighbours.
    let terms = document.draft.as_ref().map(|draft| (Phrase::DraftTerms, &draft.statement));
    let notice = document.notice.as_ref().map(|notice| (Phrase::OverviewNoticeColumn, notice));
    let said: Vec<(Phrase, &String)> = terms.into_iter().chain(notice).collect();
    let mut written: Vec<Vec<String>> = Vec::with_capacity(rows.len() + 1);
    let headings = said.iter().map(|(heading, _)| phrases.say(*heading));
    written.push(COLUMNS.map(|phrase| phrases.say(phrase)).into_iter().chain(headings).collect());
    for mut row in rows {
        for at in IN_WORDS {
            row[at] = phrases.say_with(Phrase::DataValue, &[("kind", Argument::Text(&row[at]))]);
        }
        written.push(row.into_iter().chain(said.iter().map(|(_, words)| (*words).clone())).collect());
    }
    sheet(&written)
}

fn common(document: &RatingsDocument) -> [String; 4] {
    [
        document.service.name.clone(),
        document.programme.id.clone(),
        document.publication.clone().unwrap_or_default(),
        document.status.clone(),
    ]
}

fn rating_row(document: &RatingsDocument, (id, title): (&str, &str), rating: &RatingData) -> [String; 13] {
    let [service, programme, publication, status] = common(document);
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let number = |value: Option<u32>| value.map_or_else(String::new, |number| number.to_string());
    let score = document.score.as_ref().filter(|_| id == "overall");
    let points = score.map_or_else(|| number(rating.points), |score| score.points.to_string());
    let out_of = score.map_or_else(String::new, |score| score.out_of.to_string());
    [
        service,
        programme,
        publication,
        status,
        id.to_owned(),
        title.to_owned(),
        rating.status.clone(),
        text(&rating.level),
        text(&rating.label),
        points,
        String::new(),
        String::new(),
        out_of,
    ]
}

fn figure_row(document: &RatingsDocument, (kind, title): (&str, &str), question: &QuestionData) -> [String; 13] {
    let [service, programme, publication, status] = common(document);
    let number = |value: Option<u32>| value.map_or_else(String::new, |number| number.to_string());
    [
        service,
        programme,
        publication,
        status,
        question.id.clone(),
        title.to_owned(),
        format!("{kind}_{}", question.status),
        String::new(),
        String::new(),
        String::new(),
        number(question.percent.map(u32::from)),
        number(question.yes),
        number(question.of),
    ]
}
