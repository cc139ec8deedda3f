//! What every answer is made of, and the forms that answers have.

use std::sync::Arc;

use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::page::PageTemplates;
use super::pen::Pen;
use super::refused::Refusals;
use super::state::State;

/// Everything that a handler needs.
pub(super) struct Site {
    /// What its addresses begin with.
    pub(super) base: Arc<str>,
    pub(super) state: State,
    pub(super) templates: Arc<PageTemplates>,
    pub(super) refusals: Arc<Refusals>,
    /// What it writes with; none where it is only looked at.
    pub(super) pen: Option<Pen>,
}

/// The page loads its own style and script, asks its own server and frames its own report; nobody frames it, and nothing in it is
/// inline, in the reports neither that it reads before it hands them to the frame.
const LOOKING: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The same, and its forms are sent to its own server.
const WRITING: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

impl Site {
    /// What the page may do.
    pub(super) fn page_policy(&self) -> &'static str {
        if self.pen.is_some() { WRITING } else { LOOKING }
    }
}

/// Makes an answer beside the server, which goes on answering others; what fails is told to whoever looks.
pub(super) async fn respond_blocking(make: impl FnOnce() -> Result<Response, String> + Send + 'static) -> Response {
    match tokio::task::spawn_blocking(make).await {
        Ok(Ok(response)) => response,
        Ok(Err(failure)) => (StatusCode::INTERNAL_SERVER_ERROR, failure).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The kind of what scripts are told.
pub(super) const JSON: &str = "application/json";

/// A page that may do what its policy says.
pub(super) fn html(policy: &'static str, text: impl IntoResponse) -> Response {
    let policy_name: HeaderName = header::CONTENT_SECURITY_POLICY;
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8"), (policy_name, policy)], text).into_response()
}

/// The style of the pages.
pub(super) fn css(templates: &PageTemplates) -> Response {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], templates.style.clone()).into_response()
}

/// There is nothing here.
pub(super) fn nothing() -> Response {
    StatusCode::NOT_FOUND.into_response()
}
