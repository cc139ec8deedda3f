//! Recommendations by theme and by who should act, and what became of earlier ones.
//!
//! What must hold: names that differ only in how they are typed are one; the service itself is one, whatever its name.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::counted;
use crate::inspection::EarlierRecommendations;
use crate::language::{Phrase, Phrases};
use crate::overview::document::{NamedCount, PairCount, RecommendationTally};
use crate::overview::one_each::Counted;
use crate::overview::published::{PublishedRatings, PublishedRecommendation};
use crate::source::name_key;

/// A name with its language, under the key by which it is known again.
type Named = (String, (String, String));

/// Recommendations that have a name in common: the name as it was first written, how many, in which inspections.
#[derive(Default)]
struct Names(BTreeMap<String, (String, String, u32, BTreeSet<usize>)>);

impl Names {
    fn add(&mut self, (key, (name, language)): &Named, inspection: usize) {
        let entry = self.0.entry(key.clone()).or_insert_with(|| (name.clone(), language.clone(), 0, BTreeSet::new()));
        entry.2 += 1;
        entry.3.insert(inspection);
    }

    /// The most frequent first.
    fn counts(self) -> Vec<NamedCount> {
        let count = |(name, language, recommendations, inspections): (String, String, u32, BTreeSet<usize>)| {
            NamedCount { name, language, recommendations, inspections: counted(inspections.len()) }
        };
        let mut counts: Vec<NamedCount> = self.0.into_values().map(count).collect();
        counts.sort_by(|one, other| (other.recommendations, &one.name).cmp(&(one.recommendations, &other.name)));
        counts
    }
}

/// Counts the recommendations of these inspections.
pub(super) fn tally(all: &[&Counted], phrases: &Phrases) -> RecommendationTally {
    let mut tally = RecommendationTally::default();
    let (mut themes, mut addressees) = (Names::default(), Names::default());
    let mut pairs: BTreeMap<(String, String), (String, String, u32)> = BTreeMap::new();
    for (index, one) in all.iter().enumerate() {
        let Some((_, ratings)) = one.given.in_language(phrases.language) else { continue };
        match ratings.recommendations {
            Some(made) => {
                tally.made += made;
                tally.known += 1;
            }
            None => tally.not_known += 1,
        }
        if let Some(earlier) = ratings.previous.as_ref().and_then(|previous| previous.recommendations) {
            tally.earlier_known += 1;
            tally.earlier = Some(sum(tally.earlier, earlier));
        }
        let Some(list) = &ratings.recommendation_list else { continue };
        tally.listed += 1;
        for one in list {
            let (own_themes, own_addressees) = (themes_of(one, ratings), addressees_of(one, ratings, phrases));
            tally.without_theme += u32::from(own_themes.is_empty());
            own_themes.iter().for_each(|theme| themes.add(theme, index));
            own_addressees.iter().for_each(|addressee| addressees.add(addressee, index));
            for (theme_key, (theme, _)) in &own_themes {
                for (key, (addressee, _)) in &own_addressees {
                    let pair = pairs.entry((theme_key.clone(), key.clone()));
                    pair.or_insert_with(|| (theme.clone(), addressee.clone(), 0)).2 += 1;
                }
            }
        }
    }
    tally.by_theme = themes.counts();
    tally.by_addressee = addressees.counts();
    let pairs =
        pairs.into_values().map(|(theme, addressee, recommendations)| PairCount { theme, addressee, recommendations });
    tally.by_theme_and_addressee = pairs.collect();
    tally
}

fn sum(one: Option<EarlierRecommendations>, other: EarlierRecommendations) -> EarlierRecommendations {
    let one = one.unwrap_or(EarlierRecommendations { done: 0, partly_done: 0, not_done: 0 });
    EarlierRecommendations {
        done: one.done.saturating_add(other.done),
        partly_done: one.partly_done.saturating_add(other.partly_done),
        not_done: one.not_done.saturating_add(other.not_done),
    }
}

/// Its themes, each once, however it is typed.
fn themes_of(one: &PublishedRecommendation, ratings: &PublishedRatings) -> Vec<Named> {
    let named = |theme: &String| (name_key(theme), (theme.clone(), ratings.language.clone()));
    once(one.themes.iter().map(named).collect())
}

/// Who should act, each once. The service itself has no name of its own here: it is another one in every report.
fn addressees_of(one: &PublishedRecommendation, ratings: &PublishedRatings, phrases: &Phrases) -> Vec<Named> {
    let service = [&ratings.service.name, &ratings.service.called, &ratings.service.id].map(|name| name_key(name));
    let named = |(id, name): (&String, &String)| {
        if service.contains(&name_key(name)) || service.contains(&name_key(id)) {
            (String::new(), (phrases.say(Phrase::OverviewTheService), phrases.language.tag().to_owned()))
        } else {
            (name_key(name), (name.clone(), ratings.language.clone()))
        }
    };
    once(one.to.iter().map(|addressee| named((&addressee.id, &addressee.name))).collect())
}

fn once(mut all: Vec<Named>) -> Vec<Named> {
    let mut seen = BTreeSet::new();
    all.retain(|(key, _)| seen.insert(key.clone()));
    all
}
