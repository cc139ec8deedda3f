//! The words of links: they say where a link leads.

use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::problem::{Place, Severity, Slip};
use crate::text::{Block, Inline, visible};

pub(super) const RULE: Rule = Rule {
    id: "link-text",
    what: "A link whose words say nothing of where it leads: “here”, “this link”, “read more”, or a bare address.",
    why: "Screen readers list the links of a page without the words around them; on paper only the words are left.",
    example: "Reports “[here](https://...)”. Leaves alone “[our standards](https://...)”, addresses of e-mail, and bare addresses in \
              footnotes.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

/// Words that say nothing as those of a link.
const EMPTY: &[&str] = &[
    "",
    "here",
    "click",
    "click here",
    "see here",
    "this",
    "this link",
    "this page",
    "this website",
    "link",
    "the link",
    "page",
    "website",
    "more",
    "read more",
    "find out more",
    "learn more",
    "more information",
    "further information",
    "details",
    "more details",
];

/// A link: its words, and where it stands.
type LinkWords = (String, Place);

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (file, source) in &context.inspection.sources {
        for (path, prose) in &source.texts {
            if path.first_key() == Some("quotations") {
                continue;
            }
            let mut links = Vec::new();
            prose.blocks.iter().for_each(|block| in_block(block, &mut links));
            // One without words is told where it is read.
            links.retain(|(words, _)| !words.trim().is_empty() && (says_nothing(words) || is_address(words)));
            let mut in_notes = Vec::new();
            prose.notes.values().for_each(|note| in_inlines(&note.inlines, &mut in_notes));
            links.extend(in_notes.into_iter().filter(|(words, _)| !words.trim().is_empty() && says_nothing(words)));
            hits.extend(links.into_iter().map(|(words, place)| Hit {
                what: Slip::LinkText { found: words.clone() }.into(),
                place: Some(place),
                file: file.clone(),
                passage: words.as_str().into(),
                at: 0..words.len(),
                words,
                fixes: Vec::new(),
            }));
        }
    }
    hits
}

fn says_nothing(words: &str) -> bool {
    let words: String = words.chars().filter(|one| one.is_alphanumeric() || one.is_whitespace()).collect();
    EMPTY.contains(&words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase().as_str())
}

fn is_address(words: &str) -> bool {
    let words = words.trim().to_lowercase();
    words.starts_with("http") || words.starts_with("www.")
}

fn in_block(block: &Block, links: &mut Vec<LinkWords>) {
    match block {
        Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => in_inlines(inlines, links),
        Block::List { items, .. } => items.iter().flatten().for_each(|block| in_block(block, links)),
        Block::Quote { .. } | Block::Placed { .. } | Block::Hole { .. } => {}
        Block::Table { head, rows, .. } => {
            head.iter().chain(rows.iter().flatten()).for_each(|cell| in_inlines(&cell.inlines, links));
        }
    }
}

fn in_inlines(inlines: &[Inline], links: &mut Vec<LinkWords>) {
    for inline in inlines {
        match inline {
            Inline::Link { inlines, place, .. } => links.push((visible(&plain(inlines)).into_owned(), place.clone())),
            Inline::Emphasis(inlines) | Inline::Strong(inlines) => in_inlines(inlines, links),
            _ => {}
        }
    }
}

fn plain(inlines: &[Inline]) -> String {
    let words = inlines.iter().map(|inline| match inline {
        Inline::Text(text) | Inline::Foreign { text, .. } => text.clone(),
        Inline::Emphasis(inlines)
        | Inline::Strong(inlines)
        | Inline::Link { inlines, .. }
        | Inline::Untranslated { inlines, .. } => plain(inlines),
        // What is filled in says something.
        Inline::Placeholder(placeholder) => placeholder.name.clone(),
        Inline::Note { .. } | Inline::Break => String::new(),
    });
    words.collect()
}
