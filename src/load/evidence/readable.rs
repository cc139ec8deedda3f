//! What a reader sees of a cell: characters that nobody sees tell no two names of columns, cases or answers apart.

use crate::inspection::is_invisible;

/// What a reader sees of a cell.
pub(super) fn readable(cell: &str) -> String {
    let seen: String = cell.chars().filter(|one| !is_invisible(*one)).collect();
    seen.trim().to_owned()
}
