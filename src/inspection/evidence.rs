//! Evidence: what inspectors found in each case, question by question, and the counts that come of it.

use std::collections::BTreeMap;

/// A file of `evidence/`.
#[derive(Clone, Debug)]
pub struct EvidenceFile {
    /// Its path in the folder.
    pub name: String,
    /// The key questions of its columns.
    pub questions: Vec<String>,
    /// Its sample columns, such as the kind of disposal.
    pub attributes: Vec<String>,
    /// Its cases, in order.
    pub cases: Vec<Case>,
}

/// A case that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// What it is called; never a child's name or number.
    pub id: String,
    /// The answer to each of the file's questions; `None` where the cell is not one, which is told.
    pub answers: Vec<Option<Answer>>,
    /// What each of the file's sample columns says.
    pub attributes: Vec<String>,
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
        let is = |word: &str| text.eq_ignore_ascii_case(word);
        match text.len() {
            3 if is("yes") => Some(Answer::Yes),
            3 if is("n/a") => Some(Answer::NotRelevant),
            2 if is("no") => Some(Answer::No),
            2 if is("na") => Some(Answer::NotRelevant),
            1 if is("y") => Some(Answer::Yes),
            1 if is("n") => Some(Answer::No),
            _ => None,
        }
    }
}

/// The counts of every key question that has evidence.
#[must_use]
pub fn counts(files: &[EvidenceFile]) -> BTreeMap<String, Counts> {
    let mut counts: BTreeMap<String, Counts> = BTreeMap::new();
    for file in files {
        let mut columns = vec![(Counts::default(), false); file.questions.len()];
        for case in &file.cases {
            for ((count, answered), answer) in columns.iter_mut().zip(&case.answers) {
                match answer {
                    Some(Answer::Yes) => {
                        count.yes += 1;
                        count.of += 1;
                    }
                    Some(Answer::No) => count.of += 1,
                    Some(Answer::NotRelevant) => {}
                    None => continue,
                }
                *answered = true;
            }
        }
        for (question, (count, _)) in file.questions.iter().zip(columns).filter(|(_, (_, answered))| *answered) {
            let sum = counts.entry(question.clone()).or_default();
            sum.yes += count.yes;
            sum.of += count.of;
        }
    }
    counts
}
