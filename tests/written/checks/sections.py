"""A report as its headings and the text below each, whether read from the PDF or from the HTML.

What must hold: the two files say the same words in the same order, section by section: the page has its sections in an order of
its own where the programme gives one, and is compared in that of the PDF. What each adds around the content (running heads,
contents, skip links, markers of lists) is left out of both by the rules here, each with
its reason; what is left must be equal. The contents stand where the programme says in one and beside the text in the
other, so both have them at the end here. Notes stand at the foot of a page in one and at the end in the other, so they
are compared apart from the text.
"""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

from lxml import etree

from checks import html_page
from checks.pdf_structure import note_references
from checks.pdf_tree import HEADINGS, Element, read_pdf, tidy

# What is said of the lines of figures on a ratings page.
OF_LINES = "//p[contains(@class, 'strip-note')]"

# What only the HTML has: an XPath each, and why.
ONLY_IN_HTML = {
    "//head|//script|//style": "not text",
    "//nav//ol": "contents, compared as headings",
    "//body/footer": "the foot of the page, an artifact in the PDF",
    "//a[@class='skip']|//a[@class='anchor']|//a[@role='doc-backlink']": "ways around the page",
    "//*[@aria-hidden='true']": "ornament",
    "//p[@class='other-language']": "the way to the same section in the other language",
    "//ul[@class='cover-counts']|//ul[@class='cover-ways']|//ul[@class='cover-lowest']|//p[contains(@class, 'cover-lowest-label')]":
    "what the page answers first: the PDF says it on its page of ratings",
    "//*[contains(concat(' ', @class, ' '), ' unseen ')]": "names of tables and of numbers, which the PDF keeps outside the text",
    "//*[@class='points-about']|//*[@class='points-bar']|//dialog|//*[@class='points-print']": "the form for points: the PDF "
    "is read, and answered in the page, the Word form or the spreadsheet",
    "//*[@role='doc-noteref']|//*[@role='doc-endnotes']": "notes, compared apart",
}
INLINE = {"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "img", "mark", "q", "s", "small", "span", "strong", "sub",
          "sup", "svg", "time", "u", "var"}
# A marker of an item: the PDF has one in each label, the HTML leaves most to the browser.
MARKER = re.compile(r"[•‣–◦▪]|\(?(\d+|[a-z]|[ivx]+)[.)]?|\d+(\.\d+)*\.?")
# A forced line break: white space in one file and none in the other.
BREAK = "\ue000"


@dataclass
class Section:
    """A heading, its level below the title, and the text up to the next one."""

    level: int
    heading: str
    text: str = ""


@dataclass
class Text:
    """A report's text: the first section is what stands before the first heading."""

    sections: list[Section] = field(default_factory=lambda: [Section(0, "")])
    references: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    def put_last(self, heading: str) -> None:
        """Moves the section of this heading to the end."""
        self.sections.sort(key=lambda section: section.heading == heading)

    def in_order_of(self, other: "Text") -> "Text":
        """The same with its top-level sections, each with all below it, in the order of another text."""
        order = [section.heading for section in other.sections if section.level == 1]
        groups: list[list[Section]] = [[]]
        for section in self.sections:
            if section.level == 1:
                groups.append([])
            groups[-1].append(section)
        first, *rest = groups
        place = {heading: at for at, heading in reversed(list(enumerate(order)))}
        rest.sort(key=lambda group: place.get(group[0].heading, len(order)))
        return Text([section for group in [first, *rest] for section in group], self.references, self.notes)

    def headings(self) -> list[tuple[int, str]]:
        """Levels and words of all headings."""
        return [(section.level, section.heading) for section in self.sections[1:]]


def pdf_text(path: Path) -> Text:
    """A PDF's text, in the order of its structure tree."""
    root = read_pdf(path).root
    references = note_references(root)
    markers = [child for item in root.find("LI") for child in item.children
               if isinstance(child, Element) and child.role == "Lbl" and MARKER.fullmatch(child.text())]
    left_out = {id(element) for element in [*references, *markers, *root.find("TOC", "Note")]}
    text = Text(references=[reference.text() for reference in references])
    text.notes = [note_of_pdf(note) for note in root.find("Note")]
    gather(text, root.pieces(lambda element: id(element) in left_out),
           lambda piece: (HEADINGS.index(piece.role) + 1, piece.text(lambda element: id(element) in left_out)))
    before_contents = list(takewhile(lambda element: element.role != "TOC", root.find(*HEADINGS, "TOC")))
    text.put_last(before_contents[-1].text())
    return text


def note_of_pdf(note: Element) -> tuple[str, str]:
    """A note's number and words."""
    number = "".join(label.text() for label in note.find("Lbl")[:1])
    return number, note.text(lambda element: element.role == "Lbl")


def html_text(path: Path, drawn: bool = True) -> Text:
    """A page's text, in the order of the document; without what is said of the lines of figures, where none are drawn."""
    page = with_opening_first(html_page.read_html(path))
    text = Text(references=["".join(mark.itertext()).strip() for mark in page.xpath("//*[@role='doc-noteref']")
                            if not in_notes(mark)])
    for note in page.xpath("//*[@role='doc-endnotes']//li"):
        text.notes.append((note.get("value", ""), words(pieces(note, set(note.xpath(".//a[@role='doc-backlink']"))))))
    left_out = {element for rule in ONLY_IN_HTML for element in page.xpath(rule)}
    left_out |= set() if drawn else set(page.xpath(OF_LINES))
    left_out |= {marker for marker in page.xpath("//li//*[@class='number']") if begins_item(marker)}
    gather(text, pieces(page, left_out),
           lambda piece: (html_page.HEADINGS.index(piece.tag), words(pieces(piece, left_out))))
    for heading in page.xpath("//nav//h2"):
        text.put_last(words(pieces(heading, left_out)))
    return text


def with_opening_first(page: etree._Element) -> etree._Element:
    """The page with all the first lines of a draft before its title, as the PDF has them: it has two there, and the others below
    what was found."""
    if not page.xpath("//*[@class='draft-first']"):
        return page
    page = deepcopy(page)
    for first, rest in zip(page.xpath("//*[@class='draft-first']"), page.xpath("//*[@class='draft-opening']"), strict=True):
        first.extend(rest)
    return page


def words(stream: Iterator) -> str:
    """The strings of a stream of pieces as one text."""
    return tidy("".join(piece for piece in stream if isinstance(piece, str)))


def in_notes(element: etree._Element) -> bool:
    """Whether an element stands among the notes."""
    return any(parent.get("role") == "doc-endnotes" for parent in element.iterancestors())


def begins_item(marker: etree._Element) -> bool:
    """Whether a printed number comes first in its list item, a draft's number aside: then the PDF has it as the label."""
    before = marker.getprevious()
    first = before is None or before.get("class") == "draft-number"
    return first and marker.getparent().tag == "li" and MARKER.fullmatch(tidy(marker.text_content())) is not None


def pieces(element: etree._Element, left_out: set) -> Iterator["etree._Element | str"]:
    """The text of an element in order; a heading as itself before its words."""
    if not isinstance(element.tag, str) or element in left_out:
        return
    if element.tag in html_page.HEADINGS[1:]:
        yield element
    if element.tag == "br":
        yield BREAK
    around = "" if element.tag in INLINE or element.tag == "br" else " "
    yield around
    # The point between what runs on below a chart, which the page has from its style sheet.
    if element.getprevious() is not None and element.xpath("boolean(parent::*[@class='run-on'])"):
        yield "· "
    yield element.text or ""
    for child in element:
        yield from pieces(child, left_out)
        yield child.tail or ""
    yield around


def gather(text: Text, stream: Iterator, heading_of: Callable) -> None:
    """Files a stream of pieces under their headings. A heading's own words come right after it and are left out."""
    below = [""]
    for piece in stream:
        if isinstance(piece, str):
            below[-1] += piece
        else:
            text.sections.append(Section(*heading_of(piece)))
            below.append("")
    for section, found in zip(text.sections, below, strict=True):
        section.text = tidy(found).removeprefix(section.heading).strip()


def other_words(pdf: Text, page: Text) -> list[str]:
    """Under which headings the words differ, and where; both texts must have the same headings."""
    faults = []
    for one, other in zip(pdf.sections, page.sections, strict=True):
        difference = first_difference(one.text, other.text)
        if difference:
            faults.append(f"{one.heading or 'before the first heading'}: {difference}")
    return faults


def first_difference(pdf: str, page: str) -> str:
    """Where two texts begin to differ, or nothing. A forced break may or may not be white space in the PDF."""
    pattern = r" ?".join(re.escape(part.strip()) for part in page.split(BREAK))
    if re.fullmatch(pattern, pdf):
        return ""
    one, two = pdf.split(), page.replace(BREAK, " ").split()
    same = next((at for at, (left, right) in enumerate(zip(one, two)) if left != right), min(len(one), len(two)))
    near = slice(max(0, same - 4), same + 8)
    return f"PDF: …{' '.join(one[near])}… HTML: …{' '.join(two[near])}…"


def contents(pdf: Path, page: Path) -> tuple[list[str], list[str]]:
    """The lines of the contents in both files; those of the PDF without their page numbers, which must be numbers."""
    of_pdf = [re.sub(r"\s\d+$", "", line.text()) for entry in read_pdf(pdf).root.find("TOCI") for line in entry.find("Link")]
    entries = html_page.read_html(page).xpath("//nav/details/ol/li")
    of_page = [[tidy(link.text_content()) for link in entry.xpath(".//a")] for entry in entries]
    of_page.sort(key=lambda lines: of_pdf.index(lines[0]) if lines[0] in of_pdf else len(of_pdf))
    return of_pdf, [line for lines in of_page for line in lines]
