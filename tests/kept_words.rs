//! No word of a text is lost in silence: what goes into the parser comes out of the composed report, or is told.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use findings::assets::Assets;
use findings::inspection::Inspection;
use findings::load::{load_inspection, open_folder};
use findings::problem::{Problem, Severity};
use findings::programme::Programme;
use findings::rate::rate;
use findings::report::{Basis, Report, Stage, compose};
use proptest::prelude::*;
use serde_json::Value;

use crate::support;

static TOY: LazyLock<Programme> = LazyLock::new(|| {
    let assets = Assets::programmes(Some(support::root().join("tests/cases/toy-programme/programmes")));
    support::programme(&assets, "toy")
});

/// Pieces of Markdown as people write, paste and mistype it; each `W` becomes a word of its own.
const PIECES: &[&str] = &[
    "W",
    "W W",
    "W, W.",
    "W: W",
    "[W]: W",
    "[W]: <W W>",
    "[W]: W \"W\"",
    "[W]: W (W W)",
    "[W]:W",
    "[W]: https://W.org",
    "[x]: https://W.org 'W'",
    "[x]: https://W.org",
    "[W][x]",
    "[x]",
    "[x][]",
    "[W](https://W.org \"W\")",
    "[W](https://W.org)",
    "[W](W)",
    "[W]",
    "[[W]",
    "[W]W",
    "(W)[W]",
    "[](https://W.org)",
    "[ ](https://W.org)",
    "![W](W.png \"W\")",
    "![W]",
    "<https://W.org>",
    "<W@W.org>",
    "https://W.org",
    "| W | W |",
    "| W | W | W |",
    "W | W",
    "| W |",
    "| W \\| W | W |",
    "| --- | ---: |",
    "|---|",
    "--- | ---",
    "|",
    "| | |",
    "- W",
    "* W",
    "+ W",
    "+ 5 W",
    "  - W",
    "    - W",
    "-",
    "- ",
    "1. W",
    "2. W",
    "4. W",
    "1) W",
    "01. W",
    "2019. W",
    "1.",
    "a) W",
    "    W",
    "\tW",
    "  W",
    "# W",
    "# W #",
    "## W",
    "### W",
    "#W",
    "#",
    "# [](https://W.org)",
    "####### W",
    "===",
    "---",
    "--",
    "***",
    "* * *",
    "> W",
    ">W",
    ">> W",
    "> 60 W",
    "> - W",
    "> # W",
    "**W**",
    "*W*",
    "W*W*W",
    "W**W**W",
    "**W",
    "*W",
    "_W_",
    "__W__",
    "W_W_W",
    "****",
    "** **",
    "***W***",
    "~~W~~",
    "`W`",
    "``",
    "```W",
    "```",
    "~~~ W W",
    "<!-- W -->",
    "<!-- W",
    "-->",
    "<W>",
    "</W>",
    "<div>W",
    "</div> W",
    "<W W='W'>",
    "W < W > W",
    "<?W?>",
    "<!W>",
    "&nbsp;W",
    "&#0;W",
    "&#7;W",
    "&W;",
    "&amp;W",
    "&lt;W&gt;",
    "\\W",
    "W\\",
    "\\",
    "\\[W]: W",
    "\\# W",
    "\\| W",
    "W  ",
    "[^W]",
    "[^n]",
    "[^n]: W",
    "[^n]: W W",
    "[^N]: W",
    "[^W]: W",
    "[^n]:",
    "    W W",
    "[^n]: - W",
    "[W]{lang=cy}",
    "[W [W]]{lang=cy}",
    "[W]{lang=\"cy\"}",
    "[W]{lang=fr}",
    "]{lang=cy} W",
    "[*W*]{lang=cy}",
    "[W]{lang=cy",
    "{{ to_come(note=\"W\") }}",
    "{{ to_come(note=\"W\", by=\"W\") }}",
    "{{ W }}",
    "{{ box(id=\"W\") }}",
    "{{ box(id=\"W\", title=\"W\") }}",
    "{{W",
    "{% W %}",
    "{%W",
    "\\{{ W }}",
    "{W}",
    "{.W}",
    "- [ ] W",
    "- [x] W",
    ": W",
    "W\u{ad}W",
    "\u{200b}W",
    "W\u{a0}W",
    "\u{feff}W",
    "W^W^",
    "$W$",
    ":::W",
    "+++",
    "W\u{2028}W",
    "\r\nW",
    "[W]:\nW",
    "[W]:\n\"W\"",
    "W\n: W",
];

const BETWEEN: &[&str] = &["\n", "\n", "\n\n", "\n\n", " ", "", "\n  ", "\n\n    ", "\n> ", "\n- "];

prop_compose! {
    /// A text, and the words that are in it.
    fn markdown()(pieces in prop::collection::vec((prop::sample::select(PIECES), prop::sample::select(BETWEEN)), 1..9))
        -> (String, Vec<String>) {
        let mut text = String::new();
        let mut words = Vec::new();
        for (piece, between) in pieces {
            for part in piece.split_inclusive('W') {
                text.push_str(part.trim_end_matches('W'));
                if part.ends_with('W') {
                    let word = format!("q{:02}z", words.len());
                    text.push_str(&word);
                    words.push(word);
                }
            }
            text.push_str(between);
        }
        (text, words)
    }
}

fn composed(programme: &Programme, inspection: &Inspection, problems: &mut Vec<Problem>) -> Report {
    let ratings = rate(programme, inspection);
    let checked = compose(&Basis {
        programme,
        inspection,
        ratings: &ratings,
        phrases: &support::phrases(),
        stage: &Stage::DRAFT,
        earlier: None,
    });
    problems.extend(checked.problems);
    checked.value.expect("a report")
}

/// Everything that a report says, links included.
fn said(report: &Report) -> String {
    fn add(value: &Value, said: &mut String) {
        match value {
            Value::String(text) => {
                said.push_str(text);
                said.push('\n');
            }
            Value::Array(items) => items.iter().for_each(|item| add(item, said)),
            Value::Object(fields) => {
                fields.iter().filter(|(name, _)| *name != "anchor").for_each(|(_, field)| add(field, said));
            }
            _ => {}
        }
    }
    let mut said = String::new();
    for part in [
        serde_json::to_value(&report.sections),
        serde_json::to_value(&report.notes),
        serde_json::to_value(&report.cover),
        serde_json::to_value(report.for_children.as_ref().map(|children| (&children.sections, &children.notes))),
    ] {
        add(&part.expect("JSON"), &mut said);
    }
    said
}

/// The words of a text that are in no report of it, where nothing of that file is told.
fn lost(file: &str, text: &str, words: &[String]) -> Vec<String> {
    let (inspection, mut problems) = support::folder_with(&TOY, &[(file, text)]);
    let told = |problems: &[Problem]| {
        problems.iter().any(|one| {
            one.severity == Severity::Error
                && one.place.as_ref().is_some_and(|place| place.file.ends_with(file) && place.line > 0)
        })
    };
    let Some(inspection) = inspection else { return if told(&problems) { Vec::new() } else { words.to_vec() } };
    let said = said(&composed(&TOY, &inspection, &mut problems));
    let missing: Vec<String> = words.iter().filter(|word| !said.contains(word.as_str())).cloned().collect();
    if told(&problems) { Vec::new() } else { missing }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn what_goes_into_prose_comes_out_or_is_told((text, words) in markdown()) {
        let lost = lost("sections/a.md", &text, &words);
        prop_assert!(lost.is_empty(), "lost {:?} of:\n{}", lost, text);
    }

    #[test]
    fn what_goes_into_a_finding_comes_out_or_is_told((text, words) in markdown()) {
        let indented: String = text.lines().map(|line| format!("      {line}\n")).collect();
        let lost = lost("sections/a.yaml", &format!("strengths:\n  - text: |\n{indented}"), &words);
        prop_assert!(lost.is_empty(), "lost {:?} of:\n{}", lost, text);
    }
}

/// How often each word stands in a text, without what is no text of a reader: placeholders, where links lead, names of notes.
fn count(text: &str) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    for word in text.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *counted.entry(word.to_lowercase()).or_default() += 1;
    }
    counted
}

fn without(text: &str, open: &str, close: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some(at) = rest.find(open) {
        kept.push_str(&rest[..at]);
        kept.push(' ');
        rest = rest[at..].find(close).map_or("", |end| &rest[at + end + close.len()..]);
    }
    kept + rest
}

#[test]
fn every_text_of_every_sample_is_in_its_report() {
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(support::root().join("data/inspections")).expect("samples").flatten() {
        let folder = entry.path();
        let Some(opened) = open_folder(&folder).value else { continue };
        let programme = support::programme(&support::programmes(None), opened.programme().0);
        let mut problems = Vec::new();
        let inspection = load_inspection(&programme, &folder).gather(&mut problems).expect("loaded");
        let programme = programme.as_of(inspection.file.begun());
        let said = count(&said(&composed(&programme, &inspection, &mut problems)));
        for (file, source) in &inspection.sources {
            for path in source.texts.keys() {
                let text = source.text_at(path).expect("a text");
                let text = without(&without(&without(text, "{{", "}}"), "](", ")"), "[^", "]");
                for (word, times) in count(&without(&text, "{lang=", "}")) {
                    if said.get(&word).copied().unwrap_or_default() < times {
                        wrong.push(format!("{} {file} {path}: “{word}”", folder.display()));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Texts that once took minutes or all memory: what is told of each is little, and it is read to its end.
#[test]
fn hostile_texts_are_told_in_few_words() {
    for text in [
        "a,".repeat(50_000),
        ",".repeat(100_000),
        "late ".repeat(3_000),
        "&amp; ".repeat(10_000),
        "{%".repeat(20_000),
        "]{lang=".repeat(10_000),
        "[".repeat(50_000),
        "a**b_c*d ".repeat(5_000),
        "a\u{200b}b ".repeat(10_000),
        "a→b ".repeat(10_000),
        "“it said so and so” 5% ".repeat(1_000),
        "w[^n] ".repeat(5_000),
    ] {
        let (inspection, mut problems) = support::folder_with(&TOY, &[("sections/a.md", &text)]);
        let inspection = inspection.expect("it is read");
        let report = composed(&TOY, &inspection, &mut problems);
        problems.extend(findings::report::check_characters(&report, &TOY, &inspection, &support::glyphs()));
        let (programme, ratings, phrases) = (&*TOY, rate(&TOY, &inspection), support::phrases());
        let (inspection, ratings, phrases) = (&inspection, &ratings, &phrases);
        let basis = Basis { programme, inspection, ratings, phrases, stage: &Stage::DRAFT, earlier: None };
        problems.extend(findings::check::check(&basis, &[]));
        assert!(problems.len() < 250, "{} problems", problems.len());
        assert!(support::words(&problems).len() < 300_000, "{}", &text[..6]);
    }
}
