//! What must hold of the rules that rate from other ratings: sections, levels and judgements exist, nothing rests on itself,
//! caps and types of inspection name what there is.

use crate::problem::{Kind, Named, Place, Problem, RuleFault, suggest};
use crate::programme::{Condition, DeclaredQuestion, LEFT_OUT, Method, OVERALL, Programme, WAITS};
use crate::source::Step;

/// Adds a problem for everything in the rules that cannot be.
pub(super) fn check_rules(programme: &Programme, problems: &mut Vec<Problem>) {
    let overall = OVERALL.to_owned();
    let mut checker = RuleChecker { programme, problems };
    for (name, method) in &programme.rules.methods {
        checker.method(name, method);
    }
    for question in programme.declared_questions() {
        checker.sections(&question.sections, &[Step::Key("declared")]);
    }
    for (name, cap) in &programme.rules.caps {
        let here = [Step::Key("caps"), Step::Key(name)];
        for of in &cap.of {
            let known = checker.rated().chain(programme.rules.overall.iter().map(|_| &overall));
            let (known, levels): (Vec<&String>, Vec<&String>) = (known.collect(), checker.levels(of));
            checker.known(Named::RatedSection, of, &known, &here);
            checker.known(Named::Level, &cap.at_most, &levels, &here);
        }
        checker.conditions(name, &cap.when, &here);
        checker.unrated(cap.unrated.as_deref(), cap.when.iter().flat_map(Condition::sections), &here);
    }
    checker.variants();
    if let Some(node) = programme.rests_on_itself() {
        checker.report(Kind::Rule(RuleFault::RestsOnItself { section: node.id.clone() }), &[Step::Key("methods")]);
    }
}

struct RuleChecker<'a> {
    programme: &'a Programme,
    problems: &'a mut Vec<Problem>,
}

impl<'a> RuleChecker<'a> {
    fn method(&mut self, name: &str, method: &Method) {
        let here = [Step::Key("methods"), Step::Key(name)];
        match method {
            Method::PointsTotal { sections, unrated, .. } => {
                self.sections(sections, &here);
                self.unrated(unrated.as_deref(), sections.iter(), &here);
            }
            Method::PointsShare { sections, unrated, .. } => {
                self.sections(sections, &here);
                self.unrated(unrated.as_deref(), sections.iter(), &here);
                self.has_points(name, method);
            }
            Method::LowestOfRatings { sections, unrated, scale } => {
                self.sections(sections, &here);
                self.unrated(unrated.as_deref(), sections.iter(), &here);
                self.same_scale(name, method, scale);
            }
            Method::DecisionTable { rules, unrated, .. } => {
                for rule in rules {
                    self.conditions(name, &rule.when, &here);
                }
                let sections = rules.iter().flat_map(|rule| &rule.when).flat_map(Condition::sections);
                self.unrated(unrated.as_deref(), sections, &here);
            }
            Method::Judgement { .. } | Method::LowestOf { .. } | Method::ShareDoneWell { .. } => {}
        }
    }

    /// The ratings that a method rates from, wherever it does.
    fn rated_from(&self, name: &str, method: &Method) -> Vec<&'a str> {
        let programme = self.programme;
        let by_it = programme.nodes().map(|node| node.id.as_str()).chain([OVERALL]);
        let by_it = by_it.filter(|id| programme.method_of(id).is_some_and(|(by, _)| by == name));
        by_it.flat_map(|id| programme.sections_of(id, method)).collect()
    }

    /// Every level that may be summed has its points.
    fn has_points(&mut self, name: &str, method: &Method) {
        let mut levels = self.rated_from(name, method).into_iter().flat_map(|id| self.levels(id));
        let known: Vec<_> = self.programme.rules.scales.values().flatten().collect();
        let of = |id: &String| known.iter().find(|level| level.id == *id && method.points_of(level).is_none());
        let without = levels.find_map(of).map(|level| level.label.to_string());
        if let Some(level) = without {
            self.report(Kind::ProgrammeNoPoints { level }, &[Step::Key("methods"), Step::Key(name)]);
        }
    }

    /// The lowest of ratings is one of them, so all are on one scale.
    fn same_scale(&mut self, name: &str, method: &Method, scale: &str) {
        let programme = self.programme;
        let mut others = self.rated_from(name, method);
        others.retain(|id| programme.method_of(id).is_some_and(|(_, other)| other.scale() != scale));
        for section in others {
            let fault = RuleFault::OtherScale { method: name.to_owned(), section: section.to_owned() };
            self.report(Kind::Rule(fault), &[Step::Key("methods"), Step::Key(name)]);
        }
    }

    fn conditions(&mut self, name: &str, conditions: &[Condition], here: &[Step<'_>]) {
        for condition in conditions {
            self.sections(condition.sections(), here);
            if let Some(level) = condition.level() {
                for section in condition.sections() {
                    let levels = self.levels(section);
                    self.known(Named::Level, level, &levels, here);
                }
            }
            match condition {
                Condition::Declared { id, sections, .. } => {
                    let programme = self.programme;
                    let questions: Vec<&DeclaredQuestion> = programme.declared_questions().collect();
                    let ids: Vec<&String> = questions.iter().map(|question| &question.id).collect();
                    self.known(Named::DeclaredJudgement, id, &ids, here);
                    let asked = questions.iter().find(|question| question.id == *id).map(|one| &one.sections);
                    for section in sections {
                        let known: Vec<&String> = asked.into_iter().flatten().collect();
                        self.known(Named::RatedSection, section, &known, here);
                    }
                }
                Condition::NumberOf { sections, at_least, at_most, .. } => {
                    let many = u32::try_from(sections.len()).unwrap_or(u32::MAX);
                    if (at_least.is_none() && at_most.is_none())
                        || (*at_least).max(*at_most).is_some_and(|one| one > many)
                    {
                        self.report(Kind::Rule(RuleFault::NumberWithoutEnd { method: name.to_owned() }), here);
                    }
                }
                _ => {}
            }
        }
    }

    fn sections(&mut self, sections: &[String], here: &[Step<'_>]) {
        let rated: Vec<&String> = self.rated().collect();
        for section in sections {
            self.known(Named::RatedSection, section, &rated, here);
        }
    }

    /// What a section that is not rated counts as is one of two words, or a level of each section's scale.
    fn unrated<'s>(&mut self, unrated: Option<&str>, sections: impl Iterator<Item = &'s String>, here: &[Step<'_>]) {
        let Some(level) = unrated.filter(|word| ![WAITS, LEFT_OUT].contains(word)) else { return };
        let words = [WAITS.to_owned(), LEFT_OUT.to_owned()];
        let mut known: Vec<&String> = sections.flat_map(|section| self.levels(section)).collect();
        if known.is_empty() {
            known = self.programme.rules.scales.values().flatten().map(|level| &level.id).collect();
        }
        self.known(Named::Level, level, &known.into_iter().chain(&words).collect::<Vec<_>>(), here);
    }

    fn variants(&mut self) {
        let rules = &self.programme.rules;
        for (name, variant) in &rules.variants {
            let here = [Step::Key("variants"), Step::Key(name)];
            let nodes: Vec<&String> = self.programme.nodes().map(|node| &node.id).collect();
            for section in &variant.without {
                self.known(Named::Section, section, &nodes, &here);
            }
            let texts: Vec<&String> = self.programme.nodes().filter_map(|node| node.text.as_ref()).collect();
            let files: Vec<&String> = self.programme.sources.keys().collect();
            for (text, own) in &variant.texts {
                self.known(Named::Text, text, &texts, &here);
                self.known(Named::Text, &format!("texts/{own}.md"), &files, &here);
            }
            let parts: Vec<&String> = rules.parts.keys().collect();
            for name in variant.parts.keys() {
                self.known(Named::Parts, name, &parts, &here);
            }
            let methods: Vec<&String> = rules.methods.keys().collect();
            if let Some(overall) = &variant.overall {
                self.known(Named::Method, &overall.method, &methods, &here);
            }
        }
    }

    fn rated(&self) -> impl Iterator<Item = &'a String> + use<'a> {
        let programme = self.programme;
        programme.nodes().filter(|node| node.rating.is_some()).map(|node| &node.id)
    }

    /// The levels of the scale on which a section, or the whole, is rated.
    fn levels(&self, id: &str) -> Vec<&'a String> {
        let programme = self.programme;
        let scale = programme.method_of(id).map(|(_, method)| method.scale()).unwrap_or_default();
        programme.rules.scales.get(scale).into_iter().flatten().map(|level| &level.id).collect()
    }

    fn known(&mut self, what: Named, name: &str, known: &[&String], here: &[Step<'_>]) {
        let known: Vec<&str> = known.iter().map(|one| one.as_str()).collect();
        if !known.contains(&name) {
            let kind = Kind::ProgrammeReference { what, found: name.to_owned(), suggestion: suggest(name, known) };
            self.report(kind, here);
        }
    }

    fn report(&mut self, kind: Kind, steps: &[Step<'_>]) {
        let place: Option<Place> = self.programme.sources.get("programme.yaml").map(|source| source.place(steps));
        self.problems.push(Problem::error(kind, place));
    }
}
