//! Problems for people: headline, place with its line and caret, hint; in colour on a terminal, plain in a pipe.
//!
//! What must hold: what is printed of a folder has an end, however much is wrong with it, and says how much more there is;
//! errors come before warnings where not all can be told.

use std::collections::HashMap;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::gathered::Family;
use super::plain::{plain_line, plain_name};
use super::words::counted;
use super::{Problem, Severity, holes};

/// More than so many of one kind are told as one, with the first of them.
const MANY: usize = 50;

/// So many of those are told in full.
const FIRST: usize = 3;

/// So many places of others are named.
const PLACES: usize = 10;

/// So many problems are told in full.
const MOST: usize = 300;

/// Every problem as text, in the order of files and lines, those without a place first; what is still to come after the
/// mistakes, as a list.
#[must_use]
pub fn print_problems(problems: &[Problem], color: bool) -> String {
    let mut sorted: Vec<&Problem> = problems.iter().collect();
    sorted.sort_by(|one, other| one.place.cmp(&other.place));
    sorted.dedup();
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let (holes, sorted): (Vec<&Problem>, Vec<&Problem>) = sorted.into_iter().partition(|problem| problem.is_hole());
    let (told, left_out) = told(&sorted);
    let mut text = String::new();
    for (problem, others) in told {
        text.push_str(&print_problem(problem, others.as_ref(), &renderer));
        text.push_str("\n\n");
    }
    if left_out > 0 {
        let are = if left_out == 1 { "is" } else { "are" };
        let level = Level::NOTE.primary_title(format!("{} {are} not shown here", counted(left_out, "more problem")));
        let group = Group::with_title(level).element(Level::HELP.message("Mend these, and check again."));
        text.push_str(&format!("{}\n\n", renderer.render(&[group])));
    }
    if let [hole, rest @ ..] = holes.as_slice() {
        if rest.is_empty() && hole.more == 0 {
            // One is told as a mistake is: with its line and its hint.
            text.push_str(&format!("{}\n\n", print_problem(hole, None, &renderer)));
        } else {
            let worst = holes.iter().map(|hole| hole.severity).max().unwrap_or(hole.severity);
            let title = level(worst).primary_title(holes::title(&holes));
            let title = renderer.render(&[Group::with_title(title)]).to_string();
            text.push_str(&format!("{title}\n{}{TO_COME}\n\n", holes::list(&holes)));
        }
    }
    text
}

/// What becomes of them.
const TO_COME: &str = "  A draft shows each of them as a hole; a final report needs them all.";

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    }
}

/// What is told of these: each problem in full with what is said of others like it; and of how many nothing is said.
fn told<'a>(sorted: &[&'a Problem]) -> (Vec<(&'a Problem, Option<Others>)>, usize) {
    let mut families: HashMap<Family, (usize, Vec<&Problem>)> = HashMap::new();
    for problem in sorted {
        let family = families.entry(problem.family()).or_default();
        family.0 += 1 + problem.more;
        family.1.push(problem);
    }
    let mut seen: HashMap<Family, usize> = HashMap::new();
    let mut shown = Vec::new();
    for problem in sorted {
        let Some((count, all)) = families.get(&problem.family()) else { continue };
        let seen = seen.entry(problem.family()).or_default();
        *seen += 1;
        let last = FIRST.min(all.len());
        if *count <= MANY || *seen < last {
            shown.push((*problem, None));
        } else if *seen == last {
            shown.push((*problem, Some(Others::new(count - last, &all[last..]))));
        }
    }
    let errors = shown.iter().filter(|(problem, _)| problem.severity == Severity::Error).count();
    let mut room = [MOST.saturating_sub(errors), MOST];
    let mut left_out = 0;
    shown.retain(|(problem, others)| {
        let room = &mut room[usize::from(problem.severity == Severity::Error)];
        let fits = *room > 0;
        *room = room.saturating_sub(1);
        left_out += if fits { 0 } else { 1 + others.as_ref().map_or(0, |others| others.count) };
        fits
    });
    (shown, left_out)
}

/// Problems of a kind that are not told one by one.
struct Others {
    count: usize,
    /// Where the first of them stand.
    places: Vec<String>,
}

impl Others {
    fn new(count: usize, problems: &[&Problem]) -> Self {
        let places = problems.iter().filter_map(|problem| problem.place.as_ref()).take(PLACES);
        Others { count, places: places.map(ToString::to_string).collect() }
    }

    fn sentence(&self) -> String {
        let places = self.places.join(", ");
        match (self.places.len(), self.count) {
            (0, count) => format!("{count} more like these"),
            (named, count) if named < count => format!("{count} more like these, the first of them at {places}"),
            (_, count) => format!("{count} more like these, at {places}"),
        }
    }
}

fn print_problem(problem: &Problem, others: Option<&Others>, renderer: &Renderer) -> String {
    let level = level(problem.severity);
    let headline = match &problem.place {
        Some(place) if place.line == 0 => format!("{}: {}", plain_name(&place.file), problem.headline()),
        _ => problem.headline(),
    };
    let hint = problem.hint();
    let place = problem.place.as_ref().filter(|place| place.line > 0);
    let (text, file) = place.map_or_else(Default::default, |place| (plain_line(&place.text), plain_name(&place.file)));
    let mut group = Group::with_title(level.primary_title(headline.as_str()));
    if let Some(place) = place {
        let [start, end] = place.stretch().map(|index| byte_of(&text, index));
        group = group.element(
            Snippet::source(text.as_str())
                .path(file.as_str())
                .line_start(place.line)
                .annotation(AnnotationKind::Primary.span(start..end)),
        );
    }
    if let Some(hint) = &hint {
        group = group.element(Level::HELP.message(hint.as_str()));
    }
    if let Some(others) = others {
        group = group.element(Level::NOTE.message(plain_name(&others.sentence())));
    }
    renderer.render(&[group]).to_string()
}

/// The byte at which the character with this index begins, or the end of the text.
fn byte_of(text: &str, index: usize) -> usize {
    text.char_indices().nth(index).map_or(text.len(), |(byte, _)| byte)
}
