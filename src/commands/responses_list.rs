//! `findings responses list`: what is still to be decided or done, in the order of the draft.

use super::args::ResponsesList;
use super::drafts::Drafts;
use super::language_choice::LanguageChoice;
use super::messages;
use super::status::Status;
use super::terminal::{Terminal, show};
use crate::check::{names_in, printed};
use crate::language::Language;
use crate::pipeline::Session;
use crate::problem::Severity;
use crate::responses::{LocatedPoint, locate, log_rows};

/// Runs the act.
pub(super) fn run(list: &ResponsesList, session: &Session, terminal: Terminal) -> Status {
    let Some(drafts) = Drafts::open(session, &list.folder, LanguageChoice::All, terminal) else { return Status::Wrong };
    let Some((_, inspection)) = drafts.both() else { return Status::Wrong };
    let spots = drafts.spots();
    let located = locate(inspection, &spots);
    let rows = log_rows(&located, session.phrases(Language::English));
    let shown = located.iter().zip(&rows).filter(|(one, _)| list.all || one.status.is_open());
    let shown: Vec<String> = shown.map(|(one, row)| messages::point(one, row)).collect();
    // Who decides reads what was written; whoever the words are passed on to may not.
    let mut named = names_in(inspection, &printed("this list", &shown));
    named.iter_mut().for_each(|problem| problem.severity = Severity::Warning);
    terminal.problems(&named);
    let status = show(&shown.join("\n"));
    let open: Vec<&LocatedPoint<'_>> = located.iter().filter(|one| one.status.is_open()).collect();
    terminal.say(&messages::points(&located, &open));
    status
}
