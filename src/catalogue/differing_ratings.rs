//! Words of rating that are other ones in the Welsh than in its English, or stand the other way round.

use std::collections::{BTreeMap, BTreeSet};

use super::compared_words::{Compared, Levels};
use crate::problem::Differs;

/// Levels that are named in one of the two alone: with a capital letter as a rating is, or, where one stands for another, in
/// any letters. Or the same ones the other way round.
pub(super) fn ratings(texts: &[Compared; 2], levels: &Levels) -> Option<Differs> {
    let counted = |language: usize, as_typed: bool| -> BTreeMap<usize, usize> {
        let count = |label: &String| {
            forms(label, language, as_typed).iter().map(|form| times(&texts[language], form, as_typed)).sum()
        };
        levels
            .iter()
            .enumerate()
            .map(|(at, labels)| (at, count(&labels[language])))
            .filter(|(_, count)| *count > 0)
            .collect()
    };
    let lacking = |of: &BTreeMap<usize, usize>, other: &BTreeMap<usize, usize>, language: usize| -> Vec<String> {
        let of = of.iter().filter(|(level, count)| other.get(level).is_none_or(|other| other < *count));
        of.map(|(level, _)| levels[*level][language].clone()).collect()
    };
    let [english, welsh] = [counted(0, true), counted(1, true)];
    // In quotation marks a level is one without its capital, too.
    let [mut missing, mut added] = [
        lacking(&english, &with_quoted(&welsh, &texts[1], levels, 1), 0),
        lacking(&welsh, &with_quoted(&english, &texts[0], levels, 0), 1),
    ];
    if missing.is_empty() && added.is_empty() {
        let [english, welsh] = [counted(0, false), counted(1, false)];
        let gone = |of: &BTreeMap<usize, usize>, other: &BTreeMap<usize, usize>| {
            of.keys().any(|level| !other.contains_key(level))
        };
        if gone(&english, &welsh) && gone(&welsh, &english) {
            [missing, added] = [lacking(&english, &welsh, 0), lacking(&welsh, &english, 1)];
        }
    }
    if missing.is_empty() && added.is_empty() {
        return turned_levels(texts, levels);
    }
    Some(Differs::Ratings { missing, added })
}

/// How often levels are named, with those in small letters behind a quotation mark.
fn with_quoted(
    counted: &BTreeMap<usize, usize>,
    text: &Compared,
    levels: &Levels,
    language: usize,
) -> BTreeMap<usize, usize> {
    let mut counted = counted.clone();
    for (at, labels) in levels.iter().enumerate() {
        let quoted = forms(&labels[language], language, false).iter().map(|form| quoted(text, form)).sum::<usize>();
        if quoted > 0 {
            *counted.entry(at).or_default() += quoted;
        }
    }
    counted
}

/// How often some words stand behind a quotation mark in small letters.
fn quoted(text: &Compared, form: &str) -> usize {
    let is_quoted = |at: &usize| text.words[*at].starts_with(['‘', '“', '\'', '"']);
    (0..text.words.len()).filter(is_quoted).filter(|at| text.has(*at, form, true)).count()
}

/// Two levels that stand the other way round, where each is named once in both languages; in small letters where one becomes the other.
fn turned_levels(texts: &[Compared; 2], levels: &Levels) -> Option<Differs> {
    let is_move = texts[0].words.iter().any(|word| word.eq_ignore_ascii_case("from"));
    [true, false].into_iter().filter(|as_typed| *as_typed || is_move).find_map(|as_typed| {
        let [one, other] = [order(&texts[0], levels, 0, as_typed)?, order(&texts[1], levels, 1, as_typed)?];
        let sorted = |of: &[usize]| of.iter().copied().collect::<BTreeSet<usize>>();
        let is_turned = one.len() > 1 && one != other && sorted(&one) == sorted(&other);
        let said = |order: &[usize], language: usize| {
            let labels: Vec<&str> = order.iter().map(|level| levels[*level][language].as_str()).collect();
            labels.join(", ")
        };
        is_turned.then(|| Differs::Order { english: said(&one, 0), welsh: said(&other, 1) })
    })
}

/// The levels that a text names, in its order; none where it names one twice.
fn order(text: &Compared, levels: &Levels, language: usize, as_typed: bool) -> Option<Vec<usize>> {
    let mut found = Vec::new();
    for (level, labels) in levels.iter().enumerate() {
        let forms = forms(&labels[language], language, as_typed);
        let is_here = |at: &usize| forms.iter().any(|form| text.has(*at, form, as_typed));
        let all: Vec<usize> = (0..text.words.len()).filter(is_here).collect();
        match all[..] {
            [] => {}
            [one] => found.push((one, level)),
            _ => return None,
        }
    }
    found.sort_unstable();
    Some(found.into_iter().map(|(_, level)| level).collect())
}

/// The forms of a level's name: in Welsh with the mutations that its first letter can have.
fn forms(label: &str, language: usize, as_typed: bool) -> Vec<String> {
    let mut forms = vec![label.to_owned()];
    if language == 1 {
        let changes: &[(&str, &str)] = &[
            ("Ll", "L"),
            ("Rh", "R"),
            ("B", "F"),
            ("C", "G"),
            ("C", "Ch"),
            ("D", "Dd"),
            ("G", ""),
            ("M", "F"),
            ("P", "B"),
            ("P", "Ph"),
            ("T", "D"),
            ("T", "Th"),
            ("A", "Ha"),
        ];
        forms.extend(changes.iter().filter_map(|(from, to)| Some(format!("{to}{}", label.strip_prefix(from)?))));
    }
    if !as_typed {
        forms = forms.into_iter().map(|form| form.to_lowercase()).collect();
    }
    forms.dedup();
    forms
}

/// How often some words stand in a text. As typed, a single word counts only where its capital is not that of a sentence.
fn times(text: &Compared, form: &str, as_typed: bool) -> usize {
    let words = &text.words;
    let begins = |at: usize| at == 0 || words[at - 1].ends_with(['.', '!', '?', ':']);
    let marked = |at: usize| words[at].starts_with(|one: char| !one.is_alphanumeric());
    (0..words.len())
        .filter(|at| text.has(*at, form, as_typed))
        .filter(|at| !as_typed || form.contains(' ') || words.len() == 1 || marked(*at) || !begins(*at))
        .count()
}
