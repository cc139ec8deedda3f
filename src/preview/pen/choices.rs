//! Values whose words the folder and its programme know and no schema does: levels, sections, cases, people who should act.
//!
//! What must hold: what stands there can always stay, whether it is known or not.

use std::collections::BTreeMap;
use std::path::Path;

use super::fields::Field;
use super::folder::file_names;
use super::shape::Input;
use super::target::Target;
use crate::check::RULES;
use crate::inspection::{Finding, Inspection, SectionContent};
use crate::language::{Language, Phrase, Phrases};
use crate::preview::state::{ShownEdition, State};
use crate::programme::{Node, OVERALL, Programme};
use crate::report::Basis;
use crate::source::{FieldStep, Label};
use crate::text::one_line;

/// How names of pictures end that a report can show.
const MEDIA: [&str; 4] = [".png", ".jpg", ".jpeg", ".svg"];

/// A word that can stand, and what it means.
pub(super) type Known = (String, String);

/// The words that each of these values can have, by what the form calls it, where the folder can be read; in the words of the edition.
pub(super) fn known_choices(
    state: &State,
    shown: &ShownEdition,
    phrases: &Phrases,
    target: &Target,
    fields: &[Field],
) -> BTreeMap<String, Vec<Known>> {
    let bases = shown.look().bases(state.session(), phrases.language);
    bases.map(|[_, shown]| choices(&shown, state.folder(), target, fields)).unwrap_or_default()
}

fn choices(shown: &Basis<'_>, folder: &Path, target: &Target, fields: &[Field]) -> BTreeMap<String, Vec<Known>> {
    let known = |field: &Field| {
        let path: Vec<&FieldStep> = target.path.iter().chain(&field.steps).collect();
        let found = if field.input == Input::Words { of(shown, folder, &target.file, &path) } else { None };
        // Where nothing else is known, somebody may still mean something else.
        found.filter(|found| found.iter().any(|(id, _)| id != field.text())).map(|found| (field.name.clone(), found))
    };
    fields.iter().filter_map(known).collect()
}

fn of(shown: &Basis<'_>, folder: &Path, file: &str, path: &[&FieldStep]) -> Option<Vec<Known>> {
    let keys: Vec<&str> =
        path.iter().filter_map(|step| if let FieldStep::Key(key) = step { Some(key.as_str()) } else { None }).collect();
    let Basis { programme, inspection, .. } = *shown;
    let all = Words { shown, programme, inspection };
    Some(match (file, keys.as_slice()) {
        ("ratings.yaml", ["sections", id, "judgement"] | ["sections", id, "carried_over", "level"]) => all.levels(id),
        ("ratings.yaml", ["overall", "judgement"]) => all.levels(OVERALL),
        ("ratings.yaml", ["adjustments", "to"]) => all.every_level(),
        ("ratings.yaml", ["adjustments" | "lifted_caps", "section"]) => all.rated(),
        ("ratings.yaml", ["adjustments", "kind"]) => {
            programme.rules.adjustments.iter().map(|(id, one)| (id.clone(), one.label.to_string())).collect()
        }
        ("ratings.yaml", ["lifted_caps", "cap"]) => {
            programme.rules.caps.iter().map(|(id, cap)| (id.clone(), cap.because.to_string())).collect()
        }
        ("inspection.yaml", ["variant"]) => {
            programme.rules.variants.keys().map(|id| (id.clone(), String::new())).collect()
        }
        ("inspection.yaml", ["samples", "evidence"]) => {
            let name = |file: &str| (file.trim_start_matches("evidence/").to_owned(), String::new());
            inspection.evidence.iter().map(|file| name(&file.name)).collect()
        }
        ("recommendations.yaml", ["recommendations", "to"]) => {
            let all = &inspection.recommendations.addressees;
            all.iter().map(|one| (one.id.clone(), one.name.to_string())).collect()
        }
        ("recommendations.yaml", ["recommendations", "answers"]) => all.findings(),
        ("for-children.yaml", ["parts", "rests_on"]) => all.rested_on(),
        ("inspection.yaml", ["languages"] | ["isbn", "language"]) | (_, [.., "lang"]) => all.languages(),
        (file, ["language"]) if file.starts_with("responses/") => all.languages(),
        (_, ["deliberate", "rule"]) => RULES.iter().map(|rule| (rule.id.to_owned(), String::new())).collect(),
        (_, ["boxes", "kind"]) => {
            programme.rules.boxes.iter().map(|kind| (kind.kind.clone(), kind.label.to_string())).collect()
        }
        (_, ["images", "file"] | ["parts", "sentences", "picture"]) => pictures(folder),
        (_, ["charts", "key_questions"]) => all.nodes(|node| !node.key_questions.is_empty()),
        (_, ["charts", "samples"]) => {
            inspection.file.samples.iter().map(|one| (one.id.clone(), one.label.to_string())).collect()
        }
        (_, ["charts", "statistics"]) => {
            inspection.statistics.groups.iter().map(|one| (one.id.clone(), one.title.to_string())).collect()
        }
        (_, ["charts", "rows", "figure"]) => {
            let file = &inspection.statistics;
            let rows = file.groups.iter().flat_map(|group| &group.rows).chain(&file.figures);
            rows.map(|one| (one.id.clone(), one.label.to_string())).collect()
        }
        (_, ["charts", "rows", "of"]) => all.questions(),
        (_, ["summary_notes", "of"]) => all.nodes(|_| true),
        _ => return None,
    })
}

/// The pictures that lie in the folder, also those that nothing shows yet, as the files of sections call them.
fn pictures(folder: &Path) -> Vec<Known> {
    let is_hidden = |name: &str| name.split('/').any(|part| part.starts_with('.'));
    let is_picture = |name: &str| MEDIA.iter().any(|ending| name.to_lowercase().ends_with(ending));
    let images = folder.join("images");
    let names = file_names(&images, usize::MAX);
    names.filter(|name| !is_hidden(name) && is_picture(name)).map(|name| (name, String::new())).collect()
}

struct Words<'a> {
    shown: &'a Basis<'a>,
    programme: &'a Programme,
    inspection: &'a Inspection,
}

impl Words<'_> {
    /// The levels at which a section can be rated, or the whole.
    fn levels(&self, id: &str) -> Vec<Known> {
        let scale = self.programme.method_of(id).map(|(_, method)| method.scale()).unwrap_or_default();
        let levels = self.programme.rules.scales.get(scale).map(Vec::as_slice).unwrap_or_default();
        levels.iter().map(|level| (level.id.clone(), level.label.to_string())).collect()
    }

    fn every_level(&self) -> Vec<Known> {
        let mut found: Vec<Known> = Vec::new();
        for level in self.programme.rules.scales.values().flatten() {
            if !found.iter().any(|(id, _)| *id == level.id) {
                found.push((level.id.clone(), level.label.to_string()));
            }
        }
        found
    }

    /// The languages that something can be in.
    fn languages(&self) -> Vec<Known> {
        Language::ALL.map(|one| (one.code().to_owned(), self.shown.phrases.say(one.name()))).to_vec()
    }

    fn nodes(&self, which: impl Fn(&Node) -> bool) -> Vec<Known> {
        self.programme.nodes().filter(|node| which(node)).map(|node| (node.id.clone(), titled(node))).collect()
    }

    /// Every rated section, and the whole.
    fn rated(&self) -> Vec<Known> {
        let mut found = self.nodes(|node| node.rating.is_some());
        found.push((OVERALL.to_owned(), self.shown.phrases.say(Phrase::OverallRating)));
        found
    }

    fn questions(&self) -> Vec<Known> {
        let asked = crate::report::questions(self.shown);
        let own = self.programme.nodes().flat_map(|node| &node.key_questions);
        own.map(|one| (one.id.clone(), asked.get(&one.id).cloned().unwrap_or_default())).collect()
    }

    /// The findings that can be referred to.
    fn findings(&self) -> Vec<Known> {
        let lists = |content: &SectionContent| {
            let file = content.file.clone();
            [file.strengths, file.areas_for_improvement, file.key_findings].concat()
        };
        let all = self.inspection.sections.values().flat_map(lists);
        let known = |finding: Finding| match finding {
            Finding::Record(record) => record.id.map(|id| (id, one_line(&record.text.written))),
            Finding::Text(_) => None,
        };
        all.filter_map(known).collect()
    }

    /// What a part of the report for children can rest on.
    fn rested_on(&self) -> Vec<Known> {
        let recommendations = &self.inspection.recommendations.recommendations;
        let recommendations = recommendations.iter().map(|one| (one.id.clone(), one_line(&one.text.written)));
        self.findings().into_iter().chain(recommendations).chain(self.rated()).collect()
    }
}

fn titled(node: &Node) -> String {
    let title = node.title.as_ref().map(|title: &Label| one_line(title)).unwrap_or_default();
    node.number.as_ref().map_or(title.clone(), |number| format!("{number} {title}"))
}
