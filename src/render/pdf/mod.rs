//! The PDF through Typst: PDF/UA-1 and PDF/A-2a in one file, refused by the exporter where it is not both.
//!
//! The view model is a file that the world serves. It does not go through `sys.inputs`: inputs are part of the library
//! value on which Typst's layout cache is keyed, so every edit would miss the cache. One library a process for the same
//! reason.

mod diagnostics;
mod world;

use std::sync::Arc;

use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::assets::Assets;
use crate::report::Report;
use world::{ReportWorld, Shared};

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
        let world = ReportWorld::new(Arc::clone(&self.shared), report)?;
        let compiled = typst::compile::<PagedDocument>(&world);
        let result = compiled.output.and_then(|document| typst_pdf::pdf(&document, &options(report)));
        comemo::evict(CACHE_AGE);
        // A warning is a failure: what Typst warns of (a font that is not there) would be missing from the page.
        if !compiled.warnings.is_empty() {
            return Err(diagnostics::in_words(&world, &compiled.warnings));
        }
        result.map_err(|errors| diagnostics::in_words(&world, &errors))
    }
}

fn options(report: &Report) -> PdfOptions {
    // An archive wants a date. A draft that does not know it yet is accessible all the same.
    let wanted: &[PdfStandard] = match report.metadata.date {
        Some(_) => &[PdfStandard::Ua_1, PdfStandard::A_2a],
        None => &[PdfStandard::Ua_1],
    };
    let standards = PdfStandards::new(wanted).unwrap_or_default();
    PdfOptions {
        ident: Smart::Custom(report.metadata.digest.clone()),
        creator: Smart::Custom(Some(format!("findings {}", env!("CARGO_PKG_VERSION")))),
        standards,
        ..PdfOptions::default()
    }
}
