"""Texts written in the page of `findings edit` by somebody who has never seen Markdown, by keyboard alone.

Chromium writes in one run (tests/browser/edit_writing.mjs) and each test judges a part of what it saw. What happens to the files byte for
byte is in tests/edit_writing.rs.
"""

import pytest

import program
from checks import browser

SCRIPT = program.ROOT / "tests" / "browser" / "edit_writing.mjs"
EDITS = {
    "sample": str(program.INSPECTIONS / "coventry-2023"),
    "welsh": str(program.INSPECTIONS / "awen-vale-2024"),
    "file": "sections/foreword.md",
    "words": "In many ways the YJS",
    "search": "69 2.2.3",
    "tableWords": "Children in care",
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What Chromium saw."""
    return browser.previewed(SCRIPT, EDITS, tmp_path_factory.mktemp("edit-writing"))


@pytest.mark.parametrize(
    ("tool", "text", "selected", "before"),
    [
        ("emphasis", "All *good* work", "good", "All good work"),
        ("word", "All **good** work", "good", "All good work"),
        ("list", "Before:\n\n- one\n- two\n\nAfter", "", "Before:\none\ntwo\nAfter"),
        ("numbers", "1. one\n2. two", "", "one\ntwo"),
        ("quote", "> said", "", "said"),
        ("link", "see the [guidance](https://)", "https://", "see the guidance"),
    ],
)
def test_a_tool_sets_marks_and_the_browser_takes_them_back(seen, tool, text, selected, before):
    assert seen["tools"][tool] == [text, selected, True, before]


def test_a_footnote_has_its_words_at_the_end_of_the_text(seen):
    text, selected, focused, _ = seen["tools"]["note"]
    assert (text, selected, focused) == ("One thing.[^1]\n\n[^1]: ", "", True)


def test_marks_are_taken_away_by_the_same_key(seen):
    assert seen["off"] == "All good work"


def test_a_list_goes_on_and_ends_by_itself(seen):
    assert seen["list"] == "- one\n- two\n\nafter"


def test_bullets_that_are_pasted_are_items(seen):
    assert seen["pasted"] == "- one\n- two"


def test_a_figure_is_chosen_by_what_it_says(seen):
    assert seen["found"] == "Found: 1"
    assert seen["chosen"] == {"text": 'In {{ percent(of="2.2.3") }} of cases', "focus": "value.text"}
    assert seen["says"] == "In 69 per cent of cases"
    assert seen["escaped"] == "value.text"


def test_what_is_wrong_is_told_while_it_is_written(seen):
    assert seen["wrong"]["shown"].startswith("“percent” knows nothing of “9.9.9”")
    assert seen["wrong"]["said"] == seen["wrong"]["shown"]
    assert seen["untouched"] == seen["begun"], "nothing is saved by looking"
    assert 'In {{ percent(of="2.2.3") }} of cases. Written with a figure.' in seen["saved"]


def test_it_works_without_a_script(seen):
    assert seen["bareTools"] is False
    assert "<em>Shown</em> only" in seen["bare"]["says"] and seen["bare"]["text"] == "*Shown* only"
    assert seen["bareKnown"] is True


def test_a_welsh_report_says_that_its_text_is_the_english_one(seen):
    assert seen["welsh"]["note"].startswith("Dyma’r testun Saesneg.")
    assert seen["welsh"]["tool"] == "Ffigur neu enw"


def test_a_table_is_written_row_by_row(seen):
    assert seen["cells"][0] == "Group"
    assert len(seen["rowsAfter"]) == len(seen["rows"]) + 1


@pytest.mark.parametrize("state", ["open", "form", "welshLook", "rowsLook"])
def test_the_page_is_accessible(seen, state):
    assert browser.accessible(seen[state]) == []
    assert browser.fits(seen[state]) == []


def test_nothing_goes_wrong(seen):
    assert seen["complaints"] == []
