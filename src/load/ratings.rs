//! What must hold in `ratings.yaml`: sections that are rated, levels that exist, figures that are whole and possible.

use std::collections::BTreeSet;

use crate::inspection::{Inspection, KeyQuestionInput, RatingInput};
use crate::problem::{Kind, Named, Problem, RatedBy, Reasoned, RuleFault, suggest};
use crate::programme::{CapForce, Method, Node, Programme};
use crate::source::Step;

/// Adds a problem for everything in `ratings.yaml` that cannot be, and gives the sections that have one.
pub(super) fn check_ratings(
    programme: &Programme,
    inspection: &Inspection,
    problems: &mut Vec<Problem>,
) -> BTreeSet<String> {
    let mut faulty_sections = BTreeSet::new();
    let mut checker = RatingsChecker { programme, inspection, problems };
    for (id, input) in &inspection.ratings.sections {
        let here = [Step::Key("sections"), Step::KeyItself(id)];
        let Some(node) = programme.node(id) else {
            let rated = programme.nodes().filter(|node| node.rating.is_some()).map(|node| node.id.as_str());
            let suggestion = suggest(id, rated);
            faulty_sections.extend(suggestion.clone());
            checker.report(Kind::UnknownSection { found: id.clone(), suggestion }, &here);
            continue;
        };
        let before = checker.problems.len();
        match programme.method(node) {
            None => checker.report(Kind::NotRatedHere { section: id.clone() }, &here),
            Some(method) => checker.section(node, method, input),
        }
        if checker.problems.len() > before {
            faulty_sections.insert(id.clone());
        }
    }
    let before = checker.problems.len();
    checker.unrated();
    checker.overall();
    if checker.problems.len() > before {
        faulty_sections.insert("overall".to_owned());
    }
    checker.adjustments();
    checker.lifted_caps();
    faulty_sections
}

struct RatingsChecker<'a> {
    programme: &'a Programme,
    inspection: &'a Inspection,
    problems: &'a mut Vec<Problem>,
}

impl RatingsChecker<'_> {
    fn section(&mut self, node: &Node, method: &Method, input: &RatingInput) {
        let id = node.id.as_str();
        let at = |key| [Step::Key("sections"), Step::Key(id), Step::Key(key)];
        if let Some(judgement) = &input.judgement {
            self.level(method, judgement, &at("judgement"));
            if input.reason.is_none() && matches!(method, Method::Judgement { reason_required: true, .. }) {
                self.report(Kind::ReasonMissing { of: Reasoned::Judgement }, &at("judgement"));
            }
        }
        if input.not_rated.is_some() && !node.rating.as_ref().is_some_and(|rating| rating.may_be_unrated) {
            self.report(Kind::MayNotBeUnrated { section: id.to_owned() }, &at("not_rated"));
        }
        // Where figures were not published, the published rating stands for them.
        let unpublished = input.key_questions.values().chain(&input.share).any(KeyQuestionInput::is_withheld);
        let (rated_by, fits) = match method {
            Method::Judgement { .. } => (RatedBy::Judgement, input.key_questions.is_empty() && input.share.is_none()),
            Method::LowestOf { .. } => {
                (RatedBy::KeyQuestions, (input.judgement.is_none() || unpublished) && input.share.is_none())
            }
            Method::ShareDoneWell { .. } => (RatedBy::Share, input.judgement.is_none() || unpublished),
            _ => (RatedBy::Others, input.key_questions.is_empty() && input.share.is_none()),
        };
        self.derived(node, method, input);
        if !fits {
            self.report(Kind::WrongInput { rated_by }, &[Step::Key("sections"), Step::KeyItself(id)]);
        }
        for (question, figure) in &input.key_questions {
            let known: Vec<&str> = node.key_questions.iter().map(|known| known.id.as_str()).collect();
            if !known.contains(&question.as_str()) {
                let suggestion = suggest(question, known);
                let steps =
                    [Step::Key("sections"), Step::Key(id), Step::Key("key_questions"), Step::KeyItself(question)];
                self.report(Kind::UnknownKeyQuestion { found: question.clone(), suggestion }, &steps);
            }
            let here = [Step::Key("sections"), Step::Key(id), Step::Key("key_questions"), Step::Key(question)];
            self.figure(figure, &here);
            self.agrees_with_evidence(question, figure, &here);
        }
        if let Some(share) = &input.share {
            self.figure(share, &at("share"));
        }
    }

    /// What is given for a section beside figures: a judgement where no rule fits, declared judgements, an earlier rating.
    fn derived(&mut self, node: &Node, method: &Method, input: &RatingInput) {
        let id = node.id.as_str();
        let at = |key| [Step::Key("sections"), Step::Key(id), Step::Key(key)];
        if input.judgement.is_some() && method.is_derived() {
            if !matches!(method, Method::DecisionTable { .. }) {
                let fault = RuleFault::JudgedBesideRules { section: id.to_owned() };
                self.report(Kind::Rule(fault), &at("judgement"));
            } else if input.reason.is_none() {
                self.report(Kind::ReasonMissing { of: Reasoned::Judgement }, &at("judgement"));
            }
        }
        let questions = self.programme.declared_questions();
        let asked: Vec<&str> =
            questions.filter(|one| one.sections.contains(&node.id)).map(|one| one.id.as_str()).collect();
        for (name, declared) in &input.declared {
            let here = [Step::Key("sections"), Step::Key(id), Step::Key("declared"), Step::KeyItself(name)];
            self.declared(&asked, name, declared.reason.is_some(), &here);
        }
        if let Some(carried) = &input.carried_over {
            if !node.rating.as_ref().is_some_and(|rating| rating.may_be_carried_over) {
                self.report(Kind::Rule(RuleFault::MayNotBeCarriedOver { section: id.to_owned() }), &at("carried_over"));
            }
            let level = [Step::Key("sections"), Step::Key(id), Step::Key("carried_over"), Step::Key("level")];
            self.level(method, &carried.level, &level);
        }
    }

    fn declared(&mut self, asked: &[&str], id: &str, has_reason: bool, here: &[Step<'_>]) {
        if !asked.contains(&id) {
            let suggestion = suggest(id, asked.iter().copied());
            self.report(
                Kind::UnknownReference { what: Named::DeclaredJudgement, found: id.to_owned(), suggestion },
                here,
            );
        }
        if !has_reason {
            self.report(Kind::ReasonMissing { of: Reasoned::Judgement }, here);
        }
    }

    fn lifted_caps(&mut self) {
        for (index, record) in self.inspection.ratings.lifted_caps.iter().enumerate() {
            let at = |key| [Step::Key("lifted_caps"), Step::Item(index), Step::Key(key)];
            let caps = &self.programme.rules.caps;
            match caps.get(&record.cap) {
                None => {
                    let suggestion = suggest(&record.cap, caps.keys().map(String::as_str));
                    let kind = Kind::UnknownReference { what: Named::Cap, found: record.cap.clone(), suggestion };
                    self.report(kind, &at("cap"));
                }
                Some(cap) if cap.force == CapForce::Automatic => {
                    self.report(Kind::Rule(RuleFault::CapAutomatic { cap: record.cap.clone() }), &at("cap"));
                }
                Some(cap) if !cap.of.contains(&record.section) => {
                    let fault = RuleFault::CapNotOf { cap: record.cap.clone(), section: record.section.clone() };
                    self.report(Kind::Rule(fault), &at("section"));
                }
                Some(_) => {}
            }
            if record.reason.is_none() {
                let here = [Step::Key("lifted_caps"), Step::Item(index)];
                self.report(Kind::ReasonMissing { of: Reasoned::LiftedCap }, &here);
            }
        }
    }

    fn figure(&mut self, figure: &KeyQuestionInput, steps: &[Step<'_>]) {
        let counted = figure.yes.is_some() || figure.of.is_some();
        let ways = usize::from(counted) + usize::from(figure.percent.is_some()) + usize::from(figure.is_withheld());
        match (figure.yes, figure.of) {
            _ if ways > 1 => self.report(Kind::FigureTwice, steps),
            // {} stands for a figure that is still to come.
            _ if ways == 0 => {}
            (Some(yes), Some(of)) if yes > of => self.report(Kind::MoreYesThanCases { yes, of }, steps),
            (Some(_), None) | (None, Some(1..)) => self.report(Kind::FigureIncomplete, steps),
            _ => {}
        }
    }

    /// A figure that is typed beside evidence must say what the evidence says.
    fn agrees_with_evidence(&mut self, question: &str, figure: &KeyQuestionInput, steps: &[Step<'_>]) {
        let Some(counted) = self.inspection.counts.get(question) else { return };
        let typed = match (figure.yes, figure.of, figure.percent) {
            (Some(yes), Some(of), _) if (yes, of) != (counted.yes, counted.of) => format!("{yes} of {of}"),
            (None, Some(0), _) if counted.of != 0 => "0 of 0".to_owned(),
            (_, _, Some(percent)) => format!("{percent}%"),
            _ if figure.is_withheld() => "not shown".to_owned(),
            _ => return,
        };
        let counted = format!("{} of {}", counted.yes, counted.of);
        self.report(Kind::CountsDiffer { question: question.to_owned(), typed, counted }, steps);
    }

    fn level(&mut self, method: &Method, found: &str, steps: &[Step<'_>]) {
        let scale = self.programme.rules.scales.get(method.scale()).map(Vec::as_slice).unwrap_or_default();
        if !scale.iter().any(|level| level.id == found) {
            let known: Vec<String> = scale.iter().map(|level| level.id.clone()).collect();
            let suggestion = suggest(found, known.iter().map(String::as_str));
            self.report(Kind::UnknownLevel { found: found.to_owned(), suggestion, known }, steps);
        }
    }

    /// A report without ratings needs a programme that allows it, and rates nothing.
    fn unrated(&mut self) {
        let ratings = &self.inspection.ratings;
        if ratings.not_rated.is_none() {
            return;
        }
        if !self.programme.rules.may_be_unrated {
            self.report(Kind::MayNotBeUnrated { section: "overall".to_owned() }, &[Step::KeyItself("not_rated")]);
        }
        for (id, _) in ratings.sections.iter().filter(|(_, input)| input.judgement.is_some()) {
            let steps = [Step::Key("sections"), Step::Key(id), Step::KeyItself("judgement")];
            self.report(Kind::RatedAndNot, &steps);
        }
        if ratings.overall.is_some() {
            self.report(Kind::RatedAndNot, &[Step::KeyItself("overall")]);
        }
        if !ratings.adjustments.is_empty() {
            self.report(Kind::RatedAndNot, &[Step::KeyItself("adjustments")]);
        }
    }

    fn overall(&mut self) {
        let rules = &self.programme.rules;
        let method = rules.overall.as_ref().and_then(|overall| rules.methods.get(&overall.method));
        let here = [Step::Key("overall"), Step::Key("judgement")];
        if let Some(overall) = &self.inspection.ratings.overall {
            match method {
                None => {
                    self.report(Kind::NotRatedHere { section: "overall".to_owned() }, &[Step::KeyItself("overall")]);
                }
                Some(method @ (Method::Judgement { .. } | Method::DecisionTable { .. })) => {
                    self.level(method, &overall.judgement, &here);
                    if overall.reason.is_none() {
                        self.report(Kind::ReasonMissing { of: Reasoned::OverallJudgement }, &here);
                    }
                }
                Some(_) => self.report(Kind::OverallGiven, &[Step::KeyItself("overall")]),
            }
        }
        let whole = self.programme.declared_questions().filter(|question| question.sections.is_empty());
        let questions: Vec<&str> = whole.map(|question| question.id.as_str()).collect();
        for (id, declared) in &self.inspection.ratings.declared {
            let here = [Step::Key("declared"), Step::KeyItself(id)];
            self.declared(&questions, id, declared.reason.is_some(), &here);
        }
    }

    fn adjustments(&mut self) {
        for (index, record) in self.inspection.ratings.adjustments.iter().enumerate() {
            let at = |key| [Step::Key("adjustments"), Step::Item(index), Step::Key(key)];
            let kinds = self.programme.rules.adjustments.keys().map(String::as_str);
            if !self.programme.rules.adjustments.contains_key(&record.kind) {
                let kind = Kind::UnknownReference {
                    what: Named::AdjustmentKind,
                    found: record.kind.clone(),
                    suggestion: suggest(&record.kind, kinds),
                };
                self.report(kind, &at("kind"));
            }
            if record.reason.is_none() {
                self.report(
                    Kind::ReasonMissing { of: Reasoned::Adjustment },
                    &[Step::Key("adjustments"), Step::Item(index)],
                );
            }
            let rules = &self.programme.rules;
            let method = if record.section == "overall" {
                rules.overall.as_ref().and_then(|overall| rules.methods.get(&overall.method))
            } else {
                self.programme.node(&record.section).and_then(|node| self.programme.method(node))
            };
            match method {
                Some(method) => self.level(method, &record.to, &at("to")),
                None => self.report(Kind::NotRatedHere { section: record.section.clone() }, &at("section")),
            }
        }
    }

    fn report(&mut self, kind: Kind, steps: &[Step<'_>]) {
        self.problems.push(Problem::error(kind, self.inspection.place("ratings.yaml", steps)));
    }
}
