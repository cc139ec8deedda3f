//! The sheet of statistics: one row a figure, the service's own and each comparator's, with period and source.

use std::collections::BTreeSet;

use super::figures::figure_and_unit;
use super::{Cell, Sheet, Shorthand};
use crate::inspection::{ServiceName, Statistic, StatisticsGroup};
use crate::language::{Phrase, Phrases};
use crate::report::{Basis, QuotedFigure, quoted_figures};
use crate::source::Label;

/// The statistics of an inspection; none where it has none.
pub(super) fn sheet(basis: &Basis<'_>) -> Option<Sheet> {
    let phrases = basis.phrases;
    let file = &basis.inspection.statistics;
    let mut rows = Vec::new();
    for group in &file.groups {
        for statistic in &group.rows {
            rows.extend(figures(phrases, group, statistic));
        }
    }
    let quoted = quoted_figures(basis.programme, basis.inspection);
    for statistic in &file.figures {
        rows.extend(quoted_alone(basis, statistic, &quoted));
    }
    let headers = [
        Phrase::BookTable,
        Phrase::BookMeasure,
        Phrase::BookWhose,
        Phrase::BookFigure,
        Phrase::BookUnit,
        Phrase::BookPeriod,
        Phrase::BookSource,
    ];
    (!rows.is_empty()).then(|| {
        Sheet::new(phrases, "statistics", [Phrase::BookStatistics, Phrase::BookStatisticsAbout], &headers, rows)
    })
}

/// A figure outside of tables: a row for the service's own where the report quotes it, and one for each comparator's that it
/// quotes.
fn quoted_alone(basis: &Basis<'_>, statistic: &Statistic, quoted: &BTreeSet<QuotedFigure>) -> Vec<Vec<Cell>> {
    let is_quoted = |comparator: Option<&String>| quoted.contains(&(statistic.id.clone(), comparator.cloned()));
    let service = basis.inspection.file.service.named(ServiceName::Name, basis.phrases.language);
    let phrases = basis.phrases;
    let own = is_quoted(None).then(|| row(phrases, None, statistic, service, statistic.value.as_ref()));
    let groups = &basis.inspection.statistics.groups;
    let others = statistic.comparators.iter().filter(|(id, _)| is_quoted(Some(id))).map(|(id, value)| {
        // A comparator has its name in the table whose column it heads.
        let known = groups.iter().flat_map(|group| &group.comparators).find(|one| one.id == *id);
        row(phrases, None, statistic, known.map_or(id.as_str(), |one| &*one.label), Some(value))
    });
    own.into_iter().chain(others).collect()
}

/// A row for the service's own figure and one for each comparator's, in the order of the table's columns.
fn figures(phrases: &Phrases, group: &StatisticsGroup, statistic: &Statistic) -> Vec<Vec<Cell>> {
    let others = group.comparators.iter();
    let others = others.map(|one| row(phrases, Some(group), statistic, &one.label, statistic.comparators.get(&one.id)));
    let own = row(phrases, Some(group), statistic, &group.service, statistic.value.as_ref());
    std::iter::once(own).chain(others).collect()
}

fn row(
    phrases: &Phrases,
    group: Option<&StatisticsGroup>,
    statistic: &Statistic,
    whose: &str,
    value: Option<&Label>,
) -> Vec<Cell> {
    let unit = statistic.unit.as_deref();
    let (figure, unit) = match value {
        Some(value) => figure_and_unit(phrases, value, unit),
        None => (Cell::Short(Shorthand::Unavailable), Cell::known(unit)),
    };
    vec![
        Cell::known(group.map(|group| &*group.title)),
        Cell::known(Some(&statistic.label)),
        Cell::known(Some(whose)),
        figure,
        unit,
        Cell::known(statistic.period.as_deref()),
        Cell::known(statistic.source.as_deref().or(group.and_then(|group| group.source.as_deref()))),
    ]
}
