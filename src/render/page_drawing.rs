//! A printed page as a drawing, for who looks at the pages without opening the PDF.
//!
//! What must hold: it needs no font and no other file; a page that looks the same has the same digest.

use std::sync::Arc;

use super::letters::join_letters;

/// A printed page as a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageDrawing {
    /// In points.
    pub width: String,
    /// In points.
    pub height: String,
    /// Of the drawing, in hexadecimal.
    pub digest: String,
    /// As Typst draws it: shorter than what browsers draw faster, and so what is kept of every page.
    pub(super) svg: Arc<str>,
}

impl PageDrawing {
    /// SVG, with letters as outlines.
    #[must_use]
    pub fn to_svg(&self) -> String {
        join_letters(&self.svg)
    }
}
