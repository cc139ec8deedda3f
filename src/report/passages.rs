//! Every text that inspectors wrote as passages, in the order of files and places.

use crate::problem::Place;
use crate::source::FieldPath;
use crate::text::{Block, Inline};

use super::Basis;
use super::passage::{Passage, PassagePart};
use super::values::spoken;

/// The texts of an inspection as a reader meets them, placeholders filled.
#[must_use]
pub fn passages(basis: &Basis<'_>) -> Vec<Passage> {
    let mut passages = Vec::new();
    for (file, source) in &basis.inspection.sources {
        for (path, prose) in &source.texts {
            let mut reader = Reader {
                basis,
                section: section_of(file),
                file,
                path,
                part: part_of(file, path),
                passages: &mut passages,
            };
            reader.blocks(&prose.blocks);
            for note in prose.notes.values() {
                reader.take(&note.inlines, &note.place);
            }
        }
    }
    passages
}

/// The section whose file this is.
fn section_of(file: &str) -> Option<String> {
    let name = file.strip_prefix("sections/")?;
    name.strip_suffix(".md").or_else(|| name.strip_suffix(".yaml")).map(str::to_owned)
}

fn part_of(file: &str, path: &FieldPath) -> PassagePart {
    let list = path.first_key().unwrap_or_default();
    match (file, list) {
        (_, "strengths" | "areas_for_improvement" | "key_findings") => PassagePart::Finding,
        (_, "boxes") => PassagePart::Box,
        (_, "quotations") => PassagePart::Quotation,
        (_, "tables" | "groups") => PassagePart::Table,
        ("recommendations.yaml", _) => PassagePart::Recommendation,
        _ if path.steps().is_empty() => PassagePart::Prose,
        _ => PassagePart::Other,
    }
}

struct Reader<'a, 'b> {
    basis: &'a Basis<'a>,
    section: Option<String>,
    file: &'a str,
    path: &'a FieldPath,
    part: PassagePart,
    passages: &'b mut Vec<Passage>,
}

impl Reader<'_, '_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph { inlines, place, .. } | Block::Heading { inlines, place, .. } => {
                    self.take(inlines, place);
                }
                Block::List { items, .. } => items.iter().for_each(|item| self.blocks(item)),
                Block::Quote { blocks } => {
                    let part = std::mem::replace(&mut self.part, PassagePart::Quotation);
                    self.blocks(blocks);
                    self.part = part;
                }
                Block::Table { head, rows, .. } => {
                    let part = std::mem::replace(&mut self.part, PassagePart::Table);
                    head.iter().chain(rows.iter().flatten()).for_each(|cell| self.take(&cell.inlines, &cell.place));
                    self.part = part;
                }
                Block::Placed { .. } | Block::Hole { .. } => {}
            }
        }
    }

    fn take(&mut self, inlines: &[Inline], place: &Place) {
        let mut passage = Passage {
            section: self.section.clone(),
            file: self.file.to_owned(),
            path: self.path.clone(),
            part: self.part,
            text: String::new(),
            given: Vec::new(),
            place: place.clone(),
        };
        self.read(inlines, &mut passage);
        if !passage.text.trim().is_empty() {
            self.passages.push(passage);
        }
    }

    fn read(&self, inlines: &[Inline], passage: &mut Passage) {
        for inline in inlines {
            let start = passage.text.len();
            match inline {
                Inline::Text(text) => passage.text.push_str(text),
                Inline::Emphasis(inlines)
                | Inline::Strong(inlines)
                | Inline::Link { inlines, .. }
                | Inline::Untranslated { inlines, .. } => {
                    self.read(inlines, passage);
                }
                Inline::Break => passage.text.push(' '),
                Inline::Note { .. } => {}
                Inline::Foreign { text, .. } => {
                    passage.text.push_str(text);
                    passage.given.push(start..passage.text.len());
                }
                Inline::Placeholder(placeholder) => {
                    passage.text.push_str(&spoken(self.basis, placeholder));
                    passage.given.push(start..passage.text.len());
                }
            }
        }
    }
}
