//! Small numbers of children cannot be worked out from what is printed, not even by somebody who knows the rule by which
//! they are withheld: a search that knows both tries, on tables at random.

use std::collections::BTreeSet;

use findings::workbook::{PublishedCount, withhold};
use proptest::prelude::*;

/// Every table that is printed in the same way, and has the same total, which stands elsewhere in the report: what a reader
/// who knows the rule has to take for possible.
fn possible(shown: &[PublishedCount], total: u32, threshold: u32) -> Vec<Vec<u32>> {
    let open: u32 = shown.iter().map(|one| if let PublishedCount::Number(number) = one { *number } else { 0 }).sum();
    let mut tables = Vec::new();
    fill(shown, total - open, &mut Vec::new(), &mut tables);
    tables.retain(|table| withhold(table, threshold).as_deref() == Some(shown));
    tables
}

/// Fills in what is withheld so that it sums to what is left; nothing is 0.
fn fill(shown: &[PublishedCount], left: u32, table: &mut Vec<u32>, tables: &mut Vec<Vec<u32>>) {
    let Some((first, rest)) = shown.split_first() else {
        if left == 0 {
            tables.push(table.clone());
        }
        return;
    };
    let withheld = rest.iter().filter(|one| **one == PublishedCount::Withheld).count();
    let (range, taken) = match first {
        PublishedCount::Number(number) => (*number..=*number, false),
        PublishedCount::Withheld => (1..=left.saturating_sub(u32::try_from(withheld).expect("few")), true),
    };
    for number in range {
        table.push(number);
        fill(rest, if taken { left - number } else { left }, table, tables);
        table.pop();
    }
}

/// A few values with few cases each, as in a sample; now and then one that many have.
fn tables() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(prop_oneof![4 => 1_u32..8, 1 => 8_u32..20], 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn no_small_number_can_be_worked_out(counts in tables(), threshold in 2_u32..8) {
        let Some(shown) = withhold(&counts, threshold) else { return Ok(()) };
        for (count, shown) in counts.iter().zip(&shown) {
            prop_assert!(*shown == PublishedCount::Withheld || *shown == PublishedCount::Number(*count));
            prop_assert!(*shown == PublishedCount::Withheld || *count >= threshold, "{} is printed", count);
        }
        let possible = possible(&shown, counts.iter().sum(), threshold);
        prop_assert!(possible.contains(&counts));
        for index in (0..counts.len()).filter(|index| shown[*index] == PublishedCount::Withheld) {
            let values: BTreeSet<u32> = possible.iter().map(|table| table[index]).collect();
            prop_assert!(values.len() > 1, "{:?} tells that value {} is {:?}", shown, index, values);
        }
    }

    #[test]
    fn what_is_large_enough_is_printed(counts in prop::collection::vec(10_u32..40, 2..6)) {
        let printed: Vec<PublishedCount> = counts.iter().copied().map(PublishedCount::Number).collect();
        prop_assert_eq!(withhold(&counts, 10), Some(printed));
    }
}

#[test]
fn a_table_that_would_tell_all_the_same_is_not_shown() {
    // Every case has the value; the two that are left tell each other; four children in four groups.
    for counts in [&[12][..], &[2, 2], &[1, 1, 1, 1], &[1, 5]] {
        assert_eq!(
            withhold(counts, 5),
            if counts == [1, 5] { Some(vec![PublishedCount::Withheld; 2]) } else { None },
            "{counts:?}"
        );
    }
}

/// What is printed of some tables, worked out by hand.
#[test]
fn a_small_number_is_never_withheld_alone() {
    let (c, n) = (PublishedCount::Withheld, PublishedCount::Number);
    let rows = [
        (vec![1, 20, 30], Some(vec![c, c, n(30)])),
        (vec![30, 4, 20, 40], Some(vec![n(30), c, c, n(40)])),
        (vec![4, 4, 30], Some(vec![c, c, n(30)])),
        (vec![6, 7, 30], Some(vec![n(6), n(7), n(30)])),
        // So many tables have this total that nobody can look through them.
        (vec![4, 4, 4, 4, 4, 4, 30, 40], Some(vec![c, c, c, c, c, c, n(30), n(40)])),
        (vec![1, 1], None),
        (vec![16], None),
    ];
    for (counts, shown) in rows {
        assert_eq!(withhold(&counts, 5), shown, "{counts:?}");
    }
}
