//! How many syllables an English word has, as far as its letters tell: what makes a word hard to read for a child.
//!
//! What must hold: it counts rather too few than too many where letters do not tell, as every word that is told costs its author time.

/// Endings behind which an e is not spoken (safe-ty, improve-ment).
const ENDINGS: [&str; 8] = ["ment", "ments", "ful", "fully", "ly", "ness", "less", "ty"];

/// The syllables of a word; of parts with a hyphen between them, those of the longest.
pub(super) fn syllables(word: &str) -> usize {
    let lower = word.to_lowercase().replace('’', "'");
    let bare = lower.strip_suffix("'s").unwrap_or(&lower).to_owned();
    bare.split('-').map(of_part).max().unwrap_or(0)
}

fn of_part(part: &str) -> usize {
    let letters: Vec<char> = part.chars().filter(|letter| letter.is_alphabetic()).collect();
    if letters.is_empty() {
        return 0;
    }
    let text: String = letters.iter().collect();
    let mut count = groups(&letters);
    for ending in ENDINGS {
        let stem = text.strip_suffix(ending).filter(|stem| is_silent(stem));
        if stem.is_some() {
            count -= 1;
            break;
        }
    }
    if is_silent(&text)
        || is_silent_before(&text, "ed", &['t', 'd'])
        || is_silent_before(&text, "es", &['s', 'x', 'z', 'c', 'g', 'h'])
    {
        count -= 1;
    }
    // Ev(e)ry, with its y spoken apart from a vowel behind it: “everyone”.
    if text.strip_prefix("every").is_some_and(|rest| !rest.starts_with(is_vowel)) {
        count -= 1;
    }
    count.max(1)
}

/// Runs of vowels; two that are spoken apart are two (vi-olent, ra-dio, cre-ate).
fn groups(letters: &[char]) -> usize {
    let mut count = 0;
    let mut before = ' ';
    for (at, letter) in letters.iter().copied().enumerate() {
        let begins = is_vowel(letter) && !(letter == 'y' && at == 0);
        let is_apart = matches!((before, letter), ('i', 'a' | 'o' | 'u') | ('e', 'o') | ('u', 'a'))
            && !letters
                .get(at.saturating_sub(2))
                .is_some_and(|one| matches!(one, 't' | 's' | 'c' | 'g' | 'q' | 'x' | 'p'));
        // Be-ing, go-ing.
        let is_ending = letters.get(at..).is_some_and(|rest| rest == ['i', 'n', 'g']);
        if begins && (!is_vowel(before) || is_apart || is_ending) {
            count += 1;
        }
        before = letter;
    }
    count
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Whether a word ends with an e that is not spoken: behind a consonant, but not as in “people”.
fn is_silent(text: &str) -> bool {
    let mut last = text.chars().rev();
    let (end, before, earlier) = (last.next(), last.next(), last.next());
    let is_spoken = before == Some('l') && earlier.is_some_and(|letter| !is_vowel(letter));
    end == Some('e') && before.is_some_and(|letter| !is_vowel(letter)) && !is_spoken && groups_of(text) > 1
}

/// Whether the e of an ending is not spoken: as in “helped”, not as in “needed”.
fn is_silent_before(text: &str, ending: &str, spoken: &[char]) -> bool {
    let stem = text.strip_suffix(ending);
    stem.is_some_and(|stem| {
        stem.chars().last().is_some_and(|last| !is_vowel(last) && !spoken.contains(&last)) && groups_of(stem) > 0
    })
}

fn groups_of(text: &str) -> usize {
    groups(&text.chars().collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::syllables;

    #[test]
    fn words_are_counted_as_they_are_spoken() {
        let rows = [
            (1, "plan help helped changed rate them the friend school plans like likes you"),
            (2, "every children people needed workers Inspect table safely safety worries changes teacher"),
            (
                3,
                "improvement important inspectors management carefully everyone everything interview sentences together",
            ),
            (4, "information community education inspectorate"),
            (5, "opportunity accommodation organisation"),
            (2, "well-being going trying"),
            (1, "out-of-court’s"),
            (0, "69%"),
        ];
        for (count, words) in rows {
            for word in words.split(' ') {
                assert_eq!(syllables(word), count, "{word}");
            }
        }
    }
}
