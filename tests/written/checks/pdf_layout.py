"""Where the letters of a PDF stand on its pages: what runs over an edge or into its neighbour is read by nobody.

What must hold: only text that is set level is looked at; the watermark of a draft stands behind the text and is turned.
"""

from itertools import pairwise
from pathlib import Path

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
