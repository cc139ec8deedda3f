//! The product's own words: Fluent messages, one file a language, every one of them named in `phrase.rs`.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::phrase::Phrase;
use super::{Language, phrase_file};
use crate::assets::Assets;

/// A value that a message takes.
#[derive(Clone, Copy, Debug)]
pub enum Argument<'a> {
    /// A text, or one of a message's own words.
    Text(&'a str),
    /// A whole number.
    Number(u32),
}

impl Argument<'_> {
    /// How many there are; of more than a message can say, the most that it can.
    #[must_use]
    pub fn count(of: usize) -> Self {
        Argument::Number(u32::try_from(of).unwrap_or(u32::MAX))
    }
}

/// The messages of a language.
pub struct Phrases {
    /// Which language.
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Phrases {
    /// Reads the messages of a language.
    ///
    /// # Errors
    ///
    /// What is wrong with the file: the ids of all messages that are missing, the values and references that nothing fills.
    pub fn load(language: Language, templates: &Assets) -> Result<Self, String> {
        let path = format!("phrases/{}.ftl", language.code());
        let text = templates.read_text(&path)?;
        let resource = FluentResource::try_new(text.clone()).map_err(|(_, errors)| format!("{path}: {errors:?}"))?;
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|errors| format!("{path}: {errors:?}"))?;
        let has = |phrase: &Phrase| bundle.get_message(phrase.id()).is_some_and(|message| message.value().is_some());
        let missing: Vec<&str> = Phrase::ALL.iter().filter(|phrase| !has(phrase)).map(|phrase| phrase.id()).collect();
        if !missing.is_empty() {
            return Err(format!("{path} has no {}", missing.join(", ")));
        }
        let refers = |reference: &str| {
            let (id, attribute) = reference.split_once('.').map_or((reference, None), |(id, name)| (id, Some(name)));
            let message = bundle.get_message(id);
            message.is_some_and(|message| attribute.is_none_or(|name| message.get_attribute(name).is_some()))
        };
        let unknown = phrase_file::unknown(&text, refers);
        if !unknown.is_empty() {
            return Err(format!("{path} uses {}, which there is not", unknown.join(", ")));
        }
        Ok(Phrases { language, bundle })
    }

    /// A message that takes nothing.
    #[must_use]
    pub fn say(&self, phrase: Phrase) -> String {
        self.say_with(phrase, &[])
    }

    /// A message with its values.
    #[must_use]
    pub fn say_with(&self, phrase: Phrase, arguments: &[(&str, Argument<'_>)]) -> String {
        let mut values = FluentArgs::new();
        for (key, value) in arguments {
            match value {
                Argument::Text(text) => values.set(*key, FluentValue::String(Cow::Owned((*text).to_owned()))),
                Argument::Number(number) => values.set(*key, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        let pattern = self.bundle.get_message(phrase.id()).and_then(|message| message.value());
        pattern.map_or_else(String::new, |pattern| {
            self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned()
        })
    }
}
