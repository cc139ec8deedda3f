//! The arguments of `findings site`: definitions only.

use std::path::PathBuf;

use clap::Args;

use super::messages;
use crate::overview::BaseAddress;

/// Options of `site`.
#[derive(Debug, Args)]
pub(super) struct Site {
    /// Outputs of “build --final”, or folders of them
    #[arg(required = true, value_name = "OUTPUT")]
    pub(super) outputs: Vec<PathBuf>,
    /// The address at which the folder will be on the web; links inside it need none
    #[arg(long, value_name = "ADDRESS", value_parser = base)]
    pub(super) base: BaseAddress,
    /// The folder to make
    #[arg(long, default_value = "output/site", value_name = "DIR")]
    pub(super) out: PathBuf,
    /// Make everything again, also where nothing has changed
    #[arg(long)]
    pub(super) force: bool,
}

fn base(text: &str) -> Result<BaseAddress, String> {
    BaseAddress::parse(text).ok_or_else(messages::no_address)
}
