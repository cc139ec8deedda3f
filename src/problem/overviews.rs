//! What is wrong with what an overview is made from, in one sentence for each, and the way out.

use super::overview::OverviewFault;
use super::words::counted;

/// What is wrong.
pub(super) fn headline(fault: &OverviewFault) -> String {
    use OverviewFault as F;
    match fault {
        F::NothingHere => "there is no findings folder here, no output of this program and no ratings.json".to_owned(),
        F::NoRatings { why: None } => "this is no ratings.json of this program".to_owned(),
        F::NoRatings { why: Some(why) } => format!("this is no ratings.json of this program: {why}"),
        F::FormatVersion { found, known } => {
            let known = known.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
            format!("this ratings.json has version {found} of its format, and here version {known} is known")
        }
        F::IsDraft => "this is a draft and is not counted: an overview is of final reports".to_owned(),
        F::NoFinal { errors } => {
            format!("this folder makes no final report yet and is not counted: it has {}", counted(*errors, "error"))
        }
        F::NoData => "this output has no ratings.json".to_owned(),
        F::ChangedSince { files } => format!("changed since it was made: {}", files.join(", ")),
        F::UnknownSection { section, programme } => {
            format!("it rates a section “{section}”, and the programme “{programme}” has none of that id")
        }
        F::UnknownLevel { section, level, programme } => {
            format!("its rating of “{section}” is “{level}”, and the programme “{programme}” has no such level there")
        }
        F::GivenTwice { other } => format!("this inspection is given twice and counts once: “{other}” is the same"),
        F::Differs { version, other } => {
            format!("this and “{other}” are both version “{version}” of one report, and do not say the same")
        }
        F::NewerUnknown { versions: [own, theirs], other } => format!(
            "this is version “{own}” of a report of which “{other}” is version “{theirs}”, and neither says that it corrects the other"
        ),
        F::PreviousDiffers { section, said, found } => format!(
            "it says that the last inspection rated “{section}” “{said}”; the report of that inspection says “{found}”"
        ),
        F::NothingCounts => "nothing that was given counts in an overview".to_owned(),
    }
}

/// The way out.
pub(super) fn hint(fault: &OverviewFault) -> &'static str {
    use OverviewFault as F;
    match fault {
        F::NothingHere => "Give findings folders, what “findings build --final” wrote, or files ratings.json.",
        F::NoRatings { .. } => "Give the ratings.json that was published beside a report.",
        F::FormatVersion { .. } => "Take a version of this program that knows it, or ask the publisher for the other.",
        F::IsDraft | F::NoData => "Make the report with “findings build --final”, and give its folder.",
        F::NoFinal { .. } => "“findings check --final” tells each of them.",
        F::ChangedSince { .. } => "Build it again, or take it from where it was published.",
        F::UnknownSection { .. } | F::UnknownLevel { .. } => {
            "Give the programmes that the report was made with, with “--programmes”; or take the file from where it was published."
        }
        F::GivenTwice { .. } => "Give it once.",
        F::Differs { .. } | F::NewerUnknown { .. } => {
            "Give the one that is published. A report that was corrected has a version of its own."
        }
        F::PreviousDiffers { .. } => {
            "Correct “previous:” in its inspection.yaml, or look whether the other report was corrected."
        }
        F::NothingCounts => "Give at least one final report.",
    }
}
