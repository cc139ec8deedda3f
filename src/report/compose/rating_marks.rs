//! A rating as it is shown: word, colour, shape, stars; a sentence that ends a section; provisional in a draft.

use super::composer::Composer;
use crate::language::{DateForm, Phrase};
use crate::programme::{Node, Shape, Tone};
use crate::rate::{HeldCap, Outcome, Rated, Working};
use crate::report::values::{plain, say_around, say_date, say_stars};
use crate::report::view::{Block, Inline, RatingMark};

impl<'a> Composer<'a> {
    /// The mark of a rating.
    pub(super) fn rating_mark(&self, rated: &Rated) -> RatingMark {
        let provisional = self.is_draft().then(|| self.basis.phrases.say(Phrase::Provisional));
        let unknown = |level: &str, phrase: Phrase| RatingMark {
            level: level.to_owned(),
            label: self.basis.phrases.say(phrase).into(),
            tone: Tone::Grey,
            shape: Shape::Dash,
            stars: None,
            stars_said: None,
            provisional: None,
        };
        match &rated.outcome {
            Outcome::NotRated { .. } => unknown("not-rated", Phrase::NotRated),
            Outcome::Pending { .. } => unknown("pending", Phrase::NotJudgedYet),
            Outcome::Level(id) => match self.basis.programme.level(&rated.scale, id) {
                None => unknown("pending", Phrase::NotJudgedYet),
                Some(level) => {
                    let most = self
                        .basis
                        .programme
                        .rules
                        .scales
                        .get(&rated.scale)
                        .into_iter()
                        .flatten()
                        .filter_map(|one| one.stars)
                        .max();
                    let stars = level.stars.zip(most).map(|(stars, most)| [stars, most]);
                    RatingMark {
                        level: level.id.clone(),
                        label: self.words(&level.label),
                        tone: level.tone,
                        shape: level.shape,
                        stars,
                        stars_said: stars.map(|stars| say_stars(self.basis.phrases, stars)),
                        provisional,
                    }
                }
            },
        }
    }

    /// Whether the inspection gives no ratings at all: then none is shown, and none is missing.
    pub(super) fn is_unrated(&self) -> bool {
        self.basis.inspection.ratings.not_rated.is_some()
    }

    /// The rating of a section as a badge.
    pub(super) fn rating_block(&mut self, node: &Node) -> Vec<Block> {
        let shown = |rated: &&Rated| rated.published && !self.is_unrated();
        let Some(rated) = self.basis.ratings.sections.get(&node.id).filter(shown) else {
            return Vec::new();
        };
        let (mark, adjusted) = (self.rating_mark(rated), self.adjusted(rated));
        vec![Block::Rating { label: self.rating_label(&mark), sentence: None, mark, adjusted }]
    }

    /// The rating of a section as the sentence that closes it.
    pub(super) fn rating_sentence(&mut self, node: &'a Node) -> Vec<Block> {
        let shown = |rated: &&Rated| rated.published && !self.is_unrated();
        let Some(rated) = self.basis.ratings.sections.get(&node.id).filter(shown) else {
            return Vec::new();
        };
        let written = node.rating.as_ref().and_then(|rating| rating.sentence.as_ref());
        let scope = written.and_then(|written| self.programme_scope(&node.id, written));
        let sentence = scope.map(|scope| self.run(Some(scope)));
        let (mark, adjusted) = (self.rating_mark(rated), self.adjusted(rated));
        let label = if sentence.is_none() { self.rating_label(&mark) } else { None };
        vec![Block::Rating { label, sentence, mark, adjusted }]
    }

    /// What a badge is called that stands by itself; one that is provisional says so already.
    fn rating_label(&self, mark: &RatingMark) -> Option<String> {
        mark.provisional.is_none().then(|| self.basis.phrases.say(Phrase::Rating))
    }

    /// How a rating came to be another one than its method gives: the inspection it is carried over from, its caps, and how
    /// people moved it. Empty where none of these is.
    fn adjusted(&self, rated: &Rated) -> Vec<Inline> {
        let mut said = Vec::new();
        if let Working::CarriedOver { date, .. } = &rated.working {
            said.push(plain(say_date(&self.basis, Phrase::RatingCarriedOver, *date, DateForm::Day)));
        }
        said.extend(self.caps(rated));
        said.extend(self.moves(rated));
        said.join(&plain(" ")[..])
    }

    fn level_word(&self, rated: &Rated, id: &str) -> Vec<Inline> {
        match self.basis.programme.level(&rated.scale, id) {
            Some(level) => self.run_of_words(&level.label),
            None => plain(id),
        }
    }

    /// The cap that holds a rating down, with what it would have been; and those that people lifted, with why.
    fn caps(&self, rated: &Rated) -> Vec<Vec<Inline>> {
        let word = |id: &str| self.level_word(rated, id);
        let because = |cap: &HeldCap| self.run_of_words(&cap.because);
        let held = rated.cap().map(|cap| {
            let texts = [("from", word(&cap.from)), ("rating", word(&cap.at_most)), ("reason", because(cap))];
            say_around(&self.basis, Phrase::RatingCapped, &texts)
        });
        let lifted = rated.caps.iter().filter(|cap| cap.lifted).map(|cap| {
            let reason = cap.reason.as_ref().map_or_else(|| because(cap), |reason| self.run_of_words(reason));
            let texts = [("rating", word(&cap.at_most)), ("reason", reason)];
            say_around(&self.basis, Phrase::RatingCapLifted, &texts)
        });
        held.into_iter().chain(lifted).collect()
    }

    /// How people moved a rating: what it was before, to what it was moved by which kind of adjustment, and why where the
    /// programme lets readers see it.
    fn moves(&self, rated: &Rated) -> Vec<Vec<Inline>> {
        let mut moves = rated.moves().peekable();
        if moves.peek().is_none() {
            return Vec::new();
        }
        let before = rated
            .provisional
            .level()
            .map(|level| say_around(&self.basis, Phrase::RatingBefore, &[("rating", self.level_word(rated, level))]));
        let moved = moves.map(|one| {
            let mut texts = vec![("kind", self.run_of_words(&one.label)), ("rating", self.level_word(rated, &one.to))];
            match one.shown_reason() {
                None => say_around(&self.basis, Phrase::RatingMoved, &texts),
                Some(reason) => {
                    texts.push(("reason", self.run_of_words(reason)));
                    say_around(&self.basis, Phrase::RatingMovedReason, &texts)
                }
            }
        });
        before.into_iter().chain(moved).collect()
    }

    /// The reference to a note that says how a rating came to be another one than its method gives; empty where it did not.
    pub(super) fn adjusted_note(&mut self, rated: &Rated) -> Vec<Inline> {
        let said = self.adjusted(rated);
        if said.is_empty() { said } else { vec![self.attached_note(said)] }
    }
}
