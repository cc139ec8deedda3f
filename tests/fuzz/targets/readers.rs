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
use findings::responses::{FormWords, read_response};
use findings::source::{Shapes, decode_yaml, text_of};
use findings::text::parse_prose;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

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

/// Any text as Markdown.
pub(crate) fn markdown(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let origin = |range: Range<usize>| {
        assert!(text.get(range.clone()).is_some(), "a place outside the text: {range:?}");
        Place::file("text.md")
    };
    let mut problems = Vec::new();
    parse_prose(text, &origin, &mut problems);
    sound(&problems);
}

/// The first byte chooses the record, the rest is its file.
pub(crate) fn yaml(data: &[u8]) {
    let Some((kind, bytes)) = data.split_first() else { return };
    let Some(text) = text_of("file.yaml", bytes).value else { return };
    let shapes = &mut Shapes::default();
    let path = "file.yaml";
    let problems = match kind % 9 {
        0 => decode_yaml::<InspectionFile>(shapes, path, text).problems,
        1 => decode_yaml::<RatingsFile>(shapes, path, text).problems,
        2 => decode_yaml::<RecommendationsFile>(shapes, path, text).problems,
        3 => decode_yaml::<StatisticsFile>(shapes, path, text).problems,
        4 => decode_yaml::<Vec<GlossaryRecord>>(shapes, path, text).problems,
        5 => decode_yaml::<SectionFile>(shapes, path, text).problems,
        6 => decode_yaml::<Vec<Reply>>(shapes, path, text).problems,
        7 => decode_yaml::<Rules>(shapes, path, text).problems,
        _ => decode_yaml::<Vec<Node>>(shapes, path, text).problems,
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

/// A file that came back, of any format.
pub(crate) fn response(data: &[u8]) {
    let read = read_response("points", data, &WORDS);
    sound(&read.problems);
    let Some(received) = read.value else { return };
    for point in &received.points {
        for text in [&point.quoted, &point.correction, &point.evidence].into_iter().flatten() {
            let control = text.chars().find(|found| found.is_control() && !matches!(found, '\n' | '\t'));
            assert!(control.is_none(), "{control:?} in {text:?}");
        }
    }
}

/// The main part of a Word form, in the package that Word puts around it.
pub(crate) fn form(data: &[u8]) {
    const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut package = ZipWriter::new(&mut bytes);
    for (name, part) in [("_rels/.rels", RELATIONS.as_bytes()), ("word/document.xml", data)] {
        package.start_file(name, SimpleFileOptions::default()).expect("a part");
        package.write_all(part).expect("written in memory");
    }
    package.finish().expect("a package");
    response(&bytes.into_inner());
}
