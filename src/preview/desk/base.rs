//! What the addresses of a folder begin with, among several.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// `/`, or the folder's name between two of them.
pub(super) fn base(name: &str) -> String {
    if name.is_empty() { "/".to_owned() } else { format!("/{}/", utf8_percent_encode(name, NON_ALPHANUMERIC)) }
}
