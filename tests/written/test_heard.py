"""What is heard of every report, in its order, of the PDF and of the web page: each entry of heard.yaml; and that each could fail.

What must hold: every entry is tried on every report that it names, and at least one has it; an entry that says by which change of
a template it is wrong is not heard of a report that is made with it.
"""

import shutil
from pathlib import Path

import pytest

import edits
import program
from checks import heard, heard_page, heard_pdf
from conftest import CASES
from program import INSPECTIONS, ROOT

ENTRIES = heard.cases()
NAMES = {"-".join(case): case for case in CASES}
TRIED = {form: [(entry, name) for entry in ENTRIES for name in NAMES if form in entry.said and entry.is_of(name)]
         for form in ("pdf", "page")}
WRONG = [(entry, file) for entry in ENTRIES for file in entry.wrong]


@pytest.fixture(scope="module")
def heard_pages(outputs):
    """What is heard of each page, by its path."""
    return heard_page.heard(outputs.pages())


@pytest.mark.parametrize(("entry", "name"), TRIED["pdf"], ids=[f"{entry.thing}: {name}" for entry, name in TRIED["pdf"]])
def test_heard_of_the_pdf(outputs, entry, name):
    sample, state, language = NAMES[name]
    lines = heard_pdf.heard(outputs[sample, state] / language / "report.pdf")
    assert entry.faults("pdf", lines, state == "draft") == []


@pytest.mark.parametrize(("entry", "name"), TRIED["page"], ids=[f"{entry.thing}: {name}" for entry, name in TRIED["page"]])
def test_heard_of_the_page(outputs, heard_pages, entry, name):
    sample, state, language = NAMES[name]
    lines = heard_pages[outputs[sample, state] / language / "report.html"]
    assert entry.faults("page", lines, state == "draft") == []


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.thing for entry in ENTRIES])
def test_a_report_has_it(outputs, heard_pages, entry):
    """What is expected of every place is somewhere."""
    for form in entry.said:
        assert any(entry.is_of(name) and has(outputs, heard_pages, entry, form, name) for name in NAMES), f"no report has {form}"


def has(outputs, heard_pages, entry, form, name):
    """Whether a report has what an entry begins with."""
    sample, state, language = NAMES[name]
    folder = outputs[sample, state] / language
    lines = heard_pdf.heard(folder / "report.pdf") if form == "pdf" else heard_pages[folder / "report.html"]
    one = heard.Case(entry.thing, entry.report, entry.said)
    return one.faults(form, lines, state == "draft") == []


@pytest.fixture(scope="module")
def made_wrong(tmp_path_factory):
    """What is heard of the first report of each entry, made with its templates spoilt, by entry and file."""
    folder = tmp_path_factory.mktemp("wrong")
    made = {key: spoilt(*key, folder / str(at)) for at, key in enumerate(WRONG)}
    pages = heard_page.heard([path for path in made.values() if path.suffix == ".html"])
    return {key: pages[path] if path.suffix == ".html" else heard_pdf.heard(path) for key, path in made.items()}


def spoilt(entry: heard.Case, file: str, folder: Path) -> Path:
    """A report made with a changed copy of the templates."""
    templates = Path(shutil.copytree(ROOT / "report-templates", folder / "templates"))
    edits.replace(templates / file, *entry.wrong[file])
    form = file.split("/")[0]
    sample, state, language = next(NAMES[name] for name in NAMES if entry.is_of(name))
    run = program.run(*program.build_arguments(INSPECTIONS / sample, folder / "out", state), "--templates", templates,
                      "--format", form, "--lang", language)
    assert run.returncode == 0, program.messages(run)
    return program.written(INSPECTIONS / sample, folder / "out", state) / language / f"report.{form}"


@pytest.mark.parametrize(("entry", "file"), WRONG, ids=[f"{entry.thing}: {file}" for entry, file in WRONG])
def test_it_can_fail(made_wrong, entry, file):
    form = "pdf" if file.startswith("pdf/") else "page"
    state = next(NAMES[name] for name in NAMES if entry.is_of(name))[1]
    assert entry.faults(form, made_wrong[entry, file], state == "draft") != []
