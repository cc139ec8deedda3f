//! How much of everything there can be: the one place for the limits of a folder and of what comes back from others.
//!
//! Each is far above what an inspection needs and low enough that a machine with 2 GB reads it in seconds; what is above is
//! told with its place and never read in part. `data/README.md` has them for editors: a test holds the two together.

use crate::problem::{Kind, Measure, Place, Problem};

/// The most there can be of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What is counted.
    pub of: Measure,
    /// How many there can be.
    pub most: usize,
}

impl Limit {
    /// What is wrong where there are so many; nothing where that is not too much.
    #[must_use]
    pub fn passed_by(self, found: usize) -> Option<Kind> {
        (found > self.most).then_some(Kind::TooMuch { of: self.of, found: Some(found), most: self.most })
    }

    /// What is wrong where there are more, and nobody has counted how many.
    #[must_use]
    pub fn passed(self) -> Kind {
        Kind::TooMuch { of: self.of, found: None, most: self.most }
    }

    /// The problem with so many at a place; none where that is not too much.
    #[must_use]
    pub fn problem(self, found: usize, place: impl Into<Option<Place>>) -> Option<Problem> {
        self.passed_by(found).map(|kind| Problem::error(kind, place))
    }
}

/// Every limit under its name, and the words of its first line for the table of the documentation.
macro_rules! limits {
    ($(#[doc = $doc:literal] $(#[doc = $more:literal])* $name:ident: $of:ident = $most:expr;)+) => {
        $(#[doc = $doc] $(#[doc = $more])* pub const $name: Limit = Limit { of: Measure::$of, most: $most };)+
        #[cfg(test)]
        const ALL: &[(&str, Limit)] = &[$(($doc, $name)),+];
    };
}

limits! {
    /// Bytes of a file of YAML, Markdown, CSV, or of a catalogue.
    TEXT_BYTES: TextBytes = 8_000_000;
    /// Bytes of a picture.
    PICTURE_BYTES: PictureBytes = 30_000_000;
    /// Bytes of a file of points that came back.
    REPLY_BYTES: ReplyBytes = 20_000_000;
    /// Bytes of any other file, such as a font or a template.
    OTHER_BYTES: OtherBytes = 100_000_000;
    /// Bytes of all files of a folder.
    FOLDER_BYTES: FolderBytes = 300_000_000;
    /// Files of a folder.
    FILES: Files = 5_000;
    /// Folders in folders.
    FOLDER_DEPTH: FolderDepth = 16;
    /// Lines of a text file.
    LINES: Lines = 200_000;
    /// Characters of a line of a text file.
    LINE_LENGTH: LineLength = 200_000;
    /// Characters of a word: of what stands without a space.
    WORD_LENGTH: WordLength = 5_000;
    /// Marks on one letter.
    ///
    /// Unicode's own form for streams has no more (UAX #15).
    LETTER_MARKS: LetterMarks = 30;
    /// Records and lists in each other in a YAML file.
    ///
    /// The records of a folder take eight.
    YAML_DEPTH: YamlDepth = 32;
    /// Keys of one record of a YAML file.
    YAML_KEYS: YamlKeys = 5_000;
    /// Keys and values of a YAML file.
    YAML_VALUES: YamlValues = 300_000;
    /// Characters of a title, label, address or other plain field, and of the finding of a chart.
    ///
    /// They become names and alternatives in a PDF, which holds no longer ones.
    LABEL_LENGTH: LabelLength = 2_000;
    /// Characters of a translation, where the English has no more than a label may have.
    TRANSLATION_LENGTH: TranslationLength = 8_000;
    /// Lists and quotations in each other in a Markdown text.
    MARKDOWN_DEPTH: MarkdownDepth = 6;
    /// Footnotes of one text.
    FOOTNOTES: Footnotes = 1_000;
    /// Columns of a table in a text.
    TABLE_COLUMNS: TableColumns = 50;
    /// Rows of a table in a text.
    TABLE_ROWS: TableRows = 2_000;
    /// Cells of a table in a text.
    TABLE_CELLS: TableCells = 20_000;
    /// Columns of a CSV file.
    ///
    /// A spreadsheet that saves all its columns has 16,384; those that are empty do not count.
    CSV_COLUMNS: CsvColumns = 2_000;
    /// Rows of a CSV file.
    CSV_ROWS: CsvRows = 100_000;
    /// Characters of a cell of a CSV file.
    CSV_CELL: CsvCell = 50_000;
    /// Cases of all files of evidence.
    CASES: Cases = 100_000;
    /// Pixels of a picture.
    ///
    /// 8,000 by 6,000 are 48 million.
    PIXELS: Pixels = 50_000_000;
    /// Pixels of all pictures of a folder.
    PIXELS_TOGETHER: PixelsTogether = 500_000_000;
    /// Elements of a drawing (SVG).
    ///
    /// What is drawn twice counts twice.
    DRAWING_ELEMENTS: DrawingElements = 100_000;
    /// Elements of a drawing in each other.
    DRAWING_DEPTH: DrawingDepth = 64;
    /// Letters of a drawing.
    DRAWING_LETTERS: DrawingLetters = 20_000;
    /// Attributes of an element of a drawing.
    DRAWING_ATTRIBUTES: DrawingAttributes = 500;
    /// Messages of a gettext catalogue.
    MESSAGES: Messages = 50_000;
    /// Points of one file that came back.
    POINTS: Points = 2_000;
    /// Characters of what one point says.
    POINT_LENGTH: PointLength = 10_000;
    /// Lists and records in each other in a JSON file that came back.
    JSON_DEPTH: JsonDepth = 32;
    /// Files in a packed document, such as a Word form.
    PACKED_FILES: PackedFiles = 2_000;
    /// Bytes that a file in a packed document may unpack to.
    UNPACKED_BYTES: UnpackedBytes = 50_000_000;
}

#[cfg(test)]
mod tests {
    use super::ALL;

    /// A number as documents write it: 8,000,000.
    fn grouped(number: usize) -> String {
        let digits = number.to_string();
        let groups: Vec<&str> =
            digits.as_bytes().rchunks(3).rev().filter_map(|group| str::from_utf8(group).ok()).collect();
        groups.join(",")
    }

    #[test]
    fn editors_are_told_every_limit() {
        let table: Vec<String> = ALL
            .iter()
            .map(|(of, limit)| format!("| {} | {} |", of.trim().trim_end_matches('.'), grouped(limit.most)))
            .collect();
        let missing: Vec<&String> =
            table.iter().filter(|row| !include_str!("../data/README.md").contains(row.as_str())).collect();
        assert!(missing.is_empty(), "data/README.md lacks {missing:#?}");
    }
}
