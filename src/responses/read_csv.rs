//! A filled spreadsheet, saved as CSV: with commas, semicolons or tabs, in UTF-8 or as older spreadsheet programs save.

use super::received::Received;
use super::tables::read_tables;
use super::words::FormWords;
use crate::problem::{PointProblem, Problem};

/// Reads a filled spreadsheet.
pub(super) fn read_csv(bytes: &[u8], words: &FormWords, problems: &mut Vec<Problem>) -> Result<Received, PointProblem> {
    let text = decode(bytes);
    let mut best: Option<Vec<Vec<String>>> = None;
    for delimiter in [b',', b';', b'\t'] {
        let rows = rows(&text, delimiter).ok_or(PointProblem::FormUnknown)?;
        // The right one is the one by which cells come apart.
        let cells = |rows: &Vec<Vec<String>>| rows.iter().map(|row| row.len() - 1).sum::<usize>();
        if best.as_ref().is_none_or(|best| cells(&rows) > cells(best)) {
            best = Some(rows);
        }
    }
    read_tables(&[best.unwrap_or_default()], words, problems)
}

fn rows(text: &str, delimiter: u8) -> Option<Vec<Vec<String>>> {
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let row = |record: csv::StringRecord| record.iter().map(|cell| unguarded(cell).to_owned()).collect();
    reader.records().map(|record| record.ok().map(row)).collect()
}

/// A cell without the mark that keeps a spreadsheet program from taking it for a formula.
fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(cell)
}

/// The bytes as text: UTF-8, UTF-16 with its mark, or else Windows-1252.
fn decode(bytes: &[u8]) -> String {
    let sixteen = |low: usize, high: usize| {
        let units = bytes[2..].chunks_exact(2).map(|pair| u16::from(pair[low]) | u16::from(pair[high]) << 8);
        char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{fffd}')).collect()
    };
    match bytes {
        [0xff, 0xfe, ..] => sixteen(0, 1),
        [0xfe, 0xff, ..] => sixteen(1, 0),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text).to_owned(),
            Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
        },
    }
}

/// The characters of Windows-1252 from 0x80 to 0x9F; all others are those of Latin-1.
const UPPER: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}', '\u{fffd}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => UPPER.get(usize::from(byte) - 0x80).copied().unwrap_or('\u{fffd}'),
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_spreadsheet_programs_save() {
        assert_eq!(decode(b"\xef\xbb\xbfa"), "a");
        assert_eq!(decode(b"the child\x92s \x96 \xe9"), "the child’s – é");
        assert_eq!(decode(b"\xff\xfea\0\x19 "), "a’");
        assert_eq!(decode(b"\xfe\xff\0a \x19"), "a’");
        assert_eq!(unguarded("'=1+1"), "=1+1");
        assert_eq!(unguarded("'quoted'"), "'quoted'");
    }
}
