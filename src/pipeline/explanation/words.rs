//! Small words of `explain`: a section, a key question, what is missing, how many.

use crate::programme::Programme;
use crate::text::one_line;

/// A section's number and title, or what the whole is called.
pub(super) fn title(programme: &Programme, id: &str) -> String {
    let Some(node) = programme.node(id) else { return "Overall rating".to_owned() };
    let title = node.title.as_deref().unwrap_or(id);
    match &node.number {
        Some(number) => format!("{number} {title}"),
        None => title.to_owned(),
    }
}

/// A section's number where it has one, else its title.
pub(super) fn short_title(programme: &Programme, id: &str) -> String {
    match programme.node(id).and_then(|node| node.number.clone()) {
        Some(number) => number,
        None => title(programme, id),
    }
}

/// A key question's id and words.
pub(super) fn key_question(programme: &Programme, id: &str) -> String {
    let mut all = programme.nodes().flat_map(|node| &node.key_questions);
    match all.find(|question| question.id == id) {
        Some(question) => format!("{id} {}", one_line(&question.question.written)),
        None => id.to_owned(),
    }
}

/// What inspectors are asked to declare, in quotation marks.
pub(super) fn declared_question(programme: &Programme, id: &str) -> String {
    format!("“{}”", question_of(programme, id).unwrap_or(id))
}

fn question_of<'a>(programme: &'a Programme, id: &str) -> Option<&'a str> {
    programme.declared_questions().find(|one| one.id == id).map(|one| one.question.as_str())
}

/// What a rating waits for: figures of key questions, ratings of sections, declared judgements, people.
pub(super) fn missing(programme: &Programme, ids: &[String]) -> String {
    let word = |id: &String| match id.as_str() {
        "judgement" => "the judgement of inspectors".to_owned(),
        "share" => "the share of work that was done well enough".to_owned(),
        id if question_of(programme, id).is_some() => {
            format!("what inspectors declare of {}", declared_question(programme, id))
        }
        id if programme.node(id).is_some() => format!("the rating of {}", title(programme, id)),
        id => match declared_of(programme, id) {
            Some((section, asked)) => {
                let question = declared_question(programme, asked);
                format!("what inspectors declare of {question} in {}", title(programme, section))
            }
            None => format!("the figure of {id}"),
        },
    };
    let mut words: Vec<String> = ids.iter().map(word).collect();
    words.dedup();
    joined(&words, "and")
}

/// The section and the judgement of a name such as "2.1/breach".
fn declared_of<'a>(programme: &Programme, name: &'a str) -> Option<(&'a str, &'a str)> {
    let (section, id) = name.split_once('/')?;
    (programme.node(section).is_some() && question_of(programme, id).is_some()).then_some((section, id))
}

/// "one", "one and other", "one, other and third".
pub(super) fn joined(words: &[String], last_word: &str) -> String {
    match words {
        [rest @ .., last] if !rest.is_empty() => format!("{} {last_word} {last}", rest.join(", ")),
        other => other.concat(),
    }
}

pub(super) fn counted(count: u32, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
