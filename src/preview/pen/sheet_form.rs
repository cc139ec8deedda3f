//! The cases of a file as a grid of answers, or one case question by question: every word, value and address decided.

use serde::Serialize;

use super::posted::{Posted, VALUE};
use super::sheet::{FoundSheet, case_id, find_sheet, had, keys, letter, letters, own_words, sheet_id};
use crate::language::{Phrase, Phrases};
use crate::load::EvidenceSheet;
use crate::preview::page_request::PageRequest;
use crate::preview::state::{ShownEdition, State};
use crate::report::{Basis, questions};
use crate::source::digest;
use crate::text::one_line;

/// What the template is given of a file of evidence.
#[derive(Serialize)]
pub(super) struct ShownSheet {
    action: String,
    close: String,
    token: String,
    edit: String,
    was: String,
    had: String,
    file: String,
    /// What was just saved, or why it was not.
    said: Option<String>,
    note: Option<ShownSheetNote>,
    groups: Vec<ShownGroup>,
    questions: Vec<ShownQuestion>,
    cases: Vec<ShownCase>,
    /// The case that is shown alone.
    one: Option<usize>,
    /// Where the whole file is; the cases before and after one that is shown alone.
    whole: String,
    words: SheetWords,
}

/// Why it was not saved.
#[derive(Serialize)]
pub(super) struct ShownSheetNote {
    pub(super) words: String,
    pub(super) conflicts: Vec<Conflict>,
}

/// An answer that somebody else has changed meanwhile.
#[derive(Serialize)]
pub(super) struct Conflict {
    /// The case and the question.
    pub(super) place: String,
    /// What is in the file now.
    pub(super) now: String,
    /// What was chosen.
    pub(super) yours: String,
}

/// The questions of a section.
#[derive(Serialize)]
struct ShownGroup {
    title: String,
    /// The positions of its first question and of the one behind its last.
    from: usize,
    to: usize,
    span: usize,
}

#[derive(Serialize)]
struct ShownQuestion {
    id: String,
    words: String,
}

#[derive(Serialize)]
struct ShownCase {
    name: String,
    key: String,
    address: String,
    answers: Vec<ShownAnswer>,
}

#[derive(Serialize)]
struct ShownAnswer {
    name: String,
    value: String,
    /// What can be chosen: the file's own words.
    choices: Vec<String>,
}

#[derive(Serialize)]
struct SheetWords {
    save: String,
    close: String,
    case: String,
    cases: String,
    nothing: String,
    keys: String,
    add: String,
    whole: String,
    there: String,
}

/// The grid, or the case, that an address leads to; with what somebody has chosen, where that is not saved.
pub(super) fn sheet(
    state: &State,
    shown: &ShownEdition,
    request: &PageRequest,
    note: Option<(ShownSheetNote, &Posted)>,
    token: String,
) -> Option<ShownSheet> {
    let found = find_sheet(state, shown, request.edit.as_deref()?)?;
    let [_, basis] = shown.look().bases(state.session(), request.edition.language)?;
    let (note, posted) = note.map(|(note, posted)| (Some(note), Some(posted))).unwrap_or_default();
    let form = SheetForm { found: &found, posted, note, token };
    Some(form.shown(state.phrases(request.edition.language), &basis, request))
}

/// What a form of evidence is made of.
struct SheetForm<'a> {
    found: &'a FoundSheet,
    posted: Option<&'a Posted>,
    note: Option<ShownSheetNote>,
    token: String,
}

impl SheetForm<'_> {
    /// The form, in the words of an edition.
    fn shown(self, phrases: &Phrases, basis: &Basis<'_>, request: &PageRequest) -> ShownSheet {
        let FoundSheet { own, case } = self.found;
        let id = case.map_or_else(|| sheet_id(&own.file), |index| case_id(&own.file, &keys(&own.sheet)[index]));
        let saved = request.saved.as_deref() == Some(id.as_str());
        ShownSheet {
            action: request.with_form(&id).form_address(),
            close: request.without_form().address(),
            whole: request.with_form(&sheet_id(&own.file)).form_address(),
            token: self.token.clone(),
            edit: id,
            was: digest(own.text.as_bytes()),
            had: letters(&own.sheet),
            file: own.file.clone(),
            said: saved.then(|| phrases.say(Phrase::EditSaved)),
            groups: groups(basis, &own.sheet),
            questions: asked(basis, &own.sheet),
            cases: self.cases(request),
            one: *case,
            note: self.note,
            words: SheetWords {
                save: phrases.say(Phrase::EditSave),
                close: phrases.say(Phrase::EditClose),
                case: phrases.say(Phrase::EditCase),
                cases: phrases.say(Phrase::EditCases),
                nothing: phrases.say(Phrase::EditNothing),
                keys: phrases.say(Phrase::EditCasesKeys),
                add: phrases.say(Phrase::EditAddCase),
                whole: phrases.say(Phrase::EditCasesWhole),
                there: phrases.say(Phrase::EditThere),
            },
        }
    }

    fn cases(&self, request: &PageRequest) -> Vec<ShownCase> {
        let FoundSheet { own, case: alone } = self.found;
        let words: Vec<[String; 3]> =
            (0..own.sheet.questions.len()).map(|index| own_words(&own.sheet, index)).collect();
        let had = self.posted.and_then(|posted| had(&own.sheet, posted));
        let shown = |(index, (key, case)): (usize, (String, &crate::load::SheetCase))| {
            let all = own.sheet.questions.iter().zip(&case.answers).zip(&words).enumerate();
            let answers = all.map(|(at, ((question, cell), words))| {
                let name = format!("{key}/{question}");
                // What nobody has chosen is as others have left it.
                let before = had.as_ref().map(|had| had.of(&key, at));
                let posted = self.posted.and_then(|posted| posted.value(&name));
                let posted = posted.filter(|value| before != Some(letter(value)));
                let value = posted.unwrap_or_else(|| chosen(words, &cell.text));
                let mut choices = words.to_vec();
                if !value.is_empty() && !choices.contains(&value) {
                    choices.push(value.clone());
                }
                ShownAnswer { name: format!("{VALUE}{name}"), value, choices }
            });
            let is_shown = alone.is_none_or(|alone| alone == index);
            ShownCase {
                name: case.name.clone(),
                address: request.with_form(&case_id(&own.file, &key)).form_address(),
                answers: if is_shown { answers.collect() } else { Vec::new() },
                key,
            }
        };
        keys(&own.sheet).into_iter().zip(&own.sheet.cases).enumerate().map(shown).collect()
    }
}

/// What stands there, as the file says it most often; what is no answer stays as it is.
fn chosen(words: &[String; 3], text: &str) -> String {
    let at = match letter(text) {
        'y' => 0,
        'n' => 1,
        'a' => 2,
        '-' => return String::new(),
        _ => return text.to_owned(),
    };
    words[at].clone()
}

fn asked(basis: &Basis<'_>, sheet: &EvidenceSheet) -> Vec<ShownQuestion> {
    let words = questions(basis);
    let question = |id: &String| ShownQuestion { id: id.clone(), words: words.get(id).cloned().unwrap_or_default() };
    sheet.questions.iter().map(question).collect()
}

/// Questions that follow each other and belong to one section.
fn groups(basis: &Basis<'_>, sheet: &EvidenceSheet) -> Vec<ShownGroup> {
    let mut found: Vec<ShownGroup> = Vec::new();
    for (index, id) in sheet.questions.iter().enumerate() {
        let node = basis.programme.nodes().find(|node| node.key_questions.iter().any(|question| question.id == *id));
        let title = node.map_or_else(String::new, |node| {
            let title = node.title.as_ref().map(|title| one_line(title)).unwrap_or_default();
            node.number.as_ref().map_or(title.clone(), |number| format!("{number} {title}"))
        });
        match found.last_mut().filter(|group| group.title == title) {
            Some(group) => {
                group.to = index + 1;
                group.span += 1;
            }
            None => found.push(ShownGroup { title, from: index, to: index + 1, span: 1 }),
        }
    }
    found
}
