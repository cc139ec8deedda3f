//! Statistics as tables: a row a figure, a column for the service and one for each comparator.

use super::composer::Composer;
use crate::inspection::{Statistic, StatisticsGroup};
use crate::language::Phrase;
use crate::programme::Node;
use crate::report::values::plain;
use crate::report::view::{Block, Column, Inline, Table};
use crate::source::Label;

impl<'a> Composer<'a> {
    /// The groups of statistics that a section shows.
    pub(super) fn statistics(&mut self, node: &'a Node) -> Vec<Block> {
        let wanted: &[String] = node.statistics.as_ref().map(|shape| shape.groups.as_slice()).unwrap_or_default();
        let groups = &self.basis.inspection.statistics.groups;
        let shown = groups.iter().filter(|group| wanted.is_empty() || wanted.contains(&group.id));
        shown.map(|group| self.statistics_table(node, group)).collect()
    }

    fn statistics_table(&mut self, node: &'a Node, group: &'a StatisticsGroup) -> Block {
        let mut columns =
            vec![Column::new(self.words(&group.header), false), Column::new(self.words(&group.service), true)];
        columns.extend(group.comparators.iter().map(|one| Column::new(self.words(&one.label), true)));
        let rows = group.rows.iter().map(|row| self.statistics_row(group, row)).collect();
        let note = group.note.as_ref().and_then(|note| self.inspection_scope(&node.id, note));
        let mut notes: Vec<Vec<Inline>> = note.map(|scope| self.run(Some(scope))).into_iter().collect();
        notes.extend(group.source.as_ref().map(|source| self.source_line(source)));
        let sources = group.rows.iter().filter_map(|row| row.source.as_ref().map(|source| (row, source)));
        for (row, source) in sources {
            let mut line = self.run_of_words(&row.label);
            line.extend(plain(". "));
            line.extend(self.source_line(source));
            notes.push(line);
        }
        Block::Table(Table {
            mark: self.mark(&node.id, &group.title, None),
            caption: Some(self.run_of_words(&group.title)),
            columns,
            rows,
            row_headers: true,
            notes,
            place: self.place_of(group.title.field()),
            ..Table::default()
        })
    }

    fn statistics_row(&self, group: &StatisticsGroup, row: &Statistic) -> Vec<Vec<Inline>> {
        let figure = |value: Option<&Label>| match value {
            Some(value) => self.run_of_words(value),
            None => plain(self.basis.phrases.say(Phrase::NotKnown)),
        };
        let mut label = self.run_of_words(&row.label);
        let details: Vec<Vec<Inline>> =
            [&row.unit, &row.period].into_iter().flatten().map(|one| self.run_of_words(one)).collect();
        if !details.is_empty() {
            label.extend(plain(" ("));
            label.extend(details.join(&plain(", ")[..]));
            label.extend(plain(")"));
        }
        let own = figure(row.value.as_ref().or(row.unknown.as_ref()));
        let others = group.comparators.iter().map(|one| figure(row.comparators.get(&one.id)));
        [label, own].into_iter().chain(others).collect()
    }
}
