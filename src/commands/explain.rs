//! `findings explain`: how each rating came about, from figures to band to adjustment to points, in words that an
//! inspector would use to the service.

use super::args::Explain;
use super::workshop::Workshop;
use super::{Status, Voice, explanations, messages};
use crate::load::findings_folders;
use crate::problem::{Checked, Kind, Problem, suggest};
use crate::programme::Programme;
use crate::rate::{Rated, Ratings, rate};
use crate::render::{ratings_document, render_ratings_json};
use crate::report::Stage;

/// Runs the verb.
pub(super) fn run(explain: &Explain, workshop: &Workshop, voice: Voice) -> Status {
    let mut problems = Vec::new();
    let folders = findings_folders(&explain.folder).gather(&mut problems).unwrap_or_default();
    let Some(folder) = folders.first() else {
        voice.problems(&problems);
        return Status::Wrong;
    };
    let loaded = workshop.load(folder);
    let Some((programme, inspection)) = loaded.both() else {
        voice.problems(&loaded.problems);
        return Status::Wrong;
    };
    let ratings = rate(programme, inspection);
    if explain.json {
        let document = ratings_document(programme, inspection, &ratings, &Stage::DRAFT);
        return match render_ratings_json(&document) {
            Ok(bytes) => {
                print!("{}", String::from_utf8_lossy(&bytes));
                Status::Fine
            }
            Err(cause) => {
                voice.fail(&messages::failed(&cause));
                Status::Failed
            }
        };
    }
    let Some(rated) = wanted(programme, &ratings, explain.section.as_deref()).gather(&mut problems) else {
        voice.problems(&problems);
        return Status::Wrong;
    };
    let texts: Vec<String> = rated.into_iter().map(|rated| explanations::rating(programme, rated)).collect();
    println!("{}", texts.join("\n\n"));
    Status::Fine
}

/// The ratings that are asked for: one, or all in the order of the report and the overall one last.
fn wanted<'a>(programme: &Programme, ratings: &'a Ratings, section: Option<&str>) -> Checked<Vec<&'a Rated>> {
    let Some(id) = section else {
        let sections = programme.nodes().filter_map(|node| ratings.sections.get(&node.id));
        return Checked::fine(sections.chain(&ratings.overall).collect());
    };
    match ratings.of(id) {
        Some(rated) => Checked::fine(vec![rated]),
        None => {
            let known = ratings.sections.keys().map(String::as_str).chain(["overall"]);
            let suggestion = suggest(id, known);
            let kind = Kind::UnknownReference { what: "rated section".to_owned(), found: id.to_owned(), suggestion };
            Checked::failed(vec![Problem::error(kind, None)])
        }
    }
}
