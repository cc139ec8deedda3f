//! From YAML events to a tree: every mistake that keeps a file from being YAML, and keys given twice, each with its place.

use std::collections::{BTreeMap, BTreeSet};

use icu::normalizer::ComposingNormalizerBorrowed;
use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::closing_mark::closing_mark;
use super::node::{Node, Scalar, Value};
use super::yaml_error::{YamlError, yaml_error};
use crate::limits::{YAML_DEPTH, YAML_KEYS, YAML_VALUES};
use crate::problem::{Kind, Place, Problem};

/// How many mistakes are told of a file that is not YAML.
const MOST: usize = 100;

/// Reads a file's text as one YAML document. `None` where it is not YAML or says nothing at all.
///
/// A mistake that YAML stops at is reported, corrected in a copy and read again, until all of them are reported.
pub(super) fn read_tree(file: &str, source: &str, problems: &mut Vec<Problem>) -> Option<Node> {
    let mut text = source.to_owned();
    let mut told = BTreeSet::new();
    for _ in 0..MOST {
        let mut found = Vec::new();
        let stopped = match attempt(file, source, &text, &mut found) {
            Ok(root) => {
                problems.append(&mut found);
                return root;
            }
            Err(stopped) => stopped,
        };
        // What goes wrong further on in the same line would not, once the first is corrected.
        if told.insert(stopped.line) {
            let place = Place::in_text(file, source, stopped.line, stopped.column, 1);
            problems.push(Problem::error((*stopped.kind).clone(), place));
        }
        match stopped.corrected(&text).filter(|corrected| *corrected != text) {
            Some(corrected) => text = corrected,
            None => {
                problems.append(&mut found);
                return None;
            }
        }
    }
    None
}

fn attempt(file: &str, source: &str, text: &str, problems: &mut Vec<Problem>) -> Result<Option<Node>, YamlError> {
    let lines: Vec<&str> = text.lines().collect();
    let mut builder = Builder { file, source, lines, stack: Vec::new(), documents: 0, values: 0, root: None, problems };
    for event in Parser::new_from_str(text) {
        match event {
            Ok((event, span)) => {
                builder.count(&event, span)?;
                builder.take(event, span)?;
            }
            Err(error) => {
                let (line, column) = (error.marker().line().max(1), error.marker().col() + 1);
                return Err(yaml_error(&builder.lines, error.info(), line, column));
            }
        }
    }
    Ok(builder.root)
}

struct Builder<'a> {
    file: &'a str,
    source: &'a str,
    lines: Vec<&'a str>,
    stack: Vec<Open>,
    documents: usize,
    values: usize,
    root: Option<Node>,
    problems: &'a mut Vec<Problem>,
}

/// A list or a map that is not closed yet.
struct Open {
    node: Node,
    key: Option<Node>,
    /// The keys that it has, with the line of each.
    keys: BTreeMap<String, usize>,
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), YamlError> {
        let (line, column) = (span.start.line().max(1), span.start.col() + 1);
        let marked = |anchor: usize, tagged: bool| {
            let mark = if anchor > 0 { "&" } else { "!" };
            // A key's mark stands before it, and so before the map that the key opens.
            (anchor > 0 || tagged).then(|| YamlError::start(mark, line, self.mark_before(mark, line, column)))
        };
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                if let Some(yaml_error) = marked(anchor, tag.is_some()) {
                    return Err(yaml_error);
                }
                let plain = style == ScalarStyle::Plain;
                if plain {
                    self.report_dashes(span);
                }
                let scalar = Scalar {
                    text: text.into_owned(),
                    plain,
                    literal: style == ScalarStyle::Literal,
                    quotes: match style {
                        ScalarStyle::SingleQuoted => Some('\''),
                        ScalarStyle::DoubleQuoted => Some('"'),
                        _ => None,
                    },
                    comment: comment_that_cuts(&self.lines, style, span),
                };
                let node = self.node(Value::Scalar(scalar), span);
                self.close(node);
            }
            Event::SequenceStart(anchor, tag) => {
                if let Some(yaml_error) = marked(anchor, tag.is_some()) {
                    return Err(yaml_error);
                }
                self.open(Value::Sequence(Vec::new()), span);
            }
            Event::MappingStart(anchor, tag) => {
                let yaml_error = marked(anchor, tag.is_some()).or_else(|| {
                    let start: String = self.line(line).chars().skip(column - 1).take(2).collect();
                    matches!(&*start, "{{" | "? ").then(|| YamlError::start(start.trim_end(), line, column))
                });
                if let Some(yaml_error) = yaml_error {
                    return Err(yaml_error);
                }
                self.open(Value::Mapping(Vec::new()), span);
            }
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(open) = self.stack.pop() {
                    self.close(open.node);
                }
            }
            Event::Alias(_) => return Err(YamlError::start("*", line, column)),
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(YamlError::end(Kind::YamlSecondDocument, line, column));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Counts what comes, and stops where a limit is passed.
    fn count(&mut self, event: &Event<'_>, span: Span) -> Result<(), YamlError> {
        self.values += usize::from(matches!(event, Event::Scalar(..)));
        let keys = self.stack.last().map_or(0, |open| open.keys.len());
        let deep = YAML_DEPTH.passed_by(self.stack.len());
        let passed = deep.or_else(|| YAML_VALUES.passed_by(self.values)).or_else(|| YAML_KEYS.passed_by(keys));
        passed.map_or(Ok(()), |passed| Err(YamlError::end(passed, span.start.line().max(1), span.start.col() + 1)))
    }

    fn line(&self, line: usize) -> &str {
        self.lines.get(line - 1).copied().unwrap_or_default()
    }

    /// The column of a mark at a column or before it.
    fn mark_before(&self, mark: &str, line: usize, column: usize) -> usize {
        let before: Vec<char> = self.line(line).chars().take(column).collect();
        before.iter().rposition(|character| mark.contains(*character)).map_or(column, |at| at + 1)
    }

    fn node(&self, value: Value, span: Span) -> Node {
        let (line, column) = (span.start.line().max(1), span.start.col() + 1);
        let length = if span.end.line() == span.start.line() {
            span.end.col().saturating_sub(span.start.col())
        } else {
            self.line(line).chars().count().saturating_sub(span.start.col())
        };
        Node { value, line, column, length: length.max(1) }
    }

    /// A line that begins with a dash is an item only where the text above it has ended.
    fn report_dashes(&mut self, span: Span) {
        for line in span.start.line() + 1..=span.end.line() {
            let text = self.line(line);
            let indent = text.chars().take_while(|character| *character == ' ').count();
            if text.trim_start().starts_with("- ") {
                let place = Place::in_text(self.file, self.source, line, indent + 1, 1);
                self.problems.push(Problem::error(Kind::YamlDashInText, place));
            }
        }
    }

    fn open(&mut self, value: Value, span: Span) {
        let mut node = self.node(value, span);
        node.length = 1;
        self.stack.push(Open { node, key: None, keys: BTreeMap::new() });
    }

    fn close(&mut self, mut node: Node) {
        let Some(open) = self.stack.last_mut() else {
            self.root = Some(node);
            return;
        };
        let empty = matches!(&node.value, Value::Scalar(scalar) if scalar.plain && scalar.text.is_empty());
        match &mut open.node.value {
            Value::Sequence(items) => {
                if empty {
                    stand_at_dash(&mut node, &self.lines);
                }
                items.push(node);
            }
            Value::Mapping(entries) => match open.key.take() {
                None => open.key = Some(node),
                Some(key) => {
                    if empty {
                        stand_at_key(&mut node, &key, &self.lines);
                    }
                    let name = key.text().unwrap_or_default();
                    // Composed and decomposed letters look the same, and so make the same key.
                    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(name);
                    match open.keys.get(composed.as_ref()) {
                        Some(first_line) => {
                            let kind = Kind::DuplicateKey { key: name.to_owned(), first_line: *first_line };
                            self.problems.push(Problem::error(kind, key.place(self.file, self.source)));
                        }
                        None => {
                            open.keys.insert(composed.into_owned(), key.line);
                            entries.push((key, node));
                        }
                    }
                }
            },
            Value::Scalar(_) => {}
        }
    }
}

/// An item without a value has its place at its dash.
fn stand_at_dash(node: &mut Node, lines: &[&str]) {
    let dash = |line: usize| lines.get(line - 1)?.chars().position(|character| character == '-');
    let found = (1..=node.line).rev().take(2).find_map(|line| dash(line).map(|at| (line, at)));
    if let Some((line, at)) = found {
        stand_at(node, [line, at + 1, 1], comment_behind(lines, line, at + 1));
    }
}

/// A value that is not there has its place at its key.
fn stand_at_key(node: &mut Node, key: &Node, lines: &[&str]) {
    let behind = key.column - 1 + key.length;
    let line = lines.get(key.line - 1).copied().unwrap_or_default();
    let colon = line.chars().skip(behind).take_while(|character| *character != ':').count();
    stand_at(node, [key.line, key.column, key.length], comment_behind(lines, key.line, behind + colon + 1));
}

fn stand_at(node: &mut Node, [line, column, length]: [usize; 3], comment: Option<[usize; 2]>) {
    (node.line, node.column, node.length) = (line, column, length);
    if let Value::Scalar(scalar) = &mut node.value {
        scalar.comment = comment;
    }
}

/// Line and column of a comment that may have taken words of a text: behind its last line, or behind the dash, key or mark that
/// it stands below.
fn comment_that_cuts(lines: &[&str], style: ScalarStyle, span: Span) -> Option<[usize; 2]> {
    let (line, column) = (span.start.line().max(1), span.start.col());
    let behind = match style {
        ScalarStyle::Literal | ScalarStyle::Folded => None,
        ScalarStyle::SingleQuoted => closing_quote(lines, line, column, '\''),
        ScalarStyle::DoubleQuoted => closing_quote(lines, line, column, '"'),
        ScalarStyle::Plain => Some((span.end.line().max(1), span.end.col())),
    };
    let behind = behind.and_then(|(line, column)| comment_behind(lines, line, column));
    behind.or_else(|| comment_above(lines, line, column))
}

/// Where the text behind a quotation mark ends, as a line and the column behind its last mark. The parser's own end of such a
/// text is behind a comment that follows it.
fn closing_quote(lines: &[&str], line: usize, column: usize, mark: char) -> Option<(usize, usize)> {
    lines.iter().enumerate().skip(line - 1).find_map(|(at, text)| {
        let from = if at + 1 == line { column + 1 } else { 0 };
        let behind: Vec<char> = text.chars().skip(from).collect();
        closing_mark(&behind, mark).map(|closing| (at + 1, from + closing + 1))
    })
}

/// Line and column of a comment behind the dash, key or mark that a text stands below; lines of nothing but remarks are none.
fn comment_above(lines: &[&str], line: usize, column: usize) -> Option<[usize; 2]> {
    let is_blank = |text: &str| text.trim_start().is_empty() || text.trim_start().starts_with('#');
    if !lines.get(line - 1)?.chars().take(column).all(char::is_whitespace) {
        return None;
    }
    let mut written = lines.iter().enumerate().take(line - 1).rev().filter(|(_, text)| !is_blank(text));
    // The mark of a text may stand on a line of its own, below its dash or key.
    let (above, text) = written.next().and_then(|mark| if is_mark(mark.1) { written.next() } else { Some(mark) })?;
    let opens =
        |before: &str| before.trim_end().ends_with(|last: char| "-:|>+".contains(last) || last.is_ascii_digit());
    let opened = text
        .match_indices([' ', '\t'])
        .filter(|(at, _)| text[at + 1..].starts_with('#'))
        .find(|(at, _)| opens(&text[..*at]))?
        .0;
    Some([above + 1, text[..opened].chars().count() + 2])
}

/// Whether a line is "|" or ">" alone, as far as it is written (YAML 1.2.2, rule 162).
fn is_mark(line: &str) -> bool {
    let behind = line.trim().strip_prefix(['|', '>']);
    behind.is_some_and(|behind| behind.chars().all(|one| matches!(one, '+' | '-' | '0'..='9')))
}

/// Line and column of a comment that stands behind a column of a line.
fn comment_behind(lines: &[&str], line: usize, column: usize) -> Option<[usize; 2]> {
    let text = lines.get(line - 1)?;
    let blank = text.chars().skip(column).take_while(|character| is_white(*character)).count();
    (text.chars().nth(column + blank) == Some('#')).then_some([line, column + blank + 1])
}

/// White space of YAML inside a line (YAML 1.2.2, rule 33).
fn is_white(character: char) -> bool {
    matches!(character, ' ' | '\t')
}
