"""The text of a PDF's marked content: what stands on the pages, by the marks the structure tree refers to.

The tree holds no text itself: its leaves name marked content by page and number (MCID). This decodes each piece through
its fonts' ToUnicode maps, as a screen reader does, and keeps apart what is marked as an artifact.
What must hold: a glyph that cannot be mapped to text becomes U+FFFD, so that no check can take it for nothing.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import decode_text

UNMAPPED = "\N{REPLACEMENT CHARACTER}"


@dataclass
class PageText:
    """The text of one page: by MCID, by kind of artifact, and what is neither (a fault)."""

    marked: dict[int, str] = field(default_factory=lambda: defaultdict(str))
    artifacts: dict[str, str] = field(default_factory=lambda: defaultdict(str))
    unmarked: str = ""


@dataclass
class Mark:
    """One level of marked content that is open."""

    mcid: int | None
    artifact: str | None
    replacement: str | None


class MarkedText(PDFDevice):
    """Follows the content stream of each page and files its text under the marks that are open."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources)
        self.pages: list[PageText] = []

    def begin_page(self, page, ctm) -> None:
        self.pages.append(PageText())
        self.open: list[Mark] = []

    def begin_tag(self, tag, props=None) -> None:
        props = props if isinstance(props, dict) else {}
        replacement = props.get("ActualText")
        mark = Mark(
            mcid=props.get("MCID"),
            artifact=artifact_kind(props) if tag.name == "Artifact" else None,
            replacement=None if replacement is None else decode_text(replacement),
        )
        inside_replaced = any(mark.replacement is not None for mark in self.open)
        self.open.append(mark)
        if mark.replacement is not None and not inside_replaced:
            self._file(mark.replacement)

    def end_tag(self) -> None:
        self.open.pop()

    def render_string(self, textstate, seq, ncs, graphicstate) -> None:
        if any(mark.replacement is not None for mark in self.open):
            return
        font = textstate.font
        for piece in seq:
            if isinstance(piece, bytes):
                self._file("".join(character(font, cid) for cid in font.decode(piece)))

    def _file(self, text: str) -> None:
        page = self.pages[-1]
        for mark in reversed(self.open):
            if mark.artifact is not None:
                page.artifacts[mark.artifact] += text
                return
            if mark.mcid is not None:
                page.marked[mark.mcid] += text
                return
        page.unmarked += text


def artifact_kind(props: dict) -> str:
    """The most exact name of an artifact: Header, Footer, Background, Layout ..."""
    kind = props.get("Subtype") or props.get("Type")
    return kind.name if kind is not None else "Artifact"


def character(font, cid: int) -> str:
    """What a glyph stands for."""
    try:
        return font.to_unichr(cid)
    except PDFUnicodeNotDefined:
        return UNMAPPED


def read_pages(path: Path) -> list[PageText]:
    """The text of each page of a PDF."""
    with path.open("rb") as file:
        document = PDFDocument(PDFParser(file))
        resources = PDFResourceManager()
        device = MarkedText(resources)
        interpreter = PDFPageInterpreter(resources, device)
        for page in PDFPage.create_pages(document):
            interpreter.process_page(page)
    return device.pages
