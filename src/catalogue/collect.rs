//! Every unit of an inspection or a programme, in the order in which a reader of the report meets them.
//!
//! What must hold: whatever is printed and has words is a unit, or is marked as something that is not translated.

use std::collections::{BTreeMap, BTreeSet};

use super::addresses::{ADDRESS, addresses};
use super::kinds::kind_at;
use super::unit::{Unit, has_words, kind_of_run};
use crate::inspection::{FOR_CHILDREN, Inspection, QuotationRecord};
use crate::programme::{NO_HEADING, Node, Programme};
use crate::source::{Field, FieldPath, FieldStep, Label, SourceFile};
use crate::text::Skeleton;

/// Files of a findings folder before its sections, and after them.
const BEFORE: [&str; 1] = ["inspection.yaml"];
const AFTER: [&str; 5] = ["recommendations.yaml", "statistics.yaml", "glossary.yaml", "ratings.yaml", FOR_CHILDREN];

/// The units of an inspection.
#[must_use]
pub fn units_of_inspection(programme: &Programme, inspection: &Inspection) -> Vec<Unit> {
    let sections = programme.nodes().flat_map(|node| {
        let title = section_words(node);
        ["md", "yaml"].map(|extension| (format!("sections/{}.{extension}", node.id), title.clone()))
    });
    let other = |file: &str| (file.to_owned(), file.to_owned());
    let files = BEFORE.into_iter().map(other).chain(sections).chain(AFTER.into_iter().map(other));
    let untranslated = untranslated_of_inspection(inspection);
    let mut units = Vec::new();
    for (file, section) in files {
        if let Some(source) = inspection.sources.get(&file) {
            units.extend(units_of_file(&file, source, &untranslated, &|_| section.clone()));
        }
    }
    units
}

/// The units of a programme.
#[must_use]
pub fn units_of_programme(programme: &Programme) -> Vec<Unit> {
    let texts = programme.sources.keys().map(String::as_str).filter(|file| file.starts_with("texts/"));
    let untranslated = untranslated_of_programme(programme);
    let mut units = Vec::new();
    for file in ["programme.yaml", "outline.yaml"].into_iter().chain(texts) {
        if let Some(source) = programme.sources.get(file) {
            let section = |path: &FieldPath| match file {
                "outline.yaml" => section_at(programme, path),
                _ => file.to_owned(),
            };
            units.extend(units_of_file(file, source, &untranslated, &section));
        }
    }
    units
}

/// What is not translated though readers see it: what is quoted in the language it was said in, and the author's own
/// translation of it.
pub(super) fn untranslated_of_inspection(inspection: &Inspection) -> BTreeSet<&Field> {
    let quotations = inspection.sections.values().flat_map(|content| &content.file.quotations);
    let said = quotations.flat_map(QuotationRecord::voices).flat_map(|voice| {
        let more = voice.continued.iter().map(move |one| (&one.text, voice.lang, one.translation.as_ref()));
        std::iter::once((voice.text, voice.lang, voice.translation)).chain(more)
    });
    let own = said.flat_map(|(text, lang, translation)| [lang.map(|_| text), translation]);
    own.flatten().map(|text| &text.field).collect()
}

/// The heading that stands for no heading: a word of programme.yaml that no reader sees.
pub(super) fn untranslated_of_programme(programme: &Programme) -> BTreeSet<&Field> {
    let headings = programme.rules.parts.values().flatten().filter_map(|part| part.full()?.heading.as_ref());
    headings.filter(|heading| ***heading == *NO_HEADING).filter_map(Label::field).collect()
}

/// Where the labels and the texts of a file stand that are translated.
pub(super) fn translated_fields<'a>(
    file: &str,
    source: &'a SourceFile,
    untranslated: &BTreeSet<&Field>,
) -> (Vec<&'a FieldPath>, Vec<&'a FieldPath>) {
    let own: BTreeSet<&FieldPath> = untranslated.iter().filter(|one| one.file == file).map(|one| &one.path).collect();
    let labels = source.labels.iter().filter(|path| !own.contains(path)).collect();
    (labels, source.texts.keys().filter(|path| !own.contains(path)).collect())
}

fn units_of_file(
    file: &str,
    source: &SourceFile,
    untranslated: &BTreeSet<&Field>,
    section: &dyn Fn(&FieldPath) -> String,
) -> Vec<Unit> {
    let mut units = Vec::new();
    let (labels, texts) = translated_fields(file, source, untranslated);
    for path in labels {
        let Some(english) = source.value_at(path).filter(|text| has_words(text)) else { continue };
        let kind = kind_at(file, path);
        units.push(Unit {
            english: crate::text::one_line(english),
            place: source.place_at(path),
            file: file.to_owned(),
            section: section(path),
            kind: kind.words.to_owned(),
            is_term: kind.is_term,
            skeleton: None,
            values: BTreeMap::new(),
            stands_at: Vec::new(),
            goes_to: None,
            is_address: false,
        });
    }
    for (path, prose) in texts.into_iter().filter_map(|path| Some((path, source.texts.get(path)?))) {
        let kind = kind_at(file, path);
        prose.clone().each_run(&mut |run| {
            let addresses = addresses(run.inlines);
            if has_words(run.source) {
                units.push(Unit {
                    english: run.source.to_owned(),
                    place: run.place.clone(),
                    file: file.to_owned(),
                    section: section(path),
                    kind: kind_of_run(kind.words, run.position),
                    is_term: kind.is_term,
                    skeleton: Some(Skeleton::of(run.inlines)),
                    values: BTreeMap::new(),
                    stands_at: Vec::new(),
                    goes_to: None,
                    is_address: false,
                });
            }
            units.extend(addresses.into_iter().map(|(english, place)| Unit {
                english,
                place,
                file: file.to_owned(),
                section: section(path),
                kind: ADDRESS.to_owned(),
                is_term: false,
                skeleton: None,
                values: BTreeMap::new(),
                stands_at: Vec::new(),
                goes_to: None,
                is_address: true,
            }));
        });
    }
    units.sort_by_key(|unit| (unit.place.line, unit.place.column));
    units
}

/// The section of the outline in which a text stands.
fn section_at(programme: &Programme, path: &FieldPath) -> String {
    let mut nodes = programme.outline.as_slice();
    let mut section = String::new();
    for step in path.steps() {
        match step {
            FieldStep::Item(index) => {
                let Some(node) = nodes.get(*index) else { break };
                section = section_words(node);
                nodes = &node.sections;
            }
            FieldStep::Key(key) if key == "sections" => {}
            FieldStep::Key(_) => break,
        }
    }
    section
}

/// A section by its number and title.
fn section_words(node: &Node) -> String {
    let title = node.title.as_deref().unwrap_or(&node.id);
    match &node.number {
        Some(number) => format!("{number} {title}"),
        None => title.to_owned(),
    }
}
