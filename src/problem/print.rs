//! Problems for people: headline, place with its line and caret, hint; in colour on a terminal, plain in a pipe.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Problem, Severity};

/// Every problem as text, in the order of files and lines, those without a place first.
#[must_use]
pub fn print_problems(problems: &[Problem], color: bool) -> String {
    let mut sorted: Vec<&Problem> = problems.iter().collect();
    sorted.sort_by(|one, other| one.place.cmp(&other.place));
    sorted.dedup();
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    for problem in sorted {
        text.push_str(&print_problem(problem, &renderer));
        text.push_str("\n\n");
    }
    text
}

fn print_problem(problem: &Problem, renderer: &Renderer) -> String {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let headline = match &problem.place {
        Some(place) if place.line == 0 => format!("{}: {}", place.file, problem.headline()),
        _ => problem.headline(),
    };
    let hint = problem.hint();
    let mut group = Group::with_title(level.primary_title(headline.as_str()));
    if let Some(place) = problem.place.as_ref().filter(|place| place.line > 0) {
        let start = byte_of(&place.text, place.column - 1);
        let end = byte_of(&place.text, place.column - 1 + place.length);
        group = group.element(
            Snippet::source(place.text.as_str())
                .path(place.file.as_str())
                .line_start(place.line)
                .annotation(AnnotationKind::Primary.span(start..end)),
        );
    }
    if let Some(hint) = &hint {
        group = group.element(Level::HELP.message(hint.as_str()));
    }
    renderer.render(&[group]).to_string()
}

/// The byte at which the character with this index begins, or the end of the text.
fn byte_of(text: &str, index: usize) -> usize {
    text.char_indices().nth(index).map_or(text.len(), |(byte, _)| byte)
}
