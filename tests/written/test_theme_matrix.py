"""The table of standards and themes fits a telephone, and is told as a table there too.

What must hold: at 390 and 320 px (1280 px at 400 per cent), with text spaced out too, no such table scrolls sideways and no word is
cut; a reader of screens is told the same rows, headers and cells as on a desk.
"""

import json
import subprocess
from pathlib import Path

import pytest

from checks import browser
from program import ROOT

DESK = "1280 px"


def looked_at(pages: list[Path]) -> dict[str, list[dict]]:
    """What is measured of each page, in every condition."""
    script = ROOT / "tests" / "browser" / "matrix.mjs"
    run = subprocess.run(["node", str(script), *map(str, pages)], capture_output=True, text=True, check=False, env=browser.environment())
    assert run.returncode == 0, run.stderr
    return {entry["file"]: entry["conditions"] for entry in json.loads(run.stdout)}


def faults(conditions: list[dict]) -> list[str]:
    """What does not fit a telephone, and what is told otherwise there than on a desk."""
    desk = next(seen["told"] for seen in conditions if seen["name"] == DESK)
    found = [f"{DESK}: {table['role']} of {len(table['rows'])} rows" for table in desk
             if table["role"] != "table" or len(table["rows"]) < 2 or not all(table["rows"])]
    for seen in conditions:
        if seen["told"] != desk:
            found.append(f"{seen['name']}: told otherwise: {seen['told']}")
        if seen["name"] != DESK:
            found += [f"{seen['name']}: {table['width']} wide in {table['room']}, cut: {table['cut']}" for table in seen["widths"]
                      if table["width"] > table["room"] or table["cut"]]
    return found


@pytest.fixture(scope="session")
def matrices(outputs) -> dict[str, list[dict]]:
    """What is measured of the final pages, by page."""
    return looked_at([report.html for report in outputs.reports() if report.state == "final"])


def test_the_themes_fit_a_telephone(final, matrices):
    assert faults(matrices[str(final.html)]) == []


def test_two_languages_have_such_tables(outputs, matrices):
    with_table = {report.language for report in outputs.reports()
                  if report.state == "final" and matrices[str(report.html)][0]["widths"]}
    assert with_table >= {"en", "cy"}, with_table


@pytest.mark.parametrize("was, is_now", [
    ("@media (max-width: 41em)", "@media (max-width: 1em)"),
    (".scroll > .domain tr { display: flex;", ".domain td { display: none; } .scroll > .domain tr { display: flex;"),
])
def test_a_table_that_scrolls_or_loses_its_cells_is_found(outputs, tmp_path, matrices, was, is_now):
    page = next(report.html for report in outputs.reports()
                if report.state == "final" and matrices[str(report.html)][0]["widths"])
    spoilt = tmp_path / "report.html"
    text = page.read_text("utf-8")
    assert was in text
    spoilt.write_text(text.replace(was, is_now), "utf-8")
    assert faults(looked_at([spoilt])[str(spoilt)])
