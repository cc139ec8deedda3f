//! What must hold of lists that sections are made from: a section that shows them, ids that are unique.

use std::collections::BTreeSet;

use crate::inspection::{Inspection, StatisticsFile};
use crate::problem::{Kind, Named, NotShown, Problem, suggest};
use crate::programme::{Node, Programme, SectionKind};
use crate::source::Step;

/// Adds a problem for everything in glossary, statistics, samples, local facts and addressees that a report would lose.
pub(super) fn check_listings(programme: &Programme, inspection: &Inspection, problems: &mut Vec<Problem>) {
    let mut report = |kind, file: &str, steps: &[Step<'_>]| {
        problems.push(Problem::error(kind, inspection.place(file, steps)));
    };
    if !inspection.glossary.is_empty() && !programme.nodes().any(|node| node.kind == SectionKind::Glossary) {
        report(Kind::RecordNotShown { what: NotShown::Glossary }, "glossary.yaml", &[]);
    }
    check_statistics(programme, &inspection.statistics, &mut report);
    let samples = inspection.file.samples.iter().map(|sample| sample.id.as_str());
    report_twice(samples, "inspection.yaml", "samples", &mut report);
    let facts = inspection.file.local_facts.iter().map(|fact| fact.id.as_str());
    report_twice(facts, "inspection.yaml", "local_facts", &mut report);
    let addressees = inspection.recommendations.addressees.iter().map(|addressee| addressee.id.as_str());
    report_twice(addressees, "recommendations.yaml", "addressees", &mut report);
}

type ListingReporter<'a> = &'a mut dyn FnMut(Kind, &str, &[Step<'_>]);

fn check_statistics(programme: &Programme, file: &StatisticsFile, report: ListingReporter<'_>) {
    let shows = |node: &Node, group: &str| {
        node.kind == SectionKind::Statistics
            && node
                .statistics
                .as_ref()
                .is_none_or(|shape| shape.groups.is_empty() || shape.groups.iter().any(|wanted| wanted == group))
    };
    let mut seen = BTreeSet::new();
    for (index, group) in file.groups.iter().enumerate() {
        let here = [Step::Key("groups"), Step::Item(index), Step::Key("id")];
        if !programme.nodes().any(|node| shows(node, &group.id)) {
            report(Kind::RecordNotShown { what: NotShown::Statistics }, "statistics.yaml", &here);
        }
        for (row, statistic) in group.rows.iter().enumerate() {
            let at = [Step::Key("groups"), Step::Item(index), Step::Key("rows"), Step::Item(row)];
            if !seen.insert(statistic.id.as_str()) {
                report(Kind::DuplicateId { id: statistic.id.clone() }, "statistics.yaml", &at);
            }
            let known: Vec<&str> = group.comparators.iter().map(|one| one.id.as_str()).collect();
            for found in statistic.comparators.keys().filter(|found| !known.contains(&found.as_str())) {
                let suggestion = suggest(found, known.iter().copied());
                let kind = Kind::UnknownReference { what: Named::Comparator, found: found.clone(), suggestion };
                report(kind, "statistics.yaml", &at);
            }
        }
    }
    for (index, statistic) in
        file.figures.iter().enumerate().filter(|(_, statistic)| !seen.insert(statistic.id.as_str()))
    {
        let here = [Step::Key("figures"), Step::Item(index), Step::Key("id")];
        report(Kind::DuplicateId { id: statistic.id.clone() }, "statistics.yaml", &here);
    }
}

/// Reports every id that an earlier record of the list has already.
fn report_twice<'a>(ids: impl Iterator<Item = &'a str>, file: &str, list: &str, report: ListingReporter<'_>) {
    let mut seen = BTreeSet::new();
    for (index, id) in ids.enumerate().filter(|(_, id)| !seen.insert(*id)) {
        report(Kind::DuplicateId { id: id.to_owned() }, file, &[Step::Key(list), Step::Item(index), Step::Key("id")]);
    }
}
