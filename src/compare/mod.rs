//! What differs between two versions of a report: particulars, ratings, figures, and every text, word by word.
//!
//! It reads what was loaded and rated, never a rendered report, and gives plain values; what they look like is decided
//! elsewhere. What must hold: a text is told once, as added, removed, moved, reworded or both; what says the same in the
//! same place is not told.

mod change;
mod figures;
mod matching;
mod named;
mod order;
mod particulars;
mod piece;
mod wording;

pub use change::{Change, Comparison, Pair, Spot};
pub use piece::PieceKind;
pub use wording::Run;

use crate::report::Basis;
use change::changes;
use figures::{figures, ratings};
use particulars::particulars;
use piece::{Group, pieces};

/// What differs between two versions of one report.
#[must_use]
pub fn compare(old: &Basis<'_>, new: &Basis<'_>) -> Comparison {
    let (before, after) = (pieces(old), pieces(new));
    let of = |group| changes(&before, &after, group);
    Comparison {
        particulars: particulars(old, new),
        ratings: ratings(old, new),
        figures: figures(old, new),
        recommendations: of(Group::Recommendations),
        findings: of(Group::Findings),
        texts: [Group::Boxes, Group::Quotations, Group::Tables, Group::Prose, Group::Labels]
            .into_iter()
            .flat_map(of)
            .collect(),
    }
}
