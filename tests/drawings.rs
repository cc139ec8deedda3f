//! Drawings (SVG): each row of `drawings.yaml` is a drawing, and what must come of it. A new case is a row.
//!
//! `refused` is a part of the sentence that is told, and `at` its line and column; otherwise the drawing is shown: `keeps` are
//! words and marks that what is written has, `loses` those that it has not, `told` a part of each remark, `lines` what is read in one line, and `size` its width and
//! height. `⟦3×x⟧` stands for `xxx`. `in` is the encoding of the file where it is not UTF-8.

use std::fs;

use findings::picture::{Picture, read_picture};
use findings::problem::{Kind, PictureProblem, Problem};
use libtest_mimic::{Failed, Trial};
use serde::Deserialize;

use crate::support;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    /// What it is, in a few words.
    drawing: String,
    /// The file.
    svg: String,
    #[serde(default, rename = "in")]
    encoding: Option<String>,
    refused: Option<String>,
    at: Option<String>,
    #[serde(default)]
    keeps: Vec<String>,
    #[serde(default)]
    loses: Vec<String>,
    #[serde(default)]
    told: Vec<String>,
    #[serde(default)]
    lines: Vec<String>,
    size: Option<(u32, u32)>,
}

pub(crate) fn trials() -> Vec<Trial> {
    let text = fs::read_to_string(support::root().join("tests/drawings.yaml")).expect("drawings.yaml");
    let rows: Vec<Row> = serde_yaml::from_str(&text).expect("drawings.yaml");
    assert!(rows.len() > 30, "the table is read");
    rows.into_iter().map(|row| Trial::test(row.drawing.clone(), move || run(&row))).collect()
}

fn run(row: &Row) -> Result<(), Failed> {
    let bytes = encoded(&repeated(&row.svg), row.encoding.as_deref());
    match (read_picture(&bytes), &row.refused) {
        (Err(fault), Some(refused)) => {
            let said = said(&fault.problem);
            let at = fault.at.map(|(line, column)| format!("{line}:{column}"));
            if !said.contains(refused) || (row.at.is_some() && at != row.at) {
                return Err(format!("told at {at:?}: {said}").into());
            }
            Ok(())
        }
        (Err(fault), None) => Err(format!("refused: {}", said(&fault.problem)).into()),
        (Ok(_), Some(_)) => Err("it is shown".into()),
        (Ok(picture), None) => shown(row, &picture),
    }
}

fn shown(row: &Row, picture: &Picture) -> Result<(), Failed> {
    let written = String::from_utf8(picture.bytes.clone())?;
    let taken = Some(PictureProblem::Removed { what: picture.taken.clone() }).filter(|_| !picture.taken.is_empty());
    let told: Vec<String> = picture.remarks.iter().map(|remark| &remark.problem).chain(&taken).map(said).collect();
    let mut wrong = Vec::new();
    for kept in row.keeps.iter().filter(|kept| !written.contains(*kept)) {
        wrong.push(format!("“{kept}” is lost"));
    }
    for lost in row.loses.iter().filter(|lost| written.contains(*lost)) {
        wrong.push(format!("“{lost}” is still there"));
    }
    for part in row.told.iter().filter(|part| !told.iter().any(|one| one.contains(*part))) {
        wrong.push(format!("nothing is told of “{part}”: {told:?}"));
    }
    for line in row.lines.iter().filter(|line| !picture.lines.contains(line)) {
        wrong.push(format!("“{line}” is no line of {:?}", picture.lines));
    }
    if row.told.is_empty() && !told.is_empty() {
        wrong.push(format!("told: {told:?}"));
    }
    if row.size.is_some_and(|size| size != (picture.width, picture.height)) {
        wrong.push(format!("it is {} by {}", picture.width, picture.height));
    }
    // What was cleaned is clean, and is read as it was written.
    match read_picture(&picture.bytes) {
        Ok(again) if again.taken.is_empty() && (again.width, again.height) == (picture.width, picture.height) => {}
        Ok(again) => wrong.push(format!("something is taken out of what was cleaned: {:?}", again.taken)),
        Err(fault) => wrong.push(format!("what was cleaned is refused: {}", said(&fault.problem))),
    }
    if wrong.is_empty() { Ok(()) } else { Err(format!("{}\n{written}", wrong.join("\n")).into()) }
}

fn said(problem: &PictureProblem) -> String {
    Problem::error(Kind::Picture { file: "x.svg".to_owned(), problem: problem.clone() }, None).headline()
}

/// Writes out what is repeated: from the inside.
fn repeated(text: &str) -> String {
    let mut text = text.to_owned();
    while let Some(end) = text.find('⟧') {
        let start = text[..end].rfind('⟦').expect("what ends has begun");
        let inside = &text[start + '⟦'.len_utf8()..end];
        let (times, what) = inside.split_once('×').expect("how often");
        let many = what.repeat(times.parse().expect("a number"));
        text = [&text[..start], &many, &text[end + '⟧'.len_utf8()..]].concat();
    }
    text
}

fn encoded(text: &str, encoding: Option<&str>) -> Vec<u8> {
    let sixteen = || text.encode_utf16();
    match encoding {
        None => text.as_bytes().to_vec(),
        Some("latin-1") => text.chars().map(|letter| u8::try_from(u32::from(letter)).expect("Latin-1")).collect(),
        Some("utf-16le with mark") => std::iter::once(0xfeff).chain(sixteen()).flat_map(u16::to_le_bytes).collect(),
        Some("utf-16be with mark") => std::iter::once(0xfeff).chain(sixteen()).flat_map(u16::to_be_bytes).collect(),
        Some("utf-16le") => sixteen().flat_map(u16::to_le_bytes).collect(),
        Some(other) => panic!("no encoding {other}"),
    }
}
