//! The printed pages of a version, kept until there is another one.
//!
//! What must hold: the PDF is made when somebody wants it, from the layout that the pages show.

use std::sync::{Arc, OnceLock};

use axum::body::Bytes;

use super::version::Version;
use crate::render::{Layout, PageDrawing};

/// The printed pages of a version.
pub(super) struct PrintedPages {
    pub(super) of: Arc<Version>,
    pub(super) pages: Vec<PageDrawing>,
    layout: Layout,
    /// By whoever asks first.
    pdf: OnceLock<Result<Bytes, String>>,
}

impl PrintedPages {
    pub(super) fn new(of: Arc<Version>, layout: Layout) -> Self {
        PrintedPages { of, pages: layout.pages(), layout, pdf: OnceLock::new() }
    }

    /// The bytes of the PDF, or why it cannot be made.
    pub(super) fn pdf(&self) -> Result<Bytes, String> {
        self.pdf.get_or_init(|| self.layout.pdf().map(Bytes::from)).clone()
    }
}
