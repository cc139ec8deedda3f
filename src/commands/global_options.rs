//! Options that every verb has.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::build_options::joined;

/// Options of every verb.
#[derive(Debug, Args)]
pub(super) struct GlobalOptions {
    /// A folder of programmes that stand beside or instead of the program's own
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) programmes: Option<PathBuf>,
    /// A folder of templates, phrases and fonts that stand instead of the program's own
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) templates: Option<PathBuf>,
    /// Say nothing but problems
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
    /// When to use colour
    #[arg(long, global = true, value_enum, default_value_t = When::Auto, value_name = "WHEN")]
    pub(super) color: When,
}

impl GlobalOptions {
    /// The arguments that name the same folders.
    pub(super) fn arguments(&self) -> Vec<OsString> {
        let folders = [("--programmes=", &self.programmes), ("--templates=", &self.templates)];
        folders.into_iter().filter_map(|(option, folder)| Some(joined(option, folder.as_ref()?))).collect()
    }
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    Auto,
    Always,
    Never,
}
