"""Nothing that somebody wrote is cut at the edge of a page or a window: words, rows, notes and boxes of any size stay inside it.

Every text of a sample is filled with something that no page has room for, wherever `check` lets it be. What must hold: what
`check` passes is built, every word of the PDF stands inside its page, and no page of HTML is wider than its window.
"""

import itertools
import json
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

import program
from checks import browser, pdf_layout

# A programme of today, one with numbered paragraphs, one in two languages; and their texts that take blocks of Markdown.
IN_MARKDOWN = {
    "coventry-2023": [("sections/foreword.md", ())],
    "rochdale-2013": [("sections/*.yaml", ("boxes", "[]", "text"))],
    "awen-vale-2024": [("sections/*.yaml", ("quotations", "[]", "text"))],
}

# Keys whose values are names for the machine, or words of a small set.
NOT_WORDS = {"id", "programme", "country", "languages", "called", "of", "answers", "to", "section", "rule", "file", "kind",
             "gender", "names_withheld", "deliberate", "url", "role", "value", "comparators", "figure"}

ADDRESS = "https://www." + "a-very-long-path/of.a.page/" * 16 + "?query=" + "z" * 90

# Texts of any field.
LONG = {
    "one long word": "W" * 300,
    "an address, and words that hold together": f"{ADDRESS} word" + "\N{NO-BREAK SPACE}word" * 90,
    "signs at which no line begins": "Name: " + "." * 150 + " " + ". " * 90 + "!?" * 80 + " " + "\N{RIGHT SINGLE QUOTATION MARK}" * 120,
    "as much as a label may have": "words and more of them " * 86,
    "more than a page": "words and more of them " * 260,
}

# Texts of fields in Markdown, and of a section.
MARKDOWN = {
    "a word in pieces": f"**{'a' * 90}**_{'b' * 90}_**{'c' * 90}**" + "*d***e**" * 40,
    "lists in lists": "\n".join("  " * level + "- item" for level in range(6)) + "\n\n999999998. many\n999999999. more",
    "quotations in quotations": "> " * 6 + "words " * 60,
    "a table of long markup": f"| a | {'h' * 120} |\n|---|---|\n| **{'m' * 200}** | {'long markup *here* ' * 150} |",
    "a wide table": "\n".join("| " + " | ".join([word] * 16) + " |" for word in ("Head", "---", "recommendations")),
    "a long note": f"Words[^long].\n\n[^long]: {'a note goes on and on ' * 400}",
    "many notes": "Words" + "".join(f"[^n{at}]" for at in range(80)) + ".\n" + "".join(f"\n[^n{at}]: note\n" for at in range(80)),
    "lines": "\\\n".join(["line"] * 120),
}

# Every text in a programme of today; in the others the one that has most to do with their own forms.
CASES = [*itertools.product(["coventry-2023"], [*LONG, *MARKDOWN]),
         *itertools.product(["rochdale-2013", "awen-vale-2024"], ["one long word", "lines", "a table of long markup"])]


class Loader(yaml.SafeLoader):
    """Reads `yes` and `no` as the words that they are in a findings folder."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in found if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def texts_of(node: object, path: tuple = ()) -> list[tuple]:
    """The paths of texts in a YAML value; `[]` stands for every item of a list."""
    if isinstance(node, dict):
        return [found for key, value in node.items() if key not in NOT_WORDS for found in texts_of(value, (*path, key))]
    if isinstance(node, list):
        return [found for value in node for found in texts_of(value, (*path, "[]"))]
    return [path] if isinstance(node, str) else []


def put(node: object, path: tuple, text: str) -> object:
    """The value with a text in the place of the one that is there."""
    if not path:
        return text if isinstance(node, str) else node
    if isinstance(node, list):
        return [put(value, path[1:], text) for value in node] if path[0] == "[]" else node
    if isinstance(node, dict) and path[0] in node:
        return {**node, path[0]: put(node[path[0]], path[1:], text)}
    return node


def fields_of(folder: Path) -> list[tuple[str, tuple]]:
    """Every text of a folder: its file, or `sections/*.yaml`, and its path there."""
    found = set()
    for file in folder.rglob("*.yaml"):
        name = file.relative_to(folder).as_posix()
        if not name.startswith("responses/"):
            name = "sections/*.yaml" if name.startswith("sections/") else name
            found |= {(name, path) for path in texts_of(yaml.load(file.read_text("utf-8"), Loader))}
    return sorted(found)


def fill(folder: Path, fields: list[tuple[str, tuple]], text: str) -> None:
    """Puts a text into fields."""
    for pattern, group in itertools.groupby(fields, key=lambda field: field[0]):
        paths = [path for _, path in group]
        for file in folder.glob(pattern):
            if file.suffix == ".md":
                file.write_text(f"{file.read_text('utf-8')}\n\n{text}\n", "utf-8")
                continue
            value = yaml.load(file.read_text("utf-8"), Loader)
            for path in paths:
                value = put(value, path, text)
            file.write_text(yaml.safe_dump(value, allow_unicode=True, width=10**9, sort_keys=False), "utf-8")


def filled(sample: str, place: Path, fields: list[tuple[str, tuple]], text: str) -> Path:
    """A copy of a sample with a text in fields."""
    folder = Path(shutil.copytree(program.INSPECTIONS / sample, place / sample))
    fill(folder, fields, text)
    return folder


def path_at(file: Path, line: int) -> tuple | None:
    """The path of the text on a line of a YAML file that was filled: each text is on a line of its own."""

    def find(node: yaml.Node, path: tuple) -> tuple | None:
        if isinstance(node, yaml.MappingNode):
            inside = [(value, (*path, key.value)) for key, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            inside = [(value, (*path, "[]")) for value in node.value]
        else:
            return path if node.start_mark.line + 1 <= line <= node.end_mark.line + 1 else None
        return next((found for value, at in inside if (found := find(value, at))), None)

    return find(yaml.compose(file.read_text("utf-8")), ())


def passing(sample: str, place: Path, text: str) -> list[tuple[str, tuple]]:
    """The fields in which `check` lets a text be: those are left out in which it finds a mistake."""
    fields = [*fields_of(program.INSPECTIONS / sample), ("sections/foreword.md", ())]
    for attempt in range(10):
        folder = filled(sample, place / str(attempt), fields, text)
        done = program.run("check", folder, "--json")
        assert done.returncode in (0, 1), program.messages(done)
        if done.returncode == 0:
            return fields
        # A mistake about a text that does not hold the filled words comes of one that does.
        refused = set()
        for problem in json.loads(done.stdout):
            if problem["severity"] == "error" and problem["file"].endswith(".yaml") and problem["line"]:
                name = Path(problem["file"]).relative_to(folder).as_posix()
                pattern = "sections/*.yaml" if name.startswith("sections/") else name
                refused.add((pattern, path_at(Path(problem["file"]), problem["line"])))
        assert refused & set(fields), program.messages(done)[-2000:]
        fields = [field for field in fields if field not in refused]
    raise AssertionError("check finds more mistakes each time")


@pytest.mark.parametrize("filled_sample, name", CASES)
def test_every_text_stays_inside_its_page(tmp_path, filled_sample, name):
    text = (LONG | MARKDOWN)[name]
    if name in LONG:
        fields = passing(filled_sample, tmp_path, text)
        assert len(fields) > (8 if len(text) > 2000 else 20), fields
    else:
        fields = IN_MARKDOWN[filled_sample]
    folder = filled(filled_sample, tmp_path / "all", fields, text)
    done = program.run("build", folder, "--format", "pdf,html", "--out", tmp_path / "out")
    assert done.returncode == 0, program.messages(done)[-2000:]
    pdfs = sorted((tmp_path / "out").rglob("report.pdf"))
    assert [fault for pdf in pdfs for fault in pdf_layout.words_are_inside(pdf)] == []
    assert [fault for pdf in pdfs for fault in pdf_layout.no_soft_hyphens(pdf)] == []
    assert wider_than_their_windows(sorted((tmp_path / "out").rglob("report.html"))) == []


def wider_than_their_windows(pages: list[Path]) -> list[str]:
    """What of pages runs over the edge of a window."""
    script = program.ROOT / "tests" / "browser" / "room.mjs"
    run = subprocess.run(["node", str(script), *map(str, pages)], capture_output=True, text=True, check=False,
                         env=browser.environment())
    assert run.returncode == 0, run.stderr
    return [fault for entry in json.loads(run.stdout) for fault in browser.fits(entry["conditions"])]


def test_words_without_room_in_a_window_are_found(tmp_path):
    page = tmp_path / "page.html"
    page.write_text(f"<!DOCTYPE html><title>wide</title><p>{'W' * 300}</p>", "utf-8")
    assert wider_than_their_windows([page]) != []


@pytest.mark.parametrize("letters", range(1900, 2001, 20))
def test_a_table_may_begin_anywhere_on_its_page(tmp_path, letters):
    """The name stands above the ratings: its length moves their table down over the end of the page."""
    name = ("Zebra crossing " * 140)[:letters].strip()
    folder = filled("coventry-2023", tmp_path, [("inspection.yaml", ("service", "name"))], name)
    done = program.run("build", folder, "--format", "pdf", "--out", tmp_path / "out")
    assert done.returncode == 0, program.messages(done)[-2000:]


def test_words_without_room_are_found(tmp_path):
    look = tmp_path / "look" / "pdf"
    look.mkdir(parents=True)
    template = (program.ROOT / "report-templates" / "pdf" / "words.typ").read_text("utf-8")
    changed = template.replace("#let whole(s, room) = if s.len() < room.letters {", "#let whole(s, room) = if true {")
    assert changed != template
    (look / "words.typ").write_text(changed, "utf-8")
    folder = filled("coventry-2023", tmp_path, [("sections/foreword.md", ())], LONG["one long word"])
    done = program.run("build", folder, "--format", "pdf", "--templates", look.parent, "--out", tmp_path / "out")
    assert done.returncode == 0, program.messages(done)
    assert any("WWWW" in fault for pdf in (tmp_path / "out").rglob("report.pdf") for fault in pdf_layout.words_are_inside(pdf))
