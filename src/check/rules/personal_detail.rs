//! Dates of birth and numbers of cases: they tell who a child is.

use std::ops::Range;

use crate::check::dates::dates;
use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::check::words::{Word, words};
use crate::problem::{Severity, Slip};

pub(super) const RULE: Rule = Rule {
    id: "personal-detail",
    what: "A date of birth, or what looks like the number of a case, anywhere in the report: in quotations and tables too.",
    why: "With it, others can find out who a child is.",
    example: "Reports “born on 3 May 2008” and “case YJ/20418/22”. Leaves alone years (“2021/22”, “mid-2019”), ages \
              (“10-17-year-olds”), amounts such as 12,500, \
              telephone numbers, addresses of the web, and numbers of sections.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

/// Words that say that a date is one of birth.
const BIRTH: &[&str] = &["born", "birth", "dob", "birthday"];

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sentence in context.sentences() {
        let births = births(sentence).into_iter().filter(|words| sentence.is_typed(words)).collect::<Vec<_>>();
        for words in &births {
            let found = sentence.text(words).to_owned();
            hits.push(context.hit(sentence, words, Slip::BirthDate { found }));
        }
        for (index, word) in sentence.words.iter().enumerate() {
            let own = index..index + 1;
            let told = births.iter().any(|words| words.contains(&index));
            if !told && is_case_number(&sentence.passage.text, word) && sentence.is_typed(&own) {
                let found = sentence.text(&own).to_owned();
                hits.push(context.hit(sentence, &own, Slip::CaseNumber { found }));
            }
        }
    }
    for label in context.labels() {
        for word in words(label, 0..label.len()) {
            if is_case_number(label, &word) {
                let found = label[word.range.clone()].to_owned();
                hits.push(context.hit_label(label, &word.range, Slip::CaseNumber { found }));
            }
        }
    }
    hits
}

/// Dates that are said to be of birth: the word for it stands a few words before, or right after.
fn births(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let says = |index: usize| {
        let dotted = [0, 1, 2].map(|next| sentence.at(index + next)) == ["d", "o", "b"];
        dotted || BIRTH.contains(&sentence.at(index))
    };
    let named = dates(sentence).into_iter().filter(|date| date.day.is_some()).map(|date| date.words);
    let numeric = (0..sentence.words.len()).filter(|index| is_numeric_date(sentence.at(*index)));
    let of_birth = |words: &Range<usize>| {
        let before = words.start.saturating_sub(NEAR)..words.start;
        let after = words.end..words.end + 1;
        before.into_iter().any(says) || after.into_iter().any(|index| says(index) && sentence.at(index) != "born")
    };
    named.chain(numeric.map(|index| index..index + 1)).filter(of_birth).collect()
}

/// So many words before a date can say that it is one of birth: "date of birth given as 3 May 2008".
const NEAR: usize = 5;

/// "03/05/2008".
fn is_numeric_date(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['/', '-', '.']).collect();
    let digits = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    let has_year = [parts.first(), parts.last()].into_iter().flatten().any(|part| part.len() == 4);
    parts.len() == 3 && digits && (has_year || parts.iter().all(|part| part.len() == 2) || parts[2].len() == 2)
}

/// Letters and at least four digits in one word, or at least six digits that are no amount, year or telephone number.
fn is_case_number(text: &str, word: &Word) -> bool {
    let only = word.text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-'));
    let digits_of = |part: &str| part.bytes().filter(u8::is_ascii_digit).count();
    let own: Vec<&str> = word.text.split(['/', '-']).filter(|part| !is_year(part)).collect();
    let digits: usize = own.iter().copied().map(digits_of).sum();
    let lettered = own.iter().any(|part| part.chars().any(char::is_alphabetic));
    let years = own.len() < word.text.split(['/', '-']).count();
    // "2021/22": the second year has two figures.
    let rest_of_year = years && own.iter().all(|part| part.len() <= 2);
    only && !rest_of_year
        && !is_age(&word.text)
        && !is_measure(&word.text)
        && (lettered && digits >= 4 || !lettered && digits >= 6)
        && !is_other_number(text, word)
}

fn is_year(part: &str) -> bool {
    let year = part.strip_suffix('s').unwrap_or(part);
    year.len() == 4 && year.parse::<u16>().is_ok_and(|year| (1800..2200).contains(&year))
}

/// "10-17-year-olds", "16-18-month".
fn is_age(word: &str) -> bool {
    let mut parts =
        word.split(['/', '-']).skip_while(|part| part.len() <= 2 && part.bytes().all(|one| one.is_ascii_digit()));
    parts.next().is_some_and(|unit| matches!(unit, "year" | "years" | "month" | "months" | "week" | "weeks"))
}

/// "2000m", "1500kg".
fn is_measure(word: &str) -> bool {
    let unit = word.trim_start_matches(|one: char| one.is_ascii_digit());
    matches!(unit, "m" | "k" | "km" | "kg" | "g" | "th" | "nd" | "st" | "rd" | "sq" | "am" | "pm")
}

/// Whether a number is an amount of money, or part of a telephone number or of an address of the web.
fn is_other_number(text: &str, word: &Word) -> bool {
    let before = text.get(..word.range.start).unwrap_or_default();
    let start = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_address = ["://", "www.", "@", ".uk/", ".org/", ".com/"].iter().any(|part| start.contains(part));
    let figures = |one: &str| {
        one.len() > 2 && one.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'(' | b')' | b'+'))
    };
    let dialled =
        before.split_whitespace().next_back().is_some_and(|code| figures(code) && code.starts_with(['0', '(', '+']));
    let is_telephone = dialled || word.text.starts_with('0') && word.text.len() >= 10 && figures(&word.text);
    let is_isbn = word.text.starts_with("978");
    is_address || is_telephone || is_isbn || start.ends_with(['£', '€', '$'])
}
