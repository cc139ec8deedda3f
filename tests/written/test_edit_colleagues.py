"""Finding and replacing, remarks of colleagues and points of the service in the page of `findings edit`, by keyboard alone.

Chromium does it in one run (tests/browser/edit_colleagues.mjs) and each test judges a part of what it saw, byte by byte in every file of
the folder. All ways in which files lie are in tests/edit_replace.rs and tests/edit_remarks.rs.
"""

import pytest
import yaml

import program
from checks import browser

SCRIPT = program.ROOT / "tests" / "browser" / "edit_colleagues.mjs"
REMARK = {"who": "Siân Roberts", "text": 'Do we know this?\n\n- From the cases: "no"?'}
POINTS = [
    {"kind": "wrong_fact", "correction": "It was in June.", "decision": "accepted", "acted": "In 3.4: “June”."},
    {"kind": "unclear", "correction": "Say who.", "decision": "partly_accepted", "reason": 'We have named the "board".'},
    {"kind": "wrong_figure", "correction": "It was 17.", "decision": "rejected", "reason": "The cases say 16 # not 17.",
     "acted": "Nothing: it is right."},
]
HEAD = '# How it came.\n- draft: "1"\n  language: en\n  file: points.csv\n  from: \'Head of service\'   # as it was signed\n  points:\n'
EDITS = {
    "sample": str(program.INSPECTIONS / "coventry-2023"),
    "language": "en",
    "words": "case managers",
    "instead": "case holders",
    "remark": REMARK,
    "points": POINTS,
    "reply": {"file": "responses/draft-1.yaml", "head": HEAD},
}
REPLY = EDITS["reply"]["file"]
REMARKS = "remarks/siân-roberts.yaml"
DECIDED = ("decision:", "reason:", "acted_on:")


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What Chromium saw."""
    return browser.previewed(SCRIPT, EDITS, tmp_path_factory.mktemp("edit-colleagues"))


def text(files: dict[str, str], name: str) -> str:
    """A file, of which every byte came as a letter."""
    return files[name].encode("latin-1").decode("utf-8")


def others(files: dict[str, str], *names: str) -> dict[str, str]:
    """The files but for these."""
    return {name: content for name, content in files.items() if name not in names}


def test_every_place_is_shown_before_anything_changes(seen):
    found = seen["found"]
    assert found["said"] == [f"They stand in {len(found['places'])} places."]
    assert len(found["places"]) > 8 and found["focus"] == "find"
    assert found["files"] == seen["begun"]
    assert any("Case managersCase holders know" in place for place in found["places"]), "a sentence begins with a capital"


def test_only_what_is_ticked_is_replaced_and_nothing_else(seen):
    before, after = seen["begun"], seen["replaced"]["files"]
    assert seen["replaced"]["said"] == ["Replaced.", "They stand in 1 place."]
    file = seen["leftOut"].rsplit(" ", 2)[1].rstrip(",")
    [left] = [name for name in after if name.startswith("sections/") or name == file if "case managers" in after[name].lower()]
    assert left == file
    back = {name: content.replace("case holders", "case managers").replace("Case holders", "Case managers")
            for name, content in after.items()}
    assert back == before
    count = sum(content.lower().count("case holders") for content in after.values())
    assert count == len(seen["found"]["places"]) - 1


def test_what_was_replaced_is_taken_back_as_one_step(seen):
    assert seen["takenBack"] == seen["begun"]


def test_a_remark_is_written_where_it_stands(seen):
    assert seen["remarkForm"] == {"focus": "pen", "names": ["value.who", "value.text"]}
    assert seen["remarkRefused"]["said"] == ["Not saved: something is missing that must be there."]
    assert seen["remarkRefused"]["wrong"] == ["This must be there."]
    assert seen["remarkRefused"]["files"] == seen["begun"]
    files = seen["remarked"]["files"]
    assert others(files, REMARKS) == seen["begun"]
    [written] = yaml.safe_load(text(files, REMARKS))
    assert (written["who"], written["text"]) == (REMARK["who"], f"{REMARK['text']}\n")
    assert written["anchor"].startswith("p-") and written["paragraph"]
    assert seen["remarked"]["here"] == [REMARK["text"]]
    assert seen["remarked"]["heading"] == ["Remarks of colleagues: 1 of 1 still open"]


def test_a_remark_is_done_by_a_press_which_writes_one_line(seen):
    before, after = seen["remarked"]["files"], seen["done"]["files"]
    assert others(after, REMARKS) == others(before, REMARKS)
    assert after[REMARKS].replace("\n  done: true", "", 1) == before[REMARKS] != after[REMARKS]
    assert seen["done"]["heading"] == ["Remarks of colleagues: 0 of 1 still open"]


def test_each_point_offers_the_three_decisions(seen):
    words = [offer.split("\n")[0] for offer in seen["offered"]]
    assert words == ["Accept", "Accept in part", "Reject"] * len(POINTS)


@pytest.mark.parametrize("number", range(len(POINTS)))
def test_a_decision_changes_the_lines_of_its_point_alone(seen, number):
    point, shown = POINTS[number], seen["decided"][number]
    before = seen["decided"][number - 1]["files"] if number else seen["pointed"]
    assert (shown["focus"], shown["value"]) == ("pen", point["decision"])
    if "reason" in point:
        assert shown["refused"] == {"wrong": ["This must be there."], "files": before}, "not without a reason"
    assert others(shown["files"], REPLY) == others(before, REPLY)
    lines = text(shown["files"], REPLY).split("\n")
    kept = [line for line in lines if not line.strip().startswith(DECIDED)]
    assert kept == text(seen["pointed"], REPLY).split("\n")
    [reply] = yaml.safe_load("\n".join(lines))
    found = reply["points"][number]
    assert {key: found.get(key) for key in ("decision", "reason", "acted_on")} == {
        "decision": point["decision"], "reason": point.get("reason"), "acted_on": point.get("acted")}
    assert all("decision" not in later for later in reply["points"][number + 1:])


def test_what_is_decided_and_done_is_settled(seen):
    assert [one["heading"] for one in seen["decided"]] == [
        ["Points on facts: 2 of 3 still open"], ["Points on facts: 2 of 3 still open"], ["Points on facts: 1 of 3 still open"]]


@pytest.mark.parametrize("state", ["foundLook", "remarkLook", "doneLook", "decideLook"])
def test_the_page_is_accessible(seen, state):
    assert browser.accessible(seen[state]) == []
    assert browser.fits(seen[state]) == []


def test_nothing_goes_wrong(seen):
    assert seen["complaints"] == []
