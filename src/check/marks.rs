//! Straight quotation marks and apostrophes, and the curled ones that belong in their places.

use std::collections::BTreeMap;

/// Words that begin with an apostrophe.
const ELIDED: &[&str] = &["tis", "twas", "em", "til", "cause", "n"];

/// The curled mark for each straight one of a text, by its byte. One that stands alone has no right answer and is left out.
pub(super) fn curled(text: &str) -> BTreeMap<usize, char> {
    let mut curled = BTreeMap::new();
    let mut before = None;
    for (at, mark) in text.char_indices() {
        let after = text[at + mark.len_utf8()..].chars().next();
        let instead = match mark {
            '"' => double(before, after),
            '\'' | '´' => single(before, &text[at + mark.len_utf8()..]),
            _ => None,
        };
        if let Some(instead) = instead {
            curled.insert(at, instead);
        }
        before = Some(instead.unwrap_or(mark));
    }
    curled
}

fn double(before: Option<char>, after: Option<char>) -> Option<char> {
    match (opens(before), after.is_none_or(char::is_whitespace)) {
        (true, true) => None,
        (true, false) => Some('“'),
        (false, _) => Some('”'),
    }
}

fn single(before: Option<char>, after: &str) -> Option<char> {
    let next = after.chars().next();
    if !opens(before) {
        // Six feet: 6'. A decade: the 1990's.
        let feet = before.is_some_and(|one| one.is_ascii_digit()) && next.is_some_and(|one| one.is_ascii_digit());
        return (!feet).then_some('’');
    }
    if next.is_none_or(char::is_whitespace) {
        return None;
    }
    let word: String = after.chars().take_while(|one| one.is_alphanumeric()).collect();
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let closed = after[word.len()..].starts_with(['\'', '’']);
    let year = digits == 2 && matches!(&word[digits..], "" | "s") && !closed;
    // Rock ’n’ roll: both marks stand for a letter.
    let elided = ELIDED.contains(&word.to_lowercase().as_str()) && (!closed || word.len() == 1);
    Some(if year || elided { '’' } else { '‘' })
}

/// Whether a quotation can begin after this character.
fn opens(before: Option<char>) -> bool {
    before.is_none_or(|one| one.is_whitespace() || matches!(one, '(' | '[' | '‘' | '“' | '–' | '—' | '/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn curls_each_mark_for_its_place() {
        for (own, expected) in [
            ("it's the boys' room", "it’s the boys’ room"),
            ("\"All right\", he said", "“All right”, he said"),
            ("\"'All right', he said\", she said", "“‘All right’, he said”, she said"),
            ("the 'Safer Streets' team", "the ‘Safer Streets’ team"),
            ("('so called')", "(‘so called’)"),
            ("in the '90s, the class of '99, the 1990's", "in the ’90s, the class of ’99, the 1990’s"),
            ("an '18' certificate", "an ‘18’ certificate"),
            ("she said–\"no\"", "she said–“no”"),
            ("one \" alone, and ' another", "one \" alone, and ' another"),
            ("fish 'n' chips, rock 'N' roll", "fish ’n’ chips, rock ’N’ roll"),
            ("('n' of them), 'em', 'til'", "(’n’ of them), ‘em’, ‘til’"),
            ("get 'em, 'til then", "get ’em, ’til then"),
            ("rock 'n roll, rock n' roll", "rock ’n roll, rock n’ roll"),
        ] {
            let marks = curled(own);
            let found: String = own.char_indices().map(|(at, one)| marks.get(&at).copied().unwrap_or(one)).collect();
            assert_eq!(found, expected);
        }
    }
}
