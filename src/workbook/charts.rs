//! The sheet of charts: one row a bar, so that whatever is drawn can be read as a number.

use super::figures::figure_and_unit;
use super::{Cell, Sheet};
use crate::language::{Phrase, Phrases};
use crate::programme::Programme;
use crate::report::{Basis, Block, Chart, Inline, Report, plain_text};

/// The figures of every chart of the report, in its order; none where it has no chart.
pub(super) fn sheet(basis: &Basis<'_>, report: &Report) -> Option<Sheet> {
    let Basis { programme, phrases, .. } = *basis;
    let mut rows = Vec::new();
    for section in &report.sections {
        let mut here = section.id.clone();
        each_chart(programme, &section.blocks, &mut here, &mut |id, chart| rows.extend(bars(phrases, id, chart)));
    }
    let headers = [
        Phrase::BookSectionId,
        Phrase::BookChart,
        Phrase::ChartRow,
        Phrase::ChartFigure,
        Phrase::BookUnit,
        Phrase::ChartCases,
        Phrase::BookRemarks,
    ];
    (!rows.is_empty())
        .then(|| Sheet::new(phrases, "charts", [Phrase::BookCharts, Phrase::BookChartsAbout], &headers, rows))
}

/// Visits each chart with the id of the section whose heading it stands under.
fn each_chart(programme: &Programme, blocks: &[Block], here: &mut String, visit: &mut dyn FnMut(&str, &Chart)) {
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                // Parts of a section have headings too.
                if let Some(id) =
                    heading.anchor_of_id().strip_prefix("section-").filter(|id| programme.node(id).is_some())
                {
                    id.clone_into(here);
                }
            }
            Block::Chart(chart) => visit(here, chart),
            _ => {}
        }
        for inside in block.inside() {
            each_chart(programme, inside, here, visit);
        }
    }
}

/// A row a bar: its figure as a number where it is a whole one, with its unit beside it.
fn bars(phrases: &Phrases, section: &str, chart: &Chart) -> Vec<Vec<Cell>> {
    let title = plain_text(&chart.title);
    // The last note says where these figures are.
    let notes = chart.notes.split_last().map(|(_, notes)| notes).unwrap_or_default();
    let remarks = notes.iter().map(|note| plain_text(note)).collect::<Vec<_>>().join(" ");
    let row = |cells: &Vec<Vec<Inline>>| {
        let said = |index: usize| cells.get(index).map(|cell| plain_text(cell));
        let (figure, unit) = figure_and_unit(phrases, &said(1).unwrap_or_default(), None);
        vec![
            Cell::Text(section.to_owned()),
            Cell::Text(title.clone()),
            Cell::known(said(0).as_deref()),
            figure,
            unit,
            Cell::known(said(2).as_deref()),
            Cell::known(Some(&remarks)),
        ]
    };
    chart.table.rows.iter().map(row).collect()
}
