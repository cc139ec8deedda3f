//! A press notice about a final report: a draft of one, for a press office to edit.
//!
//! What must hold: it says nothing that the report does not say; ratings are words; until when it may not be used is its second
//! line. A quotation is for a press office to ask for.

use serde::Serialize;

use super::action_plan::action_plan;
use super::basis::Basis;
use super::plain_text;
use super::values::say_date;
use super::view::{Block, RatingMark, RatingsSummary, Report, Section};
use crate::language::{Argument, DateForm, Phrase};
use crate::source::Date;

/// A press notice with every word decided.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PressNotice {
    /// "Press notice".
    pub title: String,
    /// "Not for publication before 18 June 2024.", where that day is known.
    pub embargo: Option<String>,
    /// What the report is called.
    pub report: String,
    /// Its month and year.
    pub date: String,
    /// The service's name.
    pub service: String,
    /// What the report is of, in a sentence.
    pub lead: String,
    /// "Overall rating", and its word.
    pub overall: Option<[String; 2]>,
    /// "Score", and it.
    pub score: Option<[String; 2]>,
    /// The ratings by group.
    pub ratings: Vec<NoticeRatings>,
    /// The recommendations by addressee.
    pub recommendations: Vec<NoticeRecommendations>,
    /// "Notes to editors".
    pub editors: String,
    /// Where the report is, when fieldwork was, what the levels mean, who publishes it.
    pub notes: Vec<String>,
}

/// Ratings under one heading.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NoticeRatings {
    /// The heading, or none.
    pub heading: Option<String>,
    /// What is rated, and the word.
    pub rows: Vec<[String; 2]>,
}

/// Recommendations to one addressee.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NoticeRecommendations {
    /// To whom, or none.
    pub lead: Option<String>,
    /// One a recommendation, with its number.
    pub items: Vec<String>,
}

/// The press notice about a report; none of a draft.
#[must_use]
pub fn press_notice(basis: &Basis<'_>, report: &Report) -> Option<PressNotice> {
    if report.draft.is_some() {
        return None;
    }
    let summary = report.sections.iter().find_map(ratings_of);
    let overall = |mark: &RatingMark, label: &str| [label.to_owned(), mark.label.text.clone()];
    let of_cover = report.cover.overall.as_ref().map(|mark| overall(mark, &report.furniture.overall_rating));
    let of_summary = summary.and_then(|summary| summary.overall.as_ref());
    let score = of_summary.and_then(|whole| whole.score_label.clone().zip(whole.score.clone()));
    let plan = action_plan(report, basis.phrases);
    let recommendations = plan.iter().flat_map(|plan| &plan.groups).map(|group| NoticeRecommendations {
        lead: group.lead.as_deref().map(plain_text),
        items: group.recommendations.iter().map(|words| plain_text(words)).collect(),
    });
    Some(PressNotice {
        title: basis.phrases.say(Phrase::NoticeTitle),
        embargo: not_before(basis).map(|date| say_date(basis, Phrase::NoticeEmbargo, date, DateForm::Day)),
        report: format!("{} {}", report.cover.kicker.text, report.cover.name).trim().to_owned(),
        date: report.cover.date.clone(),
        service: summary.map_or_else(|| report.cover.name.clone(), |summary| summary.service.clone()),
        lead: report.metadata.description.clone(),
        overall: of_summary.map(|whole| overall(&whole.mark, &whole.label)).or(of_cover),
        score: score.map(|(label, score)| [label, score]),
        ratings: summary.map(ratings).unwrap_or_default(),
        recommendations: recommendations.collect(),
        editors: basis.phrases.say(Phrase::NoticeEditors),
        notes: notes(basis, report, summary),
    })
}

/// Until when nothing of it is out: its embargo, or its day of publication.
fn not_before(basis: &Basis<'_>) -> Option<Date> {
    let file = &basis.inspection.file;
    let embargo = file.draft.as_ref().and_then(|draft| draft.embargo);
    [embargo, file.publication].into_iter().flatten().find(|date| date.day.is_some())
}

fn ratings_of(section: &Section) -> Option<&RatingsSummary> {
    section.blocks.iter().find_map(|block| match block {
        Block::Ratings(summary) => Some(&**summary),
        _ => None,
    })
}

fn ratings(summary: &RatingsSummary) -> Vec<NoticeRatings> {
    let groups = summary.groups.iter().map(|group| NoticeRatings {
        heading: group.heading.as_deref().map(plain_text),
        rows: group
            .rows
            .iter()
            .map(|row| {
                let number = row.number.as_ref().map_or_else(String::new, |number| format!("{number} "));
                [number + &row.title.text, row.mark.label.text.clone()]
            })
            .collect(),
    });
    groups.collect()
}

fn notes(basis: &Basis<'_>, report: &Report, summary: Option<&RatingsSummary>) -> Vec<String> {
    let address = basis.inspection.file.urls.get(&format!("html-{}", basis.phrases.language.code()));
    let address =
        address.map(|address| basis.phrases.say_with(Phrase::NoticeAddress, &[("address", Argument::Text(address))]));
    let levels = summary.and_then(|summary| summary.key.as_ref()).into_iter().flat_map(|key| &key.rows);
    let levels = levels.map(|[level, about]| format!("{}: {}", level.text, about.text));
    let published = report.cover.publisher.iter().chain(&report.cover.inspectorates).map(|name| name.text.clone());
    let notice = report.cover.notice.as_ref().map(|notice| notice.text.clone());
    let fieldwork = summary.and_then(|summary| summary.fieldwork.clone());
    address.into_iter().chain(fieldwork).chain(levels).chain(published).chain(notice).collect()
}
