//! Numbers as Welsh writes them: by tens (“tri deg pedwar”) and by scores as far as ages and dates use them (“un ar bymtheg”), in
//! both genders and every mutation.

use super::reader::Reader;
use super::tokens::{Token, word};

pub(super) const READER: Reader = Reader {
    in_words,
    is_two: |tokens, at| {
        let word_here = word(tokens, at);
        // “Ail-droseddu” is no second offence.
        TWO.contains(&word_here) && !(word_here == "ail" && word(tokens, at + 1) == "-")
    },
    percent: |tokens, at| matches!((word(tokens, at), word(tokens, at + 1)), ("%", _) | ("y", "cant")),
    month: |word| MONTHS.iter().find(|(_, forms)| forms.contains(&word)).map(|(month, _)| *month),
    may_be_no_month: |word| matches!(word, "mawrth" | "fawrth" | "mai" | "fai" | "medi" | "fedi" | "hydref"),
    between_date: |word| matches!(word, "o" | "af" | "il" | "ydd" | "fed" | "eg" | "ain" | "edd"),
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
                | "-"
                | "–"
        )
    },
};

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
    (20, &["ugain", "hugain"]),
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

pub(super) const MONTHS: &[(u8, &[&str])] = &[
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
    if first == "hanner" && is_hundred(word(tokens, at + 1)) {
        return Some((50, 2));
    }
    let small = cardinal(first).filter(|small| (1..10).contains(small));
    let hundreds = match small {
        Some(small) if is_hundred(word(tokens, at + 1)) => Some((small * 100, 2)),
        // “Y cant” is per cent.
        _ if is_hundred(first) && (at == 0 || word(tokens, at - 1) != "y") => Some((100, 1)),
        _ => None,
    };
    if let Some((hundreds, length)) = hundreds {
        let rest =
            if matches!(word(tokens, at + length), "a" | "ac") { below_hundred(tokens, at + length + 1) } else { None };
        return Some(rest.map_or((hundreds, length), |(rest, more)| (hundreds + rest, length + 1 + more)));
    }
    let ordinal = || ORDINALS.iter().find(|(_, forms)| forms.contains(&first)).map(|(number, _)| (*number, 1));
    below_hundred(tokens, at).or_else(ordinal)
}

fn below_hundred(tokens: &[Token<'_>], at: usize) -> Option<(usize, usize)> {
    let first = cardinal(word(tokens, at))?;
    let [second, third] = [1, 2].map(|next| word(tokens, at + next));
    let by_score = match (second, third) {
        ("ar", "ddeg") => Some(10),
        ("ar", "bymtheg") => Some(15),
        ("ar", "hugain") => Some(20),
        _ => None,
    };
    if let Some(score) = by_score {
        return Some((first + score, 3));
    }
    if (1..10).contains(&first) && matches!(second, "deg" | "ddeg") {
        let unit = cardinal(third).filter(|unit| (1..10).contains(unit));
        return Some(unit.map_or((first * 10, 2), |unit| (first * 10 + unit, 3)));
    }
    Some((first, 1))
}

fn cardinal(word: &str) -> Option<usize> {
    CARDINALS.iter().find(|(_, forms)| forms.contains(&word)).map(|(number, _)| *number)
}

fn is_hundred(word: &str) -> bool {
    matches!(word, "cant" | "gant" | "chant")
}
