//! The letters of a drawing: in whatever encoding it says it is written in, or none that is known.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::problem::PictureProblem;

/// How far into a file its first element is looked for.
const START: usize = 100_000;

/// The text of a drawing.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, PictureProblem> {
    let (encoding, name) = encoding(bytes);
    let Some(encoding) = encoding else {
        return Err(if bytes.starts_with(b"<?xml") {
            PictureProblem::Encoding { found: name }
        } else {
            PictureProblem::Unknown
        });
    };
    let (text, _, has_errors) = encoding.decode(bytes);
    if !is_drawing(&text) {
        return Err(PictureProblem::Unknown);
    }
    if has_errors {
        return Err(PictureProblem::Encoding { found: format!("letters that are not {}", encoding.name()) });
    }
    Ok(text)
}

/// The encoding: by a mark at the beginning, by the zeros between letters, or by what the first line says.
fn encoding(bytes: &[u8]) -> (Option<&'static Encoding>, String) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (Some(encoding), String::new());
    }
    match bytes {
        [b'<', 0, ..] => return (Some(UTF_16LE), String::new()),
        [0, b'<', ..] => return (Some(UTF_16BE), String::new()),
        _ => {}
    }
    let line: String = bytes.iter().take(200).map(|byte| char::from(*byte)).collect();
    let declared = line.trim_start().strip_prefix("<?xml").and_then(|rest| rest.split("?>").next());
    let name = declared.and_then(|declared| declared.split_once("encoding")).and_then(|(_, rest)| {
        let rest = rest.trim_start().strip_prefix('=')?.trim_start();
        let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        rest[1..].split(quote).next()
    });
    match name {
        // A file that is read by its letters is not in UTF-16, whatever it says.
        Some(name) if name.to_ascii_lowercase().starts_with("utf-16") => (Some(UTF_8), name.to_owned()),
        Some(name) => (Encoding::for_label(name.as_bytes()), name.to_owned()),
        None => (Some(UTF_8), String::new()),
    }
}

/// Whether the first element is that of a drawing.
fn is_drawing(text: &str) -> bool {
    let mut rest = text.trim_start();
    if !rest.starts_with('<') {
        return false;
    }
    let end = rest.char_indices().nth(START).map_or(rest.len(), |(at, _)| at);
    rest = &rest[..end];
    rest.match_indices("svg").any(|(at, _)| {
        let before = &rest[..at];
        let prefix = before.rsplit('<').next().unwrap_or_default();
        let is_name = prefix.is_empty()
            || (prefix.ends_with(':') && prefix[..prefix.len() - 1].chars().all(char::is_alphanumeric));
        is_name && before.contains('<') && !rest[at + 3..].starts_with(char::is_alphanumeric)
    })
}
