//! The pages of a folder: a handful of addresses, each made by a function here or in `sent.rs`. Nothing is read from the disk by name.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{DefaultBodyLimit, Path as Segments, Query, State as Shared};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use serde::Deserialize;

use super::EditionKey;
use super::page::LOOKING;
use super::page_request::{PageQuery, PageRequest};
use super::pages::pages;
use super::pen::{marks, with_marks, with_pens};
use super::printed::PrintedPages;
use super::reach::SignedIn;
use super::sent::sent;
use super::site::{JSON, Site, css, html, nothing, respond_blocking};
use crate::limits::TEXT_BYTES;
use crate::render::PageDrawing;

/// For how long a page is kept waiting for a change before it asks again.
const PATIENCE: Duration = Duration::from_secs(25);

/// The report runs nothing, loads nothing, and is framed by the page alone.
const REPORT_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'self'";

/// The printed pages show their drawings, and are framed by the page alone.
const PAGES_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'self'";

/// A drawing loads nothing but what is in it.
const DRAWING_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

/// The pages of a folder.
pub(super) fn pages_of(site: Arc<Site>) -> Router {
    Router::new()
        .route("/", get(page).post(sent))
        .route("/preview.css", get(style))
        .route("/changes", get(changes))
        .route("/{script}", get(script))
        .route("/{stage}/{language}/report.html", get(report))
        .route("/{stage}/{language}/report.pdf", get(pdf))
        .route("/{stage}/{language}/pages.html", get(printed_pages))
        .route("/{stage}/{language}/pages/{page}", get(printed_page))
        .layer(DefaultBodyLimit::max(TEXT_BYTES.most))
        .with_state(site)
}

async fn page(
    Shared(site): Shared<Arc<Site>>,
    signed_in: Option<Extension<SignedIn>>,
    Query(asked): Query<PageQuery>,
) -> Response {
    let Some(request) = asked.request(&site.base) else { return nothing() };
    let request = request.by(signed_in);
    respond_blocking(move || {
        if let (Some(pen), Some(_)) = (&site.pen, &request.translate) {
            let page = pen.translating(&site.state, &request);
            return Ok(html(site.page_policy(), site.templates.render_translating(&page)?));
        }
        let shown = site.state.shown(&request.edition);
        let request = match &site.pen {
            Some(pen) => pen.placed(&shown, request),
            None => request,
        };
        let pen = site.pen.as_ref().map(|pen| pen.shown(&site.state, &shown, &request));
        let text = site.templates.render(&site.state, &shown, &request, pen)?;
        Ok(html(site.page_policy(), text))
    })
    .await
}

async fn report(Shared(site): Shared<Arc<Site>>, Segments((stage, language)): Segments<(String, String)>) -> Response {
    let Some(edition) = EditionKey::named(Some(&language), Some(&stage)) else { return nothing() };
    respond_blocking(move || {
        let shown = site.state.shown(&edition);
        let Some(version) = &shown.version else { return Ok(nothing()) };
        let Some(pen) = &site.pen else { return Ok(html(REPORT_POLICY, version.html.clone())) };
        let phrases = site.state.phrases(edition.language);
        let asked = PageRequest::of(&site.base, edition.clone());
        let links = pen.links(&site.state, phrases, &shown, &asked);
        let found = marks(phrases, &shown, &asked);
        let report = with_pens(&String::from_utf8_lossy(&version.html), &links);
        let report = pen.with_holes(report, &site.state, &shown, &asked);
        Ok(html(REPORT_POLICY, with_marks(&report, &found)))
    })
    .await
}

async fn pdf(Shared(site): Shared<Arc<Site>>, Segments((stage, language)): Segments<(String, String)>) -> Response {
    let Some(edition) = EditionKey::named(Some(&language), Some(&stage)) else { return nothing() };
    respond_blocking(move || {
        let Some(printed) = printed(&site, &edition)? else { return Ok(nothing()) };
        let kind = (header::CONTENT_TYPE, "application/pdf".to_owned());
        let called =
            (header::CONTENT_DISPOSITION, format!("inline; filename=\"{}\"", file_name(&site, &edition, "pdf")));
        Ok(([kind, called], printed.pdf()?).into_response())
    })
    .await
}

/// What a file of an edition is called where somebody saves it.
fn file_name(site: &Site, edition: &EditionKey, ending: &str) -> String {
    let shown = site.state.shown(edition);
    let marks = shown.version.as_ref().and_then(|version| version.report.draft.as_ref());
    let name = marks.map_or_else(|| site.state.folder_name(), |marks| marks.file_name.clone());
    let name = format!("{name}-{}.{ending}", edition.language.code());
    // What a header can hold, and a system can call a file.
    name.chars().map(|one| if one.is_ascii_alphanumeric() || "-.".contains(one) { one } else { '-' }).collect()
}

async fn printed_pages(site: Shared<Arc<Site>>, Segments((stage, language)): Segments<(String, String)>) -> Response {
    let Some(edition) = EditionKey::named(Some(&language), Some(&stage)) else { return nothing() };
    respond_blocking(move || {
        let Some(printed) = printed(&site, &edition)? else { return Ok(nothing()) };
        let pages = pages(site.state.phrases(edition.language), &site.base, &edition, &printed);
        site.templates.render_pages(&pages).map(|text| html(PAGES_POLICY, text))
    })
    .await
}

/// A printed page as it is now, whatever digest its address has.
async fn printed_page(
    Shared(site): Shared<Arc<Site>>,
    Segments((stage, language, page)): Segments<(String, String, String)>,
) -> Response {
    let index = page.strip_suffix(".svg").and_then(|number| number.parse::<usize>().ok()?.checked_sub(1));
    let Some((edition, index)) = EditionKey::named(Some(&language), Some(&stage)).zip(index) else { return nothing() };
    respond_blocking(move || {
        let printed = printed(&site, &edition)?;
        let svg = printed.and_then(|printed| printed.pages.get(index).map(PageDrawing::to_svg));
        let kind = [(header::CONTENT_TYPE, "image/svg+xml"), (header::CONTENT_SECURITY_POLICY, DRAWING_POLICY)];
        Ok(svg.map_or_else(nothing, |svg| (kind, svg).into_response()))
    })
    .await
}

/// What there is of the printed pages; what is wrong with a template is only said here where there are none.
fn printed(site: &Site, edition: &EditionKey) -> Result<Option<Arc<PrintedPages>>, String> {
    match site.state.printed(edition) {
        (None, Some(failure)) => Err(failure),
        (printed, _) => Ok(printed),
    }
}

async fn style(Shared(site): Shared<Arc<Site>>) -> Response {
    css(&site.templates)
}

async fn script(Shared(site): Shared<Arc<Site>>, Segments(name): Segments<String>) -> Response {
    let is_open = site.pen.is_some() || name == LOOKING;
    let Some(text) = site.templates.script(&name).filter(|_| is_open) else { return nothing() };
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], text.to_owned()).into_response()
}

/// Up to which count of changes a page is.
#[derive(Deserialize)]
struct Since {
    since: u64,
}

/// Answers when the folder has changed since then; or, after a while, that it has not.
async fn changes(Shared(site): Shared<Arc<Site>>, Query(Since { since }): Query<Since>) -> Response {
    let mut changes = site.state.changes();
    let count = match tokio::time::timeout(PATIENCE, changes.wait_for(|count| *count != since)).await {
        Ok(Ok(count)) => *count,
        Ok(Err(_)) | Err(_) => since,
    };
    ([(header::CONTENT_TYPE, JSON)], format!("{{\"count\":{count}}}")).into_response()
}
