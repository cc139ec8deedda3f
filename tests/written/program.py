"""The program as its users have it: the binary, the samples in data/inspections/, and what a build of one writes.

What must hold: everything here goes through the command line; a sample or a language that is added to data/inspections/
is found without a change here, and one that a build left out is an error, not a smaller test run.
"""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
INSPECTIONS = ROOT / "data" / "inspections"
SCHEMA = ROOT / "data" / "schemas" / "ratings.schema.json"
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", "target"))
BINARY = Path(os.environ.get("FINDINGS_BIN", ROOT / TARGET / "debug" / "findings"))
STATES = ("final", "draft")


@dataclass(frozen=True)
class Report:
    """One report as it was written: a sample in one language, final or draft."""

    sample: str
    state: str
    language: str
    folder: Path

    @property
    def name(self) -> str:
        """A name that no other report has."""
        return f"{self.sample}-{self.state}-{self.language}"

    @property
    def pdf(self) -> Path:
        return self.folder / "report.pdf"

    @property
    def html(self) -> Path:
        return self.folder / "report.html"

    @property
    def json(self) -> Path:
        return self.folder / "ratings.json"

    @property
    def csv(self) -> Path:
        return self.folder / "ratings.csv"

    @property
    def workbook(self) -> Path:
        return self.folder / "inspection-data.ods"

    @property
    def blocks(self) -> Path:
        return self.folder / "report.blocks.html"

    @property
    def summary(self) -> Path:
        return self.folder / "summary.blocks.html"

    @property
    def press_notice(self) -> Path:
        return self.folder / "press-notice.txt"

    @property
    def action_plan(self) -> Path:
        return self.folder / "action-plan.docx"

    @property
    def word_copy(self) -> Path:
        return self.folder / "report.docx"

    @property
    def word_form(self) -> Path:
        return self.folder / "points.docx"

    @property
    def table_form(self) -> Path:
        return self.folder / "points.csv"


def samples() -> dict[str, list[str]]:
    """The samples' names with the languages that each is published in."""
    found = {}
    for file in sorted(INSPECTIONS.glob("*/inspection.yaml")):
        found[file.parent.name] = yaml.safe_load(file.read_text("utf-8")).get("languages") or ["en"]
    return found


def command(*arguments: str | Path) -> list[str]:
    """The command line of the program, which must have been built."""
    if not BINARY.is_file():
        raise FileNotFoundError(f"{BINARY} is not there: run `cargo build` first, or set FINDINGS_BIN")
    return [str(BINARY), *map(str, arguments)]


def environment() -> dict[str, str]:
    """No colours, so that messages can be read as text."""
    return {**os.environ, "NO_COLOR": "1", "TERM": "dumb"}


def start(*arguments: str | Path, stderr: int = subprocess.DEVNULL) -> subprocess.Popen:
    """Starts the program and does not wait for it; nobody hears what it says."""
    return subprocess.Popen(command(*arguments), cwd=ROOT, env=environment(), stdin=subprocess.DEVNULL,
                            stdout=subprocess.DEVNULL, stderr=stderr)


def run(*arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess:
    """Runs the program to its end."""
    return subprocess.run(command(*arguments), cwd=cwd, env=environment(), stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, check=False)


def build_arguments(folder: Path, out: Path, state: str) -> list[str | Path]:
    """The arguments of a build in every format and language."""
    return ["build", folder, "--out", out, *(["--final"] if state == "final" else [])]


def build(folder: Path, out: Path, state: str) -> Path:
    """Builds a folder, which must succeed, and gives the folder that was written."""
    done = run(*build_arguments(folder, out, state))
    if done.returncode != 0:
        raise AssertionError(f"building {folder.name} ({state}) ended with {done.returncode}:\n{messages(done)}")
    return written(folder, out, state)


def written(folder: Path, out: Path, state: str) -> Path:
    """The folder that holds a build's output: `final`, or `draft-` with the version."""
    found = sorted((out / folder.name).glob("final" if state == "final" else "draft-*"))
    if len(found) != 1:
        raise AssertionError(f"{folder.name} ({state}): expected one folder of output, found {[f.name for f in found]}")
    return found[0]


def messages(done: subprocess.CompletedProcess) -> str:
    """Everything that a run said."""
    return f"{done.stdout}{done.stderr}"
