//! What must hold of charts before anything is drawn: each draws one thing, and what it draws exists.

use crate::inspection::{ChartRecord, ChartRow, Inspection, SectionFile};
use crate::problem::{Kind, Named, suggest};
use crate::programme::{Method, Node, Programme};
use crate::source::Step;

type ChartReporter<'a> = &'a mut dyn FnMut(Kind, &[Step<'_>]);

/// Reports every chart of a section's file that draws nothing, several things, or something that is not there.
pub(super) fn check_charts(
    programme: &Programme,
    inspection: &Inspection,
    file: &SectionFile,
    report: ChartReporter<'_>,
) {
    for (index, chart) in file.charts.iter().enumerate() {
        let at = |key| [Step::Key("charts"), Step::Item(index), Step::Key(key)];
        let ways = [
            chart.key_questions.is_some(),
            chart.statistics.is_some(),
            !chart.samples.is_empty(),
            !chart.rows.is_empty(),
        ];
        if ways.into_iter().filter(|given| *given).count() != 1 {
            report(Kind::ChartOfOneThing, &[Step::Key("charts"), Step::Item(index)]);
        }
        let asked = programme.nodes().filter(|node| is_rated_by_cases(programme, node)).map(|node| node.id.as_str());
        exists(Named::AskedSection, chart.key_questions.as_deref(), asked, &at("key_questions"), report);
        let groups = inspection.statistics.groups.iter().map(|group| group.id.as_str());
        exists(Named::StatisticsTable, chart.statistics.as_deref(), groups, &at("statistics"), report);
        for sample in &chart.samples {
            let samples = inspection.file.samples.iter().map(|sample| sample.id.as_str());
            exists(Named::Sample, Some(sample), samples, &at("samples"), report);
        }
        check_rows(programme, inspection, (index, chart), report);
    }
}

fn check_rows(
    programme: &Programme,
    inspection: &Inspection,
    (index, chart): (usize, &ChartRecord),
    report: ChartReporter<'_>,
) {
    for (number, row) in chart.rows.iter().enumerate() {
        let here = [Step::Key("charts"), Step::Item(index), Step::Key("rows"), Step::Item(number)];
        if !draws_one_thing(row) {
            report(Kind::ChartRowOfOneThing, &here);
        }
        let statistics = &inspection.statistics;
        let figures = statistics.groups.iter().flat_map(|group| &group.rows).chain(&statistics.figures);
        exists(Named::Figure, row.figure.as_deref(), figures.map(|figure| figure.id.as_str()), &here, report);
        let questions = programme.nodes().flat_map(|node| &node.key_questions).map(|question| question.id.as_str());
        let shares = programme.nodes().filter(|node| is_rated_by_share(programme, node)).map(|node| node.id.as_str());
        exists(Named::KeyQuestion, row.of.as_deref(), questions.chain(shares), &here, report);
    }
}

/// Whether a section has key questions with figures.
fn is_rated_by_cases(programme: &Programme, node: &Node) -> bool {
    let by_cases = matches!(programme.method(node), Some(Method::LowestOf { .. } | Method::ShareDoneWell { .. }));
    by_cases && !node.key_questions.is_empty()
}

fn is_rated_by_share(programme: &Programme, node: &Node) -> bool {
    matches!(programme.method(node), Some(Method::ShareDoneWell { .. }))
}

/// A row has one figure, and a label where nothing else gives it one.
fn draws_one_thing(row: &ChartRow) -> bool {
    let ways = [row.of.is_some(), row.figure.is_some(), row.value.is_some()];
    ways.into_iter().filter(|given| *given).count() == 1 && (row.label.is_some() || row.value.is_none())
}

fn exists<'a>(
    what: Named,
    name: Option<&str>,
    known: impl Iterator<Item = &'a str>,
    steps: &[Step<'_>],
    report: ChartReporter<'_>,
) {
    let Some(name) = name else { return };
    let known: Vec<&str> = known.collect();
    if !known.contains(&name) {
        let suggestion = suggest(name, known);
        report(Kind::UnknownReference { what, found: name.to_owned(), suggestion }, steps);
    }
}
