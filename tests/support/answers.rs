//! What is made around a draft: the Word copy, the forms, the log of points, a comparison; each as the words in it.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use findings::assets::Assets;
use findings::compare::compare;
use findings::inspection::Inspection;
use findings::language::Phrases;
use findings::programme::Programme;
use findings::rate::{Ratings, rate};
use findings::render::{
    HtmlEngine, comparison_view, render_action_plan_docx, render_comparison_html, render_docx, render_form_csv,
    render_form_docx, render_log_csv, render_press_notice,
};
use findings::report::{Basis, Report, Stage, action_plan, compose, draft_lines, press_notice, spots};
use findings::responses::{Log, LogOn, locate, log_rows};
use findings::source::Date;

/// What is made around the draft of an inspection, by name; pages as HTML, all else as plain text.
pub(crate) struct Answers {
    /// Pages.
    pub(crate) pages: BTreeMap<&'static str, String>,
    /// Other files.
    pub(crate) texts: BTreeMap<&'static str, String>,
}

/// What goes with the final report: the form for an action plan, and the press notice.
fn with_report(basis: &Basis<'_>) -> (Vec<u8>, String) {
    let mut inspection = basis.inspection.clone();
    inspection.file.urls.insert(format!("html-{}", basis.phrases.language.code()), "zaddress".to_owned());
    inspection.file.draft.as_mut().expect("a draft").embargo = Date::parse("2026-05-20");
    let basis = Basis { inspection: &inspection, stage: &Stage::Final, ..*basis };
    let report = compose(&basis).value.expect("a report");
    let plan = action_plan(&report, basis.phrases).expect("recommendations");
    let notice = press_notice(&basis, &report).expect("a final report");
    let notice = render_press_notice(&Assets::templates(None), &basis.programme.rules.id, &notice).expect("text");
    (render_action_plan_docx(&report, &plan).expect("a document"), String::from_utf8(notice).expect("UTF-8"))
}

/// Everything that goes to the service and back, and what a comparison with another version says.
pub(crate) fn answers(
    programme: &Programme,
    inspection: &Inspection,
    others: &[Inspection],
    phrases: &Phrases,
) -> Answers {
    // The service answers the draft in this language.
    let mut inspection = inspection.clone();
    for reply in inspection.responses.values_mut().flatten().filter(|reply| !reply.no_points) {
        phrases.language.code().clone_into(&mut reply.language);
    }
    let inspection = &inspection;
    let ratings = rate(programme, inspection);
    let stage = Stage::Draft { copy: Some("Zed".to_owned()) };
    let basis = Basis { programme, inspection, ratings: &ratings, phrases, stage: &stage, earlier: None };
    let draft = compose(&basis).value.expect("a draft");
    let engine = HtmlEngine::load(&Assets::templates(None)).expect("templates");
    let page = |report: &Report| String::from_utf8(engine.render(report).expect("HTML")).expect("UTF-8");
    let csv = |bytes: Result<Vec<u8>, String>| String::from_utf8(bytes.expect("CSV")).expect("UTF-8");
    let lines = draft_lines(&basis);
    let drafts = BTreeMap::from([(phrases.language, spots(&draft))]);
    let located = locate(inspection, &drafts);
    let rows = log_rows(&located, phrases);
    let log = Log { inspection, draft: &draft, lines: &lines, phrases }.report(&rows, LogOn::Screen);
    let nothing = Inspection { responses: BTreeMap::new(), ..inspection.clone() };
    let empty = Log { inspection: &nothing, draft: &draft, lines: &lines, phrases }.report(&[], LogOn::Screen);
    // The line by which a filled form is known is for machines.
    let reference = draft.draft.as_ref().and_then(|marks| marks.form.as_ref()).map(|form| form.reference.clone());
    // So are the anchors of paragraphs, the longest first, as one can begin like another.
    let mut anchors: Vec<&str> = drafts.values().flatten().map(|spot| spot.anchor.as_str()).collect();
    anchors.sort_by_key(|anchor| std::cmp::Reverse(anchor.len()));
    let said = |text: String| {
        reference.iter().map(String::as_str).chain(anchors.iter().copied()).fold(text, |text, id| text.replace(id, ""))
    };
    let with_report = with_report(&basis);
    Answers {
        pages: BTreeMap::from([
            ("copy", page(&draft)),
            ("log", page(&log)),
            ("log without points", page(&empty)),
            (
                "comparison",
                others.iter().map(|other| comparison((programme, inspection, &ratings), other, phrases)).collect(),
            ),
        ]),
        texts: BTreeMap::from([
            ("Word copy", said(words_of_docx(&render_docx(&draft).expect("a document")))),
            ("Word form", said(words_of_docx(&render_form_docx(&draft).expect("a document")))),
            ("action plan", words_of_docx(&with_report.0)),
            ("press notice", with_report.1),
            ("log in Word", words_of_docx(&render_docx(&log).expect("a document"))),
            ("form as CSV", without_hashes(&said(csv(render_form_csv(&draft))))),
            ("log as CSV", csv(render_log_csv(&log, &rows, phrases))),
        ]),
    }
}

fn comparison(
    (programme, inspection, ratings): (&Programme, &Inspection, &Ratings),
    other: &Inspection,
    phrases: &Phrases,
) -> String {
    let others = rate(programme, other);
    let version =
        |inspection, ratings| Basis { programme, inspection, ratings, phrases, stage: &Stage::DRAFT, earlier: None };
    let (one, two) = (version(inspection, ratings), version(other, &others));
    let pages = [(&one, &two), (&two, &one), (&one, &one)].map(|(old, new)| {
        let view = comparison_view(&compare(old, new), "Zed", ["zold", "znew"], phrases);
        String::from_utf8(render_comparison_html(&view, &Assets::templates(None)).expect("HTML")).expect("UTF-8")
    });
    pages.concat()
}

/// The words of a Word document: of its body, its notes, its header and footer, and its title.
fn words_of_docx(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a document");
    let named = |name: &str| {
        ["word/document", "word/header", "word/footer", "word/footnotes", "docProps/core"]
            .iter()
            .any(|part| name.starts_with(part))
    };
    let names: Vec<String> = archive.file_names().filter(|name| named(name)).map(str::to_owned).collect();
    let mut words = String::new();
    for name in names {
        let mut xml = String::new();
        archive.by_name(&name).expect("a part").read_to_string(&mut xml).expect("UTF-8");
        for piece in xml.split("<w:t").skip(1) {
            let text = piece.split_once('>').and_then(|(_, rest)| rest.split_once("</w:t>"));
            words.push_str(text.map(|(text, _)| text).unwrap_or_default());
            words.push('\n');
        }
    }
    words.replace("&amp;", "&").replace("&lt;", "<").replace("&quot;", "\"").replace("&apos;", "'")
}

/// A text without the hashes by which a form knows its own lines, which are for machines too.
fn without_hashes(text: &str) -> String {
    let is_hash = |word: &str| {
        let word = word.trim_matches(|one: char| !one.is_ascii_alphanumeric());
        word.len() == 10 && word.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    let line = |line: &str| line.split(' ').filter(|word| !is_hash(word)).collect::<Vec<_>>().join(" ");
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}
