//! Small numbers of children withheld, so that nobody can be found by them.
//!
//! A table shows how many cases have each value of one characteristic that some case has; how many cases there are in all
//! is known from elsewhere in the report. Counts below the threshold are withheld. Where what is printed would still give
//! one of them away, because it is the only one, or because those withheld leave too little room, the next larger counts
//! are withheld with them. Where even all of them together tell, or where every case has the same value (then the table
//! says it of every child), the characteristic is not shown at all (accessibility.md, D).

/// A count as it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// The count.
    Number(u32),
    /// Withheld.
    Withheld,
}

/// What of these counts is printed; `None` where nothing of them may be, the values that were counted included. No count
/// is 0, and none is a total.
#[must_use]
pub fn withhold(counts: &[u32], threshold: u32) -> Option<Vec<Shown>> {
    if counts.len() < 2 {
        return None;
    }
    let mut withheld: Vec<bool> = counts.iter().map(|count| *count < threshold).collect();
    while withheld.contains(&true) && tells(counts, &withheld, threshold) {
        let open = (0..counts.len()).filter(|index| !withheld[*index]);
        let next = open.min_by_key(|index| counts[*index])?;
        withheld[next] = true;
    }
    let shown = |(count, withheld): (&u32, &bool)| if *withheld { Shown::Withheld } else { Shown::Number(*count) };
    Some(counts.iter().zip(&withheld).map(shown).collect())
}

/// Whether the printed counts and the total tell a withheld one: those who know that none of the withheld is 0 know their
/// sum. They must be left with several possibilities for each, in which it may or may not be small.
fn tells(counts: &[u32], withheld: &[bool], threshold: u32) -> bool {
    let hidden: Vec<u32> =
        counts.iter().zip(withheld).filter(|(_, withheld)| **withheld).map(|(count, _)| *count).collect();
    let sum: u32 = hidden.iter().sum();
    let many = u32::try_from(hidden.len()).unwrap_or(u32::MAX);
    // With a sum of at least the threshold more than their number, each can be small or not, whatever the others are.
    many < 2 || sum < many + threshold - 1
}
