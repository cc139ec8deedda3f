//! `manifest.json`: what a build was made from and what it made, so that anybody can check that a copy is whole.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::RenderedFile;
use crate::inspection::Inspection;
use crate::programme::Programme;
use crate::source::digest;

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
    /// The programme's id, version and digest.
    pub programme: [String; 3],
    /// SHA-256 over all inputs and the programme: what the outputs carry.
    pub input_digest: String,
    /// SHA-256 of every input by its path in the folder.
    pub inputs: BTreeMap<String, String>,
    /// SHA-256 of every output by its path.
    pub outputs: BTreeMap<String, String>,
}

impl Manifest {
    /// The manifest of a build that has made nothing yet.
    #[must_use]
    pub fn new(programme: &Programme, inspection: &Inspection, status: &str, program_digest: &str) -> Self {
        let rules = &programme.rules;
        Manifest {
            program: format!("findings {}", env!("CARGO_PKG_VERSION")),
            program_digest: program_digest.to_owned(),
            status: status.to_owned(),
            copy_for: None,
            programme: [rules.id.clone(), rules.version.clone(), programme.digest.clone()],
            input_digest: inspection.digest(&programme.digest),
            inputs: inspection.inputs.clone(),
            outputs: BTreeMap::new(),
        }
    }

    /// Says for whom this copy of a draft is.
    #[must_use]
    pub fn with_copy(mut self, copy: Option<&str>) -> Self {
        self.copy_for = copy.map(str::to_owned);
        self
    }

    /// Adds what was read beside the inputs of the report, with the SHA-256 of each.
    #[must_use]
    pub fn with_inputs(mut self, inputs: impl Iterator<Item = (String, String)>) -> Self {
        self.inputs.extend(inputs);
        self
    }

    /// Adds outputs.
    #[must_use]
    pub fn with_outputs(mut self, files: &[RenderedFile]) -> Self {
        self.outputs.extend(files.iter().map(|file| (file.path.clone(), digest(&file.bytes))));
        self
    }

    /// Whether a report made from the same things would be the same.
    #[must_use]
    pub fn is_of_same_build(&self, other: &Manifest) -> bool {
        self.program == other.program
            && self.program_digest == other.program_digest
            && self.status == other.status
            && self.copy_for == other.copy_for
            && self.programme == other.programme
            && self.input_digest == other.input_digest
    }

    /// The manifest as a file.
    ///
    /// # Errors
    ///
    /// What the serialiser says; it does not fail for this record.
    pub fn render(&self) -> Result<RenderedFile, String> {
        let mut text = serde_json::to_string_pretty(self).map_err(|error| error.to_string())?;
        text.push('\n');
        Ok(RenderedFile { path: "manifest.json".to_owned(), bytes: text.into_bytes() })
    }
}
