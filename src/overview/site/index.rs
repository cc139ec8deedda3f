//! The index of a site in a language: every report, with what it is found by, and the data over all of them.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Value, json};

use super::address::{BaseAddress, encoded};
use super::entry::Entry;
use crate::language::{Argument, DateForm, Language, Phrase, Phrases, date};
use crate::overview::document::{LevelData, OverviewDocument, ProgrammeOverview, RatedData};
use crate::overview::known::OVERALL;
use crate::report::PageIds;

/// The index with every word decided.
#[derive(Clone, Debug, Serialize)]
pub(super) struct IndexView {
    language: &'static str,
    /// The way from the page to the folder of the site.
    root: &'static str,
    title: String,
    about: String,
    words: IndexWords,
    others: Vec<Link>,
    years: Vec<String>,
    programmes: Vec<Choice>,
    standards: Vec<StandardsOf>,
    ratings: Vec<String>,
    rows: Vec<Row>,
    data: Vec<Link>,
    feed: String,
    json_ld: String,
}

#[derive(Clone, Debug, Serialize)]
struct IndexWords {
    skip: String,
    /// What that link leads to.
    main_id: String,
    find: String,
    service: String,
    year: String,
    programme: String,
    /// Before the choice of what is rated.
    rating_of: String,
    overall: String,
    rating: String,
    all: String,
    /// With {count} and {all} in it.
    shown: String,
    clear: String,
    reports: String,
    published: String,
    files: String,
    data: String,
    feed: String,
}

/// A link: a path from the folder of the site, or an address elsewhere.
#[derive(Clone, Debug, Serialize)]
struct Link {
    href: String,
    /// Whether it leads out of the site.
    elsewhere: bool,
    language: Option<&'static str>,
    words: String,
}

#[derive(Clone, Debug, Serialize)]
struct Choice {
    id: String,
    words: String,
}

/// What a programme rates beside the whole.
#[derive(Clone, Debug, Serialize)]
struct StandardsOf {
    programme: String,
    standards: Vec<Choice>,
}

#[derive(Clone, Debug, Serialize)]
struct Row {
    service: String,
    language: String,
    page: Option<Link>,
    programme: Choice,
    year: Option<String>,
    rating: Option<LevelData>,
    /// The ratings of its sections by the ids of `StandardsOf`, as JSON.
    rated: String,
    no_rating: String,
    published: Option<String>,
    files: Vec<Link>,
    earlier: Vec<Link>,
    notice: Option<String>,
    corrections: Vec<String>,
}

/// The index in a language.
pub(super) fn view(
    entries: &[Entry],
    document: &OverviewDocument,
    phrases: &Phrases,
    publisher: &str,
    base: &BaseAddress,
) -> IndexView {
    let say = |phrase| phrases.say(phrase);
    let years: BTreeSet<u16> = entries.iter().filter_map(|entry| entry.year).collect();
    let programme = |one: &ProgrammeOverview| Choice { id: one.id.clone(), words: one.title.clone() };
    let others = Language::ALL.into_iter().filter(|language| *language != phrases.language).map(|language| Link {
        href: format!("{}/index.html", language.code()),
        elsewhere: false,
        language: Some(language.tag()),
        words: phrases.say_with(Phrase::SiteOtherLanguage, &[("language", Argument::Text(language.code()))]),
    });
    IndexView {
        language: phrases.language.tag(),
        root: "../",
        title: say(Phrase::SiteTitle),
        about: say(Phrase::SiteAbout),
        words: words(phrases),
        others: others.collect(),
        years: years.iter().rev().map(u16::to_string).collect(),
        programmes: document.programmes.iter().map(programme).collect(),
        standards: document.programmes.iter().filter_map(|one| standards_of(one, entries)).collect(),
        ratings: ratings_of(document),
        rows: entries.iter().map(|entry| row(entry, phrases)).collect(),
        data: data_links(phrases),
        feed: format!("{}/feed.xml", phrases.language.code()),
        json_ld: json_ld(entries, phrases, publisher, base),
    }
}

/// Every word that a rating can have, of the whole first: the best of each scale before the rest.
fn ratings_of(document: &OverviewDocument) -> Vec<String> {
    let mut ratings: Vec<String> = Vec::new();
    for programme in &document.programmes {
        for level in programme.rated.iter().filter_map(|rated| programme.scales.get(&rated.scale)).flatten() {
            if !ratings.contains(&level.label) {
                ratings.push(level.label.clone());
            }
        }
    }
    ratings
}

/// What the reports of a programme rate beside the whole; none where no report here rates any of it.
fn standards_of(programme: &ProgrammeOverview, entries: &[Entry]) -> Option<StandardsOf> {
    let is_rated = |rated: &&RatedData| {
        entries.iter().any(|entry| entry.programme_id == programme.id && entry.rated.contains_key(&rated.id))
    };
    let choice = |rated: &RatedData| {
        let number = rated.number.iter().map(|number| format!("{number} "));
        let title = std::iter::once(rated.title.clone());
        Choice { id: key_of(&programme.id, &rated.id), words: number.chain(title).collect() }
    };
    let standards: Vec<Choice> =
        programme.rated.iter().filter(|rated| rated.id != OVERALL).filter(is_rated).map(choice).collect();
    (!standards.is_empty()).then(|| StandardsOf { programme: programme.title.clone(), standards })
}

/// The ratings of a report's sections in words, by what they are chosen by.
fn rated(entry: &Entry) -> Value {
    let rated = entry.rated.iter().map(|(id, label)| (key_of(&entry.programme_id, id), json!(label)));
    Value::Object(rated.collect())
}

/// A section of a programme: two programmes may have sections of one id.
fn key_of(programme: &str, section: &str) -> String {
    format!("{programme}/{section}")
}

/// The same page in the folder of the site itself.
pub(super) fn at_root(view: IndexView) -> IndexView {
    IndexView { root: "", ..view }
}

fn words(phrases: &Phrases) -> IndexWords {
    let say = |phrase| phrases.say(phrase);
    let shown = [("shown", Argument::Text("{count}")), ("all", Argument::Text("{all}"))];
    IndexWords {
        skip: say(Phrase::SkipLink),
        main_id: PageIds::of(phrases).main,
        find: say(Phrase::SiteFind),
        service: say(Phrase::OverviewService),
        year: say(Phrase::OverviewYear),
        programme: say(Phrase::OverviewProgramme),
        rating_of: say(Phrase::SiteRatingOf),
        overall: say(Phrase::OverallRating),
        rating: say(Phrase::Rating),
        all: say(Phrase::SiteAll),
        shown: phrases.say_with(Phrase::SiteShown, &shown),
        clear: say(Phrase::SiteClear),
        reports: say(Phrase::SiteReports),
        published: say(Phrase::SitePublished),
        files: say(Phrase::SiteFiles),
        data: say(Phrase::SiteData),
        feed: say(Phrase::SiteFeed),
    }
}

fn link(to: &str, words: String, language: Option<&'static str>) -> Link {
    let elsewhere = to.contains("://");
    let href = if elsewhere { to.to_owned() } else { encoded(to) };
    Link { href, elsewhere, language, words }
}

fn row(entry: &Entry, phrases: &Phrases) -> Row {
    let own = entry.pages.iter().find(|(language, _)| *language == phrases.language).or_else(|| entry.pages.first());
    let mut files: Vec<Link> = Vec::new();
    let pages = entry.pages.iter().filter(|page| Some(*page) != own).map(|page| ("HTML", page));
    let pdfs = entry.pdfs.iter().map(|file| ("PDF", file));
    let large = phrases.say(Phrase::LargePrintFormat);
    let large_prints = entry.large_prints.iter().map(|file| (large.as_str(), file));
    files.extend(pages.chain(pdfs).chain(large_prints).map(|(format, (language, path))| {
        let values = [("language", Argument::Text(language.code())), ("format", Argument::Text(format))];
        link(path, phrases.say_with(Phrase::SiteReportIn, &values), Some(language.tag()))
    }));
    files.extend(entry.data.iter().map(|path| link(path, phrases.say(Phrase::SiteDataOf), None)));
    let earlier = entry.earlier.iter().map(|(version, path)| {
        link(path, phrases.say_with(Phrase::SiteEarlier, &[("version", Argument::Text(version))]), None)
    });
    Row {
        service: entry.service.clone(),
        language: entry.name_language.clone(),
        page: own.map(|(language, path)| link(path, entry.service.clone(), Some(language.tag()))),
        programme: Choice { id: entry.programme_id.clone(), words: entry.programme.clone() },
        year: entry.year.map(|year| year.to_string()),
        rating: entry.overall.clone(),
        rated: rated(entry).to_string(),
        no_rating: phrases.say(Phrase::SiteNoOverall),
        published: entry.published.map(|day| date(phrases.language, day, DateForm::Day)),
        files,
        earlier: earlier.collect(),
        notice: entry.notice.clone(),
        corrections: entry.corrections.clone(),
    }
}

fn data_links(phrases: &Phrases) -> Vec<Link> {
    let all = [
        ("data/ratings.csv", Phrase::SiteDataCsv),
        ("data/ratings.json", Phrase::SiteDataJson),
        ("data/ratings.schema.json", Phrase::SiteDataSchema),
        ("data/dictionary.csv", Phrase::SiteDataDictionary),
    ];
    all.map(|(path, phrase)| link(path, phrases.say(phrase), None)).to_vec()
}

/// The data over all reports for search engines of data (schema.org, Dataset).
fn json_ld(entries: &[Entry], phrases: &Phrases, publisher: &str, base: &BaseAddress) -> String {
    let years = || entries.iter().filter_map(|entry| entry.year);
    let span = years().min().zip(years().max()).map(|(first, last)| format!("{first}/{last}"));
    let updated = entries.iter().filter_map(|entry| entry.updated).max_by_key(crate::source::Date::parts);
    let file = |path: &str, format: &str| json!({ "@type": "DataDownload", "encodingFormat": format, "contentUrl": base.of(path) });
    json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": phrases.say(Phrase::SiteTitle),
        "description": phrases.say(Phrase::OverviewDescription),
        "url": base.of(&format!("{}/index.html", phrases.language.code())),
        "inLanguage": phrases.language.tag(),
        "isAccessibleForFree": true,
        "publisher": { "@type": "GovernmentOrganization", "name": publisher },
        "temporalCoverage": span,
        "dateModified": updated.map(|date| date.to_string()),
        "distribution": [file("data/ratings.csv", "text/csv"), file("data/ratings.json", "application/json")],
    })
    .to_string()
}
