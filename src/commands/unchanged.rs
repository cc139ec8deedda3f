//! Whether a report stands as it would be made, found out without reading what the folder says: from the digests of all its files
//! and of everything else that a report is made from.
//!
//! What must hold: nothing is left untold, so that what a build had to tell ([`AskedBuild`]) is found out again by reading the folder;
//! and it is said only where every file of the output was looked at and is as it was made.

use std::collections::BTreeSet;
use std::fs::read_dir;
use std::path::{Path, PathBuf};

use super::build_options::BuildOptions;
use super::build_outcome::BuildOutcome;
use super::kept_version::keeps_all;
use super::messages;
use crate::load::folder_digests;
use crate::pipeline::{Composed, Session};
use crate::problem::Problem;
use crate::publish::{Lock, standing_manifest};
use crate::render::{AskedBuild, Manifest};
use crate::report::Stage;

/// A report that stands there already.
pub(super) enum Standing {
    /// It has nothing to tell but this.
    Quiet(BuildOutcome),
    /// What is told of its folder is told each time, and found out by reading and checking it again.
    ToTell,
}

/// The report of a folder, where it stands there already; none where that is not known before the folder is read.
pub(super) fn unchanged(session: &Session, build: &BuildOptions, stage: &Stage, folder: &Path) -> Option<Standing> {
    if build.force || build.replace {
        return None;
    }
    let (files, asked) = (folder_digests(folder)?, build.asked(stage));
    let (target, standing) = outputs(build, stage, folder).into_iter().find_map(|target| {
        let standing = standing_manifest(&target).ok()??;
        // A file that is no input may have something to tell: then the folder is read.
        let is_same = standing.inputs == files && is_made_so(session, stage, &asked, &standing);
        is_same.then_some((target, standing))
    })?;
    if !stage.is_draft() && !keeps_all(&target, &standing) {
        return None;
    }
    let lock = Lock::take(&target, folder, &standing).ok()?;
    let is_whole = lock.kept(&standing).len() == standing.outputs.len();
    let is_told = standing.asked_build.as_ref().is_none_or(|build| build.told);
    let quiet = || Standing::Quiet(BuildOutcome::unchanged(messages::unchanged(&target)));
    is_whole.then(|| if is_told { Standing::ToTell } else { quiet() })
}

/// What is kept of a build of a folder; what was sent is told of each time. What is told of a file that is there and is no input is
/// left out of account: it makes no other report, and a folder with such a file is always read.
pub(super) fn asked_build(
    build: &BuildOptions,
    composed: &Composed,
    folder: &Path,
    problems: &[Problem],
) -> AskedBuild {
    let inputs = composed.loaded.inspection.as_ref().map(|inspection| &inspection.inputs);
    let is_input = |name: &str| inputs.is_none_or(|inputs| inputs.contains_key(name));
    let shown = folder.display().to_string();
    let is_beside = |problem: &Problem| {
        let place = problem.place.as_ref().and_then(|place| place.file.strip_prefix(shown.trim_end_matches('/')));
        let name = place.and_then(|name| name.strip_prefix('/'));
        name.is_some_and(|name| !is_input(name) && folder.join(name).symlink_metadata().is_ok())
    };
    let told = composed.is_sent_draft() || !problems.iter().all(is_beside);
    AskedBuild { asked: build.asked(&composed.stage), told }
}

/// The outputs of a folder that may be the one: the final report, or its drafts.
fn outputs(build: &BuildOptions, stage: &Stage, folder: &Path) -> Vec<PathBuf> {
    let name = folder.canonicalize().ok().and_then(|path| path.file_name().map(ToOwned::to_owned));
    let Some(own) = name.map(|name| build.out.join(name)) else { return Vec::new() };
    match stage {
        Stage::Final => vec![own.join("final")],
        Stage::Draft { .. } => {
            let is_draft =
                |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("draft-"));
            let mut drafts: Vec<PathBuf> =
                read_dir(own).into_iter().flatten().flatten().map(|entry| entry.path()).filter(is_draft).collect();
            drafts.sort();
            drafts
        }
    }
}

/// Whether a manifest is of a build of the same things that was asked for at least the same.
fn is_made_so(session: &Session, stage: &Stage, asked: &BTreeSet<String>, standing: &Manifest) -> bool {
    let status = if stage.is_draft() { "draft" } else { "final" };
    let same = |identity: &[String; 3]| session.programme_identity(&identity[0]).as_ref() == Some(identity);
    standing.status == status
        && standing.copy_for.as_deref() == stage.copy()
        && standing.asked_build.as_ref().is_some_and(|build| build.covers(asked))
        && standing.is_of_program(session.digest())
        && same(&standing.programme)
        && standing.previous_programme.as_ref().is_none_or(same)
}
