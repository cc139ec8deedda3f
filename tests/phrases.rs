//! The phrases of all languages belong together: the same messages, no value that code does not give, nothing left in English.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use findings::assets::Assets;
use findings::language::{Language, Phrase, Phrases};

use crate::support;
use crate::support::ftl::{Message, messages, source, values};

/// Words that are the same in both languages.
const SHARED: [&str; 11] = ["isbn", "pdf", "embargo", "data", "cell", "word", "csv", "json", "schema", "atom", "print"];

/// Words of messages that name a command, an address or a part of a browser, which nobody translates or both languages have.
const OF_THE_MACHINE: [(&str, &[&str]); 5] = [
    ("edit-uncommitted", &["git"]),
    ("preview-closed-name", &["localhost"]),
    ("preview-closed-open", &["findings", "preview", "bar"]),
    ("edit-failed", &["system"]),
    ("translate-keys", &["ctrl", "enter"]),
];

/// Messages that call a language by its own name or speak in it, whatever the language of the file.
const IN_ANOTHER_LANGUAGE: [&str; 5] =
    ["available-in", "section-in", "preview-english", "preview-welsh", "site-other-language"];

/// Messages whose Welsh was read in a source (the terms of the design documents), or that hold no word of their own.
const CONFIRMED: [&str; 17] = [
    "skip-link",               // GOV.UK
    "contents",                // the Inspectorate
    "section",                 // safon: the Inspectorate
    "score",                   // sgôr: the Inspectorate
    "rating",                  // gradd: the Regulations of 2025
    "ratings-caption",         // gradd, of a service
    "compare-ratings",         // gradd, in the plural
    "overall-rating",          // graddiad cyffredinol: Gwynedd, of the Inspectorate
    "key-question",            // Estyn
    "compare-recommendations", // argymhellion: Gwynedd
    "percent-words",           // y cant: the Senedd
    "percent-sign",            // no word
    "number-word",             // Unicode
    "fieldwork-purpose",       // no word
    "with-name",               // no word
    "people-number",           // no word
    "log-section",             // no word
];

fn by_id(language: Language) -> BTreeMap<String, Message> {
    messages(&source(language.code())).into_iter().map(|message| (message.id.clone(), message)).collect()
}

#[test]
fn every_language_has_the_messages_that_the_program_names_and_no_other() {
    let named: BTreeSet<String> = Phrase::ALL.iter().map(|phrase| phrase.id().to_owned()).collect();
    for language in Language::ALL {
        let list = messages(&source(language.code()));
        let ids: BTreeSet<String> = list.iter().map(|message| message.id.clone()).collect();
        assert_eq!(ids, named, "{language:?}");
        assert_eq!(list.len(), ids.len(), "{language:?} has a message twice");
    }
}

#[test]
fn a_message_takes_only_values_that_are_given_to_it() {
    let english = by_id(Language::English);
    for (id, message) in by_id(Language::Welsh) {
        let other = &english[&id];
        // English may need less; what else there is, its comments say.
        let known: BTreeSet<String> = other.values().into_iter().chain(values(&other.comments)).collect();
        let unknown: Vec<String> = message.values().into_iter().filter(|value| !known.contains(value)).collect();
        assert!(unknown.is_empty(), "{id} takes {unknown:?}, which phrases/en.ftl does not know");
    }
}

/// The words that a message prints, in small letters: not its values, nor the keys of its variants.
fn words(message: &Message) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for line in message.text.lines() {
        let line = line.trim_start().trim_start_matches('*');
        let line = if line.starts_with('[') { line.split_once(']').map_or("", |(_, rest)| rest) } else { line };
        for part in line.split('}') {
            let text = part.split('{').next().unwrap_or_default();
            let found = text.split(|character: char| !character.is_alphabetic());
            words.extend(found.filter(|word| word.chars().count() > 2).map(str::to_lowercase));
        }
    }
    words
}

#[test]
fn nothing_is_left_in_english() {
    let english = by_id(Language::English);
    let mut left = Vec::new();
    for (id, message) in by_id(Language::Welsh) {
        for word in words(&message).intersection(&words(&english[&id])) {
            let of_machine = OF_THE_MACHINE.iter().any(|(of, words)| *of == id && words.contains(&word.as_str()));
            if !of_machine && !SHARED.contains(&word.as_str()) && !IN_ANOTHER_LANGUAGE.contains(&id.as_str()) {
                left.push(format!("{id}: {word}"));
            }
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn what_is_said_of_a_language_is_said_in_it_in_every_file() {
    assert_eq!(by_id(Language::English)["available-in"].text, by_id(Language::Welsh)["available-in"].text);
}

/// What loading says of a language's phrases after a change.
fn error_after(language: Language, from: &str, to: &str) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("phrases")).expect("made");
    let text = source(language.code());
    let changed = text.replacen(from, to, 1);
    assert_ne!(text, changed, "{from} is not in the phrases");
    fs::write(folder.path().join(format!("phrases/{}.ftl", language.code())), changed).expect("written");
    Phrases::load(language, &Assets::templates(Some(folder.path().to_owned()))).err()
}

#[test]
fn a_message_that_is_missing_in_any_language_is_told_when_work_starts() {
    for language in Language::ALL {
        let file = format!("phrases/{}.ftl", language.code());
        let error = error_after(language, "skip-link =", "skip-lnk =");
        assert_eq!(error, Some(format!("{file} has no skip-link")));
        let error = error_after(language, "{ $service }", "{ $sevrice }");
        assert_eq!(error, Some(format!("{file} uses $sevrice, which there is not")));
    }
    let error = error_after(Language::Welsh, "{ number-word.feminine }", "{ number-word.feminin }");
    assert_eq!(error, Some("phrases/cy.ftl uses number-word.feminin, which there is not".to_owned()));
}

#[test]
fn every_message_that_nobody_has_confirmed_is_in_the_list_for_a_translator() {
    let path = support::root().join("data/translations/welsh-terms-to-review.csv");
    let mut reader = csv::Reader::from_path(path).expect("the list");
    assert_eq!(reader.headers().expect("headers"), vec!["english", "welsh", "why", "where"]);
    let ids: BTreeSet<String> = by_id(Language::Welsh).into_keys().collect();
    let mut listed = BTreeSet::new();
    for row in reader.records().map(|row| row.expect("a row")) {
        assert!(row.iter().all(|cell| !cell.trim().is_empty()), "{row:?} has an empty cell");
        let Some(places) = row[3].strip_prefix("report-templates/phrases/cy.ftl: ") else { continue };
        for place in places.split([',', ' ']).filter(|word| !matches!(*word, "" | "and" | "every")) {
            let named: Vec<&String> =
                ids.iter().filter(|id| *id == place || place.ends_with('-') && id.starts_with(place)).collect();
            assert!(!named.is_empty(), "there is no message {place}");
            listed.extend(named.into_iter().cloned());
        }
    }
    let confirmed: BTreeSet<String> = CONFIRMED.map(str::to_owned).into();
    let missing: Vec<&String> = ids.iter().filter(|id| !listed.contains(*id) && !confirmed.contains(*id)).collect();
    assert!(missing.is_empty(), "neither confirmed nor listed: {missing:?}");
}
