"""A draft says that it is one, wherever it is met; a final report bears no trace of it."""

from checks import draft_marks


def test_draft_pdf_is_marked(draft):
    assert draft_marks.pdf_is_marked(draft.pdf, draft.language) == []


def test_draft_page_is_marked(draft):
    assert draft_marks.html_is_marked(draft.html, draft.language) == []


def test_final_pdf_is_unmarked(final):
    assert draft_marks.pdf_is_unmarked(final.pdf) == []


def test_final_page_is_unmarked(final):
    assert draft_marks.html_is_unmarked(final.html) == []
