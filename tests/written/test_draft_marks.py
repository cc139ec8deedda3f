"""A draft says that it is one, wherever it is met; a final report bears no trace of it, in any file and any language."""

import csv
import html
import re

import pytest

import edits
import program
from checks import draft_marks, word_copy, workbook
from checks.data_files import read
from checks.html_page import read_html
from checks.pdf_tree import read_pdf, tidy
from checks.phrases import phrase


def test_draft_pdf_is_marked(draft):
    assert draft_marks.pdf_is_marked(draft.pdf, draft.language) == []


def test_draft_page_is_marked(draft):
    assert draft_marks.html_is_marked(draft.html, draft.language) == []


def test_draft_word_copy_is_marked(draft):
    assert draft_marks.word_file_is_marked(draft.word_copy, draft.language) == []


def test_draft_form_is_marked(draft):
    assert draft_marks.word_file_is_marked(draft.word_form, draft.language) == []


def test_draft_data_is_marked(draft):
    assert draft_marks.data_is_marked(draft.folder, draft.language) == []


def test_final_pdf_is_unmarked(final):
    assert draft_marks.pdf_is_unmarked(final.pdf) == []


def test_final_page_is_unmarked(final):
    assert draft_marks.html_is_unmarked(final.html) == []


def test_final_data_is_unmarked(final):
    assert draft_marks.data_is_unmarked(final.folder) == []


def test_manifest_says_which_it_is(report):
    assert read(report.folder.parent / "manifest.json")["status"] == report.state


def test_words_of_drafts_are_known_in_both_languages():
    words = draft_marks.words_of_drafts()
    assert len(words) > 80
    assert {"DRAFT for factual accuracy: not for publication", "DRAFFT ar gyfer gwirio cywirdeb ffeithiol: nid i’w gyhoeddi",
            "Provisional rating", "Gradd dros dro", "Dan embargo tan fis", "Heb ei gyfieithu:"} <= words


# A name with every sign that a format might take for its own.
def css_texts(style: str) -> list[str]:
    """The strings of a style sheet as a browser reads them: a number of six digits may be followed by a space of its own (CSS
    Syntax Level 3, section 4.3.7)."""
    strings = re.findall(r'"((?:[^"\\\n]|\\.)*)"', style)
    return [re.sub(r"\\([0-9a-fA-F]{1,6})\s?", lambda found: chr(int(found[1], 16)), text) for text in strings]


def test_a_page_of_a_draft_says_so_when_it_is_printed(draft):
    style = "".join(read_html(draft.html).xpath("//style/text()"))
    assert phrase(draft.language, "draft-head") in css_texts(style)


COPY = "The chair’s office & <press> \"1\""


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A draft that was made for somebody."""
    out = tmp_path_factory.mktemp("copy")
    folder = program.INSPECTIONS / edits.SUBJECT
    done = program.run(*program.build_arguments(folder, out, "draft"), "--for", COPY)
    assert done.returncode == 0, program.messages(done)
    return program.written(folder, out, "draft") / "en"


def test_a_copy_names_whom_it_was_made_for_wherever_it_is_met(copy):
    """A leaked file says whose it was: each page of the PDF, and each file that can go around alone."""
    tagged = read_pdf(copy / "report.pdf")
    feet = [page.artifacts.get("Footer", "".join(page.marked.values())) for page in tagged.pages]
    assert [number for number, foot in enumerate(feet, start=1) if COPY not in tidy(foot)] == []
    assert COPY in html.unescape(tagged.pdf.Root.Metadata.read_bytes().decode("utf-8"))
    page = read_html(copy / "report.html")
    assert any(COPY in value for value in page.xpath("//meta/@content"))
    assert COPY in tidy(page.xpath("string(//body)"))
    for name in ("report.docx", "points.docx"):
        assert all(COPY in text for place, text in word_copy.heads_and_feet(copy / name).items() if place.startswith("footer"))
    with (copy / "points.csv").open(encoding="utf-8-sig", newline="") as form:
        assert any(COPY in cell for row in csv.reader(form) for cell in row)
    assert read(copy / "ratings.json")["copy_for"] == COPY
    assert read(copy.parent / "manifest.json")["copy_for"] == COPY
    assert any(COPY in line for row in workbook.read_ods(copy / "inspection-data.ods")[0].texts() for line in row)
    assert COPY in workbook.metadata(copy / "inspection-data.ods")
