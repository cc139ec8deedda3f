//! `findings new`: a folder of findings for any programme, with every section in place and every hole told.

use super::args::{In, New};
use super::global_options::GlobalOptions;
use super::messages;
use super::status::Status;
use super::terminal::{Terminal, unwritten};
use crate::assets::Assets;
use crate::inspection::Country;
use crate::scaffold::{NewInspection, begin};

/// Runs the verb.
pub(super) fn run(new: &New, options: &GlobalOptions, terminal: Terminal) -> Status {
    let country = match new.country {
        In::England => Country::England,
        In::Wales => Country::Wales,
    };
    let (programme, variant, service) = (new.programme.as_str(), new.variant.as_deref(), new.service.as_str());
    let asked = NewInspection { programme, variant, service, country };
    match begin(&Assets::programmes(options.programmes.clone()), &asked, &new.folder) {
        Ok(files) => {
            let given = [("--programmes", &options.programmes), ("--templates", &options.templates)];
            let given: Vec<_> = given.iter().filter_map(|(name, path)| Some((*name, path.as_deref()?))).collect();
            terminal.say(&messages::begun(&new.folder, files, &given));
            Status::Fine
        }
        Err(cause) => unwritten(cause, terminal),
    }
}
