//! What is counted before it is read, so that no folder can take all the time or memory of a machine: each measure with the
//! words that tell it.
//!
//! How many of each there can be stands in `source/limits.rs`.

/// Something that a folder can have too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is told by its words below")]
pub enum Measure {
    TextBytes,
    PictureBytes,
    ReplyBytes,
    OtherBytes,
    FolderBytes,
    Files,
    FolderDepth,
    Lines,
    LineLength,
    WordLength,
    LetterMarks,
    YamlDepth,
    YamlKeys,
    YamlValues,
    LabelLength,
    TranslationLength,
    MarkdownDepth,
    Footnotes,
    TableColumns,
    TableRows,
    TableCells,
    CsvColumns,
    CsvRows,
    CsvCell,
    Cases,
    Pixels,
    PixelsTogether,
    DrawingElements,
    DrawingDepth,
    DrawingLetters,
    DrawingAttributes,
    Messages,
    Points,
    PointLength,
    JsonDepth,
    PackedFiles,
    UnpackedBytes,
}

impl Measure {
    /// What has it, with its verb, and what is counted.
    pub(super) fn words(self) -> (&'static str, &'static str) {
        use Measure as M;
        match self {
            M::TextBytes | M::PictureBytes | M::ReplyBytes | M::OtherBytes => ("the file has", "bytes"),
            M::FolderBytes => ("the files of the folder have together", "bytes"),
            M::Files => ("the folder has", "files"),
            M::FolderDepth => ("folders stand in each other here", "levels deep"),
            M::Lines => ("the file has", "lines"),
            M::LineLength => ("this line has", "characters"),
            M::WordLength => ("this word has", "characters"),
            M::LetterMarks => ("a letter of this word has", "marks"),
            M::YamlDepth | M::JsonDepth => ("lists and records stand in each other here", "levels deep"),
            M::YamlKeys => ("this record has", "keys"),
            M::YamlValues => ("the file has", "keys and values"),
            M::LabelLength => ("this has", "characters"),
            M::TranslationLength => ("this translation has", "characters"),
            M::MarkdownDepth => ("lists and quotations stand in each other here", "levels deep"),
            M::Footnotes => ("this text has", "footnotes"),
            M::TableColumns => ("this table has", "columns"),
            M::TableRows => ("this table has", "rows"),
            M::TableCells => ("this table has", "cells"),
            M::CsvColumns => ("the file has", "columns"),
            M::CsvRows => ("the file has", "rows"),
            M::CsvCell => ("this cell has", "characters"),
            M::Cases => ("the evidence has", "cases"),
            M::Pixels => ("this picture has", "pixels"),
            M::PixelsTogether => ("the pictures of the folder have together", "pixels"),
            M::DrawingElements => ("this drawing has", "parts"),
            M::DrawingLetters => ("this drawing has", "letters"),
            M::DrawingAttributes => ("this part of the drawing has", "attributes"),
            M::DrawingDepth => ("parts of this drawing stand in each other", "levels deep"),
            M::Messages => ("the catalogue has", "messages"),
            M::Points => ("the file has", "points"),
            M::PointLength => ("this point has", "characters"),
            M::PackedFiles => ("the document is packed of", "files"),
            M::UnpackedBytes => ("a part of the document unpacks to", "bytes"),
        }
    }

    /// What to do about it.
    pub(super) fn hint(self) -> &'static str {
        use Measure as M;
        match self {
            M::TextBytes | M::Lines | M::YamlKeys | M::YamlValues => {
                "No inspection has so much text: see whether something was pasted in by mistake, and take it out."
            }
            M::LineLength => "Begin a new line within it; after “|” and in Markdown one new line is read as a space.",
            M::WordLength | M::LetterMarks => "See whether something was pasted in by mistake, and take it out.",
            M::PictureBytes | M::Pixels | M::PixelsTogether => {
                "Save a smaller copy: a picture across the whole page needs about 2,500 pixels, and no more."
            }
            M::ReplyBytes => "Ask for the form alone, without pictures.",
            M::OtherBytes => "See whether this is the right file.",
            M::FolderBytes => "Take away what no report shows, and save smaller copies of the pictures.",
            M::Files | M::FolderDepth => {
                "See whether this is one findings folder; keep others, and copies, outside it."
            }
            M::YamlDepth | M::JsonDepth => "See whether brackets were typed many times by mistake.",
            M::LabelLength => "This is read in one breath: say it shorter, and the rest in the text.",
            M::TranslationLength => "The English is much shorter: see whether another text was pasted in.",
            M::MarkdownDepth => {
                "See whether “>” or “-” was typed many times by mistake; a reader follows three levels."
            }
            M::Footnotes => "Say some of them in the text, or divide it into sections.",
            M::TableColumns => "A page holds about twelve columns: make several tables of it.",
            M::TableRows | M::TableCells => "Make several tables of it, or publish the rows beside the report.",
            M::CsvColumns | M::CsvRows => {
                "See whether rows and columns that nobody filled in were saved with the others."
            }
            M::CsvCell => "See whether a quotation mark is missing, so that the rows below run into this cell.",
            M::Cases => "See whether a file stands there twice.",
            M::DrawingElements | M::DrawingDepth | M::DrawingLetters | M::DrawingAttributes => {
                "Save it as PNG, or draw it with less detail."
            }
            M::Messages => "See whether this is the catalogue of this folder.",
            M::Points | M::PointLength => "Ask for it as several files.",
            M::PackedFiles | M::UnpackedBytes => "Ask for the file anew: a form that was filled in is much smaller.",
        }
    }
}
