//! The list of terms that goes with a catalogue: rating words, titles, key questions, the glossary, names of bodies, each
//! with its Welsh where it has one, so that a translator uses the same word everywhere.

use super::merge::Merged;
use super::unit::Unit;

/// A term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// In English.
    pub english: String,
    /// In Welsh; empty where there is none that can be used.
    pub welsh: String,
    /// What kind of text it is.
    pub kind: String,
    /// Where it is from: the section, or the file.
    pub section: String,
}

/// The terms among these units, in their order.
#[must_use]
pub fn terms(units: &[Unit], merged: &Merged) -> Vec<Term> {
    let mut terms = Vec::new();
    for message in &merged.messages {
        let Some(unit) = message.units.iter().map(|index| &units[*index]).find(|unit| unit.is_term) else { continue };
        let welsh = if message.lack.is_none() { message.entry.welsh.clone() } else { String::new() };
        terms.push(Term {
            english: unit.english.clone(),
            welsh,
            kind: unit.kind.clone(),
            section: unit.section.clone(),
        });
    }
    terms
}

/// The list as CSV. A term that is there already, with the same Welsh, is left out.
///
/// # Errors
///
/// What the writer says; writing to memory does not fail.
pub fn write_terms(terms: &[Term]) -> Result<Vec<u8>, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut seen = std::collections::BTreeSet::new();
    let fail = |error: csv::Error| error.to_string();
    writer.write_record(["english", "welsh", "kind", "from"]).map_err(fail)?;
    for term in terms.iter().filter(|term| seen.insert((&term.english, &term.welsh))) {
        writer.write_record([&term.english, &term.welsh, &term.kind, &term.section]).map_err(fail)?;
    }
    writer.into_inner().map_err(|error| error.to_string())
}
