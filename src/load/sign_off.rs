//! What must hold of sign-offs: a role signs once, and what it signed is known by its digest. The words that were signed stand
//! in `signed/`, by the beginning of that digest.

use std::collections::{BTreeMap, BTreeSet};

use super::files::Files;
use crate::inspection::{Inspection, InspectionFile, signed_file};
use crate::problem::{Kind, Problem, VersionFault};
use crate::source::{Step, name_key};

/// The words that were signed, by their digest, as far as they are there.
pub(super) fn load_signed(file: &InspectionFile, files: &mut Files) -> BTreeMap<String, String> {
    // What was signed before, and signed again since, stays as it was.
    for name in files.below("signed/").into_iter().filter(|name| name.ends_with(".json")) {
        files.known(&name);
    }
    let digests = file.sign_off.iter().filter_map(|one| one.digest.as_ref()).filter(|digest| is_digest(digest));
    let digests: BTreeSet<&String> = digests.collect();
    let text = |digest: &&String| Some(((*digest).clone(), files.beside(&signed_file(digest))?));
    digests.iter().filter_map(text).collect()
}

/// Adds a problem for every role that signed twice, and for what is no digest.
pub(super) fn check_sign_offs(inspection: &Inspection, problems: &mut Vec<Problem>) {
    let mut report = |fault, index, key| {
        let steps = [Step::Key("sign_off"), Step::Item(index), Step::Key(key)];
        problems.push(Problem::error(Kind::Version(fault), inspection.place("inspection.yaml", &steps)));
    };
    let mut seen = BTreeSet::new();
    for (index, one) in inspection.file.sign_off.iter().enumerate() {
        if !seen.insert(name_key(one.role.trim())) {
            report(VersionFault::SignedTwice { role: one.role.trim().to_owned() }, index, "role");
        }
        if let Some(found) = one.digest.as_ref().filter(|digest| !is_digest(digest)) {
            report(VersionFault::NoDigest { found: found.clone() }, index, "digest");
        }
    }
}

fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}
