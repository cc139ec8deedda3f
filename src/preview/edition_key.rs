//! An edition: the report in one language, as draft or as final. What the switches of the preview choose between.

use crate::language::Language;
use crate::report::Stage;

/// The report in one language, as draft or as final.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EditionKey {
    /// In which language.
    pub(super) language: Language,
    /// As what.
    pub(super) stage: Stage,
}

/// The stages with the words that addresses call them by.
pub(super) const STAGES: [(&str, Stage); 2] = [("draft", Stage::DRAFT), ("final", Stage::Final)];

impl EditionKey {
    /// The edition that an address names; what it leaves open is the English draft. None where there is no such edition.
    pub(super) fn named(language: Option<&str>, stage: Option<&str>) -> Option<Self> {
        let language = language.map_or(Some(Language::English), Language::from_code)?;
        let stage = stage.unwrap_or(STAGES[0].0);
        let (_, stage) = STAGES.into_iter().find(|(word, _)| *word == stage)?;
        Some(EditionKey { language, stage })
    }

    /// The word that addresses call its stage by.
    pub(super) fn stage_word(&self) -> &'static str {
        STAGES.iter().find(|(_, stage)| *stage == self.stage).map_or(STAGES[0].0, |(word, _)| word)
    }

    /// The address of a file of it, such as `/draft/en/report.html`: languages stand side by side as in a build's output.
    pub(super) fn file(&self, base: &str, name: &str) -> String {
        format!("{base}{}/{}/{name}", self.stage_word(), self.language.code())
    }
}
