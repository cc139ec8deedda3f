//! Words that a value may well have and need not: roles, names and organisations that the folder or its programme has already.
//!
//! What must hold: they are offered beside what somebody types, which is never kept from being anything else.

use std::collections::BTreeMap;

use super::fields::Field;
use super::shape::Input;
use super::target::Target;
use crate::inspection::Inspection;
use crate::language::Language;
use crate::preview::state::{ShownEdition, State};
use crate::report::Basis;
use crate::source::FieldStep;

/// What is offered for each of these values, by what the form calls it, where the folder can be read: as its files say it.
pub(super) fn offers(
    state: &State,
    shown: &ShownEdition,
    target: &Target,
    fields: &[Field],
) -> BTreeMap<String, Vec<String>> {
    let Some([written, _]) = shown.look().bases(state.session(), Language::English) else { return BTreeMap::new() };
    let offer = |field: &Field| {
        let path = target.path.iter().chain(&field.steps);
        let keys = path.filter_map(|step| if let FieldStep::Key(key) = step { Some(key.as_str()) } else { None });
        let all =
            if field.input == Input::Words { of(&written, &target.file, &keys.collect::<Vec<_>>()) } else { None };
        let others: Vec<String> = once_each(all?).into_iter().filter(|word| word != field.text()).collect();
        (!others.is_empty()).then(|| (field.name.clone(), others))
    };
    fields.iter().filter_map(offer).collect()
}

fn of(written: &Basis<'_>, file: &str, keys: &[&str]) -> Option<Vec<String>> {
    let Basis { programme, inspection, .. } = *written;
    let people = &inspection.file.people;
    let roles = || people.iter().map(|one| one.role.to_string());
    let must_sign = || programme.rules.sign_off.iter().cloned();
    Some(match (file, keys) {
        ("inspection.yaml", ["sign_off", "role"]) => must_sign().chain(roles()).collect(),
        ("inspection.yaml", ["people", "role"]) => roles().chain(must_sign()).collect(),
        ("inspection.yaml", ["sign_off", "name"] | ["people", "names"]) => names(inspection),
        ("inspection.yaml", ["people", "organisation"] | ["people", "organisations", "name"]) => {
            let several = people.iter().flat_map(|one| &one.organisations).map(|one| one.name.to_string());
            people.iter().filter_map(|one| one.organisation.as_ref()).map(ToString::to_string).chain(several).collect()
        }
        (file, ["who"]) if file.starts_with("remarks/") => {
            let colleagues = inspection.remarks.values().flatten().map(|remark| remark.who.clone());
            colleagues.chain(names(inspection)).collect()
        }
        _ => return None,
    })
}

/// The names of people in a folder.
fn names(inspection: &Inspection) -> Vec<String> {
    let signed = inspection.file.sign_off.iter().filter_map(|one| one.name.clone());
    inspection.file.people.iter().flat_map(|one| one.names.iter().cloned()).chain(signed).collect()
}

fn once_each(all: Vec<String>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in all.into_iter().map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()) {
        if !found.contains(&word) {
            found.push(word);
        }
    }
    found
}
