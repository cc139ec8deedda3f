"""What must be equal in the English and the Welsh report, read out of the written files: figures, section by section, and
the ratings on the page of ratings.

What must hold: only what is printed is read, so that a figure that was typed again in one language is found.
"""

import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from checks.sections import Text

FIGURE = re.compile(r"\d[\d.,]*(?= ?%| per cent| y cant)|\d+/\d+")
SCORE = re.compile(r"\d+/\d+")


def same_figures(read: Callable[[Path], Text], english: Path, welsh: Path) -> list[str]:
    """Each section has the same percentages and scores in both."""
    one, other = (read(path).sections for path in (english, welsh))
    if len(one) != len(other):
        return [f"{len(one)} sections in English, {len(other)} in Welsh"]
    pairs = [(section, Counter(FIGURE.findall(section.text)), Counter(FIGURE.findall(twin.text)))
             for section, twin in zip(one, other, strict=True)]
    if sum(sum(figures.values()) for _, figures, _ in pairs) < 20:
        return ["there are hardly any figures to compare"]
    return [f"{section.heading!r}: {sorted((figures - twins).elements())} only in English, "
            f"{sorted((twins - figures).elements())} only in Welsh"
            for section, figures, twins in pairs if figures != twins]


def same_ratings(read: Callable[[Path], Text], english: Path, welsh: Path) -> list[str]:
    """The page of ratings has the same ratings in the same order in both, and they are those of the data."""
    faults, found = [], []
    for path in (english, welsh):
        data = json.loads((path.parent / "ratings.json").read_text("utf-8"))
        ratings = [data["overall"], *(section["rating"] for section in data["sections"])]
        levels = {rating["label"]: rating["level"] for rating in ratings}
        pages = [section.text for section in read(path).sections if SCORE.search(section.text)]
        label = re.compile("|".join(rf"\b{re.escape(label)}\b" for label in sorted(levels, key=len, reverse=True)))
        # The cover has the score too, and one rating.
        shown = max(([levels[word] for word in label.findall(page)] for page in pages), key=len, default=[])
        wanted = [rating["level"] for rating in ratings]
        # Between the overall rating and the table, the ruler and the heads of the columns name each level once.
        heads = shown[1:max(1, len(shown) - len(wanted) + 1)]
        named_once = all(count <= 2 for count in Counter(heads).values())
        if shown[:1] + shown[1 + len(heads):] != wanted or not named_once:
            faults.append(f"{path}: the page of ratings has {shown}")
        found.append(shown)
    return faults if found[0] == found[1] else [*faults, "the languages have other ratings"]
