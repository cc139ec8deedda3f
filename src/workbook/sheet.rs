//! A table of the workbook: its headers and cells, none of which is blank.

use crate::language::{Phrase, Phrases};

/// A table on a sheet of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The name of the table and of its CSV file: letters, digits and underscores, the same in every language.
    pub id: String,
    /// The name of the sheet.
    pub name: String,
    /// What it holds, in a sentence.
    pub about: String,
    /// Headers, none empty and none twice.
    pub headers: Vec<String>,
    /// What the data dictionary knows each column by, in the order of the headers; less of them where it knows none of the last.
    pub columns: Vec<&'static str>,
    /// Rows, a cell a header.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell; none is blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A text.
    Text(String),
    /// A whole number.
    Number(u32),
    /// A figure as it is printed: 12.5, 69%.
    Figure(String),
    /// No number, and why, as shorthand.
    Short(Shorthand),
}

/// Why a cell has no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shorthand {
    /// Withheld, so that no child can be identified.
    Confidential,
    /// Not known, or not published.
    Unavailable,
    /// It does not apply.
    NotApplicable,
}

impl Shorthand {
    /// Every one, in the order of the notes.
    pub const ALL: [Shorthand; 3] = [Shorthand::Confidential, Shorthand::Unavailable, Shorthand::NotApplicable];

    /// What stands in the cell.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Shorthand::Confidential => "[c]",
            Shorthand::Unavailable => "[x]",
            Shorthand::NotApplicable => "[z]",
        }
    }

    pub(super) fn phrase(self) -> Phrase {
        match self {
            Shorthand::Confidential => Phrase::BookConfidential,
            Shorthand::Unavailable => Phrase::BookUnavailable,
            Shorthand::NotApplicable => Phrase::BookNotApplicable,
        }
    }
}

impl Sheet {
    /// A table under the words for its columns.
    #[must_use]
    pub fn new(
        phrases: &Phrases,
        id: &str,
        [name, about]: [Phrase; 2],
        columns: &[Phrase],
        rows: Vec<Vec<Cell>>,
    ) -> Self {
        Sheet {
            id: id.to_owned(),
            name: phrases.say(name),
            about: phrases.say(about),
            headers: columns.iter().map(|phrase| phrases.say(*phrase)).collect(),
            columns: columns.iter().map(|phrase| phrase.id()).collect(),
            rows,
        }
    }
}

impl Cell {
    /// What it says, as text.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Cell::Text(text) | Cell::Figure(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Short(short) => short.code().to_owned(),
        }
    }

    /// A figure, or that there is none.
    #[must_use]
    pub fn figure(text: &str) -> Self {
        match Cell::known(Some(text)) {
            Cell::Text(text) => Cell::Figure(text),
            other => other,
        }
    }

    /// The number that a figure is, where whoever reads the number would write it as it is printed.
    #[must_use]
    pub fn decimal(&self) -> Option<f64> {
        let Cell::Figure(text) = self else { return None };
        text.parse::<f64>().ok().filter(|number| number.to_string() == *text)
    }

    /// A text, or that there is none.
    #[must_use]
    pub fn known(text: Option<&str>) -> Self {
        match text.map(crate::text::one_line).filter(|text| !text.is_empty()) {
            Some(text) => Cell::Text(text),
            None => Cell::Short(Shorthand::NotApplicable),
        }
    }
}
