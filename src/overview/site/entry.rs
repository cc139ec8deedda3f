//! A report as the index, the feed and the map of the site have it.

use std::collections::BTreeMap;

use super::copies::Copied;
use crate::language::{Argument, DateForm, Language, Phrase, Phrases, date};
use crate::overview::document::{LevelData, OverviewDocument};
use crate::overview::known::OVERALL;
use crate::overview::one_each::Counted;
use crate::overview::published::PublishedSection;
use crate::source::Date;

/// A report.
pub(super) struct Entry {
    pub(super) report_id: String,
    pub(super) programme_id: String,
    pub(super) programme: String,
    pub(super) service: String,
    pub(super) name_language: String,
    pub(super) year: Option<u16>,
    pub(super) overall: Option<LevelData>,
    /// The words of each section's rating, by its id.
    pub(super) rated: BTreeMap<String, String>,
    /// When it was published, or last corrected.
    pub(super) published: Option<Date>,
    pub(super) updated: Option<Date>,
    /// Its page in each language, as far as there is one: a path of the site, or an address elsewhere.
    pub(super) pages: Vec<(Language, String)>,
    pub(super) pdfs: Vec<(Language, String)>,
    pub(super) large_prints: Vec<(Language, String)>,
    pub(super) data: Option<String>,
    /// Earlier versions with their pages.
    pub(super) earlier: Vec<(String, String)>,
    /// The notice that it carries, if it has one.
    pub(super) notice: Option<String>,
    /// What was corrected, in sentences.
    pub(super) corrections: Vec<String>,
}

/// The reports in the words of a language, the latest first.
pub(super) fn entries(
    counted: &[Counted],
    copied: &[Copied],
    document: &OverviewDocument,
    phrases: &Phrases,
) -> Vec<Entry> {
    let mut entries: Vec<Entry> =
        counted.iter().zip(copied).filter_map(|(one, copied)| entry(one, copied, document, phrases)).collect();
    entries.sort_by(|one, other| {
        let key = |entry: &Entry| entry.published.map(|date| date.parts());
        key(other)
            .cmp(&key(one))
            .then_with(|| one.service.cmp(&other.service))
            .then_with(|| one.report_id.cmp(&other.report_id))
    });
    entries
}

fn entry(one: &Counted, copied: &Copied, document: &OverviewDocument, phrases: &Phrases) -> Option<Entry> {
    let (language, ratings) = one.given.in_language(phrases.language)?;
    let programme = document.programmes.iter().find(|known| known.id == ratings.programme.id)?;
    let scale =
        programme.rated.iter().find(|rated| rated.id == OVERALL).and_then(|rated| programme.scales.get(&rated.scale));
    let level = ratings.overall.as_ref().and_then(|rating| rating.level.as_ref());
    let overall = scale.into_iter().flatten().find(|known| Some(&known.id) == level).cloned();
    let level_of = |section: &PublishedSection| {
        let rated = programme.rated.iter().find(|rated| rated.id == section.id)?;
        let level = section.rating.level.as_ref()?;
        let known = programme.scales.get(&rated.scale)?.iter().find(|known| known.id == *level)?;
        Some((section.id.clone(), known.label.clone()))
    };
    let files = |name: &str, format: &str| -> Vec<(Language, String)> {
        let at = |language: Language| {
            let own = copied.folder.as_ref().map(|folder| format!("{folder}/{}/{name}", language.code()));
            own.filter(|path| copied.has(path)).or_else(|| published_at(one, language, format))
        };
        Language::ALL.into_iter().filter_map(|language| Some((language, at(language)?))).collect()
    };
    let corrections = ratings.corrections.iter().map(|correction| {
        let day = date(phrases.language, correction.date, DateForm::Day);
        let values = [("date", day.as_str()), ("note", correction.note.as_str())];
        phrases.say_with(Phrase::SiteCorrectedOn, &values.map(|(key, value)| (key, Argument::Text(value))))
    });
    let data = copied.folder.as_ref().map(|folder| format!("{folder}/{}/ratings.json", language.code()));
    Some(Entry {
        report_id: ratings.report_id.clone(),
        programme_id: ratings.programme.id.clone(),
        programme: programme.title.clone(),
        service: ratings.service.name.clone(),
        name_language: language.tag().to_owned(),
        year: ratings.year(),
        overall,
        rated: ratings.sections.iter().filter_map(level_of).collect(),
        published: ratings.publication,
        updated: ratings
            .corrections
            .iter()
            .map(|correction| correction.date)
            .chain(ratings.publication)
            .max_by_key(Date::parts),
        pages: files("report.html", "html"),
        pdfs: files("report.pdf", "pdf"),
        large_prints: files("report-large-print.pdf", "large-print"),
        data: data.filter(|path| copied.has(path)),
        earlier: copied
            .earlier
            .iter()
            .filter_map(|(version, folder)| earlier(copied, version, folder, language))
            .collect(),
        notice: ratings.notice.clone(),
        corrections: corrections.collect(),
    })
}

/// Where a report that is not on the site is published, as its data say.
fn published_at(one: &Counted, language: Language, format: &str) -> Option<String> {
    let editions = &one.given.any()?.languages;
    let own =
        editions.iter().find(|edition| edition.language == language.tag() || edition.language == language.code())?;
    own.urls
        .get(format)
        .filter(|address| ["https://", "http://"].iter().any(|begin| address.starts_with(begin)))
        .cloned()
}

/// The page of an earlier version, in a language or another.
fn earlier(copied: &Copied, version: &str, folder: &str, language: Language) -> Option<(String, String)> {
    let languages = std::iter::once(language).chain(Language::ALL);
    let mut pages = languages
        .flat_map(|language| ["report.html", "report.pdf"].map(|name| format!("{folder}/{}/{name}", language.code())));
    pages.find(|path| copied.has(path)).map(|path| (version.to_owned(), path))
}
