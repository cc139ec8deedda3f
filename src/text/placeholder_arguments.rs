//! The placeholders there are, and what each may be given.
//!
//! What must hold: whoever reads a placeholder, in a text of the folder or in what a translator sent, tells the same of it.

use super::placeholder::Placeholder;
use crate::problem::{Kind, suggest};

/// The placeholders, with the arguments they take; those in brackets may be left out.
const PLACEHOLDERS: &[(&str, &[&str])] = &[
    ("percent", &["of", "[form]"]),
    ("count", &["of", "[form]", "[mutation]", "[gender]"]),
    ("rating", &["of"]),
    ("level", &["id", "scale"]),
    ("score", &[]),
    ("counted", &["noun", "of", "[form]", "[mutation]"]),
    ("figure", &["of", "[comparator]"]),
    ("service", &["[form]", "[with]"]),
    ("by_gender", &["masculine", "feminine"]),
    ("publisher", &[]),
    ("date", &["of", "[form]", "[with]"]),
    ("local", &["id"]),
    ("to_come", &["note"]),
    ("box", &["id"]),
    ("quotation", &["id"]),
    ("table", &["id"]),
    ("image", &["id"]),
    ("chart", &["id"]),
];

/// Arguments that ask for another form of the same thing: a translation may choose its own.
pub const FORMS: [&str; 4] = ["form", "with", "mutation", "gender"];

/// Placeholders that are filled with a number.
const NUMBERS: [&str; 4] = ["percent", "count", "counted", "figure"];

impl Placeholder {
    /// Whether a number stands in its place.
    #[must_use]
    pub fn is_number(&self) -> bool {
        NUMBERS.contains(&self.name.as_str())
    }

    /// What is wrong with its name, or with the names of what it is given.
    #[must_use]
    pub fn fault(&self) -> Option<Kind> {
        let name = self.name.clone();
        let Some((_, takes)) = PLACEHOLDERS.iter().find(|(known, _)| *known == name) else {
            let suggestion = suggest(&name, PLACEHOLDERS.iter().map(|(known, _)| *known));
            return Some(Kind::PlaceholderUnknown { name, suggestion });
        };
        let known = takes.iter().map(|one| format!("{}=\"...\"", one.trim_matches(['[', ']']))).collect();
        let is_known = |key: &&String| takes.iter().any(|one| one.trim_matches(['[', ']']) == key.as_str());
        if let Some(key) = self.arguments.keys().find(|key| !is_known(key)) {
            return Some(Kind::PlaceholderArgument { name, key: key.clone(), known });
        }
        let lacks = takes.iter().find(|one| !one.starts_with('[') && !self.arguments.contains_key(**one))?;
        Some(Kind::PlaceholderLacks { name, key: (*lacks).to_owned(), known })
    }

    /// The forms that it asks for: argument and value.
    pub fn forms(&self) -> impl Iterator<Item = (&'static str, &str)> {
        FORMS.into_iter().filter_map(|key| Some((key, self.arguments.get(key)?.as_str())))
    }
}
