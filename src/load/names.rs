//! Names that are to be withheld: each entry is one name, or nobody of it is protected.
//!
//! What must hold: an entry that has more than a name in it is told, because only all of it together would be looked for.

use crate::inspection::Inspection;
use crate::problem::{Kind, Problem};
use crate::source::{Step, Value};

/// Marks that part names, or a name from a remark on it.
const MARKS: &str = ";/\\&+|:•\"“”«»()[]{}\n\t—，；、／＆：（）";

/// Words between two names, in English and Welsh.
const BETWEEN: [&str; 15] = [
    "and", "or", "a", "ac", "neu", "alias", "aka", "a.k.a.", "née", "nee", "formerly", "also", "called", "sef", "gynt",
];

/// Those that are nobody’s name or initial, in whatever letters.
const ALWAYS: [&str; 6] = ["and", "neu", "alias", "aka", "a.k.a.", "née"];

/// Adds a problem for every entry that is no single name.
pub(super) fn check_names(inspection: &Inspection, problems: &mut Vec<Problem>) {
    for (index, name) in inspection.file.names_withheld.iter().enumerate() {
        let steps = [Step::Key("names_withheld"), Step::Item(index)];
        if is_several(name) || is_broken(inspection, name, &steps) {
            let kind = Kind::SeveralNames { found: name.split_whitespace().collect::<Vec<_>>().join(" ") };
            problems.push(Problem::error(kind, inspection.place("inspection.yaml", &steps)));
        }
    }
}

/// Whether an entry has more than a name in it. “Smith, Casey” is one: the last name comes first.
fn is_several(entry: &str) -> bool {
    let entry = entry.trim();
    let words: Vec<&str> = entry.split_whitespace().collect();
    let parts: Vec<usize> = entry.split(',').map(|part| part.split_whitespace().count()).collect();
    let listed = parts.len() > 2 || (parts.len() == 2 && parts.iter().all(|words| *words > 1));
    let parts_names = |word: &str| {
        BETWEEN.contains(&word) || ALWAYS.contains(&word.to_lowercase().as_str()) || matches!(word, "-" | "–")
    };
    // The first word and the last are beside nothing that they could part.
    let inner = words.get(1..words.len().saturating_sub(1)).unwrap_or_default();
    entry.contains(|one: char| MARKS.contains(one)) || listed || inner.iter().any(|word| parts_names(word))
}

/// Whether an entry goes on in another line of the file, where a dash may be missing.
fn is_broken(inspection: &Inspection, name: &str, steps: &[Step<'_>]) -> bool {
    let Some(source) = inspection.sources.get("inspection.yaml") else { return false };
    let Some(Value::Scalar(scalar)) = source.node(steps).map(|node| &node.value) else { return false };
    let name = name.trim();
    // In quotation marks letters may be written in another way.
    let is_written_out = scalar.quotes.is_none() && !scalar.literal;
    is_written_out && name.contains(' ') && !source.text.lines().any(|line| line.contains(name))
}

#[cfg(test)]
mod tests {
    use super::is_several;

    #[test]
    fn one_name_is_one_entry() {
        for one in [
            "Zanthe",
            "Casey Smith",
            "Smith, Casey",
            "Smith, Casey Ann",
            "van der Berg, Jan",
            "O'Neill-Jones",
            "O’Neill",
            "Anne-Marie",
            "Siân ap Rhys",
            "Siân",
            "J. Smith",
            "Casey A. Smith",
            "Casey A Smith",
            "Or Cohen",
            "Ac Jones",
            "Iolo ab Owain ",
            "Mac an tSaoir",
            "Dr. Who",
            "李明",
            "Casey\u{a0}Smith",
            "Anand",
            "Orla",
            "Neuman",
        ] {
            assert!(!is_several(one), "{one}");
        }
    }

    #[test]
    fn more_than_one_is_told() {
        for several in [
            "Zanthe; Quillon Brix",
            "Zanthe/Zee",
            "Zanthe and Quillon Brix",
            "Zanthe or Zee",
            "Siân a Rhys",
            "Siân ac Owain",
            "Siân neu Rhys",
            "Zanthe & Zee",
            "Zanthe\nQuillon",
            "Zanthe, Zee, Ann",
            "Casey Smith, Quillon Brix",
            "Zanthe AND ZEE",
            "Siân and Rhys",
            "Zanthe | Zee",
            "Zanthe + Zee",
            "Zanthe (Zee)",
            "Zanthe “Zee” Brix",
            "Zanthe aka Zee",
            "Zanthe Brix née Jones",
            "Zanthe - Zee",
            "Zanthe – Zee",
            "child: Zanthe",
            "Zanthe\tZee",
            "Zanthe；Zee",
            "Zanthe • Zee",
        ] {
            assert!(is_several(several), "{several}");
        }
    }
}
