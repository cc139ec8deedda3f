//! “Not” in one of the two languages alone.
//!
//! What must hold: each language has many ways to say no, and one that could be a way is taken for one.

use super::compared_words::{Compared, ends_in_not};
use crate::problem::Differs;

/// What says no, and nothing else, in English.
const NOT: &[&str] = &["not", "never", "cannot"];

/// What may say no in English, or is often put into Welsh with a no.
const ENGLISH_MAY_BE: &[&str] = &[
    "no",
    "none",
    "nobody",
    "nothing",
    "neither",
    "nor",
    "nowhere",
    "without",
    "few",
    "fewer",
    "little",
    "less",
    "least",
    "rather",
    "only",
    "but",
    "unable",
    "hardly",
    "any",
    "anyone",
    "too",
    "instead",
    "except",
    "apart",
    "yet",
    "if",
    "whether",
    "other",
    "until",
    "unless",
    "still",
    "rarely",
    "seldom",
    "free",
    "stop",
    "stopped",
    "short",
    "poor",
    "bad",
    "weak",
    "late",
    "even",
    "just",
    "both",
    "rare",
    "stranger",
    "different",
    "differ",
    "differently",
    "absent",
    "absence",
    "zero",
    "gap",
    "gaps",
    "out",
];

/// How English words begin that say no.
const ENGLISH_BEGIN: &[&str] = &[
    "un", "in", "im", "ir", "il", "dis", "non", "mis", "lack", "fail", "avoid", "prevent", "refus", "exclu", "den",
    "withh", "anti", "reject",
];

/// What says no in Welsh, and nothing else.
const NID: &[&str] = &["nid", "nad", "ddim", "byth"];

/// What may say no in Welsh.
const WELSH_MAY_BE: &[&str] = &[
    "ni", "na", "nac", "nas", "nis", "nag", "oni", "onid", "dim", "heb", "erioed", "neb", "prin", "brin", "mo",
    "ychwaith", "ond", "diffyg", "ddiffyg", "digon", "gormod", "ormod", "allan", "eto", "di",
];

/// How Welsh words begin that say no.
const WELSH_BEGIN: &[&str] = &[
    "an", "am", "af", "di", "ddi", "peid", "beid", "pheid", "meth", "feth", "gwrthod", "wrthod", "osgo", "atal",
    "rhwystr", "gwaha", "waha",
];

/// What says the other of what its English says by a “not”.
pub(super) fn negated(texts: &[Compared; 2]) -> Option<Differs> {
    let in_small = |text: &Compared| text.small.iter().map(|word| word.replace('’', "'")).collect::<Vec<String>>();
    let [english, welsh] = texts.each_ref().map(in_small);
    // “Not only”, “not least”, “whether or not”, “not-for-profit”: Welsh has other words.
    let is_not = |at: usize| {
        let next = english.get(at + 1).map_or("", String::as_str);
        let before = if at == 0 { "" } else { english[at - 1].as_str() };
        (NOT.contains(&english[at].as_str()) || ends_in_not(&english[at]))
            && !matches!(next, "only" | "least" | "just" | "merely" | "simply" | "uncommon" | "unusual" | "until")
            && !matches!(before, "or" | "if" | "why")
    };
    if let Some(at) = (0..english.len()).find(|at| is_not(*at)) {
        let is_said = welsh.iter().any(|word| says_no(word, &[NID, WELSH_MAY_BE], WELSH_BEGIN));
        return (!is_said && welsh.len() > 1).then(|| Differs::NotLost { english: english[at].clone() });
    }
    let may_be = |word: &String| {
        says_no(word, &[NOT, ENGLISH_MAY_BE], ENGLISH_BEGIN)
            || word.ends_with("less")
            || word.contains('-')
            || ends_in_not(word)
    };
    if english.iter().any(may_be) {
        return None;
    }
    let is_nid = |at: &usize| {
        let before = if *at == 0 { "" } else { welsh[at - 1].as_str() };
        // “Ni” is “we”, too; before a verb at the beginning of a sentence it is “not”.
        let is_ni = texts[1].words[*at] == "Ni"
            && welsh.get(at + 1).is_some_and(|next| !matches!(next.as_str(), "yw" | "sydd" | "sy'n" | "a" | "fel"));
        (is_ni || NID.contains(&welsh[*at].as_str()))
            && before != "am"
            && welsh.get(at + 1).is_none_or(|next| next != "ond")
    };
    let nid = (0..welsh.len()).find(is_nid)?;
    Some(Differs::NotAdded { welsh: welsh[nid].clone() })
}

fn says_no(word: &str, lists: &[&[&str]], begin: &[&str]) -> bool {
    let is_long = word.chars().count() > 3;
    lists.iter().any(|list| list.contains(&word)) || (is_long && begin.iter().any(|begin| word.starts_with(begin)))
}
