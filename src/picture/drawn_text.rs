//! Words of a drawing that are seen.

/// Words of a drawing that are seen, and the line of the file that they stand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnText {
    /// What is seen.
    pub text: String,
    /// From 1.
    pub line: usize,
}
