//! English words that rules look for: what turns a sentence into a supposition.

use crate::source::ENGLISH_MONTHS;

/// Words after which a rating is not said to be so: it is denied, wished for, compared, or was so once.
pub(super) const NOT_SO: &[&str] = &[
    "not",
    "never",
    "than",
    "rather",
    "would",
    "could",
    "might",
    "unless",
    "if",
    "whether",
    "become",
    "previous",
    "previously",
    "last",
    "earlier",
    "formerly",
    "fell",
    "rose",
    "moved",
];

/// Words that deny, so that the rest of a share can be meant.
pub(super) const DENIES: &[&str] = &[
    "not",
    "no",
    "without",
    "fail",
    "failed",
    "lack",
    "lacked",
    "missing",
    "remaining",
    "rest",
    "other",
    "neither",
    "nor",
];

/// Words by which a sentence says that something is rated.
pub(super) const RATES: &[&str] =
    &["rated", "rating", "ratings", "rate", "rates", "judged", "judge", "judgement", "judgements", "graded", "grade"];

/// Words by which a sentence looks ahead.
pub(super) const AHEAD: &[&str] = &[
    "will", "by", "until", "due", "plan", "plans", "planned", "expected", "expects", "hopes", "next", "future", "aims",
    "intends",
];

/// Words that writers set in capitals to stress them.
pub(super) const STRESSED: &[&str] = &[
    "ALL", "ALWAYS", "AND", "ANY", "BOTH", "BUT", "CAN", "CANNOT", "DO", "EACH", "EVER", "EVERY", "MUST", "NEVER",
    "NO", "NONE", "NOT", "ONLY", "OR", "SHOULD", "VERY", "WILL",
];

/// The number of a month, from 1.
pub(super) fn month(word: &str) -> Option<u8> {
    ENGLISH_MONTHS.iter().position(|month| *month == word).and_then(|position| u8::try_from(position + 1).ok())
}
