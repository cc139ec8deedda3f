//! Words that no reader reads and no typesetter sets in time: thousands of letters without a space, or a letter under a heap of
//! marks. A paste that went wrong makes them.
//!
//! What must hold: the longest word and the highest heap of any language pass, and so does a row of a table without words.

use icu::properties::CodePointMapData;
use icu::properties::props::{GeneralCategory, GeneralCategoryGroup};

use super::lines::Lines;
use crate::limits::{LETTER_MARKS, WORD_LENGTH};
use crate::problem::{Gathered, Problem};

/// Adds a problem for each of them.
pub(super) fn report_long_words(path: &str, text: &str, problems: &mut Vec<Problem>) {
    // Most lines are shorter than any of these.
    if !text.lines().any(|line| line.len() > LETTER_MARKS.most) {
        return;
    }
    let lines = Lines::of(text);
    let mut found = Gathered::default();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        for word in line.split_whitespace().filter(|word| word.len() > LETTER_MARKS.most) {
            // The word is a part of the text.
            let start = at + (word.as_ptr().addr() - line.as_ptr().addr());
            let place = || lines.place(path, text, &(start..start + word.len()));
            let passed = WORD_LENGTH.passed_by(word.chars().count()).filter(|_| word.contains(char::is_alphanumeric));
            let heap = || LETTER_MARKS.passed_by(highest_heap(word));
            if let Some(kind) = passed.or_else(heap) {
                found.error(kind, place);
            }
        }
        at += line.len();
    }
    problems.extend(found.into_problems());
}

/// How many marks stand on the letter that has most.
fn highest_heap(word: &str) -> usize {
    if word.is_ascii() {
        return 0;
    }
    let (mut highest, mut marks) = (0, 0);
    for character in word.chars() {
        let is_mark = GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(character));
        marks = if is_mark { marks + 1 } else { 0 };
        highest = highest.max(marks);
    }
    highest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paste_that_went_wrong_is_told_once_where_it_begins() {
        let told = |text: &str| {
            let mut problems = Vec::new();
            report_long_words("a.md", text, &mut problems);
            problems.iter().filter_map(|one| one.place.as_ref().map(|at| (at.line, at.column))).collect::<Vec<_>>()
        };
        let marks = |count: usize| format!("a{}", "\u{301}".repeat(count));
        for (text, places) in [
            (format!("Words and {}.\n", "a".repeat(WORD_LENGTH.most + 1)), vec![(1, 11)]),
            (format!("{}\n", "a,".repeat(WORD_LENGTH.most)), vec![(1, 1)]),
            (format!("One\ntwo {}\n", marks(LETTER_MARKS.most + 1)), vec![(2, 5)]),
            (format!("x\u{a0}{}\n", marks(LETTER_MARKS.most + 1)), vec![(1, 3)]),
            (format!("{}\n", marks(LETTER_MARKS.most)), vec![]),
            (format!("{}\n", "a".repeat(WORD_LENGTH.most)), vec![]),
            (format!("|{}|\n", "-".repeat(WORD_LENGTH.most * 2)), vec![]),
            ("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch\n".to_owned(), vec![]),
            (format!("{}\n", "ị̂́".repeat(1_000)), vec![]),
        ] {
            assert_eq!(told(&text), places, "{}", text.chars().take(20).collect::<String>());
        }
    }
}
