"""Translating in the page of `findings edit`, as somebody meets it in a browser, by keyboard alone.

Chromium translates in one run (tests/browser/translate.mjs) and each test judges a part of what it saw. That only the message of the text
changes, and what is refused, is in tests/edit_translating.rs.
"""

from urllib.parse import urlparse

import pytest

import program
from checks import browser

SCRIPT = program.ROOT / "tests" / "browser" / "translate.mjs"
# What is taken out of the catalogue, what is refused, and where it begins.
EDITS = {
    "sample": str(program.INSPECTIONS / "awen-vale-2024"),
    "file": "translations/cy.po",
    "gone": ['"Arolygwyr"', '"Mae’r gweithwyr yn dda yn eu gwaith, ac maen nhw’n aros."'],
    "paragraph": "gwnaethom gynnal 12 o gyfarfodydd",
    "figure": "Cynhaliwyd 64 o gyfarfodydd.",
    "short": "Mae’r bobl sydd wrth y llyw yn rhoi plant yn gyntaf.",
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What Chromium saw."""
    scratch = tmp_path_factory.mktemp("translate")
    return browser.previewed(SCRIPT, EDITS, scratch)


def test_what_is_to_do_is_translated_one_after_the_other(seen):
    assert seen["language"] == "cy"
    assert seen["first"]["focus"] == seen["next"]["focus"] == "welsh", "who opens a text writes at once"
    assert seen["first"]["unit"] != seen["next"]["unit"]
    assert 'msgstr "Cyfieithwyd yma."' in seen["next"]["file"]
    assert 'msgstr "Ac yma."' in seen["done"]["file"]
    assert seen["done"]["unit"] is None and "Nid oes testunau o’r fath." in seen["done"]["main"]


def test_a_placeholder_comes_in_where_the_cursor_stands(seen):
    assert seen["inserted"].startswith('Dyma {{ counted(noun="meeting", of="meetings", mutation="') and seen["inserted"].endswith(" eto.")


def test_words_that_are_not_saved_are_told_and_brought_back(seen):
    assert seen["unsaved"].startswith("Written and not saved yet:")
    assert seen["brought"] == seen["inserted"]


def test_what_is_refused_stays_with_its_reason(seen):
    assert "64" in seen["refused"]["note"]
    assert seen["refused"]["text"] == EDITS["figure"]
    assert seen["refused"]["focus"] == "welsh"
    assert seen["kept"] == 0, "who closes the form gives its words up"


def test_it_works_without_a_script(seen):
    assert seen["bare"]["file"] == seen["done"]["file"].replace(EDITS["short"], "Heb sgript.")
    assert "Wedi’i gadw." in seen["bare"]["state"]
    assert seen["undone"] == seen["done"]["file"]


@pytest.mark.parametrize("state", ["list", "form", "refusedLook"])
def test_the_page_is_accessible(seen, state):
    assert browser.accessible(seen[state]) == []
    assert browser.fits(seen[state]) == []


def test_nothing_goes_wrong_or_elsewhere(seen):
    assert seen["complaints"] == []
    addresses = [urlparse(address) for address in seen["requests"]]
    own = ("data", "blob", "about")
    assert [one.geturl() for one in addresses if one.scheme not in own and one.hostname != "127.0.0.1"] == []
