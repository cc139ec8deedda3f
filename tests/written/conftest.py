"""What the tests share: every sample built once as final and as draft, and the browser's and the Nu checker's answers.

What must hold: a test that takes `report` runs for each sample, state and language in data/inspections/; the two slow
programs (Chromium, Java) start once for all files.
"""

import os

import pytest

import program
from checks import browser, nu
from program import STATES, Report

CASES = [(sample, state, language) for sample, languages in program.samples().items()
         for state in STATES for language in languages]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test a report; `final` and `draft` narrow it to reports of that state; `sample` is one test a folder."""
    for name, states in {"report": STATES, "final": ("final",), "draft": ("draft",)}.items():
        if name in metafunc.fixturenames:
            cases = [case for case in CASES if case[1] in states]
            metafunc.parametrize(name, cases, indirect=True, ids=["-".join(case) for case in cases])
    if "sample" in metafunc.fixturenames:
        metafunc.parametrize("sample", sorted(program.samples()))


@pytest.fixture(scope="session")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], os.PathLike]:
    """Every sample built once in each state: the folders that were written, by sample and state."""
    out = tmp_path_factory.mktemp("output")
    built = {}
    for sample, languages in program.samples().items():
        for state in STATES:
            folder = program.build(program.INSPECTIONS / sample, out / state, state)
            found = sorted(entry.name for entry in folder.iterdir() if entry.is_dir())
            assert found == sorted(languages), f"{sample} ({state}) was written in {found}, not in {sorted(languages)}"
            built[sample, state] = folder
    return built


def one_report(request: pytest.FixtureRequest, outputs: dict) -> Report:
    sample, state, language = request.param
    return Report(sample, state, language, outputs[sample, state] / language)


@pytest.fixture
def report(request: pytest.FixtureRequest, outputs: dict) -> Report:
    """Each report that was written."""
    return one_report(request, outputs)


@pytest.fixture
def final(request: pytest.FixtureRequest, outputs: dict) -> Report:
    """Each final report."""
    return one_report(request, outputs)


@pytest.fixture
def draft(request: pytest.FixtureRequest, outputs: dict) -> Report:
    """Each draft."""
    return one_report(request, outputs)


@pytest.fixture(scope="session")
def pages(outputs: dict) -> list:
    """Every HTML file that was written."""
    return sorted(page for folder in outputs.values() for page in folder.glob("*/report.html"))


@pytest.fixture(scope="session")
def seen_in_browser(pages: list) -> dict:
    """What Chromium and axe say of each page, by its path."""
    return browser.look_at(pages)


@pytest.fixture(scope="session")
def nu_messages(pages: list) -> dict:
    """What the Nu checker says of each page, by its path."""
    return nu.check(pages)


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """A list of faults that should be empty is shown as what it is."""
    if op == "==" and right == [] and isinstance(left, list):
        return [f"{len(left)} faults:", *map(str, left)]
    return None
