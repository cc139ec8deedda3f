//! Where in the report a problem is: from a line in a file to the anchor of what was made from it.
//!
//! A passage knows its line and its text, a block of the report its text and its anchor: the text brings the two together.
//! Where nothing nearer is known, it is the section that the file or the key was written for.

use super::anchors::Anchored;
use super::state::ShownEdition;
use super::version::Version;
use crate::inspection::Inspection;
use crate::problem::Place;
use crate::report::{Block, Heading};
use crate::source::{Step, section_of_file};

/// The anchor of what was made from this place.
pub(super) fn anchor_of(version: &Version, place: &Place) -> Option<String> {
    let look = version.details();
    let inspection = look.inspection()?;
    let (file, _) = inspection.sources.iter().find(|(_, source)| source.path == place.file)?;
    let section = section_of_file(file).map(str::to_owned).or_else(|| section_of_key(inspection, file, place.line));
    let passage = look
        .passages
        .iter()
        .filter(|passage| passage.file == *file && passage.place.line <= place.line.max(1))
        .max_by_key(|passage| passage.place.line);
    let places = version.anchors();
    let said = passage.and_then(|passage| {
        let says = |found: &&Anchored| !passage.text.is_empty() && found.text.contains(&passage.text);
        let own = |found: &&Anchored| section.as_ref().is_none_or(|id| found.anchor.starts_with(&format!("p-{id}-")));
        places.iter().filter(says).find(own).or_else(|| places.iter().find(says))
    });
    let of_section = || {
        let wanted = format!("section-{}", section.as_ref()?);
        places.iter().find(|found| found.anchor == wanted)
    };
    said.or_else(of_section).map(|found| found.anchor.clone())
}

/// The section that a line of a file is written for; none where it belongs to the whole report.
pub(super) fn section_of_line(inspection: Option<&Inspection>, file: &str, line: usize) -> Option<String> {
    section_of_file(file).map(str::to_owned).or_else(|| section_of_key(inspection?, file, line))
}

/// The section under whose key a line of the ratings stands.
fn section_of_key(inspection: &Inspection, file: &str, line: usize) -> Option<String> {
    let begins = |id: &String| inspection.place(file, &[Step::Key("sections"), Step::KeyItself(id)]);
    let rated = inspection.ratings.sections.keys().filter_map(|id| Some((begins(id)?.line, id)));
    rated.filter(|(begins, _)| file == "ratings.yaml" && *begins <= line).max().map(|(_, id)| id.clone())
}

/// The heading of a section in the version that is shown.
pub(super) fn heading<'a>(shown: &'a ShownEdition, section: &str) -> Option<&'a Heading> {
    let wanted = format!("section-{section}");
    let sections = &shown.version.as_ref()?.report.sections;
    sections.iter().flat_map(|section| &section.blocks).find_map(|block| match block {
        Block::Heading(heading) if heading.anchor_of_id() == wanted => Some(heading),
        _ => None,
    })
}
