//! Saving answers: only those that were changed in the form, each where its case is now; what somebody else has changed meanwhile
//! is neither lost nor written over.

use super::history::History;
use super::posted::Posted;
use super::sheet::{OwnSheet, find_sheet, had, keys, letter};
use super::sheet_form::{Conflict, ShownSheetNote};
use super::step::Step;
use super::write::{TRIES, keep};
use crate::editing::{Edit, as_read, in_file};
use crate::language::{Language, Phrase, Phrases};
use crate::load::EvidenceSheet;
use crate::preview::state::{ShownEdition, State};
use crate::report::Basis;

/// What a form of evidence wants.
struct Wanted {
    /// Answers, by case and question.
    answers: Vec<(usize, usize, String)>,
    /// What somebody else has answered otherwise meanwhile.
    conflicts: Vec<Conflict>,
    /// The name of one more case.
    case: Option<String>,
}

/// Why it is not saved.
pub(super) enum Why {
    Conflicts(Vec<Conflict>),
    Said(Phrase),
    System(String),
}

impl Why {
    /// What the form says of it.
    pub(super) fn note(self, phrases: &Phrases) -> ShownSheetNote {
        let (words, conflicts) = match self {
            Why::Conflicts(conflicts) => (phrases.say(Phrase::EditStale), conflicts),
            Why::Said(phrase) => (phrases.say(phrase), Vec::new()),
            Why::System(words) => (format!("{} {words}", phrases.say(Phrase::EditFailed)), Vec::new()),
        };
        ShownSheetNote { words, conflicts }
    }
}

/// Saves what a form of evidence says.
///
/// # Errors
///
/// Why it is not saved.
pub(super) fn save_answers(
    state: &State,
    shown: &ShownEdition,
    posted: &Posted,
    history: &mut History,
) -> Result<(), Why> {
    for _ in 0..TRIES {
        let found = find_sheet(state, shown, posted.get("edit")).ok_or(Why::Said(Phrase::EditGone))?;
        let bases = shown.look().bases(state.session(), Language::English);
        let [written, _] = bases.ok_or(Why::Said(Phrase::EditUnreadable))?;
        let own = found.own;
        let wanted = wanted(&own.sheet, posted)?;
        if !wanted.conflicts.is_empty() {
            return Err(Why::Conflicts(wanted.conflicts));
        }
        if wanted.answers.is_empty() && wanted.case.is_none() {
            return Ok(());
        }
        let made = made(&written, &own, &wanted).ok_or(Why::Said(Phrase::EditNotWritable))?;
        let step = Step::of(&own.file, own.coding.bytes(&own.raw), own.coding.bytes(&made));
        if keep(state, history, step).map_err(Why::System)? {
            return Ok(());
        }
    }
    Err(Why::Said(Phrase::EditGone))
}

/// What of a form is otherwise than when it was made.
fn wanted(sheet: &EvidenceSheet, posted: &Posted) -> Result<Wanted, Why> {
    let own_keys = keys(sheet);
    let had = had(sheet, posted).ok_or(Why::Said(Phrase::EditGone))?;
    let mut wanted = Wanted { answers: Vec::new(), conflicts: Vec::new(), case: None };
    for (name, value) in posted.values() {
        let Some((key, question)) = name.split_once('/') else { continue };
        let Some(question) = sheet.questions.iter().position(|id| id == question) else {
            return Err(Why::Said(Phrase::EditGone));
        };
        let before = had.of(key, question);
        let mine = letter(value);
        if mine == before || mine == '?' {
            continue;
        }
        let Some(case) = own_keys.iter().position(|own| own == key) else { return Err(Why::Said(Phrase::EditGone)) };
        let Some(cell) = sheet.cases.get(case).and_then(|case| case.answers.get(question)) else { continue };
        let now = letter(&cell.text);
        if now == mine {
            continue;
        }
        if now != before {
            let place = format!("{}, {}", sheet.cases[case].name, sheet.questions[question]);
            wanted.conflicts.push(Conflict { place, now: cell.text.clone(), yours: value.to_owned() });
            continue;
        }
        wanted.answers.push((case, question, value.to_owned()));
    }
    let name = posted.get("new").trim();
    if !name.is_empty() {
        if sheet.cases.iter().any(|case| case.name == name) {
            return Err(Why::Said(Phrase::EditCaseTwice));
        }
        wanted.case = Some(name.to_owned());
    }
    Ok(wanted)
}

/// The file with what is wanted; none where it would not read back so.
fn made(written: &Basis<'_>, own: &OwnSheet, wanted: &Wanted) -> Option<String> {
    let new = wanted.case.as_ref().map(|name| own.sheet.with_case(name));
    // From the end, so that no change moves the place of another.
    let edits: Vec<Edit> = new.into_iter().chain(own.sheet.answered(&own.text, &wanted.answers)).collect();
    let made = edits.iter().fold(own.raw.clone(), |raw, edit| in_file(&raw, edit));
    let text = as_read(&made).into_owned();
    let again = EvidenceSheet::read(written.programme, &written.inspection.file.private_columns, &text)?;
    let mut expected = own.sheet.said();
    for (case, question, words) in &wanted.answers {
        words.clone_into(expected.get_mut(*case)?.1.get_mut(*question)?);
    }
    if let Some(name) = &wanted.case {
        expected.push((name.clone(), vec![String::new(); own.sheet.questions.len()]));
    }
    let alike = |one: &str, other: &str| one == other || one.trim() == other.trim();
    let found = again.said();
    let same = found.len() == expected.len()
        && found.iter().zip(&expected).all(|(one, other)| {
            one.0 == other.0 && one.1.len() == other.1.len() && one.1.iter().zip(&other.1).all(|(a, b)| alike(a, b))
        });
    (same && again.questions == own.sheet.questions).then_some(made)
}
