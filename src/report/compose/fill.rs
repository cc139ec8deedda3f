//! Placeholders filled: figures, ratings, counts and names from the data, in house style and in the report's language.

use super::Composer;
use crate::inspection::Statistic;
use crate::language::{Argument, Phrase};
use crate::problem::PlacedKind;
use crate::problem::{DateOf, Kind, suggest};
use crate::rate::{Outcome, Working};
use crate::report::view::Inline;
use crate::source::Label;
use crate::text::Placeholder;

/// The placeholders there are, with the arguments they take; those in brackets may be left out.
const PLACEHOLDERS: &[(&str, &[&str])] = &[
    ("percent", &["of", "[form]"]),
    ("count", &["of", "[form]", "[mutation]"]),
    ("rating", &["of"]),
    ("level", &["id", "scale"]),
    ("score", &[]),
    ("counted", &["noun", "of", "[form]", "[mutation]"]),
    ("figure", &["of", "[comparator]"]),
    ("service", &["[form]", "[with]"]),
    ("by_gender", &["masculine", "feminine"]),
    ("publisher", &[]),
    ("date", &["of", "[form]", "[with]"]),
    ("to_come", &["note"]),
    ("box", &["id"]),
    ("quotation", &["id"]),
    ("table", &["id"]),
    ("image", &["id"]),
    ("chart", &["id"]),
];

/// What stands for words that are not known yet: no rule knows it.
const HOLE: &str = "…";

/// What came of filling a placeholder.
pub(super) enum Filled {
    Text(String),
    /// A plain text of the folder or the programme.
    Words(Label),
    /// Not known yet: a draft shows the hole.
    Hole(String),
    /// A date that the inspection does not give yet.
    Undated {
        of: DateOf,
        note: String,
    },
    /// The inspection should give something for this and does not: what is told, and what stands in its place.
    Missing {
        kind: Kind,
        note: String,
    },
    /// An argument names something that is not there; what could have been meant.
    Unknown {
        found: String,
        known: Vec<String>,
    },
}

impl<'a> Composer<'a> {
    /// Fills a placeholder. A hole in a text of the programme is not told while a rating is pending, which is told itself.
    pub(super) fn fill(&mut self, placeholder: &Placeholder, programme: bool) -> Inline {
        let empty = Inline::Text { text: String::new() };
        let name = placeholder.name.as_str();
        let Some((_, takes)) = PLACEHOLDERS.iter().find(|(known, _)| *known == name) else {
            let suggestion = suggest(name, PLACEHOLDERS.iter().map(|(known, _)| *known));
            self.error(Kind::PlaceholderUnknown { name: name.to_owned(), suggestion }, placeholder.place.clone());
            return empty;
        };
        if let Some(kind) = wrong_arguments(placeholder, takes) {
            self.error(kind, placeholder.place.clone());
            return empty;
        }
        if PlacedKind::named(name).is_some() {
            self.error(Kind::PlacedInText, placeholder.place.clone());
            return empty;
        }
        match self.filled(placeholder) {
            Filled::Text(text) => Inline::Text { text },
            Filled::Words(words) => self.run_of_words(&words).pop().unwrap_or(empty),
            Filled::Hole(note) => {
                let told = programme && self.ratings.pending().next().is_some();
                if !told {
                    self.incomplete(Kind::Hole { note: note.clone() }, Some(placeholder.place.clone()));
                }
                Inline::Hole { text: self.hole_text(&note) }
            }
            Filled::Undated { of, note } => {
                self.date_missing(of);
                Inline::Hole { text: self.hole_text(&note) }
            }
            Filled::Missing { kind, note } => {
                // One message a thing that is missing, however often it is needed.
                if !self.problems.iter().any(|problem| problem.kind == kind) {
                    self.incomplete(kind, Some(placeholder.place.clone()));
                }
                Inline::Hole { text: self.hole_text(&note) }
            }
            Filled::Unknown { found, known } => {
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
            place: placeholder.place.clone(),
        };
        let mut knows = others.filter(|other| !matches!(self.filled(&asked(other)), Filled::Unknown { .. }));
        knows.next().map(|name| format!("{name}(of=\"{of}\")"))
    }

    /// What a placeholder stands for, in words; a sign for them where it is not known or wrong.
    pub(super) fn spoken(&self, placeholder: &Placeholder) -> String {
        match self.filled(placeholder) {
            Filled::Text(text) => text,
            Filled::Words(words) => words.to_string(),
            // Something stands there, and rules about spaces and stops must see it.
            Filled::Hole(_) | Filled::Undated { .. } | Filled::Missing { .. } | Filled::Unknown { .. } => {
                HOLE.to_owned()
            }
        }
    }

    fn filled(&self, placeholder: &Placeholder) -> Filled {
        let argument = |key: &str| placeholder.arguments.get(key).map(String::as_str).unwrap_or_default();
        match placeholder.name.as_str() {
            "percent" => self.fill_percent(argument("of"), argument("form")),
            "count" => self.fill_count(argument("of"), argument("form"), argument("mutation")),
            "rating" => self.fill_rating(argument("of")),
            "level" => self.fill_level(argument("scale"), argument("id")),
            "score" => self.fill_score(),
            "counted" => self.fill_counted(argument("noun"), argument("of"), (argument("form"), argument("mutation"))),
            "figure" => self.fill_figure(argument("of"), argument("comparator")),
            "service" => self.fill_service(argument("form"), argument("with")),
            "by_gender" => self.fill_by_gender(argument("masculine"), argument("feminine")),
            "publisher" => Filled::Words(self.programme.rules.report.publisher.clone()),
            "date" => self.fill_date(argument("of"), argument("form"), argument("with")),
            _ => Filled::Hole(argument("note").to_owned()),
        }
    }

    fn fill_rating(&self, of: &str) -> Filled {
        let Some(rated) = self.ratings.of(of) else {
            let known = self.ratings.sections.keys().cloned().chain(["overall".to_owned()]).collect();
            return Filled::Unknown { found: of.to_owned(), known };
        };
        match &rated.outcome {
            Outcome::Level(level) => match self.programme.level(&rated.scale, level) {
                Some(level) => Filled::Words(level.in_sentence.clone().unwrap_or_else(|| level.label.clone())),
                None => Filled::Text(level.clone()),
            },
            Outcome::NotRated { .. } => Filled::Text(self.phrases.say(Phrase::NotRated)),
            Outcome::Pending { .. } => Filled::Hole(self.rated_title(of)),
        }
    }

    /// The word for a level, as it was at the time of the inspection.
    fn fill_level(&self, scale: &str, id: &str) -> Filled {
        let scales = &self.programme.rules.scales;
        let Some(levels) = scales.get(scale) else {
            return Filled::Unknown { found: scale.to_owned(), known: scales.keys().cloned().collect() };
        };
        match levels.iter().find(|level| level.id == id) {
            Some(level) => Filled::Words(level.label.clone()),
            None => {
                let known = levels.iter().map(|level| level.id.clone()).collect();
                Filled::Unknown { found: id.to_owned(), known }
            }
        }
    }

    /// What a rated section is called, or the whole.
    fn rated_title(&self, id: &str) -> String {
        let title =
            self.programme.node(id).map(|node| node.title.as_ref().map_or_else(|| id.to_owned(), ToString::to_string));
        title.unwrap_or_else(|| self.phrases.say(Phrase::OverallRating))
    }

    fn fill_score(&self) -> Filled {
        self.score().map_or_else(|| Filled::Hole(self.phrases.say(Phrase::Score)), Filled::Text)
    }

    /// The score as it is printed: points, a slash, the most points there could be.
    pub(super) fn score(&self) -> Option<String> {
        let rated = self.ratings.overall.as_ref()?;
        match (&rated.working, &rated.outcome) {
            (Working::Points { total, out_of, .. }, Outcome::Level(_)) => Some(format!("{total}/{out_of}")),
            _ => None,
        }
    }

    /// A figure of `statistics.yaml`, in a table or by itself.
    pub(super) fn statistic_of(&self, id: &str) -> Option<&'a Statistic> {
        self.statistics_all().find(|statistic| statistic.id == id)
    }

    fn statistics_all(&self) -> impl Iterator<Item = &'a Statistic> + use<'a> {
        let file = &self.inspection.statistics;
        file.groups.iter().flat_map(|group| &group.rows).chain(&file.figures)
    }

    fn fill_figure(&self, of: &str, comparator: &str) -> Filled {
        let Some(statistic) = self.statistic_of(of) else {
            let known = self.statistics_all().map(|statistic| statistic.id.clone()).collect();
            return Filled::Unknown { found: of.to_owned(), known };
        };
        let value = if comparator.is_empty() {
            statistic.value.as_ref()
        } else {
            match statistic.comparators.get(comparator) {
                Some(value) => Some(value),
                None => {
                    let known = statistic.comparators.keys().cloned().collect();
                    return Filled::Unknown { found: comparator.to_owned(), known };
                }
            }
        };
        match value {
            Some(value) => Filled::Words(value.clone()),
            None => match &statistic.unknown {
                Some(unknown) => Filled::Words(unknown.clone()),
                None => Filled::Text(self.phrases.say(Phrase::NotKnown)),
            },
        }
    }

    /// The words for something that is still to come.
    pub(super) fn hole_text(&self, note: &str) -> String {
        self.phrases.say_with(Phrase::Hole, &[("note", Argument::Text(note))])
    }

    /// Whether a draft is made.
    pub(super) fn is_draft(&self) -> bool {
        self.stage.is_draft()
    }
}

/// What is wrong with the arguments of a placeholder that takes these.
fn wrong_arguments(placeholder: &Placeholder, takes: &[&str]) -> Option<Kind> {
    let name = placeholder.name.clone();
    let known = takes.iter().map(|one| format!("{}=\"...\"", one.trim_matches(['[', ']']))).collect();
    let is_known = |key: &&String| takes.iter().any(|one| one.trim_matches(['[', ']']) == key.as_str());
    if let Some(key) = placeholder.arguments.keys().find(|key| !is_known(key)) {
        return Some(Kind::PlaceholderArgument { name, key: key.clone(), known });
    }
    let lacks = takes.iter().find(|one| !one.starts_with('[') && !placeholder.arguments.contains_key(**one))?;
    Some(Kind::PlaceholderLacks { name, key: (*lacks).to_owned(), known })
}
