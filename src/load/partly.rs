//! A folder of which some records could not be read: what can be told of the others all the same.
//!
//! What must hold: a mistake hides no other one, and what only follows from a record that is missing is never told.

use std::collections::{BTreeMap, BTreeSet};

use serde_yaml::{Mapping, Value};

use crate::inspection::InspectionFile;
use crate::problem::{Kind, Named, Problem};

/// What stands for an `inspection.yaml` that could not be read.
pub(super) struct StandIn {
    pub(super) file: InspectionFile,
    /// Whether the exceptions that it may hold were read.
    pub(super) exceptions_known: bool,
}

/// Reads of a broken `inspection.yaml` what can be read: its programme, and every key that is sound by itself. Nothing where
/// the programme is not known.
pub(super) fn stand_in(text: &str) -> Option<StandIn> {
    let programme = text.lines().find_map(|line| line.strip_prefix("programme:"))?;
    let programme = programme.split(" #").next()?.trim().trim_matches(['"', '\'']);
    let least = format!(
        "{{ programme: {}, service: {{ name: '', called: '', area: '', country: england }} }}",
        serde_json::to_string(programme).ok()?
    );
    let mut sound: Mapping = serde_yaml::from_str(&least).ok()?;
    let mut exceptions_known = !text.lines().any(|line| line.starts_with("deliberate:"));
    let parts = parts(text);
    for (key, value) in parts.iter().filter_map(|part| serde_yaml::from_str::<Mapping>(part).ok()).flatten() {
        let is_exceptions = key.as_str() == Some("deliberate");
        let mut with = sound.clone();
        with.insert(key, value);
        if serde_yaml::from_value::<InspectionFile>(Value::Mapping(with.clone())).is_ok() {
            sound = with;
            exceptions_known |= is_exceptions;
        }
    }
    let file = serde_yaml::from_value(Value::Mapping(sound)).ok()?;
    Some(StandIn { file, exceptions_known })
}

/// The keys of a file with what stands below each, as texts of their own: a mistake in one is none in another.
fn parts(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for line in text.split_inclusive('\n') {
        let begins = !line.starts_with([' ', '\t', '#', '-', '\r', '\n']);
        match parts.last_mut() {
            Some(part) if !begins => part.push_str(line),
            _ => parts.push(line.to_owned()),
        }
    }
    parts
}

/// The files whose records could not be read.
#[derive(Clone, Debug, Default)]
pub struct LostFiles {
    /// As problems call them, by their paths in the folder.
    files: BTreeMap<String, String>,
    /// Whether the exceptions to rules are known: those in `inspection.yaml` are a part of it.
    pub exceptions_known: bool,
}

impl LostFiles {
    pub(super) fn new(files: BTreeMap<String, String>, exceptions_known: bool) -> Self {
        LostFiles { files, exceptions_known }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    fn has_section(&self) -> bool {
        self.files.keys().any(|name| name.starts_with("sections/"))
    }

    /// Whether a link may lead to a section whose file is lost: a section is shown where it, or one below it, has a file.
    fn may_show(&self, to: &str) -> bool {
        let Some(id) = to.strip_prefix("#section-") else { return false };
        self.files.keys().filter_map(|name| name.strip_prefix("sections/")).any(|name| name.starts_with(id))
    }

    /// Whether a problem stands in a section of which a file is lost: then what belongs together is not all there.
    fn touches(&self, problem: &Problem) -> bool {
        let stem = |path: &str| path.rsplit_once('.').map_or_else(|| path.to_owned(), |(stem, _)| stem.to_owned());
        let lost: BTreeSet<String> = self.files.values().map(|path| stem(path)).collect();
        problem.place.as_ref().is_none_or(|place| lost.contains(&stem(&place.file)))
    }

    /// Whether a problem is one whatever stands in the files that are lost.
    #[must_use]
    pub fn leave(&self, problem: &Problem) -> bool {
        use Kind as K;
        if self.touches(problem) {
            return false;
        }
        match &problem.kind {
            K::RecordNotShown { .. }
            | K::PartNotShown { .. }
            | K::RowLength { .. }
            | K::TableTooWide { .. }
            | K::DuplicateId { .. }
            | K::NoAddressee { .. }
            | K::PlaceholderUnknown { .. }
            | K::PlaceholderArgument { .. }
            | K::PlaceholderLacks { .. }
            | K::PlacedInText
            | K::PlacedUnknown { .. }
            | K::PlacedTwice { .. }
            | K::CharacterLacking { .. }
            | K::NoteUndefined { .. }
            | K::NoteUnused { .. }
            | K::Reported { .. } => true,
            K::LinkUnknown { to } => !self.may_show(to),
            K::PlaceholderValue { name, .. } | K::PlaceholderOther { name, .. } => match name.as_str() {
                // These know what the programme has.
                "percent" | "count" | "rating" => true,
                "figure" => !self.has("statistics.yaml"),
                _ => false,
            },
            K::UnknownReference { what, .. } => match what {
                Named::Finding => !self.has_section(),
                Named::Sample | Named::Language | Named::Evidence => !self.has("inspection.yaml"),
                Named::Figure | Named::StatisticsTable => !self.has("statistics.yaml"),
                _ => true,
            },
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sound_of_a_broken_file_is_read() {
        let read = |text: &str| stand_in(text).expect("a programme").file;
        let service = "service: { name: A, called: B, area: C, country: wales }";
        assert_eq!(read(&format!("programme: \"toy\" # ours\n{service}\n")).service.name, "A");
        assert_eq!(read(&format!("programme: toy\n{service}\nnames_withheld: [D]\nx: 1\n")).names_withheld, ["D"]);
        let broken = read("programme: 'toy'\nservice: { nme: A }\nversion: \"2.0\"\n");
        assert_eq!(
            (broken.programme.as_str(), broken.service.name.as_str(), broken.version.as_str()),
            ("toy", "", "2.0")
        );
        assert_eq!(read("programme: toy\nservice:\n\tname: A\n").programme, "toy");
        assert!(stand_in("service: { name: A }\n").is_none());
        for (text, known) in [
            ("programme: toy\n", true),
            ("programme: toy\ndeliberate:\n  - { rule: a, words: b, reason: c }\nx: 1\n", true),
            ("programme: toy\nservice:\n\tname: A\ndeliberate:\n- { rule: a, words: b, reason: c }\n", true),
            ("programme: toy\ndeliberate:\n  - { rul: a }\n", false),
            ("programme: toy\ndeliberate:\n\t- { rule: a, words: b, reason: c }\n", false),
        ] {
            assert_eq!(stand_in(text).expect("a programme").exceptions_known, known, "{text}");
        }
    }
}
