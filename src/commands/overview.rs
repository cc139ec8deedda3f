//! `findings overview`: one report over many inspections, written whole or not at all.

use std::path::{Path, PathBuf};

use super::folders::once_each;
use super::format_choice::FormatChoice;
use super::messages;
use super::overview_args;
use super::status::{Status, status_of};
use super::terminal::{Terminal, unwritten};
use super::unmade::Unmade;
use crate::language::Language;
use crate::overview::{Overview, make_overview, overview_files};
use crate::pipeline::Session;
use crate::problem::Problem;
use crate::publish::{Lock, check_place};
use crate::render::{Manifest, RenderedFile};
use crate::report::Stage;

/// What the manifest of an overview says that it is.
const KIND: &str = "overview";

/// Runs the verb.
pub(super) fn run(arguments: &overview_args::Overview, session: &Session, terminal: Terminal) -> Status {
    let languages = arguments.lang.one().map_or_else(|| Language::ALL.to_vec(), |language| vec![language]);
    let formats = FormatChoice::formats(&arguments.format, &Stage::Final);
    let folders = once_each(arguments.folders.clone());
    let mut problems = Vec::new();
    let overview = make_overview(session, &folders, &languages, KIND, &mut problems);
    let destination = Destination { out: &arguments.out, sources: &folders, force: arguments.force };
    conclude(terminal, &destination, &problems, overview.as_ref(), |overview| {
        overview_files(session, overview, &formats)
    })
}

/// Where what is made of many inspections goes.
pub(super) struct Destination<'a> {
    pub(super) out: &'a Path,
    /// What it is made of.
    pub(super) sources: &'a [PathBuf],
    pub(super) force: bool,
}

/// Tells what is wrong; where nothing is, writes what is made.
pub(super) fn conclude(
    terminal: Terminal,
    destination: &Destination<'_>,
    problems: &[Problem],
    overview: Option<&Overview>,
    make: impl FnOnce(&Overview) -> Result<Vec<RenderedFile>, String>,
) -> Status {
    terminal.problems(problems);
    let status = status_of(problems);
    let Some(overview) = overview.filter(|_| status == Status::Fine) else {
        if status == Status::Wrong {
            terminal.fail(&messages::refused(destination.out));
        }
        return status;
    };
    match write(destination, &overview.manifest, || make(overview)) {
        Ok(news) => {
            terminal.say(&news);
            status
        }
        Err(Unmade::Unwritten(cause)) => unwritten(cause, terminal),
        Err(Unmade::Cause(cause)) => {
            terminal.fail(&messages::failed(&cause));
            Status::Failed
        }
    }
}

/// Writes what is made of many inspections, unless it is there already; gives what is said of it.
fn write(
    destination: &Destination<'_>,
    manifest: &Manifest,
    make: impl FnOnce() -> Result<Vec<RenderedFile>, String>,
) -> Result<String, Unmade> {
    let Destination { out, sources, force } = *destination;
    for source in sources {
        check_place(out, source).map_err(Unmade::Unwritten)?;
    }
    let lock = Lock::take(out, &sources[0], manifest).map_err(Unmade::Unwritten)?;
    let files = make().map_err(Unmade::Cause)?;
    let kept = if force { Vec::new() } else { lock.kept(manifest) };
    if kept.len() == files.len() && files.iter().all(|file| kept.contains(file)) {
        return Ok(messages::unchanged(out));
    }
    let listed = manifest.clone().with_outputs(&files).render().map_err(Unmade::Cause)?;
    lock.publish(&files, &listed).map_err(Unmade::Unwritten)?;
    Ok(messages::built(out, files.len() + 1))
}
