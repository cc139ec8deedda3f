//! Marks of a merge conflict that nobody has resolved: two versions of the same lines stand one below the other, and a report
//! would print both, or read one of them as something else.
//!
//! What must hold: a mark is known by its line alone, whatever was taken away around it and whatever the file is in.

use crate::problem::{Kind, Place, Problem};

/// How many characters a mark has; git makes those of nested conflicts longer.
const LENGTH: usize = 7;

/// The first mark of a conflict in a text.
#[must_use]
pub fn conflict(path: &str, text: &str) -> Option<Problem> {
    if !text.contains("<<<<<<<") && !text.contains(">>>>>>>") && !text.contains("=======") && !text.contains("|||||||")
    {
        return None;
    }
    let mut above = "";
    for (at, line) in text.lines().enumerate() {
        if let Some(length) = mark(line, above) {
            let start = line.chars().take_while(|one| *one == '"').count();
            let mark = line.chars().skip(start).take(length).collect();
            let place = Place::in_line(path, line, at + 1, start + 1, length);
            return Some(Problem::error(Kind::MergeConflict { mark }, place));
        }
        above = line;
    }
    None
}

/// How long the mark is that makes this line one of a conflict.
fn mark(line: &str, above: &str) -> Option<usize> {
    // A spreadsheet program may have put the cell into quotation marks, and empty cells behind it.
    let line = line.trim_start_matches('"');
    let first = line.chars().next().filter(|one| "<>=|".contains(*one))?;
    let rest = line.trim_start_matches(first);
    let length = line.len() - rest.len();
    let ends = rest.trim_end_matches([',', ';', '\t', '"', ' ']).is_empty();
    let is_mark = match first {
        '<' | '>' => length >= LENGTH && (ends || rest.starts_with(' ')),
        '|' => length == LENGTH && (ends || rest.starts_with(' ')) && !above.contains('|'),
        // As long as the line above, it underlines a heading, which is told by its own message.
        _ => length == LENGTH && ends && above.trim_end().chars().count() != LENGTH,
    };
    is_mark.then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_known_whole_and_in_part() {
        for text in [
            "a\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> branch\n",
            "a\n<<<<<<< HEAD\n",
            "a\n>>>>>>> 1f2e3d4 (words: mended)\n",
            "a\n=======\n",
            "a\n||||||| merged common ancestors\n",
            "a\n|||||||\n",
            "a\n<<<<<<<\n",
            "a\n<<<<<<<<< ours\n",
            "a\n\"<<<<<<< HEAD\",,,\n",
            "a\n=======,,,\n",
            "a\n>>>>>>> branch;;\n",
        ] {
            let place = conflict("f", text).and_then(|problem| problem.place);
            assert_eq!(place.map(|place| place.line), Some(2), "{text:?}");
        }
    }

    #[test]
    fn other_lines_are_none() {
        for text in [
            "Summary\n=======\n",
            "Key findings\n============\n",
            "| a | b |\n|||||||\n",
            "a <<<<<<< b\n",
            " <<<<<<< HEAD\n",
            "<<<<<< six\n",
            ">>>>>>>quoted\n",
            "=======x\n",
        ] {
            assert_eq!(conflict("f", text).map(|problem| problem.kind), None, "{text:?}");
        }
    }
}
