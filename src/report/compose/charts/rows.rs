//! What a chart draws, row by row: a label, the figure as it is printed, and the number behind it.

use std::mem;

use super::amount::Amount;
use super::placed_chart::PlacedChart;
use crate::inspection::{ChartRow, ChartUnit, Statistic};
use crate::language::{Argument, Phrase};
use crate::problem::{Kind, Place};
use crate::rate::Figure;
use crate::report::compose::composer::Composer;
use crate::report::compose::section_file::yaml;
use crate::report::values::{figure_of, plain, say_around, statistic_of};
use crate::report::view::Inline;
use crate::source::Step;

/// A row of a chart.
pub(super) struct Row {
    pub(super) label: Vec<Inline>,
    /// The figure as it is printed, or the words for one that is not there.
    pub(super) figure: Vec<Inline>,
    /// None where there is no figure.
    pub(super) amount: Option<Amount>,
    /// Cases judged yes, of the relevant ones, where they are counted.
    pub(super) cases: Option<(u32, u32)>,
    /// The amount that it is a part of, where it is one.
    pub(super) within: Option<Amount>,
}

impl<'a> Composer<'a> {
    /// The rows of a chart, whatever it draws.
    pub(super) fn chart_rows(&mut self, wanted: &PlacedChart<'a>) -> Vec<Row> {
        let record = wanted.record;
        let inspection = self.basis.inspection;
        let mut rows = Vec::new();
        if let Some(section) = &record.key_questions {
            let questions =
                self.basis.ratings.sections.get(section).map(|rated| rated.working.questions()).unwrap_or_default();
            rows.extend(questions.iter().map(|question| self.measured(&question.id, question.figure)));
        }
        if let Some(id) = &record.statistics {
            let group = inspection.statistics.groups.iter().find(|group| group.id == *id);
            for statistic in group.into_iter().flat_map(|group| &group.rows) {
                rows.push(self.statistic(wanted, statistic, &[Step::Key("statistics")]));
            }
        }
        for id in &record.samples {
            rows.extend(inspection.file.samples.iter().find(|sample| sample.id == *id).map(|sample| Row {
                label: capital(self.run_of_words(&sample.label)),
                figure: plain(sample.count.to_string()),
                amount: Some(Amount::whole(sample.count, false)),
                cases: None,
                within: None,
            }));
        }
        // The bar that others may be a part of: the last one that is none itself.
        let mut whole: Option<Option<Amount>> = None;
        for (index, written) in record.rows.iter().enumerate() {
            let Some(mut row) = self.own_row(wanted, index, written) else { continue };
            if written.of_these {
                self.within(wanted, index, &mut row, whole.as_ref());
            } else {
                whole = Some(row.amount.clone());
            }
            rows.push(row);
        }
        rows
    }

    /// A row that is a part of the one above: its label says so, and it cannot be more.
    fn within(&mut self, wanted: &PlacedChart<'a>, index: usize, row: &mut Row, whole: Option<&Option<Amount>>) {
        row.label = say_around(&self.basis, Phrase::ChartOfThese, &[("label", mem::take(&mut row.label))]);
        let more = |whole: &Amount| row.amount.as_ref().is_some_and(|part| part.hundredths > whole.hundredths);
        if whole.is_none_or(|whole| whole.as_ref().is_some_and(more)) {
            let place = self.chart_place(wanted, &[Step::Key("rows"), Step::Item(index)]);
            self.error(Kind::ChartOfThese, place);
        }
        row.within = whole.cloned().flatten();
    }

    fn own_row(&mut self, wanted: &PlacedChart<'a>, index: usize, written: &'a ChartRow) -> Option<Row> {
        let label = written.label.as_ref().and_then(|label| self.inspection_scope(&wanted.node.id, label));
        let label = label.map(|scope| self.run(Some(scope)));
        let here = [Step::Key("rows"), Step::Item(index)];
        let mut row = if let Some(of) = &written.of {
            let figure = figure_of(&self.basis, of).unwrap_or(Figure::Missing);
            let known = self.basis.programme.nodes().any(|node| {
                node.id == *of && node.rating.is_some() || node.key_questions.iter().any(|question| question.id == *of)
            });
            if figure == Figure::Missing && known {
                let place = self.chart_place(wanted, &here);
                self.incomplete(Kind::Hole { note: of.clone() }, place);
            }
            self.measured(of, figure)
        } else if let Some(id) = &written.figure {
            let statistic = statistic_of(&self.basis, id)?;
            self.statistic(wanted, statistic, &here)
        } else {
            let value = written.value.as_deref()?;
            let (figure, amount) = self.printed(wanted, value, &here);
            Row { label: Vec::new(), figure: plain(figure), amount, cases: None, within: None }
        };
        if let Some(label) = label {
            row.label = label;
        }
        Some(row)
    }

    /// A key question, or the share of a section.
    fn measured(&mut self, id: &str, figure: Figure) -> Row {
        Row {
            label: self.measured_label(id),
            figure: plain(self.figure(id, &figure)),
            amount: figure.displayed().map(|shown| Amount::whole(u32::from(shown), true)),
            cases: match figure {
                Figure::Counted(share) => Some((share.yes(), share.of())),
                _ => None,
            },
            within: None,
        }
    }

    fn measured_label(&mut self, id: &str) -> Vec<Inline> {
        let programme = self.basis.programme;
        for node in programme.nodes() {
            if let Some(known) = node.key_questions.iter().find(|question| question.id == id) {
                let scope = self.programme_scope(&node.id, &known.question);
                return self.run(scope);
            }
        }
        plain(self.basis.phrases.say(Phrase::ShareDoneWell))
    }

    fn statistic(&mut self, wanted: &PlacedChart<'a>, statistic: &Statistic, at: &[Step<'_>]) -> Row {
        let label = self.run_of_words(&statistic.label);
        let Some(value) = &statistic.value else {
            let figure = match &statistic.unknown {
                Some(words) => self.run_of_words(words),
                None => plain(self.basis.phrases.say(Phrase::NotKnown)),
            };
            return Row { label, figure, amount: None, cases: None, within: None };
        };
        let (figure, amount) = self.printed(wanted, value, at);
        Row { label, figure: plain(figure), amount, cases: None, within: None }
    }

    /// A figure as a chart prints it, in figures and with the sign, and the number in it; told where it has none.
    fn printed(&mut self, wanted: &PlacedChart<'a>, value: &str, at: &[Step<'_>]) -> (String, Option<Amount>) {
        let word = || self.basis.phrases.number_in_words(value.trim());
        // How a percentage is written in words differs from language to language.
        let in_words = self.basis.phrases.say_with(Phrase::PercentWords, &[("figure", Argument::Text(""))]);
        let Some(mut amount) =
            Amount::read(value, &in_words).or_else(|| word().map(|count| Amount::whole(count, false)))
        else {
            let place = self.chart_place(wanted, at);
            self.error(Kind::ChartFigure { found: value.trim().to_owned() }, place);
            return (value.trim().to_owned(), None);
        };
        amount.percent |= wanted.record.unit == Some(ChartUnit::Percent);
        let number = amount.printed();
        let figure = if amount.percent {
            self.basis.phrases.say_with(Phrase::PercentSign, &[("figure", Argument::Text(&number))])
        } else {
            number
        };
        (figure, Some(amount))
    }

    fn chart_place(&self, wanted: &PlacedChart<'a>, at: &[Step<'_>]) -> Option<Place> {
        let steps: Vec<Step<'_>> =
            [Step::Key("charts"), Step::Item(wanted.index)].into_iter().chain(at.iter().copied()).collect();
        self.basis.inspection.place(&yaml(wanted.node), &steps)
    }
}

/// A label begins with a capital letter.
fn capital(mut label: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text { text } | Inline::Hole { text }) = label.first_mut() {
        let mut characters = text.chars();
        if let Some(first) = characters.next() {
            *text = first.to_uppercase().chain(characters).collect();
        }
    }
    label
}
