//! A final report as a post of the inspectorate's own site: its text as blocks of WordPress's editor, its footnotes as that
//! editor keeps them, its pictures as files to upload, and `post.json`, which holds all of them together.
//!
//! What must hold: the editor reads every block back as it would write it itself, which
//! [its own packages](https://developer.wordpress.org/block-editor/reference-guides/packages/packages-blocks/) are asked in the
//! tests; only blocks that the site allows (no HTML, no quotation block); headings from the second level down, since the title
//! is the first; nothing that the site's theme adds itself: no contents, no way back, no id on a heading of the second level.
//! Nothing here is laid out by a template: any other markup of a block is one that the editor refuses.

mod delimiter;
mod footnotes;
mod front;
mod lists;
mod markup;
mod paths;
mod pieces;
mod post_json;
mod ratings;
mod rich_text;
mod summary;
mod tables;
mod writer;

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::RenderedFile;
use crate::report::{Block, Report};
pub use paths::POST;
use paths::{BLOCKS, SUMMARY, picture_path};
use post_json::post_json;
use writer::PostWriter;

/// The paths of the files of a report's post, below the folder of its language.
#[must_use]
pub fn post_paths(report: &Report) -> Vec<String> {
    let pictures = report.images.iter().map(|image| picture_path(&image.name));
    [BLOCKS, SUMMARY, POST].map(str::to_owned).into_iter().chain(pictures).collect()
}

/// The files of a report's post; `main`: the findings that its summary has.
///
/// # Errors
///
/// That the report is a draft, which goes to the service and to no site; a link to what is no address; a picture whose bytes
/// are not there.
pub fn render_post(report: &Report, main: &[Block]) -> Result<Vec<RenderedFile>, String> {
    if report.draft.is_some() {
        return Err("a post is of a final report".to_owned());
    }
    // What is linked to is known when all has been written once.
    let linked = written(report, &BTreeSet::new())?.links;
    let made = written(report, &linked)?;
    let content = made.text();
    let post = post_json(report, &content, &made)?;
    let mut files = vec![
        RenderedFile { path: BLOCKS.to_owned(), bytes: format!("{content}\n").into_bytes() },
        RenderedFile { path: POST.to_owned(), bytes: post },
    ];
    let nothing = BTreeSet::new();
    let mut brief = PostWriter::new(report, &nothing);
    brief.is_summary = true;
    summary::summary(&mut brief, main);
    let brief = format!("{}\n", brief.end()?.text());
    files.push(RenderedFile { path: SUMMARY.to_owned(), bytes: brief.into_bytes() });
    for image in &report.images {
        let bytes = STANDARD.decode(&image.base64).map_err(|error| error.to_string())?;
        files.push(RenderedFile { path: picture_path(&image.name), bytes });
    }
    Ok(files)
}

fn written<'a>(report: &'a Report, linked: &'a BTreeSet<String>) -> Result<PostWriter<'a>, String> {
    let mut writer = PostWriter::new(report, linked);
    front::front(&mut writer);
    for section in report.page.iter().filter_map(|at| report.sections.get(*at)) {
        pieces::section(&mut writer, &section.blocks);
    }
    writer.end()
}
