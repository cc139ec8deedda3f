//! Files of evidence as spreadsheet programs save them and people change them: every row of `evidence.yaml` is a test.
//!
//! What must hold: what is read counts as it did before it was saved again, and what cannot be read is told at its place; the
//! figures are never others without a word.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use findings::inspection::Counts;
use findings::load::load_inspection;
use findings::problem::{Problem, Severity};
use libtest_mimic::{Failed, Trial};
use serde::Deserialize;

use crate::support;

/// The sample that is changed, and its file of evidence.
const SAMPLE: &str = "data/inspections/coventry-2023";
const COURT: &str = "evidence/court.csv";

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    says: String,
    /// What becomes of the file, one change after the other.
    #[serde(default, with = "serde_yaml::with::singleton_map_recursive")]
    change: Vec<Change>,
    /// The way in which its letters are written.
    #[serde(default)]
    saved_as: SavedAs,
    /// Bytes that stand in its place, in hexadecimal or as text.
    bytes: Option<String>,
    /// Files beside it: by name the changes that make each from it.
    #[serde(default, with = "serde_yaml::with::singleton_map_recursive")]
    beside: BTreeMap<String, Vec<Change>>,
    /// Empty files and folders (those that end in “/”) that stand in the folder too.
    #[serde(default)]
    left: Vec<String>,
    /// What inspection.yaml declares.
    #[serde(default)]
    private_columns: Vec<String>,
    #[serde(default)]
    names_withheld: Vec<String>,
    /// Whether what is told leaves the figures as they are: what would count twice counts once.
    #[serde(default)]
    counts_once: bool,
    /// Everything that is told of these files: the place in the folder and the beginning of the message.
    #[serde(default)]
    tells: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Change {
    /// In the lines from one to another, both included, this becomes that.
    Swap(usize, usize, String, String),
    /// Every line gets this at its end.
    EndAll(String),
    /// This line stands before the one with this number.
    Insert(usize, String),
    /// These lines stand at the end.
    Append(String),
    /// Only these lines, in this order, below the header.
    Keep(Vec<usize>),
    /// Nothing stands there but this.
    Whole(String),
    /// Only so many columns.
    Columns(usize),
    /// A line of so many of this.
    Repeat(String, usize),
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum SavedAs {
    #[default]
    Utf8,
    Utf8WithMark,
    Utf16,
    Utf16BigEnd,
    Utf16WithoutMark,
    Utf32,
    Windows,
    Mac,
}

fn changed(text: &str, changes: &[Change]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for change in changes {
        match change {
            Change::Swap(from, to, this, that) => {
                let before = lines.clone();
                for line in &mut lines[from - 1..*to] {
                    *line = line.replace(this.as_str(), that);
                }
                assert!(before != lines, "{this:?} stands nowhere");
            }
            Change::EndAll(end) => lines.iter_mut().for_each(|line| line.push_str(end)),
            Change::Insert(at, line) => lines.insert(at - 1, line.clone()),
            Change::Append(more) => lines.extend(more.lines().map(str::to_owned)),
            Change::Keep(kept) => {
                lines = std::iter::once(1).chain(kept.iter().copied()).map(|at| lines[at - 1].clone()).collect();
            }
            Change::Whole(text) => lines = text.lines().map(str::to_owned).collect(),
            Change::Columns(count) => {
                let first = |line: &String| line.split(',').take(*count).collect::<Vec<_>>().join(",");
                lines = lines.iter().map(first).collect();
            }
            Change::Repeat(text, count) => lines = vec![text.repeat(*count)],
        }
    }
    lines.join("\n") + "\n"
}

fn saved(text: &str, saved_as: SavedAs) -> Vec<u8> {
    let units = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    match saved_as {
        SavedAs::Utf8 => text.into(),
        SavedAs::Utf8WithMark => format!("\u{feff}{text}").into(),
        SavedAs::Utf16 => [vec![0xff, 0xfe], units(u16::to_le_bytes)].concat(),
        SavedAs::Utf16BigEnd => [vec![0xfe, 0xff], units(u16::to_be_bytes)].concat(),
        SavedAs::Utf16WithoutMark => units(u16::to_le_bytes),
        SavedAs::Utf32 => text.chars().flat_map(|one| u32::from(one).to_le_bytes()).collect(),
        SavedAs::Windows => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
        SavedAs::Mac => encoding_rs::MACINTOSH.encode(&text.replace('\n', "\r")).0.into_owned(),
    }
}

pub(crate) fn trials() -> Vec<Trial> {
    let text = fs::read_to_string(support::root().join("tests/evidence.yaml")).expect("the rows");
    let rows: Vec<Row> = serde_yaml::from_str(&text).expect("rows");
    assert!(rows.len() > 60, "{} rows", rows.len());
    rows.into_iter().map(|row| Trial::test(row.says.clone(), move || run(&row))).collect()
}

fn run(row: &Row) -> Result<(), Failed> {
    let sample = support::root().join(SAMPLE);
    let folder = support::copy_of_sample("coventry-2023");
    let copy = folder.path().to_owned();
    let original = fs::read_to_string(sample.join(COURT))?;
    let bytes = match &row.bytes {
        Some(bytes) => bytes.bytes().collect(),
        None => saved(&changed(&original, &row.change), row.saved_as),
    };
    fs::write(copy.join(COURT), bytes)?;
    for (name, changes) in &row.beside {
        let path = copy.join(name);
        fs::create_dir_all(path.parent().ok_or("a folder")?)?;
        fs::write(path, changed(&original, changes))?;
    }
    for name in &row.left {
        let path = copy.join(name);
        if name.ends_with('/') {
            fs::create_dir_all(&path)?;
            fs::write(path.join("._x"), "x")?;
        } else {
            fs::write(path, "x")?;
        }
    }
    let lists = [("private_columns", &row.private_columns), ("names_withheld", &row.names_withheld)];
    for (key, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        let file = copy.join("inspection.yaml");
        fs::write(&file, format!("{}\n{key}: {list:?}\n", fs::read_to_string(&file)?))?;
    }
    let (counts, problems) = read(&copy);
    let told: Vec<String> = problems.iter().map(|problem| said(problem, &copy)).collect();
    let rest: Vec<&String> = row.tells.iter().filter(|start| !told.iter().any(|one| one.starts_with(*start))).collect();
    let more: Vec<&String> = told.iter().filter(|one| !row.tells.iter().any(|start| one.starts_with(start))).collect();
    if !rest.is_empty() || !more.is_empty() || told.len() != row.tells.len() {
        return Err(format!("not told: {rest:#?}\ntold as well: {more:#?}\nall: {told:#?}").into());
    }
    let (expected, _) = read(&sample);
    let is_refused = problems.iter().any(|problem| problem.severity == Severity::Error);
    // Nothing that counts otherwise is a report.
    if (is_refused && !row.counts_once) || counts == expected {
        Ok(())
    } else {
        Err(format!("it counts {counts:?}").into())
    }
}

fn read(folder: &Path) -> (Option<BTreeMap<String, Counts>>, Vec<Problem>) {
    let programme = support::programme(&support::programmes(None), "youth-2021");
    let loaded = load_inspection(&programme, folder);
    let of_evidence = |problem: &Problem| {
        let file = problem.place.as_ref().map_or("", |place| place.file.as_str());
        !file.ends_with("/ratings.yaml")
    };
    (loaded.value.map(|one| one.counts), loaded.problems.into_iter().filter(of_evidence).collect())
}

/// A problem as its place in the folder and what is wrong.
fn said(problem: &Problem, folder: &Path) -> String {
    let place = problem.place.as_ref().map(ToString::to_string).unwrap_or_default();
    let folder = format!("{}/", folder.display());
    format!("{}: {}", place.replace(&folder, ""), problem.headline().replace(&folder, ""))
}
