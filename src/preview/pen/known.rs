//! What can be filled into a text, to be chosen by what it says: figures, ratings, counts, names, dates, sections to link to, and
//! what this section can place.

use serde::Serialize;

use crate::language::{Phrase, Phrases};
use crate::preview::state::{ShownEdition, State};
use crate::report::{KnownGroup, KnownValue, known_values};
use crate::source::section_of_file;

/// Values of one kind.
#[derive(Serialize)]
pub(super) struct KnownList {
    title: String,
    /// Whether a paragraph of its own is made of each.
    placed: bool,
    values: Vec<KnownLine>,
}

#[derive(Serialize)]
struct KnownLine {
    says: String,
    about: String,
    written: String,
}

/// The kinds in their order, with their titles.
const GROUPS: [(KnownGroup, Phrase); 8] = [
    (KnownGroup::Placed, Phrase::EditKnownPlaced),
    (KnownGroup::Figures, Phrase::EditKnownFigures),
    (KnownGroup::Ratings, Phrase::EditKnownRatings),
    (KnownGroup::Counts, Phrase::EditKnownCounts),
    (KnownGroup::Statistics, Phrase::EditKnownStatistics),
    (KnownGroup::Names, Phrase::EditKnownNames),
    (KnownGroup::Dates, Phrase::EditKnownDates),
    (KnownGroup::Sections, Phrase::EditKnownSections),
];

/// Everything that can be filled into a text of a file, as the edition says it.
pub(super) fn known(state: &State, shown: &ShownEdition, phrases: &Phrases, file: &str) -> Vec<KnownList> {
    let Some([written, said]) = shown.look().bases(state.session(), phrases.language) else { return Vec::new() };
    let place = section_of_file(file).filter(|_| file.ends_with(".md"));
    let all = known_values(&written, &said, place);
    let lists = GROUPS.into_iter().map(|(group, title)| {
        let line = |one: &KnownValue| KnownLine {
            says: one.says.clone(),
            about: one.about.clone(),
            written: one.written.clone(),
        };
        let values = all.iter().filter(|one| one.group == group).map(line).collect();
        KnownList { title: phrases.say(title), placed: group == KnownGroup::Placed, values }
    });
    lists.filter(|list| !list.values.is_empty()).collect()
}
