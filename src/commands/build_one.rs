//! One report: load, rate, compose, render, publish, in this order, and nothing written where a stage before has refused.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::build_options::BuildOptions;
use super::build_outcome::{BuildOutcome, BuildResult};
use super::format_choice::FormatChoice;
use super::kept_version::KeptVersion;
use super::messages;
use super::status::{Status, status_of};
use super::today::today;
use super::unchanged::asked_build;
use super::unmade::Unmade;
use crate::compare::KeptWords;
use crate::inspection::Inspection;
use crate::language::Language;
use crate::pipeline::{
    CHILDREN_PAGE, Composed, Format, LARGE_PRINT, Made, SUMMARY_TEXT, Session, check_and_make, compose_only,
    data_paths, kept_words, page_paths, told_of_children, told_of_summaries, words_file, words_path,
};
use crate::problem::gathered;
use crate::programme::Programme;
use crate::publish::{Lock, NotWritten, output_name, standing_manifest};
use crate::render::{AskedBuild, Manifest, RenderedFile};
use crate::report::Stage;

/// What a build is to write, and what is known of it.
struct Wanted<'a> {
    formats: &'a [Format],
    /// What was made ahead for these formats.
    made: Option<Result<Made, String>>,
    /// What this build was asked for, and whether it has anything to tell of the folder.
    asked: AskedBuild,
}

/// Makes the report of a folder.
pub(super) fn build_one(session: &Session, build: &BuildOptions, folder: &Path) -> BuildOutcome {
    let stage = build.stage();
    let mut composed = compose_only(session, folder, &stage, build.lang.one());
    let formats = FormatChoice::formats(&build.format, &stage);
    let ahead = is_worth_making(session, build, &composed).then_some(formats.as_slice());
    let (found, made) = check_and_make(session, &composed, ahead);
    composed.problems.extend(found);
    if formats.contains(&Format::Summary) {
        composed.problems.extend(told_of_summaries(session, &composed, true));
    }
    if formats.contains(&Format::ForChildren) {
        composed.problems.extend(told_of_children(&composed));
    }
    let mut problems = gathered(std::mem::take(&mut composed.problems));
    let status = status_of(&problems);
    if status != Status::Fine || composed.loaded.both().is_none() {
        return BuildOutcome::refused(status, problems, folder);
    }
    if formats.is_empty() {
        return BuildOutcome::failed(problems, messages::no_post(folder));
    }
    let asked = asked_build(build, &composed, folder, &problems);
    match publish(session, build, folder, &composed, Wanted { formats: &formats, made, asked }) {
        Ok((result, news)) => BuildOutcome { result, status: Status::Fine, problems, news, failures: Vec::new() },
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

/// Whether a build of a folder that was composed is likely to write: nothing stands there that was made from the same, and no
/// draft as it was sent.
fn is_worth_making(session: &Session, build: &BuildOptions, composed: &Composed) -> bool {
    let Some((programme, inspection)) = composed.loaded.both() else { return false };
    let own = manifest(session, programme, inspection, &composed.stage);
    let standing = standing_manifest(&target(&build.out, inspection, &composed.stage));
    let Ok(Some(standing)) = standing else { return true };
    (build.force || !standing.is_of_same_build(&own)) && !composed.is_sent_draft()
}

/// The manifest of what a build of these is to write, before it is known what that is.
fn manifest(session: &Session, programme: &Programme, inspection: &Inspection, stage: &Stage) -> Manifest {
    let status = if stage.is_draft() { "draft" } else { "final" };
    let manifest = Manifest::new(programme, inspection, status, session.digest()).with_copy(stage.copy());
    manifest.with_previous_programme(session.previous_identity(inspection))
}

/// Makes what is wanted and is neither there nor made yet, and publishes it; gives what is said of it.
fn publish(
    session: &Session,
    build: &BuildOptions,
    folder: &Path,
    composed: &Composed,
    Wanted { formats, made, asked }: Wanted<'_>,
) -> Result<(BuildResult, Vec<String>), Unmade> {
    let Some((programme, inspection)) = composed.loaded.both() else { return Ok((BuildResult::Refused, Vec::new())) };
    let target = target(&build.out, inspection, &composed.stage);
    let manifest = manifest(session, programme, inspection, &composed.stage);
    let lock = Lock::take(&target, folder, &manifest).map_err(Unmade::Unwritten)?;
    let fresh = OnceCell::new();
    let words = || match &made {
        Some(Ok(made)) => &made.words,
        Some(Err(_)) | None => fresh.get_or_init(|| kept_words(session, composed)),
    };
    let manifest = with_words(manifest, &lock, composed, words);
    let asked = asked.after(lock.asked_build(&manifest));
    let manifest = manifest.with_asked_build(Some(asked));
    let mut version = KeptVersion::find(&target, inspection, &composed.stage).map_err(Unmade::Unwritten)?;
    if let Some(version) = &mut version {
        version.check(&manifest, inspection, words, build.replace).map_err(Unmade::Unwritten)?;
    }
    let kept = if build.force { Vec::new() } else { lock.kept(&manifest) };
    let formats = linked_to(formats, &kept);
    let wanted = wanted(session, composed, &formats);
    let sent = version.as_ref().filter(|version| version.is_sent());
    if sent.is_some_and(|sent| sent.has(&wanted)) {
        return Ok((BuildResult::Unchanged, vec![messages::as_sent(&target)]));
    }
    let is_there = wanted.iter().all(|path| kept.iter().any(|file| file.path == *path));
    let mut files = Vec::new();
    if !is_there {
        let made = made.unwrap_or_else(|| Made::new(session, composed, &formats)).map_err(Unmade::Cause)?;
        files = made.files;
        for (language, words) in &made.words {
            files.push(words_file(*language, words).map_err(Unmade::Cause)?);
        }
    }
    files.extend(kept.into_iter().filter(|file| is_there || !wanted.contains(&file.path)));
    files.sort_by(|one, other| one.path.cmp(&other.path));
    if let Some(sent) = sent {
        sent.keep_with(&lock, &manifest, &files)?;
        return Ok((BuildResult::Unchanged, vec![messages::as_sent(&target)]));
    }
    // What is kept is there before the report that it is kept of.
    let mut news = Vec::new();
    if let Some(version) = &version
        && !composed.stage.is_draft()
    {
        news.extend(version.keep(folder, &manifest, &files)?);
    }
    if is_there {
        news.insert(0, messages::unchanged(&target));
        return Ok((BuildResult::Unchanged, news));
    }
    let manifest = manifest.with_outputs(&files).render().map_err(Unmade::Cause)?;
    lock.publish(&files, &manifest).map_err(Unmade::Unwritten)?;
    news.insert(0, messages::built(&target, files.len() + 1));
    news.extend(under_embargo(inspection, &composed.stage));
    let before = lock.version().filter(|version| !composed.stage.is_draft() && *version != inspection.file.version);
    news.extend(before.map(|before| messages::other_version(&target, &inspection.file.version, before)));
    let lacking = lacking_languages(inspection, &files).into_iter();
    news.extend(lacking.map(|language| messages::language_lacking(&target, language.code())));
    Ok((BuildResult::Built, news))
}

/// The formats that are wanted and, where a page stands there without its way to a file that is new, that page; with a page that
/// may be made again, each file that it leads to and that stands there.
fn linked_to(formats: &[Format], kept: &[RenderedFile]) -> Vec<Format> {
    let mut all = formats.to_vec();
    let is_kept = |name: &str| kept.iter().any(|file| file.path.ends_with(name));
    let led_to =
        [(Format::LargePrint, LARGE_PRINT), (Format::Summary, SUMMARY_TEXT), (Format::ForChildren, CHILDREN_PAGE)];
    if is_kept("report.html") && led_to.iter().any(|(format, name)| formats.contains(format) && !is_kept(name)) {
        all.push(Format::Html);
    }
    if all.contains(&Format::Html) {
        all.extend(led_to.into_iter().filter(|(_, name)| is_kept(name)).map(|(format, _)| format));
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// The paths of everything that a build in these formats writes.
fn wanted(session: &Session, composed: &Composed, formats: &[Format]) -> Vec<String> {
    let mut paths = page_paths(session, &composed.editions, formats);
    if formats.contains(&Format::Data) {
        paths.extend(data_paths(session, composed));
    }
    paths.extend(composed.editions.iter().map(|edition| words_path(edition.language)));
    paths
}

/// That a final report is made before its embargo ends: whoever has it may not pass it on yet.
fn under_embargo(inspection: &Inspection, stage: &Stage) -> Option<String> {
    let until = inspection.file.draft.as_ref()?.embargo.filter(|_| !stage.is_draft())?;
    (today()? < until).then(|| messages::under_embargo(&inspection.folder, &until.to_string()))
}

/// A manifest with the digests of the words: where nothing has changed since an earlier build, those of that.
fn with_words<'a>(
    manifest: Manifest,
    lock: &Lock,
    composed: &Composed,
    words: impl Fn() -> &'a BTreeMap<Language, KeptWords>,
) -> Manifest {
    let codes: Vec<&str> = composed.editions.iter().map(|edition| edition.language.code()).collect();
    let known = lock.words(&manifest, &codes);
    let made = || words().iter().map(|(language, words)| (language.code().to_owned(), words.digest())).collect();
    let digests = known.unwrap_or_else(made);
    manifest.with_words(&digests)
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
