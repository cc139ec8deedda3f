//! Letters of the service that the fonts of the printed log lack: its words are data, and are not to be changed.
//!
//! What must hold: no letter that somebody typed keeps the log from being made; each is told when it comes in and when the log
//! is made, with its place, and stands in print as its code.

use std::collections::BTreeSet;

use super::clean::excerpt;
use super::locate::LocatedPoint;
use super::log::LogRow;
use super::received::Received;
use crate::glyphs::Glyphs;
use crate::inspection::{Inspection, Point};
use crate::problem::{Kind, Place, PointPlace, PointProblem, Problem, gathered};
use crate::source::SourceFile;

/// What a file that came in has of such letters.
#[must_use]
pub fn letters_received(received: &Received, path: &str, glyphs: &Glyphs) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut warn = |at, texts: &[&Option<String>]| {
        let runs = runs(glyphs, texts);
        problems.extend(runs.map(|(letters, shown)| told(at, &letters, &shown, Some(Place::file(path)))));
    };
    warn(None, &[&received.from]);
    for point in received.points.iter().filter(|point| point.says_something()) {
        let said = if point.quoted.is_some() { &point.quoted } else { &point.text };
        let own =
            [&point.paragraph_as_written, said, &point.kind_as_written, &point.correction, &point.evidence, &point.who];
        warn(Some(point.at), &own);
    }
    gathered(problems)
}

/// What the points of a log have of such letters, each where it stands in the folder.
#[must_use]
pub fn letters_logged(located: &[LocatedPoint<'_>], inspection: &Inspection, glyphs: &Glyphs) -> Vec<Problem> {
    let mut problems = Vec::new();
    // The name of a reader is that of all the points of a reply.
    let mut readers = BTreeSet::new();
    for one in located {
        let file = one.place.as_ref().map(|place| place.file.as_str());
        let source = inspection.sources.values().find(|source| file == Some(source.path.as_str()));
        let mut warn = |texts: &[&Option<String>], from: usize| {
            for (letters, shown) in runs(glyphs, texts) {
                let place = source.and_then(|source| find(source, &letters, from)).or_else(|| one.place.clone());
                problems.push(told(None, &letters, &shown, place));
            }
        };
        if readers.insert((file, one.reply.from.as_deref())) {
            warn(&[&one.reply.from], 1);
        }
        warn(&texts(one.point), one.place.as_ref().map_or(1, |place| place.line));
    }
    gathered(problems)
}

fn texts(point: &Point) -> [&Option<String>; 8] {
    let said = if point.quoted.is_some() { &point.quoted } else { &point.text };
    [
        &point.paragraph_as_written,
        said,
        &point.kind_as_written,
        &point.correction,
        &point.evidence,
        &point.who,
        &point.reason,
        &point.acted_on,
    ]
}

fn runs(glyphs: &Glyphs, texts: &[&Option<String>]) -> impl Iterator<Item = (String, String)> {
    let all: Vec<&str> = texts.iter().filter_map(|text| text.as_deref()).collect();
    glyphs.spelled_runs(&all.join("\n")).into_iter()
}

fn told(at: Option<PointPlace>, letters: &str, shown: &str, place: Option<Place>) -> Problem {
    let problem = PointProblem::LetterCoded { at, letters: excerpt(letters), shown: excerpt(shown) };
    Problem::warning(Kind::Point(problem), place)
}

/// Where letters first stand in a file, from a line on.
fn find(source: &SourceFile, letters: &str, from: usize) -> Option<Place> {
    source.text.lines().enumerate().skip(from.saturating_sub(1)).find_map(|(at, line)| {
        let column = 1 + line.get(..line.find(letters)?)?.chars().count();
        Some(Place::in_line(&source.path, line, at + 1, column, letters.chars().count()))
    })
}

impl LogRow {
    /// The row as it can be printed.
    pub(super) fn spelled(&self, glyphs: &Glyphs) -> LogRow {
        let spelled = |text: &String| glyphs.spelled(text).into_owned();
        LogRow {
            number: self.number.clone(),
            id: self.id.clone(),
            place: spelled(&self.place),
            kind: spelled(&self.kind),
            language: self.language.clone(),
            said: spelled(&self.said),
            now: spelled(&self.now),
            correction: spelled(&self.correction),
            evidence: spelled(&self.evidence),
            from: spelled(&self.from),
            decision: self.decision.clone(),
            reason: spelled(&self.reason),
            acted_on: spelled(&self.acted_on),
        }
    }
}
