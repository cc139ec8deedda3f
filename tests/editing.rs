//! The pen: a value changes, and only its bytes, in every style of YAML, for every text that somebody may write.
//!
//! What must hold here too: each change is read back by a reader that shares no code with the pen's layout.

use findings::editing::{Change, Meant, NewValue, change, in_file, paragraphs, rewritten};
use findings::source::FieldStep;
use proptest::prelude::*;
use serde_yaml::Value;

use crate::support;

/// Texts that YAML would eat, change or lose where they are written as they are.
const TEXTS: [&str; 44] = [
    "Plain words here.",
    "a: b",
    "Ends with colon:",
    "# hash",
    "word #hash",
    "it's \"both\"",
    "'quoted'",
    "\"quoted\"",
    "{{ cases: 2.2.3 }} of cases",
    "[link](https://x.org) and",
    "- dash first",
    "* star",
    "yes",
    "No",
    "~",
    "null",
    "12",
    "1.50",
    "2026-05-20",
    "0x1F",
    "1:30",
    " leading",
    "trailing ",
    "two\nlines",
    "para one\n\npara two\n",
    "ends\n",
    "\nstarts",
    "tab\tinside",
    "\ttab first",
    "non-BMP 𝒳 😀",
    "Welsh ŵ â ’ “x”",
    "back\\slash",
    "percent % @ ` & * ! | >",
    "a, b [c] {d}",
    "?",
    "-",
    "line separator \u{2028} here",
    "no break\u{a0}here",
    "long words and long words and long words and long words and long words and long words and long words and an end",
    "- item\n- item two\n\n1. x\n",
    "  indented first\nthen not\n",
    "a\n  more\nb\n",
    "",
    "x\n\n\n",
];

/// A value in every style, as it stands behind its key in a record whose keys are two columns in.
const STYLES: [&str; 19] = [
    " old text",
    " 'it''s old'",
    " \"old \\\"t\\\" \\u00e9\"",
    " old text\n    goes on\n\n    and on",
    " 'old text\n    goes ''on'",
    " \"old \\\n    text\n\n    on\"",
    " |\n    old\n\n      text",
    " |-\n    old\n    text",
    " |+\n    old\n    text\n\n",
    " |2\n      old\n    text",
    " | # remark\n    old",
    " > # remark\n    old\n    text\n\n    more",
    " >-\n    old\n    text",
    " >+\n    old\n\n",
    " >2-\n    old text",
    "",
    " |",
    " ~",
    " 12",
];

fn key(name: &str) -> FieldStep {
    FieldStep::Key(name.to_owned())
}

fn own() -> Vec<FieldStep> {
    vec![key("rec"), key("own")]
}

/// The text after a change, which must be possible.
fn changed(text: &str, wanted: &Change) -> String {
    let edit = change(text, wanted).unwrap_or_else(|why| panic!("{why:?}: {wanted:?}\n{text}"));
    format!("{}{}{}", &text[..edit.range.start], edit.instead, &text[edit.range.end..])
}

/// Whether a text is what was wanted: Markdown may have been given the end of its line.
fn is_meant(found: Option<&str>, wanted: &str, meant: Meant) -> bool {
    let ended = format!("{}\n", wanted.trim_end_matches('\n'));
    found.is_some_and(|found| found == wanted || (meant == Meant::Markdown && found == ended))
}

#[test]
fn every_style_takes_every_text_and_keeps_its_surroundings() {
    for style in STYLES {
        for (before, after) in [
            ("# top\nhead: 1\nrec:\n  first: 'x' # kept\n  own:", "\n  last: \"y\" # kept\n  # kept\nlist: [a, 'b']\n"),
            ("rec:\n  own:", "\n"),
            ("rec:\n  own:", ""),
            ("rec:\n  own:", "\n\n\n# kept\n"),
        ] {
            let text = format!("{before}{style}{after}");
            // Blank lines that a text keeps are its own.
            let after = if style.contains('+') { after.trim_start() } else { after };
            for (wanted, meant) in TEXTS.iter().flat_map(|one| [(*one, Meant::Words), (*one, Meant::Markdown)]) {
                let new = NewValue::Scalar(wanted.to_owned(), meant);
                let made = changed(&text, &Change::Set(own(), new));
                let read: Value = serde_yaml::from_str(&made).unwrap_or_else(|why| panic!("{why}\n{made}"));
                assert!(is_meant(read["rec"]["own"].as_str(), wanted, meant), "{wanted:?}\n{made}");
                assert!(made.starts_with(before) && made.ends_with(after), "{wanted:?}\n{text}\n{made}");
                assert_eq!(made.matches("# remark").count(), text.matches("# remark").count(), "{made}");
            }
        }
    }
}

#[test]
fn every_scalar_of_every_sample_takes_texts() {
    let files = walkdir::WalkDir::new(support::root().join("data/inspections")).into_iter().flatten();
    let yaml = files.filter(|file| file.path().extension().is_some_and(|ending| ending == "yaml"));
    let mut count = 0;
    for file in yaml {
        let text = std::fs::read_to_string(file.path()).expect("readable");
        let read: Value = serde_yaml::from_str(&text).expect("YAML");
        let mut found = Vec::new();
        scalars(&read, &mut Vec::new(), &mut found);
        for (index, path) in found.into_iter().enumerate() {
            count += 1;
            // Every style of every file comes often: one of a few is enough.
            if count % 7 != 0 {
                continue;
            }
            let meant = [Meant::Words, Meant::Markdown][index % 2];
            let new = NewValue::Scalar(TEXTS[count % TEXTS.len()].to_owned(), meant);
            changed(&text, &Change::Set(path, new));
        }
    }
    assert!(count > 1000, "{count}");
}

fn scalars(value: &Value, path: &mut Vec<FieldStep>, found: &mut Vec<Vec<FieldStep>>) {
    let below: Vec<(FieldStep, &Value)> = match value {
        Value::Mapping(entries) => {
            let name = |key: &Value| match key {
                Value::String(name) => name.clone(),
                other => serde_yaml::to_string(other).expect("YAML").trim().to_owned(),
            };
            entries.iter().map(|(key, value)| (FieldStep::Key(name(key)), value)).collect()
        }
        Value::Sequence(items) => items.iter().enumerate().map(|(at, item)| (FieldStep::Item(at), item)).collect(),
        _ => {
            found.push(path.clone());
            return;
        }
    };
    for (step, value) in below {
        path.push(step);
        scalars(value, path, found);
        path.pop();
    }
}

#[test]
fn ends_of_lines_and_the_mark_before_a_text_stay() {
    let text = "rec:\n  # kept\n  own: |\n    one\n    two\n  last: y\n";
    let wanted = Change::Set(own(), NewValue::markdown("one\nand\ntwo: three\n"));
    let edit = change(text, &wanted).expect("made");
    let after = "rec:\n  # kept\n  own: |\n    one\n    and\n    two: three\n  last: y\n";
    for end in ["\n", "\r\n", "\r"] {
        let raw = format!("\u{feff}{}", text.replace('\n', end));
        assert_eq!(in_file(&raw, &edit), format!("\u{feff}{}", after.replace('\n', end)), "{end:?}");
    }
    let mixed = "rec:\r\n  # kept\n  own: |\r\n    one\n    two\r\n  last: y\n";
    assert_eq!(
        in_file(mixed, &edit),
        "rec:\r\n  # kept\n  own: |\r\n    one\n    and\r\n    two: three\r\n  last: y\n"
    );
}

#[test]
fn what_is_not_there_or_cannot_be_read_is_refused() {
    for text in ["a: &x 1\nb: *x\n", "a: !t 1\n", "a: [\n", "a: 1\n---\nb: 2\n", "a: 1\na: 2\n", ""] {
        assert!(change(text, &Change::Set(vec![key("a")], NewValue::words("x"))).is_err(), "{text:?}");
    }
    for steps in [vec![key("c")], vec![key("a"), key("b")], vec![FieldStep::Item(0)], vec![key("l")]] {
        assert!(change("a: 1\nl: [1]\n", &Change::Set(steps.clone(), NewValue::words("x"))).is_err(), "{steps:?}");
    }
    assert!(change("a: 1\n", &Change::AddKey(Vec::new(), "a".into(), NewValue::words("x"))).is_err());
    assert!(change("a: 1\n", &Change::RemoveKey(Vec::new(), "a".into())).is_err());
    assert!(change("a: [1]\n", &Change::MoveItem(vec![key("a")], 0, 1)).is_err());
}

const LIST: &str = "# top\nlist:\n  # of a\n  - a # behind a\n\n  # of b\n  - k: b\n    l: |\n      text\n    # in b\n\n  - c\nnext: 1\n";

#[test]
fn items_come_go_and_move_with_their_remarks() {
    let list = || vec![key("list")];
    let new = NewValue::Record(vec![
        ("id".to_owned(), NewValue::words("x")),
        ("text".to_owned(), NewValue::markdown("Yes: no\n")),
    ]);
    let b = "  # of b\n  - k: b\n    l: |\n      text\n    # in b\n";
    let a = "  # of a\n  - a # behind a\n";
    for (wanted, made) in [
        (Change::MoveItem(list(), 0, 1), format!("# top\nlist:\n{b}\n{a}\n  - c\nnext: 1\n")),
        (Change::MoveItem(list(), 2, 0), format!("# top\nlist:\n  - c\n\n{a}\n{b}next: 1\n")),
        (Change::RemoveItem(list(), 0), format!("# top\nlist:\n{b}\n  - c\nnext: 1\n")),
        (Change::RemoveItem(list(), 1), format!("# top\nlist:\n{a}\n  - c\nnext: 1\n")),
        (Change::RemoveItem(list(), 2), format!("# top\nlist:\n{a}\n{b}next: 1\n")),
        (Change::AddItem(list(), 3, NewValue::words("d")), LIST.replace("  - c\n", "  - c\n\n  - d\n")),
        (
            Change::AddItem(list(), 1, new),
            LIST.replace("\n  # of b", "\n  - id: x\n    text: |\n      Yes: no\n\n  # of b"),
        ),
    ] {
        assert_eq!(changed(LIST, &wanted), made, "{wanted:?}");
    }
}

/// A list at `a`, a change of it, and what comes of it.
#[test]
fn lists_are_written_as_they_were() {
    let at = || vec![key("a")];
    let first = || vec![key("a"), FieldStep::Item(0)];
    for (text, wanted, made) in [
        ("a:\n  - |\n    x\nb: 1\n", Change::RemoveItem(at(), 0), "a: []\nb: 1\n"),
        (
            "a: [] # r\nb: 1\n",
            Change::AddItem(at(), 0, NewValue::markdown("x: y\n")),
            "a: # r\n  - |\n    x: y\nb: 1\n",
        ),
        ("a: [x, 'y', z] # r\n", Change::MoveItem(at(), 2, 0), "a: [z, x, 'y'] # r\n"),
        ("a: [x, 'y', z] # r\n", Change::RemoveItem(at(), 2), "a: [x, 'y'] # r\n"),
        ("a: [x, 'y', z] # r\n", Change::RemoveItem(at(), 0), "a: ['y', z] # r\n"),
        ("a: [x, 'y'] # r\n", Change::AddItem(at(), 1, NewValue::words("p, q")), "a: [x, 'p, q', 'y'] # r\n"),
        ("a:\n  - - x\n    - y\n  - - z\n", Change::RemoveItem(first(), 0), "a:\n  - - y\n  - - z\n"),
        ("a:\n  - - x\n    - y\n  - - z\n", Change::MoveItem(first(), 0, 1), "a:\n  - - y\n    - x\n  - - z\n"),
        (
            "a:\n  # of x: its own\n  - x\n  - y\n",
            Change::MoveItem(at(), 0, 1),
            "a:\n  - y\n  # of x: its own\n  - x\n",
        ),
        ("a:\n- x\n- y\nc: 1\n", Change::MoveItem(at(), 0, 1), "a:\n- y\n- x\nc: 1\n"),
        ("- x\n\n- y", Change::AddItem(Vec::new(), 9, NewValue::words("z")), "- x\n\n- y\n\n- z"),
        (
            "# yaml-language-server: $schema=x\n- a\n- b\n",
            Change::MoveItem(Vec::new(), 0, 1),
            "# yaml-language-server: $schema=x\n- b\n- a\n",
        ),
    ] {
        assert_eq!(changed(text, &wanted), made, "{wanted:?}");
    }
}

#[test]
fn keys_come_at_the_end_of_their_record_in_its_own_indent() {
    let record = vec![("r".to_owned(), NewValue::bare("3"))];
    for (text, wanted, made) in [
        (
            "a: 1\nb:\n    c: x # r\nd: 1\n",
            Change::AddKey(vec![key("b")], "e".into(), NewValue::markdown("A: text\n")),
            "a: 1\nb:\n    c: x # r\n    e: |\n        A: text\nd: 1\n",
        ),
        ("a: {b: 1}\n", Change::AddKey(vec![key("a")], "c".into(), NewValue::words("x, y")), "a: {b: 1, c: 'x, y'}\n"),
        (
            "a: 1\nb: 2",
            Change::AddKey(Vec::new(), "1.10".into(), NewValue::Record(record)),
            "a: 1\nb: 2\n1.10:\n  r: 3",
        ),
        ("a: 1\n# of b\nb: 2 # r\nc: 3\n", Change::RemoveKey(Vec::new(), "b".into()), "a: 1\nc: 3\n"),
        (
            "- id: x\n  text: |\n    t\n- id: y\n",
            Change::AddKey(vec![FieldStep::Item(0)], "brief".into(), NewValue::words("no")),
            "- id: x\n  text: |\n    t\n  brief: 'no'\n- id: y\n",
        ),
        ("a:\nb: 1\n", Change::Set(vec![key("a")], NewValue::List(vec![NewValue::words("x")])), "a:\n  - x\nb: 1\n"),
        ("d: 2026-05-20\n", Change::Set(vec![key("d")], NewValue::words("2026-05-21")), "d: 2026-05-21\n"),
        ("d: old\n", Change::Set(vec![key("d")], NewValue::words("2026-05-21")), "d: '2026-05-21'\n"),
        ("", Change::AddKey(Vec::new(), "a".into(), NewValue::words("x")), "a: x\n"),
        (
            "# yaml-language-server: $schema=x\n",
            Change::AddItem(Vec::new(), 0, NewValue::Record(vec![("a".to_owned(), NewValue::markdown("b: c\n"))])),
            "# yaml-language-server: $schema=x\n- a: |\n    b: c\n",
        ),
        ("n: 1 # r\n", Change::Set(vec![key("n")], NewValue::bare("2")), "n: 2 # r\n"),
        ("n: 1\n", Change::Set(vec![key("n")], NewValue::words("yes")), "n: 'yes'\n"),
    ] {
        assert_eq!(changed(text, &wanted), made, "{wanted:?}");
    }
}

const PROSE: &str = "# Head\n\nOne paragraph\ngoes on.\n\n- item\n\n  in the item\n\n\n[^1]: note\n";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn any_text_in_any_style(
        style in 0..STYLES.len(),
        markdown in any::<bool>(),
        wanted in "([a-z:#'\"\\-?,\\[\\]{}&*!|>%@` \n\t\\\\é😀0-9.]|: | #|\n\n|---|\\{\\{ x \\}\\}|[^\0-\u{8}\u{b}-\u{1f}\u{7f}]){0,12}",
    ) {
        let text = format!("rec:\n  own:{}\n  # kept\n  last: y\n", STYLES[style]);
        let meant = if markdown { Meant::Markdown } else { Meant::Words };
        let made = changed(&text, &Change::Set(own(), NewValue::Scalar(wanted.clone(), meant)));
        let read: Value = serde_yaml::from_str(&made).expect("YAML");
        prop_assert!(is_meant(read["rec"]["own"].as_str(), &wanted, meant), "{wanted:?}\n{made}");
        prop_assert!(made.starts_with("rec:\n  own:") && made.ends_with("\n  # kept\n  last: y\n"), "{made}");
    }

    #[test]
    fn a_paragraph_changes_and_no_other(words in "[a-z\n ]{0,20}", index in 0usize..4) {
        let all = paragraphs(PROSE);
        prop_assert_eq!(all.len(), 4);
        let edit = rewritten(PROSE, index, &words).expect("a paragraph");
        let made = format!("{}{}{}", &PROSE[..edit.range.start], edit.instead, &PROSE[edit.range.end..]);
        let others = all.iter().enumerate().filter(|(at, _)| *at != index);
        for (_, other) in others {
            prop_assert!(made.contains(&PROSE[other.clone()]), "{made}");
        }
    }
}
