//! The folders of one build, and what is known to all who make their reports.

use std::path::{Path, PathBuf};
use std::process::Command;

use clap::ValueEnum;

use super::build_one::build_one;
use super::build_options::{BuildOptions, joined};
use super::build_outcome::BuildOutcome;
use super::build_told::BuildTold;
use super::format_choice::FormatChoice;
use super::global_options::GlobalOptions;
use super::guard::guarded;
use super::make_apart::{Untold, make_apart};
use super::messages;
use super::problems_shown::ProblemsShown;
use super::unchanged::{Standing, unchanged};
use crate::pipeline::{Format, Session};
use crate::report::Stage;

/// The folders of one build.
pub(super) struct Batch<'a> {
    pub(super) session: &'a Session,
    pub(super) options: &'a GlobalOptions,
    pub(super) build: &'a BuildOptions,
    pub(super) folders: &'a [PathBuf],
    pub(super) shown: ProblemsShown,
    /// Whether problems are printed in colours.
    pub(super) colors: bool,
}

impl Batch<'_> {
    /// Makes the reports here, with so many threads: for one folder another process would only take time to begin.
    ///
    /// # Errors
    ///
    /// Why there are no threads.
    pub(super) fn make_alone(&self, threads: usize) -> Result<Vec<BuildTold>, String> {
        // Before anything is read that only a new report needs.
        let quiet = |folder: &PathBuf| match self.standing(folder)? {
            Standing::Quiet(made) => Some(self.told(folder, &made)),
            Standing::ToTell => None,
        };
        let standing: Option<Vec<BuildTold>> = self.folders.iter().map(quiet).collect();
        if let Some(told) = standing {
            return Ok(told);
        }
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(|error| error.to_string())?;
        // What runs on other threads stands behind `dyn`: else the compiler proves of each function of rayon that takes it that
        // everything it reads may be shared, which takes minutes.
        let all: &(dyn Fn() -> Vec<BuildTold> + Sync) =
            &|| self.folders.iter().map(|folder| self.make(folder)).collect();
        // Templates and fonts are read while the first folder is.
        Ok(std::thread::scope(|scope| {
            scope.spawn(|| warm(self.session, self.build));
            pool.install(all)
        }))
    }

    /// Makes the report of a folder in this process.
    pub(super) fn make(&self, folder: &Path) -> BuildTold {
        let name = messages::named(folder);
        let made = guarded(&name, || build_one(self.session, self.build, folder)).unwrap_or_else(BuildOutcome::broken);
        self.told(folder, &made)
    }

    /// What is told of a folder whose report stands there as it would be made. Where it is read and checked again, that is done here:
    /// nothing is laid out, so that no memory is kept for it.
    pub(super) fn unchanged(&self, folder: &Path) -> Option<BuildTold> {
        match self.standing(folder)? {
            Standing::Quiet(made) => Some(self.told(folder, &made)),
            Standing::ToTell => (!self.lays_out_to_check()).then(|| self.make(folder)),
        }
    }

    /// Whether the report of a folder stands there as it would be made, where that is known at once.
    fn standing(&self, folder: &Path) -> Option<Standing> {
        // What fails here fails where the folder is read, and is told there.
        guarded(&messages::named(folder), || unchanged(self.session, self.build, &self.build.stage(), folder)).ok()?
    }

    /// Whether even a report that stands there is laid out: a summary must fit on its page.
    fn lays_out_to_check(&self) -> bool {
        FormatChoice::formats(&self.build.format, &self.build.stage()).contains(&Format::Summary)
    }

    fn told(&self, folder: &Path, made: &BuildOutcome) -> BuildTold {
        BuildTold::of(messages::named(folder), made, self.shown, self.colors)
    }

    /// Makes the report of a folder in a process of its own, with so many threads; here where none can be started.
    pub(super) fn make_apart(&self, folder: &Path, threads: usize) -> BuildTold {
        match make_apart(self.part(folder, threads)) {
            Ok(told) => told,
            Err(Untold::NotStarted) => self.make(folder),
            Err(Untold::Ended(how)) => {
                let name = messages::named(folder);
                self.told(folder, &BuildOutcome::broken(messages::broken(&name, "", &how)))
            }
        }
    }

    /// The command of a process that makes the report of a folder, with so many threads.
    fn part(&self, folder: &Path, threads: usize) -> Command {
        // Where it is not known who we are, nothing can be started, and all is made here.
        let mut command = Command::new(std::env::current_exe().unwrap_or_default());
        let shown = self.shown.to_possible_value();
        let shown = shown.as_ref().map_or("", |value| value.get_name());
        command.arg("build-part").args(self.options.arguments()).args(self.build.arguments());
        command.args([joined("--problems=", shown), joined("--threads=", threads.to_string())]);
        command.args(self.colors.then_some("--painted")).arg("--").arg(folder);
        command
    }
}

/// Reads templates and fonts before they are needed. What goes wrong here goes wrong again where it is used.
pub(super) fn warm(session: &Session, build: &BuildOptions) {
    let _ = guarded("templates", || session.warm(&FormatChoice::formats(&build.format, &Stage::DRAFT)));
}
