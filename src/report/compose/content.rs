//! A section that inspectors write: its parts in the order of the programme, each under its heading.

use super::anchors::plain_text;
use super::composer::Composer;
use super::findings::FindingList;
use super::notes::SummaryShown;
use super::prose::Setting;
use crate::language::{Argument, Phrase};
use crate::programme::{NO_HEADING, Node, Part, PartName, PartSpec};
use crate::report::anchor_words::slug;
use crate::report::values::{day, plain};
use crate::report::view::{Block, FindingKind, Heading, Inline, Mark, ParagraphRole};
use crate::source::Text;

impl<'a> Composer<'a> {
    /// The parts of a section, in the order of the programme.
    pub(super) fn parts(&mut self, node: &'a Node, level: u8, setting: &mut Setting<'a>) -> Vec<Block> {
        let programme = self.basis.programme;
        let mut blocks: Vec<Block> = self.unwritten(node).into_iter().collect();
        for spec in programme.parts(node) {
            blocks.extend(self.part(node, level, setting, spec));
        }
        blocks
    }

    fn part(&mut self, node: &'a Node, level: u8, setting: &mut Setting<'a>, spec: &'a PartSpec) -> Vec<Block> {
        let full = spec.full();
        let given = full.and_then(|part| part.heading.as_deref());
        let inner = if given.is_some_and(|heading| heading != NO_HEADING) { level + 1 } else { level };
        // A heading in prose stands below the one of its part.
        let outer = std::mem::replace(&mut setting.level, inner);
        let mut heading = full
            .and_then(|part| part.heading.as_ref())
            .filter(|heading| ***heading != *NO_HEADING)
            .map(|heading| self.run_of_words(heading));
        let framed = self.shows_something(node, spec);
        let lead = if framed { self.part_lead(node, setting, full) } else { Vec::new() };
        let body = match spec.name() {
            PartName::Statement => self.statement(node, full),
            PartName::Criteria => self.criteria(node, full),
            PartName::Rating => self.rating_block(node),
            PartName::RatingSentence => self.rating_sentence(node),
            PartName::Text => self.part_text(node, setting, full.and_then(|part| part.text.as_ref())),
            PartName::KeyQuestions => self.key_questions(node),
            PartName::Prose => self.prose(node, setting),
            PartName::KeyFindings | PartName::Strengths | PartName::AreasForImprovement => {
                let kind = finding_kind(spec.name());
                let list = FindingList { node, kind };
                let items = self.findings(&list);
                if heading.is_none() && given != Some(NO_HEADING) {
                    heading = Some(plain(self.findings_heading(&list)));
                }
                items
            }
            PartName::Summary => self.summary(node, &node.id),
            PartName::Charts => self.charts(node),
            PartName::Rest => self.rest(node),
            PartName::Sections => self.below(node, inner + 1),
            PartName::Signature => self.signature(node),
        };
        let note = if framed { self.part_note(node, setting, full) } else { Vec::new() };
        setting.level = outer;
        let body = lead.into_iter().chain(body).chain(note).collect();
        self.under_heading(node, level, heading, body)
    }

    /// A part's blocks with its heading before them; nothing where there are none.
    fn under_heading(&mut self, node: &Node, level: u8, heading: Option<Vec<Inline>>, body: Vec<Block>) -> Vec<Block> {
        let Some(inlines) = heading.filter(|_| !body.is_empty()) else { return body };
        let wanted = format!("{}-{}", self.section_names.anchor(&node.id), slug(&plain_text(&inlines)));
        let heading = Block::Heading(Heading::part(level + 1, self.anchors.take(&wanted), inlines));
        std::iter::once(heading).chain(body).collect()
    }

    fn statement(&mut self, node: &'a Node, part: Option<&Part>) -> Vec<Block> {
        let blocks = self.node_blocks(node, node.statement.as_ref());
        let label = part.and_then(|part| part.label.as_ref()).map(|label| self.words(label));
        if blocks.is_empty() { Vec::new() } else { vec![Block::Statement { label, blocks }] }
    }

    fn criteria(&mut self, node: &'a Node, part: Option<&Part>) -> Vec<Block> {
        let blocks = self.node_blocks(node, node.criteria.as_ref());
        let label = part.and_then(|part| {
            let one = part.label_one.as_ref().filter(|_| is_single(&blocks));
            one.or(part.label.as_ref())
        });
        let label = label.map(|label| self.words(label));
        if blocks.is_empty() { Vec::new() } else { vec![Block::Criteria { label, blocks }] }
    }

    /// A text of a section in the outline as blocks.
    pub(super) fn node_blocks(&mut self, node: &'a Node, text: Option<&Text>) -> Vec<Block> {
        let scope = text.and_then(|text| self.programme_scope(&node.id, text));
        scope.map(|scope| self.blocks(&scope, &mut Setting::inside(node))).unwrap_or_default()
    }

    /// The summary of a section, as another section or its own shows it. Shown in another, it has notes of its own, so that they
    /// stand on its page; what they say there is for that section to choose.
    pub(super) fn summary(&mut self, node: &'a Node, in_section: &'a str) -> Vec<Block> {
        let summary = self.basis.inspection.sections.get(&node.id).and_then(|content| content.file.summary.as_ref());
        let Some(scope) = summary.and_then(|summary| self.inspection_scope(&node.id, summary)) else {
            return Vec::new();
        };
        let elsewhere = (node.id != in_section).then(|| std::mem::take(&mut self.notes.by_key));
        self.summary_shown = Some(SummaryShown { of: &node.id, in_section });
        let mut setting = Setting { node, level: 0, marked: true, paragraph: None };
        let blocks = self.blocks(&scope, &mut setting);
        self.summary_shown = None;
        if let Some(known) = elsewhere {
            self.notes.by_key = known;
        }
        blocks
    }

    fn signature(&mut self, node: &'a Node) -> Vec<Block> {
        let Some(signature) =
            self.basis.inspection.sections.get(&node.id).and_then(|content| content.file.signature.as_ref())
        else {
            return Vec::new();
        };
        let date = signature.date.map(|value| day(&self.basis, value));
        let role = Some(self.run_of_words(&signature.role));
        let lines = [signature.name.clone().map(plain), role, date.map(plain)];
        let mut inlines: Vec<Inline> = Vec::new();
        for line in lines.into_iter().flatten() {
            if !inlines.is_empty() {
                inlines.push(Inline::Break);
            }
            inlines.extend(line);
        }
        vec![Block::Paragraph { mark: Mark::default(), inlines, role: ParagraphRole::Signature }]
    }

    fn findings_heading(&self, list: &FindingList<'_>) -> String {
        let phrase = match list.kind {
            FindingKind::Strengths => Phrase::Strengths,
            FindingKind::AreasForImprovement => Phrase::AreasForImprovement,
            FindingKind::KeyFindings => Phrase::KeyFindings,
        };
        let count = u32::try_from(self.written_findings(list).len()).unwrap_or(u32::MAX);
        self.basis.phrases.say_with(phrase, &[("count", Argument::Number(count))])
    }
}

/// Whether criteria are one: a paragraph alone, or a list of one item.
fn is_single(blocks: &[Block]) -> bool {
    match blocks {
        [Block::Paragraph { .. }] => true,
        [Block::List { items, .. }] => items.len() == 1,
        _ => false,
    }
}

/// The kind of findings that a part shows.
pub(super) fn finding_kind(part: PartName) -> FindingKind {
    match part {
        PartName::Strengths => FindingKind::Strengths,
        PartName::AreasForImprovement => FindingKind::AreasForImprovement,
        _ => FindingKind::KeyFindings,
    }
}
