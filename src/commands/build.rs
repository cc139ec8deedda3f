//! `findings build`: makes reports, several at once where there are several.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::args::Build;
use super::build_one::{BuildOutcome, build_one};
use super::built_row::BuiltRow;
use super::folders::once_each;
use super::format_choice::FormatChoice;
use super::guard::guarded;
use super::messages;
use super::problems_shown::ProblemsShown;
use super::status::Status;
use super::tables;
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
    // What runs on other threads stands behind `dyn`: else the compiler proves of each function of rayon that takes it that
    // everything it reads may be shared, which takes minutes.
    let warm = || {
        // What goes wrong here goes wrong again where it is used.
        let _ = guarded("templates", || session.warm(&FormatChoice::formats(&build.format, &Stage::DRAFT)));
    };
    let (warm, all): (&(dyn Fn() + Sync), &(dyn Fn() -> Vec<BuiltRow> + Sync)) =
        (&warm, &|| build_all(session, build, &folders, terminal));
    let rows = match &pool {
        // Templates and fonts are read while the first folder is.
        Ok(pool) => std::thread::scope(|scope| {
            scope.spawn(warm);
            pool.install(all)
        }),
        Err(error) => {
            terminal.fail(&messages::failed(&error.to_string()));
            return Status::Failed;
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
fn build_all(session: &Session, build: &Build, folders: &[PathBuf], terminal: Terminal) -> Vec<BuiltRow> {
    let several = folders.len() > 1;
    let target = if terminal.quiet || !several { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len}, {eta} left: {wide_msg}");
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
    let bar = ProgressBar::with_draw_target(Some(folders.len() as u64), target).with_style(style);
    let shown = build.problems.unwrap_or(if several { ProblemsShown::Short } else { ProblemsShown::Full });
    let told = Mutex::new(InOrder { waiting: BTreeMap::new(), rows: Vec::new() });
    let make: &(dyn Fn(usize) + Sync) = &|index| {
        let folder = &folders[index];
        let name = messages::named(folder);
        bar.set_message(name.clone());
        let made = guarded(&name, || build_one(session, build, folder)).unwrap_or_else(BuildOutcome::broken);
        let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
        told.waiting.insert(index, (name, made));
        bar.suspend(|| told.tell(shown, terminal));
        bar.inc(1);
    };
    (0..folders.len()).into_par_iter().for_each(make);
    bar.finish_and_clear();
    told.into_inner().unwrap_or_else(PoisonError::into_inner).rows
}

/// What came of folders, told in their order: what is ready too early waits.
struct InOrder {
    waiting: BTreeMap<usize, (String, BuildOutcome)>,
    rows: Vec<BuiltRow>,
}

impl InOrder {
    fn tell(&mut self, shown: ProblemsShown, terminal: Terminal) {
        while let Some((name, made)) = self.waiting.remove(&self.rows.len()) {
            report(&made, shown, terminal);
            self.rows.push(BuiltRow::of(name, &made));
        }
    }
}

fn report(made: &BuildOutcome, shown: ProblemsShown, terminal: Terminal) {
    let print = match shown {
        ProblemsShown::Full => Terminal::problems,
        ProblemsShown::Short => Terminal::problems_short,
    };
    // In the short form the folder stands above its problems.
    let failures = || made.failures.iter().for_each(|line| terminal.fail(line));
    if shown == ProblemsShown::Short {
        failures();
    }
    print(terminal, &made.problems);
    made.news.iter().for_each(|line| terminal.say(line));
    if shown == ProblemsShown::Full {
        failures();
    }
}
