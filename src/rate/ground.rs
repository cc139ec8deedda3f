//! What a rating is made on: the programme, what inspectors wrote, and the ratings that are there already.
//!
//! What must hold: what a section that is not rated counts as is said by the rule that asks, never guessed.

use std::collections::BTreeMap;

use super::{Outcome, Rated};
use crate::inspection::{Declared, RatingsFile};
use crate::programme::{LEFT_OUT, Method, OVERALL, Programme, WAITS};

/// The ground on which a section, or the whole, is rated from other ratings.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) programme: &'a Programme,
    pub(super) file: &'a RatingsFile,
    pub(super) sections: &'a BTreeMap<String, Rated>,
    /// The section that is rated, or `overall`.
    pub(super) id: &'a str,
}

/// What a section is to a rule.
pub(super) enum Stand<'a> {
    /// At this level of this scale.
    At(&'a str, &'a str),
    /// Not rated, and the rule leaves it out.
    LeftOut,
    /// The rule waits for it.
    Missing,
}

impl<'a> Ground<'a> {
    /// What a section is to a rule that says what one that is not rated counts as.
    pub(super) fn stand(&self, section: &str, unrated: &'a str) -> Stand<'a> {
        let Some(rated) = self.sections.get(section) else {
            // A section that a type of inspection lacks has no part in its rules.
            let is_there = self.programme.node(section).is_some();
            return if is_there { Stand::Missing } else { Stand::LeftOut };
        };
        match &rated.outcome {
            Outcome::Level(level) => Stand::At(&rated.scale, level),
            Outcome::Pending { .. } => Stand::Missing,
            Outcome::NotRated { .. } => match unrated {
                WAITS => Stand::Missing,
                LEFT_OUT => Stand::LeftOut,
                level => Stand::At(&rated.scale, level),
            },
        }
    }

    /// The sections that a method rates from.
    pub(super) fn sections_of(&self, method: &Method) -> Vec<&'a str> {
        self.programme.sections_of(self.id, method)
    }

    /// The level that inspectors gave with their reason, where they gave one.
    pub(super) fn given(&self) -> Option<(&'a str, Option<&'a str>)> {
        if self.id == OVERALL {
            let given = self.file.overall.as_ref()?;
            return Some((&given.judgement, given.reason.as_deref()));
        }
        let given = self.file.sections.get(self.id)?;
        Some((given.judgement.as_deref()?, given.reason.as_deref()))
    }

    /// Of which sections a judgement is asked here; `None` where it is of the whole.
    pub(super) fn asked_of(&self, id: &str, sections: &'a [String]) -> Option<Vec<&'a str>> {
        let question = self.programme.declared_questions().find(|question| question.id == id)?;
        if question.sections.is_empty() {
            return None;
        }
        let named = if sections.is_empty() { question.sections.as_slice() } else { sections };
        let of_itself = sections.is_empty() && question.sections.iter().any(|section| section == self.id);
        let asked = named
            .iter()
            .map(String::as_str)
            .filter(|section| self.programme.node(section).is_some() && (!of_itself || *section == self.id));
        Some(asked.collect())
    }

    /// What was declared, of a section or of the whole.
    pub(super) fn declared(&self, id: &str, section: Option<&str>) -> Option<&'a Declared> {
        match section {
            None => self.file.declared.get(id),
            Some(section) => self.file.sections.get(section)?.declared.get(id),
        }
    }
}

/// How a judgement about a section is named among what a rating waits for.
pub(super) fn declared_of(id: &str, section: &str) -> String {
    format!("{section}/{id}")
}
