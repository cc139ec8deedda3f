//! The list of terms that goes with a catalogue: rating words, titles, key questions, the glossary, names of bodies, each
//! with its Welsh where it has one, so that a translator uses the same word everywhere.

use super::merge::Merged;
use super::unit::Unit;

/// The columns of the list.
const HEADERS: [&str; 4] = ["english", "welsh", "kind", "from"];

/// The mark by which spreadsheet programs know UTF-8: without it they show Welsh letters wrong. Lists of before have none.
const MARK: &[u8] = "\u{feff}".as_bytes();

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
    let mut reader = csv::Reader::from_reader(bytes.strip_prefix(MARK).unwrap_or(bytes));
    reader.headers().is_ok_and(|headers| headers.iter().eq(HEADERS)) && reader.records().all(|record| record.is_ok())
}

/// The list as CSV, in UTF-8 with its mark. A term that is there already, with the same Welsh, is left out.
///
/// # Errors
///
/// What the writer says; writing to memory does not fail.
pub fn write_terms(terms: &[Term]) -> Result<Vec<u8>, String> {
    let mut writer = csv::Writer::from_writer(MARK.to_vec());
    let mut seen = std::collections::BTreeSet::new();
    let fail = |error: csv::Error| error.to_string();
    writer.write_record(HEADERS).map_err(fail)?;
    for term in terms.iter().filter(|term| seen.insert((&term.english, &term.welsh))) {
        writer.write_record([&term.english, &term.welsh, &term.kind, &term.section]).map_err(fail)?;
    }
    writer.into_inner().map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_its_mark_and_is_known_with_it_and_without() {
        let term = Term {
            english: "Board".to_owned(),
            welsh: "Bwrdd ŵ".to_owned(),
            kind: "term".to_owned(),
            section: "glossary".to_owned(),
        };
        let list = write_terms(&[term.clone(), term]).expect("written");
        assert_eq!(list, "\u{feff}english,welsh,kind,from\nBoard,Bwrdd ŵ,term,glossary\n".as_bytes());
        assert!(is_list_of_terms(&list) && is_list_of_terms(list.strip_prefix(MARK).expect("a mark")));
        for other in ["english,welsh,kind,from,remarks\n", "\u{feff}english\n", ""] {
            assert!(!is_list_of_terms(other.as_bytes()), "{other:?}");
        }
    }
}
