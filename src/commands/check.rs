//! `findings check`: reads everything as a build would, says what is wrong, makes nothing.

use std::path::Path;

use serde_json::json;

use super::args::Check;
use super::fix::{FixOutcome, fix_folder};
use super::folders::once_each;
use super::format_choice::FormatChoice;
use super::guard::guarded;
use super::severity_word::severity_word;
use super::status::Status;
use super::status::status_of;
use super::tables::{Tally, checked};
use super::terminal::unwritten;
use super::terminal::{Terminal, show, show_json};
use super::{messages, rules};
use crate::check::reading_load;
use crate::load::findings_folders;
use crate::pipeline::{Composed, Format, Session, compose_folder, told_of_children, told_of_summaries};
use crate::problem::Problem;
use crate::report::Stage;

/// Runs the verb.
pub(super) fn run(check: &Check, session: &Session, terminal: Terminal) -> Status {
    if check.rules {
        return rules::run(check.json);
    }
    let stage = if check.is_final { Stage::Final } else { Stage::DRAFT };
    let formats = FormatChoice::formats(&check.format, &stage);
    let mut all = Vec::new();
    let mut folders = Vec::new();
    for path in &check.folders {
        folders.extend(findings_folders(path).gather(&mut all).unwrap_or_default());
    }
    if !check.json {
        terminal.problems(&all);
    }
    let mut shown = status_of(&all);
    let mut tallies = Vec::new();
    for folder in once_each(folders) {
        if check.fix {
            match fix_folder(session, &folder) {
                Ok(_) if check.json => {}
                Ok(FixOutcome::Made(fixes)) => terminal.say(&messages::fixed(&folder, fixes)),
                Ok(FixOutcome::Unread) => terminal.say(&messages::not_fixed(&folder)),
                Err(cause) => return unwritten(cause, terminal),
            }
        }
        let name = messages::named(&folder);
        let composed = match guarded(&name, || composed(session, &folder, &stage, &formats)) {
            Ok(composed) => composed,
            Err(fault) => {
                terminal.fail(&fault);
                shown = Status::Failed;
                continue;
            }
        };
        shown = shown.max(status_of(&composed.problems));
        if !check.json {
            terminal.problems(&composed.problems);
            tallies.push(Tally::of(&folder, &composed.problems));
        }
        if check.reading {
            shown = shown.max(show_reading_load(session, &composed));
        }
        if check.json {
            all.extend(composed.problems);
        }
    }
    if !tallies.is_empty() {
        terminal.say(&checked(&tallies));
    }
    if check.json {
        shown = shown.max(show_json(&serde_json::Value::Array(all.iter().map(as_json).collect())));
    }
    shown
}

/// A folder as it was composed, with all that is told of it.
fn composed(session: &Session, folder: &Path, stage: &Stage, formats: &[Format]) -> Composed {
    let mut composed = compose_folder(session, folder, stage, None);
    composed.problems.extend(told_of_summaries(session, &composed, formats.contains(&Format::Summary)));
    if formats.contains(&Format::ForChildren) {
        composed.problems.extend(told_of_children(&composed));
    }
    composed
}

/// Says how much there is to read in each section.
fn show_reading_load(session: &Session, composed: &Composed) -> Status {
    let Some(written) = composed.written(session) else { return Status::Fine };
    show(&messages::reading_load(&reading_load(&written)))
}

fn as_json(problem: &Problem) -> serde_json::Value {
    json!({
        "severity": severity_word(problem.severity),
        "rule": problem.rule(),
        "problem": problem.headline(),
        "hint": problem.hint(),
        "more": Some(problem.more).filter(|more| *more > 0),
        "file": problem.place.as_ref().map(|place| place.file.clone()),
        "line": problem.place.as_ref().map(|place| place.line).filter(|line| *line > 0),
        "column": problem.place.as_ref().map(|place| place.column).filter(|column| *column > 0),
    })
}
