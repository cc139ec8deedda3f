//! What was saved since the program began, to take it back and to make it again.
//!
//! What must hold: a step is only taken back where every file of it is as that step left it.

use std::sync::{Arc, Mutex, MutexGuard};

use super::commits::Commits;
use super::step::Step;
use crate::preview::locked::locked;

/// The steps of a session.
#[derive(Default)]
pub(super) struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// What makes a commit of each step, where that is wanted.
    pub(super) commits: Option<Arc<Commits>>,
    /// Who is saving now, where a proxy says so.
    by: Option<Arc<str>>,
}

/// The history while somebody saves.
pub(super) fn saving<'a>(history: &'a Mutex<History>, by: Option<&Arc<str>>) -> MutexGuard<'a, History> {
    let mut history = locked(history);
    history.by = by.cloned();
    history
}

/// So many steps can be taken back.
const MOST: usize = 200;

/// A way through the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// What was done last is taken back.
    Back,
    /// What was taken back last is made again.
    Again,
}

impl History {
    /// No step yet; each that comes becomes a commit, where that is wanted.
    pub(super) fn told_to(commits: Option<Arc<Commits>>) -> Self {
        History { commits, ..History::default() }
    }

    /// Something was saved: what was taken back before cannot be made again.
    pub(super) fn did(&mut self, step: Step) {
        self.commit("Change", &step);
        self.undone.clear();
        self.done.push(step);
        if self.done.len() > MOST {
            self.done.remove(0);
        }
    }

    /// The next step of a way, as a change from what is there to what is to be there.
    pub(super) fn next(&self, way: Way) -> Option<Step> {
        match way {
            Way::Back => self.done.last().map(Step::turned),
            Way::Again => self.undone.last().cloned(),
        }
    }

    /// The next step of a way was made.
    pub(super) fn went(&mut self, way: Way) {
        let Some(made) = self.next(way) else { return };
        let (from, to, what) = match way {
            Way::Back => (&mut self.done, &mut self.undone, "Take back a change of"),
            Way::Again => (&mut self.undone, &mut self.done, "Make again a change of"),
        };
        to.extend(from.pop());
        self.commit(what, &made);
    }

    fn commit(&self, what: &str, step: &Step) {
        let Some(commits) = &self.commits else { return };
        commits.made(step, format!("{what} {}", step.files()), self.by.as_ref());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(before: &str, after: &str) -> Step {
        Step::of("a.md", before, after)
    }

    #[test]
    fn steps_go_back_and_come_again_in_their_order() {
        let mut history = History::default();
        assert_eq!(history.next(Way::Back), None);
        history.did(step("1", "2"));
        history.did(step("2", "3"));
        assert_eq!((history.next(Way::Back), history.next(Way::Again)), (Some(step("3", "2")), None));
        history.went(Way::Back);
        assert_eq!((history.next(Way::Back), history.next(Way::Again)), (Some(step("2", "1")), Some(step("2", "3"))));
        history.went(Way::Again);
        assert_eq!(history.next(Way::Back), Some(step("3", "2")));
        history.went(Way::Back);
        history.did(step("2", "4"));
        assert_eq!((history.next(Way::Again), history.next(Way::Back)), (None, Some(step("4", "2"))));
    }

    #[test]
    fn the_oldest_steps_are_forgotten() {
        let mut history = History::default();
        (0..MOST + 5).for_each(|number| history.did(step(&number.to_string(), "x")));
        (0..MOST).for_each(|_| history.went(Way::Back));
        assert_eq!(history.next(Way::Back), None);
    }
}
