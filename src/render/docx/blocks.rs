//! The pieces of a section, each as Word has it: heading, paragraph, list, box, table.
//!
//! What must hold: nothing is left out, and everything stands in the order of the model; a draft number stands in the
//! margin, or before the words where there is a list or a frame.

use docx_rs::Run;

use super::inlines::{TextStyle, add};
use super::lists::{List, Marker, marker_of};
use super::paragraphs::{BlockSetting, bold, line, run, words};
use super::styles::is_framed;
use super::writer::DocxWriter;
use super::{pictures, ratings, tables};
use crate::report::{Block, BriefRecommendation, Heading, Item, Mark, ParagraphRole, Voice, Words};

/// Writes blocks.
pub(super) fn blocks(writer: &mut DocxWriter<'_>, blocks: &[Block], setting: &BlockSetting<'_>) {
    for (at, block) in blocks.iter().enumerate() {
        match (block, blocks.get(at + 1)) {
            // No signature stands alone on a page.
            (
                Block::Paragraph { mark, inlines, role: ParagraphRole::Body },
                Some(Block::Paragraph { role: ParagraphRole::Signature, .. }),
            ) => {
                let paragraph = words(writer, setting, mark, inlines);
                writer.push(paragraph.keep_next(true));
            }
            _ => self::block(writer, block, setting),
        }
    }
}

#[expect(clippy::too_many_lines, reason = "an arm a kind of block")]
fn block(writer: &mut DocxWriter<'_>, block: &Block, setting: &BlockSetting<'_>) {
    match block {
        Block::Heading(heading) => self::heading(writer, heading),
        Block::Paragraph { mark, inlines, role } => {
            let style = match role {
                _ if !setting.style.is_empty() => setting.style,
                ParagraphRole::Body => "",
                ParagraphRole::Lead => "Lead",
                ParagraphRole::Signature => "Signature",
                ParagraphRole::Small | ParagraphRole::Related => "Small",
            };
            let paragraph = words(writer, &BlockSetting { style, ..*setting }, mark, inlines);
            writer.push(paragraph);
        }
        Block::List { ordered, start, items } => {
            let start = usize::try_from(*start).unwrap_or(1);
            let number = Marker::Number { before: String::new(), start, after: ".".to_owned() };
            list(writer, if *ordered { number } else { Marker::Bullet }, items, setting);
        }
        Block::Findings { items, .. } => numbered_list(writer, items, setting),
        Block::Recommendations { groups } => {
            for group in groups {
                if let Some(lead) = &group.lead {
                    let paragraph = words(writer, &BlockSetting { style: "Lead", ..*setting }, &Mark::default(), lead);
                    writer.push(paragraph);
                }
                numbered_list(writer, &group.items, setting);
            }
        }
        Block::Domain(table) => ratings::domain(writer, table),
        Block::Brief { items } => {
            let items: Vec<Item> = items.iter().map(BriefRecommendation::item).collect();
            numbered_list(writer, &items, setting);
        }
        Block::Statement { label, blocks } => framed(writer, label.as_ref(), blocks, "Statement"),
        Block::Criteria { label, blocks } => framed(writer, label.as_ref(), blocks, "Criteria"),
        Block::Rating { label, sentence, mark, adjusted } => {
            ratings::rating(writer, label.as_deref(), sentence.as_deref(), mark, adjusted);
        }
        Block::KeyQuestions(table) => tables::key_questions(writer, table),
        Block::Ratings(summary) => ratings::summary(writer, summary),
        Block::Quotation { mark, label, voices } => {
            let mut mark = Some(mark);
            if let Some(label) = label {
                run(writer, "QuoteLabel", mark.take(), &label.inlines());
            }
            for voice in voices {
                self::voice(writer, voice, mark.take());
            }
        }
        Block::Box { mark, label, title, lines, blocks, note, .. } => {
            bold(writer, "Box", Some(mark), label);
            if let Some(title) = title {
                bold(writer, "Box", None, title);
            }
            for text in lines {
                run(writer, "Box", None, &text.inlines());
            }
            self::blocks(writer, blocks, &BlockSetting { style: "Box", ..BlockSetting::default() });
            if let Some(note) = note {
                line(writer, "Box", None, note);
            }
            // Two boxes that follow each other would become one.
            line(writer, "Small", None, "");
        }
        Block::Table(table) => tables::table(writer, table),
        Block::Chart(chart) => tables::chart(writer, chart),
        Block::Glossary { entries } => {
            for entry in entries {
                let strong = TextStyle { strong: true, ..TextStyle::default() };
                let paragraph = writer.paragraph("");
                let paragraph = add(writer, paragraph, &entry.term.inlines(), strong).add_run(strong.text(": "));
                let (first, rest) = match entry.definition.split_first() {
                    Some((Block::Paragraph { inlines, .. }, rest)) => (inlines.as_slice(), rest),
                    _ => (&[][..], entry.definition.as_slice()),
                };
                let paragraph = add(writer, paragraph, first, TextStyle::default());
                writer.push(paragraph);
                blocks(writer, rest, setting);
            }
        }
        Block::Image { mark, name, alt, caption } => {
            pictures::picture(writer, mark, (name, alt), caption.as_deref());
        }
        Block::Contents => super::front::contents(writer),
        Block::Hole { text } => line(writer, "Hole", None, text),
    }
}

/// What one person said, with the report's words between its parts, and who said it.
fn voice(writer: &mut DocxWriter<'_>, voice: &Voice, mut mark: Option<&Mark>) {
    let setting = BlockSetting { style: "Quote", language: voice.language.as_deref(), depth: 0 };
    for (between, said, original) in voice.parts() {
        if let Some(between) = between {
            run(writer, "QuoteBetween", None, &between.inlines());
        }
        marked(writer, said, &setting, mark.take());
        if let Some(original) = original {
            line(writer, "QuoteLabel", None, &original.label);
            let setting = BlockSetting { style: "Quote", language: Some(&original.language), depth: 0 };
            blocks(writer, &original.blocks, &setting);
        }
    }
    if let Some(attribution) = &voice.attribution {
        run(writer, "QuoteSource", None, &attribution.inlines());
    }
}

fn heading(writer: &mut DocxWriter<'_>, heading: &Heading) {
    let (id, name) = writer.bookmark(&heading.anchor);
    let level = heading.level.clamp(1, 6);
    let mut paragraph = writer.paragraph(&format!("Heading{level}")).add_bookmark_start(id, name);
    if let Some(number) = &heading.number {
        paragraph = paragraph.add_run(Run::new().add_text(format!("{number} ")));
    }
    paragraph = add(writer, paragraph, &heading.inlines, TextStyle::default()).add_bookmark_end(id);
    if heading.new_page {
        paragraph = paragraph.page_break_before(true);
    }
    writer.push(paragraph);
}

fn framed(writer: &mut DocxWriter<'_>, label: Option<&Words>, blocks: &[Block], style: &str) {
    if let Some(label) = label {
        bold(writer, style, None, label);
    }
    self::blocks(writer, blocks, &BlockSetting { style, ..BlockSetting::default() });
}

/// Blocks whose first paragraph carries the numbers of what holds them.
fn marked(writer: &mut DocxWriter<'_>, blocks: &[Block], setting: &BlockSetting<'_>, mark: Option<&Mark>) {
    match (blocks.split_first(), mark) {
        (Some((Block::Paragraph { inlines, .. }, rest)), Some(mark)) => {
            let paragraph = words(writer, setting, mark, inlines);
            writer.push(paragraph);
            self::blocks(writer, rest, setting);
        }
        (_, Some(mark)) => {
            line(writer, setting.style, Some(mark), "");
            self::blocks(writer, blocks, setting);
        }
        (_, None) => self::blocks(writer, blocks, setting),
    }
}

/// Items that the programme numbers, or that have bullets.
fn numbered_list(writer: &mut DocxWriter<'_>, items: &[Item], setting: &BlockSetting<'_>) {
    let numbers: Vec<&str> = items.iter().filter_map(|item| item.mark.number.as_deref()).collect();
    let marker = if numbers.len() == items.len() { marker_of(&numbers) } else { None };
    match marker {
        // The list itself counts, so that the numbers need not be written.
        Some(marker) => {
            let bare = |item: &Item| Item { mark: Mark { number: None, ..item.mark.clone() }, ..item.clone() };
            list(writer, marker, &items.iter().map(bare).collect::<Vec<_>>(), setting);
        }
        None => list(writer, Marker::Bullet, items, setting),
    }
}

fn list(writer: &mut DocxWriter<'_>, marker: Marker, items: &[Item], setting: &BlockSetting<'_>) {
    // The library writes a list of its own as the first.
    let id = writer.lists.len() + 2;
    let framed = is_framed(setting.style);
    writer.lists.push(List::new(id, setting.depth, marker.clone(), framed));
    let list = List::new(id, setting.depth, marker, framed);
    let style = if setting.style.is_empty() { "ListParagraph" } else { setting.style };
    let inside = BlockSetting { style, depth: setting.depth + 1, ..*setting };
    for item in items {
        match item.blocks.split_first() {
            Some((Block::Paragraph { inlines, .. }, rest)) => {
                let first = words(writer, &BlockSetting { depth: 0, ..inside }, &item.mark, inlines);
                writer.push(list.item(first));
                blocks(writer, rest, &inside);
            }
            _ => {
                let first = words(writer, &BlockSetting { depth: 0, ..inside }, &item.mark, &[]);
                writer.push(list.item(first));
                blocks(writer, &item.blocks, &inside);
            }
        }
    }
}
