//! `findings responses`: what the inspected service says of a draft. This file knows the draft that all of its acts are
//! about; each act is in a file of its own.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::args::{LanguageChoice, Responses, ResponsesAct};
use super::messages;
use super::{Status, Voice, responses_form, responses_import, responses_list, responses_log};
use crate::inspection::Inspection;
use crate::language::Language;
use crate::load::findings_folders;
use crate::pipeline::{Composed, Edition, Session, compose_folder};
use crate::problem::Severity;
use crate::programme::Programme;
use crate::publish::{Lock, NotWritten};
use crate::render::{Manifest, RenderedFile};
use crate::report::{DraftLines, Spot, Stage, draft_lines, spots};

/// Runs the verb.
pub(super) fn run(responses: &Responses, session: &Session, voice: Voice) -> Status {
    match &responses.act {
        ResponsesAct::Form(form) => responses_form::run(form, session, voice),
        ResponsesAct::Import(import) => responses_import::run(import, session, voice),
        ResponsesAct::List(list) => responses_list::run(list, session, voice),
        ResponsesAct::Log(log) => responses_log::run(log, session, voice),
    }
}

/// The drafts of a folder as it is now.
pub(super) struct Drafts {
    /// The findings folder.
    pub(super) folder: PathBuf,
    composed: Composed,
}

impl Drafts {
    /// Composes the drafts of a folder; says what is wrong where there are none.
    pub(super) fn open(session: &Session, folder: &Path, wanted: LanguageChoice, voice: Voice) -> Option<Self> {
        let mut problems = Vec::new();
        let folders = findings_folders(folder).gather(&mut problems).unwrap_or_default();
        let folder = match folders.as_slice() {
            [folder] => folder,
            [] => {
                voice.problems(&problems);
                return None;
            }
            _ => {
                voice.fail(&messages::one_folder(folder));
                return None;
            }
        };
        let composed = compose_folder(session, folder, &Stage::DRAFT, wanted.one());
        // What a draft may lack is told when it is built.
        problems.extend(composed.problems.iter().filter(|problem| problem.severity == Severity::Error).cloned());
        voice.problems(&problems);
        let sound = problems.is_empty() && composed.loaded.both().is_some() && !composed.editions.is_empty();
        if !sound {
            voice.fail(&messages::no_draft(folder));
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
    voice: Voice,
) -> Status {
    let manifest = manifest.with_outputs(files);
    let listed = match manifest.render() {
        Ok(listed) => listed,
        Err(cause) => {
            voice.fail(&messages::failed(&cause));
            return Status::Failed;
        }
    };
    let turn = Lock::take(target, &drafts.folder, &manifest);
    match turn.and_then(|turn| turn.publish(files, &listed)) {
        Ok(()) => {
            voice.say(&messages::built(target, files.len() + 1));
            Status::Fine
        }
        Err(cause) => unwritten(cause, voice),
    }
}

/// Says why nothing was written.
pub(super) fn unwritten(cause: NotWritten, voice: Voice) -> Status {
    match cause {
        NotWritten::Refused(problems) => {
            voice.problems(&problems);
            Status::Wrong
        }
        NotWritten::Failed(path, error) => {
            voice.fail(&messages::not_written(&path, &error.to_string()));
            Status::Failed
        }
    }
}
