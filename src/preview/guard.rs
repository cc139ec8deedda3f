//! Who is let in: this machine's browser, on the preview's own pages, to look.
//!
//! The draft is under embargo, and every page that the same browser shows could ask this address for it. So the name in
//! `Host` must be ours (a foreign name that was made to point here has its own), a page that asks from elsewhere is
//! refused, and nothing but looking is understood.

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The names that this machine's own browser calls the preview by.
#[derive(Clone)]
pub(super) struct Names {
    hosts: [String; 2],
}

impl Names {
    pub(super) fn of(port: u16) -> Self {
        Names { hosts: [format!("127.0.0.1:{port}"), format!("localhost:{port}")] }
    }

    fn has(&self, name: &str) -> bool {
        self.hosts.iter().any(|host| host.eq_ignore_ascii_case(name))
    }

    /// Whether every name that a request gives for this place, and for the page it comes from, is ours.
    fn admit(&self, request: &Request) -> bool {
        let headers = request.headers();
        let host = single(headers, &header::HOST).is_some_and(|host| self.has(host));
        let target = request.uri().authority().is_none_or(|authority| self.has(authority.as_str()));
        let origin = absent(headers, &header::ORIGIN)
            || single(headers, &header::ORIGIN)
                .and_then(|origin| origin.strip_prefix("http://"))
                .is_some_and(|host| self.has(host));
        let site = HeaderName::from_static("sec-fetch-site");
        let fetched = absent(headers, &site) || matches!(single(headers, &site), Some("same-origin" | "none"));
        host && target && origin && fetched
    }
}

fn absent(headers: &HeaderMap, name: &HeaderName) -> bool {
    !headers.contains_key(name)
}

/// The value of a header that is there once.
fn single<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let first = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(first)
}

/// What every answer says of itself: nobody else may keep, frame, read or guess it.
const ALWAYS: [(HeaderName, &str); 5] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// Lets a request in, or refuses it.
pub(super) async fn guard(State(names): State<Names>, request: Request, next: Next) -> Response {
    let mut response = if !names.admit(&request) {
        StatusCode::FORBIDDEN.into_response()
    } else if request.method() != Method::GET && request.method() != Method::HEAD {
        StatusCode::METHOD_NOT_ALLOWED.into_response()
    } else {
        next.run(request).await
    };
    for (name, value) in ALWAYS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
