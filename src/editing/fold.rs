//! Texts over several lines where YAML reads an end of a line as a space, and a blank line as an end of a line.

/// Narrower than this no text is written.
const NARROW: usize = 60;

/// A text with its ends of lines as blank lines; none where YAML would not read it so.
pub(super) fn folded(text: &str) -> Option<String> {
    let is_edge = |one: char| one == ' ' || one == '\t';
    let lines: Vec<&str> = text.split('\n').collect();
    if lines.len() > 1 && lines.iter().any(|line| line.starts_with(is_edge) || line.ends_with(is_edge)) {
        return None;
    }
    let mut own = String::new();
    let mut between = 0;
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            between += 1;
        }
        if !line.is_empty() || at + 1 == lines.len() {
            if between > 0 {
                own.push_str(&"\n".repeat(between + 1));
            }
            between = 0;
            own.push_str(line);
        }
    }
    Some(own)
}

/// Lines no wider than `width` where words let them; the first begins in column `first`, and the others are `indent` in.
pub(super) fn wrapped(text: &str, width: usize, first: usize, indent: usize) -> Option<String> {
    let width = width.max(NARROW);
    let pad = " ".repeat(indent);
    let mut made = String::new();
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            made.push('\n');
            if !line.is_empty() {
                made.push_str(&pad);
            }
        }
        let mut column = if at == 0 || indent == 0 { first } else { indent };
        for (position, word) in words(line).iter().enumerate() {
            let length = word.chars().count();
            if position > 0 && column + 1 + length > width {
                made.push('\n');
                made.push_str(&pad);
                column = if indent == 0 { first } else { indent };
            } else if position > 0 {
                made.push(' ');
                column += 1;
            }
            made.push_str(word);
            column += length;
        }
    }
    Some(made)
}

/// The stretches of a line between single spaces: more than one, and a tab, are never broken.
fn words(line: &str) -> Vec<&str> {
    let bytes = line.as_bytes();
    let blank = |at: usize| bytes.get(at).is_some_and(|one| matches!(one, b' ' | b'\t'));
    let mut words = Vec::new();
    let mut start = 0;
    for at in 1..bytes.len() {
        if bytes[at] == b' ' && !blank(at - 1) && !blank(at + 1) && at + 1 < bytes.len() {
            words.push(&line[start..at]);
            start = at + 1;
        }
    }
    words.push(&line[start..]);
    words
}

/// How far in the lines of a value after its first are, and how wide all of them together are.
pub(super) fn continued(written: &str, column: usize) -> Option<(usize, usize)> {
    let mut lines = written.lines();
    let first = column + lines.next()?.chars().count();
    let rest: Vec<&str> = lines.filter(|line| !line.trim().is_empty()).collect();
    let indent = rest.first().map(|line| line.len() - line.trim_start_matches(' ').len())?;
    let width = rest.iter().map(|line| line.chars().count()).max()?.max(first);
    Some((indent, width))
}
