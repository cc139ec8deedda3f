//! The points of the service beside the report: what is still open first, each with the way to its paragraph.
//!
//! What must hold: what a stranger wrote is text here, and no address is made of it.

use serde::Serialize;

use super::details::LoggedPoint;
use super::page_request::{PageRequest, address};
use super::pen::{DecideLink, decide_links};
use super::state::ShownEdition;
use crate::language::{Argument, Phrase, Phrases};
use crate::responses::PointStatus;

#[derive(Serialize)]
pub(super) struct ShownPoint {
    /// Whether something is still to be decided or done.
    open: bool,
    /// What was decided and, where it is, that it is still to be done.
    standing: Vec<String>,
    /// Which paragraph it is about, and where that is now.
    place: String,
    address: Option<String>,
    kind: String,
    details: Vec<Detail>,
    /// The ways to decide on it, in a folder that is open to be written in.
    decide: Vec<DecideLink>,
}

/// Something that is said in a point or of it.
#[derive(Serialize)]
struct Detail {
    label: String,
    /// The language of its words, where it is not that of the page.
    language: Option<String>,
    text: String,
}

/// How many points there are.
pub(super) fn title(phrases: &Phrases, shown: &ShownEdition) -> String {
    let points = shown.points();
    let open = points.iter().filter(|point| point.status.is_open()).count();
    phrases.say_with(Phrase::PreviewPoints, &[("open", Argument::count(open)), ("all", Argument::count(points.len()))])
}

/// The points: those that are open, then the others, each in the order of the draft.
pub(super) fn points_in_order(shown: &ShownEdition) -> Vec<&LoggedPoint> {
    let (open, settled): (Vec<&LoggedPoint>, Vec<&LoggedPoint>) =
        shown.points().iter().partition(|point| point.status.is_open());
    open.into_iter().chain(settled).collect()
}

/// The points as they are shown.
pub(super) fn points(phrases: &Phrases, shown: &ShownEdition, request: &PageRequest) -> Vec<ShownPoint> {
    points_in_order(shown).into_iter().map(|point| shown_point(phrases, request, point)).collect()
}

/// A point as it is shown, with the ways to decide on it.
pub(super) fn decidable(phrases: &Phrases, request: &PageRequest, point: &LoggedPoint) -> ShownPoint {
    ShownPoint { decide: decide_links(phrases, request, point), ..shown_point(phrases, request, point) }
}

fn shown_point(phrases: &Phrases, request: &PageRequest, point: &LoggedPoint) -> ShownPoint {
    let row = &point.row;
    let to_do = matches!(point.status, PointStatus::ToDo(_)).then(|| phrases.say(Phrase::PreviewToDo));
    let details = [
        (Phrase::LogSaid, &row.said),
        (Phrase::LogNow, &row.now),
        (Phrase::PointsCorrection, &row.correction),
        (Phrase::PointsEvidence, &row.evidence),
        (Phrase::LogFrom, &row.from),
        (Phrase::LogReason, &row.reason),
        (Phrase::LogActedOn, &row.acted_on),
    ];
    let details = details.into_iter().filter(|(_, text)| !text.is_empty()).map(|(phrase, text)| Detail {
        label: phrases.say(phrase),
        language: row.language.clone().filter(|_| matches!(phrase, Phrase::LogSaid | Phrase::LogNow)),
        text: text.clone(),
    });
    ShownPoint {
        open: point.status.is_open(),
        standing: std::iter::once(row.decision.clone()).chain(to_do).collect(),
        place: row.place.clone(),
        address: point.anchor.as_ref().map(|anchor| address(request, anchor)),
        kind: row.kind.clone(),
        details: details.collect(),
        decide: Vec::new(),
    }
}
