//! A file of points that was saved from the draft's own page.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::error::Category;

use super::clean::{LONGEST_TEXT, clean, excerpt};
use super::read_csv::uncertain;
use super::received::{Received, ReceivedPoint};
use super::symbols::plain_signs;
use super::tables::{MOST_POINTS, is_anchor};
use crate::inspection::PointKind;
use crate::problem::{JsonFault, Kind, PointPlace, PointProblem, Problem};
use crate::report::Reference;
use crate::source::Letters;

/// What the page writes into its files, so that they are known for what they are.
const FORMAT: &str = "findings-points";
const VERSION: u32 = 1;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Saved {
    format: String,
    format_version: u32,
    report: String,
    draft: String,
    language: String,
    digest: String,
    #[serde(default)]
    #[expect(dead_code, reason = "says whose copy it was; nothing follows from it")]
    copy: Option<String>,
    #[serde(default)]
    who: String,
    #[serde(default)]
    no_points: bool,
    points: Vec<SavedPoint>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SavedPoint {
    id: String,
    #[serde(default)]
    number: Option<u32>,
    #[serde(default)]
    anchor: Option<String>,
    #[serde(default)]
    text: String,
    #[serde(default)]
    quoted: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    correction: String,
    #[serde(default)]
    evidence: String,
}

/// Reads a saved file of points.
pub(super) fn read_json(letters: &Letters, problems: &mut Vec<Problem>) -> Result<Received, PointProblem> {
    let json = plain_signs(&letters.text, problems);
    let value: serde_json::Value = serde_json::from_str(&json).map_err(|error| broken(&error))?;
    if value.get("format").and_then(serde_json::Value::as_str) != Some(FORMAT) {
        return Err(PointProblem::FormUnknown);
    }
    problems.extend(uncertain(letters));
    let version = value.get("format_version").map(ToString::to_string).unwrap_or_default();
    if version != VERSION.to_string() {
        return Err(PointProblem::OtherForm { version: excerpt(&version) });
    }
    // From the text again: a tree keeps only the last of two equal fields.
    let saved: Saved = serde_json::from_str(&json).map_err(|error| broken(&error))?;
    if saved.points.len() > MOST_POINTS {
        return Err(PointProblem::TooManyPoints { most: MOST_POINTS });
    }
    debug_assert!(saved.format == FORMAT && saved.format_version == VERSION);
    let mut ids = BTreeSet::new();
    let mut points = Vec::new();
    for (index, point) in saved.points.into_iter().enumerate() {
        if !ids.insert(point.id.clone()) {
            return Err(PointProblem::GivenIdTwice { id: excerpt(&point.id) });
        }
        points.push(received(PointPlace::Row(index + 1), point, problems)?);
    }
    let reference = [&saved.report, &saved.draft, &saved.language].map(|part| excerpt(part));
    let [report, draft, language] = &reference;
    let from = text(PointPlace::Name, &saved.who)?;
    Ok(Received {
        reference: Reference::new(report, draft, language, &excerpt(&saved.digest)),
        from,
        no_points: saved.no_points,
        no_points_as_written: None,
        points,
        paragraphs: BTreeMap::new(),
    })
}

/// What is wrong with a file, without the words of the library that reads it.
fn broken(error: &serde_json::Error) -> PointProblem {
    let said = error.to_string();
    let field = |beginning: &str| {
        let rest = said.strip_prefix(beginning)?;
        Some(excerpt(rest.get(..rest.find('`')?)?))
    };
    let fault = match error.classify() {
        Category::Eof => JsonFault::Ends,
        Category::Syntax | Category::Io => JsonFault::Marks,
        Category::Data => None
            .or_else(|| field("missing field `").map(|field| JsonFault::Missing { field }))
            .or_else(|| field("unknown field `").map(|field| JsonFault::Unknown { field }))
            .or_else(|| field("duplicate field `").map(|field| JsonFault::Twice { field }))
            .unwrap_or(JsonFault::Other),
    };
    PointProblem::JsonBroken { fault, line: error.line(), column: error.column() }
}

fn text(at: PointPlace, text: &str) -> Result<Option<String>, PointProblem> {
    clean(text).map_err(|_| PointProblem::TextTooLong { at, longest: LONGEST_TEXT })
}

fn received(at: PointPlace, point: SavedPoint, problems: &mut Vec<Problem>) -> Result<ReceivedPoint, PointProblem> {
    let kind = PointKind::from_id(&point.kind);
    if kind.is_none() && !point.kind.is_empty() {
        let problem = PointProblem::KindUnknown { at, found: excerpt(&point.kind) };
        problems.push(Problem::warning(Kind::Point(problem), None));
    }
    Ok(ReceivedPoint {
        at,
        given_id: text(at, &point.id)?.map(|id| excerpt(&id)),
        paragraph: point.number,
        paragraph_as_written: None,
        anchor: point.anchor.filter(|anchor| is_anchor(anchor)),
        text: text(at, &point.text)?,
        quoted: text(at, &point.quoted)?,
        kind,
        kind_as_written: text(at, &point.kind)?.filter(|_| kind.is_none()),
        correction: text(at, &point.correction)?,
        evidence: text(at, &point.evidence)?,
        who: None,
    })
}
