//! Comments beside the words of a Word document, as points.
//!
//! What must hold: every comment that says something becomes a point, wherever it stands; the number of the paragraph that it
//! is about is the one that the copy prints before it.

use super::part_reader::WordContent;
use super::word_comment::WordComment;
use crate::problem::{PointPlace, PointProblem};
use crate::responses::clean::{LONGEST_QUOTED, LONGEST_TEXT, clean_up_to};
use crate::responses::received::ReceivedPoint;
use crate::responses::tables::MOST_POINTS;

/// The comments of a document as points, beside so many others.
pub(super) fn points(
    document: &WordContent,
    comments: &[WordComment],
    others: usize,
) -> Result<Vec<ReceivedPoint>, PointProblem> {
    let said = comments.iter().filter(|comment| !comment.words.trim().is_empty());
    let points = said.enumerate().map(|(index, comment)| point(document, comment, PointPlace::Comment(index + 1)));
    let points: Vec<ReceivedPoint> = points.collect::<Result<_, _>>()?;
    if points.len() + others > MOST_POINTS {
        return Err(PointProblem::TooManyPoints { most: MOST_POINTS });
    }
    Ok(points)
}

fn point(document: &WordContent, comment: &WordComment, at: PointPlace) -> Result<ReceivedPoint, PointProblem> {
    let text = |text: &str, longest| clean_up_to(text, longest).map_err(|_| PointProblem::TextTooLong { at, longest });
    let range = document.ranges.iter().find(|range| range.id == comment.id);
    let paragraph = range.and_then(|range| range.paragraph.as_deref()).unwrap_or_default();
    let (number, words) = numbered(paragraph);
    let marked = range.map(|range| numbered(&range.words).1).filter(|words| !words.trim().is_empty());
    Ok(ReceivedPoint {
        at,
        paragraph: number.or_else(|| number_beside(document, comment)),
        quoted: text(marked.unwrap_or(words), LONGEST_QUOTED)?,
        correction: text(&comment.words, LONGEST_TEXT)?,
        who: comment.author.as_deref().map(|author| text(author, LONGEST_TEXT)).transpose()?.flatten(),
        ..ReceivedPoint::default()
    })
}

/// The number that the copy prints before a paragraph, and its words.
fn numbered(paragraph: &str) -> (Option<u32>, &str) {
    let number = |text: &str| text.parse().ok();
    let parts = paragraph.trim_start().strip_prefix('[').and_then(|rest| rest.split_once(']'));
    match parts.and_then(|(inside, rest)| Some((number(inside)?, rest))) {
        Some((number, rest)) => (Some(number), rest.trim_start()),
        None => (None, paragraph),
    }
}

/// The number in the cells beside a comment that stands in a table: the copy prints one in the first cell of a row.
fn number_beside(document: &WordContent, comment: &WordComment) -> Option<u32> {
    let (table, row, _) = comment.chain.last()?;
    let table = document.tables.iter().find(|known| known.number == *table)?;
    table.rows.get(*row)?.iter().find_map(|cell| numbered(&cell.text).0)
}
