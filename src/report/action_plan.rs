//! The form in which a service says what it will do about the recommendations of a final report.
//!
//! What must hold: every recommendation is in it, in the report's own words, with its number and in its order, those to others
//! too: who answers for the service answers for what its partners will do.

use serde::Serialize;

use super::view::{Block, Inline, Item, ParagraphRole, RecommendationGroup, Report};
use crate::language::{Phrase, Phrases};

/// An action plan to be filled in.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ActionPlan {
    /// "Action plan".
    pub title: String,
    /// Of which report it is.
    pub report: String,
    /// What is asked for.
    pub introduction: String,
    /// The header row: the recommendation, and what is to be filled in.
    pub headers: [String; 5],
    /// A table for each group of recommendations.
    pub groups: Vec<PlanGroup>,
}

/// The recommendations to one addressee.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanGroup {
    /// "The Coventry Youth Justice Service should:", or none where bodies stand in brackets.
    pub lead: Option<Vec<Inline>>,
    /// One a recommendation, with its number.
    pub recommendations: Vec<Vec<Inline>>,
}

/// The action plan for a report; none of a draft, and none where nothing is recommended.
#[must_use]
pub fn action_plan(report: &Report, phrases: &Phrases) -> Option<ActionPlan> {
    if report.draft.is_some() {
        return None;
    }
    let mut groups = Vec::new();
    report.sections.iter().for_each(|section| gather(&section.blocks, &mut groups));
    let headers =
        [Phrase::PlanRecommendation, Phrase::PlanAction, Phrase::PlanWho, Phrase::PlanWhen, Phrase::PlanEvidence];
    (!groups.is_empty()).then(|| ActionPlan {
        title: phrases.say(Phrase::PlanTitle),
        report: format!("{} {}", report.cover.kicker.text, report.cover.name).trim().to_owned(),
        introduction: phrases.say(Phrase::PlanIntroduction),
        headers: headers.map(|header| phrases.say(header)),
        groups,
    })
}

fn gather(blocks: &[Block], groups: &mut Vec<PlanGroup>) {
    for block in blocks {
        match block {
            Block::Recommendations { groups: found } => groups.extend(found.iter().filter_map(plan_group)),
            other => other.inside().into_iter().for_each(|inside| gather(inside, groups)),
        }
    }
}

fn plan_group(group: &RecommendationGroup) -> Option<PlanGroup> {
    let recommendations: Vec<Vec<Inline>> = group.items.iter().map(recommendation).collect();
    let lead = group.lead.as_deref().map(without_notes);
    (!recommendations.is_empty()).then_some(PlanGroup { lead, recommendations })
}

fn recommendation(item: &Item) -> Vec<Inline> {
    let mut words: Vec<Inline> = Vec::new();
    words.extend(item.mark.number.as_ref().map(|number| text(format!("{number} "))));
    lines(&item.blocks, &mut words);
    words
}

/// The words of blocks, a line each; the points of a list with a mark before them.
fn lines(blocks: &[Block], words: &mut Vec<Inline>) {
    for (index, block) in blocks.iter().enumerate() {
        match block {
            // What it answers stands in the report.
            Block::Paragraph { role: ParagraphRole::Related, .. } => {}
            Block::Paragraph { inlines, .. } => {
                words.extend((index > 0).then_some(Inline::Break));
                words.extend(without_notes(inlines));
            }
            Block::List { items, .. } => {
                for (item, count) in items.iter().zip(1_u64..) {
                    let mark = match block {
                        Block::List { ordered: true, start, .. } => format!("{}. ", start + count - 1),
                        _ => "• ".to_owned(),
                    };
                    words.extend([Inline::Break, text(mark)]);
                    lines(&item.blocks, words);
                }
            }
            other => other.inside().into_iter().for_each(|inside| lines(inside, words)),
        }
    }
}

/// Notes stay in the report, and so do links inside it: a form has no place for the ones, and is not where the others lead.
fn without_notes(inlines: &[Inline]) -> Vec<Inline> {
    let kept = |inline: &Inline| match inline {
        Inline::Note { .. } => Vec::new(),
        Inline::Emphasis { inlines } => vec![Inline::Emphasis { inlines: without_notes(inlines) }],
        Inline::Strong { inlines } => vec![Inline::Strong { inlines: without_notes(inlines) }],
        Inline::Foreign { language, inlines } => {
            vec![Inline::Foreign { language: language.clone(), inlines: without_notes(inlines) }]
        }
        Inline::Link { to, inlines } if to.starts_with('#') => without_notes(inlines),
        Inline::Link { to, inlines } => vec![Inline::Link { to: to.clone(), inlines: without_notes(inlines) }],
        other => vec![other.clone()],
    };
    inlines.iter().flat_map(kept).collect()
}

fn text(text: String) -> Inline {
    Inline::Text { text }
}
