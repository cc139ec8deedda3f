//! What would change a rating, against every other way in which the cases could have been judged.
//!
//! A set of cases judged otherwise is, for a rating, how many come or go on each key question. So the fewest for given
//! counts are the differences, and all counts of small samples are tried. Nothing of the search in the program is used:
//! each is rated anew.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use findings::inspection::{AdjustmentRecord, Answer, Counts, Declared, Inspection, KeyQuestionInput, RatingInput};
use findings::programme::Programme;
use findings::rate::{ByCases, Rated, Ratings, Shift, Way, WhatIf, rate, what_if};
use findings::source::Label;
use proptest::prelude::*;

use crate::support;

/// A programme of the rating tables with an empty folder of findings.
struct Ground {
    programme: Programme,
    empty: Inspection,
}

static TOY: LazyLock<Ground> = LazyLock::new(|| ground("toy"));
static TABLE: LazyLock<Ground> = LazyLock::new(|| ground("toy-cases-table"));
static LONG_TABLE: LazyLock<Ground> = LazyLock::new(|| ground("toy-long-table"));
static RULES: LazyLock<Ground> = LazyLock::new(|| ground("toy-rules"));

fn ground(id: &str) -> Ground {
    let assets = support::programmes(Some(support::root().join("tests/rating-tables/programmes")));
    let programme = support::programme(&assets, id);
    let (inspection, _) = support::rated_folder(&programme, "sections: {}");
    Ground { empty: inspection.expect("loaded"), programme }
}

/// Counts by key question; a section's id stands for its share.
type Sample = BTreeMap<&'static str, (u32, u32)>;

impl Ground {
    fn inspection(&self, sample: &Sample, judged: &[(&str, &str)]) -> Inspection {
        let mut inspection = self.empty.clone();
        for (id, (yes, of)) in sample {
            inspection.counts.insert((*id).to_owned(), Counts { yes: *yes, of: *of });
        }
        for (id, level) in judged {
            let input = RatingInput { judgement: Some((*level).to_owned()), ..RatingInput::default() };
            inspection.ratings.sections.insert((*id).to_owned(), input);
        }
        inspection
    }

    fn rank(&self, rated: &Rated) -> Option<usize> {
        self.programme.rank(&rated.scale, rated.provisional.level()?)
    }

    fn what_if(&self, inspection: &Inspection, id: &str) -> WhatIf {
        let ratings = rate(&self.programme, inspection);
        what_if(&self.programme, inspection, &ratings, ratings.of(id).expect("rated"))
    }

    /// Compares what is said of a rating with every other way in which the sample could have been judged.
    fn prove(&self, inspection: &Inspection, sample: &Sample, id: &str) -> Result<(), TestCaseError> {
        let said = self.what_if(inspection, id);
        let here = rate(&self.programme, inspection);
        let Some(own) = self.rank(here.of(id).expect("rated")) else {
            prop_assert_eq!(said, WhatIf::NotRated);
            return Ok(());
        };
        let mut fewest: [Option<u64>; 2] = [None, None];
        let mut cheapest: [BTreeSet<(String, Sample)>; 2] = [BTreeSet::new(), BTreeSet::new()];
        for other in every(sample) {
            let (found, level) = self.judged_otherwise(inspection, &other, id);
            let Some(side) = found.and_then(|rank| (rank != own).then_some(usize::from(rank > own))) else { continue };
            let cost = sample.iter().map(|(id, (yes, _))| u64::from(yes.abs_diff(other[id].0))).sum();
            if fewest[side].is_none_or(|fewest| cost < fewest) {
                fewest[side] = Some(cost);
                cheapest[side].clear();
            }
            if fewest[side] == Some(cost) {
                cheapest[side].insert((level, other));
            }
        }
        let WhatIf::Computed { up, down } = &said else { panic!("{said:?}") };
        for (shift, side) in [(up, 0), (down, 1)] {
            match &shift.by_cases {
                ByCases::Fewest { cases, ways } => {
                    prop_assert_eq!(Some(*cases), fewest[side], "{:?}", shift);
                    let ways: BTreeSet<_> = ways.iter().map(|way| (way.level.clone(), turned(sample, way))).collect();
                    if ["overall", "p"].contains(&id) {
                        prop_assert!(ways.len() == 1 && ways.is_subset(&cheapest[side]), "{:?}", shift);
                    } else {
                        prop_assert_eq!(&ways, &cheapest[side]);
                    }
                }
                ByCases::NoSuchLevel | ByCases::OutOfReach => prop_assert_eq!(fewest[side], None, "{:?}", shift),
                other => prop_assert!(false, "{:?}", other),
            }
        }
        Ok(())
    }

    /// The rank and level of a rating if the cases had been judged like this.
    fn judged_otherwise(&self, inspection: &Inspection, other: &Sample, id: &str) -> (Option<usize>, String) {
        let mut changed = inspection.clone();
        for (question, (yes, of)) in other {
            changed.counts.insert((*question).to_owned(), Counts { yes: *yes, of: *of });
        }
        let ratings: Ratings = rate(&self.programme, &changed);
        let rated = ratings.of(id).expect("rated");
        (self.rank(rated), rated.provisional.level().unwrap_or_default().to_owned())
    }
}

/// Every way in which the cases of a sample could have been judged.
fn every(sample: &Sample) -> Vec<Sample> {
    let mut all = vec![Sample::new()];
    for (id, (_, of)) in sample {
        let longer = all.iter().flat_map(|one| {
            (0..=*of).map(|yes| {
                let mut one = one.clone();
                one.insert(id, (yes, *of));
                one
            })
        });
        all = longer.collect();
    }
    all
}

/// The sample with the cases of a way judged otherwise.
fn turned(sample: &Sample, way: &Way) -> Sample {
    let mut turned = sample.clone();
    for change in &way.changes {
        // The samples here have one question where a section is rated by its share.
        let id = change.question.as_deref().unwrap_or("c.1");
        let (yes, _) = turned.get_mut(id).expect("a question of the sample");
        *yes = if change.to == Answer::Yes { *yes + change.cases } else { *yes - change.cases };
    }
    turned
}

fn panel(section: &str, to: &str) -> AdjustmentRecord {
    let (section, kind, to) = (section.to_owned(), "panel".to_owned(), to.to_owned());
    AdjustmentRecord { section, kind, to, reason: Some(Label::from("R.")) }
}

fn stated(percent: u8) -> KeyQuestionInput {
    KeyQuestionInput {
        percent: Some(percent),
        yes: None,
        of: None,
        unpublished: false,
        unknown: None,
        private_notes: None,
    }
}

fn fewest_sections(shift: &Shift) -> Option<usize> {
    (!shift.by_sections.is_empty()).then_some(shift.by_sections.len())
}

prop_compose! {
    fn figure(most: u32)(of in 0..=most)(yes in 0..=of, of in Just(of)) -> (u32, u32) { (yes, of) }
}

const LEVELS: [&str; 4] = ["top", "high", "low", "bottom"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn of_the_lowest_key_question(one in figure(7), two in figure(7), three in figure(6)) {
        let sample = Sample::from([("b.1", one), ("b.2", two), ("b.3", three)]);
        TOY.prove(&TOY.inspection(&sample, &[]), &sample, "b")?;
    }

    #[test]
    fn of_a_share(figure in figure(60)) {
        let sample = Sample::from([("c.1", figure)]);
        TOY.prove(&TOY.inspection(&sample, &[]), &sample, "c")?;
    }

    #[test]
    fn of_a_sum_of_points(
        one in figure(4), two in figure(4), three in figure(3), share in figure(5),
        judged in 0usize..4, moved in prop::option::of(0usize..4),
    ) {
        let sample = Sample::from([("b.1", one), ("b.2", two), ("b.3", three), ("c.1", share)]);
        let mut inspection = TOY.inspection(&sample, &[("a", LEVELS[judged])]);
        // A section that people have moved stays where they left it.
        inspection.ratings.adjustments.extend(moved.map(|level| panel("b", LEVELS[level])));
        TOY.prove(&inspection, &sample, "overall")?;
        TOY.prove(&inspection, &sample, "c")?;
    }

    #[test]
    fn of_a_table_of_rules(one in figure(4), two in figure(4), three in figure(4), four in figure(4), judged in 0usize..4) {
        let sample = Sample::from([("1.1", one), ("1.2", two), ("2.1", three), ("2.2", four)]);
        TABLE.prove(&TABLE.inspection(&sample, &[("3", LEVELS[judged])]), &sample, "overall")?;
    }

    /// Rules over the lowest of ratings, a share of points and a judgement, under caps: by the cases of one part.
    #[test]
    fn of_rules_over_rules(
        one in figure(4), two in figure(4), judged in prop::collection::vec(0usize..4, 2),
        scores in prop::collection::vec(1u8..=4, 3), breach in any::<bool>(), fault in any::<bool>(),
    ) {
        let sample = Sample::from([("b.1", one), ("b.2", two)]);
        let mut inspection = RULES.inspection(&sample, &[("a", LEVELS[judged[0]]), ("c", LEVELS[judged[1]])]);
        for (id, score) in ["s1", "s2", "s3"].iter().zip(&scores) {
            let input = RatingInput { judgement: Some(score.to_string()), ..RatingInput::default() };
            inspection.ratings.sections.insert((*id).to_owned(), input);
        }
        let declared = |answer| Declared { answer, reason: Some(Label::from("R.")) };
        inspection.ratings.declared.insert("breach".to_owned(), declared(breach));
        inspection.ratings.sections.entry("c".to_owned()).or_default().declared.insert("fault".to_owned(), declared(fault));
        RULES.prove(&inspection, &sample, "p")?;
        // A gap is decided by inspectors, and nothing is said of it.
        if !matches!(RULES.what_if(&inspection, "overall"), WhatIf::Judged | WhatIf::NotRated) {
            RULES.prove(&inspection, &sample, "overall")?;
        }
        // Raising a judged part never lowers the whole: the proof says that these rules are so.
        let rank = |inspection: &Inspection| RULES.rank(rate(&RULES.programme, inspection).of("overall").expect("rated"));
        if let (Some(own), Some(better)) = (rank(&inspection), judged[1].checked_sub(1)) {
            let mut raised = inspection.clone();
            raised.ratings.sections.entry("c".to_owned()).or_default().judgement = Some(LEVELS[better].to_owned());
            prop_assert!(rank(&raised).is_none_or(|rank| rank <= own));
        }
    }

    /// Where the counts behind a percentage are not known, nothing is said that depends on them.
    #[test]
    fn of_percentages_without_counts(
        figures in prop::collection::vec(figure(12), 3), hidden in prop::collection::vec(any::<bool>(), 4),
        share in figure(12), judged in 0usize..4,
    ) {
        let sample = Sample::from([("b.1", figures[0]), ("b.2", figures[1]), ("b.3", figures[2]), ("c.1", share)]);
        let counted = TOY.inspection(&sample, &[("a", LEVELS[judged])]);
        let mut partly = counted.clone();
        for ((id, (yes, of)), _) in sample.iter().zip(&hidden).filter(|((_, (_, of)), hidden)| **hidden && *of > 0) {
            partly.counts.remove(*id);
            let figure = stated(u8::try_from((200 * yes + of) / (2 * of)).expect("a percentage"));
            let (section, _) = id.split_once('.').expect("a question of a section");
            let input = partly.ratings.sections.entry(section.to_owned()).or_default();
            if section == "c" { input.share = Some(figure) } else { input.key_questions.insert((*id).to_owned(), figure); }
        }
        for id in ["b", "c", "overall"] {
            match (TOY.what_if(&partly, id), TOY.what_if(&counted, id)) {
                (WhatIf::Computed { up, down }, WhatIf::Computed { up: full_up, down: full_down }) => {
                    for (known, full) in [(up, full_up), (down, full_down)] {
                        prop_assert_eq!(&known.by_sections, &full.by_sections);
                        match (known.by_cases, full.by_cases) {
                            (ByCases::NotKnown { of }, _) => prop_assert!(!of.is_empty()),
                            (ByCases::Fewest { cases, .. }, ByCases::Fewest { cases: full, .. }) => prop_assert_eq!(cases, full),
                            (known, full) => prop_assert_eq!(known, full),
                        }
                    }
                }
                (known, full) => prop_assert_eq!(known, full),
            }
        }
    }

    /// The fewest sections rated otherwise, against every other set of ratings.
    #[test]
    fn of_the_ratings_below(levels in prop::collection::vec(0usize..4, 3)) {
        let percents = [90, 70, 55, 10];
        let rate_as = |levels: &[usize]| {
            let mut inspection = TOY.inspection(&Sample::new(), &[("a", LEVELS[levels[0]])]);
            let figure = |level: usize| stated(percents[level]);
            let mut b = RatingInput::default();
            b.key_questions.extend(["b.1", "b.2", "b.3"].map(|id| (id.to_owned(), figure(levels[1]))));
            let c = RatingInput { share: Some(figure(levels[2])), ..RatingInput::default() };
            inspection.ratings.sections.extend([("b".to_owned(), b), ("c".to_owned(), c)]);
            inspection
        };
        let rank = |levels: &[usize]| TOY.rank(rate(&TOY.programme, &rate_as(levels)).of("overall").expect("rated"));
        let own = rank(&levels).expect("a level");
        let mut fewest: [Option<usize>; 2] = [None, None];
        for number in 0..64 {
            let other = [number / 16, number / 4 % 4, number % 4];
            let found = rank(&other).expect("a level");
            let changed = levels.iter().zip(&other).filter(|(one, other)| one != other).count();
            if found != own {
                let side = &mut fewest[usize::from(found > own)];
                *side = Some(side.map_or(changed, |fewest| fewest.min(changed)));
            }
        }
        let total: usize = levels.iter().map(|level| 3 - level).sum();
        let rank_of = |points: usize| match points { 0..=1 => 3, 2..=4 => 2, 5..=7 => 1, _ => 0 };
        let WhatIf::Computed { up, down } = TOY.what_if(&rate_as(&levels), "overall") else { panic!("computed") };
        for (shift, fewest, side) in [(up, fewest[0], 0), (down, fewest[1], 1)] {
            prop_assert_eq!(fewest_sections(&shift), fewest);
            let there = (0..=9usize).filter(|sum| rank_of(*sum) != own && usize::from(rank_of(*sum) > own) == side);
            let points = there.map(|sum| sum.abs_diff(total)).min().map(|points| u32::try_from(points).expect("few"));
            prop_assert_eq!(shift.points, points);
            let mut other = levels.clone();
            for change in &shift.by_sections {
                let index = ["a", "b", "c"].iter().position(|id| *id == change.section).expect("a section that counts");
                prop_assert_eq!(LEVELS[levels[index]], &change.from);
                other[index] = LEVELS.iter().position(|level| *level == change.to).expect("a level");
            }
            if fewest.is_some() {
                prop_assert_ne!(rank(&other), Some(own));
            }
        }
    }
}

#[test]
fn a_percentage_without_counts_may_need_as_little_as_one_case() {
    // 7 of 9 points: one more is needed, from b or from c.
    let whole = |share| {
        let sample = Sample::from([("b.1", (4, 4)), ("b.2", (4, 4)), ("c.1", share)]);
        let mut inspection = TOY.inspection(&sample, &[("a", "top")]);
        let b =
            RatingInput { key_questions: BTreeMap::from([("b.3".to_owned(), stated(70))]), ..RatingInput::default() };
        inspection.ratings.sections.insert("b".to_owned(), b);
        let WhatIf::Computed { up, .. } = TOY.what_if(&inspection, "overall") else { panic!("computed") };
        up.by_cases
    };
    assert_eq!(whole((14, 20)), ByCases::NotKnown { of: vec!["b".to_owned()] });
    assert!(matches!(whole((15, 20)), ByCases::Fewest { cases: 1, .. }));
}

#[test]
fn what_people_judged_or_stated_or_left_open_is_told_as_that() {
    let sample = Sample::from([("b.1", (1, 2)), ("b.2", (2, 2)), ("b.3", (2, 2)), ("c.1", (2, 2))]);
    let mut inspection = TOY.inspection(&sample, &[("a", "high")]);
    assert_eq!(TOY.what_if(&inspection, "a"), WhatIf::Judged);
    assert_eq!(TOY.what_if(&inspection, "d"), WhatIf::NotRated);
    inspection.counts.remove("b.1");
    let unpublished =
        KeyQuestionInput { percent: None, yes: None, of: None, unpublished: true, unknown: None, private_notes: None };
    let mut b = RatingInput { judgement: Some("low".to_owned()), ..RatingInput::default() };
    b.key_questions.insert("b.1".to_owned(), unpublished);
    inspection.ratings.sections.insert("b".to_owned(), b);
    assert_eq!(TOY.what_if(&inspection, "b"), WhatIf::Stated);
    // 6 of 9: up takes two points, and b alone could bring them; how many of its cases cannot be told.
    let WhatIf::Computed { up, .. } = TOY.what_if(&inspection, "overall") else { panic!("computed") };
    assert_eq!(up.by_cases, ByCases::NotKnown { of: vec!["b".to_owned()] });
    assert_eq!(up.points, Some(2));
}

#[test]
fn what_a_percentage_without_counts_cannot_change_is_certain() {
    let stated_at_70 = |sample: &Sample| {
        let mut inspection = TOY.inspection(sample, &[]);
        let b =
            RatingInput { key_questions: BTreeMap::from([("b.2".to_owned(), stated(70))]), ..RatingInput::default() };
        inspection.ratings.sections.insert("b".to_owned(), b);
        let WhatIf::Computed { up, down } = TOY.what_if(&inspection, "b") else { panic!("computed") };
        (up.by_cases, down.by_cases)
    };
    // One case lifts 1 of 2 to where 70 decides; to come above 70 would take more.
    let (up, _) = stated_at_70(&Sample::from([("b.1", (1, 2)), ("b.3", (2, 2))]));
    assert!(matches!(up, ByCases::Fewest { cases: 1, .. }), "{up:?}");
    // One case fewer in 2 of 2 is enough; behind 70 there cannot be less than one either.
    let (_, down) = stated_at_70(&Sample::from([("b.1", (2, 2)), ("b.3", (2, 2))]));
    assert!(matches!(down, ByCases::Fewest { cases: 1, .. }), "{down:?}");
}

#[test]
fn a_table_over_too_many_sections_is_not_searched() {
    let all: Vec<String> = (1..=9).map(|number| number.to_string()).collect();
    let judged: Vec<(&str, &str)> = all.iter().map(|id| (id.as_str(), "fully")).collect();
    let inspection = LONG_TABLE.inspection(&Sample::new(), &judged);
    let WhatIf::Computed { down, .. } = LONG_TABLE.what_if(&inspection, "overall") else { panic!("computed") };
    assert_eq!((fewest_sections(&down), down.by_cases), (None, ByCases::OutOfReach));
}
