//! Whether conditions hold. What must hold: what is not rated or declared yet is neither yes nor no, unless what is known
//! decides alone.

use super::ConditionAnswer;
use super::ground::{Ground, Stand, declared_of};
use crate::programme::{Condition, Standing};

/// Whether all of these conditions hold.
pub(super) fn all_hold<'a>(ground: &Ground<'a>, conditions: &'a [Condition], unrated: &'a str) -> ConditionAnswer {
    let mut missing: Vec<String> = Vec::new();
    for condition in conditions {
        match holds(ground, condition, unrated) {
            ConditionAnswer::Yes => {}
            ConditionAnswer::No => return ConditionAnswer::No,
            // Two conditions may look at one section.
            ConditionAnswer::Unknown(more) => {
                let others: Vec<String> = more.into_iter().filter(|one| !missing.contains(one)).collect();
                missing.extend(others);
            }
        }
    }
    if missing.is_empty() { ConditionAnswer::Yes } else { ConditionAnswer::Unknown(missing) }
}

fn holds<'a>(ground: &Ground<'a>, condition: &'a Condition, unrated: &'a str) -> ConditionAnswer {
    let counted =
        |sections: &[String], standing: Standing, level: &str| count(ground, sections, standing, level, unrated);
    match condition {
        Condition::Declared { id, is, sections, at_least } => declared(ground, (id, *is), sections, *at_least),
        Condition::AtLeast { sections, level } => counted(sections, Standing::AtOrAbove, level).all(),
        Condition::AllBelow { sections, level } => counted(sections, Standing::Below, level).all(),
        Condition::Exactly { sections, level } => counted(sections, Standing::Exactly, level).all(),
        Condition::AnyAtLeast { sections, level } => counted(sections, Standing::AtOrAbove, level).number(1, None),
        Condition::AnyBelow { sections, level } => counted(sections, Standing::Below, level).number(1, None),
        Condition::NumberOf { sections, at_least, at_most, are, level } => {
            counted(sections, *are, level).number(at_least.unwrap_or(0), *at_most)
        }
    }
}

fn declared<'a>(
    ground: &Ground<'a>,
    (id, is): (&str, bool),
    sections: &'a [String],
    at_least: Option<u32>,
) -> ConditionAnswer {
    let mut tally = Tally::default();
    match ground.asked_of(id, sections) {
        None => tally.add(id.to_owned(), ground.declared(id, None).map(|declared| declared.answer == is)),
        Some(asked) => {
            for section in asked {
                let answer = ground.declared(id, Some(section)).map(|declared| declared.answer == is);
                tally.add(declared_of(id, section), answer);
            }
        }
    }
    tally.number(at_least.unwrap_or(1), None)
}

/// How many hold, how many do not, and which are not known.
#[derive(Default)]
struct Tally {
    yes: u32,
    no: u32,
    missing: Vec<String>,
}

fn count<'a>(ground: &Ground<'a>, sections: &[String], standing: Standing, level: &str, unrated: &'a str) -> Tally {
    let mut tally = Tally::default();
    for section in sections {
        match ground.stand(section, unrated) {
            Stand::LeftOut => {}
            Stand::Missing => tally.add(section.clone(), None),
            Stand::At(scale, found) => {
                let rank = |level| ground.programme.rank(scale, level);
                let holds = rank(found).zip(rank(level)).map(|(rank, cut)| match standing {
                    Standing::AtOrAbove => rank <= cut,
                    Standing::Below => rank > cut,
                    Standing::Exactly => rank == cut,
                });
                tally.add(section.clone(), holds);
            }
        }
    }
    tally
}

impl Tally {
    fn add(&mut self, name: String, holds: Option<bool>) {
        match holds {
            Some(true) => self.yes += 1,
            Some(false) => self.no += 1,
            None => self.missing.push(name),
        }
    }

    /// Whether every one holds.
    fn all(self) -> ConditionAnswer {
        if self.no > 0 {
            ConditionAnswer::No
        } else if self.missing.is_empty() {
            ConditionAnswer::Yes
        } else {
            ConditionAnswer::Unknown(self.missing)
        }
    }

    /// Whether the number that hold lies between these two, whatever is not known.
    fn number(self, at_least: u32, at_most: Option<u32>) -> ConditionAnswer {
        let unknown = u32::try_from(self.missing.len()).unwrap_or(u32::MAX);
        let highest = self.yes.saturating_add(unknown);
        let within = |number: u32| number >= at_least && at_most.is_none_or(|most| number <= most);
        if highest < at_least || at_most.is_some_and(|most| self.yes > most) {
            ConditionAnswer::No
        } else if within(self.yes) && within(highest) {
            ConditionAnswer::Yes
        } else {
            ConditionAnswer::Unknown(self.missing)
        }
    }
}
