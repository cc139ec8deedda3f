//! Charts: bars from the figures of key questions, statistics, samples or rows of their own, and the same as a table.
//!
//! What must hold: a bar begins at zero and is as long as its figure says; a figure that is not there has words and no
//! bar; what cannot be drawn true is a problem, never a guess.

mod amount;
mod placed_chart;
mod rows;

use super::anchors::{plain_text, section_anchor};
use super::composer::Composer;
use crate::inspection::ChartUnit;
use crate::language::{Argument, Phrase};
use crate::problem::Kind;
use crate::problem::PlacedKind;
use crate::programme::Node;
use crate::report::values::{plain, say_around};
use crate::report::view::{Bar, Block, Chart, Column, Inline, Table};
use crate::source::Step;
use crate::text::one_line;
use amount::Amount;
pub(super) use placed_chart::PlacedChart;
use rows::Row;

/// The file of the workbook, beside the report.
const WORKBOOK: &str = "inspection-data.ods";

/// How long the longest bar is.
const FULL: u64 = 1000;

impl<'a> Composer<'a> {
    /// Every chart of a section that no paragraph has placed.
    pub(super) fn charts(&mut self, node: &'a Node) -> Vec<Block> {
        let mut blocks = Vec::new();
        for id in self.unplaced(node, PlacedKind::Chart) {
            self.placed.insert((node.id.clone(), PlacedKind::Chart, id.to_owned()));
            blocks.extend(self.placed_block(node, PlacedKind::Chart, id));
        }
        blocks
    }

    /// A chart; in a draft a hole, where there is no figure yet. None where what it draws is not there, which is told before.
    pub(super) fn chart(&mut self, wanted: &PlacedChart<'a>) -> Option<Block> {
        let PlacedChart { node, index, record } = *wanted;
        let file = super::section_file::yaml(node);
        let rows = self.chart_rows(wanted);
        if rows.is_empty() && record.key_questions.is_none() {
            return None;
        }
        let percent = self.is_percent(wanted, &rows);
        if rows.iter().all(|row| row.amount.is_none()) {
            let title = one_line(&record.title.written);
            let place = self.basis.inspection.place(&file, &[Step::Key("charts"), Step::Item(index)]);
            return Some(self.hole(&title, place));
        }
        let title = self.inspection_scope(&node.id, &record.title);
        let title = self.run(title);
        let finding = self.inspection_scope(&node.id, &record.finding);
        let alt = plain_text(&self.run(finding));
        let mark = self.mark(&node.id, &format!("{} {alt}", plain_text(&title)), None);
        let table = self.chart_table(&title, &rows);
        let name = self.anchors.take(&format!("chart-{}-{}", section_anchor(&node.id), record.id));
        Some(Block::Chart(Chart {
            mark,
            name,
            measure: record.measure.as_ref().map(|measure| self.words(measure)),
            alt,
            of_a_whole: percent,
            bars: bars(&rows, percent),
            table,
            notes: self.chart_notes(wanted),
            title,
        }))
    }

    /// Whether the bars are shares of a hundred; counts and shares do not stand side by side.
    fn is_percent(&mut self, wanted: &PlacedChart<'a>, rows: &[Row]) -> bool {
        let unit = wanted.record.unit.map(|unit| unit == ChartUnit::Percent);
        let mut known = unit.into_iter().chain(rows.iter().filter_map(|row| Some(row.amount.as_ref()?.percent)));
        let first = known.next().unwrap_or(false);
        if known.any(|other| other != first) {
            let steps = [Step::Key("charts"), Step::Item(wanted.index)];
            let place = self.basis.inspection.place(&super::section_file::yaml(wanted.node), &steps);
            self.error(Kind::ChartUnits, place);
        }
        first
    }

    /// The bars as a table, with the cases behind them where they are known.
    fn chart_table(&mut self, title: &[Inline], rows: &[Row]) -> Table {
        let counted = rows.iter().any(|row| row.cases.is_some());
        let mut columns = vec![
            Column::new(self.basis.phrases.say(Phrase::ChartRow), false),
            Column::new(self.basis.phrases.say(Phrase::ChartFigure), true),
        ];
        columns.extend(counted.then(|| Column::new(self.basis.phrases.say(Phrase::ChartCases), true)));
        let rows = rows.iter().map(|row| {
            let mut cells = vec![row.label.clone(), row.figure.clone()];
            if counted {
                let cases = row.cases.map(|(yes, of)| {
                    let arguments = [("yes", Argument::Number(yes)), ("of", Argument::Number(of))];
                    self.basis.phrases.say_with(Phrase::ChartCasesOf, &arguments)
                });
                let unknown = || match row.amount {
                    Some(_) => plain(self.basis.phrases.say(Phrase::NotKnown)),
                    None => row.figure.clone(),
                };
                cells.push(cases.map_or_else(unknown, plain));
            }
            cells
        });
        let rows = rows.collect();
        // A note of the title is referred to there, and not once more.
        let title: Vec<Inline> =
            title.iter().filter(|inline| !matches!(inline, Inline::Note { .. })).cloned().collect();
        let caption = say_around(&self.basis, Phrase::ChartTable, &[("title", title)]);
        Table { caption: Some(caption), columns, rows, row_headers: true, ..Table::default() }
    }

    /// Sample, remark and source; last, where the figures are to be had.
    fn chart_notes(&mut self, wanted: &PlacedChart<'a>) -> Vec<Vec<Inline>> {
        let PlacedChart { node, record, .. } = *wanted;
        let mut notes = Vec::new();
        if let Some(scope) = record.sample.as_ref().and_then(|sample| self.inspection_scope(&node.id, sample)) {
            let sample = self.run(Some(scope));
            notes.push(say_around(&self.basis, Phrase::ChartSample, &[("sample", sample)]));
        }
        let note = record.note.as_ref().and_then(|note| self.inspection_scope(&node.id, note));
        notes.extend(note.map(|scope| self.run(Some(scope))));
        notes.extend(record.source.as_ref().map(|source| self.source_line(source)));
        let sheet = self.basis.phrases.say(Phrase::BookCharts);
        let values = [("sheet", Argument::Text(&sheet)), ("file", Argument::Text(WORKBOOK))];
        notes.push(plain(self.basis.phrases.say_with(Phrase::ChartInWorkbook, &values)));
        notes
    }
}

/// The bars: of a hundred, or of the largest figure.
fn bars(rows: &[Row], percent: bool) -> Vec<Bar> {
    let largest = rows.iter().filter_map(|row| row.amount.as_ref()).map(|amount| amount.hundredths).max();
    let whole = if percent { Amount::HUNDRED } else { 1 };
    let whole = largest.unwrap_or(0).max(whole);
    let length = |amount: &Amount| u16::try_from((amount.hundredths * FULL * 2 + whole) / (whole * 2)).unwrap_or(0);
    rows.iter()
        .map(|row| Bar {
            label: plain_text(&row.label),
            figure: plain_text(&row.figure),
            length: row.amount.as_ref().map(length),
            within: row.within.as_ref().map(length),
        })
        .collect()
}
