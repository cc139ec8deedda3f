"""A comparison as its readers have it, the text of the terminal and the web page, brought into one form.

What must hold: the two are read apart, each from what it is to a reader (headings and marks; elements), so that they can
be held against each other.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from checks.html_page import read_html

TABLES = ("Particulars", "Ratings", "Figures")


@dataclass(frozen=True)
class Told:
    """One change: its group, what happened to what, and its words, with `[-deleted-]` and `{+inserted+}` in them."""

    group: str
    what: str
    words: str


def from_text(text: str) -> list[Told]:
    """What the text of the terminal tells, after its first line."""
    told: list[Told] = []
    group = ""
    for line in text.splitlines()[1:]:
        if re.match(r"    \S", line):
            last = told.pop()
            told.append(Told(group, last.what, f"{last.words}\n{line.strip()}".strip()))
        elif re.match(r"  \S", line):
            what, words = re.fullmatch(r"  (.*?): (.*)", line).groups() if group not in TABLES else table_row(line)
            told.append(Told(group, f"{what}: {words}", "") if group not in TABLES else Told(group, what, words))
        elif line:
            group = line
    return told


def table_row(line: str) -> tuple[str, str]:
    """What a figure is of, and what became of it."""
    return re.fullmatch(r"  (.*): (.* → .*)", line).groups()


def from_page(path: Path) -> list[Told]:
    """What the web page tells."""
    told = []
    for section in read_html(path).xpath("//section"):
        group = spaced(section.xpath("./h2")[0])
        for row in section.xpath(".//tbody/tr"):
            about, before, after = map(spaced, row)
            told.append(Told(group, about, f"{before} → {after}"))
        for change in section.xpath("./div[@class='change']"):
            what, spot = map(spaced, change.xpath("./h3/span"))
            told.append(Told(group, f"{what}: {spot}", marked(change.xpath("./p")[0])))
    return told


def spaced(element) -> str:
    """The words of an element."""
    return " ".join(element.text_content().split())


def marked(paragraph) -> str:
    """The words of a paragraph, with marks for its elements, on each line as the terminal has them."""
    text = paragraph.text or ""
    for child in paragraph:
        if child.tag in ("ins", "del"):
            opening, closing = {"ins": ("{+", "+}"), "del": ("[-", "-]")}[child.tag]
            text += "\n".join(f"{opening}{line}{closing}" if line else "" for line in own_words(child).split("\n"))
        else:
            text += "\n" if child.tag == "br" else child.text_content()
        text += child.tail or ""
    return text


def own_words(element) -> str:
    """The words of an insertion or deletion without those that are only for listeners."""
    parts = [element.text or ""]
    for child in element:
        parts += ["\n" if child.tag == "br" else "", child.tail or ""]
    return "".join(parts)


def told_without_colour(path: Path) -> list[str]:
    """Whoever listens is told by words where an insertion or deletion begins and ends."""
    faults = []
    for element in read_html(path).xpath("//ins | //del"):
        first, last = (element[0], element[-1]) if len(element) > 1 else (None, None)
        word = {"ins": "insert", "del": "delet"}[element.tag]
        for part, place in ((first, "begins"), (last, "ends")):
            if part is None or part.get("class") != "unseen" or word not in part.text_content():
                faults.append(f"nothing tells where it {place}: {spaced(element)}")
    return faults
