//! Colleagues' remarks: where the paragraph of each is now, found as the paragraphs of points are; and what is told of them.

use std::collections::BTreeMap;

use super::clean::beginning;
use super::locate::tied;
use super::relocate::{ParagraphClues, Paragraphs};
use super::whereabouts::Whereabouts;
use crate::inspection::{Inspection, Remark};
use crate::language::Language;
use crate::problem::{Kind, Place, PointProblem, Problem};
use crate::report::{Spot, Stage};
use crate::source::Step;

/// So many characters of a remark tell it from others.
const BEGINNING: usize = 60;

/// A remark, and where it is.
#[derive(Clone, Debug)]
pub struct LocatedRemark<'a> {
    /// The file that it stands in, by its path in the folder, and which of its remarks it is.
    pub file: &'a str,
    /// Which remark of its file it is.
    pub index: usize,
    /// The remark.
    pub remark: &'a Remark,
    /// Where its paragraph is.
    pub whereabouts: Whereabouts<'a>,
    /// Where it stands in the folder.
    pub place: Option<Place>,
}

/// The languages of the drafts that remarks are on.
pub fn languages_of_remarks(inspection: &Inspection) -> impl Iterator<Item = Language> {
    inspection.remarks.values().flatten().filter(|remark| remark.anchor.is_some()).map(language_of)
}

fn language_of(remark: &Remark) -> Language {
    remark.language.as_deref().and_then(Language::from_code).unwrap_or(Language::English)
}

/// Every remark, in the order of the draft as it is now; those without a paragraph last.
#[must_use]
pub fn locate_remarks<'a>(
    inspection: &'a Inspection,
    drafts: &'a BTreeMap<Language, Vec<Spot>>,
) -> Vec<LocatedRemark<'a>> {
    let paragraphs: BTreeMap<Language, Paragraphs<'a>> =
        drafts.iter().map(|(language, spots)| (*language, Paragraphs::new(spots))).collect();
    let mut located: Vec<(usize, LocatedRemark<'a>)> = Vec::new();
    for (file, remarks) in &inspection.remarks {
        for (index, remark) in remarks.iter().enumerate() {
            let clues =
                ParagraphClues { anchor: remark.anchor.as_deref(), text: remark.paragraph.as_deref(), quoted: None };
            let own = paragraphs.get(&language_of(remark)).filter(|_| remark.anchor.is_some());
            let (order, whereabouts) = own.map_or((usize::MAX, Whereabouts::Unplaced), |own| tied(own, clues));
            let place = inspection.place(file, &[Step::Item(index)]);
            located.push((order, LocatedRemark { file, index, remark, whereabouts, place }));
        }
    }
    located.sort_by_key(|(order, _)| *order);
    located.into_iter().map(|(_, one)| one).collect()
}

/// Remarks that are not done: before publishing each is told, in a draft those whose paragraph is gone.
#[must_use]
pub fn check_remarks(located: &[LocatedRemark<'_>], stage: &Stage) -> Vec<Problem> {
    let open = located.iter().filter(|one| !one.remark.done);
    let told = open.filter_map(|one| {
        let (who, begins) = (one.remark.who.clone(), beginning(&one.remark.text, BEGINNING));
        let problem = match one.whereabouts {
            Whereabouts::Lost => PointProblem::RemarkLost { who, begins },
            _ if stage.is_draft() => return None,
            _ => PointProblem::RemarkOpen { who, begins },
        };
        Some(Problem::warning(Kind::Point(problem), one.place.clone()))
    });
    told.collect()
}
