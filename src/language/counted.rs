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
    /// What placeholders and messages call them.
    pub const KEYS: [(&'static str, NumberGender); 2] =
        [("masculine", NumberGender::Masculine), ("feminine", NumberGender::Feminine)];

    /// The gender that is called so; masculine where nothing is said.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        if key.is_empty() {
            return Some(NumberGender::default());
        }
        NumberGender::KEYS.into_iter().find(|(known, _)| *known == key).map(|(_, gender)| gender)
    }

    /// What messages know it by.
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
