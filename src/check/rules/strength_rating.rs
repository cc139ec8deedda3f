//! Strengths in words that the rating of their section does not bear.

use crate::check::rule::{Hit, Rule, WRITTEN};
use crate::check::subject::Subject;
use crate::check::words::words;
use crate::problem::{Severity, Slip};
use crate::report::PassagePart;

pub(super) const RULE: Rule = Rule {
    id: "strength-rating",
    what: "The word of a better rating in a strength of a section that is rated lower, or the word of a poor one in any strength.",
    why: "A strength called “outstanding” in a section that requires improvement will be quoted against the rating.",
    example: "Reports “outstanding partnership work” where the section is rated Requires improvement. Leaves alone “good”, which is \
              everyday English, and sections without a rating.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

/// Rating words that are everyday English: "good" is said of much that is not rated so.
const EVERYDAY: &[&str] = &["good", "satisfactory", "adequate"];

fn find(subject: &Subject<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for passage in subject.own_words().filter(|passage| passage.part == PassagePart::Finding) {
        let Some(node) = subject.section(passage) else { continue };
        let is_strength = subject.inspection.sections.get(&node.id).is_some_and(|content| {
            content
                .file
                .strengths
                .iter()
                .any(|strength| strength.text().contains(passage.text.get(..12).unwrap_or(&passage.text)))
        });
        let rated = subject.ratings.of(&node.id);
        let Some((rated, level)) = rated.and_then(|rated| Some((rated, rated.outcome.level()?))) else { continue };
        let Some(scale) = subject.programme.rules.scales.get(&rated.scale) else { continue };
        let Some(own) = scale.iter().position(|one| one.id == level) else { continue };
        let far = |rank: usize| rank != own && is_far(rank, own, scale.len());
        for (_, other) in scale.iter().enumerate().filter(|(rank, _)| is_strength && far(*rank)) {
            let word: Vec<String> =
                words(&other.label, 0..other.label.len()).into_iter().map(|word| word.text).collect();
            if word.len() == 1 && EVERYDAY.contains(&word[0].as_str()) {
                continue;
            }
            for sentence in subject.sentences_of(passage) {
                for index in (0..sentence.words.len()).filter(|index| sentence.starts_with(*index, &word)) {
                    let at = index..index + word.len();
                    let found = sentence.text(&at).to_owned();
                    let rating = scale[own].label.to_string();
                    hits.push(subject.hit(sentence, &at, Slip::StrengthAgainstRating { found, rating }));
                }
            }
        }
    }
    hits
}

/// Whether a level is too far from the section's own to be said in a strength: the best one where the own is in the lower
/// half, and one of the lower half in any strength.
fn is_far(rank: usize, own: usize, levels: usize) -> bool {
    (rank == 0 && own * 2 >= levels) || rank * 2 >= levels
}
