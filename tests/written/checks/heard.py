"""The expectations of what is heard, from heard.yaml, and whether lines meet them.

What must hold: an entry that no report has is an error, not an entry fewer; of what is expected no line may be left out, and what is
not expected may stand only where the entry says so.
"""

import fnmatch
import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

FILE = Path(__file__).resolve().parents[1] / "heard.yaml"
PARAGRAPH = r"(\[?(\S+ )?\d+( → [^\]]*)?\]?)"


@dataclass(frozen=True, eq=False)
class Case:
    """An entry: what must be heard, and by which change of a template it is not."""

    thing: str
    report: str
    said: dict[str, str]
    every: str = ""
    without: tuple[str, ...] = ()
    wrong: dict[str, tuple[str, str]] = field(default_factory=dict)

    def is_of(self, report: str) -> bool:
        """Whether a report has it, by its name."""
        return fnmatch.fnmatch(report, self.report) and not any(report.startswith(name) for name in self.without)

    def faults(self, form: str, lines: list[str], draft: bool) -> list[str]:
        """What is not heard as it must be."""
        text = "\n".join(lines) + "\n"
        whole = re.compile(pattern(self.said[form], draft), re.MULTILINE)
        if not self.every:
            return [] if whole.search(text) else [f"not heard: {self.said[form]}", *near(self.said[form], lines, draft)]
        begins = re.compile(line_pattern(self.every, draft), re.MULTILINE)
        return [f"goes on otherwise: {text[found.start():][:300]!r}" for found in begins.finditer(text)
                if not whole.match(text, found.start())]


def cases() -> list[Case]:
    """All entries."""
    entries = yaml.safe_load(FILE.read_text("utf-8"))
    return [Case(entry["thing"], entry["report"], {form: entry[form] for form in ("pdf", "page") if form in entry}, entry.get("every", ""),
                 tuple(entry.get("except", ())), {name: tuple(change) for name, change in entry.get("wrong", {}).items()})
            for entry in entries]


def pattern(said: str, draft: bool) -> str:
    """What lines must be, as an expression over lines with their ends."""
    return "".join(r"(?:^.*\n)*?" if line == "⋮" else line_pattern(line, draft) for line in said.splitlines())


def line_pattern(line: str, draft: bool) -> str:
    """What one line must be."""
    made = ""
    for piece in re.split(r"(‹[^›]*› ?|…)", line):
        if piece == "…":
            made += ".*"
        elif piece.startswith("‹"):
            inside = piece[1 : piece.index("›")]
            made += (PARAGRAPH + " ?" if inside == "№" else re.escape(inside) + " ?") if draft else ""
            made = made.replace(PARAGRAPH, PARAGRAPH + "?") if inside == "№" else made
        else:
            made += re.escape(piece)
    return f"^{made}$\n"


def near(said: str, lines: list[str], draft: bool) -> list[str]:
    """For each line that is not heard anywhere, that; else that the order is another."""
    missing = [line for line in said.splitlines() if line != "⋮" and not any(
        re.match(line_pattern(line, draft), heard + "\n") for heard in lines)]
    return [f"nowhere: {line}" for line in missing] or ["each line is heard, but not one behind the other"]
