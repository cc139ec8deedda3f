//! Figures of the data in words and digits: percentages, counts, counted nouns, ordinals.

use super::Composer;
use super::fill::Filled;
use crate::language::{Argument, Phrase, ordinal_category};
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

    /// A count in digits, in words, or as an ordinal.
    pub(super) fn fill_count(&self, of: &str, form: &str) -> Filled {
        let Some(count) = self.count_of(of) else {
            return Filled::Unknown { found: of.to_owned(), known: self.countable() };
        };
        match form {
            "" => Filled::Text(count.to_string()),
            "words" => Filled::Text(self.number_word(count)),
            "ordinal" => {
                let category = ordinal_category(self.phrases.language, count);
                let arguments = [("count", Argument::Number(count)), ("category", Argument::Text(category))];
                Filled::Text(self.phrases.say_with(Phrase::Ordinal, &arguments))
            }
            _ => Filled::Unknown { found: form.to_owned(), known: ["words", "ordinal"].map(str::to_owned).to_vec() },
        }
    }

    /// A count with what is counted, which is as the number and the language want it.
    pub(super) fn fill_counted(&self, noun: &str, of: &str, form: &str) -> Filled {
        let Some(count) = self.count_of(of) else {
            return Filled::Unknown { found: of.to_owned(), known: self.countable() };
        };
        let Some(phrase) = Phrase::noun(noun) else {
            return Filled::Unknown { found: noun.to_owned(), known: Phrase::nouns().map(str::to_owned).collect() };
        };
        let number = match form {
            "" | "words" => self.number_word(count),
            "figures" => count.to_string(),
            _ => {
                let known = ["words", "figures"].map(str::to_owned).to_vec();
                return Filled::Unknown { found: form.to_owned(), known };
            }
        };
        let form = if form.is_empty() { "words" } else { form };
        let arguments =
            [("number", Argument::Text(&number)), ("count", Argument::Number(count)), ("form", Argument::Text(form))];
        Filled::Text(self.phrases.say_with(phrase, &arguments))
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
}
