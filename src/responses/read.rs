//! A file that came back, whatever its format: told by its content, because a mail program may give it any name.

use super::clean::excerpt;
use super::received::Received;
use super::words::FormWords;
use super::{read_csv, read_json, word};
use crate::problem::{Checked, FileFormat, Kind, Place, PointProblem, Problem};
use crate::source::limits::REPLY_BYTES;
use crate::source::{POINTER, file_format};

/// Reads a file that came back. The path is what problems call it.
#[must_use]
pub fn read_response(path: &str, bytes: &[u8], words: &FormWords) -> Checked<Received> {
    if let Some(problem) = REPLY_BYTES.problem(bytes.len(), Place::file(path)) {
        return Checked::failed(vec![problem]);
    }
    if bytes.starts_with(POINTER) {
        return Checked::failed(vec![Problem::error(Kind::FileIsPointer, Place::file(path))]);
    }
    let mut problems = Vec::new();
    let read = match file_format(bytes) {
        // Whether a packed file is a document only its inside tells.
        Some(FileFormat::Word | FileFormat::Packed) if bytes.starts_with(b"PK") => {
            word::read_docx(bytes, words, &mut problems)
        }
        Some(format) => Err(PointProblem::OtherFormat { format }),
        None if begins_like_json(bytes) => read_json::read_json(bytes, &mut problems),
        None => read_csv::read_csv(bytes, words, &mut problems),
    };
    let value = match read {
        Ok(received) => says_something(&received, &mut problems).then_some(received),
        Err(problem) => {
            problems.push(Problem::error(Kind::Point(problem), None));
            None
        }
    };
    for problem in &mut problems {
        problem.place = Some(Place::file(path));
    }
    Checked { value, problems }
}

fn begins_like_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{')
}

/// Whether a file has a point or says that there is none.
fn says_something(received: &Received, problems: &mut Vec<Problem>) -> bool {
    let points = received.points.iter().filter(|point| point.says_something()).count();
    match (points, received.no_points) {
        (0, false) => {
            let problem = match &received.no_points_as_written {
                Some(answer) => PointProblem::NilUnclear { found: excerpt(answer) },
                None => PointProblem::NothingSaid,
            };
            problems.push(Problem::error(Kind::Point(problem), None));
            false
        }
        (_, false) if received.no_points_as_written.is_some() => {
            let found = excerpt(received.no_points_as_written.as_deref().unwrap_or_default());
            problems.push(Problem::warning(Kind::Point(PointProblem::NilWords { found }), None));
            true
        }
        (points, true) if points > 0 => {
            problems.push(Problem::warning(Kind::Point(PointProblem::NilWithPoints { points }), None));
            true
        }
        _ => true,
    }
}
