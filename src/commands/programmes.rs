//! `findings programmes`: which there are, and the sections and rules of one.

use serde_json::json;

use super::args::Programmes;
use super::global_options::GlobalOptions;
use super::messages;
use super::programme_rules::rules_in_words;
use super::status::Status;
use super::terminal::{Terminal, show, show_json};
use super::{programmes_against, programmes_proved};
use crate::assets::Assets;
use crate::load::{load_programme, programme_ids};
use crate::problem::{Kind, Problem, suggest};
use crate::programme::{Node, Programme};
use crate::rate::unsound_rules;

/// Runs the verb.
pub(super) fn run(arguments: &Programmes, options: &GlobalOptions, terminal: Terminal) -> Status {
    let assets = Assets::programmes(options.programmes.clone());
    let ids = programme_ids(&assets);
    let wanted: Vec<String> = match &arguments.id {
        None => ids,
        Some(id) if ids.contains(id) => vec![id.clone()],
        Some(id) => {
            let suggestion = suggest(id, ids.iter().map(String::as_str));
            terminal.problems(&[Problem::error(
                Kind::UnknownProgramme { found: id.clone(), suggestion, known: ids },
                None,
            )]);
            return Status::Wrong;
        }
    };
    let mut problems = Vec::new();
    let programmes: Vec<Programme> =
        wanted.iter().filter_map(|id| load_programme(&assets, id).gather(&mut problems)).collect();
    problems.extend(programmes.iter().flat_map(unsound_rules));
    terminal.problems(&problems);
    let shown = if arguments.prove {
        programmes_proved::show_proofs(&programmes, arguments.json, terminal)
    } else if let (Some(file), [programme]) = (&arguments.against, programmes.as_slice()) {
        programmes_against::show_against(programme, file, arguments.json, terminal)
    } else if arguments.json {
        let list: Vec<_> = programmes.iter().map(|programme| as_json(programme, arguments.id.is_some())).collect();
        show_json(&serde_json::Value::Array(list))
    } else {
        let mut lines = Vec::new();
        for programme in &programmes {
            lines.push(format!("{}  {}", programme.rules.id, programme.rules.title));
            for node in programme.outline.iter().filter(|_| arguments.id.is_some()) {
                add_section(node, 1, &mut lines);
            }
            if arguments.id.is_some() {
                lines.extend(rules_in_words(programme));
            }
        }
        show(&lines.join("\n"))
    };
    if problems.is_empty() {
        shown
    } else {
        terminal.fail(&messages::failed("a programme has problems"));
        Status::Wrong
    }
}

fn add_section(node: &Node, depth: usize, lines: &mut Vec<String>) {
    let title = node.title.as_deref().unwrap_or_default();
    let method = node.rating.as_ref().map_or_else(String::new, |rating| format!("  [{}]", rating.method));
    lines.push(format!("{}{}  {title}{method}", "  ".repeat(depth), node.id));
    for below in &node.sections {
        add_section(below, depth + 1, lines);
    }
}

fn as_json(programme: &Programme, whole: bool) -> serde_json::Value {
    let sections: Vec<_> = programme
        .nodes()
        .filter(|_| whole)
        .map(|node| {
            json!({
                "id": node.id,
                "title": node.title,
                "method": node.rating.as_ref().map(|rating| rating.method.clone()),
                "counts": node.rating.as_ref().is_some_and(|rating| rating.counts),
            })
        })
        .collect();
    let mut value = json!({
        "id": programme.rules.id,
        "title": programme.rules.title,
        "version": programme.rules.version,
    });
    if let (true, Some(object)) = (whole, value.as_object_mut()) {
        object.insert("sections".to_owned(), sections.into());
        // As programme.yaml has them.
        object.insert("rules".to_owned(), serde_json::to_value(&programme.rules).unwrap_or_default());
    }
    value
}
