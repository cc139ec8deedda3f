//! Which text of the old version became which of the new one: the one with the same id, else with the same text, else the
//! one that shares most of its words.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::compared_text::ComparedText;

/// So many of a hundred words two texts must share to be one.
const ALIKE: usize = 50;

/// Pairs of indices, old and new; every text is in one pair at most.
pub(super) fn matched(before: &[ComparedText], after: &[ComparedText]) -> Vec<(usize, usize)> {
    let mut pairs = Pairs::default();
    let same_section = |old: &ComparedText, new: &ComparedText| old.section == new.section;
    let same_id = |old: &ComparedText, new: &ComparedText| old.id.is_some() && old.id == new.id;
    let same_text = |old: &ComparedText, new: &ComparedText| old.text == new.text;
    let here = |old: &ComparedText, new: &ComparedText| same_section(old, new) && old.kind == new.kind;
    pairs.take(before, after, &|old, new| same_id(old, new) && same_section(old, new));
    pairs.take(before, after, &same_id);
    // What still has an id of its own has none like it on the other side: the same words were given another id.
    pairs.take(before, after, &|old, new| same_text(old, new) && here(old, new));
    pairs.take(before, after, &|old, new| same_text(old, new) && (old.kind == new.kind || may_be_one(old, new)));
    pairs.take_alike(before, after);
    pairs.all
}

/// Whether nothing says that the two are not one: each with an id of its own.
fn may_be_one(old: &ComparedText, new: &ComparedText) -> bool {
    old.id.is_none() || new.id.is_none() || old.id == new.id
}

#[derive(Default)]
struct Pairs {
    all: Vec<(usize, usize)>,
    old: BTreeSet<usize>,
    new: BTreeSet<usize>,
}

impl Pairs {
    fn add(&mut self, old: usize, new: usize) {
        self.old.insert(old);
        self.new.insert(new);
        self.all.push((old, new));
    }

    /// Pairs every text with the first one that is left and fits.
    fn take(
        &mut self,
        before: &[ComparedText],
        after: &[ComparedText],
        fits: &dyn Fn(&ComparedText, &ComparedText) -> bool,
    ) {
        for (old, piece) in before.iter().enumerate() {
            if self.old.contains(&old) {
                continue;
            }
            let free = |new: &usize| !self.new.contains(new);
            let found = (0..after.len()).filter(free).find(|new| fits(piece, &after[*new]));
            if let Some(new) = found {
                self.add(old, new);
            }
        }
    }

    /// Pairs what is left by how many words it shares, the most alike first.
    fn take_alike(&mut self, before: &[ComparedText], after: &[ComparedText]) {
        let bags = |pieces: &[ComparedText]| pieces.iter().map(|piece| bag(&piece.text)).collect::<Vec<_>>();
        let (olds, news) = (bags(before), bags(after));
        let mut candidates = Vec::new();
        for old in (0..before.len()).filter(|old| !self.old.contains(old)) {
            for new in (0..after.len()).filter(|new| !self.new.contains(new)) {
                let share = shared(&olds[old], &news[new]);
                if share >= ALIKE && may_be_one(&before[old], &after[new]) {
                    let elsewhere = before[old].section != after[new].section;
                    candidates.push((Reverse(share), elsewhere, old.abs_diff(new), old, new));
                }
            }
        }
        candidates.sort_unstable();
        for (.., old, new) in candidates {
            if !self.old.contains(&old) && !self.new.contains(&new) {
                self.add(old, new);
            }
        }
    }
}

/// The words of a text, sorted, without punctuation and capitals.
fn bag(text: &str) -> Vec<String> {
    let words = text.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.map(str::to_lowercase).collect();
    words.sort_unstable();
    words
}

/// How many of a hundred words two texts share.
fn shared(one: &[String], other: &[String]) -> usize {
    let (mut left, mut right, mut both) = (one.iter().peekable(), other.iter().peekable(), 0);
    while let (Some(first), Some(second)) = (left.peek(), right.peek()) {
        match first.cmp(second) {
            std::cmp::Ordering::Less => _ = left.next(),
            std::cmp::Ordering::Greater => _ = right.next(),
            std::cmp::Ordering::Equal => {
                both += 2;
                left.next();
                right.next();
            }
        }
    }
    both * 100 / (one.len() + other.len()).max(1)
}
