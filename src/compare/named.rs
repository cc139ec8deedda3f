//! Named values of two versions, and which of them differ.

use super::change::Pair;

/// A value with what it is of: its key in both versions, its name, what it says.
pub(super) struct NamedValue {
    pub(super) key: String,
    pub(super) about: String,
    pub(super) value: String,
}

/// What differs, in the order of the new version; what is gone comes last.
pub(super) fn differing(before: Vec<NamedValue>, after: &[NamedValue]) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    for one in after {
        let old = before.iter().find(|other| other.key == one.key);
        if old.is_none_or(|old| old.value != one.value) {
            let before = old.map(|old| old.value.clone());
            pairs.push(Pair { about: one.about.clone(), before, after: Some(one.value.clone()) });
        }
    }
    for gone in before.into_iter().filter(|one| !after.iter().any(|other| other.key == one.key)) {
        pairs.push(Pair { about: gone.about, before: Some(gone.value), after: None });
    }
    pairs
}
