//! What must hold of a service's last inspection: sections and levels are those of its programme, where that is known.

use crate::inspection::Inspection;
use crate::problem::{Kind, Named, Problem, suggest};
use crate::programme::Programme;
use crate::source::Step;

/// What an overall rating is called where ratings stand by section.
const OVERALL: &str = "overall";

/// Adds a problem for every rating of the last inspection that its programme does not have.
pub fn check_previous(programme: &Programme, inspection: &Inspection, problems: &mut Vec<Problem>) {
    let Some(previous) = &inspection.file.previous else { return };
    let mut report = |kind, steps: &[Step<'_>]| {
        problems.push(Problem::error(kind, inspection.place("inspection.yaml", steps)));
    };
    for (section, level) in &previous.ratings {
        let at = [Step::Key("previous"), Step::Key("ratings"), Step::Key(section)];
        let Some(scale) = scale_of(programme, section) else {
            let rated = programme.nodes().filter(|node| node.rating.is_some()).map(|node| node.id.as_str());
            let overall = programme.rules.overall.iter().map(|_| OVERALL);
            let suggestion = suggest(section, rated.chain(overall));
            let kind = Kind::UnknownReference { what: Named::RatedSection, found: section.clone(), suggestion };
            report(kind, &[Step::Key("previous"), Step::Key("ratings"), Step::KeyItself(section)]);
            continue;
        };
        let known: Vec<String> =
            programme.rules.scales.get(scale).into_iter().flatten().map(|level| level.id.clone()).collect();
        if !known.contains(level) {
            let suggestion = suggest(level, known.iter().map(String::as_str));
            report(Kind::UnknownLevel { found: level.clone(), suggestion, known }, &at);
        }
    }
}

/// Adds a warning where the programme of the last inspection is none of ours and its name is nearly that of one.
pub fn check_previous_programme(inspection: &Inspection, known: &[String], problems: &mut Vec<Problem>) {
    let Some(previous) = &inspection.file.previous else { return };
    let found = &previous.programme;
    if !known.contains(found)
        && let Some(suggestion) = suggest(found, known.iter().map(String::as_str))
    {
        let place = inspection.place("inspection.yaml", &[Step::Key("previous"), Step::Key("programme")]);
        let (suggestion, known) = (Some(suggestion), known.to_vec());
        problems.push(Problem::warning(Kind::UnknownProgramme { found: found.clone(), suggestion, known }, place));
    }
}

/// The scale on which a programme rates a section, or the whole.
fn scale_of<'a>(programme: &'a Programme, section: &str) -> Option<&'a str> {
    let method = if section == OVERALL {
        programme.rules.methods.get(&programme.rules.overall.as_ref()?.method)
    } else {
        programme.method(programme.node(section)?)
    };
    method.map(crate::programme::Method::scale)
}
