"""The report on one page, as web page, PDF and text: its ratings, the findings that its authors mark as main ones, what it
recommends.

What must hold: it says the same in all three, and nothing that the report does not say; it passes what the report passes; one that
has no room on its page is told, and so is one that nobody marked findings for.
"""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
import yaml

import program
from checks import browser, html_page, nu, pdf_file, pdf_layout, verapdf
from checks.pdf_tree import tidy
from checks.sections import Text, html_text, other_words, pdf_text
from test_html import IN_BROWSER
from test_pdf import CHECKS

# `coventry-2023` marks no finding.
MARKED = ("awen-vale-2024", "brightmoor-2026")
CASES = [(sample, state, language) for sample in (*MARKED, "coventry-2023") for state in ("final", "draft")
         for language in program.samples()[sample]]
NAMES = ("summary.html", "summary.pdf", "summary.txt")


@dataclass(frozen=True)
class Summary:
    """A summary with the report that it is of."""

    sample: str
    state: str
    language: str
    folder: Path

    @property
    def pdf(self) -> Path:
        return self.folder / "summary.pdf"

    @property
    def html(self) -> Path:
        return self.folder / "summary.html"

    @property
    def text(self) -> str:
        return (self.folder / "summary.txt").read_text("utf-8")

    @property
    def report(self) -> Path:
        return self.folder / "report.html"


def build(folder: Path, out: Path, state: str, formats: str = "html,summary"):
    done = program.run(*program.build_arguments(folder, out, state), "--format", formats)
    assert done.returncode == 0, program.messages(done)
    return program.written(folder, out, state), program.messages(done)


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> dict[tuple[str, str], Path]:
    out = tmp_path_factory.mktemp("summary")
    keys = sorted({case[:2] for case in CASES})
    return {(sample, state): build(program.INSPECTIONS / sample, out / state, state)[0] for sample, state in keys}


@pytest.fixture(params=CASES, ids=["-".join(case) for case in CASES])
def summary(request, built) -> Summary:
    sample, state, language = request.param
    return Summary(sample, state, language, built[sample, state] / language)


@pytest.fixture(scope="module")
def validated(built) -> dict:
    return verapdf.check([built[sample, state] / language / "summary.pdf" for sample, state, language in CASES])


@pytest.fixture(scope="module")
def pages(built) -> list[Path]:
    return [built[sample, state] / language / "summary.html" for sample, state, language in CASES]


@pytest.fixture(scope="module")
def seen(pages) -> dict:
    return browser.look_at(pages)


@pytest.fixture(scope="module")
def checked_by_nu(pages) -> dict:
    return nu.check(pages)


@pytest.mark.parametrize("check", [*CHECKS, pdf_layout.no_soft_hyphens], ids=lambda check: check.__name__)
def test_it_passes_what_the_report_passes(summary, check):
    assert check(summary.pdf) == []


def test_validator_finds_nothing(summary, validated):
    assert validated[summary.pdf] == []


def test_it_is_in_its_language(summary):
    assert pdf_file.in_language(summary.pdf, summary.language) == []


def test_page_is_valid(summary, checked_by_nu):
    assert checked_by_nu[summary.html] == []


@pytest.mark.parametrize("check", IN_BROWSER, ids=lambda check: check.__name__)
def test_page_in_a_browser(summary, seen, check):
    assert check(seen[summary.html]) == []


def test_it_is_one_page(summary):
    with pikepdf.open(summary.pdf) as pdf:
        # What a draft says of itself may need another.
        assert len(pdf.pages) <= (1 if summary.state == "final" else 2)


def test_page_and_pdf_say_the_same(summary):
    pdf, page = pdf_text(summary.pdf), html_text(summary.html)
    assert pdf.headings() == page.headings()
    # The banner of the page says more: the rating at once, who inspected, the notice, which the PDF has in its foot.
    assert set(pdf.sections[0].text.split()) <= set(page.sections[0].text.split())
    assert other_words(Text(pdf.sections[1:]), Text(page.sections[1:])) == []


def words(text: str) -> str:
    return tidy(re.sub(r"\s+", " ", text))


def marked(sample: str) -> list[str]:
    """The beginnings of the findings that are marked, up to what is filled in."""
    found = []
    for file in sorted((program.INSPECTIONS / sample / "sections").glob("*.yaml")):
        content = yaml.safe_load(file.read_text("utf-8")) or {}
        for key in ("strengths", "areas_for_improvement", "key_findings"):
            found += [words(one["text"].split("{{")[0]) for one in content.get(key, []) if isinstance(one, dict) and one.get("main")]
    return found


def test_it_has_what_is_marked_and_nothing_else_of_findings(summary):
    main = marked(summary.sample)
    assert bool(main) == (summary.sample in MARKED)
    text = words(summary.text)
    page = html_page.read_html(summary.html)
    items = page.xpath("//ul[contains(@class, 'findings')]/li")
    assert len(items) == len(main)
    if summary.language == "en":
        assert [one for one in main if one not in text] == []
    for item in items:
        assert words(item.text_content()) in text


def test_it_says_nothing_that_the_report_does_not_say(summary):
    whole = words(html_page.read_html(summary.report).text_content())
    for element in html_page.read_html(summary.html).xpath("//main//li|//main//p"):
        said = words("".join(element.xpath(".//text()[not(ancestor::sup)]")))
        assert said in whole or said.split(":")[0] in whole, said


def test_text_has_every_rating_and_recommendation(summary):
    text = words(summary.text)
    page = html_page.read_html(summary.html)
    for row in page.xpath("//table//tbody//th[@scope='row']"):
        assert words(row.text_content()) in text
    for item in page.xpath("//main//ol/li"):
        assert words(item.text_content()) in text


def test_the_page_leads_to_it_and_back(summary):
    links = [link.get("href") for link in html_page.read_html(summary.report).xpath("//a[@href]")]
    assert links.count(f"../{summary.language}/summary.html") == 1
    back = [link.get("href") for link in html_page.read_html(summary.html).xpath("//a[@href]")]
    assert any(link.endswith("report.html") or "://" in link for link in back)


def test_a_draft_says_that_it_is_one_and_the_notice_stands(summary):
    page = html_page.read_html(summary.html)
    notice = page.xpath("//meta[@name='notice']/@content")
    for said in (words(page.text_content()), words(summary.text)):
        assert bool(re.search(r"\bDRAFF?T\b", said)) == (summary.state == "draft")
        assert all(words(one) in said for one in notice)


def test_none_marked_is_told(tmp_path):
    _, said = build(program.INSPECTIONS / "coventry-2023", tmp_path, "final")
    assert "no finding is marked as a main one" in said
    _, said = build(program.INSPECTIONS / "coventry-2023", tmp_path / "other", "final", "html")
    assert "main one" not in said
    checked = program.messages(program.run("check", program.INSPECTIONS / "coventry-2023"))
    assert "main one" not in checked and "the summary has" not in checked
    checked = program.messages(program.run("check", "--format", "summary", program.INSPECTIONS / "coventry-2023"))
    assert "no finding is marked as a main one" in checked


@pytest.mark.parametrize("name", MARKED)
@pytest.mark.parametrize("options", [(), ("--final",)])
def test_what_has_room_is_not_told(name, options):
    """A draft takes more room, which the final report gives back."""
    said = program.messages(program.run("check", program.INSPECTIONS / name, *options))
    assert "the summary has" not in said


def test_the_text_of_the_page_has_its_room(summary):
    """Without contents beside it, it is no narrow column."""
    page = html_page.read_html(summary.html)
    assert "alone" in page.xpath("//main/..")[0].get("class").split()


def test_no_number_of_another_file_is_on_it(summary):
    """An ISBN is of one file."""
    with pikepdf.open(summary.pdf) as pdf:
        said = [summary.html.read_text("utf-8"), summary.text, str(pdf.docinfo.get("/Keywords"))]
    assert not any("isbn" in one.lower() for one in said)


def test_what_has_no_room_is_told_at_the_last_that_is_marked(tmp_path):
    folder = tmp_path / "awen-vale-2024"
    shutil.copytree(program.INSPECTIONS / "awen-vale-2024", folder)
    for file in (folder / "sections").glob("*.yaml"):
        content = yaml.safe_load(file.read_text("utf-8")) or {}
        for key in ("strengths", "areas_for_improvement"):
            content[key] = [{**(one if isinstance(one, dict) else {"text": one}), "main": True} for one in content.get(key, [])]
        file.write_text(yaml.safe_dump({key: value for key, value in content.items() if value}, allow_unicode=True), "utf-8")
    _, said = build(folder, tmp_path / "out", "draft")
    assert re.search(r"warning: the summary has [23] pages, and room on one\n +--> \S*sections/4\.1\.yaml:\d+", said), said
    assert "main: true" in said and "brief:" in said
    checked = program.messages(program.run("check", folder))
    assert re.search(r"warning: the summary has [23] pages, and room on one\n +--> \S*sections/4\.1\.yaml:\d+", checked), checked


def test_it_comes_beside_what_is_there(tmp_path):
    folder = program.INSPECTIONS / "brightmoor-2026"
    written, _ = build(folder, tmp_path, "final", "html")
    page = written / "en" / "report.html"
    assert "summary.html" not in page.read_text("utf-8")
    build(folder, tmp_path, "final", "summary")
    assert "summary.html" in page.read_text("utf-8")
    assert sorted(file.name for file in page.parent.glob("summary.*")) == sorted(NAMES)
    done = program.run("verify", written, folder)
    assert done.returncode == 0, program.messages(done)
