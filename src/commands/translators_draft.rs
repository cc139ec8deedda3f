//! The Welsh draft that goes to a translator with the texts: its PDF, and where in it each text stands.
//!
//! What must hold: a number that is told of a text is one in whose paragraph, item, table or box its words stand.

use std::collections::BTreeMap;

use super::translated_folder::TranslatedFolder;
use crate::catalogue::{Memory, Unit, merge};
use crate::check::{names_in, printed};
use crate::language::Language;
use crate::pipeline::{Composed, Format, Session, compose_only, render_pdf};
use crate::problem::Problem;
use crate::report::{Report, Spot, Stage, spots};
use crate::text::{Code, Piece, Role, pieces};

/// What the draft is called where problems name it.
const DRAFT: &str = "draft.pdf";

/// So many places of a text are told; what stands in more is known without.
const PLACES: usize = 3;

/// So many letters are no chance.
const ENOUGH: usize = 20;

/// The draft of a folder.
pub(super) struct TranslatorsDraft {
    composed: Composed,
}

impl TranslatorsDraft {
    /// The Welsh draft of a findings folder; none of a programme, of what cannot be composed in Welsh, or where the program has no
    /// PDF.
    pub(super) fn of(session: &Session, folder: &TranslatedFolder) -> Option<Self> {
        folder.inspection.as_ref()?;
        if !cfg!(feature = "pdf") {
            return None;
        }
        let composed = compose_only(session, &folder.folder, &Stage::DRAFT, Some(Language::Welsh));
        let draft = TranslatorsDraft { composed };
        draft.report().is_some().then_some(draft)
    }

    fn report(&self) -> Option<&Report> {
        let mut editions = self.composed.editions.iter();
        editions.find(|edition| edition.language == Language::Welsh).map(|edition| &edition.report)
    }

    /// Names that the folder withholds, in what the draft says.
    pub(super) fn names(&self, folder: &TranslatedFolder) -> Vec<Problem> {
        let (Some(inspection), Some(report)) = (&folder.inspection, self.report()) else { return Vec::new() };
        if inspection.file.names_withheld.is_empty() {
            Vec::new()
        } else {
            names_in(inspection, &printed(DRAFT, report))
        }
    }

    /// Its PDF.
    ///
    /// # Errors
    ///
    /// What is wrong with which template.
    pub(super) fn pdf(&self, session: &Session) -> Result<Option<Vec<u8>>, String> {
        let Some(report) = self.report() else { return Ok(None) };
        render_pdf(session, report, &[Format::Pdf])
    }

    /// Tells each text where it stands.
    pub(super) fn tell_places(&self, folder: &mut TranslatedFolder) {
        let Some(report) = self.report() else { return };
        let all = stretches(&spots(report));
        let merged = merge(&folder.units, &folder.catalogue, &Memory::default());
        for message in merged.messages.iter().filter(|message| !message.is_address) {
            // What has no Welsh that can be used stands there in English.
            let said = if message.lack.is_none() { &message.entry.welsh } else { &message.entry.english };
            for index in &message.units {
                let Some(unit) = folder.units.get_mut(*index) else { continue };
                unit.stands_at = places(&all, section_of(&unit.file), said, unit);
            }
        }
    }
}

/// The section whose file this is.
fn section_of(file: &str) -> Option<&str> {
    file.strip_prefix("sections/").and_then(|name| Some(name.rsplit_once('.')?.0))
}

/// Where the words of a text stand: in as little as has them all, or else the longest stretch of them without its last word, which
/// follows the figure that is filled in behind it.
fn places(all: &[Stretch], section: Option<&str>, said: &str, unit: &Unit) -> Vec<String> {
    let whole = if unit.skeleton.is_some() { shown(said, &unit.values) } else { said.to_owned() };
    let words = pieces(said).into_iter().filter(|piece| piece.role == Role::Words);
    let words = words.map(|piece| key(piece.text.trim_end().rsplit_once(' ').map_or("", |(before, _)| before)));
    let longest = words.max_by_key(String::len).filter(|words| words.len() >= ENOUGH);
    for wanted in std::iter::once(key(&whole)).chain(longest) {
        let here = all.iter().filter(|stretch| section.is_none_or(|section| stretch.is_in(section)));
        let found: Vec<&Stretch> = here.filter(|stretch| stretch.key.contains(&wanted)).collect();
        // A word or two stand in many places: then only what says nothing else.
        let is_enough = section.is_some() || wanted.len() >= ENOUGH;
        let least =
            found.iter().map(|stretch| stretch.key.len()).min().filter(|least| is_enough || *least == wanted.len());
        let Some(least) = least.filter(|_| wanted.len() > 2) else { continue };
        let mut told: Vec<String> = Vec::new();
        for stretch in found.into_iter().filter(|stretch| stretch.key.len() == least) {
            if !told.contains(&stretch.told) {
                told.push(stretch.told.clone());
            }
        }
        return if told.len() > PLACES { Vec::new() } else { told };
    }
    Vec::new()
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

/// What texts are compared by: their words, with a space around each.
fn key(text: &str) -> String {
    let words = text.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: String = words.map(|word| format!("{} ", word.to_lowercase())).collect();
    format!(" {words}")
}

/// Something in the draft with its words, and what is told of it.
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

fn stretches(spots: &[Spot]) -> Vec<Stretch> {
    let mut found = Vec::new();
    for (at, spot) in spots.iter().enumerate() {
        let next = spots[at..].iter().find_map(|next| next.number);
        let told = match (spot.number, next) {
            (Some(number), _) => format!("paragraph {number}"),
            (None, Some(next)) => format!("before paragraph {next}"),
            (None, None) => "in the notes".to_owned(),
        };
        found.push(Stretch { key: key(&spot.text), anchor: spot.anchor.clone(), told });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(anchor: &str, text: &str, told: &str) -> Stretch {
        Stretch { key: key(text), anchor: anchor.to_owned(), told: told.to_owned() }
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
            is_address: false,
        };
        let plain = unit(&[]);
        assert_eq!(places(&all, Some("1.1"), "They *met* 12 children.", &plain), ["paragraph 2"]);
        assert_eq!(places(&all, Some("1.1"), "Staff met.", &plain), ["paragraph 1"]);
        assert_eq!(places(&all, Some("2"), "They met 12 children.", &plain), [""; 0]);
        assert_eq!(places(&all, None, "They met 12 children.", &plain), ["paragraph 2", "paragraph 3"]);
        assert_eq!(places(&all, None, "met", &plain), [""; 0], "a word stands in many places");
        let figure = "{{ count(of=\"1\") }}";
        let filled = unit(&[(figure, "12")]);
        assert_eq!(places(&all, Some("1.1"), &format!("They met {figure} children."), &filled), ["paragraph 2"]);
        let agreeing = format!("Cases were read by two people, and {figure} twice.");
        assert_eq!(places(&all, Some("2"), &agreeing, &filled), ["paragraph 4"]);
    }
}
