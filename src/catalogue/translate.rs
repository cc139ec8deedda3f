//! From English and a catalogue to an inspection or a programme in Welsh, of the same types as in English.
//!
//! What must hold: a text without Welsh that can be used stays as it is and is marked ([`crate::text::Gap`]); figures, ids,
//! names and dates are those of the English; nothing is read or written.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::collect::{is_untranslated, units_of_inspection, units_of_programme};
use super::compare::{CatalogueFile, welsh_inlines};
use super::entry::{Catalogue, Entry, key};
use super::kinds::kind_at;
use super::memory::Memory;
use super::merge::merge;
use super::po::read_catalogue;
use super::unit::{Unit, has_words, kind_of_run};
use crate::inspection::{Inspection, SectionContent};
use crate::problem::{Checked, Kind, Lack, Place, Problem};
use crate::programme::Programme;
use crate::source::{CATALOGUE, SourceFile};
use crate::text::{Gap, Gaps, Inline};

/// The inspection in Welsh, by the catalogue in its folder.
#[must_use]
pub fn translate_inspection(programme: &Programme, inspection: &Inspection) -> Checked<Inspection> {
    let units = units_of_inspection(programme, inspection);
    let mut problems = Vec::new();
    let Some(welsh) = Welsh::read(&units, &inspection.sources).gather(&mut problems) else {
        return Checked::failed(problems);
    };
    let skip = |file: &str, path: &str| is_untranslated(inspection, file, path);
    let mut files = welsh.files(&inspection.sources, &skip);
    let mut record = |file: &str| files.take_words(file);
    let translated = Inspection {
        folder: inspection.folder.clone(),
        file: replaced(&inspection.file, record("inspection.yaml"), &mut problems),
        ratings: replaced(&inspection.ratings, record("ratings.yaml"), &mut problems),
        recommendations: replaced(&inspection.recommendations, record("recommendations.yaml"), &mut problems),
        statistics: replaced(&inspection.statistics, record("statistics.yaml"), &mut problems),
        glossary: replaced(&inspection.glossary, record("glossary.yaml"), &mut problems),
        sections: inspection
            .sections
            .iter()
            .map(|(id, content)| {
                let words = record(&format!("sections/{id}.yaml"));
                let file = replaced(&content.file, words, &mut problems);
                (id.clone(), SectionContent { has_prose: content.has_prose, file })
            })
            .collect(),
        evidence: inspection.evidence.clone(),
        counts: inspection.counts.clone(),
        images: inspection.images.clone(),
        responses: inspection.responses.clone(),
        sources: files.sources,
        gaps: files.gaps,
        inputs: inspection.inputs.clone(),
        mistaken: inspection.mistaken.clone(),
    };
    Checked { value: Some(translated), problems }
}

/// The programme in Welsh, by the catalogue in its folder.
#[must_use]
pub fn translate_programme(programme: &Programme) -> Checked<Programme> {
    let units = units_of_programme(programme);
    let mut problems = Vec::new();
    let Some(welsh) = Welsh::read(&units, &programme.sources).gather(&mut problems) else {
        return Checked::failed(problems);
    };
    let mut files = welsh.files(&programme.sources, &|_, _| false);
    let rules = replaced(&programme.rules, files.take_words("programme.yaml"), &mut problems);
    let outline = replaced(&programme.outline, files.take_words("outline.yaml"), &mut problems);
    let mut translated = Programme::new(rules, outline, files.sources, programme.digest.clone());
    translated.gaps = files.gaps;
    Checked { value: Some(translated), problems }
}

/// What can be shown of a catalogue.
struct Welsh {
    /// By English; of several each has a context of its own.
    texts: BTreeMap<String, Vec<Text>>,
}

/// The Welsh of a text.
struct Text {
    context: Option<String>,
    /// Why it is not used, if it is not.
    lack: Option<Lack>,
    /// As plain text.
    words: String,
    /// As Markdown, where the English is.
    inlines: Option<Vec<Inline>>,
}

/// Files in Welsh.
struct Files {
    sources: BTreeMap<String, SourceFile>,
    /// Plain texts by file: the path of each and what it says in Welsh.
    words: BTreeMap<String, Vec<(String, String)>>,
    gaps: Gaps,
}

impl Welsh {
    fn read(units: &[Unit], sources: &BTreeMap<String, SourceFile>) -> Checked<Welsh> {
        let mut problems = Vec::new();
        let (path, text) = sources.get(CATALOGUE).map_or(("", ""), |source| (&source.path, &source.text));
        let Some(catalogue) = read_catalogue(path, text).gather(&mut problems) else {
            return Checked::failed(problems);
        };
        let file = CatalogueFile::new(path, text);
        let texts = Welsh::texts(units, &catalogue, &file, &mut problems);
        Checked { value: Some(Welsh { texts }), problems }
    }

    fn texts(
        units: &[Unit],
        catalogue: &Catalogue,
        file: &CatalogueFile<'_>,
        problems: &mut Vec<Problem>,
    ) -> BTreeMap<String, Vec<Text>> {
        let mut texts: BTreeMap<String, Vec<Text>> = BTreeMap::new();
        for message in merge(units, catalogue, &Memory::default()).messages {
            let inlines = match message.lack {
                None => welsh_inlines(&message, units, file, problems),
                Some(_) => None,
            };
            let Entry { context, english, welsh, .. } = message.entry;
            let text = Text { context, lack: message.lack, words: welsh, inlines };
            texts.entry(key(&english).into_owned()).or_default().push(text);
        }
        texts
    }

    fn find(&self, file: &str, kind: &str, english: &str) -> Option<&Text> {
        let texts = self.texts.get(key(english).as_ref())?;
        let contexts = [Some(file), Some(kind), None];
        contexts.into_iter().find_map(|context| texts.iter().find(|text| text.context.as_deref() == context))
    }

    /// Every file with its texts in Welsh, where they have it.
    fn files(&self, sources: &BTreeMap<String, SourceFile>, skip: &dyn Fn(&str, &str) -> bool) -> Files {
        let mut files = Files { sources: sources.clone(), words: BTreeMap::new(), gaps: Gaps::new() };
        for (file, source) in &mut files.sources {
            let mut words = Vec::new();
            for path in source.words.iter().filter(|path| !skip(file, path)) {
                let Some(english) = source.value_at(path).filter(|text| has_words(text)) else { continue };
                match self.find(file, kind_at(file, path).words, english) {
                    Some(Text { lack: None, words: welsh, .. }) => words.push((path.clone(), welsh.clone())),
                    other => {
                        let gap = Gap { place: source.place_at(path), lack: lack_of(other) };
                        files.gaps.insert(english.to_owned(), gap);
                    }
                }
            }
            files.words.insert(file.clone(), words);
            for (path, prose) in source.texts.iter_mut().filter(|(path, _)| !skip(file, path)) {
                let kind = kind_at(file, path).words;
                prose.each_run(&mut |run| {
                    if !has_words(run.source) {
                        return;
                    }
                    let found = self.find(file, &kind_of_run(kind, run.position), run.source);
                    match found {
                        Some(Text { lack: None, inlines: Some(welsh), .. }) => run.inlines.clone_from(welsh),
                        other => {
                            let gap = Gap { place: run.place.clone(), lack: lack_of(other) };
                            let inlines = std::mem::take(run.inlines);
                            run.inlines.push(Inline::Untranslated { gap, inlines });
                        }
                    }
                });
            }
        }
        files
    }
}

/// Welsh that is there and cannot be shown is told as a problem of its own.
fn lack_of(text: Option<&Text>) -> Lack {
    text.and_then(|text| text.lack).unwrap_or(Lack::Missing)
}

impl Files {
    fn take_words(&mut self, file: &str) -> Vec<(String, String)> {
        self.words.remove(file).unwrap_or_default()
    }
}

/// A record with other words in the places of some of its texts.
fn replaced<T>(record: &T, words: Vec<(String, String)>, problems: &mut Vec<Problem>) -> T
where
    T: Clone + Serialize + DeserializeOwned,
{
    if words.is_empty() {
        return record.clone();
    }
    let replace = || {
        let mut value = serde_json::to_value(record)?;
        for (path, welsh) in words {
            if let Some(text) = value.pointer_mut(&format!("/{path}")) {
                *text = serde_json::Value::String(welsh);
            }
        }
        serde_json::from_value(value)
    };
    replace().unwrap_or_else(|error: serde_json::Error| {
        problems.push(Problem::error(Kind::Undecodable { cause: error.to_string() }, Place::file(CATALOGUE)));
        record.clone()
    })
}
