//! Finding words in the texts of a folder: every place with its value, so that it can be shown in its sentence and replaced.
//!
//! What must hold: only words are found that somebody has written for readers or colleagues: no key, no id, no placeholder, no
//! address; nothing in what the service or colleagues said, in the evidence or in the translation. A place is called by what its
//! value says, so that one that was shown and has changed since is not found again.

use std::collections::BTreeMap;
use std::ops::Range;

use super::folder::OwnFile;
use super::shape::{Input, Shape};
use super::target::{Schemas, is_prose};
use crate::editing::paragraphs;
use crate::preview::id::id;
use crate::preview::page_request::Find;
use crate::source::{FieldStep, Node, Value};

/// Where a value stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    /// The value that these keys and indices lead to, and whether it is Markdown.
    Value(Vec<FieldStep>, bool),
    /// A paragraph that begins at this byte.
    Paragraph(usize),
}

/// A value in which words were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FoundIn {
    pub(super) file: String,
    pub(super) stands: Stands,
    pub(super) text: String,
    /// The line on which it begins.
    pub(super) line: usize,
    /// The bytes of each place in it, with what the page calls it.
    pub(super) places: Vec<(Range<usize>, String)>,
}

/// Folders of which nothing is searched.
const NOT_SEARCHED: [&str; 2] = ["responses/", "remarks/"];

/// Every value of these files in which words are found, in the order of the files.
pub(super) fn found(schemas: &Schemas, files: &BTreeMap<String, OwnFile>, find: &Find) -> Vec<FoundIn> {
    let own = files.iter().filter(|(name, _)| NOT_SEARCHED.iter().all(|folder| !name.starts_with(folder)));
    let mut all = Vec::new();
    for (name, OwnFile { source, .. }) in own {
        let mut finder = Finder { file: name, find, all: &mut all };
        if is_prose(name) && source.tree.is_none() {
            for range in paragraphs(&source.text) {
                let line = source.text[..range.start].matches('\n').count() + 1;
                finder.look(Stands::Paragraph(range.start), &source.text[range], line, true);
            }
        } else if let Some((shape, tree)) = schemas.of(name).zip(source.tree.as_ref()) {
            finder.walk(shape, tree, &mut Vec::new());
        }
    }
    all
}

struct Finder<'a> {
    file: &'a str,
    find: &'a Find,
    all: &'a mut Vec<FoundIn>,
}

impl Finder<'_> {
    fn walk(&mut self, shape: Shape<'_>, node: &Node, path: &mut Vec<FieldStep>) {
        match &node.value {
            Value::Mapping(entries) => {
                for (key, value) in entries {
                    let Some(name) = key.text() else { continue };
                    let Some(below) = shape.key(Some(node), name) else { continue };
                    path.push(FieldStep::Key(name.to_owned()));
                    self.walk(below, value, path);
                    path.pop();
                }
            }
            Value::Sequence(items) => {
                let Some(below) = shape.item(Some(node)) else { return };
                for (index, item) in items.iter().enumerate() {
                    path.push(FieldStep::Item(index));
                    self.walk(below, item, path);
                    path.pop();
                }
            }
            Value::Scalar(_) => {
                let Some(text) = node.text() else { return };
                let is_markdown = match shape.input(Some(node)) {
                    Some(Input::Markdown) => true,
                    Some(Input::Words | Input::Lines) if shape.is_for_readers(Some(node)) || !is_name(text) => false,
                    _ => return,
                };
                self.look(Stands::Value(path.clone(), is_markdown), text, node.line, is_markdown);
            }
        }
    }

    fn look(&mut self, stands: Stands, text: &str, line: usize, is_markdown: bool) {
        let left_alone = if is_markdown { left_alone(text) } else { Vec::new() };
        let is_free =
            |place: &Range<usize>| left_alone.iter().all(|one| place.end <= one.start || one.end <= place.start);
        let places = matches(text, self.find).into_iter().filter(is_free);
        let id = |number: usize| id(&format!("{}\0{stands:?}\0{text}\0{number}", self.file));
        let places: Vec<_> = places.enumerate().map(|(number, place)| (place, id(number))).collect();
        if !places.is_empty() {
            self.all.push(FoundIn { file: self.file.to_owned(), stands, text: text.to_owned(), line, places });
        }
    }
}

/// Whether a plain text is an id, the name of a file or an address, which nobody reads as words.
fn is_name(text: &str) -> bool {
    text.chars().all(|one| one.is_ascii_lowercase() || one.is_ascii_digit() || "-._/:?=&#%".contains(one))
}

/// What in Markdown is no word: placeholders, addresses, attributes, the names of notes.
fn left_alone(text: &str) -> Vec<Range<usize>> {
    const MARKS: [(&str, &str); 6] = [("{{", "}}"), ("](", ")"), ("]{", "}"), ("[^", "]"), ("<http", ">"), ("`", "`")];
    let mut found = Vec::new();
    for (begin, end) in MARKS {
        let mut at = 0;
        while let Some(start) = text[at..].find(begin).map(|start| at + start) {
            let inside = start + begin.len();
            let Some(length) = text[inside..].find(end) else { break };
            at = inside + length + end.len();
            found.push(start..at);
        }
    }
    found
}

/// Where words stand in a text: any space between them may be several, or one end of a line.
fn matches(text: &str, find: &Find) -> Vec<Range<usize>> {
    let wanted: Vec<char> = folded(&find.words, find.case);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    while let Some((start, _)) = text[from..].char_indices().next() {
        let start = from + start;
        let end = match_at(text, start, &wanted, find.case).filter(|end| !find.whole || is_whole(text, &(start..*end)));
        if let Some(end) = end {
            found.push(start..end);
            from = end;
        } else {
            from = start + text[start..].chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}

/// What comes in the place of words that were found: with a capital where they have one and were looked for without, as at the
/// beginning of a sentence.
pub(super) fn in_place_of(found: &str, find: &Find) -> String {
    let begins = |text: &str, is: fn(char) -> bool| text.chars().next().is_some_and(is);
    let mut letters = find.instead.chars();
    match letters.next() {
        Some(first) if begins(found, char::is_uppercase) && begins(find.words.trim(), char::is_lowercase) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => find.instead.clone(),
    }
}

/// A text as it is compared: single spaces, and small letters unless these matter.
fn folded(text: &str, case: bool) -> Vec<char> {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if case { words.chars().collect() } else { words.chars().flat_map(char::to_lowercase).collect() }
}

/// The end of the wanted words, where they begin at a byte of a text.
fn match_at(text: &str, start: usize, wanted: &[char], case: bool) -> Option<usize> {
    let mut rest = wanted;
    let mut characters = text[start..].char_indices().peekable();
    let mut end = start;
    while !rest.is_empty() {
        let (at, one) = characters.next()?;
        end = start + at + one.len_utf8();
        if one.is_whitespace() {
            rest = rest.strip_prefix(&[' '])?;
            let mut ends = usize::from(one == '\n');
            while let Some((at, next)) = characters.next_if(|(_, next)| next.is_whitespace()) {
                ends += usize::from(next == '\n');
                end = start + at + next.len_utf8();
            }
            // A blank line is between two paragraphs.
            if ends > 1 {
                return None;
            }
            continue;
        }
        let own: Vec<char> = if case { vec![one] } else { one.to_lowercase().collect() };
        rest = rest.strip_prefix(own.as_slice())?;
    }
    (end > start).then_some(end)
}

/// Whether no word goes on beyond a place.
fn is_whole(text: &str, place: &Range<usize>) -> bool {
    let is_word = |one: Option<char>| one.is_some_and(char::is_alphanumeric);
    let words = &text[place.clone()];
    let begins = is_word(words.chars().next()) && is_word(text[..place.start].chars().next_back());
    let goes_on = is_word(words.chars().next_back()) && is_word(text[place.end..].chars().next());
    !begins && !goes_on
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all<'a>(text: &'a str, words: &str, case: bool, whole: bool) -> Vec<&'a str> {
        let find = Find { words: words.to_owned(), instead: String::new(), case, whole };
        matches(text, &find).into_iter().map(|place| &text[place]).collect()
    }

    #[test]
    fn words_are_found_in_any_case_or_in_their_own_whole_or_not() {
        let text = "The board; boards, THE\nBoard, theboard. the\n\nboard Ŵ";
        assert_eq!(all(text, "the  board", false, false), ["The board", "THE\nBoard"]);
        assert_eq!(all(text, "The board", true, false), ["The board"]);
        assert_eq!(all(text, "board", false, true), ["board", "Board", "board"]);
        assert_eq!(all(text, "board", false, false).len(), 5);
        assert_eq!(all(text, "ŵ", false, true), ["Ŵ"]);
        assert_eq!(all("aaa", "aa", true, false), ["aa"]);
        assert!(all("", "a", true, false).is_empty() && all("İ", "i", false, false).is_empty());
    }

    #[test]
    fn what_comes_instead_has_the_capital_of_what_was_there() {
        let instead = |words: &str, instead: &str, found: &str| {
            let find = Find { words: words.to_owned(), instead: instead.to_owned(), case: false, whole: false };
            in_place_of(found, &find)
        };
        assert_eq!(instead("case managers", "case holders", "Case managers"), "Case holders");
        assert_eq!(instead("case managers", "case holders", "case managers"), "case holders");
        assert_eq!(instead(" ŵy", "ŷd", "Ŵy"), "Ŷd");
        // Who writes a capital wants it, and who leaves words out wants none.
        assert_eq!(instead("Board", "committee", "Board"), "committee");
        assert_eq!(instead("board", "HMIP", "board"), "HMIP");
        assert_eq!(instead("board", "", "Board"), "");
    }

    #[test]
    fn what_is_no_word_is_left_alone() {
        let text = "{{ percent(of=\"2.1\") }} of [2.1](https://a/2.1) in 2.1[^2.1] `2.1`";
        let free = left_alone(text);
        let places = matches(text, &Find { words: "2.1".to_owned(), instead: String::new(), case: false, whole: true });
        let seen =
            places.iter().filter(|place| free.iter().all(|one| place.end <= one.start || one.end <= place.start));
        assert_eq!(seen.count(), 2);
        assert!(is_name("court.csv") && is_name("frame-2021") && !is_name("Coventry") && !is_name("head of service"));
    }
}
