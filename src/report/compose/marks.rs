//! Marks of blocks: the anchor by which something is pointed at, its number in a draft, its own number.

use super::composer::Composer;
use crate::report::view::Mark;
use crate::source::digest;

impl Composer<'_> {
    /// The mark of something that can be pointed at: its anchor and draft number in a draft; in a final only what is
    /// numbered has an anchor.
    pub(super) fn mark(&mut self, section: &str, text: &str, number: Option<String>) -> Mark {
        let draft_number = self.next_draft_number();
        self.mark_numbered(draft_number, section, text, number)
    }

    /// The next number in the margin of a draft. What holds others takes its own before they take theirs, so that numbers
    /// stand in the order in which they are met.
    pub(super) fn next_draft_number(&mut self) -> Option<u32> {
        self.basis.stage.is_draft().then(|| {
            self.draft_number += 1;
            self.draft_number
        })
    }

    /// A mark whose number in the margin was taken before.
    pub(super) fn mark_numbered(
        &mut self,
        draft_number: Option<u32>,
        section: &str,
        text: &str,
        number: Option<String>,
    ) -> Mark {
        if self.basis.stage.is_draft() || number.is_some() {
            return self.mark_linked(draft_number, section, text, number);
        }
        Mark { anchor: None, draft_number, number }
    }

    /// The mark of something that is linked to: it has an anchor in a final too.
    pub(super) fn mark_linked(
        &mut self,
        draft_number: Option<u32>,
        section: &str,
        text: &str,
        number: Option<String>,
    ) -> Mark {
        let hash = digest(text.as_bytes());
        let name = self.section_names.name(section);
        let anchor = Some(self.anchors.take(&format!("p-{name}-{}", &hash[..8])));
        Mark { anchor, draft_number, number }
    }
}
