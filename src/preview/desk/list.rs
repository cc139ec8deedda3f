//! The inspections of a folder as a list: of which service and programme, how far each has got, what is still to be done.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

use rayon::prelude::*;
use serde::Serialize;

use super::base::base;
use crate::inspection::{DraftDetails, InspectionFile};
use crate::language::{Argument, DateForm, Language, Phrase, date};
use crate::load::{findings_folders, folder_digests};
use crate::pipeline::{Composed, Session, compose_folder};
use crate::preview::locked::locked;
use crate::problem::{Problem, Severity, how_many};
use crate::report::Stage;
use crate::responses::locate;
use crate::source::Date;

/// An inspection in the list.
#[derive(Clone, Serialize)]
pub(super) struct Row {
    address: String,
    folder: String,
    /// The name of the service; the folder's own where it cannot be read.
    service: String,
    programme: String,
    state: String,
    holes: usize,
    mistakes: usize,
    points: String,
    dates: Vec<String>,
}

/// Rows that were made, each with the state of its folder then.
pub(super) type KnownRows = Mutex<BTreeMap<(String, &'static str), (BTreeMap<String, String>, Row)>>;

/// A row for each inspection, in the order of the folders; and what is wrong with folders that are none.
pub(super) fn rows(session: &Session, root: &Path, known: &KnownRows, language: Language) -> (Vec<Row>, Vec<Problem>) {
    let mut problems = Vec::new();
    let folders = findings_folders(root).gather(&mut problems).unwrap_or_default();
    let all = folders.par_iter().filter_map(|folder| {
        let name = folder.file_name()?.to_str()?;
        let (digests, key) = (folder_digests(folder), (name.to_owned(), language.code()));
        let before = locked(known).get(&key).cloned();
        if let Some((_, row)) = before.filter(|(then, _)| digests.as_ref() == Some(then)) {
            return Some(row);
        }
        let row = row(session, folder, name, language);
        if let Some(digests) = digests {
            locked(known).insert(key, (digests, row.clone()));
        }
        Some(row)
    });
    (all.collect(), problems)
}

fn row(session: &Session, folder: &Path, name: &str, language: Language) -> Row {
    let composed = compose_folder(session, folder, &Stage::Final, None);
    let phrases = session.phrases(language);
    let errors = || composed.problems.iter().filter(|problem| problem.severity == Severity::Error);
    let holes = how_many(errors().filter(|problem| problem.is_hole()));
    let mistakes = how_many(errors()) - holes;
    let mut row = Row {
        address: format!("{}?lang={}", base(name), language.code()),
        folder: name.to_owned(),
        service: name.to_owned(),
        programme: String::new(),
        state: phrases.say(Phrase::DeskUnreadable),
        holes,
        mistakes,
        points: String::new(),
        dates: Vec::new(),
    };
    let Some((programme, inspection)) = composed.loaded.both() else { return row };
    let file = &inspection.file;
    row.service = service(file, language);
    row.programme = programme.rules.title.to_string();
    row.state = phrases.say(state(file));
    row.points = points(&composed).map_or_else(String::new, |(open, all)| {
        phrases.say_with(Phrase::DeskOpen, &[("open", Argument::count(open)), ("all", Argument::count(all))])
    });
    row.dates = dates(file)
        .map(|(phrase, day)| {
            let day = date(language, day, DateForm::Day);
            phrases.say_with(phrase, &[("date", Argument::Text(&day))])
        })
        .collect();
    row
}

fn service(file: &InspectionFile, language: Language) -> String {
    let welsh = file.service.welsh.as_ref().filter(|_| language == Language::Welsh);
    welsh.map_or_else(|| file.service.name.clone(), |welsh| welsh.name.clone())
}

fn state(file: &InspectionFile) -> Phrase {
    let is_sent = file.draft.as_ref().is_some_and(|draft| draft.sent.is_some());
    match (file.is_out(), is_sent) {
        (true, _) => Phrase::DeskOut,
        (false, true) => Phrase::DeskSent,
        (false, false) => Phrase::DeskWritten,
    }
}

/// How many points of the service are open, and how many there are; none where there are none, or no draft to find them in.
fn points(composed: &Composed) -> Option<(usize, usize)> {
    let inspection = composed.loaded.inspection.as_ref().filter(|_| composed.has_every_draft())?;
    let located = locate(inspection, &composed.drafts);
    let open = located.iter().filter(|point| point.status.is_open()).count();
    Some((open, located.len())).filter(|(_, all)| *all > 0)
}

/// The dates of an inspection that are known, in the order in which they come.
fn dates(file: &InspectionFile) -> impl Iterator<Item = (Phrase, Date)> {
    let draft = file.draft.as_ref();
    let all = [
        (Phrase::DeskFieldwork, file.fieldwork.first().map(|period| period.from)),
        (Phrase::DeskSentOn, draft.and_then(|draft| draft.sent)),
        (Phrase::DeskUntil, draft.and_then(DraftDetails::last_day)),
        (Phrase::DeskPublication, file.publication),
    ];
    all.into_iter().filter_map(|(phrase, day)| Some((phrase, day?)))
}
