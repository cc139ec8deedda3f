//! YAML keeps no word for itself: of whatever is typed for a text, every word is in the record, or a problem is told.

use findings::source::{Shapes, Text, decode_yaml};
use proptest::prelude::*;

/// What YAML has a meaning for, or a reader takes for something else than text.
const AWKWARD: [&str; 60] = [
    " # ",
    "\t # ",
    "\t#",
    " #",
    "#",
    ": ",
    ":",
    "- ",
    " - ",
    "*",
    "&a ",
    "!x ",
    "!!binary ",
    "!<tag> ",
    "<<: ",
    "---",
    "...",
    "%YAML 1.2",
    "|",
    ">",
    ">-",
    "|2",
    "|+",
    "|-1",
    "\"",
    "'",
    "''",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "{{ ",
    " }}",
    "\n",
    "\n\n",
    "\n  ",
    "\n    ",
    "\n   - ",
    "\n---\n",
    "\n...\n",
    "\t",
    "~",
    "null",
    "no",
    "1.10",
    "0x10",
    "1_000",
    "12:30",
    "007",
    "2023-02-30",
    "\\",
    "\\n",
    "\\x41",
    "@",
    "`",
    "? ",
    "e\u{301}",
    "\u{a0}",
    "\u{2003}",
];

/// How a text is begun.
const BEGINNINGS: [&str; 16] = [
    "- ",
    "- \"",
    "- '",
    "- |\n  ",
    "- >\n  ",
    "- |-\n  ",
    "- >+\n  ",
    "- |2\n  ",
    "- [",
    "- {",
    "- - ",
    "-\n  ",
    "- # ",
    "- | # ",
    "- >- #",
    "- # \n  \"",
];

/// A word that stands nowhere else.
fn word(number: usize) -> String {
    format!("zebra{number}x")
}

fn typed() -> impl Strategy<Value = (String, usize)> {
    let pieces = prop::collection::vec(prop::option::of(0..AWKWARD.len()), 1..9);
    (0..BEGINNINGS.len(), pieces, 0..4_usize).prop_map(|(beginning, pieces, end)| {
        let mut text = BEGINNINGS[beginning].to_owned();
        let mut words = 0;
        for piece in pieces {
            if let Some(awkward) = piece {
                text += AWKWARD[awkward];
            } else {
                text += &word(words);
                words += 1;
            }
        }
        (text + ["\n", "\"\n", "'\n", " \n- last\n"][end], words)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_word_of_a_text_is_in_the_record_or_told((text, words) in typed()) {
        let read = decode_yaml::<Vec<Text>>(&mut Shapes::default(), "a.yaml", "a.yaml", text.clone());
        if !read.problems.is_empty() {
            for problem in &read.problems {
                let place = problem.place.as_ref().expect("a place");
                prop_assert!(place.line > 0 || text.trim().is_empty(), "{text:?}: {problem}");
            }
            return Ok(());
        }
        let record = read.value.expect("a record where nothing is wrong").value;
        let all: String = record.iter().map(|text| format!("{}\n", text.written)).collect();
        // A line of its own that begins with “#” is a remark, outside a text after “|” at least.
        let remarks: String = text.lines().filter(|line| line.trim_start().starts_with('#')).collect();
        for number in (0..words).filter(|number| !remarks.contains(&word(*number))) {
            prop_assert!(all.contains(&word(number)), "{text:?} lost {} and is {all:?}", word(number));
        }
    }

    #[test]
    fn a_word_is_what_was_typed_whatever_yaml_takes_it_for(
        number in 0..16_usize, quote in prop::option::of(0..2_usize)
    ) {
        let typed = [
            "no", "yes", "on", "1.10", "0x10", "1_000", "12:30", "007", "2023-02-30", "1e3", ".inf", "0o7", "+1", "1.", "-0", "=",
        ][number];
        let mark = quote.map_or("", |quote| ["\"", "'"][quote]);
        let read = decode_yaml::<Vec<Text>>(&mut Shapes::default(), "a.yaml", "a.yaml", format!("- {mark}{typed}{mark}\n"));
        if let Some(decoded) = read.value {
            prop_assert_eq!(&decoded.value[0].written, typed);
        } else {
            prop_assert!(!read.problems.is_empty());
        }
    }
}

/// What that test has found, kept.
#[test]
fn a_remark_that_takes_words_is_told_wherever_it_stands() {
    for text in [
        "- |\n  zebra0x\n... # zebra1x\n",
        "- # zebra0x\n  |\n  text\n",
        "- # zebra0x\n  >-2\n    text\n",
        "- # zebra0x\n\n  # a remark\n  |\n  text\n",
    ] {
        let read = decode_yaml::<Vec<Text>>(&mut Shapes::default(), "a.yaml", "a.yaml", text.to_owned());
        assert!(!read.problems.is_empty(), "{text:?}");
    }
    for text in ["- |\n  |\n  text # of it\n", "# a remark\n- |\n  text\n", "-\n  # a remark\n  |\n  text\n"] {
        let read = decode_yaml::<Vec<Text>>(&mut Shapes::default(), "a.yaml", "a.yaml", text.to_owned());
        assert!(read.problems.is_empty(), "{text:?}: {:?}", read.problems);
    }
}
