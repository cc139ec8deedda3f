//! The words of the forms where texts are written.

use serde::Serialize;

use crate::language::{Phrase, Phrases};

/// The words of the tools, of what can be filled in, and of what a text says.
#[derive(Serialize)]
pub(super) struct WritingWords {
    tools: String,
    emphasis: String,
    strong: String,
    list: String,
    numbers: String,
    link: String,
    note: String,
    quote: String,
    placed: String,
    value: String,
    known: String,
    known_about: String,
    find: String,
    found: String,
    insert: String,
    show: String,
    view: String,
    row: String,
    add_row: String,
}

impl WritingWords {
    pub(super) fn new(phrases: &Phrases) -> Self {
        WritingWords {
            tools: phrases.say(Phrase::EditTools),
            emphasis: phrases.say(Phrase::EditEmphasis),
            strong: phrases.say(Phrase::EditStrong),
            list: phrases.say(Phrase::EditList),
            numbers: phrases.say(Phrase::EditNumbers),
            link: phrases.say(Phrase::EditLink),
            note: phrases.say(Phrase::EditNote),
            quote: phrases.say(Phrase::EditQuote),
            placed: phrases.say(Phrase::EditPlaced),
            value: phrases.say(Phrase::EditValue),
            known: phrases.say(Phrase::EditKnown),
            known_about: phrases.say(Phrase::EditKnownAbout),
            find: phrases.say(Phrase::EditFind),
            found: phrases.say(Phrase::EditFound),
            insert: phrases.say(Phrase::EditInsert),
            show: phrases.say(Phrase::EditShow),
            view: phrases.say(Phrase::EditView),
            row: phrases.say(Phrase::EditRow),
            add_row: phrases.say(Phrase::EditAddRow),
        }
    }
}
