//! What verbs say when nothing is wrong: one place for these sentences, beside the ones about problems.

use std::path::Path;

use crate::check::Rule;
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

/// When the name of a copy cannot be printed.
pub(super) fn no_copy_name(longest: usize) -> String {
    format!("give a name of letters or figures, {longest} characters at most")
}

/// When the folder of a copy holds that of somebody else.
pub(super) fn other_copy(target: &Path, other: Option<&str>) -> String {
    let whose =
        other.map_or_else(|| "a copy for nobody in particular".to_owned(), |name| format!("the copy for “{name}”"));
    format!("{} holds {whose}; choose another name, or take it away", target.display())
}

fn counted(count: usize, noun: &str) -> String {
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
