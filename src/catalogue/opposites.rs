//! Words for how much, how many and how often, and for what something is like: a Welsh text that has another of them than its English
//! says something else.
//!
//! What must hold: what is told stands in the Welsh, the English has nothing that it could be, and of what the English says the
//! Welsh has no word.

use super::how_much::{ALMOST_ALL, HOW_MUCH, OVER_NUMBER, UNDER_NUMBER};
use super::qualities::QUALITIES;
use super::said::is_number;
use crate::language::Language;
use crate::problem::Differs;

/// A word of the Welsh that says something else of the kind that the English speaks of.
pub(super) fn opposite(words: &[Vec<String>; 2]) -> Option<Differs> {
    let words = [in_one(&words[0], Language::English), in_one(&words[1], Language::Welsh)];
    let first = |language: usize, forms: &[&'static str]| {
        forms.iter().copied().find(|form| times(&words[language], form, false) > 0)
    };
    let pairs = HOW_MUCH.iter().chain(QUALITIES).flat_map(|kinds| {
        kinds.iter().flat_map(|meant| {
            kinds.iter().filter(move |other| !std::ptr::eq(*other, meant)).map(move |other| (meant, other))
        })
    });
    pairs.into_iter().find_map(|(meant, other)| {
        let english =
            first(0, meant.english).filter(|_| first(0, other.english).or(first(0, other.english_may_be)).is_none())?;
        let is_said = first(1, meant.welsh).or(first(1, meant.may_be)).is_some();
        let welsh = first(1, other.welsh).filter(|_| !is_said)?;
        Some(Differs::Opposite { english: shown(english, Language::English), welsh: shown(welsh, Language::Welsh) })
    })
}

/// A word as it is told.
fn shown(word: &str, language: Language) -> String {
    let [english, welsh] = match word {
        ALMOST_ALL => ["almost all", "bron pob"],
        OVER_NUMBER => ["over", "dros"],
        UNDER_NUMBER => ["under", "dan"],
        other => [other, other],
    };
    if language == Language::English { english.to_owned() } else { welsh.to_owned() }
}

/// Words with “almost all” and “over” before a number as one of them, and without “y rhai”, which is “those”.
fn in_one(words: &[String], language: Language) -> Vec<String> {
    let bare = |at: usize| {
        let word: Option<&String> = words.get(at);
        word.map(|word| word.trim_matches(|one: char| !one.is_alphanumeric()).to_lowercase()).unwrap_or_default()
    };
    let mut found: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let (this, next, third) = (bare(at), bare(at + 1), bare(at + 2));
        let is_almost = matches!(this.as_str(), "almost" | "nearly" | "bron" | "mron" | "fron");
        let length = match (next.as_str(), third.as_str()) {
            ("all" | "every" | "everyone" | "everybody" | "pob" | "bob" | "phob" | "pawb" | "bawb" | "popeth", _) => 2,
            ("i", "gyd") | ("yr", "holl") | ("y", "cyfan") | ("unrhyw", "beth") => 3,
            _ => 0,
        };
        let is_those = this == "rhai" && found.last().is_some_and(|before| is_article(before));
        let is_before_number = || words.get(at + 1).is_some_and(|next| next == "□" || is_number(next, language));
        let bound = match (this.as_str(), language) {
            ("over" | "above", Language::English) | ("dros" | "uwchlaw", Language::Welsh) => Some(OVER_NUMBER),
            ("under" | "below", Language::English) | ("dan" | "islaw", Language::Welsh) => Some(UNDER_NUMBER),
            _ => None,
        };
        if let Some(bound) = bound.filter(|_| is_before_number()) {
            found.extend([word.clone(), bound.to_owned()]);
            at += 1;
        } else if is_almost && length > 0 {
            found.push(ALMOST_ALL.to_owned());
            at += length;
        } else {
            found.extend((!is_those).then(|| word.clone()));
            at += 1;
        }
    }
    found
}

fn is_article(word: &str) -> bool {
    let word = word.to_lowercase();
    matches!(word.as_str(), "y" | "yr") || word.ends_with("’r") || word.ends_with("'r")
}

/// How often some words stand in a text. As typed, a single word counts only where its capital is not that of a sentence.
pub(super) fn times(words: &[String], form: &str, as_typed: bool) -> usize {
    let form: Vec<&str> = form.split(' ').collect();
    let begins = |at: usize| at == 0 || words[at - 1].ends_with(['.', '!', '?', ':']);
    let is = |word: &str, wanted: &str| {
        let bare = word.trim_matches(|one: char| !one.is_alphanumeric());
        if as_typed { bare == wanted } else { bare.to_lowercase() == wanted }
    };
    let marked = |at: usize| words[at].starts_with(|one: char| !one.is_alphanumeric());
    (0..words.len())
        .filter(|at| words.len() >= at + form.len() && (0..form.len()).all(|next| is(&words[at + next], form[next])))
        .filter(|at| !as_typed || form.len() > 1 || words.len() == 1 || marked(*at) || !begins(*at))
        .count()
}
