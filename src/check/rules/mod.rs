//! The rules of `findings check`, one file each.

mod abbreviation;
mod alt_text;
mod answers;
mod capitals;
mod cases_counted;
mod date_order;
mod date_range;
mod date_style;
mod double_word;
mod fieldwork_date;
mod figure_unused;
mod finding_count;
mod for_children;
mod fraction;
mod glossary_unused;
mod invisible;
mod link_text;
mod long_sentence;
mod other_service;
mod pair_open;
mod pasted_twice;
mod percent_style;
mod percentage;
mod person_named;
mod personal_detail;
mod place_unknown;
mod publication_date;
mod quantifier;
mod quotation_marks;
mod rating_count;
mod rating_word;
mod recommendation_count;
mod recommendations_at_most;
mod sample_count;
mod score;
mod service_word;
mod share;
mod shorthand;
mod strength_rating;
mod translation;
mod typed_hole;
mod typed_list;
mod typing;
mod working_days;

use super::rule::Rule;

/// Every rule, in the order in which they are listed.
pub const RULES: &[Rule] = &[
    percentage::RULE,
    share::RULE,
    quantifier::RULE,
    fraction::RULE,
    score::RULE,
    rating_word::RULE,
    rating_count::RULE,
    translation::RULE,
    recommendation_count::RULE,
    finding_count::RULE,
    sample_count::RULE,
    cases_counted::RULE,
    date_order::RULE,
    working_days::RULE,
    date_range::RULE,
    fieldwork_date::RULE,
    publication_date::RULE,
    person_named::RULE,
    personal_detail::RULE,
    typed_hole::RULE,
    typed_list::RULE,
    pasted_twice::RULE,
    place_unknown::RULE,
    other_service::RULE,
    quotation_marks::RULE,
    pair_open::RULE,
    abbreviation::RULE,
    glossary_unused::RULE,
    figure_unused::RULE,
    service_word::RULE,
    double_word::RULE,
    shorthand::RULE,
    capitals::RULE,
    typing::RULE,
    invisible::RULE,
    date_style::RULE,
    percent_style::RULE,
    link_text::RULE,
    alt_text::RULE,
    long_sentence::RULE,
    for_children::READING_AGE,
    for_children::FIGURE,
    for_children::CONFIRMED,
    strength_rating::RULE,
    answers::RULE,
    recommendations_at_most::RULE,
];

/// Those that read words alone: what they report is so whatever the figures, ratings and dates of the folder are.
pub(super) const OF_WORDS: &[Rule] = &[
    fraction::RULE,
    date_range::RULE,
    typed_hole::RULE,
    typed_list::RULE,
    pasted_twice::RULE,
    quotation_marks::RULE,
    pair_open::RULE,
    double_word::RULE,
    typing::RULE,
    invisible::RULE,
    date_style::RULE,
    percent_style::RULE,
    link_text::RULE,
    long_sentence::RULE,
];
