//! The index of a site as a web page: one file, whose one script only narrows the list that stands there.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use tera::{Context, Kwargs, State, Tera, Value};

use super::html::script_json;
use crate::assets::Assets;
use crate::problem::Problem;

/// Writes the index of a site.
///
/// # Errors
///
/// What is wrong with which template.
pub fn render_site_html(view: &impl Serialize, templates: &Assets) -> Result<Vec<u8>, String> {
    let mut tera = Tera::default();
    tera.register_filter("script_json", script_json);
    let script = templates.read_text("site/find.js")?;
    let digest = format!("sha256-{}", STANDARD.encode(Sha256::digest(script.as_bytes())));
    tera.register_function("script_digest", move |_: Kwargs, _: &State| Value::safe_string(&digest));
    let files = [
        "site/index.html",
        "site/style.css",
        "html/style/colours.css",
        "html/ratings.html",
        "html/ruler.html",
        "html/inline.html",
    ];
    let read = |path| templates.read_text(path).map(|text| (path, text));
    let mut files = files.into_iter().map(read).collect::<Result<Vec<_>, Box<Problem>>>()?;
    files.push(("site/find.js", script));
    tera.add_raw_templates(files).map_err(|error| error.to_string())?;
    let context = Context::from_serialize(view).map_err(|error| error.to_string())?;
    tera.render("site/index.html", &context).map(String::into_bytes).map_err(|error| error.to_string())
}
