//! From a received file to the record that is kept: points tied to paragraphs, those that are known already left out.

use std::collections::BTreeMap;

use super::before::{Before, Judged};
use super::clean::excerpt;
use super::received::{Received, ReceivedPoint};
use super::relocate::{Found, Wanted, relocate};
use super::words::{holds, same_words};
use crate::inspection::{Inspection, Point, Reply};
use crate::language::Language;
use crate::problem::{Checked, Kind, Place, PointProblem, Problem};
use crate::report::{Reference, Spot, spots_digest};
use crate::source::digest;
use crate::text::one_line;

/// What was taken of a file.
#[derive(Clone, Debug)]
pub struct Taken {
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
) -> Checked<Taken> {
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
    let mut taking = Taking {
        spots,
        received,
        is_current: reference.is_of(&spots_digest(spots)),
        inspection,
        differing: Vec::new(),
        problems: Vec::new(),
    };
    if reference.draft != own.draft {
        taking.tell(PointProblem::OtherDraft { found: excerpt(&reference.draft), own: own.draft });
    }
    let taken = taking.take(path);
    let mut problems = taking.problems;
    for problem in &mut problems {
        problem.place = Some(Place::file(path));
    }
    Checked { value: Some(taken), problems }
}

struct Taking<'a> {
    spots: &'a [Spot],
    received: &'a Received,
    /// Whether the draft that was answered is the one that the folder makes now.
    is_current: bool,
    inspection: &'a Inspection,
    /// Rows that say nothing, and have other words than the draft has now.
    differing: Vec<usize>,
    problems: Vec<Problem>,
}

impl Taking<'_> {
    fn take(&mut self, path: &str) -> Taken {
        let received = self.received;
        let file = path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned();
        let mut points: Vec<Point> = Vec::new();
        let mut known = 0;
        let mut before = Before::new(self.inspection.responses.values().flatten().collect(), received);
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
            self.tell(PointProblem::Withdrawn { points: withdrawn });
        }
        if !self.differing.is_empty() {
            let rows = std::mem::take(&mut self.differing);
            self.tell(if self.is_current {
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
        Taken { reply: new.then_some(reply), known }
    }

    /// A point with what it is tied to; `None` where the row says nothing.
    fn point(&mut self, point: &ReceivedPoint) -> Option<Point> {
        let row = point.row;
        if !point.says_something() {
            self.quoted_only(point);
            return None;
        }
        let tied = self.tie(point);
        if tied.is_none() {
            let unsure = point.paragraph.filter(|_| !self.is_current);
            self.tell(match unsure {
                Some(number) => PointProblem::ParagraphUncertain { row, number },
                None => PointProblem::ParagraphUnknown { row },
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
            paragraph_as_written: point.paragraph_as_written.clone(),
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
        let (row, Some(quoted)) = (point.row, point.quoted.as_deref()) else { return };
        if self.spots.iter().any(|spot| same_words(&spot.text, quoted)) {
            return;
        }
        let is_of_form = point.anchor.is_some() || (point.paragraph.is_none() && point.paragraph_as_written.is_none());
        if !is_of_form || !self.received.paragraphs.is_empty() {
            self.tell(PointProblem::OnlyQuotes { row });
        } else {
            self.differing.push(row);
        }
    }

    /// The paragraph that a point is about, as it was in the draft that was answered.
    fn tie(&mut self, point: &ReceivedPoint) -> Option<Tied> {
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
        let wanted = Wanted { anchor, text: words.or(quoted.filter(|_| anchor.is_none())), quoted };
        match relocate(self.spots, wanted) {
            Found::Same(index) => self.spots.get(index).map(|spot| Tied {
                number: point.paragraph,
                anchor: Some(spot.anchor.clone()),
                text: Some(spot.text.clone()),
            }),
            Found::Changed(_) | Found::Lost => {
                let known = anchor.is_some() || words.is_some() || quoted.is_some();
                let (anchor, text) = (anchor.map(str::to_owned), words.map(str::to_owned));
                known.then_some(Tied { number: point.paragraph, anchor, text })
            }
        }
    }

    /// The paragraph that a point names, or the one that its words are from.
    fn tie_now(&mut self, point: &ReceivedPoint, anchor: Option<&str>) -> Option<Tied> {
        let names = |spot: &&Spot| match anchor {
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
        let wanted = Wanted { anchor, text: point.text.as_deref(), quoted };
        let wanted = if named.is_empty() { wanted } else { Wanted { quoted, ..Wanted::default() } };
        let elsewhere = match relocate(self.spots, wanted) {
            Found::Same(index) | Found::Changed(index) => self.spots.get(index),
            Found::Lost => None,
        };
        let is_named = |spot: &Spot| named.iter().any(|named| std::ptr::eq(*named, spot));
        if !named.is_empty() && elsewhere.is_some_and(|spot| !is_named(spot)) {
            self.tell(PointProblem::QuoteElsewhere { row: point.row });
        }
        elsewhere.or(named.first().copied()).map(Tied::of)
    }

    fn tell(&mut self, problem: PointProblem) {
        self.problems.push(Problem::warning(Kind::Point(problem), None));
    }
}

/// Whether words are the whole of the paragraph that had this anchor, which ends in a hash of them.
fn is_anchor_of(anchor: &str, words: &str) -> bool {
    let hash = digest(one_line(words).as_bytes());
    anchor.split('-').any(|part| part.len() == 8 && hash.starts_with(part))
}

/// The paragraph that a point is about.
#[derive(Clone, Debug, Default)]
struct Tied {
    number: Option<u32>,
    anchor: Option<String>,
    text: Option<String>,
}

impl Tied {
    fn of(spot: &Spot) -> Self {
        Tied { number: spot.number, anchor: Some(spot.anchor.clone()), text: Some(spot.text.clone()) }
    }
}
