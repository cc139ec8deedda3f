//! "Did you mean": the known word nearest to one that is not known, where one is near enough.

/// The candidate nearest to a word, if it is near enough to be meant.
#[must_use]
pub fn suggest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let folded = word.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&folded, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.chars().count().min(word.chars().count()) / 4)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

#[cfg(test)]
mod tests {
    use super::suggest;

    #[test]
    fn offers_what_is_near_and_nothing_far() {
        assert_eq!(suggest("strenghts", ["strengths", "summary"]).as_deref(), Some("strengths"));
        assert_eq!(suggest("Good", ["good", "outstanding"]).as_deref(), Some("good"));
        assert_eq!(suggest("weather", ["strengths", "summary"]), None);
    }
}
