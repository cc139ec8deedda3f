//! The pieces of a paragraph as the editor keeps them: text with emphasis, links, footnotes and marks of language.
//!
//! What must hold: whatever anybody wrote is text, and comes out of the editor as it went in: it writes its texts as browsers
//! write HTML (the HTML Standard, "serialising HTML fragments"). What the editor has no button for it keeps: a `span` with
//! its language or its class.

use super::writer::{Footnote, PostWriter};
use crate::report::{Inline, RatingMark, Words};

/// What a link may begin with.
const ADDRESSES: [&str; 5] = ["#", "https:", "http:", "mailto:", "tel:"];

/// Inlines as rich text, in the language of what stands around them.
pub(super) fn rich(writer: &mut PostWriter<'_>, inlines: &[Inline]) -> String {
    let text = run(writer, inlines);
    match writer.language.clone() {
        Some(language) if !text.is_empty() => in_language(&language, &text),
        _ => text,
    }
}

/// A plain text as rich text.
pub(super) fn words(writer: &mut PostWriter<'_>, words: &Words) -> String {
    rich(writer, &words.inlines())
}

/// A rating: its word, with a class that says which level of the scale it is. The class is never all that says it.
pub(super) fn rating(writer: &mut PostWriter<'_>, mark: &RatingMark) -> String {
    let word = words(writer, &mark.label);
    let level: String = mark
        .level
        .chars()
        .map(|one| if one.is_ascii_alphanumeric() { one.to_ascii_lowercase() } else { '-' })
        .collect();
    format!("<span class=\"findings-rating findings-rating-{level}\">{word}</span>")
}

fn run(writer: &mut PostWriter<'_>, inlines: &[Inline]) -> String {
    inlines.iter().map(|inline| piece(writer, inline)).collect()
}

fn piece(writer: &mut PostWriter<'_>, inline: &Inline) -> String {
    match inline {
        Inline::Text { text } => text_of(text),
        Inline::Emphasis { inlines } => format!("<em>{}</em>", run(writer, inlines)),
        Inline::Strong { inlines } => format!("<strong>{}</strong>", run(writer, inlines)),
        Inline::Link { to, inlines } => {
            if !ADDRESSES.iter().any(|begin| to.starts_with(begin)) {
                writer.fault(format!("a link may only lead to an anchor, http, https, mailto or tel: {to}"));
            }
            let text = run(writer, inlines);
            link(writer, to, &text)
        }
        Inline::Note { number, .. } => footnote(writer, *number),
        Inline::Foreign { language, inlines } => {
            let text = run(writer, inlines);
            in_language(language, &text)
        }
        Inline::Rating { label, .. } => text_of(label),
        Inline::Break => "<br>".to_owned(),
        // A final report has neither; if one came here, it would be seen.
        Inline::Hole { text } => format!("<strong>{}</strong>", text_of(text)),
        Inline::Untranslated { language, mark, inlines } => {
            let text = run(writer, inlines);
            format!("{} {}", text_of(mark), in_language(language, &text))
        }
    }
}

/// The reference to a note.
///
/// The editor numbers notes as their references come, and has one reference a note: a later one is a link that shows the same
/// number.
fn footnote(writer: &mut PostWriter<'_>, number: u32) -> String {
    if writer.is_summary {
        return String::new();
    }
    let note = writer.report.notes.iter().find(|note| note.number == number);
    let (Some(note), Some(id)) = (note, writer.uuids.get(&number).cloned()) else {
        writer.fault(format!("there is no note {number}"));
        return String::new();
    };
    if let Some(before) = writer.footnotes.iter().position(|footnote| footnote.id == id) {
        return format!("<sup><a href=\"#{id}\">{}</a></sup>", before + 1);
    }
    let at = writer.footnotes.len();
    writer.footnotes.push(Footnote { id: id.clone(), content: String::new() });
    // A note is in the report's language, wherever it is referred to.
    let language = writer.language.take();
    let content = rich(writer, &note.inlines);
    writer.language = language;
    writer.footnotes[at].content = content;
    format!("<sup data-fn=\"{id}\" class=\"fn\"><a href=\"#{id}\" id=\"{id}-link\">{}</a></sup>", at + 1)
}

/// A link; what it leads to in the report is noted.
pub(super) fn link(writer: &mut PostWriter<'_>, to: &str, text: &str) -> String {
    if writer.is_summary && to.starts_with('#') {
        return text.to_owned();
    }
    writer.links.extend(to.strip_prefix('#').map(str::to_owned));
    format!("<a href=\"{}\">{text}</a>", value_of(to))
}

fn in_language(language: &str, text: &str) -> String {
    format!("<span lang=\"{}\">{text}</span>", value_of(language))
}

/// A text in markup, as a browser writes it.
pub(super) fn text_of(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\u{a0}', "&nbsp;")
}

/// The value of an attribute in rich text, as a browser writes it.
fn value_of(text: &str) -> String {
    text_of(text).replace('"', "&quot;")
}

/// The value of an attribute of a block's own markup, as the editor writes it (`@wordpress/escape-html`).
///
/// The editor takes an ampersand that begins a character reference for one, and would write `&amp;` where a reader is to see it.
/// A word joiner, which nobody sees, keeps the two apart.
pub(super) fn attribute(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for (at, one) in text.char_indices() {
        match one {
            '&' if begins_reference(&text[at + 1..]) => written.push_str("&amp;\u{2060}"),
            '&' => written.push_str("&amp;"),
            '"' => written.push_str("&quot;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            one => written.push(one),
        }
    }
    written
}

/// Whether what follows an ampersand makes a character reference of it: "amp;", "#38;", "#x26;".
fn begins_reference(text: &str) -> bool {
    let Some((name, _)) = text.split_once(';') else { return false };
    let name = name.trim_start_matches('#');
    !name.is_empty() && name.chars().all(|one| one.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        assert_eq!(text_of("a < b & \"c\"\u{a0}> d"), "a &lt; b &amp; \"c\"&nbsp;&gt; d");
        assert_eq!(value_of("a\"&"), "a&quot;&amp;");
        assert_eq!(
            attribute("\"a\" & b; &lt; &#38; c>"),
            "&quot;a&quot; &amp; b; &amp;\u{2060}lt; &amp;\u{2060}#38; c&gt;"
        );
    }
}
