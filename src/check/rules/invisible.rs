//! Characters that nobody sees: soft hyphens, joiners, marks of direction, variation selectors, tags.

use std::ops::Range;

use crate::check::rule::{Fix, Hit, Rule, WRITTEN};
use crate::check::subject::Subject;
use crate::problem::{Severity, Slip};
use crate::source::{SourceFile, is_control};
use crate::text::{is_invisible, visible};

pub(super) const RULE: Rule = Rule {
    id: "invisible",
    what: "A character that nobody sees: a soft hyphen, a character of no width, a mark of direction, a variation selector, a tag.",
    why: "A search does not find the word, a screen reader can stumble over it, and nobody knows what else it hides.",
    example: "Reports a soft hyphen inside “Inade\u{ad}quate”, wherever it stands in the folder; --fix takes it out. Every other rule reads \
              past it. Leaves alone no-break spaces and no-break hyphens, which can be seen.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

/// So much of a word is told on each side, as each of its characters may be one.
const AROUND: usize = 60;

fn find(subject: &Subject<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (file, source) in &subject.inspection.sources {
        hits.extend(runs(&source.text).into_iter().map(|range| hit(file, source, range)));
    }
    hits
}

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

fn hit(file: &str, source: &SourceFile, range: Range<usize>) -> Hit {
    let text = source.text.as_str();
    let before = text[..range.start].char_indices().rev().take(AROUND).take_while(|(_, one)| !one.is_whitespace());
    let start = before.last().map_or(range.start, |(at, _)| at);
    let behind = text[range.end..].char_indices().take(AROUND).take_while(|(_, one)| !one.is_whitespace());
    let end = behind.last().map_or(range.end, |(at, one)| range.end + at + one.len_utf8());
    let found = visible(&text[start..end]).into_owned();
    let code = text[range.clone()].chars().next().map_or(0, u32::from);
    let fixes = if can_go(text, &range) {
        vec![Fix { file: file.to_owned(), range: range.clone(), instead: String::new() }]
    } else {
        Vec::new()
    };
    Hit {
        what: Slip::Invisible { found: found.clone(), code }.into(),
        place: Some(source.lines.place(&source.path, text, &range)),
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
