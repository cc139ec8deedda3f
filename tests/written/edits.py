"""Edits to a copy of a findings folder, as a person would make them: a line put in, a line replaced, a file broken.

What must hold: an edit that finds no place to be made is an error, so that no test passes because nothing was changed.
"""

import json
import re
import shutil
import struct
import subprocess
import zlib
from pathlib import Path

from program import INSPECTIONS

# The sample that is copied and edited.
SUBJECT = "coventry-2023"


def copy_sample(into: Path, name: str = SUBJECT, sample: str = SUBJECT) -> Path:
    """A copy of the sample, to be edited."""
    return Path(shutil.copytree(INSPECTIONS / sample, into / name))


def replace(file: Path, words: str, instead: str) -> None:
    """Replaces words that a file has once."""
    text = file.read_text("utf-8")
    if text.count(words) != 1:
        raise ValueError(f"{file} has {words!r} {text.count(words)} times")
    file.write_text(text.replace(words, instead), "utf-8")


def insert_item(file: Path, key: str, item: object) -> int:
    """Puts an item first in the list `key:` of a YAML file, or makes the list at its end; gives the item's line.

    The item is written as JSON, which is YAML that means exactly what it says.
    """
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    if f"{key}:" not in lines:
        lines.append(f"{key}:")
    at = lines.index(f"{key}:") + 1
    indent = re.match(r" *(?=- )", lines[at]) if at < len(lines) else None
    lines.insert(at, f"{indent.group() if indent else '  '}- {json.dumps(item, ensure_ascii=False)}")
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return at + 1


def set_value(file: Path, key: str, value: object) -> int:
    """Replaces the value of the first `key:` of a YAML file, a block of lines too; gives its line."""
    lines = file.read_text("utf-8").splitlines()
    at = next((number for number, line in enumerate(lines) if re.match(rf" *{key}:", line)), None)
    if at is None:
        raise ValueError(f"{file} has no key {key!r}")
    indent = re.match(" *", lines[at]).group()
    end = at + 1
    while end < len(lines) and (not lines[end].strip() or lines[end].startswith(indent + " ")):
        end += 1
    lines[at:end] = [f"{indent}{key}: {json.dumps(value, ensure_ascii=False)}"]
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return at + 1


def append_paragraph(file: Path, paragraph: str) -> int:
    """Adds a paragraph at the end of a Markdown file, which must be there; gives its line."""
    text = file.read_text("utf-8").rstrip("\n")
    file.write_text(f"{text}\n\n{paragraph}\n", "utf-8")
    return text.count("\n") + 3


def as_markdown(text: str) -> str:
    """A text as an author writes it so that Markdown takes every sign in it for itself."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def break_yaml(file: Path) -> int:
    """Breaks a YAML file in its middle, as a slip of the hand does; gives the line."""
    lines = file.read_text("utf-8").splitlines()
    at = next(number for number in range(len(lines) // 2, len(lines)) if re.match(r" *[\w.\"-]+: *\S", lines[number]))
    lines[at] = lines[at].replace(": ", ": }", 1)
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return at + 1


def place_named(done: subprocess.CompletedProcess, file: str, line: int | None = None) -> bool:
    """Whether a run named a place in a file: its line and a column."""
    text = f"{done.stdout}{done.stderr}"
    return re.search(rf"{re.escape(file)}:{line or r'[0-9]+'}:[1-9][0-9]*\b", text) is not None


def white_picture() -> bytes:
    """One white point as PNG."""
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\xff\xff\xff")) + chunk(b"IEND", b"")
