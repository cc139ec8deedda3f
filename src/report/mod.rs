//! Composing: from an inspection and its ratings to a report that says everything and decides nothing more.
//!
//! The view model is the designers’ contract (`view.rs`); [`compose()`] makes it. What must hold: order, numbering and every word are decided
//! here; everything that was written is shown exactly where the programme shows it, or is a problem.

mod action_plan;
mod alongside;
mod anchor_words;
mod basis;
mod characters;
mod compose;
mod destinations;
mod earlier;
mod fit_tables;
mod for_children;
mod known_values;
mod large_print;
mod passage;
mod passages;
mod period;
mod placeholder_words;
mod plain_words;
mod press_notice;
mod quoted_figures;
mod recommendation_order;
mod reference;
mod spot;
mod stage;
mod summary;
mod summary_notes;
mod values;
mod view;

pub use action_plan::{ActionPlan, PlanGroup, action_plan};
pub use basis::Basis;
pub use characters::check_characters;

pub use compose::{DraftLines, TextAlone, TextKind, compose, draft_lines, draft_statement, plain_text, text_alone};
pub use destinations::destinations;
pub use earlier::{Earlier, EarlierLevel};
pub use fit_tables::fit_tables;
pub use for_children::for_children;
pub use known_values::{KnownGroup, KnownValue, known_values};
pub use large_print::large_print;
pub use passage::{Passage, PassagePart};
pub use passages::passages;
pub use period::period;
pub use placeholder_words::placeholder_words;
pub use plain_words::{plain_words, questions};
pub use press_notice::{NoticeRatings, NoticeRecommendations, PressNotice, press_notice};
pub use quoted_figures::{QuotedFigure, quoted_figures};
pub use recommendation_order::{RecommendationsOf, recommendation_order};
pub use reference::{Reference, own_lines};
pub use spot::{Spot, spots, spots_digest};
pub use stage::Stage;
pub use summary::{main_findings, summary};
pub use view::*;
