//! What is wrong with the place that something is to be written to, in one sentence for each, and the way out.

use super::output::{Obstacle, OutputFault};

/// So many names are told.
const TOLD: usize = 5;

/// What is wrong.
pub(super) fn headline(fault: &OutputFault) -> String {
    use OutputFault as F;
    let say = str::to_owned;
    match fault {
        F::Unknown => say("the report goes here, and what is here already was not made by this program"),
        F::Stray { found } => format!("{} here that this program did not make: {}", are(found), listed(found)),
        F::Edited { found } if found.len() == 1 => format!("{} was changed after it was made", listed(found)),
        F::Edited { found } => format!("these were changed after they were made: {}", listed(found)),
        F::Doctored { found } => format!("its manifest.json lists what no build makes: {}", listed(found)),
        F::OfOther { found, own } => format!("here is what was made of {found}, and this is of {own}"),
        F::OfOtherCopy { copy: Some(name) } => format!("this holds the copy for “{name}”"),
        F::OfOtherCopy { copy: None } => say("this holds a copy for nobody in particular"),
        F::FoldersAlike { one, other } => format!("“{one}” and “{other}” would be written to one place"),
        F::Alike { other } => format!("beside it is “{other}”, which is the same name on many systems"),
        F::UnusableName { name } => format!("Windows lets no file or folder be called “{name}”"),
        F::InFindings { folder } => format!("this and the findings folder “{folder}” are one, or one is in the other"),
        F::InTheWay { what: Obstacle::Link } => say("a link to another place stands where something is to be written"),
        F::InTheWay { what: Obstacle::File } => say("a file stands where a folder is to be written"),
        F::InTheWay { what: Obstacle::Folder } => say("a folder stands where a file is to be written"),
        F::InTheWay { what: Obstacle::Special } => {
            say("what is no ordinary file stands where something is to be written")
        }
        F::FileTaken => say("there is a file here already that this program did not make, or that was changed since"),
        F::FileChanged => say("the file was changed by somebody else in this moment"),
    }
}

/// The way out.
pub(super) fn hint(fault: &OutputFault) -> &'static str {
    use OutputFault as F;
    match fault {
        F::Unknown => "Nothing was touched. Move it away or rename it; or write elsewhere, with “--out”.",
        F::Stray { .. } => "Nothing was touched. Move it elsewhere, and do it again.",
        F::Edited { .. } => {
            "Nothing was touched. Keep what was written there elsewhere (points that came back are taken in by “findings responses import”), take the file away, and do it again."
        }
        F::Doctored { .. } => {
            "Nothing was touched. Somebody has changed this manifest.json: move the folder away, or write elsewhere, with “--out”."
        }
        F::OfOther { .. } => {
            "Nothing was touched. Give one of the two findings folders another name, or write elsewhere, with “--out”; if it is the same inspection, take the old output away."
        }
        F::OfOtherCopy { .. } => "Nothing was touched. Choose another name for the copy, or take the other one away.",
        F::FoldersAlike { .. } => {
            "Nothing was made. Rename one of the two, or make them one after the other, each with its own “--out”."
        }
        F::Alike { .. } => "Nothing was touched. Rename one of the two, or write elsewhere, with “--out”.",
        F::UnusableName { .. } => "Rename the folder: the report is passed on in a folder of its name.",
        F::InFindings { .. } => {
            "Write elsewhere: in a findings folder, every file would be read as part of the findings."
        }
        F::InTheWay { .. } => "Nothing was touched. Move it away, and do it again.",
        F::FileTaken => "Nothing was touched. Name another file, or take this one away.",
        F::FileChanged => "Nothing was touched. Do it again.",
    }
}

fn are(found: &[String]) -> &'static str {
    if found.len() == 1 { "something is" } else { "things are" }
}

/// The first names, and how many more there are.
fn listed(found: &[String]) -> String {
    let names = found.iter().take(TOLD).map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ");
    match found.len().saturating_sub(TOLD) {
        0 => names,
        more => format!("{names} and {more} more"),
    }
}
