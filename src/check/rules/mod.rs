//! The rules of `findings check`, one file each.

mod date_order;
mod date_range;
mod fieldwork_date;
mod finding_count;
mod percentage;
mod publication_date;
mod quantifier;
mod rating_count;
mod rating_word;
mod recommendation_count;
mod sample_count;
mod score;
mod share;

use super::rule::Rule;

/// Every rule, in the order in which they are listed.
pub const RULES: &[Rule] = &[
    percentage::RULE,
    share::RULE,
    quantifier::RULE,
    score::RULE,
    rating_word::RULE,
    rating_count::RULE,
    recommendation_count::RULE,
    finding_count::RULE,
    sample_count::RULE,
    date_order::RULE,
    date_range::RULE,
    fieldwork_date::RULE,
    publication_date::RULE,
];
