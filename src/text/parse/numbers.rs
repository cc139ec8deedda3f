//! The numbers of a list: Markdown counts the items itself, so one typed with another number would be printed with a wrong one.

use std::ops::Range;

/// The numbers of a list.
pub(super) struct Numbers {
    /// Where it starts, if its items have numbers.
    pub(super) start: Option<u64>,
    /// The number that was typed for each item, and where.
    pub(super) typed: Vec<(String, Range<usize>)>,
}

impl Numbers {
    pub(super) fn new(start: Option<u64>) -> Self {
        Numbers { start, typed: Vec::new() }
    }

    /// The first item that would be printed with another number than was typed: what was typed, what would be printed, and
    /// where. A list in which every number is 1 leaves the counting to the program.
    pub(super) fn first_wrong(self) -> Option<(String, u64, Range<usize>)> {
        let start = self.start?;
        if self.typed.iter().all(|(typed, _)| typed == "1") {
            return None;
        }
        let printed = start..;
        let wrong = self.typed.into_iter().zip(printed).find(|((typed, _), printed)| *typed != printed.to_string());
        wrong.map(|((typed, at), printed)| (typed, printed, at))
    }
}
