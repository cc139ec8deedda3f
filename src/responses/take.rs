//! From a received file to the record that is kept: points tied to paragraphs, those that are known already left out.

use std::collections::BTreeMap;

use super::clean::excerpt;
use super::received::{Received, ReceivedPoint};
use super::relocate::{Found, Wanted, relocate};
use super::words::bare;
use crate::inspection::{Inspection, Point, Reply};
use crate::language::Language;
use crate::problem::{Checked, Kind, Place, PointProblem, Problem};
use crate::report::{Reference, Spot, spots_digest};
use crate::source::digest;

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
    let Some(spots) = Language::from_code(&reference.language).and_then(|language| drafts.get(&language)) else {
        return refuse(PointProblem::LanguageUnknown { found: excerpt(&reference.language) });
    };
    let mut taking = Taking {
        spots,
        received,
        is_current: reference.is_of(&spots_digest(spots)),
        earlier: inspection.responses.values().flatten().collect(),
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
    earlier: Vec<&'a Reply>,
    problems: Vec<Problem>,
}

impl Taking<'_> {
    fn take(&mut self, path: &str) -> Taken {
        let received = self.received;
        let file = path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned();
        let mut points: Vec<Point> = Vec::new();
        let mut known = 0;
        for point in &received.points {
            let Some(point) = self.point(point) else { continue };
            let taken = self.earlier.iter().flat_map(|reply| &reply.points).chain(&points);
            if taken.into_iter().any(|earlier| earlier.id == point.id) {
                known += 1;
            } else {
                points.push(point);
            }
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
        let again = |earlier: &&Reply| {
            earlier.no_points
                && (&earlier.draft, &earlier.language, reader(earlier))
                    == (&reply.draft, &reply.language, reader(&reply))
        };
        let new = !reply.points.is_empty() || (reply.no_points && !self.earlier.iter().any(again));
        Taken { reply: new.then_some(reply), known }
    }

    /// A point with what it is tied to; `None` where the row says nothing.
    fn point(&mut self, point: &ReceivedPoint) -> Option<Point> {
        let row = point.row;
        let tied = self.tie(point);
        let text = tied.as_ref().and_then(|tied| tied.text.clone());
        let whole = |quoted: &String| text.as_deref().is_some_and(|text| bare(text) == bare(quoted));
        if !point.says_something() {
            if self.is_current && point.quoted.as_ref().is_some_and(|quoted| !whole(quoted)) && point.anchor.is_some() {
                self.tell(PointProblem::WordsChanged { row });
            }
            return None;
        }
        if tied.is_none() {
            let unsure = point.paragraph.filter(|_| !self.is_current);
            self.tell(match unsure {
                Some(number) => PointProblem::ParagraphUncertain { row, number },
                None => PointProblem::ParagraphUnknown { row },
            });
        }
        let quoted = point.quoted.clone().filter(|quoted| !whole(quoted));
        let tied = tied.unwrap_or_default();
        let mut taken = Point {
            id: String::new(),
            given_id: point.given_id.clone(),
            replaces: None,
            paragraph: tied.number.or(point.paragraph),
            anchor: tied.anchor.or_else(|| point.anchor.clone()),
            text: tied.text.or_else(|| point.text.clone()),
            quoted,
            kind: point.kind,
            correction: point.correction.clone(),
            evidence: point.evidence.clone(),
            who: point.who.clone().filter(|who| Some(who) != self.received.from.as_ref()),
            decision: None,
            reason: None,
            acted_on: None,
            private_notes: None,
        };
        taken.id = self.id(&taken);
        taken.replaces = self.replaced(&taken);
        Some(taken)
    }

    /// The paragraph that a point is about, as it was in the draft that was answered.
    fn tie(&mut self, point: &ReceivedPoint) -> Option<Tied> {
        let brought = point.paragraph.and_then(|number| self.received.paragraphs.get(&number));
        let anchor = point.anchor.as_deref().or(brought.map(|(anchor, _)| anchor.as_str()));
        if self.is_current {
            return self.tie_now(point, anchor);
        }
        // The draft has changed since: what the file says of the paragraph is all there is.
        let words = point.text.as_deref().or(brought.and_then(|(_, words)| words.as_deref()));
        let wanted = Wanted { anchor, text: words.or(point.quoted.as_deref()), quoted: point.quoted.as_deref() };
        match relocate(self.spots, wanted) {
            Found::Same(index) => self.spots.get(index).map(|spot| Tied {
                number: point.paragraph,
                anchor: Some(spot.anchor.clone()),
                text: Some(spot.text.clone()),
            }),
            Found::Changed(_) | Found::Lost => (anchor.is_some() || words.is_some()).then(|| Tied {
                number: point.paragraph,
                anchor: anchor.map(str::to_owned),
                text: words.or(point.quoted.as_deref()).map(str::to_owned),
            }),
        }
    }

    /// The paragraph that a point names, or the one that its quoted words are from.
    fn tie_now(&mut self, point: &ReceivedPoint, anchor: Option<&str>) -> Option<Tied> {
        let names = |spot: &&Spot| match anchor {
            Some(anchor) => spot.anchor == anchor,
            None => spot.number.is_some() && spot.number == point.paragraph,
        };
        let quoted = point.quoted.as_deref();
        let holds = |spot: &&Spot| quoted.is_none_or(|quoted| bare(&spot.text).contains(&bare(quoted)));
        let named: Vec<&Spot> = self.spots.iter().filter(names).collect();
        if let Some(spot) = named.iter().copied().find(holds) {
            return Some(Tied::of(spot));
        }
        let elsewhere = match relocate(self.spots, Wanted { quoted, ..Wanted::default() }) {
            Found::Same(index) | Found::Changed(index) => self.spots.get(index),
            Found::Lost => None,
        };
        if !named.is_empty() && elsewhere.is_some() {
            self.tell(PointProblem::QuoteElsewhere { row: point.row });
        }
        elsewhere.or(named.first().copied()).map(Tied::of)
    }

    /// An id made from what a point says, so that a file taken twice brings nothing new.
    fn id(&self, point: &Point) -> String {
        let reference = &self.received.reference;
        let number = point.paragraph.map(|number| number.to_string());
        let parts = [
            Some(reference.draft.as_str()),
            Some(reference.language.as_str()),
            self.received.from.as_deref(),
            point.who.as_deref(),
            number.as_deref(),
            point.quoted.as_deref(),
            point.kind.map(crate::inspection::PointKind::id),
            point.correction.as_deref(),
            point.evidence.as_deref(),
        ];
        let line: String = parts.map(|part| format!("{}\n", part.unwrap_or_default())).concat();
        digest(line.as_bytes()).chars().take(8).collect()
    }

    /// The earlier point of the same reader that this one is another wording of: the page keeps its points' ids.
    fn replaced(&self, point: &Point) -> Option<String> {
        let given = point.given_id.as_ref()?;
        let reference = &self.received.reference;
        let same_reader = self.earlier.iter().filter(|reply| {
            let from = self.received.from.as_deref();
            (&reply.draft, &reply.language, reader(reply)) == (&reference.draft, &reference.language, from)
        });
        let mut earlier = same_reader.flat_map(|reply| &reply.points);
        let found = earlier.rfind(|earlier| earlier.given_id.as_ref() == Some(given))?;
        (found.id != point.id).then(|| found.id.clone())
    }

    fn tell(&mut self, problem: PointProblem) {
        self.problems.push(Problem::warning(Kind::Point(problem), None));
    }
}

/// Who answered. In a file the name stands after `|`, and what is read back ends with the end of its line.
fn reader(reply: &Reply) -> Option<&str> {
    reply.from.as_deref().map(str::trim)
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
