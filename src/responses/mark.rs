//! A row whose number and whose hidden mark name two paragraphs: somebody has copied a row and typed another number.
//!
//! What must hold: neither is taken for the other in silence. The words that the row quotes decide; where it quotes none, the
//! number, which is what the reader has seen.

use super::intake::Intake;
use super::received::{Received, ReceivedPoint};
use super::tie::is_anchor_of;
use super::words::holds;
use crate::problem::{PointPlace, PointProblem};
use crate::report::Spot;

/// The two paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Disagreement {
    number: u32,
    mark: u32,
    /// Whether the words that the row quotes are those of the paragraph of the mark.
    is_mark: bool,
}

impl Intake<'_> {
    /// What number and mark of a row say, where they do not say the same.
    pub(super) fn disagreement(&self, point: &ReceivedPoint) -> Option<Disagreement> {
        // What the page saves it has counted itself.
        if point.given_id.is_some() {
            return None;
        }
        let (number, anchor) = point.paragraph.zip(point.anchor.as_deref())?;
        let of_anchor: Vec<&Spot> = self.spots.iter().filter(|spot| spot.anchor == anchor).collect();
        let quoted = point.quoted.as_deref();
        if !self.is_current {
            let mark = number_of(self.received, anchor).filter(|mark| *mark != number)?;
            let is_mark = quoted.is_some_and(|quoted| {
                is_anchor_of(anchor, quoted) || of_anchor.iter().any(|spot| holds(&spot.text, quoted))
            });
            return Some(Disagreement { number, mark, is_mark });
        }
        if of_anchor.iter().any(|spot| spot.number == Some(number)) {
            return None;
        }
        let mark = of_anchor.iter().find_map(|spot| spot.number)?;
        let is_mark = quoted.is_some_and(|quoted| {
            let mut of_number = self.spots.iter().filter(|spot| spot.number == Some(number));
            of_anchor.iter().any(|spot| holds(&spot.text, quoted)) && !of_number.any(|spot| holds(&spot.text, quoted))
        });
        Some(Disagreement { number, mark, is_mark })
    }
}

/// The number that a draft which is no longer there gave the paragraph of an anchor: that of the row which still has its words,
/// else of the first that has the anchor.
fn number_of(received: &Received, anchor: &str) -> Option<u32> {
    let rows = || received.points.iter().filter(|row| row.anchor.as_deref() == Some(anchor) && row.paragraph.is_some());
    let is_whole = |row: &&ReceivedPoint| row.quoted.as_deref().is_some_and(|quoted| is_anchor_of(anchor, quoted));
    rows().find(is_whole).or_else(|| rows().next())?.paragraph
}

impl Disagreement {
    pub(super) fn problem(self, at: PointPlace) -> PointProblem {
        PointProblem::NumberAndMark { at, number: self.number, mark: self.mark }
    }

    /// The point with the one of the two that is taken.
    pub(super) fn decided(self, point: &ReceivedPoint) -> ReceivedPoint {
        let mut point = point.clone();
        if self.is_mark {
            point.paragraph = Some(self.mark);
        } else {
            point.anchor = None;
        }
        point
    }

    /// What stands in place of the number in the record.
    pub(super) fn as_written(self) -> String {
        format!("{} [{}]", self.number, self.mark)
    }
}
