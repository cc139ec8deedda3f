//! What guards the Welsh of a folder: every translation that says something else than its English, where it is taken in and
//! whenever the folder is checked.
//!
//! What must hold: only Welsh that can be used is looked at, as the rest is not shown; an exception is one of the inspection's own,
//! with its reason.

use super::collect::units_of_inspection;
use super::compare::CatalogueFile;
use super::compared_words::Levels;
use super::differing::differing;
use super::entry::key;
use super::memory::Memory;
use super::merge::{Message, merge};
use super::po::read_catalogue;
use super::unit::Unit;
use crate::inspection::{Deliberate, Inspection};
use crate::language::Language;
use crate::problem::{Differs, Kind, Place, Problem, Severity, TranslationFault};
use crate::programme::Programme;
use crate::source::CATALOGUE;
use crate::text::one_line;

/// The rule by whose name exceptions are made.
pub const TRANSLATION_RULE: &str = "translation";

/// A translation that says something else than its English.
#[derive(Clone, Debug)]
pub struct DifferingTranslation {
    /// In what.
    pub differs: Differs,
    /// Where the English stands.
    pub english: Place,
    /// Where the Welsh stands.
    pub welsh: Place,
    /// The Welsh.
    pub words: String,
}

/// What translations are compared by.
#[derive(Clone, Debug, Default)]
pub struct TranslationGuard {
    levels: Levels,
    excused: Vec<Deliberate>,
    /// Whether the texts are those of an inspection: only there can somebody make an exception.
    of_inspection: bool,
}

impl TranslationGuard {
    /// For the texts of an inspection.
    #[must_use]
    pub fn of_inspection(programme: &Programme, inspection: &Inspection) -> Self {
        let all = inspection.sections.values().flat_map(|content| &content.file.deliberate);
        let excused = inspection.file.deliberate.iter().chain(all).filter(|one| one.rule == TRANSLATION_RULE);
        TranslationGuard { levels: levels(programme), excused: excused.cloned().collect(), of_inspection: true }
    }

    /// Adds a problem for each way in which a message says something else than its English, and nobody means it.
    pub(super) fn check(
        &self,
        message: &Message,
        units: &[Unit],
        file: &CatalogueFile<'_>,
        problems: &mut Vec<Problem>,
    ) {
        let severity = if self.of_inspection { Severity::Error } else { Severity::Warning };
        let told = found(message, units, file, &self.levels).into_iter().filter(|one| !self.is_excused(&one.words));
        problems.extend(told.map(|one| {
            let fault = TranslationFault::Differs { differs: one.differs, english: Box::new(one.english) };
            Problem { severity, ..Problem::error(Kind::Translation(fault), one.welsh) }
        }));
    }

    fn is_excused(&self, welsh: &str) -> bool {
        let plain = |text: &str| one_line(text).to_lowercase();
        let welsh = plain(welsh);
        self.excused.iter().any(|one| !one.words.trim().is_empty() && welsh.contains(plain(&one.words).trim()))
    }
}

/// Every translation of an inspection that says something else than its English.
#[must_use]
pub fn differing_translations(programme: &Programme, inspection: &Inspection) -> Vec<DifferingTranslation> {
    let is_wanted = inspection.file.languages().contains(&Language::Welsh);
    let Some(source) = inspection.sources.get(CATALOGUE).filter(|_| is_wanted) else { return Vec::new() };
    // What is wrong with the catalogue itself is told where it is read.
    let Some(catalogue) = read_catalogue(&source.path, &source.text).value else { return Vec::new() };
    let (units, levels) = (units_of_inspection(programme, inspection), levels(programme));
    let file = CatalogueFile::new(&source.path, &source.text);
    let messages = merge(&units, &catalogue, &Memory::default()).messages;
    messages.iter().flat_map(|message| found(message, &units, &file, &levels)).collect()
}

fn found(message: &Message, units: &[Unit], file: &CatalogueFile<'_>, levels: &Levels) -> Vec<DifferingTranslation> {
    let Some(unit) = message.units.first().and_then(|index| units.get(*index)) else { return Vec::new() };
    if message.lack.is_some() || message.is_address {
        return Vec::new();
    }
    let entry = &message.entry;
    let differs = differing(&unit.english, &entry.welsh, levels).into_iter();
    differs
        .map(|differs| DifferingTranslation {
            differs,
            english: unit.place.clone(),
            welsh: file.place(entry.line),
            words: entry.welsh.clone(),
        })
        .collect()
}

/// The levels of a programme's scales, where both languages have a word for them.
fn levels(programme: &Programme) -> Levels {
    let Some(source) = programme.sources.get(CATALOGUE) else { return Vec::new() };
    let catalogue = read_catalogue(&source.path, &source.text).value.unwrap_or_default();
    let labels = programme.rules.scales.values().flatten().map(|level| level.label.to_string());
    let mut levels = Levels::new();
    for label in labels {
        let entry = catalogue.entries.iter().find(|entry| !entry.obsolete && key(&entry.english) == key(&label));
        let welsh = entry.map(|entry| entry.welsh.clone()).filter(|welsh| !welsh.is_empty() && *welsh != label);
        let pair = welsh.map(|welsh| [label, welsh]);
        levels.extend(pair.filter(|pair| !levels.contains(pair)));
    }
    levels
}
