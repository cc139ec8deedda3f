//! Welsh as tools and keyboards leave it, mended where only one thing can be meant: letters by their names in HTML, letters that
//! nobody sees, the apostrophe of a typewriter.
//!
//! What must hold: nothing that the English has too is touched, and nothing in placeholders and addresses.

use std::ops::Range;

use pulldown_cmark::{Event, Parser};

use crate::text::is_invisible;

/// The longest name of a letter in HTML that is looked for, with its marks.
const LONGEST_NAME: usize = 12;

/// The Welsh of a text as it was meant.
pub(super) fn mended(english: &str, welsh: &str) -> String {
    let seen: String = welsh.chars().filter(|one| !is_invisible(*one) || english.contains(*one)).collect();
    // A tool that keeps text as HTML may write “&amp;acirc;” for a name.
    let once = without_names(english, &seen);
    with_apostrophes(&without_names(english, &once))
}

/// Letters in place of their names in HTML (`&rsquo;`, `&#373;`), but for those that would become marks of Markdown.
fn without_names(english: &str, welsh: &str) -> String {
    let mut plain = String::with_capacity(welsh.len());
    let mut rest = welsh;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let end = from.find(';').filter(|end| *end < LONGEST_NAME).map(|end| end + 1);
        let name = end.map(|end| &from[..end]).filter(|name| !english.contains(name));
        match name.and_then(|name| Some((name, letter_of(name)?))) {
            Some((name, letter)) => {
                plain.push(letter);
                rest = &from[name.len()..];
            }
            None => {
                plain.push('&');
                rest = &from[1..];
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// The letter of a name, as CommonMark knows them.
fn letter_of(name: &str) -> Option<char> {
    let text: String = Parser::new(name)
        .filter_map(|event| match event {
            Event::Text(text) => Some(text.into_string()),
            _ => None,
        })
        .collect();
    let mut letters = text.chars();
    let letter = letters.next().filter(|_| letters.next().is_none())?;
    (!letter.is_ascii_punctuation() || matches!(letter, '&' | '\'' | '"')).then_some(letter)
}

/// Signs that are typed for an apostrophe.
const APOSTROPHES: [char; 8] = ['\'', '‘', '‛', '´', '`', '′', 'ʼ', '＇'];

/// The sign for letters left out (“i’r”) in place of a typewriter’s or another that is like it, where letters stand on both sides.
fn with_apostrophes(welsh: &str) -> String {
    let kept = kept_as_written(welsh);
    let mut plain = String::with_capacity(welsh.len());
    for (at, letter) in welsh.char_indices() {
        let is_between = APOSTROPHES.contains(&letter) && {
            let before = welsh[..at].chars().next_back();
            let after = welsh[at + letter.len_utf8()..].chars().next();
            before.is_some_and(|one| one.is_alphanumeric() || matches!(one, '}' | ')' | ']' | '*' | '_' | '’'))
                && after.is_some_and(char::is_alphabetic)
        };
        let is_kept = kept.iter().any(|range| range.contains(&at));
        plain.push(if is_between && !is_kept { '’' } else { letter });
    }
    plain
}

/// Placeholders, targets of links and addresses.
fn kept_as_written(welsh: &str) -> Vec<Range<usize>> {
    let mut kept = Vec::new();
    for (begins, ends) in [("{{", "}}"), ("](", ")")] {
        let mut from = 0;
        while let Some(at) = welsh[from..].find(begins).map(|at| from + at) {
            let end = welsh[at..].find(ends).map_or(welsh.len(), |end| at + end);
            kept.push(at..end);
            from = end;
        }
    }
    let mut from = 0;
    for word in welsh.split_inclusive(char::is_whitespace) {
        if word.contains("://") {
            kept.push(from..from + word.len());
        }
        from += word.len();
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::mended;

    #[test]
    fn what_can_mean_one_thing_only_is_mended() {
        for (english, welsh, meant) in [
            ("to the service", "i'r gwasanaeth", "i’r gwasanaeth"),
            (
                "the {{ percent(of=\"1\") }} who",
                "{{ percent(of=\"1\") }}'r plant sy'n",
                "{{ percent(of=\"1\") }}’r plant sy’n",
            ),
            ("the **plan** is", "mae'r **cynllun**'n dda", "mae’r **cynllun**’n dda"),
            ("to the", "i&#39;r d&wcirc;r", "i’r dŵr"),
            ("to the", "i&rsquo;r t&#375;", "i’r tŷ"),
            ("A and B", "A &amp; B", "A & B"),
            ("inadequate", "an\u{ad}nig\u{200b}onol\u{feff}", "annigonol"),
            ("to the", "i&amp;rsquo;r t&amp;ycirc;", "i’r tŷ"),
            ("to the", "i‘r t´r o`r sy′n aʼr", "i’r t’r o’r sy’n a’r"),
            ("‘a’ and", "‘gair’ a ‘gair’", "‘gair’ a ‘gair’"),
            ("‘a’ and", "'gair' a", "'gair' a"),
            ("a [link](https://a.uk/o'r)", "[dolen](https://a.uk/o'r)", "[dolen](https://a.uk/o'r)"),
            ("see https://a.uk/i'r", "gweler https://a.uk/i'r", "gweler https://a.uk/i'r"),
            ("R&D; done", "Y&D; wedi'i", "Y&D; wedi’i"),
            ("5 &lt; 6", "5 &lt; 6", "5 &lt; 6"),
            ("five*", "pump&#42;", "pump&#42;"),
            ("A &amp; B", "A &amp; B", "A &amp; B"),
            ("it\u{ad}s", "ei\u{ad}n", "ei\u{ad}n"),
        ] {
            assert_eq!(mended(english, welsh), meant);
        }
    }
}
