//! Whether a text has anything that can be seen.

use super::prose::{Block, Inline, Prose};
use super::visible::visible;

impl Prose {
    /// Whether there are paragraphs, and nothing of them can be seen.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let is_blank = |block: &Block| matches!(block, Block::Paragraph { .. }) && is_blank(block);
        !self.blocks.is_empty() && self.blocks.iter().all(is_blank)
    }
}

/// Whether nothing of a block can be seen.
pub(super) fn is_blank(block: &Block) -> bool {
    match block {
        Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => is_wordless(inlines),
        Block::List { items, .. } => items.iter().flatten().all(is_blank),
        Block::Quote { blocks } => blocks.iter().all(is_blank),
        _ => false,
    }
}

/// Whether nothing of some inlines can be seen; a backslash alone was meant for what follows it.
pub(super) fn is_wordless(inlines: &[Inline]) -> bool {
    inlines.iter().all(|inline| match inline {
        Inline::Text(text) => visible(text).trim().trim_matches('\\').is_empty(),
        Inline::Emphasis(inside) | Inline::Strong(inside) | Inline::Link { inlines: inside, .. } => is_wordless(inside),
        Inline::Foreign { text, .. } => visible(text).trim().is_empty(),
        Inline::Note { .. } | Inline::Break => true,
        Inline::Placeholder(_) | Inline::Untranslated { .. } => false,
    })
}
