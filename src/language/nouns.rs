//! The nouns that can be counted, among the messages.

use super::phrase::Phrase;

/// What ids of nouns that can be counted begin with.
const NOUN: &str = "noun-";

impl Phrase {
    /// The noun of this name, with its number.
    #[must_use]
    pub fn noun(name: &str) -> Option<Self> {
        Phrase::ALL.iter().copied().find(|phrase| phrase.id().strip_prefix(NOUN) == Some(name))
    }

    /// The names of all nouns that can be counted.
    pub fn nouns() -> impl Iterator<Item = &'static str> {
        Phrase::ALL.iter().filter_map(|phrase| phrase.id().strip_prefix(NOUN))
    }
}
