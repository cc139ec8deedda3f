//! `findings build-part`: makes the report of one folder of a batch for the program that started it, which is told what came of it
//! by a line of JSON.
//!
//! What must hold: nothing is made for a program that is no longer there; the line goes out only when all of the report is
//! written. Why each report has a process of its own is said in `make_apart`.

use std::io::{Read as _, Write as _, stdin, stdout};
use std::path::PathBuf;

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
    /// The folder of the batch
    #[arg(value_name = "FOLDER", last = true)]
    pub(super) folder: PathBuf,
    #[command(flatten)]
    pub(super) options: BuildOptions,
    /// How much to print of what is wrong
    #[arg(long, value_enum, value_name = "HOW")]
    pub(super) problems: ProblemsShown,
    /// How many threads to make the report with
    #[arg(long, value_name = "N")]
    pub(super) threads: usize,
    /// Whether problems are printed in colours
    #[arg(long)]
    pub(super) painted: bool,
}

/// Runs the verb.
pub(super) fn run(part: &BuildPart, session: &Session, options: &GlobalOptions) -> Status {
    let BuildPart { folder, options: build, problems: shown, painted: colors, threads } = part;
    let folders = std::slice::from_ref(folder);
    let batch = Batch { session, options, build, folders, shown: *shown, colors: *colors };
    std::thread::spawn(end_with_the_batch);
    let Ok(pool) = rayon::ThreadPoolBuilder::new().num_threads(*threads).build() else { return Status::Failed };
    // Behind `dyn` for the compiler's sake: see `Batch::make_alone`.
    let make: &(dyn Fn() -> Option<()> + Sync) = &|| {
        let line = serde_json::to_string(&batch.make(folder)).ok()?;
        let mut out = stdout().lock();
        writeln!(out, "{line}").and_then(|()| out.flush()).ok()
    };
    let made = std::thread::scope(|scope| {
        scope.spawn(|| warm(session, build));
        pool.install(make)
    });
    if made.is_some() { Status::Fine } else { Status::Failed }
}

/// Waits for the end of what comes in, which is that of the program that started this one, and ends with it: its report is whole or
/// not there.
#[expect(clippy::exit, reason = "whoever waits for the report is gone, and it is whole or not there")]
fn end_with_the_batch() {
    let _ = stdin().lock().read(&mut [0]);
    std::process::exit(2);
}
