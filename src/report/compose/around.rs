//! Words that a programme puts around a part: a lead before it, a caution or remark after it. Where the part has nothing to
//! show, they go with it.

use super::composer::Composer;
use super::content::finding_kind;
use super::findings::FindingList;
use super::prose::Setting;
use crate::problem::PlacedKind;
use crate::programme::{Node, Part, PartName, PartSpec};
use crate::report::view::{Block, ParagraphRole};
use crate::source::Text;

/// Everything that a paragraph can place.
pub(super) const PLACEABLE: [PlacedKind; 4] =
    [PlacedKind::Quotation, PlacedKind::Box, PlacedKind::Table, PlacedKind::Image];

impl<'a> Composer<'a> {
    /// The words before a part.
    pub(super) fn part_lead(&mut self, node: &'a Node, setting: &mut Setting<'a>, part: Option<&Part>) -> Vec<Block> {
        let blocks = self.part_text(node, setting, part.and_then(|part| part.lead.as_ref()));
        blocks.into_iter().map(|block| with_role(block, ParagraphRole::Lead)).collect()
    }

    /// The caution or remark after a part.
    pub(super) fn part_note(&mut self, node: &'a Node, setting: &mut Setting<'a>, part: Option<&Part>) -> Vec<Block> {
        let blocks = self.part_text(node, setting, part.and_then(|part| part.note.as_ref()));
        blocks.into_iter().map(|block| with_role(block, ParagraphRole::Small)).collect()
    }

    /// A text of a part in `programme.yaml`.
    pub(super) fn part_text(&mut self, node: &'a Node, setting: &mut Setting<'a>, text: Option<&Text>) -> Vec<Block> {
        let scope = text.and_then(|text| self.programme_scope(&node.id, text));
        // What the programme numbers is what inspectors wrote.
        let numbered = setting.paragraph.take();
        let blocks = scope.map(|scope| self.blocks(&scope, setting)).unwrap_or_default();
        setting.paragraph = numbered;
        blocks
    }

    /// Whether a part has anything to show in a section.
    pub(super) fn shows_something(&self, node: &'a Node, spec: &PartSpec) -> bool {
        let content = self.basis.inspection.sections.get(&node.id);
        let rated = self.basis.ratings.sections.get(&node.id);
        match spec.name() {
            PartName::Statement => node.statement.is_some(),
            PartName::Criteria => node.criteria.is_some(),
            PartName::Rating | PartName::RatingSentence => rated.is_some() && !self.is_unrated(),
            PartName::KeyQuestions => rated.is_some_and(|rated| !rated.working.questions().is_empty()),
            PartName::Text => true,
            PartName::Prose => content.is_some_and(|content| content.has_prose),
            name @ (PartName::KeyFindings | PartName::Strengths | PartName::AreasForImprovement) => {
                !self.written_findings(&FindingList { node, kind: finding_kind(name) }).is_empty()
            }
            PartName::Summary => content.is_some_and(|content| content.file.summary.is_some()),
            PartName::Signature => content.is_some_and(|content| content.file.signature.is_some()),
            PartName::Charts => !self.unplaced(node, PlacedKind::Chart).is_empty(),
            PartName::Rest => {
                let charts = !self.has_charts_part(node) && !self.unplaced(node, PlacedKind::Chart).is_empty();
                charts || PLACEABLE.into_iter().any(|what| !self.unplaced(node, what).is_empty())
            }
            PartName::Sections => node.sections.iter().any(|below| self.is_shown(below)),
        }
    }
}

fn with_role(mut block: Block, wanted: ParagraphRole) -> Block {
    if let Block::Paragraph { role, .. } = &mut block {
        *role = wanted;
    }
    block
}
