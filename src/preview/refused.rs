//! The page for who is not let in: why, and which address to open. It never has the token.

use serde::Serialize;

use super::page::PageTemplates;
use crate::language::{Argument, Phrase, Phrases};

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It does not bring the token.
    Token,
    /// It calls this machine by a foreign name.
    Name,
    /// It comes from a page of another site.
    Site,
}

impl Refusal {
    const ALL: [Refusal; 3] = [Refusal::Token, Refusal::Name, Refusal::Site];

    fn phrase(self) -> Phrase {
        match self {
            Refusal::Token => Phrase::PreviewClosedToken,
            Refusal::Name => Phrase::PreviewClosedName,
            Refusal::Site => Phrase::PreviewClosedSite,
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
    lines: Vec<String>,
}

impl Refusals {
    /// Makes the pages of a preview at this port.
    ///
    /// # Errors
    ///
    /// What is wrong with the template.
    pub(super) fn make(templates: &PageTemplates, phrases: &Phrases, port: u16) -> Result<Self, String> {
        let address = format!("http://127.0.0.1:{port}/?token=");
        let port = port.to_string();
        let values = [("address", Argument::Text(&address)), ("port", Argument::Text(&port))];
        let page = |why: Refusal| {
            let lines = [why.phrase(), Phrase::PreviewClosedOpen, Phrase::PreviewClosedForwarded];
            let lines = lines.map(|phrase| phrases.say_with(phrase, &values)).to_vec();
            let title = phrases.say(Phrase::PreviewClosed);
            let page = RefusalPage { language: phrases.language.tag(), title, lines };
            Ok((why, templates.render_refusal(&page)?))
        };
        let pages = Refusal::ALL.into_iter().map(page).collect::<Result<_, String>>()?;
        Ok(Refusals { pages })
    }

    /// The page that says why.
    pub(super) fn page(&self, why: Refusal) -> &str {
        self.pages.iter().find(|(own, _)| *own == why).map_or("", |(_, page)| page)
    }
}
