//! `findings site`: final reports as a folder for any web server, written whole or not at all.

use super::folders::once_each;
use super::messages;
use super::overview::write;
use super::site_args::Site;
use super::status::{Status, status_of};
use super::terminal::{Terminal, unwritten};
use super::unmade::Unmade;
use crate::language::Language;
use crate::overview::{make_overview, site_files};
use crate::pipeline::Session;

/// What the manifest of a site says that it is.
const KIND: &str = "site";

/// Runs the verb.
pub(super) fn run(arguments: &Site, session: &Session, terminal: Terminal) -> Status {
    let outputs = once_each(arguments.outputs.clone());
    let mut problems = Vec::new();
    let overview = make_overview(session, &outputs, &Language::ALL, KIND, &mut problems);
    let mut files = Ok(Vec::new());
    if let Some(overview) = &overview {
        files = site_files(session, overview, &arguments.base, &mut problems);
    }
    terminal.problems(&problems);
    let status = status_of(&problems);
    let Some(overview) = overview.filter(|_| status == Status::Fine) else {
        if status == Status::Wrong {
            terminal.fail(&messages::refused(&arguments.out));
        }
        return status;
    };
    match write(&arguments.out, &outputs, &overview.manifest, arguments.force, || files) {
        Ok(news) => {
            terminal.say(&news);
            status
        }
        Err(Unmade::Unwritten(cause)) => unwritten(cause, terminal),
        Err(Unmade::Cause(cause)) => {
            terminal.fail(&messages::failed(&cause));
            Status::Failed
        }
    }
}
