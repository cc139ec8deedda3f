//! `responses/`: what the service said of drafts. No report is made from it, so it is no input of one: a digest that
//! changed with every answer would make each draft that is still out look like another.

use std::collections::{BTreeMap, BTreeSet};

use super::files::Files;
use crate::inspection::{Inspection, Reply};
use crate::language::Language;
use crate::problem::{Kind, Named, Problem, suggest};
use crate::source::Step;

/// Reads every file of `responses/`.
pub(super) fn load_responses(files: &mut Files) -> BTreeMap<String, Vec<Reply>> {
    let mut responses = BTreeMap::new();
    for name in files.below("responses/") {
        if !name.ends_with(".yaml") {
            continue;
        }
        let Some(text) = files.text(&name) else { continue };
        // A file from which every reply was taken away, but not the lines that say how to decide.
        let is_remarks = text.lines().map(str::trim).all(|line| line.is_empty() || line.starts_with('#'));
        let replies = if is_remarks {
            files.keep_plain(&name, text);
            Some(Vec::new())
        } else {
            files.decoded::<Vec<Reply>>(&name, text)
        };
        if let Some(replies) = replies {
            files.inputs.remove(&name);
            responses.insert(name, replies);
        }
    }
    responses
}

/// Adds a problem for every reply that names what is not there, and every id that is used twice.
pub(super) fn check_responses(inspection: &Inspection, problems: &mut Vec<Problem>) {
    let replies = || inspection.responses.values().flatten();
    let all: BTreeSet<&str> = replies().flat_map(|reply| &reply.points).map(|point| point.id.as_str()).collect();
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    for (file, replies) in &inspection.responses {
        for (index, reply) in replies.iter().enumerate() {
            let mut report = |kind, steps: &[Step<'_>]| {
                let steps: Vec<Step<'_>> = std::iter::once(Step::Item(index)).chain(steps.iter().copied()).collect();
                problems.push(Problem::error(kind, inspection.place(file, &steps)));
            };
            if Language::from_code(&reply.language).is_none() {
                let suggestion = suggest(&reply.language, Language::ALL.map(Language::code));
                let kind = Kind::UnknownReference { what: Named::Language, found: reply.language.clone(), suggestion };
                report(kind, &[Step::Key("language")]);
            }
            for (number, point) in reply.points.iter().enumerate() {
                let here = |key| [Step::Key("points"), Step::Item(number), Step::Key(key)];
                if let Some(earlier) = point.replaces.as_deref().filter(|earlier| !all.contains(earlier)) {
                    let suggestion = suggest(earlier, all.iter().copied());
                    let kind =
                        Kind::UnknownReference { what: Named::EarlierPoint, found: earlier.to_owned(), suggestion };
                    report(kind, &here("replaces"));
                }
                if !ids.insert(&point.id) {
                    report(Kind::DuplicateId { id: point.id.clone() }, &here("id"));
                }
            }
        }
    }
}
