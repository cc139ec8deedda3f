"""Files that come back and are meant to do harm, or are only broken: each is built from the form that was sent.

What must hold: a file here is one that would do something if the program did what it says; building it takes little time
and room itself.
"""

import io
import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import filled_forms
from filled_forms import Point

# A document that says it is larger than anything, of one letter.
BOMB = 600_000_000
DECLARED = "<?xml version=\"1.0\"?>\n"
# Each name stands for ten of the one before it: the last for a thousand million.
NAMES = "abcdefghij"
ENTITIES = "<!DOCTYPE w [<!ENTITY a \"lol\">" + "".join(
    f"<!ENTITY {name} \"{10 * ('&' + before + ';')}\">" for before, name in zip(NAMES, NAMES[1:])) + "]>\n"
OUTSIDE = "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n"


class Forms:
    """The forms of a draft as they were sent."""

    def __init__(self, table_form: Path, word_form: Path) -> None:
        self.table_form, self.word_form = table_form, word_form
        self.number = min(filled_forms.numbered(table_form))

    def point(self, **fields: str) -> Point:
        return Point(self.number, **{"kind": "wrong_fact", "correction": "Another word.", **fields})

    def saved(self, change: Callable[[dict], object]) -> bytes:
        """The page's file, changed."""
        data = filled_forms.saved(self.table_form, "Somebody", [self.point()])
        change(data)
        return json.dumps(data).encode("utf-8")

    def table(self, change: Callable[[str], str] = lambda text: text, **fields: str) -> bytes:
        """The spreadsheet, filled and changed."""
        text = filled_forms.as_csv(self.table_form, "Somebody", [self.point(**fields)]).decode("utf-8-sig")
        changed = change(text)
        if not fields and changed == text:
            raise ValueError("nothing was changed")
        return changed.encode("utf-8")

    def parts(self) -> dict[str, bytes]:
        """The parts of the Word form, filled."""
        filled = filled_forms.as_docx(self.word_form, "en", "Somebody", [self.point()])
        with zipfile.ZipFile(io.BytesIO(filled)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def document(self, change: Callable[[bytes], bytes]) -> bytes:
        """The Word form with its text changed."""
        held = self.parts()
        changed = change(held["word/document.xml"])
        if changed == held["word/document.xml"]:
            raise ValueError("nothing was changed")
        return filled_forms.packed({**held, "word/document.xml": changed})


def with_type(declaration: str, entity: str) -> Callable[[bytes], bytes]:
    """A document that declares names of its own and uses one of them."""
    def change(document: bytes) -> bytes:
        text = document.decode("utf-8").partition("?>")[2].lstrip()
        if "Anothe" not in text:
            raise ValueError("nothing was changed")
        return (DECLARED + declaration + text.replace("Anothe", f"Anothe &{entity};", 1)).encode("utf-8")
    return change


def bomb(forms: Forms) -> bytes:
    """A small document that unpacks to more than a machine holds."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in forms.parts().items():
            if name != "word/document.xml":
                archive.writestr(name, content)
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            piece = b" " * 1_000_000
            for _ in range(BOMB // len(piece)):
                part.write(piece)
    return out.getvalue()


def lying_bomb(forms: Forms) -> bytes:
    """The same, which says of itself that it is small."""
    content = bytearray(bomb(forms))
    at = content.rfind(b"PK\x01\x02")
    while at >= 0:
        length = struct.unpack_from("<H", content, at + 28)[0]
        if content[at + 46:at + 46 + length] == b"word/document.xml":
            struct.pack_into("<I", content, at + 24, 5_000)
            return bytes(content)
        at = content.rfind(b"PK\x01\x02", 0, at)
    raise ValueError("the document is not in the list")


def many_files(forms: Forms) -> bytes:
    """A document of more files than a list should hold."""
    return filled_forms.packed({**forms.parts(), **{f"word/media/{number}.xml": b"" for number in range(3_000)}})


def climbing(forms: Forms) -> bytes:
    """A document whose files have names that lead out of any folder."""
    out = "findings-climbed.txt"
    return filled_forms.packed({**forms.parts(), f"../../../../tmp/{out}": b"out", f"../{out}": b"out", f"/tmp/{out}": b"out"})


def deep(document: bytes) -> bytes:
    """Tables in tables in tables."""
    inner = b"<w:tbl><w:tr><w:tc>" * 5_000 + b"<w:p/>" + b"</w:tc></w:tr></w:tbl>" * 5_000
    return document.replace(b"<w:body>", b"<w:body>" + inner, 1)


def locked(forms: Forms) -> bytes:
    """A document in the container that Word uses for passwords."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4_000 + forms.table_form.name.encode()


def add_point(data: dict) -> None:
    """The same id once more."""
    data["points"].append(dict(data["points"][0]))


# Name, the file's name, what it holds, and what must be said of it. Nothing of it may be kept.
REFUSED: dict[str, tuple[str, Callable[[Forms], bytes], str]] = {
    "zip bomb": ("a.docx", bomb, "packed so tightly|unpack to more"),
    "zip bomb that says it is small": ("a.docx", lying_bomb, "cannot be unpacked|packed so tightly|unpack to more"),
    "too many files in a document": ("a.docx", many_files, "more files than any form"),
    "a broken zip": ("a.docx", lambda forms: filled_forms.packed(forms.parts())[:-2_000], "cannot be unpacked"),
    "damaged bytes": ("a.docx", lambda forms: filled_forms.packed(forms.parts())[:300] + b"\xff" * 4_000, "cannot be unpacked"),
    "a zip that is no document": ("a.docx", lambda forms: filled_forms.packed({"readme.txt": b"none"}), "not a Word document"),
    "a document with a password": ("a.docx", locked, "no form"),
    "entities that grow": ("a.docx", lambda forms: forms.document(with_type(ENTITIES, "j")), "declares a document type"),
    "an entity from outside": ("a.docx", lambda forms: forms.document(with_type(OUTSIDE, "a")), "declares a document type"),
    "a name that is not there": ("a.docx", lambda forms: forms.document(lambda text: text.replace(b"Anothe", b"&nothere;")),
                                 "an unknown name"),
    "tables in tables": ("a.docx", lambda forms: forms.document(deep), "too deep"),
    "XML that ends in the middle": ("a.docx", lambda forms: forms.document(lambda text: text[:-4_000]),
                                    "cannot be read|no point|which draft"),
    "another version of the form": ("a.csv", lambda forms: forms.table(lambda text: text.replace("form 1 |", "form 2 |")),
                                    "another version"),
    "no reference": ("a.csv", lambda forms: forms.table(lambda text: text.replace("form 1 |", "")), "which draft it answers"),
    "another report's form": ("a.csv", lambda forms: forms.table(lambda text: text.replace("| coventry-2023 |", "| luton-2008 |")),
                              "answers the draft of .luton-2008."),
    "a language that is not there": ("a.csv", lambda forms: forms.table(lambda text: text.replace("| en |", "| fr |")),
                                     "language"),
    "a text without end": ("a.csv", lambda forms: forms.table(correction="x" * 20_001), "more than 10000 characters"),
    "a file without end": ("a.csv", lambda forms: b"," * 20_000_001, "20,000,001 bytes"),
    "zeros": ("a.csv", lambda forms: b"\0" * 10_000, "no form"),
    "nothing": ("a.csv", lambda forms: b"", "the file is empty"),
    "a picture": ("a.csv", lambda forms: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 200, "no form"),
    "another report's file": ("a.json", lambda forms: forms.saved(lambda data: data.update(report="luton-2008")),
                              "answers the draft of .luton-2008."),
    "another version of the file": ("a.json", lambda forms: forms.saved(lambda data: data.update(format_version=2)),
                                    "another version"),
    "a version that is none": ("a.json", lambda forms: forms.saved(lambda data: data.update(format_version="1e999")),
                               "another version"),
    "another kind of file": ("a.json", lambda forms: forms.saved(lambda data: data.update(format="x")), "no form"),
    "ids that stand twice": ("a.json", lambda forms: forms.saved(add_point), "two points have the id"),
    "a field that is not known": ("a.json", lambda forms: forms.saved(lambda data: data["points"][0].update(decision="accepted")),
                                  "cannot be read"),
    "points without end": ("a.json", lambda forms: forms.saved(lambda data: data.update(points=[
        {**data["points"][0], "id": str(number)} for number in range(2_001)])), "more than 2000 points"),
    "lists in lists": ("a.json", lambda forms: b'{"format": "findings-points", "points": ' + b"[" * 200_000, "cannot be read"),
    "a number without end": ("a.json", lambda forms: forms.saved(lambda data: data["points"][0].update(number=10**30)),
                             "cannot be read"),
    "JSON that breaks off": ("a.json", lambda forms: forms.saved(lambda data: None)[:-40], "cannot be read"),
}
