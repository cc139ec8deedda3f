//! Texts for a terminal: what somebody wrote in a file or called it can never move the cursor, change the colours or turn the
//! direction of what stands beside it.

/// A text with the code of every character that would act on a terminal in its place; lines and tabs stay.
#[must_use]
pub fn plain(text: &str) -> String {
    replaced(text, |character| format!("<U+{:04X}>", u32::from(character)))
}

/// A name of a file or folder for a terminal: it stays on its line, and so can say nothing in a line of its own.
#[must_use]
pub fn plain_name(name: &str) -> String {
    plain(name).replace('\n', "<U+000A>").replace('\t', "<U+0009>")
}

/// The same with one sign for each, so that what stands below it keeps its column.
pub(super) fn plain_line(text: &str) -> String {
    // Unicode has a picture of each of the old ones.
    let picture = |character: char| match u32::from(character) {
        code @ 0..0x20 => char::from_u32(0x2400 + code),
        0x7f => Some('\u{2421}'),
        _ => None,
    };
    replaced(text, |character| picture(character).unwrap_or('\u{fffd}').to_string())
}

/// JSON, in which such characters can stand in texts only, with each of them escaped.
#[must_use]
pub fn plain_json(text: &str) -> String {
    replaced(text, |character| {
        let mut units = [0; 2];
        character.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")).collect()
    })
}

fn replaced(text: &str, instead: impl Fn(char) -> String) -> String {
    if !text.contains(acts) {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        if acts(character) { plain.push_str(&instead(character)) } else { plain.push(character) }
    }
    plain
}

/// Whether a terminal does something with a character other than showing it: control characters, and those that turn the
/// direction of the text around them.
fn acts(character: char) -> bool {
    (character.is_control() && !matches!(character, '\n' | '\t'))
        || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(character, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_acts_on_a_terminal_is_left() {
        let hostile = "a\u{1b}[31mb\u{202e}c\u{9b}d\re\u{7f}\nf\tg\u{e0041}";
        assert_eq!(plain(hostile), "a<U+001B>[31mb<U+202E>c<U+009B>d<U+000D>e<U+007F>\nf\tg<U+E0041>");
        assert_eq!(plain_name("a\n\nerror: b\tc\r"), "a<U+000A><U+000A>error: b<U+0009>c<U+000D>");
        assert_eq!(plain_line(hostile).chars().count(), hostile.chars().count());
        let json = plain_json("{\"a\": \"\u{202e}\u{9b}\u{e0041}\"}");
        let read: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!((json.is_ascii(), read["a"].as_str()), (true, Some("\u{202e}\u{9b}\u{e0041}")));
        assert_eq!(plain("Tŷ’r \u{200b}plant"), "Tŷ’r \u{200b}plant");
    }
}
