"""Checks on a PDF's structure tree: what a validator lets pass and a reader would stumble over.

What must hold: every heading, list, table, figure, link and note is one for a screen reader, not only for the eye.
"""

import re
import subprocess
from pathlib import Path

import pikepdf
from pikepdf import String

from checks.html_page import is_sibling
from checks.pdf_text import UNMAPPED
from checks.pdf_tree import HEADINGS, Element, read_pdf, tidy

PARTS_OF_TABLE = {"Table": {"THead", "TBody", "TFoot", "TR", "Caption"}, "TR": {"TH", "TD"}}
SCOPES = {"/Column", "/Row", "/Both"}
SENTENCE_ENDS = re.compile(r"[.!?:;][’”)\]]*$")
GROUPS = {"Document", "Part", "Art", "Sect", "Div", "L", "LI", "Table", "TR", "TOC", "TOCI"}


def headings_in_order(path: Path) -> list[str]:
    """Headings start at level 1, skip none on the way down, and say something."""
    faults, level = [], 0
    for heading in read_pdf(path).root.find(*HEADINGS):
        depth = HEADINGS.index(heading.role) + 1
        if depth > level + 1:
            faults.append(f"{heading.role} {heading.text()!r} follows a heading of level {level}")
        if not heading.text():
            faults.append(f"an empty {heading.role}")
        level = depth
    return faults if level else ["there is no heading"]


def tables_have_headers(path: Path) -> list[str]:
    """Each table has column headers, row headers where its rows have names, each with its scope."""
    faults = []
    for table in read_pdf(path).root.find("Table"):
        name = f"the table that begins {table.text()[:60]!r}"
        for element in table.elements():
            allowed = PARTS_OF_TABLE.get(element.role)
            for child in element.children:
                if allowed and isinstance(child, Element) and child.role not in allowed:
                    faults.append(f"{name}: {child.role} in {element.role}")
        headers = table.find("TH")
        scopes = {str(header.attribute("/Scope")) for header in headers}
        faults += [f"{name}: the header {header.text()!r} has no scope" for header in headers
                   if str(header.attribute("/Scope")) not in SCOPES]
        if not scopes & {"/Column", "/Both"}:
            faults.append(f"{name}: no column header")
        faults += [f"{name}: an empty column header" for head in table.find("THead") for header in head.find("TH")
                   if not header.text()]
    return faults


def groups_reach_their_rows(path: Path) -> list[str]:
    """In a table with groups each row is told as of the group that it stands under, and of no other; columns keep their headers."""
    faults = []
    for table in read_pdf(path).root.find("Table"):
        names = {identity(cell): cell for cell in table.find("TH")}
        head, *rows = table.find("TR")
        columns = {identity(cell) for cell in head.find("TH")}
        groups = [identity(row.find("TH")[0]) for row in rows if is_group(row)]
        for at, row in enumerate(rows):
            cells = row.find("TH", "TD")
            if not groups or is_group(row):
                continue
            over = {name for name in headers(cells[0]) if name in groups}
            above = next((identity(one.find("TH")[0]) for one in reversed(rows[:at]) if is_group(one)), None)
            if len(over) > 1 or (over and over != {above}):
                faults.append(f"{cells[0].text()!r} is told as of {[names[name].text() for name in over]}")
            if not over and str(cells[0].attribute("/Scope")) != "/Both" and above is not None:
                faults.append(f"{cells[0].text()!r} stands in no group and does not end the one above it")
            faults += [f"a cell of {cells[0].text()!r} has no header of its column" for cell in cells[1:]
                       if not columns & set(headers(cell))]
    return faults


def identity(cell: Element) -> bytes:
    """The name by which other cells know a header."""
    return bytes(cell.source.get("/ID", String("")))


def headers(cell: Element) -> list[bytes]:
    """The headers that a cell names."""
    return [bytes(name) for name in cell.attribute("/Headers") or []]


def is_group(row: Element) -> bool:
    """Whether a row names the rows below it: one header of a column, and nothing else."""
    heads = row.find("TH")
    return len(heads) == 1 and str(heads[0].attribute("/Scope")) == "/Column" and not any(
        cell.text(leave_out=lambda element: element.role == "Note") for cell in row.find("TD"))


def links_say_where(path: Path) -> list[str]:
    """A link to a heading is called by words of that heading."""
    tagged = read_pdf(path)
    headings = " ".join(heading.text() for heading in tagged.root.find(*HEADINGS))
    entries = [link for entry in tagged.root.find("TOCI") for link in entry.find("Link")]
    faults = ["the contents have no link"] if tagged.root.find("TOC") and not entries else []
    for link in entries:
        for annotation in link.annotations():
            called = tidy(str(annotation.get("/Contents", "")))
            title = re.sub(r",[^,]* \d+$| \S*\d\S*$", "", called)
            if title not in headings or title not in link.text():
                faults.append(f"the entry {link.text()!r} is called {called!r}")
    return faults


def ratings_are_read_in_order(path: Path, rated: list[tuple[str | None, str, str | None]]) -> list[str]:
    """Each rated section has a row headed by its number and title; the last words of the row are its rating, as word or as number:
    the cells of other levels are empty."""
    rows = [row.find("TH", "TD") for row in read_pdf(path).root.find("TR")]
    faults = [] if rated else ["no rated section was given"]
    for number, title, label in rated:
        name = re.compile((rf"({re.escape(number)}\.? )?" if number else "") + re.escape(tidy(title)))
        rating = re.compile(rf"(.* )?({re.escape(label or '')}|\d)")
        named = [cells for cells in rows if cells and name.fullmatch(cells[0].text())]
        if not named:
            faults.append(f"no table row begins with {number or ''} {title!r}")
        elif not any(str(cells[0].attribute("/Scope")) in ("/Row", "/Both") for cells in named):
            faults.append(f"the first cell of {title!r} is not the header of its row")
        elif not any(rating.fullmatch(last_words(cells)) for cells in named):
            faults.append(f"{title!r} is not followed by {label!r}: {[last_words(cells) for cells in named]}")
    return faults


def last_words(cells: list[Element]) -> str:
    """The words of the last cell that has any."""
    return next((cell.text() for cell in reversed(cells) if cell.text().strip()), "")


def figures_have_text(path: Path) -> list[str]:
    """Each figure says what it shows."""
    figures = read_pdf(path).root.find("Figure", "Formula")
    return [f"a {figure.role} without a text alternative" for figure in figures
            if not str(figure.source.get("/Alt", "")).strip() and not str(figure.source.get("/ActualText", "")).strip()]


def links_are_links(path: Path) -> list[str]:
    """Each link annotation says where it leads, leads there, and is in the tree below a Link that has text."""
    tagged = read_pdf(path)
    faults, in_tree = [], {}
    for element in tagged.root.find("Link"):
        for annotation in element.annotations():
            in_tree[annotation.objgen] = element
    names = destinations(tagged.pdf)
    for number, page in enumerate(tagged.pdf.pages, start=1):
        for annotation in page.get("/Annots", []):
            if annotation.Subtype != "/Link":
                faults.append(f"page {number}: an annotation that is no link: {annotation.Subtype}")
                continue
            element = in_tree.get(annotation.objgen)
            if element is None:
                faults.append(f"page {number}: a link that the structure tree does not know")
            elif not element.text():
                faults.append(f"page {number}: a link without text")
            if not str(annotation.get("/Contents", "")).strip():
                faults.append(f"page {number}: a link without a description")
            if not leads_somewhere(annotation, names, path):
                faults.append(f"page {number}: the link {str(annotation.get('/Contents', ''))!r} leads nowhere")
    return faults


def destinations(pdf: pikepdf.Pdf) -> set[str]:
    """The names of the places in the document that links may lead to."""
    tree = pdf.Root.get("/Names", {}).get("/Dests")
    return set(pikepdf.NameTree(tree)) if tree is not None else set()


def leads_somewhere(annotation: pikepdf.Dictionary, names: set[str], path: Path) -> bool:
    """Whether a link has an address, or a place in this document or in another one of the same build."""
    action = annotation.get("/A", {})
    if "/URI" in action:
        return re.match(r"(https?|mailto|tel):", str(action.URI)) is not None or is_sibling(path, str(action.URI))
    target = action.get("/D", annotation.get("/Dest"))
    return isinstance(target, pikepdf.Array) or (target is not None and str(target) in names)


def lists_are_lists(path: Path) -> list[str]:
    """Lists hold items, items hold a mark that is text and a body; no paragraph only looks like an item."""
    faults = []
    for element in read_pdf(path).root.elements():
        roles = [child.role for child in element.children if isinstance(child, Element)]
        if element.role == "L" and (not roles or set(roles) - {"LI", "L", "Caption"}):
            faults.append(f"a list that holds {roles}: {element.text()[:60]!r}")
        if element.role == "LI" and "LBody" not in roles:
            faults.append(f"a list item without body: {element.text()[:60]!r}")
        if element.role == "LI" and not any(label.text() for label in element.children if isinstance(label, Element) and label.role == "Lbl"):
            faults.append(f"a list item whose mark is not heard: {element.text()[:60]!r}")
        if element.role == "P" and re.match(r"[•‣–◦▪] ", element.text()):
            faults.append(f"a paragraph that looks like a list item: {element.text()[:60]!r}")
    return faults


def text_is_in_paragraphs(path: Path) -> list[str]:
    """No words stand between the blocks: they would be read as one run with whatever comes next."""
    faults = []
    for element in read_pdf(path).root.elements():
        loose = [child if isinstance(child, str) else child.text() for child in element.children
                 if isinstance(child, str) or (isinstance(child, Element) and child.role in ("Span", "Link"))]
        if element.role in GROUPS:
            faults += [f"{words[:60]!r} stands in {element.role} without a paragraph" for words in loose if words.strip()]
    return faults


def notes_are_notes(path: Path) -> list[str]:
    """Each note has an id of its own and says something, and each reference to one is a link."""
    faults, ids = [], set()
    root = read_pdf(path).root
    notes = root.find("Note")
    for note in notes:
        identity = str(note.source.get("/ID", ""))
        if not identity or identity in ids:
            faults.append(f"the id of the note {note.text()[:60]!r} is missing or another's")
        ids.add(identity)
        if not note.text(leave_out=lambda element: element.role == "Lbl"):
            faults.append("a note that says nothing")
    # In large print numbers stand in brackets.
    numbers = [label.text().strip("[]") for note in notes for label in note.find("Lbl")[:1]]
    if numbers != [str(number) for number in range(1, len(notes) + 1)]:
        faults.append(f"the notes are numbered {numbers}")
    referred = {reference.text().strip("[]") for reference in note_references(root)}
    faults += [f"no link leads to note {number}" for number in numbers if number not in referred]
    return faults


def notes_are_read_behind_their_sentence(path: Path) -> list[str]:
    """A note is read where a sentence ends or nothing follows, and with no header of a table, which is heard with each of its cells."""
    root = read_pdf(path).root
    faults = [f"the header {cell.text()[:60]!r} holds a note" for cell in root.find("TH") if cell.find("Note")]
    for element in root.elements():
        children = [child for child in element.children if isinstance(child, (str, Element))]
        for at, child in enumerate(children):
            if not isinstance(child, Element) or child.role != "Note":
                continue
            said, follows = (words_of([one for one in part if isinstance(one, str) or one.role not in ("Note", "Lbl")])
                             for part in (children[:at], children[at + 1:]))
            if follows and not SENTENCE_ENDS.search(said):
                faults.append(f"the note {child.text()[:60]!r} is read within {said[-40:]!r} and {follows[:40]!r}")
    return faults


def words_of(children: list[Element | str]) -> str:
    """What children say, in order."""
    return tidy("".join(child if isinstance(child, str) else child.text() for child in children))


def note_references(element: Element, inside: str = "") -> list[Element]:
    """The numbers in the text that lead to notes: labels with a link that belong to no list item and no note."""
    if element.role == "Lbl" and inside not in ("LI", "Note") and element.find("Link"):
        return [element]
    return [reference for child in element.children if isinstance(child, Element)
            for reference in note_references(child, element.role)]


def text_comes_out(path: Path) -> list[str]:
    """Every character can be taken out as text, by the tree and by poppler; no content lies outside the marks."""
    tagged = read_pdf(path)
    text = tagged.root.text()
    faults = [] if len(text) > 100 else [f"the structure tree holds hardly any text: {text!r}"]
    for sign in (UNMAPPED, "\0"):
        if sign in text:
            faults.append(f"a glyph without text near {text[max(0, text.index(sign) - 40):][:80]!r}")
    faults += [f"page {number}: text outside the marks: {page.unmarked!r}"
               for number, page in enumerate(tagged.pages, start=1) if page.unmarked.strip()]
    run = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True)
    by_poppler = "".join(tidy(run.stdout).split())
    words = sorted(set(re.findall(r"[\w’'–—‘“”]+", text)))
    return faults + [f"poppler does not find the word {word!r}" for word in words if word not in by_poppler]
