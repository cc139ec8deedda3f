//! Statistics as tables: a row a figure, a column for the service and one for each comparator.

use super::Composer;
use super::inlines::plain;
use crate::inspection::{Statistic, StatisticsGroup};
use crate::language::Phrase;
use crate::programme::Node;
use crate::report::view::{Block, Column, Inline, Table};

impl<'a> Composer<'a> {
    /// The groups of statistics that a section shows.
    pub(super) fn statistics(&mut self, node: &'a Node) -> Vec<Block> {
        let wanted: &[String] = node.statistics.as_ref().map(|shape| shape.groups.as_slice()).unwrap_or_default();
        let groups = &self.inspection.statistics.groups;
        let shown = groups.iter().enumerate().filter(|(_, group)| wanted.is_empty() || wanted.contains(&group.id));
        shown.map(|(index, group)| self.statistics_table(node, index, group)).collect()
    }

    fn statistics_table(&mut self, node: &'a Node, index: usize, group: &'a StatisticsGroup) -> Block {
        let mut columns = vec![
            Column { title: group.header.clone(), number: false },
            Column { title: group.service.clone(), number: true },
        ];
        columns.extend(group.comparators.iter().map(|one| Column { title: one.label.clone(), number: true }));
        let rows = group.rows.iter().map(|row| self.statistics_row(group, row)).collect();
        let note = self.inspection_scope(&node.id, "statistics.yaml", &format!("groups/{index}/note"));
        let mut notes: Vec<Vec<Inline>> = note.map(|scope| self.run(Some(scope))).into_iter().collect();
        notes.extend(group.source.as_deref().map(|source| self.source_line(source)));
        let sources = group.rows.iter().filter_map(|row| row.source.as_deref().map(|source| (row, source)));
        for (row, source) in sources {
            let mut line = plain(format!("{}. ", row.label));
            line.extend(self.source_line(source));
            notes.push(line);
        }
        Block::Table(Table {
            mark: self.mark(&node.id, &group.title, None),
            caption: Some(plain(group.title.clone())),
            columns,
            rows,
            row_headers: true,
            notes,
        })
    }

    fn statistics_row(&self, group: &StatisticsGroup, row: &Statistic) -> Vec<Vec<Inline>> {
        let unknown = || self.phrases.say(Phrase::NotKnown);
        let label = match (&row.unit, &row.period) {
            (None, None) => row.label.clone(),
            (Some(one), None) | (None, Some(one)) => format!("{} ({one})", row.label),
            (Some(unit), Some(period)) => format!("{} ({unit}, {period})", row.label),
        };
        let own = row.value.clone().or_else(|| row.unknown.clone()).unwrap_or_else(unknown);
        let others = group.comparators.iter().map(|one| row.comparators.get(&one.id).cloned().unwrap_or_else(unknown));
        std::iter::once(label).chain(std::iter::once(own)).chain(others).map(|cell| plain(cell.trim())).collect()
    }
}
