"""Charts: the same in PDF and HTML, told in words, drawn as told.

Every sample is checked, and the invented folders of tests/cases that hold charts, as drafts.
"""

import pytest

import program
from checks import charts, pdf_file, pdf_structure
from program import ROOT, Report

# Folders of findings that are there for their charts, with how many they hold.
CASES = {"charts-of-key-questions": 3, "charts-of-samples": 2, "charts-of-a-part-of-a-whole": 3}
CHECKS = [charts.told_in_words, charts.drawn_as_told, charts.parts_are_inside, charts.only_shapes]


@pytest.fixture(scope="module", params=CASES)
def case(request, tmp_path_factory) -> Report:
    """A draft of each invented folder."""
    folder = program.build(ROOT / "tests" / "cases" / request.param / "findings", tmp_path_factory.mktemp("charts"), "draft")
    return Report(request.param, "draft", "en", folder / "en")


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_charts_of_samples(report, check):
    assert check(report.html) == []


def test_charts_of_samples_are_the_same_in_pdf(report):
    assert charts.same_in_pdf(report.pdf, report.html) == []


def test_some_sample_has_charts(outputs):
    assert sum(len(charts.charts_of(page)) for page in outputs.pages()) > 4


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_charts_of_cases(case, check):
    assert len(charts.charts_of(case.html)) == CASES[case.sample]
    assert check(case.html) == []


def test_charts_of_cases_are_the_same_in_pdf(case):
    assert charts.same_in_pdf(case.pdf, case.html) == []
    assert pdf_file.conforms(case.pdf) == []
    assert pdf_structure.figures_have_text(case.pdf) == []
