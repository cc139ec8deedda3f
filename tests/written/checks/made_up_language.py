"""A language that nobody speaks: phrases in which every letter was changed, for findings whose every word begins with z.

What must hold: a word in a file that is neither is one that code, a template or a library has put there by itself.
"""

import re
from copy import deepcopy
from pathlib import Path

import pikepdf
from lxml import etree

from checks.html_page import read_html
from checks.pdf_tree import read_pdf

LETTERS = "âêîôûŷŵ"
VOWELS = dict(zip("aeiouy", LETTERS))

# The small words that belong to names in the Welsh findings, and the word by which Unicode ends a list in English.
SMALL_WORDS = {"i", "yn", "gan", "and"}
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "cy": "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr",
}
# What Typst says of a link in English and in Welsh: that it leads to a footnote, a section, a page.
TYPESETTER = ("Footnote", "Section", "page", "Troednodyn", "Adran", "tudalen")

# Attributes of HTML that are read out or shown.
READ = ("alt", "aria-label", "title", "placeholder", "aria-description", "aria-roledescription")


def phrases(source: str) -> str:
    """A phrase file in which every letter of a text is changed, and every value, key and comment is left."""
    return "".join(changed_line(line) for line in source.splitlines(keepends=True))


def changed_line(line: str) -> str:
    """A line of a phrase file, changed where it is text."""
    if line.startswith("#") or line.strip().startswith("}"):
        return line
    before = re.match(r"\s*\*?\[[^]]*\]|\s*\.?[a-z][\w-]* =(?= |$)", line)
    begin = before.end() if before else 0
    parts = re.split(r"(\{[^}]*\}?)", line[begin:])
    return line[:begin] + "".join(part if part.startswith("{") else changed(part) for part in parts)


def changed(text: str) -> str:
    """Vowels under a circumflex, `ŵ` for every other letter."""
    return "".join(VOWELS.get(letter.lower(), "ŵ") if letter.isalpha() else letter for letter in text)


# The name of the workbook is the same in every language; a line of the PDF may break in it.
WORKBOOK = r"inspection-\s*data\.ods"
# By this keyword a PDF says which inputs it was made from.
ORIGIN = r"findings:[0-9a-f]{64}"


def unknown_words(text: str, language: str) -> list[str]:
    """The words of a text that are neither of the findings nor of the phrases."""
    allowed = SMALL_WORDS | set(MONTHS[language].split())
    # The head of a page has its parts side by side, with nothing between them.
    return [word for word in re.findall(rf"[{LETTERS}]+|[^\W\d_{LETTERS}]+", re.sub(f"{WORKBOOK}|{ORIGIN}", "", text))
            if word[0] not in "zZ" and word not in allowed and word[0] not in LETTERS]


def pdf_words(path: Path) -> str:
    """Everything in a PDF that can be read or heard: its text and artifacts, title, bookmarks, and what stands for pictures,
    tables and links."""
    tagged = read_pdf(path)
    texts = [tagged.root.text()]
    for page in tagged.pages:
        texts += [*page.artifacts.values(), page.unmarked]
    texts += [str(tagged.pdf.docinfo.get(key, "")) for key in ("/Title", "/Author", "/Subject", "/Keywords")]
    with tagged.pdf.open_outline() as outline:
        texts += bookmarks(outline.root)
    for element in tagged.root.elements():
        texts += [str(element.source.get(key, "")) for key in ("/Alt", "/ActualText", "/E", "/T")]
        texts.append(str(element.attribute("/Summary") or ""))
    for page in tagged.pdf.pages:
        for annotation in page.get("/Annots", []):
            address = str(annotation.get("/A", {}).get("/URI", ""))
            texts.append(str(annotation.get("/Contents", "")).replace(address, "") if address else described(annotation))
    return "\n".join(texts)


def described(annotation: pikepdf.Dictionary) -> str:
    """What is said of a link within the file, without the word that the typesetter has in the language."""
    return re.sub("|".join(TYPESETTER), "", str(annotation.get("/Contents", "")))


def bookmarks(items: list) -> list[str]:
    """The titles of all bookmarks."""
    return [title for item in items for title in [item.title, *bookmarks(item.children)]]


def html_words(path: Path) -> str:
    """The text of a page with what is read out of its attributes; the Rust tests look at metadata and JSON-LD."""
    page = deepcopy(read_html(path))
    etree.strip_elements(page, "style", "script", with_tail=False)
    texts = list(page.itertext())
    texts += [value for name in READ for value in page.xpath(f"//@{name}")]
    return "\n".join(texts)
