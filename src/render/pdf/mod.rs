//! The PDF through Typst: PDF/UA-1 and PDF/A-2a in one file, refused by the exporter where it is not both.
//!
//! The view model is a file that the world serves. It does not go through `sys.inputs`: inputs are part of the library
//! value on which Typst's layout cache is keyed, so every edit would miss the cache. One library a process for the same
//! reason.

mod diagnostics;
mod layout;
mod links;
mod tails;
mod world;

use std::sync::Arc;

use typst_layout::PagedDocument;

use crate::assets::Assets;
use crate::report::Report;
use tails::sections_with_tails;
use world::{ReportWorld, Shared};

pub use layout::Layout;

/// How many compilations a cached result may stay unused before it is dropped.
const CACHE_AGE: usize = 2;

/// The templates and fonts, read once.
pub struct PdfEngine {
    shared: Arc<Shared>,
}

impl PdfEngine {
    /// Reads templates and fonts.
    ///
    /// # Errors
    ///
    /// What is missing.
    pub fn load(templates: &Assets) -> Result<Self, String> {
        Ok(PdfEngine { shared: Arc::new(Shared::load(templates)?) })
    }

    /// A report as PDF.
    ///
    /// # Errors
    ///
    /// What Typst says of the templates or of the standards, a line each.
    pub fn render(&self, report: &Report) -> Result<Vec<u8>, String> {
        self.lay_out(report)?.pdf()
    }

    /// A report laid out on its pages.
    ///
    /// # Errors
    ///
    /// What Typst says of the templates, a line each.
    pub fn lay_out(&self, report: &Report) -> Result<Layout, String> {
        let first = self.lay_out_with(report, &[])?;
        let tails = sections_with_tails(&first.document, report);
        let laid_out = if tails.is_empty() {
            first
        } else {
            let closer = self.lay_out_with(report, &tails)?;
            if closer.document.pages().len() < first.document.pages().len() { closer } else { first }
        };
        comemo::evict(CACHE_AGE);
        Ok(laid_out)
    }

    /// A report laid out with some of its sections set closer.
    fn lay_out_with(&self, report: &Report, closer: &[String]) -> Result<Layout, String> {
        let world = ReportWorld::new(Arc::clone(&self.shared), report, closer)?;
        let compiled = typst::compile::<PagedDocument>(&world);
        // A warning is a failure: what Typst warns of (a font that is not there) would be missing from the page.
        if !compiled.warnings.is_empty() {
            return Err(diagnostics::in_words(&world, &compiled.warnings));
        }
        let document = compiled.output.map_err(|errors| diagnostics::in_words(&world, &errors))?;
        Ok(Layout { document, world, metadata: report.metadata.clone() })
    }
}
