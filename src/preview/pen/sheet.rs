//! The cases of a folder, file by file, as they can be written in.
//!
//! What must hold: a file is found by what an address calls it only among those that lie in the folder; a case is known by its
//! name, wherever its row has moved to.

use std::collections::{BTreeMap, HashMap};
use std::fs;

use super::posted::Posted;
use crate::editing::as_read;
use crate::inspection::Answer;
use crate::limits::TEXT_BYTES;
use crate::load::{EvidenceSheet, SheetCase};
use crate::preview::state::{ShownEdition, State};
use crate::report::Basis;
use crate::source::{Coding, digest, read_below, read_coded};

/// The folder of evidence.
const FOLDER: &str = "evidence";

/// So many characters of a digest tell files and cases apart.
const ID: usize = 20;
const KEY: usize = 8;

/// A file of evidence as it lies in the folder.
pub(super) struct OwnSheet {
    pub(super) file: String,
    /// Its text as it lies there, and how its letters do.
    pub(super) raw: String,
    pub(super) coding: Coding,
    pub(super) text: String,
    pub(super) sheet: EvidenceSheet,
}

/// What an address leads to: a whole file, or one of its cases.
pub(super) struct FoundSheet {
    pub(super) own: OwnSheet,
    /// The position of the case.
    pub(super) case: Option<usize>,
}

/// The names of the files of evidence, by their paths in the folder.
pub(super) fn sheet_names(state: &State) -> Vec<String> {
    let entries = fs::read_dir(state.folder().join(FOLDER)).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let is_csv = |name: &String| name.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case("csv"));
    let mut names: Vec<String> = names.filter(is_csv).map(|name| format!("{FOLDER}/{name}")).collect();
    names.sort();
    names
}

/// What an address calls a file.
pub(super) fn sheet_id(file: &str) -> String {
    short(&format!("{file}\0sheet"), ID)
}

/// Whether an address leads to a file of evidence, which may be one that cannot be written in.
pub(super) fn is_sheet(state: &State, id: &str) -> bool {
    sheet_names(state).iter().any(|name| sheet_id(name) == id)
}

/// What an address calls a case of a file.
pub(super) fn case_id(file: &str, key: &str) -> String {
    short(&format!("{file}\0case\0{key}"), ID)
}

fn short(text: &str, length: usize) -> String {
    digest(text.as_bytes()).chars().take(length).collect()
}

/// A file of evidence as it is now; none where it cannot be written in.
pub(super) fn read_sheet(state: &State, written: &Basis<'_>, file: &str) -> Option<OwnSheet> {
    let (raw, coding) = read_coded(&read_below(state.folder(), file, TEXT_BYTES).ok()?)?;
    let text = as_read(&raw).into_owned();
    let sheet = EvidenceSheet::read(written.programme, &written.inspection.file.private_columns, &text)?;
    Some(OwnSheet { file: file.to_owned(), raw, coding, text, sheet })
}

/// The file, or the case of a file, that an address calls so.
pub(super) fn find_sheet(state: &State, shown: &ShownEdition, id: &str) -> Option<FoundSheet> {
    let [written, _] = shown.look().bases(state.session(), crate::language::Language::English)?;
    let names = sheet_names(state);
    if let Some(name) = names.iter().find(|name| sheet_id(name) == id) {
        return Some(FoundSheet { own: read_sheet(state, &written, name)?, case: None });
    }
    names.iter().filter_map(|name| read_sheet(state, &written, name)).find_map(|own| {
        let case = keys(&own.sheet).iter().position(|key| case_id(&own.file, key) == id)?;
        Some(FoundSheet { own, case: Some(case) })
    })
}

/// What a form calls each case: by its name, and, where another has the same, by which of them it is.
pub(super) fn keys(sheet: &EvidenceSheet) -> Vec<String> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut found = Vec::new();
    for case in &sheet.cases {
        let same = seen.entry(&case.name).or_default();
        let key = short(&case.name, KEY);
        found.push(if *same > 0 { format!("{key}-{same}") } else { key });
        *same += 1;
    }
    found
}

/// An answer as one letter; `-` where there is none, `?` where it is not one.
pub(super) fn letter(text: &str) -> char {
    match Answer::read(text) {
        Some(Answer::Yes) => 'y',
        Some(Answer::No) => 'n',
        Some(Answer::NotRelevant) => 'a',
        None if text.trim().is_empty() => '-',
        None => '?',
    }
}

/// Every answer of a file as letters, by case: what a form was made of, to be told from what is there when it comes back.
pub(super) fn letters(sheet: &EvidenceSheet) -> String {
    let case = |(key, case): (String, &SheetCase)| {
        let answers: String = case.answers.iter().map(|cell| letter(&cell.text)).collect();
        format!("{key}:{answers}")
    };
    let cases = keys(sheet).into_iter().zip(&sheet.cases).map(case);
    [questions_key(sheet)].into_iter().chain(cases).collect::<Vec<_>>().join(" ")
}

/// What tells the questions of a file from others, or from the same in another order.
fn questions_key(sheet: &EvidenceSheet) -> String {
    short(&sheet.questions.join("\0"), KEY)
}

/// The answers that a form was made of, by case.
pub(super) struct Had<'a>(BTreeMap<&'a str, Vec<char>>);

/// What [`letters`] said when a form was made; none where the file has other questions now.
pub(super) fn had<'a>(sheet: &EvidenceSheet, posted: &'a Posted) -> Option<Had<'a>> {
    let mut said = posted.get("had").split(' ');
    let is_of_these = said.next() == Some(questions_key(sheet).as_str());
    let cases = said.filter_map(|case| case.split_once(':'));
    is_of_these.then(|| Had(cases.map(|(key, all)| (key, all.chars().collect())).collect()))
}

impl Had<'_> {
    /// The answer of a case to a question, as a letter.
    pub(super) fn of(&self, case: &str, question: usize) -> char {
        self.0.get(case).and_then(|all| all.get(question)).copied().unwrap_or('-')
    }
}

/// The words that answers to a question have in this file: as most of its column says them, or most of the file.
pub(super) fn own_words(sheet: &EvidenceSheet, question: usize) -> [String; 3] {
    let column =
        || sheet.cases.iter().filter_map(move |case| case.answers.get(question)).map(|cell| cell.text.as_str());
    let all = || sheet.cases.iter().flat_map(|case| &case.answers).map(|cell| cell.text.as_str());
    [('y', "yes"), ('n', "no"), ('a', "na")].map(|(wanted, usual)| {
        let of_column = most(column().filter(|text| letter(text) == wanted));
        of_column.or_else(|| most(all().filter(|text| letter(text) == wanted))).unwrap_or(usual).trim().to_owned()
    })
}

/// The text that comes most often; of several the first.
fn most<'a>(texts: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for text in texts {
        match counted.iter_mut().find(|(known, _)| *known == text) {
            Some((_, count)) => *count += 1,
            None => counted.push((text, 1)),
        }
    }
    counted.into_iter().rev().max_by_key(|(_, count)| *count).map(|(text, _)| text)
}
