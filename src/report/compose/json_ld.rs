//! The report and its ratings for machines: JSON-LD in the words of schema.org, the same numbers as in print.

use serde_json::{Value, json};

use super::Composer;
use crate::inspection::{Correction, ServiceName};
use crate::language::Phrase;
use crate::rate::Rated;
use crate::text::one_line;

impl Composer<'_> {
    /// The description of the report.
    pub(super) fn json_ld(&self, description: &str) -> String {
        let file = &self.inspection.file;
        let service = json!({
            "@type": "GovernmentService",
            "identifier": file.service.id(),
            "name": self.named(ServiceName::Name),
            "areaServed": self.named(ServiceName::Area),
        });
        let mut ratings: Vec<Value> = Vec::new();
        for node in self.programme.nodes() {
            if let Some(rated) = self.ratings.sections.get(&node.id) {
                let title = node.title.clone().unwrap_or_default();
                let aspect = node.number.as_ref().map_or(title.to_string(), |number| format!("{number} {title}"));
                ratings.extend(self.rating_ld(rated, &aspect));
            }
        }
        let whole = self.phrases.say(Phrase::OverallRating);
        let mut overall = self.ratings.overall.as_ref().and_then(|rated| self.rating_ld(rated, &whole));
        let score = self.score().filter(|_| self.programme.rules.report.show_score);
        if let (Some(rating), Some(score)) =
            (overall.as_mut().and_then(|overall| overall["reviewRating"].as_object_mut()), score)
        {
            rating.insert("ratingExplanation".to_owned(), json!(score));
        }
        let status = if self.is_draft() { Phrase::StatusDraft } else { Phrase::StatusPublished };
        let mut report = json!({
            "@context": "https://schema.org",
            "@type": "Report",
            "identifier": self.inspection.folder,
            "name": self.title(),
            "description": description,
            "inLanguage": self.phrases.language.tag(),
            "version": file.version,
            "creativeWorkStatus": self.phrases.say(status),
            "publisher": { "@type": "GovernmentOrganization", "name": self.programme.rules.report.publisher },
            "about": service,
            "review": overall.into_iter().chain(ratings).collect::<Vec<_>>(),
        });
        if let Some(object) = report.as_object_mut() {
            if let Some(date) = file.publication {
                object.insert("datePublished".to_owned(), json!(date.to_string()));
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

    fn rating_ld(&self, rated: &Rated, aspect: &str) -> Option<Value> {
        let level = self.programme.level(&rated.scale, rated.outcome.level()?)?;
        let scale = self.programme.rules.scales.get(&rated.scale)?;
        Some(json!({
            "@type": "Review",
            "identifier": format!("{}/{}", self.programme.rules.id, rated.section),
            "reviewAspect": aspect,
            "reviewRating": {
                "@type": "Rating",
                "ratingValue": level.label,
                "bestRating": scale.first().map(|best| &best.label),
                "worstRating": scale.last().map(|worst| &worst.label),
            },
        }))
    }
}

fn correction_ld(correction: &Correction) -> Value {
    json!({
        "@type": "CorrectionComment",
        "text": one_line(&correction.note),
        "datePublished": correction.date.to_string(),
    })
}
