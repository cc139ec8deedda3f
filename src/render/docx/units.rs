//! The units of Word.

/// Millimetres in the unit of pages: a twentieth of a point.
pub(super) const fn twips(millimetres: i32) -> i32 {
    millimetres * 1440 * 5 / 127
}
