//! Placeholders filled: figures, ratings, counts and names from the data, in house style and in the report's language.

use super::composer::Composer;
use crate::problem::{Kind, Named, Place, PlacedKind, Problem, Severity, suggest};
use crate::report::values::{Value, hole_text, value};
use crate::report::view::Inline;
use crate::source::Step;
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
        if name == "local" {
            self.local_facts.extend(placeholder.arguments.get("id").cloned());
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
                    let place = self.place_of_lack(&kind).or_else(|| Some(placeholder.place.clone()));
                    self.incomplete(kind, place);
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

    /// Where inspectors give what a text of the programme asks for: they cannot change that text.
    fn place_of_lack(&self, kind: &Kind) -> Option<Place> {
        let Kind::LocalFactMissing { .. } = kind else { return None };
        let source = self.basis.inspection.sources.get("inspection.yaml")?;
        let steps = [Step::KeyItself("local_facts")];
        let has_list = !self.basis.inspection.file.local_facts.is_empty();
        Some(if has_list { source.place(&steps) } else { Place::file(&source.path) })
    }

    /// Reports every local fact that no text has asked for.
    pub(super) fn report_local_facts(&mut self) {
        let asked = &self.basis.programme.rules.local_facts;
        for (index, fact) in self.basis.inspection.file.local_facts.iter().enumerate() {
            if self.local_facts.contains(&fact.id) {
                continue;
            }
            let at = |key| [Step::Key("local_facts"), Step::Item(index), Step::Key(key)];
            let known = asked.iter().any(|one| one.id == fact.id);
            let (key, kind) = if known { ("text", Kind::TextNotShown) } else { ("id", self.unknown_fact(&fact.id)) };
            let place = self.basis.inspection.place("inspection.yaml", &at(key));
            let problem = Problem::error(kind, place);
            self.problems.push(if known { Problem { severity: Severity::Warning, ..problem } } else { problem });
        }
    }

    fn unknown_fact(&self, id: &str) -> Kind {
        let asked = self.basis.programme.rules.local_facts.iter().map(|one| one.id.as_str());
        Kind::UnknownReference { what: Named::LocalFact, found: id.to_owned(), suggestion: suggest(id, asked) }
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
