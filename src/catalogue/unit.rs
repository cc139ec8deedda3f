//! A unit: what is translated as one.

use std::collections::BTreeMap;

use crate::problem::Place;
use crate::text::{Code, Position, Role, Skeleton, pieces};

/// A paragraph, heading, item, cell, footnote or plain field, as it stands in English.
#[derive(Clone, Debug)]
pub struct Unit {
    /// What it says: Markdown on one line, or plain text.
    pub english: String,
    /// Where it stands.
    pub place: Place,
    /// Its file in the folder.
    pub file: String,
    /// The section it belongs to, with its number and title; or the file, where it belongs to none.
    pub section: String,
    /// What kind of text it is, in a few words. The same for texts of the same kind.
    pub kind: String,
    /// Whether it belongs in the list of terms.
    pub is_term: bool,
    /// What a translation must keep of it; `None` for plain text.
    pub skeleton: Option<Skeleton>,
    /// What its placeholders, as they are written, are filled with in Welsh now, where that is known.
    pub values: BTreeMap<String, String>,
    /// Where it stands in the draft that goes with the texts: "paragraph 12"; nothing where none goes, or that is not known.
    pub stands_at: Vec<String>,
    /// Where it goes instead, where it is not printed in the pages of that draft: a sentence; none where that is not known.
    pub goes_to: Option<String>,
    /// Whether it is the address of a link: it leads to the same page in both languages, unless the translator gives another.
    pub is_address: bool,
}

impl Unit {
    /// Its placeholders as they are written, each once.
    #[must_use]
    pub fn placeholders(&self) -> Vec<String> {
        if self.skeleton.is_some() { placeholders_in(&self.english) } else { Vec::new() }
    }

    /// The contexts under which a catalogue may have a translation for this unit alone, the narrowest first.
    #[must_use]
    pub fn contexts(&self) -> [&str; 2] {
        [&self.file, &self.kind]
    }
}

/// The placeholders of a run as they are written, each once.
pub(super) fn placeholders_in(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for piece in pieces(text).into_iter().filter(|one| one.role == Role::Alone(Code::Placeholder)) {
        if !found.contains(&piece.text) {
            found.push(piece.text);
        }
    }
    found
}

/// The kind of a run of prose: that of the text it stands in, and what it is in it.
pub(super) fn kind_of_run(text: &str, position: Position) -> String {
    let more = match position {
        Position::Paragraph => return text.to_owned(),
        Position::Heading => "heading",
        Position::Item => "item of a list",
        Position::Quote => "quotation",
        Position::Header => "header of a column",
        Position::Cell => "cell of a table",
        Position::Note => "footnote",
    };
    format!("{text}, {more}")
}

/// Whether a text has anything to translate: a word outside placeholders and addresses.
pub(super) fn has_words(text: &str) -> bool {
    let mut outside = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        outside.push_str(before);
        rest = after.split_once("}}").map_or("", |(_, behind)| behind);
    }
    outside.push_str(rest);
    let is_address = |word: &str| word.starts_with("http://") || word.starts_with("https://");
    outside.split_whitespace().any(|word| !is_address(word) && word.chars().any(char::is_alphabetic))
}

/// How many words a translator has to write for a text.
pub(super) fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::has_words;

    #[test]
    fn figures_and_placeholders_alone_have_no_words() {
        for nothing in
            ["14.4%", "–", "{{ figure(of=\"x\") }}", "{{ percent(of=\"2.2.1\") }} (69%)", "https://a.gov.uk/b"]
        {
            assert!(!has_words(nothing), "{nothing}");
        }
        for something in ["1 in 5", "{{ count(of=\"x\") }} cases", "n/a"] {
            assert!(has_words(something), "{something}");
        }
    }
}
