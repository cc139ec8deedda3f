//! What `findings build` is asked to make, whoever makes it: the program that was started, or one that it starts for a part of
//! a batch.
//!
//! What must hold: what a part is told is all that the whole was told ([`BuildOptions::arguments`] names every option).

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::format_choice::FormatChoice;
use super::language_choice::{LanguageChoice, wanted_languages};
use super::messages;
use crate::report::Stage;

/// What to make, and where.
#[derive(Debug, Args)]
pub(super) struct BuildOptions {
    /// Make the report itself instead of a draft; refused while anything is still to come
    #[arg(long = "final")]
    pub(super) is_final: bool,
    /// Languages: en, cy, or all that the inspection names
    #[arg(long, default_value = "all", value_parser = wanted_languages, value_name = "LANG")]
    pub(super) lang: LanguageChoice,
    /// Formats to make
    #[arg(long, value_enum, value_delimiter = ',', default_value = "all", value_name = "FORMAT")]
    pub(super) format: Vec<FormatChoice>,
    /// Where to write
    #[arg(long, default_value = "output", value_name = "DIR")]
    pub(super) out: PathBuf,
    /// For whom this copy of a draft is made: on every page, in the metadata and in the name of the folder
    #[arg(long = "for", conflicts_with = "is_final", value_parser = copy_name, value_name = "NAME")]
    pub(super) copy: Option<String>,
    /// Make everything again, also where nothing has changed
    #[arg(long)]
    pub(super) force: bool,
    /// With --final: take the place of what is kept of the same version, where that is not out yet
    #[arg(long, requires = "is_final")]
    pub(super) replace: bool,
}

impl BuildOptions {
    /// As what the report is made.
    pub(super) fn stage(&self) -> Stage {
        if self.is_final { Stage::Final } else { Stage::Draft { copy: self.copy.clone() } }
    }

    /// Each language with each format that is asked for of a report of this stage, in words that other runs know.
    pub(super) fn asked(&self, stage: &Stage) -> BTreeSet<String> {
        let named = |format: FormatChoice| Some(format.to_possible_value()?.get_name().to_owned());
        let names = FormatChoice::wanted(&self.format, stage).filter_map(named);
        names.map(|name| format!("{} {name}", self.lang.code())).collect()
    }

    /// The arguments that say the same.
    pub(super) fn arguments(&self) -> Vec<OsString> {
        let BuildOptions { is_final, lang, format, out, copy, force, replace } = self;
        let formats = format.iter().filter_map(ValueEnum::to_possible_value).map(|value| value.get_name().to_owned());
        let mut said = vec![
            joined("--lang=", lang.code()),
            joined("--format=", formats.collect::<Vec<_>>().join(",")),
            joined("--out=", out.as_os_str()),
        ];
        said.extend(copy.as_ref().map(|name| joined("--for=", name)));
        let flags = [(*is_final, "--final"), (*force, "--force"), (*replace, "--replace")];
        said.extend(flags.into_iter().filter(|(is_set, _)| *is_set).map(|(_, flag)| OsString::from(flag)));
        said
    }
}

/// An option with its value, which may begin with anything.
pub(super) fn joined(option: &str, value: impl AsRef<std::ffi::OsStr>) -> OsString {
    let mut said = OsString::from(option);
    said.push(value);
    said
}

/// The most characters that the name of a copy may have: it stands in a line at the foot of every page.
const LONGEST_COPY_NAME: usize = 60;

fn copy_name(text: &str) -> Result<String, String> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = name.chars().any(char::is_alphanumeric)
        && name.chars().count() <= LONGEST_COPY_NAME
        && !name.chars().any(char::is_control);
    if fits { Ok(name) } else { Err(messages::no_copy_name(LONGEST_COPY_NAME)) }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::super::args::{Arguments, Verb};
    use super::*;

    fn options(arguments: &[OsString]) -> BuildOptions {
        let all = ["findings", "build", "folder"].map(OsString::from).into_iter().chain(arguments.iter().cloned());
        match Arguments::try_parse_from(all).expect("arguments of the program").verb {
            Verb::Build(build) => build.options,
            _ => panic!("another verb"),
        }
    }

    #[test]
    fn a_part_is_told_all_that_the_whole_was_told() {
        let cases: [&[&str]; 4] = [
            &[],
            &["--final", "--replace", "--force", "--lang", "cy"],
            &["--for", "-- Coun, cil --", "--out", "-x/a b", "--format", "html,data"],
            &["--for", "Cyngor Môn", "--lang", "en", "--format", "docx", "--out", "out"],
        ];
        for case in cases {
            let said: Vec<OsString> = case.iter().map(|part| OsString::from(*part)).collect();
            let (first, again) = (options(&glued(&said)), options(&options(&glued(&said)).arguments()));
            assert_eq!(format!("{first:?}"), format!("{again:?}"));
        }
    }

    /// Options with their values in one argument each, as a value may begin with a dash.
    fn glued(said: &[OsString]) -> Vec<OsString> {
        let mut all: Vec<OsString> = Vec::new();
        let mut parts = said.iter().peekable();
        while let Some(part) = parts.next() {
            let takes = ["--lang", "--for", "--out", "--format"].iter().any(|option| part == option);
            match parts.peek().filter(|_| takes) {
                Some(value) => {
                    all.push(joined(&format!("{}=", part.to_string_lossy()), value));
                    parts.next();
                }
                None => all.push(part.clone()),
            }
        }
        all
    }
}
