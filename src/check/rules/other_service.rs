//! The name of another service: what a text copied from its report brings with it.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::{Sentence, sentences};
use crate::check::words::words;
use crate::problem::{Place, Remnant, Severity};
use crate::report::{Passage, PassagePart};

pub(super) const RULE: Rule = Rule {
    id: "other-service",
    what: "The name of another youth justice service than the inspected one, in prose, quotations, tables, titles and captions.",
    why: "A report is written over the last one, and the name that is left says that another service was found wanting.",
    example: "Reports “Solihull YJS”, “Leeds Youth Offending Team’s”, “Leeds management board” and “youth justice services in Leeds” in the \
              report of another area, and any name before “YJS” that is no word of the report. Leaves alone several of them, \
              sentences that name the inspected service as well, and neighbours: “with Solihull YJS”, “shared with”, “than Leeds YOT”.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

/// The areas of youth justice services, of today and of late; a line each. Public fact.
const AREAS: &str = include_str!("../../../data/areas.txt");

/// Each area by its words, the longest first.
static BY_WORDS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let lines = AREAS.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let mut areas: Vec<Vec<String>> = lines.map(folded).collect();
    areas.sort_by_key(|words| std::cmp::Reverse(words.len()));
    areas
});

/// What such a service is called.
const CALLED: &[&[&str]] = &[
    &["yjs"],
    &["yot"],
    &["yos"],
    &["yjt"],
    &["youth", "justice", "service"],
    &["youth", "justice", "services"],
    &["youth", "justice", "team"],
    &["youth", "justice", "partnership"],
    &["youth", "justice", "management", "board"],
    &["youth", "offending", "team"],
    &["youth", "offending", "service"],
    &["youth", "offending", "services"],
    &["youth", "offending", "partnership"],
    &["youth", "offending", "and", "prevention", "service"],
    &["youth", "support", "service"],
    &["youth", "inclusion", "and", "support", "service"],
    &["youth", "justice", "plan"],
    &["youth", "justice", "board"],
    &["youth", "justice", "strategic", "plan"],
    &["management", "board"],
    &["partnership", "board"],
];

/// So many of the last are of an area only when it is known to be one: any board has a name.
const OF_AREAS: usize = 5;

/// Words before the name that set it beside the inspected service.
const BESIDE: &[&str] =
    &["with", "than", "like", "unlike", "neighbouring", "nearby", "adjoining", "between", "from", "and", "or"];

/// Words that speak of two services.
const JOINT: &[&str] = &[
    "neighbouring",
    "joint",
    "jointly",
    "merged",
    "merger",
    "shared",
    "share",
    "shares",
    "compared",
    "transferred",
    "consortium",
    "regional",
];

/// Words that can begin a sentence or a title before a name.
const OPENING: &[&str] = &[
    "the", "in", "at", "for", "by", "of", "to", "when", "while", "since", "as", "all", "our", "this", "staff",
    "children", "overall", "how",
];

/// Words that a report may have with a capital alone, and that name no place.
const NO_NAMES: &[&str] = &[
    "about",
    "after",
    "although",
    "another",
    "assistant",
    "because",
    "before",
    "being",
    "both",
    "dedicated",
    "deputy",
    "during",
    "each",
    "effective",
    "english",
    "every",
    "female",
    "first",
    "former",
    "further",
    "given",
    "good",
    "having",
    "head",
    "here",
    "however",
    "inspecting",
    "inspection",
    "integrated",
    "interim",
    "joint",
    "local",
    "male",
    "many",
    "modern",
    "most",
    "multi-agency",
    "national",
    "neither",
    "once",
    "only",
    "operational",
    "other",
    "previous",
    "probation",
    "senior",
    "several",
    "some",
    "specialist",
    "strategic",
    "such",
    "their",
    "these",
    "those",
    "through",
    "together",
    "under",
    "until",
    "welsh",
    "what",
    "where",
    "whether",
    "which",
    "within",
    "without",
    "young",
    "your",
    "youth",
];

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let known = Known::of(context);
    let service = &context.inspection.file.service.name;
    let slip = |text: &str| Remnant::OtherService { found: text.to_owned(), own: service.clone() };
    let mut hits = Vec::new();
    for sentence in context.sentences() {
        for words in known.others(sentence).into_iter().filter(|words| said_here(sentence, words)) {
            hits.push(context.hit(sentence, &words, slip(sentence.text(&words))));
        }
    }
    // The labels of statistics name those with whom a service is compared.
    for (file, source) in context.inspection.sources.iter().filter(|(file, _)| file.as_str() != "statistics.yaml") {
        for path in &source.labels {
            let Some(text) = source.value_at(path) else { continue };
            let passage = as_passage(file, text);
            for sentence in sentences(&passage) {
                for words in known.others(&sentence) {
                    let range = sentence.range(&words);
                    hits.push(context.hit_plain(file, path, text, &range, slip(&text[range.clone()])));
                }
            }
        }
    }
    hits
}

/// What somebody says in a quotation of the report is looked through; what a sentence quotes is left alone.
fn said_here(sentence: &Sentence<'_>, words: &Range<usize>) -> bool {
    let quoted = sentence.passage.part == PassagePart::Quotation;
    sentence.passage.file != "statistics.yaml" && if quoted { sentence.is_typed(words) } else { sentence.is_own(words) }
}

fn as_passage(file: &str, text: &str) -> Passage {
    Passage {
        section: None,
        file: file.to_owned(),
        path: crate::source::FieldPath::default(),
        part: PassagePart::Other,
        text: text.to_owned(),
        given: Vec::new(),
        place: Place::file(file),
    }
}

/// What is known of the inspected service, and which words of its report are no names.
struct Known<'c, 'a> {
    context: &'c RuleContext<'a>,
    /// Its names, each as words.
    own: Vec<Vec<String>>,
    /// The words that stand somewhere in the report without a capital; read once one is asked for.
    small: OnceLock<BTreeSet<String>>,
}

impl<'c, 'a> Known<'c, 'a> {
    fn of(context: &'c RuleContext<'a>) -> Self {
        let service = &context.inspection.file.service;
        let names = [Some(&service.name), Some(&service.area), service.short_name.as_ref()];
        Known { context, own: names.into_iter().flatten().map(|name| folded(name)).collect(), small: OnceLock::new() }
    }

    /// Where a sentence names the service of another area.
    fn others(&self, sentence: &Sentence<'_>) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for index in 0..sentence.words.len() {
            let Some(kind) = CALLED.iter().rposition(|called| is_called(sentence, index, called)) else { continue };
            let end = index + CALLED[kind].len();
            let after = matches!(sentence.at(end), "in" | "of" | "for").then(|| end + 1);
            let before = area_before(sentence, index).map(|start| (start, start..index, start..end));
            let after = after.and_then(|start| {
                let area = BY_WORDS.iter().find(|area| is_area(sentence, start, area))?;
                Some((index, start..start + area.len(), index..start + area.len()))
            });
            // What people say of “[Female YOT worker]” is no name.
            let listed = kind >= CALLED.len() - OF_AREAS || sentence.passage.part == PassagePart::Quotation;
            let named = || self.name_before(sentence, index).map(|start| (start, start..index, start..end));
            let whole = before.or(after).or_else(|| if listed { None } else { named() });
            let Some((start, area, whole)) = whole else { continue };
            let name: Vec<String> = area.map(|at| sentence.at(at).trim_end_matches("'s").to_owned()).collect();
            let is_own = self.own.iter().any(|own| contains(own, &name));
            let previous = start.checked_sub(1).map_or("", |before| sentence.at(before));
            if !is_own && !BESIDE.contains(&previous) {
                found.push(whole);
            }
        }
        // Only then: most sentences name none.
        let beside = |name: &Vec<String>| (0..sentence.words.len()).any(|at| sentence.starts_with(at, name));
        if !found.is_empty() && (sentence.has(JOINT) || self.own.iter().any(beside)) {
            found.clear();
        }
        found
    }

    /// Where a name begins that ends before this word and is on no list: a capital on a word that the report has nowhere without one.
    fn name_before(&self, sentence: &Sentence<'_>, index: usize) -> Option<usize> {
        let start = index.checked_sub(1).filter(|_| sentence.is_beside(index))?;
        let mut letters = sentence.text(&(start..index)).chars();
        let capital = letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase);
        let word = sentence.at(start).trim_end_matches("'s");
        let small = || self.small.get_or_init(|| small_words(self.context)).contains(word);
        (capital && word.len() > 3 && !OPENING.contains(&word) && !NO_NAMES.contains(&word) && !small())
            .then_some(start)
    }
}

/// The words of a report that stand in it without a capital.
fn small_words(context: &RuleContext<'_>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for sentence in context.sentences() {
        for (at, word) in sentence.words.iter().enumerate() {
            if sentence.text(&(at..at + 1)).starts_with(char::is_lowercase) {
                found.insert(word.text.clone());
            }
        }
    }
    found
}

/// Whether these words begin what a service is called.
fn is_called(sentence: &Sentence<'_>, index: usize, called: &[&str]) -> bool {
    called.iter().enumerate().all(|(offset, part)| {
        let word = sentence.at(index + offset);
        word == *part || word.strip_suffix("'s") == Some(part)
    })
}

/// Where the area begins that ends before this word; none where a longer name goes on before it ("South Gloucestershire").
fn area_before(sentence: &Sentence<'_>, index: usize) -> Option<usize> {
    let start = |area: &&Vec<String>| {
        let start = index.checked_sub(area.len())?;
        is_area(sentence, start, area).then_some(start)
    };
    let start = BY_WORDS.iter().find_map(|area| start(&area))?;
    let before = start.checked_sub(1).filter(|_| sentence.is_beside(start));
    let goes_on = before.is_some_and(|before| {
        let capital = sentence.text(&(before..start)).starts_with(char::is_uppercase);
        capital && !OPENING.contains(&sentence.at(before))
    });
    (!goes_on).then_some(start)
}

/// Whether an area stands here, with the capital that makes a name of it.
fn is_area(sentence: &Sentence<'_>, start: usize, area: &[String]) -> bool {
    let words = |at: usize| sentence.at(start + at).trim_end_matches("'s");
    sentence.text(&(start..start + 1)).starts_with(char::is_uppercase)
        && area.iter().enumerate().all(|(at, word)| words(at) == word)
}

/// Whether a name has another inside.
fn contains(own: &[String], name: &[String]) -> bool {
    own.windows(name.len().max(1)).any(|part| part == name)
}

fn folded(name: &str) -> Vec<String> {
    words(name, 0..name.len()).into_iter().map(|word| word.text).collect()
}
