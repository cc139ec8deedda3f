//! The ratings page: the overall rating, a row a rated section with a column a level, what the levels mean.
//!
//! What must hold: a level stands in the column of its name; what is compared with the last inspection is the same thing, rated on
//! the same scale.

mod last_time;
mod strip;

use super::composer::Composer;
use super::prose::Setting;
use crate::inspection::ServiceName;
use crate::language::{Argument, DateForm, Phrase};
use crate::programme::{Level, Node, RatingsSummaryShape};
use crate::rate::Rated;
use crate::report::values::{named, plain, say_date, score};
use crate::report::view::{Block, Heading, OverallRating, RatingsGroup, RatingsKey, RatingsRow, RatingsSummary, Words};
use strip::StripTicks;
pub(super) use strip::ticks_of;

/// More levels than these have no room beside each other.
const MOST_COLUMNS: usize = 5;

/// What all rows of the table share.
struct TableForm<'a> {
    shape: &'a RatingsSummaryShape,
    /// The levels that have columns, the lowest first.
    levels: Vec<&'a Level>,
    has_figures: bool,
    ticks: StripTicks,
}

impl<'a> Composer<'a> {
    /// The ratings page.
    pub(super) fn ratings_summary(&mut self, node: &'a Node, level: u8) -> Vec<Block> {
        let Some(shape) = &node.ratings_summary else { return Vec::new() };
        if let Some(reason) = &self.basis.inspection.ratings.not_rated {
            let scope = self.inspection_scope(&node.id, reason);
            let mut setting = Setting { node, level: 0, marked: true, paragraph: None };
            return scope.map(|scope| self.blocks(&scope, &mut setting)).unwrap_or_default();
        }
        let fieldwork = self.basis.inspection.file.fieldwork.first();
        let fieldwork =
            fieldwork.map(|period| say_date(&self.basis, Phrase::FieldworkStarted, period.from, DateForm::Month));
        let say = |phrase| Words::from(self.basis.phrases.say(phrase));
        let service = named(&self.basis, ServiceName::Name);
        let caption = self.basis.phrases.say_with(Phrase::RatingsCaption, &[("service", Argument::Text(service))]);
        let headers = [
            shape.header.as_ref().map_or_else(|| say(Phrase::Section), |header| self.words(header)),
            shape.rating_header.as_ref().map_or_else(|| say(Phrase::Rating), |header| self.words(header)),
        ];
        let rated = self.summarised(shape);
        let form = TableForm {
            shape,
            levels: self.level_columns(&rated),
            has_figures: rated.iter().any(|(_, rated)| strip::has_figures(self.basis.ratings, rated)),
            ticks: StripTicks::default(),
        };
        let compared = rated.iter().any(|(node, rated)| self.previous_mark(Some(node), rated).is_some());
        let overall = self.overall_rating();
        let groups = self.ratings_groups(&form);
        let summary = RatingsSummary {
            service: service.to_owned(),
            fieldwork,
            overall,
            provisional: self.is_draft().then(|| self.basis.phrases.say(Phrase::ProvisionalAll)),
            headers,
            previous_header: compared.then(|| self.last_inspection()).flatten(),
            figure_header: form.has_figures.then(|| self.basis.phrases.say(Phrase::FigureDeciding)),
            columns: u8::try_from(1 + usize::from(compared) + usize::from(form.has_figures) + form.levels.len().max(1))
                .unwrap_or(u8::MAX),
            levels: form.levels.iter().map(|level| self.level_words(level, shape)).collect(),
            caption,
            groups,
            key: shape.key.then(|| self.scale_key(&rated)).flatten(),
            strip_note: self.strip_note(&form.ticks),
        };
        let recommended = if shape.recommendations { self.recommended(node, level) } else { Vec::new() };
        std::iter::once(Block::Ratings(Box::new(summary))).chain(recommended).collect()
    }

    /// The recommendations in brief under their heading.
    fn recommended(&mut self, node: &'a Node, level: u8) -> Vec<Block> {
        let Some(brief) = self.recommendations_in_brief(node) else { return Vec::new() };
        let names = &self.section_names;
        let wanted = format!("{}-{}", names.anchor(&node.id), names.word("recommended"));
        let heading = Block::Heading(Heading::part(
            level + 1,
            self.anchors.take(&wanted),
            plain(self.basis.phrases.say(Phrase::Recommended)),
        ));
        vec![heading, brief]
    }

    fn overall_rating(&mut self) -> Option<OverallRating> {
        let rated = self.basis.ratings.overall.as_ref()?;
        let score = score(&self.basis).filter(|_| self.basis.programme.rules.report.show_score);
        let previous = self.previous_mark(None, rated).map(|mut previous| {
            previous.name = self.last_inspection();
            previous
        });
        Some(OverallRating {
            label: self.basis.phrases.say(Phrase::OverallRating),
            mark: self.rating_mark(rated),
            adjusted: self.adjusted_note(rated),
            score_label: score.as_ref().map(|_| self.basis.phrases.say(Phrase::Score)),
            score,
            ruler: self.score_ruler(),
            previous,
        })
    }

    /// The rated sections of the table.
    fn summarised(&self, shape: &RatingsSummaryShape) -> Vec<(&'a Node, &'a Rated)> {
        let programme = self.basis.programme;
        let ratings = self.basis.ratings;
        let nodes = shape.groups.iter().filter_map(|id| programme.node(id)).flat_map(Node::subtree);
        nodes.filter_map(|node| Some((node, ratings.sections.get(&node.id).filter(|rated| rated.published)?))).collect()
    }

    /// The levels that have columns, the lowest first: those of the one scale, where they have room.
    fn level_columns(&self, rated: &[(&Node, &Rated)]) -> Vec<&'a Level> {
        let Some((_, first)) = rated.first() else { return Vec::new() };
        if rated.iter().any(|(_, one)| one.scale != first.scale) {
            return Vec::new();
        }
        let programme = self.basis.programme;
        let levels = programme.rules.scales.get(&first.scale).map(Vec::as_slice).unwrap_or_default();
        if levels.len() > MOST_COLUMNS { Vec::new() } else { levels.iter().rev().collect() }
    }

    fn ratings_groups(&mut self, form: &TableForm<'a>) -> Vec<RatingsGroup> {
        let mut groups: Vec<RatingsGroup> = Vec::new();
        for id in &form.shape.groups {
            let programme = self.basis.programme;
            let Some(node) = programme.node(id) else { continue };
            if node.rating.is_some() {
                let rows: Vec<RatingsRow> = node.subtree().filter_map(|below| self.ratings_row(below, form)).collect();
                match groups.last_mut() {
                    Some(last) if last.heading.is_none() => last.rows.extend(rows),
                    _ => groups.push(RatingsGroup { heading: None, rows }),
                }
                continue;
            }
            let mut title = node.title.as_ref().map(|title| self.words(title)).unwrap_or_default();
            if let Some(number) = self.number(node) {
                title.text = format!("{number} {}", title.text);
            }
            let mut heading = title.inlines();
            if let Some(note) = &node.note {
                let scope = self.programme_scope(&node.id, note);
                let note = self.run(scope);
                heading.push(self.attached_note(note));
            }
            let rows: Vec<RatingsRow> = node.subtree().filter_map(|below| self.ratings_row(below, form)).collect();
            groups.push(RatingsGroup { heading: Some(heading), rows });
        }
        groups
    }

    fn ratings_row(&mut self, node: &'a Node, form: &TableForm<'a>) -> Option<RatingsRow> {
        let rated = self.basis.ratings.sections.get(&node.id).filter(|rated| rated.published)?;
        let level = rated.outcome.level().and_then(|level| self.basis.programme.level(&rated.scale, level));
        let mut mark = self.rating_mark(rated);
        if let Some(level) = level {
            mark.label = self.level_words(level, form.shape);
        }
        let columns = u8::try_from(form.levels.len()).unwrap_or(0);
        let column = form.levels.iter().position(|one| Some(one.id.as_str()) == level.map(|level| level.id.as_str()));
        let (before, span) = match column.and_then(|column| u8::try_from(column).ok()) {
            Some(column) => (column, 1),
            None => (0, columns.max(1)),
        };
        Some(RatingsRow {
            number: self.number(node),
            title: node.title.as_ref().map_or_else(|| Words::from(node.id.clone()), |title| self.words(title)),
            anchor: self.heading_anchor(node),
            previous: self.previous_mark(Some(node), rated),
            strip: self.strip(rated, &form.ticks),
            figure: form.has_figures.then(|| self.deciding_figure(rated)).flatten(),
            mark,
            before,
            span,
            after: columns.saturating_sub(before + span),
            adjusted: self.adjusted_note(rated),
        })
    }

    /// The word for a level, with its figure before it where the page prints that.
    fn level_words(&self, level: &Level, shape: &RatingsSummaryShape) -> Words {
        let mut words = self.words(&level.label);
        if let Some(figure) = level.figure.as_ref().filter(|_| shape.figures) {
            words.text = format!("{figure} {}", words.text);
        }
        words
    }

    /// The levels of the scale of the first rated section, explained.
    fn scale_key(&self, rated: &[(&Node, &Rated)]) -> Option<RatingsKey> {
        let levels = self.basis.programme.rules.scales.get(&rated.first()?.1.scale)?;
        let rows = levels.iter().map(|level| {
            let name = self.words(level.figure.as_ref().unwrap_or(&level.label));
            let mut meaning = level.descriptor.as_ref().map(|descriptor| self.words(descriptor)).unwrap_or_default();
            if level.figure.is_some() {
                meaning.text = format!("{} – {}", level.label, meaning.text);
            }
            [name, meaning]
        });
        Some(RatingsKey {
            caption: self.basis.phrases.say(Phrase::ScaleCaption),
            headers: [self.basis.phrases.say(Phrase::ScaleLevel), self.basis.phrases.say(Phrase::ScaleDescriptor)],
            rows: rows.collect(),
        })
    }
}
