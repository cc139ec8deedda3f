"""Replies to a draft, from the service's forms to the inspectorate's decisions, through the command line.

What must hold: a draft is sent before it is answered, from a folder whose own paragraphs are known here by their words.
"""

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import yaml

import edits
import program

# Paragraphs that are added to the sample, so that points can be made on them and they can be moved, reworded and cut.
GROUP = "The steering group meets at the town hall and invites the school heads to every session."
MENTORS = "Volunteers who mentor children are trained before they begin and supervised afterwards."
OFFICE = "The service shares an office with the library and the small garden behind it."
ADDED = (GROUP, MENTORS, OFFICE)
FILE = "sections/foreword.md"


@dataclass
class Sent:
    """A draft that was sent: the folder it was made from and what was written."""

    folder: Path
    written: Path
    language: str = "en"

    @property
    def table_form(self) -> Path:
        return self.written / self.language / "points.csv"

    @property
    def word_form(self) -> Path:
        return self.written / self.language / "points.docx"

    @property
    def word_copy(self) -> Path:
        return self.written / self.language / "report.docx"

    def copy(self, into: Path) -> "Sent":
        """The same, to be answered: the folder keeps its name, by which answers know it."""
        return Sent(Path(shutil.copytree(self.folder, into / self.folder.name)), self.written, self.language)

    def answer(self, name: str, content: bytes) -> subprocess.CompletedProcess:
        """Takes in a file that came back."""
        file = self.folder.parent / name
        file.write_bytes(content)
        return program.run("responses", "import", self.folder, file)

    def takes(self, name: str, content: bytes) -> str:
        """Takes in a file, which must succeed; gives what was said."""
        done = self.answer(name, content)
        assert done.returncode == 0, program.messages(done)
        return program.messages(done)

    def replies(self) -> list[dict]:
        """What is kept."""
        return [reply for file in sorted(self.folder.glob("responses/*.yaml"))
                for reply in yaml.safe_load(file.read_text("utf-8"))]

    def points(self) -> list[dict]:
        """The points of all replies."""
        return [point for reply in self.replies() for point in reply.get("points", [])]

    def listed(self, *options: str) -> str:
        """What `list` prints."""
        done = program.run("responses", "list", self.folder, *options)
        assert done.returncode == 0, program.messages(done)
        return program.messages(done)

    def decide(self, words: str, **decision: str) -> None:
        """Writes a decision into the record of the one point whose correction holds these words, as a person would."""
        [file] = self.folder.glob("responses/*.yaml")
        lines = file.read_text("utf-8").splitlines()
        starts = [at for at, line in enumerate(lines) if line.startswith("    - id:")] + [len(lines)]
        [(start, end)] = [(start, end) for start, end in zip(starts, starts[1:]) if words in "\n".join(lines[start:end])]
        while end > start and not lines[end - 1].startswith("      "):
            end -= 1
        added = [f"      {key}: {value}" if key == "decision" else f"      {key}: |\n        {value}"
                 for key, value in decision.items()]
        lines[end:end] = added
        file.write_text("\n".join(lines) + "\n", "utf-8")

    def final(self) -> subprocess.CompletedProcess:
        """Tries to build the report itself."""
        return program.run("build", self.folder, "--final", "--format", "html", "--out", self.folder.parent / "output")

    def log(self, *options: str) -> Path:
        """Makes the log; gives the folder that was written."""
        out = self.folder.parent / "log"
        done = program.run("responses", "log", self.folder, "--out", out, *options)
        assert done.returncode == 0, program.messages(done)
        [written] = (out / self.folder.name).glob("log-*")
        return written

    def change(self, old: str, new: str, file: str = FILE) -> None:
        """Replaces words of a file of the folder."""
        text = (self.folder / file).read_text("utf-8")
        assert text.count(old) == 1, f"{file} has {old!r} {text.count(old)} times"
        (self.folder / file).write_text(text.replace(old, new), "utf-8")

    def cut(self, paragraph: str) -> None:
        """Takes a paragraph out."""
        self.change(f"\n\n{paragraph}", "")


def send(home: Path) -> Sent:
    """Builds the draft that is answered."""
    folder = edits.copy_sample(home)
    for paragraph in ADDED:
        edits.append_paragraph(folder / FILE, paragraph)
    return Sent(folder, program.build(folder, home / "output", "draft"))


def one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
