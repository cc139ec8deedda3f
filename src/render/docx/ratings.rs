//! Ratings in words, and the ratings page as tables.

use docx_rs::Run;

use super::glance_widths::glance_widths;
use super::inlines::{TextStyle, add};
use super::paragraphs::line;
use super::tables::{DocxCell, after, ruled};
use super::writer::DocxWriter;
use crate::programme::Shape;
use crate::report::{DomainTable, Inline, PreviousMark, RatingMark, RatingsRow, RatingsSummary, Words};

/// A rating in words, with its shape before its own: provisional in a draft.
pub(super) fn in_words(mark: &RatingMark) -> String {
    let rating = with_shape(mark);
    match &mark.provisional {
        Some(word) => format!("{word}: {rating}"),
        None => rating,
    }
}

/// The shape of a rating, or its stars, as signs that every machine has.
fn shape(mark: &RatingMark) -> String {
    if let Some([full, of]) = mark.stars {
        return "★".repeat(full.into()) + &"☆".repeat(of.saturating_sub(full).into());
    }
    let sign = match mark.shape {
        Shape::Star => "★",
        Shape::Disc => "●",
        Shape::ThreeQuarters => "◕",
        Shape::Half => "◐",
        Shape::Ring => "○",
        Shape::Dash => "–",
    };
    sign.to_owned()
}

/// A rating with its shape before its word.
fn with_shape(mark: &RatingMark) -> String {
    format!("{} {}", shape(mark), mark.label.text)
}

/// The overall rating: what it is, its word, and what its score is called with the score.
pub(super) fn overall(
    writer: &mut DocxWriter<'_>,
    label: &str,
    mark: &RatingMark,
    adjusted: &[Inline],
    score: Option<(&str, &str)>,
) {
    line(writer, "Caption", None, label);
    let word = writer.paragraph("Statement").add_run(Run::new().bold().add_text(in_words(mark)));
    let word = add(writer, word, adjusted, TextStyle::default());
    writer.push(word);
    if let Some((name, score)) = score {
        line(writer, "", None, &format!("{name}: {score}"));
    }
}

/// The rating of a section, behind its label or its sentence.
pub(super) fn rating(
    writer: &mut DocxWriter<'_>,
    label: Option<&str>,
    sentence: Option<&[Inline]>,
    mark: &RatingMark,
    adjusted: &[Inline],
) {
    let paragraph = writer.paragraph("Statement");
    let paragraph = match label {
        Some(label) => paragraph.add_run(Run::new().add_text(format!("{label}: "))),
        None => paragraph,
    };
    let paragraph = match sentence {
        Some(sentence) => {
            let paragraph = add(writer, paragraph, sentence, TextStyle::default());
            paragraph.add_run(Run::new().bold().add_text(format!(" {}", in_words(mark))))
        }
        None => paragraph.add_run(Run::new().bold().add_text(in_words(mark))),
    };
    writer.push(paragraph);
    if !adjusted.is_empty() {
        let paragraph = writer.paragraph("");
        let paragraph = add(writer, paragraph, adjusted, TextStyle::default());
        writer.push(paragraph);
    }
}

/// The ratings page.
pub(super) fn summary(writer: &mut DocxWriter<'_>, summary: &RatingsSummary) {
    line(writer, "Subtitle", None, &summary.service);
    if let Some(fieldwork) = &summary.fieldwork {
        line(writer, "", None, fieldwork);
    }
    if let Some(whole) = &summary.overall {
        overall(writer, &whole.label, &whole.mark, &whole.adjusted, None);
        if let Some(previous) = &whole.previous {
            let name = previous.name.as_deref().unwrap_or_default();
            line(writer, "", None, &format!("{name}: {}", before(previous)));
        }
        if let Some((name, score)) = whole.score_label.as_deref().zip(whole.score.as_deref()) {
            line(writer, "", None, &format!("{name}: {score}"));
        }
        for band in whole.ruler.iter().flat_map(|ruler| &ruler.bands) {
            line(writer, "Small", None, &format!("{}: {}", band.label.text, band.range));
        }
    }
    if let Some(provisional) = &summary.provisional {
        line(writer, "", None, provisional);
    }
    line(writer, "Caption", None, &summary.caption);
    table(writer, summary);
    after(writer, &[]);
    if let Some(key) = &summary.key {
        line(writer, "Caption", None, &key.caption);
        let rows = key.rows.iter().map(|row| row.iter().map(|cell| DocxCell::of(&cell.inlines())).collect());
        let headers = key.headers.each_ref().map(String::as_str);
        ruled(writer, key.caption.clone(), &[30, 70], &headers, rows.collect());
        after(writer, &[]);
    }
}

/// A rating of the last inspection, and how the rating now stands to it.
fn before(previous: &PreviousMark) -> String {
    [Some(&previous.mark.label.text), previous.change.as_ref()]
        .into_iter()
        .flatten()
        .cloned()
        .collect::<Vec<_>>()
        .join(", ")
}

/// A row a rated section, a column a level.
fn table(writer: &mut DocxWriter<'_>, summary: &RatingsSummary) {
    let columns = usize::from(summary.columns);
    let rating: Vec<&Words> =
        if summary.levels.is_empty() { vec![&summary.headers[1]] } else { summary.levels.iter().collect() };
    let between = summary.previous_header.iter().chain(&summary.figure_header);
    let headers: Vec<&str> = std::iter::once(summary.headers[0].text.as_str())
        .chain(between.map(String::as_str))
        .chain(rating.iter().map(|level| level.text.as_str()))
        .collect();
    let mut rows: Vec<Vec<DocxCell<'_>>> = Vec::new();
    for group in &summary.groups {
        if let Some(heading) = &group.heading {
            rows.push(vec![DocxCell { strong: true, span: columns, ..DocxCell::of(heading) }]);
        }
        rows.extend(group.rows.iter().map(|row| cells(summary, row)));
    }
    let widths = if columns > 2 { glance_widths(summary, &headers) } else { vec![60, 40] };
    ruled(writer, summary.caption.clone(), &widths, &headers, rows);
}

fn cells(summary: &RatingsSummary, row: &RatingsRow) -> Vec<DocxCell<'static>> {
    let number = row.number.as_ref().map_or_else(String::new, |number| format!("{number} "));
    let mut title = row.title.inlines();
    title.insert(0, Inline::Text { text: number });
    let mut rating = vec![Inline::Text { text: with_shape(&row.mark) }];
    rating.extend(row.adjusted.iter().cloned());
    let mut cells = vec![DocxCell::of(&title)];
    if summary.previous_header.is_some() {
        cells.push(DocxCell::text(&row.previous.as_ref().map(before).unwrap_or_default()));
    }
    if summary.figure_header.is_some() {
        cells.push(DocxCell::text(row.figure.as_deref().unwrap_or_default()));
    }
    let empty = |count: u8| (0..count).map(|_| DocxCell::text(""));
    cells.extend(empty(row.before));
    cells.push(DocxCell { span: usize::from(row.span), ..DocxCell::of(&rating) });
    cells.extend(empty(row.after));
    cells
}

/// The rated sections below a heading.
pub(super) fn domain(writer: &mut DocxWriter<'_>, table: &DomainTable) {
    let headers = std::iter::once(&table.headers[0]).chain(&table.themes).chain([&table.headers[1]]);
    let headers: Vec<&str> = headers.map(|header| header.text.as_str()).collect();
    let rows = table.rows.iter().map(|row| {
        let number = row.number.as_ref().map_or_else(String::new, |number| format!("{number} "));
        let mut title = row.title.inlines();
        title.insert(0, Inline::Text { text: number });
        let mut cells = vec![DocxCell::of(&title)];
        for cell in &row.cells {
            let said = cell.iter().flat_map(|one| [Some(&one.figure), one.decides.as_ref()]).flatten();
            let strong = cell.iter().any(|one| one.decides.is_some());
            cells.push(DocxCell { strong, ..DocxCell::text(&said.cloned().collect::<Vec<_>>().join(" ")) });
        }
        cells.push(DocxCell::text(&with_shape(&row.mark)));
        cells
    });
    let themes = table.themes.len();
    let each = 54usize.checked_div(themes).unwrap_or_default();
    let rating = if themes == 0 { 40 } else { 22 };
    let widths: Vec<usize> = std::iter::once(100 - rating - each * themes)
        .chain(std::iter::repeat_n(each, themes))
        .chain([rating])
        .collect();
    ruled(writer, table.caption.clone(), &widths, &headers, rows.collect());
    after(writer, &[]);
}
