//! What must hold of how a report is published: each format in each language has an ISBN and an address of its own.

use std::collections::BTreeSet;

use crate::inspection::Inspection;
use crate::language::Language;
use crate::limits::LABEL_LENGTH;
use crate::problem::{Kind, Problem, suggest};
use crate::source::Step;

/// Formats that are published.
const FORMATS: [&str; 4] = ["pdf", "html", "print", "large-print"];

/// Adds a problem for every ISBN and address that is wrong.
pub(super) fn check_publication(inspection: &Inspection, problems: &mut Vec<Problem>) {
    let mut report = |kind, steps: &[Step<'_>]| {
        problems.push(Problem::error(kind, inspection.place("inspection.yaml", steps)));
    };
    let mut numbers = BTreeSet::new();
    let mut editions = BTreeSet::new();
    for (index, record) in inspection.file.isbn.iter().enumerate() {
        let at = |key| [Step::Key("isbn"), Step::Item(index), Step::Key(key)];
        for (key, found, known) in
            [("format", &record.format, FORMATS.to_vec()), ("language", &record.language, codes())]
        {
            unknown(found, &known, &at(key), &mut report);
        }
        let digits: Vec<u32> = record.isbn.chars().filter_map(|digit| digit.to_digit(10)).collect();
        let sum: u32 = digits.iter().zip([1, 3].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
        let begins = matches!(digits[..], [9, 7, 8 | 9, ..]);
        let bare = record.isbn.chars().all(|one| one.is_ascii_digit() || matches!(one, '-' | '‑' | '–' | ' '));
        if digits.len() != 13 || !begins || !bare || !sum.is_multiple_of(10) {
            // Of what is no ISBN in another way, the last digit says nothing.
            let whole = if begins && bare { digits.len() } else { 0 };
            report(Kind::IsbnInvalid { found: record.isbn.clone(), digits: whole }, &at("isbn"));
        } else if !numbers.insert(digits) {
            report(Kind::IsbnTwice { found: record.isbn.clone() }, &at("isbn"));
        }
        if !editions.insert((&record.format, &record.language)) {
            report(
                Kind::EditionTwice { format: record.format.clone(), language: record.language.clone() },
                &[Step::Key("isbn"), Step::Item(index)],
            );
        }
    }
    let editions: Vec<String> =
        FORMATS.iter().flat_map(|format| codes().into_iter().map(move |code| format!("{format}-{code}"))).collect();
    let editions: Vec<&str> = editions.iter().map(String::as_str).collect();
    for (edition, address) in &inspection.file.urls {
        unknown(edition, &editions, &[Step::Key("urls"), Step::KeyItself(edition)], &mut report);
        let is_full = |scheme| address.strip_prefix(scheme).is_some_and(|rest: &str| rest.contains('.'));
        if !(is_full("https://") || is_full("http://")) || address.contains(char::is_whitespace) {
            report(Kind::LinkUnknown { to: address.clone() }, &[Step::Key("urls"), Step::Key(edition)]);
        } else if let Some(kind) = LABEL_LENGTH.passed_by(address.chars().count()) {
            report(kind, &[Step::Key("urls"), Step::Key(edition)]);
        }
    }
}

fn codes() -> Vec<&'static str> {
    Language::ALL.map(Language::code).to_vec()
}

fn unknown(found: &str, known: &[&str], steps: &[Step<'_>], report: &mut dyn FnMut(Kind, &[Step<'_>])) {
    if !known.contains(&found) {
        let suggestion = suggest(found, known.iter().copied());
        let known = known.iter().map(|one| (*one).to_owned()).collect();
        report(Kind::UnknownChoice { found: found.to_owned(), suggestion, known }, steps);
    }
}
