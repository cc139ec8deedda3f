//! `evidence/*.csv`: a row a case, a column a question, counted once and never typed again.
//!
//! Files come as spreadsheets export them: with or without a byte order mark, with commas, semicolons or tabs, with
//! quoted fields, blank rows and columns at the end. What must hold: every line with words is a row that counts or is told;
//! every cell of a question says yes, no or na; a blank one is a problem, because nobody can tell whether it was forgotten;
//! no case counts twice.

mod again;
mod header;
mod made_by_spreadsheets;
mod rows;
mod sheet_text;

use super::files::Files;
use crate::inspection::EvidenceFile;
use crate::limits::CASES;
use crate::problem::Place;
use crate::programme::Programme;

/// A file that was read, with the place of each of its cases.
struct ReadFile {
    file: EvidenceFile,
    /// Its path as problems call it.
    path: String,
    cases: Vec<Place>,
}

/// Reads every file of `evidence/`.
pub(super) fn load_evidence(programme: &Programme, files: &mut Files) -> Vec<EvidenceFile> {
    let names = files.below("evidence/");
    let sheets = names.iter().filter(|name| is_csv(name));
    let mut read: Vec<ReadFile> = sheets.filter_map(|name| read(programme, files, name)).collect();
    let cases = read.iter().map(|read| read.file.cases.len()).sum();
    files.problems.extend(CASES.problem(cases, read.last().map(|read| Place::file(&read.path))));
    again::report_again(&mut read, &mut files.problems);
    read.into_iter().map(|read| read.file).collect()
}

/// Whether a name ends as those of CSV files do; some programs write it in capitals.
fn is_csv(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("csv"))
}

fn read(programme: &Programme, files: &mut Files, name: &str) -> Option<ReadFile> {
    let bytes = files.text_bytes(name)?;
    let path = files.place(name).file;
    let text = sheet_text::sheet_text(&path, &bytes).gather(&mut files.problems)?;
    let mut read = rows::read_rows(programme, &path, &text, &mut files.problems);
    name.clone_into(&mut read.file.name);
    Some(read)
}
