//! The files of `sections/` in a new folder: a hole for each thing that the parts of a section show.

use std::collections::BTreeSet;

use super::remarks::{asks, comment, heading, title, to_come};
use super::schema_line::{SCHEMAS, schema_line};
use crate::programme::{Content, Node, PartName, PartSpec, Programme, SectionKind};

/// What inspectors write in a section, and what of it there is a file for.
pub(super) struct SectionFiles {
    pub(super) prose: bool,
    pub(super) lists: BTreeSet<&'static str>,
}

impl SectionFiles {
    /// A section that must be written has a file for each part that it names. One above others has none for its prose,
    /// which may be left out.
    pub(super) fn of(programme: &Programme, node: &Node) -> Self {
        let nothing = SectionFiles { prose: false, lists: BTreeSet::new() };
        if node.kind != SectionKind::Prose || node.content == Content::Optional {
            return nothing;
        }
        let parts: Vec<PartName> = programme.parts(node).iter().map(PartSpec::name).collect();
        let prose = parts.contains(&PartName::Prose);
        let of_its_own = node.parts.is_some() || !prose;
        let leaf = node.sections.is_empty();
        let mut lists = BTreeSet::new();
        for (part, key) in LISTS {
            let of_whole = matches!(part, PartName::KeyFindings | PartName::Summary);
            if parts.contains(&part) && of_its_own && (leaf || of_whole) {
                lists.insert(key);
            }
        }
        if programme.nodes().any(|other| other.kind == SectionKind::GatheredSummaries && other.of.contains(&node.id)) {
            lists.insert(SUMMARY);
        }
        SectionFiles { prose: prose && leaf, lists }
    }
}

/// The key of a summary, which is one text.
const SUMMARY: &str = "summary";

/// Parts that are keys of a section's file.
const LISTS: [(PartName, &str); 4] = [
    (PartName::KeyFindings, "key_findings"),
    (PartName::Strengths, "strengths"),
    (PartName::AreasForImprovement, "areas_for_improvement"),
    (PartName::Summary, SUMMARY),
];

/// The file of a section.
pub(super) fn section(programme: &Programme, node: &Node, asked: &SectionFiles) -> String {
    let mut text = schema_line(&format!("../{SCHEMAS}/section.json"));
    text.push_str(&comment("", &heading(node)));
    text.push_str(&comment("", &asks(programme, node)));
    for (_, key) in LISTS.into_iter().filter(|(_, key)| asked.lists.contains(key)) {
        let hole = to_come(&format!("{}: {}", key.replace('_', " "), title(node)));
        text.push('\n');
        if key == SUMMARY {
            text.push_str(&format!("{key}: |\n  {hole}\n"));
        } else {
            text.push_str("# An item for each, its text after “|”.\n");
            text.push_str(&format!("{key}:\n  - |\n    {hole}\n"));
        }
    }
    let rest = programme.parts(node).iter().any(|spec| spec.name() == PartName::Rest);
    let boxes: Vec<String> = programme.rules.boxes.iter().map(|one| format!("{} ({})", one.kind, one.label)).collect();
    if let Some(first) = programme.rules.boxes.first().filter(|_| rest) {
        text.push('\n');
        text.push_str(&comment("", &format!("Boxes; the kinds are {}.", boxes.join(", "))));
        text.push_str(&format!(
            "# boxes:\n#   - id: first\n#     kind: {}\n#     text: |\n#       What happened.\n",
            first.kind
        ));
    }
    text
}
