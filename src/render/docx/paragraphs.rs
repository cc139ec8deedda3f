//! Paragraphs with their numbers before their words, and lines of plain words.

use docx_rs::{Paragraph, Run};

use super::inlines::{TextStyle, add};
use super::lists::indent;
use super::styles::{hanging, is_framed};
use super::writer::DocxWriter;
use crate::report::{Inline, Mark, Words};

/// How blocks are set.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct BlockSetting<'a> {
    /// The style of paragraphs, where what holds them has one.
    pub(super) style: &'a str,
    /// How deep in lists they stand.
    pub(super) depth: usize,
    /// The language of their words, where it is another.
    pub(super) language: Option<&'a str>,
}

/// A paragraph with its numbers before its words.
pub(super) fn words(
    writer: &mut DocxWriter<'_>,
    setting: &BlockSetting<'_>,
    mark: &Mark,
    inlines: &[Inline],
) -> Paragraph {
    let paragraph = writer.paragraph(setting.style);
    let in_margin = setting.depth == 0 && matches!(setting.style, "" | "Lead" | "Caption");
    let paragraph = numbered(paragraph, mark, in_margin);
    let paragraph = match setting.depth.checked_sub(1) {
        Some(level) if !is_framed(setting.style) => paragraph.indent(Some(indent(level)), None, None, None),
        _ => paragraph,
    };
    let paragraph = match &mark.number {
        Some(number) => paragraph.add_run(Run::new().add_text(format!("{number} "))),
        None => paragraph,
    };
    add(writer, paragraph, inlines, TextStyle { language: setting.language, ..TextStyle::default() })
}

/// A paragraph with its draft number.
fn numbered(paragraph: Paragraph, mark: &Mark, in_margin: bool) -> Paragraph {
    let Some(number) = mark.draft_number else { return paragraph };
    let run = Run::new().style("DraftNumber");
    if in_margin {
        paragraph.indent(Some(0), Some(hanging()), None, None).add_run(run.add_text(format!("[{number}]")).add_tab())
    } else {
        paragraph.add_run(run.add_text(format!("[{number}] ")))
    }
}

/// A line of plain words, with the numbers of what it opens.
pub(super) fn line(writer: &mut DocxWriter<'_>, style: &str, mark: Option<&Mark>, text: &str) {
    run(writer, style, mark, &[Inline::Text { text: text.to_owned() }]);
}

/// A line, with the numbers of what it opens.
pub(super) fn run(writer: &mut DocxWriter<'_>, style: &str, mark: Option<&Mark>, inlines: &[Inline]) {
    let paragraph = opening(writer, style, mark);
    let paragraph = add(writer, paragraph, inlines, TextStyle::default());
    writer.push(paragraph);
}

/// A line in strong type that stays with what follows it.
pub(super) fn bold(writer: &mut DocxWriter<'_>, style: &str, mark: Option<&Mark>, words: &Words) {
    let paragraph = opening(writer, style, mark);
    let paragraph = add(writer, paragraph, &words.inlines(), TextStyle { strong: true, ..TextStyle::default() });
    writer.push(paragraph.keep_next(true));
}

fn opening(writer: &mut DocxWriter<'_>, style: &str, mark: Option<&Mark>) -> Paragraph {
    let paragraph = writer.paragraph(style);
    mark.map_or(paragraph.clone(), |mark| numbered(paragraph, mark, style == "Caption"))
}
