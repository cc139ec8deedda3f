//! The files of an earlier build, made again in memory.

use super::composed::Composed;
use super::format::Format;
use super::kept_words::{kept_words, words_file};
use super::outputs::{ACTION_PLAN, CHILDREN_PAGE, LARGE_PRINT, PRESS_NOTICE, SUMMARY_TEXT, data_files, render_pages};
use super::session::Session;
use crate::render::{POST, RenderedFile};

/// What a build of these reports would write at these paths, as far as this program makes it.
///
/// # Errors
///
/// What is wrong with which template, or what a writer says.
pub fn rebuild(session: &Session, composed: &Composed, paths: &[&str]) -> Result<Vec<RenderedFile>, String> {
    let any = |ending: &str| paths.iter().any(|path| path.ends_with(ending));
    let formats = [
        (any("report.html"), Format::Html),
        (any("report.pdf"), Format::Pdf),
        (any(LARGE_PRINT), Format::LargePrint),
        (any(SUMMARY_TEXT), Format::Summary),
        (any(CHILDREN_PAGE), Format::ForChildren),
        (any("report.docx") || any(ACTION_PLAN) || any(PRESS_NOTICE), Format::Docx),
        (any(POST), Format::Blocks),
    ];
    let formats: Vec<Format> = formats.into_iter().filter(|(wanted, _)| *wanted).map(|(_, format)| format).collect();
    let mut files = render_pages(session, composed, &formats)?;
    if any("ratings.json") {
        files.extend(data_files(session, composed)?);
    }
    for (language, words) in kept_words(session, composed) {
        files.push(words_file(language, &words)?);
    }
    files.retain(|file| paths.contains(&file.path.as_str()));
    Ok(files)
}
