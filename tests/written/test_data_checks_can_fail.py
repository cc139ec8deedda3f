"""The checks on data files find what they are there for: a good output folder is spoilt, and the check must say so.

A row of SPOILT is a change of the folder and a check of it that must then find a fault.
"""

import json
import shutil

import pytest

import edits
from checks import data_files, ratings_working, structured_data


def change_json(change):
    """A change of ratings.json."""
    def spoil(folder):
        file = folder / "en" / "ratings.json"
        data = json.loads(file.read_text("utf-8"))
        change(data)
        file.write_text(json.dumps(data), "utf-8")
    return spoil


def replace(file, old, new):
    """Replaces words of a file that has them."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def change_cell(folder):
    file = folder / "en" / "ratings.csv"
    lines = file.read_text("utf-8").splitlines()
    lines[1] += "1"
    file.write_text("\n".join(lines) + "\n", "utf-8")


def change_byte(folder):
    with (folder / "en" / "report.pdf").open("ab") as file:
        file.write(b"\n")


def agrees(folder):
    return data_files.table_agrees(folder / "en" / "ratings.json", folder / "en" / "ratings.csv")


def valid(folder):
    return data_files.valid_by_schema(folder / "en" / "ratings.json")


def true(folder):
    return ratings_working.working_is_true(folder / "en" / "ratings.json")


def described(folder):
    return structured_data.json_ld_agrees(folder / "en" / "report.html", folder / "en" / "ratings.json")


def section(data, number):
    """A section by its number."""
    return next(section for section in data["sections"] if section["id"] == number)


def move(data, level):
    """A rating that people moved."""
    rating = section(data, "2.1")["rating"]
    rating.update(provisional_level=rating["level"], adjustments=[
        {"kind": "panel", "from": rating["level"], "to": level, "reason": "One case."}])


def digests(folder):
    return data_files.same_digest(folder, folder / "en" / "ratings.json", "")


SPOILT = {
    "points in words": (change_json(lambda data: data["sections"][0]["rating"].update(points="three")), valid),
    "a section without title": (change_json(lambda data: data["sections"][0].pop("title")), valid),
    "a number for a title": (change_json(lambda data: data["sections"][0].update(title=1)), valid),
    "another cell": (change_cell, agrees),
    "a section more": (change_json(lambda data: data["sections"].append(data["sections"][0])), agrees),
    "headings of another language": (lambda folder: replace(folder / "en" / "ratings.csv", "service,", "gwasanaeth,"), agrees),
    "a percentage that is not its cases'": (change_json(
        lambda data: section(data, "2.1")["key_questions"][0].update(percent=93)), true),
    "cases that are not its percentage": (change_json(
        lambda data: section(data, "2.1")["key_questions"][0].update(yes=16)), true),
    "another lowest": (change_json(lambda data: section(data, "2.1")["rating"]["working"].update(percent=94)), true),
    "another key question that decides": (change_json(lambda data: section(data, "2.1")["rating"]["working"].update(
        key_questions=["2.1.1"])), true),
    "one of two that decide": (change_json(lambda data: section(data, "2.1")["rating"]["working"]["key_questions"].pop()), true),
    "a mark of another": (change_json(lambda data: section(data, "2.1")["key_questions"][0].update(decides=True)), true),
    "another cut": (change_json(lambda data: section(data, "2.1")["rating"]["working"]["band"].update({"from": 81})), true),
    "a level of another band": (change_json(
        lambda data: section(data, "2.1")["rating"].update(level="good", label="Good", points=2)), true),
    "points of another level": (change_json(lambda data: section(data, "1.1")["rating"].update(points=2)), true),
    "a contribution less": (change_json(lambda data: data["overall"]["working"]["contributions"].pop()), true),
    "another sum": (change_json(lambda data: data["overall"]["working"].update(points=33)), true),
    "another most": (change_json(lambda data: data["overall"]["working"].update(out_of=33)), true),
    "another score": (change_json(lambda data: data["score"].update(points=33)), true),
    "another band of points": (change_json(lambda data: data["overall"]["working"]["bands"][2].update(up_to=31)), true),
    "a section that counts no longer": (change_json(lambda data: section(data, "1.1").update(counts=False)), true),
    "a move to where it is not": (change_json(lambda data: move(data, "good")), true),
    "a rating without its word": (change_json(lambda data: section(data, "1.1")["rating"].update(label=None)), true),
    "a question that asks nothing": (change_json(
        lambda data: section(data, "2.1")["key_questions"][0].update(question=" ")), true),
    "another score for machines": (change_json(lambda data: data["score"].update(points=31)), described),
    "another word for machines": (change_json(lambda data: section(data, "2.1")["rating"].update(label="Good")), described),
    "another title for machines": (change_json(lambda data: section(data, "2.1").update(title="Assessing")), described),
    "a rating that machines are not told": (change_json(lambda data: data["sections"].pop()), described),
    "another date for machines": (change_json(lambda data: data.update(publication="2023-03")), described),
    "another service for machines": (change_json(lambda data: data["service"].update(name="Another")), described),
    "a correction that machines are not told": (change_json(lambda data: data["corrections"].append(
        {"version": "1.1", "date": "2023-03-01", "note": "A word."})), described),
    "another byte": (change_byte, data_files.manifest_holds),
    "a file more": (lambda folder: (folder / "left-over.tmp").touch(), data_files.manifest_holds),
    "a file less": (lambda folder: (folder / "en" / "ratings.csv").unlink(), data_files.manifest_holds),
    "another digest": (change_json(lambda data: data.update(input_digest="0")), digests),
}


@pytest.mark.parametrize("name", SPOILT)
def test_check_finds_the_fault(tmp_path, outputs, name):
    change, check = SPOILT[name]
    folder = tmp_path / "final"
    shutil.copytree(outputs[edits.SUBJECT, "final"], folder)
    change(folder)
    assert check(folder) != []


def test_another_input_is_found(tmp_path, outputs):
    folder = edits.copy_sample(tmp_path)
    edits.append_paragraph(folder / "sections" / "foreword.md", "Another paragraph.")
    assert data_files.manifest_holds(outputs[edits.SUBJECT, "final"], inputs=folder) != []


LANGUAGES_DIFFER = {
    "a figure": lambda data: data["sections"][4]["key_questions"][0].update(percent=1),
    "a level": lambda data: data["sections"][0]["rating"].update(level="good-enough"),
    "a section less": lambda data: data["sections"].pop(),
    "a reason in one language only": lambda data: data["sections"][0]["rating"]["working"].update(reason=None),
    "a title in one language only": lambda data: data["sections"][0].update(title=""),
    "another id": lambda data: data["service"].update(id="another"),
}


@pytest.mark.parametrize("name", LANGUAGES_DIFFER)
def test_a_language_that_says_something_else_is_found(tmp_path, outputs, name):
    english, welsh = (outputs["awen-vale-2024", "final"] / language / "ratings.json" for language in ("en", "cy"))
    data = json.loads(welsh.read_text("utf-8"))
    LANGUAGES_DIFFER[name](data)
    changed = tmp_path / "ratings.json"
    changed.write_text(json.dumps(data), "utf-8")
    assert structured_data.same_in_both_languages(english, changed) != []


def test_a_rule_that_does_not_fit_is_found(tmp_path, outputs):
    """A decision by rules is tried again with the ratings below it."""
    data = json.loads((outputs["coventry-2005", "final"] / "en" / "ratings.json").read_text("utf-8"))
    changed = tmp_path / "ratings.json"
    for levels in ({"1": "not-met", "2": "not-met"}, {"1": "fully-met", "2": "fully-met", "3": "fully-met"}):
        for section_of in data["sections"]:
            if section_of["id"] in levels:
                section_of["rating"]["level"] = levels[section_of["id"]]
        changed.write_text(json.dumps(data), "utf-8")
        assert [fault for fault in ratings_working.working_is_true(changed) if fault.startswith("overall: rule")] != []
