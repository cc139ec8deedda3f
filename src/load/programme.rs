//! A programme's folder: `programme.yaml`, `outline.yaml`, `texts/*.md`.

use std::collections::BTreeMap;

use super::programme_facts::check_local_facts;
use super::programme_references::check_programme;
use crate::assets::Assets;
use crate::problem::{Checked, Kind, Place, Problem};
use crate::programme::{Node, Programme, Rules};
use crate::source::{CATALOGUE, Shapes, SourceFile, decode_yaml, digest, read_plain, read_prose, text_of};

/// The ids of every programme there is, in order.
#[must_use]
pub fn programme_ids(programmes: &Assets) -> Vec<String> {
    programmes.folders_with("programme.yaml")
}

/// Loads the programme with this id and checks that everything it refers to exists.
#[must_use]
pub fn load_programme(programmes: &Assets, id: &str) -> Checked<Programme> {
    let mut problems = Vec::new();
    let mut sources = BTreeMap::new();
    let rules: Option<Rules> = read(programmes, id, "programme.yaml", &mut sources, &mut problems);
    let outline: Option<Vec<Node>> = read(programmes, id, "outline.yaml", &mut sources, &mut problems);
    let texts = programmes.list(&format!("{id}/texts")).map_err(|problem| problems.push(*problem));
    for path in texts.unwrap_or_default() {
        if let Some(name) = path.strip_prefix(&format!("{id}/")).filter(|name| name.ends_with(".md")) {
            let shown = programmes.shown_path(&path);
            let bytes = programmes.read(&path).map_err(|problem| problems.push(*problem)).ok();
            let text = bytes.and_then(|bytes| text_of(&shown, &bytes).gather(&mut problems));
            let source = text.and_then(|text| read_prose(&shown, text).gather(&mut problems));
            sources.extend(source.map(|source| (name.to_owned(), source)));
        }
    }
    let catalogue = format!("{id}/{CATALOGUE}");
    match programmes.read(&catalogue) {
        Ok(bytes) => {
            let shown = programmes.shown_path(&catalogue);
            let text = text_of(&shown, &bytes).gather(&mut problems);
            sources.extend(text.map(|text| (CATALOGUE.to_owned(), read_plain(&shown, text))));
        }
        Err(problem) if problem.kind == Kind::FileAbsent => {}
        Err(problem) => problems.push(*problem),
    }
    let (Some(rules), Some(outline)) = (rules, outline) else { return Checked::failed(problems) };
    let hashes: String =
        sources.iter().map(|(name, source)| format!("{name} {}\n", digest(source.text.as_bytes()))).collect();
    let programme = Programme::new(rules, outline, sources, digest(hashes.as_bytes()));
    check_programme(&programme, id, &mut problems);
    check_local_facts(&programme, &mut problems);
    Checked { value: Some(programme), problems }
}

fn read<T: serde::de::DeserializeOwned + schemars::JsonSchema>(
    programmes: &Assets,
    id: &str,
    name: &str,
    sources: &mut BTreeMap<String, SourceFile>,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let path = format!("{id}/{name}");
    let shown = programmes.shown_path(&path);
    let bytes = match programmes.read(&path) {
        Ok(bytes) => bytes,
        Err(problem) if problem.kind == Kind::FileAbsent => {
            problems.push(Problem::error(Kind::FileMissing { file: name.to_owned() }, Place::file(&shown)));
            return None;
        }
        Err(problem) => {
            problems.push(*problem);
            return None;
        }
    };
    let text = text_of(&shown, &bytes).gather(problems)?;
    let decoded = decode_yaml::<T>(&mut Shapes::default(), &shown, name, text).gather(problems)?;
    sources.insert(name.to_owned(), decoded.source);
    Some(decoded.value)
}
