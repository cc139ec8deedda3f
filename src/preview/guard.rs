//! Who is let in: the browser that was given the preview's own address, on its own pages, to look; and, where the folder was
//! opened to be written in, its own forms.
//!
//! The draft is under embargo. Other users of this machine, and every page that the same browser shows, can ask this port
//! for it. So a request must bring the token that only whoever started the preview was told (its cookie, or once the
//! address itself); the name in `Host` must be this machine's own (a foreign name that was made to point here has its own);
//! a page that asks from elsewhere is refused; and nothing but looking is understood, but where somebody opened the folder to
//! write: then a form is, from a page of its own that says so. The number in `Host` may be another
//! one, as where the port is forwarded: the token and the name guard, not the number. Who is refused is told why.
//!
//! Behind a proxy it is called by the proxy's names, which are not known here; then every request must say who is signed in, in the
//! header that the proxy sets, and bring the token as well: whoever reaches the port beside the proxy has no token.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::purpose::Purpose;
use super::reach::{Reach, SignedIn, signed_in};
use super::refused::{Refusal, Refusals};
use super::token::Token;

/// What lets a browser in, and what it is told otherwise.
#[derive(Clone)]
pub(super) struct Guard {
    token: Token,
    purpose: Purpose,
    at: SocketAddr,
    /// The header in which a proxy gives who is signed in.
    proxy: Option<HeaderName>,
    refusals: Arc<Refusals>,
}

/// The names that a machine's own browser calls the machine by.
const NAMES: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

/// The kind of forms that are understood: a page of another site cannot send others without asking first, and may not.
const FORM: &str = "application/x-www-form-urlencoded";

/// What a proxy says it was reached by.
const FORWARDED: HeaderName = HeaderName::from_static("x-forwarded-proto");

/// What the address calls the token.
const TOKEN: &str = "token";

impl Guard {
    /// A guard with a token that nobody can guess.
    ///
    /// # Errors
    ///
    /// That the system has no randomness.
    pub(super) fn new(at: SocketAddr, reach: &Reach, refusals: Arc<Refusals>) -> Result<Self, String> {
        Ok(Guard { token: Token::new()?, purpose: reach.purpose, at, proxy: reach.proxy.clone(), refusals })
    }

    /// The address that lets a browser in.
    pub(super) fn address(&self) -> String {
        format!("http://{}/?{TOKEN}={}", self.at, self.token)
    }

    /// What the cookie is called: cookies know no ports, and two previews may run.
    fn cookie(&self) -> String {
        format!("findings-preview-{}", self.at.port())
    }

    /// Why a request is refused; none where it is let in.
    fn refusal(&self, request: &Request) -> Option<Refusal> {
        let headers = request.headers();
        let is_known = |name: &str| self.proxy.is_some() || is_own(name);
        let host = single(headers, &header::HOST).filter(|host| is_known(host));
        let target = request.uri().authority().is_none_or(|authority| is_known(authority.as_str()));
        let Some(host) = host.filter(|_| target) else { return Some(Refusal::Name) };
        // What a browser reaches by HTTPS is a proxy.
        let secure = self.proxy.as_ref().map(|_| "https://");
        let own_page = |origin: &str| {
            let own = origin.strip_prefix("http://").or_else(|| secure.and_then(|scheme| origin.strip_prefix(scheme)));
            own.is_some_and(|own| own.eq_ignore_ascii_case(host))
        };
        let origin = absent(headers, &header::ORIGIN) || single(headers, &header::ORIGIN).is_some_and(own_page);
        let site = HeaderName::from_static("sec-fetch-site");
        let fetched = absent(headers, &site) || matches!(single(headers, &site), Some("same-origin" | "none"));
        if !origin || !fetched {
            return Some(Refusal::Site);
        }
        if self.proxy.is_some() && self.signed_in(headers).is_none() {
            return Some(Refusal::Unnamed);
        }
        let known = self.cookies(headers).any(|cookie| self.token.is(cookie)) || self.enters(request.uri());
        (!known).then_some(Refusal::Token)
    }

    /// Who is signed in, as the proxy says.
    fn signed_in(&self, headers: &HeaderMap) -> Option<SignedIn> {
        signed_in(single(headers, self.proxy.as_ref()?)?)
    }

    /// What answers a request that is not understood, or that would change something and comes from no form of an own page.
    fn refused_change(&self, request: &Request) -> Option<Response> {
        let headers = request.headers();
        match (request.method(), self.purpose) {
            (&Method::GET | &Method::HEAD, _) => None,
            (&Method::POST, Purpose::Write) if is_page(request.uri().path()) => {
                // A browser says where a form comes from.
                let is_ours = !absent(headers, &header::ORIGIN);
                let kind = single(headers, &header::CONTENT_TYPE).unwrap_or_default();
                let is_form = kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case(FORM));
                (!is_ours || !is_form).then(|| self.refusals.answer(Refusal::Form))
            }
            _ => Some(StatusCode::METHOD_NOT_ALLOWED.into_response()),
        }
    }

    /// The values of our cookie.
    fn cookies<'a>(&self, headers: &'a HeaderMap) -> impl Iterator<Item = &'a str> + use<'a> {
        let name = self.cookie();
        let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        all.flat_map(|value| value.split(';')).filter_map(move |pair| {
            let (own, value) = pair.trim().split_once('=')?;
            (own == name).then_some(value)
        })
    }

    /// Whether this is the address that lets a browser in.
    fn enters(&self, uri: &Uri) -> bool {
        token_in(uri).is_some_and(|token| self.token.is(token))
    }

    /// Gives the browser the cookie, and the address without the token.
    fn exchange(&self, headers: &HeaderMap, uri: &Uri) -> Response {
        // A browser that reaches a proxy by HTTPS sends it by nothing else.
        let secure = if self.proxy.is_some() && single(headers, &FORWARDED) == Some("https") { "; Secure" } else { "" };
        let cookie = format!("{}={}; Path=/; HttpOnly; SameSite=Strict{secure}", self.cookie(), self.token);
        let left = uri.query().unwrap_or_default().split('&').filter(|pair| !is_token_pair(pair));
        let left = left.filter(|pair| !pair.is_empty()).collect::<Vec<_>>().join("&");
        let to = if left.is_empty() { "/".to_owned() } else { format!("/?{left}") };
        (StatusCode::SEE_OTHER, [(header::SET_COOKIE, cookie), (header::LOCATION, to)]).into_response()
    }
}

/// Whether this is a name of this machine, with whatever port.
fn is_own(host: &str) -> bool {
    let port = |rest: &str| {
        rest.is_empty() || rest.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok_and(|port| port > 0))
    };
    let own = |name: &str| {
        host.get(..name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name))
            && host.get(name.len()..).is_some_and(port)
    };
    NAMES.iter().any(|name| own(name))
}

/// Whether this is the address of a page: the first one, or that of a folder.
fn is_page(path: &str) -> bool {
    path == "/"
        || path.strip_prefix('/').and_then(|rest| rest.strip_suffix('/')).is_some_and(|name| !name.contains('/'))
}

fn is_token_pair(pair: &str) -> bool {
    pair.split('=').next() == Some(TOKEN)
}

/// The token that the first page was asked for with.
fn token_in(uri: &Uri) -> Option<&str> {
    let pair = uri.query().filter(|_| uri.path() == "/")?.split('&').find(|pair| is_token_pair(pair))?;
    pair.split_once('=').map(|(_, token)| token)
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
pub(super) async fn let_in(State(guard): State<Guard>, mut request: Request, next: Next) -> Response {
    let mut response = match guard.refusal(&request) {
        Some(why) => guard.refusals.answer(why),
        None => match guard.refused_change(&request) {
            Some(refused) => refused,
            None if guard.enters(request.uri()) => guard.exchange(request.headers(), request.uri()),
            None => {
                if let Some(name) = guard.signed_in(request.headers()) {
                    request.extensions_mut().insert(name);
                }
                next.run(request).await
            }
        },
    };
    for (name, value) in ALWAYS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    if guard.purpose == Purpose::Write {
        // Without it browsers do not say where a form comes from.
        response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    }
    response
}
