"""The form for a service's action plan, which comes with every final report that recommends something."""

import shutil
import zipfile
from pathlib import Path

import pytest

import edits
from checks import action_plan, word_copy
from checks.phrases import phrase
from program import Report

ALONE = [word_copy.whole, word_copy.tables_are_named, action_plan.rows_can_be_filled_in]
AGAINST_PAGE = [action_plan.has_every_recommendation, action_plan.says_what_it_is]


@pytest.mark.parametrize("check", ALONE, ids=lambda check: check.__name__)
def test_form(final, check):
    assert check(final.action_plan) == []


@pytest.mark.parametrize("check", AGAINST_PAGE, ids=lambda check: check.__name__)
def test_form_has_what_the_page_has(final, check):
    assert check(final.action_plan, final.html) == []


def test_form_is_in_its_language(final):
    assert word_copy.in_language(final.action_plan, final.language) == []
    assert phrase(final.language, "plan-introduction") in word_copy.paragraphs(final.action_plan)


def test_a_draft_has_none(draft):
    assert not draft.action_plan.exists()


# A check and what is changed in the form, with which it must not be content.
SPOILT = [
    (lambda form, _: action_plan.rows_can_be_filled_in(form), "<w:tblHeader />", ""),
    (lambda form, _: action_plan.rows_can_be_filled_in(form), "</w:tc></w:tr>",
     "<w:p><w:r><w:t>filled</w:t></w:r></w:p></w:tc></w:tr>", "last"),
    (action_plan.has_every_recommendation, "<w:t xml:space=\"preserve\">", "<w:t xml:space=\"preserve\">more ", "table"),
    (action_plan.says_what_it_is, "inspection", "report"),
]


@pytest.fixture(scope="module")
def good(outputs) -> Report:
    return Report(edits.SUBJECT, "final", "en", outputs[edits.SUBJECT, "final"] / "en")


@pytest.mark.parametrize("row", range(len(SPOILT)))
def test_check_finds_it(good, tmp_path, row):
    check, find, instead, *where = SPOILT[row]
    form = Path(shutil.copy(good.action_plan, tmp_path / "action-plan.docx"))
    with zipfile.ZipFile(good.action_plan) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts["word/document.xml"].decode()
    if where == ["last"]:
        before, _, after = text.rpartition(find)
        text = before + instead + after
    else:
        begin = text.index("<w:tbl>") if where == ["table"] else 0
        begin = text.index("</w:tr>", begin) if where == ["table"] else begin
        at = text.index(find, begin)
        text = text[:at] + instead + text[at + len(find):]
    with zipfile.ZipFile(form, "w") as archive:
        for name, part in {**parts, "word/document.xml": text.encode()}.items():
            archive.writestr(name, part)
    assert check(form, good.html) != []
