//! What would change the rating of a section that is rated by its lowest key question or by its share.
//!
//! For each band there is one cheapest way: every figure below it comes up to it, and where then none lies in it, the
//! nearest one comes down into it. What must hold: the fewest cases for a band are exact, or marked as not known.

use super::level_choice::LevelChoice;
use super::rating_move::RatingMove;
use super::shift::{ByCases, CaseChange, Shift, Way};
use crate::inspection::Answer;
use crate::programme::{Band, Method, Programme};
use crate::rate::{Figure, Rated, Share, Working};

/// What would move a section's rating one way.
pub(super) fn shift(programme: &Programme, rated: &Rated, level: &str, side: RatingMove) -> Shift {
    let on_side = |other: &str| side.holds(programme, &rated.scale, other, level);
    let choices: Vec<LevelChoice> =
        choices(programme, rated).into_iter().filter(|choice| on_side(&choice.level)).collect();
    let exact = |choice: &&LevelChoice| choice.not_known.is_empty();
    let fewest = choices.iter().filter(exact).map(|choice| choice.cases).min();
    let unsure: Vec<&LevelChoice> =
        choices.iter().filter(|one| !exact(one) && fewest.is_none_or(|fewest| one.cases < fewest)).collect();
    let by_cases = if !unsure.is_empty() {
        let mut of: Vec<String> = Vec::new();
        for name in unsure.iter().flat_map(|choice| &choice.not_known) {
            if !of.contains(name) {
                of.push(name.clone());
            }
        }
        ByCases::NotKnown { of }
    } else if let Some(cases) = fewest {
        let cheapest = choices.iter().filter(exact).filter(|choice| choice.cases == cases);
        let ways = cheapest.flat_map(|choice| {
            choice.ways.iter().map(|changes| Way { level: choice.level.clone(), changes: changes.clone() })
        });
        ByCases::Fewest { cases, ways: ways.collect() }
    } else if bands(programme, rated).iter().any(|band| on_side(&band.level)) {
        ByCases::OutOfReach
    } else {
        ByCases::NoSuchLevel
    };
    Shift { by_cases, points: None, by_sections: Vec::new() }
}

/// The levels to which cases judged otherwise could bring a section, other than its own, best first.
pub(super) fn choices(programme: &Programme, rated: &Rated) -> Vec<LevelChoice> {
    let bands = bands(programme, rated);
    let own = rated.computed.level();
    let stand = Stand { section: &rated.section, figures: figures(rated) };
    let mut highest = 100;
    let mut choices = Vec::new();
    for band in bands {
        if own != Some(band.level.as_str()) {
            choices.extend(stand.to_band(&band.level, band.from, highest));
        }
        highest = band.from.saturating_sub(1);
    }
    choices
}

fn bands<'a>(programme: &'a Programme, rated: &Rated) -> &'a [Band] {
    match programme.rules.methods.get(&rated.method) {
        Some(Method::LowestOf { bands, .. } | Method::ShareDoneWell { bands, .. }) => bands,
        _ => &[],
    }
}

/// The figures of which the lowest decides, each with its key question: one, without, for a share.
fn figures(rated: &Rated) -> Vec<(Option<&str>, Figure)> {
    match &rated.working {
        Working::Share { figure, .. } => vec![(None, *figure)],
        other => other.questions().iter().map(|question| (Some(question.id.as_str()), question.figure)).collect(),
    }
}

struct Stand<'a> {
    section: &'a str,
    figures: Vec<(Option<&'a str>, Figure)>,
}

impl Stand<'_> {
    /// The fewest cases judged otherwise that bring the lowest displayed figure between these two percentages; `None`
    /// where none do.
    fn to_band(&self, level: &str, from: u8, to: u8) -> Option<LevelChoice> {
        let mut raised = Vec::new();
        let mut held_back = Vec::new();
        let mut landed = false;
        for (question, figure) in &self.figures {
            match figure {
                Figure::Counted(share) => {
                    let more = share.yes_for(from)?.saturating_sub(share.yes());
                    landed |= share.moved(i64::from(more)).is_some_and(|share| share.displayed() <= to);
                    raised.extend(self.change(*question, more, Answer::Yes));
                }
                Figure::Stated(percent) if *percent < from => held_back.push(self.name(*question)),
                Figure::Stated(percent) => landed |= *percent <= to,
                Figure::NoCases | Figure::Unpublished | Figure::Missing => {}
            }
        }
        let cases: u64 = raised.iter().map(|change| u64::from(change.cases)).sum();
        let level = level.to_owned();
        if !held_back.is_empty() {
            let at_least = cases + held_back.len() as u64;
            return Some(LevelChoice { level, cases: at_least, ways: Vec::new(), not_known: held_back });
        }
        if landed {
            return Some(LevelChoice { level, cases, ways: vec![raised], not_known: Vec::new() });
        }
        self.lowered(level, (from, to), cases, &raised)
    }

    /// Every figure is above the band: one of them comes down into it, the one that needs the fewest cases.
    fn lowered(&self, level: String, (from, to): (u8, u8), cases: u64, raised: &[CaseChange]) -> Option<LevelChoice> {
        let mut stated = Vec::new();
        let mut drops: Vec<(Option<&str>, u32)> = Vec::new();
        for (question, figure) in &self.figures {
            match figure {
                Figure::Counted(share) => drops.extend(drop_into(*share, from, to).map(|fewer| (*question, fewer))),
                Figure::Stated(_) => stated.push(self.name(*question)),
                Figure::NoCases | Figure::Unpublished | Figure::Missing => {}
            }
        }
        let fewest = drops.iter().map(|(_, fewer)| *fewer).min();
        match fewest {
            // One case is the fewest there can be, whatever the counts that are not known.
            Some(fewest) if stated.is_empty() || fewest == 1 => {
                let ways = drops.iter().filter(|(_, fewer)| *fewer == fewest).map(|(question, fewer)| {
                    let mut changes = raised.to_vec();
                    changes.extend(self.change(*question, *fewer, Answer::No));
                    changes
                });
                let ways = ways.collect();
                Some(LevelChoice { level, cases: cases + u64::from(fewest), ways, not_known: Vec::new() })
            }
            _ if stated.is_empty() => None,
            _ => Some(LevelChoice { level, cases: cases + 1, ways: Vec::new(), not_known: stated }),
        }
    }

    fn change(&self, question: Option<&str>, cases: u32, to: Answer) -> Option<CaseChange> {
        let change = CaseChange { section: self.section.to_owned(), question: question.map(str::to_owned), cases, to };
        (cases > 0).then_some(change)
    }

    fn name(&self, question: Option<&str>) -> String {
        question.unwrap_or(self.section).to_owned()
    }
}

/// How many cases fewer bring a share that is displayed above these two percentages between them; `None` where its few
/// cases step over them.
fn drop_into(share: Share, from: u8, to: u8) -> Option<u32> {
    let above = to.checked_add(1)?;
    let most = share.yes_for(above)?.checked_sub(1)?;
    let fewer = share.yes().checked_sub(most)?;
    let lowered = share.moved(-i64::from(fewer))?;
    (fewer > 0 && lowered.displayed() >= from).then_some(fewer)
}
