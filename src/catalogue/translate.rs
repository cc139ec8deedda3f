//! From English and a catalogue to an inspection or a programme in Welsh, of the same types as in English.
//!
//! What must hold: a text without Welsh that can be used stays as it is and is marked ([`crate::text::Gap`]); figures, ids,
//! names and dates are those of the English; nothing is read or written.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::addresses::Addresses;
use super::collect::{
    translated_fields, units_of_inspection, units_of_programme, untranslated_of_inspection, untranslated_of_programme,
};
use super::compare::{CatalogueFile, welsh_inlines};
use super::entry::{Catalogue, Entry, key};
use super::kinds::kind_at;
use super::memory::Memory;
use super::merge::merge;
use super::po::read_catalogue;
use super::unit::{Unit, has_words, kind_of_run};
use crate::inspection::{FOR_CHILDREN, Inspection, SectionContent};
use crate::problem::{Checked, GapReason, Kind, Place, Problem};
use crate::programme::Programme;
use crate::source::{CATALOGUE, Field, FieldPath, FieldWords, Fields, SourceFile, decode_located};
use crate::text::{Gap, Inline};

/// The inspection in Welsh, by the catalogue in its folder.
#[must_use]
pub fn translate_inspection(programme: &Programme, inspection: &Inspection) -> Checked<Inspection> {
    let units = units_of_inspection(programme, inspection);
    let mut problems = Vec::new();
    let Some(welsh) = Welsh::read(&units, &inspection.sources).gather(&mut problems) else {
        return Checked::failed(problems);
    };
    let mut files = welsh.files(&inspection.sources, &untranslated_of_inspection(inspection));
    let shown = std::mem::take(&mut files.shown);
    let record = |file: &str| shown.get(file);
    let translated = Inspection {
        folder: inspection.folder.clone(),
        file: replaced(&inspection.file, ("inspection.yaml", record("inspection.yaml")), &mut problems),
        ratings: replaced(&inspection.ratings, ("ratings.yaml", record("ratings.yaml")), &mut problems),
        recommendations: replaced(
            &inspection.recommendations,
            ("recommendations.yaml", record("recommendations.yaml")),
            &mut problems,
        ),
        statistics: replaced(&inspection.statistics, ("statistics.yaml", record("statistics.yaml")), &mut problems),
        glossary: replaced(&inspection.glossary, ("glossary.yaml", record("glossary.yaml")), &mut problems),
        for_children: replaced(&inspection.for_children, (FOR_CHILDREN, record(FOR_CHILDREN)), &mut problems),
        sections: inspection
            .sections
            .iter()
            .map(|(id, content)| {
                let name = format!("sections/{id}.yaml");
                let file = replaced(&content.file, (&name, record(&name)), &mut problems);
                (id.clone(), SectionContent { has_prose: content.has_prose, file })
            })
            .collect(),
        evidence: inspection.evidence.clone(),
        counts: inspection.counts.clone(),
        images: inspection.images.clone(),
        responses: inspection.responses.clone(),
        remarks: inspection.remarks.clone(),
        signed: BTreeMap::new(),
        sources: files.sources,
        gaps: files.gaps,
        inputs: inspection.inputs.clone(),
        faulty_sections: inspection.faulty_sections.clone(),
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
    let files = welsh.files(&programme.sources, &untranslated_of_programme(programme));
    let record = |file: &'static str| (file, files.shown.get(file));
    let rules = replaced(&programme.rules, record("programme.yaml"), &mut problems);
    let outline = replaced(&programme.outline, record("outline.yaml"), &mut problems);
    let translated = Programme::new(rules, outline, files.sources, programme.digest.clone());
    Checked { value: Some(translated), problems }
}

/// What can be shown of a catalogue.
struct Welsh {
    /// By English; of several each has a context of its own.
    texts: BTreeMap<String, Vec<WelshText>>,
}

/// The Welsh of a text.
struct WelshText {
    context: Option<String>,
    /// Why it is not used, if it is not.
    lack: Option<GapReason>,
    /// As plain text.
    words: String,
    /// As Markdown, where the English is.
    inlines: Option<Vec<Inline>>,
}

/// Files in Welsh.
struct WelshFiles {
    sources: BTreeMap<String, SourceFile>,
    /// What labels say, and every text and label there is, by file.
    shown: BTreeMap<String, BTreeMap<FieldPath, FieldWords>>,
    /// What labels lack.
    gaps: Vec<Gap>,
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
    ) -> BTreeMap<String, Vec<WelshText>> {
        let mut texts: BTreeMap<String, Vec<WelshText>> = BTreeMap::new();
        let messages = merge(units, catalogue, &Memory::default()).messages;
        let addresses = Addresses::of(&messages);
        for message in messages {
            let inlines = match message.lack {
                None => welsh_inlines(&message, units, (file, &addresses), problems),
                Some(_) => None,
            };
            let Entry { context, english, welsh, .. } = message.entry;
            let text = WelshText { context, lack: message.lack, words: welsh, inlines };
            texts.entry(key(&english).into_owned()).or_default().push(text);
        }
        texts
    }

    fn find(&self, file: &str, kind: &str, english: &str) -> Option<&WelshText> {
        let texts = self.texts.get(key(english).as_ref())?;
        let contexts = [Some(file), Some(kind), None];
        contexts.into_iter().find_map(|context| texts.iter().find(|text| text.context.as_deref() == context))
    }

    /// Every file with its texts in Welsh, where they have it.
    fn files(&self, sources: &BTreeMap<String, SourceFile>, untranslated: &BTreeSet<&Field>) -> WelshFiles {
        let mut files = WelshFiles { sources: sources.clone(), shown: BTreeMap::new(), gaps: Vec::new() };
        for (file, source) in sources {
            let (labels, texts) = translated_fields(file, source, untranslated);
            let all = source.labels.iter().chain(source.texts.keys());
            let mut shown: BTreeMap<FieldPath, FieldWords> =
                all.map(|path| (path.clone(), FieldWords::default())).collect();
            for path in labels {
                let Some(english) = source.value_at(path).filter(|text| has_words(text)) else { continue };
                let label = match self.find(file, kind_at(file, path).words, english) {
                    Some(WelshText { lack: None, words: welsh, .. }) => {
                        FieldWords { words: Some(welsh.clone()), lack: None }
                    }
                    other => {
                        let lack = lack_of(other);
                        files.gaps.push(Gap { place: source.place_at(path), lack });
                        FieldWords { words: None, lack: Some(lack) }
                    }
                };
                shown.insert(path.clone(), label);
            }
            files.shown.insert(file.clone(), shown);
            let Some(translated) = files.sources.get_mut(file) else { continue };
            for path in texts {
                let Some(prose) = translated.texts.get_mut(path) else { continue };
                let kind = kind_at(file, path).words;
                prose.each_run(&mut |run| {
                    if !has_words(run.source) {
                        return;
                    }
                    let found = self.find(file, &kind_of_run(kind, run.position), run.source);
                    match found {
                        Some(WelshText { lack: None, inlines: Some(welsh), .. }) => run.inlines.clone_from(welsh),
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
fn lack_of(text: Option<&WelshText>) -> GapReason {
    text.and_then(|text| text.lack).unwrap_or(GapReason::Missing)
}

/// A record with what its labels say in the other language.
fn replaced<T>(
    record: &T,
    (file, shown): (&str, Option<&BTreeMap<FieldPath, FieldWords>>),
    problems: &mut Vec<Problem>,
) -> T
where
    T: Clone + Serialize + DeserializeOwned,
{
    let Some(shown) = shown.filter(|shown| shown.values().any(FieldWords::is_other)) else { return record.clone() };
    let fields = Fields { file, known: shown.clone() };
    let decoded = serde_json::to_value(record).and_then(|value| decode_located(value, &fields));
    decoded.unwrap_or_else(|error: serde_json::Error| {
        problems.push(Problem::error(Kind::Undecodable { cause: error.to_string() }, Place::file(CATALOGUE)));
        record.clone()
    })
}
