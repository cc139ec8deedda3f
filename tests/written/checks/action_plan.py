"""Checks on the form for an action plan: every recommendation of the report, with room beside it for what, who, when and how known."""

import re
from pathlib import Path

from checks.html_page import read_html
from checks.pdf_tree import tidy
from checks.word_copy import NAMESPACES, W, said, style_of, tree

COLUMNS = 5


def rows(path: Path) -> list[list[str]]:
    """The words of each row that is no header, cell by cell."""
    return [[said(cell) for cell in row.iterfind("w:tc", NAMESPACES)]
            for table in tree(path).iter(f"{W}tbl") for row in table.iterfind("w:tr", NAMESPACES)
            if row.find("w:trPr/w:tblHeader", NAMESPACES) is None]


def plain(text: str) -> list[str]:
    """The words of a text without marks of lists."""
    return re.findall(r"\w+", text)


def has_every_recommendation(path: Path, page: Path) -> list[str]:
    """The first column has the recommendations of the page, in order, each with its number and all its points."""
    items = read_html(page).xpath("//div[@class='recommendations']/*[self::ol or self::ul]/li")
    # Marks of notes, and the findings that a recommendation answers, are the page's own.
    for mark in [mark for item in items for mark in item.xpath(".//*[@role='doc-noteref' or @class='related' or @class='answers']")]:
        mark.drop_tree()
    wanted = [plain(" ".join(item.itertext())) for item in items]
    found = [plain(row[0]) for row in rows(path)]
    faults = [f"the page recommends {' '.join(one)!r}, the form has {' '.join(other)!r}"
              for one, other in zip(wanted, found) if one != other]
    return faults if len(wanted) == len(found) and found else [*faults, f"{len(wanted)} are recommended, {len(found)} are in the form"]


def rows_can_be_filled_in(path: Path) -> list[str]:
    """Each table has a header row that is repeated and says what each column is for, and all but the first column are empty."""
    faults = []
    for table in tree(path).iter(f"{W}tbl"):
        first, *_ = table.iterfind("w:tr", NAMESPACES)
        heads = [said(cell) for cell in first.iterfind("w:tc", NAMESPACES)]
        if first.find("w:trPr/w:tblHeader", NAMESPACES) is None or len(set(heads)) != COLUMNS or not all(heads):
            faults.append(f"the header row is {heads}")
    faults += [f"a row is {row}" for row in rows(path) if len(row) != COLUMNS or any(row[1:]) or not row[0]]
    return faults


def says_what_it_is(path: Path, page: Path) -> list[str]:
    """Its title and the report's are on its first page, the latter in its head, and in what the file says of itself."""
    name = tidy(read_html(page).xpath("string(//h1)"))
    first = [said(paragraph) for paragraph in tree(path).iter(f"{W}p") if style_of(paragraph) in ("Title", "Subtitle")]
    told = tree(path, "docProps/core.xml").findtext("dc:title", "", NAMESPACES)
    faults = [] if name in first and len(first) == 2 else [f"the first lines are {first}"]
    faults += [] if name in told and told != name else [f"the file is called {told!r}"]
    return faults if name in said(tree(path, "word/header1.xml")) else [*faults, "the head of pages does not say of which report it is"]
