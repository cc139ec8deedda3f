//! One of every message about types of inspection, caps, carried-over ratings, tables of rules and tables of old ratings; and
//! that what messages name has a noun.

use findings::problem::{Kind as K, Named, Problem, RuleFault};

use super::{list, s, some};

every! { rules -> RuleFault:
    VariantMissing { known: list(&["full", "children"]) }
    VariantUnknown { found: s("ful"), suggestion: some("full"), known: list(&["full", "children"]) }
    VariantUnknown { found: s("full"), suggestion: None, known: list(&[]) }
    MayNotBeCarriedOver { section: s("1.1") }
    JudgedBesideRules { section: s("V1") }
    CapAutomatic { cap: s("breach") }
    CapNotOf { cap: s("breach"), section: s("2.1") }
    CapNotHolding { cap: s("breach") }
    OverCap { label: s("Ratings panel"), level: s("Requires improvement") }
    RestsOnItself { section: s("V1") }
    NumberWithoutEnd { method: s("overall") }
    OtherScale { method: s("lowest"), section: s("V1.1") }
    NotFromRatings { method: s("judged") }
    NeverDecides { method: s("overall"), number: 3 }
    NoRuleFor { method: s("overall"), example: s("1 Good, 2 Inadequate") }
    TwoRulesFor { method: s("overall"), one: 2, other: 4, example: s("1 Good, 2 Inadequate") }
    VectorColumn { found: s("2.11"), suggestion: some("2.1") }
    VectorColumn { found: s("notes"), suggestion: None }
    VectorLevel { found: s("god"), known: list(&["good", "fair"]) }
    VectorAnswer { found: s("maybe") }
    FactInSentence { id: s("concerns") }
    FactNotAsked { id: s("board") }
    FactTwice { id: s("board") }
    VectorNameless {}
}

#[test]
fn every_word_of_the_field_has_its_noun() {
    let named = [
        Named::Addressee,
        Named::Finding,
        Named::BoxKind,
        Named::AdjustmentKind,
        Named::Cap,
        Named::DeclaredJudgement,
        Named::Comparator,
        Named::Method,
        Named::Scale,
        Named::Level,
        Named::LevelName,
        Named::Section,
        Named::RatedSection,
        Named::Parts,
        Named::Text,
        Named::AskedSection,
        Named::StatisticsTable,
        Named::Sample,
        Named::Figure,
        Named::KeyQuestion,
        Named::Language,
        Named::EarlierPoint,
    ];
    let said: std::collections::BTreeSet<String> = named
        .map(|what| Problem::error(K::UnknownReference { what, found: s("x"), suggestion: None }, None).headline())
        .into_iter()
        .collect();
    assert_eq!(said.len(), named.len(), "{said:?}");
}
