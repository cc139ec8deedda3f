"""A findings folder cannot reach out of itself: a picture is taken from images/ or not at all.

Each row of ROUTES is a way to a picture that exists outside the folder; each must end with 1, name the place, and write
nothing. The picture inside, which is built as it should be, shows that pictures as such are not what was refused.
"""

import struct
import zlib
from pathlib import Path

import pytest

import edits
import program


def picture() -> bytes:
    """A PNG of one pixel."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\x12\x34\x56")) + chunk(b"IEND", b"")


def link(path: Path, target: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(target)


# Name, the path that the section gives (from the folder and the picture outside), what is put there, and whether the
# message must name the line (a link is a fault of the folder, not of a line).
ROUTES = {
    "parent": (lambda folder, outside: f"../../{outside.name}", None, True),
    "parent in the middle": (lambda folder, outside: f"x/../../../{outside.name}", None, True),
    "absolute": (lambda folder, outside: str(outside), None, True),
    "address": (lambda folder, outside: outside.as_uri(), None, True),
    "backslashes": (lambda folder, outside: f"..\\..\\{outside.name}", None, True),
    "link to a file": (lambda folder, outside: "linked.png",
                       lambda folder, outside: link(folder / "images" / "linked.png", outside), False),
    "link to a folder": (lambda folder, outside: f"linked/{outside.name}",
                         lambda folder, outside: link(folder / "images" / "linked", outside.parent), False),
    "images is a link": (lambda folder, outside: outside.name,
                         lambda folder, outside: link(folder / "images", outside.parent), False),
}


def show(folder: Path, path: str) -> int:
    """Shows a picture in a section; gives the line."""
    return edits.insert_item(folder / "sections" / "1.1.yaml", "images", {"id": "outside", "file": path, "alt": "A picture"})


@pytest.mark.parametrize("name", ROUTES)
def test_a_picture_from_outside_is_refused(tmp_path, name):
    path, prepare, with_line = ROUTES[name]
    outside = tmp_path / "outside.png"
    outside.write_bytes(picture())
    folder = edits.copy_sample(tmp_path)
    line = show(folder, path(folder, outside))
    if prepare:
        prepare(folder, outside)
    done = program.run(*program.build_arguments(folder, tmp_path / "output", "final"))
    said = program.messages(done)
    assert done.returncode == 1, said
    assert edits.place_named(done, "sections/1.1.yaml", line) if with_line else "images" in said, said
    assert not (tmp_path / "output" / folder.name / "final").exists()


def test_a_picture_from_inside_is_shown(tmp_path):
    folder = edits.copy_sample(tmp_path)
    (folder / "images").mkdir()
    (folder / "images" / "inside.png").write_bytes(picture())
    show(folder, "inside.png")
    final = program.build(folder, tmp_path / "output", "final")
    assert 'alt="A picture"' in (final / "en" / "report.html").read_text("utf-8")


def test_a_section_that_is_a_link_is_refused(tmp_path):
    outside = tmp_path / "outside.md"
    outside.write_text("Words from outside.\n", "utf-8")
    folder = edits.copy_sample(tmp_path)
    section = folder / "sections" / "foreword.md"
    section.unlink()
    section.symlink_to(outside)
    done = program.run(*program.build_arguments(folder, tmp_path / "output", "final"))
    assert done.returncode == 1, program.messages(done)
    assert "foreword.md" in program.messages(done)
