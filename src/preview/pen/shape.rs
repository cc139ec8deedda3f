//! What the schema of a file says of a value in it: which input it takes, its hint, whether it must be there.

use serde_json::{Map, Value as Json};

use crate::source::{Node, Value};

/// How a value is put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Input {
    /// Markdown over several lines.
    Markdown,
    /// A text over several lines that is no Markdown.
    Lines,
    /// Several words of a new record, a line each.
    List,
    /// Rows of cells of a new record, a line each.
    Rows,
    /// Words.
    Words,
    /// A whole number.
    Number,
    /// A year, a month or a day, or what else such a value may be.
    Date,
    /// Yes or no.
    YesOrNo,
    /// One of these words, each with what it means.
    Choice(Vec<(String, String)>),
}

/// A value of a file, as its schema describes it.
#[derive(Clone, Copy)]
pub(super) struct Shape<'a> {
    root: &'a Json,
    own: &'a Map<String, Json>,
}

impl<'a> Shape<'a> {
    /// A whole file.
    pub(super) fn of(root: &'a Json) -> Option<Self> {
        Some(Shape { root, own: root.as_object()? })
    }

    fn below(&self, schema: &'a Json) -> Option<Shape<'a>> {
        Some(Shape { root: self.root, own: schema.as_object()? })
    }

    /// What the value of this key is described as.
    pub(super) fn key(&self, node: Option<&Node>, key: &str) -> Option<Shape<'a>> {
        let own = self.resolved(node);
        let known = own.get("properties").and_then(|all| all.get(key));
        self.below(known.or_else(|| own.get("additionalProperties"))?)
    }

    /// What items are described as.
    pub(super) fn item(&self, node: Option<&Node>) -> Option<Shape<'a>> {
        self.below(self.resolved(node).get("items")?)
    }

    /// The keys that a record of this shape may have, in the order of the schema.
    pub(super) fn keys(&self, node: Option<&Node>) -> Vec<&'a str> {
        let all = self.resolved(node).get("properties").and_then(Json::as_object);
        all.into_iter().flat_map(Map::keys).map(String::as_str).collect()
    }

    /// Whether a record of this shape must have a key.
    pub(super) fn requires(&self, node: Option<&Node>, key: &str) -> bool {
        let all = self.resolved(node).get("required").and_then(Json::as_array);
        all.into_iter().flatten().any(|one| one.as_str() == Some(key))
    }

    /// What is said of it to whoever fills it in.
    pub(super) fn hint(&self) -> Option<&'a str> {
        let own = self.own.get("description").and_then(Json::as_str);
        own.or_else(|| self.resolved(None).get("description").and_then(Json::as_str))
    }

    /// How it is put in; none where it is no single value.
    pub(super) fn input(&self, node: Option<&Node>) -> Option<Input> {
        let own = self.resolved(node);
        let choices = own.get("oneOf").or_else(|| own.get("anyOf")).and_then(Json::as_array);
        if let Some(choices) = choices {
            let word = |one: &Json| {
                let text = |key: &str| one.get(key).and_then(Json::as_str).map(str::to_owned);
                Some((text("const")?, text("description").unwrap_or_default()))
            };
            return choices.iter().map(word).collect::<Option<Vec<_>>>().map(Input::Choice);
        }
        if let Some(words) = own.get("enum").and_then(Json::as_array) {
            let words = words.iter().filter_map(Json::as_str);
            return Some(Input::Choice(words.map(|word| (word.to_owned(), String::new())).collect()));
        }
        let format = own.get("format").and_then(Json::as_str);
        match format {
            Some("markdown") => Some(Input::Markdown),
            Some("partial-date" | "partial-date-or-yes") => Some(Input::Date),
            _ if allows(own, "string") => Some(Input::Words),
            _ if allows(own, "integer") || allows(own, "number") => Some(Input::Number),
            _ if allows(own, "boolean") => Some(Input::YesOrNo),
            _ => None,
        }
    }

    /// Whether it is a text that readers see.
    pub(super) fn is_for_readers(&self, node: Option<&Node>) -> bool {
        matches!(self.resolved(node).get("format").and_then(Json::as_str), Some("markdown" | "words"))
    }

    /// The schema without references and alternatives: of several the one that fits what stands there, or the first.
    fn resolved(&self, node: Option<&Node>) -> &'a Map<String, Json> {
        let mut own = self.own;
        // No schema refers to itself; this ends whatever one says.
        for _ in 0..DEPTH {
            if let Some(target) = own.get("$ref").and_then(Json::as_str) {
                let name = target.strip_prefix("#/$defs/").unwrap_or_default();
                let Some(next) = self.root.get("$defs").and_then(|all| all.get(name)?.as_object()) else { return own };
                own = next;
                continue;
            }
            let choices = own.get("anyOf").or_else(|| own.get("oneOf")).and_then(Json::as_array);
            let Some(choices) = choices else { return own };
            let choices: Vec<&Map<String, Json>> =
                choices.iter().filter_map(Json::as_object).filter(|one| !is_null(one)).collect();
            if choices.iter().all(|one| one.contains_key("const")) {
                return own;
            }
            let fits = |one: &&&Map<String, Json>| node.is_none_or(|node| self.could_be(one, node));
            let Some(next) = choices.iter().find(fits).or(choices.first()) else { return own };
            own = next;
        }
        own
    }

    fn could_be(&self, schema: &'a Map<String, Json>, node: &Node) -> bool {
        let whole = Shape { root: self.root, own: schema }.resolved(None);
        match &node.value {
            Value::Mapping(_) => allows(whole, "object"),
            Value::Sequence(_) => allows(whole, "array"),
            Value::Scalar(_) => !allows(whole, "object") && !allows(whole, "array"),
        }
    }
}

/// How many references are followed to what a value is.
const DEPTH: usize = 8;

fn is_null(schema: &Map<String, Json>) -> bool {
    schema.get("type").and_then(Json::as_str) == Some("null")
}

fn allows(schema: &Map<String, Json>, kind: &str) -> bool {
    match schema.get("type") {
        Some(Json::String(own)) => own == kind,
        Some(Json::Array(several)) => several.iter().any(|own| own.as_str() == Some(kind)),
        _ => false,
    }
}
