//! Before the text and around it: the first page, the contents, the head and foot of every page.

use docx_rs::{AlignmentType, Footer, Header, Hyperlink, HyperlinkType, LineSpacing, PageNum, Run};

use super::blocks::{line, run};
use super::ratings::in_words;
use super::writer::Writer;
use crate::report::{ContentsEntry, DraftMarks};

/// The first page: that it is a draft, then what of.
pub(super) fn cover(writer: &mut Writer<'_>, marks: &DraftMarks) {
    let cover = &writer.report.cover;
    for inlines in &marks.opening {
        run(writer, "DraftMark", None, inlines);
    }
    line(writer, "Title", None, &format!("{}: {} {}", marks.watermark, cover.kicker.text, cover.name));
    if let Some(subtitle) = &cover.subtitle {
        run(writer, "Subtitle", None, &subtitle.inlines());
    }
    line(writer, "Subtitle", None, &cover.date);
    if let Some(overall) = &cover.overall {
        let score = cover.score.as_ref().map_or_else(String::new, |score| {
            format!("   {}: {score}", cover.score_label.as_deref().unwrap_or_default())
        });
        let text = format!("{}: {}{score}", writer.report.furniture.overall_rating, in_words(overall));
        line(writer, "Statement", None, &text);
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
pub(super) fn contents(writer: &mut Writer<'_>) {
    entries(writer, &writer.report.contents.clone(), 1);
}

fn entries(writer: &mut Writer<'_>, list: &[ContentsEntry], level: usize) {
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
pub(super) fn header(writer: &mut Writer<'_>, marks: &DraftMarks) -> Header {
    let title = writer.report.furniture.running_title.text.clone();
    let mark = writer.paragraph("Header").add_run(Run::new().add_text(&marks.head));
    let title = writer.paragraph("Footer").align(AlignmentType::Center).add_run(Run::new().add_text(title));
    Header::new().add_paragraph(mark).add_paragraph(title)
}

/// The foot of every page.
pub(super) fn footer(writer: &mut Writer<'_>, marks: &DraftMarks) -> Footer {
    let furniture = &writer.report.furniture;
    let publisher = format!("{}   ", furniture.publisher.text);
    let notice = writer.report.metadata.notice.clone();
    let above = LineSpacing::new().before(200);
    let page = writer.paragraph("Footer").line_spacing(above).add_run(Run::new().add_text(publisher));
    let page = page.add_page_num(PageNum::new());
    let mark = writer.paragraph("Header").add_run(Run::new().add_text(&marks.foot));
    let mut footer = Footer::new().add_paragraph(page);
    if let Some(notice) = notice {
        footer = footer.add_paragraph(writer.paragraph("Footer").add_run(Run::new().add_text(notice)));
    }
    footer.add_paragraph(mark)
}
