//! `findings build`: makes reports, several at once where there are several.

use std::collections::BTreeMap;
use std::path::PathBuf;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::args::{Build, FormatChoice};
use super::build_one::{BuildOutcome, build_one};
use super::folders::once_each;
use super::guard::guarded;
use super::messages;
use super::status::Status;
use super::terminal::Terminal;
use crate::load::findings_folders;
use crate::pipeline::Session;
use crate::problem::{Kind, OutputFault, Problem};
use crate::report::Stage;
use crate::source::name_key;

/// Runs the verb.
pub(super) fn run(build: &Build, session: &Session, terminal: Terminal) -> Status {
    let mut problems = Vec::new();
    let folders = once_each(
        build.folders.iter().filter_map(|path| findings_folders(path).gather(&mut problems)).flatten().collect(),
    );
    let clashes = to_one_place(&folders);
    problems.extend(clashes.iter().cloned());
    terminal.problems(&problems);
    if !clashes.is_empty() {
        return Status::Wrong;
    }
    let first = if problems.is_empty() { Status::Fine } else { Status::Wrong };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(build.jobs.unwrap_or(0)).build();
    let made = match &pool {
        // Templates and fonts are read while the first folder is.
        Ok(pool) => std::thread::scope(|scope| {
            // What goes wrong with them goes wrong again where they are used.
            scope.spawn(|| guarded("templates", || session.warm(&FormatChoice::formats(&build.format, &Stage::DRAFT))));
            pool.install(|| build_all(session, build, &folders, terminal))
        }),
        Err(error) => {
            terminal.fail(&messages::failed(&error.to_string()));
            return Status::Failed;
        }
    };
    made.into_iter().fold(first, |worst, made| worst.max(report(&made, terminal)))
}

/// A problem for each two folders whose reports would be written to one place, on this system or another.
fn to_one_place(folders: &[PathBuf]) -> Vec<Problem> {
    let mut known: BTreeMap<String, &PathBuf> = BTreeMap::new();
    let mut problems = Vec::new();
    for folder in folders {
        let there = folder.canonicalize().unwrap_or_else(|_| folder.clone());
        let key = name_key(&there.file_name().unwrap_or_default().to_string_lossy());
        if let Some(other) = known.insert(key, folder) {
            let [one, other] = [other, folder].map(|folder| folder.display().to_string());
            problems.push(Problem::error(Kind::Output(OutputFault::FoldersAlike { one, other }), None));
        }
    }
    problems
}

/// Makes every report and keeps the order of the folders.
fn build_all(session: &Session, build: &Build, folders: &[PathBuf], terminal: Terminal) -> Vec<BuildOutcome> {
    let target =
        if terminal.quiet || folders.len() < 2 { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let style =
        ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}").unwrap_or_else(|_| ProgressStyle::default_bar());
    let bar = ProgressBar::with_draw_target(Some(folders.len() as u64), target).with_style(style);
    let made = folders
        .par_iter()
        .map(|folder| {
            let shown = messages::named(folder);
            let made = guarded(&shown, || build_one(session, build, folder)).unwrap_or_else(BuildOutcome::broken);
            bar.set_message(shown);
            bar.inc(1);
            made
        })
        .collect();
    bar.finish_and_clear();
    made
}

fn report(made: &BuildOutcome, terminal: Terminal) -> Status {
    terminal.problems(&made.problems);
    for line in &made.news {
        terminal.say(line);
    }
    for line in &made.failures {
        terminal.fail(line);
    }
    made.status
}
