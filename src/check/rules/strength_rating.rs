//! Strengths in words that the rating of their section does not bear.

use std::ops::Range;

use super::rating_word::{is_marked, is_said_to_be_rated};
use crate::check::english::NOT_SO;
use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::check::words::words;
use crate::problem::{Severity, Slip};
use crate::programme::Level;

pub(super) const RULE: Rule = Rule {
    id: "strength-rating",
    what: "The word of the best rating in a strength of a section rated in the lower half of the scale.",
    why: "A strength called “outstanding” in a section that requires improvement will be quoted against the rating.",
    example: "Reports “outstanding partnership work” where the section is rated Requires improvement. Leaves alone “good”, which is \
              everyday English, what is denied, what is said as a rating (another rule reads that), and sections without a rating.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

/// Rating words that are everyday English: "good" is said of much that is not rated so.
const EVERYDAY: &[&str] = &["good", "satisfactory", "adequate"];

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for passage in context.own_words().filter(|passage| passage.path.first_key() == Some("strengths")) {
        let rated = context.section(passage).and_then(|node| context.ratings.of(&node.id));
        let Some((rated, level)) = rated.and_then(|rated| Some((rated, rated.outcome.level()?))) else { continue };
        let Some(scale) = context.programme.rules.scales.get(&rated.scale) else { continue };
        let Some(own) = scale.iter().position(|one| one.id == level) else { continue };
        for sentence in context.sentences_of(passage).filter(|sentence| !sentence.has(NOT_SO)) {
            for words in against(sentence, scale, own).into_iter().filter(|words| sentence.is_typed(words)) {
                let found = sentence.text(&words).to_owned();
                let what = Slip::StrengthAgainstRating { found, rating: scale[own].label.to_string() };
                hits.push(context.hit(sentence, &words, what));
            }
        }
    }
    hits
}

/// The word of the best level, where a section of this level cannot have it in a strength. What is said as a rating is read
/// by the rule about rating words.
fn against(sentence: &Sentence<'_>, scale: &[Level], own: usize) -> Vec<Range<usize>> {
    let in_lower_half = own * 2 >= scale.len();
    let Some(best) = scale.first().filter(|_| own > 0 && in_lower_half) else { return Vec::new() };
    let label: Vec<String> = words(&best.label, 0..best.label.len()).into_iter().map(|word| word.text).collect();
    if matches!(label.as_slice(), [word] if EVERYDAY.contains(&word.as_str())) {
        return Vec::new();
    }
    let begins = |index: &usize| sentence.starts_with(*index, &label);
    (0..sentence.words.len())
        .filter(begins)
        .map(|index| index..index + label.len())
        .filter(|at| !is_said_to_be_rated(sentence, at.start) && !is_marked(sentence, at))
        .collect()
}
