//! Small numbers of children withheld, so that nobody can be found by them.
//!
//! A table shows how many cases have each value of one characteristic that some case has; how many cases there are in all
//! is known from elsewhere in the report. Counts below the threshold are withheld. Where what is printed would still give
//! one of them away, because it is the only one, because those withheld leave too little room, or because only one table
//! would have been printed like this, the next larger counts are withheld with them. Where even all of them together tell, or where every case has the same value (then the table
//! says it of every child), the characteristic is not shown at all (class disclosure).

/// A count as it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PublishedCount {
    /// The count.
    Number(u32),
    /// Withheld.
    Withheld,
}

/// What of these counts is printed; `None` where nothing of them may be, the values that were counted included. No count
/// is 0, and none is a total.
#[must_use]
pub fn withhold(counts: &[u32], threshold: u32) -> Option<Vec<PublishedCount>> {
    if counts.len() < 2 {
        return None;
    }
    let mut withheld = first_withheld(counts, threshold)?;
    while withheld.contains(&true) && is_found_out(counts, &withheld, threshold) {
        withhold_next(counts, &mut withheld)?;
    }
    let shown = |(count, withheld): (&u32, &bool)| {
        if *withheld { PublishedCount::Withheld } else { PublishedCount::Number(*count) }
    };
    Some(counts.iter().zip(&withheld).map(shown).collect())
}

/// What is withheld for those who do not know this rule.
fn first_withheld(counts: &[u32], threshold: u32) -> Option<Vec<bool>> {
    let mut withheld: Vec<bool> = counts.iter().map(|count| *count < threshold).collect();
    while withheld.contains(&true) && tells(counts, &withheld, threshold) {
        withhold_next(counts, &mut withheld)?;
    }
    Some(withheld)
}

/// Withholds the smallest of the open counts; all that are equal, since which of them went first would tell something.
fn withhold_next(counts: &[u32], withheld: &mut [bool]) -> Option<()> {
    let open = counts.iter().zip(&*withheld).filter(|(_, withheld)| !**withheld).map(|(count, _)| *count);
    let next = open.min()?;
    counts.iter().zip(withheld).filter(|(count, _)| **count == next).for_each(|(_, withheld)| *withheld = true);
    Some(())
}

/// More tables than this that sum to the same leave room enough for each count.
const MANY: usize = 2_000;

/// Whether somebody who knows the rule finds a withheld count: of all the tables with this total and these printed counts,
/// those of which the same would be withheld agree on it. This depends only on what is printed, so that it tells nothing.
fn is_found_out(counts: &[u32], withheld: &[bool], threshold: u32) -> bool {
    let hidden: Vec<usize> = (0..counts.len()).filter(|index| withheld[*index]).collect();
    let sum: u32 = hidden.iter().map(|index| counts[*index]).sum();
    let mut tables = Vec::new();
    fill(&mut counts.to_vec(), &hidden, sum, &mut tables);
    if tables.len() > MANY {
        return false;
    }
    tables.retain(|table| first_withheld(table, threshold).as_deref() == Some(withheld));
    let is_known = |index: &usize| tables.iter().all(|table| table[*index] == tables[0][*index]);
    hidden.iter().any(is_known)
}

/// Every table in which the hidden counts have other values, none of them 0, with the same sum; some more than [`MANY`] where
/// there are so many.
fn fill(table: &mut Vec<u32>, hidden: &[usize], left: u32, tables: &mut Vec<Vec<u32>>) {
    let Some((first, rest)) = hidden.split_first() else {
        tables.push(table.clone());
        return;
    };
    let others = u32::try_from(rest.len()).unwrap_or(u32::MAX);
    let values = if rest.is_empty() { left..=left } else { 1..=left.saturating_sub(others) };
    for value in values {
        if tables.len() > MANY {
            return;
        }
        table[*first] = value;
        fill(table, rest, left - value, tables);
    }
}

/// Whether the printed counts and the total tell a withheld one: those who know that none of the withheld is 0 know their
/// sum. They must be left with several possibilities for each, also where they know the rule by which it was withheld.
fn tells(counts: &[u32], withheld: &[bool], threshold: u32) -> bool {
    let hidden: Vec<u32> =
        counts.iter().zip(withheld).filter(|(_, withheld)| **withheld).map(|(count, _)| *count).collect();
    let sum: u32 = hidden.iter().sum();
    let many = u32::try_from(hidden.len()).unwrap_or(u32::MAX);
    // With a sum of at least the threshold more than their number, each can have several values, whatever the others are.
    many < 2 || sum < many + threshold - 1
}
