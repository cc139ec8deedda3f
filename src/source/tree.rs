//! From YAML events to a tree: syntax errors, keys given twice, anchors and tags, each with its place.

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::node::{Node, Scalar, Value};
use crate::problem::{Kind, Place, Problem};

/// Reads a file's text as one YAML document. `None` where it is not YAML or says nothing at all.
pub(super) fn read_tree(file: &str, source: &str, problems: &mut Vec<Problem>) -> Option<Node> {
    let lines = source.lines().collect();
    let mut builder = Builder { file, source, lines, stack: Vec::new(), root: None, problems };
    for event in Parser::new_from_str(source) {
        match event {
            Ok((event, span)) => builder.take(event, span),
            Err(error) => {
                let (line, column) = (error.marker().line(), error.marker().col() + 1);
                let place = Place::in_text(file, source, line, column, 1);
                builder.problems.push(Problem::error(Kind::YamlSyntax { cause: error.info().to_owned() }, place));
                return None;
            }
        }
    }
    builder.root
}

struct Builder<'a> {
    file: &'a str,
    source: &'a str,
    lines: Vec<&'a str>,
    stack: Vec<Open>,
    root: Option<Node>,
    problems: &'a mut Vec<Problem>,
}

/// A list or a map that is not closed yet.
struct Open {
    node: Node,
    key: Option<Node>,
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let scalar = Scalar {
                    text: text.into_owned(),
                    plain: style == ScalarStyle::Plain,
                    literal: style == ScalarStyle::Literal,
                    quotes: match style {
                        ScalarStyle::SingleQuoted => Some('\''),
                        ScalarStyle::DoubleQuoted => Some('"'),
                        _ => None,
                    },
                    commented: self.is_commented(span),
                };
                let node = self.node(Value::Scalar(scalar), span);
                if anchor > 0 {
                    self.problems.push(Problem::error(Kind::YamlAlias, node.place(self.file, self.source)));
                }
                if tag.is_some() {
                    self.problems.push(Problem::error(Kind::YamlTag, node.place(self.file, self.source)));
                }
                self.close(node);
            }
            Event::SequenceStart(..) => self.open(Value::Sequence(Vec::new()), span),
            Event::MappingStart(..) => self.open(Value::Mapping(Vec::new()), span),
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(open) = self.stack.pop() {
                    self.close(open.node);
                }
            }
            Event::Alias(_) => {
                let scalar =
                    Scalar { text: String::new(), plain: true, literal: false, quotes: None, commented: false };
                let node = self.node(Value::Scalar(scalar), span);
                self.problems.push(Problem::error(Kind::YamlAlias, node.place(self.file, self.source)));
                self.close(node);
            }
            _ => {}
        }
    }

    fn node(&self, value: Value, span: Span) -> Node {
        let (line, column) = (span.start.line().max(1), span.start.col() + 1);
        let length = if span.end.line() == span.start.line() {
            span.end.col().saturating_sub(span.start.col())
        } else {
            let text = self.lines.get(line - 1).copied().unwrap_or_default();
            text.chars().count().saturating_sub(span.start.col())
        };
        Node { value, line, column, length: length.max(1) }
    }

    /// Whether a comment stands behind a value on its last line.
    fn is_commented(&self, span: Span) -> bool {
        let line = self.lines.get(span.end.line().saturating_sub(1)).copied().unwrap_or_default();
        let rest: String = line.chars().skip(span.end.col()).collect();
        rest.trim_start().starts_with('#')
    }

    fn open(&mut self, value: Value, span: Span) {
        let mut node = self.node(value, span);
        node.length = 1;
        self.stack.push(Open { node, key: None });
    }

    fn close(&mut self, node: Node) {
        let Some(open) = self.stack.last_mut() else {
            self.root = Some(node);
            return;
        };
        match &mut open.node.value {
            Value::Sequence(items) => items.push(node),
            Value::Mapping(entries) => match open.key.take() {
                None => open.key = Some(node),
                Some(key) => {
                    let first = entries.iter().find(|(other, _)| other.text() == key.text() && key.text().is_some());
                    if let Some((other, _)) = first {
                        let kind = Kind::DuplicateKey {
                            key: key.text().unwrap_or_default().to_owned(),
                            first_line: other.line,
                        };
                        self.problems.push(Problem::error(kind, key.place(self.file, self.source)));
                    } else {
                        entries.push((key, node));
                    }
                }
            },
            Value::Scalar(_) => {}
        }
    }
}
