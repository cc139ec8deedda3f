//! `findings build`: makes reports, several at once where there are several.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args::Build;
use super::batch::Batch;
use super::build_told::BuildTold;
use super::built_row::BuiltRow;
use super::folders::once_each;
use super::global_options::GlobalOptions;
use super::messages;
use super::problems_shown::ProblemsShown;
use super::status::Status;
use super::tables;
use super::terminal::Terminal;
use crate::load::findings_folders;
use crate::pipeline::Session;
use crate::problem::{Kind, OutputFault, Problem};
use crate::source::name_key;

/// Runs the verb.
pub(super) fn run(build: &Build, session: &Session, options: &GlobalOptions, terminal: Terminal) -> Status {
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
    let several = folders.len() > 1;
    let shown = build.problems.unwrap_or(if several { ProblemsShown::Short } else { ProblemsShown::Full });
    let colors = terminal.colors(&std::io::stderr());
    let batch = Batch { session, options, build: &build.options, folders: &folders, shown, colors };
    let jobs = build.jobs.filter(|jobs| *jobs > 0);
    let jobs = jobs.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, NonZero::get));
    let rows = if several {
        make_all(&batch, jobs, terminal)
    } else {
        match batch.make_alone(jobs) {
            Ok(told) => told.into_iter().map(|told| tell(told, terminal)).collect(),
            Err(cause) => {
                terminal.fail(&messages::failed(&cause));
                return Status::Failed;
            }
        }
    };
    if rows.len() > 1 {
        terminal.say(&tables::built_all(&rows));
    }
    rows.into_iter().fold(first, |worst, row| worst.max(row.status))
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

/// Makes every report; what came of each is told as soon as all before it are told, in the order of the folders.
fn make_all(batch: &Batch<'_>, jobs: usize, terminal: Terminal) -> Vec<BuiltRow> {
    let target = if terminal.quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len}, {eta} left: {wide_msg}");
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
    let bar = ProgressBar::with_draw_target(Some(batch.folders.len() as u64), target).with_style(style);
    let told = Mutex::new(InOrder { waiting: BTreeMap::new(), rows: Vec::new() });
    let next = AtomicUsize::new(0);
    let at_once = jobs.min(batch.folders.len());
    // Where there are fewer folders than may be made at once, each has more of the machine.
    let threads = jobs / at_once;
    let work = || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(folder) = batch.folders.get(number) else { return };
            bar.set_message(messages::named(folder));
            let made = batch.unchanged(folder).unwrap_or_else(|| batch.make_apart(folder, threads));
            let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
            told.waiting.insert(number, made);
            bar.suspend(|| told.tell(terminal));
            bar.inc(1);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..at_once {
            scope.spawn(work);
        }
    });
    bar.finish_and_clear();
    told.into_inner().unwrap_or_else(PoisonError::into_inner).rows
}

/// What came of folders, told in their order: what is ready too early waits.
struct InOrder {
    waiting: BTreeMap<usize, BuildTold>,
    rows: Vec<BuiltRow>,
}

impl InOrder {
    fn tell(&mut self, terminal: Terminal) {
        while let Some(told) = self.waiting.remove(&self.rows.len()) {
            self.rows.push(tell(told, terminal));
        }
    }
}

/// Tells what came of a folder; gives its row.
fn tell(told: BuildTold, terminal: Terminal) -> BuiltRow {
    told.tell(terminal);
    told.row
}
