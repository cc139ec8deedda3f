//! `findings compare`: what differs between two versions of a report.

use std::path::{Path, PathBuf};

use super::args::Compare;
use super::compared_output::ComparedOutput;
use super::git_revision::{NotRead, Past};
use super::messages;
use super::status::Status;
use super::terminal::unwritten;
use super::terminal::{Terminal, show_painted};
use crate::check::{Printed, names_in, printed};
use crate::compare::{Comparison, KeptWords, compare, compare_kept};
use crate::inspection::ServiceName;
use crate::language::Language;
use crate::load::findings_folders;
use crate::pipeline::{Composed, Session, compose_only, kept_words};
use crate::problem::{Kind, Problem, Severity};
use crate::publish::{check_file, is_sealed, sealed, write_file};
use crate::render::{ComparisonView, comparison_view, render_comparison_html, render_comparison_text};
use crate::report::{Basis, Stage};

/// Runs the verb.
pub(super) fn run(arguments: &Compare, session: &Session, terminal: Terminal) -> Status {
    let names = [arguments.old.as_str(), arguments.new.as_str()];
    // Beside a final report a folder is read as one, as far as it can be: a draft says more of itself.
    let is_final = names.iter().any(|name| ComparedOutput::is_final(Path::new(name)));
    let sides = names.map(|name| Side::open(session, name, is_final, arguments.lang));
    let mut opened = Vec::new();
    let mut worst = Status::Fine;
    for side in sides {
        match side {
            Ok(side) => opened.push(side),
            Err(NotOpened::Problems(problems) | NotOpened::Cause(NotRead::Wrong(problems))) => {
                terminal.problems(&problems);
                worst = worst.max(Status::Wrong);
            }
            Err(NotOpened::Cause(NotRead::Refused(cause))) => {
                terminal.fail(&messages::failed(&cause));
                worst = worst.max(Status::Wrong);
            }
            Err(NotOpened::Cause(NotRead::Failed(cause))) => {
                terminal.fail(&messages::failed(&cause));
                worst = worst.max(Status::Failed);
            }
        }
    }
    let [old, new] = opened.as_slice() else { return worst };
    let programmes = [old, new].map(Side::programme);
    if programmes[0] != programmes[1] {
        terminal.fail(&messages::other_programme(programmes[0], programmes[1]));
        return Status::Wrong;
    }
    let Some(comparison) = compared(old, new, session, arguments.lang) else { return worst };
    // The page may be passed on: it says nothing of where the folders are on this machine.
    let public = [old, new].map(Side::public_name);
    let names = if arguments.html.is_some() { [public[0].as_str(), public[1].as_str()] } else { names };
    let view = comparison_view(&comparison, &new.service(arguments.lang), names, session.phrases(arguments.lang));
    tell(&view, &opened, arguments.html.as_deref(), session, terminal)
}

/// What differs; the words alone where one of the two is an output, which holds nothing else. None where a folder has no
/// report in the language, which was told.
fn compared(old: &Side, new: &Side, session: &Session, language: Language) -> Option<Comparison> {
    match (old, new) {
        (Side::Folder(old), Side::Folder(new)) => Some(compare(&old.basis(session)?, &new.basis(session)?)),
        _ => Some(compare_kept(&old.words(session, language)?, &new.words(session, language)?)),
    }
}

/// Prints what differs, or writes the page of it.
fn tell(view: &ComparisonView, sides: &[Side], file: Option<&Path>, session: &Session, terminal: Terminal) -> Status {
    let Some(file) = file else {
        // Who compares may read both; whoever the words are passed on to may not.
        terminal.problems(&withheld(sides, &printed("this comparison", view), Severity::Warning));
        return show_painted(&render_comparison_text(view, terminal.colors(&std::io::stdout())));
    };
    let named = withheld(sides, &printed(&file.display().to_string(), view), Severity::Error);
    if !named.is_empty() {
        terminal.problems(&named);
        return Status::Wrong;
    }
    match render_comparison_html(view, &session.templates) {
        Ok(page) => keep(file, page, terminal),
        Err(cause) => {
            terminal.fail(&messages::failed(&cause));
            Status::Failed
        }
    }
}

/// The names that either of the two withholds, in what is said of both: what one still withholds, the other may not know yet.
fn withheld(sides: &[Side], printed: &[Printed], severity: Severity) -> Vec<Problem> {
    let of_side = |side: &Side| {
        // What an output says was looked through when it was made.
        let Side::Folder(side) = side else { return Vec::new() };
        let inspection = side.composed.loaded.inspection.as_ref();
        let found = inspection.map(|inspection| names_in(inspection, printed)).unwrap_or_default();
        called(&found, &side.folder, &side.name)
    };
    let mut all: Vec<Problem> = sides.iter().flat_map(of_side).collect();
    all.iter_mut().for_each(|problem| problem.severity = severity);
    all
}

/// Writes the page, in the place of an earlier one that nobody has changed.
fn keep(file: &Path, page: Vec<u8>, terminal: Terminal) -> Status {
    match check_file(file).and_then(|()| write_file(file, &sealed(page), is_sealed)) {
        Ok(()) => {
            terminal.say(&messages::compared(file));
            Status::Fine
        }
        Err(cause) => unwritten(cause, terminal),
    }
}

/// Why one of the two versions is not there to be compared.
enum NotOpened {
    /// What is wrong with its folder.
    Problems(Vec<Problem>),
    /// Why it cannot be read.
    Cause(NotRead),
}

/// One of the two versions.
enum Side {
    /// A findings folder, now or at a revision.
    Folder(Box<OpenedVersion>),
    /// An output, by its name.
    Output(String, Box<ComparedOutput>),
}

impl Side {
    /// Opens an output, a findings folder, or, where there is none of this name, one at a revision.
    fn open(session: &Session, name: &str, is_final: bool, language: Language) -> Result<Self, NotOpened> {
        if let Some(output) = ComparedOutput::open(Path::new(name), language) {
            let output = output.map_err(|cause| NotOpened::Cause(NotRead::Refused(cause)))?;
            return Ok(Side::Output(name.to_owned(), Box::new(output)));
        }
        if is_final {
            let folder = OpenedVersion::open(session, name, &Stage::Final, language)?;
            if folder.is_sound() {
                return Ok(Side::Folder(Box::new(folder)));
            }
        }
        let folder = OpenedVersion::open(session, name, &Stage::DRAFT, language)?;
        if folder.is_sound() { Ok(Side::Folder(Box::new(folder))) } else { Err(NotOpened::Problems(folder.problems())) }
    }

    /// The id of its programme.
    fn programme(&self) -> &str {
        match self {
            Side::Folder(side) => side.composed.loaded.programme.as_ref().map_or("", |one| one.rules.id.as_str()),
            Side::Output(_, output) => output.programme(),
        }
    }

    /// The service that was inspected.
    fn service(&self, language: Language) -> String {
        match self {
            Side::Folder(side) => {
                let inspection = side.composed.loaded.inspection.as_ref();
                inspection.map(|one| one.file.service.named(ServiceName::Name, language).to_owned()).unwrap_or_default()
            }
            Side::Output(_, output) => output.service().to_owned(),
        }
    }

    /// What a version is called on a page: its folder, with its revision where it is of the past.
    fn public_name(&self) -> String {
        match self {
            Side::Folder(side) => {
                let folder = side.composed.loaded.inspection.as_ref().map_or("", |one| one.folder.as_str());
                match side.name.split_once(':') {
                    Some((revision, _)) if !Path::new(&side.name).exists() => format!("{revision}:{folder}"),
                    _ => folder.to_owned(),
                }
            }
            Side::Output(name, _) => {
                let name = Path::new(name).file_name().unwrap_or_default();
                name.to_string_lossy().into_owned()
            }
        }
    }

    /// What its report and data say.
    fn words(&self, session: &Session, language: Language) -> Option<KeptWords> {
        match self {
            Side::Folder(side) => kept_words(session, &side.composed).remove(&language),
            Side::Output(_, output) => Some(output.words.clone()),
        }
    }
}

/// A findings folder, with what was made of it.
struct OpenedVersion {
    composed: Composed,
    /// How the user calls it.
    name: String,
    /// Where it was read; what is called so in problems.
    folder: PathBuf,
    /// Its place, where it is of the past.
    _past: Option<Past>,
}

impl OpenedVersion {
    /// Opens a findings folder; or, where there is none of this name, one at a revision.
    fn open(session: &Session, name: &str, stage: &Stage, language: Language) -> Result<Self, NotOpened> {
        let now = PathBuf::from(name);
        let (folder, past) = match name.split_once(':') {
            Some((revision, folder)) if !now.exists() => {
                let past = Past::read(revision, Path::new(folder)).map_err(NotOpened::Cause)?;
                (past.folder.clone(), Some(past))
            }
            _ => (now, None),
        };
        // What is no folder, or none of findings, is told as other verbs tell it.
        let found = findings_folders(&folder);
        let Some(folders) = found.value else {
            return Err(NotOpened::Problems(called(&found.problems, &folder, name)));
        };
        let [only] = folders.as_slice() else {
            return Err(NotOpened::Cause(NotRead::Refused(messages::one_folder(Path::new(name)))));
        };
        let composed = compose_only(session, only, stage, Some(language));
        Ok(OpenedVersion { composed, name: name.to_owned(), folder, _past: past })
    }

    /// Whether it can be compared: what is broken would be told as a change.
    fn is_sound(&self) -> bool {
        !self.composed.editions.is_empty() && self.composed.is_sound()
    }

    /// What is compared; none where the folder cannot be read, or there is no report in the language.
    fn basis<'a>(&'a self, session: &'a Session) -> Option<Basis<'a>> {
        self.composed.basis(session, self.composed.editions.first()?)
    }

    /// Its problems, with files called as the user calls the folder.
    fn problems(&self) -> Vec<Problem> {
        called(&self.composed.problems, &self.folder, &self.name)
    }
}

/// Problems of a folder, with it and its files called as the user calls the folder.
fn called(problems: &[Problem], folder: &Path, name: &str) -> Vec<Problem> {
    let read = folder.display().to_string();
    let mut problems = problems.to_vec();
    for problem in &mut problems {
        if let Kind::FolderMissing { folder } | Kind::NoInspections { folder } = &mut problem.kind {
            name.clone_into(folder);
        }
        if let Some(place) = &mut problem.place
            && let Some(rest) = place.file.strip_prefix(&read)
        {
            place.file = format!("{name}{rest}");
        }
    }
    problems
}
