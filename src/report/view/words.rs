//! A plain text as it is shown: in the report's language; in a draft perhaps in the one it was written in, and marked.

use serde::{Deserialize, Serialize};

use super::Inline;

/// A plain text as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// What it says.
    pub text: String,
    /// Set in a draft where the text is not in the report's language.
    pub untranslated: Option<Untranslated>,
}

/// How a text is marked that is not in the report's language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Untranslated {
    /// The language it is in, as a BCP 47 tag.
    pub language: String,
    /// The words before it that say so, in the report's language.
    pub mark: String,
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Words { text, untranslated: None }
    }
}

impl Words {
    /// The text as a run.
    #[must_use]
    pub fn inlines(&self) -> Vec<Inline> {
        let inlines = vec![Inline::Text { text: self.text.clone() }];
        match &self.untranslated {
            None => inlines,
            Some(Untranslated { language, mark }) => {
                vec![Inline::Untranslated { language: language.clone(), mark: mark.clone(), inlines }]
            }
        }
    }
}
