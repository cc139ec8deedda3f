//! Phrase files as the tests read them: messages with their source text, and a language that nobody speaks, made of them.
use std::fs;

use crate::support;

/// A message of a phrase file.
pub(crate) struct Message {
    /// Its id.
    pub(crate) id: String,
    /// What stands after `id =`, over all its lines.
    pub(crate) text: String,
    /// The comments that hold for it: of its group, and right above it.
    pub(crate) comments: String,
}

impl Message {
    /// The values it takes, by their names.
    pub(crate) fn values(&self) -> Vec<String> {
        values(&self.text)
    }
}

/// The names after `$` in a text.
pub(crate) fn values(text: &str) -> Vec<String> {
    let is_name = |character: &char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_');
    let mut names: Vec<String> =
        text.split('$').skip(1).map(|rest| rest.chars().take_while(is_name).collect()).collect();
    names.sort();
    names.dedup();
    names
}

/// The source of a language's phrases.
pub(crate) fn source(code: &str) -> String {
    fs::read_to_string(support::root().join(format!("report-templates/phrases/{code}.ftl"))).expect("the phrases")
}

/// The messages of a phrase file, in order.
pub(crate) fn messages(source: &str) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    let (mut group, mut own) = (String::new(), String::new());
    for line in source.lines() {
        if let Some(comment) = line.strip_prefix("##") {
            let goes_on = own == "##";
            if !goes_on {
                group.clear();
            }
            group.push_str(comment);
            own = "##".to_owned();
        } else if let Some(comment) = line.strip_prefix('#') {
            if own == "##" {
                own.clear();
            }
            own.push_str(comment);
        } else if let Some((id, text)) =
            line.split_once('=').filter(|_| line.starts_with(|first: char| first.is_ascii_lowercase()))
        {
            let comments = format!("{group} {own}");
            messages.push(Message { id: id.trim().to_owned(), text: text.to_owned(), comments });
            own.clear();
        } else if line.starts_with(' ') {
            let last = messages.last_mut().expect("a message before its lines");
            last.text.push('\n');
            last.text.push_str(line);
        }
    }
    messages
}

/// A phrase file in which every word that a reader would see is changed, and every value is left. What a message prints
/// ends with the message's own mark.
pub(crate) fn pseudo(source: &str) -> String {
    let mut index = 0;
    let mut begun = false;
    let mut lines = Vec::new();
    for line in source.lines() {
        if line.starts_with(|first: char| first.is_ascii_lowercase()) && line.contains('=') {
            index += usize::from(begun);
            begun = true;
        }
        lines.push(pseudo_line(line, &mark(index)));
    }
    lines.join("\n") + "\n"
}

/// The mark of the message with this index in its file.
pub(crate) fn mark(index: usize) -> String {
    let digits: Vec<char> = VOWELS.chars().collect();
    let digit =
        |place: usize| digits[index / digits.len().pow(3 - u32::try_from(place).expect("small")) % digits.len()];
    format!("ŵŷŵ{}ŵŷŵ", (0..4).map(digit).collect::<String>())
}

fn pseudo_line(line: &str, mark: &str) -> String {
    let trimmed = line.trim_start();
    let text_begins = if line.starts_with('#') || trimmed.starts_with('}') || trimmed.is_empty() {
        line.len()
    } else if trimmed.starts_with('[') || trimmed.starts_with("*[") {
        line.find(']').map_or(line.len(), |at| at + 1)
    } else if line.starts_with(' ') && !trimmed.starts_with('.') {
        0
    } else {
        line.find('=').map_or(line.len(), |at| at + 1)
    };
    let (before, text) = line.split_at(text_begins);
    let mut depth = 0;
    let changed: String = text
        .chars()
        .map(|character| {
            match character {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 { pseudo_letter(character) } else { character }
        })
        .collect();
    let prints = depth == 0 && !text.trim().is_empty();
    if prints { format!("{before}{changed} {mark}") } else { format!("{before}{changed}") }
}

/// The letters of the language that nobody speaks: every face of the reports has them, and no word of the data.
const VOWELS: &str = "âêîôûŷ";

/// Whether a letter is one of them.
pub(crate) fn is_pseudo(letter: char) -> bool {
    letter == 'ŵ' || VOWELS.contains(letter)
}

fn pseudo_letter(letter: char) -> char {
    match letter.to_ascii_lowercase() {
        'a' => 'â',
        'e' => 'ê',
        'i' => 'î',
        'o' => 'ô',
        'u' => 'û',
        'y' => 'ŷ',
        other if other.is_alphabetic() => 'ŵ',
        other => other,
    }
}
