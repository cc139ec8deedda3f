"""A grid of 60 cases by 40 questions in the page of `findings edit`, answered by keyboard alone in every way in which spreadsheets write.

Chromium answers in one run (tests/browser/edit_grid.mjs) and each test judges a part of what it saw. The programme is one of ours with
more questions, which the test gives it.
"""

import base64
import re
import shutil
from pathlib import Path

import pytest

import program
from checks import browser

SCRIPT = program.ROOT / "tests" / "browser" / "edit_grid.mjs"
FILE = "evidence/court.csv"
CASES = 60
DOWN, RIGHT = 36, 27
QUESTIONS = [f"2.{section}.{number}" for section in range(1, 5) for number in range(1, 11)]
ROWS = [["case", *QUESTIONS]] + [
    [f"case-{case:02}", *("no" if (case + at) % 7 == 0 else "yes" for at in range(len(QUESTIONS)))] for case in range(1, CASES + 1)]


def written(rows: list[list[str]], mark: str = ",", end: str = "\n", cell: str = "{}", bom: str = "", letters: str = "utf-8") -> bytes:
    """The rows as a program writes them."""
    text = "".join(mark.join(cell.format(one) for one in row) + end for row in rows)
    return (bom + text).encode(letters)


# How each way is written; the word for a no is in each of them “no”.
WAYS = {
    "plain": {},
    "CRLF": {"end": "\r\n"},
    "BOM and CRLF": {"end": "\r\n", "bom": "\ufeff"},
    "semicolons": {"mark": ";", "end": "\r\n"},
    "quotes": {"cell": '"{}"'},
    "quotes and semicolons": {"cell": '"{}"', "mark": ";", "bom": "\ufeff", "end": "\r\n"},
    "sixteen bits": {"mark": "\t", "end": "\r\n", "bom": "\ufeff", "letters": "utf-16-le"},
}


def programmes(into: Path) -> Path:
    """Our programmes, of which one has ten questions in each section of its second domain."""
    copy = Path(shutil.copytree(program.ROOT / "data" / "programmes", into / "programmes"))
    outline = copy / "youth-2021" / "outline.yaml"

    def more(found: re.Match) -> str:
        line, indent, section = found.group(0), found.group(1), found.group(2)
        new = [f'{indent}- {{ id: {section}.{number}, theme: Desistance, question: "Is enough attention given to what {number} asks?" }}'
               for number in range(4, 11)]
        return "\n".join([line, *new])
    text, count = re.subn(r"^( +)- \{ id: (2\.[1-4])\.3, .*$", more, outline.read_text("utf-8"), flags=re.MULTILINE)
    assert count == 4
    outline.write_text(text, "utf-8")
    return copy


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What Chromium saw."""
    scratch = tmp_path_factory.mktemp("edit-grid")
    edits = {
        "sample": str(program.INSPECTIONS / "coventry-2023"),
        "file": FILE,
        "programmes": str(programmes(scratch)),
        "ways": {name: base64.b64encode(written(ROWS, **way)).decode() for name, way in WAYS.items()},
        "down": DOWN,
        "right": RIGHT,
    }
    return browser.previewed(SCRIPT, edits, scratch)


@pytest.mark.parametrize("way", WAYS)
def test_only_the_bytes_of_one_answer_change(seen, way):
    one = seen["ways"][way]
    assert one["said"] == []
    assert one["size"] == [CASES, len(QUESTIONS)]
    assert one["there"]["at"] == [f"case-{DOWN + 1:02}", QUESTIONS[RIGHT]]
    assert (one["before"], one["after"], one["saved"]) == ("yes", "no", "Saved.")
    rows = [list(row) for row in ROWS]
    rows[DOWN + 1][RIGHT + 1] = "no"
    assert base64.b64decode(one["file"]) == written(rows, **WAYS[way])


@pytest.mark.parametrize("way", WAYS)
def test_a_few_keys_lead_in_and_out(seen, way):
    one = seen["ways"][way]
    assert one["first"]["at"] == ["case-01", QUESTIONS[0]]
    # The name of the case, those of the cases below it, the name of one more and the button.
    assert one["stops"] <= 2 + CASES - DOWN


def test_the_answer_is_seen_with_its_case_and_its_question(seen):
    for window in seen["windows"]:
        assert window["shown"], window
        assert window["heads"] == [True, True], window
        assert window["hidden"] == [False, False], window
        assert min(window["size"]) >= 24, window


def test_nothing_is_cut_off(seen):
    """What axe says of a grid is in test_edit_cases.py, of one that is smaller and the same otherwise."""
    assert browser.fits(seen["windows"]) == []


def test_nothing_goes_wrong(seen):
    assert seen["complaints"] == []
