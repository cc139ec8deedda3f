//! Where the paragraph of a point is in the draft as it is now.

use crate::report::Spot;

/// Where the paragraph of a point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whereabouts<'a> {
    /// In the draft as it is now, in the same words.
    Same(&'a Spot),
    /// In the draft as it is now, in other words.
    Changed(&'a Spot),
    /// No longer there.
    Lost,
    /// It was never tied to one.
    Unplaced,
}

impl<'a> Whereabouts<'a> {
    /// The paragraph as it is now.
    #[must_use]
    pub fn spot(self) -> Option<&'a Spot> {
        match self {
            Whereabouts::Same(spot) | Whereabouts::Changed(spot) => Some(spot),
            Whereabouts::Lost | Whereabouts::Unplaced => None,
        }
    }
}
