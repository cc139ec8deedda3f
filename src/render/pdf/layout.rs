//! A report laid out on its pages: as the PDF that is published, or page by page as drawings to look at.
//!
//! What must hold: both come from one layout, so that a drawing shows what the PDF prints.

use rayon::prelude::*;
use typst::foundations::Smart;
use typst::utils::hash128;
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;

use super::diagnostics;
use super::world::ReportWorld;
use crate::render::PageDrawing;
use crate::report::Metadata;

/// A report on its pages.
pub struct Layout {
    pub(super) document: PagedDocument,
    /// What Typst saw, to say where something is wrong.
    pub(super) world: ReportWorld,
    pub(super) metadata: Metadata,
}

impl Layout {
    /// The bytes of its PDF.
    ///
    /// # Errors
    ///
    /// What keeps it from being PDF/UA-1 and PDF/A-2a, a line each.
    pub fn pdf(&self) -> Result<Vec<u8>, String> {
        let result = typst_pdf::pdf(&self.document, &options(&self.metadata));
        result.map_err(|errors| diagnostics::in_words(&self.world, &errors))
    }

    /// How many pages it has.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.document.pages().len()
    }

    /// Its pages as drawings, in their order. What was drawn for an earlier layout is not drawn again.
    pub fn pages(&self) -> Vec<PageDrawing> {
        self.document.pages().par_iter().map(drawing).collect()
    }
}

/// Kept by Typst's own cache, for as long as layouts have the page.
#[comemo::memoize]
fn drawing(page: &Page) -> PageDrawing {
    let svg = typst_svg::svg(page, &SvgOptions::default());
    let [width, height] = [page.frame.width(), page.frame.height()].map(|length| format!("{:.3}", length.to_pt()));
    PageDrawing { width, height, digest: format!("{:032x}", hash128(&svg)), svg: svg.into() }
}

fn options(metadata: &Metadata) -> PdfOptions {
    // An archive wants a date. A draft that does not know it yet is accessible all the same.
    let wanted: &[PdfStandard] = match metadata.date {
        Some(_) => &[PdfStandard::Ua_1, PdfStandard::A_2a],
        None => &[PdfStandard::Ua_1],
    };
    let standards = PdfStandards::new(wanted).unwrap_or_default();
    PdfOptions {
        ident: Smart::Custom(metadata.digest.clone()),
        creator: Smart::Custom(Some(format!("findings {}", env!("CARGO_PKG_VERSION")))),
        standards,
        ..PdfOptions::default()
    }
}
