//! The file that has the records of a section.

use crate::programme::Node;

/// The file of a section's records.
pub(super) fn yaml(node: &Node) -> String {
    format!("sections/{}.yaml", node.id)
}
