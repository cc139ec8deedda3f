//! What targets and their values are called, made of the keys that lead to them: as the schemas, in English.

use super::target::{Target, TargetKind};
use crate::editing::paragraphs;
use crate::source::{FieldStep, Node, SourceFile, Value};

/// So many characters of a text tell it from others.
const EXCERPT: usize = 70;

/// Keys that say best what a record is about, the best first.
const NAMES: [&str; 8] = ["title", "term", "text", "label", "caption", "role", "name", "id"];

/// A key as words: `areas_for_improvement` is "Areas for improvement"; an id stays as it is.
pub(super) fn as_words(key: &str) -> String {
    if !key.starts_with(|one: char| one.is_ascii_lowercase()) || key.contains(['-', '.', '/']) {
        return key.to_owned();
    }
    let mut words = key.replace('_', " ");
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

/// The keys and indices that lead to something, as words.
pub(super) fn way(steps: &[FieldStep]) -> String {
    let word = |step: &FieldStep| match step {
        FieldStep::Key(key) => as_words(key),
        FieldStep::Item(index) => (index + 1).to_string(),
    };
    steps.iter().map(word).collect::<Vec<_>>().join(" › ")
}

/// The beginning of what a target says.
pub(super) fn excerpt(target: &Target, source: &SourceFile) -> String {
    let text = match target.kind {
        TargetKind::Paragraph(index) => {
            paragraphs(&source.text).get(index).and_then(|range| source.text.get(range.clone()))
        }
        TargetKind::Text => target.node(source).and_then(Node::text),
        TargetKind::Record => target.node(source).and_then(about),
        TargetKind::File => None,
        TargetKind::NewParagraph(_) | TargetKind::NewItem | TargetKind::ItemAt(_) | TargetKind::NewRecord => None,
    };
    short(text.unwrap_or_default())
}

/// What a record is about.
fn about(node: &Node) -> Option<&str> {
    let Value::Mapping(entries) = &node.value else { return None };
    let said = |name: &str| {
        let entry = entries.iter().find(|(key, _)| key.text() == Some(name));
        entry.and_then(|(_, value)| value.text()).filter(|text| !text.is_empty())
    };
    NAMES.iter().find_map(|name| said(name)).or_else(|| entries.iter().find_map(|(_, value)| value.text()))
}

fn short(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= EXCERPT {
        return words;
    }
    let cut: String = words.chars().take(EXCERPT).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_words_and_ids_stay() {
        for (key, words) in [("areas_for_improvement", "Areas for improvement"), ("2.1", "2.1"), ("yes", "Yes")] {
            assert_eq!(as_words(key), words);
        }
        let steps = [FieldStep::Key("key_findings".to_owned()), FieldStep::Item(2)];
        assert_eq!(way(&steps), "Key findings › 3");
    }

    #[test]
    fn a_long_text_is_cut_between_words() {
        let text = "word ".repeat(40);
        assert!(short(&text).ends_with("word…") && short(&text).chars().count() <= EXCERPT + 1);
    }
}
