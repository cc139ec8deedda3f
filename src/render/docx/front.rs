//! Before the text and around it: the first page, the contents, the head and foot of every page.

use docx_rs::{AlignmentType, Footer, Header, Hyperlink, HyperlinkType, LineSpacing, PageNum, Run, Tab, TabValueType};

use super::paragraphs::{line, run};
use super::ratings::overall;
use super::tables::TEXT_WIDTH;
use super::writer::DocxWriter;
use crate::report::{ContentsEntry, DraftMarks};

/// The first page: that it is a draft, then what of.
pub(super) fn cover(writer: &mut DocxWriter<'_>, marks: &DraftMarks) {
    let cover = &writer.report.cover;
    for inlines in &marks.opening {
        run(writer, "DraftMark", None, inlines);
    }
    line(writer, "Title", None, &writer.report.metadata.title.clone());
    if let Some(subtitle) = &cover.subtitle {
        run(writer, "Subtitle", None, &subtitle.inlines());
    }
    line(writer, "Subtitle", None, &cover.date);
    if let Some(mark) = &cover.overall {
        let label = writer.report.furniture.overall_rating.clone();
        overall(writer, &label, mark, &[], cover.score_label.as_deref().zip(cover.score.as_deref()));
    }
    for words in cover.inspectorates.iter().chain(&cover.publisher) {
        run(writer, "", None, &words.inlines());
    }
    for text in &cover.lines {
        line(writer, "", None, text);
    }
    for inlines in &cover.corrections {
        run(writer, "", None, inlines);
    }
    if let Some(notice) = &cover.notice {
        run(writer, "Criteria", None, &notice.inlines());
    }
}

/// The contents as links to the headings.
pub(super) fn contents(writer: &mut DocxWriter<'_>) {
    entries(writer, &writer.report.contents.clone(), 1);
}

fn entries(writer: &mut DocxWriter<'_>, list: &[ContentsEntry], level: usize) {
    for entry in list {
        let number = entry.number.as_ref().map_or_else(String::new, |number| format!("{number} "));
        let text = format!("{number}{}", entry.title.text);
        let name = writer.bookmark(&entry.anchor).1;
        let link = Hyperlink::new(name, HyperlinkType::Anchor).add_run(Run::new().style("Hyperlink").add_text(text));
        let paragraph = writer.paragraph(&format!("TOC{}", level.min(3))).add_hyperlink(link);
        writer.push(paragraph);
        entries(writer, &entry.entries, level + 1);
    }
}

/// The head of every page.
pub(super) fn header(writer: &mut DocxWriter<'_>, marks: &DraftMarks) -> Header {
    let title = writer.report.furniture.running_title.text.clone();
    let mark = writer.paragraph("Header").add_run(Run::new().add_text(&marks.head));
    let title = writer.paragraph("Footer").align(AlignmentType::Center).add_run(Run::new().add_text(title));
    Header::new().add_paragraph(mark).add_paragraph(title)
}

/// The foot of every page.
pub(super) fn footer(writer: &mut DocxWriter<'_>, marks: &DraftMarks) -> Footer {
    let furniture = &writer.report.furniture;
    let notice = writer.report.metadata.notice.clone();
    let above = LineSpacing::new().before(200);
    let publisher = Run::new().add_text(&furniture.publisher.text).add_tab();
    let edge = Tab::new().val(TabValueType::Right).pos(TEXT_WIDTH);
    let page = writer.paragraph("Footer").line_spacing(above).add_tab(edge).add_run(publisher);
    let page = page.add_page_num(PageNum::new());
    let mark = writer.paragraph("Header").add_run(Run::new().add_text(&marks.foot));
    let mut footer = Footer::new().add_paragraph(page);
    if let Some(notice) = notice {
        footer = footer.add_paragraph(writer.paragraph("Footer").add_run(Run::new().add_text(notice)));
    }
    footer.add_paragraph(mark)
}
