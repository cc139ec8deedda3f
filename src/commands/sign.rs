//! `findings sign`: records who signed the report off, when, and the words that they signed.
//!
//! What must hold: what could not be published is not signed; the words are in the folder before the signature is.

use std::path::Path;

use super::fix::write_edit;
use super::messages;
use super::sign_args::Sign;
use super::sign_entry::{enter, lines};
use super::status::Status;
use super::terminal::{Terminal, unwritten};
use super::today::today;
use crate::inspection::{SignOff, signed_file};
use crate::load::findings_folders;
use crate::pipeline::{Composed, Session, check_composed, compose_folder, signed_digest, words_to_sign};
use crate::problem::{Kind, Place, Problem, Severity, VersionFault, suggest};
use crate::publish::write_file;
use crate::report::Stage;
use crate::source::{Date, name_key};

/// Runs the verb.
pub(super) fn run(sign: &Sign, session: &Session, terminal: Terminal) -> Status {
    let mut problems = Vec::new();
    let folders = findings_folders(&sign.folder).gather(&mut problems).unwrap_or_default();
    terminal.problems(&problems);
    let [folder] = folders.as_slice() else {
        if folders.len() > 1 {
            terminal.fail(&messages::one_folder(&sign.folder));
        }
        return Status::Wrong;
    };
    let (now, given) = (today(), sign.date);
    let Some(date) = given.or(now) else {
        terminal.fail(&messages::no_clock());
        return Status::Failed;
    };
    if let Some(now) = now.filter(|now| date > *now) {
        terminal.fail(&messages::in_the_future(&date.to_string(), &now.to_string()));
        return Status::Wrong;
    }
    sign_folder(sign, session, folder, date, terminal)
}

fn sign_folder(sign: &Sign, session: &Session, folder: &Path, date: Date, terminal: Terminal) -> Status {
    let mut composed = compose_folder(session, folder, &Stage::Final, None);
    let problems = in_the_way(composed.problems.clone());
    let words = words_to_sign(session, &composed).filter(|_| problems.is_empty());
    let role = role(&composed, &sign.role);
    let (Some(words), Ok(role)) = (words, &role) else {
        terminal.problems(&problems);
        if let Err(problem) = role {
            terminal.problems(&[*problem]);
        }
        terminal.fail(&messages::not_to_be_signed(folder));
        return Status::Wrong;
    };
    let digest = signed_digest(&words);
    let entry = SignOff { role: role.clone(), name: sign.name.clone(), date, digest: Some(digest.clone()) };
    let path = folder.join("inspection.yaml");
    let entered = composed.loaded.inspection.as_ref().and_then(|inspection| {
        let source = inspection.sources.get("inspection.yaml")?;
        Some((source.text.clone(), enter(source, &inspection.file, &entry)?))
    });
    let Some((text, (edit, file))) = entered else {
        terminal.fail(&messages::add_by_hand(&path, &lines(&entry, 2)));
        return Status::Wrong;
    };
    // What would be wrong with the date, or with whatever else is entered, is told before it is.
    if let Some(inspection) = &mut composed.loaded.inspection {
        inspection.file = file;
    }
    let mut wrong = in_the_way(check_composed(session, &composed));
    if !wrong.is_empty() {
        // The entry is not in the file yet, so no line of it is wrong.
        wrong.iter_mut().for_each(|problem| problem.place = Some(Place::file(&path.display().to_string())));
        terminal.problems(&wrong);
        terminal.fail(&messages::not_on_that_day(folder, &date.to_string()));
        return Status::Wrong;
    }
    let kept = match serde_json::to_string_pretty(&words) {
        Ok(kept) => kept + "\n",
        Err(error) => {
            terminal.fail(&messages::failed(&error.to_string()));
            return Status::Failed;
        }
    };
    // What stands under this name and says something else was changed by somebody: the words of a digest are always the same.
    let written = write_file(&folder.join(signed_file(&digest)), kept.as_bytes(), |_| true)
        .and_then(|()| write_edit(folder, "inspection.yaml", &text, edit.range, &edit.instead));
    match written {
        Ok(()) => {
            terminal.say(&messages::signed(folder, role, &date.to_string(), &digest));
            Status::Fine
        }
        Err(cause) => unwritten(cause, terminal),
    }
}

/// The errors that keep a report from being signed: all but those that a signature mends.
fn in_the_way(problems: Vec<Problem>) -> Vec<Problem> {
    let is_mended = |kind: &Kind| {
        matches!(kind, Kind::SignOffMissing { .. } | Kind::Version(VersionFault::ChangedSinceSigned { .. }))
    };
    problems.into_iter().filter(|problem| problem.severity == Severity::Error && !is_mended(&problem.kind)).collect()
}

/// The role as the programme calls it; others may sign as well, but not one that is meant for one of these.
fn role(composed: &Composed, given: &str) -> Result<String, Box<Problem>> {
    let asked = composed.loaded.both().map(|(programme, _)| programme.rules.sign_off.as_slice()).unwrap_or_default();
    if let Some(role) = asked.iter().find(|role| name_key(role) == name_key(given)) {
        return Ok(role.clone());
    }
    match suggest(given, asked.iter().map(String::as_str)) {
        None => Ok(given.to_owned()),
        Some(meant) => {
            let fault = VersionFault::RoleUnknown { found: given.to_owned(), meant };
            Err(Box::new(Problem::error(Kind::Version(fault), None)))
        }
    }
}
