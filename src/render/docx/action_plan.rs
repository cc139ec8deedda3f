//! The action plan of a service as a Word form: a table a group of recommendations, with columns to be filled in.
//!
//! What must hold: header rows are repeated on every page and every table has a name, so that who fills it in with a screen
//! reader knows where they are.

use docx_rs::{Footer, Header, PageNum, Run, Tab, TabValueType};

use super::paragraphs::{line, run};
use super::tables::{DocxCell, TEXT_WIDTH, after, grid};
use super::writer::DocxWriter;
use crate::report::{ActionPlan, PlanGroup, plain_text};

/// How wide the columns are, in hundredths of the text.
const WIDTHS: [usize; 5] = [28, 22, 19, 12, 19];

/// Writes the form.
pub(super) fn action_plan(writer: &mut DocxWriter<'_>, plan: &ActionPlan) {
    line(writer, "Title", None, &plan.title);
    line(writer, "Subtitle", None, &plan.report);
    if let Some(notice) = writer.report.cover.notice.clone() {
        run(writer, "Criteria", None, &notice.inlines());
    }
    line(writer, "", None, &plan.introduction);
    for group in &plan.groups {
        self::group(writer, plan, group);
    }
}

fn group(writer: &mut DocxWriter<'_>, plan: &ActionPlan, group: &PlanGroup) {
    if let Some(lead) = &group.lead {
        run(writer, "Caption", None, lead);
    }
    let name = group.lead.as_deref().map_or_else(|| plan.title.clone(), plain_text);
    let empty = |_| DocxCell::text("");
    let row = |words: &Vec<_>| std::iter::once(DocxCell::of(words)).chain((1..WIDTHS.len()).map(empty)).collect();
    let headers = plan.headers.each_ref().map(String::as_str);
    grid(writer, name, &WIDTHS, &headers, group.recommendations.iter().map(row).collect());
    after(writer, &[]);
}

/// The head of every page: which form it is.
pub(super) fn header(writer: &mut DocxWriter<'_>, plan: &ActionPlan) -> Header {
    let text = Run::new().add_text(format!("{}: {}", plan.title, plan.report));
    Header::new().add_paragraph(writer.paragraph("Footer").add_run(text))
}

/// The foot of every page: who publishes the report, and the page.
pub(super) fn footer(writer: &mut DocxWriter<'_>) -> Footer {
    let publisher = Run::new().add_text(&writer.report.furniture.publisher.text).add_tab();
    let edge = Tab::new().val(TabValueType::Right).pos(TEXT_WIDTH);
    let paragraph = writer.paragraph("Footer").add_tab(edge).add_run(publisher).add_page_num(PageNum::new());
    Footer::new().add_paragraph(paragraph)
}
