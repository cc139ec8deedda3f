//! The opening of a part of the report that is made of rated sections.
//!
//! What must hold: it stands where the ratings page has the part as a group; its figures are those of the tables of key
//! questions, and themes are shown only where at least two sections share one.

use super::composer::Composer;
use crate::language::{Argument, Phrase};
use crate::programme::{KeyQuestion, Node};
use crate::rate::Rated;
use crate::report::view::{Block, DomainFigure, DomainRow, DomainTable, Words};
use crate::source::Label;
use crate::text::one_line;

impl<'a> Composer<'a> {
    /// The rated sections below a heading; nothing where the ratings page does not have them as a group.
    pub(super) fn domain_opening(&self, node: &'a Node) -> Option<Block> {
        let programme = self.basis.programme;
        let mut pages = programme.nodes().filter_map(|page| page.ratings_summary.as_ref());
        let shape = pages.find(|shape| shape.groups.contains(&node.id)).filter(|_| node.rating.is_none())?;
        let ratings = self.basis.ratings;
        let rated: Vec<(&Node, &Rated)> = node
            .subtree()
            .filter_map(|below| Some((below, ratings.sections.get(&below.id).filter(|rated| rated.published)?)))
            .collect();
        if rated.is_empty() || self.is_unrated() {
            return None;
        }
        let themes = shared_themes(&rated);
        let rows = rated.iter().map(|(below, rated)| DomainRow {
            number: self.number(below),
            title: below.title.as_ref().map_or_else(|| Words::from(below.id.clone()), |title| self.words(title)),
            anchor: self.heading_anchor(below),
            cells: themes.iter().map(|theme| self.theme_figures(below, rated, theme)).collect(),
            mark: self.rating_mark(rated),
        });
        let rows = rows.collect();
        let say = |phrase| Words::from(self.basis.phrases.say(phrase));
        let header = |own: &Option<Label>, phrase| own.as_ref().map_or_else(|| say(phrase), |own| self.words(own));
        let title = node.title.as_ref().map(|title| one_line(title)).unwrap_or_default();
        Some(Block::Domain(DomainTable {
            caption: self.basis.phrases.say_with(Phrase::RatingsCaption, &[("service", Argument::Text(&title))]),
            headers: [header(&shape.header, Phrase::Section), header(&shape.rating_header, Phrase::Rating)],
            themes: themes.into_iter().map(|theme| self.words(theme)).collect(),
            rows,
        }))
    }

    /// The figures of a section's key questions on a theme.
    fn theme_figures(&self, node: &Node, rated: &Rated, theme: &Label) -> Vec<DomainFigure> {
        let on_theme = |question: &&KeyQuestion| question.theme.as_deref() == Some(&**theme);
        let asked = node.key_questions.iter().filter(on_theme);
        let figures = asked.filter_map(|question| rated.working.questions().iter().find(|one| one.id == question.id));
        let shown = figures.map(|one| DomainFigure {
            figure: self.figure(&one.id, &one.figure),
            decides: one.decides.then(|| self.decides(node)),
        });
        shown.collect()
    }
}

/// The themes that at least two of these sections have key questions on, in the order in which they are asked.
fn shared_themes<'a>(rated: &[(&'a Node, &Rated)]) -> Vec<&'a Label> {
    let mut themes: Vec<(&'a Label, usize)> = Vec::new();
    for (node, _) in rated.iter().filter(|(_, rated)| !rated.working.questions().is_empty()) {
        let mut own: Vec<&'a Label> = Vec::new();
        for theme in node.key_questions.iter().filter_map(|question| question.theme.as_ref()) {
            if !own.iter().any(|known| same(known, theme)) {
                own.push(theme);
            }
        }
        for theme in own {
            match themes.iter_mut().find(|(known, _)| same(known, theme)) {
                Some((_, sections)) => *sections += 1,
                None => themes.push((theme, 1)),
            }
        }
    }
    themes.into_iter().filter(|(_, sections)| *sections > 1).map(|(theme, _)| theme).collect()
}

/// Whether two themes have the same words, wherever they are written.
fn same(one: &Label, other: &Label) -> bool {
    **one == **other
}
