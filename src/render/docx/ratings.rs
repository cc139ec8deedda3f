//! Ratings in words, and the ratings page as tables.

use docx_rs::Run;

use super::inlines::{TextStyle, add};
use super::paragraphs::line;
use super::tables::{DocxCell, after, ruled};
use super::writer::DocxWriter;
use crate::programme::Shape;
use crate::report::{Inline, RatingMark, RatingsSummary};

/// A rating in words, with its shape before its own: provisional in a draft.
pub(super) fn in_words(mark: &RatingMark) -> String {
    let rating = format!("{} {}", shape(mark), mark.label.text);
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

/// The rating of a section.
pub(super) fn rating(writer: &mut DocxWriter<'_>, sentence: Option<&[Inline]>, mark: &RatingMark, adjusted: &[Inline]) {
    let paragraph = writer.paragraph("Statement");
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
        overall(
            writer,
            &whole.label,
            &whole.mark,
            &whole.adjusted,
            whole.score_label.as_deref().zip(whole.score.as_deref()),
        );
    }
    line(writer, "Caption", None, &summary.caption);
    let mut rows: Vec<Vec<DocxCell<'_>>> = Vec::new();
    for group in &summary.groups {
        if let Some(heading) = &group.heading {
            rows.push(vec![DocxCell { strong: true, span: 2, ..DocxCell::of(heading) }]);
        }
        rows.extend(group.rows.iter().map(|row| {
            let number = row.number.as_ref().map_or_else(String::new, |number| format!("{number} "));
            let mut title = row.title.inlines();
            title.insert(0, Inline::Text { text: number });
            let mut rating = vec![Inline::Text { text: in_words(&row.mark) }];
            rating.extend(row.adjusted.iter().cloned());
            vec![DocxCell::of(&title), DocxCell::of(&rating)]
        }));
    }
    let headers = summary.headers.each_ref().map(|header| header.text.as_str());
    ruled(writer, summary.caption.clone(), &[60, 40], &headers, rows);
    after(writer, &summary.notes);
    if let Some(key) = &summary.key {
        line(writer, "Caption", None, &key.caption);
        let rows = key.rows.iter().map(|row| row.iter().map(|cell| DocxCell::of(&cell.inlines())).collect());
        let headers = key.headers.each_ref().map(String::as_str);
        ruled(writer, key.caption.clone(), &[30, 70], &headers, rows.collect());
        after(writer, &[]);
    }
}
