//! Two texts word by word.

use similar::{ChangeTag, TextDiff};

/// A stretch of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiffRun {
    /// In both.
    Kept(String),
    /// In the old one only.
    Removed(String),
    /// In the new one only.
    Added(String),
}

/// What was kept, removed and added, in the order of reading. Single spaces between words that changed belong to the
/// change, so that a new clause is one stretch and not a row of words.
#[must_use]
pub fn runs(old: &str, new: &str) -> Vec<DiffRun> {
    let difference = TextDiff::from_words(old, new);
    let mut builder = DiffBuilder::default();
    for change in difference.iter_all_changes() {
        match change.tag() {
            ChangeTag::Delete => builder.removed.push_str(change.value()),
            ChangeTag::Insert => builder.added.push_str(change.value()),
            ChangeTag::Equal => builder.keep(change.value()),
        }
    }
    builder.end();
    builder.runs
}

#[derive(Default)]
struct DiffBuilder {
    runs: Vec<DiffRun>,
    removed: String,
    added: String,
    /// White space after a change: part of it, if the next word has changed too.
    space: String,
}

impl DiffBuilder {
    fn keep(&mut self, text: &str) {
        let changed = !self.removed.is_empty() || !self.added.is_empty();
        if changed && text.trim().is_empty() && !text.contains('\n') {
            self.removed.push_str(text);
            self.added.push_str(text);
            self.space.push_str(text);
            return;
        }
        self.flush();
        match self.runs.last_mut() {
            Some(DiffRun::Kept(kept)) => kept.push_str(text),
            _ => self.runs.push(DiffRun::Kept(text.to_owned())),
        }
    }

    /// Ends a change. White space that both sides end with is kept.
    fn flush(&mut self) {
        let space = std::mem::take(&mut self.space);
        let mut removed = std::mem::take(&mut self.removed);
        let mut added = std::mem::take(&mut self.added);
        let trailing = !space.is_empty() && removed.ends_with(' ') && added.ends_with(' ');
        if trailing {
            removed.pop();
            added.pop();
        }
        if removed == added {
            self.kept(&removed);
        } else {
            if !removed.is_empty() {
                self.runs.push(DiffRun::Removed(removed));
            }
            if !added.is_empty() {
                self.runs.push(DiffRun::Added(added));
            }
        }
        if trailing {
            self.kept(" ");
        }
    }

    fn kept(&mut self, text: &str) {
        match self.runs.last_mut() {
            _ if text.is_empty() => {}
            Some(DiffRun::Kept(kept)) => kept.push_str(text),
            _ => self.runs.push(DiffRun::Kept(text.to_owned())),
        }
    }

    fn end(&mut self) {
        self.flush();
    }
}
