//! What can be wrong with types of inspection, caps, ratings that are carried over, and tables of rules: as data.

/// What is wrong with a rule, or with what is given for one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each and its fields are told by its sentence in rule_faults.rs")]
pub enum RuleFault {
    // An inspection.
    VariantMissing { known: Vec<String> },
    VariantUnknown { found: String, suggestion: Option<String>, known: Vec<String> },
    MayNotBeCarriedOver { section: String },
    JudgedBesideRules { section: String },
    CapAutomatic { cap: String },
    CapNotOf { cap: String, section: String },
    CapNotHolding { cap: String },
    OverCap { label: String, level: String },
    // A programme.
    RestsOnItself { section: String },
    NumberWithoutEnd { method: String },
    OtherScale { method: String, section: String },
    NotFromRatings { method: String },
    NeverDecides { method: String, number: usize },
    NoRuleFor { method: String, example: String },
    TwoRulesFor { method: String, one: usize, other: usize, example: String },
    FactInSentence { id: String },
    FactNotAsked { id: String },
    FactTwice { id: String },
    // A table of old ratings.
    VectorColumn { found: String, suggestion: Option<String> },
    VectorLevel { found: String, known: Vec<String> },
    VectorAnswer { found: String },
    VectorNameless,
}
