//! Small words before a name, such as "in". In Welsh they change how the name begins, so that both are kept as one form.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A word before a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SmallWord {
    /// In: yn, yng, ym.
    In,
    /// To: i.
    To,
    /// From: o.
    From,
    /// By: gan.
    By,
    /// And: a, ac.
    And,
}

impl SmallWord {
    /// Every one of them.
    pub const ALL: [SmallWord; 5] = [SmallWord::In, SmallWord::To, SmallWord::From, SmallWord::By, SmallWord::And];

    /// What findings folders call it: the English word.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            SmallWord::In => "in",
            SmallWord::To => "to",
            SmallWord::From => "from",
            SmallWord::By => "by",
            SmallWord::And => "and",
        }
    }

    /// The word that is called so.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        SmallWord::ALL.into_iter().find(|word| word.key() == key)
    }
}
