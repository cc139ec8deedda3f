"""The workbook of every sample and the tables beside it: as government guidance for spreadsheets asks, and equal.

LibreOffice opens every workbook in one start; what it makes of each sheet must be the CSV file that the program wrote.
"""

import pytest
import yaml

import edits
import program
from checks import charts, libreoffice, withheld, workbook
from checks.phrases import phrase
from program import ROOT

CHECKS = [
    workbook.whole,
    workbook.one_table_a_sheet,
    workbook.no_merged_cells_and_no_formulas,
    workbook.tables_are_marked,
    workbook.shorthand_is_explained,
    workbook.texts_wrap,
    workbook.numbers_are_numbers,
]
IN_LANGUAGE = [workbook.has_front, workbook.in_language, workbook.figures_have_their_unit_beside_them,
               workbook.describes_every_column]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_workbook(report, check):
    assert check(report.workbook) == []


@pytest.mark.parametrize("check", IN_LANGUAGE, ids=lambda check: check.__name__)
def test_workbook_is_in_its_language(report, check):
    assert check(report.workbook, report.language) == []


def test_sheets_are_the_tables_beside_them(report):
    sheets = {sheet.name: sheet.texts() for sheet in workbook.read_ods(report.workbook)}
    assert workbook.csv_equals(sheets, workbook.csv_tables(report.folder), report.language) == []


def test_libreoffice_reads_the_same(report, opened_workbooks):
    sheets = libreoffice.sheets(opened_workbooks, report.name)
    assert workbook.csv_equals(sheets, workbook.csv_tables(report.folder), report.language) == []


def test_whatever_is_charted_is_in_the_workbook(report):
    """Every figure of a chart stands in a sheet, and the chart says in which."""
    sheets = {sheet.name: sheet.texts() for sheet in workbook.tables(report.workbook)}
    assert charts.figures_are_in(report.html, sheets) == []


def quoted_figure(file, text):
    """A figure of such words, and a sentence that quotes it: what nothing quotes is not published."""
    edits.insert_item(file, "figures", {"id": "hostile", "label": text, "value": "1", "unit": text, "source": text})
    edits.append_paragraph(file.parent / "sections" / "background.md", '{{ figure(of="hostile") }} was counted.')


# What a spreadsheet would take for a formula, and which field of a sample it is typed into.
FORMULAS = {
    "equals": ("=1+1", "statistics.yaml", quoted_figure),
    "plus": ("+5 mentors, +2 drivers", "recommendations.yaml", lambda file, text: edits.insert_item(
        file, "recommendations", {"id": "hostile", "to": ["yjs"], "text": edits.as_markdown(text)})),
    "minus": ("-2+3+cmd|' /C calc'!A0", "inspection.yaml", lambda file, text: edits.set_value(file, "name", text)),
    "at": ("@SUM(A1:A9)", "inspection.yaml", lambda file, text: edits.insert_item(
        file, "samples", {"id": "hostile", "label": text, "count": 1})),
    "of": ("of:=HYPERLINK(\"https://example.org\")", "ratings.yaml", lambda file, text: edits.set_value(file, "reason", text)),
}


@pytest.fixture(scope="module")
def formulas(tmp_path_factory):
    """A final report in whose fields stands what begins like a formula."""
    home = tmp_path_factory.mktemp("formulas")
    folder = edits.copy_sample(home)
    for text, file, edit in FORMULAS.values():
        edit(folder / file, text)
    return program.build(folder, home / "output", "final") / "en"


@pytest.mark.parametrize("name", FORMULAS)
def test_what_begins_like_a_formula_is_text(formulas, tmp_path, name):
    text = FORMULAS[name][0]
    book = formulas / "inspection-data.ods"
    assert workbook.no_merged_cells_and_no_formulas(book) == []
    cells = [cell for sheet in workbook.read_ods(book) for row in sheet.rows for cell in row if workbook.said(cell) == text]
    assert cells, f"{text!r} is in no cell"
    assert {workbook.attribute(cell, "office:value-type") for cell in cells} == {"string"}


def test_what_was_corrected_stands_on_the_cover(tmp_path):
    folder = edits.copy_sample(tmp_path)
    correction = 'version: "1.1"\ncorrections:\n  - { version: "1.1", date: 2023-03-09, note: It was 12 meetings. }'
    edits.replace(folder / "inspection.yaml", 'version: "1.0"', correction)
    book = program.build(folder, tmp_path / "output", "final") / "en" / "inspection-data.ods"
    cover = " ".join(text for row in workbook.read_ods(book)[0].texts() for text in row)
    assert "It was 12 meetings." in cover and "1.1" in cover


def test_libreoffice_computes_nothing(formulas, tmp_path):
    libreoffice.convert({"formulas": formulas / "inspection-data.ods"}, libreoffice.CSV, tmp_path)
    sheets = libreoffice.sheets(tmp_path, "formulas")
    cells = {cell for rows in sheets.values() for row in rows for cell in row}
    assert [text for text, _, _ in FORMULAS.values() if text not in cells] == []


def test_a_damaged_workbook_is_not_opened(outputs, tmp_path):
    """What LibreOffice would have to repair has no output, so that the checks above show that nothing had to be repaired."""
    good = outputs[edits.SUBJECT, "final"] / "en" / "inspection-data.ods"
    damaged = tmp_path / "damaged.ods"
    damaged.write_bytes(good.read_bytes()[:-400])
    (tmp_path / "out").mkdir()
    libreoffice.convert({"damaged": damaged}, libreoffice.CSV, tmp_path / "out")
    assert libreoffice.sheets(tmp_path / "out", "damaged") == {}


CASES = ROOT / "tests" / "cases" / "sampled-cases"


@pytest.fixture(scope="module")
def cases(tmp_path_factory):
    """A draft of the invented folder whose cases have characteristics, with one value made rare."""
    home = tmp_path_factory.mktemp("cases")
    done = program.run(*program.build_arguments(CASES / "findings", home, "draft"), "--programmes", CASES / "programmes")
    assert done.returncode == 0, program.messages(done)
    return program.written(CASES / "findings", home, "draft") / "en"


def test_small_numbers_of_children_are_withheld(cases):
    rules = yaml.safe_load((CASES / "programmes" / "sampled" / "programme.yaml").read_text("utf-8"))
    table = workbook.csv_tables(cases)["cases"]
    assert any(withheld.WITHHELD in row for row in table), "no number is withheld"
    assert any(row[3].isdigit() for row in table), "no number is printed"
    assert withheld.counted_and_withheld(table, CASES / "findings", rules["sample_columns"],
                                         rules["style"]["small_number_threshold"]) == []


def test_withheld_numbers_are_in_no_other_file(cases):
    """The workbook says of a withheld number what its CSV file says."""
    sheets = {sheet.name: sheet.texts() for sheet in workbook.read_ods(cases / "inspection-data.ods")}
    assert sheets[phrase("en", "book-cases-name")] == workbook.csv_tables(cases)["cases"]
