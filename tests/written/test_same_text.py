"""PDF and HTML say the same: the same headings, the same words under each, the same notes."""

from checks.pdf_file import differences
from checks.sections import contents, html_text, other_words, pdf_text


def test_same_headings(report):
    pdf, page = pdf_text(report.pdf), html_text(report.html)
    pdf, page = pdf.headings(), page.in_order_of(pdf).headings()
    assert differences("heading of the PDF", pdf, "heading of the HTML", page) == []


def test_same_contents(report):
    pdf, page = contents(report.pdf, report.html)
    assert differences("line of the PDF's contents", pdf, "line of the HTML's contents", page) == []


def test_same_words(report):
    pdf = pdf_text(report.pdf)
    assert sum(len(section.text) for section in pdf.sections) > 5000, "there is hardly any text to compare"
    assert other_words(pdf, html_text(report.html).in_order_of(pdf)) == []


def test_same_notes(report):
    pdf, page = pdf_text(report.pdf), html_text(report.html)
    assert sorted(pdf.notes) == sorted(page.notes)
    assert sorted(pdf.references) == sorted(page.references)
