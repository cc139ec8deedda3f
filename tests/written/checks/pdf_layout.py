"""Where the letters of a PDF stand on its pages: what runs over an edge or into its neighbour is read by nobody.

What must hold: only text that is set level is looked at; the watermark of a draft stands behind the text and is turned.
"""

import subprocess
from itertools import pairwise
from pathlib import Path

from lxml import etree
from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTChar, LTContainer, LTPage

# The right margin of a page of text, in points, with a little for letters that lean over; and how much of a letter may lie
# under the one before it.
MARGIN = 24 * 72 / 25.4
OVERLAP = 0.35


def words_stay_in_their_columns(path: Path) -> list[str]:
    """No letter stands in the right margin, and none on another one of its line."""
    faults = []
    for number, page in enumerate(extract_pages(path, laparams=LAParams(all_texts=True)), start=1):
        letters = [letter for letter in letters_of(page) if is_level(letter) and letter.get_text().strip()]
        faults += [f"page {number}: {line_of(letter, letters)!r} runs into the margin" for letter in letters
                   if letter.x1 > page.width - MARGIN]
        lines: dict[int, list[LTChar]] = {}
        for letter in letters:
            lines.setdefault(round(letter.matrix[5] * 2), []).append(letter)
        for line in lines.values():
            line.sort(key=lambda letter: letter.x0)
            faults += [f"page {number}: letters stand on each other in {line_of(one, letters)!r}"
                       for one, next_one in pairwise(line)
                       if one.x1 - next_one.x0 > OVERLAP * min(one.width, next_one.width)]
    return faults


def is_level(letter: LTChar) -> bool:
    """Whether a letter is not turned."""
    return abs(letter.matrix[1]) < 1e-6


def letters_of(item: LTContainer | LTPage) -> list[LTChar]:
    """Every letter below an item."""
    if isinstance(item, LTChar):
        return [item]
    return [letter for child in item for letter in letters_of(child)] if isinstance(item, LTContainer) else []


def line_of(letter: LTChar, letters: list[LTChar]) -> str:
    """The letters on the line of one, for a message."""
    line = [other for other in letters if abs(other.matrix[5] - letter.matrix[5]) < 0.5]
    return "".join(other.get_text() for other in sorted(line, key=lambda other: other.x0))[:80]


# How near to an edge a word may stand: further in than any printer needs, and not in the right margin.
EDGE = 4 * 72 / 25.4
LEFT_EDGE = 12 * 72 / 25.4
# The watermark of a draft is turned, and so has the height of no word.
TURNED = 100


def words_are_inside(path: Path) -> list[str]:
    """Every word stands inside its page: beyond no edge, and not in the margins at its sides."""
    done = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True)
    tree = etree.fromstring(done.stdout.encode(), etree.HTMLParser(encoding="utf-8", huge_tree=True))
    faults, words = [], 0
    for number, page in enumerate(tree.iter("page"), start=1):
        width, height = float(page.get("width")), float(page.get("height"))
        for word in page.iter("word"):
            left, top, right, bottom = (float(word.get(side)) for side in ("xmin", "ymin", "xmax", "ymax"))
            words += 1
            if bottom - top > TURNED:
                continue
            if left < LEFT_EDGE or right > width - MARGIN or top < EDGE or bottom > height - EDGE:
                faults.append(f"page {number}: {(word.text or '')[:40]!r} stands at {left:.0f} to {right:.0f}, "
                              f"{top:.0f} to {bottom:.0f} on a page of {width:.0f} by {height:.0f}")
    return faults or ([] if words else ["there is no word"])


def no_soft_hyphens(path: Path) -> list[str]:
    """Whoever searches the file's text meets no soft hyphen in a word."""
    printed = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout
    return [f"a soft hyphen in {line!r}" for line in printed.splitlines() if "\u00ad" in line]
