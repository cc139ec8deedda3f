"""`findings edit` as somebody meets it in a browser who writes in the page, by keyboard alone.

Chromium writes in one run (tests/browser/edit.mjs) and each test judges a part of what it saw. That only what was changed changes, and
who may write, is in tests/edit.rs and tests/edit_guard.rs.
"""

from urllib.parse import urlparse

import pytest

import program
from checks import browser

SCRIPT = program.ROOT / "tests" / "browser" / "edit.mjs"
# What is written: the file, how the paragraph begins that is changed, and what somebody else writes into another one.
EDITS = {
    "sample": str(program.INSPECTIONS / "coventry-2023"),
    "welsh": str(program.INSPECTIONS / "awen-vale-2024"),
    "file": "sections/foreword.md",
    "words": "In many ways the YJS",
    "theirs": "Before it shaped its out-of-court work",
    "instead": "Before it formed its out-of-court work",
}
WRITTEN = " Written here."


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What Chromium saw."""
    scratch = tmp_path_factory.mktemp("edit")
    return browser.previewed(SCRIPT, EDITS, scratch)


def paragraph(text: str, begins: str) -> str:
    """The paragraph of a file that begins so."""
    return next(one for one in text.split("\n\n") if one.startswith(begins))


def test_a_paragraph_is_changed_where_it_stands(seen):
    own = paragraph(seen["begun"], EDITS["words"])
    assert seen["first"] == ["emphasis", "value.text"], "two keys lead from the heading over the tools into the text"
    assert seen["saved"]["file"] == seen["begun"].replace(own, own + WRITTEN)
    assert seen["saved"]["said"] == ["Saved."]


def test_a_step_is_taken_back_and_made_again(seen):
    assert seen["back"] == seen["begun"]
    assert seen["again"] == seen["saved"]["file"]


def test_words_outlive_a_closed_tab_and_a_program_that_ended(seen):
    assert seen["unsaved"].startswith("Written and not saved yet:") and "Foreword" in seen["unsaved"]
    assert seen["brought"]["text"] == "Not saved yet."
    assert seen["brought"]["said"] == ["These are words that you have written here before and not saved."]


def test_what_others_write_meanwhile_is_neither_lost_nor_in_the_way(seen):
    assert seen["untouched"] == "Not saved yet.", "the page follows the folder and leaves the form alone"
    assert seen["stale"]["note"].startswith("Not saved: the file has changed")
    assert "<ins>Not saved yet.</ins>" in seen["stale"]["runs"] and "<del>" in seen["stale"]["runs"]
    theirs = seen["again"].replace(EDITS["theirs"], EDITS["instead"])
    assert seen["stale"]["file"] == seen["kept"]["file"] == theirs
    assert seen["kept"]["stored"] == 0, "who keeps what is in the file gives up their own"


def test_the_page_stays_and_its_address_and_focus_follow(seen):
    assert seen["stays"] == [True, True], "neither the page nor the report in it is loaded again"
    assert "saved=" in seen["saved"]["address"] and seen["saved"]["address"].endswith("#pen")
    assert seen["focus"] == "pen"
    assert seen["goneBack"] == {"text": paragraph(seen["saved"]["file"], EDITS["words"]), "unsaved": 0}


def test_a_form_that_nobody_answers_stays_as_it_was_written(seen):
    assert seen["lost"]["text"] == "Not saved yet."
    assert "edit=" in seen["lost"]["address"]


def test_it_works_without_a_script(seen):
    assert seen["bare"] == "Saved."


def test_the_forms_speak_welsh(seen):
    assert seen["welsh"]["language"] == "cy"
    assert seen["welsh"]["heading"].startswith("Newid: ")


@pytest.mark.parametrize("state", ["clean", "form", "staleLook", "welshLook"])
def test_the_page_is_accessible(seen, state):
    assert browser.accessible(seen[state]) == []
    assert browser.fits(seen[state]) == []


def test_nothing_goes_wrong_or_elsewhere(seen):
    assert seen["complaints"] == []
    addresses = [urlparse(address) for address in seen["requests"]]
    own = ("data", "blob", "about")
    assert [one.geturl() for one in addresses if one.scheme not in own and one.hostname != "127.0.0.1"] == []
