//! A report on one page: what it is, its ratings and what decided them, the findings that its authors mark as main ones, what it
//! recommends.
//!
//! What must hold: it says nothing that the report does not say, in the same words, and nothing is shortened; recommendations are
//! in brief where somebody wrote them so. What nobody marked is not there.

use super::alongside::alongside;
use super::plain_text;
use super::summary_notes::with_own_notes;
use super::view::{
    Block, FindingKind, Heading, Inline, Item, Mark, ParagraphRole, PrintForm, RatingsSummary, Report, Section,
};
use crate::language::{Argument, Phrase, Phrases};

/// The section of a summary, what its anchors begin with, and what its files are called.
const SECTION: &str = "summary";

/// A report on one page. `has_page`: whether its web page is there to lead to.
#[must_use]
pub fn summary(report: &Report, phrases: &Phrases, has_page: bool) -> Report {
    let title = phrases.say_with(Phrase::SummaryTitle, &[("title", Argument::Text(&report.metadata.title))]);
    let mut blocks = blocks(report, phrases);
    let notes = with_own_notes(&mut blocks);
    Report {
        sections: vec![Section { id: SECTION.to_owned(), new_page: true, one_page: false, wide: false, blocks }],
        page: vec![0],
        notes,
        ..alongside(report, SECTION, title, PrintForm::OnePage, has_page)
    }
}

fn blocks(report: &Report, phrases: &Phrases) -> Vec<Block> {
    let lead = Inline::Text { text: report.metadata.description.clone() };
    let mut made = vec![Block::Paragraph { mark: Mark::default(), inlines: vec![lead], role: ParagraphRole::Body }];
    if let Some((words, Block::Ratings(ratings))) = led(report, |block| matches!(block, Block::Ratings(_))) {
        made.push(heading("ratings", words));
        made.push(Block::Ratings(Box::new(at_a_glance(ratings))));
    }
    made.extend(main_findings(report, phrases));
    let brief = led(report, |block| matches!(block, Block::Brief { .. }));
    let recommended = brief.or_else(|| led(report, |block| matches!(block, Block::Recommendations { .. })));
    if let Some((words, block)) = recommended {
        made.push(heading("recommendations", words));
        made.extend(left(block));
    }
    made
}

/// The findings that authors mark as main ones, each kind under its heading; nothing where none is marked.
#[must_use]
pub fn main_findings(report: &Report, phrases: &Phrases) -> Vec<Block> {
    let kinds = [
        (FindingKind::KeyFindings, "key-findings", Phrase::KeyFindings),
        (FindingKind::Strengths, "strengths", Phrase::Strengths),
        (FindingKind::AreasForImprovement, "areas-for-improvement", Phrase::AreasForImprovement),
    ];
    let mut made = Vec::new();
    for (kind, anchor, phrase) in kinds {
        let mut items: Vec<Item> = Vec::new();
        report.sections.iter().for_each(|section| gather(&section.blocks, kind, &mut items));
        if !items.is_empty() {
            let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
            let words = phrases.say_with(phrase, &[("count", Argument::Number(count))]);
            made.push(heading(anchor, vec![Inline::Text { text: words }]));
            made.push(Block::Findings { finding: kind, numbered: false, items, main: Vec::new() });
        }
    }
    made
}

/// A finding that is shown in two places is one.
fn gather(blocks: &[Block], kind: FindingKind, found: &mut Vec<Item>) {
    for block in blocks {
        if let Block::Findings { finding, items, main, .. } = block {
            for item in main.iter().filter(|_| *finding == kind).filter_map(|at| items.get(*at)) {
                let item = Item { mark: Mark::default(), blocks: item.blocks.iter().filter_map(left).collect() };
                if !found.contains(&item) {
                    found.push(item);
                }
            }
        }
        block.inside().into_iter().for_each(|inside| gather(inside, kind, found));
    }
}

/// The first block of a kind, with the words of the heading that it stands under.
fn led(report: &Report, is_wanted: fn(&Block) -> bool) -> Option<(Vec<Inline>, &Block)> {
    for section in &report.sections {
        let at = section.blocks.iter().position(is_wanted);
        let before = section.blocks[..at.unwrap_or(0)].iter().rev();
        let heading = before.filter_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            _ => None,
        });
        if let Some(at) = at {
            let words = heading.take(1).map(|heading| plain_text(&heading.inlines)).collect::<String>();
            return Some((vec![Inline::Text { text: words.trim().to_owned() }], &section.blocks[at]));
        }
    }
    None
}

fn heading(name: &str, inlines: Vec<Inline>) -> Block {
    Block::Heading(Heading::part(1, format!("{SECTION}-{name}"), inlines))
}

/// The ratings without what the levels mean, and without ways into a report that is not here.
fn at_a_glance(ratings: &RatingsSummary) -> RatingsSummary {
    let mut ratings = ratings.clone();
    ratings.key = None;
    for group in &mut ratings.groups {
        group.rows.iter_mut().for_each(|row| row.anchor = None);
    }
    ratings
}

/// A block as it stands here: what leads elsewhere in the report is only words, and what it answers or is answered by is left to
/// the report.
pub(super) fn left(block: &Block) -> Option<Block> {
    Some(match block {
        Block::Paragraph { role: ParagraphRole::Related, .. } => return None,
        Block::Paragraph { inlines, role, .. } => {
            Block::Paragraph { mark: Mark::default(), inlines: unlinked(inlines), role: *role }
        }
        Block::List { ordered, start, items } => {
            Block::List { ordered: *ordered, start: *start, items: items.iter().map(item).collect() }
        }
        Block::Recommendations { groups } => {
            let mut groups = groups.clone();
            for group in &mut groups {
                group.lead = group.lead.as_deref().map(unlinked);
                group.items = group.items.iter().map(item).collect();
            }
            Block::Recommendations { groups }
        }
        Block::Brief { items } => {
            let mut items = items.clone();
            for item in &mut items {
                item.text = unlinked(&item.text);
                item.answers.clear();
            }
            Block::Brief { items }
        }
        other => other.clone(),
    })
}

fn item(item: &Item) -> Item {
    let mark = Mark { number: item.mark.number.clone(), ..Mark::default() };
    Item { mark, blocks: item.blocks.iter().filter_map(left).collect() }
}

fn unlinked(inlines: &[Inline]) -> Vec<Inline> {
    let plain = |inline: &Inline| match inline {
        Inline::Link { to, inlines } if to.starts_with('#') => unlinked(inlines),
        Inline::Link { to, inlines } => vec![Inline::Link { to: to.clone(), inlines: unlinked(inlines) }],
        Inline::Emphasis { inlines } => vec![Inline::Emphasis { inlines: unlinked(inlines) }],
        Inline::Strong { inlines } => vec![Inline::Strong { inlines: unlinked(inlines) }],
        other => vec![other.clone()],
    };
    inlines.iter().flat_map(plain).collect()
}
