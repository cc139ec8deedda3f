//! Characters that nobody sees: soft hyphens, joiners, marks of direction, variation selectors, tags.

use std::ops::Range;

use crate::characters::is_control;
use crate::check::fix::Fix;
use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::problem::{Severity, Slip};
use crate::source::{FieldPath, SourceFile};
use crate::text::{is_invisible, visible};

pub(super) const RULE: Rule = Rule {
    id: "invisible",
    what: "A character that nobody sees: a soft hyphen, a character of no width, a mark of direction, a variation selector, a tag.",
    why: "A search does not find the word, a screen reader can stumble over it, and nobody knows what else it hides.",
    example: "Reports a soft hyphen inside “Inade\u{ad}quate”, wherever it stands in the folder and however it is written (“&shy;”); --fix takes it out. Every other rule reads \
              past it. Leaves alone no-break spaces and no-break hyphens, which can be seen.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

/// So much of a word is told on each side, as each of its characters may be one.
const AROUND: usize = 60;

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (file, source) in &context.inspection.sources {
        let text = source.text.as_str();
        for range in runs(text) {
            let code = text[range.clone()].chars().next().map_or(0, u32::from);
            hits.push(hit(file, source, text, &range, code, fixes_for(file, text, &range)));
        }
        for path in source.texts.keys() {
            // A text of YAML is not the text of its file: there it is told and left.
            let value = source.value_at(path);
            let text = value.unwrap_or(text);
            for (range, code) in references(text) {
                let fixes = if value.is_none() { fixes_for(file, text, &range) } else { Vec::new() };
                let mut hit = hit(file, source, text, &range, code, fixes);
                hit.place = Some(source.place_in_text(path, range));
                hits.push(hit);
            }
        }
        for path in source.texts.keys().chain(&source.labels) {
            hits.extend(escapes(file, source, path));
        }
    }
    hits
}

/// What the escapes of YAML make, which stand nowhere in the file.
fn escapes(file: &str, source: &SourceFile, path: &FieldPath) -> Vec<Hit> {
    let Some(text) = source.value_at(path) else { return Vec::new() };
    let mut hits = Vec::new();
    for range in runs(text) {
        let place = source.place_in_text(path, range.clone());
        let written = place.text.chars().nth(place.column.saturating_sub(place.skipped + 1));
        if !written.is_some_and(is_invisible) {
            let code = text[range.clone()].chars().next().map_or(0, u32::from);
            hits.push(Hit { place: Some(place), ..hit(file, source, text, &range, code, Vec::new()) });
        }
    }
    hits
}

/// The names that HTML, and so Markdown, has for characters that nobody sees.
const NAMES: [(&str, u32); 17] = [
    ("shy", 0xad),
    ("zwnj", 0x200c),
    ("zwj", 0x200d),
    ("lrm", 0x200e),
    ("rlm", 0x200f),
    ("ZeroWidthSpace", 0x200b),
    ("NegativeVeryThinSpace", 0x200b),
    ("NegativeThinSpace", 0x200b),
    ("NegativeMediumSpace", 0x200b),
    ("NegativeThickSpace", 0x200b),
    ("NoBreak", 0x2060),
    ("af", 0x2061),
    ("ApplyFunction", 0x2061),
    ("it", 0x2062),
    ("InvisibleTimes", 0x2062),
    ("ic", 0x2063),
    ("InvisibleComma", 0x2063),
];

/// The references of a Markdown text to characters that nobody sees, with the number of each.
fn references(text: &str) -> Vec<(Range<usize>, u32)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('&') {
        let escaped = text[..at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
        let rest = &text[at + 1..];
        let length = rest.bytes().take(LONGEST_NAME).position(|byte| byte == b';');
        let Some(name) = length.map(|length| &rest[..length]).filter(|_| !escaped) else { continue };
        let number = match name.strip_prefix('#') {
            Some(number) => match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => number.parse().ok(),
            },
            None => NAMES.iter().find(|(known, _)| *known == name).map(|(_, code)| *code),
        };
        let is_unseen = |code: &u32| char::from_u32(*code).is_some_and(|one| is_invisible(one) && !is_control(one));
        found.extend(number.filter(is_unseen).map(|code| (at..at + 1 + name.len() + 1, code)));
    }
    found
}

/// No name of a character is longer.
const LONGEST_NAME: usize = 40;

/// The bytes of invisible characters that stand side by side.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, character) in text.char_indices().filter(|(_, one)| is_invisible(*one) && !is_control(*one)) {
        let end = at + character.len_utf8();
        match runs.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => runs.push(at..end),
        }
    }
    runs
}

fn fixes_for(file: &str, text: &str, range: &Range<usize>) -> Vec<Fix> {
    let fix = || Fix { file: file.to_owned(), range: range.clone(), instead: String::new() };
    can_go(text, range).then(fix).into_iter().collect()
}

/// What is told of a character in a text, by the words around it.
fn hit(file: &str, source: &SourceFile, text: &str, range: &Range<usize>, code: u32, fixes: Vec<Fix>) -> Hit {
    let before = text[..range.start].char_indices().rev().take(AROUND).take_while(|(_, one)| !one.is_whitespace());
    let start = before.last().map_or(range.start, |(at, _)| at);
    let behind = text[range.end..].char_indices().take(AROUND).take_while(|(_, one)| !one.is_whitespace());
    let end = behind.last().map_or(range.end, |(at, one)| range.end + at + one.len_utf8());
    let found = format!("{}{}", visible(&text[start..range.start]), visible(&text[range.end..end]));
    Hit {
        what: Slip::Invisible { found: found.clone(), code, by_hand: fixes.is_empty() }.into(),
        place: Some(source.lines.place(&source.path, text, range)),
        file: file.to_owned(),
        words: found.clone(),
        at: 0..found.len(),
        passage: found.into(),
        fixes,
    }
}

/// Whether nothing but the character goes with it: beside a mark, or where a line begins, YAML and Markdown could read what is
/// left as something else.
fn can_go(text: &str, range: &Range<usize>) -> bool {
    let line = text[..range.start].rsplit('\n').next().unwrap_or_default();
    let before = line.chars().next_back();
    let after = text[range.end..].chars().next();
    let plain = |one: char| one.is_alphanumeric() || matches!(one, '.' | ',' | ';' | '!' | '?' | ')' | '’' | '”' | '%');
    line.contains(char::is_alphabetic)
        && before.is_some_and(|one| plain(one) || one.is_whitespace())
        && after.is_none_or(|one| plain(one) || one.is_whitespace() || matches!(one, ':' | '(' | '‘' | '“'))
}
