//! The list of terms that goes with a catalogue: rating words, titles, key questions, the glossary, names of bodies, each
//! with its Welsh where it has one, so that a translator uses the same word everywhere.

use super::merge::Merged;
use super::unit::Unit;

/// The columns of the list.
const HEADERS: [&str; 4] = ["english", "welsh", "kind", "from"];

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

/// Whether bytes are such a list: what has other columns was made, or added to, by somebody else.
#[must_use]
pub fn is_list_of_terms(bytes: &[u8]) -> bool {
    let mut reader = csv::Reader::from_reader(bytes);
    reader.headers().is_ok_and(|headers| headers.iter().eq(HEADERS)) && reader.records().all(|record| record.is_ok())
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
    writer.write_record(HEADERS).map_err(fail)?;
    for term in terms.iter().filter(|term| seen.insert((&term.english, &term.welsh))) {
        writer.write_record([&term.english, &term.welsh, &term.kind, &term.section]).map_err(fail)?;
    }
    writer.into_inner().map_err(|error| error.to_string())
}
