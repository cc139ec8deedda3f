"""Checks on what a Word copy sets apart: quotations, ratings, and what leads to what follows.

What must hold: quotations and ratings are what they are for whoever listens or copies, with their marks and words as text, and no page
ends with what only leads to the next.
"""

import re
from pathlib import Path

from checks.html_page import read_html
from checks.pdf_tree import tidy
from checks.word_copy import NAMESPACES, W, said, style_names, style_of, tree

# What stands before the word of a rating.
SHAPES = "★☆●◕◑◐○–◔"


def what_leads_stays_with_what_follows(path: Path) -> list[str]:
    """Headings, names of tables, and what introduces stay on the page of what comes after."""
    keeping = {style.find("w:name", NAMESPACES).get(f"{W}val") for style in tree(path, "word/styles.xml").iterfind("w:style", NAMESPACES)
               if style.find("w:pPr/w:keepNext", NAMESPACES) is not None}
    return [f"a page may end with {name!r}" for name in [*(f"heading {level}" for level in range(1, 7)), "caption", "Lead", "Quote label"]
            if name not in keeping]


def quotations_are_quotations(path: Path, page: Path) -> list[str]:
    """What is quoted in the page is of the style for quotations, in as many paragraphs, with its marks as text."""
    wanted = [tidy(paragraph.text_content()) for paragraph in read_html(page).xpath("//main//blockquote//p")]
    known = {style for style, name in style_names(path).items() if name == "Quote"}
    found = [said(paragraph) for paragraph in tree(path).iter(f"{W}p") if style_of(paragraph) in known]
    return [f"no quotation: {words[:60]!r}" for words in wanted if not any(words in one for one in found)]


def ratings_have_their_shape(path: Path, page: Path) -> list[str]:
    """A section's rating is told as one, with its shape and its word, as the page tells it."""
    lines = [said(paragraph) for paragraph in tree(path).iter(f"{W}p")]
    faults = []
    for rating in read_html(page).xpath("//main//p[@class='rating']"):
        lead = tidy("".join(rating.xpath("./span[@class='label' or @class='provisional']//text()"))).rstrip(":")
        word = tidy("".join(rating.xpath("./span[contains(@class, 'badge')]/text()")))
        told = re.compile(rf"(.* )?{re.escape(lead)}:? ?[{SHAPES}]+ {re.escape(word)}" if lead else rf".*[{SHAPES}]+ {re.escape(word)}")
        if not any(told.fullmatch(line) for line in lines):
            faults.append(f"{lead}: {word} is not told with its shape")
    return faults
