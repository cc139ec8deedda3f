//! The sentences and hints about types of inspection, caps, carried-over ratings and tables of rules.

use super::RuleFault as F;
use super::words::{meant, use_one_of};

/// What is wrong.
pub(super) fn headline(fault: &F) -> String {
    match fault {
        F::VariantMissing { .. } => "which type of inspection this was is not said".to_owned(),
        F::VariantUnknown { found, known, .. } if known.is_empty() => {
            format!("the programme has one type of inspection, and here is “{found}”")
        }
        F::VariantUnknown { found, .. } => format!("the programme has no type of inspection “{found}”"),
        F::MayNotBeCarriedOver { section } => {
            format!("the programme does not let the rating of “{section}” be carried over")
        }
        F::JudgedBesideRules { section } => {
            format!("the rating of “{section}” comes from others, and here is a judgement")
        }
        F::CapAutomatic { cap } => format!("the cap “{cap}” is automatic: nobody may lift it"),
        F::CapNotOf { cap, section } => format!("the cap “{cap}” has no say in the rating of “{section}”"),
        F::CapNotHolding { cap } => {
            format!("the cap “{cap}” does not hold this rating down, so there is nothing to lift")
        }
        F::OverCap { label, level } => format!("“{label}” would move the rating over a cap at {level}"),
        F::RestsOnItself { section } => format!("the rating of “{section}” rests on itself"),
        F::NumberWithoutEnd { method } => {
            format!("a number of sections in “{method}” has neither “at_least” nor “at_most”, or more than there are")
        }
        F::OtherScale { method, section } => format!("“{section}” is not rated on the scale of the method “{method}”"),
        F::NotFromRatings { method } => format!("the method “{method}” does not rate from other ratings"),
        F::NeverDecides { method, number } => format!("rule {number} of “{method}” can never decide"),
        F::NoRuleFor { method, example } => format!("no rule of “{method}” fits {example}"),
        F::TwoRulesFor { method, one, other, example } => {
            format!("rules {one} and {other} of “{method}” both fit {example}")
        }
        F::FactInSentence { id } => format!("the local fact “{id}” may be left out, and stands inside a sentence"),
        F::FactNotAsked { id } => format!("no text of the programme asks for the local fact “{id}”"),
        F::FactTwice { id } => format!("two local facts of the programme have the id “{id}”"),
        F::VectorColumn { found, .. } => format!("the programme rates no section and asks no judgement “{found}”"),
        F::VectorLevel { found, .. } => format!("there is no level “{found}”"),
        F::VectorAnswer { found } => format!("“{found}” is neither yes nor no"),
        F::VectorNameless => "this row does not say which inspection it is".to_owned(),
    }
}

/// What to do.
pub(super) fn hint(fault: &F) -> String {
    match fault {
        F::VariantMissing { known } => format!("Add “variant:” to inspection.yaml. {}", use_one_of(known)),
        F::VariantUnknown { known, .. } if known.is_empty() => "Take the line away.".to_owned(),
        F::VariantUnknown { suggestion, known, .. } => meant(suggestion).unwrap_or_else(|| use_one_of(known)),
        F::MayNotBeCarriedOver { .. } => "Rate it; whoever writes the programme can let it be carried over.".to_owned(),
        F::JudgedBesideRules { .. } => "Take the judgement away; to move the rating, record an adjustment.".to_owned(),
        F::CapAutomatic { .. } | F::CapNotHolding { .. } => "Take the record away.".to_owned(),
        F::CapNotOf { .. } => "Name the rating that the cap holds down, under “section:”.".to_owned(),
        F::OverCap { .. } => "Move it to that level at most; a cap that holds “normally” can be lifted.".to_owned(),
        F::RestsOnItself { .. } => "Take one of the sections out of the rule, so that each rests on others.".to_owned(),
        F::NumberWithoutEnd { .. } => "Say how many at least or at most: “at_least: 2”.".to_owned(),
        F::OtherScale { .. } => "Rate both on one scale, or name another section.".to_owned(),
        F::NotFromRatings { .. } => "Name a method that does, such as points_total.".to_owned(),
        F::NeverDecides { .. } => {
            "An earlier rule fits wherever it does, or nothing fits it: mend the order or the conditions.".to_owned()
        }
        F::NoRuleFor { .. } => "Add a rule for it, or take “complete: true” away: then inspectors judge.".to_owned(),
        F::TwoRulesFor { .. } => {
            "Narrow one of the two, or take “exclusive: true” away: then the order decides.".to_owned()
        }
        F::FactInSentence { .. } => "Put it in a paragraph of its own, which goes with it.".to_owned(),
        F::FactNotAsked { id } => {
            format!("Write “{{{{ local(id=\"{id}\") }}}}” where it belongs, or take it off the list.")
        }
        F::FactTwice { .. } => "Give one of the two another id.".to_owned(),
        F::VectorColumn { suggestion, .. } => meant(suggestion)
            .unwrap_or_else(|| "“findings programmes”, with the programme’s id, lists them.".to_owned()),
        F::VectorLevel { known, .. } => use_one_of(known),
        F::VectorAnswer { .. } => "Write yes or no, or leave it empty.".to_owned(),
        F::VectorNameless => "Give each row a name in the first column.".to_owned(),
    }
}
