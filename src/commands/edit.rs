//! `findings edit`: the preview that writes: what stands in the folder is changed in a browser on this machine.

use super::args::Edit;
use super::global_options::GlobalOptions;
use super::preview::open;
use super::status::Status;
use super::terminal::Terminal;
use crate::preview::Purpose;

/// Runs the verb.
pub(super) fn run(edit: &Edit, options: &GlobalOptions, terminal: Terminal) -> Status {
    open(&edit.folder, edit.port, Purpose::Write, options, terminal)
}
