"""The structure tree of a PDF: the order and the roles in which a screen reader meets its content.

What must hold: roles are the standard ones (custom names are mapped as the file's RoleMap says, except Title, which keeps
its name); text stands where the tree puts it, whatever the order on the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import pikepdf

from checks.pdf_text import PageText, read_pages

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")

# Roles that stand inside a line. All others begin and end a block: white space stands around them. A label is followed
# by white space only, for the number of a note stands close to its word.
INLINE = {"Span", "Link", "Reference", "Em", "Strong", "Quote", "Code", "Annot", "Lbl"}


@dataclass
class Element:
    """An element of the structure tree: its children are elements, strings and annotations, in reading order."""

    role: str
    source: pikepdf.Dictionary
    children: list["Element | str | pikepdf.Dictionary"] = field(default_factory=list)

    def elements(self) -> Iterator["Element"]:
        """This element and all below it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.elements()

    def find(self, *roles: str) -> list["Element"]:
        """All elements of these roles, in reading order."""
        return [element for element in self.elements() if element.role in roles]

    def text(self, leave_out=lambda element: False) -> str:
        """The text in reading order, white space as one space."""
        return tidy("".join(piece for piece in self.pieces(leave_out) if isinstance(piece, str)))

    def pieces(self, leave_out=lambda element: False) -> Iterator["Element | str"]:
        """The text in reading order, each piece after the heading (as an element) that it stands below or in."""
        if leave_out(self):
            return
        if self.role in HEADINGS:
            yield self
        around = "" if self.role in INLINE else " "
        yield around
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif isinstance(child, Element):
                yield from child.pieces(leave_out)
        yield " " if self.role == "Lbl" else around

    def annotations(self) -> list[pikepdf.Dictionary]:
        """The annotations right below this element."""
        return [child for child in self.children if isinstance(child, pikepdf.Dictionary)]

    def attribute(self, name: str):
        """An attribute of this element, whoever owns it."""
        attributes = self.source.get("/A", [])
        for entry in [attributes] if isinstance(attributes, pikepdf.Dictionary) else attributes:
            if isinstance(entry, pikepdf.Dictionary) and name in entry:
                return entry[name]
        return None


@dataclass
class TaggedPdf:
    """A PDF with its tree and its pages' text."""

    path: Path
    pdf: pikepdf.Pdf
    root: Element
    pages: list[PageText]


@lru_cache(maxsize=32)
def read_pdf(path: Path) -> TaggedPdf:
    """Opens a PDF and reads its whole tree."""
    pdf = pikepdf.open(path)
    pages = read_pages(path)
    root = pdf.Root.get("/StructTreeRoot")
    if root is None:
        raise ValueError(f"{path.name} is not tagged: it has no structure tree")
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    roles = {str(name)[1:]: str(role)[1:] for name, role in root.get("/RoleMap", {}).items()}
    roles["Title"] = "Title"
    document = Element("StructTreeRoot", root)
    for kid in kids(root):
        document.children.append(read_element(kid, None, Reader(pages, numbers, roles)))
    return TaggedPdf(path, pdf, document, pages)


@dataclass
class Reader:
    """What is needed to read an element: the pages' text, the pages' numbers by object, the role map."""

    pages: list[PageText]
    numbers: dict
    roles: dict[str, str]


def read_element(source: pikepdf.Dictionary, page: int | None, reader: Reader) -> Element:
    """An element with all below it; `page` is that of the parent, where the element names none."""
    role = str(source.S)[1:]
    while role in reader.roles and reader.roles[role] != role:
        role = reader.roles[role]
    if "/Pg" in source:
        page = reader.numbers[source.Pg.objgen]
    element = Element(role, source)
    for kid in kids(source):
        if isinstance(kid, int):
            element.children.append(reader.pages[page].marked.get(kid, ""))
        elif kid.get("/Type") == "/MCR":
            number = reader.numbers[kid.Pg.objgen] if "/Pg" in kid else page
            element.children.append(reader.pages[number].marked.get(int(kid.MCID), ""))
        elif kid.get("/Type") == "/OBJR":
            element.children.append(kid.Obj)
        else:
            element.children.append(read_element(kid, page, reader))
    return element


def kids(source: pikepdf.Dictionary) -> list:
    """The children as a list, however they are written."""
    value = source.get("/K", [])
    if isinstance(value, pikepdf.Array):
        return [int(kid) if not isinstance(kid, pikepdf.Dictionary) else kid for kid in value]
    return [value if isinstance(value, pikepdf.Dictionary) else int(value)]


def tidy(text: str) -> str:
    """White space as one space, characters without width left out."""
    return " ".join(text.translate({0x2060: None, 0x200B: None, 0xAD: None, 0xFEFF: None}).split())
