//! `findings build`: makes reports, several at once where there are several.

use std::path::PathBuf;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::args::Build;
use super::build_one::{Made, build_one};
use super::guard::guarded;
use super::workshop::Workshop;
use super::{Status, Voice, messages};
use crate::load::findings_folders;

/// Runs the verb.
pub(super) fn run(build: &Build, workshop: &Workshop, voice: Voice) -> Status {
    let mut problems = Vec::new();
    let folders: Vec<PathBuf> =
        build.folders.iter().filter_map(|path| findings_folders(path).gather(&mut problems)).flatten().collect();
    voice.problems(&problems);
    let first = if problems.is_empty() { Status::Fine } else { Status::Wrong };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(build.jobs.unwrap_or(0)).build();
    let made = match &pool {
        // Templates and fonts are read while the first folder is.
        Ok(pool) => std::thread::scope(|scope| {
            // What goes wrong with them goes wrong again where they are used.
            scope.spawn(|| guarded("templates", || workshop.warm(&build.format)));
            pool.install(|| build_all(workshop, build, &folders, voice))
        }),
        Err(error) => {
            voice.fail(&messages::failed(&error.to_string()));
            return Status::Failed;
        }
    };
    made.into_iter().fold(first, |worst, made| worst.max(report(&made, voice)))
}

/// Makes every report and keeps the order of the folders.
fn build_all(workshop: &Workshop, build: &Build, folders: &[PathBuf], voice: Voice) -> Vec<Made> {
    let target =
        if voice.quiet || folders.len() < 2 { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let style =
        ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}").unwrap_or_else(|_| ProgressStyle::default_bar());
    let bar = ProgressBar::with_draw_target(Some(folders.len() as u64), target).with_style(style);
    let made = folders
        .par_iter()
        .map(|folder| {
            let shown = folder.display().to_string();
            let made = guarded(&shown, || build_one(workshop, build, folder)).unwrap_or_else(Made::broken);
            bar.set_message(folder.display().to_string());
            bar.inc(1);
            made
        })
        .collect();
    bar.finish_and_clear();
    made
}

fn report(made: &Made, voice: Voice) -> Status {
    voice.problems(&made.problems);
    for line in &made.news {
        voice.say(line);
    }
    for line in &made.failures {
        voice.fail(line);
    }
    made.status
}
