//! A paragraph or a long sentence that stands twice.

use std::collections::BTreeMap;

use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::problem::{Remnant, Severity};
use crate::report::{Passage, PassagePart};

pub(super) const RULE: Rule = Rule {
    id: "pasted-twice",
    what: "The same paragraph, or the same long sentence, twice in a report: in one section or in two.",
    why: "It was pasted where it should have been moved, and readers take the report for careless.",
    example: "Reports the second of two paragraphs that say the same, also with other spaces, capitals or quotation marks, and a sentence of \
              twelve words or more that stands twice in a section. Leaves alone headings, charts, tables, the glossary, what a \
              summary or a key finding says again, and sentences that come back in other sections, unless they are very long.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

/// Shorter sentences may come back.
const SENTENCE: usize = 12;

/// Shorter sentences may come back in another section.
const FAR: usize = 25;

/// Shorter paragraphs may come back; without a stop at its end a text is a heading, which may be longer.
const PARAGRAPH: usize = 8;
const HEADING: usize = 16;

/// Texts that say again what others say are compared only with their like.
type Kind = &'static str;

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut paragraphs: BTreeMap<(Kind, String), &Passage> = BTreeMap::new();
    let mut known: BTreeMap<(Kind, String), &Passage> = BTreeMap::new();
    for (passage, sentences) in in_order(context) {
        let kind = kind(passage);
        let whole = (kind, folded(&sentences));
        let of = sentences.iter().map(|one| one.words.len()).sum::<usize>();
        let stops = passage.text.trim_end().ends_with(['.', '!', '?', ':', ';', '”', '’', ')', '"']);
        let long = of >= if stops { PARAGRAPH } else { HEADING };
        if let Some(first) = long.then(|| paragraphs.get(&whole)).flatten() {
            hits.push(hit(context, first, passage, &sentences));
            continue;
        }
        let long: Vec<&Sentence<'_>> = sentences.iter().copied().filter(|one| one.words.len() >= SENTENCE).collect();
        let again = long.iter().find_map(|one| {
            let first = known.get(&(kind, folded(&[*one])))?;
            (first.section == passage.section || one.words.len() >= FAR).then_some((first, *one))
        });
        if let Some((first, sentence)) = again {
            hits.push(hit(context, first, passage, &[sentence]));
        }
        paragraphs.entry(whole).or_insert(passage);
        for one in long {
            known.entry((kind, folded(&[one]))).or_insert(passage);
        }
    }
    hits
}

fn kind(passage: &Passage) -> Kind {
    match passage.path.first_key() {
        Some("key_findings") => "key findings",
        Some("summary") => "summary",
        _ => "",
    }
}

/// Every passage that can be pasted, with its sentences, as a reader meets them.
fn in_order<'s, 'a>(context: &'s RuleContext<'a>) -> Vec<(&'a Passage, Vec<&'s Sentence<'a>>)> {
    let mut all: Vec<(&'a Passage, Vec<&'s Sentence<'a>>)> = Vec::new();
    for sentence in context.sentences() {
        let passage = sentence.passage;
        let of_data = matches!(passage.path.first_key(), Some("charts" | "tables" | "images"))
            || matches!(passage.file.as_str(), "glossary.yaml" | "statistics.yaml" | "ratings.yaml");
        if of_data || passage.part == PassagePart::Table {
            continue;
        }
        match all.last_mut() {
            Some((last, sentences)) if std::ptr::eq(*last, passage) => sentences.push(sentence),
            _ => all.push((passage, vec![sentence])),
        }
    }
    all.sort_by_key(|(passage, _)| context.reading_position(passage));
    all
}

/// What sentences say, by their words.
fn folded(sentences: &[&Sentence<'_>]) -> String {
    let words = sentences.iter().flat_map(|sentence| &sentence.words).map(|word| word.text.as_str());
    words.collect::<Vec<_>>().join(" ")
}

/// What is told of sentences that stood before: at their first words, which are enough to find them.
fn hit(context: &RuleContext<'_>, first: &Passage, passage: &Passage, sentences: &[&Sentence<'_>]) -> Hit {
    let start = sentences.first().and_then(|one| one.words.first()).map_or(0, |word| word.range.start);
    let end =
        sentences.first().and_then(|one| one.words.iter().take(SHOWN).next_back()).map_or(start, |word| word.range.end);
    let (first_file, first_line) = (first.file.clone(), first.place.line);
    let found = passage.text[start..end].to_owned();
    context.hit_at(passage, &(start..end), Remnant::PastedTwice { found, first_file, first_line })
}

/// So many of the words are told.
const SHOWN: usize = 6;
