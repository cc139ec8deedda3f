//! What differs between two versions of a report: particulars, ratings, figures, and every text, word by word.
//!
//! It reads what was loaded and rated, never a rendered report, and gives plain values; what they look like is decided
//! elsewhere. What must hold: a text is told once, as added, removed, moved, reworded or both; what says the same in the
//! same place is not told.

mod change;
mod compared_text;
mod figures;
mod kept_lines;
mod kept_words;
mod matching;
mod named;
mod order;
mod particulars;
mod text_kind;
mod text_position;
mod wording;

pub use change::{Comparison, Pair, TextChange};
pub use kept_lines::{data_lines, report_lines};
pub use kept_words::{KeptLine, KeptWords, compare_kept};
pub use text_kind::TextKind;
pub use text_position::TextPosition;
pub use wording::{DiffRun, runs};

use crate::report::Basis;
use change::changes;
use compared_text::compared_texts;
use figures::{figures, ratings};
use particulars::particulars;
use text_kind::MatchGroup;

/// What differs between two versions of one report.
#[must_use]
pub fn compare(old: &Basis<'_>, new: &Basis<'_>) -> Comparison {
    let (before, after) = (compared_texts(old), compared_texts(new));
    let of = |group| changes(&before, &after, group);
    Comparison {
        particulars: particulars(old, new),
        ratings: ratings(old, new),
        figures: figures(old, new),
        recommendations: of(MatchGroup::Recommendations),
        findings: of(MatchGroup::Findings),
        texts: [MatchGroup::Boxes, MatchGroup::Quotations, MatchGroup::Tables, MatchGroup::Prose, MatchGroup::Labels]
            .into_iter()
            .flat_map(of)
            .collect(),
    }
}
