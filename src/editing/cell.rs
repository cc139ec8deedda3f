//! A cell of a file that a spreadsheet program exported, with other words in it.
//!
//! What must hold: quotation marks, spaces and signs around the words stay as they are written, where the new words let them.

/// A cell as it is written, which says this, with other words in it. `mark` stands between cells; `quoted` where its neighbours have
/// quotation marks.
#[must_use]
pub fn cell_with(written: &str, says: &str, words: &str, mark: char, quoted: bool) -> String {
    let needs_quotes = words.contains([mark, '"', '\n']) || words.trim() != words;
    let has_once = !says.is_empty() && written.matches(says).count() == 1;
    if has_once && (!needs_quotes || says == words) {
        return written.replacen(says, words, 1);
    }
    if needs_quotes || quoted || written.trim_start().starts_with('"') {
        return format!("\"{}\"", words.replace('"', "\"\""));
    }
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_the_words_stays() {
        for (written, says, words, quoted, made) in [
            ("yes", "yes", "no", false, "no"),
            (" yes ", " yes ", "no", false, "no"),
            ("\"yes\"", "yes", "no", false, "\"no\""),
            (" \"yes\" ", "yes", "no", false, " \"no\" "),
            ("=\"yes\"", "yes", "no", false, "=\"no\""),
            ("", "", "na", false, "na"),
            ("", "", "na", true, "\"na\""),
            ("\"\"", "", "na", false, "\"na\""),
            ("a", "a", "b, c", false, "\"b, c\""),
            ("a", "a", "b \"c\"", false, "\"b \"\"c\"\"\""),
            ("yes", "yes", "", false, ""),
        ] {
            assert_eq!(cell_with(written, says, words, ',', quoted), made, "{written}");
        }
    }
}
