//! Every chart of a report, wherever it stands: Typst finds each drawing as a file.

use crate::report::{Block, Chart, Report};

/// The charts in reading order.
pub(super) fn charts_of(report: &Report) -> Vec<&Chart> {
    let mut found = Vec::new();
    for section in &report.sections {
        collect(&section.blocks, &mut found);
    }
    found
}

fn collect<'a>(blocks: &'a [Block], found: &mut Vec<&'a Chart>) {
    for block in blocks {
        if let Block::Chart(chart) = block {
            found.push(chart);
        }
        block.inside().into_iter().for_each(|inside| collect(inside, found));
    }
}
