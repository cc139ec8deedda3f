//! `findings build-part`: makes reports of a batch for the program that started it, which sends the numbers of folders and is
//! told what came of each, a line of JSON each.
//!
//! What Typst keeps while it lays out is not given back before a process ends, so a batch in one process needs ever more memory:
//! a part makes a few reports and ends (`part_maker` starts the next). What must hold: nothing is made for a program that is no
//! longer there; a line goes out only when all of its report is written.

use std::io::{BufRead as _, Write as _, stdin, stdout};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};

use clap::Args;

use super::batch::{Batch, warm};
use super::build_options::BuildOptions;
use super::global_options::GlobalOptions;
use super::problems_shown::ProblemsShown;
use super::status::Status;
use crate::pipeline::Session;

/// Options of `build-part`.
#[derive(Debug, Args)]
pub(super) struct BuildPart {
    /// The folders of the batch
    #[arg(value_name = "FOLDER", last = true)]
    pub(super) folders: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) options: BuildOptions,
    /// How much to print of what is wrong
    #[arg(long, value_enum, value_name = "HOW")]
    pub(super) problems: ProblemsShown,
    /// How many threads to make a report with
    #[arg(long, value_name = "N")]
    pub(super) threads: usize,
    /// Whether problems are printed in colours
    #[arg(long)]
    pub(super) painted: bool,
}

/// Runs the verb.
pub(super) fn run(part: &BuildPart, session: &Session, options: &GlobalOptions) -> Status {
    let BuildPart { folders, options: build, problems: shown, painted: colors, threads } = part;
    let batch = Batch { session, options, build, folders, shown: *shown, colors: *colors };
    let wanted = numbers();
    let Ok(pool) = rayon::ThreadPoolBuilder::new().num_threads(*threads).build() else { return Status::Failed };
    // Behind `dyn` for the compiler's sake: see `Batch::make_alone`.
    let make: &(dyn Fn(usize) -> Option<()> + Sync) = &|number| {
        let told = batch.make(folders.get(number)?);
        let line = serde_json::to_string(&told).ok()?;
        let mut out = stdout().lock();
        writeln!(out, "{line}").and_then(|()| out.flush()).ok()
    };
    std::thread::scope(|scope| {
        scope.spawn(|| warm(session, build));
        // Until there is no such folder, or nobody listens.
        while wanted.recv().is_ok_and(|number| pool.install(|| make(number)).is_some()) {}
    });
    Status::Fine
}

/// The numbers of folders as they are sent. Where they end without a word the program that sent them is no longer there, and so
/// this one ends at once: its reports are whole or not there.
#[expect(clippy::exit, reason = "whoever waits for reports is gone, and every report is whole or not there")]
fn numbers() -> Receiver<usize> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        for line in stdin().lock().lines().map_while(Result::ok) {
            let Ok(number) = line.parse() else { return };
            if sender.send(number).is_err() {
                return;
            }
        }
        std::process::exit(2);
    });
    receiver
}
