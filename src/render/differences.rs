//! The differences between two versions in a few short lines, for a sentence: each with where it is and the words around it.

use super::comparison::{marked, view_run};
use crate::compare::{Comparison, DiffRun, TextChange};

/// So many differences are told.
const TOLD: usize = 3;

/// So many characters of what stands around a change are told, on either side.
const AROUND: usize = 24;

/// So many characters of a change itself are told.
const CHANGED: usize = 70;

/// The first differences, a line each, and how many there are in all.
#[must_use]
pub fn told_differences(comparison: &Comparison) -> (Vec<String>, usize) {
    let pairs = comparison.particulars.iter().chain(&comparison.ratings).chain(&comparison.figures);
    let texts = comparison.recommendations.iter().chain(&comparison.findings).chain(&comparison.texts);
    let pair = |one: &Option<String>| one.clone().unwrap_or_else(|| "–".to_owned());
    let pairs = pairs.map(|one| format!("{}: [-{}-] {{+{}+}}", one.about, pair(&one.before), pair(&one.after)));
    let all: Vec<String> = pairs.chain(texts.map(told)).collect();
    let count = all.len();
    (all.into_iter().take(TOLD).collect(), count)
}

fn told(change: &TextChange) -> String {
    let position = change.after.as_ref().or(change.before.as_ref());
    let section = position.and_then(|position| position.section.as_deref()).map(|section| shortened(section, CHANGED));
    let reworded = change.runs.iter().any(|run| !matches!(run, DiffRun::Kept(_)));
    let moved = if change.is_moved && !reworded { "moved: " } else { "" };
    let words = shortly(&change.runs);
    match section {
        Some(section) => format!("under “{section}”, {moved}“{words}”"),
        None => format!("{moved}“{words}”"),
    }
}

/// The first change of a text with the words around it.
fn shortly(runs: &[DiffRun]) -> String {
    let first = runs.iter().position(|run| !matches!(run, DiffRun::Kept(_))).unwrap_or(0);
    let last =
        runs.iter().skip(first).position(|run| matches!(run, DiffRun::Kept(_))).map_or(runs.len(), |at| first + at);
    let mut text = String::new();
    if let Some(DiffRun::Kept(before)) = first.checked_sub(1).and_then(|before| runs.get(before)) {
        text += &ending(before);
    }
    for run in runs.iter().take(last).skip(first) {
        let run = match run {
            DiffRun::Kept(words) => DiffRun::Kept(shortened(words, CHANGED)),
            DiffRun::Removed(words) => DiffRun::Removed(shortened(words, CHANGED)),
            DiffRun::Added(words) => DiffRun::Added(shortened(words, CHANGED)),
        };
        text += &marked(&view_run(&run), false);
    }
    match runs.get(last) {
        Some(DiffRun::Kept(behind)) => text += &shortened(behind, AROUND),
        Some(_) => text += " …",
        None => {}
    }
    text
}

fn shortened(words: &str, most: usize) -> String {
    match words.char_indices().nth(most) {
        None => words.to_owned(),
        Some((end, _)) => format!("{}…", &words[..end]),
    }
}

fn ending(words: &str) -> String {
    match words.char_indices().rev().nth(AROUND) {
        None => words.to_owned(),
        Some((start, _)) => format!("…{}", &words[start..]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::{KeptLine, KeptWords, compare_kept};

    #[test]
    fn a_difference_is_told_with_its_place_and_the_words_around_it() {
        let words = |lines: &[&str]| KeptWords {
            report: lines.iter().map(|text| KeptLine { section: "1 Staff".into(), text: (*text).into() }).collect(),
            ..KeptWords::default()
        };
        let old = words(&["Inspectors met 12 staff in every one of the offices of the service", "one", "two", "three"]);
        let new = words(&["Inspectors met 21 staff in every one of the offices of the service", "two", "one", "four"]);
        let (told, count) = told_differences(&compare_kept(&old, &new));
        assert_eq!(told[0], "under “1 Staff”, “Inspectors met [-12-]{+21+} staff in every one of t…”");
        assert!(told.iter().any(|line| line.contains("moved: “")), "{told:?}");
        assert_eq!((told.len(), count), (3, 4));
    }
}
