//! Whose words a text is: people say what a writer would not leave standing.

/// Whose words a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum Voice {
    /// The writer's own.
    Own,
    /// Somebody else's: what was left out of them stands in square brackets, and they end as people write.
    Spoken,
}
