//! Bands of displayed percentages.

use super::Share;
use crate::programme::{Band, Method};

/// The band of a displayed percentage: the first that begins at or below it.
pub(super) fn band_of(bands: &[Band], displayed: u8) -> Option<&Band> {
    bands.iter().find(|band| displayed >= band.from)
}

/// The band in which the exact share would be.
pub(super) fn band_of_exact(bands: &[Band], share: Share) -> Option<&Band> {
    bands.iter().find(|band| share.is_at_least(band.from))
}

/// The band in which a method places a displayed percentage, with the lowest and the highest one in it; none where the
/// method has no such bands.
#[must_use]
pub fn percent_band(method: &Method, displayed: u8) -> Option<(&str, u8, u8)> {
    let (Method::LowestOf { bands, .. } | Method::ShareDoneWell { bands, .. } | Method::PointsShare { bands, .. }) =
        method
    else {
        return None;
    };
    let level = &band_of(bands, displayed)?.level;
    range_of(bands, level).map(|(from, to)| (level.as_str(), from, to))
}

/// The lowest and highest displayed percentage of the band that gives a level.
pub(super) fn range_of(bands: &[Band], level: &str) -> Option<(u8, u8)> {
    let index = bands.iter().position(|band| band.level == level)?;
    let highest = match index.checked_sub(1).and_then(|above| bands.get(above)) {
        Some(above) => above.from.saturating_sub(1),
        None => 100,
    };
    Some((bands[index].from, highest))
}
