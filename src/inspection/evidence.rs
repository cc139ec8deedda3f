//! Evidence: what inspectors found in each case, question by question, and the counts that come of it.

use std::collections::BTreeMap;

/// A file of `evidence/`.
#[derive(Clone, Debug)]
pub struct EvidenceFile {
    /// Its path in the folder.
    pub name: String,
    /// Its cases, in order.
    pub cases: Vec<Case>,
}

/// A case that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// What it is called; never a child's name or number.
    pub id: String,
    /// Answers by key question.
    pub answers: BTreeMap<String, Answer>,
    /// Sample columns, such as the kind of disposal.
    pub attributes: BTreeMap<String, String>,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Done well enough.
    Yes,
    /// Not done well enough.
    No,
    /// Not relevant to this case.
    NotRelevant,
}

/// Cases judged "yes" and relevant cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Cases judged "yes".
    pub yes: u32,
    /// Relevant cases.
    pub of: u32,
}

impl Answer {
    /// Reads yes, no or na, in any case; `None` where it says something else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        match text.to_lowercase().as_str() {
            "yes" | "y" => Some(Answer::Yes),
            "no" | "n" => Some(Answer::No),
            "na" | "n/a" => Some(Answer::NotRelevant),
            _ => None,
        }
    }
}

/// The counts of every key question that has evidence.
#[must_use]
pub fn counts(files: &[EvidenceFile]) -> BTreeMap<String, Counts> {
    let mut counts: BTreeMap<String, Counts> = BTreeMap::new();
    for (question, answer) in files.iter().flat_map(|file| &file.cases).flat_map(|case| &case.answers) {
        let count = counts.entry(question.clone()).or_default();
        count.yes += u32::from(*answer == Answer::Yes);
        count.of += u32::from(*answer != Answer::NotRelevant);
    }
    counts
}
