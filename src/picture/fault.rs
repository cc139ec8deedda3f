//! What is wrong with a picture, and where in its file.

use crate::limits::{Limit, PIXELS};
use crate::problem::PictureProblem;

/// What is wrong with a picture, and where in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub problem: PictureProblem,
    /// Line and column, from 1, of a drawing.
    pub at: Option<(usize, usize)>,
    /// The text of that line, cut to what can be printed.
    pub line: String,
}

impl From<PictureProblem> for Fault {
    fn from(problem: PictureProblem) -> Self {
        Fault { problem, at: None, line: String::new() }
    }
}

/// What is wrong where there is more than a limit.
pub(super) fn too_many(limit: Limit) -> PictureProblem {
    PictureProblem::TooMany { of: limit.of, most: limit.most }
}

/// The sides of a picture, if they are within the limit.
pub(super) fn within_limits(width: u32, height: u32) -> Result<(), PictureProblem> {
    if width == 0 || height == 0 {
        return Err(PictureProblem::NoSize);
    }
    if u64::from(width) * u64::from(height) > PIXELS.most as u64 {
        return Err(PictureProblem::Pixels { width, height, most: PIXELS.most / 1_000_000 });
    }
    Ok(())
}
