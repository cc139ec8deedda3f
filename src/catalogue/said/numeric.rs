//! Dates and parts that are written in digits and signs, as the words that say the same: “03/06/2024”, “2024-06-03”, “½”.

use super::reader::Reader;

/// Parts that are one character, as the numbers that say them.
const PARTS: [(char, &str); 7] =
    [('½', " 1/2 "), ('¼', " 1/4 "), ('¾', " 3/4 "), ('⅓', " 1/3 "), ('⅔', " 2/3 "), ('⅕', " 1/5 "), ('⅛', " 1/8 ")];

/// A text with its numeric dates as a day, a month and a year, and its signs of parts as numbers.
pub(super) fn in_words(text: &str, reader: &Reader) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if let Some((_, numbers)) = PARTS.iter().find(|(sign, _)| *sign == first) {
            written.push_str(numbers);
            rest = &rest[first.len_utf8()..];
        } else if first.is_ascii_digit() {
            let signs = rest.find(|one: char| !one.is_ascii_digit() && !matches!(one, '/' | '-' | '.' | ','));
            let (number, after) = rest.split_at(signs.unwrap_or(rest.len()));
            let bare = number.trim_end_matches(['.', ',', '-', '/']);
            match date(bare) {
                Some((day, month, year)) => {
                    let month = reader.dates.months.get(month - 1).copied().unwrap_or_default();
                    written.push_str(&format!("{day} {month} {year}{}", &number[bare.len()..]));
                }
                None => written.push_str(number),
            }
            rest = after;
        } else {
            written.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    written
}

/// A day, a month and a year in digits: in the order of these two countries, or the year first.
fn date(text: &str) -> Option<(usize, usize, usize)> {
    ['/', '-', '.'].into_iter().find_map(|sign| {
        let parts: Vec<&str> = text.split(sign).collect();
        let [first, second, third] = parts[..] else { return None };
        let number = |part: &str| part.parse::<usize>().ok();
        let (day, year) = match (first.len(), third.len()) {
            (4, 1 | 2) => (number(third)?, number(first)?),
            (1 | 2, 4) => (number(first)?, number(third)?),
            (1 | 2, 2) if sign == '/' => (number(first)?, 2000 + number(third)?),
            _ => return None,
        };
        let month = number(second).filter(|month| (1..13).contains(month))?;
        ((1..32).contains(&day) && (1900..2200).contains(&year)).then_some((day, month, year))
    })
}
