//! Counts of cases, interviews, meetings and replies that were typed: they must be those of inspection.yaml.

use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::check::words::{EMPTY, is_general, stem, words};
use crate::inspection::SampleRecord;
use crate::problem::{Contradiction, Severity};
use crate::programme::Node;
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "sample-count",
    what: "A number of cases, interviews, meetings or replies typed in prose that is not the one under “samples:” in inspection.yaml.",
    why: "How much an inspection looked at is what its findings rest on; the same number stands in several places.",
    example: "Reports “31 interviews with case managers” where there were 30, and “we inspected 18 cases” where no sample has 18. Leaves \
              alone a few cases that an inspector speaks of (“in two cases”), and a part of what was named before (“of whom 31 with court \
              orders”).",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

/// What inspectors do with a sample as a whole.
const LOOKED_AT: &[&str] = &["inspected", "examined", "assessed", "reviewed", "read", "sampled"];

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let samples: Vec<Sample> = context.inspection.file.samples.iter().map(Sample::of).collect();
    let mut hits = Vec::new();
    for sentence in context.prose() {
        for index in 0..sentence.words.len() {
            let Some((number, used)) = sentence.number_at(index) else { continue };
            let after = index + used;
            let year = used == 1
                && sentence.at(index).len() == 4
                && number.as_whole().is_some_and(|one| (1900..2100).contains(&one));
            if year || !sentence.is_typed(&(index..after)) || is_unit_of_other(sentence, index, after) {
                continue;
            }
            let Some((known, end)) =
                named(context, &samples, sentence, after).or_else(|| whole(context, sentence, index, after))
            else {
                continue;
            };
            if !number.as_whole().is_some_and(|count| known.contains(&count)) {
                let words = index..end;
                let what = Contradiction::SampleDiffers { found: sentence.text(&words).to_owned(), known };
                hits.push(context.hit(sentence, &words, what));
            }
        }
    }
    hits
}

/// Whether the number belongs to something else: a share, a percentage, a year, an age, a point of a list.
fn is_unit_of_other(sentence: &Sentence<'_>, index: usize, after: usize) -> bool {
    let before = sentence.at(index.wrapping_sub(1));
    if !sentence.is_beside(after) || is_part(sentence, index) {
        return true;
    }
    if sentence.at(after) == "of" && matches!(sentence.at(after + 1), "them" | "these" | "whom") {
        return false;
    }
    // "Nine of the 20 children", "all 20 of the children", "a sample of 20 children".
    let before_two = sentence.at(index.wrapping_sub(2));
    let share = matches!(before, "the" | "these" | "those" | "our")
        && before_two == "of"
        && index > 2
        && ends_number(sentence, index - 3);
    if share && sentence.at(after) != "cases" {
        return true;
    }
    if before == "of" && matches!(before_two, "sample" | "consisted" | "total") && sentence.at(after) != "of" {
        return false;
    }
    matches!(
        sentence.at(after),
        "of" | "out" | "%" | "per" | "percent" | "to" | "years" | "months" | "weeks" | "days" | "and"
    ) || matches!(before, "of" | "in" | "aged" | "domain" | "standard" | "section" | "and" | "or" | "another")
        && sentence.at(after) != "cases"
}

/// Whether a number ends with this word.
fn ends_number(sentence: &Sentence<'_>, index: usize) -> bool {
    (index.saturating_sub(3)..=index)
        .any(|start| sentence.number_at(start).is_some_and(|(_, used)| start + used == index + 1))
}

/// Whether a number is of a part of what was named before: "of whom 31", "of these, some 31", "31 of whom".
fn is_part(sentence: &Sentence<'_>, index: usize) -> bool {
    let before = |words: usize| index.checked_sub(words).map_or("", |before| sentence.at(before));
    let modified = matches!(before(1), "some" | "about" | "around" | "only" | "just" | "almost" | "nearly" | "over");
    let first = if modified { 2 } else { 1 };
    let pronoun = matches!(before(first), "whom" | "which")
        || matches!(before(first), "these" | "those" | "them") && before(first + 1) == "of";
    let behind = sentence.number_at(index).map_or(index, |(_, used)| index + used);
    pronoun || sentence.at(behind) == "of" && matches!(sentence.at(behind + 1), "whom" | "which")
}

/// A sample as rules compare it.
struct Sample {
    /// The stems of the words of its label.
    label: Vec<String>,
    count: u32,
}

impl Sample {
    fn of(record: &SampleRecord) -> Self {
        Sample { label: stems(&record.label), count: record.count }
    }
}

/// The counts of the samples that the words after a number name, and where these words end.
fn named(
    context: &RuleContext<'_>,
    samples: &[Sample],
    sentence: &Sentence<'_>,
    after: usize,
) -> Option<(Vec<u32>, usize)> {
    // Behind the next number something else is counted.
    let up_to_number = (after..after + 4).take_while(|index| sentence.number_at(*index).is_none());
    let near: Vec<String> = up_to_number.map(|index| stem(sentence.at(index))).collect();
    if !samples.iter().any(|sample| sample.label.iter().any(|word| near.contains(word))) {
        return None;
    }
    let spoken: Vec<String> = sentence.words.iter().map(|word| stem(&word.text)).collect();
    let mut best: Vec<(usize, u32)> = Vec::new();
    for sample in samples {
        let label = &sample.label;
        let here = label.iter().filter(|word| near.contains(word)).count();
        let in_sentence = label.iter().filter(|word| spoken.contains(word)).count();
        let specific = label.iter().any(|word| near.contains(word) && !is_general(word));
        let in_passage = label.iter().filter(|word| context.speaks_of(sentence.passage, word)).count();
        let enough = specific && in_sentence >= 2.min(label.len()) && in_passage * 10 >= label.len() * 6;
        if here > 0
            && enough
            && label.first().is_some_and(|head| near.contains(head) || here > 1 || spoken.contains(head))
        {
            best.push((here * 100 / label.len(), sample.count));
        }
    }
    let top = best.iter().map(|(share, _)| *share).max()?;
    let end = (after..after + 4)
        .rev()
        .find(|index| samples.iter().any(|sample| sample.label.contains(&stem(sentence.at(*index)))))
        .map_or(after, |index| index + 1);
    let mut known: Vec<u32> = best.into_iter().filter(|(share, _)| *share == top).map(|(_, count)| count).collect();
    known.sort_unstable();
    known.dedup();
    Some((known, end))
}

/// "We inspected 18 cases": every sample there is, and what two of them make together.
fn whole(context: &RuleContext<'_>, sentence: &Sentence<'_>, index: usize, after: usize) -> Option<(Vec<u32>, usize)> {
    let noun = (after..after + 3)
        .find(|index| matches!(sentence.at(*index), "cases" | "orders" | "sentences" | "disposals"))?;
    let described = (after..noun).all(|index| !matches!(sentence.at(index), "of" | "and" | "in" | "to"));
    let looked =
        index > 0 && LOOKED_AT.contains(&sentence.at(index - 1)) || sentence.at(index.wrapping_sub(1)) == "all";
    if !described || !looked {
        return None;
    }
    let counts: Vec<u32> = context.inspection.file.samples.iter().map(|sample| sample.count).collect();
    let mut known: Vec<u32> =
        context.all_questions().iter().filter_map(|fact| fact.counted.map(|(_, of)| of)).collect();
    let chapters = context.programme.outline.iter().map(|node| cases_of(context, node)).filter(|cases| *cases > 0);
    let sums: Vec<u32> = chapters.clone().zip(chapters.skip(1)).map(|(one, other)| one + other).collect();
    known.extend(counts.into_iter().chain(sums));
    known.sort_unstable();
    known.dedup();
    (!known.is_empty()).then_some((known, noun + 1))
}

/// The most cases that a key question of a chapter rests on.
fn cases_of(context: &RuleContext<'_>, node: &Node) -> u32 {
    let below: Vec<&str> = node.subtree().map(|below| below.id.as_str()).collect();
    let own = context.all_questions().iter().filter(|fact| below.contains(&fact.section.as_str()));
    own.filter_map(|fact| fact.counted.map(|(_, of)| of)).max().unwrap_or_default()
}

fn stems(label: &str) -> Vec<String> {
    let range: Range<usize> = 0..label.len();
    words(label, range)
        .iter()
        .filter(|word| word.text.len() > 3 && !EMPTY.contains(&word.text.as_str()))
        .map(|word| stem(&word.text))
        .collect()
}
