"""The data files of every sample: valid by the published schema, agreeing with each other, true of what was written."""

import pytest

from checks import data_files
from checks.html_page import read_html
from program import INSPECTIONS, STATES


def test_ratings_are_valid_by_the_published_schema(report):
    assert data_files.valid_by_schema(report.json) == []


def test_table_agrees_with_json(report):
    assert data_files.table_agrees(report.json, report.csv) == []


@pytest.mark.parametrize("state", STATES)
def test_manifest_holds(outputs, sample, state):
    assert data_files.manifest_holds(outputs[sample, state], inputs=INSPECTIONS / sample) == []


def test_outputs_carry_the_digest_of_the_inputs(report):
    page_digest = read_html(report.html).xpath("string(//meta[@name='findings-digest']/@content)")
    assert data_files.same_digest(report.folder.parent, report.json, page_digest) == []
