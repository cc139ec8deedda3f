//! Readers of one text or file: YAML, Markdown, gettext, what comes back from the service.

use std::io::Write;
use std::ops::Range;
use std::sync::LazyLock;

use findings::assets::Assets;
use findings::catalogue::{read_catalogue, write_catalogue};
use findings::inspection::{
    GlossaryRecord, InspectionFile, RatingsFile, RecommendationsFile, Reply, SectionFile, StatisticsFile,
};
use findings::language::{Language, Phrases};
use findings::problem::{Place, Problem, Severity, print_problems};
use findings::programme::{Node, Rules};
use findings::responses::{FormWords, Received, own_lines, read_response};
use findings::source::{Shapes, decode_yaml, text_of};
use findings::text::parse_prose;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::kept::{letters, lost_of_marked, lost_of_text};

/// The words of the form in every language.
static WORDS: LazyLock<FormWords> = LazyLock::new(|| {
    let templates = Assets::templates(None);
    let of = |language| Phrases::load(language, &templates).expect("the phrases are whole");
    FormWords::new(&[&of(Language::English), &of(Language::Welsh)])
});

/// What must hold of every problem: it can be printed, and what stops a report has a place.
pub(super) fn sound(problems: &[Problem]) {
    let printed = print_problems(problems, false);
    assert!(problems.is_empty() || !printed.trim().is_empty(), "a problem without words");
    for problem in problems.iter().filter(|problem| problem.severity == Severity::Error) {
        assert!(problem.place.is_some(), "no place: {}", print_problems(std::slice::from_ref(problem), false));
    }
}

/// Any text as Markdown. What somebody wrote in it is in its prose, or told where it stands.
pub(crate) fn markdown(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let origin = |range: Range<usize>| {
        assert!(text.get(range.clone()).is_some(), "a place outside the text: {range:?}");
        Place::file(&format!("{}..{}", range.start, range.end))
    };
    let mut problems = Vec::new();
    let mut prose = parse_prose(text, &origin, &mut problems);
    sound(&problems);
    let lost = lost_of_text(text, &mut prose, &problems);
    assert!(lost.is_empty(), "lost {lost:?}, told {}\n{prose:?}", print_problems(&problems, false));
}

/// The first byte chooses the record, the rest is its file.
pub(crate) fn yaml(data: &[u8]) {
    let Some((kind, bytes)) = data.split_first() else { return };
    let Some(text) = text_of("file.yaml", bytes).value else { return };
    let shapes = &mut Shapes::default();
    let path = "file.yaml";
    let problems = match kind % 9 {
        0 => decode_yaml::<InspectionFile>(shapes, path, path, text).problems,
        1 => decode_yaml::<RatingsFile>(shapes, path, path, text).problems,
        2 => decode_yaml::<RecommendationsFile>(shapes, path, path, text).problems,
        3 => decode_yaml::<StatisticsFile>(shapes, path, path, text).problems,
        4 => decode_yaml::<Vec<GlossaryRecord>>(shapes, path, path, text).problems,
        5 => decode_yaml::<SectionFile>(shapes, path, path, text).problems,
        6 => decode_yaml::<Vec<Reply>>(shapes, path, path, text).problems,
        7 => decode_yaml::<Rules>(shapes, path, path, text).problems,
        _ => decode_yaml::<Vec<Node>>(shapes, path, path, text).problems,
    };
    sound(&problems);
}

/// A gettext file. What is read is written, and read again as the same.
pub(crate) fn catalogue(data: &[u8]) {
    let Some(text) = text_of("cy.po", data).value else { return };
    let read = read_catalogue("cy.po", &text);
    sound(&read.problems);
    let Some(catalogue) = read.value.filter(|_| read.problems.is_empty()) else { return };
    let written = write_catalogue(&catalogue);
    let again = read_catalogue("cy.po", &written);
    assert!(again.problems.is_empty(), "{}\n{written}", print_problems(&again.problems, false));
    let again = again.value.expect("a catalogue without problems");
    let said = |catalogue: &findings::catalogue::Catalogue| -> Vec<_> {
        let entries = catalogue.entries.iter();
        // What is out of use is written behind the others.
        let mut said: Vec<_> =
            entries.map(|one| (one.context.clone(), one.english.clone(), one.welsh.clone(), one.fuzzy)).collect();
        said.sort();
        said
    };
    assert_eq!(said(&catalogue), said(&again), "{written}");
}

/// A file that came back, of any format. What somebody wrote in it is in its points, or told.
pub(crate) fn response(data: &[u8]) {
    let read = read_response("points", data, &WORDS);
    sound(&read.problems);
    let Some(received) = read.value else { return };
    if let Ok(saved) = serde_json::from_slice::<serde_json::Value>(data) {
        assert_eq!(of_saved(&saved), of_received(&received));
    } else if let Ok(text) = std::str::from_utf8(data) {
        // The first cells above the points are the form's own lines, which nothing in the file tells from others.
        let cells: String =
            text.split(['\n', '\r']).filter_map(|line| Some(line.split_once(',')?.1.to_owned() + "\n")).collect();
        nothing_lost(&cells, &received, &read.problems);
    }
    for point in &received.points {
        for text in [&point.quoted, &point.correction, &point.evidence].into_iter().flatten() {
            let control = text.chars().find(|found| found.is_control() && !matches!(found, '\n' | '\t'));
            assert!(control.is_none(), "{control:?} in {text:?}");
        }
    }
}

/// The letters of each point of a file that was saved from the page.
fn of_saved(saved: &serde_json::Value) -> Vec<[String; 4]> {
    let text =
        |point: &serde_json::Value, name: &str| letters(point.get(name).and_then(|text| text.as_str()).unwrap_or(""));
    let points = saved.get("points").and_then(|points| points.as_array()).into_iter().flatten();
    points.map(|point| ["text", "quoted", "correction", "evidence"].map(|name| text(point, name))).collect()
}

fn of_received(received: &Received) -> Vec<[String; 4]> {
    let text = |text: &Option<String>| letters(text.as_deref().unwrap_or_default());
    let points = received.points.iter();
    points.map(|point| [&point.text, &point.quoted, &point.correction, &point.evidence].map(text)).collect()
}

fn nothing_lost(written: &str, received: &Received, problems: &[Problem]) {
    let lost = lost_of_marked(written, &format!("{received:?}"), problems);
    assert!(lost.is_empty(), "lost {lost:?}, told {}\n{received:?}", print_problems(problems, false));
}

/// A form that nobody has filled: what stands in it is its own.
const UNFILLED: &str = include_str!("../corpus/form/unfilled");

/// What says in a Word form which words are its own.
static OWN: LazyLock<String> = LazyLock::new(|| {
    let own = own_lines(UNFILLED, "<Relationships/>", "<styles/>", &[]).expect("the form is sound");
    format!("<findings-paragraphs>{own}</findings-paragraphs>")
});

/// Elements in which words stand that nobody sees, by the rules of Word: those that were moved away or stand a second time, what
/// a control shows until somebody writes, instructions.
const UNSEEN: [&str; 8] =
    ["moveFrom", "AlternateContent", "showingPlcHdr", "instrText", "posOffset", "align>", "pct", "Data>"];

/// The main part of a Word form, in the package that Word puts around it.
pub(crate) fn form(data: &[u8]) {
    const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut package = ZipWriter::new(&mut bytes);
    let parts =
        [("_rels/.rels", RELATIONS.as_bytes()), ("word/document.xml", data), ("customXml/item1.xml", OWN.as_bytes())];
    for (name, part) in parts {
        package.start_file(name, SimpleFileOptions::default()).expect("a part");
        package.write_all(part).expect("written in memory");
    }
    package.finish().expect("a package");
    let package = bytes.into_inner();
    response(&package);
    let Ok(xml) = std::str::from_utf8(data) else { return };
    if !UNSEEN.iter().any(|element| xml.contains(element)) {
        let read = read_response("points", &package, &WORDS);
        read.value.iter().for_each(|received| nothing_lost(&words_of(xml), received, &read.problems));
    }
}

/// What stands between the elements of XML, those of a paragraph as one.
fn words_of(xml: &str) -> String {
    let mut words = String::new();
    for piece in xml.split('<').skip(1) {
        // A comment or an instruction may hold anything.
        if piece.starts_with(['!', '?']) {
            continue;
        }
        let (element, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name = element.split([' ', '/']).find(|part| !part.is_empty()).unwrap_or_default();
        words.push_str(if matches!(name, "w:r" | "w:t" | "w:proofErr") { "" } else { " " });
        words.push_str(text);
    }
    words
}
