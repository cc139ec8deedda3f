//! Characters that are in the report and not in the fonts of the PDF: found in what is printed, told where they were typed.
//!
//! What must hold: nothing is told of what is not printed (private notes, text alternatives, ids), and nothing that is
//! printed is missed, whichever text it comes from.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value as Json;

use super::view::Report;
use crate::characters::is_control;
use crate::glyphs::Glyphs;
use crate::inspection::Inspection;
use crate::problem::{Kind, PictureProblem, Place, Problem, gathered};
use crate::programme::Programme;
use crate::source::{FieldPath, Node, SourceFile};
use crate::text::one_line;

/// Fields of the view model that are read by programs and not by people.
const NOT_PRINTED: [&str; 5] = ["to", "anchor", "references", "alt", "id"];

/// A key of findings that no report shows.
const NEVER_PRINTED: &str = "private_notes";

/// A problem for every place at which a character stands that cannot be printed.
#[must_use]
pub fn check_characters(
    report: &Report,
    programme: &Programme,
    inspection: &Inspection,
    glyphs: &Glyphs,
) -> Vec<Problem> {
    let mut printed = String::new();
    collect(&report.cover, &mut printed);
    collect(&report.furniture, &mut printed);
    collect(&report.draft, &mut printed);
    collect(&report.sections, &mut printed);
    collect(&report.notes, &mut printed);
    let mut problems = check_drawings(inspection, glyphs);
    let mut lacking = glyphs.lacking(&printed);
    // Control characters are told where the files are read.
    lacking.retain(|character| !is_control(*character));
    if lacking.is_empty() {
        return problems;
    }
    let printed = one_line(&printed);
    let mut search =
        CharacterSearch { glyphs, printed: &printed, anywhere: false, found: BTreeSet::new(), problems: Vec::new() };
    // A character of the programme's own is looked for only where no inspector has typed it; where it stands in no text that is
    // printed as it is, it came there in pieces, and any place of it is better than none.
    let (own, rules) = (&inspection.sources, &programme.sources);
    for (sources, anywhere) in [(own, false), (rules, false), (own, true), (rules, true)] {
        search.anywhere = anywhere;
        for source in sources.values() {
            search.file(source, &lacking);
        }
        // A character and the parts that it is made of are one mistake.
        let told = glyphs.lacking(&search.found.iter().collect::<String>());
        lacking.retain(|character| {
            !told.contains(character) && glyphs.lacking(&character.to_string()).is_disjoint(&search.found)
        });
    }
    for character in lacking {
        search.report(character.to_string(), None);
    }
    problems.append(&mut search.problems);
    gathered(problems)
}

/// A problem for every drawing with letters that cannot be printed, at the first of them.
fn check_drawings(inspection: &Inspection, glyphs: &Glyphs) -> Vec<Problem> {
    let mut problems = Vec::new();
    for image in inspection.images.values() {
        let all: String = image.texts.iter().map(|drawn| drawn.text.as_str()).collect();
        let lacking = glyphs.lacking(&all);
        let first = image.texts.iter().find(|drawn| drawn.text.chars().any(|letter| lacking.contains(&letter)));
        if lacking.is_empty() {
            continue;
        }
        let place = match first {
            Some(drawn) => Place::in_line(&image.path, &drawn.text, drawn.line, 1, drawn.text.len()),
            None => Place::file(&image.path),
        };
        let problem = PictureProblem::LettersLacking { letters: lacking.into_iter().collect() };
        problems.push(Problem::error(Kind::Picture { file: image.path.clone(), problem }, place));
    }
    problems
}

/// Adds every text of a part of the view model.
fn collect(part: &impl Serialize, printed: &mut String) {
    if let Ok(value) = serde_json::to_value(part) {
        collect_value(&value, printed);
    }
}

fn collect_value(value: &Json, printed: &mut String) {
    match value {
        Json::String(text) => {
            printed.push_str(text);
            printed.push('\n');
        }
        Json::Array(items) => items.iter().for_each(|item| collect_value(item, printed)),
        Json::Object(fields) => {
            let shown = fields.iter().filter(|(name, _)| !NOT_PRINTED.contains(&name.as_str()));
            shown.for_each(|(_, field)| collect_value(field, printed));
        }
        _ => {}
    }
}

/// Looks for characters in files.
struct CharacterSearch<'a> {
    glyphs: &'a Glyphs,
    /// Everything that is printed, in one line.
    printed: &'a str,
    /// Whether it is looked for in texts too that are not printed as they are.
    anywhere: bool,
    found: BTreeSet<char>,
    problems: Vec<Problem>,
}

impl CharacterSearch<'_> {
    fn file(&mut self, source: &SourceFile, lacking: &BTreeSet<char>) {
        for (path, prose) in &source.texts {
            let places = prose.unusual.iter().copied().filter(|(character, _)| lacking.contains(character));
            let found = runs(places);
            if found.is_empty() {
                continue;
            }
            let place = source.places_in_text(path);
            for (text, start) in found {
                let place = place(start..start + text.len());
                self.report(text, Some(place));
            }
        }
        if let Some(tree) = &source.tree {
            tree.each_scalar(&[NEVER_PRINTED], &mut |path, node| {
                // Texts in Markdown were searched as such.
                if path.is_some_and(|path| !source.texts.contains_key(path)) {
                    self.scalar(source, lacking, node);
                }
            });
        } else if source.texts.is_empty() {
            // A catalogue: what it says is printed in the place of what the other files say.
            let characters = source.text.char_indices().map(|(at, character)| (character, at));
            for (text, start) in runs(characters.filter(|(character, _)| lacking.contains(character))) {
                let place = source.place_in_text(&FieldPath::default(), start..start + text.len());
                self.report(text, Some(place));
            }
        }
    }

    fn scalar(&mut self, source: &SourceFile, lacking: &BTreeSet<char>, node: &Node) {
        let Some(text) = node.text() else { return };
        // Ids, text alternatives and the like hold characters that no font has to have.
        if self.anywhere || self.printed.contains(&one_line(text)) {
            let characters = text.char_indices().map(|(at, character)| (character, at));
            let places = node.places(&source.path, &source.text, &source.lines);
            for (text, start) in runs(characters.filter(|(character, _)| lacking.contains(character))) {
                let place = places.place(&(start..start + text.len()));
                self.report(text, Some(place));
            }
        }
    }

    fn report(&mut self, text: String, place: Option<Place>) {
        self.found.extend(text.chars());
        let instead: Option<String> = text.chars().map(|character| self.glyphs.instead_of(character)).collect();
        self.problems.push(Problem::error(Kind::CharacterLacking { text, instead }, place));
    }
}

/// Characters that stand side by side, as one text with the byte at which it begins.
fn runs(places: impl Iterator<Item = (char, usize)>) -> Vec<(String, usize)> {
    let mut runs: Vec<(String, usize)> = Vec::new();
    for (character, at) in places {
        match runs.last_mut() {
            Some((text, start)) if *start + text.len() == at => text.push(character),
            _ => runs.push((character.to_string(), at)),
        }
    }
    runs
}
