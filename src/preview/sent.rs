//! A form that was sent: saved, or shown again with what keeps it from that.

use std::sync::Arc;

use axum::extract::rejection::FormRejection;
use axum::extract::{Query, State as Shared};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Form};

use super::page_request::{PageQuery, PageRequest};
use super::pen::{Outcome, Pen, Posted, ShownPen, Translated};
use super::reach::SignedIn;
use super::refused::Refusal;
use super::site::{JSON, Site, html, nothing, respond_blocking};

/// Saves what a form says. Who has saved is led to the page, so that asking for it again does not save again.
pub(super) async fn sent(
    Shared(site): Shared<Arc<Site>>,
    signed_in: Option<Extension<SignedIn>>,
    Query(asked): Query<PageQuery>,
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Response {
    let Some(request) = asked.request(&site.base) else { return nothing() };
    let request = request.by(signed_in);
    let Ok(Form(pairs)) = form else { return site.refusals.answer(Refusal::Form) };
    respond_blocking(move || {
        let posted = Posted::new(pairs);
        let Some(pen) = site.pen.as_ref().filter(|pen| pen.made(&posted)) else {
            return Ok(site.refusals.answer(Refusal::Form));
        };
        if request.translate.is_some() {
            return translated(&site, pen, &request, &posted);
        }
        let page = |pen: ShownPen| {
            let shown = Arc::clone(&pen.of);
            site.templates.render(&site.state, &shown, &request, Some(pen))
        };
        match pen.save(&site.state, &request, &posted) {
            Outcome::Saved(address) => {
                // The browser asks for it next.
                let (site, edition) = (Arc::clone(&site), request.edition);
                std::thread::spawn(move || _ = site.state.shown(&edition));
                Ok(led(&posted, address))
            }
            Outcome::NotSaved(pen) => Ok((StatusCode::CONFLICT, html(site.page_policy(), page(*pen)?)).into_response()),
            Outcome::Viewed(pen) => Ok(html(site.page_policy(), page(*pen)?)),
            Outcome::Part(view) => Ok(html(site.page_policy(), site.templates.render_view(view.as_ref())?)),
        }
    })
    .await
}

/// Leads to the page that answers a form; a script that sent it is only told where that is.
fn led(posted: &Posted, address: String) -> Response {
    if posted.is_scripted() {
        let told = serde_json::json!({ "address": address }).to_string();
        return ([(header::CONTENT_TYPE, JSON)], told).into_response();
    }
    (StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response()
}

/// The same for a form of the page for translating.
fn translated(site: &Site, pen: &Pen, request: &PageRequest, posted: &Posted) -> Result<Response, String> {
    match pen.translate(&site.state, request, posted) {
        Translated::Saved(address) => Ok(led(posted, address)),
        Translated::Shown(is_refused, page) => {
            let text = site.templates.render_translating(&page)?;
            let status = if is_refused { StatusCode::CONFLICT } else { StatusCode::OK };
            Ok((status, html(site.page_policy(), text)).into_response())
        }
    }
}
