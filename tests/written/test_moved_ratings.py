"""A rating that people moved says so on the page of ratings: its mark is seen, and its note stands on the same page."""

import subprocess

import pytest
from lxml import etree

import edits
import program
from checks import pdf_layout
from checks.phrases import pieces

MOVED = """adjustments:
  - section: "2.2"
    kind: panel
    to: requires-improvement
    reason: |
      The other cases that were seen were no better.

private_notes: |"""


@pytest.fixture(scope="module", params=program.STATES)
def moved(request, tmp_path_factory):
    """A report in which the rating of 2.2 was moved."""
    home = tmp_path_factory.mktemp("moved")
    folder = edits.copy_sample(home)
    edits.replace(folder / "ratings.yaml", "private_notes: |", MOVED)
    return program.build(folder, home / "output", request.param) / "en" / "report.pdf"


def pages(path):
    """The words of each page with their places: left, top, and the word."""
    done = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True)
    tree = etree.fromstring(done.stdout.encode(), etree.HTMLParser(encoding="utf-8", huge_tree=True))
    return [[(float(word.get("xmin")), float(word.get("ymin")), word.text or "") for word in page.iter("word")]
            for page in tree.iter("page")]


def test_the_note_stands_on_the_page_of_its_mark(moved):
    note = pieces("en", "rating-before")[0].split()[:3]
    with_note = [page for page in pages(moved) if all(word in [text for *_, text in page] for word in note)]
    texts = [" ".join(text for *_, text in page) for page in with_note]
    assert any("Organisational delivery" in text and "Resettlement policy" in text for text in texts), texts


def test_the_mark_is_seen_beside_its_rating(moved):
    page = next(page for page in pages(moved) if "4. Resettlement" in " ".join(text for *_, text in page))
    # The level is the head of a column too; the rating is the one with a mark in its line.
    levels = [(left, top) for left, top, text in page if text == "Requires"]
    marks = [(mark, height) for mark, height, text in page if text == "1"]
    assert any(-60 < left - mark < 40 and abs(height - top) < 8 for left, top in levels for mark, height in marks), (levels, marks)


def test_no_page_is_of_notes_alone(moved):
    """Between head and foot every page has more than notes, which begin in its lower third."""
    bare = [number for number, page in enumerate(pages(moved), start=1)
            if not [text for _, top, text in page if 90 < top < 560 and len(text) > 2]]
    assert bare == []


def test_every_word_is_inside_its_page(moved):
    assert pdf_layout.words_are_inside(moved) == []
