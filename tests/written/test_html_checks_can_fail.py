"""The checks on pages find what they are there for: something is put into a good page, and the check must say so.

A row of SPOILT is a check and what is put at the beginning of the page's body. What must hold: the check is content with
the page as it was (test_html.py) and not with the spoilt one.
"""

import re

import pytest

import edits
from checks import browser, draft_marks, html_page, nu
from checks.sections import html_text, other_words, pdf_text
from program import Report


def in_english(path):
    return html_page.language_is_declared(path, "en")


SPOILT = [
    (html_page.ids_are_unique, '<p id="twice">a</p><p id="twice">b</p>'),
    (html_page.ids_are_unique, '<p aria-labelledby="nobody">a</p>'),
    (html_page.links_lead_somewhere, '<a href="#nowhere">a</a>'),
    (html_page.links_lead_somewhere, '<a href="../../other.html">a</a>'),
    (html_page.links_lead_somewhere, '<a href="https://example.org"></a>'),
    (html_page.links_lead_somewhere, "<a>a</a>"),
    (html_page.headings_in_order, "<h3>a</h3>"),
    (html_page.headings_in_order, "<h1>a</h1>"),
    (html_page.headings_in_order, "<h1> </h1>"),
    (html_page.headers_say_what_they_head, "<table><thead><tr><th>a</th></tr></thead></table>"),
    (html_page.headers_say_what_they_head, "<table><tbody><tr><td>a</td></tr></tbody></table>"),
    (html_page.headers_say_what_they_head,
     '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><th>a</th></tr></tbody></table>'),
    (html_page.headers_say_what_they_head,
     '<table class="key-questions"><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>a</td></tr></tbody></table>'),
    (html_page.tables_are_called_what_is_seen,
     '<main><h2 id="h">b</h2><table aria-labelledby="h"><caption>a</caption></table></main>'),
    (html_page.tables_are_called_what_is_seen, "<main><table><tr><td>a</td></tr></table></main>"),
    (html_page.tables_are_called_what_is_seen,
     '<main><div role="group" aria-label="b"><table><caption>a</caption></table></div></main>'),
    (html_page.drawings_have_a_size, '<svg viewBox="0 0 1 1"></svg>'),
    (html_page.drawings_have_a_size, '<img alt="" src="data:," width="3">'),
    (html_page.links_to_places_are_told, '<h2 id="h">a</h2><a class="anchor" href="#h" aria-labelledby="h"></a>'),
    (html_page.links_to_places_are_told, '<main><p id="p"><a class="number" href="#p">1.1</a></p></main>'),
    (html_page.headings_are_told_apart, "<main><h3>a</h3><h3>a</h3></main>"),
    (html_page.nothing_runs, "<script>alert(1)</script>"),
    (html_page.nothing_runs, '<p onclick="alert(1)">a</p>'),
    (html_page.nothing_runs, '<a href=" JavaScript:alert(1)">a</a>'),
    (html_page.nothing_is_fetched, '<img src="a.png" alt="">'),
    (html_page.nothing_is_fetched, '<link rel="stylesheet" href="a.css">'),
    (html_page.nothing_is_fetched, '<link rel="alternate stylesheet" href="a.css">'),
    (html_page.nothing_is_fetched, '<svg><use xlink:href="a.svg"></use></svg>'),
    (html_page.nothing_is_fetched, "<style>p { background: url(a.png) }</style>"),
    (html_page.nothing_is_fetched, '<p style="background: url(\'//a/b\')">a</p>'),
    (html_page.nothing_is_fetched, '<iframe srcdoc="a"></iframe>'),
    (html_page.nothing_is_fetched, '<meta http-equiv="Refresh" content="0">'),
    (html_page.structured_data_parses, '<script type="application/ld+json">{</script>'),
    (html_page.structured_data_parses, '<script type="application/ld+json">{"@context": "https://schema.org"}</script>'),
    (in_english, '<p lang="welsh">a</p>'),
    (draft_marks.html_is_unmarked, "<p>DRAFT</p>"),
    (draft_marks.html_is_unmarked, '<p class="draft">a</p>'),
    (draft_marks.html_is_unmarked, "<!-- left over -->"),
]

# Put into one page, because the browser is slow: a picture without text, pale text, a wide block, a request.
FOR_BROWSER = (
    '<img src="https://example.org/a.png"><p style="color: #aaa; background: #bbb">pale</p>'
    '<div style="width: 3000px">wide</div><p><div>badly nested</p>'
)


@pytest.fixture(scope="module")
def good(outputs) -> Report:
    """The report that is spoilt."""
    return Report(edits.SUBJECT, "final", "en", outputs[edits.SUBJECT, "final"] / "en")


def spoilt(good: Report, tmp_path, pattern: str, replacement: str):
    """A changed copy of the report's page."""
    path = tmp_path / "report.html"
    text, number = re.subn(pattern, lambda match: match.expand(replacement), good.html.read_text("utf-8"), count=1)
    assert number == 1, f"the page holds nothing like {pattern!r}"
    path.write_text(text, "utf-8")
    return path


def with_fragment(good: Report, tmp_path, fragment: str):
    """A copy of the page with something at the beginning of its body."""
    return spoilt(good, tmp_path, r"(<body[^>]*>)", rf"\1{fragment}")


@pytest.mark.parametrize(("check", "fragment"), SPOILT, ids=[f"{check.__name__}: {what}" for check, what in SPOILT])
def test_check_finds_the_fault(good, tmp_path, check, fragment):
    assert check(with_fragment(good, tmp_path, fragment)) != []


@pytest.fixture(scope="module")
def badly_made(good, tmp_path_factory) -> tuple:
    """A page with faults that only a browser or a validator sees: the page, and what the browser saw."""
    page = with_fragment(good, tmp_path_factory.mktemp("badly"), FOR_BROWSER)
    return page, browser.look_at([page])[page]


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_browser_finds_the_faults(badly_made, colours):
    seen = [view for view in badly_made[1] if view["colours"] == colours]
    found = " ".join(browser.accessible(seen))
    assert "image-alt" in found
    assert "color-contrast" in found
    assert "example.org" in " ".join(browser.asks_for_nothing(seen))
    assert "3000" in " ".join(browser.fits(seen))


def test_nu_checker_finds_the_fault(badly_made):
    page, _ = badly_made
    assert "error" in " ".join(nu.check([page])[page])


WORDS = {
    "a word is another": (r"(<p[^>]*>[^<]{20,}) the ", r"\1 a "),
    "two words run together": (r"(<p[^>]*>[^<]{20,}) the ", r"\1the "),
    "a paragraph is missing": (r"<p class=\"body\"[^>]*>[^<]{100,}</p>", ""),
    "a cell is another": (r"(<td class=\"strip\">.*?<span class=\"figure\">)\d+%", r"\g<1>101%"),
}


@pytest.mark.parametrize("name", WORDS)
def test_other_words_are_found(good, tmp_path, name):
    assert other_words(pdf_text(good.pdf), html_text(spoilt(good, tmp_path, *WORDS[name]))) != []


def test_another_heading_is_found(good, tmp_path):
    page = spoilt(good, tmp_path, r"(<h3[^>]*>)", r"\1Another ")
    assert html_text(page).headings() != pdf_text(good.pdf).headings()


def test_another_note_is_found(good, tmp_path):
    page = spoilt(good, tmp_path, r"(?s)(doc-endnotes.*?<li[^>]*>\s*<p>)", r"\1Another ")
    assert html_text(page).notes != html_text(good.html).notes


def test_marks_are_told_from_none(good, outputs):
    draft = outputs[edits.SUBJECT, "draft"] / "en" / "report.html"
    assert draft_marks.html_is_marked(good.html, "en") != []
    assert draft_marks.html_is_unmarked(draft) != []
