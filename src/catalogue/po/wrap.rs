//! Long lines of a gettext file as several, as gettext's own programs write them: cut after a space or an escaped line
//! break, never inside a word or an escape.

/// So many characters a line may have, if it can be cut.
const WIDTH: usize = 79;

/// Writes a line of an entry, as several if it is long.
pub(super) fn write_wrapped(line: &str, wrapped: &mut String) {
    let short = line.chars().count() <= WIDTH;
    if let Some(references) = line.strip_prefix("#: ").filter(|_| !short) {
        return write_pieces("#: ", "", references.split_inclusive(' '), wrapped);
    }
    // Remarks, comments and flags may have quotation marks of their own.
    let holds_text = !line.starts_with('#') || line.starts_with("#~") || line.starts_with("#|");
    let Some((head, quoted)) = line.split_once('"').filter(|_| holds_text) else {
        return write_line(line, wrapped);
    };
    let inside = quoted.strip_suffix('"').unwrap_or(quoted);
    let pieces = pieces(inside);
    let breaks = pieces.iter().rev().skip(1).any(|piece| piece.ends_with("\\n"));
    if (short && !breaks) || pieces.len() < 2 {
        return write_line(line, wrapped);
    }
    write_line(&format!("{head}\"\""), wrapped);
    let prefix = ["#~ ", "#| "].into_iter().find(|prefix| head.starts_with(prefix)).unwrap_or_default();
    write_pieces(prefix, "\"", pieces.into_iter(), wrapped);
}

/// Pieces that lines may end with.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut begin = 0;
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        if character == ' ' || (escaped && character == 'n') {
            pieces.push(&text[begin..=at]);
            begin = at + 1;
        }
        escaped = character == '\\' && !escaped;
    }
    if begin < text.len() {
        pieces.push(&text[begin..]);
    }
    pieces
}

/// As many pieces a line as fit. After a line break in the text the line ends.
fn write_pieces<'a>(prefix: &str, quote: &str, pieces: impl Iterator<Item = &'a str>, wrapped: &mut String) {
    let room = WIDTH - prefix.len() - 2 * quote.len();
    let mut line = String::new();
    let mut length = 0;
    for piece in pieces {
        let more = piece.chars().count();
        if length > 0 && (length + more > room || line.ends_with("\\n")) {
            write_line(&format!("{prefix}{quote}{}{quote}", kept(&line, quote)), wrapped);
            line.clear();
            length = 0;
        }
        line.push_str(piece);
        length += more;
    }
    write_line(&format!("{prefix}{quote}{}{quote}", kept(&line, quote)), wrapped);
}

/// The space at the end of a line belongs to a text, not to a list of references.
fn kept<'a>(line: &'a str, quote: &str) -> &'a str {
    if quote.is_empty() { line.trim_end() } else { line }
}

fn write_line(line: &str, wrapped: &mut String) {
    wrapped.push_str(line.trim_end_matches(' '));
    wrapped.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrap(line: &str) -> String {
        let mut wrapped = String::new();
        write_wrapped(line, &mut wrapped);
        wrapped
    }

    #[test]
    fn cuts_after_spaces_and_line_breaks_only() {
        assert_eq!(wrap("msgid \"short\""), "msgid \"short\"\n");
        assert_eq!(wrap(r#"msgid "1 Road\\\nTown""#), "msgid \"\"\n\"1 Road\\\\\\n\"\n\"Town\"\n");
        assert_eq!(wrap(r#"msgid "C:\\new""#), "msgid \"C:\\\\new\"\n");
        let word = "x".repeat(100);
        assert_eq!(wrap(&format!("#~ msgstr \"{word} b\"")), format!("#~ msgstr \"\"\n#~ \"{word} \"\n#~ \"b\"\n"));
        assert_eq!(wrap(&format!("msgid \"{word}\"")), format!("msgid \"{word}\"\n"));
        assert_eq!(wrap(&format!("#: {word}:1 b:2")), format!("#: {word}:1\n#: b:2\n"));
        let comment = format!("#. {word} \"b\" c");
        assert_eq!(wrap(&comment), format!("{comment}\n"));
    }
}
