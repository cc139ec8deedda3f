//! Checks a tree against the JSON Schema of the record it should be, so that every mistake in a file is told at once
//! and with its place, where a decoder would stop at the first. On the way it parses the texts that are Markdown and notes
//! where the plain ones are that readers see.
//!
//! The schemas are the ones that `findings schema` prints: derived from the records themselves.

use serde_json::{Map, Value as Json};

use super::field::FieldPath;
use super::lines::Lines;
use super::lookalikes::in_word;
use super::node::{Node, Scalar, Value};
use super::source_file::ParsedTexts;
use crate::characters::is_control;
use crate::limits::LABEL_LENGTH;
use crate::problem::{Form, Gathered, Kind, Place, Problem, suggest};
use crate::text::{parse_prose, visible};

/// What became of a tree.
#[derive(Default)]
pub(super) struct ShapeOutcome {
    /// Its texts, parsed.
    pub(super) texts: ParsedTexts,
    /// Where its labels stand, in order.
    pub(super) labels: Vec<FieldPath>,
    /// What is wrong inside a text: the record can be read all the same.
    pub(super) in_texts: Vec<Problem>,
    /// What the record does not allow.
    pub(super) problems: Gathered,
}

/// The text that a tree was read from.
#[derive(Clone, Copy)]
pub(super) struct TreeText<'a> {
    /// What problems call its file.
    pub(super) file: &'a str,
    /// All of it.
    pub(super) source: &'a str,
    /// Where its lines begin.
    pub(super) lines: &'a Lines,
}

/// Finds everything in the tree that a record of this shape does not allow, and parses the texts in it.
pub(super) fn check_shape(shape: &Map<String, Json>, text: TreeText<'_>, tree: &Node) -> ShapeOutcome {
    let mut outcome = ShapeOutcome::default();
    let mut checker =
        ShapeChecker { text, root: shape, path: FieldPath::default(), among: false, outcome: &mut outcome };
    checker.check(shape, tree);
    outcome
}

struct ShapeChecker<'a> {
    text: TreeText<'a>,
    root: &'a Map<String, Json>,
    /// Keys and indices that lead to the value that is being checked.
    path: FieldPath,
    /// Whether the value stands among alternatives: then a decoder sees its YAML type before it knows what is wanted.
    among: bool,
    outcome: &'a mut ShapeOutcome,
}

impl<'a> ShapeChecker<'a> {
    fn check(&mut self, schema: &'a Map<String, Json>, node: &Node) {
        if let Some(target) = schema.get("$ref").and_then(Json::as_str) {
            if let Some(definition) = self.definition(target) {
                self.check(definition, node);
            }
            return;
        }
        if let Some(choices) = schema.get("anyOf").or_else(|| schema.get("oneOf")).and_then(Json::as_array) {
            self.check_choices(choices, node);
            return;
        }
        if let Some(values) = schema.get("enum").and_then(Json::as_array) {
            let known: Vec<&str> = values.iter().filter_map(Json::as_str).collect();
            self.check_word(&known, node);
            return;
        }
        match &node.value {
            Value::Mapping(entries) if allows(schema, "object") => self.check_object(schema, node, entries),
            Value::Sequence(items) if allows(schema, "array") => {
                if let Some(Json::Object(item)) = schema.get("items") {
                    for (index, node) in items.iter().enumerate() {
                        self.path.push_item(index);
                        self.check(item, node);
                        self.path.pop();
                    }
                }
            }
            Value::Scalar(scalar) => self.check_scalar(schema, node, scalar),
            _ => self.wrong_type(schema, node),
        }
    }

    fn definition(&self, target: &str) -> Option<&'a Map<String, Json>> {
        self.root.get("$defs")?.as_object()?.get(target.strip_prefix("#/$defs/")?)?.as_object()
    }

    /// One of several shapes: the words of an enumeration, an optional value, text or record, or records told apart by a
    /// key with a fixed value.
    fn check_choices(&mut self, choices: &'a [Json], node: &Node) {
        let schemas: Vec<&Map<String, Json>> = choices
            .iter()
            .filter_map(Json::as_object)
            .filter(|schema| schema.get("type").and_then(Json::as_str) != Some("null"))
            .map(|schema| {
                schema.get("$ref").and_then(Json::as_str).and_then(|target| self.definition(target)).unwrap_or(schema)
            })
            .collect();
        if schemas.iter().all(|schema| schema.contains_key("const") || schema.contains_key("enum")) {
            let known: Vec<&str> = schemas.iter().flat_map(|schema| words(schema)).collect();
            return self.check_word(&known, node);
        }
        let fitting: Vec<&Map<String, Json>> =
            schemas.iter().copied().filter(|schema| self.could_be(schema, node)).collect();
        match (fitting.as_slice(), schemas.as_slice()) {
            ([only], _) if schemas.iter().any(|schema| allows(schema, "string")) && is_split_text(only, node) => {
                self.split_text(node);
            }
            ([only], _) => {
                let before = self.among;
                self.among |= schemas.len() > 1;
                self.check(only, node);
                self.among = before;
            }
            ([], [only]) => self.check(only, node),
            ([], [..]) if node.text().is_some() && schemas.iter().any(|schema| !words(schema).is_empty()) => {
                let known: Vec<&str> = schemas.iter().flat_map(|schema| words(schema)).collect();
                self.check_word(&known, node);
            }
            ([], [first, ..]) => match tag_of(first) {
                Some((tag, _)) if matches!(node.value, Value::Mapping(_)) => self.unknown_tag(&schemas, tag, node),
                _ => self.wrong_type(first, node),
            },
            ([first, ..], _) => self.check(first, node),
            ([], []) => {}
        }
    }

    /// Whether a value is of the kind that a schema is about; records with a fixed key fit by that key.
    fn could_be(&self, schema: &Map<String, Json>, node: &Node) -> bool {
        match &node.value {
            Value::Mapping(entries) => {
                allows(schema, "object")
                    && tag_of(schema).is_none_or(|(tag, word)| {
                        entries.iter().any(|(key, value)| key.text() == Some(tag) && value.text() == Some(word))
                    })
            }
            Value::Sequence(_) => allows(schema, "array"),
            Value::Scalar(scalar) => {
                let listed = words(schema);
                if listed.is_empty() {
                    ["string", "integer", "number", "boolean"].iter().any(|kind| allows(schema, kind))
                } else {
                    listed.contains(&scalar.text.as_str())
                }
            }
        }
    }

    fn unknown_tag(&mut self, schemas: &[&'a Map<String, Json>], tag: &str, node: &Node) {
        let Value::Mapping(entries) = &node.value else { return };
        let known: Vec<&str> = schemas.iter().filter_map(|schema| tag_of(schema)).map(|(_, word)| word).collect();
        match entries.iter().find(|(key, _)| key.text() == Some(tag)) {
            Some((_, value)) => self.check_word(&known, value),
            None => self.report(Kind::MissingKey { key: tag.to_owned() }, node),
        }
    }

    fn check_object(&mut self, schema: &'a Map<String, Json>, node: &Node, entries: &[(Node, Node)]) {
        let properties = schema.get("properties").and_then(Json::as_object);
        let known = || properties.into_iter().flat_map(Map::keys).map(String::as_str);
        let mut meant = Vec::new();
        for (key, value) in entries {
            let name = key.text().unwrap_or_default();
            let property = properties.and_then(|all| all.get(name)).or_else(|| schema.get("additionalProperties"));
            match property {
                Some(Json::Object(property)) => {
                    self.path.push_key(name);
                    self.check(property, value);
                    self.path.pop();
                }
                Some(Json::Bool(false)) => {
                    let suggestion = suggest(name, known());
                    meant.extend(suggestion.clone());
                    let known = known().map(str::to_owned).collect();
                    self.report(Kind::UnknownKey { key: name.to_owned(), suggestion, known }, key);
                }
                _ => {}
            }
        }
        // A key that was misspelt is not missing as well.
        let has =
            |name: &str| meant.iter().any(|one| one == name) || entries.iter().any(|(key, _)| key.text() == Some(name));
        let required = schema.get("required").and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str);
        for name in required.filter(|name| !has(name)) {
            self.report(Kind::MissingKey { key: name.to_owned() }, node);
        }
    }

    fn check_scalar(&mut self, schema: &Map<String, Json>, node: &Node, scalar: &Scalar) {
        let format = schema.get("format").and_then(Json::as_str);
        if allows(schema, "string") {
            self.check_controls(node, &scalar.text);
            let nothing = scalar.plain && matches!(scalar.text.as_str(), "" | "~" | "null" | "Null" | "NULL");
            if let Some(comment) = self.cut_at(format, scalar) {
                let [line, column] = comment;
                let place = self.place(line, column, usize::MAX);
                self.outcome.problems.error(Kind::CommentCuts, || place);
            } else if nothing || visible(&scalar.text).trim().is_empty() {
                self.report(Kind::EmptyText, node);
            } else if self.among && scalar.is_other_than_text() {
                self.report(Kind::NeedsQuotes { found: scalar.text.clone() }, node);
            } else if super::date::is_no_date(format, scalar) {
                self.report(Kind::NotADate { found: scalar.text.clone() }, node);
            } else if let Some(kind) = too_long(schema, scalar) {
                self.report(kind, node);
            } else if format == Some("markdown") {
                let TreeText { file, source, lines } = self.text;
                let places = node.places(file, source, lines);
                let prose = parse_prose(&scalar.text, &|range| places.place(&range), &mut self.outcome.in_texts);
                if prose.is_blank() {
                    self.report(Kind::EmptyText, node);
                }
                self.outcome.texts.insert(self.path.clone(), prose);
            } else if let Some(problem) = quotes_around(format, node, self.text.file, self.text.source) {
                self.outcome.problems.push(problem);
            } else if format == Some("words") {
                self.outcome.labels.push(self.path.clone());
            }
        } else if allows(schema, "integer") {
            let lowest = schema.get("minimum").and_then(Json::as_u64).unwrap_or(0);
            let highest = schema.get("maximum").and_then(Json::as_u64).unwrap_or(u64::from(u32::MAX));
            let fits =
                scalar.plain && whole_number(&scalar.text).is_some_and(|number| (lowest..=highest).contains(&number));
            if !fits {
                self.report(Kind::NotANumber { found: scalar.text.clone(), lowest, highest }, node);
            }
        } else if allows(schema, "boolean") {
            self.check_yes_or_no(node, scalar);
        } else {
            self.wrong_type(schema, node);
        }
    }

    /// Control characters that a text has from escapes of YAML; those that stand in the file were told and replaced.
    fn check_controls(&mut self, node: &Node, text: &str) {
        let Some((at, found)) = text.char_indices().find(|(_, one)| is_control(*one)) else { return };
        let TreeText { file, source, lines } = self.text;
        let place = node.places(file, source, lines).place(&(at..at + found.len_utf8()));
        self.outcome.in_texts.push(Problem::error(Kind::ControlCharacter { code: u32::from(found) }, place));
    }

    /// Where a comment has taken words of a text. Behind one word in a field that is not prose, it is a remark; so it is
    /// behind quotation marks there.
    fn cut_at(&self, format: Option<&str>, scalar: &Scalar) -> Option<[usize; 2]> {
        let [line, column] = scalar.comment?;
        let next = self.text.lines.line(self.text.source, line).chars().nth(column);
        let glued = next.is_some_and(|next| !next.is_whitespace() && next != '#');
        let cut = match format {
            Some("partial-date" | "partial-date-or-yes") => false,
            Some("markdown") => glued || !scalar.text.is_empty(),
            _ => glued || scalar.quotes.is_none() && scalar.text.contains(' '),
        };
        cut.then_some([line, column])
    }

    fn check_yes_or_no(&mut self, node: &Node, scalar: &Scalar) {
        let word = scalar.text.as_str();
        if scalar.plain && matches!(word, "true" | "false") {
            return;
        }
        let suggestion = match word.to_lowercase().as_str() {
            "yes" | "y" | "on" | "true" => Some("true".to_owned()),
            "no" | "n" | "off" | "false" => Some("false".to_owned()),
            _ => None,
        };
        let known = ["true", "false"].map(str::to_owned).to_vec();
        self.report(Kind::UnknownChoice { found: word.to_owned(), suggestion, known }, node);
    }

    fn check_word(&mut self, known: &[&str], node: &Node) {
        let found = node.text().unwrap_or_default();
        if !known.contains(&found) {
            let kind = Kind::UnknownChoice {
                found: found.to_owned(),
                suggestion: suggest(found, known.iter().copied()),
                known: known.iter().map(|word| (*word).to_owned()).collect(),
            };
            self.report(kind, node);
        }
    }

    fn wrong_type(&mut self, schema: &Map<String, Json>, node: &Node) {
        let expected = if allows(schema, "object") {
            Form::Record
        } else if allows(schema, "array") {
            Form::List
        } else {
            Form::Scalar
        };
        let text = node.text().unwrap_or_default();
        let colon = text.find(':').filter(|at| !text[at + 1..].starts_with(' '));
        match expected {
            Form::Scalar if is_split_text(schema, node) => self.split_text(node),
            Form::List if text.starts_with('-') => self.report(Kind::YamlNoSpace { mark: '-' }, node),
            Form::Record if colon.is_some() => self.report(Kind::YamlNoSpace { mark: ':' }, node),
            Form::Record if node.form() == Form::Scalar => {
                let known = keys_of(schema).filter(|key| *key != "private_notes").map(str::to_owned).collect();
                self.report(Kind::RecordNeeded { found: text.to_owned(), known }, node);
            }
            _ => self.report(Kind::WrongType { expected, found: node.form() }, node),
        }
    }

    /// Tells the colon that has made a record of a text.
    fn split_text(&mut self, node: &Node) {
        let Value::Mapping(entries) = &node.value else { return };
        if let Some((key, _)) = entries.first() {
            let place = self.place(key.line, key.column + key.length, 1);
            self.outcome.problems.error(Kind::ColonSplits, || place);
        }
    }

    fn place(&self, line: usize, column: usize, length: usize) -> Place {
        Place::in_line(self.text.file, self.text.lines.line(self.text.source, line), line, column, length)
    }

    fn report(&mut self, kind: Kind, node: &Node) {
        let only_looks = match &kind {
            Kind::UnknownKey { key: word, .. }
            | Kind::UnknownChoice { found: word, .. }
            | Kind::NotADate { found: word }
            | Kind::NotANumber { found: word, .. } => in_word(word, || self.place(node.line, node.column, node.length)),
            _ => None,
        };
        if let Some(problem) = only_looks {
            return self.outcome.problems.push(problem);
        }
        let place = self.place(node.line, node.column, node.length);
        self.outcome.problems.error(kind, || place);
    }
}

/// What is wrong with an id or a number that stands in typographic quotation marks: for YAML they are part of it.
fn quotes_around(format: Option<&str>, node: &Node, file: &str, source: &str) -> Option<Problem> {
    let word = node.text().filter(|word| format != Some("words") && !word.contains(' '))?;
    in_word(word, || node.place(file, source))
}

/// Whether a record is a text that its colon has split: nothing in it is a key of the record, or nearly one.
fn is_split_text(schema: &Map<String, Json>, node: &Node) -> bool {
    let Value::Mapping(entries) = &node.value else { return false };
    let known: Vec<&str> = keys_of(schema).collect();
    let is_known = |key: &Node| key.text().is_some_and(|text| suggest(text, known.iter().copied()).is_some());
    // A record in braces begins before its first key.
    let in_braces = entries.first().is_none_or(|(key, _)| (key.line, key.column) != (node.line, node.column));
    !in_braces && !entries.iter().any(|(key, _)| is_known(key))
}

/// The keys that a record can have.
fn keys_of(schema: &Map<String, Json>) -> impl Iterator<Item = &str> {
    schema.get("properties").and_then(Json::as_object).into_iter().flat_map(Map::keys).map(String::as_str)
}

/// Whether a schema takes values of this type.
fn allows(schema: &Map<String, Json>, name: &str) -> bool {
    match schema.get("type") {
        Some(Json::String(one)) => one == name,
        Some(Json::Array(many)) => many.iter().any(|one| one.as_str() == Some(name)),
        _ => false,
    }
}

/// A number as YAML knows it too: `013` is none.
fn whole_number(text: &str) -> Option<u64> {
    let is_plain = text == "0" || (!text.starts_with(['0', '+']) && text.bytes().all(|byte| byte.is_ascii_digit()));
    is_plain.then(|| text.parse().ok()).flatten()
}

/// What is wrong with a text that has more characters than its schema allows.
fn too_long(schema: &Map<String, Json>, scalar: &Scalar) -> Option<Kind> {
    schema.get("maxLength").and_then(|_| LABEL_LENGTH.passed_by(scalar.text.chars().count()))
}

/// The words that a schema lists.
fn words(schema: &Map<String, Json>) -> Vec<&str> {
    let constant = schema.get("const").and_then(Json::as_str);
    let listed = schema.get("enum").and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str);
    let told = schema.get("oneOf").and_then(Json::as_array).into_iter().flatten();
    let told = told.filter_map(|choice| choice.get("const").and_then(Json::as_str));
    constant.into_iter().chain(listed).chain(told).collect()
}

/// The key with a fixed value by which a record is told from its alternatives.
fn tag_of(schema: &Map<String, Json>) -> Option<(&str, &str)> {
    let mut properties = schema.get("properties")?.as_object()?.iter();
    properties.find_map(|(key, property)| Some((key.as_str(), property.get("const")?.as_str()?)))
}
