//! What answers: the page of a folder of findings, or, where there are several or none yet, their list, from which each is opened
//! and another one begun.
//!
//! What must hold: a folder is opened by its name among those that are there, so that no path comes from an address; nothing is made
//! of a folder before somebody opens it, but what the list says.

mod asked;
mod base;
mod list;
mod page;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Form;
use axum::Router;
use axum::extract::{FromRequest, Query, Request, State as Shared};
use axum::http::uri::{PathAndQuery, Uri};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use tower::ServiceExt;

use super::locked::locked;
use super::page::PageTemplates;
use super::page_request::PageQuery;
use super::pen::{Commits, Pen, Posted};
use super::purpose::Purpose;
use super::reach::{Reach, SignedIn};
use super::refused::{Refusal, Refusals};
use super::server::pages_of;
use super::site::{Site, css, html, nothing, respond_blocking};
use super::state::State;
use super::token::Token;
use super::watch::Watched;
use crate::language::Language;
use crate::load::findings_folders;
use crate::pipeline::Session;
use crate::publish::NotWritten;
use crate::scaffold::begin;
use crate::source::Date;
use asked::Asked;
use base::base;
use list::{KnownRows, rows};
use page::{desk_page, told};

/// The folder that was opened, with everything that its pages share.
pub(super) struct Desk {
    root: PathBuf,
    purpose: Purpose,
    today: fn() -> Option<Date>,
    /// What makes a commit of each save, by the name of the folder; none where no save is one.
    commits: Option<Mutex<BTreeMap<String, Arc<Commits>>>>,
    /// One commit after another: several folders may lie in one repository.
    turn: Arc<Mutex<()>>,
    session: Arc<Session>,
    templates: Arc<PageTemplates>,
    refusals: Arc<Refusals>,
    /// What the form that begins an inspection carries.
    token: Token,
    /// The pages of the folders that were opened, by name; that of the folder itself has none.
    open: Mutex<BTreeMap<String, Router>>,
    rows: KnownRows,
}

impl Desk {
    pub(super) fn new(
        root: &Path,
        reach: &Reach,
        session: Session,
        templates: PageTemplates,
        refusals: Arc<Refusals>,
    ) -> Result<Self, String> {
        Ok(Desk {
            root: root.to_owned(),
            purpose: reach.purpose,
            today: reach.today,
            commits: reach.commits.then(Mutex::default),
            turn: Arc::default(),
            session: Arc::new(session),
            templates: Arc::new(templates),
            refusals,
            token: Token::new()?,
            open: Mutex::default(),
            rows: KnownRows::default(),
        })
    }

    /// Whether the pages of a folder were opened: then they say what has become of it.
    fn is_open(&self, name: &str) -> bool {
        locked(&self.open).contains_key(name)
    }

    /// Whether the folder is itself one of findings; what is only looked at always is.
    fn is_one(&self) -> bool {
        let is_there = || self.root.join("inspection.yaml").symlink_metadata().is_ok();
        self.purpose == Purpose::Look || self.is_open("") || is_there()
    }

    /// The pages of a folder, made when it is opened first; that of the folder itself has no name.
    fn pages(&self, name: &str) -> Result<Router, String> {
        let mut open = locked(&self.open);
        if let Some(pages) = open.get(name) {
            return Ok(pages.clone());
        }
        let folder = if name.is_empty() { self.root.clone() } else { self.root.join(name) };
        let pen = if self.purpose == Purpose::Write {
            Some(Pen::new(self.today, self.commits_of(name, &folder))?)
        } else {
            None
        };
        let site = Arc::new(Site {
            base: base(name).into(),
            state: State::new(Arc::clone(&self.session), &folder, self.purpose),
            templates: Arc::clone(&self.templates),
            refusals: Arc::clone(&self.refusals),
            pen,
        });
        let mut watched = Watched::begin(&folder);
        let watching = Arc::clone(&site);
        std::thread::spawn(move || {
            loop {
                watched.wait();
                watching.state.changed();
            }
        });
        let pages = pages_of(site);
        open.insert(name.to_owned(), pages.clone());
        Ok(pages)
    }

    /// What makes the commits of a folder, where each save is one.
    fn commits_of(&self, name: &str, folder: &Path) -> Option<Arc<Commits>> {
        let mut known = locked(self.commits.as_ref()?);
        let own = known.entry(name.to_owned()).or_insert_with(|| Arc::new(Commits::of(folder, &self.turn)));
        Some(Arc::clone(own))
    }

    /// The folder with this name, where it is one of findings.
    fn has(&self, name: &str) -> bool {
        let folders = || findings_folders(&self.root).value.unwrap_or_default();
        let is_this = |folder: &PathBuf| folder.file_name().is_some_and(|own| own.to_str() == Some(name));
        self.is_open(name) || folders().iter().any(is_this)
    }

    /// The answer with the list and the form.
    fn list(&self, status: StatusCode, asked: &Asked, wrong: Vec<[String; 2]>) -> Result<Response, String> {
        let rows = rows(&self.session, &self.root, &self.rows, asked.language);
        let page = desk_page(&self.session, &self.root, &self.token, asked, rows, wrong);
        Ok((status, html(DESK, self.templates.render_desk(&page)?)).into_response())
    }

    /// Begins an inspection, or shows what keeps it from being begun.
    fn begun(&self, asked: &Asked, by: Option<Arc<str>>) -> Result<Response, String> {
        if !self.token.is(&asked.token) {
            return Ok(self.refusals.answer(Refusal::Form));
        }
        let name = asked.folder_name(&self.root);
        let folder = if name.is_empty() { self.root.clone() } else { self.root.join(&name) };
        let begun = match asked.new_inspection().filter(|_| asked.names_one_folder(&self.root)) {
            Some(new) => begin(&self.session.programmes, &new, &folder),
            None => Err(NotWritten::Refused(Vec::new())),
        };
        match begun {
            Ok(_) => {
                if let Some(commits) = self.commits_of(&name, &folder) {
                    commits.began(&folder, by.as_ref());
                }
                let to = format!("{}?lang={}", base(&name), asked.language.code());
                Ok((StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response())
            }
            Err(NotWritten::Refused(problems)) => self.list(StatusCode::CONFLICT, asked, told(&problems)),
            Err(NotWritten::Failed(path, error)) => {
                let says = format!("{}: {error}", path.display());
                self.list(StatusCode::CONFLICT, asked, vec![[says, String::new()]])
            }
        }
    }
}

/// The list loads its own style, and its form is sent to its own server.
const DESK: &str = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; \
    frame-ancestors 'none'";

/// Answers: from the pages of a folder, or with the list.
pub(super) async fn answered(Shared(desk): Shared<Arc<Desk>>, request: Request) -> Response {
    if desk.is_one() {
        return from_pages(&desk, "", request).await;
    }
    let path = request.uri().path().to_owned();
    match path.trim_start_matches('/').split_once('/') {
        Some((name, rest)) => {
            let name = percent_decode_str(name).decode_utf8_lossy().into_owned();
            let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
            let Ok(inside) = PathAndQuery::try_from(format!("/{rest}{query}")) else { return nothing() };
            if !desk.has(&name) {
                return nothing();
            }
            let (mut parts, body) = request.into_parts();
            parts.uri = Uri::from(inside);
            from_pages(&desk, &name, Request::from_parts(parts, body)).await
        }
        None if path == "/" => listed(desk, request).await,
        None if path == "/preview.css" => css(&desk.templates),
        None => nothing(),
    }
}

async fn from_pages(desk: &Desk, name: &str, request: Request) -> Response {
    match desk.pages(name) {
        Ok(pages) => match pages.oneshot(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        },
        Err(failure) => (StatusCode::INTERNAL_SERVER_ERROR, failure).into_response(),
    }
}

/// The list, or what became of the form on it.
async fn listed(desk: Arc<Desk>, request: Request) -> Response {
    let language = query_language(request.uri());
    if request.method() == Method::POST {
        let by = request.extensions().get::<SignedIn>().map(|SignedIn(name)| Arc::clone(name));
        let form = Form::<Vec<(String, String)>>::from_request(request, &()).await;
        let Ok(Form(pairs)) = form else { return desk.refusals.answer(Refusal::Form) };
        return respond_blocking(move || desk.begun(&Asked::new(language, Some(&Posted::new(pairs))), by)).await;
    }
    respond_blocking(move || desk.list(StatusCode::OK, &Asked::new(language, None), Vec::new())).await
}

/// The language that an address names; English where it names none.
fn query_language(uri: &Uri) -> Language {
    let asked = Query::<PageQuery>::try_from_uri(uri).ok().and_then(|Query(asked)| asked.request(&base("").into()));
    asked.map_or(Language::English, |request| request.edition.language)
}
