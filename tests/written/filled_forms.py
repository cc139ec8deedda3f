"""Forms for points as they come back: filled in a spreadsheet, in Word, or saved from the draft's own page.

What must hold: a form is filled as a person's program leaves it, whatever the program that reads it would like best; what
is filled in nowhere is an error, so that no test passes because nothing was said.
"""

import csv
import io
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from checks.phrases import phrase, variants
from checks.word_copy import NAMESPACES, W, said

COLUMNS = {"paragraph": "points-paragraph", "quoted": "points-quoted", "kind": "points-kind",
           "correction": "points-correction", "evidence": "points-evidence"}


@dataclass
class Point:
    """A point as somebody makes it; the kind is an id."""

    paragraph: int | None = None
    kind: str = ""
    correction: str = ""
    evidence: str = ""
    quoted: str = ""

    def cells(self, language: str) -> dict[str, str]:
        """What stands in the form, by its columns; the words of the draft are there already."""
        number = "" if self.paragraph is None else str(self.paragraph)
        return {"paragraph": number, "quoted": self.quoted, "correction": self.correction, "evidence": self.evidence,
                "kind": variants(language, "point-kind").get(self.kind, self.kind)}


def rows_of(form: Path) -> list[list[str]]:
    """The rows of the spreadsheet form."""
    with form.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def reference(form: Path) -> dict[str, str]:
    """What the spreadsheet form says of the draft it is of."""
    line = next(row[1] for row in rows_of(form) if len(row) > 1 and row[1].startswith(("form 1 | ", "ffurflen 1 | ")))
    _, report, draft, language, digest, _ = (part.strip() for part in line.split("|"))
    return {"report": report, "draft": draft.removeprefix("draft "), "language": language, "digest": digest}


def numbered(form: Path) -> dict[int, str]:
    """The paragraphs of the draft by their numbers."""
    return {int(row[0]): row[1] for row in rows_of(form) if len(row) > 5 and row[0].isdigit()}


def number_of(form: Path, words: str) -> int:
    """The number of the one paragraph that says this."""
    [number] = [number for number, text in numbered(form).items() if words in text]
    return number


def as_csv(form: Path, who: str, points: list[Point], *, delimiter: str = ",", encoding: str = "utf-8-sig",
           nil: str = "", in_place: bool = False) -> bytes:
    """The spreadsheet, filled; a point with words of its own in a new row, or over the words that stand there."""
    language, rows = reference(form)["language"], rows_of(form)
    set_answer(rows, phrase(language, "points-who"), who)
    set_answer(rows, phrase(language, "points-nil"), nil)
    headers = next(row for row in rows if phrase(language, "points-correction") in row)
    for point in points:
        row = next((row for row in rows if len(row) == len(headers) and row[0] == str(point.paragraph)), None)
        if row is None or (point.quoted and not in_place):
            row = [""] * len(headers)
            rows.append(row)
        for name, cell in point.cells(language).items():
            if cell:
                row[headers.index(phrase(language, COLUMNS[name]))] = cell
    return written(rows, delimiter, encoding)


def written(rows: list[list[str]], delimiter: str = ",", encoding: str = "utf-8-sig") -> bytes:
    """Rows as a spreadsheet program saves them."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode(encoding)


def set_answer(rows: list[list[str]], label: str, answer: str) -> None:
    """Fills in the answer beside a label."""
    [row] = [row for row in rows if row[:1] == [label] and len(row) == 2]
    row[1] = answer


def as_docx(form: Path, language: str, who: str, points: list[Point], nil: str = "") -> bytes:
    """The Word form or the whole Word copy, filled as Word fills it: words in several runs, changes tracked, rows added."""
    with zipfile.ZipFile(form) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    document = etree.fromstring(held["word/document.xml"])
    answers, table = document.findall(".//w:tbl", NAMESPACES)[-2:]
    for label, answer in (("points-who", who), ("points-nil", nil)):
        [row] = [row for row in answers if row.tag == f"{W}tr" and said(row[-2]) == phrase(language, label)]
        write(row.findall("w:tc", NAMESPACES)[1], answer)
    header, *empty = table.findall("w:tr", NAMESPACES)
    columns = [said(cell) for cell in header.iterfind("w:tc", NAMESPACES)]
    while len(empty) < len(points):
        empty.append(etree.fromstring(etree.tostring(empty[-1])))
        table.append(empty[-1])
    for row, point in zip(empty, points):
        for name, cell in point.cells(language).items():
            write(row.findall("w:tc", NAMESPACES)[columns.index(phrase(language, COLUMNS[name]))], cell)
    held["word/document.xml"] = etree.tostring(document, xml_declaration=True, encoding="UTF-8", standalone=True)
    return packed(held)


def changed_outside(document: bytes) -> bytes:
    """A Word document in whose text, outside every table, somebody has put in a word under tracking."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    body = etree.fromstring(held["word/document.xml"])
    paragraph = next(one for one in body.iterfind(".//w:body/w:p", NAMESPACES) if said(one))
    add_run(etree.SubElement(paragraph, f"{W}ins", {f"{W}id": "902", f"{W}author": "Reviewer"}), "more")
    held["word/document.xml"] = etree.tostring(body, xml_declaration=True, encoding="UTF-8", standalone=True)
    return packed(held)


def commented(document: bytes, remarks: list[tuple[str, str, str, str]]) -> bytes:
    """A Word document with comments beside its words: in which words, how their marks stand, who says it, and what.

    The marks stand around the whole paragraph ("around"), around the runs of the words alone ("within"), outside of the
    paragraph ("outside"), reach into the next one ("over"), or are missing ("none"), as other programs leave them.
    """
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    body = etree.fromstring(held["word/document.xml"])
    comments = etree.fromstring(held["word/comments.xml"])
    for number, (words, marks, author, text) in enumerate(remarks):
        about = {f"{W}id": str(number)}
        paragraph = next(one for one in body.iterfind(".//w:p", NAMESPACES) if words in said(one))
        start, end = etree.Element(f"{W}commentRangeStart", about), etree.Element(f"{W}commentRangeEnd", about)
        if marks in ("around", "over"):
            paragraph.insert(1, start)
            (paragraph if marks == "around" else paragraph.getnext()).append(end)
        elif marks == "within":
            run = next(run for run in paragraph.iterfind("w:r", NAMESPACES) if words in said(run))
            run.addprevious(start)
            run.addnext(end)
        elif marks == "outside":
            paragraph.addprevious(start)
            paragraph.addnext(end)
        reference = etree.SubElement(paragraph, f"{W}r")
        etree.SubElement(reference, f"{W}commentReference", about)
        comment = etree.SubElement(comments, f"{W}comment", {**about, f"{W}author": author, f"{W}initials": "X"})
        for line in text.split("\n"):
            add_run(etree.SubElement(comment, f"{W}p"), line)
    held["word/document.xml"] = etree.tostring(body, xml_declaration=True, encoding="UTF-8", standalone=True)
    related = etree.fromstring(held["word/_rels/document.xml.rels"])
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    etree.SubElement(related, related[0].tag, {"Id": "rIdComments", "Type": kind, "Target": "comments.xml"})
    held["word/_rels/document.xml.rels"] = etree.tostring(related, xml_declaration=True, encoding="UTF-8", standalone=True)
    held["word/comments.xml"] = etree.tostring(comments, xml_declaration=True, encoding="UTF-8", standalone=True)
    return packed(held)


def write(cell: etree._Element, text: str) -> None:
    """Types a text into a cell: a paragraph a line, the first half inserted under tracking, something else deleted."""
    if not text:
        return
    first = cell.find("w:p", NAMESPACES)
    for run in first.findall("w:r", NAMESPACES):
        first.remove(run)
    for number, line in enumerate(text.split("\n")):
        paragraph = first if number == 0 else etree.SubElement(cell, f"{W}p")
        half = len(line) // 2
        inserted = etree.SubElement(paragraph, f"{W}ins", {f"{W}id": "900", f"{W}author": "Reviewer"})
        add_run(inserted, line[:half])
        etree.SubElement(paragraph, f"{W}proofErr", {f"{W}type": "spellStart"})
        add_run(paragraph, line[half:])
        deleted = etree.SubElement(paragraph, f"{W}del", {f"{W}id": "901", f"{W}author": "Reviewer"})
        add_run(deleted, "words that were taken out again", "delText")


def add_run(parent: etree._Element, text: str, name: str = "t") -> None:
    """A run of text."""
    run = etree.SubElement(parent, f"{W}r", {f"{W}rsidR": "00AB12CD"})
    piece = etree.SubElement(run, f"{W}{name}", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    piece.text = text


def packed(held: dict[str, bytes]) -> bytes:
    """Parts as a document."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in held.items():
            archive.writestr(name, content)
    return out.getvalue()


def saved(form: Path, who: str, points: list[Point], *, no_points: bool = False) -> dict:
    """What the draft's page saves."""
    paragraphs = numbered(form)
    return {
        "format": "findings-points", "format_version": 1, **reference(form), "copy": None, "who": who, "no_points": no_points,
        "points": [{"id": f"{number:016x}", "number": point.paragraph, "anchor": None,
                    "text": paragraphs.get(point.paragraph, ""), "quoted": point.quoted, "kind": point.kind,
                    "correction": point.correction, "evidence": point.evidence}
                   for number, point in enumerate(points, start=1)],
    }


def as_json(form: Path, who: str, points: list[Point], *, no_points: bool = False) -> bytes:
    """The file that the draft's page saves."""
    return json.dumps(saved(form, who, points, no_points=no_points), ensure_ascii=False, indent=2).encode("utf-8")
