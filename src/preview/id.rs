//! What addresses and forms call things: by what these are and say, so that no path stands in an address.

use crate::source::digest;

/// So many characters of a digest tell the things of a folder apart.
const LENGTH: usize = 20;

/// What something is called.
pub(super) fn id(of: &str) -> String {
    digest(of.as_bytes()).chars().take(LENGTH).collect()
}
