//! Properties of the rating rules that hold for any figures.

use findings::assets::Assets;
use findings::programme::Programme;
use findings::rate::{Outcome, Ratings, Share, Working, rate};
use proptest::prelude::*;
use std::sync::LazyLock;

use crate::support;

/// The toy programme of the rating tables: every method of figures.
static TOY: LazyLock<Programme> = LazyLock::new(|| {
    let assets = Assets::programmes(Some(support::root().join("tests/rating-tables/programmes")));
    support::programme(&assets, "toy")
});

fn rated(ratings: &str) -> Ratings {
    let (inspection, problems) = support::rated_folder(&TOY, ratings);
    assert!(problems.is_empty(), "{}", support::words(&problems));
    rate(&TOY, &inspection.expect("loaded"))
}

fn by_questions(figures: &[(u32, u32)]) -> Ratings {
    let lines: String = figures
        .iter()
        .enumerate()
        .map(|(index, (yes, of))| format!("      b.{}: {{ yes: {yes}, of: {of} }}\n", index + 1))
        .collect();
    rated(&format!("sections:\n  b:\n    key_questions:\n{lines}"))
}

/// The rank of a section's level: 0 is the best.
fn rank(ratings: &Ratings, section: &str) -> usize {
    let rated = ratings.of(section).expect("rated");
    TOY.rank(&rated.scale, rated.outcome.level().expect("a level")).expect("in the scale")
}

/// A file of cases with these answers to b.1, b.2, b.3, c.1 and c.2.
fn sheet(cases: &[(usize, Vec<&str>)]) -> String {
    let rows = cases.iter().map(|(number, answers)| format!("case-{number},{}\n", answers.join(",")));
    format!("case,b.1,b.2,b.3,c.1,c.2\n{}", rows.collect::<String>())
}

fn by_cases(files: &[(&str, &str)]) -> Ratings {
    let (inspection, problems) = support::folder_with(&TOY, files);
    assert!(problems.is_empty(), "{}", support::words(&problems));
    rate(&TOY, &inspection.expect("loaded"))
}

prop_compose! {
    fn cases()(rows in prop::collection::vec(prop::collection::vec(prop::sample::select(vec!["yes", "no", "na"]), 5), 1..20))
        -> Vec<(usize, Vec<&'static str>)> { rows.into_iter().enumerate().collect() }
}

prop_compose! {
    fn figure()(of in 1u32..60)(yes in 0..=of, of in Just(of)) -> (u32, u32) { (yes, of) }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_displayed_percentage_is_the_nearest_whole_one_halves_up((yes, of) in figure()) {
        let shown = u64::from(Share::new(yes, of).expect("a share").displayed());
        let (yes, of) = (u64::from(yes), u64::from(of));
        // shown - 1/2 <= 100 yes / of < shown + 1/2
        prop_assert!((2 * shown * of).saturating_sub(of) <= 200 * yes);
        prop_assert!(200 * yes < 2 * shown * of + of);
    }

    #[test]
    fn one_more_yes_never_lowers_a_rating(figures in prop::collection::vec(figure(), 3), which in 0usize..3) {
        let before = by_questions(&figures);
        let mut more = figures.clone();
        more[which].0 = (more[which].0 + 1).min(more[which].1);
        prop_assert!(rank(&by_questions(&more), "b") <= rank(&before, "b"));
    }

    #[test]
    fn one_answer_turned_to_yes_lowers_nothing(cases in cases(), which in any::<prop::sample::Index>(), question in 0usize..5) {
        let judged = "sections: { a: { judgement: high } }";
        let before = by_cases(&[("ratings.yaml", judged), ("evidence/all.csv", &sheet(&cases))]);
        let mut more = cases.clone();
        let answer = &mut which.get_mut(&mut more).1[question];
        prop_assume!(*answer == "no");
        *answer = "yes";
        let after = by_cases(&[("ratings.yaml", judged), ("evidence/all.csv", &sheet(&more))]);
        for id in ["b", "c", "overall"] {
            let level = |ratings: &Ratings| ratings.of(id).and_then(|rated| TOY.rank(&rated.scale, rated.outcome.level()?));
            prop_assert!(level(&after) <= level(&before), "{id}");
        }
    }

    #[test]
    fn the_order_of_cases_and_how_they_are_spread_over_files_do_not_matter(
        (cases, shuffled) in cases().prop_flat_map(|cases| (Just(cases.clone()), Just(cases).prop_shuffle())),
        cut in any::<prop::sample::Index>(),
    ) {
        let (one, other) = shuffled.split_at(cut.index(shuffled.len()));
        let together = by_cases(&[("evidence/all.csv", &sheet(&cases))]);
        let apart = by_cases(&[("evidence/one.csv", &sheet(one)), ("evidence/other.csv", &sheet(other))]);
        prop_assert_eq!(together.sections, apart.sections);
        prop_assert_eq!(together.overall, apart.overall);
    }

    #[test]
    fn the_displayed_share_agrees_with_its_band((yes, of) in figure()) {
        let ratings = rated(&format!("sections:\n  c: {{ share: {{ yes: {yes}, of: {of} }} }}\n"));
        let expected = match Share::new(yes, of).expect("a share").displayed() { 80.. => "top", 65.. => "high", 50.. => "low", _ => "bottom" };
        prop_assert_eq!(ratings.of("c").expect("rated").outcome.level(), Some(expected));
    }

    #[test]
    fn the_lowest_displayed_figure_decides_and_agrees_with_its_band(figures in prop::collection::vec(figure(), 3)) {
        let ratings = by_questions(&figures);
        let rated = ratings.of("b").expect("rated");
        let Working::Lowest { lowest, questions } = &rated.working else { panic!("rated by the lowest") };
        let shown: Vec<u8> = figures.iter().map(|(yes, of)| Share::new(*yes, *of).expect("a share").displayed()).collect();
        prop_assert_eq!(Some(lowest), shown.iter().min());
        for (question, shown) in questions.iter().zip(&shown) {
            prop_assert_eq!(question.decides, shown == lowest);
        }
        let expected = match lowest { 80.. => "top", 65.. => "high", 50.. => "low", _ => "bottom" };
        prop_assert_eq!(rated.outcome.level(), Some(expected));
    }

    #[test]
    fn points_are_conserved(judged in 0usize..4, figures in prop::collection::vec(figure(), 3), share in 0u8..=100) {
        let level = ["top", "high", "low", "bottom"][judged];
        let lines: String = figures.iter().enumerate().map(|(index, (yes, of))| format!("      b.{}: {{ yes: {yes}, of: {of} }}\n", index + 1)).collect();
        let ratings = rated(&format!(
            "sections:\n  a: {{ judgement: {level} }}\n  c: {{ share: {{ percent: {share} }} }}\n  b:\n    key_questions:\n{lines}"
        ));
        let points: u32 = ["a", "b", "c"].iter().filter_map(|id| ratings.of(id)?.points).sum();
        let overall = ratings.overall.as_ref().expect("overall");
        let Working::Points { total, out_of, contributions } = &overall.working else { panic!("points") };
        prop_assert_eq!(*total, points);
        prop_assert_eq!(*out_of, 9);
        prop_assert_eq!(contributions.iter().map(|one| one.points).sum::<u32>(), *total);
        prop_assert!(matches!(overall.outcome, Outcome::Level(_)));
    }

    #[test]
    fn the_order_of_sections_in_the_file_does_not_matter(share in 0u8..=100, judged in 0usize..4) {
        let level = ["top", "high", "low", "bottom"][judged];
        let one = rated(&format!("sections:\n  a: {{ judgement: {level} }}\n  c: {{ share: {{ percent: {share} }} }}\n"));
        let other = rated(&format!("sections:\n  c: {{ share: {{ percent: {share} }} }}\n  a: {{ judgement: {level} }}\n"));
        prop_assert_eq!(one.sections, other.sections);
    }
}
