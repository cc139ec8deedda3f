//! The pieces of a section, each as blocks of the editor.
//!
//! What must hold: nothing is left out, and everything stands in the order of the model, but for the contents, which the site
//! makes itself.

use super::lists::{counted, own_number, parts};
use super::markup::{self, Named};
use super::paths::picture_path;
use super::rich_text::{rich, text_of, words};
use super::writer::PostWriter;
use super::{ratings, tables};
use crate::report::{
    Block, BriefRecommendation, FindingKind, Heading, Item, Mark, ParagraphRole, RecommendationGroup, Voice, Words,
    plain_text,
};

/// Writes a top-level section. One that has nothing but the contents is left out with its heading.
pub(super) fn section(writer: &mut PostWriter<'_>, blocks: &[Block]) {
    let has = |wanted: fn(&Block) -> bool| blocks.iter().any(wanted);
    let has_contents = has(|block| matches!(block, Block::Contents));
    if has_contents && !has(|block| !matches!(block, Block::Contents | Block::Heading(_))) {
        return;
    }
    let made = self::blocks(writer, blocks);
    writer.blocks.extend(made);
}

/// Blocks, one after the other.
pub(super) fn blocks(writer: &mut PostWriter<'_>, blocks: &[Block]) -> Vec<String> {
    blocks.iter().flat_map(|block| self::block(writer, block)).collect()
}

/// A piece of a section.
#[expect(clippy::too_many_lines, reason = "an arm a kind of block")]
pub(super) fn block(writer: &mut PostWriter<'_>, block: &Block) -> Vec<String> {
    match block {
        Block::Heading(heading) => vec![self::heading(writer, heading)],
        Block::Paragraph { mark, inlines, role } => {
            let class = match role {
                ParagraphRole::Body => "",
                ParagraphRole::Lead => "findings-lead",
                ParagraphRole::Signature => "findings-signature",
                ParagraphRole::Small => "findings-small",
                ParagraphRole::Related => "findings-related",
            };
            let text = own_number(mark.number.as_deref()) + &rich(writer, inlines);
            let anchor = writer.anchor(mark);
            vec![markup::paragraph(Named { class, anchor: anchor.as_deref() }, &text)]
        }
        Block::List { ordered, start, items } => list(writer, "", ordered.then_some(*start), items),
        Block::Findings { finding, items, .. } => {
            let class = match finding {
                FindingKind::Strengths => "findings-strengths",
                FindingKind::AreasForImprovement => "findings-areas-for-improvement",
                FindingKind::KeyFindings => "findings-key-findings",
            };
            numbered_items(writer, class, items)
        }
        Block::Statement { label, blocks } => vec![framed(writer, "findings-statement", label.as_ref(), blocks)],
        Block::Criteria { label, blocks } => vec![framed(writer, "findings-criteria", label.as_ref(), blocks)],
        Block::Rating { label, sentence, mark, adjusted } => {
            ratings::section_rating(writer, label.as_deref(), sentence.as_deref(), mark, adjusted)
        }
        Block::KeyQuestions(table) => tables::key_questions(writer, table),
        Block::Ratings(summary) => ratings::summary(writer, summary),
        Block::Recommendations { groups } => groups.iter().flat_map(|group| recommendations(writer, group)).collect(),
        Block::Domain(table) => vec![ratings::domain(writer, table)],
        Block::Brief { items } => {
            let items: Vec<Item> = items.iter().map(BriefRecommendation::item).collect();
            numbered_items(writer, "findings-brief", &items)
        }
        Block::Quotation { mark, label, voices } => {
            let mut inside: Vec<String> = Vec::new();
            inside.extend(label.as_ref().map(|label| self::label(writer, mark, label)));
            voices.iter().for_each(|voice| inside.extend(self::voice(writer, voice)));
            let anchor = writer.anchor(mark);
            vec![markup::group(Named { class: "findings-quotation", anchor: anchor.as_deref() }, &inside)]
        }
        Block::Box { mark, box_kind: _, form: _, label, title, lines, blocks, note } => {
            let mut inside = vec![self::label(writer, mark, label)];
            if let Some(title) = title {
                let text = format!("<strong>{}</strong>", words(writer, title));
                inside.push(markup::paragraph(Named::class("findings-title"), &text));
            }
            for line in lines {
                inside.push(markup::paragraph(Named::default(), &words(writer, line)));
            }
            inside.extend(self::blocks(writer, blocks));
            inside.extend(note.as_ref().map(|note| markup::paragraph(Named::class("findings-small"), &text_of(note))));
            let anchor = writer.anchor(mark);
            vec![markup::group(Named { class: "findings-box", anchor: anchor.as_deref() }, &inside)]
        }
        Block::Table(table) => tables::table(writer, table),
        Block::Chart(chart) => tables::chart(writer, chart),
        Block::Glossary { entries } => entries
            .iter()
            .flat_map(|entry| {
                let term = format!("<strong>{}</strong>", words(writer, &entry.term));
                defined(writer, &term, &entry.definition)
            })
            .collect(),
        Block::Image { mark, name, alt, caption } => {
            let caption = caption.as_ref().map(|caption| rich(writer, caption)).unwrap_or_default();
            let caption = own_number(mark.number.as_deref()) + &caption;
            let anchor = writer.anchor(mark);
            let named = Named { class: "", anchor: anchor.as_deref() };
            vec![markup::image(named, &picture_path(name), &alt.text, caption.trim_end())]
        }
        Block::Contents => Vec::new(),
        // A final report has none; if one came here, it would be seen.
        Block::Hole { text } => vec![markup::paragraph(Named::default(), &text_of(text))],
    }
}

/// A heading. The site gives headings of the second level ids of its own, so that what leads to one leads to a group around it.
fn heading(writer: &mut PostWriter<'_>, heading: &Heading) -> String {
    let text = own_number(heading.number.as_deref()) + &rich(writer, &heading.inlines);
    writer.heading = text_of(plain_text(&heading.inlines).trim());
    let level = (heading.level + 1).clamp(2, 6);
    let anchor = writer.linked(Some(&heading.anchor));
    match anchor {
        Some(anchor) if level == 2 => {
            let inside = markup::heading(level, None, &text);
            markup::group(Named { class: "", anchor: Some(&anchor) }, &[inside])
        }
        anchor => markup::heading(level, anchor.as_deref(), &text),
    }
}

fn label(writer: &mut PostWriter<'_>, mark: &Mark, label: &Words) -> String {
    let number = own_number(mark.number.as_deref());
    let text = format!("{number}<strong>{}</strong>", words(writer, label));
    markup::paragraph(Named::class("findings-label"), &text)
}

fn framed(writer: &mut PostWriter<'_>, class: &str, label: Option<&Words>, blocks: &[Block]) -> String {
    let mut inside = Vec::new();
    inside.extend(label.map(|label| self::label(writer, &Mark::default(), label)));
    inside.extend(self::blocks(writer, blocks));
    markup::group(Named::class(class), &inside)
}

fn recommendations(writer: &mut PostWriter<'_>, group: &RecommendationGroup) -> Vec<String> {
    let mut made = Vec::new();
    if let Some(lead) = &group.lead {
        made.push(markup::paragraph(Named::class("findings-lead"), &rich(writer, lead)));
    }
    made.extend(numbered_items(writer, "findings-recommendations", &group.items));
    made
}

/// What one person said, in the language that it was said in, with the report's words between its parts, and who said it.
fn voice(writer: &mut PostWriter<'_>, voice: &Voice) -> Vec<String> {
    let mut said = Vec::new();
    for (between, blocks, original) in voice.parts() {
        if let Some(between) = between {
            said.push(markup::paragraph(Named::class("findings-between"), &words(writer, between)));
        }
        said.extend(spoken(writer, voice.language.as_deref(), blocks));
        if let Some(original) = original {
            said.push(markup::paragraph(Named::class("findings-label"), &text_of(&original.label)));
            said.extend(spoken(writer, Some(&original.language), &original.blocks));
        }
    }
    if let Some(attribution) = &voice.attribution {
        said.push(markup::paragraph(Named::class("findings-attribution"), &words(writer, attribution)));
    }
    said
}

fn spoken(writer: &mut PostWriter<'_>, language: Option<&str>, blocks: &[Block]) -> Vec<String> {
    let around = std::mem::replace(&mut writer.language, language.map(str::to_owned));
    let made = self::blocks(writer, blocks);
    writer.language = around;
    made
}

/// A term with what it means: the first paragraph beside it, the rest below.
fn defined(writer: &mut PostWriter<'_>, term: &str, definition: &[Block]) -> Vec<String> {
    let (first, rest) = match definition.split_first() {
        Some((Block::Paragraph { inlines, .. }, rest)) => (rich(writer, inlines), rest),
        _ => (String::new(), definition),
    };
    let text = format!("{term}: {first}");
    let mut made = vec![markup::paragraph(Named::class("findings-term"), text.trim_end())];
    made.extend(blocks(writer, rest));
    made
}

/// A list; `first` where it counts, and from where on. What else stands in an item stands between two lists, and the second
/// counts on.
fn list(writer: &mut PostWriter<'_>, class: &str, first: Option<u64>, items: &[Item]) -> Vec<String> {
    let mut made = Vec::new();
    let mut together: Vec<String> = Vec::new();
    let mut start = first;
    for (item, number) in items.iter().zip(1..) {
        let (texts, lists, rest) = parts(&item.blocks);
        let mut text = own_number(item.mark.number.as_deref());
        text += &texts.iter().map(|block| paragraph_text(writer, block)).collect::<Vec<_>>().join("<br><br>");
        let lists: Vec<String> = lists.iter().flat_map(|block| self::block(writer, block)).collect();
        let anchor = writer.anchor(&item.mark);
        together.push(markup::list_item(anchor.as_deref(), &text, &lists));
        if !rest.is_empty() {
            made.push(markup::list(class, start, &std::mem::take(&mut together)));
            start = first.map(|first| first + number);
            made.extend(blocks(writer, rest));
        }
    }
    if !together.is_empty() {
        made.push(markup::list(class, start, &together));
    }
    made
}

/// Items that the programme numbers, or that have bullets.
fn numbered_items(writer: &mut PostWriter<'_>, class: &str, items: &[Item]) -> Vec<String> {
    let numbers: Vec<&str> = items.iter().filter_map(|item| item.mark.number.as_deref()).collect();
    if numbers.is_empty() {
        return list(writer, class, None, items);
    }
    match counted(&numbers).filter(|_| numbers.len() == items.len()) {
        // The list itself counts as the programme does, so that the numbers need not be written.
        Some(first) => {
            let mut bare = items.to_vec();
            bare.iter_mut().for_each(|item| item.mark.number = None);
            list(writer, class, Some(first), &bare)
        }
        // The editor has no other way to count: a number that is written is right.
        None => {
            let items: Vec<String> = items.iter().flat_map(|item| numbered_item(writer, item)).collect();
            vec![markup::group(Named::class(class), &items)]
        }
    }
}

/// An item as a paragraph that begins with its number, and what follows in it.
fn numbered_item(writer: &mut PostWriter<'_>, item: &Item) -> Vec<String> {
    let mut text = own_number(item.mark.number.as_deref());
    let (first, rest) = match item.blocks.split_first() {
        Some((first @ Block::Paragraph { .. }, rest)) => (Some(first), rest),
        _ => (None, item.blocks.as_slice()),
    };
    text += &first.map(|block| paragraph_text(writer, block)).unwrap_or_default();
    let anchor = writer.anchor(&item.mark);
    let named = Named { class: "findings-numbered", anchor: anchor.as_deref() };
    let mut made = vec![markup::paragraph(named, text.trim_end())];
    made.extend(blocks(writer, rest));
    made
}

fn paragraph_text(writer: &mut PostWriter<'_>, block: &Block) -> String {
    let Block::Paragraph { mark, inlines, .. } = block else { return String::new() };
    let number = own_number(mark.number.as_deref());
    format!("{number}{}", rich(writer, inlines))
}
