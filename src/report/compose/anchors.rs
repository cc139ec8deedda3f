//! Anchors: unique in the report, and stable when other things come and go.
//!
//! A section's anchor is made of its id; a paragraph's of its section's id and a hash of its text, so that a comment on a
//! draft finds it again after paragraphs before it were added or removed.

use std::collections::BTreeMap;

use icu::normalizer::DecomposingNormalizerBorrowed;

use crate::report::view::Inline;

/// What stands for an accent after its letter.
const ACCENTS: std::ops::RangeInclusive<char> = '\u{300}'..='\u{36f}';

/// The anchors that are taken, with how often.
#[derive(Default)]
pub(super) struct Anchors {
    taken: BTreeMap<String, u32>,
}

impl Anchors {
    /// The wanted anchor, or the wanted one with a number where it is taken.
    pub(super) fn take(&mut self, wanted: &str) -> String {
        let count = self.taken.entry(wanted.to_owned()).or_insert(0);
        *count += 1;
        if *count == 1 {
            return wanted.to_owned();
        }
        let next = format!("{wanted}-{count}");
        self.take(&next)
    }
}

/// The anchor of a section.
pub(super) fn section_anchor(id: &str) -> String {
    format!("section-{id}")
}

/// The words of inlines, without notes.
#[must_use]
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    collect(inlines, &mut text);
    text
}

fn collect(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text { text: more } | Inline::Hole { text: more } => text.push_str(more),
            Inline::Emphasis { inlines }
            | Inline::Strong { inlines }
            | Inline::Link { inlines, .. }
            | Inline::Foreign { inlines, .. }
            | Inline::Untranslated { inlines, .. } => collect(inlines, text),
            Inline::Rating { label, .. } => text.push_str(label),
            Inline::Note { .. } => {}
            Inline::Break => text.push(' '),
        }
    }
}

/// A text as an anchor: small letters and digits of ASCII, hyphens between words, letters without their accents.
pub(super) fn slug(text: &str) -> String {
    let words: String = DecomposingNormalizerBorrowed::new_nfd()
        .normalize(text)
        .chars()
        .filter(|character| !ACCENTS.contains(character))
        .map(|character| if character.is_ascii_alphanumeric() { character.to_ascii_lowercase() } else { ' ' })
        .collect();
    words.split_whitespace().collect::<Vec<_>>().join("-")
}
