//! Text is text: markup of HTML, Tera and Typst in every text field of the view model comes out as that text.

use findings::assets::Assets;
use findings::load::{load_inspection, open_folder};
use findings::rate::rate;
use findings::render::{Beside, HtmlEngine};
use findings::report::{Basis, Report, Stage, compose};
use serde_json::Value;

use crate::support;

/// What is put behind every text.
const HOSTILE: &str = "<script>alert(1)</script> {{ x }} {% if %} #eval(\"1\") $x$ *b* _i_ `c` \\ @ref & ' \" ]]> -->";

/// The same as it stands in HTML.
const ESCAPED: &str = "&lt;script&gt;alert(1)";

/// Fields that are not text: names by which the templates choose, addresses, bytes, dates.
const NAMES: [&str; 26] = [
    "kind",
    "id",
    "anchor",
    "to",
    "language",
    "level",
    "tone",
    "ground",
    "shape",
    "form",
    "role",
    "rank",
    "box_kind",
    "media_type",
    "base64",
    "name",
    "digest",
    "date",
    "finding",
    "json_ld",
    "references",
    "text_kind",
    "number",
    "draft_number",
    "start",
    "print",
];

/// Puts the hostile text behind every text, and counts them. Names of images stay; the name on the cover does not.
fn spoil(value: &mut Value, key: &str, on_cover: bool, count: &mut usize) {
    match value {
        Value::String(text) => {
            let is_name = NAMES.contains(&key) && !(on_cover && matches!(key, "name" | "date"));
            if !is_name && !text.is_empty() {
                text.push_str(HOSTILE);
                *count += 1;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| spoil(item, key, on_cover, count)),
        Value::Object(fields) => {
            for (name, field) in fields {
                spoil(field, name, on_cover || name == "cover", count);
            }
        }
        _ => {}
    }
}

fn hostile_report(stage: &Stage) -> (Report, usize) {
    let case = support::root().join("tests/cases/toy-programme");
    let assets = support::programmes(Some(case.join("programmes")));
    let folder = case.join("findings");
    let opened = open_folder(&folder).value.expect("a folder");
    let programme = support::programme(&assets, opened.programme().0);
    let inspection = load_inspection(&programme, &folder).value.expect("an inspection");
    let ratings = rate(&programme, &inspection);
    let report = compose(&Basis {
        programme: &programme,
        inspection: &inspection,
        ratings: &ratings,
        phrases: &support::phrases(),
        stage,
        earlier: None,
    })
    .value
    .expect("a report");
    let mut value = serde_json::to_value(&report).expect("JSON");
    let mut count = 0;
    spoil(&mut value, "", false, &mut count);
    (serde_json::from_value(value).expect("a report still"), count)
}

#[test]
fn every_text_comes_out_as_that_text_in_html() {
    let templates = Assets::templates(None);
    let engine = HtmlEngine::load(&templates).expect("templates");
    for stage in [Stage::DRAFT, Stage::Final] {
        let (report, count) = hostile_report(&stage);
        assert!(count > 100, "{count} texts");
        let html = String::from_utf8(
            engine
                .render_beside(&report, Beside { large_print: true, summary: true, for_children: true })
                .expect("HTML"),
        )
        .expect("UTF-8");
        assert!(!html.contains("<script>alert"), "markup came through");
        let found = html.matches(ESCAPED).count();
        // Contents, running words and notes are shown where they are shown; what is only for the PDF is not here.
        assert!(found * 10 >= count * 9, "{found} of {count} texts came out");
        assert!(html.contains("{{ x }} {% if %} #eval(&quot;1&quot;)") || html.contains("{{ x }} {% if %} #eval("));
    }
}

#[cfg(feature = "pdf")]
#[test]
fn every_text_goes_into_the_pdf() {
    let engine = findings::render::PdfEngine::load(&Assets::templates(None)).expect("templates");
    for stage in [Stage::DRAFT, Stage::Final] {
        let (report, _) = hostile_report(&stage);
        let bytes = engine.render(&report).expect("a PDF that meets its standards");
        assert!(bytes.starts_with(b"%PDF-1.7"));
    }
}
