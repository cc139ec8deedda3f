//! No word that a reader sees is hard-wired: a report in which the findings and the programme hold only words that begin
//! with z, made with phrases in which every letter was changed, has no other word.
//!
//! The phrases are made from the real ones of each language, and each carries a mark of its own: what no report of these
//! shows is dead, or `tests/made-up` lacks what would show it. `written/test_welsh.py` does the same for the PDF.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use findings::assets::Assets;
use findings::catalogue::translate_inspection;
use findings::inspection::Inspection;
use findings::language::{DateForm, Language, Phrase, Phrases, date};
use findings::load::load_inspection;
use findings::rate::rate;
use findings::render::{HtmlEngine, ratings_document, render_ratings_csv};
use findings::report::{Basis, Earlier, Stage, compose};
use findings::source::Date;
use findings::workbook::{Cell, Shorthand, Workbook, make_workbook};

use crate::support::{self, answers, ftl};

/// Words that are neither: the small words that belong to names in the Welsh findings, and the word by which Unicode ends a
/// list in English.
const SMALL_WORDS: [&str; 4] = ["i", "yn", "gan", "and"];

/// The id of the overall rating among the ids of sections, which are for machines.
const WHOLE: &str = "overall";

/// The name of a file is the same in every language.
const WORKBOOK: &str = "inspection-data.ods";

/// Values of `meta` elements that are for machines.
const FOR_MACHINES: [&str; 6] = ["viewport", "color-scheme", "robots", "referrer", "findings-digest", "date"];

/// Keys of structured data, and of the data of a draft's form for points, that are names for machines.
const NAMES: [&str; 11] = [
    "identifier",
    "inLanguage",
    "report",
    "draft",
    "language",
    "digest",
    "copy",
    "file_name",
    "file_points",
    "bookFormat",
    "encodingFormat",
];

/// The values that the form's script fills into its sentences.
const FILLED: [&str; 3] = ["{number}", "{count}", "{file}"];

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
        let earlier = inspection.file.previous.as_ref();
        let earlier = earlier.map(|previous| Earlier::new(previous, &programme, &programme, &programme));
        let basis = Basis {
            programme: &programme,
            inspection: &inspection,
            ratings: &ratings,
            phrases: &phrases,
            stage: &stage,
            earlier: earlier.as_ref(),
        };
        let report = compose(&basis).value.expect("a report");
        let html = String::from_utf8(engine.render(&report).expect("HTML")).expect("UTF-8");
        texts.insert(format!("{name} {stage:?}, HTML"), words_of_html(&html));
        let document = ratings_document(&basis);
        let csv = render_ratings_csv(&document, &phrases).expect("CSV");
        texts.insert(format!("{name} {stage:?}, CSV"), words_of_csv(&String::from_utf8(csv).expect("UTF-8")));
        texts.insert(format!("{name} {stage:?}, workbook"), words_of_workbook(&make_workbook(&basis, &report)));
        texts.insert(format!("{name}, name of the workbook's cover"), phrases.say(Phrase::BookCover));
    }
    let load = |name| load_inspection(&programme, &made_up.join(name)).value.expect("an inspection");
    let changed = changed(&made_up.join("findings"));
    let changed = load_inspection(&programme, changed.path()).value.expect("an inspection");
    let around = answers::answers(&programme, &load("findings"), &[changed, load("unfinished")], &phrases);
    texts.extend(around.pages.into_iter().map(|(name, page)| (name.to_owned(), words_of_html(&page))));
    texts.extend(around.texts.into_iter().map(|(name, text)| (name.to_owned(), text)));
    // Nothing is translated, so that everything is marked.
    let inspection = load_inspection(&programme, &made_up.join("findings")).value.expect("an inspection");
    let inspection = translate_inspection(&programme, &inspection).value.expect("a translation");
    let ratings = rate(&programme, &inspection);
    let (programme, inspection, ratings, phrases) = (&programme, &inspection, &ratings, &phrases);
    let basis = Basis { programme, inspection, ratings, phrases, stage: &Stage::DRAFT, earlier: None };
    let report = compose(&basis).value.expect("a report");
    let html = String::from_utf8(engine.render(&report).expect("HTML")).expect("UTF-8");
    texts.insert("findings without their translation, HTML".to_owned(), words_of_html(&html));
    texts
}

/// A copy of a folder in which words are changed and findings change places.
fn changed(folder: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    for entry in walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file()) {
        let target = copy.path().join(entry.path().strip_prefix(folder).expect("inside"));
        fs::create_dir_all(target.parent().expect("a folder")).expect("made");
        fs::copy(entry.path(), &target).expect("copied");
    }
    let file = copy.path().join("sections/za.yaml");
    let text = fs::read_to_string(&file).expect("readable");
    let moved = text.replace("  - Zap.\n  - Zother.\n", "  - Zother.\n  - Zap.\n");
    fs::write(&file, moved.replace("Zall zin zall.", "Zall zout zall.")).expect("written");
    let file = copy.path().join("recommendations.yaml");
    let text = fs::read_to_string(&file).expect("readable");
    let lines: Vec<&str> = text.lines().collect();
    let (one, two) = (
        lines.iter().position(|line| line.contains("id: one")),
        lines.iter().position(|line| line.contains("id: two")),
    );
    let mut lines = lines.clone();
    lines.swap(one.expect("one"), two.expect("two"));
    fs::write(&file, lines.join("\n").replace("zo zother", "zo zany zother") + "\n").expect("written");
    let file = copy.path().join("inspection.yaml");
    let text = fs::read_to_string(&file).expect("readable");
    let renamed = text.replace("Zervice", "Zervices").replace("Zwasanaeth", "Zwasanaethau");
    fs::write(&file, renamed.replace("Zarea", "Zareas").replace("Zardal", "Zardaloedd")).expect("written");
    copy
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

/// The text of a page, the attributes that are read out, and the strings of its data; its script makes no words.
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
                if name == "script" && !tag.contains("type=\"module\"") {
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

/// The strings of JSON-LD and of the form's data, but vocabulary, ids, dates and tags.
fn strings(value: &serde_json::Value, key: &str, words: &mut String) {
    match value {
        serde_json::Value::String(text) if !key.starts_with('@') && !NAMES.contains(&key) => {
            words.push_str(&FILLED.iter().fold(text.clone(), |text, value| text.replace(value, "")));
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
            let text = text.replace(WORKBOOK, "");
            let words = text.split(|character: char| !character.is_alphabetic()).filter(|word| !word.is_empty());
            // A quotation mark is a message, and stands close to the word behind it.
            let words = words.map(|word| word.trim_start_matches(ftl::is_pseudo)).filter(|word| !word.is_empty());
            let unknown = words.filter(|word| {
                let data = word.starts_with(['z', 'Z']) || SMALL_WORDS.contains(word) || months.contains(*word);
                !data
            });
            wrong.extend(unknown.map(|word| format!("{language:?}, {file}: {word}")));
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// Messages that only a folder that is begun, or a translation that is not finished, shows: `tests/new_folder.rs` and the case
/// `welsh-draft` have them; those of an overview, `tests/overview.rs`; those of caps and of ratings that are
/// carried over, `tests/rules_of_others.rs`; those of stars, the sample that has them, in `tests/written`, and those of large print, of summaries and of
/// reports for children;
/// that of a quotation in translation alone, the case `welsh-in-english`. What fills a form is read and not printed; what
/// stands in addresses, in names of files and beside ids, `test_welsh.py` and `test_points_page.py` read. Those of the preview are on a page that only a browser sees whole, in `tests/written`.
const ELSEWHERE: [&str; 25] = [
    "hole-publication",
    "untranslated",
    "points-yes",
    "points-nil-answers",
    "points-nil-beside",
    "points-paragraph-words",
    "preview-",
    "edit-",
    "desk-",
    "translate-",
    "data-value",
    "file-word",
    "anchor",
    "overview-",
    "rating-capped",
    "rating-cap-lifted",
    "rating-carried-over",
    "book-capped",
    "quotation-translated",
    "stars-said",
    "site-",
    "large-print",
    "large-print-",
    "summary-",
    "children-",
];

fn is_elsewhere(id: &str) -> bool {
    ELSEWHERE.iter().any(|known| id == *known || known.ends_with('-') && id.starts_with(known))
}

#[test]
fn every_message_is_printed_somewhere() {
    for language in Language::ALL {
        let all = printed(language).into_values().collect::<Vec<_>>().join("\n");
        let messages = ftl::messages(&ftl::source(language.code()));
        let unseen: Vec<&str> = messages
            .iter()
            .enumerate()
            .filter(|(index, message)| !all.contains(&ftl::mark(*index)) && !is_elsewhere(&message.id))
            .map(|(_, message)| message.id.as_str())
            .collect();
        assert!(unseen.is_empty(), "{language:?}: nothing shows {}", unseen.join(", "));
    }
}
