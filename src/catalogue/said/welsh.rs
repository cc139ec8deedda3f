//! Numbers as Welsh writes them: by tens (“tri deg pedwar”) and by scores (“un ar bymtheg”, “un cynllun ar bymtheg ar hugain”, “dau a
//! deugain”), in both genders and every mutation.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::english::position;
use super::reader::{DateWords, Reader, by_word};
use super::tokens::{Token, word};
use crate::source::ENGLISH_MONTHS;

pub(super) const READER: Reader = Reader {
    in_words,
    is_two: |tokens, at| {
        let word_here = word(tokens, at);
        // “Ail-droseddu” is no second offence.
        TWO.contains(&word_here) && !(word_here == "ail" && word(tokens, at + 1) == "-")
    },
    percent: |tokens, at| match (word(tokens, at), word(tokens, at + 1)) {
        ("%", _) => Some(1),
        ("y", "cant") => Some(2),
        _ => None,
    },
    noughts: |word| match word {
        "mil" | "fil" => Some(3),
        "miliwn" | "filiwn" => Some(6),
        "biliwn" => Some(9),
        _ => None,
    },
    adds: |word| matches!(word, "a" | "ac"),
    dates: DateWords {
        months: [
            "Ionawr",
            "Chwefror",
            "Mawrth",
            "Ebrill",
            "Mai",
            "Mehefin",
            "Gorffennaf",
            "Awst",
            "Medi",
            "Hydref",
            "Tachwedd",
            "Rhagfyr",
        ],
        weekdays: ["dydd Llun", "dydd Mawrth", "dydd Mercher", "dydd Iau", "dydd Gwener", "dydd Sadwrn", "dydd Sul"],
        month: |word| known(MONTHS, word),
        short_month: |word| known(SHORT_MONTHS, word),
        foreign_month: |word| position(&ENGLISH_MONTHS, word),
        is_month: |tokens, at| {
            let may_be_other =
                matches!(word(tokens, at), "mawrth" | "fawrth" | "mai" | "fai" | "medi" | "fedi" | "hydref");
            !may_be_other || (at > 0 && matches!(word(tokens, at - 1), "mis" | "fis" | "misoedd" | "fisoedd"))
        },
        weekday: |word| known(WEEKDAYS, word),
        is_weekday,
        day: |word| match word {
            "cyntaf" | "gyntaf" => Some(1),
            "ail" => Some(2),
            _ => None,
        },
        between: |word| matches!(word, "o" | "af" | "il" | "ydd" | "fed" | "eg" | "ain" | "edd" | "mis" | "fis"),
    },
    joins: |words| {
        matches!(
            words,
            "o" | "o'r"
                | "allan o"
                | "allan o'r"
                | "o blith"
                | "o'r rhain"
                | "mewn"
                | "ym mhob"
                | "/"
                | "i"
                | "i'r"
                | "hyd"
                | "hyd at"
                | "tan"
                | "-"
        )
    },
    opens_range: |word| word == "rhwng",
};

/// Names and what they are numbered, from one on.
type Numbered = &'static [(u8, &'static [&'static str])];

fn known(of: Numbered, word: &str) -> Option<u8> {
    of.iter().find(|(_, forms)| forms.contains(&word)).map(|(number, _)| *number)
}

/// Days of the week, each after “dydd” or “nos”.
const WEEKDAYS: Numbered = &[
    (1, &["llun", "lun"]),
    (2, &["mawrth", "fawrth"]),
    (3, &["mercher", "fercher"]),
    (4, &["iau"]),
    (5, &["gwener", "wener"]),
    (6, &["sadwrn"]),
    (7, &["sul"]),
];

/// Whether a name of a day stands behind “dydd”, or behind another such day: “dydd Llun a Mawrth”.
fn is_weekday(tokens: &[Token<'_>], at: usize) -> bool {
    let mut before = at;
    while before > 0 {
        before -= 1;
        let here = word(tokens, before);
        if matches!(here, "dydd" | "ddydd" | "nos" | "dyddiau" | "ddyddiau" | "bore" | "fore") {
            return true;
        }
        let goes_on =
            matches!(here, "a" | "ac" | "neu" | "i" | "tan" | "hyd" | "," | "-") || known(WEEKDAYS, here).is_some();
        if !goes_on {
            return false;
        }
    }
    false
}

const SHORT_MONTHS: Numbered = &[
    (1, &["ion"]),
    (2, &["chwe", "chwef"]),
    (3, &["maw"]),
    (4, &["ebr"]),
    (6, &["meh"]),
    (7, &["gor", "gorff"]),
    (10, &["hyd"]),
    (11, &["tach"]),
    (12, &["rhag"]),
];

/// Numbers, each with its genders and mutations.
const CARDINALS: &[(usize, &[&str])] = &[
    (0, &["dim", "sero"]),
    (1, &["un"]),
    (2, &["dau", "ddau", "dwy", "ddwy"]),
    (3, &["tri", "dri", "thri", "tair", "dair", "thair"]),
    (4, &["pedwar", "bedwar", "phedwar", "pedair", "bedair", "phedair"]),
    (5, &["pump", "bump", "phump", "pum", "bum", "phum"]),
    (6, &["chwech", "chwe"]),
    (7, &["saith"]),
    (8, &["wyth"]),
    (9, &["naw"]),
    (10, &["deg", "ddeg", "deng", "ddeng"]),
    (12, &["deuddeg", "ddeuddeg", "deuddeng"]),
    (15, &["pymtheg", "bymtheg", "phymtheg", "pymtheng"]),
    (18, &["deunaw", "ddeunaw"]),
    (20, &["ugain", "hugain", "dauddeg", "ddauddeg"]),
    (30, &["trideg", "drideg", "thrideg"]),
    (40, &["deugain", "ddeugain", "pedwardeg", "bedwardeg", "phedwardeg"]),
    (50, &["pumdeg", "bumdeg", "phumdeg"]),
    (60, &["trigain", "drigain", "thrigain", "chwedeg"]),
    (70, &["saithdeg"]),
    (80, &["wythdeg"]),
    (90, &["nawdeg"]),
];

/// Ordinals and parts, from three on.
const ORDINALS: &[(usize, &[&str])] = &[
    (3, &["trydydd", "drydydd", "thrydydd", "trydedd", "drydedd", "traean", "draean", "thraean"]),
    (3, &["teirgwaith", "deirgwaith", "tridiau", "dridiau"]),
    (4, &["pedwerydd", "bedwerydd", "pedwaredd", "bedwaredd", "chwarter", "chwarteri", "chwarterol"]),
    (5, &["pumed", "bumed", "phumed"]),
    (6, &["chweched"]),
    (7, &["seithfed"]),
    (8, &["wythfed"]),
    (9, &["nawfed"]),
    (10, &["degfed", "ddegfed"]),
    (12, &["deuddegfed", "ddeuddegfed"]),
    (15, &["pymthegfed", "bymthegfed", "phymthegfed"]),
    (18, &["deunawfed", "ddeunawfed"]),
    (20, &["ugeinfed", "hugeinfed"]),
    (40, &["deugeinfed", "ddeugeinfed"]),
    (60, &["trigeinfed", "drigeinfed"]),
    (100, &["canfed", "ganfed"]),
];

/// Words that mean two.
const TWO: &[&str] = &[
    "ail",
    "hanner",
    "hanneru",
    "dwywaith",
    "ddwywaith",
    "dwbl",
    "ddwbl",
    "dyblu",
    "ddyblu",
    "deufis",
    "ddeufis",
    "deuddydd",
    "ddeuddydd",
    "pythefnos",
    "bythefnos",
];

const MONTHS: Numbered = &[
    (1, &["ionawr"]),
    (2, &["chwefror"]),
    (3, &["mawrth", "fawrth"]),
    (4, &["ebrill"]),
    (5, &["mai", "fai"]),
    (6, &["mehefin", "fehefin"]),
    (7, &["gorffennaf", "orffennaf"]),
    (8, &["awst"]),
    (9, &["medi", "fedi"]),
    (10, &["hydref"]),
    (11, &["tachwedd", "dachwedd", "thachwedd"]),
    (12, &["rhagfyr", "ragfyr"]),
];

fn in_words(tokens: &[Token<'_>], at: usize) -> Option<(usize, usize)> {
    let first = word(tokens, at);
    let next = word(tokens, at + 1);
    if first == "hanner" {
        return match next {
            next if is_hundred(next) => Some((50, 2)),
            next if is_dozen(next) => Some((6, 2)),
            _ => None,
        };
    }
    // A bill is a “bil”, and mutated it looks like a thousand.
    let is_thousand =
        matches!(first, "mil" | "miliwn") && !(at > 0 && matches!(word(tokens, at - 1), "ym" | "fy" | "y"));
    if is_thousand {
        return Some((1, 0));
    }
    let small = cardinal(first).filter(|small| (1..10).contains(small));
    let hundreds = match small {
        Some(small) if is_dozen(next) => return Some((small * 12, 2)),
        Some(small) if is_hundred(next) => Some((small * 100, 2)),
        // “Y cant” is per cent.
        _ if is_hundred(first) && (at == 0 || word(tokens, at - 1) != "y") => Some((100, 1)),
        _ => None,
    };
    if let Some((hundreds, length)) = hundreds {
        let rest =
            if matches!(word(tokens, at + length), "a" | "ac") { below_hundred(tokens, at + length + 1) } else { None };
        return Some(rest.map_or((hundreds, length), |(rest, more)| (hundreds + rest, length + 1 + more)));
    }
    if is_dozen(first) {
        return Some((12, 1));
    }
    below_hundred(tokens, at).or_else(|| ordinal(first).map(|number| (number, 1)))
}

/// What is counted by scores begins with one of these.
fn score_begins(word: &str) -> Option<usize> {
    let one = match word {
        "unfed" => Some(1),
        "ail" => Some(2),
        _ => None,
    };
    one.or_else(|| cardinal(word)).or_else(|| ordinal(word)).filter(|number| (1..20).contains(number))
}

fn below_hundred(tokens: &[Token<'_>], at: usize) -> Option<(usize, usize)> {
    if let Some(by_scores) = score_begins(word(tokens, at)).and_then(|first| by_scores(tokens, at, first)) {
        return Some(by_scores);
    }
    let first = cardinal(word(tokens, at))?;
    let [second, third] = [1, 2].map(|next| word(tokens, at + next));
    let unit = |word: &str| cardinal(word).filter(|unit| (1..10).contains(unit));
    if first == 4 && second == "ugain" {
        return Some((80, 2));
    }
    if (1..10).contains(&first) && matches!(second, "deg" | "ddeg") {
        return Some(unit(third).map_or((first * 10, 2), |unit| (first * 10 + unit, 3)));
    }
    // “Trideg pedwar”, in one word.
    if first > 20 && word(tokens, at).ends_with("deg") {
        return Some(unit(second).map_or((first, 1), |unit| (first + unit, 2)));
    }
    Some((first, 1))
}

/// A number by scores, with what is counted behind its first word or not: “tri aelod ar ddeg”, “un ar hugain”.
fn by_scores(tokens: &[Token<'_>], at: usize, first: usize) -> Option<(usize, usize)> {
    let tens = |at: usize| match (word(tokens, at), word(tokens, at + 1)) {
        ("ar", "ddeg") => Some(10),
        ("ar", "bymtheg") => Some(15),
        ("ar", "hugain") => Some(20),
        _ => None,
    };
    let is_noun = tokens.get(at + 1).is_some_and(Token::is_word);
    for behind in [at + 1, at + 2].into_iter().take(if is_noun { 2 } else { 1 }) {
        if let Some(more) = tens(behind) {
            // “Un ar bymtheg ar hugain”: above a score.
            let above = tens(behind + 2).filter(|above| *above == 20 && more < 20);
            let length = behind + 2 + if above.is_some() { 2 } else { 0 } - at;
            return Some((first + more + above.unwrap_or_default(), length));
        }
    }
    let score = match (word(tokens, at + 1), word(tokens, at + 2), word(tokens, at + 3)) {
        ("a" | "â", "deugain", _) => Some((40, 3)),
        ("a" | "â", "thrigain", _) => Some((60, 3)),
        ("a" | "â", "phedwar", "ugain") => Some((80, 4)),
        _ => None,
    };
    score.map(|(score, length)| (first + score, length))
}

fn cardinal(word: &str) -> Option<usize> {
    static KNOWN: LazyLock<HashMap<&str, usize>> = LazyLock::new(|| by_word(CARDINALS));
    KNOWN.get(word).copied()
}

fn ordinal(word: &str) -> Option<usize> {
    static KNOWN: LazyLock<HashMap<&str, usize>> = LazyLock::new(|| by_word(ORDINALS));
    KNOWN.get(word).copied()
}

fn is_hundred(word: &str) -> bool {
    matches!(word, "cant" | "gant" | "chant" | "can")
}

fn is_dozen(word: &str) -> bool {
    matches!(word, "dwsin" | "ddwsin")
}
