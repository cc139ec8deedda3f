"""Welsh: nothing in it is English, both languages lead to each other, and long words stay in their columns.

The findings are those of tests/cases/welsh and tests/made-up; what every report must be, Welsh or not, the other tests say
of each sample in each of its languages.
"""

import shutil
import subprocess
from pathlib import Path

import polib
import pytest
import yaml

import program
from checks import data_files, draft_marks, html_page, made_up_language, pdf_file, pdf_language, pdf_layout, pdf_structure
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


def as_its_own_welsh(case: str, folder: str, into: Path) -> tuple[Path, Path]:
    """Findings and programmes of a case, copied, with catalogues in which the Welsh of every text is the text itself: it is
    not written in English."""
    shutil.copytree(TESTS / case, into, dirs_exist_ok=True)
    findings, programmes = into / folder, into / "programmes"
    # A final report waits for what is decided on points; the log of them is looked at in tests/made_up_language.rs.
    shutil.rmtree(findings / "responses", ignore_errors=True)
    for place in (findings, *(file.parent for file in programmes.glob("*/programme.yaml"))):
        done = program.run("translate", "extract", place, "--programmes", programmes)
        assert done.returncode == 0, program.messages(done)
        texts = polib.pofile(place / "translations" / "cy.po")
        for entry in texts:
            entry.msgstr = entry.msgid
        texts.save()
        if place == findings:
            say_that_it_is_meant(findings / "inspection.yaml", [entry.msgid for entry in texts])
    return findings, programmes


def say_that_it_is_meant(record: Path, texts: list[str]) -> None:
    """Adds an exception for each text: that its Welsh is the text itself is told otherwise."""
    meant = [{"rule": "translation", "words": text, "reason": "It is not written in English."} for text in texts]
    with record.open("a", encoding="utf-8") as file:
        file.write("\n" + yaml.safe_dump({"deliberate": meant}, allow_unicode=True, width=1000))


def build(case: str, folder: str, out: Path, state: str, *options: str | Path) -> Path:
    """Builds the findings of a case with its programmes, and gives the folder that was written."""
    findings, programmes = as_its_own_welsh(case, folder, out.with_name(f"{out.name}-case"))
    done = program.run(*program.build_arguments(findings, out, state), "--programmes", programmes, *options)
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
    assert "Youth Justice Blueprint" in pdf_language.words_in(welsh / "cy" / "report.pdf", "en-GB")
    assert "Roedden nhw’n gwrando." in pdf_language.words_in(welsh / "en" / "report.pdf", "cy")
    original = read_html(welsh / "en" / "report.html").xpath("//blockquote[@lang='cy']")
    assert [part.text_content().strip() for part in original] == ["“Roedden nhw’n gwrando.”", "“Iawn!”"]


def test_data_has_the_same_figures_under_headings_of_its_language(welsh):
    tables, ratings = {}, {}
    for language in TAGS:
        tables[language] = data_files.cells(welsh / language / "ratings.csv")
        ratings[language] = data_files.read(welsh / language / "ratings.json")
        assert data_files.valid_by_schema(welsh / language / "ratings.json") == []
        assert ratings[language].pop("language") == TAGS[language]
    # What a draft says of itself, in each of its rows, is a sentence of its language.
    columns = ["gwasanaeth", "rhaglen", "cyhoeddwyd", "statws", "adran", "teitl", "math", "lefel", "gradd", "pwyntiau", "y cant",
               "ydy", "o blith"]
    if welsh.name.startswith("draft"):
        columns.append("Telerau’r drafft hwn")
        terms = {language: {row.pop() for row in tables[language][1:]} for language in TAGS}
        statements = {language: ratings[language]["draft"].pop("statement") for language in TAGS}
        assert statements["cy"] != statements["en"] and terms == {tag: {told} for tag, told in statements.items()}
    assert tables["cy"][0] == columns
    # Ids and figures are the same; what is a draft and what kind a row is stands there in words.
    in_words = [data_files.COLUMNS.index(name) for name in ("status", "kind")]
    for welsh_row, english_row in zip(tables["cy"][1:], tables["en"][1:], strict=True):
        for at in in_words:
            assert welsh_row[at] == data_files.IN_WELSH[english_row[at]]
            welsh_row[at] = english_row[at]
        assert welsh_row[1:] == english_row[1:]
    assert tables["cy"][1][0] == ratings["cy"].pop("service")["name"] == "Gwasanaeth Cyfiawnder Ieuenctid Caerdydd"
    ratings["en"].pop("service")
    assert ratings["cy"] == ratings["en"]


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


def test_addresses_within_the_page_are_in_its_language(welsh):
    pages = {language: read_html(welsh / language / "report.html") for language in TAGS}
    sections = {language: {one.get("id") or "" for one in page.xpath("//*[starts-with(@id, 'section-')]")}
                for language, page in pages.items()}
    headings = pages["en"].xpath("//*[contains(@class, 'rank-section')]/*[@id]")
    assert len(headings) > 3
    if welsh.name.startswith("draft"):
        # Answers to a draft find their places by these, whichever language they are in.
        assert {heading.get("id") for heading in headings} <= sections["cy"]
        return
    for heading in headings:
        [there] = pages["cy"].xpath("//*[@id=$id]", id=heading.get("id"))
        own = there.getparent().get("id")
        assert there.tag == "span" and own.startswith("adran-"), f"{heading.get('id')} leads to another heading"
        number = heading.get("id").removeprefix("section-")
        assert own == f"adran-{number}" or not number[0].isdigit()
    english = ("section", "note", "summary", "recommended", "results", "ref")
    links = {link.get("href") for link in pages["cy"].xpath("//a[starts-with(@href, '#')]")}
    assert [link for link in sorted(links) if set(link.removeprefix("#").split("-")) & set(english)] == []
    assert any(link.startswith("#adran-") for link in links)


def long_words(out: Path, *options: str | Path) -> Path:
    """The PDF of the case with tables of long words."""
    folder = Path(shutil.copytree(TESTS / "cases" / "welsh-long-words" / "findings", out.with_name(f"{out.name}-findings")))
    texts = polib.pofile(folder / "translations" / "cy.po")
    say_that_it_is_meant(folder / "inspection.yaml", [entry.msgstr for entry in texts if entry.msgstr == entry.msgid])
    programmes = TESTS / "cases" / "welsh" / "programmes"
    done = program.run(*program.build_arguments(folder, out, "draft"), "--programmes", programmes, *options)
    assert done.returncode == 0, program.messages(done)
    return program.written(folder, out, "draft") / "cy" / "report.pdf"


def changed_template(into: Path, name: str, *changes: tuple[str, str]) -> Path:
    """A folder of templates in which one file is changed, in one place for each change."""
    text = (program.ROOT / "report-templates" / name).read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, f"{name} has {old!r} {text.count(old)} times"
        text = text.replace(old, new)
    (into / name).parent.mkdir(parents=True, exist_ok=True)
    (into / name).write_text(text, "utf-8")
    return into


def test_long_words_stay_in_their_columns(tmp_path):
    report = long_words(tmp_path)
    for word in ("anghyfreithlondeb", "rhyngddisgyblaethol", "Ymgynghoriadau"):
        assert word in read_pdf(report).root.text()
    assert pdf_layout.words_stay_in_their_columns(report) == []
    assert pdf_file.conforms(report) == []
    assert pdf_structure.tables_have_headers(report) == []
    # Every word can be searched for on the page itself: none is divided, and none has soft hyphens in it.
    printed = subprocess.run(["pdftotext", str(report), "-"], capture_output=True, text=True, check=True).stdout
    assert "\u00ad" not in printed
    for word in ("anghyfreithlondeb", "rhyngddisgyblaethol", "Ymgynghoriadau"):
        assert word in printed, word



def test_words_that_run_over_are_found(tmp_path):
    look = changed_template(tmp_path / "look", "pdf/tables.typ", ("if not close {", "if true {"), ("= if b.by_row {", "= if false {"))
    faults = pdf_layout.words_stay_in_their_columns(long_words(tmp_path, "--templates", look))
    assert any("stand on each other" in fault for fault in faults)


def test_draft_is_marked_in_welsh(welsh):
    if welsh.name == "final":
        assert draft_marks.pdf_is_unmarked(welsh / "cy" / "report.pdf") == []
        assert draft_marks.html_is_unmarked(welsh / "cy" / "report.html") == []
    else:
        assert draft_marks.pdf_is_marked(welsh / "cy" / "report.pdf", "cy") == []
        assert draft_marks.html_is_marked(welsh / "cy" / "report.html", "cy") == []


def made_up_phrases(into: Path) -> Path:
    """A folder of templates with phrases in the language that nobody speaks."""
    (into / "phrases").mkdir(parents=True)
    for file in PHRASES.glob("*.ftl"):
        text = made_up_language.phrases(file.read_text("utf-8"))
        (into / "phrases" / file.name).write_text(text, "utf-8")
    return into


@pytest.fixture(scope="module")
def made_up(tmp_path_factory) -> list[Path]:
    """Reports in that language: final, a draft, and a draft with everything still to come."""
    templates = made_up_phrases(tmp_path_factory.mktemp("made-up") / "look")
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


@pytest.mark.parametrize("name, old, words, file", [
    ("pdf/page.typ", "set-in(places.publisher, said.publisher),", made_up_language.pdf_words, "report.pdf"),
    ("html/report.html", "{{ furniture.back_to_top }}", made_up_language.html_words, "report.html"),
])
def test_a_hard_wired_word_is_found(tmp_path, name, old, words, file):
    look = made_up_phrases(tmp_path / "look")
    changed_template(look, name, (old, '"Inspectorate",' if name.endswith("typ") else "Back to top"))
    folder = build("made-up", "findings", tmp_path / "out", "final", "--templates", look)
    assert made_up_language.unknown_words(words(folder / "cy" / file), "cy") != []
