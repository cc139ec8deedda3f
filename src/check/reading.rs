//! How much there is to read: words and sentences by section, and the longest sentence.

use super::rule_context::RuleContext;

/// The reading load of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingLoad {
    /// Its id; the name of the file for what stands in no section of the outline.
    pub section: String,
    /// Its title in the outline; empty where it has none.
    pub title: String,
    /// Words of its prose and findings.
    pub words: usize,
    /// Its sentences.
    pub sentences: usize,
    /// Words of the longest one.
    pub longest: usize,
}

/// The reading load of every section that has prose, in the order of the report.
pub(super) fn reading_load(context: &RuleContext<'_>) -> Vec<ReadingLoad> {
    let mut loads: Vec<ReadingLoad> = Vec::new();
    let mut passages: Vec<_> = context.own_words().collect();
    passages.sort_by_cached_key(|passage| context.reading_position(passage));
    for passage in passages {
        let node = context.shown_in(passage);
        let section = node.map_or(&passage.file, |node| &node.id).clone();
        if loads.last().is_none_or(|load| load.section != section) {
            let title = node.and_then(|node| node.title.as_deref()).unwrap_or_default().to_owned();
            loads.push(ReadingLoad { section, title, words: 0, sentences: 0, longest: 0 });
        }
        if let Some(load) = loads.last_mut() {
            for sentence in context.sentences_of(passage) {
                load.words += sentence.words.len();
                load.sentences += 1;
                load.longest = load.longest.max(sentence.words.len());
            }
        }
    }
    loads
}
