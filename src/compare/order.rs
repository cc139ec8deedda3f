//! Which texts have moved: to another section or list, or out of the order of those that stayed.

use std::collections::{BTreeMap, BTreeSet};

use super::compared_text::ComparedText;

/// The pairs that have moved. Among those that stayed in their list, the fewest are told: all but a longest run of them
/// that is still in order.
pub(super) fn moved(
    before: &[ComparedText],
    after: &[ComparedText],
    pairs: &[(usize, usize)],
) -> BTreeSet<(usize, usize)> {
    let list = |piece: &ComparedText| (piece.section.clone(), piece.kind);
    let mut moved = BTreeSet::new();
    let mut stayed: BTreeMap<_, Vec<(usize, usize)>> = BTreeMap::new();
    for pair in pairs {
        let (old, new) = (&before[pair.0], &after[pair.1]);
        if list(old) == list(new) {
            stayed.entry(list(old)).or_default().push(*pair);
        } else {
            moved.insert(*pair);
        }
    }
    for mut pairs in stayed.into_values() {
        pairs.sort_unstable();
        let kept = longest_rising(&pairs);
        moved.extend(pairs.into_iter().filter(|pair| !kept.contains(pair)));
    }
    moved
}

/// A longest run of these pairs, in order of the old version, whose new places rise.
fn longest_rising(pairs: &[(usize, usize)]) -> BTreeSet<(usize, usize)> {
    let mut lengths: Vec<(usize, Option<usize>)> = Vec::new();
    for (at, (_, new)) in pairs.iter().enumerate() {
        let lower = (0..at).filter(|before| pairs[*before].1 < *new);
        let best = lower.max_by_key(|before| (lengths[*before].0, std::cmp::Reverse(*before)));
        lengths.push((best.map_or(1, |best| lengths[best].0 + 1), best));
    }
    let mut kept = BTreeSet::new();
    let mut next = (0..pairs.len()).max_by_key(|at| (lengths[*at].0, std::cmp::Reverse(*at)));
    while let Some(at) = next {
        kept.insert(pairs[at]);
        next = lengths[at].1;
    }
    kept
}
