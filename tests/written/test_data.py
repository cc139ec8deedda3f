"""The data files of every sample: valid by the published schema, agreeing with each other, true of what was written."""

import pytest

import program
from checks import data_files, ratings_working, structured_data
from checks.html_page import read_html
from program import INSPECTIONS, STATES


def test_ratings_are_valid_by_the_published_schema(report):
    assert data_files.valid_by_schema(report.json) == []


def test_table_agrees_with_json(report):
    assert data_files.table_agrees(report.json, report.csv) == []


def test_no_spreadsheet_program_makes_something_else_of_a_cell(report):
    files = sorted(report.folder.rglob("*.csv"))
    assert report.csv in files
    assert [fault for file in files for fault in data_files.misread(file)] == []


@pytest.mark.parametrize("state", STATES)
def test_manifest_holds(outputs, sample, state):
    assert data_files.manifest_holds(outputs[sample, state], inputs=INSPECTIONS / sample) == []


def test_outputs_carry_the_digest_of_the_inputs(report):
    page_digest = read_html(report.html).xpath("string(//meta[@name='findings-digest']/@content)")
    assert data_files.same_digest(report.folder.parent, report.json, page_digest) == []


def test_working_is_true_of_the_figures(report):
    assert ratings_working.working_is_true(report.json) == []


def test_page_describes_the_same_ratings_to_machines(report):
    assert structured_data.json_ld_agrees(report.html, report.json) == []


@pytest.mark.parametrize("state", STATES)
def test_languages_have_the_same_ratings_and_figures(outputs, bilingual, state):
    english, welsh = (outputs[bilingual, state] / language / "ratings.json" for language in ("en", "cy"))
    assert structured_data.same_in_both_languages(english, welsh) == []


def test_samples_show_every_kind_of_working(outputs):
    """The samples between them have a rating by each rule that a published report was made by."""
    rules = set()
    for sample, languages in program.samples().items():
        data = data_files.read(outputs[sample, "final"] / languages[0] / "ratings.json")
        rules |= {rating["working"]["rule"] for rating in [*filter(None, [data["overall"]]),
                                                          *(section["rating"] for section in data["sections"])]}
    assert rules >= {"judgement", "lowest_key_question", "share_done_well", "points_total", "decision_rule"}
