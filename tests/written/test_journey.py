"""An inspection that is written in the page alone, from an empty folder to a final report in two languages, by keyboard.

Chromium writes in one run (tests/browser/journey.mjs) what tests/written/journey.yaml has, and each test judges a part of what came of it:
what was seen, the files, and the reports that are built of them.
"""

import subprocess
from pathlib import Path

import pytest
import yaml

import program
from checks import browser

SCRIPT = program.ROOT / "tests" / "browser" / "journey.mjs"
WRITTEN = yaml.safe_load((program.ROOT / "tests" / "written" / "journey.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict, Path]:
    """What Chromium saw, and the folder that came of it."""
    scratch = tmp_path_factory.mktemp("journey")
    text = {**WRITTEN, "written": [{**step, "fields": {label: str(value) for label, value in step["fields"].items()}}
                                   for step in WRITTEN["written"]]}
    return browser.previewed(SCRIPT, text, scratch), scratch / "ynys-lwyd-2026"


@pytest.fixture(scope="module")
def built(journey, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The final report in both languages."""
    return program.build(journey[1], tmp_path_factory.mktemp("built"), "final")


def said() -> list[str]:
    """Every paragraph that was written, in English."""
    texts = (str(text) for step in WRITTEN["written"] for label, text in step["fields"].items() if label == "Text")
    return [paragraph for text in texts for paragraph in text.split("\n\n")]


def test_every_form_is_saved(journey):
    seen, _ = journey
    assert [step for step in seen["steps"] if step["said"] != ["Saved."]] == []
    assert len(seen["steps"]) == len(WRITTEN["written"])
    assert seen["complaints"] == []


def test_every_text_is_translated(journey):
    assert sorted(journey[0]["translated"]) == sorted(WRITTEN["translated"])


@pytest.mark.parametrize("page", ("begin", "written"))
def test_its_pages_are_accessible(journey, page):
    assert browser.accessible(journey[0][page]) == []


def test_a_final_report_comes_of_it_and_nothing_is_reported(journey):
    done = program.run("check", journey[1], "--final")
    assert (done.returncode, program.messages(done).strip()) == (0, f"{journey[1]}: no errors, no warnings"), program.messages(done)


@pytest.mark.parametrize(("language", "texts"), (("en", said()), ("cy", [WRITTEN["translated"][text] for text in said()])))
def test_the_report_says_what_was_written(built, language, texts):
    page = (built / language / "report.html").read_text(encoding="utf-8")
    done = subprocess.run(["pdftotext", built / language / "report.pdf", "-"], capture_output=True, text=True, check=True)
    pdf = " ".join(done.stdout.split())
    assert [text for text in texts if text not in page] == []
    assert [text for text in texts if text not in pdf] == []


def test_its_files_are_as_a_person_would_have_written_them(journey):
    """Remarks of the new folder are all there, nothing is still to come, and no value is written in another style than theirs."""
    _, folder = journey
    fresh = folder.parent / "fresh"
    begin = WRITTEN["begin"]
    done = program.run("new", fresh, "--programme", "youth-2025", "--service", begin["service"], "--country", "wales")
    assert done.returncode == 0, program.messages(done)
    remarks = lambda path: [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip().startswith("#")]
    names = sorted(path.relative_to(fresh) for path in fresh.rglob("*") if path.is_file())
    assert names and [name for name in names if remarks(fresh / name) != remarks(folder / name)] == []
    texts = {path: path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.suffix in (".yaml", ".md")}
    for path, text in texts.items():
        assert "to_come(note=" not in "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#")), path
        assert not any(line != line.rstrip() for line in text.splitlines()), f"{path}: spaces at the end of a line"
        assert text.endswith("\n") and not text.endswith("\n\n"), path
        assert "\\n" not in text and "!!" not in text, f"{path}: written as no person does"
