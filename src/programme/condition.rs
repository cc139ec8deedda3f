//! Conditions of rules and caps: what must be so of ratings and of declared judgements.
//!
//! What must hold: sections are rated, and levels are of their scales; a number of sections has an end.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A condition of a decision rule, or of a cap.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition {
    /// Every one of the sections is rated at this level or a better one.
    AtLeast {
        /// Sections.
        sections: Vec<String>,
        /// A level of their scale.
        level: String,
    },
    /// At least one of the sections is rated at this level or a better one.
    AnyAtLeast {
        /// Sections.
        sections: Vec<String>,
        /// A level of their scale.
        level: String,
    },
    /// At least one of the sections is rated below this level.
    AnyBelow {
        /// Sections.
        sections: Vec<String>,
        /// A level of their scale.
        level: String,
    },
    /// Every one of the sections is rated below this level.
    AllBelow {
        /// Sections.
        sections: Vec<String>,
        /// A level of their scale.
        level: String,
    },
    /// Every one of the sections is rated at exactly this level.
    Exactly {
        /// Sections.
        sections: Vec<String>,
        /// A level of their scale.
        level: String,
    },
    /// So many of the sections, at least or at most, stand like this to a level.
    NumberOf {
        /// Sections.
        sections: Vec<String>,
        /// So many of them at least.
        at_least: Option<u32>,
        /// So many of them at most.
        at_most: Option<u32>,
        /// How they stand to the level.
        are: Standing,
        /// A level of their scale.
        level: String,
    },
    /// The inspectors declared this judgement with yes or no.
    Declared {
        /// The judgement's id.
        id: String,
        /// The answer that is asked for.
        is: bool,
        /// For a judgement about sections: of which; where none is named, of the section that is rated, or else of any.
        #[serde(default)]
        sections: Vec<String>,
        /// For a judgement about sections: of so many of them at least; 1 where nothing is said.
        at_least: Option<u32>,
    },
}

/// How a rating stands to a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// At this level or a better one.
    AtOrAbove,
    /// Below it.
    Below,
    /// At exactly this level.
    Exactly,
}

impl Condition {
    /// The sections whose ratings it looks at.
    #[must_use]
    pub fn sections(&self) -> &[String] {
        match self {
            Condition::AtLeast { sections, .. }
            | Condition::AnyAtLeast { sections, .. }
            | Condition::AnyBelow { sections, .. }
            | Condition::AllBelow { sections, .. }
            | Condition::Exactly { sections, .. }
            | Condition::NumberOf { sections, .. } => sections,
            Condition::Declared { .. } => &[],
        }
    }

    /// The level that it looks at.
    #[must_use]
    pub fn level(&self) -> Option<&str> {
        match self {
            Condition::AtLeast { level, .. }
            | Condition::AnyAtLeast { level, .. }
            | Condition::AnyBelow { level, .. }
            | Condition::AllBelow { level, .. }
            | Condition::Exactly { level, .. }
            | Condition::NumberOf { level, .. } => Some(level),
            Condition::Declared { .. } => None,
        }
    }
}
