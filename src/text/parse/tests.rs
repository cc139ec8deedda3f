//! What the parser makes of Markdown, where the tree itself has to be looked at.

use super::*;
use crate::limits;
use crate::text::Block;

fn parsed(text: &str) -> (Prose, Vec<Problem>) {
    let mut problems = Vec::new();
    let prose =
        parse_prose(text, &|range| Place::in_line("a.md", text, 1, range.start + 1, range.len()), &mut problems);
    (prose, problems)
}

fn told(text: &str) -> Vec<String> {
    parsed(text).1.iter().map(Problem::headline).collect()
}

#[test]
fn columns_set_to_the_right_are_numbers() {
    let (prose, problems) = parsed("| a | b | c | d |\n| --- | ---: | :--- | :---: |\n| 1 | 2 | 3 | 4 |\n");
    assert!(problems.is_empty());
    assert!(matches!(&prose.blocks[0], Block::Table { numbers, .. } if *numbers == [false, true, false, false]));
}

#[test]
fn paragraphs_of_a_note_stay_apart() {
    // What stands between them has no place in a note, and is told.
    let (prose, problems) = parsed("[^a]: one\n***\ntwo\n");
    assert_eq!(problems.len(), 1);
    let note = &prose.notes["a"];
    assert!(matches!(note.inlines.as_slice(), [Inline::Text(_), Inline::Break, Inline::Text(_)]), "{:?}", note.inlines);
    assert_eq!(note.source, "one\\\ntwo");
}

#[test]
fn what_is_told_stands_in_the_text() {
    let ends_with_name = format!("{}&nGt;", "{{ &NotEqualTilde; ".repeat(3));
    for text in ["a {{\n   b", "> {{ a\n>  b\n> c", "{{\0\0é", "\\{{ {{\r\n é", "[a\n  b]{lang=xx}", &ends_with_name]
    {
        let inside = |range: Range<usize>| {
            assert!(text.get(range.clone()).is_some(), "{range:?} of {text:?}");
            Place::file("a.md")
        };
        let mut problems = Vec::new();
        parse_prose(text, &inside, &mut problems);
        assert!(!problems.is_empty(), "{text:?}");
    }
}

#[test]
fn what_nobody_sees_is_no_words() {
    for (text, what) in [
        ("- &nbsp;\n", "item of a list"),
        ("- \\\n", "item of a list"),
        ("- &#8203;\n", "item of a list"),
        ("1. *\u{200b}*\n", "item of a list"),
        ("- > &shy;\n", "item of a list"),
        ("- [^a]\n\n[^a]: b\n", "item of a list"),
        ("a[^a]\n\n[^a]: \u{200b}\n", "footnote"),
        ("a[^a]\n\n[^a]: &nbsp;\n", "footnote"),
        ("a[^a]\n\n[^a]:\n", "footnote"),
        ("# &nbsp;\n", "heading"),
        ("[&zwj;](https://a.org)\n", "link"),
    ] {
        assert_eq!(told(text), [format!("this {what} has no words")], "{text}");
    }
    for text in ["- a\n- {{ percent(of=\"1.1\") }}\n", "- - a\n", "- [a](https://a.org)\n"] {
        assert!(told(text).is_empty(), "{text}");
    }
}

#[test]
fn the_name_of_a_language_may_stand_between_quotation_marks() {
    for name in ["cy", "\"cy\"", "'cy'", "“cy”", " cy "] {
        for form in [format!("[a]{{lang={name}}}"), format!("[a]{{ lang = {name} }}"), format!("[a]{{:lang={name}}}")] {
            let (prose, problems) = parsed(&form);
            assert!(problems.is_empty(), "{form}");
            let Block::Paragraph { inlines, .. } = &prose.blocks[0] else { panic!("{form}") };
            let is_welsh =
                matches!(inlines.as_slice(), [Inline::Foreign { language, text }] if language == "cy" && text == "a");
            assert!(is_welsh, "{form}: {inlines:?}");
        }
    }
    // What is told stays no words, so that no rule mends it.
    for text in ["[a]{lang=\"es\"}", "[*a*]{lang=\"cy\"}"] {
        let (prose, problems) = parsed(text);
        assert_eq!(problems.len(), 1, "{text}");
        let Block::Paragraph { inlines, .. } = &prose.blocks[0] else { panic!("{text}") };
        assert!(!format!("{inlines:?}").contains("lang"), "{inlines:?}");
    }
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    assert!(told("# A\n\n## B\n\n### C\n\n# D\n").is_empty());
    for text in ["## B\n", "# A\n\n### C\n", "# A\n\n## B\n\n#### D\n"] {
        assert_eq!(told(text), ["this heading skips a level"], "{text}");
    }
}

#[test]
fn a_heading_without_its_space_is_told_and_the_next_is_below_it() {
    let no_space = "this is no heading: there is no space after “#”";
    for text in [
        "#Vision\n\n## B\n",
        "#Vision\nWords.\n",
        "# A\n\n##2.1 Plans\n\n### C\n",
        "> ##Vision\n",
        "- #Siân\n\n  more\n",
    ] {
        assert_eq!(told(text), [no_space], "{text}");
    }
    for text in
        ["#1 of three\n", "\\#MeToo began\n", "Words #MeToo\n", "#\n", "####### A\n", "Words\n#2 more\n", "#eval(a)\n"]
    {
        assert!(!told(text).contains(&no_space.to_owned()), "{text}");
    }
}

#[test]
fn text_of_an_item_stays_where_it_stands() {
    let (prose, problems) = parsed("- one\n  > said\n\n- # two\n  three\n");
    assert!(problems.is_empty(), "{problems:?}");
    let Block::List { items, .. } = &prose.blocks[0] else { panic!("{:?}", prose.blocks) };
    assert!(matches!(items[0].as_slice(), [Block::Paragraph { .. }, Block::Quote { .. }]), "{items:?}");
    assert!(matches!(items[1].as_slice(), [Block::Heading { .. }, Block::Paragraph { .. }]), "{items:?}");
}

#[test]
fn a_translator_gets_a_text_as_it_was_written() {
    let texts = [
        ("\\# one\n", "\\# one"),
        ("one\n\\- two\n", "one \\- two"),
        ("> \\*one\n> two\n", "\\*one two"),
        ("one *two*\n  three\\\nfour\n", "one *two* three\\\nfour"),
    ];
    for (text, expected) in texts {
        let (prose, problems) = parsed(text);
        assert!(problems.is_empty(), "{problems:?}");
        let block = match &prose.blocks[0] {
            Block::Quote { blocks } => &blocks[0],
            block => block,
        };
        assert!(matches!(block, Block::Paragraph { source, .. } if source == expected), "{block:?}");
    }
}

#[test]
fn what_stands_too_deep_is_told_once_and_left_out() {
    for text in
        [">".repeat(20_000), "- ".repeat(5_000) + "x", "*a ".repeat(3_000) + &"b* ".repeat(3_000), "[".repeat(20_000)]
    {
        assert!(told(&text).len() <= 1, "{}", &text[..20]);
    }
    assert_eq!(told(&("> ".repeat(limits::MARKDOWN_DEPTH.most + 1) + "words")).len(), 1);
    assert!(told(&("> ".repeat(limits::MARKDOWN_DEPTH.most) + "words")).is_empty());
}

#[test]
fn what_is_larger_than_its_limit_is_told_once() {
    let row = |cells: usize| format!("{}|\n", "| a ".repeat(cells));
    let table = |columns: usize, rows: usize| {
        format!("{}{}|\n{}", row(columns), "|---".repeat(columns), row(columns).repeat(rows))
    };
    let notes = |count: usize| (0..count).map(|at| format!("[^n{at}]: note\n\n")).collect::<String>();
    for (text, problems) in [
        (table(50, 3), 0),
        (table(51, 3), 1),
        (table(10_000, 3), 1),
        (table(3, 2_000), 0),
        (table(3, 2_001), 1),
        (table(20, 1_100), 1),
        (notes(1_000), 0),
        (notes(3_000), 1),
    ] {
        assert_eq!(told(&text).len(), problems, "{}", &text[..20]);
    }
}
