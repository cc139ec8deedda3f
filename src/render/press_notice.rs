//! The press notice through Tera: plain text, by the template of its programme, or else by the one for all.

use tera::{Context, Tera};

use crate::assets::Assets;
use crate::report::PressNotice;

/// The folder of the templates.
const TEMPLATES: &str = "press-notice";

/// The one for programmes that have none of their own.
const FOR_ALL: &str = "press-notice/notice.txt";

/// A press notice about a report of this programme, as text.
///
/// # Errors
///
/// What is wrong with which template.
pub fn render_press_notice(templates: &Assets, programme: &str, notice: &PressNotice) -> Result<Vec<u8>, String> {
    let own = format!("{TEMPLATES}/{programme}.txt");
    let path = if templates.list(TEMPLATES)?.contains(&own) { own.as_str() } else { FOR_ALL };
    let mut tera = Tera::default();
    tera.add_raw_template(path, &templates.read_text(path)?).map_err(|error| error.to_string())?;
    let context = Context::from_serialize(notice).map_err(|error| error.to_string())?;
    let text = tera.render(path, &context).map_err(|error| error.to_string())?;
    Ok(format!("{}\n", text.trim()).into_bytes())
}
