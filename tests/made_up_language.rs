//! No word that a reader sees is hard-wired: a report in which the findings and the programme hold only words that begin
//! with z, made with phrases in which every letter was changed, has no other word.
//!
//! The phrases are made from the real ones of each language, and each carries a mark of its own: what no report of these
//! shows is dead, or `tests/made-up` lacks what would show it. `written/test_made_up_language.py` does the same for the PDF.

#[path = "support/ftl.rs"]
mod ftl;
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use findings::assets::Assets;
use findings::catalogue::translate_inspection;
use findings::inspection::Inspection;
use findings::language::{DateForm, Language, Phrase, Phrases, date};
use findings::load::load_inspection;
use findings::rate::rate;
use findings::render::{HtmlEngine, ratings_document, render_ratings_csv};
use findings::report::{Stage, compose};
use findings::source::Date;
use findings::workbook::{Cell, Shorthand, Source, Workbook, make_workbook};

/// Words that are neither: the small words that belong to names in the Welsh findings, and the word by which Unicode ends a
/// list in English.
const SMALL_WORDS: [&str; 4] = ["i", "yn", "gan", "and"];

/// The id of the overall rating among the ids of sections, which are for machines.
const WHOLE: &str = "overall";

/// Values of `meta` elements that are for machines.
const FOR_MACHINES: [&str; 6] = ["viewport", "color-scheme", "robots", "referrer", "findings-digest", "date"];

/// Everything that a reader of the files can meet, as one text a file.
fn printed(language: Language) -> BTreeMap<String, String> {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("phrases")).expect("made");
    let source = ftl::pseudo(&ftl::source(language.code()));
    fs::write(folder.path().join(format!("phrases/{}.ftl", language.code())), source).expect("written");
    let phrases = Phrases::load(language, &Assets::templates(Some(folder.path().to_owned()))).expect("phrases");
    let engine = HtmlEngine::load(&Assets::templates(None)).expect("templates");
    let made_up = support::root().join("tests/made-up");
    let programme = support::programme(&support::programmes(Some(made_up.join("programmes"))), "zeb");
    let mut texts = BTreeMap::new();
    for (name, stage) in [("findings", Stage::Final), ("findings", Stage::DRAFT), ("unfinished", Stage::DRAFT)] {
        let inspection: Inspection = load_inspection(&programme, &made_up.join(name)).value.expect("an inspection");
        let ratings = rate(&programme, &inspection);
        let report = compose(&programme, &inspection, &ratings, &phrases, &stage).value.expect("a report");
        let html = String::from_utf8(engine.render(&report).expect("HTML")).expect("UTF-8");
        texts.insert(format!("{name} {stage:?}, HTML"), words_of_html(&html));
        let document = ratings_document(&programme, &inspection, &ratings, &stage, &phrases);
        let csv = render_ratings_csv(&document, &phrases).expect("CSV");
        texts.insert(format!("{name} {stage:?}, CSV"), words_of_csv(&String::from_utf8(csv).expect("UTF-8")));
        let source = Source { programme: &programme, inspection: &inspection, ratings: &ratings, phrases: &phrases };
        texts.insert(format!("{name} {stage:?}, workbook"), words_of_workbook(&make_workbook(&source, &stage)));
        texts.insert(format!("{name}, name of the workbook's cover"), phrases.say(Phrase::BookCover));
    }
    // Nothing is translated, so that everything is marked.
    let inspection = load_inspection(&programme, &made_up.join("findings")).value.expect("an inspection");
    let inspection = translate_inspection(&programme, &inspection).value.expect("a translation");
    let ratings = rate(&programme, &inspection);
    let report = compose(&programme, &inspection, &ratings, &phrases, &Stage::DRAFT).value.expect("a report");
    let html = String::from_utf8(engine.render(&report).expect("HTML")).expect("UTF-8");
    texts.insert("findings without their translation, HTML".to_owned(), words_of_html(&html));
    texts
}

/// The header row, and the column of titles: all others hold names of data, ids and numbers.
fn words_of_csv(text: &str) -> String {
    let mut lines = text.lines();
    let header = lines.next().expect("a header").to_owned();
    lines.fold(header, |all, line| all + "\n" + line.split(',').nth(5).expect("a title"))
}

/// Everything in a workbook but the names of tables, which are the same in every language.
fn words_of_workbook(workbook: &Workbook) -> String {
    let mut words = vec![workbook.title.clone()];
    words.extend(workbook.cover.iter().cloned());
    for sheet in &workbook.sheets {
        words.extend([sheet.name.clone(), sheet.about.clone()]);
        words.extend(sheet.headers.iter().cloned());
        // Shorthand stands in brackets and is explained in the workbook.
        let cells = sheet.rows.iter().flatten().map(Cell::text);
        words.extend(cells.filter(|cell| cell != WHOLE && Shorthand::ALL.iter().all(|short| short.code() != cell)));
    }
    words.join("\n")
}

/// The text of a page, the attributes that are read out, and the strings of its JSON-LD.
fn words_of_html(html: &str) -> String {
    let mut words = String::new();
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        words.push_str(text);
        words.push('\n');
        let (tag, after) = after.split_once('>').expect("a tag that ends");
        words.push_str(&words_of_tag(tag));
        rest = after;
        for (name, close) in [("style", "</style>"), ("script", "</script>")] {
            if tag.split_whitespace().next() == Some(name) {
                let (inside, after) = rest.split_once(close).expect("an end");
                rest = after;
                if name == "script" {
                    let json: serde_json::Value = serde_json::from_str(inside).expect("JSON");
                    strings(&json, "", &mut words);
                }
            }
        }
    }
    words.replace("&amp;", "&").replace("&lt;", "<").replace("&quot;", "\"").replace("&#x27;", "'")
}

fn words_of_tag(tag: &str) -> String {
    let attribute = |name: &str| {
        tag.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split_once('"')).map(|(value, _)| value)
    };
    let machine =
        attribute("http-equiv").is_some() || attribute("name").is_some_and(|name| FOR_MACHINES.contains(&name));
    let content = attribute("content").filter(|_| !machine);
    let read = [attribute("alt"), attribute("aria-label"), attribute("title"), attribute("placeholder"), content];
    read.into_iter().flatten().fold(String::new(), |all, value| all + value + "\n")
}

/// The strings of JSON-LD but its vocabulary, dates and tags.
fn strings(value: &serde_json::Value, key: &str, words: &mut String) {
    match value {
        serde_json::Value::String(text) if !key.starts_with('@') && key != "inLanguage" => {
            words.push_str(text);
            words.push('\n');
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| strings(item, key, words)),
        serde_json::Value::Object(fields) => fields.iter().for_each(|(key, value)| strings(value, key, words)),
        _ => {}
    }
}

/// Names of months are the language's own, from Unicode.
fn months(language: Language) -> BTreeSet<String> {
    let month = |number: u32| Date::parse(&format!("2026-{number:02}")).expect("a month");
    let name = |number| date(language, month(number), DateForm::Month).replace(" 2026", "");
    (1..=12).map(name).collect()
}

#[test]
fn every_word_is_from_the_data_or_the_phrases() {
    for language in Language::ALL {
        let months = months(language);
        let mut wrong = Vec::new();
        for (file, text) in printed(language) {
            let words = text.split(|character: char| !character.is_alphabetic()).filter(|word| !word.is_empty());
            let unknown = words.filter(|word| {
                let data = word.starts_with(['z', 'Z']) || SMALL_WORDS.contains(word) || months.contains(*word);
                !data && !word.chars().all(ftl::is_pseudo)
            });
            wrong.extend(unknown.map(|word| format!("{language:?}, {file}: {word}")));
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// Messages that only a folder that is begun, or a translation that is not finished, shows: `tests/new_folder.rs` and the case
/// `welsh-draft` have them.
const ELSEWHERE: [&str; 2] = ["hole-publication", "untranslated"];

#[test]
fn every_message_is_printed_somewhere() {
    for language in Language::ALL {
        let all = printed(language).into_values().collect::<Vec<_>>().join("\n");
        let messages = ftl::messages(&ftl::source(language.code()));
        let unseen: Vec<&str> = messages
            .iter()
            .enumerate()
            .filter(|(index, message)| !all.contains(&ftl::mark(*index)) && !ELSEWHERE.contains(&message.id.as_str()))
            .map(|(_, message)| message.id.as_str())
            .collect();
        assert!(unseen.is_empty(), "{language:?}: nothing shows {}", unseen.join(", "));
    }
}
