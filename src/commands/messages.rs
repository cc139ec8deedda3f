//! What verbs say when nothing is wrong: one place for these sentences, beside the ones about problems.

use std::path::Path;

use crate::check::{ReadingLoad, Rule};
use crate::problem::{Problem, Severity};

/// After a report was made.
pub(super) fn built(target: &Path, files: usize) -> String {
    format!("{}: {files} files", target.display())
}

/// After nothing had to be made.
pub(super) fn unchanged(target: &Path) -> String {
    format!("{}: nothing has changed", target.display())
}

/// After a folder was checked.
pub(super) fn checked(folder: &Path, problems: &[Problem]) -> String {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let warnings = problems.len() - errors;
    format!("{}: {}, {}", folder.display(), counted(errors, "error"), counted(warnings, "warning"))
}

/// When a preview begins.
pub(super) fn previewing(folder: &Path, address: &str) -> String {
    format!("{}: {address} (Ctrl+C ends the preview)", folder.display())
}

/// After a comparison was written.
pub(super) fn compared(file: &Path) -> String {
    format!("{}: written", file.display())
}

/// When the two sides of a comparison follow different rules.
pub(super) fn other_programme(old: &str, new: &str) -> String {
    format!("findings: the one follows the programme “{old}”, the other “{new}”; only versions of one report are compared")
}

/// When git cannot be asked.
pub(super) fn no_git(cause: &str) -> String {
    format!("git cannot be asked for a revision: {cause}")
}

/// When something is no revision.
pub(super) fn no_revision(found: &str) -> String {
    format!("“{found}” is not a revision")
}

/// When a path has several findings folders and one is wanted.
pub(super) fn not_one(folder: &Path) -> String {
    format!("findings: {} holds several findings folders; name one of them", folder.display())
}

/// After a report was refused.
pub(super) fn refused(folder: &Path) -> String {
    format!("{}: no report was made; the last one is as it was", folder.display())
}

/// When writing fails.
pub(super) fn not_written(target: &Path, cause: &str) -> String {
    format!("{} cannot be written: {cause}", target.display())
}

/// When the tool itself fails.
pub(super) fn failed(cause: &str) -> String {
    format!("findings: {cause}")
}

/// When a language is asked for that there is not.
pub(super) fn no_language(known: &[&str]) -> String {
    format!("there is: {}, all", known.join(", "))
}

/// A number of things in words.
pub(super) fn counted(count: usize, noun: &str) -> String {
    match count {
        0 => format!("no {noun}s"),
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    }
}

/// When a folder that stands for the program's own is not there.
pub(super) fn no_folder(folder: &Path) -> String {
    format!("there is no folder “{}”", folder.display())
}

/// A rule with its documentation.
pub(super) fn rule(rule: &Rule) -> String {
    let severity = match (rule.draft, rule.published) {
        (Severity::Warning, Severity::Warning) => "a warning",
        (Severity::Warning, Severity::Error) => "a warning in a draft, an error at final",
        (Severity::Error, _) => "an error",
    };
    format!(
        "{} ({severity})\n  {}\n  Why: {}\n  Example: {}\n  Exception: {}\n",
        rule.id, rule.what, rule.why, rule.example, rule.exception
    )
}

/// After mends were made.
pub(super) fn mended(folder: &Path, mends: usize) -> String {
    format!("{}: {} made", folder.display(), counted(mends, "mend"))
}

/// How much there is to read in a section.
pub(super) fn reading_load(load: &ReadingLoad) -> String {
    format!(
        "{:20} {:>5} words, {:>3} sentences, {:>2} words a sentence, the longest {:>2}: {}",
        load.section,
        load.words,
        load.sentences,
        load.words / load.sentences.max(1),
        load.longest,
        load.title
    )
}
