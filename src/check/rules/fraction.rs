//! Fractions in words beside a figure: "two thirds (14 of 20)", "seven in ten (65 per cent)".

use std::ops::Range;

use super::quantifier;
use crate::check::hit::Hit;
use crate::check::numbers::in_one_word;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::problem::{Contradiction, Severity};

pub(super) const RULE: Rule = Rule {
    id: "fraction",
    what: "A fraction in words (“two thirds”, “nearly half”, “seven in ten”) beside a figure that it does not fit.",
    why: "Readers take the words away with them, and the words and the figure say different things.",
    example: "Reports “two thirds (14 of 24)” and “more than half (45 per cent)”. Leaves alone what is near (“two thirds (65 per \
              cent)”, “about half (46 per cent)”), words that the house style gives a range, and “the other half”.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

/// A fraction, with the words before it that say which side of it is meant.
struct Fraction {
    part: u32,
    whole: u32,
    meant: Meant,
    words: Range<usize>,
}

#[derive(Clone, Copy)]
enum Meant {
    Itself,
    Around,
    More,
    AtLeast,
    Less,
}

/// So many points a figure may be away from a fraction that nothing is said of, and from one that is said to be about it.
const NEAR: u32 = 4;
const AROUND: u32 = 7;

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let styled = quantifier::forms(&context.programme.rules.style.quantifiers);
    let mut hits = Vec::new();
    for sentence in context.prose().filter(|sentence| !sentence.figures.is_empty()) {
        for index in 0..sentence.words.len() {
            let Some(fraction) = fraction_at(sentence, index) else { continue };
            let Some((figure, percent)) = quantifier::beside(sentence, &fraction.words, &sentence.figures) else {
                continue;
            };
            let has_range = styled.iter().any(|(_, words)| sentence.starts_with(fraction.words.start, words));
            if has_range || fits(&fraction, percent) || !sentence.is_typed(&fraction.words) {
                continue;
            }
            let what = Contradiction::FractionDoesNotFit {
                found: sentence.text(&fraction.words).to_owned(),
                figure: sentence.text(&figure.words).to_owned(),
            };
            hits.push(context.hit(sentence, &fraction.words, what));
        }
    }
    hits
}

/// Whether a percentage is what a fraction says.
fn fits(fraction: &Fraction, percent: u8) -> bool {
    let (figure, fraction_of, one) = (u32::from(percent) * fraction.whole, fraction.part * 100, fraction.whole);
    let away = figure.abs_diff(fraction_of);
    match fraction.meant {
        Meant::Itself => away <= NEAR * one,
        Meant::Around => away <= AROUND * one,
        // A percentage is rounded to half a point.
        Meant::More | Meant::AtLeast => 2 * figure + one >= 2 * fraction_of,
        Meant::Less => 2 * figure <= 2 * fraction_of + one,
    }
}

/// The fraction whose words begin here, with those that belong to it before.
fn fraction_at(sentence: &Sentence<'_>, index: usize) -> Option<Fraction> {
    let (part, whole, words) = plain(sentence, index)?;
    let before = |back: usize| sentence.at(index.wrapping_sub(back));
    // "The other half", "one and a half", "the first quarter" are no shares.
    let article = matches!(before(1), "a" | "an" | "one");
    let word = if article { before(2) } else { before(1) };
    if matches!(
        word,
        "other" | "first" | "second" | "third" | "last" | "latter" | "and" | "the" | "every" | "each" | "this"
    ) {
        return None;
    }
    let meant = match (if article { before(3) } else { before(2) }, word) {
        ("more" | "higher" | "greater", "than") | (_, "over" | "above") => Meant::More,
        ("less" | "fewer" | "lower", "than") | (_, "under" | "below" | "nearly" | "almost") => Meant::Less,
        ("at", "least") => Meant::AtLeast,
        (_, "about" | "around" | "roughly" | "approximately" | "some") => Meant::Around,
        _ => Meant::Itself,
    };
    Some(Fraction { part, whole, meant, words })
}

/// "Half", "quarter", "two thirds", "three-quarters", "one in five", with its words.
fn plain(sentence: &Sentence<'_>, index: usize) -> Option<(u32, u32, Range<usize>)> {
    let word = sentence.at(index);
    if let Some((part, whole)) = word.split_once('-').and_then(|(part, whole)| Some((small(part)?, parts(whole)?))) {
        return (part < whole).then_some((part, whole, index..index + 1));
    }
    if word == "half" && !matches!(sentence.at(index + 1), "a" | "an" | "day" | "days" | "year" | "years" | "term") {
        return Some((1, 2, index..index + 1));
    }
    if let Some(whole) = parts(word).filter(|_| matches!(sentence.at(index.wrapping_sub(1)), "a" | "one")) {
        return Some((1, whole, index..index + 1));
    }
    let (part, next) = (small(word)?, index + 1);
    if let Some(whole) = parts(sentence.at(next)).filter(|whole| 1 < part && part < *whole) {
        return Some((part, whole, index..next + 1));
    }
    // "One in every five".
    let last = if sentence.at(next + 1) == "every" { next + 2 } else { next + 1 };
    let whole = small(sentence.at(last)).filter(|_| sentence.at(next) == "in")?;
    (0 < part && part < whole).then_some((part, whole, index..last + 1))
}

/// A number as it stands in a fraction, in words.
fn small(word: &str) -> Option<u32> {
    in_one_word(word).filter(|number| matches!(number, 1..=10 | 12 | 20))
}

/// Into how many parts a word divides.
fn parts(word: &str) -> Option<u32> {
    Some(match word.strip_suffix('s').unwrap_or(word) {
        "third" => 3,
        "quarter" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "eighth" => 8,
        "tenth" => 10,
        _ => return None,
    })
}
