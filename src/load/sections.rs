//! `sections/`: what was written for each section, matched to the programme's outline.

use std::collections::{BTreeMap, BTreeSet};

use super::files::Files;
use crate::inspection::{SectionContent, SectionFile};
use crate::problem::{Kind, Problem, suggest};
use crate::programme::{Programme, SectionKind};

/// Reads every file of `sections/`.
///
/// Sections that a file's name nearly names are `faulty_sections`: that they are not written is not told as well.
pub(super) fn load_sections(
    programme: &Programme,
    files: &mut Files,
    faulty_sections: &mut BTreeSet<String>,
) -> BTreeMap<String, SectionContent> {
    let mut sections: BTreeMap<String, SectionContent> = BTreeMap::new();
    for name in files.below("sections/") {
        let Some((id, extension)) = name.strip_prefix("sections/").and_then(|name| name.rsplit_once('.')) else {
            continue;
        };
        if !matches!(extension, "yaml" | "md") {
            continue;
        }
        files.known(&name);
        let Some(node) = programme.node(id) else {
            let written = programme.nodes().filter(|node| node.kind == SectionKind::Prose).map(|node| node.id.as_str());
            let suggestion = suggest(id, written);
            faulty_sections.extend(suggestion.clone());
            let kind = Kind::UnknownSection { found: id.to_owned(), suggestion };
            files.problems.push(Problem::error(kind, files.place(&name)));
            continue;
        };
        if matches!(node.kind, SectionKind::Contents | SectionKind::StandingText) {
            let kind = Kind::SectionNotWritten { section: id.to_owned() };
            files.problems.push(Problem::error(kind, files.place(&name)));
            continue;
        }
        let content = sections.entry(id.to_owned()).or_default();
        if extension == "md" {
            content.has_prose = true;
            files.prose(&name);
        } else if let Some(file) = files.yaml::<SectionFile>(&name) {
            content.file = file;
        }
    }
    sections
}
