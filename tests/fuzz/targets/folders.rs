//! Readers of a folder: the whole pipeline from files to the page, with one thing or everything in the folder changed.
//!
//! What must hold beside the promises of all targets: a folder in which nothing is wrong becomes a page.

use std::path::Path;
use std::sync::LazyLock;

use findings::assets::Assets;
use findings::check::check;
use findings::glyphs::Glyphs;
use findings::inspection::Inspection;
use findings::language::{Language, Phrases};
use findings::load::{load_inspection, load_programme, open_folder, programme_ids};
use findings::problem::{Problem, Severity, print_problems};
use findings::programme::Programme;
use findings::rate::rate;
use findings::render::HtmlEngine;
use findings::report::{Basis, Stage, check_characters, compose};
use findings::text::is_invisible;

use super::files::{PROGRAMME, TOY, TOY_PROGRAMME, changed, written};
use super::readers::sound;

/// What is read once.
struct Shop {
    phrases: Phrases,
    glyphs: Glyphs,
    html: HtmlEngine,
}

static SHOP: LazyLock<Shop> = LazyLock::new(|| {
    let templates = Assets::templates(None);
    Shop {
        phrases: Phrases::load(Language::English, &templates).expect("the phrases are whole"),
        glyphs: Glyphs::load(&templates).expect("the fonts are whole"),
        html: HtmlEngine::load(&templates).expect("the templates are whole"),
    }
});

/// Reads a folder as the program does and makes its page where nothing is wrong. The first byte of the input says
/// whether it is a draft. Gives what was read and told.
fn made(programme: &Programme, folder: &Path, is_draft: bool) -> (Option<Inspection>, Vec<Problem>) {
    let Shop { phrases, glyphs, html } = &*SHOP;
    let stage = if is_draft { Stage::DRAFT } else { Stage::Final };
    let loaded = load_inspection(programme, folder);
    let (read, mut problems) = (loaded.value, loaded.problems);
    let report = read.as_ref().and_then(|inspection| {
        let programme = programme.as_of(inspection.file.begun());
        let ratings = rate(&programme, inspection);
        problems.extend(ratings.problems.iter().cloned());
        let basis =
            Basis { programme: &programme, inspection, ratings: &ratings, phrases, stage: &stage, earlier: None };
        let composed = compose(&basis);
        problems.extend(composed.problems);
        let report = composed.value?;
        problems.extend(check_characters(&report, &programme, inspection, glyphs));
        problems.extend(check(&basis, &[]));
        Some(report)
    });
    sound(&problems);
    if !is_wrong(&problems) {
        let told = || panic!("a folder in which nothing is wrong has a report: {}", print_problems(&problems, false));
        let report = report.unwrap_or_else(told);
        html.render(&report).expect("a report that nothing is wrong with becomes a page");
    }
    (read, problems)
}

fn is_wrong(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}

/// The folder of findings with changes in its files: see [`changed`].
pub(crate) fn folder(data: &[u8]) {
    let Some((stage, changes)) = data.split_first() else { return };
    let folder = written(&changed(&TOY, changes));
    let named = open_folder(folder.path());
    sound(&named.problems);
    // The program reads no further where it cannot tell the programme.
    if !is_wrong(&named.problems) {
        made(&PROGRAMME, folder.path(), stage % 2 == 0);
    }
}

/// A file of cases. There are as many as lines below the header, or it is told.
pub(crate) fn evidence(data: &[u8]) {
    let mut files = TOY.clone();
    files.insert("evidence/cases.csv".to_owned(), data.to_vec());
    let (read, problems) = made(&PROGRAMME, written(&files).path(), false);
    let is_of_file = |problem: &&Problem| problem.place.as_ref().is_some_and(|place| place.file.ends_with(".csv"));
    let is_told = problems.iter().filter(is_of_file).any(|problem| problem.severity == Severity::Error);
    if let Some((read, lines)) = read.zip(lines_with_words(data)).filter(|_| !is_told) {
        let cases: usize = read.evidence.iter().map(|file| file.cases.len()).sum();
        assert_eq!(cases, lines.saturating_sub(1), "{}", print_problems(&problems, false));
    }
}

/// How many lines of a file have words in them, where each quotation mark is closed in its line. A first line that names the
/// mark between cells is none.
fn lines_with_words(data: &[u8]) -> Option<usize> {
    let text = std::str::from_utf8(data).ok().filter(|text| !text.contains('\0'))?;
    let is_said = |one: char| one.is_alphanumeric() && !is_invisible(one);
    let lines: Vec<&str> = text.split(['\n', '\r']).filter(|line| line.contains(is_said)).collect();
    let names_mark = lines.first().is_some_and(|line| line.trim_matches(['"', '\u{feff}', ' ']).starts_with("sep="));
    let are_closed = lines.iter().all(|line| line.matches('"').count() % 2 == 0);
    (are_closed && !names_mark).then_some(lines.len())
}

/// The picture of a section.
pub(crate) fn picture(data: &[u8]) {
    let mut files = TOY.clone();
    let pictures: Vec<String> = files.keys().filter(|name| name.starts_with("images/")).cloned().collect();
    assert!(!pictures.is_empty(), "the folder shows no picture");
    for name in pictures {
        files.insert(name, data.to_vec());
    }
    made(&PROGRAMME, written(&files).path(), false);
}

/// A programme with changes in its files, and the folder of findings under it.
pub(crate) fn programme(data: &[u8]) {
    let folder = written(&changed(&TOY_PROGRAMME, data));
    let assets = Assets::programmes(Some(folder.path().to_owned()));
    assert!(!programme_ids(&assets).is_empty(), "the programmes of the program are gone");
    let loaded = load_programme(&assets, "toy");
    sound(&loaded.problems);
    let Some(programme) = loaded.value.filter(|_| !is_wrong(&loaded.problems)) else { return };
    made(&programme, written(&TOY).path(), true);
}
