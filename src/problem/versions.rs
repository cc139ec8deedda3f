//! What is wrong with a version of a report, in one sentence for each, and the way out.

use super::version::{Differences, KeptAs, VersionFault};

/// What is wrong.
pub(super) fn headline(fault: &VersionFault) -> String {
    use VersionFault as F;
    match fault {
        F::OtherWords { kept, version, differences } => {
            let was = match kept {
                KeptAs::Final => "was made final",
                KeptAs::Published => "is published",
                KeptAs::SentDraft => "of the draft was sent",
            };
            format!("version “{version}” {was} with other words: {}", listed(differences))
        }
        F::ChangedSinceSigned { roles, differences } => {
            let roles = roles.iter().map(|role| format!("“{role}”")).collect::<Vec<_>>().join(", ");
            format!("the report was changed after {roles} signed it: {}", listed(differences))
        }
        F::SignedTwice { role } => format!("“{role}” signs twice"),
        F::NoDigest { found } => format!("“{found}” is no digest of what was signed"),
        F::RoleUnknown { found, .. } => format!("the programme knows no role “{found}” that signs"),
    }
}

/// The way out.
pub(super) fn hint(fault: &VersionFault) -> String {
    use VersionFault as F;
    let say = str::to_owned;
    match fault {
        F::OtherWords { kept: KeptAs::Final, .. } => say(
            "Nothing was touched. If that version is out, give the report a new “version:” and say under “corrections:” what was wrong; if it is not out yet, “--replace” takes its place.",
        ),
        F::OtherWords { kept: KeptAs::Published, .. } => say(
            "Nothing was touched. Give the report a new “version:” and say under “corrections:” what was wrong. What is out is not replaced; if it is not out, take “published:” out of inspection.yaml.",
        ),
        F::OtherWords { kept: KeptAs::SentDraft, .. } => say(
            "Nothing was touched. Give the draft a new “version:” under “draft:”, and take away its “sent:” until that one is sent.",
        ),
        F::ChangedSinceSigned { roles, .. } => {
            let role = roles.first().map_or("", String::as_str);
            format!(
                "If the change is meant, have it signed again, with “findings sign FOLDER --role \"{role}\"”; or take it back."
            )
        }
        F::SignedTwice { .. } => {
            say("Keep the entry of the latest signature. “findings sign” puts a new one in its place.")
        }
        F::NoDigest { .. } => say(
            "Take the line away if they signed on paper; or have it signed again, with “findings sign”, which writes it.",
        ),
        F::RoleUnknown { meant, .. } => format!("Nothing was written. Did you mean “{meant}”?"),
    }
}

/// The differences in a row.
fn listed(differences: &Differences) -> String {
    let told = differences.told.join("; ");
    match (told.is_empty(), differences.more) {
        (true, _) => "how is not known, as what was kept of its words is gone".to_owned(),
        (false, 0) => told,
        (false, 1) => format!("{told}; and in one more place"),
        (false, more) => format!("{told}; and in {more} more places"),
    }
}
