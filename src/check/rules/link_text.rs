//! The words of links: they say where a link leads.

use crate::check::rule::{Hit, Rule, WRITTEN};
use crate::check::subject::Subject;
use crate::problem::{Place, Severity, Slip};
use crate::text::{Block, Inline};

pub(super) const RULE: Rule = Rule {
    id: "link-text",
    what: "A link whose words say nothing of where it leads: “here”, “this link”, “read more”, or a bare address.",
    why: "Screen readers list the links of a page without the words around them; on paper only the words are left.",
    example: "Reports “[here](https://...)”. Leaves alone “[our standards](https://...)”, and addresses in notes.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

const EMPTY: &[&str] =
    &["here", "click here", "this", "this link", "link", "read more", "more", "this page", "website", "see here"];

fn find(subject: &Subject<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (file, source) in &subject.inspection.sources {
        for prose in source.texts.values() {
            let mut links = Vec::new();
            prose.blocks.iter().for_each(|block| in_block(block, &mut links));
            for (words, place) in links.into_iter().filter(|(words, _)| says_nothing(words)) {
                let what = Slip::LinkText { found: words.clone() }.into();
                hits.push(Hit {
                    what,
                    place: Some(place),
                    file: file.clone(),
                    passage: words.clone(),
                    words,
                    fix: None,
                });
            }
        }
    }
    hits
}

fn says_nothing(words: &str) -> bool {
    let words = words.trim().to_lowercase();
    EMPTY.contains(&words.as_str()) || words.starts_with("http") || words.starts_with("www.")
}

fn in_block(block: &Block, links: &mut Vec<(String, Place)>) {
    match block {
        Block::Paragraph { inlines, .. } | Block::Heading { inlines, .. } => in_inlines(inlines, links),
        Block::List { items, .. } => items.iter().flatten().for_each(|block| in_block(block, links)),
        Block::Quote { .. } | Block::Placed { .. } | Block::Hole { .. } => {}
        Block::Table { head, rows, .. } => {
            head.iter().chain(rows.iter().flatten()).for_each(|cell| in_inlines(&cell.inlines, links));
        }
    }
}

fn in_inlines(inlines: &[Inline], links: &mut Vec<(String, Place)>) {
    for inline in inlines {
        match inline {
            Inline::Link { inlines, place, .. } => links.push((plain(inlines), place.clone())),
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
