//! Every unit of an inspection or a programme, in the order in which a reader of the report meets them.
//!
//! What must hold: whatever is printed and has words is a unit, or is marked as something that is not translated.

use super::kinds::kind_at;
use super::unit::{Unit, has_words, kind_of_run};
use crate::inspection::Inspection;
use crate::programme::{NO_HEADING, Node, Programme};
use crate::source::SourceFile;
use crate::text::Skeleton;

/// Files of a findings folder before its sections, and after them.
const BEFORE: [&str; 1] = ["inspection.yaml"];
const AFTER: [&str; 4] = ["recommendations.yaml", "statistics.yaml", "glossary.yaml", "ratings.yaml"];

/// The units of an inspection.
#[must_use]
pub fn units_of_inspection(programme: &Programme, inspection: &Inspection) -> Vec<Unit> {
    let sections = programme.nodes().flat_map(|node| {
        let title = section_words(node);
        ["md", "yaml"].map(|extension| (format!("sections/{}.{extension}", node.id), title.clone()))
    });
    let other = |file: &str| (file.to_owned(), file.to_owned());
    let files = BEFORE.into_iter().map(other).chain(sections).chain(AFTER.into_iter().map(other));
    let mut units = Vec::new();
    for (file, section) in files {
        if let Some(source) = inspection.sources.get(&file) {
            let skip = |path: &str| is_untranslated(inspection, &file, path);
            units.extend(units_of_file(&file, source, &skip, &|_| section.clone()));
        }
    }
    units
}

/// The units of a programme.
#[must_use]
pub fn units_of_programme(programme: &Programme) -> Vec<Unit> {
    let texts = programme.sources.keys().map(String::as_str).filter(|file| file.starts_with("texts/"));
    let mut units = Vec::new();
    for file in ["programme.yaml", "outline.yaml"].into_iter().chain(texts) {
        if let Some(source) = programme.sources.get(file) {
            let section = |path: &str| match file {
                "outline.yaml" => section_at(programme, path),
                _ => file.to_owned(),
            };
            // The heading that stands for no heading is a word of programme.yaml, and no reader sees it.
            let skip = |path: &str| path.ends_with("/heading") && source.value_at(path) == Some(NO_HEADING);
            units.extend(units_of_file(file, source, &skip, &section));
        }
    }
    units
}

/// Whether a text is not translated though readers see it: what is quoted in the language it was said in, and the author's
/// own translation of it.
pub(super) fn is_untranslated(inspection: &Inspection, file: &str, path: &str) -> bool {
    let Some((index, key)) = path.strip_prefix("quotations/").and_then(|rest| rest.split_once('/')) else {
        return false;
    };
    let section = file.strip_prefix("sections/").and_then(|file| file.strip_suffix(".yaml"));
    let content = section.and_then(|section| inspection.sections.get(section));
    let quotation =
        content.zip(index.parse().ok()).and_then(|(content, index): (_, usize)| content.file.quotations.get(index));
    let (key, lang) = match key.strip_prefix("more/").and_then(|rest| rest.split_once('/')) {
        None => (key, quotation.and_then(|quotation| quotation.lang.as_ref())),
        Some((more, key)) => {
            let voice = quotation.zip(more.parse().ok()).and_then(|(one, more): (_, usize)| one.more.get(more));
            (key, voice.and_then(|voice| voice.lang.as_ref()))
        }
    };
    key == "translation" || (key == "text" && lang.is_some())
}

fn units_of_file(
    file: &str,
    source: &SourceFile,
    skip: &dyn Fn(&str) -> bool,
    section: &dyn Fn(&str) -> String,
) -> Vec<Unit> {
    let mut units = Vec::new();
    for path in source.words.iter().filter(|path| !skip(path)) {
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
        });
    }
    for (path, prose) in source.texts.iter().filter(|(path, _)| !skip(path)) {
        let kind = kind_at(file, path);
        prose.clone().each_run(&mut |run| {
            if has_words(run.source) {
                units.push(Unit {
                    english: run.source.to_owned(),
                    place: run.place.clone(),
                    file: file.to_owned(),
                    section: section(path),
                    kind: kind_of_run(kind.words, run.position),
                    is_term: kind.is_term,
                    skeleton: Some(Skeleton::of(run.inlines)),
                });
            }
        });
    }
    units.sort_by_key(|unit| (unit.place.line, unit.place.column));
    units
}

/// The section of the outline in which a text stands.
fn section_at(programme: &Programme, path: &str) -> String {
    let inside = |node: &&Node| path.strip_prefix(&node.path).is_some_and(|rest| rest.starts_with('/'));
    programme.nodes().filter(inside).max_by_key(|node| node.path.len()).map_or_else(String::new, section_words)
}

/// A section by its number and title.
fn section_words(node: &Node) -> String {
    let title = node.title.as_deref().unwrap_or(&node.id);
    match &node.number {
        Some(number) => format!("{number} {title}"),
        None => title.to_owned(),
    }
}
