//! Small words of `explain`: a section, how many.

use crate::programme::Programme;

/// A section's number and title, or what the whole is called.
pub(super) fn title(programme: &Programme, id: &str) -> String {
    let Some(node) = programme.node(id) else { return "Overall rating".to_owned() };
    let title = node.title.as_deref().unwrap_or(id);
    match &node.number {
        Some(number) => format!("{number} {title}"),
        None => title.to_owned(),
    }
}

pub(super) fn counted(count: u32, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
