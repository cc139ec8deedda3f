//! Every point of a folder with where its paragraph is now and what has become of it.

use std::collections::{BTreeMap, BTreeSet};

use super::point_status::{PointStatus, point_status};
use super::relocate::{ParagraphClues, Paragraphs, Relocation};
use super::whereabouts::Whereabouts;
use crate::inspection::{Inspection, Point, Reply};
use crate::language::Language;
use crate::problem::Place;
use crate::report::Spot;
use crate::source::Step;

/// A point, where it is and what has become of it.
#[derive(Clone, Debug)]
pub struct LocatedPoint<'a> {
    /// The file that it stands in, by its path in the folder.
    pub file: &'a str,
    /// Which reply of the file and which of its points it is.
    pub at: [usize; 2],
    /// The reply that it came in.
    pub reply: &'a Reply,
    /// The point.
    pub point: &'a Point,
    /// Where its paragraph is.
    pub whereabouts: Whereabouts<'a>,
    /// What has become of it.
    pub status: PointStatus,
    /// Where it stands in the folder.
    pub place: Option<Place>,
}

/// Every point, in the order of the draft as it is now; those without a paragraph last.
#[must_use]
pub fn locate<'a>(inspection: &'a Inspection, drafts: &'a BTreeMap<Language, Vec<Spot>>) -> Vec<LocatedPoint<'a>> {
    let paragraphs: BTreeMap<Language, Paragraphs<'a>> =
        drafts.iter().map(|(language, spots)| (*language, Paragraphs::new(spots))).collect();
    let points = || inspection.responses.values().flatten().flat_map(|reply| &reply.points);
    let replaced: BTreeSet<&str> = points().filter_map(|point| point.replaces.as_deref()).collect();
    let mut located: Vec<((usize, usize), LocatedPoint<'a>)> = Vec::new();
    for (file, replies) in &inspection.responses {
        for (index, reply) in replies.iter().enumerate() {
            let spots = Language::from_code(&reply.language).and_then(|language| paragraphs.get(&language));
            for (number, point) in reply.points.iter().enumerate() {
                // What is gone from a draft that is no longer made is not known to be gone.
                let (order, whereabouts) =
                    spots.map_or((usize::MAX, Whereabouts::Unplaced), |paragraphs| whereabouts(paragraphs, point));
                let steps = [Step::Item(index), Step::Key("points"), Step::Item(number)];
                let status = point_status(point, whereabouts, replaced.contains(point.id.as_str()));
                let place = inspection.place(file, &steps);
                located.push((
                    (order, located.len()),
                    LocatedPoint { file, at: [index, number], reply, point, whereabouts, status, place },
                ));
            }
        }
    }
    located.sort_by_key(|(order, _)| *order);
    located.into_iter().map(|(_, located)| located).collect()
}

fn whereabouts<'a>(paragraphs: &Paragraphs<'a>, point: &Point) -> (usize, Whereabouts<'a>) {
    let clues = ParagraphClues {
        anchor: point.anchor.as_deref(),
        text: point.text.as_deref(),
        quoted: point.quoted.as_deref(),
    };
    tied(paragraphs, clues)
}

/// Where a paragraph of which this is known is now, with its place in the order of the draft.
pub(super) fn tied<'a>(paragraphs: &Paragraphs<'a>, clues: ParagraphClues<'_>) -> (usize, Whereabouts<'a>) {
    let spots = paragraphs.spots;
    match paragraphs.relocate(clues) {
        Relocation::Same(index) => (index, Whereabouts::Same(&spots[index])),
        Relocation::Changed(index) => (index, Whereabouts::Changed(&spots[index])),
        // Words that are gone were once there; a point that nobody could tie never was.
        Relocation::Lost if clues.text.is_some() => (spots.len(), Whereabouts::Lost),
        Relocation::Lost => (spots.len(), Whereabouts::Unplaced),
    }
}
