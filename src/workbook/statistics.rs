//! The sheet of statistics: one row a figure, the service's own and each comparator's, with period and source.

use super::{Cell, Sheet, Shorthand};
use crate::inspection::{ServiceName, Statistic, StatisticsGroup};
use crate::language::Phrase;
use crate::report::Basis;
use crate::source::Label;

/// The statistics of an inspection; none where it has none.
pub(super) fn sheet(basis: &Basis<'_>) -> Option<Sheet> {
    let phrases = basis.phrases;
    let file = &basis.inspection.statistics;
    let mut rows = Vec::new();
    for group in &file.groups {
        for statistic in &group.rows {
            rows.extend(figures(basis, Some(group), statistic));
        }
    }
    for statistic in &file.figures {
        rows.extend(figures(basis, None, statistic));
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
    (!rows.is_empty()).then(|| Sheet {
        id: "statistics".to_owned(),
        name: phrases.say(Phrase::BookStatistics),
        about: phrases.say(Phrase::BookStatisticsAbout),
        headers: headers.map(|phrase| phrases.say(phrase)).to_vec(),
        rows,
    })
}

/// A row for the service's own figure and one for each comparator's, in the order of the table's columns.
fn figures(basis: &Basis<'_>, group: Option<&StatisticsGroup>, statistic: &Statistic) -> Vec<Vec<Cell>> {
    let service = basis.inspection.file.service.named(ServiceName::Name, basis.phrases.language);
    let own = group.map_or(service, |group| &*group.service);
    let comparators = group.map(|group| group.comparators.as_slice()).unwrap_or_default();
    let row = |whose: &str, value: Option<&Label>| {
        vec![
            Cell::known(group.map(|group| &*group.title)),
            Cell::known(Some(&statistic.label)),
            Cell::known(Some(whose)),
            value.map_or(Cell::Short(Shorthand::Unavailable), |value| Cell::figure(value)),
            Cell::known(statistic.unit.as_deref()),
            Cell::known(statistic.period.as_deref()),
            Cell::known(statistic.source.as_deref().or(group.and_then(|group| group.source.as_deref()))),
        ]
    };
    let others = comparators.iter().map(|one| row(&one.label, statistic.comparators.get(&one.id)));
    std::iter::once(row(own, statistic.value.as_ref())).chain(others).collect()
}
