//! Pictures as reports show them: only what is seen. What a camera, a program or a person wrote beside it is taken out here,
//! once, so that no output can carry it.
//!
//! What must hold: what comes out is built anew from what is known to be needed for showing (an allow-list, never a list of
//! what to remove); a photograph keeps its pixels as they were compressed; what comes out is shown alike by the page, the
//! PDF and Word; nothing in a file stops the program.

mod drawing;
mod exif;
mod foreign;
mod jpeg;
mod png;
mod profile;
mod raster;
mod taken;
mod upright;

pub use drawing::DrawnText;
pub use upright::upright;

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::limits::{Limit, PIXELS};
use crate::problem::{PictureData, PictureProblem};

/// A picture, ready to be shown.
#[derive(Clone, Debug)]
pub struct Picture {
    /// `image/png`, `image/jpeg` or `image/svg+xml`.
    pub media_type: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
    /// Its width as it is seen, in pixels.
    pub width: u32,
    /// Its height as it is seen, in pixels.
    pub height: u32,
    /// The words of a drawing, as they are seen.
    pub texts: Vec<DrawnText>,
    /// The words of a drawing that stand side by side or one below the other, as they are read.
    pub lines: Vec<String>,
    /// What was taken out.
    pub taken: Vec<PictureData>,
    /// What may look different from what was drawn.
    pub remarks: Vec<Fault>,
}

impl Picture {
    /// How many pixels it is stored in; none of a drawing.
    #[must_use]
    pub fn pixels(&self) -> usize {
        let is_drawing = self.media_type == drawing::MEDIA_TYPE;
        if is_drawing { 0 } else { self.width as usize * self.height as usize }
    }
}

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

/// Reads a picture and takes out of it whatever is not seen.
///
/// # Errors
///
/// Why it cannot be shown: it is another kind of file, damaged, too large, or shows what no report can.
pub fn read_picture(bytes: &[u8]) -> Result<Picture, Fault> {
    // A decoder that meets what it did not expect gives up its thread; here that is a damaged picture like any other.
    let read = catch_unwind(AssertUnwindSafe(|| read_known(bytes)));
    read.unwrap_or_else(|_| Err(PictureProblem::Damaged.into()))
}

/// A picture that was read here, as a PDF can hold it: a drawing in which some words are outlines. `None` where it can stay as
/// it is.
#[must_use]
pub fn for_pdf(media_type: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    if media_type == drawing::MEDIA_TYPE { drawing::for_pdf(bytes) } else { None }
}

fn read_known(bytes: &[u8]) -> Result<Picture, Fault> {
    if jpeg::is_jpeg(bytes) || png::is_png(bytes) {
        return Ok(raster::read(bytes)?);
    }
    match foreign::what_else(bytes) {
        Some(problem) => Err(problem.into()),
        None => drawing::read(bytes),
    }
}

/// The sides of a picture, if they are within the limit.
fn within_limits(width: u32, height: u32) -> Result<(), PictureProblem> {
    if width == 0 || height == 0 {
        return Err(PictureProblem::NoSize);
    }
    if u64::from(width) * u64::from(height) > PIXELS.most as u64 {
        return Err(PictureProblem::Pixels { width, height, most: PIXELS.most / 1_000_000 });
    }
    Ok(())
}

/// What is wrong where there is more than a limit.
fn too_many(limit: Limit) -> PictureProblem {
    PictureProblem::TooMany { of: limit.of, most: limit.most }
}
