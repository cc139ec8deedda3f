"""The report in large print: a PDF like the other one, in letters of 18 points, and the page's way to it.

What must hold: every check of the other PDF passes here too; it says the same words; no letter is smaller than 18 points, but in
tables, where none is smaller than 16; it stands beside a page that leads to it, and no page leads to one that is not there.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest

import program
from checks import html_page, pdf_file, pdf_layout, pdf_structure, verapdf
from checks.pdf_layout import is_level, letters_of
from checks.pdf_tree import read_pdf
from checks.sections import Text, pdf_text
from pdfminer.high_level import extract_pages
from test_pdf import CHECKS

# Which reports: between them they have every kind of rating, table, chart, box and note, and both languages.
CASES = [(sample, state, language)
         for sample, state in [("awen-vale-2024", "final"), ("awen-vale-2024", "draft"), ("brightmoor-2026", "final"),
                               ("coventry-2023", "draft"), ("luton-2008", "final"), ("rochdale-2013", "final"),
                               ("warwickshire-2018", "final")]
         for language in program.samples()[sample]]
LEAST, LEAST_IN_TABLES = 18.0, 16.0
# What is said and not shown, such as the mark of a drawn item.
UNSEEN = 4.0
SAID = {"en": "large print", "cy": "print bras"}


@dataclass(frozen=True)
class Large:
    """A report with its files in both prints."""

    sample: str
    state: str
    language: str
    folder: Path

    @property
    def pdf(self) -> Path:
        return self.folder / "report-large-print.pdf"

    @property
    def usual(self) -> Path:
        return self.folder / "report.pdf"

    @property
    def html(self) -> Path:
        return self.folder / "report.html"


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> dict[tuple[str, str], Path]:
    """Where each sample was built with its large print, by name and state."""
    out = tmp_path_factory.mktemp("large")
    found = {}
    for sample, state in sorted({case[:2] for case in CASES}):
        folder = program.INSPECTIONS / sample
        done = program.run(*program.build_arguments(folder, out / state, state), "--format", "html,pdf,large-print")
        assert done.returncode == 0, program.messages(done)
        found[sample, state] = program.written(folder, out / state, state)
    return found


@pytest.fixture(params=CASES, ids=["-".join(case) for case in CASES])
def large(request, built) -> Large:
    sample, state, language = request.param
    return Large(sample, state, language, built[sample, state] / language)


@pytest.fixture(scope="module")
def validated(built) -> dict:
    return verapdf.check([built[sample, state] / language / "report-large-print.pdf" for sample, state, language in CASES])


@pytest.mark.parametrize("check", [*CHECKS, pdf_layout.no_soft_hyphens], ids=lambda check: check.__name__)
def test_it_passes_what_the_other_passes(large, check):
    assert check(large.pdf) == []


def test_validator_finds_nothing(large, validated):
    assert validated[large.pdf] == []


def test_it_is_in_its_language(large):
    assert pdf_file.in_language(large.pdf, large.language) == []


def test_it_says_what_it_is(large):
    said = SAID[large.language]
    with pikepdf.open(large.pdf) as pdf, pikepdf.open(large.usual) as usual:
        assert str(pdf.docinfo["/Title"]) == f"{usual.docinfo['/Title']} ({said})"
        assert [tuple(page.mediabox) for page in pdf.pages[:1]] == [tuple(page.mediabox) for page in usual.pages[:1]]
        assert len(pdf.pages) > len(usual.pages)
    assert pdf_text(large.pdf).sections[0].text.lower().count(said) == 1


def letter_sizes(path: Path) -> list[tuple[int, float, str]]:
    """Each size below the least, with its page and a letter of it; what is drawn in pictures is no text."""
    found = set()
    for number, page in enumerate(extract_pages(path), start=1):
        for letter in letters_of(page):
            size = round(letter.size, 1)
            if is_level(letter) and UNSEEN < size < LEAST and letter.get_text().strip():
                found.add((number, size, letter.get_text()))
    return sorted(found)


def test_letters_are_large(large):
    sizes = letter_sizes(large.pdf)
    assert [one for one in sizes if one[1] < LEAST_IN_TABLES] == []
    # Pages on which a table stands.
    tables = {number for number in table_pages(large.pdf)}
    assert [one for one in sizes if one[0] not in tables] == []


def table_pages(path: Path) -> set[int]:
    with pikepdf.open(path) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        found = set()
        for element in pdf.objects:
            if isinstance(element, pikepdf.Dictionary) and element.get("/S") in ("/TD", "/TH") and "/Pg" in element:
                found.add(numbers[element.Pg.objgen])
            kids = element.get("/K") if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/P" else None
            if kids is not None and "/Pg" in element and element.get("/P", {}).get("/S") in ("/TD", "/TH"):
                found.add(numbers[element.Pg.objgen])
        return found


def bare(text: Text) -> list[tuple[str, list[str]]]:
    return [(section.heading, section.text.split()) for section in text.sections]


def loose(words: list[str]) -> set[str]:
    return {word.strip(":,") for word in words} - {""}


def test_it_says_the_same(large):
    """Under every heading; where a table has another form, all its words are there, and none but these."""
    one, other = pdf_text(large.pdf), pdf_text(large.usual)
    assert one.headings() == other.headings()
    said, levels = SAID[large.language], level_words(large.html)
    for (heading, words), (_, usual) in zip(bare(one)[1:], bare(other)[1:], strict=True):
        if words != usual:
            # The one column of ratings has a header of its own.
            assert loose(words) - loose(usual) - {"Rating", "Gradd"} == set(), heading
            assert loose(usual) - loose(words) - levels == set(), heading
    first = " ".join(bare(one)[0][1]).lower().replace(f"{said} ", "", 1)
    assert first.split() == " ".join(bare(other)[0][1]).lower().split()
    assert sorted((number.strip("[]"), note) for number, note in one.notes) == sorted(other.notes)
    assert [number.strip("[]") for number in one.references] == other.references


def level_words(page: Path) -> set[str]:
    """Words of levels that head columns of the ratings page: in large print a rating is only a word in its row."""
    heads = html_page.read_html(page).xpath("//table//th[@scope='col']")
    return loose(" ".join(head.text_content() for head in heads).split())


def test_the_page_leads_to_it(large):
    links = [link.get("href") for link in html_page.read_html(large.html).xpath("//a[@href]")]
    assert links.count(f"../{large.language}/report-large-print.pdf") == 1


def test_it_leads_to_large_print_in_the_other_language(large):
    with pikepdf.open(large.pdf) as pdf:
        links = {str(note.A.URI) for page in pdf.pages for note in page.get("/Annots", []) if "/A" in note and "/URI" in note.A}
    others = {code for code in program.samples()[large.sample] if code != large.language}
    assert {link for link in links if link.startswith("../")} == {f"../{code}/report-large-print.pdf" for code in others}


def test_notice_and_draft_marks_are_kept(large):
    usual, text = pdf_text(large.usual).sections[0].text, pdf_text(large.pdf).sections[0].text
    assert text.split()[:12] == usual.split()[:12]
    assert re.search(r"\bD(RAFT|RAFFT)\b", text) or large.state == "final"
    assert (read_pdf(large.pdf).root.find("TOC") != []) == (read_pdf(large.usual).root.find("TOC") != [])


def test_a_page_leads_only_to_what_is_there(tmp_path):
    """The file asked for later changes the page that is there; and neither is among all formats."""
    folder = program.INSPECTIONS / "luton-2008"
    written = tmp_path / folder.name / "final" / "en"

    def build(formats: str) -> tuple[bool, bool]:
        done = program.run("build", folder, "--out", tmp_path, "--final", "--format", formats)
        assert done.returncode == 0, program.messages(done)
        return "report-large-print.pdf" in (written / "report.html").read_text("utf-8"), (written / "report-large-print.pdf").is_file()

    assert build("html,data") == (False, False)
    assert build("large-print") == (True, True)
    assert build("html") == (True, True)
    done = program.run("verify", written.parent, folder)
    assert done.returncode == 0, program.messages(done)
    assert build("all") == (True, True)
