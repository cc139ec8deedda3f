//! `findings preview`: the report in a browser on this machine while it is being written.

use std::path::Path;

use super::args::Preview;
use super::global_options::GlobalOptions;
use super::messages;
use super::open_session::open_session;
use super::status::Status;
use super::terminal::Terminal;
use crate::load::findings_folders;
use crate::preview::{Purpose, serve};

/// The port that is tried first, so that a page that was left open finds the preview again.
const PORT: u16 = 7420;

/// Runs the verb.
pub(super) fn run(preview: &Preview, options: &GlobalOptions, terminal: Terminal) -> Status {
    open(&preview.folder, preview.port, Purpose::Look, options, terminal)
}

/// Shows a folder for a purpose, until the program is ended.
pub(super) fn open(
    path: &Path,
    port: Option<u16>,
    purpose: Purpose,
    options: &GlobalOptions,
    terminal: Terminal,
) -> Status {
    let mut problems = Vec::new();
    let folders = findings_folders(path).gather(&mut problems).unwrap_or_default();
    terminal.problems(&problems);
    let [folder] = folders.as_slice() else {
        if !folders.is_empty() {
            terminal.fail(&messages::not_one(path));
        }
        return Status::Wrong;
    };
    let own = [PORT, 0];
    let ports = port.as_ref().map_or(own.as_slice(), std::slice::from_ref);
    let what = match purpose {
        Purpose::Look => "preview",
        Purpose::Write => "editing",
    };
    let shown = open_session(options).and_then(|session| {
        let ready = |address: &str| terminal.say(&messages::previewing(folder, address, what));
        serve(session, folder, ports, purpose, ready)
    });
    match shown {
        Ok(()) => Status::Fine,
        Err(cause) => {
            terminal.fail(&messages::failed(&cause));
            Status::Failed
        }
    }
}
