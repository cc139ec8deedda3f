//! Checks a tree against the JSON Schema of the record it should be, so that every mistake in a file is told at once
//! and with its place, where a decoder would stop at the first. On the way it parses the texts that are Markdown and notes
//! where the plain ones are that readers see.
//!
//! The schemas are the ones that `findings schema` prints: derived from the records themselves.

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value as Json};

use super::node::{Node, Scalar, Value};
use super::read::Texts;
use crate::problem::{Form, Kind, Place, Problem, suggest};
use crate::text::parse_prose;

/// Adds a problem for everything in the tree that the record `T` does not allow; gives the Markdown texts in it, and the
/// keys and indices that lead to its plain ones, in order.
pub(super) fn check_shape<T: JsonSchema>(
    file: &str,
    source: &str,
    tree: &Node,
    problems: &mut Vec<Problem>,
) -> (Texts, Vec<String>) {
    let schema = SchemaGenerator::default().into_root_schema_for::<T>();
    let mut texts = Texts::new();
    let mut words = Vec::new();
    if let Json::Object(root) = schema.to_value() {
        let mut checker =
            Checker { file, source, root: &root, path: Vec::new(), texts: &mut texts, words: &mut words, among: false, problems };
        checker.check(&root, tree);
    }
    (texts, words)
}

struct Checker<'a> {
    file: &'a str,
    source: &'a str,
    root: &'a Map<String, Json>,
    /// Keys and indices that lead to the value that is being checked.
    path: Vec<String>,
    texts: &'a mut Texts,
    /// Paths of the plain texts that readers see.
    words: &'a mut Vec<String>,
    /// Whether the value stands among alternatives: then a decoder sees its YAML type before it knows what is wanted.
    among: bool,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Checker<'a> {
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
                        self.below(index.to_string(), item, node);
                    }
                }
            }
            Value::Scalar(scalar) => self.check_scalar(schema, node, scalar),
            _ => self.wrong_type(schema, node),
        }
    }

    fn below(&mut self, step: String, schema: &'a Map<String, Json>, node: &Node) {
        self.path.push(step);
        self.check(schema, node);
        self.path.pop();
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
        for (key, value) in entries {
            let name = key.text().unwrap_or_default();
            let property = properties.and_then(|all| all.get(name)).or_else(|| schema.get("additionalProperties"));
            match property {
                Some(Json::Object(property)) => self.below(name.to_owned(), property, value),
                Some(Json::Bool(false)) => {
                    let kind = Kind::UnknownKey {
                        key: name.to_owned(),
                        suggestion: suggest(name, known()),
                        known: known().map(str::to_owned).collect(),
                    };
                    self.report(kind, key);
                }
                _ => {}
            }
        }
        for required in schema.get("required").and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str) {
            if !entries.iter().any(|(key, _)| key.text() == Some(required)) {
                self.report(Kind::MissingKey { key: required.to_owned() }, node);
            }
        }
    }

    fn check_scalar(&mut self, schema: &Map<String, Json>, node: &Node, scalar: &Scalar) {
        let nothing = scalar.plain && matches!(scalar.text.as_str(), "" | "~" | "null");
        if allows(schema, "string") {
            if nothing || scalar.text.trim().is_empty() {
                self.report(Kind::EmptyText, node);
            } else if scalar.plain && scalar.commented && scalar.text.contains(' ') {
                self.report(Kind::CommentCuts, node);
            } else if self.among && scalar.is_other_than_text() {
                self.report(Kind::NeedsQuotes { found: scalar.text.clone() }, node);
            } else if schema.get("format").and_then(Json::as_str) == Some("partial-date")
                && super::Date::parse(&scalar.text).is_none()
            {
                self.report(Kind::NotADate { found: scalar.text.clone() }, node);
            } else if schema.get("format").and_then(Json::as_str) == Some("markdown") {
                let (file, source) = (self.file, self.source);
                let prose = parse_prose(&scalar.text, &|range| node.place_within(file, source, &range), self.problems);
                self.texts.insert(self.path.join("/"), prose);
            } else if schema.get("format").and_then(Json::as_str) == Some("words") {
                self.words.push(self.path.join("/"));
            }
        } else if allows(schema, "integer") {
            let lowest = schema.get("minimum").and_then(Json::as_u64).unwrap_or(0);
            let highest = schema.get("maximum").and_then(Json::as_u64).unwrap_or(u64::from(u32::MAX));
            let fits =
                scalar.plain && scalar.text.parse::<u64>().is_ok_and(|number| (lowest..=highest).contains(&number));
            if !fits {
                self.report(Kind::NotANumber { found: scalar.text.clone(), lowest, highest }, node);
            }
        } else if allows(schema, "boolean") {
            if !(scalar.plain && matches!(scalar.text.as_str(), "true" | "false")) {
                self.check_word(&["true", "false"], node);
            }
        } else {
            self.wrong_type(schema, node);
        }
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
        self.report(Kind::WrongType { expected, found: node.form() }, node);
    }

    fn report(&mut self, kind: Kind, node: &Node) {
        self.problems
            .push(Problem::error(kind, Place::in_text(self.file, self.source, node.line, node.column, node.length)));
    }
}

/// Whether a schema takes values of this type.
fn allows(schema: &Map<String, Json>, name: &str) -> bool {
    match schema.get("type") {
        Some(Json::String(one)) => one == name,
        Some(Json::Array(many)) => many.iter().any(|one| one.as_str() == Some(name)),
        _ => false,
    }
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
    schema
        .get("properties")?
        .as_object()?
        .iter()
        .find_map(|(key, property)| Some((key.as_str(), property.get("const")?.as_str()?)))
}
