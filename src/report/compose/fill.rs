//! Placeholders filled: figures, ratings, counts and names from the data, in house style and in the report's language.

use super::composer::Composer;
use crate::problem::{Kind, PlacedKind, suggest};
use crate::report::values::{Value, hole_text, value};
use crate::report::view::Inline;
use crate::text::Placeholder;

impl<'a> Composer<'a> {
    /// Fills a placeholder. A hole in a text of the programme is not told while a rating is pending, which is told itself.
    pub(super) fn fill(&mut self, placeholder: &Placeholder, programme: bool) -> Inline {
        let empty = Inline::Text { text: String::new() };
        let name = placeholder.name.as_str();
        if let Some(kind) = placeholder.fault() {
            self.error(kind, placeholder.place.clone());
            return empty;
        }
        if PlacedKind::named(name).is_some() {
            self.error(Kind::PlacedInText, placeholder.place.clone());
            return empty;
        }
        match value(&self.basis, placeholder) {
            Value::Text(text) => Inline::Text { text },
            Value::Words(words) => self.run_of_words(&words).pop().unwrap_or(empty),
            Value::Hole(note) => {
                let told = programme && self.basis.ratings.pending().next().is_some();
                if !told {
                    self.incomplete(Kind::Hole { note: note.clone() }, Some(placeholder.place.clone()));
                }
                Inline::Hole { text: hole_text(&self.basis, &note) }
            }
            Value::Undated { of, note } => {
                self.date_missing(of);
                Inline::Hole { text: hole_text(&self.basis, &note) }
            }
            Value::Missing { kind, note } => {
                // One message a thing that is missing, however often it is needed.
                if !self.problems.iter().any(|problem| problem.kind == kind) {
                    self.incomplete(kind, Some(placeholder.place.clone()));
                }
                Inline::Hole { text: hole_text(&self.basis, &note) }
            }
            Value::Unknown { found, known } => {
                let suggestion = suggest(&found, known.iter().map(String::as_str));
                let name = name.to_owned();
                let kind = match self.other_that_knows(placeholder, &found) {
                    Some(other) => Kind::PlaceholderOther { name, found, other },
                    None => Kind::PlaceholderValue { name, found, suggestion, known },
                };
                self.error(kind, placeholder.place.clone());
                empty
            }
        }
    }

    /// The placeholder that knows what this one does not, as it is written.
    fn other_that_knows(&self, placeholder: &Placeholder, found: &str) -> Option<String> {
        let of = placeholder.arguments.get("of").filter(|of| *of == found)?;
        let others = ["figure", "percent", "count", "rating"].into_iter().filter(|other| *other != placeholder.name);
        let asked = |name: &str| Placeholder {
            name: name.to_owned(),
            arguments: std::iter::once(("of".to_owned(), of.clone())).collect(),
            alone: placeholder.alone,
            place: placeholder.place.clone(),
        };
        let mut knows = others.filter(|other| !matches!(value(&self.basis, &asked(other)), Value::Unknown { .. }));
        knows.next().map(|name| format!("{name}(of=\"{of}\")"))
    }

    /// Whether a draft is made.
    pub(super) fn is_draft(&self) -> bool {
        self.basis.stage.is_draft()
    }
}
