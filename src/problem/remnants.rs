//! Every sentence about what was left from the writing, in one place to be read and edited as one text.

use super::Remnant;

/// What is wrong, in one sentence.
pub(super) fn headline(what: &Remnant) -> String {
    use Remnant as L;
    match what {
        L::TypedHole { found } => format!("“{found}” stands where something is still to come"),
        L::TypedList { found } => format!("“{found}” begins with a bullet that somebody typed"),
        L::StrayMark { found } => format!("“{found}” sets nothing here and is printed as it stands"),
        L::PastedTwice { found, first_file, first_line } => {
            format!("what begins with “{found}” stands here and before ({first_file}, line {first_line})")
        }
        L::PlaceUnknown { found } => format!("this report has no {found}"),
        L::OtherService { found, own } => format!("“{found}” is another service than the inspected one, {own}"),
        L::OwnQuotationMarks { found } => format!("the quotation has marks of its own around it: {found}"),
        L::MarksAroundName { found } => format!("the name has quotation marks in it that would be printed: {found}"),
        L::PairOpen { mark, found } => {
            format!(
                "the mark {mark} beside “{}” has no other half",
                found.trim_matches(|one: char| !one.is_alphanumeric())
            )
        }
    }
}

/// How to mend it.
pub(super) fn hint(what: &Remnant) -> String {
    use Remnant as L;
    match what {
        L::TypedHole { .. } => {
            "Write what belongs there; or {{ to_come(note=\"what is missing\") }}, which a draft shows and a final report waits for."
        }
        L::TypedList { .. } => "Begin each point on a line of its own with “- ”, after an empty line: then it is set as a list.",
        L::StrayMark { .. } => {
            "Give it its other half (**bold**, *stressed*, [words](address), “## Heading”), or take it away."
        }
        L::PastedTwice { .. } => "Take one of the two away.",
        L::PlaceUnknown { .. } => {
            "Look which one is meant, or name it by its title; of another document, say of which: “section 2.7 of the guidance”."
        }
        L::OtherService { .. } => {
            "Write {{ service() }} where the inspected service is meant; where the other one is, list it under “deliberate:”."
        }
        L::OwnQuotationMarks { .. } => {
            "Take them away: a quotation is set with marks. “findings check --fix” does it where they are a pair."
        }
        L::PairOpen { .. } => {
            "Write the other half where it belongs, or take this one away; look whether words were lost with it."
        }
        L::MarksAroundName { .. } => "Take them away; where YAML needs any, they are straight: called: \"YJS\".",
    }
    .to_owned()
}
