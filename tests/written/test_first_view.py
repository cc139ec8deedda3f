"""The page answers first: what a reader sees in ten seconds, before scrolling, on a telephone and on a desk.

What must hold: the first view has the service, the overall rating where the cover has one, how many sections have which rating, and
the way to the recommendations, in a draft too, which says there what it is and until when to answer; every link of it leads
somewhere; a score stays with its word; on a telephone the contents are closed, on a desk they are open. What is said of the lines of
figures stands where there are lines, and nowhere else. No word of a title in the table of ratings is broken, but on the narrowest telephones.
"""

import json
import subprocess

import pytest

from checks import browser, word_copy
from checks.html_page import read_html
from checks.pdf_tree import tidy
from checks.phrases import phrase, pieces
from program import ROOT

PHONE, DESK = "390 by 844", "1440 by 900"


@pytest.fixture(scope="session")
def first_views(outputs) -> dict:
    """What is seen of each report first, by page and window."""
    pages = [str(report.html) for report in outputs.reports()]
    script = ROOT / "tests" / "browser" / "first_view.mjs"
    run = subprocess.run(["node", str(script), *pages], capture_output=True, text=True, check=False, env=browser.environment())
    assert run.returncode == 0, run.stderr
    return {entry["file"]: entry["windows"] for entry in json.loads(run.stdout)}


@pytest.mark.parametrize("window", [PHONE, DESK])
def test_the_first_view_answers(report, first_views, window):
    seen = first_views[str(report.html)][window]
    wanted = ["name", "counts", "ways"] + (["rating"] if "rating" in seen else []) + (["mark"] if report.state == "draft" else [])
    assert [part for part in wanted if not seen.get(part, {}).get("seen")] == [], seen
    assert seen["targets"] and all(seen["targets"]), seen
    assert seen["contents"]["seen"] == (window == DESK)


def test_a_draft_says_first_what_it_is(draft, first_views):
    said = first_views[str(draft.html)][PHONE]["mark"]["words"]
    head = phrase(draft.language, "draft-head")
    assert said.startswith(head) and any(words in said for words in pieces(draft.language, "draft-deadline") if words != "."), said


@pytest.mark.parametrize("window", [PHONE, DESK])
def test_a_score_stays_with_its_word(report, first_views, window):
    score = first_views[str(report.html)][window].get("score")
    assert score is None or score["lines"] == 1


def test_lines_of_figures_and_what_is_said_of_them_go_together(report, first_views):
    for name, seen in first_views[str(report.html)]["strips"].items():
        assert bool(seen["lines"]) == bool(seen["notes"]), (name, seen)


def test_lines_of_figures_are_seen_and_are_not(outputs, first_views):
    seen = [strips for page in outputs.pages() for strips in first_views[str(page)]["strips"].items()]
    assert {name for name, found in seen if found["lines"]} >= {"700 px", "1000 px", "1500 px", "print"}
    assert any(not found["lines"] for name, found in seen if name == "1280 px")


def test_no_word_of_a_rated_title_is_broken(report, first_views):
    strips = first_views[str(report.html)]["strips"]
    assert {name: seen["broken"] for name, seen in strips.items() if seen.get("broken") and name != "360 px"} == {}


def test_where_no_lines_are_drawn_nothing_is_said_of_them(report):
    said = tidy(" ".join(read_html(report.html).xpath("//p[contains(@class, 'strip-note')]//text()")))
    copy = word_copy.paragraphs(report.word_copy) if report.state == "draft" else read_html(report.blocks).itertext()
    assert not said or said not in tidy(" ".join(copy))


def test_the_way_to_the_recommendations(final):
    page = read_html(final.html)
    ways = [link.get("href").removeprefix("#") for link in page.xpath("//ul[@class='cover-ways']//a")]
    recommendations = page.xpath("//div[@class='recommendations'][1]/ancestor::section[1]//*[self::h2 or self::h3][1]/@id")
    assert recommendations and recommendations[0] in ways, (ways, recommendations)
