//! Numbers in English words.
//!
//! What must hold: whoever reads a number in words, a rule or the comparison with the Welsh, knows the same words.

const UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// A number from 0 to 19, in small letters.
pub(crate) fn english_unit(word: &str) -> Option<u8> {
    position(&UNITS, word)
}

/// Twenty, thirty and so on to ninety, in small letters.
pub(crate) fn english_tens(word: &str) -> Option<u8> {
    position(&TENS, word).map(|at| at * 10 + 20)
}

fn position(words: &[&str], word: &str) -> Option<u8> {
    words.iter().position(|one| *one == word).and_then(|at| u8::try_from(at).ok())
}
