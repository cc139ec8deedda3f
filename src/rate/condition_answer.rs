//! What a condition, or a whole rule, of a decision table answers. What must hold: what is not rated or declared yet is
//! neither yes nor no, unless what is known decides alone.

/// Whether a condition holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConditionAnswer {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// It waits for these sections or declared judgements, each named once.
    Unknown(Vec<String>),
}
