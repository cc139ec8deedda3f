//! A picture with only what is seen of it.

use super::drawn_text::DrawnText;
use super::fault::Fault;
use super::media_type;
use crate::problem::PictureData;

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
        let is_drawing = self.media_type == media_type::SVG;
        if is_drawing { 0 } else { self.width as usize * self.height as usize }
    }
}
