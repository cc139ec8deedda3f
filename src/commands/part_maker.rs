//! Who makes the reports of a batch for one of its threads: a process of the program's own, and another when that has made its
//! part.
//!
//! What must hold: whatever ends such a process, the batch goes on with the next folder, and tells of the one that it was at;
//! where none can be started the program makes the report itself.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use super::build_told::BuildTold;

/// So many reports a process makes: what it keeps of each is a few tens of megabytes, and to begin takes some hundredths of a second.
const PART: usize = 4;

/// What a process is told last: no more is wanted of it.
const ENOUGH: &str = "enough";

/// Makes the reports of folders, which are named by their number.
pub(super) struct PartMaker<'a> {
    start: &'a (dyn Fn() -> Command + Sync),
    process: Option<Running>,
}

struct Running {
    child: Child,
    numbers: ChildStdin,
    told: BufReader<ChildStdout>,
    made: usize,
}

/// Why a process has told nothing.
pub(super) enum Untold {
    /// It cannot be started.
    NotStarted,
    /// It has ended, as the system says it.
    Ended(String),
}

impl<'a> PartMaker<'a> {
    /// `start`: the command of a process.
    pub(super) fn new(start: &'a (dyn Fn() -> Command + Sync)) -> Self {
        PartMaker { start, process: None }
    }

    /// Makes the report of a folder.
    ///
    /// # Errors
    ///
    /// Why it is not known what came of it.
    pub(super) fn make(&mut self, number: usize) -> Result<BuildTold, Untold> {
        let mut running = match self.process.take() {
            Some(running) => running,
            None => Running::start((self.start)()).ok_or(Untold::NotStarted)?,
        };
        match running.ask(number) {
            Some(told) if running.made < PART => {
                self.process = Some(running);
                Ok(told)
            }
            Some(told) => {
                running.end();
                Ok(told)
            }
            None => Err(Untold::Ended(running.end())),
        }
    }
}

impl Drop for PartMaker<'_> {
    fn drop(&mut self) {
        if let Some(running) = self.process.take() {
            running.end();
        }
    }
}

impl Running {
    fn start(mut command: Command) -> Option<Self> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
        let (numbers, told) = (child.stdin.take()?, BufReader::new(child.stdout.take()?));
        Some(Running { child, numbers, told, made: 0 })
    }

    /// What came of a folder; nothing where the process has ended.
    fn ask(&mut self, number: usize) -> Option<BuildTold> {
        writeln!(self.numbers, "{number}").ok()?;
        let mut line = String::new();
        self.told.read_line(&mut line).ok()?;
        self.made += 1;
        serde_json::from_str(&line).ok()
    }

    /// Lets it end, and says how it has.
    fn end(mut self) -> String {
        let _ = writeln!(self.numbers, "{ENOUGH}");
        drop(self.numbers);
        self.child.wait().map_or_else(|error| error.to_string(), |status| status.to_string())
    }
}
