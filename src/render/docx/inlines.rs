//! Pieces of a paragraph as runs, links and footnotes.

use docx_rs::{BreakType, Footnote, Hyperlink, HyperlinkData, HyperlinkType, Paragraph, Run};

use super::styles::language_style;
use super::writer::DocxWriter;
use crate::report::Inline;

/// How words are set.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct TextStyle<'a> {
    pub(super) strong: bool,
    pub(super) emphasis: bool,
    pub(super) link: bool,
    pub(super) language: Option<&'a str>,
}

impl TextStyle<'_> {
    /// A run set like this.
    pub(super) fn run(self) -> Run {
        let mut run = Run::new();
        if self.strong {
            run = run.bold();
        }
        if self.emphasis {
            run = run.italic();
        }
        // A run has one character style: the language is what cannot be seen, so it goes before the look of a link.
        match self.language {
            Some(language) => run.style(&language_style(language)),
            None if self.link => run.style("Hyperlink"),
            None => run,
        }
    }

    /// Words set like this.
    pub(super) fn text(self, text: &str) -> Run {
        self.run().add_text(text)
    }
}

/// Adds inlines to a paragraph.
pub(super) fn add(
    writer: &mut DocxWriter<'_>,
    paragraph: Paragraph,
    inlines: &[Inline],
    face: TextStyle<'_>,
) -> Paragraph {
    inlines.iter().fold(paragraph, |paragraph, inline| match inline {
        Inline::Link { to, inlines } => paragraph.add_hyperlink(link(writer, to, inlines, face)),
        Inline::Emphasis { inlines } => add(writer, paragraph, inlines, TextStyle { emphasis: true, ..face }),
        Inline::Strong { inlines } => add(writer, paragraph, inlines, TextStyle { strong: true, ..face }),
        Inline::Foreign { language, inlines } => {
            add(writer, paragraph, inlines, TextStyle { language: Some(language), ..face })
        }
        Inline::Untranslated { language, mark, inlines } => {
            let marked = paragraph.add_run(Run::new().style("HoleText").add_text(format!("{mark} ")));
            add(writer, marked, inlines, TextStyle { language: Some(language), ..face })
        }
        other => paragraph.add_run(run(writer, other, face)),
    })
}

/// A run of what has no others in it.
fn run(writer: &mut DocxWriter<'_>, inline: &Inline, face: TextStyle<'_>) -> Run {
    match inline {
        Inline::Text { text } => face.text(text),
        Inline::Rating { label, .. } => face.text(label),
        Inline::Break => face.run().add_break(BreakType::TextWrapping),
        Inline::Hole { text } => Run::new().style("HoleText").add_text(text),
        Inline::Note { number, first: true, inlines, .. } => {
            writer.names.footnotes += 1;
            let paragraph = writer.paragraph("FootnoteText");
            let content = vec![add(writer, paragraph, inlines, TextStyle::default())];
            Run::new().add_footnote_reference(Footnote { id: usize::try_from(*number).unwrap_or_default(), content })
        }
        // Word has one reference a footnote; a later one shows the same number.
        Inline::Note { number, .. } => Run::new().style("FootnoteReference").add_text(number.to_string()),
        Inline::Emphasis { .. }
        | Inline::Strong { .. }
        | Inline::Foreign { .. }
        | Inline::Untranslated { .. }
        | Inline::Link { .. } => face.run(),
    }
}

fn link(writer: &mut DocxWriter<'_>, to: &str, inlines: &[Inline], face: TextStyle<'_>) -> Hyperlink {
    let face = TextStyle { link: true, ..face };
    let mut link = match to.strip_prefix('#') {
        Some(anchor) => Hyperlink::new(writer.bookmark(anchor).1, HyperlinkType::Anchor),
        None => Hyperlink::new(to, HyperlinkType::External),
    };
    if let HyperlinkData::External { rid, .. } = &mut link.link {
        *rid = writer.link();
    }
    inlines.iter().fold(link, |link, inline| match inline {
        Inline::Emphasis { inlines } => words(link, inlines, TextStyle { emphasis: true, ..face }),
        Inline::Strong { inlines } => words(link, inlines, TextStyle { strong: true, ..face }),
        Inline::Foreign { language, inlines } | Inline::Untranslated { language, inlines, .. } => {
            words(link, inlines, TextStyle { language: Some(language), ..face })
        }
        Inline::Link { inlines, .. } => words(link, inlines, face),
        other => link.add_run(run(writer, other, face)),
    })
}

fn words(link: Hyperlink, inlines: &[Inline], face: TextStyle<'_>) -> Hyperlink {
    link.add_run(face.text(&crate::report::plain_text(inlines)))
}
