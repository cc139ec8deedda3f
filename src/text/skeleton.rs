//! What a translation keeps of a run of text: the figures it quotes, its links, notes, emphasis and forced breaks.
//!
//! What must hold: two texts of which one translates the other have equal skeletons. The words of the two may stand in any
//! order, and a placeholder may ask for another form of the same thing.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::placeholder::Placeholder;
use super::placeholder_arguments::FORMS;
use super::prose::Inline;

/// What a translation keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Skeleton {
    /// Placeholders, without the form they ask for.
    pub placeholders: BTreeSet<String>,
    /// Marks of the text with how often each stands in it: where a link leads, the name of a note, emphasis, breaks.
    pub marks: BTreeMap<Mark, usize>,
}

/// A mark of a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A link, and where it leads.
    Link(String),
    /// A reference to the note of this name.
    Note(String),
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// A forced line break.
    Break,
}

impl Skeleton {
    /// The skeleton of a text.
    #[must_use]
    pub fn of(inlines: &[Inline]) -> Self {
        let mut skeleton = Skeleton::default();
        skeleton.add(inlines);
        skeleton
    }

    fn add(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            let (mark, inside): (_, &[Inline]) = match inline {
                Inline::Text(_) | Inline::Foreign { .. } => continue,
                // Words that agree with a name are the language's own affair.
                Inline::Placeholder(placeholder) if placeholder.name == "by_gender" => continue,
                Inline::Placeholder(placeholder) => {
                    self.placeholders.insert(placeholder_words(placeholder));
                    continue;
                }
                Inline::Untranslated { inlines, .. } => {
                    self.add(inlines);
                    continue;
                }
                Inline::Emphasis(inside) => (Mark::Emphasis, inside),
                Inline::Strong(inside) => (Mark::Strong, inside),
                Inline::Link { to, inlines, .. } => (Mark::Link(to.clone()), inlines),
                Inline::Note { name, .. } => (Mark::Note(name.clone()), &[]),
                Inline::Break => (Mark::Break, &[]),
            };
            *self.marks.entry(mark).or_default() += 1;
            self.add(inside);
        }
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Mark::Link(to) => write!(formatter, "a link to {to}"),
            Mark::Note(name) => write!(formatter, "the footnote [^{name}]"),
            Mark::Emphasis => formatter.write_str("emphasis"),
            Mark::Strong => formatter.write_str("strong emphasis"),
            Mark::Break => formatter.write_str("a forced line break"),
        }
    }
}

/// A placeholder as it is written, without what a translation may choose: the form, the small word before a name, what the
/// word before does to a number, and the note of a hole.
fn placeholder_words(placeholder: &Placeholder) -> String {
    placeholder_key(&placeholder.name, &placeholder.arguments)
}

/// The same, of its name and its arguments.
pub(super) fn placeholder_key(name: &str, arguments: &BTreeMap<String, String>) -> String {
    let kept = arguments.iter().filter(|(key, _)| *key != "note" && !FORMS.contains(&key.as_str()));
    let arguments: Vec<String> = kept.map(|(key, value)| format!("{key}=\"{value}\"")).collect();
    format!("{{{{ {name}({}) }}}}", arguments.join(", "))
}
