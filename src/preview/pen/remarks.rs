//! Colleagues' remarks in the page: each with what can be done with it, and the form of a new one on a paragraph.
//!
//! What must hold: a remark has the words of its paragraph, so that it is found again; each colleague has a file, so that two who
//! write at the same time do not meet in it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::changes::NotMade;
use super::fields::{Field, fields};
use super::folder::{OwnFile, own_file};
use super::form::{Note, values_digest};
use super::history::History;
use super::posted::Posted;
use super::step::{FileChange, Step};
use super::target::{Schemas, Target, TargetKind};
use super::write::{TRIES, keep};
use crate::editing::{Change, NewValue, as_read, change, in_file};
use crate::language::{Argument, Language, Phrase, Phrases};
use crate::language::{DateForm, date, precision};
use crate::preview::details::LoggedRemark;
use crate::preview::id::id;
use crate::preview::page_request::{PageRequest, address};
use crate::preview::state::{ShownEdition, State};
use crate::report::spots;
use crate::source::{Date, FieldStep, SourceFile, as_file_name, digest, read_yaml};

/// What somebody writes of a remark.
pub(super) const WRITTEN: [&str; 2] = ["who", "text"];

/// A remark beside the report.
#[derive(Serialize)]
pub(in crate::preview) struct ShownRemark {
    open: bool,
    /// Who wrote it, and when.
    by: String,
    text: String,
    /// What it is on, where that is not there any more or never was one paragraph.
    place: String,
    /// The words of a paragraph that is not there any more.
    paragraph: Option<String>,
    address: Option<String>,
    /// Where what can be done with it is sent; none while its file cannot be found.
    press: Option<RemarkPress>,
}

/// What the buttons of a remark send.
#[derive(Serialize)]
struct RemarkPress {
    action: String,
    edit: String,
    was: String,
    had: String,
    /// Where it is changed.
    form: String,
}

/// A remark as the page shows it.
pub(in crate::preview) fn shown_remark(
    phrases: &Phrases,
    request: &PageRequest,
    remark: &LoggedRemark,
    presses: &RemarkPresses,
) -> ShownRemark {
    let place = match (&remark.anchor, remark.lost) {
        (Some(_), _) => Phrase::EditRemarkThere,
        (None, true) => Phrase::EditRemarkLost,
        (None, false) => Phrase::EditWhole,
    };
    let date = remark.date.map(|day| date(phrases.language, day, precision(day, DateForm::Day)));
    let by = [Some(remark.who.clone()), date].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let press = presses.0.get(&(remark.file.clone(), remark.index)).map(|(edit, was, had)| {
        let own = PageRequest { at: remark.anchor.clone().or_else(|| request.at.clone()), ..request.without_form() };
        RemarkPress {
            action: own.form_address(),
            edit: edit.clone(),
            was: was.clone(),
            had: had.clone(),
            form: own.with_form(edit).form_address(),
        }
    });
    ShownRemark {
        open: !remark.done,
        by,
        text: remark.text.clone(),
        place: phrases.say(place),
        paragraph: remark.paragraph.clone().filter(|_| remark.lost),
        address: remark.anchor.as_ref().map(|anchor| address(request, anchor)),
        press,
    }
}

/// What the forms of remarks send, by file and place in it.
#[derive(Default)]
pub(in crate::preview) struct RemarkPresses(BTreeMap<(String, usize), (String, String, String)>);

impl RemarkPresses {
    pub(super) fn of(schemas: &Schemas, all: &[(Target, &SourceFile)]) -> Self {
        let own = all.iter().filter(|(target, _)| target.file.starts_with(FOLDER) && target.kind == TargetKind::Record);
        let press = |(target, source): &(Target, &SourceFile)| {
            let [FieldStep::Item(index)] = target.path.as_slice() else { return None };
            let had = values_digest(&fields(schemas, target, source));
            let was = digest(source.text.as_bytes());
            Some(((target.file.clone(), *index), (target.id.clone(), was, had)))
        };
        RemarkPresses(own.filter_map(press).collect())
    }
}

const FOLDER: &str = "remarks/";

/// The file of a colleague.
fn file_of(who: &str) -> String {
    let name = as_file_name(who.trim()).to_lowercase();
    format!("{FOLDER}{}.yaml", if name.is_empty() { "remarks" } else { &name })
}

/// What browsers call the form of a new remark on a paragraph.
pub(super) fn id_of_new(anchor: &str) -> String {
    id(&format!("remark {anchor}"))
}

/// The form of a new remark: its target, file and values, with the name that was signed with last.
pub(super) fn new_remark(schemas: &Schemas, who: &str) -> (Target, SourceFile, Vec<Field>, Posted) {
    let file = file_of("remarks");
    let target = Target::new(&file, Vec::new(), TargetKind::NewItem);
    let source = read_yaml(&file, String::new());
    let own = fields(schemas, &target, &source);
    (target, source, own, Posted::of_values(&[("who", who)]))
}

/// Why a remark is not written.
pub(super) enum NotWritten {
    /// This is shown in the form again.
    Note(Note),
    /// The paragraph is not there any more.
    Gone,
}

/// Writes a remark on a paragraph.
///
/// # Errors
///
/// Why it is not written.
pub(super) fn add(
    state: &State,
    request: &PageRequest,
    posted: &Posted,
    today: Option<Date>,
    history: &mut History,
) -> Result<String, NotWritten> {
    // Who is signed in signs with that name.
    let said = |name: &str| match (&request.by, name) {
        (Some(by), "who") => by.to_string(),
        _ => posted.value(name).unwrap_or_default().trim().to_owned(),
    };
    if let Some(empty) = WRITTEN.iter().find(|name| said(name).is_empty()) {
        return Err(NotWritten::Note(Note::NotMade(NotMade::Empty((*empty).to_owned()))));
    }
    let anchor = posted.get("remark");
    let shown = state.shown(&request.edition);
    let Some(paragraph) = words_at(&shown, anchor) else { return Err(NotWritten::Gone) };
    let mut record = vec![("who".to_owned(), NewValue::words(&said("who")))];
    record.extend(today.map(|day| ("date".to_owned(), NewValue::bare(&day.to_string()))));
    record.push(("text".to_owned(), NewValue::markdown(&format!("{}\n", said("text")))));
    if request.edition.language != Language::English {
        record.push(("language".to_owned(), NewValue::bare(request.edition.language.code())));
    }
    record.push(("anchor".to_owned(), NewValue::words(anchor)));
    record.push(("paragraph".to_owned(), NewValue::words(&paragraph)));
    let file = file_of(&said("who"));
    let record = Change::AddItem(Vec::new(), usize::MAX, NewValue::Record(record));
    for _ in 0..TRIES {
        let before = own_file(state.folder(), &file).map(|OwnFile { raw, .. }| raw);
        let raw = before.clone().unwrap_or_else(|| HEAD.to_owned());
        let edit = change(&as_read(&raw), &record);
        let edit = edit.map_err(|why| NotWritten::Note(Note::NotMade(NotMade::Refused(why))))?;
        let (before, after) = (before.map(String::into_bytes), Some(in_file(&raw, &edit).into_bytes()));
        let step = Step(vec![FileChange { file: file.clone(), before, after }]);
        if keep(state, history, step).map_err(|words| NotWritten::Note(Note::System(words)))? {
            return Ok(said("who"));
        }
    }
    Err(NotWritten::Gone)
}

/// How a file of remarks begins.
const HEAD: &str =
    "# What a colleague remarks on the draft. It is read by those who work in this folder, and is never printed.\n";

/// The words of what has an anchor.
pub(super) fn words_at(shown: &ShownEdition, anchor: &str) -> Option<String> {
    let report = &shown.version.as_ref()?.report;
    spots(report).into_iter().find(|spot| spot.anchor == anchor).map(|spot| spot.text)
}

/// How many remarks and points are open, in a heading.
pub(super) fn title(phrases: &Phrases, remarks: &[LoggedRemark]) -> String {
    let open = remarks.iter().filter(|remark| !remark.done).count();
    phrases.say_with(Phrase::EditRemarks, &[("open", Argument::count(open)), ("all", Argument::count(remarks.len()))])
}

/// What is sent with the form of a new remark.
pub(super) fn kept(anchor: &str) -> Vec<[String; 2]> {
    vec![["remark".to_owned(), anchor.to_owned()]]
}
