//! Catalogues: every folder of `tests/catalogues` is a test. A new case is a folder, not new Rust.
//!
//! `case.yaml` says what it proves; `findings/` is the folder as it is now, perhaps with the catalogue of an earlier day;
//! `memory.po` is a catalogue of another folder; `sent.po` comes from a translator. `expected/` holds what must come of it:
//! `problems.txt`, `catalogue.po` and `status.txt`, the last two only where a catalogue is written. An expectation that
//! nothing produced fails.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use findings::catalogue::{
    Catalogue, Memory, Merged, TranslationGuard, Unit, import, merge, read_catalogue, remember, units_of_inspection,
    units_of_programme, write_catalogue,
};
use findings::load::{findings_folders, load_inspection, open_folder, programme_ids};
use findings::problem::{GapReason, Problem, Severity};
use findings::source::{CATALOGUE, SourceFile};
use findings::text::{Inline, parse_run};
use libtest_mimic::{Failed, Trial};
use serde::Deserialize;

use crate::support;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// What the case proves, in a sentence.
    proves: String,
}

pub(crate) fn trials() -> Vec<Trial> {
    let folder = support::root().join("tests/catalogues");
    let mut folders: Vec<PathBuf> = fs::read_dir(&folder).expect("cases").flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
        .into_iter()
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            Trial::test(name, move || run(&path))
        })
        .chain([
            Trial::test(
                "every text of the samples and programmes is known, and read by itself as in its place",
                every_text,
            ),
            Trial::test("an extraction that comes back unchanged changes nothing", unchanged),
        ])
        .collect()
}

fn run(path: &Path) -> Result<(), Failed> {
    let case: Case = serde_yaml::from_str(&fs::read_to_string(path.join("case.yaml"))?)?;
    if case.proves.trim().is_empty() {
        return Err("case.yaml does not say what the case proves".into());
    }
    let mut problems = Vec::new();
    let made = make(path, &mut problems);
    let told = support::words(&problems).replace(&path.display().to_string(), "CASE");
    let mut wrong: Vec<String> =
        support::compare(&path.join("expected/problems.txt"), &told).err().into_iter().collect();
    for (name, found) in
        ["catalogue.po", "status.txt"].into_iter().zip(made.iter().flat_map(|(one, other)| [one, other]))
    {
        wrong.extend(support::compare(&path.join("expected").join(name), found).err());
    }
    if made.is_none() && path.join("expected/catalogue.po").exists() {
        wrong.push("expected/catalogue.po is there, and no catalogue was made".to_owned());
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

/// The catalogue and how far it has got; none where there is a fault.
fn make(path: &Path, problems: &mut Vec<Problem>) -> Option<(String, String)> {
    let folder = path.join("findings");
    let opened = open_folder(&folder).gather(problems)?;
    let programme = support::programme(&support::programmes(None), opened.programme().0);
    let inspection = load_inspection(&programme, &folder).gather(problems)?;
    let units = units_of_inspection(&programme, &inspection);
    let own = match inspection.sources.get(CATALOGUE) {
        Some(source) => read_catalogue(&source.path, &source.text).gather(problems)?,
        None => Catalogue::default(),
    };
    let read = |name: &str| fs::read_to_string(path.join(name)).ok().map(|text| (path.join(name), text));
    let merged = match read("sent.po") {
        Some((file, text)) => {
            let guard = TranslationGuard::of_inspection(&programme, &inspection);
            import(&units, &guard, own, (&file.display().to_string(), &text)).gather(problems)?.merged
        }
        None => {
            let mut memory = Memory::default();
            if let Some((file, text)) = read("memory.po") {
                remember(
                    &mut memory,
                    &read_catalogue(&file.display().to_string(), &text).gather(problems)?,
                    "elsewhere",
                );
            }
            merge(&units, &own, &memory)
        }
    };
    let text = write(&merged);
    // What was written is read as it was, and brought together with the same English it stays as it is.
    let again = read_catalogue("catalogue.po", &text).gather(problems)?;
    assert_eq!(write(&merge(&units, &again, &Memory::default())), text, "a second extraction changes the catalogue");
    Some((text, status(&merged)))
}

/// The texts of each sample and each programme.
fn all_units() -> Vec<(String, Vec<Unit>, BTreeMap<String, SourceFile>)> {
    let assets = support::programmes(None);
    let mut all = Vec::new();
    for id in programme_ids(&assets) {
        let programme = support::programme(&assets, &id);
        all.push((id, units_of_programme(&programme), (*programme.sources).clone()));
    }
    for folder in findings_folders(&support::root().join("data/inspections")).value.expect("samples") {
        let opened = open_folder(&folder).value.expect("a folder");
        let programme = support::programme(&assets, opened.programme().0);
        let inspection = load_inspection(&programme, &folder).value.expect("a sample");
        all.push((inspection.folder.clone(), units_of_inspection(&programme, &inspection), inspection.sources));
    }
    assert!(all.len() > 10);
    all
}

fn every_text() -> Result<(), Failed> {
    let mut runs = 0;
    for (name, units, sources) in all_units() {
        for unit in &units {
            assert_ne!(unit.kind, "text", "{name}: nobody has a name for what stands at {}", unit.place);
            assert!(!unit.english.is_empty() && unit.place.line > 0, "{name}: {unit:?}");
        }
        for source in sources.values() {
            for prose in source.texts.values() {
                prose.clone().each_run(&mut |run| {
                    runs += 1;
                    let mut problems = Vec::new();
                    let alone = parse_run(run.source, &|_| run.place.clone(), &mut problems);
                    assert!(problems.is_empty(), "{name} {}: {}", run.place, support::words(&problems));
                    let alone = alone.unwrap_or_else(|| panic!("{name} {}: not one run", run.place));
                    assert_eq!(without_places(&alone), without_places(run.inlines), "{name} {}", run.place);
                });
            }
        }
    }
    assert!(runs > 1000, "{runs}");
    Ok(())
}

/// What inlines say, wherever they stand.
fn without_places(inlines: &[Inline]) -> Vec<String> {
    let mut said = Vec::new();
    for inline in inlines {
        said.push(match inline {
            Inline::Text(text) => text.clone(),
            Inline::Emphasis(inside) => format!("emphasis {:?}", without_places(inside)),
            Inline::Strong(inside) => format!("strong {:?}", without_places(inside)),
            Inline::Link { to, inlines, .. } => format!("link {to} {:?}", without_places(inlines)),
            Inline::Note { name, .. } => format!("note {name}"),
            Inline::Foreign { language, text } => format!("{language} {text}"),
            Inline::Placeholder(placeholder) => format!("{} {:?}", placeholder.name, placeholder.arguments),
            Inline::Break => "break".to_owned(),
            Inline::Untranslated { .. } => "untranslated".to_owned(),
        });
    }
    said
}

fn unchanged() -> Result<(), Failed> {
    for (name, units, _) in all_units() {
        let merged = merge(&units, &Catalogue::default(), &Memory::default());
        let mut catalogue = merged.catalogue();
        // Every other text is translated, one in five of those is to be looked at again.
        for (index, entry) in catalogue.entries.iter_mut().enumerate().filter(|(index, _)| index % 2 == 0) {
            entry.welsh.clone_from(&entry.english);
            entry.fuzzy = index % 10 == 0;
        }
        catalogue.header = catalogue.header.completed(&name);
        let text = write_catalogue(&catalogue);
        let own = read_catalogue("cy.po", &text);
        assert!(own.problems.is_empty(), "{name}: {}", support::words(&own.problems));
        let imported =
            import(&units, &TranslationGuard::default(), own.value.expect("a catalogue"), ("sent.po", &text));
        // The English itself stands for its Welsh here, which is told.
        let is_error = |problem: &Problem| problem.severity == Severity::Error;
        assert!(!imported.problems.iter().any(is_error), "{name}: {}", support::words(&imported.problems));
        let imported = imported.value.expect("an import");
        assert_eq!((imported.added, imported.changed), (0, 0));
        assert_eq!(write_catalogue(&imported.merged.catalogue()), text, "{name}");
    }
    Ok(())
}

fn write(merged: &Merged) -> String {
    let Catalogue { header, entries } = merged.catalogue();
    write_catalogue(&Catalogue { header: header.completed("case"), entries })
}

/// A line a text: what its Welsh lacks, and how the English begins.
fn status(merged: &Merged) -> String {
    let mut lines: Vec<String> = Vec::new();
    for message in &merged.messages {
        let lack = match message.lack {
            None => "translated",
            Some(GapReason::Missing) => "missing",
            Some(GapReason::Stale) => "stale",
            Some(GapReason::Unreviewed) => "unreviewed",
        };
        let english: String = message.entry.english.chars().take(60).collect();
        lines.push(format!("{lack}: {}", english.replace('\n', " ")));
    }
    lines.extend(merged.obsolete.iter().map(|entry| format!("obsolete: {}", entry.english)));
    lines.push(String::new());
    lines.join("\n")
}
