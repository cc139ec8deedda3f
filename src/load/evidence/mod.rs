//! `evidence/*.csv`: a row a case, a column a question, counted once and never typed again.
//!
//! Files come as spreadsheets export them: with or without a byte order mark, with commas, semicolons or tabs, with
//! quoted fields, blank rows and columns at the end. What must hold: every line with words is a row that counts or is told;
//! every cell of a question says yes, no or na; a blank one is a problem, because nobody can tell whether it was forgotten;
//! no case counts twice.

mod again;
mod header;
mod known_columns;
mod made_by_spreadsheets;
mod read_file;
mod readable;
mod rows;
mod sheet;
mod sheet_text;

pub use sheet::{EvidenceSheet, SheetCase, SheetCell};

use super::files::Files;
use crate::inspection::{EvidenceFile, InspectionFile};
use crate::limits::CASES;
use crate::problem::{Kind, Named, Place, Problem, SheetFault, suggest};
use crate::programme::Programme;
use crate::source::Step;
use crate::text::PersonNames;
use known_columns::Known;
use read_file::ReadFile;

/// The folder of evidence.
const FOLDER: &str = "evidence/";

/// Reads every file of `evidence/`.
pub(super) fn load_evidence(programme: &Programme, file: &InspectionFile, files: &mut Files) -> Vec<EvidenceFile> {
    let known = Known::of(programme, &file.private_columns);
    report_private(file, &known, files);
    report_samples(file, files);
    let withheld = PersonNames::new(file.names_withheld.iter().map(String::as_str));
    let names = files.below(FOLDER);
    let sheets = names.iter().filter(|name| is_csv(name));
    let mut read: Vec<ReadFile> = sheets.filter_map(|name| read(&known, &withheld, files, name)).collect();
    let cases = read.iter().map(|read| read.file.cases.len()).sum();
    files.problems.extend(CASES.problem(cases, read.last().map(|read| Place::file(&read.path))));
    again::report_again(&mut read, &mut files.problems);
    read.into_iter().map(|read| read.file).collect()
}

/// Whether a name ends as those of CSV files do; some programs write it in capitals.
fn is_csv(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("csv"))
}

/// Tells of samples that name a file that is not there.
fn report_samples(file: &InspectionFile, files: &mut Files) {
    let names = files.below(FOLDER);
    let known: Vec<&str> = names.iter().filter_map(|name| name.strip_prefix(FOLDER)).collect();
    for (index, sample) in file.samples.iter().enumerate() {
        let Some(found) = sample.evidence.as_deref() else { continue };
        if !known.contains(&found.strip_prefix(FOLDER).unwrap_or(found)) {
            let suggestion = suggest(found, known.iter().copied());
            let kind = Kind::UnknownReference { what: Named::Evidence, found: found.to_owned(), suggestion };
            let steps = [Step::Key("samples"), Step::Item(index), Step::Key("evidence")];
            // What stands for a file that could not be read has no places.
            let place = files.sources.get("inspection.yaml").map(|source| source.place(&steps));
            files.problems.extend(place.map(|place| Problem::error(kind, place)));
        }
    }
}

/// Tells of columns that cannot be private, because the figures are counted from them.
fn report_private(file: &InspectionFile, known: &Known<'_>, files: &mut Files) {
    for (index, name) in file.private_columns.iter().enumerate().filter(|(_, name)| known.counts(name)) {
        let steps = [Step::Key("private_columns"), Step::Item(index)];
        let place = files.sources.get("inspection.yaml").map(|source| source.place(&steps));
        let fault = SheetFault::PrivateCounts { found: name.clone() };
        files.problems.push(Problem::error(Kind::Sheet(fault), place));
    }
}

fn read(known: &Known<'_>, withheld: &PersonNames, files: &mut Files, name: &str) -> Option<ReadFile> {
    let bytes = files.text_bytes(name)?;
    let path = files.place(name).file;
    let text = sheet_text::sheet_text(&path, &bytes).gather(&mut files.problems)?;
    let mut read = rows::read_rows(known, withheld, &path, &text, &mut files.problems);
    name.clone_into(&mut read.file.name);
    Some(read)
}
