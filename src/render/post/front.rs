//! What stands on a report's first page, before its first heading. Its title is the post's own.

use super::markup::{self, Named};
use super::ratings::overall;
use super::rich_text::{link, rich, text_of, words};
use super::writer::PostWriter;
use crate::report::{Block, Report};

/// The first page.
pub(super) fn front(writer: &mut PostWriter<'_>) {
    let report = writer.report;
    let cover = &report.cover;
    let mut blocks = Vec::new();
    if let Some(subtitle) = &cover.subtitle {
        let text = words(writer, subtitle);
        blocks.push(markup::paragraph(Named::class("findings-subtitle"), &text));
    }
    blocks.push(markup::paragraph(Named::class("findings-date"), &text_of(&cover.date)));
    // Where the other language is on the site is known once it is there; until then there is only its file beside this one.
    for other in report.languages.iter().filter(|other| !other.own && other.html.starts_with("http")) {
        let text = format!("<span lang=\"{}\">{}</span>", text_of(&other.language), text_of(&other.words));
        let text = link(writer, &other.html, &text);
        blocks.push(markup::paragraph(Named::class("findings-language"), &text));
    }
    // A summary says it with the other ratings, where they are.
    if let Some(mark) = cover.overall.as_ref().filter(|_| !writer.is_summary || !has_ratings(report)) {
        let score = cover.score_label.as_deref().zip(cover.score.as_deref());
        blocks.extend(overall(writer, &report.furniture.overall_rating, mark, &[], score));
    }
    if !cover.inspectorates.is_empty() {
        let one = |name| {
            let text = words(writer, name);
            markup::list_item(None, &text, &[])
        };
        let items: Vec<String> = cover.inspectorates.iter().map(one).collect();
        blocks.push(markup::list("findings-inspectorates", None, &items));
    }
    if let Some(publisher) = &cover.publisher {
        let text = words(writer, publisher);
        blocks.push(markup::paragraph(Named::class("findings-publisher"), &text));
    }
    if !cover.lines.is_empty() {
        let lines: Vec<String> = cover.lines.iter().map(|line| text_of(line)).collect();
        blocks.push(markup::paragraph(Named::class("findings-lines"), &lines.join("<br>")));
    }
    for correction in &cover.corrections {
        let text = rich(writer, correction);
        blocks.push(markup::paragraph(Named::class("findings-correction"), &text));
    }
    if let Some(notice) = &cover.notice {
        let text = words(writer, notice);
        blocks.push(markup::paragraph(Named::class("findings-notice"), &text));
    }
    writer.blocks.push(markup::group(Named::class("findings-front"), &blocks));
}

fn has_ratings(report: &Report) -> bool {
    let mut blocks = report.sections.iter().flat_map(|section| &section.blocks);
    blocks.any(|block| matches!(block, Block::Ratings(_)))
}
