//! `remarks/`: what colleagues say about the draft. No report is made from it, so it is no input of one.

use std::collections::BTreeMap;

use super::files::Files;
use crate::inspection::{Inspection, Remark};
use crate::language::Language;
use crate::problem::{Kind, Named, Problem, suggest};
use crate::source::Step;

/// Reads every file of `remarks/`.
pub(super) fn load_remarks(files: &mut Files) -> BTreeMap<String, Vec<Remark>> {
    let mut remarks = BTreeMap::new();
    for name in files.below("remarks/") {
        if !name.ends_with(".yaml") {
            continue;
        }
        let Some(text) = files.text(&name) else { continue };
        // A file from which every remark was taken away.
        let is_silent = text.lines().map(str::trim).all(|line| line.is_empty() || line.starts_with('#'));
        let own = if is_silent {
            files.keep_plain(&name, text);
            Some(Vec::new())
        } else {
            files.decoded::<Vec<Remark>>(&name, text)
        };
        if let Some(own) = own {
            files.inputs.remove(&name);
            remarks.insert(name, own);
        }
    }
    remarks
}

/// Adds a problem for every remark on a draft in a language that there is not.
pub(super) fn check_remarks(inspection: &Inspection, problems: &mut Vec<Problem>) {
    for (file, remarks) in &inspection.remarks {
        for (index, remark) in remarks.iter().enumerate() {
            let unknown = remark.language.as_ref().filter(|language| Language::from_code(language).is_none());
            let Some(found) = unknown else { continue };
            let suggestion = suggest(found, Language::ALL.map(Language::code));
            let kind = Kind::UnknownReference { what: Named::Language, found: found.clone(), suggestion };
            let place = inspection.place(file, &[Step::Item(index), Step::Key("language")]);
            problems.push(Problem::error(kind, place));
        }
    }
}
