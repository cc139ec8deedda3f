//! Spaces, quotation marks and dashes as a typewriter makes them.

use std::ops::Range;

use super::typed_hole;
use crate::check::hit::Hit;
use crate::check::marks::curled;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::problem::{Severity, Slip};
use crate::report::Passage;

pub(super) const RULE: Rule = Rule {
    id: "typing",
    what: "Straight quotation marks and apostrophes, a hyphen with spaces for a dash, two spaces, a space before a comma or stop, or \
           none after it.",
    why: "They are set as they are typed, and show that nobody looked.",
    example: "Reports “don't”, “the board - and its chair”, “staff , too”; --fix mends them. Straight marks are \
              told once a file. Leaves alone hyphens inside words, “long- and short-term”, and addresses of the web.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for passage in context.own_words() {
        hits.extend(quotes(context, passage));
        let corrections: Vec<TypingFix> = dashes(&passage.text).into_iter().chain(gaps(&passage.text)).collect();
        // What goes when a hole is filled needs no mend.
        let holes = if corrections.is_empty() { Vec::new() } else { typed_hole::in_passage(passage) };
        for correction in corrections {
            let in_hole = holes.iter().any(|hole| correction.at.start <= hole.end && hole.start <= correction.at.end);
            if passage.is_typed(&correction.at) && !in_hole {
                hits.push(correction.hit(context, passage));
            }
        }
    }
    hits
}

/// Bytes that become something else.
struct TypingFix {
    at: Range<usize>,
    instead: &'static str,
    is_dash: bool,
}

impl TypingFix {
    /// The hit, about the words on both sides, which make it easy to find; or about as much of them as was typed.
    fn hit(&self, context: &RuleContext<'_>, passage: &Passage) -> Hit {
        let text = passage.text.as_str();
        let around = word_start(text, text[..self.at.start].trim_end().len())
            ..word_end(text, text.len() - text[self.at.end..].trim_start().len());
        let is_short = around.len() <= 2 * LONGEST;
        let around = if is_short && passage.is_typed(&around) { around } else { self.at.clone() };
        let found = text[around.clone()].to_owned();
        let instead =
            format!("{}{}{}", &text[around.start..self.at.start], self.instead, &text[self.at.end..around.end]);
        let what = if self.is_dash {
            Slip::Dash { found, instead: instead.clone() }
        } else {
            Slip::Spacing { found, instead: instead.clone() }
        };
        context.hit_with_fix(passage, &around, &instead, what)
    }
}

/// Straight marks, one hit a word.
fn quotes(context: &RuleContext<'_>, passage: &Passage) -> Vec<Hit> {
    let text = passage.text.as_str();
    let instead = curled(text);
    let mut hits: Vec<Hit> = Vec::new();
    let mut told = 0;
    for (at, mark) in text.char_indices().filter(|(at, _)| instead.contains_key(at)) {
        let own = at..at + mark.len_utf8();
        if at < told || !passage.is_typed(&own) {
            continue;
        }
        let whole = word_start(text, at)..word_end(text, own.end);
        let bare = text[whole.clone()].trim_end_matches([',', '.', ';', ':', '!', '?']);
        let word = whole.start..(whole.start + bare.len()).max(own.end);
        let word = if word.len() <= LONGEST && passage.is_typed(&word) { word } else { own };
        let curled: String = text[word.clone()]
            .char_indices()
            .map(|(within, one)| instead.get(&(word.start + within)).copied().unwrap_or(one))
            .collect();
        let what = Slip::Quotes { found: text[word.clone()].to_owned(), instead: curled.clone(), more: 0 };
        told = word.end;
        hits.push(context.hit_with_fix(passage, &word, &curled, what));
    }
    hits
}

/// Hyphens that stand for a dash: one or two between spaces, or two between words. Between figures they are something else.
fn dashes(text: &str) -> Vec<TypingFix> {
    let addresses = addresses(text);
    let mut corrections = Vec::new();
    for (at, hyphens) in text.match_indices('-').filter(|(at, _)| !text[..*at].ends_with('-')) {
        let length = text[at..].len() - text[at..].trim_start_matches('-').len();
        let end = at + hyphens.len().max(length);
        let (before, after) = (text[..at].chars().next_back(), text[end..].chars().next());
        let is = |one: Option<char>, kind: fn(char) -> bool| one.is_some_and(kind);
        let spaced = is(before, char::is_whitespace) && is(after, char::is_whitespace);
        let joined = length == 2 && is(before, char::is_alphanumeric) && is(after, char::is_alphanumeric);
        let figures = text[..at].trim_end().ends_with(|one: char| one.is_ascii_digit())
            && text[end..].trim_start().starts_with(|one: char| one.is_ascii_digit());
        if length <= 2 && !figures && (spaced || joined) && !is_in(&addresses, at) {
            corrections.push(TypingFix { at: at..end, instead: if spaced { "–" } else { " – " }, is_dash: true });
        }
    }
    corrections
}

/// Spaces where there should be none, or one, or where one is missing.
fn gaps(text: &str) -> Vec<TypingFix> {
    let mut corrections = Vec::new();
    for (at, space) in text.char_indices().filter(|(at, one)| *one == ' ' && !text[..*at].ends_with(' ')) {
        let end = at + text[at..].len() - text[at..].trim_start_matches(' ').len();
        let after = text[end..].chars().next();
        let stop = after.is_some_and(|one| matches!(one, ',' | '.' | ';' | ':' | '!' | '?' | ')'));
        // ".5", "...", ":-)" are words of their own; "2 : 1" is a ratio.
        let own_word = after.is_some_and(|one| matches!(one, '.' | ':' | '!' | '?'))
            && text[end..].chars().nth(1).is_some_and(|next| !next.is_whitespace() && !is_closing(next))
            || after == Some(':') && text[..at].ends_with(|one: char| one.is_ascii_digit());
        let opened = text[..at].ends_with('(');
        let joined = text[end..].chars().nth(1).is_some_and(char::is_alphabetic);
        if at > 0 && joined && matches!(after, Some(',' | ';')) {
            let instead = if after == Some(',') { ", " } else { "; " };
            corrections.push(TypingFix { at: at..end + 1, instead, is_dash: false });
        } else if at > 0 && after.is_some() && (stop && !own_word || opened) {
            corrections.push(TypingFix { at: at..end, instead: "", is_dash: false });
        } else if at > 0 && after.is_some() && end > at + space.len_utf8() {
            corrections.push(TypingFix { at: at..end, instead: " ", is_dash: false });
        }
    }
    let addresses = addresses(text);
    for (at, stop) in text.match_indices([',', ';', '.', '?', '!']) {
        let end = at + stop.len();
        let mut before = text[..at].chars().rev();
        let mut after = text[end..].chars();
        let (last, first) = (before.next(), after.next());
        let is = |one: Option<char>, kind: fn(char) -> bool| one.is_some_and(kind);
        // After a stop only the beginning of a sentence is missing its space: not "gov.uk", "U.K." or "Ph.D.".
        let sentence = is(last, char::is_lowercase)
            && is(before.next(), char::is_lowercase)
            && is(first, char::is_uppercase)
            && is(after.next(), char::is_lowercase);
        let words = matches!(stop, "," | ";") && is(last, char::is_alphabetic) && is(first, char::is_alphabetic);
        if (words || sentence) && !is_in(&addresses, at) {
            let instead = match stop {
                "," => ", ",
                ";" => "; ",
                "." => ". ",
                "?" => "? ",
                _ => "! ",
            };
            corrections.push(TypingFix { at: at..end, instead, is_dash: false });
        }
    }
    corrections
}

fn is_closing(one: char) -> bool {
    matches!(one, '’' | '”' | '\'' | '"' | ')' | '!' | '?')
}

/// Words longer than this are no words: what is told of them is told without the rest.
const LONGEST: usize = 60;

/// The bytes of every address of the web or of e-mail, in order.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let end = start + word.len();
        if word.contains("://") || word.contains("www.") || word.contains('@') {
            found.push(start..start + word.trim_end().len());
        }
        start = end;
    }
    found
}

/// Whether a byte is part of one of these.
fn is_in(addresses: &[Range<usize>], at: usize) -> bool {
    let next = addresses.partition_point(|one| one.end < at);
    addresses.get(next).is_some_and(|one| one.start <= at)
}

/// Where the word begins that ends at or goes on behind this byte; of a very long one, not its beginning.
fn word_start(text: &str, at: usize) -> usize {
    let before = text[..at].char_indices().rev().take(2 * LONGEST).take_while(|(_, one)| !one.is_whitespace());
    before.last().map_or(at, |(start, _)| start)
}

/// Where the word ends that begins at this byte or goes on there; of a very long one, not its end.
fn word_end(text: &str, at: usize) -> usize {
    let own = text[at..].char_indices().take(2 * LONGEST).take_while(|(_, one)| !one.is_whitespace());
    own.last().map_or(at, |(start, one)| at + start + one.len_utf8())
}
