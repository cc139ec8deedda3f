//! What the library that writes spreadsheets leaves out, added to what it wrote: the mark of each table as one, and the
//! namespace of the words by which the file says what it is.
//!
//! What must hold: every addition finds its place, or no workbook comes of it; a program that reads XML strictly reads
//! every part.

use std::fmt::Write as _;

use quick_xml::escape::escape;

use crate::workbook::Workbook;

/// A part of the file with what it lacks.
pub(super) fn finished(workbook: &Workbook, name: &str, text: &str) -> Result<String, String> {
    match name {
        "meta.xml" => {
            // A title could say anything: only the root is looked at.
            let (root, rest) = text.split_once("<office:meta>").ok_or("the workbook does not say what it is")?;
            let root = if root.contains(" xmlns:dc=") {
                root.to_owned()
            } else {
                before(root, " xmlns:meta=", " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")?
            };
            Ok(format!("{root}<office:meta>{rest}"))
        }
        "content.xml" => before(text, "</office:spreadsheet>", &ranges(workbook)),
        _ => Ok(text.to_owned()),
    }
}

/// Adds to a text before what must stand in it once.
fn before(text: &str, what: &str, addition: &str) -> Result<String, String> {
    match text.split(what).collect::<Vec<_>>().as_slice() {
        [first, rest] => Ok(format!("{first}{addition}{what}{rest}")),
        pieces => Err(format!("the workbook has {} times {what} and not once", pieces.len() - 1)),
    }
}

/// The range of each table with its header row, under the name of its CSV file.
fn ranges(workbook: &Workbook) -> String {
    let mut ranges = "<table:database-ranges>".to_owned();
    for sheet in &workbook.sheets {
        let place = format!("'{}'", sheet.name.replace('\'', "''"));
        let last = format!("{}{}", letters(sheet.headers.len()), sheet.rows.len() + 1);
        let _ = write!(
            ranges,
            "<table:database-range table:name=\"{}\" table:target-range-address=\"{}\" table:contains-header=\"true\"/>",
            escape(sheet.id.as_str()),
            escape(format!("{place}.A1:{place}.{last}").as_str()),
        );
    }
    ranges + "</table:database-ranges>"
}

/// The letters of a column, from 1.
fn letters(mut number: usize) -> String {
    let mut letters = String::new();
    while number > 0 {
        let letter = u8::try_from((number - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + letter));
        number = (number - 1) / 26;
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_spreadsheets() {
        let rows = [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")];
        for (number, expected) in rows {
            assert_eq!(letters(number), expected);
        }
    }

    #[test]
    fn an_addition_has_one_place_or_none_at_all() {
        assert_eq!(before("<a></a>", "</a>", "<b/>"), Ok("<a><b/></a>".to_owned()));
        assert!(before("<a/>", "</a>", "<b/>").is_err());
        assert!(before("</a></a>", "</a>", "<b/>").is_err());
    }
}
