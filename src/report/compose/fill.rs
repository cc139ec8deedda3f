//! Placeholders filled: figures, ratings, counts and names from the data, in house style and in the report's language.

use super::Composer;
use crate::language::{Argument, DateForm, Phrase, date};
use crate::problem::{Kind, suggest};
use crate::programme::PercentStyle;
use crate::rate::{Figure, Outcome, Working};
use crate::report::view::Inline;
use crate::text::Placeholder;

/// The placeholders there are, with the arguments they take; those in brackets may be left out.
const PLACEHOLDERS: &[(&str, &[&str])] = &[
    ("percent", &["of", "[form]"]),
    ("count", &["of", "[form]"]),
    ("rating", &["of"]),
    ("score", &[]),
    ("counted", &["noun", "of"]),
    ("figure", &["of", "[comparator]"]),
    ("service", &["[form]"]),
    ("publisher", &[]),
    ("date", &["of", "[form]"]),
    ("to_come", &["note"]),
    ("box", &["id"]),
    ("quotation", &["id"]),
    ("table", &["id"]),
    ("image", &["id"]),
];

/// What came of filling a placeholder.
enum Filled {
    Text(String),
    /// Not known yet: a draft shows the hole.
    Hole(String),
    /// An argument names something that is not there; what could have been meant.
    Unknown {
        found: String,
        known: Vec<String>,
    },
}

impl Composer<'_> {
    /// Fills a placeholder. A hole in a text of the programme is not told while a rating is pending, which is told itself.
    pub(super) fn fill(&mut self, placeholder: &Placeholder, programme: bool) -> Inline {
        let empty = Inline::Text { text: String::new() };
        let name = placeholder.name.as_str();
        let Some((_, takes)) = PLACEHOLDERS.iter().find(|(known, _)| *known == name) else {
            let suggestion = suggest(name, PLACEHOLDERS.iter().map(|(known, _)| *known));
            self.error(Kind::PlaceholderUnknown { name: name.to_owned(), suggestion }, placeholder.place.clone());
            return empty;
        };
        let wrong = placeholder
            .arguments
            .keys()
            .map(String::as_str)
            .find(|key| !takes.iter().any(|one| one.trim_matches(['[', ']']) == *key))
            .or_else(|| {
                takes.iter().copied().find(|one| !one.starts_with('[') && !placeholder.arguments.contains_key(*one))
            });
        if let Some(key) = wrong {
            let known = takes.iter().map(|one| format!("{}=\"...\"", one.trim_matches(['[', ']']))).collect();
            let kind = Kind::PlaceholderArgument { name: name.to_owned(), key: key.to_owned(), known };
            self.error(kind, placeholder.place.clone());
            return empty;
        }
        match self.filled(placeholder) {
            Filled::Text(text) => Inline::Text { text },
            Filled::Hole(note) => {
                let told = programme && self.ratings.pending().next().is_some();
                if !told {
                    self.incomplete(Kind::Hole { note: note.clone() }, Some(placeholder.place.clone()));
                }
                Inline::Hole { text: self.hole_text(&note) }
            }
            Filled::Unknown { found, known } => {
                let suggestion = suggest(&found, known.iter().map(String::as_str));
                let kind = Kind::PlaceholderValue { name: name.to_owned(), found, suggestion };
                self.error(kind, placeholder.place.clone());
                empty
            }
        }
    }

    /// What a placeholder stands for, in words; nothing where it is not known or wrong.
    pub(super) fn spoken(&self, placeholder: &Placeholder) -> String {
        match self.filled(placeholder) {
            Filled::Text(text) => text,
            Filled::Hole(_) | Filled::Unknown { .. } => String::new(),
        }
    }

    fn filled(&self, placeholder: &Placeholder) -> Filled {
        let argument = |key: &str| placeholder.arguments.get(key).map(String::as_str).unwrap_or_default();
        match placeholder.name.as_str() {
            "percent" => self.fill_percent(argument("of"), argument("form")),
            "count" => self.fill_count(argument("of"), argument("form")),
            "rating" => self.fill_rating(argument("of")),
            "score" => self.fill_score(),
            "counted" => self.fill_counted(argument("noun"), argument("of")),
            "figure" => self.fill_figure(argument("of"), argument("comparator")),
            "service" => self.fill_service(argument("form")),
            "publisher" => Filled::Text(self.programme.rules.report.publisher.clone()),
            "date" => self.fill_date(argument("of"), argument("form")),
            _ => Filled::Hole(argument("note").to_owned()),
        }
    }

    /// A displayed percentage in house style, or with the sign where that is asked for.
    fn fill_percent(&self, of: &str, form: &str) -> Filled {
        let Some(figure) = self.figure_of(of) else {
            let questions =
                self.programme.nodes().flat_map(|node| node.key_questions.iter().map(|question| question.id.clone()));
            return Filled::Unknown { found: of.to_owned(), known: questions.collect() };
        };
        if !matches!(form, "" | "sign") {
            return Filled::Unknown { found: form.to_owned(), known: vec!["sign".to_owned()] };
        }
        match (figure.displayed(), figure) {
            (Some(shown), _) => {
                let sign = form == "sign" || self.programme.rules.style.percent == PercentStyle::Sign;
                Filled::Text(self.percent(shown, sign))
            }
            (None, Figure::Unpublished) => Filled::Text(self.phrases.say(Phrase::NotPublished)),
            (None, Figure::NoCases) => Filled::Text(self.phrases.say(Phrase::NoRelevantCases)),
            _ => Filled::Hole(of.to_owned()),
        }
    }

    /// The figure of a key question, or of a section that is rated by its share.
    fn figure_of(&self, id: &str) -> Option<Figure> {
        self.ratings.sections.values().find_map(|rated| match &rated.working {
            Working::Share { figure, .. } if rated.section == id => Some(*figure),
            working => working.questions().iter().find(|question| question.id == id).map(|question| question.figure),
        })
    }

    /// A displayed percentage.
    pub(super) fn percent(&self, shown: u8, sign: bool) -> String {
        let phrase = if sign { Phrase::PercentSign } else { Phrase::PercentWords };
        self.phrases.say_with(phrase, &[("figure", Argument::Number(u32::from(shown)))])
    }

    fn fill_count(&self, of: &str, form: &str) -> Filled {
        match self.count_of(of) {
            Some(_) if !matches!(form, "" | "words") => {
                Filled::Unknown { found: form.to_owned(), known: vec!["words".to_owned()] }
            }
            Some(count) if form == "words" => Filled::Text(self.number_word(count)),
            Some(count) => Filled::Text(count.to_string()),
            None => Filled::Unknown { found: of.to_owned(), known: self.countable() },
        }
    }

    fn fill_counted(&self, noun: &str, of: &str) -> Filled {
        let Some(count) = self.count_of(of) else {
            return Filled::Unknown { found: of.to_owned(), known: self.countable() };
        };
        let number = self.number_word(count);
        let arguments =
            [("noun", Argument::Text(noun)), ("number", Argument::Text(&number)), ("count", Argument::Number(count))];
        let text = self.phrases.say_with(Phrase::Noun, &arguments);
        if text == number { Filled::Unknown { found: noun.to_owned(), known: Vec::new() } } else { Filled::Text(text) }
    }

    fn number_word(&self, count: u32) -> String {
        self.phrases.say_with(Phrase::NumberWord, &[("count", Argument::Number(count))])
    }

    /// What can be counted: samples by id, recommendations, and a key question's cases (`yes:2.2.3`, `of:2.2.3`).
    fn count_of(&self, of: &str) -> Option<u32> {
        if of == "recommendations" {
            return u32::try_from(self.inspection.recommendations.recommendations.len()).ok();
        }
        if let Some((what, question)) = of.split_once(':') {
            return match (what, self.figure_of(question)?) {
                ("yes", Figure::Counted(share)) => Some(share.yes()),
                ("of", Figure::Counted(share)) => Some(share.of()),
                _ => None,
            };
        }
        self.inspection.file.samples.iter().find(|sample| sample.id == of).map(|sample| sample.count)
    }

    fn countable(&self) -> Vec<String> {
        let samples = self.inspection.file.samples.iter().map(|sample| sample.id.clone());
        samples.chain(["recommendations".to_owned()]).collect()
    }

    fn fill_rating(&self, of: &str) -> Filled {
        let Some(rated) = self.ratings.of(of) else {
            let known = self.ratings.sections.keys().cloned().chain(["overall".to_owned()]).collect();
            return Filled::Unknown { found: of.to_owned(), known };
        };
        match &rated.outcome {
            Outcome::Level(level) => match self.programme.level(&rated.scale, level) {
                Some(level) => Filled::Text(level.in_sentence.clone().unwrap_or_else(|| level.label.clone())),
                None => Filled::Text(level.clone()),
            },
            Outcome::NotRated { .. } => Filled::Text(self.phrases.say(Phrase::NotRated)),
            Outcome::Pending { .. } => Filled::Hole(of.to_owned()),
        }
    }

    fn fill_score(&self) -> Filled {
        self.score().map_or_else(|| Filled::Hole("score".to_owned()), Filled::Text)
    }

    /// The score as it is printed: points, a slash, the most points there could be.
    pub(super) fn score(&self) -> Option<String> {
        let rated = self.ratings.overall.as_ref()?;
        match (&rated.working, &rated.outcome) {
            (Working::Points { total, out_of, .. }, Outcome::Level(_)) => Some(format!("{total}/{out_of}")),
            _ => None,
        }
    }

    fn fill_figure(&self, of: &str, comparator: &str) -> Filled {
        let file = &self.inspection.statistics;
        let all = || file.groups.iter().flat_map(|group| &group.rows).chain(&file.figures);
        let Some(statistic) = all().find(|statistic| statistic.id == of) else {
            return Filled::Unknown {
                found: of.to_owned(),
                known: all().map(|statistic| statistic.id.clone()).collect(),
            };
        };
        let value = if comparator.is_empty() {
            statistic.value.clone()
        } else {
            match statistic.comparators.get(comparator) {
                Some(value) => Some(value.clone()),
                None => {
                    let known = statistic.comparators.keys().cloned().collect();
                    return Filled::Unknown { found: comparator.to_owned(), known };
                }
            }
        };
        match value {
            Some(value) => Filled::Text(value),
            None => Filled::Text(statistic.unknown.clone().unwrap_or_else(|| self.phrases.say(Phrase::NotKnown))),
        }
    }

    fn fill_service(&self, form: &str) -> Filled {
        let service = &self.inspection.file.service;
        match form {
            "" | "name" => Filled::Text(service.name.clone()),
            "short" => Filled::Text(service.short_name.clone().unwrap_or_else(|| service.name.clone())),
            "called" => Filled::Text(service.called.clone()),
            "area" => Filled::Text(service.area.clone()),
            _ => Filled::Unknown {
                found: form.to_owned(),
                known: ["name", "short", "called", "area"].map(str::to_owned).to_vec(),
            },
        }
    }

    fn fill_date(&self, of: &str, form: &str) -> Filled {
        let file = &self.inspection.file;
        let value = match of {
            "publication" => Some(file.publication),
            "fieldwork" => file.fieldwork.first().map(|period| period.from),
            _ => {
                let known = ["publication", "fieldwork"].map(str::to_owned).to_vec();
                return Filled::Unknown { found: of.to_owned(), known };
            }
        };
        let form = match form {
            "year" => DateForm::Year,
            "" | "day" => DateForm::Day,
            "month" => DateForm::Month,
            _ => {
                let known = ["year", "month", "day"].map(str::to_owned).to_vec();
                return Filled::Unknown { found: form.to_owned(), known };
            }
        };
        value
            .map_or_else(|| Filled::Hole(of.to_owned()), |value| Filled::Text(date(self.phrases.language, value, form)))
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
