//! The walk of the outline: which sections are shown, their headings, their order, and the contents made of them.

use super::composer::Composer;
use super::prose::{DEEPEST_HEADING, Setting};
use crate::inspection::SectionContent;
use crate::problem::{Construct, Kind};
use crate::programme::{Content, Node, SectionKind};
use crate::report::values::hole_text;
use crate::report::view::{
    Block, ContentsEntry, Heading, HeadingRank, Inline, ParagraphRole, Section, Untranslated, Words,
};

impl<'a> Composer<'a> {
    /// Every top-level section that the report has.
    pub(super) fn sections(&mut self) -> Vec<Section> {
        let outline: &'a [Node] = &self.basis.programme.outline;
        let shown: Vec<&'a Node> = outline.iter().filter(|node| self.is_shown(node)).collect();
        shown
            .into_iter()
            .map(|node| Section {
                id: node.id.clone(),
                new_page: node.new_page.unwrap_or(true),
                one_page: node.one_page,
                wide: node.kind == SectionKind::RatingsSummary && node.sections.is_empty(),
                blocks: self.section(node, 1),
            })
            .collect()
    }

    /// The sections in the order of the web page: those that the programme names, then all others as they are.
    pub(super) fn page_order(&self, sections: &[Section]) -> Vec<usize> {
        let named = &self.basis.programme.rules.report.order.html;
        let at = |section: &Section| named.iter().position(|id| *id == section.id).unwrap_or(usize::MAX);
        let mut order: Vec<usize> = (0..sections.len()).collect();
        order.sort_by_key(|index| at(&sections[*index]));
        order
    }

    /// Whether the report has this section: what may be left out is shown only where something was written for it.
    pub(super) fn is_shown(&self, node: &Node) -> bool {
        node.content == Content::Required
            || node.subtree().any(|below| self.basis.inspection.sections.contains_key(&below.id))
            || node.subtree().any(|below| self.is_recorded(below))
    }

    /// Whether a section that the tool makes of records has any.
    fn is_recorded(&self, node: &Node) -> bool {
        let inspection = self.basis.inspection;
        match node.kind {
            SectionKind::Recommendations => !inspection.recommendations.recommendations.is_empty(),
            SectionKind::People => !inspection.file.people.is_empty(),
            SectionKind::Fieldwork => !inspection.file.fieldwork.is_empty(),
            SectionKind::Glossary => !inspection.glossary.is_empty(),
            SectionKind::Statistics => !inspection.statistics.groups.is_empty(),
            _ => false,
        }
    }

    /// The anchor of a section's heading, where the report has it.
    pub(super) fn heading_anchor(&self, node: &Node) -> Option<String> {
        let is_there = self.basis.programme.outline.iter().any(|top| self.leads_to(top, node));
        let has_heading = node.heading.is_some() || node.title.is_some();
        (is_there && has_heading).then(|| self.section_names.anchor(&node.id))
    }

    /// Whether the walk of the outline comes to a section from another.
    fn leads_to(&self, from: &Node, to: &Node) -> bool {
        self.is_shown(from) && (from.id == to.id || from.sections.iter().any(|below| self.leads_to(below, to)))
    }

    /// A section with everything below it.
    pub(super) fn section(&mut self, node: &'a Node, level: u8) -> Vec<Block> {
        let mut blocks = Vec::new();
        if let Some(title) = node.heading.as_ref().or(node.title.as_ref()) {
            if level > DEEPEST_HEADING {
                let place =
                    title.field().and_then(|at| Some(self.basis.programme.sources.get(&at.file)?.place_at(&at.path)));
                self.error(Kind::MarkdownConstruct { what: Construct::HeadingDeep }, place);
            }
            blocks.push(Block::Heading(Heading {
                level,
                anchor: self.anchors.take(&self.section_names.anchor(&node.id)),
                common_anchor: self.section_names.common(&node.id),
                // A heading of its own says everything, its number included.
                number: self.number(node).filter(|_| node.heading.is_none()),
                inlines: self.run_of_words(title),
                // The contents do not list themselves.
                in_contents: node.in_contents && node.kind != SectionKind::Contents,
                new_page: level > 1 && node.new_page == Some(true),
                within: None,
                rank: HeadingRank::Section,
            }));
        }
        blocks.extend(self.domain_opening(node));
        let mut setting = Setting { node, level, marked: true, paragraph: node.numbered_paragraphs.then_some(0) };
        match node.kind {
            SectionKind::Prose => blocks.extend(self.parts(node, level, &mut setting)),
            kind => {
                blocks.extend(self.prose(node, &mut setting));
                blocks.extend(self.made(node, level, kind));
                blocks.extend(self.charts(node));
                blocks.extend(self.below(node, level + 1));
            }
        }
        keep_leads(&mut blocks);
        blocks
    }

    /// The sections below a section.
    pub(super) fn below(&mut self, node: &'a Node, level: u8) -> Vec<Block> {
        let below: Vec<&'a Node> = node.sections.iter().filter(|below| self.is_shown(below)).collect();
        below.into_iter().flat_map(|below| self.section(below, level)).collect()
    }

    /// What the tool makes for a section that inspectors do not write.
    fn made(&mut self, node: &'a Node, level: u8, kind: SectionKind) -> Vec<Block> {
        match kind {
            SectionKind::Prose => Vec::new(),
            SectionKind::Contents => vec![Block::Contents],
            SectionKind::StandingText => self.standing_text(node, level),
            SectionKind::RatingsSummary => self.ratings_summary(node, level),
            SectionKind::Recommendations => self.recommendations(node, level),
            SectionKind::Fieldwork => self.fieldwork(node),
            SectionKind::People => self.people(node),
            SectionKind::Statistics => self.statistics(node),
            SectionKind::Glossary => self.glossary(node),
            SectionKind::GatheredBoxes => self.gathered_boxes(node),
            SectionKind::GatheredSummaries => self.gathered_summaries(node, level),
            SectionKind::ResultsAnnex => self.results_annex(level),
        }
    }

    /// A text of the programme.
    pub(super) fn standing_text(&mut self, node: &'a Node, level: u8) -> Vec<Block> {
        let Some(name) = &node.text else { return Vec::new() };
        let Some(scope) = self.programme_file(&node.id, &format!("texts/{name}.md")) else { return Vec::new() };
        let mut setting = Setting { node, level, marked: true, paragraph: None };
        self.blocks(&scope, &mut setting)
    }

    /// The prose of a section; or, where inspectors must write one and have not, the hole.
    pub(super) fn prose(&mut self, node: &'a Node, setting: &mut Setting<'a>) -> Vec<Block> {
        if let Some(scope) = self.inspection_file(&node.id, &format!("sections/{}.md", node.id)) {
            return self.blocks(&scope, setting);
        }
        Vec::new()
    }

    /// What stands in a section that must be written and is not.
    pub(super) fn unwritten(&mut self, node: &'a Node) -> Option<Block> {
        let nothing = SectionContent::default();
        let content = self.basis.inspection.sections.get(&node.id).unwrap_or(&nothing);
        let must = node.kind == SectionKind::Prose && node.content == Content::Required && node.sections.is_empty();
        if !must || content.has_prose || !content.file.is_empty() {
            return None;
        }
        let title = node.title.as_ref().map_or_else(|| node.id.clone(), ToString::to_string);
        let place = self.basis.inspection.place(&format!("sections/{}.md", node.id), &[]);
        if !self.basis.inspection.faulty_sections.contains(&node.id) {
            self.incomplete(Kind::SectionMissing { section: node.id.clone(), title: title.clone() }, place);
        }
        Some(Block::Hole { text: hole_text(&self.basis, &title) })
    }
}

/// Marks every paragraph that introduces what comes after it, so that a page does not end between the two, in items, boxes and
/// quotations as well.
fn keep_leads(blocks: &mut [Block]) {
    for block in blocks.iter_mut() {
        block.inside_mut().into_iter().for_each(keep_leads);
    }
    for index in 1..blocks.len() {
        let introduced = matches!(
            blocks[index],
            Block::List { .. }
                | Block::Findings { .. }
                | Block::Recommendations { .. }
                | Block::KeyQuestions(_)
                | Block::Quotation { .. }
                | Block::Table(_)
                | Block::Chart(_)
        );
        if let Block::Paragraph { inlines, role, .. } = &mut blocks[index - 1]
            && introduced
            && *role == ParagraphRole::Body
            && super::anchors::plain_text(inlines).trim_end().ends_with(':')
        {
            *role = ParagraphRole::Lead;
        }
    }
}

/// A heading as plain words.
pub(super) fn heading_words(inlines: &[Inline]) -> Words {
    let untranslated = match inlines {
        [Inline::Untranslated { language, mark, .. }, ..] => {
            Some(Untranslated { language: language.clone(), mark: mark.clone() })
        }
        _ => None,
    };
    Words { text: super::anchors::plain_text(inlines), untranslated }
}

/// The contents: headings that are listed, nested by level.
pub(super) fn contents<'a>(sections: impl Iterator<Item = &'a Section>) -> Vec<ContentsEntry> {
    let headings = sections.flat_map(|section| &section.blocks).filter_map(|block| match block {
        Block::Heading(heading) if heading.in_contents => Some(heading),
        _ => None,
    });
    let mut top: Vec<ContentsEntry> = Vec::new();
    for heading in headings {
        let entry = ContentsEntry {
            number: heading.number.clone(),
            title: heading_words(&heading.inlines),
            anchor: heading.anchor.clone(),
            entries: Vec::new(),
        };
        let mut list = &mut top;
        for _ in 1..heading.level {
            if list.is_empty() {
                break;
            }
            let last = list.len() - 1;
            list = &mut list[last].entries;
        }
        list.push(entry);
    }
    top
}
