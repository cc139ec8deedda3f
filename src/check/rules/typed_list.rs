//! Marks that were meant to set something and are printed as they stand: a bullet for a list, asterisks for bold type.

use std::ops::Range;

use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::problem::{Remnant, Severity};
use crate::report::{Passage, PassagePart};

pub(super) const RULE: Rule = Rule {
    id: "typed-list",
    what: "A bullet typed for a list (•, ▪, ·, or – where lines begin), and marks of bold type, links or headings that set nothing.",
    why: "The list becomes one paragraph, which no screen reader announces as a list, and the marks are printed.",
    example: "Reports “• first”, “–⇥first” and the line after it, lines that begin with “a)” and “b)”, “**bold” without its end, “](page)”. Leaves alone a dash \
              inside a sentence, wherever its line ends, a quotation that begins with one, and “A*”.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

/// Signs that are nothing but bullets; those at the end are what Word’s own become in plain text.
const BULLETS: &[char] = &[
    '•', '▪', '●', '◦', '‣', '○', '■', '□', '◆', '▫', '⁃', '➢', '➤', '►', '▶', '→', '❖', '✓', '✔', '√', '\u{f0b7}',
    '\u{f0a7}', '\u{f0d8}', '\u{f076}',
];

/// Signs that are bullets where a line begins with them.
const AT_LINES: &[char] = &['·', '–', '—', 'o', '§', '∙', '−', '»', '›', '~'];

/// No more stray marks are told of one text.
const TOLD: usize = 20;

/// Letters and numbers of points, each list by its first two.
const LETTERED: [[&str; 2]; 6] =
    [["a)", "b)"], ["(a)", "(b)"], ["i)", "ii)"], ["(i)", "(ii)"], ["(1)", "(2)"], ["a.", "b."]];

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for passage in context.passages() {
        if let Some(at) = bullet(context, passage) {
            let found = passage.text[at.clone()].to_owned();
            hits.push(context.hit_at(passage, &at, Remnant::TypedList { found }));
        }
        for at in stray(&passage.text).into_iter().filter(|at| passage.is_typed(at)) {
            let found = passage.text[at.clone()].to_owned();
            hits.push(context.hit_at(passage, &at, Remnant::StrayMark { found }));
        }
    }
    hits
}

/// The first bullet of a passage, with the word behind it.
fn bullet(context: &RuleContext<'_>, passage: &Passage) -> Option<Range<usize>> {
    let text = passage.text.as_str();
    let is_alone = |at: usize, sign: char| {
        let before = text[..at].chars().next_back();
        let after = text[at + sign.len_utf8()..].chars().next();
        before.is_none_or(char::is_whitespace) && after.is_some_and(char::is_whitespace)
    };
    let clear = text.char_indices().find(|(at, sign)| {
        let joined = text[at + sign.len_utf8()..].starts_with(char::is_alphanumeric);
        let begins = text[..*at].chars().next_back().is_none_or(char::is_whitespace);
        BULLETS.contains(sign) && (is_alone(*at, *sign) || begins && joined)
    });
    let found = match clear {
        // In a table a tick or a dot alone is a value.
        Some(_) if passage.part == PassagePart::Table && !text.contains(char::is_alphabetic) => None,
        Some(found) => Some(found),
        None if matches!(passage.part, PassagePart::Quotation | PassagePart::Table) => None,
        None => {
            let signs = text.char_indices().filter(|(at, sign)| AT_LINES.contains(sign) && is_alone(*at, *sign));
            let lines: Vec<(usize, char)> =
                signs.filter(|(at, sign)| *at == 0 || context.begins_line(passage, *at, *sign)).collect();
            // One alone may be where a line was broken.
            let first = lines.first().copied();
            first.filter(|(at, sign)| *at == 0 || *sign == '·' || lines.len() > 1)
        }
    };
    let found = found.map(|(at, sign)| (at, sign.len_utf8())).or_else(|| lettered(context, passage));
    let (at, length) = found?;
    let rest = &text[at + length..];
    let word = rest.trim_start().split(char::is_whitespace).next().unwrap_or_default();
    let end = text.len() - rest.trim_start().len() + word.len();
    Some(at..end).filter(|range| passage.is_typed(&(range.start..range.start + length)))
}

/// Where lines of a paragraph begin with the letters of points, the first of them, and how long it is.
fn lettered(context: &RuleContext<'_>, passage: &Passage) -> Option<(usize, usize)> {
    if matches!(passage.part, PassagePart::Quotation | PassagePart::Table) {
        return None;
    }
    let text = passage.text.as_str();
    let begins = |mark: &str| {
        let sign = mark.chars().next()?;
        let starts = text.match_indices(mark).map(|(at, _)| at).filter(|at| {
            let alone = text[..*at].chars().next_back().is_none_or(char::is_whitespace);
            alone && text[at + mark.len()..].starts_with(char::is_whitespace)
        });
        starts.take(TOLD).find(|at| *at == 0 || context.begins_line(passage, *at, sign)).map(|at| (at, mark.len()))
    };
    LETTERED.iter().find_map(|[first, second]| begins(first).filter(|_| begins(second).is_some()))
}

/// Marks of Markdown that were read as text.
fn stray(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for sign in ['*', '_', '~', '`'] {
        for (at, _) in text.match_indices(sign).filter(|(at, _)| !text[..*at].ends_with(sign)) {
            let length = text[at..].len() - text[at..].trim_start_matches(sign).len();
            let before = text[..at].chars().next_back();
            let opens = before.is_none_or(|one| one.is_whitespace() || one == '(')
                && text[at + length..].starts_with(char::is_alphabetic);
            // A longer run of underlines is a hole, “A*” a grade, and “***” alone as many stars.
            let alone = before.is_none_or(char::is_whitespace)
                && text[at + length..].chars().next().is_none_or(char::is_whitespace);
            let marks = match sign {
                '_' => length == 2 || length == 1 && opens,
                '*' => length == 2 || length > 2 && !alone || opens,
                '~' => length == 2,
                _ => length >= 3 || opens,
            };
            if marks {
                found.push(at..at + length);
            }
        }
    }
    found.extend(text.match_indices("](").map(|(at, mark)| at..at + mark.len()));
    // Who has so many is not helped by the rest.
    found.truncate(TOLD);
    found
}
