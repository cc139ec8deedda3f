"""Every page of every sample: valid, one file, nothing that runs, and the same to everybody who opens it."""

import pytest

from checks import browser, html_page

CHECKS = [
    html_page.ids_are_unique,
    html_page.links_lead_somewhere,
    html_page.headings_in_order,
    html_page.headers_say_what_they_head,
    html_page.tables_are_called_what_is_seen,
    html_page.drawings_have_a_size,
    html_page.links_to_places_are_told,
    html_page.headings_are_told_apart,
    html_page.nothing_is_fetched,
    html_page.structured_data_parses,
]
IN_BROWSER = [browser.accessible, browser.asks_for_nothing, browser.fits, browser.skipping_paints_nothing, browser.copies_keep_words,
              browser.addresses_are_printed_once]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_page(report, check):
    assert check(report.html) == []


def test_page_is_in_its_language(report):
    assert html_page.language_is_declared(report.html, report.language) == []


def test_nothing_runs_in_a_final_page(final):
    assert html_page.nothing_runs(final.html) == []


def test_nu_checker_finds_nothing(report, nu_messages):
    assert nu_messages[report.html] == []


@pytest.mark.parametrize("check", IN_BROWSER, ids=lambda check: check.__name__)
def test_in_browser(report, seen_in_browser, check):
    assert check(seen_in_browser[report.html]) == []
