//! How much is printed of what is wrong, as an argument says it.

use clap::ValueEnum;

/// How much is printed of problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ProblemsShown {
    /// The worst of each folder, a line each.
    Short,
    /// Each with its line and its way out.
    Full,
}
