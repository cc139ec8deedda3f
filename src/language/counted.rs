//! Counted nouns: number and noun as one, because in Welsh each changes the other, and the word before changes both.

use super::phrase::Phrase;
use super::phrases::{Argument, Phrases};

/// The largest number that has a word in running text, in either language: see `number-word` in the phrases.
const MOST_IN_WORDS: u32 = 10;

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
    /// Soft for two alone, as the article makes it: "y ddau", "y ddwy", and "y tri".
    Article,
}

/// The gender of what a number word stands for, in a language whose number words have one: "tri", "tair".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NumberGender {
    /// Masculine.
    #[default]
    Masculine,
    /// Feminine.
    Feminine,
}

impl NumberGender {
    /// Both.
    pub const ALL: [NumberGender; 2] = [NumberGender::Masculine, NumberGender::Feminine];

    /// The gender that is called so; masculine where nothing is said.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        if key.is_empty() {
            return Some(NumberGender::default());
        }
        NumberGender::ALL.into_iter().find(|gender| gender.key() == key)
    }

    /// What placeholders and messages know it by.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            NumberGender::Masculine => "masculine",
            NumberGender::Feminine => "feminine",
        }
    }
}

impl Mutation {
    /// What placeholders call them.
    pub const KEYS: [(&'static str, Mutation); 3] =
        [("soft", Mutation::Soft), ("aspirate", Mutation::Aspirate), ("article", Mutation::Article)];

    /// The change that is called so; none where nothing is said.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        if key.is_empty() {
            return Some(Mutation::None);
        }
        Mutation::KEYS.into_iter().find(|(known, _)| *known == key).map(|(_, mutation)| mutation)
    }

    /// What messages know it by.
    fn key(self) -> &'static str {
        Mutation::KEYS.into_iter().find(|(_, mutation)| *mutation == self).map_or("none", |(key, _)| key)
    }
}

/// A number in figures as both languages type it: a comma between thousands.
#[must_use]
pub fn grouped(count: u32) -> String {
    let digits = count.to_string();
    let mut figures = String::with_capacity(digits.len() + 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            figures.push(',');
        }
        figures.push(digit);
    }
    figures
}

impl Phrases {
    /// A number in words, or in figures where the language writes it so.
    #[must_use]
    pub fn number_word(&self, count: u32, mutation: Mutation, gender: NumberGender) -> String {
        let arguments = [
            ("count", Argument::Number(count)),
            ("mutation", Argument::Text(mutation.key())),
            ("gender", Argument::Text(gender.key())),
        ];
        let word = self.say_with(Phrase::NumberWord, &arguments);
        if word == count.to_string() { grouped(count) } else { word }
    }

    /// The number that is written so in words, where the language has words for it in running text.
    #[must_use]
    pub fn number_in_words(&self, words: &str) -> Option<u32> {
        (0..=MOST_IN_WORDS).find(|count| self.number_word(*count, Mutation::None, NumberGender::default()) == words)
    }

    /// A number with its noun.
    #[must_use]
    pub fn counted(&self, noun: Phrase, count: u32, written: NumberStyle, mutation: Mutation) -> String {
        let figures = grouped(count);
        let word = self.number_word(count, mutation, NumberGender::default());
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
