"""The checks on data files find what they are there for: a good output folder is spoilt, and the check must say so.

A row of SPOILT is a change of the folder and a check of it that must then find a fault.
"""

import json
import shutil

import pytest

import edits
from checks import data_files


def change_json(change):
    """A change of ratings.json."""
    def spoil(folder):
        file = folder / "en" / "ratings.json"
        data = json.loads(file.read_text("utf-8"))
        change(data)
        file.write_text(json.dumps(data), "utf-8")
    return spoil


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


def digests(folder):
    return data_files.same_digest(folder, folder / "en" / "ratings.json", "")


SPOILT = {
    "points in words": (change_json(lambda data: data["sections"][0]["rating"].update(points="three")), valid),
    "a section without title": (change_json(lambda data: data["sections"][0].pop("title")), valid),
    "a number for a title": (change_json(lambda data: data["sections"][0].update(title=1)), valid),
    "another cell": (change_cell, agrees),
    "a section more": (change_json(lambda data: data["sections"].append(data["sections"][0])), agrees),
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
