"""The search of a site's index leaves shown what was asked for, and nothing else: the same as the table beside it says.

What must hold: for every standard of every programme and every rating, the reports shown are those that `data/ratings.csv` has with
it; without a standard the overall rating is meant; what was chosen is taken back by one press.
"""

import csv
import json
import subprocess
from collections import Counter, defaultdict

import pytest

import program
from checks import browser
from program import ROOT

LANGUAGES = ["en", "cy"]
# What stands in a cell that has no level.
MARKS = {"", "[x]", "[z]"}


@pytest.fixture(scope="module")
def site(outputs, tmp_path_factory):
    """A site of the samples."""
    out = tmp_path_factory.mktemp("site") / "site"
    done = program.run("site", *[outputs[sample, "final"].parent for sample in program.samples()], "--base", "https://example.org", "--out", out)
    assert done.returncode == 0, program.messages(done)
    return out


@pytest.fixture(scope="module")
def found(site):
    """What was shown for each choice, by language."""
    pages = [site / language / "index.html" for language in LANGUAGES]
    run = subprocess.run(["node", str(ROOT / "tests" / "browser" / "find.mjs"), *map(str, pages)],
                         capture_output=True, text=True, check=False, env=browser.environment())
    assert run.returncode == 0, run.stderr
    return dict(zip(LANGUAGES, json.loads(run.stdout), strict=True))


def rated(site) -> Counter:
    """How many reports have a rating, as the table has them: by the programme and the section, and by the rating's word."""
    with (site / "data" / "ratings.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["Level id"] not in MARKS]
    # An id that a spreadsheet would take for a number has an apostrophe before it.
    sections = [row["Section id"].removeprefix("'") for row in rows]
    keys = [f"{row['Programme']}/{section}" if section != "overall" else "" for row, section in zip(rows, sections, strict=True)]
    return Counter(zip(keys, (row["Rating"] for row in rows), strict=True))


def test_every_rating_of_every_standard_is_found(site, found):
    chosen = {(choice["standard"], choice["rating"]): len(choice["reports"]) for choice in found["en"]["standards"] if choice["rating"]}
    table = rated(site)
    assert len(table) > 40
    assert {key: count for key, count in chosen.items() if count} == table


def test_welsh_finds_the_same(found):
    """The words may part what one English word joins, so what is not found does not count."""
    english, welsh = (Counter((choice["standard"], len(choice["reports"])) for choice in found[language]["standards"]
                              if choice["standard"] and choice["reports"]) for language in LANGUAGES)
    assert english == welsh


@pytest.mark.parametrize("language", LANGUAGES)
def test_choices_add_up(found, language):
    """The reports that rate a standard are those of its ratings together; all of them are there again in the end."""
    seen = found[language]
    by_standard = defaultdict(list)
    for choice in seen["standards"]:
        by_standard[choice["standard"]].append(choice)
        assert all(str(number) in choice["said"] for number in (len(choice["reports"]), len(seen["first"]["reports"])))
    for standard, (whole, *parts) in by_standard.items():
        together = sorted(report for part in parts for report in part["reports"])
        if standard:
            assert together == sorted(whole["reports"]) != [], standard
        else:
            assert set(together) < set(whole["reports"]) and together != []
    assert seen["reset"] == seen["first"]
    assert sorted(report for year in seen["years"] for report in year["reports"]) == sorted(seen["first"]["reports"])
    coventry, one_of_them, nowhere = (typed["reports"] for typed in seen["services"])
    assert len(coventry) == 2 and one_of_them == nowhere == []
