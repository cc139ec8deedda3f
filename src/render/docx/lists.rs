//! Lists as Word has them: bullets, and numbers in the form that the report gives them.

use docx_rs::{
    AbstractNumbering, Docx, IndentLevel, Level, LevelJc, LevelText, NumberFormat, Numbering, NumberingId, Paragraph,
    SpecialIndentType, Start, Tab, TabValueType,
};

use super::styles::FRAME_INDENT;

/// How far each level of a list is set in, in twips.
const STEP: i32 = 400;

/// Where the words of an item in a frame begin, from the edge of the text.
const FRAME_TAB: usize = 470;

/// The deepest level that Word has.
const DEEPEST: usize = 8;

/// How a list marks its items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    /// A bullet.
    Bullet,
    /// A number from here on, with what stands before and after it.
    Number { before: String, start: usize, after: String },
}

/// A list of the document.
pub(super) struct List {
    id: usize,
    level: usize,
    marker: Marker,
    framed: bool,
}

impl List {
    pub(super) fn new(id: usize, level: usize, marker: Marker, framed: bool) -> Self {
        List { id, level: level.min(DEEPEST), marker, framed }
    }

    /// A paragraph as an item of this list.
    pub(super) fn item(&self, paragraph: Paragraph) -> Paragraph {
        let paragraph = paragraph.numbering(NumberingId::new(self.id), IndentLevel::new(self.level));
        if !self.framed {
            return paragraph;
        }
        // One that stood in further than the paragraph before it would have a frame of its own.
        paragraph
            .indent(Some(FRAME_INDENT), Some(SpecialIndentType::Hanging(0)), Some(FRAME_INDENT), None)
            .add_tab(Tab::new().val(TabValueType::Left).pos(FRAME_TAB))
    }
}

/// How far the text of an item stands in.
pub(super) fn indent(level: usize) -> i32 {
    i32::try_from(level.min(DEEPEST) + 1).unwrap_or(1) * STEP
}

/// Adds a list to the document.
pub(super) fn add(docx: Docx, list: List) -> Docx {
    let level = |number: usize| {
        let (format, text, start) = match &list.marker {
            Marker::Bullet => ("bullet", "•".to_owned(), 1),
            Marker::Number { before, start, after } => ("decimal", format!("{before}%{}{after}", number + 1), *start),
        };
        Level::new(number, Start::new(start), NumberFormat::new(format), LevelText::new(text), LevelJc::new("left"))
            .indent(Some(indent(number)), Some(SpecialIndentType::Hanging(STEP)), None, None)
    };
    // Only the list's own level is used; Word wants all from the first.
    let kind = (0..=list.level).map(level).fold(AbstractNumbering::new(list.id), AbstractNumbering::add_level);
    docx.add_abstract_numbering(kind).add_numbering(Numbering::new(list.id, list.id))
}

/// The marker of items that the report numbers itself: "(3)" is a number from 3 on in brackets. None where their numbers do
/// not follow one another.
pub(super) fn marker_of(numbers: &[&str]) -> Option<Marker> {
    let (before, start, after) = split(numbers.first()?)?;
    let follows = |(index, number): (usize, &&str)| split(number) == Some((before, start + index, after));
    numbers.iter().enumerate().all(follows).then(|| Marker::Number {
        before: before.replace('%', ""),
        start,
        after: after.replace('%', ""),
    })
}

/// A number with what stands before its last figures and after them.
fn split(number: &str) -> Option<(&str, usize, &str)> {
    let end = number.rfind(|character: char| character.is_ascii_digit())? + 1;
    let start = number[..end]
        .rfind(|character: char| !character.is_ascii_digit())
        .map_or(0, |at| at + number[at..].chars().next().map_or(1, char::len_utf8));
    Some((&number[..start], number[start..end].parse().ok()?, &number[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_how_items_are_numbered() {
        let number = |before: &str, start, after: &str| Marker::Number {
            before: before.to_owned(),
            start,
            after: after.to_owned(),
        };
        assert_eq!(marker_of(&["1.", "2."]), Some(number("", 1, ".")));
        assert_eq!(marker_of(&["(3)", "(4)"]), Some(number("(", 3, ")")));
        assert_eq!(marker_of(&["2.9", "2.10"]), Some(number("2.", 9, "")));
        assert_eq!(marker_of(&["1", "3"]), None);
        assert_eq!(marker_of(&["a"]), None);
        assert_eq!(marker_of(&[]), None);
    }
}
