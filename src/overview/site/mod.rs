//! A site of many reports: an index that is searched without a server, the data over all of them, feeds, and the reports
//! themselves with their earlier versions.
//!
//! What must hold: only final reports are in it, as their manifests say, without what an office works with; every link inside is relative, so that the folder
//! goes on any server; same reports, same bytes, and no clock.

mod address;
mod copies;
mod dictionary;
mod entry;
mod feed;
mod index;
mod sitemap;

use super::document::OverviewDocument;
use super::make::Overview;
use super::tables::ratings_sheet;
use crate::language::Language;
use crate::pipeline::Session;
use crate::problem::Problem;
use crate::render::{RenderedFile, render_ratings_json, render_site_html, render_table_csv};
pub use address::BaseAddress;
use copies::Copied;

/// Every file of a site, or what is wrong with the reports that it is of.
///
/// # Errors
///
/// What is wrong with which template, or what a writer says.
pub fn site_files(
    session: &Session,
    overview: &Overview,
    base: &BaseAddress,
    problems: &mut Vec<Problem>,
) -> Result<Vec<RenderedFile>, String> {
    let copied: Vec<Copied> = copies::copies(&overview.counted, problems);
    let mut files: Vec<RenderedFile> = Vec::new();
    let file = |path: &str, bytes: Vec<u8>| RenderedFile { path: path.to_owned(), bytes };
    let document = overview.documents.values().next();
    if let Some(document) = document {
        let phrases = session.phrases(Language::English);
        files.push(file("data/ratings.json", render_ratings_json(document)?));
        let sheet = ratings_sheet(document, phrases);
        files.push(file("data/dictionary.csv", render_table_csv(&dictionary::sheet(&schema(), &sheet, phrases))?));
        files.push(file("data/ratings.csv", render_table_csv(&sheet)?));
        files.push(file("data/ratings.schema.json", render_ratings_json(&schema())?));
    }
    for (language, document) in &overview.documents {
        let phrases = session.phrases(*language);
        let publisher = overview.publishers.get(language).cloned().unwrap_or_default();
        let entries = entry::entries(&overview.counted, &copied, document, phrases);
        let code = language.code();
        let view = index::view(&entries, document, phrases, &publisher, base);
        files.push(file(&format!("{code}/index.html"), render_site_html(&view, &session.templates)?));
        files.push(file(&format!("{code}/feed.xml"), feed::feed(&entries, phrases, &publisher, base)));
        if *language == Language::English {
            let view = index::at_root(view);
            files.push(file("index.html", render_site_html(&view, &session.templates)?));
            files.push(file("sitemap.xml", sitemap::sitemap(&entries, overview.documents.keys(), base)));
        }
    }
    files.extend(copied.into_iter().flat_map(Copied::into_files));
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

/// The published shape of the data.
fn schema() -> serde_json::Value {
    schemars::schema_for!(OverviewDocument).to_value()
}
