"""The answers of cases given in the page of `findings edit` by keyboard alone: in a grid, and case by case on a telephone.

Chromium answers in one run (tests/browser/edit_cases.mjs) and each test judges a part of what it saw. What happens to the file byte for
byte is in tests/edit_cases.rs.
"""

import pytest

import program
from checks import browser

SCRIPT = program.ROOT / "tests" / "browser" / "edit_cases.mjs"
EDITS = {"sample": str(program.INSPECTIONS / "coventry-2023"), "file": "evidence/court.csv", "cases": 60}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What Chromium saw."""
    return browser.previewed(SCRIPT, EDITS, tmp_path_factory.mktemp("edit-cases"))


def changed(before: str, after: str) -> list[tuple[str, str]]:
    """The lines that differ."""
    pairs = zip(before.splitlines(), after.splitlines(), strict=True)
    return [(one, other) for one, other in pairs if one != other]


def test_the_grid_is_one_stop_and_arrows_lead_through_it(seen):
    assert seen["focused"] == "pen"
    assert seen["way"] == [
        "case-01 2.1.1", "case-01 2.1.2", "case-02 2.1.2", "case-02 2.4.3", "case-01 2.1.1", "case-11 2.1.1", "case-60 2.4.3",
        "case-60 2.4.3", "case-01 2.1.1",
    ]
    assert seen["stops"] == 1


def test_a_letter_answers_and_only_these_answers_change(seen):
    assert seen["changed"] == 2
    assert changed(seen["begun"], seen["saved"]["file"]) == [
        ("case-01,yes,yes,yes,yes,yes,yes,yes,yes,yes,yes,yes,yes", "case-01,no,yes,yes,yes,yes,yes,yes,yes,yes,yes,yes,yes"),
        ("case-02,yes,yes,yes,yes,yes,yes,yes,yes,no,yes,yes,yes", "case-02,,yes,yes,yes,yes,yes,yes,yes,no,yes,yes,yes"),
    ]
    assert (seen["saved"]["said"], seen["saved"]["stored"]) == ("Saved.", 0)


def test_answers_that_are_not_saved_outlive_the_page(seen):
    assert seen["unsaved"].startswith("Written and not saved yet:")
    assert seen["brought"] == "no"


def test_a_telephone_shows_one_case_at_a_time(seen):
    assert seen["phone"] == {"grid": False, "list": 60}
    assert seen["heading"] == "Cases and answers: case-05"
    assert seen["radio"] == "no"
    [(_, line)] = changed(seen["saved"]["file"], seen["one"])
    assert line.startswith("case-05,no,")


@pytest.mark.parametrize("state", ["grid", "alone"])
def test_the_page_is_accessible(seen, state):
    assert browser.accessible(seen[state]) == []
    assert browser.fits(seen[state]) == []


def test_nothing_goes_wrong(seen):
    assert seen["complaints"] == []
