//! The page with the list of inspections and the form that begins one: what its template is given.

use std::path::Path;

use serde::Serialize;

use super::asked::{Asked, ENGLAND, WALES};
use super::list::Row;
use crate::language::{Language, Phrase, Phrases};
use crate::load::programme_ids;
use crate::pipeline::Session;
use crate::preview::token::Token;
use crate::problem::{Kind, Problem};
use crate::scaffold::is_free;

/// What the template is given.
#[derive(Serialize)]
pub(super) struct DeskPage {
    language: &'static str,
    title: String,
    folder: String,
    /// The same page in the other language: its name, tag and address.
    other: [String; 3],
    rows: Vec<Row>,
    /// Folders that are none of findings and seem to be meant as one, in the words of a check.
    problems: Vec<[String; 2]>,
    form: BeginForm,
    words: DeskWords,
}

/// The form that begins an inspection.
#[derive(Serialize)]
struct BeginForm {
    token: String,
    action: String,
    /// What keeps it from being begun, in the words of a check.
    problems: Vec<[String; 2]>,
    programmes: Vec<DeskChoice>,
    countries: Vec<DeskChoice>,
    service: String,
    /// The name of its folder; none where the folder that was opened becomes it.
    folder: Option<String>,
    /// Whether something that is needed was not said: the programme, the service, the country.
    lacks: [bool; 3],
    /// Whether the folder's name is none.
    wrong_folder: bool,
}

#[derive(Serialize)]
struct DeskChoice {
    value: String,
    label: String,
    current: bool,
}

#[derive(Serialize)]
struct DeskWords {
    empty: String,
    begin: String,
    programme: String,
    service: String,
    country: String,
    folder: String,
    folder_hint: String,
    folder_wrong: String,
    make: String,
    nothing: String,
    required: String,
    name: String,
    state: String,
    holes: String,
    mistakes: String,
    points: String,
    dates: String,
}

/// The page for what there is and what was asked for.
pub(super) fn desk_page(
    session: &Session,
    root: &Path,
    token: &Token,
    asked: &Asked,
    (rows, problems): (Vec<Row>, Vec<Problem>),
    wrong: Vec<[String; 2]>,
) -> DeskPage {
    let phrases = session.phrases(asked.language);
    let is_new = is_free(root);
    let title = if is_new { Phrase::DeskBegin } else { Phrase::DeskTitle };
    let other = match asked.language {
        Language::English => Language::Welsh,
        Language::Welsh => Language::English,
    };
    DeskPage {
        language: asked.language.tag(),
        title: phrases.say(title),
        folder: root.display().to_string(),
        other: [session.phrases(other).say(other.name()), other.tag().to_owned(), format!("/?lang={}", other.code())],
        problems: told(problems.iter().filter(|problem| !is_said(problem))),
        rows,
        form: BeginForm {
            token: token.to_string(),
            action: format!("/?lang={}", asked.language.code()),
            problems: wrong,
            programmes: programmes(session, asked),
            countries: countries(phrases, asked),
            service: asked.service.clone(),
            folder: (!is_new).then(|| asked.folder.clone()),
            lacks: [&asked.programme, &asked.service, &asked.country].map(|said| asked.was_sent && said.is_empty()),
            wrong_folder: asked.was_sent && !asked.names_one_folder(root),
        },
        words: words(phrases),
    }
}

/// Problems in the words of a check.
pub(super) fn told<'a>(problems: impl IntoIterator<Item = &'a Problem>) -> Vec<[String; 2]> {
    problems.into_iter().map(|problem| [problem.headline(), problem.hint().unwrap_or_default()]).collect()
}

/// Whether the page says it already: that there is no inspection yet, or no folder.
fn is_said(problem: &Problem) -> bool {
    matches!(problem.kind, Kind::NoInspections { .. } | Kind::FolderMissing { .. })
}

/// Every programme, the newest first, with each of its types of inspection.
fn programmes(session: &Session, asked: &Asked) -> Vec<DeskChoice> {
    let choice = |value: String, label: String| DeskChoice { current: value == asked.programme, value, label };
    let all = programme_ids(&session.programmes).into_iter().filter_map(|id| {
        let programme = session.programme_in(&id, Language::English, None).ok()?;
        let title = programme.rules.title.to_string();
        let several = programme.rules.variants.iter();
        let several: Vec<DeskChoice> = several
            .map(|(variant, about)| choice(format!("{id}/{variant}"), format!("{title}: {}", about.title)))
            .collect();
        Some(if several.is_empty() { vec![choice(id, title)] } else { several })
    });
    let mut all: Vec<DeskChoice> = all.flatten().collect();
    all.sort_by_key(|choice| std::cmp::Reverse(year(&choice.value)));
    all
}

/// The year in a programme's id, by which the newest comes first.
fn year(id: &str) -> u32 {
    let digits: String = id.split('/').next().unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}

fn countries(phrases: &Phrases, asked: &Asked) -> Vec<DeskChoice> {
    let all = [(ENGLAND, Phrase::DeskEngland), (WALES, Phrase::DeskWales)];
    let choice = |(value, phrase): (&str, Phrase)| DeskChoice {
        value: value.to_owned(),
        label: phrases.say(phrase),
        current: value == asked.country,
    };
    all.into_iter().map(choice).collect()
}

fn words(phrases: &Phrases) -> DeskWords {
    let say = |phrase| phrases.say(phrase);
    DeskWords {
        empty: say(Phrase::DeskEmpty),
        begin: say(Phrase::DeskBegin),
        programme: say(Phrase::DeskProgramme),
        service: say(Phrase::DeskService),
        country: say(Phrase::DeskCountry),
        folder: say(Phrase::DeskFolder),
        folder_hint: say(Phrase::DeskFolderHint),
        folder_wrong: say(Phrase::DeskFolderWrong),
        make: say(Phrase::DeskMake),
        nothing: say(Phrase::EditNothing),
        required: say(Phrase::EditRequired),
        name: say(Phrase::DeskName),
        state: say(Phrase::DeskState),
        holes: say(Phrase::DeskHoles),
        mistakes: say(Phrase::DeskMistakes),
        points: say(Phrase::DeskPoints),
        dates: say(Phrase::DeskDates),
    }
}
