//! The columns that a file of evidence can have: those of the programme, the one of cases, and those declared private.

use super::readable::readable;
use crate::problem::PermittedColumns;
use crate::programme::{Node, Programme};
use crate::source::GridRow;

/// The column that names a case.
pub(super) const CASE: &str = "case";
/// What people write behind that word.
const OF_CASES: [&str; 8] = ["id", "no", "number", "ref", "reference", "name", "code", "identifier"];
/// What declares a column private in the head, before its name or behind it.
const PRIVATE: &str = "(private)";

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Case,
    Question(String),
    Attribute(String),
    /// One that is for nobody outside, as its head or inspection.yaml says: not read.
    Private,
    /// One that is not known, or that stands there already: told.
    Unknown,
    /// One without a name, as programs add them: told where a cell stands in it.
    Unnamed,
}

/// The ids that a header can have.
pub(super) struct Known<'a> {
    pub(super) questions: Vec<&'a str>,
    pub(super) attributes: Vec<&'a str>,
    /// Names of columns that inspection.yaml declares private, as they are compared.
    pub(super) private: Vec<String>,
    /// Every id in few words, for those who look for the right one.
    pub(super) permitted: PermittedColumns,
}

impl<'a> Known<'a> {
    pub(super) fn of(programme: &'a Programme, private: &[String]) -> Self {
        let questions = programme.nodes().flat_map(|node| &node.key_questions).map(|question| question.id.as_str());
        let attributes: Vec<&str> = programme.rules.sample_columns.iter().map(|column| column.id.as_str()).collect();
        let of_section = |node: &Node| {
            let [first, last] = [node.key_questions.first()?, node.key_questions.last()?].map(|one| one.id.clone());
            Some((first, last))
        };
        let permitted = PermittedColumns {
            questions: programme.nodes().filter_map(of_section).collect(),
            attributes: attributes.iter().map(|id| (*id).to_owned()).collect(),
        };
        let private = private.iter().map(|name| name_key(name)).collect();
        Known { questions: questions.collect(), attributes, private, permitted }
    }

    pub(super) fn column(&self, name: &str) -> Option<Column> {
        let find = |ids: &[&str]| ids.iter().find(|id| id.eq_ignore_ascii_case(name)).map(|id| (*id).to_owned());
        if name.eq_ignore_ascii_case(CASE) {
            return Some(Column::Case);
        }
        let known = find(&self.questions).map(Column::Question);
        known
            .or_else(|| find(&self.attributes).map(Column::Attribute))
            .or_else(|| names_case(name).then_some(Column::Case))
    }

    /// Whether a column is what the figures are counted from: its cases, or a question.
    pub(super) fn counts(&self, name: &str) -> bool {
        matches!(self.column(name), Some(Column::Case | Column::Question(_)))
    }

    /// The name of a column that its head declares private, without these words; none where it does not.
    pub(super) fn declared_private<'n>(&self, name: &'n str) -> Option<&'n str> {
        let small = name.to_ascii_lowercase();
        let bare = if small.ends_with(PRIVATE) {
            name.get(..name.len() - PRIVATE.len())
        } else if small.starts_with(PRIVATE) {
            name.get(PRIVATE.len()..)
        } else {
            Some(name).filter(|name| self.private.contains(&name_key(name)))
        };
        bare.map(str::trim)
    }

    /// How many cells of a row are columns that are known.
    pub(super) fn count(&self, row: &GridRow<'_>) -> usize {
        row.cells.iter().filter(|cell| self.column(&readable(&cell.text)).is_some()).count()
    }
}

/// Whether a name says that its column names the cases: “Case ID”, “Case no.”.
fn names_case(name: &str) -> bool {
    let words = name_key(name);
    words.strip_prefix(CASE).is_some_and(|rest| OF_CASES.contains(&rest.trim_start()) && rest.starts_with(' '))
}

/// A name of a column as it is compared: its words, without capitals and signs.
fn name_key(name: &str) -> String {
    let words = name.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_cases_is_known() {
        for name in ["Case ID", "case no.", "Case_Ref", "CASE  NUMBER", "Case-code"] {
            assert!(names_case(name), "{name}");
        }
        for name in ["Caseload", "case manager", "caseid", "Case type", "ID", "Case"] {
            assert!(!names_case(name), "{name}");
        }
    }
}
