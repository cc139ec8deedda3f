//! What is still to come, as a list of its own: a folder that was just begun has many holes and no mistake.
//!
//! What must hold: every hole is in the list, with the others of its section, and none of it is told among the mistakes.

use super::plain::plain_name;
use super::words::{counted, waits};
use super::{DateOf, Kind, Place, Problem, how_many};

/// So many sections are listed, and so many holes of each.
const SECTIONS: usize = 300;
const NAMED: usize = 40;

/// A line is broken where it would be longer, in characters.
const WIDTH: usize = 100;

impl Problem {
    /// Whether it tells of something that is not written yet, and of no mistake.
    #[must_use]
    pub fn is_hole(&self) -> bool {
        use Kind as K;
        matches!(self.kind, K::Hole { .. } | K::PendingRating { .. } | K::SectionMissing { .. } | K::DateMissing { .. })
    }

    /// What a hole says is still to come.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        note(&self.kind)
    }
}

/// How many things are still to come, in a sentence.
pub(super) fn title(holes: &[&Problem]) -> String {
    let count = how_many(holes.iter().copied());
    let are = if count == 1 { "is" } else { "are" };
    format!("{} {are} still to come", counted(count, "thing"))
}

/// The list, section by section, each with its holes and the lines on which they stand.
pub(super) fn list(holes: &[&Problem]) -> String {
    let mut sections: Vec<(String, Vec<&Problem>)> = Vec::new();
    for hole in holes {
        let name = hole.place.as_ref().map(section).unwrap_or_default();
        match sections.iter_mut().find(|(known, _)| *known == name) {
            Some((_, own)) => own.push(hole),
            None => sections.push((name, vec![hole])),
        }
    }
    let mut text: String = sections.iter().take(SECTIONS).map(|(name, own)| lines(name, own)).collect();
    if let Some(left) = sections.len().checked_sub(SECTIONS).filter(|left| *left > 0) {
        text.push_str(&format!("  and those of {} more\n", counted(left, "section")));
    }
    text
}

/// What holes are listed under: a file, or the files of a section together.
fn section(place: &Place) -> String {
    let is_of_section = place.file.contains("sections/");
    let stem = place.file.rsplit_once('.').map_or(place.file.as_str(), |(stem, _)| stem);
    plain_name(if is_of_section { stem } else { &place.file })
}

/// The lines of one section.
fn lines(name: &str, holes: &[&Problem]) -> String {
    let notes: Vec<&str> = holes.iter().filter_map(|hole| note(&hole.kind)).collect();
    let mut parts: Vec<String> = holes.iter().take(NAMED).map(|hole| said(hole, &notes)).collect();
    let left = how_many(holes.iter().copied()) - parts.len();
    if left > 0 {
        parts.push(format!("{left} more"));
    }
    // How long the path of the folder is changes nothing.
    let mut text = format!("  {name}:");
    let mut length = 0;
    for (index, part) in parts.iter().enumerate() {
        let part = if index + 1 < parts.len() { format!("{part};") } else { part.clone() };
        let own = 1 + part.chars().count();
        if length + own > WIDTH && index > 0 {
            text.push_str("\n     ");
            length = 0;
        }
        text.push(' ');
        text.push_str(&part);
        length += own;
    }
    text.push('\n');
    text
}

fn note(kind: &Kind) -> Option<&str> {
    if let Kind::Hole { note } = kind { Some(note) } else { None }
}

/// A hole in a few words, with its line. A note that ends with the title that another one of the section has leaves it out.
fn said(hole: &Problem, notes: &[&str]) -> String {
    let what = match &hole.kind {
        Kind::Hole { note } => {
            let bare = note.rsplit_once(": ").filter(|(_, title)| notes.contains(title)).map(|(bare, _)| bare);
            super::plain(bare.unwrap_or(note)).replace('\n', " ")
        }
        Kind::PendingRating { section, missing } => format!("“{section}” waits for {}", waits(missing)),
        Kind::SectionMissing { title, .. } => format!("{title}, of which nothing is written"),
        Kind::DateMissing { of: DateOf::Publication } => "the date of publication (“publication:”)".to_owned(),
        _ => hole.headline(),
    };
    let Some(place) = hole.place.as_ref().filter(|place| place.line > 0) else { return what };
    // The files of a section are told apart by their endings.
    let ending = place.file.strip_prefix(&section(place)).unwrap_or_default();
    let space = if ending.is_empty() { "" } else { " " };
    format!("{what} ({ending}{space}line {})", place.line)
}
