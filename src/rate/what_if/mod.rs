//! What would change a rating: the fewest cases judged otherwise that would move it up, or down.
//!
//! Exact definitions, for a service that asks:
//!
//! - **A case judged otherwise** is one answer about one case on one key question that is no instead of yes, or yes
//!   instead of no. Which cases are relevant to a question stays the same, so denominators do. Two answers about the
//!   same case are two.
//! - **The rating** that is moved is the computed one, by the programme's bands on displayed whole percentages, its
//!   points or its rules. An adjustment is a decision about one computed rating: it is not foreseen for another one.
//!   In the overall rating, a section that people have moved therefore stays at the level they gave it.
//! - **Up** is to any better level of the scale, **down** to any worse one. The level that results is told with each way.
//! - **The fewest** is exact or not given: where it may depend on counts that are not known (a percentage as published,
//!   or none at all), the answer is [`ByCases::NotKnown`].
//! - **A section rated otherwise** counts once, to whatever level of its scale.
//!
//! It reads what rating has computed and changes nothing of it.

mod declared;
mod level_choice;
mod rating_move;
mod section;
mod shift;
mod whole;

pub use declared::{DeclaredAnswer, DeclaredChange, declared_changes};
pub use shift::{ByCases, CaseChange, SectionChange, Shift, Way, WhatIf};

use crate::inspection::Inspection;
use crate::programme::Programme;

use super::{Figure, Outcome, Rated, Ratings, Working};
use rating_move::RatingMove;

/// What would change a rating of these ratings: of a section, or of the whole for `overall`.
#[must_use]
pub fn what_if(programme: &Programme, inspection: &Inspection, ratings: &Ratings, rated: &Rated) -> WhatIf {
    let Outcome::Level(level) = &rated.provisional else { return WhatIf::NotRated };
    let capped = programme.rules.caps.values().any(|cap| cap.of.contains(&rated.section));
    let whole = || {
        let whole = whole::Whole::new(programme, inspection, ratings, rated, level);
        WhatIf::Computed { up: whole.shift(RatingMove::Up), down: whole.shift(RatingMove::Down) }
    };
    match &rated.working {
        Working::CarriedOver { .. } => WhatIf::CarriedOver,
        Working::NoRule { .. } => WhatIf::Judged,
        Working::Judged { .. } if rated.caps.is_empty() => WhatIf::Judged,
        Working::Stated { .. } | Working::Share { figure: Figure::Unpublished, .. } => WhatIf::Stated,
        Working::Lowest { .. } | Working::Share { .. } if !capped => WhatIf::Computed {
            up: section::shift(programme, rated, level, RatingMove::Up),
            down: section::shift(programme, rated, level, RatingMove::Down),
        },
        _ => whole(),
    }
}
