//! The names of the service and of the area in the report's language, alone and after small words.
//!
//! What must hold: no code changes a name. Where a language does so after a small word, the inspection gives both as one, and
//! what it does not give is a problem with its place.

use super::value::Value;
use super::words::without_soft_hyphens;
use crate::inspection::{Gender, ServiceName};
use crate::language::{Argument, Language, Phrase, SmallWord, placeholder_choices};
use crate::problem::Kind;
use crate::programme::CoverName;
use crate::report::Basis;

/// What placeholders call the names.
const NAMES: [(&str, ServiceName); 4] = [
    ("name", ServiceName::Name),
    ("short", ServiceName::Short),
    ("called", ServiceName::Called),
    ("area", ServiceName::Area),
];

/// A name in the report's language.
pub(in crate::report) fn named<'a>(basis: &Basis<'a>, name: ServiceName) -> &'a str {
    basis.inspection.file.service.named(name, basis.phrases.language)
}

/// A name after a small word, with the word; `None` where the inspection should give it and does not.
fn named_with(basis: &Basis<'_>, name: ServiceName, word: SmallWord) -> Option<String> {
    let language = basis.phrases.language;
    let welsh = basis.inspection.file.service.welsh.as_ref();
    let written = welsh.filter(|_| language.changes_names()).and_then(|welsh| welsh.forms.of(name).with(word));
    if language.changes_names() && written.is_none() {
        return None;
    }
    let arguments = [
        ("with", Argument::Text(word.key())),
        ("name", Argument::Text(named(basis, name))),
        ("written", Argument::Text(written.unwrap_or_default())),
    ];
    Some(basis.phrases.say_with(Phrase::WithName, &arguments))
}

/// The large name on the cover, after its small word where the language needs one.
pub(in crate::report) fn cover_name(basis: &Basis<'_>) -> String {
    let name = cover_name_kind(basis);
    let word = basis.programme.rules.report.name_with.filter(|_| basis.phrases.language.changes_names());
    let name = word.and_then(|word| named_with(basis, name, word)).unwrap_or_else(|| named(basis, name).to_owned());
    without_soft_hyphens(&name)
}

/// Who was inspected, as the cover calls them, without a small word.
pub(in crate::report) fn inspected(basis: &Basis<'_>) -> String {
    without_soft_hyphens(named(basis, cover_name_kind(basis)))
}

fn cover_name_kind(basis: &Basis<'_>) -> ServiceName {
    match basis.programme.rules.report.name {
        CoverName::Area => ServiceName::Area,
        CoverName::Service => ServiceName::Name,
    }
}

/// A name that the report's own words need and the inspection does not give: what is missing, and under which key.
pub(in crate::report) fn missing_name(basis: &Basis<'_>) -> Option<(Kind, &'static str)> {
    let name = cover_name_kind(basis);
    let kind = match basis.programme.rules.report.name_with {
        Some(word) if named_with(basis, name, word).is_none() => form_missing(basis, name, word),
        _ if basis.phrases.language == Language::Welsh && basis.inspection.file.service.welsh.is_none() => {
            Kind::WelshNamesMissing
        }
        _ => return None,
    };
    Some((kind, name.key()))
}

/// What is missing where a name after a small word is.
fn form_missing(basis: &Basis<'_>, name: ServiceName, word: SmallWord) -> Kind {
    if basis.inspection.file.service.welsh.is_none() {
        return Kind::WelshNamesMissing;
    }
    let found = named(basis, name).to_owned();
    Kind::NameFormMissing { name: found, key: name.key().to_owned(), word: word.key().to_owned() }
}

pub(super) fn fill_service(basis: &Basis<'_>, form: &str, with: &str) -> Value {
    let wanted = if form.is_empty() { "name" } else { form };
    let choices = |argument| placeholder_choices("service", argument).into_iter().map(str::to_owned).collect();
    let Some((_, name)) = NAMES.into_iter().find(|(key, _)| *key == wanted) else {
        return Value::Unknown { found: form.to_owned(), known: choices("form") };
    };
    if with.is_empty() {
        return Value::Text(named(basis, name).to_owned());
    }
    let Some(word) = SmallWord::from_key(with) else {
        return Value::Unknown { found: with.to_owned(), known: choices("with") };
    };
    match named_with(basis, name, word) {
        Some(text) => Value::Text(text),
        None => Value::Missing { kind: form_missing(basis, name, word), note: basis.phrases.say(Phrase::HoleService) },
    }
}

/// The words that fit the gender of the service's name.
pub(super) fn fill_by_gender(basis: &Basis<'_>, masculine: &str, feminine: &str) -> Value {
    let welsh = basis.inspection.file.service.welsh.as_ref().filter(|_| basis.phrases.language == Language::Welsh);
    match welsh.and_then(|welsh| welsh.gender) {
        Some(Gender::Masculine) => Value::Text(masculine.to_owned()),
        Some(Gender::Feminine) => Value::Text(feminine.to_owned()),
        None => Value::Missing { kind: Kind::GenderMissing, note: basis.phrases.say(Phrase::HoleService) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_translator_is_told_of_the_names_there_are() {
        assert_eq!(placeholder_choices("service", "form"), NAMES.map(|(key, _)| key));
    }
}
