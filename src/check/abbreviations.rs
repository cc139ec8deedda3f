//! Abbreviations in a text, whether they are explained there, and words in capitals that are none.

use std::collections::BTreeSet;
use std::ops::Range;

use super::english::STRESSED;

/// So many more words than it has letters may stand before an abbreviation and explain it.
const SPARE: usize = 4;

/// So far from an abbreviation its explanation is looked for, in bytes.
const NEAR: usize = 400;

/// So many letters in capitals are a loud word, unless it is an abbreviation that somebody explains.
const LOUD: usize = 7;

/// The bytes of every abbreviation: two to eight capitals, digits allowed after the first; "CD-ROM" and "A&E" are one word,
/// "YOT-led" and "ETE/YOS" have some in them; the "s" of a plural goes with it.
pub(super) fn abbreviations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for token in tokens(text) {
        let parts: Vec<Range<usize>> = if is_short(&text[token.clone()]) {
            vec![token]
        } else {
            let joints = text[token.clone()].match_indices(['-', '&']).map(|(at, _)| token.start + at + 1);
            let starts: Vec<usize> = std::iter::once(token.start).chain(joints).collect();
            let ends = starts.iter().skip(1).map(|start| start - 1).chain([token.end]);
            starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
        };
        found.extend(parts.into_iter().filter(|part| is_short(&text[part.clone()])));
    }
    found
}

/// The bytes of every word, with hyphens and "&" inside it.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        let joins = matches!(character, '-' | '&')
            && start.is_some()
            && text[at + 1..].starts_with(|next: char| next.is_alphanumeric());
        if character.is_alphanumeric() || joins {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            found.push(start..at);
        }
    }
    found
}

fn is_short(word: &str) -> bool {
    let word = singular(word);
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let only = word.bytes().all(|one| one.is_ascii_uppercase() || one.is_ascii_digit() || matches!(one, b'-' | b'&'));
    let roman = word.bytes().all(|one| matches!(one, b'I' | b'V' | b'X'));
    let begins = word.starts_with(|one: char| one.is_ascii_uppercase());
    only && begins && !roman && !is_postcode(word) && (2..=8).contains(&capitals) && !STRESSED.contains(&word)
}

/// "CV1": the first half of a postcode.
fn is_postcode(word: &str) -> bool {
    let digits = word.trim_start_matches(|one: char| one.is_ascii_uppercase());
    word.len() - digits.len() <= 2 && matches!(digits.len(), 1 | 2) && digits.bytes().all(|one| one.is_ascii_digit())
}

/// An abbreviation without the "s" of its plural.
pub(super) fn singular(word: &str) -> &str {
    let one = word.strip_suffix('s').unwrap_or(word);
    if one.bytes().all(|one| one.is_ascii_uppercase() || one.is_ascii_digit()) { one } else { word }
}

/// Whether it is explained where it stands: in brackets after words, or before words in brackets; one of these words begins
/// with its first letter.
pub(super) fn explains(text: &str, range: &Range<usize>) -> bool {
    let own = singular(text.get(range.clone()).unwrap_or_default());
    let letter = own.chars().next().unwrap_or_default();
    let begins = |word: &str| word.chars().next().is_some_and(|first| first.eq_ignore_ascii_case(&letter));
    let apart = |one: char| one.is_whitespace() || one == '-';
    let many = own.len() + SPARE;
    let before = &text[text.floor_char_boundary(range.start.saturating_sub(NEAR))..range.start];
    let after = &text[range.end..text.floor_char_boundary(range.end + NEAR)];
    if let Some((ahead, inside)) = before.rsplit_once('(')
        && inside.split_whitespace().count() < 4
        && !inside.contains(')')
        && after.trim_start_matches(['’', '”', '\'', '"']).starts_with([')', ',', ';'])
    {
        return ahead.split(apart).rev().filter(|word| !word.is_empty()).take(many).any(begins);
    }
    let inside = after.strip_prefix(" (").and_then(|rest| rest.split_once(')')).map_or("", |(inside, _)| inside);
    inside.contains(' ') && inside.split(apart).take(many).any(begins)
}

/// Words that tell an age, after the number or before it.
const AGE: &[&str] = &["year old", "years old", "year-old", "years of age", "aged"];

/// Whether two letters are the initials of somebody: they begin a sentence about what this person was or did, in a text
/// that gives an age.
pub(super) fn is_person(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].trim_end();
    let begins = before.is_empty() || before.ends_with(['.', '!', '?', ':']);
    let next = text[range.end..].split_whitespace().next().unwrap_or_default();
    let acts = matches!(next, "was" | "is" | "had" | "has" | "lived" | "lives" | "received" | "said" | "and");
    let aged = || AGE.iter().any(|words| text.contains(words));
    range.len() == 2 && begins && acts && text[range.end..].starts_with(char::is_whitespace) && aged()
}

/// Whether an abbreviation is made of known ones: "HMYOI", and each word of "CD ROM" where "CD-ROM" is known.
pub(super) fn is_made_of(word: &str, known: &BTreeSet<String>) -> bool {
    let two = (2..word.len().saturating_sub(1))
        .any(|at| word.is_char_boundary(at) && known.contains(&word[..at]) && known.contains(&word[at..]));
    two || known.iter().any(|one| one.contains('-') && one.split('-').any(|part| part == word))
}

/// The initials of a name, from its first two words on: "HM Inspectorate of Probation" gives "HMI" and "HMIP".
pub(super) fn initials(name: &str) -> Vec<String> {
    let words = name.split_whitespace().filter(|word| word.starts_with(|one: char| one.is_ascii_uppercase()));
    let mut all = Vec::new();
    let mut so_far = String::new();
    for (index, word) in words.enumerate() {
        so_far.push_str(if is_short(word) { word } else { &word[..1] });
        if index > 0 {
            all.push(so_far.clone());
        }
    }
    all
}

/// The bytes of every run of words in capitals that are no abbreviations: two in a row, a long one, one that stresses.
pub(super) fn loud(text: &str, understood: &BTreeSet<String>) -> Vec<Range<usize>> {
    let is_loud = |word: &str| {
        let capitals = word.len() > 2 && word.bytes().all(|one| one.is_ascii_uppercase());
        (capitals && !understood.contains(word)) || STRESSED.contains(&word)
    };
    let mut runs: Vec<Vec<Range<usize>>> = Vec::new();
    for token in tokens(text).into_iter().filter(|token| is_loud(&text[token.clone()])) {
        let last = runs.last().and_then(|run| run.last()).map(|last| last.end);
        let joins = last.is_some_and(|end| text[end..token.start].trim().is_empty());
        match runs.last_mut().filter(|_| joins) {
            Some(run) => run.push(token),
            None => runs.push(vec![token]),
        }
    }
    let counts = |run: &&Vec<Range<usize>>| {
        run.len() > 1 || run.iter().any(|word| word.len() >= LOUD || STRESSED.contains(&&text[word.clone()]))
    };
    runs.iter().filter(counts).filter_map(|run| Some(run.first()?.start..run.last()?.end)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        abbreviations(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn finds_abbreviations_and_what_explains_them() {
        assert_eq!(
            words("YOTs, a CD-ROM, A&E and the YOT-led ETE/YOS panel"),
            ["YOTs", "CD-ROM", "A&E", "YOT", "ETE", "YOS"]
        );
        assert_eq!(words("Domain II, M50, 2A: it must NOT be. The YJS’s own."), ["YJS"]);
        for (text, explained) in [
            ("child sexual exploitation (CSE)", true),
            ("multi-agency public protection arrangements (the ‘MAPPA’)", true),
            ("MARAC (a multi-agency conference on domestic abuse)", true),
            ("MARAC (domestic abuse)", false),
            ("other agencies (MARAC, the police)", false),
            ("the CSE team", false),
        ] {
            let range = abbreviations(text).first().cloned().expect("one");
            assert_eq!(explains(text, &range), explained, "{text}");
        }
    }

    #[test]
    fn knows_what_needs_no_explanation() {
        let person = |text: &str| is_person(text, &abbreviations(text).first().cloned().expect("one"));
        assert!(person("AB was 15 years old when she came."));
        assert!(!person("The DV team was there. She was 15 years old."));
        assert!(!person("DV was looked at in all cases."));
        let known = BTreeSet::from(["HM".to_owned(), "YOI".to_owned(), "CD-ROM".to_owned()]);
        for (word, is) in [("HMYOI", true), ("CD", true), ("ROM", true), ("HMXY", false), ("YO", false)] {
            assert_eq!(is_made_of(word, &known), is, "{word}");
        }
        assert_eq!(initials("HM Inspectorate of Probation"), ["HMI", "HMIP"]);
    }

    #[test]
    fn finds_words_that_shout() {
        let runs = |text| {
            loud(text, &BTreeSet::from(["NHS".to_owned()]))
                .into_iter()
                .map(|range| text[range].to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            runs("It must NEVER EVER happen, IMPORTANT. The NHS, NACRO: do NOT."),
            ["NEVER EVER", "IMPORTANT", "NOT"]
        );
        assert_eq!(runs("KEY FINDINGS of the NHS YOT"), ["KEY FINDINGS"]);
    }
}
