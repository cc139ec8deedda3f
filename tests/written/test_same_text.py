"""PDF and HTML say the same: the same headings, the same words under each, the same notes."""

from checks.pdf_file import differences
from checks.sections import contents, different_words, html_text, pdf_text


def test_same_headings(report):
    pdf, page = pdf_text(report.pdf).headings(), html_text(report.html).headings()
    assert differences("heading of the PDF", pdf, "heading of the HTML", page) == []


def test_same_contents(report):
    pdf, page = contents(report.pdf, report.html)
    assert differences("line of the PDF's contents", pdf, "line of the HTML's contents", page) == []


def test_same_words(report):
    pdf, page = pdf_text(report.pdf).sections, html_text(report.html).sections
    found = {one.heading or "before the first heading": different_words(one.text, other.text)
             for one, other in zip(pdf, page, strict=True)}
    assert {heading: words for heading, words in found.items() if words} == {}
    assert sum(len(section.text) for section in pdf) > 5000, "there is hardly any text to compare"


def test_same_notes(report):
    pdf, page = pdf_text(report.pdf), html_text(report.html)
    assert sorted(pdf.notes) == sorted(page.notes)
    assert pdf.references == page.references
