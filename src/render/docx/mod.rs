//! The Word copy of a draft: its text in Word's own styles, lists, tables and footnotes, marked as a draft on every page,
//! with the form for points at its end; that form alone; and the form for an action plan.
//!
//! `docx-rs` writes it. What must hold: same report, same bytes: the library counts paragraphs, links and pictures through
//! the life of the process, so every such id is given here. What the library has no words for (header rows, languages,
//! text alternatives, the number in a footnote) `finish.rs` adds to what it wrote.

mod action_plan;
mod bar;
mod blocks;
mod finish;
mod form;
mod front;
mod glance_widths;
mod inlines;
mod lists;
mod package;
mod paragraphs;
mod pictures;
mod ratings;
mod styles;
mod tables;
mod units;
mod writer;

use docx_rs::{DocumentChild, Docx, Footer, Header, PageMargin};

use crate::report::{ActionPlan, Report};
use units::twips;
use writer::DocxWriter;

/// A draft, or the log of what was decided on its points, as a Word document.
///
/// # Errors
///
/// That the report is a final one; what the library says.
pub fn render_docx(report: &Report) -> Result<Vec<u8>, String> {
    document(report, true)
}

/// The form for points on a draft as a Word document.
///
/// # Errors
///
/// That the report has no form; what the library says.
pub fn render_form_docx(report: &Report) -> Result<Vec<u8>, String> {
    document(report, false)
}

fn document(report: &Report, whole: bool) -> Result<Vec<u8>, String> {
    let marks = report.draft.as_ref().ok_or("a Word copy is of a draft")?;
    let mut writer = DocxWriter::new(report);
    front::cover(&mut writer, marks);
    if whole {
        for (index, section) in report.sections.iter().enumerate() {
            writer.begin_section(section.new_page || index == 0);
            blocks::blocks(&mut writer, &section.blocks, &paragraphs::BlockSetting::default());
        }
    }
    if let Some(form) = &marks.form {
        writer.begin_section(whole);
        form::form(&mut writer, form);
    }
    let header = front::header(&mut writer, marks);
    let footer = front::footer(&mut writer, marks);
    packed(writer, (header, footer), whole)
}

/// The form for a service's action plan as a Word document.
///
/// # Errors
///
/// What the library says.
pub fn render_action_plan_docx(report: &Report, plan: &ActionPlan) -> Result<Vec<u8>, String> {
    let mut named = report.clone();
    named.metadata.title = format!("{}: {}", plan.title, plan.report);
    let mut writer = DocxWriter::new(&named);
    action_plan::action_plan(&mut writer, plan);
    let header = action_plan::header(&mut writer, plan);
    let footer = action_plan::footer(&mut writer);
    packed(writer, (header, footer), false)
}

/// What was written, as a file.
fn packed(writer: DocxWriter<'_>, (header, footer): (Header, Footer), whole: bool) -> Result<Vec<u8>, String> {
    let report = writer.report;
    let margin = PageMargin {
        top: twips(25),
        bottom: twips(25),
        left: twips(30),
        right: twips(20),
        header: twips(10),
        footer: twips(10),
        gutter: 0,
    };
    let mut docx = styles::styled(Docx::new(), &report.language)
        .page_size(11_906, 16_838)
        .page_margin(margin)
        .header(header)
        .footer(footer)
        .add_custom_item(package::ITEM_ID, package::EMPTY_ITEM);
    let made = writer.end();
    docx = made.lists.into_iter().fold(docx, lists::add);
    docx.document.children = made.pieces.into_iter().map(DocumentChild::from).collect();
    docx.document_rels.has_numberings = true;
    let parts = finish::finish(docx.build(), report, &made.names, whole)?;
    package::pack(parts)
}
