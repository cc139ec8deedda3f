//! From a received file to the record that is kept: points tied to paragraphs, those that are known already left out.

use std::collections::BTreeMap;

use super::before::{EarlierPoints, Judged};
use super::clean::excerpt;
use super::intake::Intake;
use super::mark::Disagreement;
use super::received::{Received, ReceivedPoint};
use super::relocate::Paragraphs;
use super::words::same_words;
use crate::inspection::{Inspection, Point, Reply};
use crate::language::Language;
use crate::problem::{Checked, Kind, Place, PointPlace, PointProblem, Problem};
use crate::report::{Reference, Spot, spots_digest};

/// What was taken of a file.
#[derive(Clone, Debug)]
pub struct TakenReply {
    /// The record, where there is anything in it that was not there before.
    pub reply: Option<Reply>,
    /// How many of its points were there already.
    pub known: usize,
}

/// Takes a file into an inspection whose drafts have these spots.
#[must_use]
pub fn take(
    inspection: &Inspection,
    drafts: &BTreeMap<Language, Vec<Spot>>,
    path: &str,
    received: &Received,
) -> Checked<TakenReply> {
    let refuse = |problem| Checked::failed(vec![Problem::error(Kind::Point(problem), Place::file(path))]);
    let reference = &received.reference;
    // The name of a folder, as a reference has it.
    let own = Reference::new(&inspection.folder, inspection.file.draft_version(), &reference.language, "");
    if reference.report != own.report {
        return refuse(PointProblem::OtherReport { found: excerpt(&reference.report), own: own.report });
    }
    if reference.draft.is_empty() {
        return refuse(PointProblem::NoReference);
    }
    let Some(spots) = Language::from_code(&reference.language).and_then(|language| drafts.get(&language)) else {
        return refuse(PointProblem::LanguageUnknown { found: excerpt(&reference.language) });
    };
    let mut intake = Intake {
        spots,
        paragraphs: Paragraphs::new(spots),
        received,
        is_current: reference.is_of(&spots_digest(spots)),
        inspection,
        differing: Vec::new(),
        problems: Vec::new(),
    };
    if reference.draft != own.draft {
        intake.warn(PointProblem::OtherDraft { found: excerpt(&reference.draft), own: own.draft });
    }
    let taken = intake.take(path);
    let mut problems = intake.problems;
    for problem in &mut problems {
        problem.place = Some(Place::file(path));
    }
    Checked { value: Some(taken), problems }
}

impl Intake<'_> {
    fn take(&mut self, path: &str) -> TakenReply {
        let received = self.received;
        let file = path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned();
        let mut points: Vec<Point> = Vec::new();
        let mut known = 0;
        let mut before = EarlierPoints::new(self.inspection.responses.values().flatten().collect(), received);
        for said in &received.points {
            let told = self.problems.len();
            let Some(mut point) = self.point(said) else { continue };
            match before.judge(&point, said.paragraph, &points) {
                Judged::Known => {
                    // What is not certain of it was told when it was taken.
                    self.problems.truncate(told);
                    known += 1;
                }
                Judged::New { id, replaces } => {
                    (point.id, point.replaces) = (id, replaces);
                    points.push(point);
                }
            }
        }
        let withdrawn = before.withdrawn();
        if withdrawn > 0 {
            self.warn(PointProblem::Withdrawn { points: withdrawn });
        }
        if !self.differing.is_empty() {
            let rows = std::mem::take(&mut self.differing);
            self.warn(if self.is_current {
                PointProblem::WordsChanged { rows }
            } else {
                PointProblem::WordsDiffer { rows }
            });
        }
        let reference = &received.reference;
        let reply = Reply {
            draft: reference.draft.clone(),
            language: reference.language.clone(),
            file: excerpt(&file),
            from: received.from.clone(),
            no_points: received.no_points && points.is_empty() && known == 0,
            points,
        };
        let new = !reply.points.is_empty() || (reply.no_points && !before.has_nil());
        TakenReply { reply: new.then_some(reply), known }
    }

    /// A point with what it is tied to; `None` where the row says nothing.
    fn point(&mut self, point: &ReceivedPoint) -> Option<Point> {
        let at = point.at;
        if !point.says_something() {
            self.quoted_only(point);
            return None;
        }
        let disagrees = self.disagreement(point);
        let tied = match disagrees {
            Some(disagreement) => {
                self.warn(disagreement.problem(at));
                self.tie(&disagreement.decided(point))
            }
            None => self.tie(point),
        };
        if let Some(problem) = self.unknown_number(point) {
            self.warn(problem);
        } else if tied.is_none() {
            let unsure = point.paragraph.filter(|_| !self.is_current);
            self.warn(match unsure {
                Some(number) => PointProblem::ParagraphUncertain { at, number },
                None => PointProblem::ParagraphUnknown { at },
            });
        }
        let text = tied.as_ref().and_then(|tied| tied.text.clone());
        let whole = |quoted: &String| text.as_deref().is_some_and(|text| same_words(text, quoted));
        let tied = tied.unwrap_or_default();
        Some(Point {
            id: String::new(),
            given_id: point.given_id.clone(),
            replaces: None,
            paragraph: tied.number.or(point.paragraph),
            paragraph_as_written: disagrees
                .map(Disagreement::as_written)
                .or_else(|| point.paragraph_as_written.clone()),
            anchor: tied.anchor.or_else(|| point.anchor.clone()),
            text: tied.text.or_else(|| point.text.clone()),
            quoted: point.quoted.clone().filter(|quoted| !whole(quoted)),
            kind: point.kind,
            kind_as_written: point.kind_as_written.clone(),
            correction: point.correction.clone(),
            evidence: point.evidence.clone(),
            who: point.who.clone().filter(|who| Some(who) != self.received.from.as_ref()),
            decision: None,
            reason: None,
            acted_on: None,
            private_notes: None,
        })
    }

    /// Tells of a row that says nothing, unless it stands there as the form was made: a spreadsheet comes with the words of
    /// every paragraph.
    fn quoted_only(&mut self, point: &ReceivedPoint) {
        let (at, Some(quoted)) = (point.at, point.quoted.as_deref()) else { return };
        if self.paragraphs.has(quoted) {
            return;
        }
        let is_of_form = point.anchor.is_some() || (point.paragraph.is_none() && point.paragraph_as_written.is_none());
        if !is_of_form || !self.received.paragraphs.is_empty() {
            self.warn(PointProblem::OnlyQuotes { at });
        } else if let PointPlace::Row(row) = at {
            self.differing.push(row);
        }
    }
}
