"""Reports of the programmes under tests/programmes: other scales, other rules, sections that are rated and not written about.

What must hold: each passes the checks of every report, final and draft, though no template knows its programme.
"""

import pytest
from checks import html_page
from test_html import CHECKS as PAGE
from test_pdf import CHECKS as PDF

import program

PROGRAMMES = program.ROOT / "tests" / "programmes"
INSPECTED = sorted(folder for folder in (program.ROOT / "tests" / "programmes-inspected").iterdir() if folder.is_dir())


@pytest.fixture(scope="session", params=["final", "draft"])
def outputs(request, tmp_path_factory):
    """What a build of all of them wrote, by folder."""
    out = tmp_path_factory.mktemp(request.param)
    more = ["--final"] if request.param == "final" else []
    done = program.run("build", *INSPECTED, "--programmes", PROGRAMMES, "--format", "all", "--out", out, *more)
    assert done.returncode == 0, program.messages(done)[-3000:]
    return out


@pytest.mark.parametrize("folder", INSPECTED, ids=lambda folder: folder.name)
def test_report(outputs, folder):
    pages = sorted((outputs / folder.name).rglob("report.html"))
    assert pages
    for page in pages:
        faults = {check.__name__: check(page.with_name("report.pdf")) for check in PDF}
        faults |= {check.__name__: check(page) for check in PAGE}
        faults["nothing_runs"] = html_page.nothing_runs(page) if outputs.name.startswith("final") else []
        assert {check: found for check, found in faults.items() if found} == {}
