//! Strengths, areas for improvement and key findings, numbered as the programme does.

use super::composer::Composer;
use super::prose::{Setting, block_text};
use crate::inspection::Finding;
use crate::programme::{Node, Numbering};
use crate::report::view::{Block, FindingKind, Item};

/// A list of findings of a section.
pub(super) struct FindingList<'a> {
    pub(super) node: &'a Node,
    pub(super) kind: FindingKind,
}

impl<'a> Composer<'a> {
    /// What was written of this kind.
    pub(super) fn written_findings(&self, list: &FindingList<'_>) -> &'a [Finding] {
        let Some(content) = self.basis.inspection.sections.get(&list.node.id) else { return &[] };
        match list.kind {
            FindingKind::Strengths => &content.file.strengths,
            FindingKind::AreasForImprovement => &content.file.areas_for_improvement,
            FindingKind::KeyFindings => &content.file.key_findings,
        }
    }

    /// The findings as a list; nothing where there are none.
    pub(super) fn findings(&mut self, list: &FindingList<'a>) -> Vec<Block> {
        let written = self.written_findings(list);
        if written.is_empty() {
            return Vec::new();
        }
        let style = &self.basis.programme.rules.style.findings;
        let numbered = match list.kind {
            FindingKind::KeyFindings => style.key_findings != Numbering::None,
            _ => style.numbering != Numbering::None,
        };
        let items = written
            .iter()
            .enumerate()
            .map(|(index, finding)| {
                let number = numbered.then(|| style.number_format.replace("{number}", &(index + 1).to_string()));
                let draft_number = self.next_draft_number();
                let scope = self.inspection_scope(&list.node.id, finding.text());
                let mut blocks =
                    scope.map(|scope| self.blocks(&scope, &mut Setting::inside(list.node))).unwrap_or_default();
                let text: String = blocks.iter().map(block_text).collect();
                let mark = if finding.id().is_some_and(|id| self.is_answered(id)) {
                    self.mark_linked(draft_number, &list.node.id, &text, number)
                } else {
                    self.mark_numbered(draft_number, &list.node.id, &text, number)
                };
                self.tie_finding(finding, &mark, &mut blocks);
                Item { mark, blocks }
            })
            .collect();
        let main = written.iter().enumerate().filter(|(_, finding)| finding.is_main()).map(|(index, _)| index);
        vec![Block::Findings { finding: list.kind, numbered, items, main: main.collect() }]
    }
}
