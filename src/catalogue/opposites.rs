//! Words for how much, how many and how often, and for what something is like: a Welsh text that has another of them than its English
//! says something else.
//!
//! What must hold: what is told stands in the Welsh, the English has nothing that it could be, and of what the English says the
//! Welsh has no word.

use std::collections::HashSet;

use super::compared_words::{Compared, ends_in_not};
use super::how_much::{ALMOST_ALL, HOW_MUCH, OVER_NUMBER, UNDER_NUMBER};
use super::qualities::QUALITIES;
use super::said::is_number;
use crate::language::Language;
use crate::problem::Differs;

/// A word of the Welsh that says something else of the kind that the English speaks of.
pub(super) fn opposite(texts: &[Compared; 2]) -> Option<Differs> {
    let said = [Said::of(&texts[0], Language::English), Said::of(&texts[1], Language::Welsh)];
    let [english, welsh] = &said;
    HOW_MUCH.iter().chain(QUALITIES).find_map(|kinds| {
        kinds.iter().find_map(|meant| {
            let own = english.first(meant.english)?;
            if welsh.first(meant.welsh).or(welsh.first(meant.may_be)).is_some() {
                return None;
            }
            kinds.iter().filter(|other| !std::ptr::eq(*other, meant)).find_map(|other| {
                let other_said = english.first(other.english).or(english.first(other.english_may_be));
                let instead = welsh.first(other.welsh).filter(|_| other_said.is_none())?;
                let [english, welsh] = [shown(own, Language::English), shown(instead, Language::Welsh)];
                Some(Differs::Opposite { english, welsh })
            })
        })
    })
}

/// The words of a text in small letters without the signs at them: made once, as hundreds of forms are looked for.
struct Said {
    words: Vec<String>,
    each: HashSet<String>,
}

impl Said {
    fn of(text: &Compared, language: Language) -> Self {
        let words = in_one(text, language);
        let each = words.iter().cloned().collect();
        Said { words, each }
    }

    /// The first of these forms that stands in the text.
    fn first(&self, forms: &[&'static str]) -> Option<&'static str> {
        forms.iter().copied().find(|form| {
            form.split(' ').all(|word| self.each.contains(word)) && {
                let length = form.split(' ').count();
                self.words.windows(length).any(|run| run.iter().map(String::as_str).eq(form.split(' ')))
            }
        })
    }
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

/// Words with “almost all” and “over” before a number as one of them, with the “not” that “isn’t” has in it, and without “y
/// rhai”, which is “those”.
fn in_one(text: &Compared, language: Language) -> Vec<String> {
    let word_at = |at: usize| text.small.get(at).map_or("", String::as_str);
    let mut found: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(word) = text.small.get(at) {
        let (this, next, third) = (word.as_str(), word_at(at + 1), word_at(at + 2));
        let is_almost = matches!(this, "almost" | "nearly" | "bron" | "mron" | "fron");
        let length = match (next, third) {
            ("all" | "every" | "everyone" | "everybody" | "pob" | "bob" | "phob" | "pawb" | "bawb" | "popeth", _) => 2,
            ("i", "gyd") | ("yr", "holl") | ("y", "cyfan") | ("unrhyw", "beth") => 3,
            _ => 0,
        };
        let is_those = this == "rhai" && at > 0 && is_article(&text.words[at - 1]);
        let is_before_number = || text.words.get(at + 1).is_some_and(|next| next == "□" || is_number(next, language));
        let bound = match (this, language) {
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
            let holds_not = language == Language::English && ends_in_not(this);
            found.extend(holds_not.then(|| "not".to_owned()));
            at += 1;
        }
    }
    found
}

fn is_article(word: &str) -> bool {
    let word = word.to_lowercase();
    matches!(word.as_str(), "y" | "yr") || word.ends_with("’r") || word.ends_with("'r")
}

#[cfg(test)]
mod tests {
    use super::super::how_much::Words;
    use super::*;

    fn lists(words: &Words) -> [(Language, &'static [&'static str]); 4] {
        [
            (Language::English, words.english),
            (Language::English, words.english_may_be),
            (Language::Welsh, words.welsh),
            (Language::Welsh, words.may_be),
        ]
    }

    /// A form that another of its list stands in says nothing more, and one that is not read as it is listed says nothing.
    #[test]
    fn every_form_of_the_lists_can_be_what_is_found() {
        for words in HOW_MUCH.iter().chain(QUALITIES).copied().flatten() {
            for (language, forms) in lists(words) {
                for form in forms.iter().filter(|form| ![ALMOST_ALL, OVER_NUMBER, UNDER_NUMBER].contains(form)) {
                    let said = Said::of(&Compared::of(form), language);
                    let others: Vec<&'static str> = forms.iter().copied().filter(|other| other != form).collect();
                    assert_eq!(said.first(&[form]), Some(*form), "“{form}” is never found");
                    assert_eq!(said.first(&others), None, "“{form}” has another form in it");
                }
            }
        }
    }
}
