//! Proof of rules: whether every vector of ratings and declared judgements has exactly one outcome, and what has none or two.
//!
//! A **vector** gives each section that a rating rests on at once a level that its own method can give, or none where it may go
//! unrated, and each declared judgement an answer. Every vector is tried; where they are too many, one of all those that
//! differ only in which of several alike sections has which level: **alike** are sections on one scale that stand in the
//! same conditions, so that rules and caps cannot tell them apart. The vectors are rated by the code that rates inspections.
//!
//! - A **gap** is a vector without an outcome: no rule fits, or the rule waits for what is not rated.
//! - An **overlap** is a vector that two rules of different levels fit. The order of the rules settles it, unless the table
//!   says that it has none (`exclusive`).
//! - Where no rule decides a vector first, a rule **never decides**; a level that no vector has is **never reached**.
//! - A rating **falls** where a part is raised by one level, all else the same, and the rating is lower.

mod example;
mod outcomes;
mod proved;
mod vectors;

use std::collections::BTreeMap;

use crate::problem::{Kind, Place, Problem, RuleFault};
use crate::programme::{Method, OVERALL, Programme};
use crate::source::Step;

pub use example::{Example, example_in_words};
use outcomes::Outcomes;
pub use proved::{Fall, Found, Overlap, Proof, ProofWay};
use vectors::Ground;

/// Vectors that are tried when a programme is loaded.
const CHEAP: u64 = 2_000;

/// Proves every rating of a programme, each after those that it rests on, the whole last.
#[must_use]
pub fn prove(programme: &Programme) -> Vec<Proof> {
    proofs(programme, u64::MAX)
}

/// A problem, with its place, for every table of rules that is unsound, as far as that is cheap to see.
#[must_use]
pub fn unsound_rules(programme: &Programme) -> Vec<Problem> {
    let mut problems: Vec<Problem> = Vec::new();
    for proof in proofs(programme, CHEAP) {
        let source = programme.sources.get("programme.yaml");
        let steps = [Step::Key("methods"), Step::Key(&proof.method)];
        for fault in proof.faults {
            let place: Option<Place> = source.map(|source| source.place(&steps));
            let problem = Problem::error(Kind::Rule(fault), place);
            if !problems.iter().any(|other| other.kind == problem.kind) {
                problems.push(problem);
            }
        }
    }
    problems
}

fn proofs(programme: &Programme, most: u64) -> Vec<Proof> {
    let mut reached: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut proofs = Vec::new();
    let sections = programme.rating_order().into_iter().map(|node| node.id.as_str());
    for id in sections.chain(programme.rules.overall.iter().map(|_| OVERALL)) {
        let Some((name, method)) = programme.method_of(id) else { continue };
        let proof = proof(programme, (id, name, method), &reached, most);
        let levels = programme.rules.scales.get(method.scale()).into_iter().flatten().map(|level| level.id.clone());
        reached.insert(id, levels.filter(|level| !proof.never_reached.contains(level)).collect());
        proofs.push(proof);
    }
    proofs
}

fn proof(
    programme: &Programme,
    (id, name, method): (&str, &str, &Method),
    reached: &BTreeMap<&str, Vec<String>>,
    most: u64,
) -> Proof {
    let mut proof = Proof {
        section: id.to_owned(),
        method: name.to_owned(),
        scale: method.scale().to_owned(),
        way: ProofWay::Judged,
        sections: 0,
        declared: 0,
        vectors: 0,
        tried: 0,
        gaps: None,
        overlaps: Vec::new(),
        never_decide: Vec::new(),
        never_reached: Vec::new(),
        falls: None,
        faults: Vec::new(),
    };
    let capped = programme.rules.caps.values().any(|cap| cap.of.iter().any(|of| of == id));
    if !method.is_derived() && !capped {
        of_figures(programme, method, &mut proof);
        return proof;
    }
    let ground = Ground::new(programme, id, method, reached);
    (proof.sections, proof.declared, proof.vectors) = (ground.sections(), ground.declared(), ground.vectors());
    let Some((way, tried)) = ground.way().filter(|(_, tried)| *tried <= most) else {
        proof.way = ProofWay::TooMany;
        return proof;
    };
    (proof.way, proof.tried) = (way, tried);
    let mut outcomes = Outcomes::new(&ground, method);
    ground.each(way, &mut |vector, alike| outcomes.add(vector, alike));
    outcomes.tell(&mut proof);
    faults(programme, method, &mut proof);
    proof
}

/// A rating by percentages: each belongs to one band, and the levels without a band are not reached.
fn of_figures(programme: &Programme, method: &Method, proof: &mut Proof) {
    let (Method::LowestOf { bands, .. } | Method::ShareDoneWell { bands, .. }) = method else { return };
    (proof.way, proof.vectors, proof.tried) = (ProofWay::Percentages, 101, 101);
    let levels = programme.rules.scales.get(method.scale()).into_iter().flatten();
    let without = levels.filter(|level| bands.iter().all(|band| band.level != level.id));
    proof.never_reached = without.map(|level| level.id.clone()).collect();
}

/// What a table says of itself and is not so, and rules that nothing can come to.
fn faults(programme: &Programme, method: &Method, proof: &mut Proof) {
    let Method::DecisionTable { complete, exclusive, .. } = method else { return };
    let name = || proof.method.clone();
    let mut faults: Vec<RuleFault> = Vec::new();
    let never = proof.never_decide.iter();
    faults.extend(never.map(|number| RuleFault::NeverDecides { method: name(), number: *number }));
    if let (true, Some(gap)) = (complete, &proof.gaps) {
        let example = example_in_words(programme, &gap.example);
        faults.push(RuleFault::NoRuleFor { method: name(), example });
    }
    for overlap in proof.overlaps.iter().filter(|_| *exclusive) {
        let example = example_in_words(programme, &overlap.found.example);
        let (one, other) = (overlap.first, overlap.second);
        faults.push(RuleFault::TwoRulesFor { method: name(), one, other, example });
    }
    proof.faults = faults;
}
