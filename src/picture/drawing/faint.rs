//! How faint something may be and still count as seen.

/// What covers less than this is not seen.
pub(super) const FAINT: f32 = 0.02;
