//! A vector of ratings and declared judgements that is told as an example.

use crate::programme::Programme;

/// A vector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What the method of the rating itself gives, where it is judged or computed from figures and only caps are proved.
    pub itself: Option<String>,
    /// Each section with its level; `None` where it is not rated.
    pub sections: Vec<(String, Option<String>)>,
    /// Each declared judgement with the section that it is about, where it is about one, and its answer.
    pub declared: Vec<(String, Option<String>, bool)>,
}

/// The vector as the half of a sentence: "1 Good, 2 not rated, breach declared yes".
#[must_use]
pub fn example_in_words(programme: &Programme, example: &Example) -> String {
    let itself = example.itself.iter().map(|level| format!("{level} by itself"));
    let section = |(id, level): &(String, Option<String>)| {
        let scale = programme.method_of(id).map(|(_, method)| method.scale()).unwrap_or_default();
        match level {
            Some(level) => format!("{id} {}", programme.level_label(scale, level)),
            None => format!("{id} not rated"),
        }
    };
    let declared = |(id, of, answer): &(String, Option<String>, bool)| {
        let of = of.as_ref().map(|section| format!(" of {section}")).unwrap_or_default();
        format!("{id}{of} declared {}", if *answer { "yes" } else { "no" })
    };
    let sections = example.sections.iter().map(section);
    itself.chain(sections).chain(example.declared.iter().map(declared)).collect::<Vec<_>>().join(", ")
}
