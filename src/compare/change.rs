//! What differs between two versions: texts that were added, removed, moved or reworded.

use super::compared_text::ComparedText;
use super::matching::matched;
use super::order::moved;
use super::text_kind::{MatchGroup, TextKind};
use super::text_position::TextPosition;
use super::wording::{DiffRun, runs};

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
    pub recommendations: Vec<TextChange>,
    /// Key findings, strengths and areas for improvement.
    pub findings: Vec<TextChange>,
    /// Every other text: boxes, quotations, tables, prose.
    pub texts: Vec<TextChange>,
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
pub struct TextChange {
    /// Where it was; none where it was added.
    pub before: Option<TextPosition>,
    /// Where it is; none where it was removed.
    pub after: Option<TextPosition>,
    /// Whether it stands elsewhere now: in another section or list, or in another order.
    pub is_moved: bool,
    /// What it says and said, word by word.
    pub runs: Vec<DiffRun>,
}

impl Comparison {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Comparison::default()
    }
}

impl TextChange {
    /// Whether it is in both versions and says something else now.
    #[must_use]
    pub fn is_reworded(&self) -> bool {
        let both = self.before.is_some() && self.after.is_some();
        both && self.runs.iter().any(|run| !matches!(run, DiffRun::Kept(_)))
    }
}

/// What differs among the texts of a group, in the order of the new version; what was removed stands where it stood.
pub(super) fn changes(before: &[ComparedText], after: &[ComparedText], group: MatchGroup) -> Vec<TextChange> {
    let of = |pieces: &[ComparedText]| {
        pieces.iter().filter(|piece| piece.kind.group() == group).cloned().collect::<Vec<_>>()
    };
    let (before, after) = (of(before), of(after));
    let pairs = matched(&before, &after);
    let moved = moved(&before, &after, &pairs);
    let mut told: Vec<((usize, TextKind, usize), TextChange)> = Vec::new();
    for (new, piece) in after.iter().enumerate() {
        let old = pairs.iter().find(|(_, other)| *other == new).map(|(old, _)| *old);
        let change = TextChange {
            before: old.map(|old| before[old].text_position()),
            after: Some(piece.text_position()),
            is_moved: old.is_some_and(|old| moved.contains(&(old, new))),
            runs: runs(old.map_or("", |old| before[old].text.as_str()), &piece.text),
        };
        if old.is_none() || change.is_moved || change.is_reworded() {
            told.push((piece.position(), change));
        }
    }
    for (old, piece) in before.iter().enumerate() {
        if !pairs.iter().any(|(other, _)| *other == old) {
            let change = TextChange {
                before: Some(piece.text_position()),
                after: None,
                is_moved: false,
                runs: runs(&piece.text, ""),
            };
            told.push((piece.position(), change));
        }
    }
    told.sort_by_key(|(position, _)| *position);
    told.into_iter().map(|(_, change)| change).collect()
}
