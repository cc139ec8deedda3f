//! The styles of the document: Word's own names where Word has one, so that its navigation, its checks and a reader's own
//! choices work; faces that every machine has.

use docx_rs::{
    AlignmentType, BorderType, Docx, LineSpacing, LineSpacingType, ParagraphBorder, ParagraphBorderPosition,
    ParagraphBorders, ParagraphProperty, RunFonts, Shading, SpecialIndentType, Style, StyleType,
};

/// The face of everything.
const FACE: &str = "Arial";

const INK: &str = "1F2430";
const ACCENT: &str = "12436D";
const ALERT: &str = "A3122A";
const MUTED: &str = "4B5560";
const TINT: &str = "EEF3F7";

/// The character style of words in another language than the document's.
pub(super) fn language_style(language: &str) -> String {
    format!("Language-{}", language.split('-').next().unwrap_or(language))
}

/// A language as Word names it: with a region.
pub(super) fn word_language(language: &str) -> String {
    if language.contains('-') { language.to_owned() } else { format!("{language}-GB") }
}

/// The document with its styles.
pub(super) fn styled(docx: Docx, language: &str) -> Docx {
    let fonts = RunFonts::new().ascii(FACE).hi_ansi(FACE).cs(FACE).east_asia(FACE);
    let docx = docx
        .default_fonts(fonts)
        .default_size(23)
        .default_line_spacing(LineSpacing::new().line_rule(LineSpacingType::Auto).after(140).line(290));
    let others = ["en", "cy"].into_iter().filter(|other| !language.starts_with(other));
    let languages = others.map(|other| character(&language_style(other), &format!("Language {other}")));
    let headings = (1..=6).map(heading);
    headings.chain(paragraphs()).chain(boxes()).chain(characters()).chain(languages).fold(docx, Docx::add_style)
}

fn style(id: &str, name: &str) -> Style {
    Style::new(id, StyleType::Paragraph).name(name).based_on("Normal")
}

fn character(id: &str, name: &str) -> Style {
    Style::new(id, StyleType::Character).name(name)
}

fn heading(level: usize) -> Style {
    let size = [34, 28, 25, 24, 23, 23][level - 1];
    let before = [360, 320, 280, 240, 200, 200][level - 1];
    let mut style = style(&format!("Heading{level}"), &format!("heading {level}"))
        .next("Normal")
        .size(size)
        .bold()
        .color(ACCENT)
        .outline_lvl(level - 1)
        .line_spacing(LineSpacing::new().before(before).after(120));
    style.paragraph_property = style.paragraph_property.keep_next(true);
    style
}

fn paragraphs() -> Vec<Style> {
    let spaced = |before, after| LineSpacing::new().before(before).after(after);
    let kept = |mut style: Style| {
        style.paragraph_property = style.paragraph_property.keep_next(true);
        style
    };
    let indented = |style: Style, left| style.indent(Some(left), None, None, None);
    vec![
        style("Title", "Title").size(52).bold().color(ACCENT).line_spacing(spaced(480, 120)),
        style("Subtitle", "Subtitle").size(28).color(INK).line_spacing(spaced(0, 120)),
        style("Header", "header").size(18).bold().color(ALERT).align(AlignmentType::Center),
        style("Footer", "footer").size(17).color(MUTED),
        style("ListParagraph", "List Paragraph").line_spacing(spaced(0, 100)),
        kept(style("Caption", "caption").bold().color(INK).line_spacing(spaced(240, 80))),
        indented(style("Quote", "Quote").size(24), 567),
        kept(indented(style("QuoteLabel", "Quote label").bold().color(ACCENT), 567)),
        kept(indented(style("QuoteBetween", "Between quotations"), 567)),
        indented(style("QuoteSource", "Quote source").size(20).color(MUTED), 567),
        style("FootnoteText", "footnote text").size(19).line_spacing(spaced(0, 60)),
        style("TableText", "Table text").size(21).line_spacing(spaced(40, 40)),
        style("Small", "Small text").size(19).color(MUTED).line_spacing(spaced(80, 100)),
        kept(style("Lead", "Lead")),
        kept(style("Statement", "Statement").size(25).color(ACCENT)),
        style("Signature", "Signature").bold(),
        style("TOC1", "toc 1").line_spacing(spaced(60, 40)),
        indented(style("TOC2", "toc 2").line_spacing(spaced(0, 20)), 340),
        indented(style("TOC3", "toc 3").line_spacing(spaced(0, 20)), 680),
    ]
}

/// How far the words of a frame stand in from the text around it.
pub(super) const FRAME_INDENT: i32 = 170;

/// Whether paragraphs of a style stand in a frame, which they share only where they stand in equally far.
pub(super) fn is_framed(style: &str) -> bool {
    matches!(style, "Box" | "Criteria" | "Hole" | "DraftMark")
}

/// What stands in a frame: paragraphs of one style that follow each other share it.
fn boxes() -> Vec<Style> {
    let framed = |id: &str, name: &str, color: &str, fill: Option<&str>| {
        let positions = [
            ParagraphBorderPosition::Top,
            ParagraphBorderPosition::Left,
            ParagraphBorderPosition::Bottom,
            ParagraphBorderPosition::Right,
        ];
        let side =
            |position| ParagraphBorder::new(position).val(BorderType::Single).size(8).space(6).color(color.to_owned());
        let borders = positions.into_iter().map(side).fold(ParagraphBorders::with_empty(), ParagraphBorders::set);
        let mut style = style(id, name);
        let property: ParagraphProperty = style.paragraph_property.clone().set_borders(borders);
        style.paragraph_property = match fill {
            Some(fill) => property.shading(Shading::new().fill(fill)),
            None => property,
        };
        style.indent(Some(FRAME_INDENT), None, Some(FRAME_INDENT), None)
    };
    vec![
        framed("Box", "Box", ACCENT, Some(TINT)),
        framed("Criteria", "Criteria", MUTED, None),
        framed("Hole", "Still to come", ALERT, None).bold().color(ALERT),
        framed("DraftMark", "Draft mark", ALERT, None).size(21).bold().color(ALERT),
    ]
}

fn characters() -> Vec<Style> {
    vec![
        character("Hyperlink", "Hyperlink").color("0B4F8A").underline("single"),
        character("FootnoteReference", "footnote reference"),
        character("DraftNumber", "Draft number").size(17).color(MUTED),
        character("HoleText", "Still to come in text").bold().color(ALERT),
    ]
}

/// How far a draft's paragraph number hangs into the margin.
pub(super) fn hanging() -> SpecialIndentType {
    SpecialIndentType::Hanging(super::units::twips(16))
}
