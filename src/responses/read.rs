//! A file that came back, whatever its format: told by its content, because a mail program may give it any name.

use super::clean::excerpt;
use super::received::Received;
use super::words::FormWords;
use super::{read_csv, read_json, word};
use crate::limits::REPLY_BYTES;
use crate::problem::{Checked, FileFormat, Kind, Place, PointProblem, Problem};
use crate::source::{Letters, file_format, read_letters};

/// Reads a file that came back. The path is what problems call it.
#[must_use]
pub fn read_response(path: &str, bytes: &[u8], words: &FormWords) -> Checked<Received> {
    if let Some(problem) = REPLY_BYTES.problem(bytes.len(), Place::file(path)) {
        return Checked::failed(vec![problem]);
    }
    let mut problems = Vec::new();
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Checked::failed(vec![Problem::error(Kind::FileEmpty, Place::file(path))]);
    }
    let read = match file_format(bytes) {
        // Whether a packed file is a document only its inside tells.
        Some(FileFormat::Word | FileFormat::Packed) if bytes.starts_with(b"PK") => {
            word::read_docx(bytes, words, &mut problems)
        }
        Some(format) => Err(PointProblem::OtherFormat { format }),
        None => read_text(&read_letters(bytes), words, &mut problems),
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

/// Reads a file that is text: points saved from a page, or a spreadsheet.
fn read_text(letters: &Letters, words: &FormWords, problems: &mut Vec<Problem>) -> Result<Received, PointProblem> {
    // In UTF-16 a page or a document as XML shows only now what it is.
    if let Some(format) = file_format(letters.text.as_bytes()) {
        return Err(PointProblem::OtherFormat { format });
    }
    let beginning = letters.text.trim_start_matches(|one: char| one.is_whitespace() || one == '\u{feff}');
    if beginning.starts_with('{') {
        read_json::read_json(letters, problems)
    } else if is_list(beginning) {
        Err(PointProblem::JsonIsList)
    } else {
        read_csv::read_csv(letters, words, problems)
    }
}

/// Whether a text is a list in JSON: of saved files, or of points alone.
fn is_list(text: &str) -> bool {
    text.strip_prefix('[').is_some_and(|rest| rest.trim_start().starts_with('{'))
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
