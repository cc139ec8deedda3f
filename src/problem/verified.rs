//! What is wrong with an output that is verified, in one sentence for each, and the way out.

use super::verify::VerifyFault;
use super::words::counted;

/// So many files are named.
const NAMED: usize = 8;

/// What is wrong.
pub(super) fn headline(fault: &VerifyFault) -> String {
    use VerifyFault as F;
    match fault {
        F::NoManifest => "no output of this program is here: there is no “manifest.json”".to_owned(),
        F::ManifestBroken => "“manifest.json” is not as this program writes it".to_owned(),
        F::Missing { found } => format!("the manifest lists what is not here: {}", named(found)),
        F::Changed { found } => format!("changed since it was made: {}", named(found)),
        F::Unlisted { found } => format!("the manifest does not list what is here: {}", named(found)),
        F::OtherId { found } => format!("made from other inputs than the manifest says: {}", named(found)),
        F::NoKey { secret: true } => "this is no secret key of minisign".to_owned(),
        F::NoKey { secret: false } => "this is no public key of minisign".to_owned(),
        F::KeyLocked => "the password of this key is another, or cannot be asked for here".to_owned(),
        F::NotSigned => "it has no signature".to_owned(),
        F::SignatureBroken => "its signature is not one of this manifest".to_owned(),
        F::OtherKey { found, own } => format!("it was signed with the key {found}, and the one given is {own}"),
        F::SeveralFolders => "here are several folders of findings, and a report is made from one".to_owned(),
        F::OtherInspection { found, own } => format!("this is of {found}, and the folder is {own}"),
        F::InputsChanged { changed, gone, new } => {
            let parts = [("changed", changed), ("no longer there", gone), ("new", new)];
            let parts = parts.iter().filter(|(_, files)| !files.is_empty());
            let parts = parts.map(|(word, files)| format!("{word}: {}", named(files))).collect::<Vec<_>>();
            format!("the folder is not as it was when this was made; {}", parts.join("; "))
        }
        F::OtherProgramme { id } => format!("the programme “{id}” is not as it was when this was made"),
        F::OtherProgram { found } => format!("this was made by another state of the program: {found}"),
        F::OtherWords { languages } => format!("the folder now makes other words: {}", named(languages)),
        F::NotComposed { errors } => {
            format!("the folder makes no such report now: it has {}", counted(*errors, "error"))
        }
        F::RebuiltDiffers { found } => format!("made again from the folder, these differ: {}", named(found)),
        F::NotRebuilt { found } => format!("these are not made again here: {}", named(found)),
    }
}

/// The way out.
pub(super) fn hint(fault: &VerifyFault) -> &'static str {
    use VerifyFault as F;
    match fault {
        F::NoManifest => "Give the folder that a build wrote, or one that holds some.",
        F::ManifestBroken | F::Missing { .. } | F::Changed { .. } | F::OtherId { .. } => {
            "This copy is not what was made: take it from where it was published, or build it again."
        }
        F::Unlisted { .. } => "It did not come with the report: take it away, or ask who put it here.",
        F::NoKey { secret: true } => "“minisign -G” makes a pair of keys; give the file of the secret one.",
        F::NoKey { secret: false } => "Give the file of the public key, or the line of it that is the key.",
        F::KeyLocked => "Try again in a terminal.",
        F::NotSigned => "Ask whoever publishes it for their signature, or verify it without “--key”.",
        F::SignatureBroken | F::OtherKey { .. } => {
            "Take the report and its signature from where they were published, and the key from a page that you trust."
        }
        F::SeveralFolders | F::OtherInspection { .. } => "Give the folder of findings that this was made from.",
        F::InputsChanged { .. } | F::OtherProgramme { .. } => {
            "Take the folder and the programmes of the time when it was made, from your version control, and verify again."
        }
        F::OtherProgram { .. } => {
            "Its words were compared and are the same. Take the program of that time to compare it byte for byte."
        }
        F::OtherWords { .. } => "“findings compare” says what differs.",
        F::NotComposed { .. } => "“findings check --final” tells each of them.",
        F::RebuiltDiffers { .. } => {
            "The inputs are the same and the outputs are not: somebody has changed both a file and its manifest, or this is a fault of the program."
        }
        F::NotRebuilt { .. } => {
            "Their hashes were compared. A program with the PDF, or the verb that made them, makes them again."
        }
    }
}

fn named(files: &[String]) -> String {
    let shown = files.iter().take(NAMED).map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ");
    match files.len().saturating_sub(NAMED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}
