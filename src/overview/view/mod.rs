//! From an overview to a report: the same view model as that of an inspection, so that both are laid out by the same templates
//! and held to the same checks.
//!
//! What must hold: every number is one of the document's; a rating is told by its word and its shape; what is not known is said.

mod about;
mod changes;
mod figures;
mod framed;
mod front;
mod pieces;
mod recommendations;
mod spread;
mod who;

use super::document::ProgrammeOverview;
use crate::language::Phrases;
use crate::report::{Block, ContentsEntry, Inline, Report, Section};
pub use framed::Framed;
use pieces::heading;

/// The overview as a report.
#[must_use]
pub fn overview_report(framed: &Framed<'_>) -> Report {
    let mut sections = vec![about::section(framed)];
    sections.extend(framed.document.programmes.iter().map(|programme| programme_section(programme, framed.phrases)));
    front::report(framed, contents(&sections), sections)
}

fn programme_section(programme: &ProgrammeOverview, phrases: &Phrases) -> Section {
    let id = &programme.id;
    let mut blocks = vec![heading(1, id, &programme.title)];
    blocks.extend(who::blocks(programme, phrases));
    blocks.extend(spread::blocks(programme, phrases));
    blocks.extend(figures::scores(programme, phrases));
    blocks.extend(figures::key_questions(programme, phrases));
    blocks.extend(changes::blocks(programme, phrases));
    blocks.extend(recommendations::blocks(programme, phrases));
    blocks.extend(recommendations::points(programme, phrases));
    Section { id: id.clone(), new_page: true, one_page: false, wide: false, blocks }
}

/// The contents: sections, and what is in them.
fn contents(sections: &[Section]) -> Vec<ContentsEntry> {
    let mut entries: Vec<ContentsEntry> = Vec::new();
    for block in sections.iter().flat_map(|section| &section.blocks) {
        let Block::Heading(heading) = block else { continue };
        let words = heading.inlines.iter().map(|inline| match inline {
            Inline::Text { text } => text.as_str(),
            _ => "",
        });
        let entry = ContentsEntry {
            number: None,
            title: words.collect::<String>().into(),
            anchor: heading.anchor.clone(),
            entries: Vec::new(),
        };
        match entries.last_mut() {
            Some(above) if heading.level > 1 => above.entries.push(entry),
            _ => entries.push(entry),
        }
    }
    entries
}
