//! A form as its template is given it: every word, value and address decided.
//!
//! What must hold: what somebody has written is in the form again, whatever keeps it from being saved.

use std::collections::BTreeMap;

use serde::Serialize;

use super::changes::NotMade;
use super::choices::Known;
use super::fields::Field;
use super::known::KnownList;
use super::posted::{Posted, VALUE};
use super::rows::{ShownRow, more_rows, row, title};
use super::shape::Input;
use super::target::{Target, TargetKind};
use super::view::{ShownView, is_cell, text_kind};
use super::words::{as_words, way};
use crate::compare::{DiffRun, runs};
use crate::editing::{NotChanged, paragraphs};
use crate::language::{Language, Phrase, Phrases};
use crate::problem::Problem;
use crate::report::TextKind;
use crate::source::{FieldStep, SourceFile, Value, digest};

/// Why a form is shown again.
pub(super) enum Note {
    /// The file has changed since it was read.
    Stale,
    /// The values cannot come into the file.
    NotMade(NotMade),
    /// The file would not be as it must be.
    Wrong(Vec<Problem>),
    /// What the machine says.
    System(String),
}

#[derive(Serialize)]
pub(in crate::preview) struct ShownForm {
    /// Where it is sent.
    action: String,
    /// What it is called where it is sent.
    edit: String,
    /// The digest of the file that its values are from.
    was: String,
    /// The digest of its values there.
    had: String,
    /// What shows that it comes from a page of ours.
    token: String,
    /// The section that it is in.
    section: Option<String>,
    /// The keys and indices that lead to it in its file, as words.
    way: String,
    file: String,
    /// What keeps it from being saved.
    note: Option<ShownNote>,
    fields: Vec<ShownField>,
    /// What else it sends.
    kept: Vec<[String; 2]>,
    /// Where it is in a list: whether something is before and after it.
    item: Option<[bool; 2]>,
    /// Where one more is written behind it, and what that is called.
    behind: Option<[String; 2]>,
    /// Lists of rows of which one more can be added: what the form sends for that.
    more_rows: Vec<String>,
    /// Where the page without it is.
    close: String,
    /// In a report of another language: that this is the English text.
    english: Option<String>,
    /// What can be filled into its texts.
    known: Vec<KnownList>,
    /// The names of the footnotes of its section.
    notes: String,
}

impl ShownForm {
    /// The same form under another name.
    pub(super) fn called(self, edit: String) -> Self {
        ShownForm { edit, ..self }
    }

    /// The same form, made of the file as it was when it was sent: what has changed in it since is told when it is saved.
    pub(super) fn made_as_sent(self, posted: &Posted) -> Self {
        ShownForm { was: posted.get("was").to_owned(), had: posted.get("had").to_owned(), ..self }
    }
}

#[derive(Serialize)]
struct ShownNote {
    /// Whether the file has changed: then both versions are shown.
    stale: bool,
    words: String,
    /// What is wrong, in the words of a check.
    problems: Vec<[String; 2]>,
}

#[derive(Serialize)]
struct ShownField {
    name: String,
    label: String,
    /// Whether its label is a word of a schema.
    english: bool,
    hint: Option<String>,
    /// `markdown`, `lines`, `words`, `number`, `date` or `choice`.
    kind: &'static str,
    /// How many lines of it are shown.
    rows: usize,
    value: String,
    choices: Vec<ShownChoice>,
    /// Words that may well stand there.
    offers: Vec<String>,
    /// Why it keeps the form from being saved.
    problem: Option<String>,
    /// The row that it is a cell of.
    row: Option<ShownRow>,
    /// What may stand in it; none where it is no Markdown.
    tools: Option<ShownTools>,
    /// What it says.
    view: Option<ShownView>,
    /// What is in the file now against what was written, word by word; nothing where they are the same.
    runs: Vec<ShownRun>,
}

/// What a text may hold.
#[derive(Serialize)]
struct ShownTools {
    /// Lists and quotations.
    blocks: bool,
}

#[derive(Serialize)]
struct ShownChoice {
    value: String,
    label: String,
    current: bool,
}

#[derive(Serialize)]
pub(super) struct ShownRun {
    /// `kept`, `removed` or `added`.
    kind: &'static str,
    text: String,
}

/// What a form is made of.
pub(super) struct Form<'a> {
    pub(super) target: &'a Target,
    pub(super) source: &'a SourceFile,
    pub(super) fields: &'a [Field],
    /// What was written, where it was sent before.
    pub(super) posted: Option<&'a Posted>,
    pub(super) note: Option<&'a Note>,
    /// The values that it has, where it has not all.
    pub(super) only: Option<&'a [&'a str]>,
}

/// What a form has around its values.
pub(super) struct FormAround {
    pub(super) token: String,
    pub(super) section: Option<String>,
    pub(super) action: String,
    pub(super) close: String,
    pub(super) behind: Option<String>,
    pub(super) known: Vec<KnownList>,
    pub(super) choices: BTreeMap<String, Vec<Known>>,
    pub(super) views: BTreeMap<String, ShownView>,
    /// Words that are offered, by the names of values.
    pub(super) offers: BTreeMap<String, Vec<String>>,
    pub(super) kept: Vec<[String; 2]>,
}

/// The digest of the values of a target, by which it is found again.
pub(super) fn values_digest(fields: &[Field]) -> String {
    let all: Vec<&str> = fields.iter().map(Field::text).collect();
    digest(all.join("\0").as_bytes())
}

impl Form<'_> {
    /// The form in the words of an edition.
    pub(super) fn shown(&self, phrases: &Phrases, around: FormAround) -> ShownForm {
        let FormAround { token, section, action, close, kept, behind, known, mut choices, mut views, mut offers } =
            around;
        let named = |name: &&str| self.fields.iter().find(|field| field.name == *name);
        let own: Vec<&Field> = match self.only {
            Some(only) => only.iter().filter_map(named).collect(),
            None => self.fields.iter().collect(),
        };
        ShownForm {
            action,
            edit: self.target.id.clone(),
            was: digest(self.source.text.as_bytes()),
            had: values_digest(self.fields),
            token,
            section,
            way: way(&self.target.path),
            file: self.target.file.clone(),
            note: self.note.map(|note| shown_note(phrases, note)),
            fields: own
                .into_iter()
                .map(|field| {
                    let offers = offers.remove(&field.name).unwrap_or_default();
                    let around = (views.remove(&field.name), choices.remove(&field.name));
                    ShownField { offers, ..self.field(phrases, field, around) }
                })
                .collect(),
            kept,
            // Who decides on a point does not move it.
            item: if self.only.is_none() { self.item() } else { None },
            behind: behind.map(|address| [address, phrases.say(self.one_more())]),
            more_rows: more_rows(self.fields),
            close,
            english: (phrases.language != Language::English).then(|| phrases.say(Phrase::EditEnglish)),
            known,
            notes: note_names(&self.source.text),
        }
    }

    /// What one more behind it is called.
    fn one_more(&self) -> Phrase {
        match self.target.kind {
            TargetKind::Paragraph(_) => Phrase::EditBetween,
            _ => Phrase::EditBelow,
        }
    }

    /// Whether something is before and after it in its list.
    fn item(&self) -> Option<[bool; 2]> {
        if let TargetKind::Paragraph(index) = self.target.kind {
            return Some([index > 0, index + 1 < paragraphs(&self.source.text).len()]);
        }
        let index = self.target.index()?;
        let list = self.target.above(self.source)?;
        let Value::Sequence(items) = &list.value else { return None };
        Some([index > 0, index + 1 < items.len()])
    }

    fn field(
        &self,
        phrases: &Phrases,
        field: &Field,
        (view, known): (Option<ShownView>, Option<Vec<Known>>),
    ) -> ShownField {
        let posted = self.posted.and_then(|posted| posted.value(&field.name));
        let value = posted.unwrap_or_else(|| field.text().to_owned());
        let stale = matches!(self.note, Some(Note::Stale)) && value.trim_end_matches('\n') != field.text();
        let empty = matches!(self.note, Some(Note::NotMade(NotMade::Empty(name))) if *name == field.name);
        let lines = value.lines().map(|line| 1 + line.chars().count() / LINE).sum::<usize>();
        let long = value.contains('\n') || value.chars().count() > LINE || LONG.contains(&field.name.as_str());
        let kind = match &field.input {
            Input::Markdown => "markdown",
            Input::Lines | Input::List | Input::Rows => "lines",
            Input::Words if known.is_some() => "choice",
            Input::Words if long => "lines",
            Input::Words => "words",
            Input::Number => "number",
            Input::Date => "date",
            Input::YesOrNo | Input::Choice(_) => "choice",
        };
        ShownField {
            name: format!("{VALUE}{}", field.name),
            label: title(self.target, self.source, field).unwrap_or_else(|| label(phrases, field)),
            row: row(self.fields, field),
            english: !field.steps.is_empty(),
            hint: match field.input {
                Input::List => Some(phrases.say(Phrase::EditHintColumns)),
                Input::Rows => Some(phrases.say(Phrase::EditHintRows)),
                _ if is_cell(&field.steps) => None,
                _ => field.hint.clone(),
            },
            kind,
            rows: match field.input {
                _ if is_cell(&field.steps) => lines.clamp(1, MOST_ROWS),
                Input::Markdown => lines.clamp(3, MOST_ROWS),
                Input::Rows => 6,
                _ => lines.clamp(2, MOST_ROWS),
            },
            choices: choices(phrases, field, known.as_deref(), &value),
            offers: Vec::new(),
            problem: empty.then(|| phrases.say(Phrase::EditRequired)),
            tools: (field.input == Input::Markdown)
                .then(|| ShownTools { blocks: text_kind(self.target, field) != TextKind::Run }),
            view,
            runs: if stale { shown_runs(field.text(), &value) } else { Vec::new() },
            value,
        }
    }
}

/// So many characters stand in a line of a form.
const LINE: usize = 48;
/// Longer texts scroll.
const MOST_ROWS: usize = 18;
/// Words that are seldom short.
const LONG: [&str; 6] = ["private_notes", "reason", "acted_on", "correction", "evidence", "text"];

fn label(phrases: &Phrases, field: &Field) -> String {
    match (field.steps.as_slice(), field.value.is_some()) {
        ([], _) => phrases.say(Phrase::EditText),
        ([FieldStep::Key(key)], _) => as_words(key),
        ([FieldStep::Key(key), FieldStep::Item(_)], false) => {
            format!("{} › {}", as_words(key), phrases.say(Phrase::EditOneMore))
        }
        (steps, _) => way(steps),
    }
}

fn choices(phrases: &Phrases, field: &Field, known: Option<&[Known]>, value: &str) -> Vec<ShownChoice> {
    let choice = |own: &str, label: String| ShownChoice { value: own.to_owned(), label, current: own == value };
    let mut all = match &field.input {
        _ if known.is_some() => {
            let label = |(word, meaning): &Known| {
                let is_said = meaning.is_empty()
                    || as_words(word) == *meaning
                    || word.replace('-', " ").eq_ignore_ascii_case(meaning);
                let label = if is_said { as_words(word) } else { format!("{meaning} ({word})") };
                choice(word, if is_said && !meaning.is_empty() { meaning.clone() } else { label })
            };
            known.unwrap_or_default().iter().map(label).collect()
        }
        Input::YesOrNo => {
            vec![choice("true", phrases.say(Phrase::EditYes)), choice("false", phrases.say(Phrase::EditNo))]
        }
        Input::Choice(known) => {
            let label = |(word, meaning): &(String, String)| match meaning.as_str() {
                "" => choice(word, as_words(word)),
                meaning => choice(word, format!("{}: {meaning}", as_words(word))),
            };
            known.iter().map(label).collect()
        }
        _ => return Vec::new(),
    };
    // What stands there and is not known stays, until somebody chooses otherwise.
    if !value.is_empty() && !all.iter().any(|one| one.current) {
        all.push(choice(value, value.to_owned()));
    }
    let is_known = all.iter().any(|one| one.current);
    all.insert(0, ShownChoice { value: String::new(), label: phrases.say(Phrase::EditNothing), current: !is_known });
    all
}

/// The names of the footnotes that a text has or refers to.
fn note_names(text: &str) -> String {
    let mut names: Vec<&str> = text.split("[^").skip(1).filter_map(|rest| Some(rest.split_once(']')?.0)).collect();
    names.sort_unstable();
    names.dedup();
    names.join(" ")
}

/// What a text says now against another, word by word.
pub(super) fn shown_runs(now: &str, written: &str) -> Vec<ShownRun> {
    let all = runs(now, written).into_iter().map(|run| match run {
        DiffRun::Kept(text) => ShownRun { kind: "kept", text },
        DiffRun::Removed(text) => ShownRun { kind: "removed", text },
        DiffRun::Added(text) => ShownRun { kind: "added", text },
    });
    all.collect()
}

fn shown_note(phrases: &Phrases, note: &Note) -> ShownNote {
    let says = |phrase| ShownNote { stale: false, words: phrases.say(phrase), problems: Vec::new() };
    match note {
        Note::Stale => ShownNote { stale: true, ..says(Phrase::EditStale) },
        Note::NotMade(NotMade::Empty(_)) => says(Phrase::EditEmpty),
        Note::NotMade(NotMade::Refused(NotChanged::Unreadable)) => says(Phrase::EditUnreadable),
        Note::NotMade(NotMade::Refused(NotChanged::NotThere)) => says(Phrase::EditNotThere),
        Note::NotMade(NotMade::Refused(NotChanged::NotWritable)) => says(Phrase::EditNotWritable),
        Note::Wrong(problems) => {
            let problem = |one: &Problem| [one.headline(), one.hint().unwrap_or_default()];
            ShownNote { problems: problems.iter().map(problem).collect(), ..says(Phrase::EditWrong) }
        }
        Note::System(words) => ShownNote { problems: vec![[words.clone(), String::new()]], ..says(Phrase::EditFailed) },
    }
}
