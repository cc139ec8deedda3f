//! What must hold in a programme: ids unique, everything that is named exists, bands whole and in order.

use std::collections::BTreeSet;

use super::programme_rules::check_rules;
use crate::problem::{Kind, Named, Place, Problem, RuleFault, suggest};
use crate::programme::{Band, Level, Method, Node, Programme, SectionKind};
use crate::source::Step;

/// Adds a problem for everything in a programme that refers to nothing.
pub(super) fn check_programme(programme: &Programme, folder: &str, problems: &mut Vec<Problem>) {
    let mut checker = ReferenceChecker { programme, problems };
    let rules = &programme.rules;
    if rules.id != folder {
        let kind = Kind::ProgrammeIdDiffers { id: rules.id.clone(), folder: folder.to_owned() };
        checker.report(kind, "programme.yaml", &[Step::Key("id")]);
    }
    for (name, method) in &rules.methods {
        checker.method(name, method);
    }
    for (name, levels) in &rules.scales {
        for (index, level) in levels.iter().enumerate() {
            let same = |other: &&Level| other.shape == level.shape && other.stars == level.stars;
            if let Some(other) = levels.iter().take(index).find(same) {
                let kind = Kind::ProgrammeSameShape { one: other.label.to_string(), other: level.label.to_string() };
                let steps = [Step::Key("scales"), Step::Key(name), Step::Item(index)];
                checker.report(kind, "programme.yaml", &steps);
            }
        }
    }
    if let Some(overall) = &rules.overall {
        checker.known(Named::Method, &overall.method, rules.methods.keys(), "programme.yaml", &[Step::Key("overall")]);
    }
    for (name, adjustment) in &rules.adjustments {
        for method in &adjustment.methods {
            let steps = [Step::Key("adjustments"), Step::Key(name), Step::Key("methods")];
            checker.known(Named::Method, method, rules.methods.keys(), "programme.yaml", &steps);
        }
    }
    let formats = [
        &rules.style.number_format,
        &rules.style.paragraph_format,
        &rules.style.findings.number_format,
        &rules.style.recommendations.number_format,
    ];
    for format in
        formats.into_iter().chain(rules.style.number_formats.values()).filter(|format| !format.contains("{number}"))
    {
        checker.report(Kind::ProgrammeNumberFormat { found: format.clone() }, "programme.yaml", &[Step::Key("style")]);
    }
    for level in rules.style.number_formats.keys() {
        let steps = [Step::Key("style"), Step::Key("number_formats"), Step::KeyItself(level)];
        checker.known(Named::LevelName, level, rules.levels.iter(), "programme.yaml", &steps);
    }
    checker.known(Named::Parts, "default", rules.parts.keys(), "programme.yaml", &[Step::Key("parts")]);
    for (index, section) in rules.report.order.html.iter().enumerate() {
        let steps = [Step::Key("report"), Step::Key("order"), Step::Key("html"), Step::Item(index)];
        checker.known(Named::Section, section, programme.outline.iter().map(|node| &node.id), "programme.yaml", &steps);
    }
    check_rules(programme, checker.problems);
    let mut seen = BTreeSet::new();
    for node in programme.nodes() {
        if !seen.insert(node.id.as_str()) {
            checker.report(
                Kind::ProgrammeDuplicateId { id: node.id.clone() },
                "outline.yaml",
                &node_steps(programme, node),
            );
        }
        checker.node(node);
    }
}

struct ReferenceChecker<'a> {
    programme: &'a Programme,
    problems: &'a mut Vec<Problem>,
}

impl ReferenceChecker<'_> {
    fn method(&mut self, name: &str, method: &Method) {
        let rules = &self.programme.rules;
        let here = [Step::Key("methods"), Step::Key(name)];
        self.known(Named::Scale, method.scale(), rules.scales.keys(), "programme.yaml", &here);
        let levels: Vec<&String> = match method {
            Method::Judgement { beside, .. } => {
                if let Some(other) = beside {
                    self.known(Named::Method, other, rules.methods.keys(), "programme.yaml", &here);
                    if rules.methods.get(other).is_some_and(|other| !other.is_derived()) {
                        let fault = RuleFault::NotFromRatings { method: other.clone() };
                        self.report(Kind::Rule(fault), "programme.yaml", &here);
                    }
                }
                Vec::new()
            }
            Method::LowestOf { bands, .. }
            | Method::ShareDoneWell { bands, .. }
            | Method::PointsShare { bands, .. } => {
                self.percent_bands(name, bands);
                bands.iter().map(|band| &band.level).collect()
            }
            Method::LowestOfRatings { .. } => Vec::new(),
            Method::PointsTotal { bands, .. } => {
                let cuts: Vec<_> = bands.iter().map(|band| crate::programme::tenths(&band.up_to)).collect();
                if bands.is_empty() || cuts.iter().any(Option::is_none) || !cuts.is_sorted_by(|one, other| one < other)
                {
                    self.report(Kind::ProgrammeBands { method: name.to_owned() }, "programme.yaml", &here);
                }
                bands.iter().map(|band| &band.level).collect()
            }
            Method::DecisionTable { rules: table, .. } => table.iter().map(|rule| &rule.level).collect(),
        };
        let scale = rules.scales.get(method.scale()).map(Vec::as_slice).unwrap_or_default();
        if matches!(method, Method::PointsTotal { .. })
            && let Some(level) = scale.iter().find(|level| method.points_of(level).is_none())
        {
            self.report(Kind::ProgrammeNoPoints { level: level.label.to_string() }, "programme.yaml", &here);
        }
        for level in levels {
            self.known(Named::Level, level, scale.iter().map(|level| &level.id), "programme.yaml", &here);
        }
    }

    fn percent_bands(&mut self, name: &str, bands: &[Band]) {
        let falling = bands.windows(2).all(|pair| pair[0].from > pair[1].from);
        if !falling || bands.last().is_none_or(|band| band.from != 0) {
            let here = [Step::Key("methods"), Step::Key(name)];
            self.report(Kind::ProgrammeBands { method: name.to_owned() }, "programme.yaml", &here);
        }
    }

    fn node(&mut self, node: &Node) {
        let rules = &self.programme.rules;
        let here = node_steps(self.programme, node);
        if let Some(rating) = &node.rating {
            self.known(Named::Method, &rating.method, rules.methods.keys(), "outline.yaml", &here);
        }
        if let Some(parts) = &node.parts {
            self.known(Named::Parts, parts, rules.parts.keys(), "outline.yaml", &here);
        }
        if let Some(level) = &node.level {
            self.known(Named::LevelName, level, rules.levels.iter(), "outline.yaml", &here);
        }
        if let Some(text) = &node.text {
            let file = format!("texts/{text}.md");
            self.known(Named::Text, &file, self.programme.sources.keys(), "outline.yaml", &here);
        } else if node.kind == SectionKind::StandingText {
            self.report(Kind::MissingKey { key: "text".to_owned() }, "outline.yaml", &here);
        }
        let groups = node.ratings_summary.iter().flat_map(|shape| &shape.groups);
        for section in groups.chain(&node.of).chain(node.rating.iter().flat_map(|rating| &rating.covers)) {
            self.known(Named::Section, section, self.programme.nodes().map(|node| &node.id), "outline.yaml", &here);
        }
        for kind in &node.box_kinds {
            self.known(Named::BoxKind, kind, rules.boxes.iter().map(|one| &one.kind), "outline.yaml", &here);
        }
    }

    fn known<'k>(
        &mut self,
        what: Named,
        name: &str,
        known: impl Iterator<Item = &'k String>,
        file: &str,
        steps: &[Step<'_>],
    ) {
        let known: Vec<&str> = known.map(String::as_str).collect();
        if !known.contains(&name) {
            let kind = Kind::ProgrammeReference { what, found: name.to_owned(), suggestion: suggest(name, known) };
            self.report(kind, file, steps);
        }
    }

    fn report(&mut self, kind: Kind, file: &str, steps: &[Step<'_>]) {
        let source = self.programme.sources.get(file);
        let place: Option<Place> = source.map(|source| source.place(steps));
        self.problems.push(Problem::error(kind, place));
    }
}

/// The steps that lead to a section in `outline.yaml`.
fn node_steps(programme: &Programme, node: &Node) -> Vec<Step<'static>> {
    steps_below(&programme.outline, node).unwrap_or_default()
}

fn steps_below(nodes: &[Node], wanted: &Node) -> Option<Vec<Step<'static>>> {
    nodes.iter().enumerate().find_map(|(index, node)| {
        let below = if std::ptr::eq(node, wanted) {
            Vec::new()
        } else {
            std::iter::once(Step::Key("sections")).chain(steps_below(&node.sections, wanted)?).collect()
        };
        Some(std::iter::once(Step::Item(index)).chain(below).collect())
    })
}
