//! The names of the service and of the area in the report's language, alone and after small words.
//!
//! What must hold: no code changes a name. Where a language does so after a small word, the inspection gives both as one, and
//! what it does not give is a problem with its place.

use super::Composer;
use super::fill::Filled;
use crate::inspection::{Gender, ServiceName};
use crate::language::{Argument, Language, Phrase, SmallWord};
use crate::problem::Kind;
use crate::programme::CoverName;
use crate::source::Step;

/// What placeholders call the names.
const NAMES: [(&str, ServiceName); 4] = [
    ("name", ServiceName::Name),
    ("short", ServiceName::Short),
    ("called", ServiceName::Called),
    ("area", ServiceName::Area),
];

impl<'a> Composer<'a> {
    /// A name in the report's language.
    pub(super) fn named(&self, name: ServiceName) -> &'a str {
        self.inspection.file.service.named(name, self.phrases.language)
    }

    /// A name after a small word, with the word; `None` where the inspection should give it and does not.
    fn named_with(&self, name: ServiceName, word: SmallWord) -> Option<String> {
        let language = self.phrases.language;
        let welsh = self.inspection.file.service.welsh.as_ref();
        let written = welsh.filter(|_| language.changes_names()).and_then(|welsh| welsh.forms.of(name).with(word));
        if language.changes_names() && written.is_none() {
            return None;
        }
        let arguments = [
            ("with", Argument::Text(word.key())),
            ("name", Argument::Text(self.named(name))),
            ("written", Argument::Text(written.unwrap_or_default())),
        ];
        Some(self.phrases.say_with(Phrase::WithName, &arguments))
    }

    /// The large name on the cover, after its small word where the language needs one.
    pub(super) fn cover_name(&self) -> String {
        let name = self.cover_name_kind();
        let word = self.programme.rules.report.name_with.filter(|_| self.phrases.language.changes_names());
        word.and_then(|word| self.named_with(name, word)).unwrap_or_else(|| self.named(name).to_owned())
    }

    fn cover_name_kind(&self) -> ServiceName {
        match self.programme.rules.report.name {
            CoverName::Area => ServiceName::Area,
            CoverName::Service => ServiceName::Name,
        }
    }

    /// Tells the names that the report's own words need and the inspection does not give.
    pub(super) fn check_names(&mut self) {
        let name = self.cover_name_kind();
        let word = self.programme.rules.report.name_with;
        let kind = match word {
            Some(word) if self.named_with(name, word).is_none() => self.form_missing(name, word),
            _ if self.phrases.language == Language::Welsh && self.inspection.file.service.welsh.is_none() => {
                Kind::WelshNamesMissing
            }
            _ => return,
        };
        let steps = ["service", "welsh", name.key()].map(Step::Key);
        let place = self.inspection.place("inspection.yaml", &steps);
        self.incomplete(kind, place);
    }

    /// What is missing where a name after a small word is.
    fn form_missing(&self, name: ServiceName, word: SmallWord) -> Kind {
        if self.inspection.file.service.welsh.is_none() {
            return Kind::WelshNamesMissing;
        }
        let found = self.named(name).to_owned();
        Kind::NameFormMissing { name: found, key: name.key().to_owned(), word: word.key().to_owned() }
    }

    pub(super) fn fill_service(&self, form: &str, with: &str) -> Filled {
        let wanted = if form.is_empty() { "name" } else { form };
        let Some((_, name)) = NAMES.into_iter().find(|(key, _)| *key == wanted) else {
            return Filled::Unknown { found: form.to_owned(), known: NAMES.map(|(key, _)| key.to_owned()).to_vec() };
        };
        if with.is_empty() {
            return Filled::Text(self.named(name).to_owned());
        }
        let Some(word) = SmallWord::from_key(with) else {
            let known = SmallWord::ALL.map(|word| word.key().to_owned()).to_vec();
            return Filled::Unknown { found: with.to_owned(), known };
        };
        match self.named_with(name, word) {
            Some(text) => Filled::Text(text),
            None => {
                Filled::Missing { kind: self.form_missing(name, word), note: self.phrases.say(Phrase::HoleService) }
            }
        }
    }

    /// The words that fit the gender of the service's name.
    pub(super) fn fill_by_gender(&self, masculine: &str, feminine: &str) -> Filled {
        let welsh = self.inspection.file.service.welsh.as_ref().filter(|_| self.phrases.language == Language::Welsh);
        match welsh.and_then(|welsh| welsh.gender) {
            Some(Gender::Masculine) => Filled::Text(masculine.to_owned()),
            Some(Gender::Feminine) => Filled::Text(feminine.to_owned()),
            None => Filled::Missing { kind: Kind::GenderMissing, note: self.phrases.say(Phrase::HoleService) },
        }
    }
}
