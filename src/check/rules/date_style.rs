//! Dates in house style: day, month in full, year.

use std::ops::Range;

use crate::check::english::month;
use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::problem::{Severity, Slip};
use crate::source::ENGLISH_MONTHS;

pub(super) const RULE: Rule = Rule {
    id: "date-style",
    what: "A date that is not written day, month, year: “21st November”, “Nov 2022”, “21/11/2022”, “November 21, 2022”.",
    why: "One form reads calmly, and figures alone mean another day in other countries.",
    example: "Reports “21st November 2022”; --fix makes it “21 November 2022”. “03/04/2022” it leaves to you: only you know the \
              month. Leaves alone “the 21st century” and “2021/2022”.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

/// A date that is not in house style: its words, and how it would be, where that is certain.
type Wrong = (Range<usize>, Option<String>);

/// Words before "the 21st November" after which the house style has no "the".
const BEFORE_DAY: &[&str] =
    &["on", "by", "from", "until", "till", "to", "before", "after", "since", "between", "and", "of", "for"];

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sentence in context.prose() {
        let mut told = 0;
        for index in 0..sentence.words.len() {
            let Some((words, instead)) = wrong(sentence, index).filter(|(words, _)| sentence.is_own(words)) else {
                continue;
            };
            if words.start < told {
                continue;
            }
            told = words.end;
            let what = Slip::DateStyle { found: sentence.text(&words).to_owned(), instead: instead.clone() };
            hits.push(match instead {
                Some(instead) => context.hit_with_fix(sentence.passage, &sentence.range(&words), &instead, what),
                None => context.hit(sentence, &words, what),
            });
        }
    }
    hits
}

/// A date that begins at this word.
fn wrong(sentence: &Sentence<'_>, index: usize) -> Option<Wrong> {
    day_first(sentence, index)
        .or_else(|| month_first(sentence, index))
        .or_else(|| short_month(sentence, index))
        .or_else(|| in_figures(sentence, index))
        .filter(|(words, _)| (words.start + 1..words.end).all(|index| follows(sentence, index)))
}

/// Whether only white space parts a word from the one before it; a comma or the stop of a short month may stand there.
fn follows(sentence: &Sentence<'_>, index: usize) -> bool {
    let ends = index.checked_sub(1).and_then(|before| sentence.words.get(before)).zip(sentence.words.get(index));
    let between = ends.and_then(|(one, other)| sentence.passage.text.get(one.range.end..other.range.start));
    between.is_some_and(|between| between.strip_prefix([',', '.']).unwrap_or(between).trim().is_empty())
}

/// "21st November", "the 21st of November", "21 Nov", "01 November", "21 November, 2022".
fn day_first(sentence: &Sentence<'_>, index: usize) -> Option<Wrong> {
    let with_the = sentence.at(index) == "the";
    let first = index + usize::from(with_the);
    let word = sentence.at(first);
    let ordinal = ordinal(word);
    let day = ordinal.or_else(|| day(word))?;
    let of = usize::from(ordinal.is_some() && sentence.at(first + 1) == "of");
    let at = first + 1 + of;
    let number = name_of_month(sentence, at)?;
    let is_short = month(sentence.at(at)).is_none();
    let comma = year(sentence.at(at + 1)) && sentence.text(&(at..at + 2)).contains(',');
    let drops_the = with_the
        && ordinal.is_some()
        && (of == 1 || index.checked_sub(1).is_some_and(|before| BEFORE_DAY.contains(&sentence.at(before))));
    if with_the && !drops_the {
        return None;
    }
    let is_wrong = ordinal.is_some() || is_short || comma || word.starts_with('0');
    let end = at + 1 + usize::from(comma || is_short && year(sentence.at(at + 1)));
    let year = if end > at + 1 { format!(" {}", sentence.at(at + 1)) } else { String::new() };
    is_wrong.then(|| (index..end, Some(format!("{day} {}{year}", capital(number)))))
}

/// "November 21, 2022", "November 21st".
fn month_first(sentence: &Sentence<'_>, index: usize) -> Option<Wrong> {
    let number = name_of_month(sentence, index)?;
    // "21 November 21 children came" is no date of this kind.
    let has_day =
        index.checked_sub(1).is_some_and(|before| ordinal(sentence.at(before)).or(day(sentence.at(before))).is_some());
    let next = sentence.at(index + 1);
    let ordinal = ordinal(next);
    let day = ordinal.or_else(|| day(next))?;
    let has_year = year(sentence.at(index + 2));
    if has_day || ordinal.is_none() && !has_year {
        return None;
    }
    let year = if has_year { format!(" {}", sentence.at(index + 2)) } else { String::new() };
    Some((index..index + 2 + usize::from(has_year), Some(format!("{day} {}{year}", capital(number)))))
}

/// "Nov 2022".
fn short_month(sentence: &Sentence<'_>, index: usize) -> Option<Wrong> {
    let number = name_of_month(sentence, index)?;
    let wrong = month(sentence.at(index)).is_none() && year(sentence.at(index + 1));
    wrong.then(|| (index..index + 2, Some(format!("{} {}", capital(number), sentence.at(index + 1)))))
}

/// "21/11/2022", "21.11.2022", "2022-11-21". Where day and month could be each other nobody but the author knows.
fn in_figures(sentence: &Sentence<'_>, index: usize) -> Option<Wrong> {
    let word = sentence.at(index);
    let mark = ['/', '.', '-'].into_iter().find(|mark| word.matches(*mark).count() == 2)?;
    let parts: Vec<&str> = word.split(mark).collect();
    let [one, two, three] = parts.as_slice() else { return None };
    let (first, second, year_part) = if year(one) { (*three, *two, *one) } else { (*one, *two, *three) };
    let (first, second) = (day(first)?, day(second)?);
    let in_full = year(year_part);
    let short_year = mark == '/' && year_part.len() == 2 && year_part.bytes().all(|byte| byte.is_ascii_digit());
    if !(in_full || short_year) || first > 12 && second > 12 {
        return None;
    }
    let certain = in_full && (first > 12 && second <= 12 || first == second || year(one) && second <= 12);
    Some((index..index + 1, certain.then(|| format!("{first} {} {year_part}", capital(second)))))
}

/// The number of the month that is named here, in full or short, with a capital.
fn name_of_month(sentence: &Sentence<'_>, index: usize) -> Option<u8> {
    let word = sentence.words.get(index)?;
    let is_capital = sentence.text(&(index..index + 1)).starts_with(char::is_uppercase);
    let is_named = |name: &&str| {
        word.text == **name
            || word.text.len() == 3 && name.starts_with(&word.text)
            || word.text == "sept" && name.starts_with("sept")
    };
    let position = ENGLISH_MONTHS.iter().position(is_named).filter(|_| is_capital)?;
    u8::try_from(position + 1).ok()
}

fn year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1900..2100).contains(&year))
}

fn ordinal(word: &str) -> Option<u8> {
    ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).and_then(day)
}

fn day(word: &str) -> Option<u8> {
    let digits = word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|day| digits && (1..=31).contains(day))
}

fn capital(number: u8) -> String {
    let name = ENGLISH_MONTHS.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or_default();
    name.get(..1).map(str::to_uppercase).unwrap_or_default() + name.get(1..).unwrap_or_default()
}
