"""What the tests share: every sample built once as final and as draft, and what the browser, the Nu checker and LibreOffice
make of it.

What must hold: a test that takes `report` runs for each sample, state and language in data/inspections/; the slow
programs (Chromium, Java, LibreOffice, the block editor) start once for all files.
"""

import contextlib
from pathlib import Path

import pytest

import program
from checks import block_editor, browser, libreoffice, nu
from program import STATES, Report

CASES = [(sample, state, language) for sample, languages in program.samples().items()
         for state in STATES for language in languages]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test a report; `final` and `draft` narrow it to reports of that state; `sample` is one test a folder, `bilingual`
    one that is published in English and Welsh."""
    for name, states in {"report": STATES, "final": ("final",), "draft": ("draft",)}.items():
        if name in metafunc.fixturenames:
            cases = [case for case in CASES if case[1] in states]
            metafunc.parametrize(name, cases, indirect=True, ids=["-".join(case) for case in cases])
    if "sample" in metafunc.fixturenames:
        metafunc.parametrize("sample", sorted(program.samples()))
    if "bilingual" in metafunc.fixturenames:
        both = [sample for sample, languages in program.samples().items() if set(languages) >= {"en", "cy"}]
        metafunc.parametrize("bilingual", both)


class Outputs:
    """Every sample in each state, built when it is first asked for. One that fails to build fails its own tests only."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.built: dict[tuple[str, str], Path | Exception] = {}

    def __getitem__(self, key: tuple[str, str]) -> Path:
        """The folder that was written, by sample and state."""
        if key not in self.built:
            try:
                self.built[key] = self._build(*key)
            except AssertionError as error:
                self.built[key] = error
        if isinstance(self.built[key], Exception):
            raise self.built[key]
        return self.built[key]

    def _build(self, sample: str, state: str) -> Path:
        folder = program.build(program.INSPECTIONS / sample, self.out / state, state)
        found = sorted(entry.name for entry in folder.iterdir() if entry.is_dir())
        languages = sorted(program.samples()[sample])
        assert found == languages, f"{sample} ({state}) was written in {found}, not in {languages}"
        return folder

    def reports(self) -> list[Report]:
        """Every report of a sample that could be built."""
        found = []
        for sample, state, language in CASES:
            with contextlib.suppress(AssertionError):
                found.append(Report(sample, state, language, self[sample, state] / language))
        return found

    def pages(self) -> list[Path]:
        """The HTML files of every sample that could be built."""
        return [report.html for report in self.reports()]


@pytest.fixture(scope="session")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Outputs:
    """What the builds of the samples wrote."""
    return Outputs(tmp_path_factory.mktemp("output"))


def one_report(request: pytest.FixtureRequest, outputs: Outputs) -> Report:
    sample, state, language = request.param
    return Report(sample, state, language, outputs[sample, state] / language)


@pytest.fixture
def report(request: pytest.FixtureRequest, outputs: Outputs) -> Report:
    """Each report that was written."""
    return one_report(request, outputs)


@pytest.fixture
def final(request: pytest.FixtureRequest, outputs: Outputs) -> Report:
    """Each final report."""
    return one_report(request, outputs)


@pytest.fixture
def draft(request: pytest.FixtureRequest, outputs: Outputs) -> Report:
    """Each draft."""
    return one_report(request, outputs)


@pytest.fixture(scope="session")
def seen_in_browser(outputs: Outputs) -> dict:
    """What Chromium and axe say of each page, by its path."""
    return browser.look_at(outputs.pages())


@pytest.fixture(scope="session")
def read_by_editor(outputs: Outputs) -> dict:
    """What WordPress's editor makes of each final report's post and summary, by its path."""
    finals = [report for report in outputs.reports() if report.state == "final"]
    return block_editor.look_at([file for report in finals for file in (report.blocks, report.summary)])


@pytest.fixture(scope="session")
def opened_workbooks(outputs: Outputs, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which LibreOffice wrote each sheet of each workbook as CSV."""
    folder = tmp_path_factory.mktemp("workbooks")
    libreoffice.convert({report.name: report.workbook for report in outputs.reports()}, libreoffice.CSV, folder)
    return folder


@pytest.fixture(scope="session")
def opened_word_files(outputs: Outputs, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which LibreOffice wrote each draft's Word copy and its form as PDF."""
    folder = tmp_path_factory.mktemp("word")
    drafts = [report for report in outputs.reports() if report.state == "draft"]
    files = {report.name: report.word_copy for report in drafts} | {f"{report.name}-form": report.word_form for report in drafts}
    libreoffice.convert(files, libreoffice.PDF, folder)
    return folder


@pytest.fixture(scope="session")
def nu_messages(outputs: Outputs) -> dict:
    """What the Nu checker says of each page, by its path."""
    return nu.check(outputs.pages())


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """A list of faults that should be empty is shown as what it is."""
    if op == "==" and right == [] and isinstance(left, list):
        return [f"{len(left)} faults:", *map(str, left)]
    return None
