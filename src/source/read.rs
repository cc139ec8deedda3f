//! From a file to a record: bytes, text, tree, shape, value; every problem with its place.

use std::collections::BTreeMap;
use std::path::Path;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::node::{Node, Scalar, Step, Value};
use super::shape::check_shape;
use super::tree::read_tree;
use crate::problem::{Checked, Form, Kind, Place, Problem};
use crate::text::{Prose, parse_prose};

/// Texts of a file by the keys and indices that lead to them, joined with `/`; a Markdown file has one at the empty path.
pub(super) type Texts = BTreeMap<String, Prose>;

/// A file that was read, with the places of everything in it.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its path as the user would write it.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Its tree, where it is YAML.
    pub tree: Option<Node>,
    /// Its texts, parsed.
    pub texts: Texts,
    /// The keys and indices, joined with `/`, that lead to its plain texts that readers see, in the order of the file.
    pub words: Vec<String>,
}

/// A decoded file.
#[derive(Clone, Debug)]
pub struct Decoded<T> {
    /// What it says.
    pub value: T,
    /// Where it says so.
    pub source: SourceFile,
}

impl SourceFile {
    /// Where the value that these steps lead to stands.
    #[must_use]
    pub fn place(&self, steps: &[Step<'_>]) -> Place {
        self.node(steps).map_or_else(|| Place::file(&self.path), |node| node.place(&self.path, &self.text))
    }

    /// Where the value stands that keys and indices joined with `/` lead to.
    #[must_use]
    pub fn place_at(&self, path: &str) -> Place {
        self.place(&steps(path))
    }

    /// The text that keys and indices joined with `/` lead to.
    #[must_use]
    pub fn value_at(&self, path: &str) -> Option<&str> {
        self.node(&steps(path))?.text()
    }

    /// The value that these steps lead to, or the nearest one above it.
    #[must_use]
    pub fn node(&self, steps: &[Step<'_>]) -> Option<&Node> {
        self.tree.as_ref().map(|tree| tree.at(steps))
    }
}

/// Keys and indices joined with `/` as steps.
fn steps(path: &str) -> Vec<Step<'_>> {
    path.split('/').map(|part| part.parse().map_or(Step::Key(part), Step::Item)).collect()
}

/// Reads a file as text. The path is what problems call it.
pub fn read_text(file: &Path, path: &str) -> Checked<(String, Vec<u8>)> {
    let fail = |kind| Checked::failed(vec![Problem::error(kind, Place::file(path))]);
    match std::fs::read(file) {
        Err(error) => fail(Kind::FileUnreadable { cause: error.to_string() }),
        Ok(bytes) => match std::str::from_utf8(&bytes) {
            Err(error) => {
                let line = 1 + bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count();
                fail(Kind::FileNotUtf8 { line })
            }
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').unwrap_or(text);
                if text.trim().is_empty() {
                    return fail(Kind::FileEmpty);
                }
                Checked::fine((text.to_owned(), bytes.clone()))
            }
        },
    }
}

/// Decodes YAML text into a record: everything that its shape forbids is a problem with a place.
pub fn decode_yaml<T: DeserializeOwned + JsonSchema>(path: &str, text: String) -> Checked<Decoded<T>> {
    let mut problems = Vec::new();
    let tree = read_tree(path, &text, &mut problems);
    let Some(tree) = tree else {
        if problems.is_empty() {
            problems.push(Problem::error(Kind::FileEmpty, Place::file(path)));
        }
        return Checked::failed(problems);
    };
    let (texts, words) = check_shape::<T>(path, &text, &tree, &mut problems);
    if !problems.is_empty() {
        return Checked { value: None, problems };
    }
    match serde_yaml::from_str(&text) {
        Ok(value) => {
            let source = SourceFile { path: path.to_owned(), text, tree: Some(tree), texts, words };
            Checked::fine(Decoded { value, source })
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

/// Parses a Markdown file.
pub fn read_prose(path: &str, text: String) -> Checked<SourceFile> {
    let mut problems = Vec::new();
    let origin = |range: std::ops::Range<usize>| {
        let before = text.get(..range.start).unwrap_or_default();
        let line = 1 + before.matches('\n').count();
        let column = 1 + before.rsplit('\n').next().unwrap_or_default().chars().count();
        let length = text.get(range).map_or(1, |part| part.lines().next().unwrap_or_default().chars().count());
        Place::in_text(path, &text, line, column, length)
    };
    let prose = parse_prose(&text, &origin, &mut problems);
    let texts = Texts::from([(String::new(), prose)]);
    let source = SourceFile { path: path.to_owned(), text, tree: None, texts, words: Vec::new() };
    Checked { value: Some(source), problems }
}

/// A file that is neither YAML nor Markdown, kept as it is.
#[must_use]
pub fn read_plain(path: &str, text: String) -> SourceFile {
    SourceFile { path: path.to_owned(), text, tree: None, texts: Texts::new(), words: Vec::new() }
}

/// SHA-256 in hexadecimal.
#[must_use]
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Scalar {
    /// Whether YAML would read it as something other than text: a number, true or false, nothing.
    pub(super) fn is_other_than_text(&self) -> bool {
        self.plain && !matches!(serde_yaml::from_str(&self.text), Ok(serde_yaml::Value::String(_)))
    }
}

impl Node {
    /// What it is.
    pub(super) fn form(&self) -> Form {
        match &self.value {
            Value::Scalar(scalar) if scalar.plain && scalar.text.is_empty() => Form::Nothing,
            Value::Scalar(_) => Form::Scalar,
            Value::Sequence(_) => Form::List,
            Value::Mapping(_) => Form::Record,
        }
    }
}
