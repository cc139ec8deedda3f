//! `findings check --fix` through the program: what is mended, what is not touched, and that the second time nothing changes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::{self, text};

fn findings(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_findings")).args(arguments).output().expect("the program runs")
}

fn samples() -> Vec<PathBuf> {
    let folder = support::root().join("data/inspections");
    fs::read_dir(folder).expect("samples").flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}

/// Every file of a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let walk = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    walk.map(|entry| {
        let name = entry.path().strip_prefix(folder).expect("inside").display().to_string();
        (name, fs::read(entry.path()).expect("readable"))
    })
    .collect()
}

fn copy(files: &BTreeMap<String, Vec<u8>>) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    for (name, bytes) in files {
        let target = copy.path().join(name);
        fs::create_dir_all(target.parent().expect("a folder")).expect("made");
        fs::write(target, bytes).expect("written");
    }
    copy
}

/// A text as a typewriter has it.
fn typewritten(text: &str) -> String {
    let mut own = text.replace(['‘', '’'], "'").replace(['“', '”'], "\"").replace(" – ", " - ");
    for month in ["January", "February", "March", "October", "November", "December"] {
        own = own.replace(&format!("1 {month}"), &format!("1st {month}"));
    }
    own
}

/// A file of a sample as a typewriter has it, where it is prose: Markdown that quotes nobody, and findings in YAML.
fn typewritten_file(name: &str, text: &str) -> String {
    if name.ends_with(".md") {
        let quotes = text.contains("\n>") || text.starts_with('>');
        // Tables are told and not mended.
        let line = |line: &str| if quotes || line.starts_with('|') { line.to_owned() } else { typewritten(line) };
        return text.split_inclusive('\n').map(line).collect();
    }
    let (mut among, mut inside) = (false, false);
    let mut own = String::new();
    for line in text.split_inclusive('\n') {
        if line.starts_with(char::is_alphabetic) {
            among = ["strengths:", "areas_for_improvement:", "key_findings:"].contains(&line.trim_end());
        }
        let opens = |key: &str| line.trim_end() == key;
        if opens("  - |") || opens("    text: |") {
            inside = among;
            own.push_str(line);
        } else if inside && line.starts_with("    ") && !line.starts_with("    private_notes") {
            own.push_str(&typewritten(line));
        } else {
            inside = false;
            own.push_str(line);
        }
    }
    own
}

#[test]
fn what_a_typewriter_makes_of_a_sample_becomes_the_sample_again() {
    for sample in samples() {
        let original = files(&sample);
        let mut rough = original.clone();
        let mut changed = 0;
        for (name, bytes) in &mut rough {
            let of_section = name.starts_with("sections/");
            let own = text(bytes);
            let typed = if of_section { typewritten_file(name, &own) } else { own.clone() };
            changed += usize::from(typed != own);
            *bytes = typed.into_bytes();
        }
        assert!(changed > 5, "{}: {changed} files changed", sample.display());
        let folder = copy(&rough);
        let path = folder.path().display().to_string();
        let first = text(&findings(&["check", "--fix", &path]).stdout);
        assert!(first.contains(" mends made"), "{first}");
        let mended = files(folder.path());
        for (name, bytes) in &original {
            let (expected, found) = (text(bytes), text(&mended[name]));
            let lines = expected.lines().zip(found.lines()).filter(|(one, other)| one != other);
            let differing: Vec<_> = lines.collect();
            assert!(differing.is_empty() && expected == found, "{}/{name}: {differing:#?}", sample.display());
        }
        assert_eq!(mended.len(), original.len(), "files left behind in {path}");
        let second = text(&findings(&["check", "--fix", &path]).stdout);
        assert!(second.contains(": no mends made"), "{second}");
        assert_eq!(files(folder.path()), mended);
    }
}

/// A folder whose section 2.1 has this YAML and this prose.
fn folder(yaml: &[u8], prose: &[u8]) -> tempfile::TempDir {
    let sample = support::root().join("data/inspections/coventry-2023");
    let mut all = files(&sample);
    all.insert("sections/2.1.yaml".to_owned(), yaml.to_vec());
    all.insert("sections/2.1.md".to_owned(), prose.to_vec());
    copy(&all)
}

#[test]
fn comments_order_layout_and_the_ends_of_lines_stay() {
    let yaml = "\u{feff}# it's a comment - of two  words\r\nstrengths:   # \"kept\"\r\n  # don't\r\n  - 'It''s  so - they \"said\".'\r\n  - \
                \"They don't \\\"rush\\\"  \\u2018ever\\u2019.\"\r\n\r\n  - >-\r\n    Folded: it's\r\n    *'so'*.\r\n\r\n    Again - it's.\r\n  - |\r\n    \
                # It's a heading no more\r\n  - plain, it's\r\n    so\r\nprivate_notes: it's - as it  was\r\nareas_for_improvement:\r\n  - { id: \
                one, text: 'It''s late' }\r\n";
    let yaml = yaml.replace(
        "    # It's a heading no more\r\n",
        "    It's [the board's](https://example.org/it's \"it's\") own - page.\r\n",
    );
    let prose = "It's so.  \r\nIt isn't\\\r\nso.[^a]\r\n\r\n[^a]: It's a note.\r\n\r\n# Children's  words\r\n\r\n1. it's one\r\n2. it's  two\r\n\r\n> It's theirs - not  ours.\r\n";
    let folder = folder(yaml.as_bytes(), prose.as_bytes());
    let path = folder.path().display().to_string();
    let output = findings(&["check", "--fix", &path]);
    assert!(text(&output.stdout).contains("mends made"), "{}{}", text(&output.stdout), text(&output.stderr));
    let found = files(folder.path());
    let expected_yaml = yaml
        .replace("'It''s  so - they \"said\".'", "'It’s so – they “said”.'")
        .replace("They don't \\\"rush\\\"  \\u2018", "They don’t “rush” \\u2018")
        .replace("Folded: it's\r\n    *'so'*.", "Folded: it’s\r\n    *‘so’*.")
        .replace("Again - it's.", "Again – it’s.")
        .replace(
            "It's [the board's](https://example.org/it's \"it's\") own - page.",
            "It’s [the board’s](https://example.org/it's \"it's\") own – page.",
        )
        .replace("plain, it's", "plain, it’s")
        .replace("'It''s late'", "'It’s late'");
    let expected_prose = prose
        .replace("It's so.", "It’s so.")
        .replace("isn't", "isn’t")
        .replace("It's a note", "It’s a note")
        .replace("Children's  words", "Children’s words")
        .replace("it's one", "it’s one")
        .replace("it's  two", "it’s two");
    assert_eq!(text(&found["sections/2.1.yaml"]), expected_yaml);
    assert_eq!(text(&found["sections/2.1.md"]), expected_prose);
    let again = findings(&["check", "--fix", &path]);
    assert!(text(&again.stdout).contains(": no mends made"), "{}", text(&again.stdout));
    assert_eq!(files(folder.path()), found);
}

#[test]
fn a_broken_folder_is_left_as_it_is_and_says_why() {
    let folder = folder(b"strengths:\n  - It's: so\n", b"It isn't so.\n");
    let before = files(folder.path());
    let output = findings(&["check", "--fix", &folder.path().display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains(": nothing was mended; "), "{}", text(&output.stdout));
    assert!(text(&output.stderr).contains("sections/2.1.yaml:2:9"), "{}", text(&output.stderr));
    assert_eq!(files(folder.path()), before);
}

#[test]
fn an_exception_and_a_rule_that_is_off_are_not_mended() {
    let folder = folder(
        b"deliberate:\n  - { rule: typing, words: \"Don't\", reason: Its name. }\n",
        b"Don't Look Back isn't 69% so.\n",
    );
    let output = findings(&["check", "--fix", &folder.path().display().to_string()]);
    assert!(text(&output.stdout).contains(": 2 mends made"), "{}{}", text(&output.stdout), text(&output.stderr));
    assert_eq!(text(&files(folder.path())["sections/2.1.md"]), "Don't Look Back isn’t 69 per cent so.\n");
}

#[test]
fn json_is_json_also_when_it_mends() {
    let folder = folder(b"private_notes: it's\n", b"It isn't so.\n");
    let output = findings(&["check", "--fix", "--json", &folder.path().display().to_string()]);
    assert_eq!(text(&output.stdout), "[]\n", "{}", text(&output.stderr));
    assert_eq!(text(&files(folder.path())["sections/2.1.md"]), "It isn’t so.\n");
}
