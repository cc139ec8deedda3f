//! The arguments of `findings translate`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// What to do for a translation. A FOLDER is a findings folder, the folder of a programme, or a folder of them.
#[derive(Debug, Subcommand)]
pub(super) enum Translate {
    /// Bring the catalogue translations/cy.po up to the English, or write it as PO or XLIFF for a translator, with the list of terms
    /// and a PDF of the Welsh draft
    Extract(Extract),
    /// Say what is translated, what has changed since, what is missing, how many words are to do
    ///
    /// Words are counted as translators quote them: “repeated” are those of texts that stand here once more, “at 100%” those of texts
    /// that are translated here or elsewhere and wait to be confirmed, “at 95-99%”, “85-94%”, “75-84%” and “50-74%” those of texts of
    /// whose words so many are in a text that was translated, and “new” all others. Looked at is what is translated in the folder
    /// and in its programme, and what --memory names.
    Status(StatusOptions),
    /// Take in what a translator sends, PO or XLIFF; what quotes other figures or is built differently is told and not taken in
    Import(Import),
    /// Write confirmed Welsh as a translation memory (TMX): that of folders and of their programmes, or of every programme
    Memory(MemoryOptions),
}

/// Options of `translate extract`.
#[derive(Debug, Args)]
pub(super) struct Extract {
    /// Whose texts to write
    #[arg(value_name = "FOLDER")]
    pub(super) folder: PathBuf,
    /// Where to write them, instead of to the folder's own catalogue: its ending says the form, .po (gettext) or .xlf (XLIFF); a PDF
    /// of the Welsh draft comes beside it, with the numbers that the comments name
    #[arg(value_name = "FILE")]
    pub(super) file: Option<PathBuf>,
    /// Folders, catalogues or translation memories (TMX) with earlier translations, to be offered where they say the same or something like it
    #[arg(long, num_args = 1.., value_name = "FOLDER")]
    pub(super) memory: Vec<PathBuf>,
    /// The version of XLIFF to write, where it is not to be 2.1: older tools read only 1.2
    #[arg(long, value_name = "VERSION", value_enum)]
    pub(super) xliff: Option<XliffVersion>,
}

/// Versions of XLIFF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum XliffVersion {
    /// 2.1.
    #[value(name = "2.1")]
    New,
    /// 1.2.
    #[value(name = "1.2")]
    Old,
}

/// Options of `translate status`.
#[derive(Debug, Args)]
pub(super) struct StatusOptions {
    /// Which translations to look at
    #[arg(required = true, value_name = "FOLDER")]
    pub(super) folders: Vec<PathBuf>,
    /// Folders, catalogues or translation memories (TMX) with earlier translations, to count what they have
    #[arg(long, num_args = 1.., value_name = "FOLDER")]
    pub(super) memory: Vec<PathBuf>,
}

/// Options of `translate import`.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// Whose translation it is
    #[arg(value_name = "FOLDER")]
    pub(super) folder: PathBuf,
    /// The translator's file: a gettext catalogue, or XLIFF 2.0, 2.1 or 1.2
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
}

/// Options of `translate memory`.
#[derive(Debug, Args)]
pub(super) struct MemoryOptions {
    /// Whose Welsh to write (where no folder is named, that of every programme), and last the file, whose name ends in .tmx
    #[arg(required = true, value_name = "FOLDER... FILE")]
    pub(super) paths: Vec<PathBuf>,
}
