//! One report: load, rate, compose, render, publish, in this order, and nothing written where a stage before has refused.

use std::path::{Path, PathBuf};

use super::args::{Build, FormatChoice};
use super::messages;
use super::status::{Status, status_of};
use crate::inspection::Inspection;
use crate::language::Language;
use crate::pipeline::{Composed, Format, Session, compose_folder, data_files, page_paths, render_pages};
use crate::problem::Problem;
use crate::publish::{Lock, NotWritten, output_name};
use crate::render::{Manifest, RenderedFile};
use crate::report::Stage;

/// What came of one folder.
pub(super) struct BuildOutcome {
    pub(super) status: Status,
    pub(super) problems: Vec<Problem>,
    pub(super) news: Vec<String>,
    pub(super) failures: Vec<String>,
}

impl BuildOutcome {
    fn failed(problems: Vec<Problem>, failure: String) -> Self {
        BuildOutcome { status: Status::Failed, problems, news: Vec::new(), failures: vec![failure] }
    }

    /// What comes of a folder at which the program itself has failed.
    pub(super) fn broken(fault: String) -> Self {
        BuildOutcome::failed(Vec::new(), fault)
    }

    fn refused(status: Status, problems: Vec<Problem>, folder: &Path) -> Self {
        BuildOutcome { status, problems, news: Vec::new(), failures: vec![messages::refused(folder)] }
    }
}

/// Makes the report of a folder.
pub(super) fn build_one(session: &Session, build: &Build, folder: &Path) -> BuildOutcome {
    let stage = if build.is_final { Stage::Final } else { Stage::Draft { copy: build.copy.clone() } };
    let mut composed = compose_folder(session, folder, &stage, build.lang.one());
    let mut problems = std::mem::take(&mut composed.problems);
    let status = status_of(&problems);
    if status != Status::Fine || composed.loaded.both().is_none() {
        return BuildOutcome::refused(status, problems, folder);
    }
    let formats = FormatChoice::formats(&build.format, &stage);
    if formats.is_empty() {
        return BuildOutcome::failed(problems, messages::no_word_copy(folder));
    }
    match publish(session, build, folder, &composed, &formats) {
        Ok(news) => BuildOutcome { status: Status::Fine, problems, news, failures: Vec::new() },
        Err(Unmade::Unwritten(NotWritten::Refused(found))) => {
            problems.extend(found);
            BuildOutcome::refused(Status::Wrong, problems, folder)
        }
        Err(Unmade::Unwritten(NotWritten::Failed(path, error))) => {
            BuildOutcome::failed(problems, messages::not_written(&path, &error.to_string()))
        }
        Err(Unmade::Cause(cause)) => BuildOutcome::failed(problems, messages::failed(&cause)),
    }
}

/// Why a sound folder has no report.
enum Unmade {
    /// It cannot be written where it belongs.
    Unwritten(NotWritten),
    /// A template or a writer fails.
    Cause(String),
}

/// Renders what is wanted and is not there yet, and publishes it; gives what is said of it.
fn publish(
    session: &Session,
    build: &Build,
    folder: &Path,
    composed: &Composed,
    formats: &[Format],
) -> Result<Vec<String>, Unmade> {
    let Some((programme, inspection)) = composed.loaded.both() else { return Ok(Vec::new()) };
    let target = target(&build.out, inspection, &composed.stage);
    let status = if composed.stage.is_draft() { "draft" } else { "final" };
    let manifest = Manifest::new(programme, inspection, status, session.digest()).with_copy(composed.stage.copy());
    let lock = Lock::take(&target, folder, &manifest).map_err(Unmade::Unwritten)?;
    let data = if formats.contains(&Format::Data) { data_files(session, composed) } else { Ok(Vec::new()) };
    let data = data.map_err(Unmade::Cause)?;
    let mut wanted = page_paths(&composed.editions, formats);
    wanted.extend(data.iter().map(|file| file.path.clone()));
    let kept = if build.force { Vec::new() } else { lock.kept(&manifest) };
    if !wanted.is_empty() && wanted.iter().all(|path| kept.iter().any(|file| file.path == *path)) {
        return Ok(vec![messages::unchanged(&target)]);
    }
    let mut files = render_pages(session, &composed.editions, formats).map_err(Unmade::Cause)?;
    files.extend(data);
    files.extend(kept.into_iter().filter(|file| !wanted.contains(&file.path)));
    files.sort_by(|one, other| one.path.cmp(&other.path));
    let manifest = manifest.with_outputs(&files).render().map_err(Unmade::Cause)?;
    lock.publish(&files, &manifest).map_err(Unmade::Unwritten)?;
    let lacking = lacking_languages(inspection, &files).into_iter();
    let lacking = lacking.map(|language| messages::language_lacking(&target, language.code()));
    Ok(std::iter::once(messages::built(&target, files.len() + 1)).chain(lacking).collect())
}

/// The languages that the reports here link to and that are not here.
fn lacking_languages(inspection: &Inspection, files: &[RenderedFile]) -> Vec<Language> {
    let has = |language: Language| {
        let report = format!("{}/report.", language.code());
        files.iter().any(|file| file.path.starts_with(&report))
    };
    let named = inspection.file.languages();
    let any = named.iter().any(|language| has(*language));
    named.into_iter().filter(|language| any && !has(*language)).collect()
}

/// Where the report goes: `<out>/<folder>/final` or `<out>/<folder>/draft-<version>[-<copy name>]`.
fn target(out: &Path, inspection: &Inspection, stage: &Stage) -> PathBuf {
    let folder = out.join(&inspection.folder);
    match stage {
        Stage::Final => folder.join("final"),
        Stage::Draft { copy } => {
            let parts = [Some(inspection.file.draft_version()), copy.as_deref()];
            folder.join(output_name("draft", &parts.into_iter().flatten().collect::<Vec<_>>()))
        }
    }
}
