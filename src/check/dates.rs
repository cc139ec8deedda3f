//! Dates in a sentence: "21 November 2022", "November 2022", and "21 November" where the year follows in a range.

use std::ops::Range;

use super::english::month;
use super::sentence::Sentence;

/// A date in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DateMention {
    pub(super) day: Option<u8>,
    pub(super) month: u8,
    pub(super) year: u16,
    /// Its words.
    pub(super) words: Range<usize>,
}

/// Every date of a sentence that names month and year, in order.
pub(super) fn dates(sentence: &Sentence<'_>) -> Vec<DateMention> {
    let mut found: Vec<DateMention> = Vec::new();
    for index in 0..sentence.words.len() {
        let Some(month) = month(sentence.at(index)) else { continue };
        let day = index.checked_sub(1).and_then(|before| day(sentence.at(before)));
        let start = index - usize::from(day.is_some());
        match year(sentence.at(index + 1)) {
            Some(year) => found.push(DateMention { day, month, year, words: start..index + 2 }),
            // "from 22 November to 5 December 2021": the year of the next date.
            None => {
                if let Some(year) = (index + 1..index + 5).find_map(|next| year(sentence.at(next)))
                    && (index + 1..index + 4).any(|next| matches!(sentence.at(next), "to" | "and"))
                {
                    found.push(DateMention { day, month, year, words: start..index + 1 });
                }
            }
        }
    }
    found
}

fn year(word: &str) -> Option<u16> {
    word.parse().ok().filter(|year| word.len() == 4 && (1900..2100).contains(year))
}

fn day(word: &str) -> Option<u8> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

impl DateMention {
    /// Year, month and day to compare by; a missing day counts as `day`.
    pub(super) fn parts(&self, day: u8) -> [u16; 3] {
        [self.year, u16::from(self.month), u16::from(self.day.unwrap_or(day))]
    }

    /// Whether its month has such a day.
    pub(super) fn exists(&self) -> bool {
        let leap = self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        let last = match self.month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 31,
        };
        self.day.is_none_or(|day| day <= last)
    }
}
