//! `manifest.json`: what a build was made from and what it made, so that anybody can check that a copy is whole.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::RenderedFile;
use super::asked_build::AskedBuild;
use super::listed_paths::{MANIFEST, strange_paths};
use crate::inspection::Inspection;
use crate::programme::Programme;
use crate::source::{digest, name_key};

/// What every manifest begins with.
const BEGINNING: &str = "{\n  \"program\": \"findings ";

/// The manifest of an output folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The program and its version.
    pub program: String,
    /// Digest of the program's source, its templates and its phrases: other words or another look make another report.
    pub program_digest: String,
    /// `draft` or `final`; `form` for the forms of a draft, `log` for what was decided on its points.
    pub status: String,
    /// For whom this copy of a draft was made, where it was made for somebody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy_for: Option<String>,
    /// The inspection that it was made of; absent in manifests of earlier versions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inspection: Option<Inspected>,
    /// The version of the report's text; absent in manifests of earlier versions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// SHA-256 of the words of the report and its data, by language: the same where a reader meets the same.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, String>,
    /// The programme's id, version and digest.
    pub programme: [String; 3],
    /// The same of the programme of the last inspection, where a report shows what became of its ratings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous_programme: Option<[String; 3]>,
    /// SHA-256 over all inputs and the programme: what the outputs carry.
    pub input_digest: String,
    /// SHA-256 of every input by its path in the folder.
    pub inputs: BTreeMap<String, String>,
    /// SHA-256 of every output by its path.
    pub outputs: BTreeMap<String, String>,
    /// What was asked for: where nothing was told of the inputs, the same build of the same files needs not even begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_build: Option<AskedBuild>,
    /// SHA-256 of the manifest without this line; absent in manifests of earlier versions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<String>,
}

/// What tells an inspection from others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inspected {
    /// The service's full name.
    pub service: String,
    /// The year in which the inspection began, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<String>,
    /// The version of the draft.
    pub draft: String,
}

/// Whether what another manifest lists may be replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Belonging {
    /// It is of the same inspection, for the same people.
    Same,
    /// It is a copy for somebody else.
    OtherCopy,
    /// It is of another inspection, or another version of the draft: both in words.
    Other {
        /// What is there.
        found: String,
        /// What would take its place.
        own: String,
    },
}

impl Manifest {
    /// The manifest of a build that has made nothing yet.
    #[must_use]
    pub fn new(programme: &Programme, inspection: &Inspection, status: &str, program_digest: &str) -> Self {
        Manifest {
            program: own_name(),
            program_digest: program_digest.to_owned(),
            status: status.to_owned(),
            copy_for: None,
            inspection: Some(Inspected {
                service: inspection.file.service.name.clone(),
                year: inspection.file.begun().map(|date| date.parts()[0].to_string()),
                draft: inspection.file.draft_version().to_owned(),
            }),
            version: Some(inspection.file.version.clone()),
            words: BTreeMap::new(),
            programme: programme.identity(),
            previous_programme: None,
            input_digest: inspection.digest(&programme.digest),
            inputs: inspection.inputs.clone(),
            outputs: BTreeMap::new(),
            asked_build: None,
            seal: None,
        }
    }

    /// The manifest of something that is made of many inspections and has made nothing yet: `kind` is its status. Inputs are
    /// given by name with their SHA-256, programmes by id with their digest.
    #[must_use]
    pub fn of_many(
        kind: &str,
        inputs: BTreeMap<String, String>,
        programmes: &BTreeMap<String, String>,
        program_digest: &str,
    ) -> Self {
        let lines = |all: &BTreeMap<String, String>| -> String {
            all.iter().map(|(name, hash)| format!("{name} {hash}\n")).collect()
        };
        let rules = digest(lines(programmes).as_bytes());
        Manifest {
            program: own_name(),
            program_digest: program_digest.to_owned(),
            status: kind.to_owned(),
            copy_for: None,
            inspection: None,
            version: None,
            words: BTreeMap::new(),
            input_digest: digest(format!("{}{rules}\n", lines(&inputs)).as_bytes()),
            programme: [kind.to_owned(), String::new(), rules],
            previous_programme: None,
            inputs,
            outputs: BTreeMap::new(),
            asked_build: None,
            seal: None,
        }
    }

    /// Says for whom this copy of a draft is.
    #[must_use]
    pub fn with_copy(mut self, copy: Option<&str>) -> Self {
        self.copy_for = copy.map(str::to_owned);
        self
    }

    /// Says which programme the ratings of the last inspection are shown by.
    #[must_use]
    pub fn with_previous_programme(mut self, identity: Option<[String; 3]>) -> Self {
        self.previous_programme = identity;
        self
    }

    /// Says what was asked for.
    #[must_use]
    pub fn with_asked_build(mut self, build: Option<AskedBuild>) -> Self {
        self.asked_build = build;
        self
    }

    /// Adds what was read beside the inputs of the report, with the SHA-256 of each.
    #[must_use]
    pub fn with_inputs(mut self, inputs: impl Iterator<Item = (String, String)>) -> Self {
        self.inputs.extend(inputs);
        self
    }

    /// Adds the digests of the words of languages.
    #[must_use]
    pub fn with_words(mut self, words: &BTreeMap<String, String>) -> Self {
        self.words.extend(words.iter().map(|(code, hash)| (code.clone(), hash.clone())));
        self
    }

    /// Whether the words in the languages that both have are the same, as far as they are known.
    #[must_use]
    pub fn says_the_same(&self, words: &BTreeMap<String, String>) -> bool {
        words.iter().all(|(code, hash)| self.words.get(code).is_none_or(|own| own == hash))
    }

    /// Adds outputs.
    #[must_use]
    pub fn with_outputs(mut self, files: &[RenderedFile]) -> Self {
        self.outputs.extend(files.iter().map(|file| (file.path.clone(), digest(&file.bytes))));
        self
    }

    /// Whether it was made by this program with this digest.
    #[must_use]
    pub fn is_of_program(&self, digest: &str) -> bool {
        self.program == own_name() && self.program_digest == digest
    }

    /// Whether a report made from the same things would be the same.
    #[must_use]
    pub fn is_of_same_build(&self, other: &Manifest) -> bool {
        self.program == other.program
            && self.program_digest == other.program_digest
            && self.status == other.status
            && self.copy_for == other.copy_for
            && self.programme == other.programme
            && self.previous_programme == other.previous_programme
            && self.input_digest == other.input_digest
    }

    /// Whether what another manifest lists may be replaced by what this one does.
    #[must_use]
    pub fn belonging(&self, other: &Manifest) -> Belonging {
        let key = |text: &String| name_key(text);
        let told = |manifest: &Manifest| manifest.inspection.as_ref().map(|one| (key(&one.service), one.year.clone()));
        let draft = |manifest: &Manifest| manifest.inspection.as_ref().map(|one| one.draft.clone());
        let differ = |one: Option<String>, two: Option<String>| one.is_some() && two.is_some() && one != two;
        let is_other = self.programme[0] != other.programme[0]
            || told(self).zip(told(other)).is_some_and(|(own, found)| own != found)
            || (self.status != "final" && differ(draft(self), draft(other)));
        if is_other {
            return Belonging::Other { found: other.in_words(), own: self.in_words() };
        }
        let copy = |manifest: &Manifest| manifest.copy_for.as_ref().map(key);
        if copy(self) == copy(other) { Belonging::Same } else { Belonging::OtherCopy }
    }

    /// Paths among the outputs that no build makes: those that lead elsewhere, through another output, or to the manifest.
    #[must_use]
    pub fn strange_outputs(&self) -> Vec<String> {
        strange_paths(&self.outputs)
    }

    fn in_words(&self) -> String {
        let inspected = self.inspection.as_ref();
        let parts = [
            inspected.map(|one| format!("“{}”", one.service)),
            Some(self.programme[0].clone()),
            inspected.and_then(|one| one.year.clone()),
            inspected.filter(|_| self.status != "final").map(|one| format!("version “{}”", one.draft)),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// The manifest in the bytes of a file, where it is one of this program.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok().filter(|manifest: &Manifest| manifest.program.starts_with("findings "))
    }

    /// Whether these bytes are the manifest as it was written. One of an earlier version has no seal.
    #[must_use]
    pub fn is_as_written(&self, bytes: &[u8]) -> bool {
        match &self.seal {
            Some(_) => self.render().is_ok_and(|own| own.bytes == bytes),
            None => self.text().is_ok_and(|own| own.as_bytes() == bytes),
        }
    }

    /// Whether bytes are how every manifest begins, as far as they go.
    #[must_use]
    pub fn is_beginning(bytes: &[u8]) -> bool {
        bytes.starts_with(BEGINNING.as_bytes()) || BEGINNING.as_bytes().starts_with(bytes)
    }

    /// The manifest as a file.
    ///
    /// # Errors
    ///
    /// What the serialiser says; it does not fail for this record.
    pub fn render(&self) -> Result<RenderedFile, String> {
        let open = Manifest { seal: None, ..self.clone() };
        let seal = Some(digest(open.text()?.as_bytes()));
        let text = Manifest { seal, ..open }.text()?;
        Ok(RenderedFile { path: MANIFEST.to_owned(), bytes: text.into_bytes() })
    }

    fn text(&self) -> Result<String, String> {
        serde_json::to_string_pretty(self).map(|text| text + "\n").map_err(|error| error.to_string())
    }
}

/// This program and its version.
fn own_name() -> String {
    format!("findings {}", env!("CARGO_PKG_VERSION"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        Manifest {
            program: "findings 1".to_owned(),
            program_digest: "a".to_owned(),
            status: "draft".to_owned(),
            copy_for: Some("A B".to_owned()),
            inspection: Some(Inspected {
                service: "Zedshire".to_owned(),
                year: Some("2023".to_owned()),
                draft: "1".to_owned(),
            }),
            version: Some("1.0".to_owned()),
            words: BTreeMap::new(),
            programme: ["p".to_owned(), "1".to_owned(), "d".to_owned()],
            previous_programme: None,
            input_digest: "i".to_owned(),
            inputs: BTreeMap::new(),
            outputs: BTreeMap::new(),
            asked_build: None,
            seal: None,
        }
    }

    #[test]
    fn a_build_of_anything_else_is_another_build() {
        let own = manifest();
        assert!(own.is_of_same_build(&manifest()));
        let changes: [fn(&mut Manifest); 9] = [
            |one| one.program.push('2'),
            |one| one.program_digest.push('2'),
            |one| one.status = "final".to_owned(),
            |one| one.copy_for = None,
            |one| one.programme[0].push('2'),
            |one| one.programme[1].push('2'),
            |one| one.programme[2].push('2'),
            |one| one.previous_programme = Some(one.programme.clone()),
            |one| one.input_digest.push('2'),
        ];
        for (at, change) in changes.iter().enumerate() {
            let mut other = manifest();
            change(&mut other);
            assert!(!own.is_of_same_build(&other) && !other.is_of_same_build(&own), "change {at}");
        }
    }

    #[test]
    fn only_what_is_of_the_same_inspection_may_be_replaced() {
        let own = manifest();
        let changed = |change: fn(&mut Manifest)| {
            let mut other = manifest();
            change(&mut other);
            own.belonging(&other)
        };
        for same in [
            changed(|one| one.input_digest.push('2')),
            changed(|one| one.programme[2].push('2')),
            changed(|one| one.inspection = None),
            changed(|one| one.copy_for = Some("a b".to_owned())),
        ] {
            assert_eq!(same, Belonging::Same);
        }
        assert_eq!(changed(|one| one.copy_for = None), Belonging::OtherCopy);
        assert_eq!(changed(|one| one.copy_for = Some("A-B".to_owned())), Belonging::OtherCopy);
        let others: [fn(&mut Manifest); 4] = [
            |one| one.programme[0].push('2'),
            |one| one.inspection.as_mut().expect("one").service.push('2'),
            |one| one.inspection.as_mut().expect("one").year = None,
            |one| one.inspection.as_mut().expect("one").draft.push('2'),
        ];
        for other in others.map(changed) {
            assert!(matches!(other, Belonging::Other { .. }), "{other:?}");
        }
    }

    #[test]
    fn words_are_compared_in_the_languages_that_both_have() {
        let words = |all: &[(&str, &str)]| all.iter().map(|(code, hash)| ((*code).into(), (*hash).into())).collect();
        let own = manifest().with_words(&words(&[("en", "a"), ("cy", "b")]));
        for (other, is_same) in [
            (words(&[("en", "a")]), true),
            (words(&[("en", "a"), ("cy", "b")]), true),
            (words(&[("en", "a"), ("cy", "c")]), false),
            (words(&[("en", "c")]), false),
            (words(&[]), true),
        ] {
            assert_eq!(own.says_the_same(&other), is_same, "{other:?}");
        }
    }

    #[test]
    fn a_manifest_is_known_from_its_first_byte() {
        let bytes = manifest().render().expect("a file").bytes;
        assert!((0..bytes.len()).all(|end| Manifest::is_beginning(&bytes[..end])));
        assert!(!Manifest::is_beginning(b"{}") && !Manifest::is_beginning(b"{\n  \"name\""));
        let read = Manifest::read(&bytes).expect("a manifest");
        assert!(read.is_as_written(&bytes) && read.seal.is_some());
        assert_eq!(Manifest { seal: None, ..read }, manifest());
    }
}
