//! A file of its own beside a report, without its text yet: what stands around the text is the report's.
//!
//! What must hold: it says what it is, of whom and from when, and has the marks of a draft; nothing of it is an answer of the
//! report, and its ways lead only to files that are there.

use super::view::{CoverAnswers, DraftMarks, Metadata, PrintForm, Report};
use crate::language::Language;

/// What stands around the text of a file that is called `name`. `has_page`: whether the web page of the report is there to lead to.
pub(super) fn alongside(report: &Report, name: &str, title: String, print: PrintForm, has_page: bool) -> Report {
    let (mut cover, mut metadata) = (report.cover.clone(), report.metadata.clone());
    // An ISBN, which stands among both, is of one file; so is what tells machines of the whole report.
    cover.lines.retain(|line| !report.metadata.keywords.contains(line));
    metadata.keywords.retain(|word| !report.cover.lines.contains(word));
    metadata.json_ld.clear();
    let whole = std::mem::take(&mut cover.answers).whole;
    let ways = whole.filter(|way| has_page || way.to.contains("://")).into_iter().collect();
    cover.answers = CoverAnswers { ways, ..CoverAnswers::default() };
    let mut languages = report.languages.clone();
    for link in &mut languages {
        if let Some(language) = Language::ALL.into_iter().find(|language| language.tag() == link.language) {
            let beside = |ending: &str| format!("../{}/{name}.{ending}", language.code());
            (link.html, link.pdf) = (beside("html"), beside("pdf"));
        }
    }
    Report {
        language: report.language.clone(),
        languages,
        print,
        metadata: Metadata { title, ..metadata },
        furniture: report.furniture.clone(),
        draft: report.draft.clone().map(|marks| DraftMarks { form: None, ..marks }),
        cover,
        contents: Vec::new(),
        page: Vec::new(),
        sections: Vec::new(),
        notes: Vec::new(),
        images: Vec::new(),
        for_children: None,
    }
}
