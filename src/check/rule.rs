//! A rule: what it looks for, why, and how an exception is made.

use super::hit::Hit;
use super::rule_context::RuleContext;
use crate::problem::Severity;

/// A rule of `findings check`.
#[derive(Debug)]
pub struct Rule {
    /// What it is called by in exceptions and in `--json`.
    pub id: &'static str,
    /// What it looks for, in one sentence.
    pub what: &'static str,
    /// Why that matters.
    pub why: &'static str,
    /// What it would report, and what not.
    pub example: &'static str,
    /// How to make an exception.
    pub exception: &'static str,
    /// How much it matters in a draft.
    pub draft: Severity,
    /// How much it matters in a final report.
    pub published: Severity,
    /// Finds everything that it reports.
    pub(super) find: fn(&RuleContext<'_>) -> Vec<Hit>,
}

/// How an exception to a rule about something written is made.
pub(super) const WRITTEN: &str = "Under “deliberate:” in the YAML file of the section (or in inspection.yaml, for any file), give \
                                  “rule:”, the “words:” as they stand, and the “reason:”.";
