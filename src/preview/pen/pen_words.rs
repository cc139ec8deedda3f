//! The words of the forms.

use serde::Serialize;

use super::writing_words::WritingWords;
use crate::language::{Phrase, Phrases};

/// The words of the forms.
#[derive(Serialize)]
pub(super) struct PenWords {
    change: String,
    all: String,
    save: String,
    save_mine: String,
    close: String,
    keep: String,
    there: String,
    yours: String,
    meant: String,
    mend: String,
    done: String,
    open_again: String,
    brought: String,
    unsaved: String,
    uncommitted: String,
    undo: String,
    redo: String,
    up: String,
    down: String,
    remove: String,
    #[serde(flatten)]
    writing: WritingWords,
}

/// The words of the forms in a language.
pub(super) fn pen_words(phrases: &Phrases) -> PenWords {
    PenWords {
        change: phrases.say(Phrase::EditChange),
        all: phrases.say(Phrase::EditAll),
        save: phrases.say(Phrase::EditSave),
        save_mine: phrases.say(Phrase::EditSaveMine),
        close: phrases.say(Phrase::EditClose),
        keep: phrases.say(Phrase::EditKeep),
        there: phrases.say(Phrase::EditThere),
        yours: phrases.say(Phrase::EditYours),
        meant: phrases.say(Phrase::EditMeant),
        mend: phrases.say(Phrase::EditMend),
        done: phrases.say(Phrase::EditDone),
        open_again: phrases.say(Phrase::EditOpenAgain),
        brought: phrases.say(Phrase::EditBrought),
        unsaved: phrases.say(Phrase::EditUnsaved),
        uncommitted: phrases.say(Phrase::EditUncommitted),
        undo: phrases.say(Phrase::EditUndo),
        redo: phrases.say(Phrase::EditRedo),
        up: phrases.say(Phrase::EditUp),
        down: phrases.say(Phrase::EditDown),
        remove: phrases.say(Phrase::EditRemove),
        writing: WritingWords::new(phrases),
    }
}
