//! What the web page answers first: how many sections have each rating, which figures are lowest, where to go on.
//!
//! What must hold: every link leads to a heading that is in the report; nothing is said of ratings where none are given.

use crate::language::Phrase;
use crate::programme::Node;
use crate::rate::Rated;
use crate::report::compose::composer::Composer;
use crate::report::compose::sections::heading_words;
use crate::report::values::{percent, plain, say_around};
use crate::report::view::{Block, CoverAnswers, Heading, Inline, RatingMark, Section, Way};

use super::languages::{address, large_print_files};

/// So many of the lowest figures are shown.
const LOWEST: usize = 3;

impl Composer<'_> {
    /// What the page answers first.
    pub(super) fn answers(&self, sections: &[Section]) -> CoverAnswers {
        let elsewhere = self.elsewhere(sections);
        if self.is_unrated() {
            return elsewhere;
        }
        let lowest = self.lowest(sections);
        let lowest_label = (!lowest.is_empty()).then(|| self.basis.phrases.say(Phrase::CoverLowest));
        CoverAnswers { counts: self.counts(), lowest_label, lowest, ..elsewhere }
    }

    /// The ways into the report and to its other files.
    fn elsewhere(&self, sections: &[Section]) -> CoverAnswers {
        let phrases = self.basis.phrases;
        let way = |to, phrase| Some(Way { to, words: phrases.say(phrase).into() });
        CoverAnswers {
            ways: self.ways(sections),
            large_print: large_print_files(&self.basis),
            summary: way(format!("../{}/summary.html", phrases.language.code()), Phrase::SummaryLink),
            children: way(format!("../{}/for-children.html", phrases.language.code()), Phrase::ChildrenLink)
                .filter(|_| !self.basis.inspection.for_children.parts.is_empty()),
            whole: way(address(&self.basis, "html", phrases.language), Phrase::SummaryWhole),
            ..CoverAnswers::default()
        }
    }

    /// "9 Outstanding": one a level that was given, the best first, and last what is not rated.
    fn counts(&self) -> Vec<Vec<Inline>> {
        let rated = &self.basis.ratings.sections;
        let mut found: Vec<(usize, RatingMark, usize)> = Vec::new();
        for one in rated.values().filter(|one| one.published) {
            let mark = self.rating_mark(one);
            match found.iter_mut().find(|(_, known, _)| known.level == mark.level && known.label == mark.label) {
                Some((.., count)) => *count += 1,
                None => found.push((self.rank(one), mark, 1)),
            }
        }
        found.sort_by_key(|(rank, ..)| *rank);
        let say = |(_, mark, count): (usize, RatingMark, usize)| {
            let RatingMark { level, label, tone, shape, stars, stars_said, .. } = mark;
            let rating = vec![Inline::Rating { level, label: label.text, tone, shape, stars, stars_said }];
            say_around(&self.basis, Phrase::CoverCount, &[("number", plain(count.to_string())), ("rating", rating)])
        };
        found.into_iter().map(say).collect()
    }

    fn rank(&self, rated: &Rated) -> usize {
        let level = rated.outcome.level();
        level.and_then(|level| self.basis.programme.rank(&rated.scale, level)).unwrap_or(usize::MAX)
    }

    /// The lowest figures that decide a rating, each with a link to its section.
    fn lowest(&self, sections: &[Section]) -> Vec<Vec<Inline>> {
        let mut found = Vec::new();
        for node in self.basis.programme.nodes() {
            let rated = self.basis.ratings.sections.get(&node.id).filter(|rated| rated.published);
            let decider = rated.map(|rated| self.basis.ratings.decider(rated));
            let figure = decider.and_then(|decider| decider.working.deciding_figure());
            let anchor = self.section_names.anchor(&node.id);
            let is_there = headings(sections).any(|heading| heading.anchor == anchor);
            found.extend(figure.filter(|_| is_there).map(|figure| (figure, node, anchor)));
        }
        found.sort_by_key(|(figure, ..)| *figure);
        let say = |(figure, node, anchor): (u8, &Node, String)| {
            let mut title = node.title.as_ref().map(|title| self.run_of_words(title)).unwrap_or_default();
            if let Some(number) = self.number(node) {
                title.insert(0, Inline::Text { text: format!("{number} ") });
            }
            let link = vec![Inline::Link { to: format!("#{anchor}"), inlines: title }];
            let figure = plain(percent(&self.basis, figure, true));
            say_around(&self.basis, Phrase::CoverFigure, &[("title", link), ("figure", figure)])
        };
        found.into_iter().take(LOWEST).map(say).collect()
    }

    /// The ratings, the recommendations and the PDF, where they are.
    fn ways(&self, sections: &[Section]) -> Vec<Way> {
        let leads_to = |is_wanted: fn(&Block) -> bool| {
            let blocks = sections.iter().flat_map(|section| &section.blocks);
            let mut heading: Option<&Heading> = None;
            for block in blocks {
                match block {
                    Block::Heading(next) => heading = Some(next),
                    wanted if is_wanted(wanted) => break,
                    _ => {}
                }
            }
            let is_there = sections.iter().flat_map(|section| &section.blocks).any(is_wanted);
            heading
                .filter(|_| is_there)
                .map(|heading| Way { to: format!("#{}", heading.anchor), words: heading_words(&heading.inlines) })
        };
        let ratings = leads_to(|block| matches!(block, Block::Ratings(_)));
        let recommendations = leads_to(|block| matches!(block, Block::Recommendations { .. }));
        let pdf = Way {
            to: address(&self.basis, "pdf", self.basis.phrases.language),
            words: self.basis.phrases.say(Phrase::CoverPdf).into(),
        };
        ratings.into_iter().chain(recommendations).chain([pdf]).collect()
    }
}

fn headings(sections: &[Section]) -> impl Iterator<Item = &Heading> {
    let blocks = sections.iter().flat_map(|section| &section.blocks);
    blocks.filter_map(|block| if let Block::Heading(heading) = block { Some(heading) } else { None })
}
