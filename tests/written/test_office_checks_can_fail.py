"""The checks on files for office programs find what they are there for: a good file is spoilt, and the check must say so.

A row is a part of the file, what is replaced in it, and the check that must then find a fault that was not there before.
"""

import shutil
import zipfile

import pytest

import edits
import filled_forms
from checks import charts, draft_marks, withheld, word_copy, word_parts, workbook
from checks.phrases import phrase

CONTENT = "content.xml"
WORDS = "word/document.xml"
# What follows the style of the line on handling.
HANDLING = '</w:pPr><w:r><w:rPr /><w:t xml:space="preserve">Handling'


def in_english(check):
    """A check that is told the language."""
    return lambda path: check(path, "en")


def against_page(check):
    """A check that reads the page beside the file."""
    return lambda path: check(path, path.parent / "report.html")


def against_csv(path):
    sheets = {sheet.name: sheet.texts() for sheet in workbook.read_ods(path)}
    return workbook.csv_equals(sheets, workbook.csv_tables(path.parent), "en")


def named(name):
    return f'table:name="{name}"'


BOOKS = {
    "a package that begins otherwise": ("mimetype", "spreadsheet", "text", workbook.whole),
    "a part that is no XML": ("meta.xml", "</office:meta>", "", workbook.whole),
    "a part that is not listed": ("META-INF/manifest.xml", 'full-path="styles.xml"', 'full-path="style.xml"', workbook.whole),
    "a cell that is blank": (CONTENT, ">Governance and leadership<", "><", workbook.one_table_a_sheet),
    "a header that stands twice": (CONTENT, f">{phrase('en', 'book-most-points')}<", f">{phrase('en', 'book-points')}<",
                                   workbook.one_table_a_sheet),
    "a merged cell": (CONTENT, '<table:table-cell table:style-name="plain"',
                      '<table:table-cell table:number-columns-spanned="2" table:style-name="plain"',
                      workbook.no_merged_cells_and_no_formulas),
    "a formula": (CONTENT, 'office:value-type="float"', 'table:formula="of:=1+1" office:value-type="float"',
                  workbook.no_merged_cells_and_no_formulas),
    "a hidden sheet's rows": (CONTENT, "<table:table-row", '<table:table-row table:visibility="collapse"',
                              workbook.no_merged_cells_and_no_formulas),
    "no header row": (CONTENT, "table:table-header-rows", "table:table-rows", workbook.tables_are_marked),
    "a sheet under another name": (CONTENT, named("Notes"), named("Remarks"), in_english(workbook.has_front)),
    "a sheet that the contents lack": (CONTENT, named("Statistics"), named("Figures"), in_english(workbook.has_front)),
    "a column of which nobody says what it is": (CONTENT, ">The points that the rating gives<",
                                                 ">The sheet says what this column holds<", in_english(workbook.describes_every_column)),
    "shorthand that is not explained": (CONTENT, ">Governance and leadership<", ">[q]<", workbook.shorthand_is_explained),
    "another language": ("meta.xml", "<dc:language>en-GB<", "<dc:language>cy<", in_english(workbook.in_language)),
    "another title than the cover's": ("meta.xml", "<dc:title>Data of", "<dc:title>Facts of", in_english(workbook.in_language)),
    "cells in another language": (CONTENT, 'fo:language="en"', 'fo:language="cy"', in_english(workbook.in_language)),
    "a text that is cut off": (CONTENT, 'fo:wrap-option="wrap"', 'fo:wrap-option="no-wrap"', workbook.texts_wrap),
    "a number that shows another": (CONTENT, 'office:value="94"', 'office:value="93"', workbook.numbers_are_numbers),
    "a cell that its file has otherwise": (CONTENT, ">Governance and leadership<", ">Governance<", against_csv),
    "a mark that is left": (CONTENT, ">Governance and leadership<", ">DRAFT for factual accuracy: not for publication<",
                            lambda path: draft_marks.data_is_unmarked(path.parent)),
}
COPIES = {
    "two relationships of one name": ("word/_rels/document.xml.rels", 'Id="rId2"', 'Id="rId1"', word_copy.whole),
    "a relationship to nothing": ("word/_rels/document.xml.rels", "numbering.xml", "numbers.xml", word_copy.whole),
    "a file that is fetched": ("word/_rels/document.xml.rels", "relationships/hyperlink", "relationships/image", word_copy.whole),
    "a part without a type": ("[Content_Types].xml", 'Extension="rels"', 'Extension="rel"', word_copy.whole),
    "a style that is not there": (WORDS, 'w:val="Statement"', 'w:val="Claim"', word_copy.styles_are_there),
    "headings that are only large": (WORDS, 'w:val="Heading1"', 'w:val="Title"', word_copy.styles_are_there),
    "a level that is skipped": (WORDS, 'w:val="Heading2"', 'w:val="Heading4"', word_copy.headings_in_order),
    "a style on another level": ("word/styles.xml", '<w:outlineLvl w:val="0"', '<w:outlineLvl w:val="3"',
                                 word_copy.headings_in_order),
    "a heading that the page lacks": (WORDS, ">Foreword<", ">Introduction<", against_page(word_copy.same_headings)),
    "a word that is lost": (WORDS, " is vital", "", against_page(word_copy.every_word_in_order)),
    "another draft number": (WORDS, "[12]", "[13]", against_page(word_copy.same_draft_numbers)),
    "an item that is none": (WORDS, "w:numPr", "w:noPr", against_page(word_copy.lists_are_lists)),
    "a bullet that is typed": (WORDS, '<w:t xml:space="preserve">', '<w:t xml:space="preserve">• ',
                               against_page(word_copy.lists_are_lists)),
    "two lists of one number": ("word/numbering.xml", 'w:numId="3"', 'w:numId="4"', against_page(word_copy.lists_are_lists)),
    "a frame that is broken": (WORDS, f'"DraftMark" />{HANDLING}', f'"DraftMark" /><w:ind w:left="400" />{HANDLING}',
                               word_copy.frames_are_whole),
    "a table without a name": (WORDS, "w:tblCaption", "w:tblLabel", word_copy.tables_are_named),
    "a row that a page may cut": (WORDS, "<w:cantSplit />", "", word_copy.tables_are_named),
    "a header row that is none": (WORDS, "<w:tblHeader />", "", against_page(word_copy.same_tables)),
    "another header": (WORDS, ">Key question<", ">Question<", against_page(word_copy.same_tables)),
    "text in another language": ("word/styles.xml", '<w:lang w:val="en-GB"', '<w:lang w:val="cy-GB"',
                                 in_english(word_copy.in_language)),
    "a file in another language": ("docProps/core.xml", "en-GB", "cy", in_english(word_copy.in_language)),
    "a quotation without its marks": (WORDS, "“", "", against_page(word_parts.quotations_are_quotations)),
    "a quotation that is none": (WORDS, 'w:val="Quote"', 'w:val="Box"', against_page(word_parts.quotations_are_quotations)),
    "a rating without its shape": (WORDS, "rating: ★ ", "rating: ", against_page(word_parts.ratings_have_their_shape)),
    "a heading that ends a page": ("word/styles.xml", "<w:keepNext />", "", word_parts.what_leads_stays_with_what_follows),
    "a note that is lost": (WORDS, "w:footnoteReference", "w:footnoteMark", against_page(word_copy.notes_are_notes)),
    "another note": ("word/footnotes.xml", "resettlement", "settlement", against_page(word_copy.notes_are_notes)),
    "a title without the mark": ("docProps/core.xml", "DRAFT: ", "", in_english(draft_marks.word_file_is_marked)),
    "a head without the mark": ("word/header1.xml", "DRAFT", "Report", in_english(draft_marks.word_file_is_marked)),
    "a foot without the mark": ("word/footer1.xml", "DRAFT", "Report", in_english(draft_marks.word_file_is_marked)),
    "first lines without the mark": (WORDS, "DRAFT", "Report", in_english(draft_marks.word_file_is_marked)),
}


def spoil(good, into, part, old, new):
    """A copy of a written folder in which one part of one file has other words."""
    folder = shutil.copytree(good.parent, into / "spoilt")
    spoilt = folder / good.name
    with zipfile.ZipFile(good) as archive:
        held = [(entry, archive.read(entry)) for entry in archive.infolist()]
    assert any(entry.filename == part and old.encode() in content for entry, content in held), f"{part} has no {old!r}"
    with zipfile.ZipFile(spoilt, "w") as archive:
        for entry, content in held:
            archive.writestr(entry, content.replace(old.encode(), new.encode()) if entry.filename == part else content)
    return spoilt


@pytest.mark.parametrize("name", BOOKS)
def test_check_of_workbooks_finds_the_fault(tmp_path, outputs, name):
    part, old, new, check = BOOKS[name]
    good = outputs[edits.SUBJECT, "final"] / "en" / "inspection-data.ods"
    assert check(good) == []
    assert check(spoil(good, tmp_path, part, old, new)) != []


@pytest.mark.parametrize("name", COPIES)
def test_check_of_word_copies_finds_the_fault(tmp_path, outputs, name):
    part, old, new, check = COPIES[name]
    good = outputs[edits.SUBJECT, "draft"] / "en" / "report.docx"
    assert check(good) == []
    assert check(spoil(good, tmp_path, part, old, new)) != []


def test_tables_without_a_range_are_found(tmp_path, outputs):
    good = outputs[edits.SUBJECT, "final"] / "en" / "inspection-data.ods"
    for old in ("table:database-range ", 'table:contains-header="true"'):
        new = "table:range " if old.endswith(" ") else 'table:contains-header="false"'
        (tmp_path / old[6:10]).mkdir()
        assert workbook.tables_are_marked(spoil(good, tmp_path / old[6:10], CONTENT, old, new)) != []


def test_a_passage_in_another_language_that_is_not_marked_is_found(tmp_path, outputs):
    good = outputs["awen-vale-2024", "draft"] / "en" / "report.docx"
    page = good.parent / "report.html"
    assert word_copy.words_in(good, "cy")
    assert word_copy.passages_declare_their_language(good, page, "en") == []
    spoilt = spoil(good, tmp_path, WORDS, 'w:val="Language-cy"', 'w:val="Strong"')
    assert word_copy.passages_declare_their_language(spoilt, page, "en") != []


# A sheet of cases of five and twelve, of which no more is known, and what is told of it.
COUNTED = {
    "a small number": ({"girl": "4", "boy": "13"}, 17, True),
    "one number withheld": ({"girl": "[c]", "boy": "13"}, 17, True),
    "two that can only be small": ({"girl": "[c]", "boy": "[c]", "other": "12"}, 14, True),
    "said of every child": ({"boy": "17"}, 17, True),
    "two that tell nothing": ({"girl": "[c]", "boy": "[c]"}, 17, False),
    "none that is small": ({"girl": "5", "boy": "12"}, 17, False),
}


@pytest.mark.parametrize("name", COUNTED)
def test_what_tells_a_withheld_number_is_found(name):
    shown, total, tells = COUNTED[name]
    assert bool(withheld.told(shown, total, threshold=5)) == tells


def test_another_number_than_was_counted_is_found(tmp_path):
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / "court.csv").write_text("case,sex\n" + "a,boy\n" * 12 + "b,girl\n" * 6, "utf-8")
    columns = [{"id": "sex", "label": "Sex", "child_profile": True}]
    table = [["Group", "Characteristic", "Value", "Cases"], ["court", "Sex", "boy", "12"], ["court", "Sex", "girl", "6"]]
    assert withheld.counted_and_withheld(table, tmp_path, columns, 5) == []
    for row, cell in ((1, "13"), (2, "[z]")):
        spoilt = [list(line) for line in table]
        spoilt[row][3] = cell
        assert withheld.counted_and_withheld(spoilt, tmp_path, columns, 5) != []
    assert withheld.counted_and_withheld(table[:2], tmp_path, columns, 5) != []


def test_a_chart_whose_figures_are_nowhere_is_found(outputs):
    page = outputs["rochdale-2013", "final"] / "en" / "report.html"
    assert len(charts.figures_are_in(page, {"Statistics": [["Measure", "Figure"], ["Another", "1"]]})) > 5


@pytest.mark.parametrize("file", ["ratings.json", "ratings.csv", "points.csv", "data/ratings.csv", "data/notes.csv"])
def test_data_of_a_draft_without_its_mark_is_found(tmp_path, outputs, file):
    folder = shutil.copytree(outputs[edits.SUBJECT, "draft"] / "en", tmp_path / "en")
    assert draft_marks.data_is_marked(folder, "en") == []
    text = (folder / file).read_text("utf-8")
    (folder / file).write_text(text.replace("DRAFT", "Report").replace("draft", "final"), "utf-8")
    assert draft_marks.data_is_marked(folder, "en") != []


def test_data_of_a_draft_is_no_final_data(outputs):
    assert draft_marks.data_is_unmarked(outputs[edits.SUBJECT, "draft"] / "en") != []


def test_a_form_that_is_filled_in_nowhere_is_an_error(outputs):
    form = outputs[edits.SUBJECT, "draft"] / "en" / "points.csv"
    with pytest.raises(ValueError):
        filled_forms.number_of(form, "Words that stand nowhere in this draft")
