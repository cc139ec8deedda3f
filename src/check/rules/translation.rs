//! Welsh that says something else than its English.

use crate::catalogue::{TRANSLATION_RULE, differing_translations};
use crate::check::hit::Hit;
use crate::check::rule::Rule;
use crate::check::rule_context::RuleContext;
use crate::problem::{Contradiction, Differs, Severity};
use crate::source::CATALOGUE;

pub(super) const RULE: Rule = Rule {
    id: TRANSLATION_RULE,
    what: "A translation that says something else than its English: other numbers, dates, shares or words of rating, another word for \
           how much, how often or when, a “not” that only one of them has, the English again, whole or in part, or \
           spoilt letters.",
    why: "Readers of one language would be told something else than those of the other.",
    example: "Reports “64 y cant” for “46 per cent”, “24 o 11” for “11 of 24”, “lleiafrif” for “most”, “(Annigonol)” where the English has \
              no rating. Leaves alone numbers that one language has in words, “deufis” for “two months”, and names.",
    exception: "Under “deliberate:” in inspection.yaml, give “rule: translation”, the “words:” of the translation as they stand, and the \
                “reason:”.",
    draft: Severity::Error,
    published: Severity::Error,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let found = differing_translations(context.programme, context.inspection).into_iter();
    found
        .map(|one| {
            let words = told_words(&one.differs).unwrap_or(&one.words);
            let at = one.words.find(words).map_or(0..one.words.len(), |start| start..start + words.len());
            Hit {
                place: Some(one.welsh),
                file: CATALOGUE.to_owned(),
                words: one.words[at.clone()].to_owned(),
                passage: one.words.as_str().into(),
                at,
                fixes: Vec::new(),
                what: Contradiction::TranslationDiffers { differs: one.differs, english: Box::new(one.english) }.into(),
            }
        })
        .collect()
}

/// The words of the translation that differ, where they are known.
fn told_words(differs: &Differs) -> Option<&str> {
    match differs {
        Differs::Order { welsh, .. } | Differs::Opposite { welsh, .. } | Differs::NotAdded { welsh } => Some(welsh),
        Differs::LeftEnglish { words } => Some(words),
        Differs::Garbled { words } => words.first().map(String::as_str),
        Differs::Ratings { added, .. } | Differs::Figures { added, .. } => added.first().map(String::as_str),
        Differs::Placeholders { .. } | Differs::Marks { .. } | Differs::Dates { .. } => None,
        Differs::NotLost { .. } | Differs::Copied => None,
    }
}
