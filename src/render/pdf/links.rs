//! What templates have beside Typst's own functions: `named-link`, a link that says where it leads, and `note-mark`, the mark of a
//! note as its label. Typst's `link` says an address or a page's number, and its own notes say their number alone.
//!
//! What must hold: a link has a name that is its words, or what stands where it leads, or both where neither says the other.

use std::sync::LazyLock;

use comemo::Tracked;
use typst::Library;
use typst::diag::{EcoString, SourceResult};
use typst::engine::Engine;
use typst::foundations::{
    Args, CastInfo, Content, Context, ContextElem, Func, IntoValue, NativeElement, NativeFuncData, NativeFuncPtr,
    NativeType, Scope, StyleChain, Value,
};
use typst::model::LinkTarget;
use typst::pdf::PdfMarkerTag;

/// Adds the functions to what every template has.
pub(super) fn define(library: &mut Library) {
    let scope = library.global.scope_mut();
    for function in [&NAMED_LINK, &NOTE_MARK] {
        scope.define(function.name, function);
    }
}

/// `named-link(target, words, place, body)`: `words` are those of the link, `place` what stands where it leads, or none.
static NAMED_LINK: NativeFuncData =
    native(NativeFuncPtr(&named_link), "named-link", "Named link", "A link that says where it leads.");

/// The same where it stands on its page, when it is known what stands where.
static PLACED_LINK: NativeFuncData =
    native(NativeFuncPtr(&placed_link), "placed-link", "Placed link", "A link that says where it leads, in its place.");

/// `note-mark(body)`: the number before a note, by which the note is labelled.
static NOTE_MARK: NativeFuncData =
    native(NativeFuncPtr(&note_mark), "note-mark", "Note mark", "The number before a note.");

/// A function of ours.
const fn native(
    function: NativeFuncPtr,
    name: &'static str,
    title: &'static str,
    docs: &'static str,
) -> NativeFuncData {
    NativeFuncData {
        function,
        name,
        title,
        docs,
        def_site: None,
        keywords: &[],
        contextual: false,
        scope: LazyLock::new(&Scope::new),
        params: LazyLock::new(&Vec::new),
        returns: LazyLock::new(&content),
    }
}

fn content() -> CastInfo {
    CastInfo::Type(Content::ty())
}

/// What stands where is known only in a place, as in a `context`. A template's own would be a closure for each link, kept and
/// asked again after each edit: new pages in the preview came a fifth later.
fn named_link(_: &mut Engine<'_>, _: Tracked<'_, Context<'_>>, args: &mut Args) -> SourceResult<Value> {
    let span = args.span;
    let placed = Func::from(&PLACED_LINK).with(args);
    Ok(ContextElem::new(placed).pack().spanned(span).into_value())
}

fn placed_link(engine: &mut Engine<'_>, _: Tracked<'_, Context<'_>>, args: &mut Args) -> SourceResult<Value> {
    let span = args.span;
    let target: LinkTarget = args.expect("target")?;
    let words: String = args.expect("words")?;
    let place: Option<String> = args.expect("place")?;
    let body: Content = args.expect("body")?;
    let destination = target.resolve_early(engine, span)?;
    let mut name: EcoString = name(&words, place.as_deref()).into();
    if name.is_empty() {
        name = destination.alt_text(engine, StyleChain::default(), span)?;
    }
    Ok(body.spanned(span).linked(destination, Some(name)).into_value())
}

fn note_mark(_: &mut Engine<'_>, _: Tracked<'_, Context<'_>>, args: &mut Args) -> SourceResult<Value> {
    let body: Content = args.expect("body")?;
    Ok(PdfMarkerTag::Label(body).into_value())
}

/// What a link is called.
fn name(words: &str, place: Option<&str>) -> String {
    let words = words.trim();
    match place.map(str::trim).filter(|place| !place.is_empty()) {
        None => words.to_owned(),
        Some(place) if says(place, words) => place.to_owned(),
        Some(place) if says(words, place) => words.to_owned(),
        Some(place) => format!("{words} ({place})"),
    }
}

/// Whether the words of one are in the other, one behind the other.
fn says(whole: &str, part: &str) -> bool {
    let [whole, part] = [whole, part].map(|text| {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect::<Vec<_>>()
    });
    part.is_empty() || whole.windows(part.len()).any(|run| run == part)
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_link_is_called_by_its_words_and_by_where_it_leads() {
        let rows = [
            ("2.2", Some("2.2. Planning"), "2.2. Planning"),
            ("2.2 Planning", Some("Areas for improvement: 2.2. Planning"), "Areas for improvement: 2.2. Planning"),
            ("4", Some("Recommendation 4"), "Recommendation 4"),
            ("4", Some("Recommendation 14"), "4 (Recommendation 14)"),
            ("what this says of planning", Some("Planning"), "what this says of planning"),
            ("plan for change", Some("Recommendation 1"), "plan for change (Recommendation 1)"),
            ("appendix 1 ", Some("Appendix 1: Context"), "Appendix 1: Context"),
            ("the licence", None, "the licence"),
            ("the licence", Some(" "), "the licence"),
            ("–", Some("Planning"), "Planning"),
        ];
        for (words, place, expected) in rows {
            assert_eq!(name(words, place), expected, "{words} → {place:?}");
        }
    }
}
