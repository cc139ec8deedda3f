//! The arguments of `findings sign`: definitions only.

use std::path::PathBuf;

use clap::Args;

use super::messages;
use crate::source::Date;

/// Options of `sign`.
#[derive(Debug, Args)]
pub(super) struct Sign {
    /// A findings folder
    pub(super) folder: PathBuf,
    /// The role that signs, as the programme calls it
    #[arg(long, value_name = "ROLE", value_parser = some_words)]
    pub(super) role: String,
    /// Who signs
    #[arg(long, value_name = "NAME", value_parser = some_words)]
    pub(super) name: Option<String>,
    /// When they signed, such as 2026-05-20; today where nothing is said
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) date: Option<Date>,
}

/// The most characters that a role or a name may have.
const LONGEST_NAME: usize = 120;

fn some_words(text: &str) -> Result<String, String> {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = words.chars().any(char::is_alphanumeric)
        && words.chars().count() <= LONGEST_NAME
        && !words.chars().any(char::is_control);
    if fits { Ok(words) } else { Err(messages::no_copy_name(LONGEST_NAME)) }
}

fn day(text: &str) -> Result<Date, String> {
    Date::parse(text).filter(|date| date.day.is_some()).ok_or_else(messages::no_day)
}
