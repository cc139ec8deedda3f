//! Dates in house style: day, month in full, year.

use crate::check::english::{MONTHS, month};
use crate::check::rule::{Hit, Rule, WRITTEN};
use crate::check::subject::Subject;
use crate::check::words::Sentence;
use crate::problem::{Severity, Slip};
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "date-style",
    what: "A date that is not written day, month, year: “21st November”, “Nov 2022”, “21/11/2022”, “November 21, 2022”.",
    why: "One form reads calmly, and figures alone mean another day in other countries.",
    example: "Reports “21st November 2022”; --fix makes it “21 November 2022”. Leaves alone “the 21st century” and “2021/2022”.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

fn find(subject: &Subject<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sentence in subject.prose() {
        for index in 0..sentence.words.len() {
            let Some((words, instead)) = wrong(sentence, index).filter(|(words, _)| sentence.is_typed(words)) else {
                continue;
            };
            let what = Slip::DateStyle { found: sentence.text(&words).to_owned(), instead: instead.clone() };
            hits.push(match instead {
                Some(instead) => subject.mend(sentence.passage, &sentence.range(&words), &instead, what),
                None => subject.hit(sentence, &words, what),
            });
        }
    }
    hits
}

/// A date that begins at this word and is not in house style, and how it would be.
fn wrong(sentence: &Sentence<'_>, index: usize) -> Option<(Range<usize>, Option<String>)> {
    let word = sentence.at(index);
    let next = sentence.at(index + 1);
    if let Some(day) = ordinal(word) {
        let of = usize::from(next == "of");
        let name = sentence.words.get(index + 1 + of)?;
        let number = month(&name.text)?;
        return Some((index..index + 2 + of, Some(format!("{day} {}", capital(number)))));
    }
    if month(word).is_some() && sentence.text(&(index..index + 1)).starts_with(char::is_uppercase) {
        let day = ordinal(next).or_else(|| next.parse().ok().filter(|day| (1..=31).contains(day)))?;
        let year = sentence.at(index + 2);
        let is_year = year.len() == 4 && year.parse::<u16>().is_ok();
        let number = month(word)?;
        return is_year.then(|| (index..index + 3, Some(format!("{day} {} {year}", capital(number)))));
    }
    let short = MONTHS.iter().position(|name| {
        name.len() > 4 && word.len() >= 3 && (word == &name[..3] || word == "sept" && name.starts_with("sept"))
    });
    if let Some(position) = short
        && next.len() == 4
        && next.parse::<u16>().is_ok()
    {
        let number = u8::try_from(position + 1).ok()?;
        return Some((index..index + 2, Some(format!("{} {next}", capital(number)))));
    }
    let parts: Vec<&str> = word.split('/').collect();
    let numeric = parts.len() == 3 && parts.iter().all(|part| part.parse::<u16>().is_ok());
    numeric.then_some((index..index + 1, None))
}

fn ordinal(word: &str) -> Option<u8> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending))?;
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

fn capital(number: u8) -> String {
    let name = MONTHS.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or_default();
    name.get(..1).map(str::to_uppercase).unwrap_or_default() + name.get(1..).unwrap_or_default()
}
