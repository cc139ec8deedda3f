"""Figures and ratings are equal in the English and the Welsh report, as both PDFs and both pages print them."""

import re

import pytest

from checks import html_page, two_languages
from checks.sections import html_text, pdf_text
from program import STATES

READ = {"pdf": pdf_text, "html": html_text}
CHECKS = (two_languages.same_figures, two_languages.same_ratings)


# The links of sections of the first rank, and of those below: the heading beside each, and so many there are more than.
SECTIONS = [
    pytest.param("//section/*[@class='other-language']/a", "(ancestor::section[1]//h2)[1]", "self::h2", 5, id="first"),
    pytest.param("//div[contains(@class, 'heading')]/*[@class='other-language']/a", "../../*[self::h3 or self::h4]",
                 "self::h2 or self::h3 or self::h4", 10, id="below"),
]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("kind", READ)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_both_say_the_same(outputs, bilingual, state, kind, check):
    english, welsh = (outputs[bilingual, state] / language / f"report.{kind}" for language in ("en", "cy"))
    assert check(READ[kind], english, welsh) == []


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language, other", [("en", "cy"), ("cy", "en")])
@pytest.mark.parametrize("links, heading, ranks, over", SECTIONS)
def test_each_section_leads_to_the_same_one_in_the_other_language(outputs, bilingual, state, language, other, links, heading, ranks, over):
    pages = {code: html_page.read_html(outputs[bilingual, state] / code / "report.html") for code in (language, other)}
    found = pages[language].xpath(links)
    assert len(found) > over
    for link in found:
        file, place = link.get("href").split("#")
        assert file == f"../{other}/report.html" or file.startswith("https://")
        there = pages[other].xpath(f"//*[@id=$place]/ancestor-or-self::*[{ranks}]", place=place)
        assert len(there) == 1, place
        numbers = [[one.xpath("string(span[@class='number'])") for one in headings] for headings in (link.xpath(heading), there)]
        assert numbers[0] == numbers[1]


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
