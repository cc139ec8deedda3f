//! One side of a comparison that is an output: a final that is kept, or a draft that was sent, in the words kept beside it.
//!
//! What must hold: an output is only looked at, and its words are compared only where they are as they were made.

use std::path::Path;

use super::messages;
use crate::compare::KeptWords;
use crate::language::Language;
use crate::pipeline::words_path;
use crate::publish::{standing_file, standing_manifest};
use crate::render::Manifest;

/// An output with its words in one language.
pub(super) struct ComparedOutput {
    pub(super) manifest: Manifest,
    pub(super) words: KeptWords,
}

impl ComparedOutput {
    /// Opens the output at a path; none where there is none. Fails, in words, where it has none of the language as they were made.
    pub(super) fn open(path: &Path, language: Language) -> Option<Result<Self, String>> {
        // What stands there and is no folder, or no output, is told as other folders are.
        let manifest = standing_manifest(path).ok().flatten()?;
        let words = standing_file(path, &manifest, &words_path(language))
            .and_then(|bytes| serde_json::from_slice::<KeptWords>(&bytes).ok());
        Some(
            words.map_or_else(
                || Err(messages::no_words(path, language)),
                |words| Ok(ComparedOutput { manifest, words }),
            ),
        )
    }

    /// Whether the output of a final report is at a path.
    pub(super) fn is_final(path: &Path) -> bool {
        standing_manifest(path).is_ok_and(|manifest| manifest.is_some_and(|manifest| manifest.status == "final"))
    }

    /// The service that was inspected; empty where an earlier program did not say it.
    pub(super) fn service(&self) -> &str {
        self.manifest.inspection.as_ref().map_or("", |inspection| inspection.service.as_str())
    }

    /// The programme that it follows.
    pub(super) fn programme(&self) -> &str {
        &self.manifest.programme[0]
    }
}
