//! What a file is that should be a text in UTF-8: a document, a page, a packed file under the name of a text.
//!
//! What must hold: such a file is never taken for the words of a report; words that only speak of such files are.

use std::path::Path;

use super::file_format::file_format;
use super::letters::{read_letters, sixteen_bits};
use crate::problem::{FileFormat, TextForm};

/// What a text file should be, by the ending of its name.
pub(super) fn form_of(path: &str) -> TextForm {
    match Path::new(path).extension().and_then(|ending| ending.to_str()) {
        Some("md") => TextForm::Markdown,
        Some("yaml" | "yml") => TextForm::Records,
        Some("po") => TextForm::Catalogue,
        _ => TextForm::Other,
    }
}

/// What bytes are, where they are something else than a text in UTF-8 that somebody wrote.
pub(super) fn other_format(bytes: &[u8]) -> Option<FileFormat> {
    let format = file_format(bytes);
    if format != Some(FileFormat::Utf32) && sixteen_bits(bytes).is_some() {
        let text = read_letters(bytes).text;
        return Some(
            file_format(text.as_bytes()).filter(|format| is_whole(*format, &text)).unwrap_or(FileFormat::Utf16),
        );
    }
    let format = format?;
    let Ok(text) = std::str::from_utf8(bytes) else { return Some(format) };
    (text.contains(is_of_programs) || is_whole(format, text)).then_some(format)
}

/// A character that programs write into their files and nobody into a text.
fn is_of_programs(character: char) -> bool {
    character < ' ' && !character.is_whitespace()
}

/// Whether a text is a file of this format itself: what merely begins with one of its words may be somebody's, and is told
/// where it stands, if it has no place there.
fn is_whole(format: FileFormat, text: &str) -> bool {
    let text = text.trim_start_matches(|one: char| one.is_whitespace() || one == '\u{feff}');
    let begins = |mark: &str| text.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark));
    let has = |mark: &str| text.to_ascii_lowercase().contains(mark);
    match format {
        FileFormat::Pdf => begins("%PDF-"),
        FileFormat::Picture => begins("<?xml") || text.trim_end().ends_with("</svg>"),
        FileFormat::WebPage => {
            has("<html")
                || ["<!doctype", "<head", "<meta", "<body", "mime-version:", "from:"].iter().any(|mark| begins(mark))
        }
        FileFormat::Mail => has("\nmessage-id:") || begins("received:") || has("\nreceived:") || has("mime-version:"),
        FileFormat::RichText | FileFormat::FlatWord | FileFormat::FlatSheet => true,
        FileFormat::Xml | FileFormat::Exchange | FileFormat::TranslationMemory => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_under_the_name_of_a_text_are_known_and_texts_are_left_alone() {
        let sixteen = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let rows: Vec<(Vec<u8>, Option<FileFormat>)> = vec![
            (b"PK\x03\x04....word/document.xml".to_vec(), Some(FileFormat::Word)),
            (b"{\\rtf1\\ansi Words.}".to_vec(), Some(FileFormat::RichText)),
            (b"\xef\xbb\xbf{\\rtf1\\ansi Words.}".to_vec(), Some(FileFormat::RichText)),
            (b"%PDF-1.7\n1 0 obj".to_vec(), Some(FileFormat::Pdf)),
            (b"<!DOCTYPE html><p>Words.".to_vec(), Some(FileFormat::WebPage)),
            (b"<!-- saved from url=(0014)about:internet -->\n<html>".to_vec(), Some(FileFormat::WebPage)),
            (b"<div><html>Words.</html></div>".to_vec(), Some(FileFormat::WebPage)),
            (b"<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>\n".to_vec(), Some(FileFormat::Picture)),
            (b"From: a\nTo: b\nSubject: c\nMessage-ID: <d>\n\nWords.".to_vec(), Some(FileFormat::Mail)),
            (sixteen("Words of a report."), Some(FileFormat::Utf16)),
            ([vec![0xff, 0xfe], sixteen("Ŷŵ")].concat(), Some(FileFormat::Utf16)),
            (b"\xff\xfe\0\0W\0\0\0o\0\0\0".to_vec(), Some(FileFormat::Utf32)),
            (sixteen("{\\rtf1\\ansi Words.}"), Some(FileFormat::RichText)),
            (sixteen("Files that begin with %PDF-1.7 are PDF."), Some(FileFormat::Utf16)),
            // Words that are meant.
            (b"Files that begin with %PDF-1.7 are PDF.".to_vec(), None),
            (b"<p>Words.</p>\n\nMore words.".to_vec(), None),
            (b"From: the manager\nTo: the board\nDate: May\n".to_vec(), None),
            (b"Words about {\\rtf1.".to_vec(), None),
            (b"Rar! is what they said.".to_vec(), None),
            ("Tŷ’r plant".as_bytes().to_vec(), None),
            (b"Words of Word\x0b and more.".to_vec(), None),
            (b"".to_vec(), None),
        ];
        for (bytes, format) in rows {
            assert_eq!(other_format(&bytes), format, "{}", String::from_utf8_lossy(&bytes));
        }
    }
}
