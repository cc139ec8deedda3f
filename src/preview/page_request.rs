//! What an address of the preview asks for, and the addresses of places in the report.

use std::sync::Arc;

use axum::Extension;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::edition_key::EditionKey;
use super::reach::SignedIn;

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

/// Which texts the page for translating shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shows {
    /// Those that have no Welsh that can be used.
    ToDo,
    /// Those whose Welsh is to be confirmed.
    Fuzzy,
    /// All.
    All,
}

impl Shows {
    pub(super) const ALL: [Shows; 3] = [Shows::ToDo, Shows::Fuzzy, Shows::All];

    pub(super) fn word(self) -> &'static str {
        match self {
            Shows::ToDo => "todo",
            Shows::Fuzzy => "fuzzy",
            Shows::All => "all",
        }
    }
}

/// What the page for translating is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TranslateRequest {
    pub(super) shows: Shows,
    /// The section that is shown alone, by what addresses call it.
    pub(super) section: Option<String>,
    /// The text that is translated, by what addresses call it.
    pub(super) unit: Option<String>,
}

/// What the address of a page says, as it comes.
#[derive(Deserialize)]
pub(super) struct PageQuery {
    lang: Option<String>,
    stage: Option<String>,
    view: Option<String>,
    at: Option<String>,
    edit: Option<String>,
    saved: Option<String>,
    rule: Option<String>,
    words: Option<String>,
    translate: Option<String>,
    section: Option<String>,
    part: Option<String>,
    unit: Option<String>,
    kind: Option<String>,
    decide: Option<String>,
    remark: Option<String>,
    find: Option<String>,
    with: Option<String>,
    case: Option<String>,
    whole: Option<String>,
}

/// What an address asks for.
#[derive(Clone)]
pub(super) struct PageRequest {
    /// What the addresses of its folder begin with: `/`, or the folder's name between two of them.
    pub(super) base: Arc<str>,
    /// Who is signed in, where a proxy says so.
    pub(super) by: Option<Arc<str>>,
    pub(super) edition: EditionKey,
    pub(super) view: View,
    /// The anchor to begin at.
    pub(super) at: Option<String>,
    /// What is to be changed, by what the pen calls it.
    pub(super) edit: Option<String>,
    /// What was just saved, by what the pen calls it.
    pub(super) saved: Option<String>,
    /// The rule that reports something, and its words, where they are meant.
    pub(super) meant: Option<[String; 2]>,
    /// What is to be translated, where that is what the page is for.
    pub(super) translate: Option<TranslateRequest>,
    /// Which of what is to be done is listed.
    pub(super) filter: Filter,
    /// Whether the form is the one that decides on a point, and what it offers as the decision.
    pub(super) decide: Option<String>,
    /// Whether the form is that of a new remark on the anchor.
    pub(super) remark: bool,
    /// What is looked for in the texts of the folder.
    pub(super) find: Option<Find>,
}

/// What is looked for in the texts of the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Find {
    pub(super) words: String,
    /// What is to stand there instead.
    pub(super) instead: String,
    /// Whether capitals matter.
    pub(super) case: bool,
    /// Whether only whole words are meant.
    pub(super) whole: bool,
}

/// Which of what is to be done is listed: everything, or what is of a section, of a kind, or both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    pub(super) section: Option<String>,
    pub(super) kind: Option<String>,
}

impl PageQuery {
    /// What it asks for; none where there is no such edition or view.
    pub(super) fn request(self, base: &Arc<str>) -> Option<PageRequest> {
        let edition = EditionKey::named(self.lang.as_deref(), self.stage.as_deref())?;
        let view = View::named(self.view.as_deref())?;
        let is_anchor = |one: char| one.is_ascii_alphanumeric() || "-._".contains(one);
        let at = self.at.filter(|anchor| anchor.chars().all(is_anchor));
        let id = |id: Option<String>| id.filter(|id| id.chars().all(|one| one.is_ascii_alphanumeric()));
        let meant = self.rule.zip(self.words).map(|(rule, words)| [rule, words]);
        let named = |name: Option<String>| name.filter(|name| !name.is_empty() && name.chars().all(is_anchor));
        let words = self.find.filter(|words| !words.trim().is_empty());
        let (case, whole) = (self.case.is_some(), self.whole.is_some());
        let find = words.map(|words| Find { words, instead: self.with.unwrap_or_default(), case, whole });
        let shows = self.translate.map(|word| Shows::ALL.into_iter().find(|one| one.word() == word));
        let (section, unit) = (id(self.part), id(self.unit));
        let translate = shows.map(|shows| TranslateRequest { shows: shows.unwrap_or(Shows::All), section, unit });
        let filter = Filter { section: named(self.section), kind: named(self.kind) };
        Some(PageRequest {
            base: Arc::clone(base),
            by: None,
            edition,
            view,
            at,
            edit: id(self.edit),
            saved: id(self.saved),
            meant,
            filter,
            decide: named(self.decide),
            remark: self.remark.is_some(),
            find,
            translate,
        })
    }
}

impl Find {
    fn in_address(&self) -> String {
        let mark = |name: &str, on: bool| if on { format!("&{name}=1") } else { String::new() };
        let (case, whole) = (mark("case", self.case), mark("whole", self.whole));
        format!("&find={}&with={}{case}{whole}", coded(&self.words), coded(&self.instead))
    }
}

impl PageRequest {
    /// What its address has besides what a form of the page says itself.
    pub(super) fn kept(&self) -> Vec<[String; 2]> {
        let own = |name: &str, value: &str| [name.to_owned(), value.to_owned()];
        let mut all = vec![
            own("lang", self.edition.language.code()),
            own("stage", self.edition.stage_word()),
            own("view", self.view.word()),
        ];
        all.extend(self.at.iter().filter(|_| self.view == View::Web).map(|at| own("at", at)));
        all
    }

    /// The web page of an edition.
    pub(super) fn of(base: &Arc<str>, edition: EditionKey) -> Self {
        PageRequest {
            base: Arc::clone(base),
            by: None,
            edition,
            view: View::Web,
            at: None,
            edit: None,
            saved: None,
            meant: None,
            translate: None,
            filter: Filter::default(),
            decide: None,
            remark: false,
            find: None,
        }
    }

    /// The same page, with the form of a target.
    pub(super) fn with_form(&self, id: &str) -> Self {
        PageRequest { edit: Some(id.to_owned()), ..self.without_form() }
    }

    /// The same page, without a form.
    pub(super) fn without_form(&self) -> Self {
        PageRequest {
            edit: None,
            saved: None,
            meant: None,
            translate: None,
            decide: None,
            remark: false,
            ..self.clone()
        }
    }

    /// The page for translating.
    pub(super) fn translating(&self, translate: TranslateRequest) -> Self {
        PageRequest { translate: Some(translate), at: None, ..self.without_form() }
    }

    /// The address of its form.
    pub(super) fn form_address(&self) -> String {
        format!("{}#pen", self.address())
    }

    /// The same, asked for by who is signed in.
    pub(super) fn by(self, signed_in: Option<Extension<SignedIn>>) -> Self {
        PageRequest { by: signed_in.map(|Extension(SignedIn(name))| name), ..self }
    }

    /// The address of a file of its edition.
    pub(super) fn file(&self, name: &str) -> String {
        self.edition.file(&self.base, name)
    }

    /// Its address.
    pub(super) fn address(&self) -> String {
        let EditionKey { language, .. } = &self.edition;
        let optional = |name: &str, value: &Option<String>| {
            value.as_ref().map(|value| format!("&{name}={value}")).unwrap_or_default()
        };
        let meant = self.meant.as_ref().map(|[rule, words]| format!("&rule={}&words={}", coded(rule), coded(words)));
        let translate = self.translate.as_ref().map(|TranslateRequest { shows, section, unit }| {
            format!("&translate={}{}{}", shows.word(), optional("part", section), optional("unit", unit))
        });
        format!(
            "{}?lang={}&stage={}&view={}{}{}{}{}{}{}{}{}{}{}",
            self.base,
            language.code(),
            self.edition.stage_word(),
            self.view.word(),
            optional("section", &self.filter.section),
            optional("kind", &self.filter.kind),
            optional("at", &self.at),
            optional("edit", &self.edit),
            optional("decide", &self.decide),
            if self.remark { "&remark=new" } else { "" },
            self.find.as_ref().map(Find::in_address).unwrap_or_default(),
            optional("saved", &self.saved),
            meant.unwrap_or_default(),
            translate.unwrap_or_default()
        )
    }
}

/// A text as it stands in an address.
fn coded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// The address of a place in the report: in the frame beside it, or, from the printed pages, on the web page.
pub(super) fn address(request: &PageRequest, anchor: &str) -> String {
    match request.view {
        View::Web => format!("{}#{anchor}", request.file("report.html")),
        View::Print => {
            let EditionKey { language, .. } = &request.edition;
            let (base, stage) = (&request.base, request.edition.stage_word());
            format!("{base}?lang={}&stage={stage}&at={anchor}", language.code())
        }
    }
}
