//! `findings preview`: the report in a browser on this machine while it is being written.

use std::net::Ipv4Addr;
use std::path::Path;

use super::args::Preview;
use super::global_options::GlobalOptions;
use super::messages;
use super::open_session::open_session;
use super::status::Status;
use super::terminal::Terminal;
use super::today::today;
use crate::load::findings_folders;
use crate::preview::{Purpose, Reach, serve};

/// The port that is tried first, so that a page that was left open finds the preview again.
const PORT: u16 = 7420;

/// Runs the verb.
pub(super) fn run(preview: &Preview, options: &GlobalOptions, terminal: Terminal) -> Status {
    let reach = Reach {
        purpose: Purpose::Look,
        host: Ipv4Addr::LOCALHOST.into(),
        ports: ports(preview.port),
        proxy: None,
        commits: false,
        today,
    };
    open(&preview.folder, &reach, options, terminal)
}

/// The port that is asked for; where none is, one that a page which was left open finds again, or any that is free.
pub(super) fn ports(port: Option<u16>) -> Vec<u16> {
    port.map_or_else(|| vec![PORT, 0], |port| vec![port])
}

/// Shows a folder of findings, until the program is ended.
fn open(path: &Path, reach: &Reach, options: &GlobalOptions, terminal: Terminal) -> Status {
    let mut problems = Vec::new();
    let folders = findings_folders(path).gather(&mut problems).unwrap_or_default();
    terminal.problems(&problems);
    let [folder] = folders.as_slice() else {
        if !folders.is_empty() {
            terminal.fail(&messages::not_one(path));
        }
        return Status::Wrong;
    };
    show(folder, reach, options, terminal)
}

/// Shows a folder, or the list of those in it, until the program is ended.
pub(super) fn show(folder: &Path, reach: &Reach, options: &GlobalOptions, terminal: Terminal) -> Status {
    let what = match reach.purpose {
        Purpose::Look => "preview",
        Purpose::Write => "editing",
    };
    let shown = open_session(options).and_then(|session| {
        let ready = |address: &str| terminal.say(&messages::previewing(folder, address, what));
        serve(session, folder, reach, ready)
    });
    match shown {
        Ok(()) => Status::Fine,
        Err(cause) => {
            terminal.fail(&messages::failed(&cause));
            Status::Failed
        }
    }
}
