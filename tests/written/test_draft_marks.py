"""A draft says that it is one, wherever it is met; a final report bears no trace of it, in any file and any language."""

from checks import draft_marks
from checks.data_files import read


def test_draft_pdf_is_marked(draft):
    assert draft_marks.pdf_is_marked(draft.pdf, draft.language) == []


def test_draft_page_is_marked(draft):
    assert draft_marks.html_is_marked(draft.html, draft.language) == []


def test_draft_word_copy_is_marked(draft):
    assert draft_marks.word_file_is_marked(draft.word_copy, draft.language) == []


def test_draft_form_is_marked(draft):
    assert draft_marks.word_file_is_marked(draft.word_form, draft.language) == []


def test_draft_data_is_marked(draft):
    assert draft_marks.data_is_marked(draft.folder, draft.language) == []


def test_final_pdf_is_unmarked(final):
    assert draft_marks.pdf_is_unmarked(final.pdf) == []


def test_final_page_is_unmarked(final):
    assert draft_marks.html_is_unmarked(final.html) == []


def test_final_data_is_unmarked(final):
    assert draft_marks.data_is_unmarked(final.folder) == []


def test_manifest_says_which_it_is(report):
    assert read(report.folder.parent / "manifest.json")["status"] == report.state


def test_words_of_drafts_are_known_in_both_languages():
    words = draft_marks.words_of_drafts()
    assert len(words) > 80
    assert {"DRAFT for factual accuracy: not for publication", "DRAFFT ar gyfer gwirio cywirdeb ffeithiol: nid i’w gyhoeddi",
            "Provisional rating", "Gradd dros dro", "Dan embargo tan fis", "Heb ei gyfieithu:"} <= words
