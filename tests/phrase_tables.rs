//! Phrase tables: every row of `tests/phrase-tables/*.csv` is a test, from a message and its values to what is printed.
//!
//! `counted.<language>.csv` has a column for each number: every message that counts must be in it, a noun in words and in
//! figures; `words, soft` is what stands after a word that brings a soft mutation.
//! `sentences.<language>.csv` has values (`key=value; key=#number`) and the sentence. A new case is a row.

use std::collections::BTreeSet;
use std::path::PathBuf;

use findings::language::{Argument, Language, Mutation, NumberGender, NumberStyle, Phrase, ordinal_category};
use libtest_mimic::{Failed, Trial};

use crate::support::{self, ftl};

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for language in Language::ALL {
        let code = language.code();
        for row in rows(&format!("counted.{code}.csv")) {
            let name = format!("{code}: {} {}", row[0], row[1]);
            trials.push(Trial::test(name, move || counted(language, &row)));
        }
        for row in rows(&format!("sentences.{code}.csv")) {
            let name = format!("{code}: {} {}", row[0], row[1]);
            trials.push(Trial::test(name, move || sentence(language, &row)));
        }
        trials.push(Trial::test(format!("{code}: every message that counts is in the table"), move || whole(language)));
    }
    trials
}

/// The rows of a table with its header row.
fn table(name: &str) -> Vec<Vec<String>> {
    let path: PathBuf = support::root().join("tests/phrase-tables").join(name);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path).expect("the table");
    reader.records().map(|record| record.expect("a row").iter().map(str::to_owned).collect()).collect()
}

fn rows(name: &str) -> Vec<Vec<String>> {
    table(name).split_off(1)
}

fn phrase(id: &str) -> Result<Phrase, Failed> {
    Phrase::ALL.iter().copied().find(|phrase| phrase.id() == id).ok_or_else(|| format!("no message {id}").into())
}

/// What a report would print for each number of the header.
fn counted(language: Language, row: &[String]) -> Result<(), Failed> {
    let phrases = support::phrases_of(language);
    let phrase = phrase(&row[0])?;
    let header = &table(&format!("counted.{}.csv", language.code()))[0];
    assert_eq!(header[2..], ["0", "1", "2", "3", "4", "5", "6", "10", "11"].map(str::to_owned));
    let written = if row[1] == "figures" { NumberStyle::Figures } else { NumberStyle::Words };
    let mutation = Mutation::KEYS.into_iter().find(|(key, _)| row[1].ends_with(key)).map(|(_, mutation)| mutation);
    let mutation = mutation.unwrap_or_default();
    let mut wrong = Vec::new();
    for (number, expected) in header.iter().zip(row).skip(2) {
        let count: u32 = number.parse()?;
        let found = match phrase {
            Phrase::NumberWord => phrases.number_word(count, mutation, NumberGender::default()),
            noun if row[0].starts_with("noun-") => phrases.counted(noun, count, written, mutation),
            other => {
                let category = Argument::Text(ordinal_category(language, count));
                phrases.say_with(other, &[("count", Argument::Number(count)), ("category", category)])
            }
        };
        if found != *expected {
            wrong.push(format!("{count} should be “{expected}” and is “{found}”"));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

fn sentence(language: Language, row: &[String]) -> Result<(), Failed> {
    let pairs: Vec<(&str, &str)> = row[1].split("; ").filter_map(|pair| pair.split_once('=')).collect();
    let value = |text| match str::strip_prefix(text, "#") {
        Some(number) => number.parse().map(Argument::Number).expect("a number"),
        None => Argument::Text(text),
    };
    let arguments: Vec<(&str, Argument<'_>)> = pairs.into_iter().map(|(key, text)| (key, value(text))).collect();
    let found = support::phrases_of(language).say_with(phrase(&row[0])?, &arguments);
    if found == row[2] { Ok(()) } else { Err(format!("should be “{}” and is “{found}”", row[2]).into()) }
}

/// Whether the table has every message that counts in some language, and nouns in words and in figures.
fn whole(language: Language) -> Result<(), Failed> {
    let counting: BTreeSet<String> = Language::ALL
        .into_iter()
        .flat_map(|language| ftl::messages(&ftl::source(language.code())))
        .filter(|message| message.text.contains("$count"))
        .map(|message| message.id)
        .collect();
    let named: BTreeSet<(String, String)> = rows(&format!("counted.{}.csv", language.code()))
        .into_iter()
        .map(|row| (row[0].clone(), row[1].clone()))
        .collect();
    let mut missing = Vec::new();
    for id in &counting {
        let forms: &[&str] = if id.starts_with("noun-") { &["words", "figures"] } else { &[""] };
        let has = |form: &&&str| named.contains(&(id.clone(), (**form).to_owned()));
        missing.extend(forms.iter().filter(|form| !has(form)).map(|form| format!("{id} {form}")));
    }
    if missing.is_empty() { Ok(()) } else { Err(missing.join("\n").into()) }
}
