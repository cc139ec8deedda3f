//! Recommendations tied to the findings that they answer, both ways: "Answers: 1.4 Information and facilities" below the one,
//! "See recommendation 1" below the other, and the recommendations in brief with what they answer.
//!
//! What must hold: a link leads to what it names. Where that is known only once everything is composed, links carry the id of
//! what they lead to until then; what the report does not show is named and not linked.

use super::composer::Composer;
use super::inlines::Scope;
use super::targets::{FINDING, RECOMMENDATION, Targets};
use crate::inspection::{Finding, Recommendation};
use crate::language::{Argument, Phrase, list};
use crate::programme::Node;
use crate::report::recommendation_order::recommendation_order;
use crate::report::values::{around, plain};
use crate::report::view::{Block, BriefRecommendation, Inline, Mark, ParagraphRole, Section};

impl<'a> Composer<'a> {
    /// Notes where a recommendation stands, and says below it what it answers.
    pub(super) fn tie_recommendation(&mut self, record: &Recommendation, mark: &Mark, blocks: &mut Vec<Block>) {
        self.targets.add(format!("{RECOMMENDATION}{}", record.id), mark);
        let answers = self.answered(record, false);
        if !answers.is_empty() {
            let said = around(&answers, |names| {
                let all = list(self.basis.phrases.language, names);
                self.basis.phrases.say_with(Phrase::Answers, &[("all", Argument::Text(&all))])
            });
            blocks.push(related(said));
        }
    }

    /// Notes where a finding stands, and says below it which recommendations answer it.
    pub(super) fn tie_finding(&mut self, finding: &Finding, mark: &Mark, blocks: &mut Vec<Block>) {
        let Some(id) = finding.id().filter(|id| self.is_answered(id)) else { return };
        self.targets.add(format!("{FINDING}{id}"), mark);
        let (numbers, others) = self.answering(id);
        let numbered = if numbers.len() == 1 { "one" } else { "many" };
        for (form, links) in [(numbered, numbers), ("named", others)].into_iter().filter(|(_, links)| !links.is_empty())
        {
            let said = around(&links, |names| {
                // Several of those who should act are a list themselves.
                let all = if form == "named" { names.join("; ") } else { list(self.basis.phrases.language, names) };
                let values = [("form", Argument::Text(form)), ("all", Argument::Text(&all))];
                self.basis.phrases.say_with(Phrase::SeeRecommendations, &values)
            });
            blocks.push(related(said));
        }
    }

    /// Whether a recommendation answers the finding of this id.
    pub(super) fn is_answered(&self, id: &str) -> bool {
        let all = &self.basis.inspection.recommendations.recommendations;
        all.iter().any(|one| one.answers.iter().any(|answered| answered == id))
    }

    /// Links to the recommendations that answer a finding: by their numbers, and to those without one by who should act.
    fn answering(&self, id: &str) -> (Vec<Vec<Inline>>, Vec<Vec<Inline>>) {
        let file = &self.basis.inspection.recommendations;
        let (mut numbers, mut others) = (Vec::new(), Vec::new());
        for (index, number) in recommendation_order(&self.basis).into_iter().flat_map(|group| group.recommendations) {
            let Some(one) =
                file.recommendations.get(index).filter(|one| one.answers.iter().any(|answered| answered == id))
            else {
                continue;
            };
            let to = format!("{RECOMMENDATION}{}", one.id);
            match number {
                Some(number) => numbers.push(vec![Inline::Link { to, inlines: plain(number.to_string()) }]),
                None => others.push(vec![Inline::Link { to, inlines: self.bodies(one) }]),
            }
        }
        (numbers, others)
    }

    /// Links to what a recommendation answers, by the section it stands in; each section once. `short`: by its number alone, where
    /// that is its own.
    fn answered(&self, record: &Recommendation, short: bool) -> Vec<Vec<Inline>> {
        let mut links: Vec<(&str, Vec<Inline>)> = Vec::new();
        for id in &record.answers {
            let Some(section) = self.basis.inspection.section_of_finding(id) else { continue };
            let Some(named) = self.naming_section(section) else { continue };
            if links.iter().any(|(known, _)| *known == named.id) {
                continue;
            }
            let inlines = self.section_name(named, short);
            links.push((&named.id, vec![Inline::Link { to: format!("{FINDING}{id}"), inlines }]));
        }
        links.into_iter().map(|(_, link)| link).collect()
    }

    /// The section by which readers know one: itself, where its number is its own in the whole report or no other has its title;
    /// else the nearest above it of which that is true.
    fn naming_section(&self, id: &str) -> Option<&'a Node> {
        let programme = self.basis.programme;
        let path = path_to(&programme.outline, id)?;
        let alone = |node: &Node| programme.nodes().filter(|other| other.title == node.title).count() == 1;
        let named = |node: &&&'a Node| node.title.is_some() && (has_own_number(node) || alone(node));
        path.iter().rev().find(named).or_else(|| path.iter().rev().find(|node| node.title.is_some())).copied()
    }

    /// What a section is called beside others: its number, where that is its own, and its title.
    fn section_name(&self, node: &Node, short: bool) -> Vec<Inline> {
        let title = node.title.as_ref().map(|title| self.run_of_words(title)).unwrap_or_default();
        match &node.number {
            Some(number) if short && has_own_number(node) => plain(number.clone()),
            Some(number) if has_own_number(node) => plain(format!("{number} ")).into_iter().chain(title).collect(),
            _ => title,
        }
    }

    /// The recommendations, each in brief with what it answers; nothing where there are none.
    pub(super) fn recommendations_in_brief(&mut self, node: &'a Node) -> Option<Block> {
        let file = &self.basis.inspection.recommendations;
        let format = &self.basis.programme.rules.style.recommendations.number_format;
        let order = recommendation_order(&self.basis);
        let mut items = Vec::new();
        for (index, number) in order.into_iter().flat_map(|group| group.recommendations) {
            let Some(record) = file.recommendations.get(index) else { continue };
            let text = match &record.brief {
                Some(brief) => self.run_of_words(brief),
                None => {
                    let scope = self.inspection_scope(&node.id, &record.text);
                    linkable(self.again(scope))
                }
            };
            items.push(BriefRecommendation {
                number: number.map(|number| format.replace("{number}", &number.to_string())),
                text: vec![Inline::Link { to: format!("{RECOMMENDATION}{}", record.id), inlines: text }],
                answers: bracketed(self.answered(record, true)),
            });
        }
        (!items.is_empty()).then_some(Block::Brief { items })
    }

    /// A text that is composed in its own place as well: what it has notes of and what is wrong with it is told there.
    fn again(&mut self, scope: Option<Scope<'a>>) -> Vec<Inline> {
        let problems = std::mem::take(&mut self.problems);
        let notes = std::mem::take(&mut self.notes);
        let run = self.run(scope);
        self.problems = problems;
        self.notes = notes;
        run
    }

    /// Gives every link that waits for it the anchor of what it leads to.
    pub(super) fn tie_links(&self, sections: &mut [Section]) {
        sections.iter_mut().for_each(|section| tie(&mut section.blocks, &self.targets));
    }
}

fn related(inlines: Vec<Inline>) -> Block {
    Block::Paragraph { mark: Mark::default(), inlines, role: ParagraphRole::Related }
}

/// Whether no other section has its number.
fn has_own_number(node: &Node) -> bool {
    node.number.as_ref() == Some(&node.id)
}

/// The sections from the top of the outline to this one.
fn path_to<'a>(nodes: &'a [Node], id: &str) -> Option<Vec<&'a Node>> {
    nodes.iter().find_map(|node| {
        if node.id == id {
            return Some(vec![node]);
        }
        let below = path_to(&node.sections, id)?;
        Some(std::iter::once(node).chain(below).collect())
    })
}

/// Links in brackets; nothing where there are none.
fn bracketed(links: Vec<Vec<Inline>>) -> Vec<Inline> {
    if links.is_empty() {
        return Vec::new();
    }
    [plain("("), links.join(&plain(", ")[..]), plain(")")].concat()
}

/// Words that can stand in a link: without notes, and without links of their own.
fn linkable(inlines: Vec<Inline>) -> Vec<Inline> {
    let bare = |inline| match inline {
        Inline::Note { .. } => Vec::new(),
        Inline::Link { inlines, .. } => linkable(inlines),
        Inline::Emphasis { inlines } => vec![Inline::Emphasis { inlines: linkable(inlines) }],
        Inline::Strong { inlines } => vec![Inline::Strong { inlines: linkable(inlines) }],
        Inline::Foreign { language, inlines } => vec![Inline::Foreign { language, inlines: linkable(inlines) }],
        Inline::Untranslated { language, mark, inlines } => {
            vec![Inline::Untranslated { language, mark, inlines: linkable(inlines) }]
        }
        other => vec![other],
    };
    inlines.into_iter().flat_map(bare).collect()
}

fn tie(blocks: &mut [Block], targets: &Targets) {
    for block in blocks {
        match block {
            Block::Paragraph { inlines, role: ParagraphRole::Related, .. } => tie_inlines(inlines, targets),
            Block::Brief { items } => {
                for item in items {
                    tie_inlines(&mut item.text, targets);
                    tie_inlines(&mut item.answers, targets);
                }
            }
            other => other.inside_mut().into_iter().for_each(|inside| tie(inside, targets)),
        }
    }
}

fn tie_inlines(inlines: &mut Vec<Inline>, targets: &Targets) {
    let tied = |inline| match inline {
        Inline::Link { to, inlines } if to.starts_with(FINDING) || to.starts_with(RECOMMENDATION) => {
            match targets.anchor(&to) {
                Some(anchor) => vec![Inline::Link { to: format!("#{anchor}"), inlines }],
                None => inlines,
            }
        }
        other => vec![other],
    };
    *inlines = std::mem::take(inlines).into_iter().flat_map(tied).collect();
}
