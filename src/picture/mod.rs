//! Pictures as reports show them: only what is seen. What a camera, a program or a person wrote beside it is taken out here,
//! once, so that no output can carry it.
//!
//! What must hold: what comes out is built anew from what is known to be needed for showing (an allow-list, never a list of
//! what to remove); a photograph keeps its pixels as they were compressed; what comes out is shown alike by the page, the
//! PDF and Word; nothing in a file stops the program.

mod cleaned;
mod drawing;
mod drawn_text;
mod exif;
mod fault;
mod foreign;
mod jpeg;
mod media_type;
mod png;
mod profile;
mod raster;
mod taken;
mod upright;

pub use cleaned::Picture;
pub use drawn_text::DrawnText;
pub use fault::Fault;
pub use upright::upright;

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::problem::PictureProblem;

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
    if media_type == media_type::SVG { drawing::for_pdf(bytes) } else { None }
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
