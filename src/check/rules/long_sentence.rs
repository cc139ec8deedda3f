//! Sentences that are too long to be read once.

use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::problem::{Severity, Slip};

pub(super) const RULE: Rule = Rule {
    id: "long-sentence",
    what: "A sentence of more words than the house style allows, with no semicolon or colon to rest at.",
    why: "Most readers lose the thread; the service’s own staff read the report between two appointments.",
    example: "Reports a sentence of 52 words where at most 40 are allowed. Leaves alone lists, each point of which is counted by itself (in a \
              sentence too, where semicolons part them), and programmes whose style gives no length. “findings check --reading” gives the load of each section.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

/// So many of its first words are marked and name it in an exception.
const SHOWN: usize = 6;

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let Some(at_most) = context.programme.rules.style.sentence_words_at_most else { return Vec::new() };
    let Ok(limit) = usize::try_from(at_most) else { return Vec::new() };
    let mut hits = Vec::new();
    for sentence in context.prose().filter(|sentence| longest_stretch(sentence) > limit) {
        let what = Slip::LongSentence { words: sentence.words.len(), at_most: limit };
        hits.push(context.hit(sentence, &(0..SHOWN.min(limit)), what));
    }
    hits
}

/// The most words of a sentence between two places where a reader can rest: its ends, semicolons and colons.
fn longest_stretch(sentence: &Sentence<'_>) -> usize {
    let mut longest = 0;
    let mut stretch = 0;
    for (index, word) in sentence.words.iter().enumerate() {
        let next = sentence.words.get(index + 1);
        let after =
            next.and_then(|next| sentence.passage.text.get(word.range.end..next.range.start)).unwrap_or_default();
        stretch += 1;
        longest = longest.max(stretch);
        // "10:30" goes on behind its colon.
        if after.contains([';', ':']) && after.contains(char::is_whitespace) {
            stretch = 0;
        }
    }
    longest
}
