//! The arguments of `findings overview`: definitions only.

use std::path::PathBuf;

use clap::Args;

use super::format_choice::FormatChoice;
use super::language_choice::{LanguageChoice, wanted_languages};

/// Options of `overview`.
#[derive(Debug, Args)]
pub(super) struct Overview {
    /// Findings folders, outputs of “build --final”, files ratings.json, or folders of them
    #[arg(required = true, value_name = "FOLDER")]
    pub(super) folders: Vec<PathBuf>,
    /// Languages: en, cy, or all
    #[arg(long, default_value = "all", value_parser = wanted_languages, value_name = "LANG")]
    pub(super) lang: LanguageChoice,
    /// Formats to make
    #[arg(long, value_enum, value_delimiter = ',', default_value = "all", value_name = "FORMAT")]
    pub(super) format: Vec<FormatChoice>,
    /// The folder to make
    #[arg(long, default_value = "output/overview", value_name = "DIR")]
    pub(super) out: PathBuf,
    /// Make everything again, also where nothing has changed
    #[arg(long)]
    pub(super) force: bool,
}
