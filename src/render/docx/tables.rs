//! Tables with a header row that is repeated on every page, and a name.

use docx_rs::{
    AlignmentType, BorderType, Paragraph, Run, Shading, Table, TableBorder, TableBorderPosition, TableBorders,
    TableCell, TableRow, WidthType,
};

use super::bar::Bar;
use super::inlines::{TextStyle, add};
use super::paragraphs::{BlockSetting, run, words};
use super::writer::DocxWriter;
use crate::report::{self, Inline, KeyQuestions, plain_text};

/// The height by which `finish` knows a header row; the library has no word for one.
pub(super) const HEADER_ROW_HEIGHT: f32 = 1.0;

/// A table of so few rows stays on one page.
const KEPT_TOGETHER: usize = 6;

/// The width of the text in twips.
pub(super) const TEXT_WIDTH: usize = 9_070;

/// A cell of a table.
pub(super) struct DocxCell<'a> {
    pub(super) inlines: Vec<Inline>,
    pub(super) strong: bool,
    pub(super) number: bool,
    pub(super) span: usize,
    pub(super) language: Option<&'a str>,
    /// A bar above its words.
    pub(super) bar: Option<Bar>,
}

impl DocxCell<'_> {
    /// A cell of these words.
    pub(super) fn of(inlines: &[Inline]) -> Self {
        DocxCell { inlines: inlines.to_vec(), strong: false, number: false, span: 1, language: None, bar: None }
    }

    /// A cell of plain words.
    pub(super) fn text(text: &str) -> Self {
        DocxCell::of(&[Inline::Text { text: text.to_owned() }])
    }
}

/// Writes a table to be filled in: its header row, its rows, and how wide its columns are in hundredths of the text.
pub(super) fn grid(
    writer: &mut DocxWriter<'_>,
    name: String,
    widths: &[usize],
    header: &[&str],
    rows: Vec<Vec<DocxCell<'_>>>,
) {
    let table = made(writer, widths, header, rows);
    writer.push_table(table, name);
}

/// The same to be read: between rules, as the report has it.
pub(super) fn ruled(
    writer: &mut DocxWriter<'_>,
    name: String,
    widths: &[usize],
    header: &[&str],
    rows: Vec<Vec<DocxCell<'_>>>,
) {
    let table = made(writer, widths, header, rows).set_borders(rules());
    writer.push_table(table, name);
}

fn made(writer: &mut DocxWriter<'_>, widths: &[usize], header: &[&str], rows: Vec<Vec<DocxCell<'_>>>) -> Table {
    let width = |column: usize, span: usize| -> usize {
        widths.iter().skip(column).take(span).map(|hundredths| hundredths * TEXT_WIDTH / 100).sum()
    };
    let mut all: Vec<TableRow> = Vec::new();
    if !header.is_empty() {
        let cells = header.iter().enumerate().map(|(column, text)| {
            let paragraph = writer.paragraph("TableText").add_run(Run::new().bold().add_text(*text)).keep_next(true);
            TableCell::new()
                .width(width(column, 1), WidthType::Dxa)
                .shading(Shading::new().fill("EEF3F7"))
                .add_paragraph(paragraph)
        });
        all.push(TableRow::new(cells.collect()).row_height(HEADER_ROW_HEIGHT).cant_split());
    }
    let count = rows.len();
    for (number, row) in rows.into_iter().enumerate() {
        let keep = count <= KEPT_TOGETHER && number + 1 < count;
        let mut column = 0;
        let mut cells = Vec::new();
        for cell in row {
            let made = TableCell::new().width(width(column, cell.span), WidthType::Dxa);
            let made = if cell.span > 1 { made.grid_span(cell.span) } else { made };
            column += cell.span;
            let made = match &cell.bar {
                Some(bar) => made.add_paragraph(super::bar::bar(writer, bar).keep_next(keep)),
                None => made,
            };
            cells.push(made.add_paragraph(content(writer, &cell).keep_next(keep)));
        }
        all.push(TableRow::new(cells).cant_split());
    }
    Table::new(all)
        .set_grid((0..widths.len()).map(|column| width(column, 1)).collect())
        .width(TEXT_WIDTH, WidthType::Dxa)
}

/// Thin rules below each row and above the first, and none between columns.
fn rules() -> TableBorders {
    let rule = |position| TableBorder::new(position).border_type(BorderType::Single).size(4).color("B9C4CE");
    let rules = [TableBorderPosition::Top, TableBorderPosition::Bottom, TableBorderPosition::InsideH];
    rules.into_iter().fold(TableBorders::with_empty(), |borders, position| borders.set(rule(position)))
}

fn content(writer: &mut DocxWriter<'_>, cell: &DocxCell<'_>) -> Paragraph {
    let paragraph = writer.paragraph("TableText");
    let paragraph = if cell.number { paragraph.align(AlignmentType::Right) } else { paragraph };
    let face = TextStyle { strong: cell.strong, language: cell.language, ..TextStyle::default() };
    add(writer, paragraph, &cell.inlines, face)
}

/// A table of data.
pub(super) fn table(writer: &mut DocxWriter<'_>, table: &report::Table) {
    let caption = table.caption.as_deref().unwrap_or_default();
    let paragraph = words(writer, &BlockSetting { style: "Caption", ..BlockSetting::default() }, &table.mark, caption);
    if !caption.is_empty() || table.mark.draft_number.is_some() {
        writer.push(paragraph);
    }
    let header: Vec<&str> = table.columns.iter().map(|column| column.title.text.as_str()).collect();
    let rows = table.rows.iter().map(|row| {
        let cell = |(index, inlines): (usize, &Vec<Inline>)| DocxCell {
            strong: index == 0 && table.row_headers,
            number: table.columns.get(index).is_some_and(|column| column.number),
            ..DocxCell::of(inlines)
        };
        row.iter().enumerate().map(cell).collect()
    });
    // A table without a caption is named by its headers: what stands above it says the rest.
    let name = if caption.is_empty() { header.join(", ") } else { plain_text(caption) };
    ruled(writer, name, &widths(table), &header, rows.collect());
    after(writer, &table.notes);
}

/// A chart: what it says, what it measures, and its figures as a table; the bars themselves add nothing to them.
pub(super) fn chart(writer: &mut DocxWriter<'_>, chart: &report::Chart) {
    let caption =
        words(writer, &BlockSetting { style: "Caption", ..BlockSetting::default() }, &chart.mark, &chart.title);
    writer.push(caption);
    if let Some(measure) = &chart.measure {
        run(writer, "Small", None, &measure.inlines());
    }
    table(writer, &chart.table);
    for note in &chart.notes {
        run(writer, "Small", None, note);
    }
}

/// Columns of words share what columns of numbers leave.
fn widths(table: &report::Table) -> Vec<usize> {
    let numbers = table.columns.iter().filter(|column| column.number).count();
    let columns = table.columns.len().max(1);
    let number = if numbers == columns { 100 / columns } else { (60 / columns).clamp(8, 18) };
    let word = (100 - numbers * number).checked_div(columns - numbers).unwrap_or(number);
    table.columns.iter().map(|column| if column.number { number } else { word }).collect()
}

/// The key questions of a section.
pub(super) fn key_questions(writer: &mut DocxWriter<'_>, table: &KeyQuestions) {
    let paragraph =
        words(writer, &BlockSetting { style: "Caption", ..BlockSetting::default() }, &table.mark, &table.caption);
    writer.push(paragraph);
    let rows = table.rows.iter().map(|row| {
        let mut question = row.question.clone();
        if let Some(number) = &row.number {
            question.insert(0, Inline::Text { text: format!("{number} ") });
        }
        let decides = row.decides.is_some();
        let figure: Vec<&str> =
            [&row.figure].into_iter().chain(&row.counts).chain(&row.decides).map(String::as_str).collect();
        let bar = row.bar.map(|length| Bar { length, decides, ticks: table.ticks.clone() });
        let figure = DocxCell { strong: decides, bar, ..DocxCell::text(&figure.join(" ")) };
        vec![DocxCell { strong: decides, ..DocxCell::of(&question) }, figure]
    });
    let header = [table.question_header.as_str(), table.figure_header.as_str()];
    ruled(writer, plain_text(&table.caption), &[64, 36], &header, rows.collect());
    after(writer, &[]);
}

/// What stands below a table: its notes, or the space that keeps it from the next paragraph.
pub(super) fn after(writer: &mut DocxWriter<'_>, notes: &[Vec<Inline>]) {
    for note in notes {
        let paragraph = writer.paragraph("Small");
        let paragraph = add(writer, paragraph, note, TextStyle::default());
        writer.push(paragraph);
    }
}
