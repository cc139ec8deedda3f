//! From a file to a record: bytes, text, tree, shape, value; every problem with its place.

use std::borrow::Cow;
use std::ops::Range;
use std::path::Path;
use std::str::Utf8Error;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::conflict::conflict;
use super::controls::report_controls;
use super::field::FieldPath;
use super::lines::Lines;
use super::located::{FieldWords, Fields, decode_located};
use super::long_words::report_long_words;
use super::lookalikes::report_lookalikes;
use super::open::read_file;
use super::other_format::{form_of, other_format};
use super::shape::{ShapeOutcome, TreeText, check_shape};
use super::shapes::Shapes;
use super::source_file::{ParsedTexts, SourceFile};
use super::tree::read_tree;
use crate::limits::{LINE_LENGTH, LINES, TEXT_BYTES};
use crate::problem::{Checked, Kind, Place, Problem, TextForm};
use crate::text::parse_prose;

/// A decoded file.
#[derive(Clone, Debug)]
pub struct Decoded<T> {
    /// What it says.
    pub value: T,
    /// Where it says so.
    pub source: SourceFile,
}

/// Reads a file that the user names, as text. The path is what problems call it; its name may say anything.
pub fn read_text(file: &Path, path: &str, wanted: TextForm) -> Checked<String> {
    match read_file(file, TEXT_BYTES) {
        Err(kind) => Checked::failed(vec![Problem::error(kind, Place::file(path))]),
        Ok(bytes) => text_in(path, &bytes, wanted),
    }
}

/// The text that bytes are, without a byte order mark; what it should be is told by its name.
pub fn text_of(path: &str, bytes: &[u8]) -> Checked<String> {
    text_in(path, bytes, form_of(path))
}

/// What is told of bytes that are not UTF-8 from a place on.
pub(super) fn not_utf8(path: &str, bytes: &[u8], error: Utf8Error) -> Problem {
    let shown = String::from_utf8_lossy(bytes);
    let at = error.valid_up_to();
    Problem::error(Kind::FileNotUtf8, Lines::of(&shown).place(path, &shown, &(at..at + 1)))
}

pub(super) fn text_in(path: &str, bytes: &[u8], wanted: TextForm) -> Checked<String> {
    let fail = |kind, place| Checked::failed(vec![Problem::error(kind, place)]);
    if let Some(passed) = TEXT_BYTES.passed_by(bytes.len()) {
        return fail(passed, Place::file(path));
    }
    if let Some(format) = other_format(bytes) {
        return fail(Kind::FileOtherFormat { format, wanted }, Place::file(path));
    }
    match std::str::from_utf8(bytes) {
        Err(error) => Checked::failed(vec![not_utf8(path, bytes, error)]),
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').unwrap_or(text);
            if text.trim().is_empty() {
                return fail(Kind::FileEmpty, Place::file(path));
            }
            let text = with_plain_ends(text);
            match too_long(path, &text).or_else(|| conflict(path, &text)) {
                Some(problem) => Checked::failed(vec![problem]),
                None => Checked::fine(text.into_owned()),
            }
        }
    }
}

/// A text with its lines ended as on this system, wherever it was written: what is read of it is the same.
pub fn with_plain_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n").into() } else { text.into() }
}

/// What is wrong with a text of too many lines, or with a line of too many characters.
fn too_long(path: &str, text: &str) -> Option<Problem> {
    let lines = LINES.problem(text.lines().count(), Place::file(path));
    lines.or_else(|| {
        text.lines().enumerate().find_map(|(at, line)| {
            let length = (line.len() > LINE_LENGTH.most).then(|| line.chars().count())?;
            LINE_LENGTH.problem(length, Place::in_line(path, line, at + 1, 1, 1))
        })
    })
}

/// Decodes YAML text into a record: everything that its shape forbids is a problem with a place. The path is what problems call
/// the file, the name its path in the folder.
pub fn decode_yaml<T: DeserializeOwned + JsonSchema>(
    shapes: &mut Shapes,
    path: &str,
    name: &str,
    text: String,
) -> Checked<Decoded<T>> {
    let mut problems = Vec::new();
    let readable = report_controls(path, &text, &mut problems);
    report_long_words(path, &text, &mut problems);
    let meant = report_lookalikes(path, readable.as_deref().unwrap_or(&text), &mut problems).or(readable);
    let before: Vec<usize> = problems.iter().filter_map(line_of).collect();
    let tree = read_tree(path, meant.as_deref().unwrap_or(&text), &mut problems);
    // Where a tab or a sign that only looks like another was told, YAML loses its way there or on the line below.
    let follows = |line: usize| before.contains(&line) || before.contains(&line.saturating_sub(1));
    problems.retain(|one| !matches!(one.kind, Kind::YamlLine) || !line_of(one).is_some_and(follows));
    let Some(tree) = tree else {
        if problems.is_empty() {
            problems.push(Problem::error(Kind::FileEmpty, Place::file(path)));
        }
        return Checked::failed(problems);
    };
    let lines = Lines::of(&text);
    let read = TreeText { file: path, source: &text, lines: &lines };
    let ShapeOutcome { texts, in_texts, labels, problems: of_shape } = check_shape(&shapes.of::<T>(), read, &tree);
    // What follows from a mistake that was told in the same line is not told as well.
    let told: Vec<usize> = problems.iter().filter_map(line_of).collect();
    let follows = |one: &Problem| line_of(one).is_some_and(|line| told.contains(&line));
    problems.extend(of_shape.into_problems().into_iter().filter(|one| !follows(one)));
    if !problems.is_empty() {
        problems.extend(in_texts.into_iter().filter(|one| !follows(one)));
        return Checked::failed(problems);
    }
    problems = in_texts;
    let known = texts.keys().chain(&labels).map(|path| (path.clone(), FieldWords::default())).collect();
    match decode_located(serde_yaml::Deserializer::from_str(&text), &Fields { file: name, known }) {
        Ok(value) => {
            let source = SourceFile { path: path.to_owned(), text, lines, tree: Some(tree), texts, labels };
            Checked { value: Some(Decoded { value, source }), problems }
        }
        Err(error) => {
            let place = error.location().map_or_else(
                || Place::file(path),
                |location| Place::in_text(path, &text, location.line(), location.column(), 1),
            );
            problems.push(Problem::error(Kind::Undecodable { cause: error.to_string() }, place));
            Checked::failed(problems)
        }
    }
}

fn line_of(problem: &Problem) -> Option<usize> {
    problem.place.as_ref().map(|place| place.line)
}

/// A YAML file as it stands, whatever record it should be; without a tree where it is no YAML.
#[must_use]
pub fn read_yaml(path: &str, text: String) -> SourceFile {
    let mut problems = Vec::new();
    let tree = read_tree(path, &text, &mut problems).filter(|_| problems.is_empty());
    SourceFile { tree, ..read_plain(path, text) }
}

/// Parses a Markdown file.
pub fn read_prose(path: &str, text: String) -> Checked<SourceFile> {
    let mut problems = Vec::new();
    report_controls(path, &text, &mut problems);
    report_long_words(path, &text, &mut problems);
    let lines = Lines::of(&text);
    let origin = |range: Range<usize>| lines.place(path, &text, &range);
    let prose = parse_prose(&text, &origin, &mut problems);
    let texts = ParsedTexts::from([(FieldPath::default(), prose)]);
    let source = SourceFile { path: path.to_owned(), text, lines, tree: None, texts, labels: Vec::new() };
    Checked { value: Some(source), problems }
}

/// A file that is neither YAML nor Markdown, kept as it is.
#[must_use]
pub fn read_plain(path: &str, text: String) -> SourceFile {
    let lines = Lines::of(&text);
    SourceFile { path: path.to_owned(), text, lines, tree: None, texts: ParsedTexts::new(), labels: Vec::new() }
}

/// SHA-256 in hexadecimal.
#[must_use]
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
