//! What verbs say when nothing is wrong: one place for these sentences, beside the ones about problems.

use std::path::Path;

use crate::check::{ReadingLoad, Rule};
use crate::problem::{Problem, Severity};

/// After a report was made.
pub(super) fn built(target: &Path, files: usize) -> String {
    format!("{}: {files} files", target.display())
}

/// After a report was made in one of its languages only.
pub(super) fn language_lacking(target: &Path, code: &str) -> String {
    format!("{}: the report links to the one in “{code}”, which is not here; build “{code}” too", target.display())
}

/// After a folder of findings was begun.
pub(super) fn begun(folder: &Path, files: usize) -> String {
    let folder = folder.display();
    format!(
        "{folder}: {files} files; begin with inspection.yaml, and “findings check {folder}” says what is still to come"
    )
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

/// When nothing could be mended.
pub(super) fn not_mended(folder: &Path) -> String {
    format!("{}: nothing was mended; first mend what keeps it from being read", folder.display())
}

/// How much there is to read: a row a section, and all together.
pub(super) fn reading_load(loads: &[ReadingLoad]) -> String {
    let cells = |load: &ReadingLoad, name: &str, title: &str| {
        let average = load.words / load.sentences.max(1);
        let numbers = [load.words, load.sentences, average, load.longest].map(|number| number.to_string());
        let [words, sentences, average, longest] = numbers;
        [name.to_owned(), words, sentences, average, longest, title.to_owned()]
    };
    let mut all = ReadingLoad { section: String::new(), title: String::new(), words: 0, sentences: 0, longest: 0 };
    let mut rows =
        vec![["section", "words", "sentences", "words a sentence", "longest sentence", "title"].map(str::to_owned)];
    for load in loads {
        all.words += load.words;
        all.sentences += load.sentences;
        all.longest = all.longest.max(load.longest);
        rows.push(cells(load, &load.section, &load.title));
    }
    rows.push(cells(&all, "all", ""));
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..5).map(width).collect();
    let line = |[name, words, sentences, average, longest, title]: &[String; 6]| {
        let line = format!(
            "  {name:0$}  {words:>1$}  {sentences:>2$}  {average:>3$}  {longest:>4$}  {title}",
            widths[0], widths[1], widths[2], widths[3], widths[4]
        );
        format!("{}\n", line.trim_end())
    };
    rows.iter().map(line).collect()
}
