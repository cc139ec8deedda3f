//! The arguments of `findings dates`: definitions only.

use std::path::PathBuf;

use clap::Args;

/// Options of `dates`.
#[derive(Debug, Args)]
pub(super) struct Dates {
    /// A findings folder
    pub(super) folder: PathBuf,
    /// Print as JSON
    #[arg(long)]
    pub(super) json: bool,
}
