//! What an address of the preview asks for, and the addresses of places in the report.

use super::edition_key::EditionKey;

/// Which of the two forms of the report is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    /// The web page.
    Web,
    /// The pages of the PDF.
    Print,
}

impl View {
    pub(super) const ALL: [View; 2] = [View::Web, View::Print];

    /// The view that an address names; the web page where it names none.
    pub(super) fn named(word: Option<&str>) -> Option<Self> {
        word.map_or(Some(View::Web), |word| View::ALL.into_iter().find(|view| view.word() == word))
    }

    pub(super) fn word(self) -> &'static str {
        match self {
            View::Web => "web",
            View::Print => "print",
        }
    }
}

/// What an address asks for.
pub(super) struct PageRequest {
    pub(super) edition: EditionKey,
    pub(super) view: View,
    /// The anchor to begin at.
    pub(super) at: Option<String>,
}

/// The address of a place in the report: in the frame beside it, or, from the printed pages, on the web page.
pub(super) fn address(request: &PageRequest, anchor: &str) -> String {
    match request.view {
        View::Web => format!("{}#{anchor}", request.edition.file("report.html")),
        View::Print => {
            format!("/?lang={}&stage={}&at={anchor}", request.edition.language.code(), request.edition.stage_word())
        }
    }
}
