"""Every field of every schema, changed in the page of `findings edit` in Chromium.

Chromium changes each kind of field once and takes it back (tests/browser/edit_every_field.mjs), in a folder that has every field and is
written in every style of YAML (every_field.py); each test judges a part of what it saw. What must hold: after each change only the
lines of that field differ; `check` says what the page says; the page shows the new text; and taken back, every byte is as it was.
"""

import functools
import itertools
import re

import pytest
import yaml

import every_field
import program
from checks import browser

SCRIPT = program.ROOT / "tests" / "browser" / "edit_every_field.mjs"
# What the page says of itself: it shows the report in English.
OF_THE_PAGE = {"this report is not made in the language “en”"}
# Fields that were not changed, by the file and a part of their keys, with the reason.
NOT_CHANGED = {
    "declared": "the programme declares nothing",
    "carried_over": "the programme lets no rating be carried over",
    "lifted_caps": "the programme has no caps",
    "sign_off": "the programme asks for none",
    "ratings: overall": "no rating of the whole is given",
    "figures/-/comparators": "the figures stand in no table that has comparators",
}
# Fields for readers that the draft in English does not show, by the end of their keys, with the reason.
NOT_SEEN = {
    "/reason": "the data have it",
    "not_rated": "the data have it",
    "unknown": "no text quotes the figure, or the data have it",
    "samples/-/label": "no text counts the sample by its name",
    "addressees/-/lead": "the programme lists recommendations in another way",
    "themes/-": "an overview of many reports has it",
    "more/-/translation": "it is for the report in the other language",
    "rows/-/value": "no bar is drawn from what is no number",
    "figures/-/label": "no text quotes the first figure",
    "figures/-/value": "the same",
    "figures/-/unit": "the same",
    "figures/-/period": "the same",
    "figures/-/source": "the same",
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What Chromium saw."""
    scratch = tmp_path_factory.mktemp("every-field")
    findings, programmes = every_field.folder(scratch)
    return browser.previewed(SCRIPT, {"sample": str(findings), "programmes": str(programmes)}, scratch)


def name(change: dict) -> str:
    return f"{change['title']} {change['name']} = {change['wanted']!r}"


def texts(change: dict) -> tuple[str, str, str]:
    """The file that has changed, as it was and as it is, with the ends of its lines."""
    (file, both), = change["changed"].items()
    return (file, *(text.encode("latin-1").decode("utf-8") for text in both))


@functools.cache
def changed_leaf(before: str, after: str) -> tuple[tuple, yaml.Node | None, str]:
    """The only value in which two files differ: its keys, as it stood there, and what it says now."""
    one, other = every_field.leaves(yaml.compose(before)), every_field.leaves(yaml.compose(after))
    differing = [path for path in [*one, *(path for path in other if path not in one)]
                 if getattr(one.get(path), "value", None) != getattr(other.get(path), "value", None)]
    assert len(differing) == 1, differing
    return differing[0], one.get(differing[0]), other[differing[0]].value


def of_yaml(seen: dict) -> list[dict]:
    return [change for change in seen["changes"] if texts(change)[0].endswith(".yaml")]


def test_each_is_saved_and_read_again(seen):
    faults = [f"{name(change)}: {change['said']}" for change in seen["changes"] if len(change["changed"]) != 1]
    assert faults == []
    assert len(seen["changes"]) > 200
    other = [f"{name(change)}: {change.get('again')!r}" for change in seen["changes"] if change.get("again") != change["wanted"]]
    assert other == []


def test_only_that_value_changes_and_only_on_its_lines(seen):
    faults = []
    for change in of_yaml(seen):
        file, before, after = texts(change)
        path, leaf, value = changed_leaf(before, after)
        if value.strip("\n") != change["wanted"]:
            faults.append(f"{name(change)}: {file} says {value!r}")
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
        first = same_start(old, new)
        gone = old[first:len(old) - same_start(old[first:][::-1], new[first:][::-1])]
        own = range(leaf.start_mark.line, leaf.end_mark.line + 1) if leaf else range(0)
        outside = [line for at, line in enumerate(gone, first) if at not in own]
        # One more key in a record between braces changes the line on which it ends.
        if outside and not (leaf is None and len(gone) == 1 and gone[0].rstrip().endswith("}")):
            faults.append(f"{name(change)}: {file}, {path}: also {outside}")
    assert faults == []


def same_start(one: list[str], other: list[str]) -> int:
    """How many lines are the same at the beginning of both."""
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def test_every_field_of_every_schema_is_among_them(seen):
    changed = {(kind_of(texts(change)[0]), keys(changed_leaf(*texts(change)[1:])[0])) for change in of_yaml(seen)}
    lacking = sorted(f"{kind}: {'/'.join(path)}" for kind in every_field.FILES for path in every_field.fields(*[every_field.schema(kind)] * 2)
                     if not any(kind == own and fits(path, way) for own, way in changed))
    unknown = [field for field in lacking if not any(part in field for part in NOT_CHANGED)]
    assert unknown == []
    assert [part for part in NOT_CHANGED if not any(part in field for field in lacking)] == [], "these are changed now"


def kind_of(file: str) -> str:
    """What `findings schema` calls files like this one."""
    return "section" if file.startswith("sections/") else file.split("/")[0].removesuffix(".yaml")


def keys(path: tuple) -> tuple[str, ...]:
    """Keys, an item as a hyphen."""
    return tuple("-" if isinstance(step, int) else step for step in path)


def fits(path: tuple, way: tuple) -> bool:
    """Whether keys are those of a field; an asterisk is any."""
    return len(path) == len(way) and all(own in ("*", other) for own, other in zip(path, way, strict=True))


def test_the_page_shows_the_new_text(seen):
    lacking = []
    for change in of_yaml(seen):
        path = keys(changed_leaf(*texts(change)[1:])[0])
        shape = every_field.schema(kind_of(texts(change)[0]))
        if change["isShown"] is False and every_field.is_for_readers(shape, shape, path):
            lacking.append(f"{kind_of(texts(change)[0])}: {'/'.join(path)}")
    unknown = [field for field in lacking if not any(field.endswith(end) for end in NOT_SEEN)]
    assert unknown == []
    assert [end for end in NOT_SEEN if not any(field.endswith(end) for field in lacking)] == [], "these are shown now"


def test_remarks_and_ends_of_lines_stay(seen):
    def remarks(text: str) -> list[str]:
        return re.findall(r"# (?:A remark|line|Written|The end)[^\r\n]*", text)

    for change in of_yaml(seen):
        _, before, after = texts(change)
        assert remarks(before) and remarks(after) == remarks(before), name(change)
        end = "\r\n" if "\r\n" in before else "\n"
        assert after.count("\n") == after.count(end), name(change)


def test_taken_back_every_byte_is_as_it_was(seen):
    assert [name(change) for change in seen["changes"] if change["left"]] == []


def test_check_says_what_the_page_says(seen):
    faults = []
    for change in seen["changes"]:
        # Holes are counted there and listed here, and so are texts without Welsh.
        told = {one["problem"] for one in change["check"] if not one["file"].endswith(".po")}
        both = [{text for text in texts if "still to come" not in text} for texts in (told, set(change["listed"]) - OF_THE_PAGE)]
        faults += [f"{name(change)}: {text}" for text in sorted(both[0] ^ both[1])]
    assert faults == []


def test_nothing_that_is_offered_leads_elsewhere(seen):
    offered = {choice for change in seen["changes"] for choice in change["choices"]}
    assert "dot.svg" in offered or any("dot.svg" == change["value"] for change in seen["changes"])
    assert [choice for choice in offered if "/" in choice or "\\" in choice] == []


def test_nothing_goes_wrong(seen):
    assert seen["complaints"] == []
