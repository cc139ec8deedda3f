//! What somebody opens a folder in the browser for: `findings preview` writes nothing, whatever is asked of it.

/// What somebody opens a folder in the browser for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To look: nothing is written.
    Look,
    /// To write too: forms of its own pages change the folder.
    Write,
}

impl Purpose {
    /// The verb that people begin it with.
    pub(super) fn verb(self) -> &'static str {
        match self {
            Purpose::Look => "preview",
            Purpose::Write => "edit",
        }
    }
}
