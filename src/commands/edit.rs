//! `findings edit`: the preview that writes: what stands in the folder is changed in a browser, on this machine or through a proxy
//! that says who somebody is. A folder of several is a list, and in one that is empty or not there yet an inspection is begun.

use super::edit_args::Edit;
use super::global_options::GlobalOptions;
use super::messages;
use super::preview::{ports, show};
use super::status::Status;
use super::terminal::Terminal;
use super::today::today;
use crate::git::is_in_repository;
use crate::preview::{Purpose, Reach};
use crate::problem::{Kind, Problem};

/// Runs the verb.
pub(super) fn run(edit: &Edit, options: &GlobalOptions, terminal: Terminal) -> Status {
    let reach = Reach {
        purpose: Purpose::Write,
        host: edit.host,
        ports: ports(edit.port),
        proxy: edit.behind_proxy.clone(),
        commits: edit.commit,
        today,
    };
    if reach.is_open_to_others() {
        terminal.fail(&messages::open_to_others(edit.host));
        return Status::Failed;
    }
    // A folder that is not there yet is begun in the page.
    if edit.folder.exists() && !edit.folder.is_dir() {
        terminal.problems(&[Problem::error(Kind::FolderMissing { folder: edit.folder.display().to_string() }, None)]);
        return Status::Wrong;
    }
    if reach.commits && !is_in_repository(&edit.folder) {
        terminal.fail(&messages::no_repository_to_commit(&edit.folder));
        return Status::Failed;
    }
    show(&edit.folder, &reach, options, terminal)
}
