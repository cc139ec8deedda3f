//! Other words in the place of some words of a value: only their own bytes change, whatever the style of the value.
//!
//! What must hold: what is given back was read again, and says what was wanted and, in everything else, what it said before.

use super::edit::{Edit, applied, between};
use super::expected::Reading;
use super::layout::Written;
use super::value::{Change, NewValue};
use crate::source::FieldStep;

/// The bytes that put other words in the places of a value, in their order; none where its words stand otherwise in the file than
/// they read.
#[must_use]
pub fn reworded(text: &str, steps: &[FieldStep], places: &[Edit]) -> Option<Edit> {
    let (reading, root) = Reading::of(text)?;
    let spot = root.at(steps)?;
    let Written::Scalar(scalar) = &spot.value else { return None };
    let written = text.get(spot.range.clone())?;
    let mut meant = scalar.text.clone();
    let mut edits = Vec::new();
    for Edit { range: place, instead } in places.iter().rev() {
        let words = scalar.text.get(place.clone())?;
        let read = scalar.text.match_indices(words).map(|(at, _)| at);
        let number = read.clone().position(|at| at == place.start)?;
        let there: Vec<usize> = written.match_indices(words).map(|(at, _)| at).collect();
        if there.len() != read.count() {
            return None;
        }
        let start = spot.range.start + there.get(number)?;
        edits.push(Edit::new(start..start + words.len(), instead.as_str()));
        meant.replace_range(place.clone(), instead);
    }
    let wanted = reading.after(&root, &Change::Set(steps.to_vec(), NewValue::words(&meant)))?;
    let after = applied(text, &edits);
    (Reading::of(&after)?.0 == wanted).then(|| between(text, &after))
}
