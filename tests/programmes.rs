//! The six programmes load without a problem, and hold every section of the published report that they were made from.
//!
//! `tests/source-sections/<programme>.yaml` lists the headings of the source in order; each is a section of the outline,
//! a heading that a part makes, a heading in prose, or a box.

use findings::load::programme_ids;
use findings::programme::{PartName, Programme};
use serde::Deserialize;

use crate::support;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Heading {
    title: String,
    section: Option<String>,
    part: Option<PartName>,
    #[serde(rename = "in")]
    inside: Option<String>,
    #[serde(rename = "box")]
    box_kind: Option<String>,
    of: Option<String>,
}

#[test]
fn every_programme_loads_without_a_problem() {
    let assets = support::programmes(None);
    let ids = programme_ids(&assets);
    assert_eq!(ids, ["fji-2012", "joint-2004", "joint-2007", "youth-2018", "youth-2021", "youth-2025"]);
    for id in ids {
        support::programme(&assets, &id);
    }
}

#[test]
fn every_heading_of_the_sources_has_its_place() {
    let assets = support::programmes(None);
    let mut wrong = Vec::new();
    for id in ["fji-2012", "joint-2004", "joint-2007", "youth-2018", "youth-2021"] {
        let programme = support::programme(&assets, id);
        let path = support::root().join(format!("tests/source-sections/{id}.yaml"));
        let text = std::fs::read_to_string(path).expect("the list of the source's headings");
        let headings: Vec<Heading> = serde_yaml::from_str(&text).expect("a list of headings");
        assert!(headings.len() > 20, "{id}: {} headings", headings.len());
        check_order(&programme, &headings, &mut wrong);
        for heading in &headings {
            if let Some(problem) = problem_of(&programme, heading) {
                wrong.push(format!("{id}: “{}”: {problem}", heading.title));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A row of the table of programmes in the README.
struct Row {
    id: String,
    samples: Vec<String>,
    headings: String,
    what: String,
}

fn readme_rows() -> Vec<Row> {
    let text = std::fs::read_to_string(support::root().join("README.md")).expect("README.md");
    let head = "| id | sample | headings |";
    let table =
        text.lines().skip_while(|line| !line.starts_with(head)).skip(2).take_while(|line| line.starts_with('|'));
    table
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            assert_eq!(cells.len(), 4, "{line}");
            let id = cells[0].trim_matches('`').to_owned();
            let samples = cells[1].split(", ").map(|one| one.trim_matches('`').to_owned()).collect();
            Row { id, samples, headings: cells[2].to_owned(), what: cells[3].to_owned() }
        })
        .collect()
}

#[test]
fn the_readme_has_every_programme_with_its_sample_and_its_source() {
    let rows = readme_rows();
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let mut known = programme_ids(&support::programmes(None));
    known.sort_by_key(|id| ids.iter().position(|row| row == id));
    assert_eq!(ids, known);
    let mut samples: Vec<String> = std::fs::read_dir(support::root().join("data/inspections"))
        .expect("samples")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    samples.sort();
    let mut named: Vec<String> = rows.iter().flat_map(|row| row.samples.clone()).collect();
    named.sort();
    assert_eq!(named, samples);
    for row in rows {
        for sample in &row.samples {
            let file = support::root().join("data/inspections").join(sample).join("inspection.yaml");
            let text = std::fs::read_to_string(file).expect("inspection.yaml");
            assert!(text.starts_with(&format!("programme: {}\n", row.id)), "{sample} is not of {}", row.id);
        }
        let path = support::root().join(format!("tests/source-sections/{}.yaml", row.id));
        let headings = match std::fs::read_to_string(path) {
            Ok(text) => serde_yaml::from_str::<Vec<Heading>>(&text).expect("a list of headings").len().to_string(),
            Err(_) => "none".to_owned(),
        };
        assert_eq!(row.headings, headings, "headings of {}", row.id);
        assert!(row.what.split_whitespace().count() > 5, "{} does not say what it reproduces", row.id);
    }
}

/// What is wrong with a heading's place.
fn problem_of(programme: &Programme, heading: &Heading) -> Option<String> {
    let id = heading.section.as_ref().or(heading.of.as_ref())?;
    let Some(node) = programme.node(id) else { return Some(format!("no section {id}")) };
    if heading.section.is_some() {
        let titles = [node.title.as_deref(), node.heading.as_deref()];
        return (!titles.contains(&Some(heading.title.as_str()))).then(|| format!("{id} is called {titles:?}"));
    }
    if let Some(part) = heading.part {
        let has = programme.parts(node).iter().any(|spec| spec.name() == part);
        return (!has).then(|| format!("{id} has no part {part:?}"));
    }
    if let Some(kind) = &heading.box_kind {
        let has = programme.rules.boxes.iter().any(|known| known.kind == *kind);
        return (!has).then(|| format!("there is no kind of box {kind}"));
    }
    let prose = heading.inside.as_deref() == Some("prose");
    (!prose).then(|| "it has no place".to_owned())
}

/// Sections must stand in the outline in the order of the source.
fn check_order(programme: &Programme, headings: &[Heading], wrong: &mut Vec<String>) {
    let order: Vec<&str> = programme.nodes().map(|node| node.id.as_str()).collect();
    let found: Vec<usize> = headings
        .iter()
        .filter_map(|heading| heading.section.as_deref())
        .filter_map(|id| order.iter().position(|known| *known == id))
        .collect();
    if let Some(pair) = found.windows(2).find(|pair| pair[0] >= pair[1]) {
        wrong.push(format!("{}: {} stands before {}", programme.rules.id, order[pair[1]], order[pair[0]]));
    }
}
