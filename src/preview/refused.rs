//! The page for who is not let in: why, and which address to open. It never has the token.

use std::net::SocketAddr;

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::page::PageTemplates;
use super::purpose::Purpose;
use crate::language::{Argument, Phrase, Phrases};

/// The page loads nothing and leads nowhere.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It does not bring the token.
    Token,
    /// It calls this machine by a foreign name.
    Name,
    /// It comes from a page of another site.
    Site,
    /// It would change something, and does not come from a form of a page of ours.
    Form,
    /// It does not say who is signed in, where a proxy must.
    Unnamed,
}

impl Refusal {
    const ALL: [Refusal; 5] = [Refusal::Token, Refusal::Name, Refusal::Site, Refusal::Form, Refusal::Unnamed];

    fn phrase(self) -> Phrase {
        match self {
            Refusal::Token => Phrase::PreviewClosedToken,
            Refusal::Name => Phrase::PreviewClosedName,
            Refusal::Site => Phrase::PreviewClosedSite,
            Refusal::Form => Phrase::PreviewClosedForm,
            Refusal::Unnamed => Phrase::PreviewClosedUnnamed,
        }
    }
}

/// The pages, made when the preview begins.
pub(super) struct Refusals {
    pages: Vec<(Refusal, String)>,
}

/// What the template of the page is given.
#[derive(Serialize)]
struct RefusalPage {
    language: &'static str,
    title: String,
    /// The same in each language: nobody knows yet who is there.
    parts: Vec<RefusalPart>,
}

#[derive(Serialize)]
struct RefusalPart {
    language: &'static str,
    title: String,
    lines: Vec<String>,
}

impl Refusals {
    /// Makes the pages of a preview that answers at this address.
    ///
    /// # Errors
    ///
    /// What is wrong with the template.
    pub(super) fn make(
        templates: &PageTemplates,
        phrases: [&Phrases; 2],
        purpose: Purpose,
        at: SocketAddr,
    ) -> Result<Self, String> {
        let address = format!("http://{at}/?token=");
        let port = at.port().to_string();
        let values = [
            ("address", Argument::Text(&address)),
            ("port", Argument::Text(&port)),
            ("name", Argument::Text(purpose.verb())),
        ];
        let page = |why: Refusal| {
            let part = |phrases: &Phrases| {
                let lines = [why.phrase(), Phrase::PreviewClosedOpen, Phrase::PreviewClosedForwarded];
                let lines = lines.map(|phrase| phrases.say_with(phrase, &values)).to_vec();
                RefusalPart { language: phrases.language.tag(), title: phrases.say(Phrase::PreviewClosed), lines }
            };
            let parts = phrases.map(part).into_iter().collect::<Vec<_>>();
            let title = parts.iter().map(|part| part.title.as_str()).collect::<Vec<_>>().join(" | ");
            let page = RefusalPage { language: phrases[0].language.tag(), title, parts };
            Ok((why, templates.render_refusal(&page)?))
        };
        let pages = Refusal::ALL.into_iter().map(page).collect::<Result<_, String>>()?;
        Ok(Refusals { pages })
    }

    /// The answer that says why.
    pub(super) fn answer(&self, why: Refusal) -> Response {
        let page = self.pages.iter().find(|(own, _)| *own == why).map_or("", |(_, page)| page);
        let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CONTENT_SECURITY_POLICY, POLICY)];
        (StatusCode::FORBIDDEN, kind, page.to_owned()).into_response()
    }
}
