//! Around an overview: its cover, what the file says of itself, the words of its furniture.
//!
//! What must hold: no clock: it is of the day on which the newest of its reports was published.

use std::collections::BTreeSet;

use serde_json::json;

use super::framed::Framed;
use crate::language::{Argument, DateForm, Phrase, date};
use crate::programme::CoverGround;
use crate::report::{
    ContentsEntry, Cover, CoverAnswers, Furniture, LanguageLink, Metadata, PrintForm, Report, Section,
};
use crate::source::Date;

/// The report around its sections.
pub(super) fn report(framed: &Framed<'_>, contents: Vec<ContentsEntry>, sections: Vec<Section>) -> Report {
    let phrases = framed.phrases;
    let title = phrases.say(Phrase::OverviewTitle);
    let newest = newest(framed);
    Report {
        language: phrases.language.tag().to_owned(),
        languages: links(framed),
        print: PrintForm::Usual,
        metadata: metadata(framed, &title, newest),
        furniture: Furniture::new(phrases, title.clone().into(), title.clone(), framed.publisher.clone().into()),
        draft: None,
        cover: Cover {
            kicker: phrases.say(Phrase::OverviewKicker).into(),
            name: title,
            subtitle: None,
            date: newest.map_or_else(String::new, |day| date(phrases.language, day, DateForm::Month)),
            publisher: Some(framed.publisher.clone().into()),
            inspectorates: Vec::new(),
            overall: None,
            score_label: None,
            score: None,
            ruler: None,
            notice: notice(framed).map(Into::into),
            lines: lines(framed),
            corrections: Vec::new(),
            answers: CoverAnswers::default(),
            pattern: 0,
            ground: CoverGround::default(),
        },
        contents,
        page: (0..sections.len()).collect(),
        sections,
        notes: Vec::new(),
        images: Vec::new(),
        for_children: None,
    }
}

/// When the newest of its reports was published.
fn newest(framed: &Framed<'_>) -> Option<Date> {
    let inspections = framed.document.programmes.iter().flat_map(|programme| &programme.inspections);
    inspections.filter_map(|one| Date::parse(one.publication.as_deref()?)).max_by_key(Date::parts)
}

/// The notice on an overview: that of its reports where they all have one and the same, or where those that some have are given.
fn notice(framed: &Framed<'_>) -> Option<String> {
    let inspections = || framed.document.programmes.iter().flat_map(|programme| &programme.inspections);
    let notices: BTreeSet<&String> = inspections().filter_map(|one| one.notice.as_ref()).collect();
    let first = notices.first()?;
    let is_of_all = notices.len() == 1 && inspections().all(|one| one.notice.is_some());
    Some(if is_of_all { (*first).clone() } else { framed.phrases.say(Phrase::OverviewNotice) })
}

/// How many inspections it is of, and of which years.
fn lines(framed: &Framed<'_>) -> Vec<String> {
    let years = || framed.document.programmes.iter().flat_map(|one| &one.inspections).filter_map(|one| one.year);
    let span = years().min().zip(years().max());
    let span = span.map(|(first, last)| if first == last { first.to_string() } else { format!("{first}–{last}") });
    let count = framed.document.inspections.to_string();
    let line = |phrase, value: &str| format!("{}: {value}", framed.phrases.say(phrase));
    let lines = [Some(line(Phrase::OverviewInspections, &count)), span.map(|span| line(Phrase::OverviewYears, &span))];
    lines.into_iter().flatten().collect()
}

/// Links to the overview in each of its languages; none where it has only one.
fn links(framed: &Framed<'_>) -> Vec<LanguageLink> {
    if framed.languages.len() < 2 {
        return Vec::new();
    }
    let link = |language: &crate::language::Language| LanguageLink {
        language: language.tag().to_owned(),
        own: *language == framed.phrases.language,
        words: framed.phrases.say_with(Phrase::AvailableIn, &[("language", Argument::Text(language.code()))]),
        section: framed.phrases.say_with(Phrase::SectionIn, &[("language", Argument::Text(language.code()))]),
        html: format!("../{}/overview.html", language.code()),
        pdf: format!("../{}/overview.pdf", language.code()),
    };
    framed.languages.iter().map(link).collect()
}

fn metadata(framed: &Framed<'_>, title: &str, newest: Option<Date>) -> Metadata {
    let phrases = framed.phrases;
    let description = phrases.say(Phrase::OverviewDescription);
    let json_ld = json!({
        "@context": "https://schema.org",
        "@type": "Report",
        "name": title,
        "description": description,
        "inLanguage": phrases.language.tag(),
        "publisher": { "@type": "GovernmentOrganization", "name": framed.publisher },
    });
    Metadata {
        title: title.to_owned(),
        description,
        author: framed.publisher.clone(),
        keywords: framed.document.programmes.iter().map(|programme| programme.title.clone()).collect(),
        date: newest.map(|day| day.to_string()),
        date_parts: newest.map(|day| day.parts()),
        digest: framed.document.input_digest.clone(),
        notice: notice(framed),
        json_ld: json_ld.to_string(),
    }
}
