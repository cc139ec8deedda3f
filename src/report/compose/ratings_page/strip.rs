//! The figures that sections are rated by, on a line from 0 to 100 per cent, and what is said of them in words.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::language::{Argument, Phrase, list};
use crate::programme::Method;
use crate::rate::{Figure, Outcome, Rated, Ratings, Working};
use crate::report::compose::composer::Composer;
use crate::report::values::{percent, plain};
use crate::report::view::{FigureStrip, Inline, StripDot};

/// The ticks that were drawn: what the note below the table says of them holds for all rows or for none.
#[derive(Default)]
pub(super) struct StripTicks {
    drawn: RefCell<BTreeSet<Vec<u8>>>,
}

/// Where one rating ends and the next begins, in per cent; none where the method has no bands of percentages.
pub(in crate::report::compose) fn ticks_of(method: Option<&Method>) -> Vec<u8> {
    let Some(Method::LowestOf { bands, .. } | Method::ShareDoneWell { bands, .. }) = method else { return Vec::new() };
    let mut ticks: Vec<u8> = bands.iter().map(|band| band.from).filter(|from| (1..100).contains(from)).collect();
    ticks.sort_unstable();
    ticks
}

/// Whether a section is rated by figures of which one is known.
pub(super) fn has_figures(ratings: &Ratings, rated: &Rated) -> bool {
    !dots(ratings.decider(rated)).is_empty()
}

/// Its figures; those that decide last, as they are drawn over the others.
fn dots(rated: &Rated) -> Vec<StripDot> {
    let mut dots: Vec<StripDot> = match &rated.working {
        Working::Share { figure, .. } => {
            figure.displayed().map(|at| StripDot { decides: true, at }).into_iter().collect()
        }
        working => {
            let questions = working.questions().iter();
            let shown = |figure: &Figure, decides: bool| figure.displayed().map(|at| StripDot { decides, at });
            questions.filter_map(|question| shown(&question.figure, question.decides)).collect()
        }
    };
    dots.sort_unstable();
    dots.dedup();
    dots
}

impl Composer<'_> {
    /// The figures of a section on their line.
    pub(super) fn strip(&self, rated: &Rated, ticks: &StripTicks) -> Option<FigureStrip> {
        let rated = self.basis.ratings.decider(rated);
        let dots = dots(rated);
        if dots.is_empty() {
            return None;
        }
        let own = ticks_of(self.basis.programme.rules.methods.get(&rated.method));
        ticks.drawn.borrow_mut().insert(own.clone());
        Some(FigureStrip { ticks: own, dots })
    }

    /// The figure that decides, or that people judged; none where it is not rated, which its rating says.
    pub(super) fn deciding_figure(&self, rated: &Rated) -> Option<String> {
        let is_level = matches!(rated.outcome, Outcome::Level(_));
        let rated = self.basis.ratings.decider(rated);
        let said = |form| self.basis.phrases.say_with(Phrase::FigureJudged, &[("form", Argument::Text(form))]);
        match &rated.working {
            Working::Lowest { lowest, .. } => Some(percent(&self.basis, *lowest, true)),
            Working::Share { figure, .. } => is_level.then(|| self.figure(&rated.section, figure)),
            Working::Stated { .. } => is_level.then(|| self.basis.phrases.say(Phrase::NotPublished)),
            Working::CarriedOver { .. } => is_level.then(|| said("earlier")),
            Working::Judged { .. } | Working::NoRule { .. } => is_level.then(|| said("judged")),
            Working::Points { .. }
            | Working::PointsShare { .. }
            | Working::LowestRating { .. }
            | Working::Rule { .. } => is_level.then(|| said("others")),
        }
    }

    /// How the lines are read; none where there are none.
    pub(super) fn strip_note(&self, ticks: &StripTicks) -> Option<Vec<Inline>> {
        let drawn = ticks.drawn.borrow();
        let first = drawn.first()?;
        let all: Vec<String> =
            first.iter().filter(|_| drawn.len() == 1).map(|tick| percent(&self.basis, *tick, true)).collect();
        let said: Vec<&str> = all.iter().map(String::as_str).collect();
        let form = if said.is_empty() { "plain" } else { "ticks" };
        let all = list(self.basis.phrases.language, &said);
        let values = [("form", Argument::Text(form)), ("all", Argument::Text(&all))];
        Some(plain(self.basis.phrases.say_with(Phrase::StripNote, &values)))
    }
}
