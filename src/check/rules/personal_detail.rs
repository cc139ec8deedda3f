//! Dates of birth and numbers of cases: they tell who a child is.

use crate::check::dates::dates;
use crate::check::rule::{Hit, Rule, WRITTEN};
use crate::check::subject::Subject;
use crate::check::words::Word;
use crate::problem::{Severity, Slip};

pub(super) const RULE: Rule = Rule {
    id: "personal-detail",
    what: "A date of birth, or what looks like the number of a case, anywhere in the report: in quotations and tables too.",
    why: "With it, others can find out who a child is.",
    example: "Reports “born on 3 May 2008” and “case YJ/20418/22”. Leaves alone years, amounts such as 12,500, and numbers of sections.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(subject: &Subject<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sentence in subject.sentences() {
        let birth = sentence.has(&["born", "birth", "dob", "birthday"]);
        for date in dates(sentence).iter().filter(|date| birth && date.day.is_some()) {
            let found = sentence.text(&date.words).to_owned();
            hits.push(subject.hit(sentence, &date.words, Slip::BirthDate { found }));
        }
        for (index, word) in sentence.words.iter().enumerate() {
            let words = index..index + 1;
            if birth && is_numeric_date(&word.text) && sentence.is_typed(&words) {
                let found = sentence.text(&words).to_owned();
                hits.push(subject.hit(sentence, &words, Slip::BirthDate { found }));
            } else if is_case_number(word) && sentence.is_typed(&words) && !is_in_address(&sentence.passage.text, word)
            {
                let found = sentence.text(&words).to_owned();
                hits.push(subject.hit(sentence, &words, Slip::CaseNumber { found }));
            }
        }
    }
    hits
}

/// "03/05/2008".
fn is_numeric_date(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['/', '-', '.']).collect();
    parts.len() == 3 && parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Letters and at least four digits in one word, or at least six digits that are no amount.
fn is_case_number(word: &Word) -> bool {
    let digits = word.text.bytes().filter(u8::is_ascii_digit).count();
    let letters = word.text.chars().any(char::is_alphabetic);
    let only = word.text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-'));
    let years = word.text.split(['/', '-']).all(|part| part.len() == 4 && part.parse::<u16>().is_ok());
    only && !years && (letters && digits >= 4 && !is_decade(&word.text) || !letters && digits >= 6)
}

/// "1990s".
fn is_decade(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|year| year.len() == 4 && year.parse::<u16>().is_ok())
}

/// Whether a word is part of an address of the web.
fn is_in_address(text: &str, word: &Word) -> bool {
    let before = text.get(..word.range.start).unwrap_or_default();
    before.rsplit(char::is_whitespace).next().is_some_and(|start| start.contains("://") || start.contains("www."))
}
