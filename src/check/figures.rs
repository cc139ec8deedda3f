//! Figures in a sentence: percentages, shares of cases ("11 of the 16"), and scores ("32/36").

use std::ops::Range;

use super::numbers::Number;
use super::words::{Word, word_at};

/// A figure in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TypedFigure {
    pub(super) value: FigureValue,
    /// Its words.
    pub(super) words: Range<usize>,
}

/// What a figure says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FigureValue {
    /// "69 per cent", "69%".
    Percent(Number),
    /// "11 of the 16", "11 out of 16".
    Share { yes: u32, of: u32 },
    /// "32/36".
    Slash { one: u32, other: u32 },
}

/// The words of a sentence, and the number that begins at each, with how many words it takes.
struct NumberedWords<'a> {
    words: &'a [Word],
    numbers: &'a [Option<(Number, usize)>],
}

impl<'a> NumberedWords<'a> {
    fn at(&self, index: usize) -> &'a str {
        word_at(self.words, index)
    }

    fn number_at(&self, index: usize) -> Option<(Number, usize)> {
        self.numbers.get(index).copied().flatten()
    }

    /// How many bytes part a word from the one before it.
    fn gap(&self, index: usize) -> usize {
        let before = index.checked_sub(1).and_then(|before| self.words.get(before));
        let both = before.zip(self.words.get(index));
        both.map_or(0, |(before, word)| word.range.start.saturating_sub(before.range.end))
    }
}

/// Every figure of a sentence, in order: from its words, and the number that begins at each.
pub(super) fn figures(words: &[Word], numbers: &[Option<(Number, usize)>]) -> Vec<TypedFigure> {
    let sentence = &NumberedWords { words, numbers };
    let mut found = Vec::new();
    let mut index = 0;
    while index < sentence.words.len() {
        if let Some(figure) = slash(sentence, index).or_else(|| number(sentence, index)) {
            index = figure.words.end;
            found.push(figure);
        } else {
            index += 1;
        }
    }
    found
}

fn slash(sentence: &NumberedWords<'_>, index: usize) -> Option<TypedFigure> {
    let (one, other) = sentence.at(index).split_once('/')?;
    let (one, other) = (one.parse().ok()?, other.parse().ok()?);
    Some(TypedFigure { value: FigureValue::Slash { one, other }, words: index..index + 1 })
}

fn number(sentence: &NumberedWords<'_>, index: usize) -> Option<TypedFigure> {
    let (first, used) = sentence.number_at(index)?;
    let after = index + used;
    if let Some(unit) = percent_unit(sentence, after) {
        return Some(TypedFigure { value: FigureValue::Percent(first), words: index..after + unit });
    }
    // "69 to 94 per cent", "between 69 and 94 per cent": the first number of a range has no unit of its own.
    // "14, or 82 per cent" is a number and its percentage.
    let joined = match sentence.at(after) {
        "to" | "and" => true,
        "or" => sentence.gap(after) == 1,
        _ => false,
    };
    if joined
        && first.as_percent().is_some()
        && let Some((_, second)) = sentence.number_at(after + 1)
        && percent_unit(sentence, after + 1 + second).is_some()
    {
        return Some(TypedFigure { value: FigureValue::Percent(first), words: index..after });
    }
    let mut of = match (sentence.at(after), sentence.at(after + 1)) {
        ("out", "of") => after + 2,
        ("of", _) => after + 1,
        _ => return None,
    };
    if matches!(sentence.at(of), "the" | "these" | "those" | "our" | "all") {
        of += 1;
    }
    let (second, used) = sentence.number_at(of)?;
    // "from a high in 2002 of 17%"
    if percent_unit(sentence, of + used).is_some() {
        return None;
    }
    let value = FigureValue::Share { yes: first.as_whole()?, of: second.as_whole()? };
    Some(TypedFigure { value, words: index..of + used })
}

/// How many words "per cent" takes here. Percentage points are another thing.
fn percent_unit(sentence: &NumberedWords<'_>, index: usize) -> Option<usize> {
    let used = match (sentence.at(index), sentence.at(index + 1)) {
        ("%" | "percent", _) => 1,
        ("per", "cent") => 2,
        _ => return None,
    };
    (!sentence.at(index + used).starts_with("point")).then_some(used)
}
