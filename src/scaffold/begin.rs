//! Beginning an inspection: what was asked for is looked at, and the folder is made.
//!
//! What must hold: nothing is ever overwritten, and the folder is there whole or not at all.

use std::fs;
use std::path::Path;

use super::scaffold;
use crate::assets::Assets;
use crate::inspection::Country;
use crate::load::{load_programme, programme_ids};
use crate::problem::{Kind, OutputFault, Problem, RuleFault, suggest};
use crate::publish::{NotWritten, check_file, write_folder};
use crate::source::is_usable_name;

/// What a new inspection is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInspection<'a> {
    /// The programme's id.
    pub programme: &'a str,
    /// The type of inspection, where the programme has more than one; the first of them where none is given.
    pub variant: Option<&'a str>,
    /// The full name of the service.
    pub service: &'a str,
    /// Where it is: in Wales the report is made in Welsh as well.
    pub country: Country,
}

/// Makes the folder of a new inspection; how many files it has.
///
/// # Errors
///
/// What is wrong with what was asked for or with the place, or what the system says; then there is no folder.
pub fn begin(assets: &Assets, new: &NewInspection<'_>, folder: &Path) -> Result<usize, NotWritten> {
    let known = programme_ids(assets);
    let mut problems = Vec::new();
    if !known.iter().any(|id| id == new.programme) {
        let suggestion = suggest(new.programme, known.iter().map(String::as_str));
        let found = new.programme.to_owned();
        problems.push(Problem::error(Kind::UnknownProgramme { found, suggestion, known }, None));
    }
    if !is_free(folder) {
        problems.push(Problem::error(Kind::FolderTaken { folder: folder.display().to_string() }, None));
    }
    if let Some(name) = folder.file_name().map(|name| name.to_string_lossy().into_owned())
        && !is_usable_name(&name)
    {
        problems.push(Problem::error(Kind::Output(OutputFault::UnusableName { name }), None));
    }
    let programme =
        if problems.is_empty() { load_programme(assets, new.programme).gather(&mut problems) } else { None };
    let Some(programme) = programme.filter(|_| problems.is_empty()) else { return Err(NotWritten::Refused(problems)) };
    let known: Vec<String> = programme.rules.variants.keys().cloned().collect();
    // Where nothing is said, the first; the file lists the others.
    let variant = new.variant.or(known.first().map(String::as_str));
    if let Some(found) = variant.filter(|found| !known.iter().any(|id| id == found)) {
        let suggestion = suggest(found, known.iter().map(String::as_str));
        let fault = RuleFault::VariantUnknown { found: found.to_owned(), suggestion, known };
        return Err(NotWritten::Refused(vec![Problem::error(Kind::Rule(fault), None)]));
    }
    let files = scaffold(&programme.of_variant(variant), new.service, new.country);
    check_file(folder)?;
    write_folder(folder, &files)?;
    Ok(files.len())
}

/// Whether nothing is there yet, or an empty folder.
#[must_use]
pub fn is_free(folder: &Path) -> bool {
    match folder.symlink_metadata() {
        Ok(found) if found.is_dir() => fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none()),
        Ok(_) => false,
        Err(_) => true,
    }
}
