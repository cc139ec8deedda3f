//! One report: load, rate, compose, render, publish, in this order, and nothing written where a stage before has refused.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::args::{Build, Format, Wanted};
use super::data_files::data_files;
use super::edition::{Edition, Sources, compose_edition, is_told};
use super::printed::printed_by_build;
use super::responses_form::forms;
use super::workshop::{Loaded, Workshop};
use super::{Status, messages};
use crate::check::Checking;
use crate::inspection::Inspection;
use crate::language::Language;
use crate::problem::{Checked, Kind, Problem, Severity, gathered};
use crate::publish::{NotWritten, Turn, output_name};
use crate::rate::{Ratings, rate};
use crate::render::{Manifest, RenderedFile, render_docx};
use crate::report::{Report, Spot, Stage, spots};
use crate::responses::{check_decisions, locate};
use crate::source::Step;

/// What came of one folder.
pub(super) struct Made {
    pub(super) status: Status,
    pub(super) problems: Vec<Problem>,
    pub(super) news: Vec<String>,
    pub(super) failures: Vec<String>,
}

impl Made {
    fn new(status: Status, problems: Vec<Problem>, news: Vec<String>, failures: Vec<String>) -> Self {
        Made { status, problems, news, failures }
    }

    /// What comes of a folder at which the program itself has failed.
    pub(super) fn broken(fault: String) -> Self {
        Made::new(Status::Failed, Vec::new(), Vec::new(), vec![fault])
    }
}

/// Makes the report of a folder.
pub(super) fn build_one(workshop: &Workshop, build: &Build, folder: &Path) -> Made {
    let stage = if build.is_final { Stage::Final } else { Stage::Draft { copy: build.copy.clone() } };
    let composed = compose_folder(workshop, folder, &stage, build.lang);
    let sound = composed.is_sound();
    let Composed { loaded, ratings, editions, mut problems, .. } = composed;
    let (Some((programme, inspection)), Some(ratings), true) = (loaded.both(), ratings, sound) else {
        let status = status_of(&problems);
        return Made::new(status, problems, Vec::new(), vec![messages::refused(folder)]);
    };
    let formats = formats(&build.format, &stage);
    if formats.is_empty() {
        return Made::new(Status::Failed, problems, Vec::new(), vec![messages::no_word_copy(folder)]);
    }
    let target = target(&build.out, inspection, &stage);
    let status = if stage.is_draft() { "draft" } else { "final" };
    let manifest = Manifest::new(programme, inspection, status, workshop.digest()).with_copy(stage.copy());
    let made = Turn::take(&target, folder, &manifest).map_err(Unmade::Unwritten).and_then(|turn| {
        let mut data = Vec::new();
        for edition in editions.iter().filter(|_| Format::Data.is_wanted(&formats)) {
            let sources = edition.sources((programme, inspection, &ratings));
            data.extend(data_files(workshop, sources, &stage, edition).map_err(Unmade::Cause)?);
        }
        let mut wanted = wanted_files(&editions, &formats);
        wanted.extend(data.iter().map(|file| file.path.clone()));
        let kept = if build.force { Vec::new() } else { turn.kept(&manifest) };
        if !wanted.is_empty() && wanted.iter().all(|path| kept.iter().any(|file| file.path == *path)) {
            return Ok(vec![messages::unchanged(&target)]);
        }
        let mut files = render_all(workshop, &editions, &formats).map_err(Unmade::Cause)?;
        files.extend(data);
        files.extend(kept.into_iter().filter(|file| !wanted.contains(&file.path)));
        files.sort_by(|one, other| one.path.cmp(&other.path));
        let manifest = manifest.with_outputs(&files).render().map_err(Unmade::Cause)?;
        turn.publish(&files, &manifest).map_err(Unmade::Unwritten)?;
        let lacking = lacking_languages(inspection, &files).into_iter();
        let lacking = lacking.map(|language| messages::language_lacking(&target, language.code()));
        Ok(std::iter::once(messages::built(&target, files.len() + 1)).chain(lacking).collect())
    });
    match made {
        Ok(news) => Made::new(Status::Fine, problems, news, Vec::new()),
        Err(Unmade::Unwritten(NotWritten::Refused(found))) => {
            problems.extend(found);
            Made::new(Status::Wrong, problems, Vec::new(), vec![messages::refused(folder)])
        }
        Err(Unmade::Unwritten(NotWritten::Failed(path, error))) => {
            Made::new(Status::Failed, problems, Vec::new(), vec![messages::not_written(&path, &error.to_string())])
        }
        Err(Unmade::Cause(cause)) => Made::new(Status::Failed, problems, Vec::new(), vec![messages::failed(&cause)]),
    }
}

/// Why a sound folder has no report.
enum Unmade {
    /// It cannot be written where it belongs.
    Unwritten(NotWritten),
    /// A template or a writer fails.
    Cause(String),
}

/// How a verb ends where these problems were met.
pub(super) fn status_of(problems: &[Problem]) -> Status {
    let of = |problem: &Problem| match (&problem.kind, problem.severity) {
        (Kind::ProgramFailed { .. }, _) => Status::Failed,
        (_, Severity::Error) => Status::Wrong,
        (_, Severity::Warning) => Status::Fine,
    };
    problems.iter().map(of).max().unwrap_or(Status::Fine)
}

/// The formats that are made: there is a Word copy of drafts only.
fn formats(wanted: &[Format], stage: &Stage) -> Vec<Format> {
    let made = |format: &Format| stage.is_draft() || *format != Format::Docx;
    Format::value_variants()
        .iter()
        .copied()
        .filter(|format| *format != Format::All && format.is_wanted(wanted) && made(format))
        .collect()
}

/// A folder that was read, rated and composed.
pub(super) struct Composed {
    pub(super) loaded: Loaded,
    pub(super) ratings: Option<Ratings>,
    pub(super) editions: Vec<Edition>,
    /// What points of the service are looked for in, where there are any.
    pub(super) drafts: BTreeMap<Language, Vec<Spot>>,
    pub(super) problems: Vec<Problem>,
}

impl Composed {
    /// Whether a report can be made: nothing that was found is an error.
    pub(super) fn is_sound(&self) -> bool {
        self.problems.iter().all(|problem| problem.severity < Severity::Error)
    }
}

/// Reads, rates, composes and checks a folder in every language that is wanted.
pub(super) fn compose_folder(workshop: &Workshop, folder: &Path, stage: &Stage, wanted: Wanted) -> Composed {
    let mut composed = compose_only(workshop, folder, stage, wanted);
    let checked = check_written(workshop, &composed, stage);
    composed.problems.extend(checked);
    composed.problems = gathered(composed.problems);
    composed
}

/// Reads, rates and composes a folder; what was written is not checked against what is known.
pub(super) fn compose_only(workshop: &Workshop, folder: &Path, stage: &Stage, wanted: Wanted) -> Composed {
    let mut loaded = workshop.load(folder);
    let mut problems = gathered(std::mem::take(&mut loaded.problems));
    let mut editions = Vec::new();
    let mut ratings = None;
    let mut drafts = BTreeMap::new();
    if let Some((programme, inspection)) = loaded.both() {
        let rated = rate(programme, inspection);
        problems.extend(rated.problems.iter().cloned());
        for language in languages(inspection, wanted).gather(&mut problems).unwrap_or_default() {
            let told = problems.len();
            let edition = compose_edition(workshop, (programme, inspection, &rated), language, stage);
            editions.extend(edition.gather(&mut problems));
            let fresh = problems.split_off(told);
            problems.extend(fresh.into_iter().filter(|problem| !is_told(problem, &problems)).collect::<Vec<_>>());
        }
        if !inspection.responses.is_empty() {
            drafts = spots_of_drafts(workshop, (programme, inspection, &rated), stage, &editions);
            problems.extend(check_decisions(&locate(inspection, &drafts), stage));
        }
        ratings = Some(rated);
    }
    Composed { loaded, ratings, editions, drafts, problems }
}

/// What the rules of `check` report of a folder that was composed.
pub(super) fn check_written(workshop: &Workshop, composed: &Composed, stage: &Stage) -> Vec<Problem> {
    let (Some((programme, inspection)), Some(ratings)) = (composed.loaded.both(), &composed.ratings) else {
        return Vec::new();
    };
    let phrases = workshop.phrases(Language::English);
    let printed = printed_by_build(workshop, composed, stage);
    Checking { programme, inspection, ratings, phrases, stage, printed: &printed }.problems()
}

/// What points of the service are looked for in: the drafts of this folder, whose words are those of the report.
fn spots_of_drafts(
    workshop: &Workshop,
    written: Sources<'_>,
    stage: &Stage,
    editions: &[Edition],
) -> BTreeMap<Language, Vec<Spot>> {
    let draft = |language| {
        // What was composed as a draft is not composed again.
        let made = editions.iter().find(|edition| edition.language == language && *stage == Stage::DRAFT);
        let found = match made {
            Some(edition) => spots(&edition.report),
            None => spots(&compose_edition(workshop, written, language, &Stage::DRAFT).value?.report),
        };
        Some((language, found))
    };
    written.1.file.languages().into_iter().filter_map(draft).collect()
}

/// The wanted languages, in their order; one that the inspection does not name is a problem.
fn languages(inspection: &Inspection, wanted: Wanted) -> Checked<Vec<Language>> {
    let named = inspection.file.languages();
    match wanted {
        Wanted::All => Checked::fine(named),
        Wanted::One(language) if named.contains(&language) => Checked::fine(vec![language]),
        Wanted::One(language) => {
            let place = inspection.place("inspection.yaml", &[Step::Key("languages")]);
            let kind = Kind::LanguageNotNamed { code: language.code().to_owned() };
            Checked::failed(vec![Problem::error(kind, place)])
        }
    }
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

/// The paths of the files in formats of print that are wanted.
fn wanted_files(editions: &[Edition], formats: &[Format]) -> Vec<String> {
    let mut paths = Vec::new();
    for edition in editions {
        let code = edition.language.code();
        if Format::Html.is_wanted(formats) {
            paths.push(format!("{code}/report.html"));
        }
        #[cfg(feature = "pdf")]
        if Format::Pdf.is_wanted(formats) {
            paths.push(format!("{code}/report.pdf"));
        }
        if Format::Docx.is_wanted(formats) {
            paths.extend(["report.docx", "points.docx", "points.csv"].map(|name| format!("{code}/{name}")));
        }
    }
    paths
}

/// Renders every report in every wanted format of print, the formats of one side by side.
fn render_all(workshop: &Workshop, editions: &[Edition], formats: &[Format]) -> Result<Vec<RenderedFile>, String> {
    let mut files = Vec::new();
    for Edition { language, report, .. } in editions {
        let code = language.code();
        let (html, pdf) =
            rayon::join(|| render_html(workshop, report, formats), || render_pdf(workshop, report, formats));
        files.extend(html?.map(|bytes| RenderedFile { path: format!("{code}/report.html"), bytes }));
        files.extend(pdf?.map(|bytes| RenderedFile { path: format!("{code}/report.pdf"), bytes }));
        if Format::Docx.is_wanted(formats) {
            files.push(RenderedFile { path: format!("{code}/report.docx"), bytes: render_docx(report)? });
            files.extend(forms(*language, report)?);
        }
    }
    Ok(files)
}

pub(super) fn render_html(workshop: &Workshop, report: &Report, formats: &[Format]) -> Result<Option<Vec<u8>>, String> {
    if Format::Html.is_wanted(formats) { workshop.html()?.render(report).map(Some) } else { Ok(None) }
}

#[cfg(feature = "pdf")]
pub(super) fn render_pdf(workshop: &Workshop, report: &Report, formats: &[Format]) -> Result<Option<Vec<u8>>, String> {
    if Format::Pdf.is_wanted(formats) { workshop.pdf()?.render(report).map(Some) } else { Ok(None) }
}

#[cfg(not(feature = "pdf"))]
pub(super) fn render_pdf(_: &Workshop, _: &Report, _: &[Format]) -> Result<Option<Vec<u8>>, String> {
    Ok(None)
}
