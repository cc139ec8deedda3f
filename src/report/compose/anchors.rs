//! Anchors: unique in the report, and stable when other things come and go.
//!
//! A section's anchor is made of its id; a paragraph's of its section's id and a hash of its text, so that a comment on a
//! draft finds it again after paragraphs before it were added or removed. Readers see those of headings in addresses: in a final
//! report of another language than English they are in its words, and the anchor of the id leads there too.

use std::collections::BTreeMap;

use crate::language::Language;
use crate::programme::Node;
use crate::report::Basis;
use crate::report::anchor_words::{anchor_word, slug};
use crate::report::view::Inline;

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

/// The anchor of a section by its id, the same in every language.
pub(super) fn section_anchor(id: &str) -> String {
    format!("section-{id}")
}

/// What sections are called in anchors that readers see.
#[derive(Default)]
pub(super) struct SectionNames {
    /// The names by id; none where ids are what they are called.
    names: Option<BTreeMap<String, String>>,
    /// Words of anchors in the report's language, by what they are in the program.
    words: BTreeMap<&'static str, String>,
}

/// Words of anchors.
const WORDS: [&str; 6] = ["section", "summary", "recommended", "results", "note", "ref"];

impl SectionNames {
    /// Those of a report. A draft keeps the anchors by which answers in either language find their places.
    pub(super) fn of(basis: &Basis<'_>) -> Self {
        if basis.stage.is_draft() || basis.phrases.language == Language::English {
            return SectionNames::default();
        }
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        for node in basis.programme.nodes() {
            let name = name_of(node);
            let is_taken = names.values().any(|taken| *taken == name);
            names.insert(node.id.clone(), if is_taken { format!("{name}-{}", node.id) } else { name });
        }
        let words = WORDS.into_iter().map(|kind| (kind, anchor_word(basis.phrases, kind))).collect();
        SectionNames { names: Some(names), words }
    }

    /// The anchor of a section's heading.
    pub(super) fn anchor(&self, id: &str) -> String {
        format!("{}-{}", self.word("section"), self.name(id))
    }

    /// What a section is called in anchors.
    pub(super) fn name<'a>(&'a self, id: &'a str) -> &'a str {
        self.names.as_ref().and_then(|names| names.get(id)).map_or(id, String::as_str)
    }

    /// A word of anchors.
    pub(super) fn word<'a>(&'a self, kind: &'a str) -> &'a str {
        self.words.get(kind).map_or(kind, String::as_str)
    }

    /// The anchor that leads to a section in every language, where its own is another.
    pub(super) fn common(&self, id: &str) -> Option<String> {
        let common = section_anchor(id);
        (self.anchor(id) != common).then_some(common)
    }
}

/// A section is called by its number where it is known by one, else by its title.
fn name_of(node: &Node) -> String {
    let title = node.heading.as_ref().or(node.title.as_ref()).map(|title| slug(title)).unwrap_or_default();
    let is_number = node.id.starts_with(|first: char| first.is_ascii_digit());
    if is_number || title.is_empty() { node.id.clone() } else { title }
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
