"""Figures and ratings are equal in the English and the Welsh report, as both PDFs and both pages print them."""

import re

import pytest

from checks import html_page, two_languages
from checks.sections import html_text, pdf_text
from program import STATES

READ = {"pdf": pdf_text, "html": html_text}
CHECKS = (two_languages.same_figures, two_languages.same_ratings)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("kind", READ)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_both_say_the_same(outputs, bilingual, state, kind, check):
    english, welsh = (outputs[bilingual, state] / language / f"report.{kind}" for language in ("en", "cy"))
    assert check(READ[kind], english, welsh) == []


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language, other", [("en", "cy"), ("cy", "en")])
def test_each_section_leads_to_the_same_one_in_the_other_language(outputs, bilingual, state, language, other):
    pages = {code: html_page.read_html(outputs[bilingual, state] / code / "report.html") for code in (language, other)}
    links = pages[language].xpath("//section/*[@class='other-language']/a")
    assert len(links) > 5
    for link in links:
        file, place = link.get("href").split("#")
        assert file == f"../{other}/report.html" or file.startswith("https://")
        there = pages[other].xpath("//*[@id=$place]/ancestor-or-self::*[self::h2]", place=place)
        here = link.xpath("ancestor::section[1]//h2")
        assert len(there) == 1, place
        number = [heading.xpath("string(span[@class='number'])") for heading in (here[0], there[0])]
        assert number[0] == number[1]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language, other", [("en", "cy"), ("cy", "en")])
def test_so_does_each_section_below(outputs, bilingual, state, language, other):
    pages = {code: html_page.read_html(outputs[bilingual, state] / code / "report.html") for code in (language, other)}
    links = pages[language].xpath("//div[contains(@class, 'heading')]/*[@class='other-language']/a")
    assert len(links) > 10
    for link in links:
        file, place = link.get("href").split("#")
        assert file == f"../{other}/report.html" or file.startswith("https://")
        there = pages[other].xpath("//*[@id=$place]/ancestor-or-self::*[self::h2 or self::h3 or self::h4]", place=place)
        here = link.xpath("../../*[self::h3 or self::h4]")
        assert len(there) == 1, place
        assert [heading.xpath("string(span[@class='number'])") for heading in here] == [there[0].xpath("string(span[@class='number'])")]


# Words of the program's anchors. In a draft those of sections stay as answers in either language find them.
ENGLISH = {"final": {"page", "section", "note", "notes", "main", "top", "contents", "results", "summary", "recommended", "ref"},
           "draft": {"page", "main", "top"}}


@pytest.mark.parametrize("state", STATES)
def test_addresses_within_the_welsh_page_are_welsh(outputs, bilingual, state):
    page = html_page.read_html(outputs[bilingual, state] / "cy" / "report.html")
    places = {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")}
    assert len(places) > 20
    assert {place for place in places if ENGLISH[state] & set(re.split("[-_]", place))} == set()


@pytest.mark.parametrize("old, new", [("%", "1%"), ("25/36", "26/36")])
def test_another_figure_is_found(tmp_path, outputs, bilingual, old, new):
    """A figure that says something else in one language."""
    english, welsh = (outputs[bilingual, "final"] / language / "report.html" for language in ("en", "cy"))
    text = welsh.read_text("utf-8")
    at = text.index(f"{old}<", text.index("<main"))
    spoilt = tmp_path / "report.html"
    spoilt.write_text(text[:at] + new + text[at + len(old):], "utf-8")
    assert two_languages.same_figures(html_text, english, spoilt) != []
