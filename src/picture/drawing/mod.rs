//! Drawings (SVG): read as the typesetter reads them, and written anew from what is seen.
//!
//! What must hold: page and PDF show the same drawing, because both get what is written here; what a drawing holds and
//! nobody sees (comments, hidden layers, names of things, what stands beside the page) is in no output, and words among it
//! are told; what the typesetter would refuse, or never finish, is a fault with its place.

mod audit;
mod bounds;
mod colours;
mod cost;
mod declared;
mod dense;
mod encoding;
mod expanded;
mod faint;
mod fitting;
mod fonts;
mod gradients;
mod line_starts;
mod masks;
mod outlined;
mod parse;
mod reading;
mod references;
mod rules;
mod seen;
mod sheets;
mod signs;
mod size;
mod spaces;
mod styles;
mod tree;
mod values;
mod write;

use std::thread;

use usvg::roxmltree::Document;

use self::audit::DrawnWords;
use self::line_starts::LineStarts;
use super::cleaned::Picture;
use super::fault::Fault;
use super::media_type;
use crate::problem::{PictureData, PictureProblem};

/// The room for reading what is deeply nested: how deep it is, is known only when it has been read.
const STACK: usize = 128 << 20;

/// Reads a drawing.
pub(super) fn read(bytes: &[u8]) -> Result<Picture, Fault> {
    let text = encoding::decode(bytes)?;
    with_room(|| cleaned(&text)).unwrap_or_else(|| Err(PictureProblem::Damaged.into()))
}

/// A drawing that was read here as a PDF can hold it; `None` where it can stay as it is.
pub(super) fn for_pdf(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    with_room(|| outlined::outlined(text)).flatten().map(String::into_bytes)
}

/// Does something that needs room for what is deeply nested; `None` where it gives up.
fn with_room<T: Send>(what: impl Fn() -> T + Send + Sync) -> Option<T> {
    let what = &what;
    thread::scope(|scope| match thread::Builder::new().stack_size(STACK).spawn_scoped(scope, what) {
        Ok(reader) => reader.join().ok(),
        Err(_) => Some(what()),
    })
}

/// Reads a drawing once it is written in the ways that the typesetter reads.
fn cleaned(text: &str) -> Result<Picture, Fault> {
    let places = LineStarts::of(text);
    let document = parse::parse(text, &places)?;
    if let Some(sized) = size::with_both_sides(text, &document) {
        return cleaned(&sized);
    }
    if let Some(light) = values::with_light_values(text, &document) {
        return cleaned(&light);
    }
    match styles::styled(text, &document, &places)? {
        Some(styled) => {
            let mut picture = with_signs(&styled.text)?;
            picture.remarks.splice(0..0, styled.remarks);
            Ok(picture)
        }
        None => with_signs(text),
    }
}

fn with_signs(text: &str) -> Result<Picture, Fault> {
    let places = LineStarts::of(text);
    let document = parse::parse(text, &places)?;
    match signs::with_signs(text, &document, &places)? {
        Some(signs) => {
            let places = LineStarts::of(&signs);
            read_document(&signs, &parse::parse(&signs, &places)?, &places)
        }
        None => read_document(text, &document, &places),
    }
}

fn read_document(text: &str, document: &Document<'_>, places: &LineStarts<'_>) -> Result<Picture, Fault> {
    let mut audit = audit::audit(document, places)?;
    expanded::check(document)?;
    let (tree, inside) = match spaces::with_spaces(text, document) {
        Some(spaced) => tree::tree(&parse::parse(&spaced, &LineStarts::of(&spaced))?)?,
        None => tree::tree(document)?,
    };
    cost::check(&tree)?;
    bounds::check(&tree).map_err(|large| places.large(large, document))?;
    let plain = gradients::plain(&tree).map_err(|large| places.large(large, document))?;
    let seen = seen::look(&tree)?;
    audit.taken.extend(inside);
    if seen.unseen_picture {
        audit.taken.add(PictureData::Unseen);
    }
    let written = write::cleaned(&tree, &seen, &plain)?;
    for (words, problem) in &seen.remarks {
        let byte = audit.words.iter().find(|one| words.contains(&one.drawn.text)).map(|one| one.byte);
        audit.remarks.push(byte.map_or(problem.clone().into(), |byte| places.fault(problem.clone(), byte)));
    }
    audit.remarks.extend(rules::unread(document, places));
    // Words in a pattern or a mask are written too, though they stand nowhere by themselves.
    let is_shown = |words: &DrawnWords| {
        seen.shows(&words.drawn.text) || (!words.formatted && written.words.contains(&dense::dense(&words.drawn.text)))
    };
    let (shown, unseen): (Vec<_>, Vec<_>) = audit.words.into_iter().partition(is_shown);
    if let Some(lost) = unseen.iter().find(|words| words.formatted) {
        return Err(places.fault(PictureProblem::Html, lost.byte));
    }
    if !unseen.is_empty() {
        audit.taken.add(PictureData::Words(unseen.into_iter().map(|words| words.drawn.text).collect()));
    }
    let texts = shown.into_iter().filter(|words| !words.formatted).map(|words| words.drawn).collect();
    Ok(Picture {
        media_type: media_type::SVG,
        bytes: written.text.into_bytes(),
        width: side(tree.size().width()),
        height: side(tree.size().height()),
        texts,
        lines: reading::lines(&seen.placed),
        taken: audit.taken.list(),
        remarks: audit.remarks,
    })
}

/// A side of a drawing as a whole number of pixels: it only says in what proportion the sides are.
fn side(length: f32) -> u32 {
    // Beyond the range of whole numbers the nearest is taken.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates, and sides are positive")]
    let whole = length.round() as u32;
    whole.clamp(1, 1_000_000)
}
