"""A PDF as a screen reader says it: one line a thing, in the order of the structure tree.

What must hold: nothing is said that the tree does not say, and nothing it says is left out: text, alternatives, the names of
links where they differ from their words, the headers of a table's cells, and where lists, quotations and groups end. What a line
looks like is told in tests/written/heard.yaml, which has the expectations.
"""

from pathlib import Path

import pikepdf

from checks.pdf_tree import HEADINGS, INLINE, Element, read_pdf, tidy

# What begins and ends for whoever listens, by role.
SPOKEN = {"L": "list", "BlockQuote": "quotation", "Div": "group", "TOC": "contents"}


def heard(path: Path) -> list[str]:
    """All that is heard of a PDF."""
    lines: list[str] = []
    for child in read_pdf(path).root.children:
        say(child, lines)
    return lines


def say(element: Element, lines: list[str]) -> None:
    """Adds what is heard of an element."""
    role = element.role
    if role in HEADINGS:
        lines.append(tidy(f"heading {role[1:]}: {spoken(element)}"))
    elif role == "Table":
        say_table(element, lines)
    elif role in SPOKEN:
        lines.append(SPOKEN[role])
        say_all(element, lines)
        lines.append(f"end of {SPOKEN[role]}")
    elif role == "Note":
        lines.append(tidy(f"note: {spoken(element)}"))
    elif role == "LI":
        say_item(element, lines)
    else:
        say_all(element, lines)


def say_all(element: Element, lines: list[str]) -> None:
    """The text of an element as a line, broken by whatever block stands in it."""
    line = spoken_alternative(element)
    for child in element.children:
        if isinstance(child, Element) and child.role not in INLINE and not is_picture_in_a_line(child, element):
            add(line, lines)
            line = ""
            say(child, lines)
        else:
            line += spoken(child)
    add(language(element) + line if line.strip() else line, lines)


def is_picture_in_a_line(child: Element, parent: Element) -> bool:
    """Whether a picture is heard as part of a line: the stars of a rating."""
    return child.role == "Figure" and parent.role == "P"


def say_item(element: Element, lines: list[str]) -> None:
    """An item: its label stands before its first line."""
    at = len(lines)
    label = tidy("".join(spoken(child) for child in element.children if isinstance(child, Element) and child.role == "Lbl"))
    for child in element.children:
        if isinstance(child, Element) and child.role != "Lbl":
            say(child, lines)
    first = lines[at] if at < len(lines) else ""
    lines[at : at + 1] = [tidy(f"item {label} {first}")]


def say_table(table: Element, lines: list[str]) -> None:
    """A table: its name, then each row: its header, then each cell that holds something, behind the other headers it names."""
    names = {identity(cell): cell for cell in table.find("TH")}
    caption = next((tidy(spoken(child)) for child in table.children if isinstance(child, Element) and child.role == "Caption"), "")
    summary = str(table.attribute("/Summary") or "")
    lines.append("table: " + "; ".join(part for part in (caption, summary) if part))
    for row in table.find("TR"):
        cells = row.find("TH", "TD")
        said = []
        for cell in cells:
            own = cells[0] if cell is not cells[0] else None
            heads = [names[name] for name in headed_by(cell) if name in names and names[name] is not own]
            text = cell_text(cell)
            heads = [] if cell is cells[0] and cell.role == "TH" and not is_below_a_group(cell, heads) else heads
            if text:
                said.append("".join(f"{header_text(head)}: " for head in heads) + text)
        lines.append("row: " + " | ".join(said))
    lines.append("end of table")


def is_below_a_group(cell: Element, heads: list[Element]) -> bool:
    """Whether the header of a row is told with the group that it stands in: the header of its column is told with none."""
    return any(headed_by(head) for head in heads)


def identity(cell: Element) -> bytes:
    """The name by which other cells know a header."""
    return bytes(cell.source.get("/ID", pikepdf.String("")))


def headed_by(cell: Element) -> list[bytes]:
    """The headers that a cell names."""
    return [bytes(name) for name in cell.attribute("/Headers") or []]


def header_text(cell: Element) -> str:
    """What is heard of a header with each of its cells."""
    return tidy(cell.text())


def cell_text(cell: Element) -> str:
    """What is heard in a cell: its paragraphs, one behind the other."""
    lines: list[str] = []
    say_all(cell, lines)
    silent = {SPOKEN["Div"], f"end of {SPOKEN['Div']}"}
    return "; ".join(line for line in lines if line not in silent)


def spoken(child: Element | str | pikepdf.Dictionary) -> str:
    """What is heard within a line: text, pictures by their alternatives, links with what they are called."""
    if isinstance(child, str):
        return child
    if not isinstance(child, Element):
        return ""
    inner = spoken_alternative(child) + "".join(map(spoken, child.children))
    if child.role == "Link":
        called = {tidy(str(one.get("/Contents", ""))) for one in child.annotations()} - {tidy(inner)}
        names = f" → {', '.join(sorted(called))}" if called else ""
        return f"[{tidy(inner)}{names}] " if inner.endswith(" ") else f"[{tidy(inner)}{names}]"
    around = "" if child.role in INLINE else " "
    after = " " if child.role == "Lbl" else around
    return around + language(child) + inner + after


def spoken_alternative(element: Element) -> str:
    """The text alternative of a picture."""
    text = tidy(str(element.source.get("/Alt", "")))
    return f"(picture: {text}) " if text else ""


def language(element: Element) -> str:
    """Another language that begins here."""
    tag = str(element.source.get("/Lang", ""))
    return f"({tag}) " if tag else ""


def add(line: str, lines: list[str]) -> None:
    """Adds a line that says something."""
    if tidy(line):
        lines.append(tidy(line))
