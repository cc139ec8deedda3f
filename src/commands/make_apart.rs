//! The report of a folder of a batch, made by a process of the program's own that ends with it.
//!
//! What Typst keeps while it lays out is not given back before a process ends: so a batch of any length needs the memory of the
//! reports that are made at once. To begin takes a process some hundredths of a second. What must hold: however such a process ends,
//! it is known what became of its folder, and the batch goes on with the next.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use super::build_told::BuildTold;

/// Why a process has told nothing.
pub(super) enum Untold {
    /// It cannot be started.
    NotStarted,
    /// It has ended, as the system says it.
    Ended(String),
}

/// Runs a process that makes a report, to its end.
///
/// # Errors
///
/// Why it is not known what came of it.
pub(super) fn make_apart(mut command: Command) -> Result<BuildTold, Untold> {
    let started = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = started.map_err(|_| Untold::NotStarted)?;
    // It ends at once when this end is closed: then nobody waits for it.
    let open = child.stdin.take();
    let mut line = String::new();
    let read = child.stdout.take().is_some_and(|told| BufReader::new(told).read_line(&mut line).is_ok());
    let status = child.wait();
    drop(open);
    let told = if read { serde_json::from_str(&line).ok() } else { None };
    told.ok_or_else(|| Untold::Ended(status.map_or_else(|error| error.to_string(), |status| status.to_string())))
}
