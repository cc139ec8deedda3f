//! `findings new`: a folder of findings for any programme, with every section in place and every hole told.
//!
//! What must hold: nothing is ever overwritten, and the folder is there whole or not at all.

use std::fs;
use std::path::Path;

use super::args::{In, New};
use super::global_options::GlobalOptions;
use super::messages;
use super::scaffold::scaffold;
use super::status::Status;
use super::terminal::Terminal;
use super::terminal::unwritten;
use crate::assets::Assets;
use crate::inspection::Country;
use crate::load::{load_programme, programme_ids};
use crate::problem::{Kind, OutputFault, Problem, RuleFault, suggest};
use crate::publish::{check_file, write_folder};
use crate::source::is_usable_name;

/// Runs the verb.
pub(super) fn run(new: &New, options: &GlobalOptions, terminal: Terminal) -> Status {
    let assets = Assets::programmes(options.programmes.clone());
    let known = programme_ids(&assets);
    let mut problems = Vec::new();
    if !known.contains(&new.programme) {
        let suggestion = suggest(&new.programme, known.iter().map(String::as_str));
        problems.push(Problem::error(Kind::UnknownProgramme { found: new.programme.clone(), suggestion, known }, None));
    }
    if !is_free(&new.folder) {
        problems.push(Problem::error(Kind::FolderTaken { folder: new.folder.display().to_string() }, None));
    }
    if let Some(name) = new.folder.file_name().map(|name| name.to_string_lossy().into_owned())
        && !is_usable_name(&name)
    {
        problems.push(Problem::error(Kind::Output(OutputFault::UnusableName { name }), None));
    }
    let programme =
        if problems.is_empty() { load_programme(&assets, &new.programme).gather(&mut problems) } else { None };
    terminal.problems(&problems);
    let Some(programme) = programme.filter(|_| problems.is_empty()) else { return Status::Wrong };
    let known: Vec<String> = programme.rules.variants.keys().cloned().collect();
    // Where nothing is said, the first; the file lists the others.
    let variant = new.variant.as_ref().or(known.first());
    if let Some(found) = variant.filter(|found| !known.contains(found)) {
        let suggestion = suggest(found, known.iter().map(String::as_str));
        let fault = RuleFault::VariantUnknown { found: found.clone(), suggestion, known };
        terminal.problems(&[Problem::error(Kind::Rule(fault), None)]);
        return Status::Wrong;
    }
    let programme = programme.of_variant(variant.map(String::as_str));
    let country = match new.country {
        In::England => Country::England,
        In::Wales => Country::Wales,
    };
    let files = scaffold(&programme, &new.service, country);
    match check_file(&new.folder).and_then(|()| write_folder(&new.folder, &files)) {
        Ok(()) => {
            let given = [("--programmes", &options.programmes), ("--templates", &options.templates)];
            let given: Vec<_> = given.iter().filter_map(|(name, path)| Some((*name, path.as_deref()?))).collect();
            terminal.say(&messages::begun(&new.folder, files.len(), &given));
            Status::Fine
        }
        Err(cause) => unwritten(cause, terminal),
    }
}

/// Whether nothing is there yet, or an empty folder.
fn is_free(folder: &Path) -> bool {
    match folder.symlink_metadata() {
        Ok(found) if found.is_dir() => fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none()),
        Ok(_) => false,
        Err(_) => true,
    }
}
