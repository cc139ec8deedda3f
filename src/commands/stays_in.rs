//! What goes out beside a report is looked through for withheld names, and not written or printed where it has one.

use super::terminal::Terminal;
use crate::check::{Printed, names_in};
use crate::inspection::Inspection;

/// Whether no name that is withheld stands in these texts; otherwise tells where it does.
pub(super) fn stays_in(inspection: &Inspection, printed: &[Printed], terminal: Terminal) -> bool {
    let problems = names_in(inspection, printed);
    terminal.problems(&problems);
    problems.is_empty()
}
