//! The score on its ruler: where its mark stands, and where one rating ends and the next begins.
//!
//! What must hold: bands lie side by side and fill the ruler; a cut lies half-way between two scores, so that the mark of a score
//! never stands on one.

use super::composer::Composer;
use crate::language::{Argument, Phrase};
use crate::rate::{Outcome, Working, points_bands};
use crate::report::view::{RulerBand, ScoreRuler};

/// How long a ruler is.
const FULL: u64 = 1000;

/// A part of a ruler in its thousandths; `halves` are half points, of twice the most points.
fn thousandths(halves: u64, most: u32) -> u16 {
    let whole = 2 * u64::from(most.max(1));
    u16::try_from(((halves * FULL * 2 + whole) / (whole * 2)).min(FULL)).unwrap_or(0)
}

impl Composer<'_> {
    /// The score on its ruler; none where there is no score, or the programme does not print it.
    pub(super) fn score_ruler(&self) -> Option<ScoreRuler> {
        let rules = &self.basis.programme.rules;
        let rated = self.basis.ratings.overall.as_ref().filter(|_| rules.report.show_score && !self.is_unrated())?;
        let (Working::Points { total, out_of, contributions }, Outcome::Level(_)) = (&rated.working, &rated.outcome)
        else {
            return None;
        };
        let method = rules.methods.get(&rated.method)?;
        let mut bands: Vec<RulerBand> = Vec::new();
        let (mut from, mut start) = (0, 0);
        for (level, highest) in points_bands(method, u32::try_from(contributions.len()).ok()?) {
            let to = highest.min(*out_of);
            if to < from {
                continue;
            }
            let end = if to == *out_of {
                thousandths(2 * u64::from(to), *out_of)
            } else {
                thousandths(2 * u64::from(to) + 1, *out_of)
            };
            let known = self.basis.programme.level(&rated.scale, level)?;
            bands.push(RulerBand {
                label: self.words(&known.label),
                range: self.range(from, to),
                start,
                length: end.saturating_sub(start),
                tone: known.tone,
                reached: (from..=to).contains(total),
            });
            (from, start) = (to + 1, end);
        }
        let at = thousandths(2 * u64::from(*total), *out_of);
        Some(ScoreRuler { figure: total.to_string(), at, bands })
    }

    /// Scores from one to another, or the one.
    fn range(&self, from: u32, to: u32) -> String {
        if from == to {
            return from.to_string();
        }
        let ends = [("from", Argument::Number(from)), ("to", Argument::Number(to))];
        self.basis.phrases.say_with(Phrase::ScoreRange, &ends)
    }
}
