"""Every byte of a file that a reader could open: archives, streams, encoded data and strings taken out of their wrapping.

What must hold: what cannot be opened is an error, so that nothing is passed over; a file is given as it is as well.
"""

import base64
import io
import re
import urllib.parse
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pikepdf

DATA_URL = re.compile(rb"data:[\w/+.-]*;base64,([A-Za-z0-9+/=]+)")
PNG = b"\x89PNG\r\n\x1a\n"


def opened(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """A file and everything that is inside it, each with where it was found."""
    yield name, data
    if data[:2] == b"PK":
        yield from in_archive(name, data)
    elif data[:5] == b"%PDF-":
        yield from in_pdf(name, data)
    elif data[:8] == PNG:
        yield from in_png(name, data)
    for number, found in enumerate(DATA_URL.finditer(data)):
        yield from opened(f"{name}, data {number}", base64.b64decode(found[1]))
    if b"%" in data and data[:5] != b"%PDF-":
        plain = urllib.parse.unquote_to_bytes(data)
        if plain != data:
            yield f"{name}, without percent signs", plain


def in_archive(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The members of an archive, their names and what the archive says of itself and of them."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield f"{name}, comment", archive.comment
        for member in archive.infolist():
            about = f"{member.filename} {member.comment!r} {member.extra!r}"
            yield f"{name}, {member.filename}, about it", about.encode()
            yield from opened(f"{name}, {member.filename}", archive.read(member))


def in_pdf(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Every stream of a PDF, decoded where it is no picture, and every string and name of its objects."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for number, thing in enumerate(pdf.objects):
            words: list[str] = []
            strings(thing, words)
            yield f"{name}, object {number}", "\n".join(words).encode()
            if isinstance(thing, pikepdf.Stream):
                try:
                    content = thing.read_bytes()
                except pikepdf.PdfError:
                    content = thing.read_raw_bytes()
                yield from opened(f"{name}, stream {number}", content)


def strings(thing: object, words: list[str]) -> None:
    """Adds the strings, names and keys of an object, not those of other objects that it refers to."""
    if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        for key, value in thing.items():
            words.append(str(key))
            if not getattr(value, "is_indirect", False):
                strings(value, words)
    elif isinstance(thing, pikepdf.Array):
        for value in thing:
            if not getattr(value, "is_indirect", False):
                strings(value, words)
    elif isinstance(thing, (pikepdf.String, pikepdf.Name)):
        words.append(str(thing))


def in_png(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The chunks of a PNG that hold text, unpacked."""
    at = len(PNG)
    while at < len(data):
        length, kind = int.from_bytes(data[at:at + 4]), data[at + 4:at + 8]
        chunk = data[at + 8:at + 8 + length]
        if kind in (b"zTXt", b"iTXt", b"iCCP"):
            packed = chunk.find(b"\x78")
            yield f"{name}, {kind.decode()}", zlib.decompressobj().decompress(chunk[packed:]) if packed >= 0 else chunk
        at += 12 + length


def every_byte(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below a folder, its name, and everything that is inside it."""
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        yield f"the name of {name}", name.encode()
        if file.is_file():
            yield from opened(name, file.read_bytes())


def found_in(folder: Path, words: list[str]) -> list[str]:
    """Where in the files of a folder these words stand, in capitals or not, in UTF-8 or as PDFs and Windows write them."""
    faults = []
    for place, data in every_byte(folder):
        lower = data.lower()
        for word in words:
            forms = {word.lower().encode(), word.lower().encode("utf-16-be"), word.lower().encode("utf-16-le")}
            faults += [f"{place}: {word}" for form in forms if form in lower]
    return faults


def archive_times(folder: Path) -> list[str]:
    """Members of archives that have a time of their own."""
    faults = []
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.read_bytes()[:2] == b"PK":
            with zipfile.ZipFile(file) as archive:
                faults += [f"{file.name}, {member.filename}: {member.date_time}" for member in archive.infolist()
                           if member.date_time[:3] != (1980, 1, 1)]
    return faults
