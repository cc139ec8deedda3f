//! Saving a form: the file is read again, must be as it was when the form was made, is changed in memory, looked at, and takes
//! its place.

use super::changes::{Arrangement, NotMade, To, arranged, changed, differs};
use super::decide::lacks_reason;
use super::fields::{Field, fields};
use super::folder::{OwnFile, own_files};
use super::form::{Note, values_digest};
use super::history::{History, Way};
use super::posted::Posted;
use super::rows::heads;
use super::step::Step;
use super::steps::{NOT_UNDONE, NOT_WRITTEN, UNDONE};
use super::target::{Schemas, Target, is_prose, targets_of};
use super::write::{TRIES, keep, write};
use crate::editing::as_read;
use crate::inspection::FileKind;
use crate::preview::state::State;
use crate::problem::{Problem, Severity};
use crate::publish::NotWritten;
use crate::source::{SourceFile, digest, read_prose};

/// What became of a form.
pub(super) enum Saved {
    /// It is in the file.
    Done(Target),
    /// It is not.
    Not(Box<Unsaved>),
    /// What it was about is not there any more.
    Gone,
}

/// What was not saved, and why; with what is in the file now.
pub(super) struct Unsaved {
    pub(super) target: Target,
    pub(super) source: SourceFile,
    pub(super) fields: Vec<Field>,
    pub(super) note: Note,
}

/// Saves what a form says.
pub(super) fn save(schemas: &Schemas, state: &State, posted: &Posted, history: &mut History) -> Saved {
    for _ in 0..TRIES {
        let files = own_files(state.folder());
        let all = files.iter().flat_map(|(name, file)| targets_of(schemas, name, &file.source));
        let Some(target) = all.into_iter().find(|target| target.id == posted.get("edit")) else { return Saved::Gone };
        let Some(file) = files.get(&target.file) else { return Saved::Gone };
        if let Some(saved) = save_into(schemas, state, target, file, posted, history) {
            return saved;
        }
    }
    Saved::Gone
}

/// Saves into a file that was just read; none where somebody has written into it since.
fn save_into(
    schemas: &Schemas,
    state: &State,
    target: Target,
    file: &OwnFile,
    posted: &Posted,
    history: &mut History,
) -> Option<Saved> {
    let OwnFile { raw, source } = file;
    let own = fields(schemas, &target, source);
    let not =
        |target, fields, note| Some(Saved::Not(Box::new(Unsaved { target, source: source.clone(), fields, note })));
    let is_as_it_was = digest(source.text.as_bytes()) == posted.get("was");
    let (target, own) = if is_as_it_was { (target, own) } else { moved(schemas, &target, own, source, posted) };
    if !target.is_new() && arrangement(posted).is_none() && !differs(&own, |name| posted.value(name)) {
        return Some(Saved::Done(target));
    }
    // One more comes at the end, whatever else is there now.
    if !is_as_it_was && (!target.is_new() || target.is_between()) {
        return not(target, own, Note::Stale);
    }
    if lacks_reason(&own, posted) {
        return not(target, own, Note::NotMade(NotMade::Empty("reason".to_owned())));
    }
    let made = match made(&target, &own, file, posted) {
        Ok(made) => made,
        Err(why) => return not(target, own, Note::NotMade(why)),
    };
    let wrong = new_problems(&target.file, raw, &made);
    if !wrong.is_empty() {
        return not(target, own, Note::Wrong(wrong));
    }
    match keep(state, history, Step::of(&target.file, raw, &made)) {
        Ok(true) => Some(Saved::Done(target)),
        Ok(false) => None,
        Err(words) => not(target, own, Note::System(words)),
    }
}

/// A file as it lies there, with what a form says, or with an item elsewhere: then with what was written there as well.
fn made(target: &Target, own: &[Field], file: &OwnFile, posted: &Posted) -> Result<String, NotMade> {
    let OwnFile { raw, source } = file;
    let how = arrangement(posted);
    let goes = how.as_ref().is_some_and(|how| how.to == To::Gone && !how.is_within());
    let is_written = !goes && (target.is_new() || differs(own, |name| posted.value(name)));
    let raw = if is_written { changed(target, own, raw, |name| posted.value(name))? } else { raw.to_owned() };
    how.map_or(Ok(raw.clone()), |how| arranged(target, &raw, &how, &heads(target, source)))
}

/// What a form wants of an item in its list.
pub(super) fn arrangement(posted: &Posted) -> Option<Arrangement> {
    Arrangement::of(posted.get("do"))
}

/// Takes back what was done last, or makes again what was taken back; the word for what became of it.
pub(super) fn go(state: &State, history: &mut History, way: Way) -> &'static str {
    let Some(step) = history.next(way) else { return NOT_UNDONE };
    match write(state.folder(), &step) {
        Ok(()) => {
            history.went(way);
            state.written();
            UNDONE
        }
        Err(NotWritten::Refused(_)) => NOT_UNDONE,
        Err(NotWritten::Failed(..)) => NOT_WRITTEN,
    }
}

/// Where what a form was made of stands now: items may have come before it.
fn moved(
    schemas: &Schemas,
    target: &Target,
    own: Vec<Field>,
    source: &SourceFile,
    posted: &Posted,
) -> (Target, Vec<Field>) {
    let had = posted.get("had");
    if values_digest(&own) != had {
        let others = targets_of(schemas, &target.file, source).into_iter().map(|other| {
            let fields = fields(schemas, &other, source);
            (other, fields)
        });
        let mut same = others.filter(|(_, fields)| values_digest(fields) == had);
        if let (Some(only), None) = (same.next(), same.next()) {
            return only;
        }
    }
    (target.clone(), own)
}

/// The errors that a file would have and does not have yet.
pub(super) fn new_problems(file: &str, before: &str, after: &str) -> Vec<Problem> {
    let known: Vec<String> = errors(file, before).iter().map(Problem::headline).collect();
    errors(file, after).into_iter().filter(|problem| !known.contains(&problem.headline())).collect()
}

fn errors(file: &str, raw: &str) -> Vec<Problem> {
    let text = as_read(raw).into_owned();
    let problems = match FileKind::of(file) {
        Some(kind) => (kind.problems)(file, file, text),
        None if is_prose(file) => read_prose(file, text).problems,
        None => Vec::new(),
    };
    problems.into_iter().filter(|problem| problem.severity == Severity::Error).collect()
}
