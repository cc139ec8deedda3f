//! What is told of one folder of a batch: its row of the table, and its lines. It is plain text and numbers, so that it can come
//! from another process.

use serde::{Deserialize, Serialize};

use super::build_outcome::BuildOutcome;
use super::built_row::BuiltRow;
use super::problems_shown::ProblemsShown;
use super::terminal::Terminal;
use crate::problem::{print_problems, print_short};

/// What is told of one folder.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct BuildTold {
    pub(super) row: BuiltRow,
    /// In their order.
    lines: Vec<ToldLine>,
}

#[derive(Debug, Serialize, Deserialize)]
enum ToldLine {
    /// Problems, as they are printed.
    Problems(String),
    News(String),
    Failure(String),
}

impl BuildTold {
    /// What is told of an outcome. `colors`: whether problems are printed for a terminal.
    pub(super) fn of(name: String, made: &BuildOutcome, shown: ProblemsShown, colors: bool) -> Self {
        let problems = match shown {
            ProblemsShown::Full => print_problems(&made.problems, colors),
            ProblemsShown::Short => print_short(&made.problems),
        };
        let problems = (!made.problems.is_empty()).then_some(ToldLine::Problems(problems));
        let news = made.news.iter().cloned().map(ToldLine::News);
        let failures = made.failures.iter().cloned().map(ToldLine::Failure);
        let lines = match shown {
            ProblemsShown::Full => problems.into_iter().chain(news).chain(failures).collect(),
            // In the short form the folder stands above its problems.
            ProblemsShown::Short => failures.chain(problems).chain(news).collect(),
        };
        BuildTold { row: BuiltRow::of(name, made), lines }
    }

    /// Tells it.
    pub(super) fn tell(&self, terminal: Terminal) {
        for line in &self.lines {
            match line {
                ToldLine::Problems(text) => terminal.printed_problems(text),
                ToldLine::News(text) => terminal.say(text),
                ToldLine::Failure(text) => terminal.fail(text),
            }
        }
    }
}
