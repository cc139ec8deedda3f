//! The report and its ratings for machines: JSON-LD in the words of schema.org, the same numbers as in print.

use serde_json::{Value, json};

use super::title::title;
use crate::inspection::{Correction, IsbnRecord, ServiceName};
use crate::language::{Language, Phrase};
use crate::rate::Rated;
use crate::report::Basis;
use crate::report::values::{named, score};
use crate::text::one_line;

/// The description of the report.
pub(super) fn json_ld(basis: &Basis<'_>, description: &str) -> String {
    let file = &basis.inspection.file;
    let service = json!({
        "@type": "GovernmentService",
        "identifier": file.service.id(),
        "name": named(basis, ServiceName::Name),
        "areaServed": named(basis, ServiceName::Area),
    });
    let mut ratings: Vec<Value> = Vec::new();
    for node in basis.programme.nodes() {
        if let Some(rated) = basis.ratings.sections.get(&node.id).filter(|rated| rated.published) {
            let title = node.title.clone().unwrap_or_default();
            let aspect = node.number.as_ref().map_or(title.to_string(), |number| format!("{number} {title}"));
            ratings.extend(rating_ld(basis, rated, &aspect));
        }
    }
    let whole = basis.phrases.say(Phrase::OverallRating);
    let mut overall = basis.ratings.overall.as_ref().and_then(|rated| rating_ld(basis, rated, &whole));
    let score = score(basis).filter(|_| basis.programme.rules.report.show_score);
    if let (Some(rating), Some(score)) =
        (overall.as_mut().and_then(|overall| overall["reviewRating"].as_object_mut()), score)
    {
        rating.insert("ratingExplanation".to_owned(), json!(score));
    }
    let status = if basis.stage.is_draft() { Phrase::StatusDraft } else { Phrase::StatusPublished };
    let mut report = json!({
        "@context": "https://schema.org",
        "@type": "Report",
        "identifier": basis.inspection.folder,
        "name": title(basis),
        "description": description,
        "inLanguage": basis.phrases.language.tag(),
        "version": file.version,
        "creativeWorkStatus": basis.phrases.say(status),
        "publisher": { "@type": "GovernmentOrganization", "name": basis.programme.rules.report.publisher },
        "about": service,
        "review": overall.into_iter().chain(ratings).collect::<Vec<_>>(),
    });
    if let Some(object) = report.as_object_mut() {
        if let Some(date) = file.publication {
            object.insert("datePublished".to_owned(), json!(date.to_string()));
        }
        let editions: Vec<Value> = file.isbn.iter().map(edition_ld).collect();
        if !editions.is_empty() {
            object.insert("workExample".to_owned(), Value::Array(editions));
        }
        if let Some(notice) = &file.notice {
            object.insert("disambiguatingDescription".to_owned(), json!(one_line(notice)));
        }
        if let Some(latest) = file.corrections.last() {
            let corrections: Vec<Value> = file.corrections.iter().map(correction_ld).collect();
            object.insert("dateModified".to_owned(), json!(latest.date.to_string()));
            object.insert("correction".to_owned(), Value::Array(corrections));
        }
    }
    report.to_string()
}

fn rating_ld(basis: &Basis<'_>, rated: &Rated, aspect: &str) -> Option<Value> {
    let level = basis.programme.level(&rated.scale, rated.outcome.level()?)?;
    let scale = basis.programme.rules.scales.get(&rated.scale)?;
    Some(json!({
        "@type": "Review",
        "identifier": format!("{}/{}", basis.programme.rules.id, rated.section),
        "reviewAspect": aspect,
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": level.label,
            "bestRating": scale.first().map(|best| &best.label),
            "worstRating": scale.last().map(|worst| &worst.label),
        },
    }))
}

/// An edition with an ISBN of its own.
fn edition_ld(record: &IsbnRecord) -> Value {
    let form = if record.format == "print" { "https://schema.org/Paperback" } else { "https://schema.org/EBook" };
    let digits: String = record.isbn.chars().filter(char::is_ascii_digit).collect();
    let language = Language::from_code(&record.language).map(Language::tag);
    let mut edition = json!({ "@type": "Book", "isbn": digits, "bookFormat": form, "inLanguage": language });
    let media = match record.format.as_str() {
        "pdf" | "large-print" => Some("application/pdf"),
        "html" => Some("text/html"),
        _ => None,
    };
    if let (Some(media), Some(object)) = (media, edition.as_object_mut()) {
        object.insert("encodingFormat".to_owned(), json!(media));
    }
    edition
}

fn correction_ld(correction: &Correction) -> Value {
    json!({
        "@type": "CorrectionComment",
        "text": one_line(&correction.note),
        "datePublished": correction.date.to_string(),
    })
}
