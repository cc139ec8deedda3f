//! Which paragraph a point is about: the one that its mark, its number or its words name in the draft that was answered.

use super::intake::Intake;
use super::received::ReceivedPoint;
use super::relocate::{ParagraphClues, Relocation};
use super::words::{holds, same_words};
use crate::problem::PointProblem;
use crate::report::Spot;
use crate::source::digest;
use crate::text::one_line;

impl Intake<'_> {
    /// The paragraph that a point is about, as it was in the draft that was answered.
    pub(super) fn tie(&mut self, point: &ReceivedPoint) -> Option<Tied> {
        let brought = point.paragraph.and_then(|number| self.received.paragraphs.get(&number));
        let anchor = point.anchor.as_deref().or(brought.map(|(anchor, _)| anchor.as_str()));
        if self.is_current {
            return self.tie_now(point, anchor);
        }
        // What still has its anchor has its words, under whatever number.
        if self.spots.iter().any(|spot| Some(spot.anchor.as_str()) == anchor) {
            return self.tie_now(point, anchor).map(|tied| Tied { number: point.paragraph, ..tied });
        }
        // The paragraph has changed since: what the file says of it is all there is. Quoted words may be a part of it only,
        // unless the anchor, which is made from all of them, says that they are the whole.
        let quoted = point.quoted.as_deref();
        let whole = quoted.filter(|quoted| anchor.is_some_and(|anchor| is_anchor_of(anchor, quoted)));
        let words = point.text.as_deref().or(brought.and_then(|(_, words)| words.as_deref())).or(whole);
        let clues = ParagraphClues { anchor, text: words.or(quoted.filter(|_| anchor.is_none())), quoted };
        match self.paragraphs.relocate(clues) {
            Relocation::Same(index) => self.spots.get(index).map(|spot| Tied {
                number: point.paragraph,
                anchor: Some(spot.anchor.clone()),
                text: Some(spot.text.clone()),
            }),
            Relocation::Changed(_) | Relocation::Lost => {
                let known = anchor.is_some() || words.is_some() || quoted.is_some();
                let (anchor, text) = (anchor.map(str::to_owned), words.map(str::to_owned));
                known.then_some(Tied { number: point.paragraph, anchor, text })
            }
        }
    }

    /// That the draft which was answered has no paragraph of the number that the point gives, as far as its numbers are known.
    pub(super) fn unknown_number(&self, point: &ReceivedPoint) -> Option<PointProblem> {
        let number = point.paragraph?;
        let known: Vec<u32> = if self.is_current {
            self.spots.iter().filter_map(|spot| spot.number).collect()
        } else {
            self.received.paragraphs.keys().copied().collect()
        };
        let last = known.iter().copied().max()?;
        (!known.contains(&number)).then_some(PointProblem::NumberUnknown { at: point.at, number, last })
    }

    /// The paragraph that a point names, or the one that its words are from.
    fn tie_now(&mut self, point: &ReceivedPoint, anchor: Option<&str>) -> Option<Tied> {
        // A mark that is no paragraph's says nothing.
        let known = anchor.filter(|anchor| self.spots.iter().any(|spot| spot.anchor == *anchor));
        let names = |spot: &&Spot| match known {
            Some(anchor) => spot.anchor == anchor,
            None => spot.number.is_some() && spot.number == point.paragraph,
        };
        let quoted = point.quoted.as_deref();
        let is_whole = |spot: &&Spot| quoted.is_none_or(|quoted| same_words(&spot.text, quoted));
        let has_part = |spot: &&Spot| quoted.is_none_or(|quoted| holds(&spot.text, quoted));
        let named: Vec<&Spot> = self.spots.iter().filter(names).collect();
        // What stands under a heading and has no anchor of its own has that of the heading.
        if let Some(spot) = named.iter().copied().find(is_whole).or_else(|| named.iter().copied().find(has_part)) {
            return Some(Tied::of(spot));
        }
        let clues = ParagraphClues { anchor, text: point.text.as_deref(), quoted };
        let clues = if named.is_empty() { clues } else { ParagraphClues { quoted, ..ParagraphClues::default() } };
        let elsewhere = match self.paragraphs.relocate(clues) {
            Relocation::Same(index) | Relocation::Changed(index) => self.spots.get(index),
            Relocation::Lost => None,
        };
        let is_named = |spot: &Spot| named.iter().any(|named| std::ptr::eq(*named, spot));
        let at = point.at;
        match (elsewhere, named.first().and_then(|spot| spot.number)) {
            (Some(spot), number) if !named.is_empty() && !is_named(spot) => {
                self.warn(PointProblem::QuoteElsewhere { at, number, other: spot.number });
            }
            // What a form quotes by itself, a reader may have written over.
            (None, Some(number)) if quoted.is_some() && anchor.is_none() => {
                self.warn(PointProblem::QuoteNotThere { at, number });
            }
            _ => {}
        }
        elsewhere.or(named.first().copied()).map(Tied::of)
    }
}

/// Whether words are the whole of the paragraph that had this anchor, which ends in a hash of them.
pub(super) fn is_anchor_of(anchor: &str, words: &str) -> bool {
    let hash = digest(one_line(words).as_bytes());
    anchor.split('-').any(|part| part.len() == 8 && hash.starts_with(part))
}

/// The paragraph that a point is about.
#[derive(Clone, Debug, Default)]
pub(super) struct Tied {
    pub(super) number: Option<u32>,
    pub(super) anchor: Option<String>,
    pub(super) text: Option<String>,
}

impl Tied {
    fn of(spot: &Spot) -> Self {
        Tied { number: spot.number, anchor: Some(spot.anchor.clone()), text: Some(spot.text.clone()) }
    }
}
