"""Every PDF of every sample: valid, titled, tagged so that it can be read without being seen."""

import pytest

from checks import data_files, html_page, pdf_file, pdf_layout, pdf_structure

CHECKS = [
    pdf_file.conforms,
    pdf_file.sound,
    pdf_file.titled,
    pdf_file.bookmarked,
    pdf_file.bookmarks_are_told_apart,
    pdf_structure.headings_in_order,
    pdf_structure.tables_have_headers,
    pdf_structure.groups_reach_their_rows,
    pdf_structure.figures_have_text,
    pdf_structure.links_are_links,
    pdf_structure.links_say_where,
    pdf_structure.lists_are_lists,
    pdf_structure.text_is_in_paragraphs,
    pdf_structure.notes_are_notes,
    pdf_structure.notes_are_read_behind_their_sentence,
    pdf_structure.text_comes_out,
    pdf_layout.words_are_inside,
]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_pdf(report, check):
    assert check(report.pdf) == []


def test_pdf_is_in_its_language(report):
    assert pdf_file.in_language(report.pdf, report.language) == []


def test_ratings_are_read_in_order(report):
    rated = data_files.rows_of_ratings(report.json)
    assert rated
    if html_page.has_ratings_table(report.html):
        assert pdf_structure.ratings_are_read_in_order(report.pdf, rated) == []
