//! A report on one page, for the site: what it is, its ratings, its main findings, its recommendations.
//!
//! What must hold: it says nothing that the report does not say, in the same words; what leads elsewhere in the report, and its
//! notes, are left to the report.

use super::front;
use super::markup::{self, Named};
use super::pieces;
use super::rich_text::text_of;
use super::writer::PostWriter;
use crate::report::{Block, plain_text};

/// Writes the summary.
pub(super) fn summary(writer: &mut PostWriter<'_>, main: &[Block]) {
    let mut main = Some(main);
    let report = writer.report;
    writer.blocks.push(markup::paragraph(Named::class("findings-lead"), &text_of(&report.metadata.description)));
    front::front(writer);
    for section in report.page.iter().filter_map(|at| report.sections.get(*at)) {
        let mut heading = None;
        for block in &section.blocks {
            match block {
                Block::Heading(found) => heading = Some(found),
                Block::Ratings(_) | Block::Recommendations { .. } => {
                    if let Some(found) = main.take_if(|_| matches!(block, Block::Recommendations { .. })) {
                        let shown = pieces::blocks(writer, found);
                        writer.blocks.extend(shown);
                    }
                    let words = heading.take().map(|heading| plain_text(&heading.inlines));
                    let made = words.map(|words| markup::heading(2, None, &text_of(words.trim())));
                    let shown = pieces::block(writer, block);
                    writer.blocks.extend(made.into_iter().chain(shown));
                }
                _ => {}
            }
        }
    }
}
