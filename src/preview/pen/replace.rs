//! Find and replace over the folder: every place is shown in its sentence before anything is written, and what is ticked is
//! replaced at once.
//!
//! What must hold: only places are replaced that the page has shown and that are as they were; all files are made and looked at before
//! the first is written; all that was replaced is one step, which is taken back as one.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::Serialize;

use super::find::{FoundIn, Stands, found, in_place_of};
use super::folder::{OwnFile, own_files};
use super::history::History;
use super::posted::Posted;
use super::save::new_problems;
use super::step::{FileChange, Step};
use super::target::Schemas;
use super::write::keep;
use crate::editing::{Change, Edit, NewValue, as_read, change, in_file, reworded};
use crate::language::{Argument, Phrase, Phrases};
use crate::preview::anchors::titles;
use crate::preview::page_request::{Find, PageRequest};
use crate::preview::places::section_of_line;
use crate::preview::state::{ShownEdition, State};

/// What the page shows of finding and replacing.
#[derive(Serialize)]
pub(in crate::preview) struct ShownFind {
    /// What the address has besides.
    kept: Vec<[String; 2]>,
    words: String,
    instead: String,
    case: bool,
    whole: bool,
    /// How many places there are; none before anything was looked for.
    told: Option<String>,
    /// That not all of them are shown.
    more: Option<String>,
    sections: Vec<FoundInSection>,
    /// Where what is looked for is asked.
    seek: String,
    /// Where what is ticked is sent.
    action: String,
    labels: FindWords,
}

#[derive(Serialize)]
struct FoundInSection {
    title: String,
    places: Vec<ShownPlace>,
}

/// A place in its sentence.
#[derive(Serialize)]
struct ShownPlace {
    id: String,
    before: String,
    words: String,
    instead: String,
    after: String,
    file: String,
    line: usize,
}

#[derive(Serialize)]
struct FindWords {
    title: String,
    words: String,
    instead: String,
    case: String,
    whole: String,
    find: String,
    replace: String,
    about: String,
}

/// So many places are shown at once.
const MOST: usize = 400;
/// So many characters around a place are shown at most.
const AROUND: usize = 160;

/// What the page shows of finding and replacing.
pub(super) fn shown_find(
    phrases: &Phrases,
    schemas: &Schemas,
    state: &State,
    shown: &ShownEdition,
    request: &PageRequest,
) -> ShownFind {
    let asked = request.find.as_ref();
    let found = asked.map(|find| found(schemas, &own_files(state.folder()), find)).unwrap_or_default();
    let count: usize = found.iter().map(|one| one.places.len()).sum();
    let find = asked.cloned().unwrap_or_default();
    ShownFind {
        kept: request.kept(),
        told: asked.map(|_| phrases.say_with(Phrase::EditSought, &[("count", Argument::count(count))])),
        more: (count > MOST).then(|| phrases.say_with(Phrase::EditSoughtMore, &[("count", Argument::count(MOST))])),
        sections: by_section(phrases, shown, &found, asked),
        seek: format!("{}#find", request.base),
        action: format!("{}#find", request.without_form().address()),
        words: find.words,
        instead: find.instead,
        case: find.case,
        whole: find.whole,
        labels: FindWords {
            title: phrases.say(Phrase::EditSeek),
            words: phrases.say(Phrase::EditSeekWords),
            instead: phrases.say(Phrase::EditSeekInstead),
            case: phrases.say(Phrase::EditSeekCase),
            whole: phrases.say(Phrase::EditSeekWhole),
            find: phrases.say(Phrase::EditSeekShow),
            replace: phrases.say(Phrase::EditReplace),
            about: phrases.say(Phrase::EditSeekAbout),
        },
    }
}

/// The places by section, in the order of the report; what belongs to no section of it first.
fn by_section(phrases: &Phrases, shown: &ShownEdition, found: &[FoundIn], asked: Option<&Find>) -> Vec<FoundInSection> {
    let titles = shown.version.as_ref().map(|version| titles(&version.report)).unwrap_or_default();
    let inspection = shown.reading.details.inspection();
    let mut sections: BTreeMap<usize, FoundInSection> = BTreeMap::new();
    let places = found.iter().flat_map(|one| one.places.iter().map(move |place| (one, place))).take(MOST);
    for (one, (range, id)) in places {
        let section = section_of_line(inspection, &one.file, one.line);
        let at = section.as_ref().and_then(|id| titles.iter().position(|(own, _)| own == id));
        let title = at.and_then(|at| titles.get(at)).map(|(_, title)| title.clone());
        let title = title.unwrap_or_else(|| phrases.say(Phrase::EditWhole));
        let section =
            sections.entry(at.map_or(0, |at| at + 1)).or_insert_with(|| FoundInSection { title, places: Vec::new() });
        let (before, after) = sentence(&one.text, range.start, range.end);
        let words = one.text[range.clone()].to_owned();
        let instead = asked.map(|find| in_place_of(&words, find)).unwrap_or_default();
        section.places.push(ShownPlace {
            id: id.clone(),
            before,
            words,
            instead,
            after,
            file: one.file.clone(),
            line: one.line,
        });
    }
    sections.into_values().collect()
}

/// What of a sentence stands before and after a place in it.
fn sentence(text: &str, start: usize, end: usize) -> (String, String) {
    let is_end = |one: char| ".!?|".contains(one);
    let head = &text[..start];
    let begin = [head.rfind(is_end).map(|at| at + 1), head.rfind("\n\n").map(|at| at + 2)].into_iter().flatten().max();
    let tail = &text[end..];
    let ends = [tail.find(is_end).map(|at| at + 1), tail.find("\n\n")].into_iter().flatten().min();
    let before = &head[begin.unwrap_or(0)..];
    let after = &tail[..ends.unwrap_or(tail.len())];
    let cut = before.chars().count().saturating_sub(AROUND);
    let dots = |is_cut: bool| if is_cut { "…" } else { "" };
    let before: String = before.chars().skip(cut).collect();
    let kept: String = after.chars().take(AROUND).collect();
    (format!("{}{}", dots(cut > 0), before.trim_start()), format!("{kept}{}", dots(kept.len() < after.len())))
}

/// What became of a replacement.
pub(super) enum Replaced {
    /// It is in the files, or there was nothing to do.
    Done,
    /// A place that was ticked is not there any more as it was.
    Changed,
    /// The system does not let a file be written.
    Failed,
    /// This file cannot have it, with why.
    Refused(String, Vec<String>),
}

/// Replaces what is ticked.
pub(super) fn replace(
    schemas: &Schemas,
    state: &State,
    find: &Find,
    posted: &Posted,
    history: &mut History,
) -> Replaced {
    let ticked: BTreeSet<&str> = posted.all("hit").collect();
    let files = own_files(state.folder());
    let mut values = found(schemas, &files, find);
    for value in &mut values {
        value.places.retain(|(_, id)| ticked.contains(id.as_str()));
    }
    values.retain(|value| !value.places.is_empty());
    let count: usize = values.iter().map(|value| value.places.len()).sum();
    if count < ticked.len() {
        return Replaced::Changed;
    }
    let mut step = Step(Vec::new());
    for (file, OwnFile { raw, .. }) in &files {
        // From the end, so that what is before stays where it was found.
        let own = values.iter().filter(|value| value.file == *file).rev();
        let mut after = raw.clone();
        for value in own {
            match made(&after, value, find) {
                Some(made) => after = made,
                None => return Replaced::Refused(file.clone(), Vec::new()),
            }
        }
        let wrong = if after == *raw { Vec::new() } else { new_problems(file, raw, &after) };
        if !wrong.is_empty() {
            return Replaced::Refused(file.clone(), wrong.iter().map(crate::problem::Problem::headline).collect());
        }
        if after != *raw {
            step.0.push(FileChange { file: file.clone(), before: Some(raw.clone().into()), after: Some(after.into()) });
        }
    }
    if step.0.is_empty() {
        return Replaced::Done;
    }
    match keep(state, history, step) {
        Ok(true) => Replaced::Done,
        Ok(false) => Replaced::Changed,
        Err(_) => Replaced::Failed,
    }
}

/// A file as it lies there, with other words in the places of a value.
fn made(raw: &str, value: &FoundIn, find: &Find) -> Option<String> {
    let place = |(range, _): &(Range<usize>, String)| Edit {
        range: range.clone(),
        instead: in_place_of(&value.text[range.clone()], find),
    };
    let places: Vec<Edit> = value.places.iter().map(place).collect();
    let mut text = value.text.clone();
    for Edit { range, instead } in places.iter().rev() {
        text.replace_range(range.clone(), instead);
    }
    match &value.stands {
        Stands::Paragraph(start) => {
            let mut after = raw.to_owned();
            for Edit { range, instead } in places.into_iter().rev() {
                after = in_file(&after, &Edit { range: start + range.start..start + range.end, instead });
            }
            Some(after)
        }
        Stands::Value(path, is_markdown) => {
            let new = if *is_markdown { NewValue::markdown(&text) } else { NewValue::words(&text) };
            let plain = as_read(raw).into_owned();
            let edit =
                reworded(&plain, path, &places).or_else(|| change(&plain, &Change::Set(path.clone(), new)).ok())?;
            Some(in_file(raw, &edit))
        }
    }
}
