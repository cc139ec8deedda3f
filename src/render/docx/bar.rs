//! The bar of a figure in a cell: spaces on a coloured ground, as long as the figure is, on a track as long as the whole.
//!
//! What must hold: it says nothing that the figure below it does not; whoever listens hears nothing of it.

use docx_rs::{Paragraph, Run, Shading};

use super::writer::DocxWriter;

/// How many spaces the whole has.
const WHOLE: usize = 50;

/// How high they are, in half points.
const HEIGHT: usize = 10;

/// A bar of a table of key questions.
pub(super) struct Bar {
    /// How long it is, in per cent.
    pub(super) length: u8,
    /// Whether it decides.
    pub(super) decides: bool,
    /// Where one rating ends and the next begins, in per cent.
    pub(super) ticks: Vec<u8>,
}

/// The bar as a line of its own.
pub(super) fn bar(writer: &mut DocxWriter<'_>, bar: &Bar) -> Paragraph {
    let place = |percent: u8| usize::from(percent.min(100)) * WHOLE / 100;
    let full = place(bar.length);
    let mut cuts: Vec<usize> = bar.ticks.iter().map(|tick| place(*tick)).chain([full, WHOLE]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut paragraph = writer.paragraph("TableText").keep_next(true);
    let mut from = 0;
    for cut in cuts.into_iter().filter(|cut| *cut > 0) {
        let fill = match (cut <= full, bar.decides) {
            (true, true) => "12436D",
            (true, false) => "8FA6BA",
            (false, _) => "E3EBF2",
        };
        let spaces = "\u{a0}".repeat(cut.saturating_sub(from));
        paragraph = paragraph.add_run(Run::new().size(HEIGHT).shading(Shading::new().fill(fill)).add_text(spaces));
        // A tick is a gap.
        if bar.ticks.iter().any(|tick| place(*tick) == cut) {
            paragraph = paragraph.add_run(Run::new().size(2).add_text("\u{a0}"));
        }
        from = cut;
    }
    paragraph
}
