//! Whether what was written is there or told, said from outside of the readers: letters and figures are counted, and words
//! with a mark of their own are looked for.
//!
//! What must hold: nothing here knows how a reader reads; what it leaves out of the count can only hide a fault, never make one.

use std::collections::BTreeMap;
use std::ops::Range;

use findings::characters::is_private;
use findings::problem::{Kind, PointProblem, Problem, Severity, print_problems};
use findings::text::{Block, Inline, Prose, is_invisible};

/// What words with a mark of their own begin with.
const MARK: &str = "zq";

/// Whether a character is one that somebody wrote to be read: a letter, a figure, or a sign that marks nothing.
fn is_said(one: char) -> bool {
    let shown = !is_invisible(one) && !is_private(one) && one != '\u{fffd}';
    shown && (one.is_alphanumeric() || "%$?;@£€≥≤½–’“”".contains(one))
}

/// What somebody wrote of a text.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|one| is_said(*one)).collect()
}

/// Characters of a text that are neither in its prose, nor where an error is told. Each file of a problem is the stretch
/// of the text that it is about, as `3..9`.
pub(super) fn lost_of_text(text: &str, prose: &mut Prose, problems: &[Problem]) -> String {
    // What was told too often to be kept has no place.
    if problems.iter().any(|problem| problem.more > 0) {
        return String::new();
    }
    let mut told: Vec<Range<usize>> = problems.iter().filter_map(|problem| told_at(text, problem)).collect();
    // The link that uses an address can stand in what was told and left out.
    if !told.is_empty() {
        told.extend(definitions(text));
    }
    let counts_figures = !problems.iter().any(|problem| matches!(problem.kind, Kind::ListNumber { .. }));
    let said = said_by(prose);
    let has_link = said.1;
    let mut left: BTreeMap<char, usize> = BTreeMap::new();
    said.0.chars().for_each(|one| *left.entry(one).or_default() += 1);
    let mut lost = String::new();
    let mut skip_to = 0;
    for (at, one) in text.char_indices().filter(|(_, one)| *one == '&' || *one == '[' || is_said(*one)) {
        if at < skip_to || told.iter().any(|range| range.contains(&at)) {
            continue;
        }
        if let Some(length) = markup(&text[at..], has_link && text[..at].ends_with(']')) {
            skip_to = at + length;
        } else if is_said(one) && (counts_figures || !one.is_ascii_digit()) {
            match left.get_mut(&one).filter(|left| **left > 0) {
                Some(left) => *left -= 1,
                None => lost.push(one),
            }
        }
    }
    lost
}

/// How long what begins a text is, where it stands for something else: a character by its name or number (`&amp;`), the name of an address
/// (`[words][name]`, and where that is defined).
fn markup(text: &str, is_behind_bracket: bool) -> Option<usize> {
    if let Some(rest) = text.strip_prefix('&') {
        let end = rest.find(';')?;
        let is_name = rest[..end].chars().all(|one| one.is_ascii_alphanumeric() || one == '#');
        return is_name.then_some(end + 2);
    }
    let rest = text.strip_prefix('[')?;
    let end = rest.find(']')?;
    (is_behind_bracket || rest[end..].starts_with("]:")).then_some(end + 2)
}

/// The lines that define addresses, each with the one below it.
fn definitions(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut at, mut goes_on) = (0, false);
    for line in text.split_inclusive('\n') {
        let defines = line.contains("]:");
        if defines || goes_on {
            found.push(at..at + line.len());
        }
        goes_on = defines;
        at += line.len();
    }
    found
}

/// Where an error is told, to the ends of the lines; what follows an element of HTML may belong to it.
fn told_at(text: &str, problem: &Problem) -> Option<Range<usize>> {
    let place = problem.place.as_ref().filter(|_| problem.severity == Severity::Error)?;
    let (start, end) = place.file.split_once("..")?;
    let (start, end): (usize, usize) = (start.parse().ok()?, end.parse().ok()?);
    let start = text[..start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let end = text[end..].find(['\n', '\r']).map_or(text.len(), |at| end + at);
    let end = if matches!(problem.kind, Kind::RawHtml) { text.len() } else { end };
    Some(start..end)
}

/// Everything that prose says, names and addresses included, and whether there is a link in it.
fn said_by(prose: &mut Prose) -> (String, bool) {
    let mut said = prose.notes.keys().cloned().collect::<String>();
    let mut has_link = false;
    blocks(&prose.blocks, &mut said);
    prose.each_run(&mut |run| inlines(run.inlines, &mut said, &mut has_link));
    (said, has_link)
}

fn blocks(all: &[Block], said: &mut String) {
    for block in all {
        match block {
            Block::List { start, items } => {
                for (index, item) in items.iter().enumerate() {
                    // Numbers that are all 1 are counted by the program.
                    start.iter().for_each(|start| said.push_str(&format!("{start} {}", start + index as u64)));
                    blocks(item, said);
                }
            }
            Block::Quote { blocks: inside } => blocks(inside, said),
            Block::Placed { what, id, .. } => said.push_str(&format!("{what:?}{id}").to_lowercase()),
            Block::Hole { note, .. } => said.push_str(&format!("to_come note {note}")),
            Block::Paragraph { .. } | Block::Heading { .. } | Block::Table { .. } => {}
        }
    }
}

fn inlines(all: &[Inline], said: &mut String, has_link: &mut bool) {
    for inline in all {
        match inline {
            Inline::Text(text) => said.push_str(text),
            Inline::Emphasis(inside) | Inline::Strong(inside) | Inline::Untranslated { inlines: inside, .. } => {
                inlines(inside, said, has_link);
            }
            Inline::Link { to, inlines: inside, .. } => {
                *has_link = true;
                said.push_str(to);
                inlines(inside, said, has_link);
            }
            Inline::Note { name, .. } => said.push_str(name),
            Inline::Foreign { language, text } => said.push_str(&format!("lang{language}{text}")),
            Inline::Placeholder(one) => {
                said.push_str(&one.name);
                one.arguments.iter().for_each(|(name, value)| said.push_str(&format!("{name}{value}")));
            }
            Inline::Break => {}
        }
    }
}

/// Words with the mark that are neither in what was read, nor in what was told: of columns and rows only the place is told, and of
/// many words the first.
pub(super) fn lost_of_marked(written: &str, read: &str, problems: &[Problem]) -> Vec<String> {
    let told = print_problems(problems, false);
    let is_by_place = |problem: &Problem| match &problem.kind {
        Kind::Point(PointProblem::FormPart { more, .. }) => *more > 0,
        Kind::Point(point) => matches!(point, PointProblem::ColumnUnknown { .. } | PointProblem::AboveHeaders { .. }),
        _ => problem.more > 0,
    };
    if told.contains('…') || problems.iter().any(is_by_place) {
        return Vec::new();
    }
    let words = written.split(|one: char| !one.is_ascii_alphanumeric());
    let marked = words.filter(|word| word.starts_with(MARK) && word.len() < 40);
    marked.filter(|word| !read.contains(word) && !told.contains(word)).map(str::to_owned).collect()
}
