//! The HTML through Tera: one self-contained file, autoescape on for everything.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use tera::{Context, Kwargs, State, Tera, Value};

use super::cover::draw_cover;
use crate::assets::Assets;
use crate::report::{Cover, Report};

/// The template that a report begins with.
const ENTRY: &str = "report.html";

/// The script of a draft's page.
const SCRIPT: &str = "points/script.js";

/// What the files are called that a page is put together from.
const PARTS: [&str; 4] = [".html", ".css", ".svg", ".js"];

/// Which other files of a report stand beside its page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// The PDF in large print.
    pub large_print: bool,
    /// The summary of one page.
    pub summary: bool,
    /// The report for children.
    pub for_children: bool,
}

/// The HTML templates, read and checked once.
pub struct HtmlEngine {
    tera: Tera,
}

impl HtmlEngine {
    /// Reads the templates.
    ///
    /// # Errors
    ///
    /// What is wrong with which template.
    pub fn load(templates: &Assets) -> Result<Self, String> {
        let mut tera = Tera::default();
        tera.register_filter("script_json", script_json);
        tera.register_filter("css_string", css_string);
        tera.register_filter("cover_drawing", cover_drawing);
        let mut files: Vec<(String, String)> = Vec::new();
        for path in templates.list("html")?.iter().filter(|path| PARTS.iter().any(|ending| path.ends_with(ending))) {
            let name = path.strip_prefix("html/").unwrap_or(path);
            files.push((name.to_owned(), templates.read_text(path)?));
        }
        let digest = script_digest(&files)?;
        tera.register_function("script_digest", move |_: Kwargs, _: &State| Value::safe_string(&digest));
        tera.add_raw_templates(files).map_err(|error| error.to_string())?;
        Ok(HtmlEngine { tera })
    }

    /// A report as HTML.
    ///
    /// # Errors
    ///
    /// What is wrong with which template.
    pub fn render(&self, report: &Report) -> Result<Vec<u8>, String> {
        self.render_beside(report, Beside::default())
    }

    /// A report as HTML, with ways to the files that stand beside it.
    ///
    /// # Errors
    ///
    /// What is wrong with which template.
    pub fn render_beside(&self, report: &Report, beside: Beside) -> Result<Vec<u8>, String> {
        let mut answers = report.cover.answers.clone();
        if !beside.large_print {
            answers.large_print.clear();
        }
        answers.summary = answers.summary.filter(|_| beside.summary);
        answers.children = answers.children.filter(|_| beside.for_children);
        let cover = Cover { answers, ..report.cover.clone() };
        let mut context = Context::from_serialize(report).map_err(|error| error.to_string())?;
        context.insert("cover", &cover);
        self.tera.render(ENTRY, &context).map(String::into_bytes).map_err(|error| error.to_string())
    }
}

/// What the one script of a draft's page is known by, so that the page lets no other run: CSP Level 3, section 2.3.1,
/// `hash-source`.
fn script_digest(files: &[(String, String)]) -> Result<String, String> {
    let mut scripts = Tera::default();
    let parts = files.iter().filter(|(path, _)| path.ends_with(".js")).cloned();
    scripts.add_raw_templates(parts.collect::<Vec<_>>()).map_err(|error| error.to_string())?;
    let script = scripts.render(SCRIPT, &Context::new()).map_err(|error| error.to_string())?;
    Ok(format!("sha256-{}", STANDARD.encode(Sha256::digest(script.as_bytes()))))
}

/// JSON text that can stand in a script element: nothing in it can end the element or begin another.
pub(super) fn script_json(text: &str, _: Kwargs, _: &State) -> Value {
    let safe = text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    Value::safe_string(&safe)
}

/// The drawing of the cover, as markup: outlines alone.
fn cover_drawing(pattern: u64, _: Kwargs, _: &State) -> Value {
    Value::safe_string(&draw_cover(u32::try_from(pattern).unwrap_or_default()))
}

/// A text as a CSS string: whatever is no letter or digit is written by its number, so that nothing in it can end the
/// string, the rule or the element.
fn css_string(text: &str, _: Kwargs, _: &State) -> Value {
    let safe: String = text
        .chars()
        .map(|character| match character {
            ' ' => " ".to_owned(),
            character if character.is_alphanumeric() => character.to_string(),
            // The space ends the number and is not part of the text (CSS Syntax Level 3, section 4.3.7).
            character => format!("\\{:06x} ", u32::from(character)),
        })
        .collect();
    Value::safe_string(&format!("\"{safe}\""))
}
