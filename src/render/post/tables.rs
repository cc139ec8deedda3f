//! Tables as the editor has them: a header row, a caption, and the first cell of a row as what heads it.
//!
//! What must hold: every table has a caption, so that a screen reader names it; without one of its own it is the heading above.

use super::lists::own_number;
use super::markup::{self, Cell, Named};
use super::rich_text::{rich, text_of, words};
use super::writer::PostWriter;
use crate::report::{Chart, Inline, KeyQuestions, Table, plain_text};

/// A table of data and what stands below it.
pub(super) fn table(writer: &mut PostWriter<'_>, table: &Table) -> Vec<String> {
    captioned(writer, table, &|writer| match &table.caption {
        Some(caption) => rich(writer, caption),
        None => writer.heading.clone(),
    })
}

/// A chart: its title, what it measures, its finding as a sentence, and its figures as a table. The drawing says nothing that
/// they do not.
pub(super) fn chart(writer: &mut PostWriter<'_>, chart: &Chart) -> Vec<String> {
    let number = own_number(chart.mark.number.as_deref());
    let mut title = format!("{number}<strong>{}</strong>", rich(writer, &chart.title));
    if let Some(measure) = &chart.measure {
        title = format!("{title} {}", words(writer, measure));
    }
    let mut blocks = vec![
        markup::paragraph(Named::class("findings-chart-title"), &title),
        markup::paragraph(Named::class("findings-chart-finding"), &text_of(&chart.alt)),
    ];
    blocks.extend(notes(writer, &chart.notes));
    blocks.extend(captioned(writer, &chart.table, &|writer| match &chart.table.caption {
        Some(caption) => rich(writer, caption),
        None => text_of(&plain_text(&chart.title)),
    }));
    let anchor = writer.anchor(&chart.mark);
    vec![markup::group(Named { class: "findings-chart", anchor: anchor.as_deref() }, &blocks)]
}

/// A table under a caption, which is written last: so it stands in the markup, and so the editor counts footnotes.
fn captioned(
    writer: &mut PostWriter<'_>,
    table: &Table,
    caption: &dyn Fn(&mut PostWriter<'_>) -> String,
) -> Vec<String> {
    let cell = |number: bool, text: String| if number { Cell::figure(text) } else { Cell::of(text) };
    let head = table.columns.iter().map(|column| cell(column.number, words(writer, &column.title)).heads_column());
    let head: Vec<Cell> = head.collect();
    let mut rows = Vec::new();
    for row in &table.rows {
        let cells = row.iter().enumerate().map(|(at, inlines)| {
            let text = rich(writer, inlines);
            if at == 0 && table.row_headers {
                return Cell::of(text).heads_row();
            }
            cell(table.columns.get(at).is_some_and(|column| column.number), text)
        });
        rows.push(cells.collect::<Vec<_>>());
    }
    let anchor = writer.anchor(&table.mark);
    let number = own_number(table.mark.number.as_deref());
    let caption = format!("{number}{}", caption(writer));
    let mut made =
        vec![markup::table(Named { class: "findings-table", anchor: anchor.as_deref() }, &head, &rows, &caption)];
    made.extend(notes(writer, &table.notes));
    made
}

/// The key questions of a section: the row that decides says so in a word.
pub(super) fn key_questions(writer: &mut PostWriter<'_>, table: &KeyQuestions) -> Vec<String> {
    let head = [
        Cell::of(text_of(&table.question_header)).heads_column(),
        Cell::figure(text_of(&table.figure_header)).heads_column(),
    ];
    let mut rows = Vec::new();
    for row in &table.rows {
        let mut question = own_number(row.number.as_deref()) + &rich(writer, &row.question);
        if let Some(word) = &row.decides {
            question = format!("{question} <strong>({})</strong>", text_of(word));
        }
        let counts = row.counts.as_ref().map_or_else(String::new, |counts| format!(" ({})", text_of(counts)));
        rows.push(vec![Cell::of(question).heads_row(), Cell::figure(text_of(&row.figure) + &counts)]);
    }
    let caption = own_number(table.mark.number.as_deref()) + &rich(writer, &table.caption);
    let anchor = writer.anchor(&table.mark);
    let named = Named { class: "findings-key-questions", anchor: anchor.as_deref() };
    vec![markup::table(named, &head, &rows, &caption)]
}

/// What stands below a table.
fn notes(writer: &mut PostWriter<'_>, notes: &[Vec<Inline>]) -> Vec<String> {
    let one = |note: &Vec<Inline>| markup::paragraph(Named::class("findings-small"), &rich(writer, note));
    notes.iter().map(one).collect()
}
