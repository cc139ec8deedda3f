//! Sections, tables, figures and annexes that a text sends its reader to and that this report does not have.

use std::sync::LazyLock;

use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::sentence::Sentence;
use crate::problem::{Remnant, Severity};
use crate::report::{Passage, PassagePart};

pub(super) const RULE: Rule = Rule {
    id: "place-unknown",
    what: "A section, standard, domain, key question, table, figure, annex, paragraph or recommendation, by its number, that the report does \
           not have.",
    why: "Readers look for it; the text comes from another report, or something was taken out since.",
    example: "Reports “section 2.7” where the outline ends with 2.4, “Table 9” and “Figure 4” where nothing is called so, “recommendation \
              12” of eight. Leaves alone places in something else: “section 47 enquiries”, “section 2.7 of the guidance”, “its Annex C”.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

/// How a kind of place is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// By the numbers of the outline; alone ("section 47") it can be one of a law.
    Outline { alone: bool },
    /// By a title or caption that begins with it.
    Title,
    /// The paragraphs of sections that number them.
    Paragraph,
    /// By how many there are.
    Recommendation,
}

/// What places are called, for one and for several.
const KINDS: &[(&str, &str, Known)] = &[
    ("section", "sections", Known::Outline { alone: false }),
    ("standard", "standards", Known::Outline { alone: true }),
    ("domain", "domains", Known::Outline { alone: true }),
    ("criterion", "criteria", Known::Outline { alone: true }),
    ("question", "questions", Known::Outline { alone: false }),
    ("chapter", "chapters", Known::Outline { alone: true }),
    ("part", "parts", Known::Outline { alone: false }),
    ("theme", "themes", Known::Outline { alone: true }),
    ("table", "tables", Known::Title),
    ("figure", "figures", Known::Title),
    ("chart", "charts", Known::Title),
    ("box", "boxes", Known::Title),
    ("map", "maps", Known::Title),
    ("graph", "graphs", Known::Title),
    ("diagram", "diagrams", Known::Title),
    ("fig", "figs", Known::Title),
    ("annex", "annexes", Known::Title),
    ("annexe", "annexes", Known::Title),
    ("appendix", "appendices", Known::Title),
    ("paragraph", "paragraphs", Known::Paragraph),
    ("para", "paras", Known::Paragraph),
    ("recommendation", "recommendations", Known::Recommendation),
];

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let captions = LazyLock::new(|| captions(context));
    for sentence in context.prose() {
        for index in 0..sentence.words.len() {
            let Some((kind, known)) = kind(sentence.at(index)) else { continue };
            let numbers = numbers(sentence, index, known);
            if numbers.is_empty() || is_elsewhere(sentence, index, numbers.last().copied().unwrap_or(index)) {
                continue;
            }
            for number in numbers {
                let words = if number == index + 1 { index..number + 1 } else { number..number + 1 };
                let written = sentence.text(&(number..number + 1));
                // "Tables 9–10": both ends.
                let all = written.split(['–', '-']).all(|one| exists(context, &captions, kind, known, one));
                if sentence.is_own(&words) && !all {
                    let found = format!("{kind} {written}");
                    hits.push(context.hit(sentence, &words, Remnant::PlaceUnknown { found }));
                }
            }
        }
    }
    hits
}

/// The kind of place that a word names.
fn kind(word: &str) -> Option<(&'static str, Known)> {
    KINDS.iter().find(|(one, several, _)| word == *one || word == *several).map(|(one, _, known)| (*one, *known))
}

/// The words after a kind that are numbers of such places: "2.7", "2.7 and 2.8", "C".
fn numbers(sentence: &Sentence<'_>, index: usize, known: Known) -> Vec<usize> {
    let mut found = Vec::new();
    let several = KINDS.iter().any(|(_, several, _)| sentence.at(index) == *several);
    let mut at = index + 1;
    while is_number(sentence, index, at, known) {
        found.push(at);
        at += 1;
        if !several {
            break;
        }
        if matches!(sentence.at(at), "and" | "or" | "to") {
            at += 1;
        }
    }
    found
}

fn is_number(sentence: &Sentence<'_>, index: usize, at: usize, known: Known) -> bool {
    let written = sentence.text(&(at..at + 1));
    let shortened = sentence.at(index) == "fig";
    if written.is_empty() || at == index + 1 && !shortened && !sentence.is_beside(at) {
        return false;
    }
    let behind = sentence.at(at + 1);
    // "the figure 4 per cent": a value.
    if matches!(behind, "%" | "per" | "percent" | "cent") {
        return false;
    }
    let several = KINDS.iter().any(|(_, several, _)| sentence.at(index) == *several);
    let figures = written.chars().all(|one| one.is_ascii_digit() || one == '.' || several && "–-".contains(one));
    let digits = written.starts_with(|one: char| one.is_ascii_digit()) && figures;
    let dotted = digits && written.contains('.');
    let before = index.checked_sub(1).map_or("", |before| sentence.at(before));
    let capital = sentence.text(&(index..index + 1)).starts_with(char::is_uppercase);
    let sent = matches!(before, "see" | "in");
    match known {
        Known::Outline { alone: true } => digits && written.len() <= 6 && !matches!(before, "national" | "gold"),
        Known::Outline { alone: false } => dotted || digits && written.len() <= 2 && before == "see",
        Known::Title => {
            let letter = written.len() == 1 && written.chars().all(|one| one.is_ascii_uppercase());
            let named = matches!(sentence.at(index), "annex" | "annexe" | "annexes" | "appendix" | "appendices");
            (digits && (dotted || several || written.len() <= 2) || letter && named)
                && (capital || sent || named || before == "and" || sentence.at(index).starts_with("table"))
        }
        Known::Paragraph => digits,
        Known::Recommendation => digits && !dotted && written.len() <= 3,
    }
}

/// Words that say that a sentence is about another document.
const OTHERS: &[&str] = &[
    "act",
    "regulations",
    "regulation",
    "legislation",
    "statistics",
    "census",
    "ons",
    "guidance",
    "handbook",
    "manual",
    "schedule",
    "rules",
    "code",
    "convention",
    "ofsted",
    "source",
];

/// Whether these places are in something else: a law, another report.
fn is_elsewhere(sentence: &Sentence<'_>, index: usize, last: usize) -> bool {
    let before = index.checked_sub(1).map_or("", |before| sentence.at(before));
    if before.ends_with("'s")
        || before.ends_with("s'")
        || matches!(before, "its" | "their" | "his" | "her" | "a" | "an")
    {
        return true;
    }
    let of_this = sentence.at(last + 2) == "this"
        || sentence.at(last + 2) == "our"
        || sentence.at(last + 3) == "report" && sentence.at(last + 2) == "the";
    let led =
        matches!(sentence.at(last + 1), "of" | "to" | "from" | "in" | "by" | "under") && sentence.is_beside(last + 1);
    // "section 2.7 to see …" leads nowhere else.
    let elsewhere = led
        && !of_this
        && matches!(sentence.at(last + 2), "the" | "its" | "their" | "a" | "an" | "that" | "schedule" | "part")
        || led && sentence.text(&(last + 2..last + 3)).starts_with(char::is_uppercase);
    let quoted = matches!(
        sentence.at(last + 1),
        "enquiry" | "enquiries" | "notice" | "order" | "orders" | "assessment" | "report" | "powers" | "accommodation"
    );
    elsewhere || quoted || sentence.has(OTHERS)
}

/// Whether the report has this place.
fn exists(context: &RuleContext<'_>, captions: &[String], kind: &str, known: Known, written: &str) -> bool {
    let is_titled = || is_titled(captions, kind, written);
    match known {
        Known::Outline { .. } => {
            let own = |number: &str| number.eq_ignore_ascii_case(written);
            let mut nodes = context.programme.nodes();
            nodes.any(|node| {
                own(&node.id)
                    || node.number.as_deref().is_some_and(own)
                    || node.key_questions.iter().any(|question| own(&question.id))
            }) || is_titled()
        }
        Known::Title => is_titled(),
        Known::Paragraph => is_paragraph(context, written),
        Known::Recommendation => {
            let count = context.inspection.recommendations.recommendations.len();
            written.parse::<usize>().is_ok_and(|number| (1..=count).contains(&number)) || count == 0
        }
    }
}

/// Every title, caption and heading of the report that begins with the name of such a place, in lower case.
fn captions(context: &RuleContext<'_>) -> Vec<String> {
    let (programme, inspection) = (context.programme, context.inspection);
    let of_outline = programme.nodes().flat_map(|node| [node.title.as_ref(), node.heading.as_ref()]).flatten();
    let labels =
        inspection.sources.values().flat_map(|source| source.labels.iter().filter_map(|path| source.value_at(path)));
    let heads =
        |passage: &&Passage| matches!(passage.part, PassagePart::Prose | PassagePart::Table | PassagePart::Other);
    let headings = context.passages().iter().filter(heads).map(|passage| passage.text.as_str());
    let all = of_outline.map(|title| -> &str { title }).chain(labels).chain(headings.filter(|text| is_caption(text)));
    let lowered = all.map(|text| text.trim_start().to_lowercase());
    lowered.filter(|text| KINDS.iter().any(|(kind, _, _)| text.starts_with(kind))).collect()
}

/// Whether one of them begins with this, such as “Annex 1: Methodology”.
fn is_titled(captions: &[String], kind: &str, written: &str) -> bool {
    let kind = if kind == "fig" { "figure" } else { kind };
    let wanted = format!("{kind} {written}").to_lowercase();
    captions
        .iter()
        .any(|text| text.strip_prefix(&wanted).is_some_and(|rest| !rest.starts_with(|one: char| one.is_alphanumeric())))
}

/// Whether a text is short enough to be a heading or a caption, and no sentence about the place: “Table 9 shows that …”
fn is_caption(text: &str) -> bool {
    text.len() <= 150 && !text.trim_end().ends_with('.')
}

/// Whether a section numbers its paragraphs and has one of this number: “1.3” in section 1.
fn is_paragraph(context: &RuleContext<'_>, written: &str) -> bool {
    let Some((section, number)) = written.rsplit_once('.') else { return false };
    let Ok(number) = number.parse::<usize>() else { return false };
    let mut numbered =
        context.programme.nodes().filter(|node| node.numbered_paragraphs && node.number.as_deref() == Some(section));
    numbered.any(|node| {
        let file = format!("sections/{}.md", node.id);
        (1..=context.passages().iter().filter(|passage| passage.file == file).count()).contains(&number)
    })
}
