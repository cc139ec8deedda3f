//! Rules are proved: every programme there is, crate and tests, with its counts; gaps, overlaps and rules that never decide,
//! seeded into a sound table one by one; what is called a gap or an overlap is one when it is rated.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use findings::inspection::{Declared, RatingVector};
use findings::load::{load_programme, programme_ids};
use findings::problem::RuleFault;
use findings::programme::Programme;
use findings::rate::{Example, Outcome, Proof, ProofWay, prove, rate_vector, unsound_rules};

use crate::support;

/// A table that is complete and has no overlap: three sections on four levels, and a judgement by yes or no.
const SOUND: &str = r#"
id: sound
version: "1"
title: A sound table
report: { kicker: A toy inspection of, name: area, description: A toy., publisher: Toy Inspectorate }
scales:
  rating:
    - { id: top, label: Top, tone: blue, shape: star }
    - { id: high, label: High, tone: green, shape: disc }
    - { id: low, label: Low, tone: amber, shape: half }
    - { id: bottom, label: Bottom, tone: red, shape: ring }
methods:
  judged: { method: judgement, scale: rating }
  whole:
    method: decision_table
    scale: rating
    complete: true
    exclusive: true
    declared: [{ id: rescued, question: "Is it under way to be better?" }]
    rules:
      - level: top
        because: All are top.
        when: [{ kind: number_of, sections: [a, b, c], at_least: 3, are: exactly, level: top }]
      - level: high
        because: All are high, and not all top.
        when:
          - { kind: at_least, sections: [a, b, c], level: high }
          - { kind: number_of, sections: [a, b, c], at_most: 2, are: exactly, level: top }
      - level: low
        because: One is below high, and none is bottom.
        when:
          - { kind: number_of, sections: [a, b, c], at_least: 1, are: below, level: high }
          - { kind: number_of, sections: [a, b, c], at_most: 0, are: exactly, level: bottom }
      - level: bottom
        because: One is bottom.
        when:
          - { kind: any_below, sections: [a, b, c], level: low }
          - { kind: declared, id: rescued, is: false }
      - level: low
        because: One is bottom, and under way.
        when:
          - { kind: any_below, sections: [a, b, c], level: low }
          - { kind: declared, id: rescued, is: true }
overall: { method: whole }
parts: { default: [rating, prose] }
style: { percent: sign, recommendations: { group_by: addressee } }
"#;

const OUTLINE: &str = "- { id: a, title: A, rating: { method: judged } }\n- { id: b, title: B, rating: { method: judged } }\n- { id: c, title: C, rating: { method: judged } }\n";

/// What a seed must be found as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Seeded {
    Gap,
    Overlap,
    Never,
}

/// Twenty changes to the sound table, each with what it makes; the first of several places where a text stands is meant.
const SEEDS: [(&str, &str, &[Seeded]); 20] = [
    ("at_most: 2, are: exactly, level: top", "at_most: 1, are: exactly, level: top", &[Seeded::Gap]),
    ("at_most: 2, are: exactly, level: top", "at_most: 0, are: exactly, level: top", &[Seeded::Gap]),
    ("at_most: 2, are: exactly, level: top", "at_most: 3, are: exactly, level: top", &[Seeded::Overlap]),
    ("at_least: 3, are: exactly, level: top", "at_least: 2, are: exactly, level: top", &[Seeded::Overlap]),
    ("at_least: 3, are: exactly, level: top", "at_least: 1, are: exactly, level: top", &[Seeded::Overlap]),
    ("at_least: 3, are: exactly, level: top", "at_least: 3, are: at_or_above, level: high", &[Seeded::Overlap]),
    (
        "at_least: 3, are: exactly, level: top",
        "at_least: 3, are: exactly, level: bottom",
        &[Seeded::Gap, Seeded::Overlap],
    ),
    ("at_least: 1, are: below, level: high", "at_least: 2, are: below, level: high", &[Seeded::Gap]),
    ("at_least: 1, are: below, level: high", "at_least: 3, are: below, level: high", &[Seeded::Gap]),
    ("at_least: 1, are: below, level: high", "at_least: 1, are: below, level: top", &[Seeded::Overlap]),
    ("at_least: 1, are: below, level: high", "at_least: 1, are: below, level: low", &[Seeded::Gap, Seeded::Never]),
    ("at_most: 0, are: exactly, level: bottom", "at_most: 1, are: exactly, level: bottom", &[Seeded::Overlap]),
    ("at_most: 0, are: exactly, level: bottom", "at_most: 3, are: exactly, level: bottom", &[Seeded::Overlap]),
    ("at_most: 0, are: exactly, level: bottom", "at_most: 0, are: below, level: high", &[Seeded::Gap, Seeded::Never]),
    (
        "kind: at_least, sections: [a, b, c], level: high",
        "kind: at_least, sections: [a, b, c], level: low",
        &[Seeded::Overlap],
    ),
    (
        "kind: at_least, sections: [a, b, c], level: high",
        "kind: at_least, sections: [a, b, c], level: top",
        &[Seeded::Gap, Seeded::Never],
    ),
    (
        "kind: at_least, sections: [a, b, c], level: high",
        "kind: any_at_least, sections: [a, b, c], level: high",
        &[Seeded::Overlap],
    ),
    (
        "kind: any_below, sections: [a, b, c], level: low",
        "kind: all_below, sections: [a, b, c], level: low",
        &[Seeded::Gap],
    ),
    ("id: rescued, is: false", "id: rescued, is: true", &[Seeded::Gap, Seeded::Overlap, Seeded::Never]),
    ("id: rescued, is: true", "id: rescued, is: false", &[Seeded::Gap, Seeded::Overlap, Seeded::Never]),
];

fn programme(rules: &str) -> Programme {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("sound")).expect("made");
    fs::write(folder.path().join("sound/programme.yaml"), rules).expect("written");
    fs::write(folder.path().join("sound/outline.yaml"), OUTLINE).expect("written");
    let assets = support::programmes(Some(folder.path().to_owned()));
    let checked = load_programme(&assets, "sound");
    assert!(checked.problems.is_empty(), "{}", support::words(&checked.problems));
    checked.value.expect("a programme")
}

fn whole(programme: &Programme) -> Proof {
    prove(programme).pop().expect("the whole is the last")
}

/// What the example of a proof is rated, by the code that rates old inspections.
fn rated(programme: &Programme, example: &Example) -> Outcome {
    let mut vector = RatingVector { published: example.itself.clone(), ..RatingVector::default() };
    vector.levels.extend(example.sections.iter().cloned());
    for (id, of, answer) in &example.declared {
        let declared = match of {
            None => &mut vector.given.declared,
            Some(of) => &mut vector.given.sections.entry(of.clone()).or_default().declared,
        };
        declared.insert(id.clone(), Declared { answer: *answer, reason: None });
    }
    rate_vector(programme, &vector).overall.expect("the whole").outcome
}

#[test]
fn a_sound_table_is_proved() {
    let programme = programme(SOUND);
    let proof = whole(&programme);
    assert_eq!((proof.way, proof.vectors, proof.tried), (ProofWay::Every, 128, 128));
    assert!(proof.gaps.is_none() && proof.overlaps.is_empty() && proof.faults.is_empty(), "{proof:?}");
    assert!(proof.never_decide.is_empty() && proof.never_reached.is_empty() && proof.falls.is_none(), "{proof:?}");
    assert!(unsound_rules(&programme).is_empty());
}

#[test]
fn every_seeded_gap_and_overlap_is_found() {
    let mut found = 0;
    for (old, new, seeded) in SEEDS {
        assert!(SOUND.contains(old), "{old}");
        let programme = programme(&SOUND.replacen(old, new, 1));
        let proof = whole(&programme);
        let kind = |fault: &RuleFault| match fault {
            RuleFault::NoRuleFor { .. } => Seeded::Gap,
            RuleFault::TwoRulesFor { .. } => Seeded::Overlap,
            RuleFault::NeverDecides { .. } => Seeded::Never,
            other => panic!("{other:?}"),
        };
        let told: BTreeSet<Seeded> = proof.faults.iter().map(kind).collect();
        assert!(seeded.iter().all(|one| told.contains(one)), "{new}: {told:?}");
        // Each is told with its place when the programme is loaded, as this is cheap.
        let problems = unsound_rules(&programme);
        assert_eq!(problems.len(), proof.faults.len(), "{}", support::words(&problems));
        assert!(problems.iter().all(|problem| problem.place.as_ref().is_some_and(|place| place.line > 1)));
        if let Some(gap) = &proof.gaps {
            assert!(matches!(rated(&programme, &gap.example), Outcome::Pending { .. }), "{gap:?}");
        }
        for overlap in &proof.overlaps {
            assert!(rated(&programme, &overlap.found.example).level().is_some(), "{overlap:?}");
        }
        found += 1;
    }
    assert_eq!(found, 20);
}

#[test]
fn a_rating_that_falls_where_a_part_rises_is_told() {
    // Exactly one at the top is worse than none: nobody would mean it.
    let odd = "[{ kind: number_of, sections: [a, b, c], at_least: 1, at_most: 1, are: exactly, level: top }]";
    let rules = SOUND.replace("level: top\n        because: All are top.", "level: bottom\n        because: Odd.");
    let rules = rules.replace("[{ kind: number_of, sections: [a, b, c], at_least: 3, are: exactly, level: top }]", odd);
    let rules = rules.replace("exclusive: true", "exclusive: false").replace("complete: true", "complete: false");
    let programme = programme(&rules);
    let fall = whole(&programme).falls.expect("it falls");
    let before = rated(&programme, &fall.example);
    assert_eq!(before.level(), Some(fall.before.as_str()));
    let mut raised = fall.example.clone();
    let part = raised.sections.iter_mut().find(|(id, _)| *id == fall.raised).expect("a part");
    part.1 = Some(fall.to.clone());
    assert_eq!(rated(&programme, &raised).level(), Some(fall.after.as_str()));
    assert!(programme.rank("rating", &fall.after) > programme.rank("rating", &fall.before));
}

/// The same outcome whether every vector is tried, or one of those that are alike.
#[test]
fn alike_sections_are_counted_as_often_as_they_are() {
    let many: Vec<String> = (1..=9).map(|number| format!("s{number}")).collect();
    let rules = SOUND.replace("[a, b, c]", &format!("[{}]", many.join(", "))).replace("at_least: 3", "at_least: 9");
    let rules = rules.replace("at_most: 2", "at_most: 8");
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("sound")).expect("made");
    fs::write(folder.path().join("sound/programme.yaml"), rules).expect("written");
    let outline: String =
        many.iter().map(|id| format!("- {{ id: {id}, title: T, rating: {{ method: judged }} }}\n")).collect();
    fs::write(folder.path().join("sound/outline.yaml"), outline).expect("written");
    let programme = support::programme(&support::programmes(Some(folder.path().to_owned())), "sound");
    let proof = whole(&programme);
    // 4 levels for 9 sections, twice; 220 ways to count them, twice.
    assert_eq!((proof.way, proof.vectors, proof.tried), (ProofWay::Alike, 2 * 262_144, 440));
    assert!(proof.faults.is_empty() && proof.gaps.is_none() && proof.falls.is_none(), "{proof:?}");
}

fn folders() -> [Option<PathBuf>; 4] {
    let of = |folder: &str| Some(support::root().join("tests").join(folder));
    [None, of("seventh-programme/programmes"), of("programmes"), of("rating-tables/programmes")]
}

#[test]
fn the_rules_of_every_programme_are_proved() {
    let mut text = String::new();
    let mut ratings = 0;
    let own: BTreeSet<String> = programme_ids(&support::programmes(None)).into_iter().collect();
    for folder in folders() {
        let assets = support::programmes(folder.clone());
        for id in programme_ids(&assets).into_iter().filter(|id| folder.is_none() || !own.contains(id)) {
            let mut command = Command::new(env!("CARGO_BIN_EXE_findings"));
            command.args(["programmes", &id, "--prove"]);
            if let Some(folder) = &folder {
                command.arg("--programmes").arg(folder);
            }
            let output = command.output().expect("the program runs");
            assert!(output.status.success(), "{}", support::text(&output.stderr));
            text.push_str(&support::text(&output.stdout));
            text.push('\n');
            ratings += prove(&support::programme(&assets, &id)).len();
        }
    }
    assert!(ratings > 100, "{ratings}");
    assert!(!text.contains("too many"), "{text}");
    support::compare(&support::root().join("tests/rule-proofs.txt"), &text).expect("UPDATE_EXPECTED=1 writes it");
}
