//! Figures of the data in words and digits: percentages, counts, counted nouns, ordinals.

use super::value::Value;
use crate::language::{
    Argument, Mutation, NumberGender, NumberStyle, Phrase, grouped, ordinal_category, placeholder_choices,
};
use crate::programme::PercentStyle;
use crate::rate::{Figure, Working};
use crate::report::Basis;
use crate::source::Label;

/// A displayed percentage in house style, or with the sign where that is asked for.
pub(super) fn fill_percent(basis: &Basis<'_>, of: &str, form: &str) -> Value {
    let Some(figure) = figure_of(basis, of) else {
        let questions =
            basis.programme.nodes().flat_map(|node| node.key_questions.iter().map(|question| question.id.clone()));
        return Value::Unknown { found: of.to_owned(), known: questions.collect() };
    };
    if !matches!(form, "" | "sign") {
        return unknown(form, placeholder_choices("percent", "form"));
    }
    match (figure.displayed(), figure) {
        (Some(shown), _) => {
            let sign = form == "sign" || basis.programme.rules.style.percent == PercentStyle::Sign;
            Value::Text(percent(basis, shown, sign))
        }
        (None, Figure::Unpublished) => match withheld(basis, of) {
            Some(words) => Value::Words(words.clone()),
            None => Value::Text(basis.phrases.say(Phrase::NotPublished)),
        },
        (None, Figure::NoCases) => Value::Text(basis.phrases.say(Phrase::NoRelevantCases)),
        _ => Value::Hole(of.to_owned()),
    }
}

/// The figure of a key question, or of a section that is rated by its share.
pub(in crate::report) fn figure_of(basis: &Basis<'_>, id: &str) -> Option<Figure> {
    basis.ratings.sections.values().find_map(|rated| match &rated.working {
        Working::Share { figure, .. } if rated.section == id => Some(*figure),
        working => working.questions().iter().find(|question| question.id == id).map(|question| question.figure),
    })
}

/// The inspectors' own words for a figure that is not given.
pub(in crate::report) fn withheld<'a>(basis: &Basis<'a>, id: &str) -> Option<&'a Label> {
    let sections = &basis.inspection.ratings.sections;
    let share = sections.get(id).and_then(|input| input.share.as_ref());
    let input = share.or_else(|| sections.values().find_map(|input| input.key_questions.get(id)));
    input?.unknown.as_ref()
}

/// A displayed percentage.
pub(in crate::report) fn percent(basis: &Basis<'_>, shown: u8, sign: bool) -> String {
    let phrase = if sign { Phrase::PercentSign } else { Phrase::PercentWords };
    basis.phrases.say_with(phrase, &[("figure", Argument::Number(u32::from(shown)))])
}

/// A count in digits, in words, or as an ordinal.
pub(super) fn fill_count(basis: &Basis<'_>, of: &str, form: &str, mutation: &str, gender: &str) -> Value {
    let Some(count) = count_of(basis, of) else {
        return unknown(of, countable(basis));
    };
    let Some(gender) = NumberGender::from_key(gender) else {
        return unknown(gender, placeholder_choices("count", "gender"));
    };
    let Some(mutation) = Mutation::from_key(mutation) else {
        return unknown(mutation, placeholder_choices("count", "mutation"));
    };
    match form {
        "" => Value::Text(grouped(count)),
        "words" => Value::Text(basis.phrases.number_word(count, mutation, gender)),
        "ordinal" => {
            let category = ordinal_category(basis.phrases.language, count);
            let arguments = [
                ("count", Argument::Number(count)),
                ("category", Argument::Text(category)),
                ("gender", Argument::Text(gender.key())),
            ];
            Value::Text(basis.phrases.say_with(Phrase::Ordinal, &arguments))
        }
        _ => unknown(form, placeholder_choices("count", "form")),
    }
}

/// A count with what is counted, which is as the number and the language want it.
pub(super) fn fill_counted(basis: &Basis<'_>, noun: &str, of: &str, (form, mutation): (&str, &str)) -> Value {
    let Some(count) = count_of(basis, of) else {
        return unknown(of, countable(basis));
    };
    let Some(phrase) = Phrase::noun(noun) else { return unknown(noun, Phrase::nouns()) };
    let Some(mutation) = Mutation::from_key(mutation) else {
        return unknown(mutation, placeholder_choices("counted", "mutation"));
    };
    let written = match form {
        "" | "words" => NumberStyle::Words,
        "figures" => NumberStyle::Figures,
        _ => return unknown(form, placeholder_choices("counted", "form")),
    };
    Value::Text(basis.phrases.counted(phrase, count, written, mutation))
}

/// What can be counted: samples by id, recommendations, and a key question's cases (`yes:2.2.3`, `of:2.2.3`).
fn count_of(basis: &Basis<'_>, of: &str) -> Option<u32> {
    if of == "recommendations" {
        return u32::try_from(basis.inspection.recommendations.recommendations.len()).ok();
    }
    if let Some((what, question)) = of.split_once(':') {
        return match (what, figure_of(basis, question)?) {
            ("yes", Figure::Counted(share)) => Some(share.yes()),
            ("of", Figure::Counted(share)) => Some(share.of()),
            _ => None,
        };
    }
    basis.inspection.file.samples.iter().find(|sample| sample.id == of).map(|sample| sample.count)
}

fn countable(basis: &Basis<'_>) -> Vec<String> {
    let samples = basis.inspection.file.samples.iter().map(|sample| sample.id.clone());
    samples.chain(["recommendations".to_owned()]).collect()
}

fn unknown(found: &str, known: impl IntoIterator<Item = impl Into<String>>) -> Value {
    Value::Unknown { found: found.to_owned(), known: known.into_iter().map(Into::into).collect() }
}
