"""The report for children, as web page and PDF: the sentences that inspectors wrote for them, and nothing else of the report.

What must hold: it says the same in both, in both languages, and passes what the report passes; what nobody wrote is not there and is
told; when what it rests on changes, a final report waits until somebody has read it again.
"""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

import edits
import program
from checks import browser, html_page, nu, pdf_file, pdf_layout, verapdf
from checks.pdf_tree import read_pdf, tidy
from checks.sections import Text, html_text, other_words, pdf_text
from test_html import IN_BROWSER
from test_pdf import CHECKS

SAMPLE = "awen-vale-2024"
CASES = [(state, language) for state in ("final", "draft") for language in program.samples()[SAMPLE]]
FILE = "for-children.yaml"


@dataclass(frozen=True)
class ForChildren:
    """A report for children, with the report that it is of."""

    state: str
    language: str
    folder: Path

    @property
    def pdf(self) -> Path:
        return self.folder / "for-children.pdf"

    @property
    def html(self) -> Path:
        return self.folder / "for-children.html"

    @property
    def report(self) -> Path:
        return self.folder / "report.html"


def build(folder: Path, out: Path, state: str, formats: str = "html,for-children"):
    return program.run(*program.build_arguments(folder, out, state), "--format", formats)


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> dict[str, Path]:
    out, folder = tmp_path_factory.mktemp("children"), program.INSPECTIONS / SAMPLE
    for state in ("final", "draft"):
        done = build(folder, out / state, state)
        assert done.returncode == 0, program.messages(done)
    return {state: program.written(folder, out / state, state) for state in ("final", "draft")}


@pytest.fixture(params=CASES, ids=["-".join(case) for case in CASES])
def children(request, built) -> ForChildren:
    state, language = request.param
    return ForChildren(state, language, built[state] / language)


@pytest.fixture(scope="module")
def validated(built) -> dict:
    return verapdf.check([built[state] / language / "for-children.pdf" for state, language in CASES])


@pytest.fixture(scope="module")
def pages(built) -> list[Path]:
    return [built[state] / language / "for-children.html" for state, language in CASES]


@pytest.fixture(scope="module")
def seen(pages) -> dict:
    return browser.look_at(pages)


@pytest.fixture(scope="module")
def checked_by_nu(pages) -> dict:
    return nu.check(pages)


def written() -> dict:
    return yaml.safe_load((program.INSPECTIONS / SAMPLE / FILE).read_text("utf-8"))


def sentences() -> list[dict]:
    return [one if isinstance(one, dict) else {"text": one} for part in written()["parts"] for one in part["sentences"]]


def words(text: str) -> str:
    return tidy(re.sub(r"\s+", " ", text))


@pytest.mark.parametrize("check", [*CHECKS, pdf_layout.no_soft_hyphens], ids=lambda check: check.__name__)
def test_it_passes_what_the_report_passes(children, check):
    assert check(children.pdf) == []


def test_validator_finds_nothing(children, validated):
    assert validated[children.pdf] == []


def test_it_is_in_its_language(children):
    assert pdf_file.in_language(children.pdf, children.language) == []


def test_page_is_valid(children, checked_by_nu):
    assert checked_by_nu[children.html] == []


@pytest.mark.parametrize("check", IN_BROWSER, ids=lambda check: check.__name__)
def test_page_in_a_browser(children, seen, check):
    assert check(seen[children.html]) == []


def test_page_and_pdf_say_the_same(children):
    pdf, page = pdf_text(children.pdf), html_text(children.html)
    assert pdf.headings() == page.headings()
    assert other_words(Text(pdf.sections[1:]), Text(page.sections[1:])) == []


def test_it_has_every_sentence_and_no_other(children):
    page = html_page.read_html(children.html)
    shown = [words(element.text_content()) for element in page.xpath("//main//p")]
    assert len(shown) == len(sentences())
    assert len(page.xpath("//main//h2")) == len(written()["parts"])
    if children.language == "en":
        for said, one in zip(shown, sentences(), strict=True):
            parts = re.split(r"\{\{.*?\}\}", words(one["text"]))
            assert re.fullmatch(".+".join(map(re.escape, parts)), said), (said, one["text"])


def test_every_picture_is_there_with_its_words(children):
    pictured = [one for one in sentences() if "picture" in one]
    page = html_page.read_html(children.html)
    alts = [image.get("alt") for image in page.xpath("//main//img")]
    assert len(alts) == len(pictured)
    figures = [str(figure.source.get("/Alt")) for figure in read_pdf(children.pdf).root.find("Figure")]
    assert figures == alts
    if children.language == "en":
        assert alts == [one["alt"] for one in pictured]


def test_the_report_has_none_of_its_pictures(children):
    assert html_page.read_html(children.report).xpath("//main//img") == []


def test_the_page_leads_to_it_and_back(children):
    links = [link.get("href") for link in html_page.read_html(children.report).xpath("//a[@href]")]
    assert links.count(f"../{children.language}/for-children.html") == 1
    back = [link.get("href") for link in html_page.read_html(children.html).xpath("//a[@href]")]
    assert any(link.endswith("report.html") or "://" in link for link in back)
    other = "cy" if children.language == "en" else "en"
    assert f"../{other}/for-children.html" in back


def test_a_draft_says_that_it_is_one(children):
    said = words(html_page.read_html(children.html).text_content())
    assert bool(re.search(r"\bDRAFF?T\b", said)) == (children.state == "draft")


def test_none_is_made_where_nobody_wrote_one(tmp_path):
    folder = program.INSPECTIONS / "brightmoor-2026"
    done = build(folder, tmp_path, "final")
    assert done.returncode == 0
    assert "there is no for-children.yaml" in program.messages(done)
    out = program.written(folder, tmp_path, "final")
    assert not list(out.rglob("for-children*"))
    links = html_page.read_html(out / "en/report.html").xpath("//a/@href")
    assert not any("for-children" in link for link in links)
    assert "for-children.yaml" not in program.messages(program.run("check", folder))
    assert "there is no for-children.yaml" in program.messages(program.run("check", "--format", "for-children", folder))


# What is changed in the sample, and the lines at which its parts are confirmed that no longer say what they rest on.
CHANGES = {
    "the words of a finding": ("sections/1.3.yaml", "Children wait too long for", "Children wait for years for", [29, 39]),
    "a figure in a finding": ("statistics.yaml", "value: from seven to 11", "value: from seven to 12", [29]),
    "a recommendation": ("recommendations.yaml", "shorten the time for which", "end the time for which", [50]),
    "a recommendation in brief": ("recommendations.yaml", "brief: shorten waits", "brief: end waits", []),
    "a note that is never printed": ("sections/1.3.yaml", "strengths:", "private_notes: Look again.\nstrengths:", []),
    "a finding of another section": ("sections/1.4.yaml", "welcoming and safe", "cold and safe", []),
}


@pytest.mark.parametrize("what", CHANGES)
def test_it_is_stale_when_what_it_rests_on_changes(tmp_path, what):
    file, find, instead, lines = CHANGES[what]
    folder = Path(shutil.copytree(program.INSPECTIONS / SAMPLE, tmp_path / SAMPLE))
    edits.replace(folder / file, find, instead)
    said = program.messages(program.run("check", "--final", folder))
    stale = re.findall(r"error: .* has changed since it was confirmed; its mark is ([0-9a-f]{8}) now\n +--> \S*for-children\.yaml:(\d+)", said)
    assert [int(at) for _, at in stale] == lines, said
    text = (folder / FILE).read_text("utf-8").splitlines()
    for mark, at in stale:
        text[int(at) - 1] = f'    confirmed: "{mark}"'
    (folder / FILE).write_text("\n".join(text) + "\n", "utf-8")
    assert "since it was confirmed" not in program.messages(program.run("check", "--final", folder))


def test_what_it_rests_on_must_be_there(tmp_path):
    folder = Path(shutil.copytree(program.INSPECTIONS / SAMPLE, tmp_path / SAMPLE))
    edits.replace(folder / FILE, "[mental-health-waiting,", "[mental-health-wating,")
    done = program.run("check", folder)
    assert done.returncode == 1
    assert "there is no finding, recommendation or section “mental-health-wating”" in program.messages(done)
