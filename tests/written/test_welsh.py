"""Welsh: nothing in it is English, both languages lead to each other, and long words stay in their columns.

The findings are those of tests/cases/welsh and tests/made-up; what every report must be, Welsh or not, the other tests say
of each sample in each of its languages.
"""

from pathlib import Path

import pytest

import program
from checks import draft_marks, html_page, made_up_language, pdf_file, pdf_layout, pdf_structure
from checks.html_page import read_html
from checks.pdf_tree import read_pdf

TESTS = program.ROOT / "tests"
PHRASES = program.ROOT / "report-templates" / "phrases"
TAGS = {"en": "en-GB", "cy": "cy"}
OTHER = {"en": "cy", "cy": "en"}

PAGE_CHECKS = [html_page.ids_are_unique, html_page.links_lead_somewhere, html_page.headings_in_order,
               html_page.nothing_is_fetched, html_page.structured_data_parses]
FILE_CHECKS = [pdf_file.conforms, pdf_file.sound, pdf_file.titled, pdf_file.bookmarked, pdf_structure.headings_in_order,
               pdf_structure.tables_have_headers, pdf_structure.links_are_links, pdf_structure.text_is_in_paragraphs,
               pdf_structure.text_comes_out, pdf_layout.words_stay_in_their_columns]


def build(case: str, folder: str, out: Path, state: str, *options: str | Path) -> Path:
    """Builds the findings of a case with its programmes, and gives the folder that was written."""
    findings = TESTS / case / folder
    arguments = program.build_arguments(findings, out, state)
    done = program.run(*arguments, "--programmes", TESTS / case / "programmes", *options)
    assert done.returncode == 0, program.messages(done)
    return program.written(findings, out, state)


@pytest.fixture(scope="module", params=program.STATES)
def welsh(request, tmp_path_factory) -> Path:
    """The case as it was written, final and draft."""
    return build("cases/welsh", "findings", tmp_path_factory.mktemp("welsh"), request.param)


@pytest.mark.parametrize("language", TAGS)
@pytest.mark.parametrize("check", PAGE_CHECKS, ids=lambda check: check.__name__)
def test_page(welsh, language, check):
    assert check(welsh / language / "report.html") == []


@pytest.mark.parametrize("language", TAGS)
@pytest.mark.parametrize("check", FILE_CHECKS, ids=lambda check: check.__name__)
def test_pdf(welsh, language, check):
    assert check(welsh / language / "report.pdf") == []


@pytest.mark.parametrize("language", TAGS)
def test_language_is_declared_throughout(welsh, language):
    folder = welsh / language
    assert html_page.language_is_declared(folder / "report.html", language) == []
    assert pdf_file.in_language(folder / "report.pdf", language) == []
    page = read_html(folder / "report.html")
    assert page.get("lang") == str(read_pdf(folder / "report.pdf").pdf.Root.Lang) == TAGS[language]
    assert f'"inLanguage":"{TAGS[language]}"' in page.xpath("string(//script)")


def test_passages_in_the_other_language_declare_it(welsh):
    page = read_html(welsh / "cy" / "report.html")
    assert [part.text_content() for part in page.xpath("//span[@lang='en-GB']")] == ["Youth Justice Blueprint"]
    spans = [element for element in read_pdf(welsh / "cy" / "report.pdf").root.elements()
             if str(element.source.get("/Lang", "")) == "en-GB"]
    assert any("Youth Justice Blueprint" in element.text() for element in spans)
    original = read_html(welsh / "en" / "report.html").xpath("//blockquote[@lang='cy']")
    assert [part.text_content().strip() for part in original] == ["Roedden nhw’n gwrando.", "Iawn!"]


@pytest.mark.parametrize("language", TAGS)
def test_each_language_leads_to_the_other(welsh, language):
    other = OTHER[language]
    published = welsh.name == "final" and other == "cy"
    address = "https://cymraeg.example.org/caerdydd" if published else f"../{other}/report.html"
    page = read_html(welsh / language / "report.html")
    alternate = {link.get("hreflang"): link.get("href") for link in page.xpath("//head/link[@rel='alternate']")}
    assert alternate[TAGS[other]] == address and set(alternate) == set(TAGS.values())
    links = page.xpath("//body//a[@rel='alternate']")
    assert [(link.get("hreflang"), link.get("lang"), link.get("href")) for link in links] == [
        (TAGS[other], TAGS[other], address)]
    pdf = read_pdf(welsh / language / "report.pdf").pdf
    addresses = [str(annotation.A.URI) for page in pdf.pages for annotation in page.get("/Annots", [])
                 if "/URI" in annotation.get("/A", {})]
    assert f"../{other}/report.pdf" in addresses


def test_draft_is_marked_in_welsh(welsh):
    if welsh.name == "final":
        assert draft_marks.pdf_is_unmarked(welsh / "cy" / "report.pdf") == []
        assert draft_marks.html_is_unmarked(welsh / "cy" / "report.html") == []
    else:
        assert draft_marks.pdf_is_marked(welsh / "cy" / "report.pdf", "cy") == []
        assert draft_marks.html_is_marked(welsh / "cy" / "report.html", "cy") == []


@pytest.fixture(scope="module")
def made_up(tmp_path_factory) -> list[Path]:
    """Reports in the language that nobody speaks: final, and a draft with everything still to come."""
    templates = tmp_path_factory.mktemp("templates")
    (templates / "phrases").mkdir()
    for file in PHRASES.glob("*.ftl"):
        text = made_up_language.phrases(file.read_text("utf-8"))
        (templates / "phrases" / file.name).write_text(text, "utf-8")
    out = tmp_path_factory.mktemp("made-up")
    return [build("made-up", folder, out / folder, state, "--templates", templates)
            for folder, state in (("findings", "final"), ("findings", "draft"), ("unfinished", "draft"))]


@pytest.mark.parametrize("language", TAGS)
def test_no_word_is_hard_wired(made_up, language):
    for folder in made_up:
        for file, words in (("report.pdf", made_up_language.pdf_words), ("report.html", made_up_language.html_words)):
            text = words(folder / language / file)
            assert len(text) > 1000
            assert made_up_language.unknown_words(text, language) == [], f"{folder}, {file}"
