//! Paragraphs and rows of every sample move, come and go, with every end of a line: and come back to the same bytes.

use std::fs;

use findings::editing::{Change, NewValue, change, in_file, inserted, paragraphs, rewritten, swapped, unmarked};
use findings::source::{FieldStep, with_plain_ends};
use serde_yaml::Value;

use crate::support;

/// The files of every sample that end so, with their texts in every way in which systems write them.
fn texts(ending: &str) -> Vec<(String, String)> {
    let all = walkdir::WalkDir::new(support::root().join("data/inspections")).sort_by_file_name();
    let files = all.into_iter().flatten().map(|entry| entry.path().display().to_string());
    let sections = files.filter(|path| path.contains("/sections/") && path.ends_with(ending));
    let written = sections.flat_map(|path| {
        let text = fs::read_to_string(&path).expect("readable").replace("\r\n", "\n");
        let ways = [("", "\n"), ("", "\r\n"), ("\u{feff}", "\r\n"), ("\u{feff}", "\n")];
        ways.map(|(mark, end)| (path.clone(), format!("{mark}{}", text.replace('\n', end)))).into_iter()
    });
    written.collect()
}

fn plain(raw: &str) -> String {
    with_plain_ends(unmarked(raw).1).into_owned()
}

#[test]
fn paragraphs_of_every_sample_come_back_to_the_same_bytes() {
    let all = texts(".md");
    assert!(all.len() > 100, "{}", all.len());
    for (path, raw) in all {
        let text = plain(&raw);
        let count = paragraphs(&text).len();
        for index in 0..count {
            if let Some(edit) = swapped(&text, index) {
                let moved = in_file(&raw, &edit);
                let back = swapped(&plain(&moved), index).expect("there");
                assert_eq!(in_file(&moved, &back), raw, "{path}: {index}");
            }
            let more = in_file(&raw, &inserted(&text, index, "One between."));
            assert_eq!(paragraphs(&plain(&more)).len(), count + 1, "{path}: {index}");
            let less = rewritten(&plain(&more), index, "").expect("there");
            assert_eq!(in_file(&more, &less), raw, "{path}: {index}");
        }
        assert_eq!(swapped(&text, count), None, "{path}");
    }
}

#[test]
fn rows_of_every_sample_come_back_to_the_same_bytes() {
    let mut seen = 0;
    for (path, raw) in texts(".yaml") {
        let text = plain(&raw);
        let Ok(read) = serde_yaml::from_str::<Value>(&text) else { continue };
        for (index, table) in read["tables"].as_sequence().into_iter().flatten().enumerate() {
            let Some(rows) = table["rows"].as_sequence().filter(|rows| rows.len() > 1) else { continue };
            seen += 1;
            let list: Vec<FieldStep> =
                vec![FieldStep::Key("tables".to_owned()), FieldStep::Item(index), FieldStep::Key("rows".to_owned())];
            let made = |raw: &str, one: &Change| in_file(raw, &change(&plain(raw), one).expect("can be made"));
            let moved = made(&raw, &Change::MoveItem(list.clone(), 0, 1));
            assert_ne!(moved, raw, "{path}");
            assert_eq!(made(&moved, &Change::MoveItem(list.clone(), 1, 0)), raw, "{path}");
            let cells = rows[0].as_sequence().map_or(1, Vec::len);
            let row = NewValue::List((0..cells).map(|cell| NewValue::words(&format!("a: {cell}, #"))).collect());
            let more = made(&raw, &Change::AddItem(list.clone(), usize::MAX, row));
            let after: Value = serde_yaml::from_str(&plain(&more)).expect("YAML");
            assert_eq!(after["tables"][index]["rows"][rows.len()][0].as_str(), Some("a: 0, #"), "{path}");
            assert_eq!(made(&more, &Change::RemoveItem(list, rows.len())), raw, "{path}");
        }
    }
    assert!(seen > 8, "{seen} tables");
}
