//! The arguments of the program: definitions only.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::build_options::BuildOptions;
use super::build_part::BuildPart;
use super::dates_args::Dates;
use super::edit_args::Edit;
use super::format_choice::FormatChoice;
use super::global_options::GlobalOptions;
use super::language_choice::{LanguageChoice, wanted_languages};
use super::messages;
use super::overview_args::Overview;
use super::problems_shown::ProblemsShown;
use super::sign_args::Sign;
use super::site_args::Site;
use super::translate_args::Translate;
use crate::language::Language;

/// Turns a folder of inspection findings into a published report.
#[derive(Debug, Parser)]
#[command(name = "findings", version, about, propagate_version = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) verb: Verb,
    #[command(flatten)]
    pub(super) options: GlobalOptions,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Make the report: a draft, or with --final the report itself
    Build(Build),
    /// Make some reports of a batch: how `build` calls itself
    #[command(hide = true)]
    BuildPart(BuildPart),
    /// Read everything and say what is wrong, without making anything
    Check(Check),
    /// Say what differs between two versions of a report, text by text and word by word
    Compare(Compare),
    /// Make one report over many inspections: who was rated what, how ratings are spread, what has changed
    Overview(Overview),
    /// Show the report in a browser on this machine while it is being written
    Preview(Preview),
    /// Show the report in a browser on this machine, and change what it is made from there
    Edit(Edit),
    /// Say how ratings came about (figures, band, adjustment, points) and what would change them
    Explain(Explain),
    /// What the service says of a draft: its forms, its points, what was decided, the log that goes back
    Responses(Responses),
    /// List what happens to a report when: draft, receipts, deadline, signatures, embargo, publication
    Dates(Dates),
    /// Sign the report off: record who signed, when, and the words that they signed
    Sign(Sign),
    /// Begin a findings folder, with every section of a programme in place
    New(New),
    /// List the programmes, or show one with its sections and rules
    Programmes(Programmes),
    /// Say whether an output is as it was made, and what its folder of findings makes again
    Verify(Verify),
    /// Make a site of final reports: an index, their data, feeds, earlier versions
    Site(Site),
    /// Print the JSON Schema of a kind of file, for editors that check YAML while you type
    Schema(Schema),
    /// Translate into Welsh: write what a translator needs, tell how far they have got, take in what they send back
    #[command(subcommand)]
    Translate(Translate),
}

/// Options of `verify`.
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// An output folder, or one that holds some
    #[arg(value_name = "OUTPUT")]
    pub(super) output: PathBuf,
    /// The folder of findings that it was made from: it is made again in memory, and compared byte for byte
    #[arg(value_name = "FOLDER")]
    pub(super) folder: Option<PathBuf>,
    /// Check who signed it: a public key of minisign, its file or the line that is the key
    #[arg(long, value_name = "KEY")]
    pub(super) key: Option<String>,
    /// Sign what is found whole: the file of a secret key of minisign
    #[arg(long, value_name = "KEY", conflicts_with = "key")]
    pub(super) sign: Option<PathBuf>,
}

/// Options of `build`.
#[derive(Debug, Args)]
pub(super) struct Build {
    /// Findings folders, or folders of them
    #[arg(required = true, value_name = "FOLDER")]
    pub(super) folders: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) options: BuildOptions,
    /// How much to print of what is wrong: each problem with its line and its way out, or the worst of each folder in a line each
    /// [default: full for one folder, short for several]
    #[arg(long, value_enum, value_name = "HOW")]
    pub(super) problems: Option<ProblemsShown>,
    /// How many reports to make at once
    #[arg(long, value_name = "N")]
    pub(super) jobs: Option<usize>,
}

/// Options of `check`.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Findings folders, or folders of them
    #[arg(required_unless_present = "rules", value_name = "FOLDER")]
    pub(super) folders: Vec<PathBuf>,
    /// Check as for the final report: what is still to come is wrong
    #[arg(long = "final")]
    pub(super) is_final: bool,
    /// First mend what has one right answer (spaces, dates, dashes, quotation marks, "per cent") in the files themselves
    #[arg(long)]
    pub(super) fix: bool,
    /// Also say how much there is to read in each section
    #[arg(long, conflicts_with = "json")]
    pub(super) reading: bool,
    /// Also check what a format that is asked for by name has of its own: of `summary`, that findings are marked for it; of
    /// `for-children`, that somebody wrote it
    #[arg(long, value_enum, value_delimiter = ',', value_name = "FORMAT")]
    pub(super) format: Vec<FormatChoice>,
    /// List the rules: what each looks for, why, an example, and how to make an exception
    #[arg(long)]
    pub(super) rules: bool,
    /// Print as JSON
    #[arg(long)]
    pub(super) json: bool,
}

/// Options of `new`.
#[derive(Debug, Args)]
pub(super) struct New {
    /// The folder to make
    pub(super) folder: PathBuf,
    /// The programme's id
    #[arg(long, value_name = "ID")]
    pub(super) programme: String,
    /// The type of inspection, where the programme has more than one; the first of them where none is given
    #[arg(long, value_name = "ID")]
    pub(super) variant: Option<String>,
    /// The full name of the service
    #[arg(long, value_name = "NAME")]
    pub(super) service: String,
    /// Where the service is: in Wales the report is made in Welsh as well
    #[arg(long, value_enum, default_value_t = In::England, value_name = "COUNTRY")]
    pub(super) country: In,
}

/// Where a service is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum In {
    England,
    Wales,
}

/// Options of `compare`.
#[derive(Debug, Args)]
pub(super) struct Compare {
    /// The old version: a findings folder, one at a git revision (HEAD~3:data/inspections/coventry-2023), or what a build wrote
    pub(super) old: String,
    /// The new version, in the same way
    pub(super) new: String,
    /// The language that is compared
    #[arg(long, default_value = "en", value_parser = one_language, value_name = "LANG")]
    pub(super) lang: Language,
    /// Write a web page to this file instead of the text
    #[arg(long, value_name = "FILE")]
    pub(super) html: Option<PathBuf>,
}

fn one_language(text: &str) -> Result<Language, String> {
    Language::from_code(text).ok_or_else(|| messages::no_language(&Language::ALL.map(Language::code)))
}

/// Options of `preview`.
#[derive(Debug, Args)]
pub(super) struct Preview {
    /// A findings folder
    pub(super) folder: PathBuf,
    /// The port on this machine; 0 takes any that is free
    #[arg(long, value_name = "N")]
    pub(super) port: Option<u16>,
}

/// Options of `programmes`.
#[derive(Debug, Args)]
pub(super) struct Programmes {
    /// A programme's id
    pub(super) id: Option<String>,
    /// Print as JSON
    #[arg(long)]
    pub(super) json: bool,
    /// Prove its rules: whether every vector of ratings and declared judgements has exactly one outcome
    #[arg(long, conflicts_with = "against")]
    pub(super) prove: bool,
    /// Rate old ratings, a row an inspection, by its rules, and tell which would have come out differently
    #[arg(long, value_name = "FILE", requires = "id")]
    pub(super) against: Option<PathBuf>,
}

/// Options of `schema`.
#[derive(Debug, Args)]
pub(super) struct Schema {
    /// A kind of file; without one, the kinds are listed
    pub(super) kind: Option<String>,
}

/// Options of `explain`.
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// A findings folder
    pub(super) folder: PathBuf,
    /// A rated section, or overall; all of them where none is named
    pub(super) section: Option<String>,
    /// Print the ratings with their working, and what would change them, as JSON
    #[arg(long)]
    pub(super) json: bool,
}

/// What `responses` does.
#[derive(Debug, Args)]
pub(super) struct Responses {
    #[command(subcommand)]
    pub(super) act: ResponsesAct,
}

/// What to do with points on facts.
#[derive(Debug, Subcommand)]
pub(super) enum ResponsesAct {
    /// Make the forms for points on the draft: a Word document and a spreadsheet
    Form(ResponsesForm),
    /// Take filled forms, and files of points saved from the draft's page, into the folder
    Import(ResponsesImport),
    /// Show what is still to be decided or done
    List(ResponsesList),
    /// Make the log that goes back to the service: every point with what was decided
    Log(ResponsesLog),
}

/// Options of `responses form`.
#[derive(Debug, Args)]
pub(super) struct ResponsesForm {
    /// A findings folder
    pub(super) folder: PathBuf,
    /// Languages: en, cy, or all that the inspection names
    #[arg(long, default_value = "all", value_parser = wanted_languages, value_name = "LANG")]
    pub(super) lang: LanguageChoice,
    /// Where to write
    #[arg(long, default_value = "output", value_name = "DIR")]
    pub(super) out: PathBuf,
}

/// Options of `responses import`.
#[derive(Debug, Args)]
pub(super) struct ResponsesImport {
    /// A findings folder
    pub(super) folder: PathBuf,
    /// Files that came back
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
}

/// Options of `responses list`.
#[derive(Debug, Args)]
pub(super) struct ResponsesList {
    /// A findings folder
    pub(super) folder: PathBuf,
    /// Show also what is decided and done
    #[arg(long)]
    pub(super) all: bool,
}

/// Options of `responses log`.
#[derive(Debug, Args)]
pub(super) struct ResponsesLog {
    /// A findings folder
    pub(super) folder: PathBuf,
    /// Languages: en, cy, or all that the inspection names
    #[arg(long, default_value = "all", value_parser = wanted_languages, value_name = "LANG")]
    pub(super) lang: LanguageChoice,
    /// Formats to make; data is the spreadsheet
    #[arg(long, value_enum, value_delimiter = ',', default_value = "all", value_name = "FORMAT")]
    pub(super) format: Vec<FormatChoice>,
    /// Where to write
    #[arg(long, default_value = "output", value_name = "DIR")]
    pub(super) out: PathBuf,
}
