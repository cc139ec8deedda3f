//! A layout in a program that was built without the PDF: there is none, so that who shows layouts needs no cases for it.

use super::PageDrawing;

/// A report laid out on its pages, which cannot be.
#[derive(Clone, Copy, Debug)]
pub enum Layout {}

impl Layout {
    /// Its pages.
    #[must_use]
    pub fn pages(&self) -> Vec<PageDrawing> {
        match *self {}
    }

    /// The bytes of its PDF.
    ///
    /// # Errors
    ///
    /// Never.
    pub fn pdf(&self) -> Result<Vec<u8>, String> {
        match *self {}
    }
}
