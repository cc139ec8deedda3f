//! The report for children as a report of its own: what is on the pages around the sentences that inspectors wrote.
//!
//! What must hold: nothing of the report itself is in it but what it is, of whom, from when, and the marks of a draft.

use super::summary::left;
use super::view::{CoverAnswers, DraftMarks, Metadata, PrintForm, Report, Section};
use crate::language::{Argument, Language, Phrase, Phrases};

/// The report for children. `has_page`: whether the web page of the report is there to lead to. Nothing where nobody wrote one.
#[must_use]
pub fn for_children(report: &Report, phrases: &Phrases, has_page: bool) -> Option<Report> {
    let written = report.for_children.as_deref()?;
    let title = phrases.say_with(Phrase::ChildrenTitle, &[("title", Argument::Text(&report.metadata.title))]);
    let (mut cover, mut metadata) = (report.cover.clone(), report.metadata.clone());
    // An ISBN, which stands among both, is of one file; so is what tells machines of the whole report.
    cover.lines.retain(|line| !report.metadata.keywords.contains(line));
    metadata.keywords.retain(|word| !report.cover.lines.contains(word));
    metadata.json_ld.clear();
    (cover.overall, cover.score, cover.score_label, cover.ruler) = (None, None, None, None);
    let whole = std::mem::take(&mut cover.answers).whole;
    let ways = whole.filter(|way| has_page || way.to.contains("://")).into_iter().collect();
    cover.answers = CoverAnswers { ways, ..CoverAnswers::default() };
    let mut languages = report.languages.clone();
    for link in &mut languages {
        if let Some(language) = Language::ALL.into_iter().find(|language| language.tag() == link.language) {
            let beside = |ending: &str| format!("../{}/for-children.{ending}", language.code());
            (link.html, link.pdf) = (beside("html"), beside("pdf"));
        }
    }
    Some(Report {
        language: report.language.clone(),
        languages,
        print: PrintForm::ForChildren,
        metadata: Metadata { title, ..metadata },
        furniture: report.furniture.clone(),
        draft: report.draft.clone().map(|marks| DraftMarks { form: None, ..marks }),
        cover,
        contents: Vec::new(),
        page: (0..written.sections.len()).collect(),
        sections: written.sections.iter().map(standing_alone).collect(),
        notes: written.notes.clone(),
        images: written.images.clone(),
        for_children: None,
    })
}

/// A part without ways into a report that is not here.
fn standing_alone(section: &Section) -> Section {
    Section { blocks: section.blocks.iter().filter_map(left).collect(), ..section.clone() }
}
