//! Holes that somebody typed: "XX", `[TBC]`, "details to follow".

use std::ops::Range;

use crate::check::hit::Hit;
use crate::check::holes::{Voice, holes};
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::problem::{Remnant, Severity};
use crate::report::{Passage, PassagePart};
use crate::source::Step;

pub(super) const RULE: Rule = Rule {
    id: "typed-hole",
    what: "Something typed where words or figures are still to come: XX, [TBC], [Insert …], TODO, ???, “details to follow”, dummy text.",
    why: "Nobody sees it in time: it is printed as it stands.",
    example: "Reports “XX members”, “X% of cases”, “[name]”, “xx March”, “dd Month 20XX”, “____”, “lorem ipsum”, “#REF!”, in prose, \
              quotations, tables, titles and captions. Leaves alone “hard to follow”, “[sic]”, “child X”, and what is in square brackets in \
              somebody else’s words. What is to come is written {{ to_come(note=\"…\") }}.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let slip = |text: &str, hole: &Range<usize>| Remnant::TypedHole { found: text[hole.clone()].to_owned() };
    let mut hits = Vec::new();
    for passage in context.passages() {
        let told = in_passage(passage);
        hits.extend(told.into_iter().map(|hole| context.hit_at(passage, &hole, slip(&passage.text, &hole))));
    }
    for (file, source) in &context.inspection.sources {
        for path in &source.labels {
            let Some(text) = source.value_at(path) else { continue };
            for hole in holes(text, Voice::Own) {
                hits.push(context.hit_plain(file, path, text, &hole, slip(text, &hole)));
            }
        }
    }
    hits.extend(in_names(context));
    hits
}

/// The holes of a passage that were typed there.
pub(super) fn in_passage(passage: &Passage) -> Vec<Range<usize>> {
    let voice = if passage.part == PassagePart::Quotation { Voice::Spoken } else { Voice::Own };
    holes(&passage.text, voice).into_iter().filter(|hole| passage.is_typed(hole)).collect()
}

/// Names are no labels, as nobody translates them: those of the service and of people.
fn in_names(context: &RuleContext<'_>) -> Vec<Hit> {
    let file = &context.inspection.file;
    let service = &file.service;
    let mut names = vec![
        (vec![Step::Key("service"), Step::Key("name")], service.name.as_str()),
        (vec![Step::Key("service"), Step::Key("area")], service.area.as_str()),
        (vec![Step::Key("service"), Step::Key("called")], service.called.as_str()),
    ];
    names.extend(service.short_name.as_deref().map(|name| (vec![Step::Key("service"), Step::Key("short_name")], name)));
    for (index, person) in file.people.iter().enumerate() {
        for (at, name) in person.names.iter().enumerate() {
            let steps = vec![Step::Key("people"), Step::Item(index), Step::Key("names"), Step::Item(at)];
            names.push((steps, name));
        }
    }
    let holed = names.into_iter().filter(|(_, name)| !holes(name, Voice::Own).is_empty());
    holed
        .map(|(steps, name)| {
            context.hit_record("inspection.yaml", &steps, name, Remnant::TypedHole { found: name.to_owned() })
        })
        .collect()
}
