"""Copies of what is translated, and running `translate` on them."""

import shutil
import subprocess
from pathlib import Path

import polib

import program

PROGRAMMES = program.ROOT / "data" / "programmes"
SUBJECTS = [program.INSPECTIONS / name for name in sorted(program.samples())] + sorted(
    file.parent for file in PROGRAMMES.glob("*/programme.yaml"))


def copy_of(subject: Path, place: Path) -> Path:
    """A copy of a sample or a programme; in a sample the Welsh of `fill` may say what it says."""
    copy = Path(shutil.copytree(subject, place / subject.name))
    record = copy / "inspection.yaml"
    if record.is_file():
        text = record.read_text("utf-8")
        meant = "deliberate:\n  - { rule: translation, words: Ŵ, reason: It is English with a letter before it. }\n"
        text = text.replace("\ndeliberate:\n", f"\n{meant}") if "\ndeliberate:\n" in text else f"{text}\n{meant}"
        record.write_text(text, "utf-8")
    return copy


def translate(step: str, *more: str | Path) -> subprocess.CompletedProcess:
    """Runs a step of `translate`, which must succeed."""
    done = program.run("translate", step, *more)
    assert done.returncode == 0, program.messages(done)
    return done


def catalogue(folder: Path) -> Path:
    return folder / "translations" / "cy.po"


def is_address(entry: polib.POEntry) -> bool:
    return entry.msgid.startswith(("http://", "https://"))


def fill(file: Path) -> None:
    """Gives a Welsh text, with letters beyond ASCII, to every other message; every fifth is to be looked at again. Addresses of
    links stay without."""
    texts = polib.pofile(file)
    for number, entry in enumerate(one for one in texts if not is_address(one)):
        if number % 2:
            entry.msgstr = f"Ŵ {entry.msgid}"
        if number % 10 == 5:
            entry.flags.append("fuzzy")
            entry.previous_msgid = f"Before: {entry.msgid}"
    texts.save(file)
