//! Where in the Welsh draft each text stands, by its words.
//!
//! What must hold: a number that is told of a text is one in whose paragraph, item, table or box its words stand.

use std::collections::BTreeMap;

use serde_json::Value;

use super::outputs::data_files;
use super::session::Session;
use super::translated_folder::TranslatedFolder;
use crate::catalogue::{Memory, Merged, Unit, merge};
use crate::inspection::FOR_CHILDREN;
use crate::report::{Block, Report, spots};
use crate::source::section_of_file;
use crate::text::{Code, Piece, Role, pieces, word_key};

/// So many places of a text are told; what stands in more is known without.
const PLACES: usize = 3;

/// So many letters are no chance.
const ENOUGH: usize = 20;

/// Where a text stands in a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextPlaces {
    /// What is told of it: "paragraph 12".
    pub told: Vec<String>,
    /// The anchor of the first.
    pub anchor: Option<String>,
}

/// Where each text of a folder stands in its draft, in the order of its units; nowhere where it has no draft.
#[must_use]
pub fn places_of_texts(folder: &TranslatedFolder) -> Vec<TextPlaces> {
    let mut places = vec![TextPlaces::default(); folder.units.len()];
    let Some(report) = folder.report() else { return places };
    let all = stretches(report);
    let merged = merge(&folder.units, &folder.catalogue, &Memory::default());
    for message in merged.messages.iter().filter(|message| !message.is_address) {
        // What has no Welsh that can be used stands there in English.
        let said = if message.lack.is_none() { &message.entry.welsh } else { &message.entry.english };
        for index in &message.units {
            let (Some(unit), Some(place)) = (folder.units.get(*index), places.get_mut(*index)) else { continue };
            *place = found(&all, section_of_file(&unit.file), said, unit);
        }
    }
    add_figures(folder, &merged, &mut places);
    places
}

/// A figure stands where the texts do that fill it in.
fn add_figures(folder: &TranslatedFolder, merged: &Merged, places: &mut [TextPlaces]) {
    for message in merged.messages.iter().filter(|message| !message.is_address && message.lack.is_none()) {
        let figure = message.entry.welsh.trim();
        let is_alone = message.units.iter().any(|index| places.get(*index).is_some_and(|one| one.anchor.is_none()));
        if !is_alone {
            continue;
        }
        let fills = |unit: &Unit| unit.values.values().any(|value| value == figure);
        let texts = folder.units.iter().zip(places.iter()).filter(|(unit, at)| at.anchor.is_some() && fills(unit));
        let mut all = TextPlaces::default();
        for (_, at) in texts {
            all.anchor = all.anchor.or_else(|| at.anchor.clone());
            all.told.extend(at.told.iter().filter(|told| !all.told.contains(told)).cloned().collect::<Vec<_>>());
        }
        if all.told.len() > PLACES {
            all.told.clear();
        }
        for index in &message.units {
            if let Some(place) = places.get_mut(*index).filter(|one| one.anchor.is_none()) {
                *place = all.clone();
            }
        }
    }
}

/// Where the words of a text stand: in as little as has them all, or else the longest stretch of them without its last word, which
/// follows the figure that is filled in behind it.
fn found(all: &[Stretch], section: Option<&str>, said: &str, unit: &Unit) -> TextPlaces {
    let whole = if unit.skeleton.is_some() { shown(said, &unit.values) } else { said.to_owned() };
    let words = pieces(said).into_iter().filter(|piece| piece.role == Role::Words);
    let words = words.map(|piece| word_key(piece.text.trim_end().rsplit_once(' ').map_or("", |(before, _)| before)));
    let longest = words.max_by_key(String::len).filter(|words| words.len() >= ENOUGH);
    for wanted in std::iter::once(word_key(&whole)).chain(longest) {
        let here = all.iter().filter(|stretch| section.is_none_or(|section| stretch.is_in(section)));
        let found: Vec<&Stretch> = here.filter(|stretch| stretch.key.contains(&wanted)).collect();
        // A word or two stand in many places: then only what says nothing else.
        let is_enough = section.is_some() || wanted.len() >= ENOUGH;
        let least =
            found.iter().map(|stretch| stretch.key.len()).min().filter(|least| is_enough || *least == wanted.len());
        let Some(least) = least.filter(|_| wanted.len() > 2) else { continue };
        let mut places = TextPlaces::default();
        for stretch in found.into_iter().filter(|stretch| stretch.key.len() == least) {
            places.anchor.get_or_insert_with(|| stretch.anchor.clone());
            if !places.told.contains(&stretch.told) {
                places.told.push(stretch.told.clone());
            }
        }
        if places.told.len() > PLACES {
            places.told.clear();
        }
        return places;
    }
    TextPlaces::default()
}

/// A run as a reader sees it.
fn shown(text: &str, values: &BTreeMap<String, String>) -> String {
    let piece = |piece: Piece| match piece.role {
        Role::Words | Role::Alone(Code::Address) => piece.text,
        Role::Alone(Code::Placeholder) => values.get(&piece.text).cloned().unwrap_or_default(),
        Role::Alone(Code::Break) => " ".to_owned(),
        Role::Alone(_) | Role::Opens(_) | Role::Closes(_) => String::new(),
    };
    pieces(text).into_iter().map(piece).collect()
}

/// Something in the draft with its words, and what is told of it.
#[derive(Clone)]
struct Stretch {
    key: String,
    anchor: String,
    told: String,
}

impl Stretch {
    /// Whether it stands in a section, by the anchors that are the same in every language.
    fn is_in(&self, section: &str) -> bool {
        let rest = ["p-", "section-"].iter().find_map(|kind| self.anchor.strip_prefix(kind)?.strip_prefix(section));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }
}

/// Everything in a draft that has words: its paragraphs and headings, each word of a table or chart, the cover, what stands on
/// every page.
fn stretches(report: &Report) -> Vec<Stretch> {
    let spots = spots(report);
    let mut found = Vec::new();
    for (at, spot) in spots.iter().enumerate() {
        let next = spots[at..].iter().find_map(|next| next.number);
        let told = match (spot.number, next) {
            (Some(number), _) => format!("paragraph {number}"),
            (None, Some(next)) => format!("before paragraph {next}"),
            (None, None) => "in the notes".to_owned(),
        };
        found.push(Stretch { key: word_key(&spot.text), anchor: spot.anchor.clone(), told });
    }
    let top =
        |told: &str| Stretch { key: String::new(), anchor: report.furniture.ids.top.clone(), told: told.to_owned() };
    let blocks: Vec<(String, Value)> = report
        .sections
        .iter()
        .flat_map(|section| {
            let anchor = match section.blocks.first() {
                Some(Block::Heading(heading)) => heading.anchor_of_id().to_owned(),
                _ => report.furniture.ids.top.clone(),
            };
            section.blocks.iter().map(move |block| (anchor.clone(), serde_json::to_value(block).unwrap_or_default()))
        })
        .collect();
    for (at, (anchor, block)) in blocks.iter().enumerate() {
        let next = blocks[at..].iter().find_map(|(_, block)| first_number(block));
        let told = next.map_or_else(|| "in the notes".to_owned(), |next| format!("before paragraph {next}"));
        let within = Stretch { key: String::new(), anchor: anchor.clone(), told };
        words_of(block, Some(&within), &mut found);
    }
    words_of(&serde_json::to_value(&report.cover).unwrap_or_default(), Some(&top("on the cover")), &mut found);
    let around = [serde_json::to_value(&report.furniture), serde_json::to_value(&report.draft)];
    for around in around.into_iter().flatten() {
        words_of(&around, Some(&top("around the text")), &mut found);
    }
    found
}

/// The first number in the margin that something has in it.
fn first_number(value: &Value) -> Option<u64> {
    match value {
        Value::Array(all) => all.iter().find_map(first_number),
        Value::Object(entries) => {
            let own = entries.get("draft_number").and_then(Value::as_u64);
            own.or_else(|| entries.values().find_map(first_number))
        }
        _ => None,
    }
}

/// Names of values that no reader sees.
const UNSEEN: [&str; 9] = ["kind", "anchor", "language", "to", "id", "ids", "name", "rank", "form"];

/// The words of a block, each as a stretch of its own: in a table or a chart the nearest that has a number.
fn words_of(value: &Value, within: Option<&Stretch>, found: &mut Vec<Stretch>) {
    match value {
        Value::String(text) => {
            found.extend(within.map(|within| Stretch { key: word_key(text), ..within.clone() }));
        }
        Value::Array(all) => {
            // The pieces of a sentence are its words together, too.
            let pieces: String = all.iter().filter_map(|one| one.get("text")?.as_str()).collect();
            found.extend(
                within.filter(|_| all.len() > 1).map(|within| Stretch { key: word_key(&pieces), ..within.clone() }),
            );
            all.iter().for_each(|one| words_of(one, within, found));
        }
        Value::Object(entries) => {
            let mark = entries.get("mark");
            let numbered = mark.and_then(|mark| {
                let told = format!("paragraph {}", mark.get("draft_number")?.as_u64()?);
                Some(Stretch { key: String::new(), anchor: mark.get("anchor")?.as_str()?.to_owned(), told })
            });
            let seen = entries.iter().filter(|(name, _)| !UNSEEN.contains(&name.as_str()));
            seen.for_each(|(_, one)| words_of(one, numbered.as_ref().or(within), found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Where the texts that are not printed in the draft go, by their units: a sentence each.
#[must_use]
pub fn others_of_texts(session: &Session, folder: &TranslatedFolder, places: &[TextPlaces]) -> Vec<Option<String>> {
    let mut others = vec![None; folder.units.len()];
    let (Some(report), Some(composed)) = (folder.report(), folder.draft()) else { return others };
    let json = |value: Result<Value, serde_json::Error>| word_key(&value.unwrap_or_default().to_string());
    let children = json(serde_json::to_value(&report.for_children));
    let properties = json(serde_json::to_value(&report.metadata));
    let printed = json(serde_json::to_value(report));
    let files = data_files(session, composed).unwrap_or_default();
    let text = files.iter().filter(|file| !file.path.ends_with(".ods"));
    let data: Vec<(&str, String)> =
        text.map(|file| (file.path.as_str(), word_key(&String::from_utf8_lossy(&file.bytes)))).collect();
    let merged = merge(&folder.units, &folder.catalogue, &Memory::default());
    for message in merged.messages.iter().filter(|message| !message.is_address) {
        let said = if message.lack.is_none() { &message.entry.welsh } else { &message.entry.english };
        for index in &message.units {
            let (Some(unit), Some(other)) = (folder.units.get(*index), others.get_mut(*index)) else { continue };
            if places.get(*index).is_some_and(|places| places.anchor.is_some()) {
                continue;
            }
            let whole = word_key(&if unit.skeleton.is_some() { shown(said, &unit.values) } else { said.clone() });
            let in_data = || data.iter().find(|(_, words)| words.contains(&whole)).map(|(path, _)| *path);
            // It stands there, where other words do too.
            let is_printed = || printed.contains(&whole);
            *other = Some(if unit.file == FOR_CHILDREN || children.contains(&whole) {
                "Not in the PDF of the Welsh draft: it is in the report for children, a file of its own.".to_owned()
            } else if properties.contains(&whole) {
                "Not printed: it goes into the properties of the file.".to_owned()
            } else if let Some(path) = in_data() {
                format!("Not printed: it goes into the data ({path}) and the workbook.")
            } else if is_printed() {
                continue;
            } else {
                "Printed nowhere in this draft.".to_owned()
            });
        }
    }
    others
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(anchor: &str, text: &str, told: &str) -> Stretch {
        Stretch { key: word_key(text), anchor: anchor.to_owned(), told: told.to_owned() }
    }

    #[test]
    fn a_text_is_found_in_as_little_as_has_its_words() {
        let all = [
            stretch("section-1.1", "1.1 Staff", "before paragraph 1"),
            stretch("p-1.1-00000001", "Staff met. They met 12 children, and a parent.", "paragraph 1"),
            stretch("p-1.1-00000002", "They met 12 children.", "paragraph 2"),
            stretch("p-1.10-00000003", "They met 12 children.", "paragraph 3"),
            stretch("p-2-00000004", "Cases were read by two people, 12 of them twice.", "paragraph 4"),
        ];
        let unit = |values: &[(&str, &str)]| Unit {
            english: String::new(),
            place: crate::problem::Place::file(""),
            file: String::new(),
            section: String::new(),
            kind: String::new(),
            is_term: false,
            skeleton: Some(crate::text::Skeleton::of(&[])),
            values: values.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect(),
            stands_at: Vec::new(),
            goes_to: None,
            is_address: false,
        };
        let told = |all: &[Stretch], section, said: &str, unit: &Unit| found(all, section, said, unit).told;
        let plain = unit(&[]);
        assert_eq!(told(&all, Some("1.1"), "They *met* 12 children.", &plain), ["paragraph 2"]);
        assert_eq!(told(&all, Some("1.1"), "Staff met.", &plain), ["paragraph 1"]);
        assert_eq!(told(&all, Some("2"), "They met 12 children.", &plain), [""; 0]);
        assert_eq!(told(&all, None, "They met 12 children.", &plain), ["paragraph 2", "paragraph 3"]);
        assert_eq!(told(&all, None, "met", &plain), [""; 0], "a word stands in many places");
        let figure = "{{ count(of=\"1\") }}";
        let filled = unit(&[(figure, "12")]);
        assert_eq!(told(&all, Some("1.1"), &format!("They met {figure} children."), &filled), ["paragraph 2"]);
        let agreeing = format!("Cases were read by two people, and {figure} twice.");
        assert_eq!(told(&all, Some("2"), &agreeing, &filled), ["paragraph 4"]);
    }
}
