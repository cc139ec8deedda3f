//! Which bytes of a YAML text each value takes, with its marks: what a change of one value needs, and a reader of values does not.
//!
//! What must hold: nothing is guessed. A text with anything that these files may not have (an anchor, a tag, an alias, a second
//! document) has no layout.

use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use crate::limits::YAML_DEPTH;
use crate::source::FieldStep;

/// A value with its bytes, from the first of its marks to the last.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    pub(super) range: Range<usize>,
    /// Whether it stands within brackets or braces.
    pub(super) in_flow: bool,
    pub(super) value: Written,
}

/// What is written there.
#[derive(Clone, Debug)]
pub(super) enum Written {
    Scalar(Scalar),
    List { flow: bool, items: Vec<Item> },
    Record { flow: bool, braced: bool, entries: Vec<Entry> },
}

/// A scalar, as YAML reads it and as it is written.
#[derive(Clone, Debug)]
pub(super) struct Scalar {
    pub(super) text: String,
    pub(super) style: ScalarStyle,
    /// How far in the lines of a text after `|` or `>` are, where it has lines.
    pub(super) indent: Option<usize>,
}

/// An item of a list, with its dash; within brackets it has none, and begins itself.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) dash: usize,
    pub(super) spot: Spot,
}

/// A key with its value.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) key: String,
    /// Where the key begins.
    pub(super) start: usize,
    /// The byte behind its colon.
    pub(super) behind: usize,
    pub(super) spot: Spot,
}

impl Spot {
    /// The layout of a text; none where it is not YAML as these files have it, or says nothing.
    pub(super) fn of(text: &str) -> Option<Spot> {
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut events = Vec::new();
        for event in Parser::new_from_str(text) {
            events.push(event.ok()?);
        }
        let mut reader = Reader { text, starts, events: events.into_iter(), behind: 0 };
        reader.document()
    }

    /// The value that steps lead to.
    pub(super) fn at(&self, steps: &[FieldStep]) -> Option<&Spot> {
        steps.iter().try_fold(self, |spot, step| match (&spot.value, step) {
            (Written::Record { entries, .. }, FieldStep::Key(key)) => {
                entries.iter().find(|entry| entry.key == *key).map(|entry| &entry.spot)
            }
            (Written::List { items, .. }, FieldStep::Item(index)) => items.get(*index).map(|item| &item.spot),
            _ => None,
        })
    }

    /// Whether it is a record that has this key.
    pub(super) fn has_key(&self, key: &str) -> bool {
        matches!(&self.value, Written::Record { entries, .. } if entries.iter().any(|entry| entry.key == key))
    }

    /// Whether its first value says this.
    pub(super) fn first_text(&self, text: &str) -> bool {
        let first = match &self.value {
            Written::Record { entries, .. } => entries.first().map(|entry| &entry.spot),
            Written::List { items, .. } => items.first().map(|item| &item.spot),
            Written::Scalar(_) => None,
        };
        matches!(first.map(|spot| &spot.value), Some(Written::Scalar(scalar)) if scalar.text == text)
    }

    /// Whether it is a value that was left out.
    pub(super) fn is_empty(&self) -> bool {
        matches!(&self.value, Written::Scalar(scalar) if scalar.style == ScalarStyle::Plain) && self.range.is_empty()
    }
}

struct Reader<'a> {
    text: &'a str,
    /// The byte of each character.
    starts: Vec<usize>,
    events: std::vec::IntoIter<(Event<'a>, Span)>,
    /// The byte behind the last mark that was read.
    behind: usize,
}

impl<'a> Reader<'a> {
    fn document(&mut self) -> Option<Spot> {
        let mut root = None;
        while let Some((event, span)) = self.events.next() {
            match event {
                Event::StreamStart | Event::StreamEnd | Event::DocumentEnd | Event::Nothing => {}
                Event::DocumentStart(_) if root.is_some() => return None,
                Event::DocumentStart(_) => {
                    let end = self.byte(span.end.index());
                    let marked = self.text[..end].rfind("---").map_or(0, |at| at + 3);
                    self.behind = if self.text[marked..end].trim().is_empty() { marked } else { 0 };
                }
                event => root = Some(self.value(event, span, false, 0)?),
            }
        }
        root
    }

    fn byte(&self, index: usize) -> usize {
        self.starts.get(index).copied().unwrap_or(self.text.len())
    }

    fn value(&mut self, event: Event<'a>, span: Span, in_flow: bool, depth: usize) -> Option<Spot> {
        if YAML_DEPTH.passed_by(depth).is_some() {
            return None;
        }
        let at = self.byte(span.start.index());
        match event {
            Event::Scalar(text, style, 0, None) => self.scalar(&text, style, &span, in_flow),
            Event::SequenceStart(0, None) => self.list(at, span.end != span.start, in_flow, depth),
            Event::MappingStart(0, None) => self.record(at, span.end != span.start, in_flow, depth),
            _ => None,
        }
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, span: &Span, in_flow: bool) -> Option<Spot> {
        let (start, end) = (self.byte(span.start.index()), self.byte(span.end.index()));
        let mut indent = None;
        let range = match style {
            ScalarStyle::Plain if text.is_empty() => self.behind..self.behind,
            ScalarStyle::Plain => start..start + self.text.get(start..end)?.trim_end().len(),
            ScalarStyle::SingleQuoted => start..self.closing(start, '\'')?,
            ScalarStyle::DoubleQuoted => start..self.closing(start, '"')?,
            ScalarStyle::Literal | ScalarStyle::Folded => {
                let mark = self.next_mark(self.behind)?;
                if !self.text[mark..].starts_with(['|', '>']) {
                    return None;
                }
                indent = (!text.trim_matches('\n').is_empty()).then(|| self.column(start));
                let kept = self.text[mark..].lines().next()?.split('#').next()?.contains('+');
                mark..self.end_of_lines(mark, end, kept)
            }
        };
        self.behind = range.end;
        Some(Spot { range, in_flow, value: Written::Scalar(Scalar { text: text.to_owned(), style, indent }) })
    }

    /// Where the lines of a text after `|` or `>` end: blank lines behind them are its own only where it keeps them.
    fn end_of_lines(&self, mark: usize, end: usize, kept: bool) -> usize {
        let head = mark + self.text[mark..].find('\n').unwrap_or(self.text.len() - mark);
        let lines = self.text.get(head..end.max(head)).unwrap_or_default();
        // The end of what the parser read can be in the indent of what comes next.
        let whole = lines.rfind('\n').filter(|at| lines[at + 1..].trim().is_empty()).unwrap_or(lines.len());
        let own = if kept { &lines[..whole] } else { lines.trim_end() };
        if own.trim().is_empty() && !kept {
            return mark + self.text[mark..head].trim_end().len();
        }
        head + own.len()
    }

    /// The byte behind the closing mark of a text in quotation marks.
    fn closing(&self, start: usize, mark: char) -> Option<usize> {
        let mut characters = self.text.get(start + 1..)?.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            let doubled = mark == '\'' && characters.peek().is_some_and(|(_, next)| *next == '\'');
            if character == mark && !doubled {
                return Some(start + 1 + at + 1);
            }
            if character == mark || (mark == '"' && character == '\\') {
                characters.next();
            }
        }
        None
    }

    /// The next byte that is neither blank nor part of a remark.
    fn next_mark(&self, from: usize) -> Option<usize> {
        let mut at = from;
        loop {
            let rest = self.text.get(at..)?;
            at += rest.len() - rest.trim_start().len();
            if !self.text[at..].starts_with('#') {
                return (at < self.text.len()).then_some(at);
            }
            at += self.text[at..].find('\n').unwrap_or(self.text.len() - at);
        }
    }

    /// Passes the mark that ends a list or record: the parser's own end is behind a remark that follows it.
    fn close(&mut self, mark: char) -> Option<()> {
        let mut at = self.next_mark(self.behind)?;
        while self.text[at..].starts_with(',') {
            at = self.next_mark(at + 1)?;
        }
        self.behind = at + 1;
        self.text[at..].starts_with(mark).then_some(())
    }

    fn column(&self, at: usize) -> usize {
        at - self.text[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    fn list(&mut self, at: usize, flow: bool, in_flow: bool, depth: usize) -> Option<Spot> {
        let mut items = Vec::new();
        let mut start = at;
        if flow {
            self.behind = at + 1;
        }
        loop {
            let (event, span) = self.events.next()?;
            if event == Event::SequenceEnd {
                if flow {
                    self.close(']')?;
                }
                let end = self.behind;
                return Some(Spot { range: start..end, in_flow, value: Written::List { flow, items } });
            }
            let mut dash = None;
            if !flow {
                let found = self.next_mark(self.behind).filter(|at| self.text[*at..].starts_with('-'))?;
                if items.is_empty() {
                    start = found;
                }
                self.behind = found + 1;
                dash = Some(found);
            }
            let spot = self.value(event, span, in_flow || flow, depth + 1)?;
            items.push(Item { dash: dash.unwrap_or(spot.range.start), spot });
        }
    }

    fn record(&mut self, at: usize, braced: bool, in_flow: bool, depth: usize) -> Option<Spot> {
        let flow = braced || in_flow;
        let mut entries: Vec<Entry> = Vec::new();
        if braced {
            self.behind = at + 1;
        }
        loop {
            let (event, span) = self.events.next()?;
            if event == Event::MappingEnd {
                if braced {
                    self.close('}')?;
                }
                let start = if braced { at } else { entries.first()?.start };
                let end = self.behind;
                return Some(Spot { range: start..end, in_flow, value: Written::Record { flow, braced, entries } });
            }
            let key = self.value(event, span, flow, depth + 1)?;
            let Written::Scalar(name) = key.value else { return None };
            let colon = self.next_mark(key.range.end).filter(|at| self.text[*at..].starts_with(':'));
            // Within braces a key can stand alone.
            self.behind = match colon {
                Some(colon) => colon + 1,
                None if flow => key.range.end,
                None => return None,
            };
            let behind = self.behind;
            let (event, span) = self.events.next()?;
            let spot = self.value(event, span, flow, depth + 1)?;
            if entries.iter().any(|entry| entry.key == name.text) {
                return None;
            }
            entries.push(Entry { key: name.text, start: key.range.start, behind, spot });
        }
    }
}
