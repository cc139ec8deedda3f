//! What a file is by its content, where it is none of those that are read as text: a name can say anything.

use crate::problem::FileFormat;

/// How far into a file its marks are looked for.
const BEGINNING: usize = 1_024;

/// What a file is, where it is not text.
#[must_use]
pub fn file_format(bytes: &[u8]) -> Option<FileFormat> {
    let beginning = bytes.get(..BEGINNING).unwrap_or(bytes);
    let text = String::from_utf8_lossy(beginning.strip_prefix(b"\xef\xbb\xbf").unwrap_or(beginning)).to_lowercase();
    let text = text.trim_start();
    Some(match bytes {
        [b'P', b'K', 3 | 5 | 7, ..] => packed(bytes),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => FileFormat::OldOffice,
        [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] | [b'G', b'I', b'F', b'8', ..] => FileFormat::Picture,
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => FileFormat::Picture,
        [0xde, 0x12, 0x04, 0x95, ..] | [0x95, 0x04, 0x12, 0xde, ..] => FileFormat::CompiledCatalogue,
        [0x1f, 0x8b, ..] | [b'R', b'a', b'r', b'!', ..] | [b'7', b'z', 0xbc, 0xaf, ..] => FileFormat::Packed,
        _ if is_thirty_two(bytes) => FileFormat::Utf32,
        _ if text.contains("%pdf-") => FileFormat::Pdf,
        _ if text.starts_with("{\\rtf") => FileFormat::RichText,
        _ if text.starts_with("<svg") => FileFormat::Picture,
        _ if PAGES.iter().any(|mark| text.starts_with(mark)) => FileFormat::WebPage,
        _ if text.starts_with("<!--") && text.contains("<html") => FileFormat::WebPage,
        _ if text.starts_with("<?xml") => xml(text),
        _ if text.starts_with('<') && has_element(first_tag(text), "xliff") => FileFormat::Exchange,
        _ if text.starts_with('<') && has_element(first_tag(text), "tmx") => FileFormat::TranslationMemory,
        _ if is_saved_page(text) => FileFormat::WebPage,
        _ if is_mail(text) => FileFormat::Mail,
        _ => return None,
    })
}

/// What web pages, and what is copied of them, begin with.
const PAGES: [&str; 9] = ["<html", "<!doctype", "<table", "<pre", "<body", "<head", "<meta", "<div", "<p>"];

/// What an XML file is: Word and Excel save whole documents as one, and name themselves at its beginning.
fn xml(text: &str) -> FileFormat {
    let has = |marks: &[&str]| marks.iter().any(|mark| text.contains(mark));
    if has(&["word.document", "pkg:package", "w:worddocument", "/wordml", "opendocument.text"]) {
        FileFormat::FlatWord
    } else if has(&["excel.sheet", "office:spreadsheet", "opendocument.spreadsheet"]) {
        FileFormat::FlatSheet
    } else if has_element(text, "xliff") {
        FileFormat::Exchange
    } else if has_element(text, "tmx") {
        FileFormat::TranslationMemory
    } else if has(&["<svg"]) {
        FileFormat::Picture
    } else if has(&["<html", "<!doctype html"]) {
        FileFormat::WebPage
    } else {
        FileFormat::Xml
    }
}

/// Whether an element of this name begins in a text, with a prefix (`ns0:`) or without: some libraries write one before every name.
fn has_element(text: &str, name: &str) -> bool {
    let is_prefix = |prefix: &str| {
        let own = prefix.strip_suffix(':').unwrap_or(prefix);
        own.len() < prefix.len() && own.chars().all(|one| one.is_alphanumeric() || "_-.".contains(one))
    };
    let begins = |at: usize| {
        let before = text.get(..at).and_then(|before| before.rsplit_once('<'));
        let is_whole = text.get(at + name.len()..).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
        is_whole && before.is_some_and(|(_, prefix)| prefix.is_empty() || is_prefix(prefix))
    };
    text.match_indices(name).any(|(at, _)| begins(at))
}

fn first_tag(text: &str) -> &str {
    text.split_once('>').map_or(text, |(tag, _)| tag)
}

/// Whether bytes are UTF-32: by its mark, or because of Latin text three bytes of four are 0.
fn is_thirty_two(bytes: &[u8]) -> bool {
    let start = bytes.get(..BEGINNING).unwrap_or(bytes);
    let fours = start.len() / 4;
    let at = |one: usize| start.chunks_exact(4).filter(|four| four[one] == 0).count();
    let zeros = |ones: [usize; 3]| fours > 1 && ones.iter().all(|one| at(*one) * 10 >= fours * 8);
    let named = [[0xff, 0xfe, 0, 0], [0, 0, 0xfe, 0xff]].iter().any(|mark| start.starts_with(mark));
    named || (zeros([1, 2, 3]) && at(0) * 2 < fours) || (zeros([0, 1, 2]) && at(3) * 2 < fours)
}

/// What a packed file holds; its list of names stands at its end.
fn packed(bytes: &[u8]) -> FileFormat {
    let has = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    if has(b"opendocument.spreadsheet") {
        FileFormat::OpenSheet
    } else if has(b"opendocument.text") {
        FileFormat::OpenText
    } else if has(b"xl/workbook") || has(b"xl\\workbook") {
        FileFormat::Workbook
    } else if has(b"word/") || has(b"word\\") {
        FileFormat::Word
    } else {
        FileFormat::Packed
    }
}

/// Whether a text is a page that a browser or Word has saved in one file (.mht), which is built like a mail.
fn is_saved_page(text: &str) -> bool {
    text.contains("multipart/related") && (text.starts_with("mime-version:") || text.starts_with("from: <saved by"))
}

/// Whether a text begins with the lines of a saved mail.
fn is_mail(text: &str) -> bool {
    let marks = ["received:", "return-path:", "from:", "subject:", "date:", "to:", "mime-version:", "message-id:"];
    let lines: Vec<&str> = text.lines().take(12).collect();
    let known = lines.iter().filter(|line| marks.iter().any(|mark| line.starts_with(mark))).count();
    known >= 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_what_they_hold() {
        let rows: [(&[u8], Option<FileFormat>); 34] = [
            (b"<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?>", Some(FileFormat::FlatWord)),
            (b"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>", Some(FileFormat::FlatSheet)),
            (b"<?xml version=\"1.0\"?><html>", Some(FileFormat::WebPage)),
            (b"<?xml version=\"1.0\"?><feed>", Some(FileFormat::Xml)),
            (b"<?xml version='1.0'?>\n<xliff version='1.2'>", Some(FileFormat::Exchange)),
            (b"<xliff version='2.0'>", Some(FileFormat::Exchange)),
            (b"<?xml version='1.0'?>\n<ns0:xliff xmlns:ns0='a' version='2.0'>", Some(FileFormat::Exchange)),
            (b"<x:xliff xmlns:x='a'>", Some(FileFormat::Exchange)),
            (b"<?xml version='1.0'?><a>xliff</a><b xliff=''/><xliffs/>", Some(FileFormat::Xml)),
            (b"<t:tmx version='1.4'>", Some(FileFormat::TranslationMemory)),
            (
                b"<?xml version='1.0'?><!DOCTYPE tmx SYSTEM 'tmx14.dtd'><tmx version='1.4'>",
                Some(FileFormat::TranslationMemory),
            ),
            (b"<tmx version='1.4'>", Some(FileFormat::TranslationMemory)),
            (b"\xde\x12\x04\x95\0\0\0\0", Some(FileFormat::CompiledCatalogue)),
            (b"\x95\x04\x12\xde\0\0\0\0", Some(FileFormat::CompiledCatalogue)),
            (b"MIME-Version: 1.0\r\nContent-Type: multipart/related;", Some(FileFormat::WebPage)),
            (
                b"From: <Saved by Blink>\nSubject: a\nDate: b\nContent-Type: multipart/related;",
                Some(FileFormat::WebPage),
            ),
            (b"<pre>{\"format\":1}</pre>", Some(FileFormat::WebPage)),
            (b"\xff\xfe\0\0c\0\0\0a\0\0\0", Some(FileFormat::Utf32)),
            (b"\0\0\0c\0\0\0a\0\0\0s", Some(FileFormat::Utf32)),
            (b"\xff\xfec\0a\0s\0e\0", None),
            (b"PK\x03\x04....xl/workbook.xml", Some(FileFormat::Workbook)),
            (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Some(FileFormat::OpenSheet)),
            (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", Some(FileFormat::OpenText)),
            (b"PK\x03\x04....word\\document.xml", Some(FileFormat::Word)),
            (b"PK\x03\x04zzzz", Some(FileFormat::Packed)),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", Some(FileFormat::OldOffice)),
            (b"\n%PDF-1.7", Some(FileFormat::Pdf)),
            (b"{\\rtf1\\ansi", Some(FileFormat::RichText)),
            (b"\xef\xbb\xbf<!DOCTYPE html>", Some(FileFormat::WebPage)),
            (b"From: a\nTo: b\nSubject: c\n\nx", Some(FileFormat::Mail)),
            (b"\xff\xd8\xff\xe0", Some(FileFormat::Picture)),
            (b"case,2.1.1\nA,yes\n", None),
            (b"PK,2.1.1\nA,yes\n", None),
            (b"", None),
        ];
        for (bytes, format) in rows {
            assert_eq!(file_format(bytes), format, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
