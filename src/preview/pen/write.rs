//! Writing what was done at once: every file is looked at before the first is written, and where one cannot be written those that
//! were are put back.
//!
//! What must hold: a file takes the place of the bytes that it was read as and of no others; of several files either all are
//! written or, as far as the system lets it be, none.

use std::path::Path;

use super::history::History;
use super::step::{FileChange, Step};
use crate::preview::state::State;
use crate::publish::{NotWritten, check_replaceable, remove_file, replace_file, write_file};

/// How often something is made again where somebody else writes at the same time.
pub(super) const TRIES: usize = 5;

/// Makes a step, which then can be taken back; whether it was made: where somebody else has written first, nothing is.
///
/// # Errors
///
/// What the system says.
pub(super) fn keep(state: &State, history: &mut History, step: Step) -> Result<bool, String> {
    match write(state.folder(), &step) {
        Ok(()) => {
            history.did(step);
            state.written();
            Ok(true)
        }
        Err(NotWritten::Refused(_)) => Ok(false),
        Err(NotWritten::Failed(path, error)) => Err(format!("{}: {error}", path.display())),
    }
}

/// Makes a step in a folder.
///
/// # Errors
///
/// That a file is not as it was before the step; what the system says.
pub(super) fn write(folder: &Path, step: &Step) -> Result<(), NotWritten> {
    if step.0.len() > 1 {
        for change in &step.0 {
            let (before, after) = (change.before.as_deref(), change.after.as_deref().unwrap_or_default());
            check_replaceable(&folder.join(&change.file), after, |found| Some(found) == before)?;
        }
    }
    for (index, change) in step.0.iter().enumerate() {
        if let Err(cause) = write_one(folder, change, false) {
            for done in step.0[..index].iter().rev() {
                // What somebody has written into it since stays.
                let _ = write_one(folder, done, true);
            }
            return Err(cause);
        }
    }
    Ok(())
}

fn write_one(folder: &Path, change: &FileChange, back: bool) -> Result<(), NotWritten> {
    let path = folder.join(&change.file);
    let (before, after) = if back { (&change.after, &change.before) } else { (&change.before, &change.after) };
    match (before, after) {
        (Some(before), Some(after)) => replace_file(&path, after, before),
        (None, Some(after)) => write_file(&path, after, |_| false),
        (Some(before), None) => remove_file(&path, before),
        (None, None) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn change(file: &str, before: Option<&str>, after: Option<&str>) -> FileChange {
        FileChange { file: file.to_owned(), before: before.map(Vec::from), after: after.map(Vec::from) }
    }

    #[test]
    fn several_files_are_written_all_or_none() {
        let place = tempfile::tempdir().expect("a folder");
        let read = |file: &str| fs::read_to_string(place.path().join(file)).ok();
        for file in ["a", "b"] {
            fs::write(place.path().join(file), "one").expect("written");
        }
        let both = [change("a", Some("one"), Some("two")), change("b", Some("one"), Some("two"))];
        // One is not as it was.
        let wrong = Step(vec![both[0].clone(), change("b", Some("other"), Some("two"))]);
        assert!(write(place.path(), &wrong).is_err());
        assert_eq!(read("a").as_deref(), Some("one"));
        // One cannot be written, which shows only then: a folder stands in the way of the folder of a new file.
        fs::write(place.path().join("d"), "a file").expect("written");
        let late = Step(vec![both[0].clone(), both[1].clone(), change("d/e", None, Some("new"))]);
        assert!(write(place.path(), &late).is_err());
        assert_eq!((read("a").as_deref(), read("b").as_deref()), (Some("one"), Some("one")));
        let new = Step(vec![both[0].clone(), both[1].clone(), change("c/e", None, Some("new"))]);
        write(place.path(), &new).expect("written");
        assert_eq!((read("a"), read("b"), read("c/e")), (Some("two".into()), Some("two".into()), Some("new".into())));
        let gone = Step(vec![change("c/e", Some("other"), None)]);
        assert!(write(place.path(), &gone).is_err() && read("c/e").is_some());
        write(place.path(), &Step(vec![change("c/e", Some("new"), None)])).expect("removed");
        assert_eq!(read("c/e"), None);
    }
}
