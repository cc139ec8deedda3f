//! `findings site`: final reports as a folder for any web server, written whole or not at all.

use super::folders::once_each;
use super::overview::{Destination, conclude};
use super::site_args::Site;
use super::status::Status;
use super::terminal::Terminal;
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
    let files = overview.as_ref().map(|overview| site_files(session, overview, &arguments.base, &mut problems));
    let destination = Destination { out: &arguments.out, sources: &outputs, force: arguments.force };
    conclude(terminal, &destination, &problems, overview.as_ref(), |_| files.unwrap_or_else(|| Ok(Vec::new())))
}
