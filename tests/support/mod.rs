//! What the tests share: a findings folder made of a few lines, loaded and rated as the program does.
#![allow(dead_code, reason = "each test binary uses its part")]

pub(crate) mod answers;
pub(crate) mod edited;
pub(crate) mod ftl;
pub(crate) mod named_folder;
pub(crate) mod previewed;
pub(crate) mod report_text;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::{env, fs};

use findings::assets::Assets;
use findings::glyphs::Glyphs;
use findings::inspection::Inspection;
use findings::language::{Language, Phrases};
use findings::load::{load_inspection, load_programme};
use findings::problem::Problem;
use findings::programme::Programme;

/// The crate's folder.
pub(crate) fn root() -> &'static Path {
    // Asked when the tests run, because a folder of built tests may serve several copies of the crate.
    static ROOT: LazyLock<PathBuf> =
        LazyLock::new(|| env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from));
    &ROOT
}

/// The programmes of the crate, or those of a folder over them.
pub(crate) fn programmes(folder: Option<PathBuf>) -> Assets {
    Assets::programmes(folder)
}

/// A programme, sound.
pub(crate) fn programme(assets: &Assets, id: &str) -> Programme {
    let checked = load_programme(assets, id);
    assert!(checked.problems.is_empty(), "{id}: {}", words(&checked.problems));
    checked.value.expect("a programme without problems")
}

/// English.
pub(crate) fn phrases() -> Phrases {
    phrases_of(Language::English)
}

/// The words of a language.
pub(crate) fn phrases_of(language: Language) -> Phrases {
    Phrases::load(language, &Assets::templates(None)).expect("the phrases are whole")
}

/// The characters of the shipped fonts.
pub(crate) fn glyphs() -> Glyphs {
    Glyphs::load(&Assets::templates(None)).expect("the fonts are whole")
}

/// Problems as text without colour, paths of this machine taken out.
pub(crate) fn words(problems: &[Problem]) -> String {
    findings::problem::print_problems(problems, false)
}

/// A folder with an `inspection.yaml` of this programme and this `ratings.yaml`, loaded.
pub(crate) fn rated_folder(programme: &Programme, ratings: &str) -> (Option<Inspection>, Vec<Problem>) {
    folder_with(programme, &[("ratings.yaml", ratings)])
}

/// A folder with an `inspection.yaml` of this programme and these files, loaded.
pub(crate) fn folder_with(programme: &Programme, files: &[(&str, &str)]) -> (Option<Inspection>, Vec<Problem>) {
    let folder = tempfile::tempdir().expect("a folder");
    let inspection = format!(
        "programme: {}\nservice: {{ name: Testshire Youth Justice Service, called: YJS, area: Testshire, country: england }}\npublication: 2026\n",
        programme.rules.id
    );
    fs::write(folder.path().join("inspection.yaml"), inspection).expect("written");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
    let checked = load_inspection(programme, folder.path());
    (checked.value, checked.problems)
}

/// A copy of a sample, to be changed.
pub(crate) fn copy_of_sample(name: &str) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    copy_folder(&root().join("data/inspections").join(name), copy.path());
    copy
}

/// Copies the files of a folder to another place.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().flatten().filter(|entry| entry.file_type().is_file()) {
        let target = to.join(entry.path().strip_prefix(from).expect("inside"));
        fs::create_dir_all(target.parent().expect("a folder")).expect("made");
        fs::copy(entry.path(), &target).expect("copied");
    }
}

/// Whether expectations should be written instead of compared.
pub(crate) fn update() -> bool {
    env::var_os("UPDATE_EXPECTED").is_some()
}

/// Compares a text with the expectation in a file, or writes it there.
pub(crate) fn compare(file: &Path, found: &str) -> Result<(), String> {
    if update() {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        }
        return fs::write(file, found).map_err(|error| error.to_string());
    }
    let expected = fs::read_to_string(file).unwrap_or_default();
    if expected == found {
        return Ok(());
    }
    let first = expected.lines().zip(found.lines()).position(|(one, other)| one != other);
    let line = first.unwrap_or_else(|| expected.lines().count().min(found.lines().count()));
    Err(format!(
        "{} differs from line {}:\n  expected: {}\n  found:    {}\n\n{found}",
        file.display(),
        line + 1,
        expected.lines().nth(line).unwrap_or("(nothing)"),
        found.lines().nth(line).unwrap_or("(nothing)"),
    ))
}

/// Copies the program, by another process: while this one has a program open for writing, whatever it begins on another thread
/// can hold it open too, and then it does not run.
pub(crate) fn copy_program(to: &Path) {
    let copied = Command::new("cp").arg(env!("CARGO_BIN_EXE_findings")).arg(to).status().expect("cp runs");
    assert!(copied.success());
}

/// What a program has written, as text.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
