//! What a final report needs beside its text: the signatures that its programme asks for, and, where it is published again,
//! what was corrected.

use crate::inspection::{Correction, FIRST_VERSION};
use crate::problem::{Kind, Problem, suggest};
use crate::report::Basis;
use crate::source::Step;

/// Every role of the programme that has not signed, and a version after the first that does not say why there is one; a draft
/// needs neither.
pub(super) fn check_sign_off(basis: &Basis<'_>) -> Vec<Problem> {
    if basis.stage.is_draft() {
        return Vec::new();
    }
    unsigned(basis).into_iter().chain(uncorrected(basis)).collect()
}

fn unsigned(basis: &Basis<'_>) -> Vec<Problem> {
    let signed: Vec<&str> = basis.inspection.file.sign_off.iter().map(|one| one.role.trim()).collect();
    let asked = &basis.programme.rules.sign_off;
    let others = || signed.iter().copied().filter(|role| !asked.iter().any(|wanted| wanted == role));
    let place = basis.inspection.place("inspection.yaml", &[Step::Key("sign_off")]);
    let missing = asked.iter().filter(|role| !signed.contains(&role.as_str()));
    missing
        .map(|role| {
            let kind = Kind::SignOffMissing { role: role.clone(), meant: suggest(role, others()) };
            Problem::error(kind, place.clone())
        })
        .collect()
}

fn uncorrected(basis: &Basis<'_>) -> Option<Problem> {
    let file = &basis.inspection.file;
    let told = |correction: &Correction| correction.version == file.version;
    if file.version == FIRST_VERSION || file.corrections.iter().any(told) {
        return None;
    }
    let kind = Kind::CorrectionMissing { version: file.version.clone() };
    Some(Problem::error(kind, basis.inspection.place("inspection.yaml", &[Step::Key("version")])))
}
