//! `findings explain`: how each rating came about, from figures to band to adjustment to points, and what would change
//! it, in words that an inspector would use to the service.

use super::args::Explain;
use super::messages;
use super::status::Status;
use super::stays_in::stays_in;
use super::terminal::{Terminal, show, show_json_text};
use crate::check::printed;
use crate::language::Language;
use crate::load::findings_folders;
use crate::pipeline::{Session, explanation};
use crate::problem::{Checked, Kind, Named, Problem, suggest};
use crate::programme::Programme;
use crate::rate::{Rated, Ratings, declared_changes, rate, what_if};
use crate::render::{ExplainDocument, ratings_document, render_ratings_json, what_if_data};
use crate::report::{Basis, Stage};

/// Runs the verb.
pub(super) fn run(explain: &Explain, session: &Session, terminal: Terminal) -> Status {
    let mut problems = Vec::new();
    let folders = findings_folders(&explain.folder).gather(&mut problems).unwrap_or_default();
    let Some(folder) = folders.first() else {
        terminal.problems(&problems);
        return Status::Wrong;
    };
    let loaded = session.load(folder);
    let Some((programme, inspection)) = loaded.both() else {
        terminal.problems(&loaded.problems);
        return Status::Wrong;
    };
    let ratings = rate(programme, inspection);
    if explain.json {
        let all = in_order(programme, &ratings);
        let document = ExplainDocument {
            ratings: ratings_document(&Basis {
                programme,
                inspection,
                ratings: &ratings,
                phrases: session.phrases(Language::English),
                stage: &Stage::DRAFT,
                earlier: None,
            }),
            what_would_change: all
                .into_iter()
                .map(|rated| {
                    let declared = declared_changes(programme, inspection, &ratings, rated);
                    what_if_data(rated, &what_if(programme, inspection, &ratings, rated), &declared)
                })
                .collect(),
        };
        if !stays_in(inspection, &printed("this explanation", &document), terminal) {
            return Status::Wrong;
        }
        return match render_ratings_json(&document) {
            Ok(bytes) => show_json_text(&String::from_utf8_lossy(&bytes)),
            Err(cause) => {
                terminal.fail(&messages::failed(&cause));
                Status::Failed
            }
        };
    }
    let Some(rated) = wanted(programme, &ratings, explain.section.as_deref()).gather(&mut problems) else {
        terminal.problems(&problems);
        return Status::Wrong;
    };
    let explained = rated.into_iter().map(|rated| explanation(programme, inspection, &ratings, rated));
    let texts: Vec<String> = explained.collect();
    // It is said to the service in these words.
    if !stays_in(inspection, &printed("this explanation", &texts), terminal) {
        return Status::Wrong;
    }
    show(&texts.join("\n\n"))
}

/// Every rating in the order of the report, and the overall one last.
fn in_order<'a>(programme: &Programme, ratings: &'a Ratings) -> Vec<&'a Rated> {
    let sections = programme.nodes().filter_map(|node| ratings.sections.get(&node.id));
    sections.chain(&ratings.overall).collect()
}

/// The ratings that are asked for: one, or all of them.
fn wanted<'a>(programme: &Programme, ratings: &'a Ratings, section: Option<&str>) -> Checked<Vec<&'a Rated>> {
    let Some(id) = section else { return Checked::fine(in_order(programme, ratings)) };
    match ratings.of(id) {
        Some(rated) => Checked::fine(vec![rated]),
        None => {
            let known = ratings.sections.keys().map(String::as_str).chain(["overall"]);
            let suggestion = suggest(id, known);
            let kind = Kind::UnknownReference { what: Named::RatedSection, found: id.to_owned(), suggestion };
            Checked::failed(vec![Problem::error(kind, None)])
        }
    }
}
