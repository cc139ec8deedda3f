//! Scores and key questions: the lowest, the middle, the highest.
//!
//! What must hold: a middle is one of the figures, or halfway between two; inspections without a figure are counted apart.

use std::collections::BTreeMap;

use crate::language::Language;
use crate::overview::document::{InspectionData, QuestionTally, ScoreTally};
use crate::overview::known::KnownProgramme;
use crate::overview::one_each::Counted;
use crate::overview::published::PublishedQuestion;

/// Scores, by the most that they could be.
pub(super) fn scores(inspections: &[InspectionData]) -> Vec<ScoreTally> {
    let mut by_total: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for score in inspections.iter().filter_map(|one| one.score) {
        by_total.entry(score.out_of).or_default().push(score.points);
    }
    let tally = by_total.into_iter().rev().filter_map(|(out_of, mut points)| {
        points.sort_unstable();
        let (lowest, highest) = (*points.first()?, *points.last()?);
        Some(ScoreTally { out_of, inspections: counted(points.len()), lowest, median: median(&points)?, highest })
    });
    tally.collect()
}

/// Key questions and shares, the strongest first; those without any figure are left out.
pub(super) fn key_questions(
    counted: &[&Counted],
    programme: &KnownProgramme,
    language: Language,
) -> Vec<QuestionTally> {
    let mut order: Vec<(String, String)> = Vec::new();
    let mut figures: BTreeMap<String, Vec<Option<u8>>> = BTreeMap::new();
    let mut asked: BTreeMap<String, (String, String)> = BTreeMap::new();
    for node in programme.words.nodes() {
        let own = node.key_questions.iter().map(|question| question.id.clone());
        let share = programme.is_share(&node.id).then(|| node.id.clone());
        order.extend(own.chain(share).map(|id| (id, node.id.clone())));
    }
    for one in counted {
        let Some((own, ratings)) = one.given.in_language(language) else { continue };
        for question in ratings.sections.iter().flat_map(|section| section.key_questions.iter().chain(&section.share)) {
            let PublishedQuestion { id, question, percent } = question;
            figures.entry(id.clone()).or_default().push(*percent);
            // In the language that is wanted, where any report has it.
            if own == language || !asked.contains_key(id) {
                asked.insert(id.clone(), (question.clone(), own.tag().to_owned()));
            }
        }
    }
    let tally = order.into_iter().filter_map(|(id, section)| {
        let all = figures.remove(&id)?;
        let mut known: Vec<u32> = all.iter().flatten().map(|percent| u32::from(*percent)).collect();
        known.sort_unstable();
        let end = |figure: Option<&u32>| figure.and_then(|figure| u8::try_from(*figure).ok());
        let (question, language) = asked.remove(&id).unwrap_or_default();
        Some(QuestionTally {
            question,
            language,
            inspections: self::counted(known.len()),
            without: self::counted(counted.len().saturating_sub(known.len())),
            lowest: end(known.first())?,
            median: median(&known)?,
            highest: end(known.last())?,
            id,
            section,
        })
    });
    let mut tally: Vec<QuestionTally> = tally.collect();
    tally.sort_by(|one, other| other.median.total_cmp(&one.median));
    tally
}

/// The figure in the middle of sorted ones.
fn median(sorted: &[u32]) -> Option<f64> {
    let middle = sorted.len() / 2;
    let upper = f64::from(*sorted.get(middle)?);
    if sorted.len().is_multiple_of(2) { Some(f64::midpoint(f64::from(sorted[middle - 1]), upper)) } else { Some(upper) }
}

pub(super) fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_a_figure_or_halfway_between_two() {
        let rows: [(&[u32], Option<f64>); 5] = [
            (&[], None),
            (&[7], Some(7.0)),
            (&[60, 85], Some(72.5)),
            (&[1, 2, 90], Some(2.0)),
            (&[0, 0, 4, 9], Some(2.0)),
        ];
        for (figures, middle) in rows {
            assert_eq!(median(figures), middle, "{figures:?}");
        }
    }
}
