"""Languages inside a PDF: which words declare which, by the structure tree or by their marks on the page."""

import re
from pathlib import Path

import pikepdf

from checks.pdf_tree import read_pdf, tidy


def words_in(path: Path, tag: str) -> str:
    """The words that declare this language themselves, the document's own declaration aside."""
    tagged = read_pdf(path)
    found = [element.text() for element in tagged.root.elements() if str(element.source.get("/Lang", "")) == tag]
    for page, text in zip(tagged.pdf.pages, tagged.pages, strict=True):
        for properties in re.findall(rb"<<([^>]*/Lang[^>]*)>>", content(page)):
            number = re.search(rb"/MCID (\d+)", properties)
            if number and re.search(rb"/Lang ?\(([^)]*)\)", properties).group(1).decode() == tag:
                found.append(text.marked.get(int(number.group(1)), ""))
    return tidy(" ".join(found))


def content(page: pikepdf.Page) -> bytes:
    """The content stream of a page."""
    streams = page.Contents if isinstance(page.Contents, pikepdf.Array) else [page.Contents]
    return b"\n".join(stream.read_bytes() for stream in streams)
