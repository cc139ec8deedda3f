//! Figures of the data in words and digits: percentages, counts, counted nouns, ordinals.

use super::Composer;
use super::fill::Filled;
use crate::language::{Argument, Mutation, NumberStyle, Phrase, ordinal_category};
use crate::programme::PercentStyle;
use crate::rate::{Figure, Working};

impl Composer<'_> {
    /// A displayed percentage in house style, or with the sign where that is asked for.
    pub(super) fn fill_percent(&self, of: &str, form: &str) -> Filled {
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
            (None, Figure::Unpublished) => Filled::Text(self.withheld(of)),
            (None, Figure::NoCases) => Filled::Text(self.phrases.say(Phrase::NoRelevantCases)),
            _ => Filled::Hole(of.to_owned()),
        }
    }

    /// The figure of a key question, or of a section that is rated by its share.
    pub(super) fn figure_of(&self, id: &str) -> Option<Figure> {
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

    /// A count in digits, in words, or as an ordinal.
    pub(super) fn fill_count(&self, of: &str, form: &str, mutation: &str) -> Filled {
        let Some(count) = self.count_of(of) else {
            return unknown(of, self.countable());
        };
        let Some(mutation) = mutation_named(mutation) else { return unknown(mutation, mutations()) };
        match form {
            "" => Filled::Text(count.to_string()),
            "words" => Filled::Text(self.phrases.number_word(count, mutation)),
            "ordinal" => {
                let category = ordinal_category(self.phrases.language, count);
                let arguments = [("count", Argument::Number(count)), ("category", Argument::Text(category))];
                Filled::Text(self.phrases.say_with(Phrase::Ordinal, &arguments))
            }
            _ => unknown(form, ["words", "ordinal"]),
        }
    }

    /// A count with what is counted, which is as the number and the language want it.
    pub(super) fn fill_counted(&self, noun: &str, of: &str, (form, mutation): (&str, &str)) -> Filled {
        let Some(count) = self.count_of(of) else {
            return unknown(of, self.countable());
        };
        let Some(phrase) = Phrase::noun(noun) else { return unknown(noun, Phrase::nouns()) };
        let Some(mutation) = mutation_named(mutation) else { return unknown(mutation, mutations()) };
        let written = match form {
            "" | "words" => NumberStyle::Words,
            "figures" => NumberStyle::Figures,
            _ => return unknown(form, ["words", "figures"]),
        };
        Filled::Text(self.phrases.counted(phrase, count, written, mutation))
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
}

fn mutation_named(key: &str) -> Option<Mutation> {
    if key.is_empty() {
        return Some(Mutation::None);
    }
    Mutation::KEYS.into_iter().find(|(known, _)| *known == key).map(|(_, mutation)| mutation)
}

fn mutations() -> [&'static str; 2] {
    Mutation::KEYS.map(|(key, _)| key)
}

fn unknown(found: &str, known: impl IntoIterator<Item = impl Into<String>>) -> Filled {
    Filled::Unknown { found: found.to_owned(), known: known.into_iter().map(Into::into).collect() }
}
