//! A problem as the page shows it: its words, its line, the way to its place, and the ways to answer it.

use serde::Serialize;

use super::page_request::{PageRequest, address};
use super::pen::{ShownMend, ShownPen};
use super::places::anchor_of;
use super::state::ShownEdition;
use crate::language::{Phrase, Phrases};
use crate::problem::{Problem, Severity};

#[derive(Clone, Serialize)]
pub(super) struct ShownProblem {
    /// `error` or `warning`.
    severity: &'static str,
    severity_label: String,
    headline: String,
    hint: Option<String>,
    /// File, line and column, to copy.
    place: Option<String>,
    /// The line, cut before and after what is meant.
    line: Option<[String; 3]>,
    address: Option<String>,
    /// Where it is mended, in a folder that is open to be written in.
    form: Option<String>,
    /// Where somebody says that it is meant.
    meant: Option<String>,
    /// What corrects it with one press.
    mend: Option<ShownMend>,
}

fn shown_problem(phrases: &Phrases, request: &PageRequest, problem: &Problem, anchor: Option<String>) -> ShownProblem {
    let (severity, label) = match problem.severity {
        Severity::Error => ("error", Phrase::PreviewError),
        Severity::Warning => ("warning", Phrase::PreviewWarning),
    };
    let place = problem.place.as_ref();
    ShownProblem {
        severity,
        severity_label: phrases.say(label),
        headline: problem.headline(),
        hint: problem.hint(),
        place: place.map(ToString::to_string),
        line: place.filter(|place| place.line > 0).map(|place| {
            let cut = |from: usize, count: usize| place.text.chars().skip(from).take(count).collect::<String>();
            let [start, end] = place.stretch();
            [cut(0, start), cut(start, place.length), cut(end, usize::MAX)]
        }),
        address: anchor.map(|anchor| address(request, &anchor)),
        form: None,
        meant: None,
        mend: None,
    }
}

/// The problems, with the ways to answer them.
pub(super) fn shown_problems(
    phrases: &Phrases,
    shown: &ShownEdition,
    request: &PageRequest,
    pen: Option<&ShownPen>,
) -> Vec<ShownProblem> {
    let answers = pen.map(|pen| pen.answers.as_slice()).unwrap_or_default();
    let answered = |(index, problem): (usize, &Problem)| {
        let Some(answer) = answers.get(index) else {
            let place = problem.place.as_ref().zip(shown.version.as_ref());
            let anchor = place.and_then(|(place, version)| anchor_of(version, place));
            return shown_problem(phrases, request, problem, anchor);
        };
        let (form, meant, mend) = (answer.form.clone(), answer.meant.clone(), answer.mend.clone());
        ShownProblem { form, meant, mend, ..shown_problem(phrases, request, problem, answer.anchor.clone()) }
    };
    shown.problems().into_iter().enumerate().map(answered).collect()
}
