//! A catalogue as plain values: what a gettext file says, without its form.

use std::borrow::Cow;
use std::collections::BTreeMap;

use icu::normalizer::ComposingNormalizerBorrowed;

/// A catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// What the file says of itself.
    pub header: Header,
    /// Its messages, in order.
    pub entries: Vec<Entry>,
}

/// What a catalogue says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The comment at its beginning.
    pub comment: String,
    /// Its fields by name, such as `Last-Translator`.
    pub fields: BTreeMap<String, String>,
}

/// A message: a text with its translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Where the English stands for two texts with two translations: for which one this is.
    pub context: Option<String>,
    /// The English.
    pub english: String,
    /// The Welsh; empty where there is none.
    pub welsh: String,
    /// Whether somebody must look at the Welsh before it is used.
    pub fuzzy: bool,
    /// Other flags of the file, kept as they are.
    pub flags: Vec<String>,
    /// The English that the Welsh is of, where that is another one.
    pub previous: Option<String>,
    /// Translators' remarks, kept as they are.
    pub remarks: Vec<String>,
    /// What the program tells the translator.
    pub comments: Vec<String>,
    /// Where the English stands: file in the folder, and line.
    pub references: Vec<(String, usize)>,
    /// Whether no text says this any more.
    pub obsolete: bool,
    /// The line of the Welsh in the file it was read from; 0 where it was not read.
    pub line: usize,
}

impl Header {
    /// The header with every field that gettext asks for, those of the file as they are. No date is put in: the same folder
    /// gives the same file.
    #[must_use]
    pub fn completed(mut self, name: &str) -> Self {
        let fields = [
            ("Project-Id-Version", name),
            ("PO-Revision-Date", ""),
            ("Last-Translator", ""),
            ("Language-Team", "Welsh"),
            ("Language", "cy"),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=UTF-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ];
        for (key, value) in fields {
            self.fields.entry(key.to_owned()).or_insert_with(|| value.to_owned());
        }
        // Whatever a tool had said: this is how it is written here.
        self.fields.insert("Content-Type".to_owned(), "text/plain; charset=UTF-8".to_owned());
        if self.comment.is_empty() {
            self.comment = format!("Welsh of {name}.");
        }
        self
    }
}

/// Whether the code of a language is that of Welsh.
pub(super) fn is_welsh(language: &str) -> bool {
    let code = language.trim().split(['_', '-', '.', '@']).next().unwrap_or_default();
    // ISO 639: two letters, three, and the three of libraries; and the names of the language.
    ["cy", "cym", "wel", "welsh", "cymraeg"].iter().any(|welsh| code.eq_ignore_ascii_case(welsh))
}

/// What texts are compared by: white space and the way in which accents are written make no difference.
pub(super) fn key(text: &str) -> Cow<'_, str> {
    let mut last = b' ';
    let is_plain = text.bytes().all(|byte| {
        let single = byte.is_ascii_graphic() || (byte == b' ' && last != b' ');
        last = byte;
        single
    });
    if is_plain && last != b' ' {
        return Cow::Borrowed(text);
    }
    Cow::Owned(composed(&text.split_whitespace().collect::<Vec<_>>().join(" ")))
}

/// A text with each accented letter as one character.
pub(super) fn composed(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn texts_that_differ_in_white_space_or_in_how_accents_are_written_are_one() {
        for (text, same) in
            [("a b", "a b"), (" a  b\n", "a b"), ("a\u{a0}b", "a b"), ("tw\u{302}r", "t\u{175}r"), ("", "")]
        {
            assert_eq!(key(text), same, "{text:?}");
        }
        assert_ne!(key("ab"), key("a b"));
    }
}
