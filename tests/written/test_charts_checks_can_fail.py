"""The checks on charts find what they are there for: a good page is spoilt in one way, and the check must say so.

A row of SPOILT is a check, what is looked for in the page, and what is put in its place. What must hold: the check is content
with the page as it was (test_charts.py) and not with the spoilt one.
"""

import re

import pytest

from checks import charts
from program import Report

# A sample with charts.
SUBJECT = "rochdale-2013"

FIGURE = r'(<figure[^>]*class="chart".*?<td class="figure">.*?<div>)15<'

SPOILT = [
    (charts.told_in_words, r'(class="chart" aria-label=")[^"]*', r"\1A chart."),
    (charts.told_in_words, r'class="chart" aria-label="[^"]*"', 'class="chart"'),
    (charts.told_in_words, FIGURE, r"\1<"),
    (charts.told_in_words, r'(<figure[^>]*class="chart".*?<tbody>.*?<th) scope="row"', r"\1"),
    (charts.drawn_as_told, FIGURE, r"\g<1>12<"),
    (charts.drawn_as_told, r'<rect class="bar"[^>]*/>', ""),
    (charts.drawn_as_told, r'(<rect class="bar"[^>]* width=")\d+"', r'\g<1>40"'),
    (charts.drawn_as_told, r'<rect class="bar"', '<rect x="40" class="bar"'),
    (charts.parts_are_inside, r'<rect class="within"[^>]*/>', ""),
    (charts.parts_are_inside, r'(<rect class="within"[^>]* width=")\d+"', r'\g<1>40"'),
    (charts.parts_are_inside, r'(<th scope="row">)Of these: ', r"\1"),
    (charts.only_shapes, r'<rect class="bar"', '<rect fill="red" class="bar"'),
    (charts.only_shapes, r'<rect class="bar"', "<text>15</text><rect class=\"bar\""),
    (charts.only_shapes, r'(<svg class="chart-bar"[^>]*) aria-hidden="true"', r"\1"),
]


@pytest.fixture(scope="module")
def good(outputs) -> Report:
    """The report that is spoilt."""
    return Report(SUBJECT, "final", "en", outputs[SUBJECT, "final"] / "en")


def spoilt(good: Report, tmp_path, pattern: str, replacement: str):
    """A changed copy of the report's page."""
    path = tmp_path / "report.html"
    text, count = re.subn(pattern, replacement, good.html.read_text("utf-8"), count=1, flags=re.DOTALL)
    assert count == 1, f"the page holds nothing like {pattern!r}"
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(("check", "pattern", "replacement"), SPOILT, ids=[f"{row[0].__name__}: {row[1]}" for row in SPOILT])
def test_check_finds_the_fault(good, tmp_path, check, pattern, replacement):
    assert check(good.html) == []
    assert check(spoilt(good, tmp_path, pattern, replacement)) != []


@pytest.mark.parametrize(("pattern", "replacement"), [
    (r'(class="chart" aria-label=")', r"\1Not "),
    (FIGURE, r"\g<1>16<"),
])
def test_another_chart_in_the_pdf_is_found(good, tmp_path, pattern, replacement):
    assert charts.same_in_pdf(good.pdf, spoilt(good, tmp_path, pattern, replacement)) != []
