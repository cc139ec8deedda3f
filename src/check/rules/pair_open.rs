//! Quotation marks and brackets without their partner: readers cannot tell where what was said ends.

use std::ops::Range;

use crate::check::hit::Hit;
use crate::check::marks::curled;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::problem::{Remnant, Severity};
use crate::report::{Passage, PassagePart};

pub(super) const RULE: Rule = Rule {
    id: "pair-open",
    what: "A quotation mark or bracket that is opened and never closed, or closed and never opened, in its paragraph.",
    why: "Readers cannot tell where what somebody said ends, or words were lost with the other half.",
    example: "Reports “Staff said “it works.” and “the board (and its chair met”. Leaves alone a quotation of several paragraphs, \
              each of which begins with a mark, “a)” before an item, and inches.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

/// So many are told of a passage: one that is missing may leave others alone.
const TOLD: usize = 4;

/// So many bytes of the words beside a mark are told with it.
const BESIDE: usize = 24;

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    // A quotation in prose is a text of its own.
    let kind = |passage: &Passage| passage.part == PassagePart::Quotation;
    let texts = context
        .passages()
        .chunk_by(|one, other| one.file == other.file && one.path == other.path && kind(one) == kind(other));
    texts.flat_map(|text| in_text(context, text)).collect()
}

/// What stands alone in the paragraphs of a text.
fn in_text(context: &RuleContext<'_>, text: &[Passage]) -> Vec<Hit> {
    let begins = text.iter().any(begins_quoted);
    let mut hits = Vec::new();
    for (index, passage) in text.iter().enumerate() {
        // The rule on quotation marks tells of a quotation that begins with one.
        let told = passage.part == PassagePart::Quotation && begins;
        if told || passage.part == PassagePart::Table {
            continue;
        }
        let goes_on = text.get(index + 1).is_some_and(begins_quoted);
        for at in alone(&passage.text, goes_on).into_iter().take(TOLD) {
            if passage.is_typed(&at) {
                let words = with_words(&passage.text, &at);
                let found = passage.text[words.clone()].to_owned();
                let mark = passage.text[at].to_owned();
                hits.push(context.hit_at(passage, &words, Remnant::PairOpen { mark, found }));
            }
        }
    }
    hits
}

fn begins_quoted(passage: &Passage) -> bool {
    passage.text.starts_with(['“', '"', '‘'])
}

/// The marks of a text that have no partner in it, in their order.
fn alone(text: &str, goes_on: bool) -> Vec<Range<usize>> {
    let curled = curled(text);
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut alone = Vec::new();
    for (at, typed) in text.char_indices() {
        let mark = curled.get(&at).copied().unwrap_or(typed);
        match mark {
            '“' | '(' | '[' | '„' => open.push((mark, at)),
            // Of marks that are apostrophes too, only what opens is sure.
            '‘' if !text[at..].contains(['’', '\'']) => alone.push(at),
            '”' | ')' | ']' => match open.iter().rposition(|(one, _)| is_pair(*one, mark)) {
                Some(partner) => {
                    // A pair holds whole pairs: what was opened within and is open still stays alone.
                    let within: Vec<_> = open.drain(partner..).skip(1).collect();
                    alone.extend(within.into_iter().map(|(_, at)| at));
                }
                None if is_no_pair(text, at, typed) => {}
                None => alone.push(at),
            },
            _ => {}
        }
    }
    alone.extend(open.into_iter().filter(|(mark, _)| !(goes_on && matches!(mark, '“' | '„'))).map(|(_, at)| at));
    alone.sort_unstable();
    let end = |at: usize| at + text[at..].chars().next().map_or(0, char::len_utf8);
    alone.into_iter().map(|at| at..end(at)).collect()
}

fn is_pair(open: char, close: char) -> bool {
    matches!((open, close), ('“' | '„', '”') | ('(', ')') | ('[', ']'))
}

/// Whether a mark that closes nothing stands for something else: “a)” and “12)” before an item, and inches.
fn is_no_pair(text: &str, at: usize, typed: char) -> bool {
    let before = &text[..at];
    let word = before.rsplit(|one: char| !one.is_alphanumeric()).next().unwrap_or_default();
    match typed {
        ')' => is_item_mark(word) && (begins_item(&before[..before.len() - word.len()]) || has_item(before)),
        '"' => before.ends_with(|one: char| one.is_ascii_digit()),
        _ => false,
    }
}

/// Whether an item stands in what is before: those after it may follow without a mark between.
fn has_item(before: &str) -> bool {
    before.match_indices(')').any(|(at, _)| {
        let start = before[..at].rfind(|one: char| !one.is_alphanumeric()).map_or(0, |space| space + 1);
        before.get(start..at).is_some_and(is_item_mark) && before.get(..start).is_some_and(begins_item)
    })
}

/// A letter, a number of two digits, or a small Roman one.
fn is_item_mark(word: &str) -> bool {
    let length = word.chars().count();
    let digits = length <= 2 && word.chars().all(|one| one.is_ascii_digit());
    let roman = length <= 4 && word.chars().all(|one| "ivx".contains(one));
    length > 0 && (digits || roman || length == 1)
}

/// Whether an item of a list within a sentence can begin after this.
fn begins_item(before: &str) -> bool {
    let before = before.trim_end();
    before.is_empty() || before.ends_with([',', ';', ':']) || before.ends_with(" and") || before.ends_with(" or")
}

/// A mark with the words on its inner side: an opening one with those after it, a closing one with those before.
fn with_words(text: &str, mark: &Range<usize>) -> Range<usize> {
    let opens = text[mark.end..].chars().next().is_some_and(|one| !one.is_whitespace())
        && text[..mark.start].chars().next_back().is_none_or(|one| !one.is_alphanumeric());
    let cut = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    if opens {
        let end = cut(mark.end + BESIDE);
        let whole =
            if end == text.len() { end } else { text[..end].rfind(' ').filter(|at| *at > mark.end).unwrap_or(end) };
        mark.start..whole
    } else {
        let start = cut(mark.start.saturating_sub(BESIDE));
        let whole = if start == 0 { 0 } else { text[start..mark.start].find(' ').map_or(start, |at| start + at + 1) };
        whole..mark.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_without_a_partner_are_found() {
        for (text, marks) in [
            ("Staff said “it works.", vec!["“it works."]),
            ("Staff said it works” to us", vec!["Staff said it works”"]),
            ("The board (and its chair met", vec!["(and its chair met"]),
            ("The board (and “its chair) met", vec!["“its chair) met"]),
            ("See [1 and (2)", vec!["[1 and (2)"]),
            ("‘It works, they said", vec!["‘It works, they said"]),
            ("“One” and “two”, (three (four)) [five]", vec![]),
            ("Staff said \"it works\" and 'so' did we", vec![]),
            ("Staff said \"it works and", vec!["\"it works and"]),
            ("a) first, b) second, iv) fourth, 12) twelfth", vec![]),
            ("It met in 2006), and (5) of 5)", vec!["It met in 2006)", "in 2006), and (5) of 5)"]),
            ("A pipe of 6\" and one of 12\"", vec![]),
            ("the board’s work; rock ’n’ roll", vec![]),
            ("Mae’r bwrdd ‘yn dda’", vec![]),
        ] {
            let found: Vec<&str> = alone(text, false).iter().map(|at| &text[with_words(text, at)]).collect();
            assert_eq!(found, marks, "{text}");
        }
        assert!(alone("“The first paragraph", true).is_empty());
        assert_eq!(alone("(“The first paragraph", true).len(), 1);
    }
}
