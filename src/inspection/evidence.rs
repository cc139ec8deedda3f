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
    /// Reads yes, no or na as people write them, in any case and with spaces or a stop; `None` where anything else could be
    /// meant.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Answer::of_word(text).or_else(|| Answer::of_word(&bare(text)))
    }

    fn of_word(text: &str) -> Option<Self> {
        let is = |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
        match text.len() {
            3 if is(&["yes"]) => Some(Answer::Yes),
            2 if is(&["no"]) => Some(Answer::No),
            2 | 3 if is(&["na", "n/a", "n.a"]) => Some(Answer::NotRelevant),
            1 if is(&["y"]) => Some(Answer::Yes),
            1 if is(&["n"]) => Some(Answer::No),
            12 | 14 if is(&["not relevant", "not applicable"]) => Some(Answer::NotRelevant),
            _ => None,
        }
    }
}

/// The words without spaces around them, with single ones between, without a stop and what cannot be seen.
fn bare(text: &str) -> String {
    let seen: String = text.chars().filter(|one| !is_invisible(*one)).collect();
    let words = crate::text::one_line(&seen);
    words.strip_suffix('.').unwrap_or(&words).to_owned()
}

/// Characters that take no room: a reader cannot know that they are there.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_an_answer_only_where_there_is_no_doubt() {
        let rows = [
            (Some(Answer::Yes), &["yes", "Yes ", "YES.", "y", "\u{a0}yes", "ye\u{ad}s", "\u{feff}Y"][..]),
            (Some(Answer::No), &["no", "NO", "n", "No."]),
            (Some(Answer::NotRelevant), &["na", "N/A", "N.A.", "n.a", "Not applicable", "not  relevant."]),
            (
                None,
                &[
                    "", "TRUE", "FALSE", "1", "0", "x", "✓", "ja", "yes?", "yes no", "-", "?", "#REF!", "none", "..",
                    "ie",
                ],
            ),
        ];
        for (answer, texts) in rows {
            for text in texts {
                assert_eq!(Answer::read(text), answer, "{text:?}");
            }
        }
    }
}
