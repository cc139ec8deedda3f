//! Whether a Welsh text may stand for its English: it quotes the same figures, and is built in the same way.
//!
//! What must hold: no figure of a report differs between its languages, and no link, note or emphasis is lost in one.

use super::addresses::{Addresses, address_fault};
use super::merge::Message;
use super::po::place;
use super::unit::Unit;
use crate::limits::{LABEL_LENGTH, TRANSLATION_LENGTH};
use crate::problem::{Differs, Kind, Place, Problem, TranslationFault};
use crate::text::{Inline, Mark, Skeleton, fold, parse_run};

/// The file that a catalogue was read from, for places in it.
pub(super) struct CatalogueFile<'a> {
    path: &'a str,
    lines: Vec<&'a str>,
}

impl<'a> CatalogueFile<'a> {
    pub(super) fn new(path: &'a str, text: &'a str) -> Self {
        CatalogueFile { path, lines: text.lines().collect() }
    }

    /// A line of it.
    pub(super) fn place(&self, line: usize) -> Place {
        place(self.path, &self.lines, line)
    }
}

/// The Welsh of a text as it is shown. `None` where nothing of the text is Markdown, or where it may not be shown; then
/// there is a problem.
pub(super) fn welsh_inlines(
    message: &Message,
    units: &[Unit],
    (file, addresses): (&CatalogueFile<'_>, &Addresses),
    problems: &mut Vec<Problem>,
) -> Option<Vec<Inline>> {
    if message.is_address {
        let fault = Some(&message.entry.welsh).filter(|welsh| !welsh.is_empty()).and_then(|welsh| address_fault(welsh));
        problems.extend(fault.map(|kind| Problem::error(kind, file.place(message.entry.line))));
        return None;
    }
    if message.units.iter().any(|index| units[*index].english.chars().count() <= LABEL_LENGTH.most) {
        let length = message.entry.welsh.chars().count();
        if let Some(problem) = TRANSLATION_LENGTH.problem(length, file.place(message.entry.line)) {
            problems.push(problem);
            return None;
        }
    }
    let unit = message.units.iter().map(|index| &units[*index]).find(|unit| unit.skeleton.is_some())?;
    let skeleton = unit.skeleton.as_ref()?;
    let here = file.place(message.entry.line);
    let before = problems.len();
    let inlines = one_run(&message.entry.welsh).and_then(|welsh| parse_run(&welsh, &|_| here.clone(), problems));
    let english = Box::new(unit.place.clone());
    let Some(mut inlines) = inlines else {
        problems.push(Problem::error(Kind::Translation(TranslationFault::NotOneRun { english }), here));
        return None;
    };
    if problems.len() > before {
        return None;
    }
    addresses.take_out_of(&mut inlines);
    let differences = differences(skeleton, &Skeleton::of(&inlines));
    let same = differences.is_empty();
    problems.extend(differences.into_iter().map(|differs| {
        let fault = TranslationFault::Differs { differs, english: english.clone() };
        Problem::error(Kind::Translation(fault), here.clone())
    }));
    addresses.put_into(&mut inlines);
    same.then_some(inlines)
}

/// A translation on one line; `None` where it is more than one paragraph.
pub(super) fn one_run(welsh: &str) -> Option<String> {
    let several = welsh.lines().skip(1).any(|line| line.trim().is_empty());
    (!several).then(|| fold(welsh))
}

fn differences(english: &Skeleton, welsh: &Skeleton) -> Vec<Differs> {
    let lacking = |of: &Skeleton, other: &Skeleton| -> Vec<String> {
        of.placeholders.difference(&other.placeholders).cloned().collect()
    };
    let fewer = |of: &Skeleton, other: &Skeleton| -> Vec<String> {
        let count = |mark: &Mark| other.marks.get(mark).copied().unwrap_or_default();
        of.marks.iter().filter(|(mark, times)| count(mark) < **times).map(|(mark, _)| mark.to_string()).collect()
    };
    let mut found = Vec::new();
    let (missing, added) = (lacking(english, welsh), lacking(welsh, english));
    if !missing.is_empty() || !added.is_empty() {
        found.push(Differs::Placeholders { missing, added });
    }
    let (missing, added) = (fewer(english, welsh), fewer(welsh, english));
    if !missing.is_empty() || !added.is_empty() {
        found.push(Differs::Marks { missing, added });
    }
    found
}
