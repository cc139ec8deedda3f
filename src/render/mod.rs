//! Rendering: from the view model to the bytes of one format each. Nothing here writes a file.
//!
//! What must hold: same report, same templates, same bytes; a template that fails is an error, never an empty page.

mod asked_build;
mod comparison;
mod cover;
mod csv_table;
mod differences;
mod docx;
mod form_csv;
mod html;
mod json;
mod letters;
mod listed_paths;
mod log_csv;
mod manifest;
#[cfg(not(feature = "pdf"))]
mod no_layout;
mod ods_parts;
mod page_drawing;
#[cfg(feature = "pdf")]
mod pdf;
mod post;
mod press_notice;
mod ratings_document;
mod sheet;
mod site_page;
mod steady_zip;
mod summary_text;
mod what_if;
mod workbook;
mod working;

pub use asked_build::AskedBuild;
pub use comparison::{ComparisonView, comparison_view, render_comparison_html, render_comparison_text};
pub use csv_table::render_ratings_csv;
pub use differences::told_differences;
pub use docx::{render_action_plan_docx, render_docx, render_form_docx};
pub use form_csv::render_form_csv;
pub use html::{Beside, HtmlEngine};
pub use json::{ratings_document, render_ratings_json};
pub use listed_paths::MANIFEST;
pub use log_csv::render_log_csv;
pub use manifest::{Belonging, Inspected, Manifest};
#[cfg(not(feature = "pdf"))]
pub use no_layout::Layout;
pub use page_drawing::PageDrawing;
#[cfg(feature = "pdf")]
pub use pdf::{Layout, PdfEngine};
pub use post::{POST, post_paths, render_post};
pub use press_notice::render_press_notice;
pub use ratings_document::RatingsDocument;
pub use site_page::render_site_html;
pub use summary_text::render_summary_text;
pub use what_if::{ExplainDocument, WhatIfData, what_if_data};
pub use workbook::{render_table_csv, render_workbook_ods};

/// A file that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderedFile {
    /// Its path in the output folder, such as `en/report.html`.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}
