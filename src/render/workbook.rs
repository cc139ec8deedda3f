//! The workbook as an OpenDocument spreadsheet, and its tables as CSV.
//!
//! What must hold: a text is written as text whatever it begins with, so that no cell is ever a formula; one table a
//! sheet from its first cell, marked as one with its header row; texts in the workbook's language; same workbook, same bytes.

use icu::locale::locale;
use spreadsheet_ods::style::CellStyle;
use spreadsheet_ods::style::units::{TextAlign, WrapOption};
use spreadsheet_ods::xmltree::XmlTag;
use spreadsheet_ods::{CellStyleRef, Sheet as OdsSheet, ValueFormatText, WorkBook, mm, write_ods_buf};

use super::ods_parts::finished;
use super::sheet::{SheetCell, sheet_of_cells};
use super::steady_zip::steady;
use crate::language::Language;
use crate::workbook::{CONTENTS, Cell, Sheet, Workbook};

/// The name of the cover's sheet, where no table is.
const COVER_WIDTH: f64 = 160.0;

/// Writes a workbook as ODS.
///
/// # Errors
///
/// What the writer says.
pub fn render_workbook_ods(workbook: &Workbook, cover_name: &str) -> Result<Vec<u8>, String> {
    let locale = match workbook.language {
        Language::English => locale!("en-GB"),
        Language::Welsh => locale!("cy-GB"),
    };
    let mut book = WorkBook::new(locale.clone());
    let metadata = book.metadata_mut();
    metadata.generator = concat!("findings ", env!("CARGO_PKG_VERSION")).to_owned();
    metadata.title = workbook.title.clone();
    metadata.description = workbook.cover.join("\n");
    metadata.language = workbook.language.tag().to_owned();
    // No clock: the day of the report is on the cover.
    metadata.creation_date = None;
    metadata.date = None;
    let text = book.add_text_format(ValueFormatText::new_named("text"));
    let mut plain = CellStyle::new("plain", &text);
    plain.set_wrap_option(WrapOption::Wrap);
    plain.set_locale(locale.clone());
    let plain = book.add_cellstyle(plain);
    let mut header = CellStyle::new("header", &text);
    header.set_font_bold();
    header.set_locale(locale);
    header.set_wrap_option(WrapOption::Wrap);
    header.set_text_align(TextAlign::Left);
    let header = book.add_cellstyle(header);
    book.push_sheet(cover(workbook, cover_name, &plain, &header));
    for sheet in &workbook.sheets {
        book.push_sheet(table(sheet, &plain, &header));
    }
    let bytes = write_ods_buf(&mut book, Vec::new()).map_err(|error| error.to_string())?;
    steady(&bytes, |name, text| finished(workbook, name, text))
}

fn cover(workbook: &Workbook, name: &str, plain: &CellStyleRef, header: &CellStyleRef) -> OdsSheet {
    let mut ods = OdsSheet::new(name);
    ods.set_col_width(0, mm!(COVER_WIDTH));
    for (row, line) in (0_u32..).zip(&workbook.cover) {
        ods.set_styled_value(row, 0, line.as_str(), if *line == workbook.title { header } else { plain });
    }
    ods
}

fn table(sheet: &Sheet, plain: &CellStyleRef, header: &CellStyleRef) -> OdsSheet {
    let mut ods = OdsSheet::new(&sheet.name);
    for (column, title) in (0_u32..).zip(&sheet.headers) {
        ods.set_styled_value(0, column, title.as_str(), header);
        ods.set_col_width(column, mm!(if is_long(sheet, column) { 90.0 } else { 32.0 }));
    }
    ods.set_header_rows(0, 0);
    for (row, cells) in (1_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u32..).zip(cells) {
            match cell {
                // The contents lead to their sheets.
                Cell::Text(name) if sheet.id == CONTENTS && column == 0 => {
                    ods.set_styled_value(row, column, link_to(name), plain);
                }
                Cell::Number(number) => ods.set_value(row, column, *number),
                Cell::Text(_) | Cell::Figure(_) | Cell::Short(_) => match cell.decimal() {
                    Some(number) => ods.set_value(row, column, number),
                    None => ods.set_styled_value(row, column, cell.text(), plain),
                },
            }
        }
    }
    ods.split_row_header(0);
    ods
}

/// The name of a sheet as a link to its first cell.
fn link_to(name: &str) -> XmlTag {
    let place = format!("#'{}'.A1", name.replace('\'', "''"));
    let link = XmlTag::new("text:a").attr("xlink:type", "simple").attr("xlink:href", place).text(name);
    XmlTag::new("text:p").tag(link)
}

/// Whether a column holds sentences.
fn is_long(sheet: &Sheet, column: u32) -> bool {
    let cell = |row: &Vec<Cell>| usize::try_from(column).ok().and_then(|column| row.get(column)).map(Cell::text);
    sheet.rows.iter().filter_map(cell).any(|text| text.len() > 40)
}

/// Writes a table as CSV (RFC 4180), UTF-8 with its mark, with its header row. One apostrophe at the beginning of a cell is not
/// part of it: it keeps spreadsheet programs from making a date or a number of an id.
///
/// # Errors
///
/// What the writer says; it does not fail in memory.
pub fn render_table_csv(sheet: &Sheet) -> Result<Vec<u8>, String> {
    let written = |cell: &Cell| match cell {
        Cell::Text(text) => SheetCell::Text(text.clone()),
        Cell::Figure(text) => SheetCell::Figure(text.clone()),
        Cell::Number(_) | Cell::Short(_) => SheetCell::Figure(cell.text()),
    };
    let headers = sheet.headers.iter().map(|header| SheetCell::Text(header.clone())).collect();
    let rows = sheet.rows.iter().map(|row| row.iter().map(written).collect());
    sheet_of_cells(&std::iter::once(headers).chain(rows).collect::<Vec<_>>())
}
