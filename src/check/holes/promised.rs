//! Words that promise what is to come: "TBC", "details to follow", and the text of a form that nobody filled in.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::check::words::{Word, word_at};

/// Words and phrases that are a hole wherever they stand. What is in capitals here is so in capitals only.
const ALWAYS: &[&str] = &[
    "tbc",
    "tba",
    "tbd",
    "fixme",
    "TODO",
    "TO DO",
    "TK",
    "tktk",
    "lorem ipsum",
    "dolor sit amet",
    "note to self",
    "note to editor",
    "click here to enter",
    "click or tap here",
    "choose an item",
    "enter text here",
    "insert text here",
    "text goes here",
    "type your text",
    "placeholder text",
    "your text here",
    "blah blah",
    "i'w gadarnhau",
    "i'w gyflwyno",
    "HMI to check",
    "HMIP to check",
    "add text",
    "pls check",
    "please check",
    "please confirm",
    "please insert",
    "please add",
    "n/a yet",
    "sample text",
    "dummy text",
    "text here",
    "drafting note",
    "firstname lastname",
    "firstname surname",
    "first name surname",
    "forename surname",
    "name surname",
    "joe bloggs",
    "Jane Doe",
    "John Doe",
    "A N Other",
    "AN Other",
    "asdf",
    "WIP",
];

/// What is promised, where it ends a short clause that says nothing else.
const PROMISES: &[&str] = &[
    "to follow",
    "to come",
    "to be confirmed",
    "to be advised",
    "to be added",
    "to be completed",
    "to be inserted",
    "to be updated",
    "to be agreed",
    "to be determined",
    "to be decided",
    "to be written",
    "to be drafted",
    "to be supplied",
    "to be provided",
    "to be checked",
    "to be finalised",
    "to be announced",
    "awaited",
    "i ddilyn",
    "i'w ychwanegu",
];

/// What such a clause is about.
const ABOUT: &[&str] = &[
    "detail",
    "details",
    "text",
    "figure",
    "figures",
    "data",
    "quote",
    "quotes",
    "quotation",
    "paragraph",
    "content",
    "commentary",
    "evidence",
    "section",
    "table",
    "chart",
    "name",
    "names",
    "number",
    "numbers",
    "date",
    "dates",
    "information",
    "more",
    "wording",
    "example",
    "examples",
    "narrative",
    "analysis",
    "rest",
    "photo",
    "photograph",
    "picture",
    "image",
    "rating",
    "ratings",
    "score",
    "percentage",
    "response",
    "judgement",
    "judgements",
    "recommendation",
    "recommendations",
    "summary",
    "conclusion",
    "list",
    "source",
    "reference",
    "link",
    "title",
    "foreword",
    "numbers",
    "chair",
    "this",
    "these",
    "it",
    "manylion",
    "ffigurau",
    "testun",
];

/// Words that may stand in such a clause beside what it is about.
const LINKS: &[&str] = &[
    "is", "are", "still", "yet", "the", "a", "all", "further", "final", "full", "more", "of", "for", "other", "and",
    "new",
];

/// So many words such a clause has at most before its promise.
const CLAUSE: usize = 7;

/// What may be said behind a promise that begins a sentence: who or what it comes from.
const PROMISED_BY: &[&str] = &["by", "from", "after", "once", "when", "with", "next", "in", "shortly", "later", "soon"];

/// The phrases by their first words, each with whether it is a hole wherever it stands.
static PHRASES: LazyLock<BTreeMap<String, Vec<(&str, bool)>>> = LazyLock::new(|| {
    let mut phrases: BTreeMap<String, Vec<(&str, bool)>> = BTreeMap::new();
    let all = ALWAYS.iter().map(|phrase| (*phrase, true)).chain(PROMISES.iter().map(|phrase| (*phrase, false)));
    for (phrase, always) in all {
        let first = phrase.split(' ').next().unwrap_or_default().to_lowercase();
        phrases.entry(first).or_default().push((phrase, always));
    }
    phrases
});

/// The words of a text that promise something.
pub(super) fn promised(text: &str, words: &[Word]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        for (phrase, always) in PHRASES.get(&word.text).into_iter().flatten() {
            let whole = phrase_at(text, words, index, phrase);
            found.extend(whole.filter(|range| *always || is_clause(text, words, index, range)));
        }
        found.extend(awaiting(text, words, index));
    }
    found.extend(spelled(text));
    found.extend(inserted(text, words));
    found
}

/// "Awaiting figures from the YJS.": a short sentence that begins so.
fn awaiting(text: &str, words: &[Word], index: usize) -> Option<Range<usize>> {
    let word = words.get(index).filter(|word| &text[word.range.clone()] == "Awaiting")?;
    let about = (index + 1..index + 5).take_while(|at| is_beside(text, words, *at)).take(3);
    let about = about.into_iter().any(|at| ABOUT.contains(&word_at(words, at)) || word_at(words, at) == "confirmation");
    about.then(|| word.range.clone())
}

/// Whether nothing but spaces parts a word from the one before it.
fn is_beside(text: &str, words: &[Word], index: usize) -> bool {
    let pair = index.checked_sub(1).and_then(|before| words.get(before)).zip(words.get(index));
    pair.is_some_and(|(before, word)| text[before.range.end..word.range.start].chars().all(char::is_whitespace))
}

/// The bytes of a phrase that begins at a word; its words stand beside each other.
fn phrase_at(text: &str, words: &[Word], index: usize, phrase: &str) -> Option<Range<usize>> {
    let capitals = phrase.starts_with(|one: char| one.is_ascii_uppercase());
    let mut range: Option<Range<usize>> = None;
    for (offset, part) in phrase.split(' ').enumerate() {
        let word = words.get(index + offset)?;
        let same = if capitals { &text[word.range.clone()] == part } else { word.text == part };
        let beside = range.as_ref().is_none_or(|range| text[range.end..word.range.start].trim().is_empty());
        if !same || !beside {
            return None;
        }
        range = Some(range.map_or(word.range.start, |range| range.start)..word.range.end);
    }
    range
}

/// Whether a promise is all that its clause says.
fn is_clause(text: &str, words: &[Word], index: usize, promise: &Range<usize>) -> bool {
    let after = text[promise.end..].trim_start();
    let ends = after.is_empty() || after.starts_with(['.', ')', ']', ';', ',', '–', '—', '!', '|', '*']);
    let behind = words.partition_point(|word| word.range.start < promise.end);
    let from = PROMISED_BY.contains(&word_at(words, behind)) && is_beside(text, words, behind);
    if !ends && !from {
        return false;
    }
    let mut start = index;
    while start > 0 && index - start <= CLAUSE && is_beside(text, words, start) {
        start -= 1;
    }
    // "Details to follow from the YJS.": where more is said behind it, it begins a sentence that says nothing else.
    let first = words.get(start).map_or("", |word| &text[word.range.clone()]);
    if !ends && (start == index || index - start > 2 || !first.starts_with(char::is_uppercase)) {
        return false;
    }
    let clause = start..index;
    // A whole sentence of a few words; or a clause that names only what is to come.
    let last = index.checked_sub(1).map_or("", |last| word_at(words, last));
    let about = clause.clone().any(|at| ABOUT.contains(&word_at(words, at)));
    let others = clause.clone().filter(|at| {
        let word = word_at(words, *at);
        !ABOUT.contains(&word) && !LINKS.contains(&word)
    });
    let awaits = text[promise.clone()].eq_ignore_ascii_case("awaited");
    match clause.len() {
        0 => !awaits,
        1..=CLAUSE => about && others.count() <= 1 && (ABOUT.contains(&last) || LINKS.contains(&last)),
        _ => false,
    }
}

/// "t.b.c.", whose letters are words of their own.
fn spelled(text: &str) -> Vec<Range<usize>> {
    let folded = text.to_ascii_lowercase();
    let found = ["t.b.c.", "t.b.a.", "t.b.d.", "t.b.c"]
        .into_iter()
        .flat_map(|form| folded.match_indices(form).map(|(at, form)| at..at + form.len()).collect::<Vec<_>>());
    found.filter(|range| !text[..range.start].ends_with(char::is_alphanumeric)).collect()
}

/// "Insert chart here": an instruction that begins a text, or ends with “here”.
fn inserted(text: &str, words: &[Word]) -> Option<Range<usize>> {
    let first = words.first().filter(|word| &text[word.range.clone()] == "Insert" || word.text == "mewnosod")?;
    let here = words.iter().take(8).find(|word| word.text == "here" || word.text == "yma");
    Some(first.range.start..here.map_or(first.range.end, |word| word.range.end))
}
