//! Counted nouns: number and noun as one, because in Welsh each changes the other, and the word before changes both.

use super::phrase::Phrase;
use super::phrases::{Argument, Phrases};

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberStyle {
    /// In words, as far as the language has them in running text; then in figures.
    Words,
    /// In figures.
    Figures,
}

/// What the word before does to the beginning of a number word, in a language that has such changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mutation {
    /// Nothing.
    #[default]
    None,
    /// Soft: "i dri phlentyn".
    Soft,
    /// Aspirate: "a thri phlentyn".
    Aspirate,
}

impl Mutation {
    /// What placeholders call them.
    pub const KEYS: [(&'static str, Mutation); 2] = [("soft", Mutation::Soft), ("aspirate", Mutation::Aspirate)];

    /// What messages know it by.
    fn key(self) -> &'static str {
        Mutation::KEYS.into_iter().find(|(_, mutation)| *mutation == self).map_or("none", |(key, _)| key)
    }
}

impl Phrases {
    /// A number in words, or in figures where the language writes it so.
    #[must_use]
    pub fn number_word(&self, count: u32, mutation: Mutation) -> String {
        let arguments = [("count", Argument::Number(count)), ("mutation", Argument::Text(mutation.key()))];
        self.say_with(Phrase::NumberWord, &arguments)
    }

    /// A number with its noun.
    #[must_use]
    pub fn counted(&self, noun: Phrase, count: u32, written: NumberStyle, mutation: Mutation) -> String {
        let figures = count.to_string();
        let word = self.number_word(count, mutation);
        let (number, form) = match written {
            NumberStyle::Words if word != figures => (&word, "words"),
            _ => (&figures, "figures"),
        };
        let arguments = [
            ("number", Argument::Text(number)),
            ("count", Argument::Number(count)),
            ("form", Argument::Text(form)),
            ("mutation", Argument::Text(mutation.key())),
        ];
        self.say_with(noun, &arguments)
    }
}
