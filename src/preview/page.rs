//! The page around the report: what its template is given, with every word and address decided, and its style and script.

use serde::Serialize;
use tera::{Context, Tera};

use super::details::ExplainedRating;
use super::edition_key::{EditionKey, STAGES};
use super::page_request::{PageRequest, View, address};
use super::pages::Pages;
use super::pen::{Here, ShownPen, ShownView, ToDo, here, to_do};
use super::places::heading;
use super::points::{self, ShownPoint};
use super::shown_problem::{ShownProblem, shown_problems};
use super::state::{ShownEdition, State, errors};
use super::switch::{Switch, SwitchChoice};
use super::translated::{ShownTranslation, translation};
use crate::assets::Assets;
use crate::language::{Argument, Language, Phrase, Phrases};
use crate::report::Stage;

/// What the template of the page is given.
#[derive(Serialize)]
struct Page {
    /// What the addresses of its folder begin with.
    base: String,
    /// The list of the inspections beside it, where there is one.
    list: Option<String>,
    /// Who is signed in, where a proxy says so.
    by: Option<String>,
    language: &'static str,
    count: u64,
    title: String,
    words: PageWords,
    switches: Vec<Switch>,
    state: String,
    /// `fresh`, `refused`, `kept` or `nothing`.
    standing: &'static str,
    failure: Option<String>,
    /// The address of what is shown; none where there is nothing yet.
    source: Option<String>,
    pdf: String,
    print: bool,
    problems: Vec<ShownProblem>,
    /// What is to be done, in a folder that is open to be written in.
    to_do: Option<ToDo>,
    /// What stands at the place that somebody has gone to.
    here: Option<Here>,
    points: Vec<ShownPoint>,
    ratings: Vec<ShownRating>,
    translation: Option<ShownTranslation>,
    /// What it is changed with; none where it is only looked at.
    pen: Option<ShownPen>,
}

/// The words of the page.
#[derive(Serialize)]
struct PageWords {
    list: String,
    switches: String,
    frame: String,
    pictures: String,
    open_pdf: String,
    lost: String,
    problems: String,
    points: String,
    ratings: String,
    translation: String,
    changed: String,
    copy: String,
    copied: String,
}

#[derive(Serialize)]
struct ShownRating {
    title: String,
    label: Option<String>,
    lines: Vec<String>,
    address: Option<String>,
}

/// The templates of the page, read once.
pub(super) struct PageTemplates {
    tera: Tera,
    /// Each with what addresses call it; [`LOOKING`] is what a page needs that is only looked at.
    scripts: Vec<(&'static str, String)>,
    pub(super) style: String,
}

/// What a page needs that is only looked at: it asks again when the folder has changed.
pub(super) const LOOKING: &str = "preview.js";
const SCRIPTS: [&str; 6] = [LOOKING, "words.js", "writing.js", "grid.js", "translate.js", "send.js"];

impl PageTemplates {
    /// Reads the templates.
    pub(super) fn load(templates: &Assets) -> Result<Self, String> {
        let read = |path: &str| templates.read_text(path).map_err(String::from);
        let mut tera = Tera::default();
        // The colours are those of the reports.
        let files = [
            "preview/head.html",
            "preview/page.html",
            "preview/pages.html",
            "preview/switches.html",
            "preview/pen.html",
            "preview/tools.html",
            "preview/known.html",
            "preview/view.html",
            "preview/viewed.html",
            "preview/writing.css",
            "preview/grid.html",
            "preview/grid.css",
            "preview/all.html",
            "preview/desk.html",
            "preview/to-do.html",
            "preview/here.html",
            "preview/find.html",
            "preview/refused.html",
            "preview/translate.html",
            "preview/translate_form.html",
            "preview/translate.css",
            "preview/preview.css",
            "html/style/colours.css",
        ];
        let files = files.into_iter().map(|path| Ok((path, read(path)?))).collect::<Result<Vec<_>, String>>()?;
        tera.add_raw_templates(files).map_err(|error| error.to_string())?;
        let style = tera.render("preview/preview.css", &Context::new()).map_err(|error| error.to_string())?;
        let script = |name: &'static str| Ok((name, read(&format!("preview/{name}"))?));
        let scripts = SCRIPTS.into_iter().map(script).collect::<Result<Vec<_>, String>>()?;
        Ok(PageTemplates { tera, scripts, style })
    }

    /// A script by what addresses call it.
    pub(super) fn script(&self, name: &str) -> Option<&str> {
        self.scripts.iter().find(|(own, _)| *own == name).map(|(_, script)| script.as_str())
    }

    /// The page for what is shown.
    pub(super) fn render(
        &self,
        state: &State,
        shown: &ShownEdition,
        request: &PageRequest,
        pen: Option<ShownPen>,
    ) -> Result<String, String> {
        self.fill("preview/page.html", &page(state, shown, request, pen))
    }

    /// The printed pages one below the other.
    pub(super) fn render_pages(&self, pages: &Pages) -> Result<String, String> {
        self.fill("preview/pages.html", pages)
    }

    /// The list of the inspections, and the form that begins one.
    pub(super) fn render_desk(&self, page: &impl Serialize) -> Result<String, String> {
        self.fill("preview/desk.html", page)
    }

    /// What a text says, alone.
    pub(super) fn render_view(&self, view: Option<&ShownView>) -> Result<String, String> {
        let mut context = Context::new();
        context.insert("view", &view);
        self.tera.render("preview/viewed.html", &context).map_err(|error| error.to_string())
    }

    /// The page for translating.
    pub(super) fn render_translating(&self, page: &impl Serialize) -> Result<String, String> {
        self.fill("preview/translate.html", page)
    }

    /// The page for who is not let in.
    pub(super) fn render_refusal(&self, page: &impl Serialize) -> Result<String, String> {
        self.fill("preview/refused.html", page)
    }

    fn fill(&self, template: &str, model: &impl Serialize) -> Result<String, String> {
        let context = Context::from_serialize(model).map_err(|error| error.to_string())?;
        self.tera.render(template, &context).map_err(|error| error.to_string())
    }
}

fn page(state: &State, shown: &ShownEdition, request: &PageRequest, pen: Option<ShownPen>) -> Page {
    let phrases = state.phrases(request.edition.language);
    let print = request.view == View::Print;
    let source = source(state, shown, request);
    let name = shown.version.as_ref().map(|version| version.report.furniture.running_title.text.clone());
    let name = name.unwrap_or_else(|| state.folder_name());
    let problems = shown.problems();
    let errors = errors(&problems) + u32::from(source.refusal.is_some());
    let (standing, state) = standing(phrases, &source, errors);
    let listed = shown_problems(phrases, shown, request, pen.as_ref());
    let title = if pen.is_some() { Phrase::EditTitle } else { Phrase::PreviewTitle };
    Page {
        base: request.base.to_string(),
        list: (request.base.len() > 1).then(|| format!("/?lang={}", request.edition.language.code())),
        by: request.by.as_ref().map(|name| phrases.say_with(Phrase::EditBy, &[("name", Argument::Text(name))])),
        language: request.edition.language.tag(),
        count: shown.count,
        title: phrases.say_with(title, &[("title", Argument::Text(&name))]),
        words: words(phrases, shown, problems.len(), print),
        switches: switches(phrases, shown, request),
        state,
        standing,
        failure: source.failure.or(source.refusal),
        source: source.address,
        pdf: request.file("report.pdf"),
        print,
        here: pen.as_ref().and_then(|pen| here(phrases, shown, request, pen)),
        to_do: pen.as_ref().map(|pen| to_do(phrases, shown, request, (pen, &listed))),
        points: if pen.is_none() { points::points(phrases, shown, request) } else { Vec::new() },
        problems: listed,
        ratings: ratings(shown, request),
        translation: shown
            .translation()
            .filter(|_| pen.is_none())
            .map(|status| translation(phrases, shown, request, (status, false), |_| true)),
        pen,
    }
}

/// What is shown in the frame.
struct FrameSource {
    /// None where there is nothing to show.
    address: Option<String>,
    /// Whether it is made from the folder as it is now.
    fresh: bool,
    /// What is wrong with a template, so that there is no newer one.
    failure: Option<String>,
    /// What keeps pages that could be laid out from being the PDF that is published.
    refusal: Option<String>,
}

fn source(state: &State, shown: &ShownEdition, request: &PageRequest) -> FrameSource {
    if request.view == View::Web {
        let at = request.at.as_ref().map(|anchor| format!("#{anchor}")).unwrap_or_default();
        let address = shown.version.as_ref().map(|_| format!("{}{at}", request.file("report.html")));
        return FrameSource { address, fresh: shown.is_fresh(), failure: shown.failure.clone(), refusal: None };
    }
    let (printed, failure) = state.printed(&request.edition);
    FrameSource {
        address: printed.as_ref().map(|_| request.file("pages.html")),
        fresh: shown.is_fresh() && failure.is_none(),
        failure: shown.failure.clone().or(failure),
        refusal: printed.and_then(|printed| printed.pdf().err()),
    }
}

/// How what is shown stands to the folder.
fn standing(phrases: &Phrases, source: &FrameSource, errors: u32) -> (&'static str, String) {
    let (word, phrase) = match (source.fresh, source.address.is_some()) {
        (true, _) if errors == 0 => ("fresh", Phrase::PreviewFresh),
        (true, _) => ("refused", Phrase::PreviewRefused),
        (false, true) => ("kept", Phrase::PreviewKept),
        (false, false) => ("nothing", Phrase::PreviewNothing),
    };
    (word, phrases.say_with(phrase, &[("errors", Argument::Number(errors))]))
}

fn words(phrases: &Phrases, shown: &ShownEdition, problems: usize, print: bool) -> PageWords {
    PageWords {
        list: phrases.say(Phrase::DeskTitle),
        switches: phrases.say(Phrase::PreviewSwitches),
        frame: phrases.say(if print { Phrase::PreviewPrintFrame } else { Phrase::PreviewWebFrame }),
        pictures: phrases.say(Phrase::PreviewPictures),
        open_pdf: phrases.say(Phrase::PreviewOpenPdf),
        lost: phrases.say(Phrase::PreviewLost),
        problems: phrases.say_with(Phrase::PreviewProblems, &[("count", Argument::count(problems))]),
        points: points::title(phrases, shown),
        ratings: phrases.say(Phrase::PreviewRatings),
        translation: phrases.say(Phrase::PreviewTranslation),
        changed: phrases.say(Phrase::PreviewChanged),
        copy: phrases.say(Phrase::PreviewCopy),
        copied: phrases.say(Phrase::PreviewCopied),
    }
}

fn switches(phrases: &Phrases, shown: &ShownEdition, request: &PageRequest) -> Vec<Switch> {
    let EditionKey { language, stage } = &request.edition;
    let to = |language: Language, stage: &Stage, view: View| {
        let edition = EditionKey { language, stage: stage.clone() };
        let filter = request.filter.clone();
        PageRequest { view, filter, ..PageRequest::of(&request.base, edition) }.address()
    };
    let languages = Language::ALL.into_iter().filter(|one| one == language || shown.languages.contains(one));
    let languages: Vec<SwitchChoice> = languages
        .map(|one| SwitchChoice {
            label: phrases.say(one.name()),
            language: Some(one.tag()),
            address: to(one, stage, request.view),
            current: one == *language,
        })
        .collect();
    let stages = STAGES.map(|(_, one)| SwitchChoice {
        label: phrases.say(match one {
            Stage::Draft { .. } => Phrase::PreviewDraft,
            Stage::Final => Phrase::PreviewFinal,
        }),
        language: None,
        address: to(*language, &one, request.view),
        current: one == *stage,
    });
    let views = View::ALL.map(|one| SwitchChoice {
        label: phrases.say(match one {
            View::Web => Phrase::PreviewWeb,
            View::Print => Phrase::PreviewPrint,
        }),
        language: None,
        address: to(*language, stage, one),
        current: one == request.view,
    });
    let switch = |phrase, choices| Switch { label: phrases.say(phrase), choices };
    let mut switches = vec![switch(Phrase::PreviewStage, stages.into()), switch(Phrase::PreviewView, views.into())];
    if languages.len() > 1 {
        switches.insert(0, switch(Phrase::PreviewLanguage, languages));
    }
    switches
}

fn ratings(shown: &ShownEdition, request: &PageRequest) -> Vec<ShownRating> {
    let shown_rating = |rating: &ExplainedRating| ShownRating {
        title: rating.title.clone(),
        label: rating.label.clone(),
        lines: rating.lines.clone(),
        address: heading(shown, &rating.section).map(|heading| address(request, &heading.anchor)),
    };
    shown.ratings().iter().map(shown_rating).collect()
}
