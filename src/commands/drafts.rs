//! The drafts of a folder as it is now, which the acts of `findings responses` are about, and writing what is made of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::language_choice::LanguageChoice;
use super::messages;
use super::status::Status;
use super::terminal::{Terminal, unwritten};
use crate::inspection::Inspection;
use crate::language::Language;
use crate::load::findings_folders;
use crate::pipeline::{Composed, Edition, Session, compose_folder};
use crate::problem::Severity;
use crate::programme::Programme;
use crate::publish::Lock;
use crate::render::{Manifest, RenderedFile};
use crate::report::{DraftLines, Spot, Stage, draft_lines, spots};

/// The drafts of a folder as it is now.
pub(super) struct Drafts {
    /// The findings folder.
    pub(super) folder: PathBuf,
    composed: Composed,
}

impl Drafts {
    /// Composes the drafts of a folder; says what is wrong where there are none.
    pub(super) fn open(session: &Session, folder: &Path, wanted: LanguageChoice, terminal: Terminal) -> Option<Self> {
        let mut problems = Vec::new();
        let folders = findings_folders(folder).gather(&mut problems).unwrap_or_default();
        let folder = match folders.as_slice() {
            [folder] => folder,
            [] => {
                terminal.problems(&problems);
                return None;
            }
            _ => {
                terminal.fail(&messages::one_folder(folder));
                return None;
            }
        };
        let composed = compose_folder(session, folder, &Stage::DRAFT, wanted.one());
        // What a draft may lack is told when it is built.
        problems.extend(composed.problems.iter().filter(|problem| problem.severity == Severity::Error).cloned());
        terminal.problems(&problems);
        let sound = problems.is_empty() && composed.loaded.both().is_some() && !composed.editions.is_empty();
        if !sound {
            terminal.fail(&messages::no_draft(folder));
        }
        sound.then(|| Drafts { folder: folder.clone(), composed })
    }

    /// The programme and the inspection.
    pub(super) fn both(&self) -> Option<(&Programme, &Inspection)> {
        self.composed.loaded.both()
    }

    /// The drafts, one a language.
    pub(super) fn editions(&self) -> &[Edition] {
        &self.composed.editions
    }

    /// The spots of the drafts by language.
    pub(super) fn spots(&self) -> BTreeMap<Language, Vec<Spot>> {
        self.editions().iter().map(|edition| (edition.language, spots(&edition.report))).collect()
    }

    /// What a draft says of its version and its handling.
    pub(super) fn lines(&self, session: &Session, edition: &Edition) -> Option<DraftLines> {
        Some(draft_lines(&self.composed.basis(session, edition)?))
    }
}

/// Writes what was made of a draft in place of what was made of it before, and says how that ended.
pub(super) fn write(
    drafts: &Drafts,
    target: &Path,
    manifest: Manifest,
    files: &[RenderedFile],
    terminal: Terminal,
) -> Status {
    let manifest = manifest.with_outputs(files);
    let listed = match manifest.render() {
        Ok(listed) => listed,
        Err(cause) => {
            terminal.fail(&messages::failed(&cause));
            return Status::Failed;
        }
    };
    let lock = Lock::take(target, &drafts.folder, &manifest);
    match lock.and_then(|lock| lock.publish(files, &listed)) {
        Ok(()) => {
            terminal.say(&messages::built(target, files.len() + 1));
            Status::Fine
        }
        Err(cause) => unwritten(cause, terminal),
    }
}
