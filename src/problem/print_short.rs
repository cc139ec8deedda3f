//! Problems of one folder among many: the worst of them, a line each, and how many more there are.

use super::plain::plain_name;
use super::words::counted;
use super::{Problem, Severity, how_many};

/// So many lines are printed of a folder.
const SHOWN: usize = 5;

/// The worst problems of a folder, a line each with their places.
#[must_use]
pub fn print_short(problems: &[Problem]) -> String {
    let mut sorted: Vec<&Problem> = problems.iter().collect();
    sorted.sort_by(|one, other| (other.severity, &one.place).cmp(&(one.severity, &other.place)));
    sorted.dedup();
    let mut text: String = sorted.iter().take(SHOWN).map(|problem| line(problem)).collect();
    let left = how_many(sorted.iter().skip(SHOWN).copied());
    if left > 0 {
        let left = counted(left, "more problem");
        text.push_str(&format!("  and {left}; “findings check” tells each of the folder with its way out\n"));
    }
    text
}

fn line(problem: &Problem) -> String {
    let word = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let place = problem.place.as_ref().map(|place| format!("{place}: ")).unwrap_or_default();
    let more = if problem.more > 0 { format!(" (and {} more)", problem.more) } else { String::new() };
    format!("  {word}: {}{more}\n", plain_name(&format!("{place}{}", problem.headline())))
}
