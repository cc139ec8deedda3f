//! What is told of two versions.

use super::matching::matched;
use super::order::moved;
use super::piece::{Group, Piece, PieceKind};
use super::wording::{Run, runs};
use crate::problem::Place;

/// What differs between two versions of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// What is said of the inspection: service, dates, people, version.
    pub particulars: Vec<Pair>,
    /// Ratings, in the order of the report, the overall one first.
    pub ratings: Vec<Pair>,
    /// Figures of key questions, statistics and samples.
    pub figures: Vec<Pair>,
    /// Recommendations.
    pub recommendations: Vec<Change>,
    /// Key findings, strengths and areas for improvement.
    pub findings: Vec<Change>,
    /// Every other text: boxes, quotations, tables, prose.
    pub texts: Vec<Change>,
}

/// A particular, rating or figure before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// What it is of.
    pub about: String,
    /// What it was; none where there was none.
    pub before: Option<String>,
    /// What it is; none where there is none.
    pub after: Option<String>,
}

/// A text before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where it was; none where it was added.
    pub before: Option<Spot>,
    /// Where it is; none where it was removed.
    pub after: Option<Spot>,
    /// Whether it stands elsewhere now: in another section or list, or in another order.
    pub is_moved: bool,
    /// What it says and said, word by word.
    pub runs: Vec<Run>,
}

/// Where a text stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// What it is.
    pub kind: PieceKind,
    /// The section's number and title; none for what belongs to the whole report.
    pub section: Option<String>,
    /// Its place among those of its kind in the section, from 1.
    pub number: usize,
    /// File and line.
    pub place: Place,
}

impl Comparison {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Comparison::default()
    }
}

impl Change {
    /// Whether it is in both versions and says something else now.
    #[must_use]
    pub fn is_reworded(&self) -> bool {
        let both = self.before.is_some() && self.after.is_some();
        both && self.runs.iter().any(|run| !matches!(run, Run::Kept(_)))
    }
}

/// What differs among the pieces of a group, in the order of the new version; what was removed stands where it stood.
pub(super) fn changes(before: &[Piece], after: &[Piece], group: Group) -> Vec<Change> {
    let of = |pieces: &[Piece]| pieces.iter().filter(|piece| piece.kind.group() == group).cloned().collect::<Vec<_>>();
    let (before, after) = (of(before), of(after));
    let pairs = matched(&before, &after);
    let moved = moved(&before, &after, &pairs);
    let mut told: Vec<((usize, PieceKind, usize), Change)> = Vec::new();
    for (new, piece) in after.iter().enumerate() {
        let old = pairs.iter().find(|(_, other)| *other == new).map(|(old, _)| *old);
        let change = Change {
            before: old.map(|old| before[old].spot()),
            after: Some(piece.spot()),
            is_moved: old.is_some_and(|old| moved.contains(&(old, new))),
            runs: runs(old.map_or("", |old| before[old].text.as_str()), &piece.text),
        };
        if old.is_none() || change.is_moved || change.is_reworded() {
            told.push((piece.position(), change));
        }
    }
    for (old, piece) in before.iter().enumerate() {
        if !pairs.iter().any(|(other, _)| *other == old) {
            let change =
                Change { before: Some(piece.spot()), after: None, is_moved: false, runs: runs(&piece.text, "") };
            told.push((piece.position(), change));
        }
    }
    told.sort_by_key(|(position, _)| *position);
    told.into_iter().map(|(_, change)| change).collect()
}
