//! What is said of many folders: tables that stay readable with three and with three hundred.

use std::fmt::Write as _;
use std::path::Path;

use super::build_outcome::BuildResult;
use super::built_row::BuiltRow;
use super::messages::{counted, named};
use crate::problem::{Problem, Severity, how_many};

/// What a check found in a folder, in numbers.
pub(super) struct Tally {
    name: String,
    errors: usize,
    warnings: usize,
    /// What is not written yet, whatever it is to a draft or a final report.
    to_come: usize,
}

impl Tally {
    pub(super) fn of(folder: &Path, problems: &[Problem]) -> Self {
        let (holes, mistakes): (Vec<&Problem>, Vec<&Problem>) = problems.iter().partition(|one| one.is_hole());
        let of = |severity| how_many(mistakes.iter().copied().filter(|one| one.severity == severity));
        let to_come = how_many(holes);
        Tally { name: named(folder), errors: of(Severity::Error), warnings: of(Severity::Warning), to_come }
    }
}

/// Rows of a table under each other: the first column at the left, the others at the right.
fn aligned<const N: usize>(rows: &[[String; N]]) -> String {
    let width = |at: usize| rows.iter().map(|row| row[at].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..N).map(width).collect();
    let line = |row: &[String; N]| {
        let [first, rest @ ..] = row.as_slice() else { return String::new() };
        let mut line = format!("{first}{:1$}", "", widths[0] - first.chars().count());
        for (cell, width) in rest.iter().zip(&widths[1..]) {
            let _ = write!(line, "  {cell:>width$}");
        }
        line
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// After several folders were built: what became of each, and of all.
pub(super) fn built_all(all: &[BuiltRow]) -> String {
    let word = |result: BuildResult| match result {
        BuildResult::Built => "built",
        BuildResult::Unchanged => "unchanged",
        BuildResult::Refused => "refused",
        BuildResult::Failed => "failed",
    };
    let row = |name: &str, result: &str, [errors, warnings]: [usize; 2]| {
        [name.to_owned(), result.to_owned(), errors.to_string(), warnings.to_string()]
    };
    let mut rows = vec![["folder", "result", "errors", "warnings"].map(str::to_owned)];
    rows.extend(all.iter().map(|one| row(&one.name, word(one.result), [one.errors, one.warnings])));
    let sum = |number: fn(&BuiltRow) -> usize| all.iter().map(number).sum::<usize>();
    let results = [BuildResult::Built, BuildResult::Unchanged, BuildResult::Refused, BuildResult::Failed];
    let counts = results.map(|result| (all.iter().filter(|one| one.result == result).count(), word(result)));
    let counts = counts.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}"));
    let counts = counts.collect::<Vec<_>>().join(", ");
    let totals = [sum(|one| one.errors), sum(|one| one.warnings)];
    format!(
        "{}\n{}: {counts}; {}, {}",
        aligned(&rows),
        counted(all.len(), "folder"),
        counted(totals[0], "error"),
        counted(totals[1], "warning")
    )
}

/// After folders were checked: a line for one, a table for several.
pub(super) fn checked(tallies: &[Tally]) -> String {
    match tallies {
        [one] => {
            let holes =
                if one.to_come == 0 { String::new() } else { format!(", {} to come", counted(one.to_come, "thing")) };
            format!("{}: {}, {}{holes}", one.name, counted(one.errors, "error"), counted(one.warnings, "warning"))
        }
        several => {
            let sum = |number: fn(&Tally) -> usize| several.iter().map(number).sum::<usize>();
            let all = [sum(|one| one.errors), sum(|one| one.warnings), sum(|one| one.to_come)];
            let mut rows = vec![["folder", "errors", "warnings", "to come"].map(str::to_owned)];
            let row = |name: &str, numbers: [usize; 3]| {
                let [errors, warnings, to_come] = numbers.map(|number| number.to_string());
                [name.to_owned(), errors, warnings, to_come]
            };
            rows.extend(several.iter().map(|one| row(&one.name, [one.errors, one.warnings, one.to_come])));
            rows.push(row(&format!("all {}", several.len()), all));
            aligned(&rows)
        }
    }
}
