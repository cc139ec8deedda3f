"""Overviews of many inspections: accessible as every report is, the same in PDF and on the page, every service in every table."""

import csv
import json
import re
from xml.etree import ElementTree

import overviews
import pytest
from checks import browser, html_page, nu, pdf_file
from jsonschema import Draft202012Validator
from test_html import CHECKS as PAGE, IN_BROWSER
from test_pdf import CHECKS as PDF

import program

EDITIONS = [(name, language) for name in ("samples", "year") for language in ("en", "cy")]


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """The folders of both overviews, by name."""
    out = tmp_path_factory.mktemp("overviews")
    inputs = {"samples": [program.INSPECTIONS], "year": overviews.made_up(tmp_path_factory.mktemp("year"))}
    return {name: overviews.of(given, out / name) for name, given in inputs.items()}


@pytest.fixture(scope="session")
def site(outputs, tmp_path_factory):
    """A site of the samples."""
    out = tmp_path_factory.mktemp("site") / "site"
    finals = [outputs[sample, "final"].parent for sample in program.samples()]
    done = program.run("site", *finals, "--base", "https://example.org/inspections", "--out", out)
    assert done.returncode == 0, program.messages(done)
    return out


def pages_of(made, site):
    """Every page: the overviews, and the indexes of the site."""
    indexes = [site / name for name in ("index.html", "en/index.html", "cy/index.html")]
    return [made[name] / language / "overview.html" for name, language in EDITIONS] + indexes


@pytest.fixture(scope="session")
def in_browser(made, site):
    """What Chromium and axe say of the pages."""
    return browser.look_at(pages_of(made, site))


@pytest.mark.parametrize("name,language", EDITIONS)
def test_pdf(made, name, language):
    pdf = made[name] / language / "overview.pdf"
    # Each programme has the same headings, which the contents list below its own: there nothing is added to them.
    checks = [check for check in PDF if check is not pdf_file.bookmarks_are_told_apart]
    faults = {check.__name__: check(pdf) for check in checks}
    assert {check: found for check, found in faults.items() if found} == {}
    assert pdf_file.in_language(pdf, language) == []


@pytest.mark.parametrize("name,language", EDITIONS)
def test_page(made, in_browser, name, language):
    page = made[name] / language / "overview.html"
    faults = {check.__name__: check(page) for check in PAGE}
    faults |= {check.__name__: check(in_browser[page]) for check in IN_BROWSER}
    faults["nothing_runs"] = html_page.nothing_runs(page)
    assert {check: found for check, found in faults.items() if found} == {}
    assert html_page.language_is_declared(page, language) == []


@pytest.mark.parametrize("name", ["index.html", "en/index.html", "cy/index.html"])
def test_index_of_the_site(site, in_browser, name):
    page = site / name
    checks = [html_page.ids_are_unique, html_page.links_lead_somewhere, html_page.headings_in_order]
    faults = {check.__name__: check(page) for check in checks}
    faults |= {check.__name__: check(in_browser[page]) for check in IN_BROWSER}
    assert {check: found for check, found in faults.items() if found} == {}


@pytest.mark.parametrize("language", ["en", "cy"])
def test_feed_is_atom(site, language):
    """RFC 4287, sections 4.1.1 and 4.1.2: what a feed and an entry must have, each id once, dates with their time."""
    feed = ElementTree.parse(site / language / "feed.xml").getroot()
    atom = "{http://www.w3.org/2005/Atom}"
    assert feed.tag == f"{atom}feed"
    entries = feed.findall(f"{atom}entry")
    assert len(entries) == len(program.samples())
    for record in [feed, *entries]:
        assert [len(record.findall(f"{atom}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", record.findtext(f"{atom}updated"))
        assert record.find(f"{atom}link[@rel='alternate']") is not None or record.find(f"{atom}link") is not None
    ids = [entry.findtext(f"{atom}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    assert feed.findtext(f"{atom}updated") == max(entry.findtext(f"{atom}updated") for entry in entries)


def test_data_of_the_site_have_the_shape_that_lies_beside_them(site):
    schema = json.loads((site / "data/ratings.schema.json").read_text("utf-8"))
    data = json.loads((site / "data/ratings.json").read_text("utf-8"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(data)] == []
    with (site / "data/ratings.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    rated = sum(len(programme["rated"]) * len(programme["inspections"]) for programme in data["programmes"])
    assert len(rows) == rated + 1
    with (site / "data/dictionary.csv").open(encoding="utf-8-sig", newline="") as file:
        said = {(row["file"], row["field"]): row["meaning"] for row in csv.DictReader(file)}
    assert all(said.values())
    columns = [said["ratings.csv", column] for column in rows[0]]
    assert len(set(columns)) == len(columns)


def test_nu_checker_finds_nothing(made, site):
    found = nu.check(pages_of(made, site))
    assert {page: faults for page, faults in found.items() if faults} == {}


@pytest.mark.parametrize("name,language", EDITIONS)
def test_every_rating_is_on_the_page(made, name, language):
    """As often as the data have a level, the page says its word in a cell of its own: once in the tables of services, and no
    oftener than in the charts and comparisons beside them."""
    folder = made[name] / language
    data = json.loads((folder / "overview.json").read_text("utf-8"))
    page = (folder / "overview.html").read_text("utf-8")
    said = len(re.findall(r'<td[^>]*><span class="rated ', page))
    for programme in data["programmes"]:
        rated = sum(1 for one in programme["inspections"] for given in one["ratings"].values() if given["status"] != "pending")
        said -= rated
        for one in programme["inspections"]:
            assert one["area"] in page or one["service"] in page
    compared = sum(2 for programme in data["programmes"] for one in programme["inspections"]
                   if one["ratings"].get("overall", {}).get("change"))
    assert said == compared
