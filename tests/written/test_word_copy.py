"""The Word copy of every draft and its form: whole, of Word's own styles, with every word of the draft's page."""

import re
import subprocess
from collections import Counter

import pytest

import edits
import program
from checks import word_copy, word_parts
from checks.html_page import read_html
from checks.pdf_tree import tidy
from checks.phrases import phrase

CHECKS = [
    word_copy.whole,
    word_copy.styles_are_there,
    word_copy.normal_is_the_default,
    word_copy.no_empty_lines_below_tables,
    word_parts.what_leads_stays_with_what_follows,
    word_copy.headings_in_order,
    word_copy.frames_are_whole,
    word_copy.tables_are_named,
    word_copy.pictures_have_words,
]
AGAINST_PAGE = [
    word_copy.same_headings,
    word_copy.every_word_in_order,
    word_copy.same_draft_numbers,
    word_copy.lists_are_lists,
    word_copy.same_tables,
    word_copy.notes_are_notes,
    word_parts.quotations_are_quotations,
    word_parts.ratings_have_their_shape,
]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_word_copy(draft, check):
    assert check(draft.word_copy) == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_form(draft, check):
    assert check(draft.word_form) == []


@pytest.mark.parametrize("check", AGAINST_PAGE, ids=lambda check: check.__name__)
def test_word_copy_has_what_the_page_has(draft, check):
    assert check(draft.word_copy, draft.html) == []


def test_word_copy_is_in_its_language(draft):
    assert word_copy.in_language(draft.word_copy, draft.language) == []
    assert word_copy.passages_declare_their_language(draft.word_copy, draft.html, draft.language) == []
    assert word_copy.in_language(draft.word_form, draft.language) == []


def test_title_is_that_of_the_page(draft):
    assert word_copy.title(draft.word_copy) == read_html(draft.html).xpath("string(//title)")


def pdf_words(path):
    """The words of a PDF, page by page."""
    pages = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, text=True, check=True).stdout
    return [tidy(page) for page in pages.split("\f") if page.strip()]


def test_libreoffice_prints_the_marks_on_every_page(draft, opened_word_files):
    pages = pdf_words(opened_word_files / f"{draft.name}.pdf")
    assert len(pages) > 8
    head, mark = phrase(draft.language, "draft-head"), phrase(draft.language, "draft-watermark")
    assert [number for number, page in enumerate(pages, start=1) if head not in page or page.count(mark) < 2] == []


def test_libreoffice_opens_the_form(draft, opened_word_files):
    pages = pdf_words(opened_word_files / f"{draft.name}-form.pdf")
    assert phrase(draft.language, "points-introduction") in " ".join(pages)
    assert all(phrase(draft.language, "draft-head") in page for page in pages)


def test_libreoffice_prints_every_word(draft, opened_word_files):
    """What the copy holds is what its pages show: nothing is lost when another program opens it."""
    printed = Counter(re.findall(r"[^\W\d_]+", " ".join(pdf_words(opened_word_files / f"{draft.name}.pdf"))))
    held = Counter(re.findall(r"[^\W\d_]+", " ".join(word_copy.paragraphs(draft.word_copy))))
    # Words in narrow columns may be broken in two; the reference of the form is no word.
    assert {word: count for word, count in (held - printed).items() if count > 2} == {}
    assert sum((held - printed).values()) < 20


def test_a_picture_keeps_its_alternative(tmp_path):
    folder = edits.copy_sample(tmp_path)
    (folder / "images").mkdir()
    (folder / "images" / "white.png").write_bytes(edits.white_picture())
    alternative = "A point that is <white> & \"small\", beside nothing"
    edits.insert_item(folder / "sections" / "1.1.yaml", "images", {
        "id": "white", "file": "white.png", "alt": alternative, "caption": "A point."})
    written = program.build(folder, tmp_path / "output", "draft") / "en" / "report.docx"
    pictures = list(word_copy.tree(written).iter(f"{{{word_copy.NAMESPACES['wp']}}}docPr"))
    assert [picture.get("descr") for picture in pictures] == [alternative]
    assert word_copy.whole(written) == []
