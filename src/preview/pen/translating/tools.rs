//! What the page for translating uses of the pen.

use std::sync::Mutex;

use super::super::history::History;
use super::super::target::Schemas;

/// What the page for translating uses of the pen.
pub(in crate::preview::pen) struct Tools<'a> {
    /// What forms carry.
    pub(in crate::preview::pen) token: String,
    pub(in crate::preview::pen) history: &'a Mutex<History>,
    pub(in crate::preview::pen) schemas: &'a Schemas,
}
