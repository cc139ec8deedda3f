//! The ways in which YAML can write a text, best first: as it was written before, then as plainly as it goes.
//!
//! What must hold: these are offers. Which of them reads back as it is meant is found by reading it, not by knowing YAML's rules.

use saphyr_parser::ScalarStyle;

use super::fold::{continued, folded, wrapped};
use super::plain::is_read_alike;
use super::value::Meant;

/// A way to write a text.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    /// What stands in the place of the value: all of it, or the mark of lines that follow.
    pub(super) head: String,
    /// The lines that follow it, each with its indent, without the end of the last.
    pub(super) lines: Option<String>,
    /// What it says: Markdown may be given the end of its line.
    pub(super) text: String,
}

/// Where a text is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    /// Whether it is within brackets or braces.
    pub(super) in_flow: bool,
    /// The column of the record or list that it is in; none for a file that is one text.
    pub(super) parent: Option<usize>,
    /// How much further in than what it is in the lines of a text are, where none show it.
    pub(super) unit: usize,
}

/// How a text was written before.
#[derive(Clone, Debug)]
pub(super) struct Before<'a> {
    pub(super) style: ScalarStyle,
    /// Its bytes.
    pub(super) written: &'a str,
    pub(super) text: &'a str,
    /// The indent of its lines after `|` or `>`.
    pub(super) indent: Option<usize>,
    /// The column where it begins.
    pub(super) column: usize,
}

const LITERAL: char = '|';
const FOLDED: char = '>';

/// Every way that may do.
pub(super) fn offers(text: &str, meant: Meant, around: Around, before: Option<&Before<'_>>) -> Vec<Offer> {
    let writer = Writer { text, around, before };
    if meant == Meant::Bare {
        return vec![flow_offer(text, text.to_owned())];
    }
    let several = text.trim_end_matches('\n').contains('\n');
    let mut offers = match before.map(|before| before.style) {
        Some(ScalarStyle::SingleQuoted) => writer.single(),
        Some(ScalarStyle::DoubleQuoted) if !several => writer.double(),
        Some(ScalarStyle::DoubleQuoted) if before.is_some_and(|before| before.text.contains('\n')) => writer.double(),
        Some(ScalarStyle::Literal) => writer.lines(LITERAL, text),
        Some(ScalarStyle::Folded) => writer.lines(FOLDED, text),
        Some(ScalarStyle::Plain) => writer.plain(),
        _ => Vec::new(),
    };
    let long = text.chars().count() > LONG && before.is_none();
    if !(meant == Meant::Markdown && (several || long)) {
        offers.extend(writer.plain().into_iter().last());
    }
    if meant == Meant::Markdown && !text.trim().is_empty() {
        // The house's way: the line of a text ends with it.
        let ended = format!("{}\n", text.trim_end_matches('\n'));
        offers.extend(writer.lines(LITERAL, &ended));
    }
    if several {
        offers.extend(writer.lines(LITERAL, text));
    }
    offers.extend(writer.single().into_iter().last());
    offers.extend(writer.double().into_iter().last());
    offers
}

/// How long Markdown that nobody wrote before may be on the line of its key.
const LONG: usize = 80;

struct Writer<'a> {
    text: &'a str,
    around: Around,
    before: Option<&'a Before<'a>>,
}

impl Writer<'_> {
    /// Without quotation marks: over several lines where it was before, then on one.
    fn plain(&self) -> Vec<Offer> {
        let was = self.before.filter(|before| before.style == ScalarStyle::Plain).map(|before| before.text);
        if self.text.is_empty() || self.text.trim() != self.text || !is_read_alike(self.text, was) {
            return Vec::new();
        }
        let is_item = |line: &str| line.trim_start().starts_with("- ");
        let mut offers = self.over_lines(self.text.to_owned(), "");
        offers.retain(|offer| !offer.head.lines().skip(1).any(is_item));
        if !self.text.contains('\n') {
            offers.push(flow_offer(self.text, self.text.to_owned()));
        }
        offers
    }

    fn single(&self) -> Vec<Offer> {
        if self.text.chars().any(needs_escape) {
            return Vec::new();
        }
        let own = self.text.replace('\'', "''");
        let mut offers = self.over_lines(own.clone(), "'");
        if !own.contains('\n') {
            offers.push(flow_offer(self.text, format!("'{own}'")));
        }
        offers
    }

    fn double(&self) -> Vec<Offer> {
        let own = escaped(self.text);
        let mut offers = self.over_lines(own.clone(), "\"");
        offers.push(flow_offer(self.text, format!("\"{own}\"")));
        offers
    }

    /// In these marks over several lines, where it was before.
    fn over_lines(&self, own: String, mark: &str) -> Vec<Offer> {
        let Some(before) = self.before.filter(|before| before.written.contains('\n')) else { return Vec::new() };
        let Some((indent, width)) = continued(before.written, before.column) else { return Vec::new() };
        let lines = folded(&own).and_then(|own| wrapped(&format!("{mark}{own}{mark}"), width, before.column, indent));
        lines.map(|head| flow_offer(self.text, head)).into_iter().collect()
    }

    /// After `|` or `>`.
    fn lines(&self, mark: char, text: &str) -> Vec<Offer> {
        let body = text.trim_end_matches('\n');
        if self.around.in_flow
            || body.trim().is_empty()
            || text.chars().any(|one| one != '\n' && one != '\t' && needs_escape(one))
        {
            return Vec::new();
        }
        let parent = self.around.parent.unwrap_or(0);
        let indent = self.before.and_then(|before| before.indent).unwrap_or(parent + self.around.unit);
        let explicit =
            body.lines().find(|line| !line.trim_matches(' ').is_empty()).is_some_and(|line| line.starts_with(' '))
                || body.starts_with([' ', '\n']);
        let was = self.before.filter(|before| before.written.starts_with([LITERAL, FOLDED]));
        let head =
            was.map(|before| before.written.lines().next().unwrap_or_default().split('#').next().unwrap_or_default());
        let explicit = explicit || head.is_some_and(|head| head.contains(|one: char| one.is_ascii_digit()));
        let digit = if explicit { indent.checked_sub(parent).filter(|by| (1..10).contains(by)) } else { None };
        if explicit && digit.is_none() {
            return Vec::new();
        }
        let ends = text.len() - body.len();
        let chomps = match (ends, head.is_some_and(|head| head.contains('+'))) {
            (0, _) => vec!["-"],
            (1, false) => vec![""],
            (1, true) => vec!["+", ""],
            _ => vec!["+"],
        };
        let own = if mark == FOLDED {
            let width = was
                .map_or(0, |before| before.written.lines().skip(1).map(|line| line.chars().count()).max().unwrap_or(0));
            folded(body)
                .filter(|_| !body.lines().any(|line| line.starts_with([' ', '\t'])))
                .and_then(|own| wrapped(&own, width, indent, 0))
        } else {
            Some(body.to_owned())
        };
        let Some(own) = own else { return Vec::new() };
        let pad = " ".repeat(indent);
        let lines: Vec<String> =
            own.split('\n').map(|line| if line.is_empty() { String::new() } else { format!("{pad}{line}") }).collect();
        let lines = format!("{}{}", lines.join("\n"), "\n".repeat(ends.saturating_sub(1)));
        let digit = digit.map(|by| by.to_string()).unwrap_or_default();
        let offer = |chomp: &str| Offer {
            head: format!("{mark}{digit}{chomp}"),
            lines: Some(lines.clone()),
            text: text.to_owned(),
        };
        chomps.into_iter().map(offer).collect()
    }
}

fn flow_offer(text: &str, head: String) -> Offer {
    Offer { head, lines: None, text: text.to_owned() }
}

/// Whether a character can only be written with a backslash in double quotation marks.
fn needs_escape(one: char) -> bool {
    (one.is_control() && one != '\n')
        || matches!(one, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

fn escaped(text: &str) -> String {
    let mut own = String::with_capacity(text.len());
    for one in text.chars() {
        match one {
            '"' | '\\' => own.extend(['\\', one]),
            '\n' => own.push_str("\\n"),
            '\t' => own.push_str("\\t"),
            '\r' => own.push_str("\\r"),
            one if needs_escape(one) => own.push_str(&format!("\\u{:04X}", u32::from(one))),
            one => own.push(one),
        }
    }
    own
}
