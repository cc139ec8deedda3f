"""The preview as an editor meets it in a browser, while the folder changes under it.

Chromium looks at one run of edits (tests/browser/preview.mjs) and each test judges a part of what it saw. Who the server
lets in, and that it shows what a build makes, is in tests/preview.rs.
"""

import subprocess
from pathlib import Path
from urllib.parse import urlparse

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageStat

import program
from checks import browser

SCRIPT = program.ROOT / "tests" / "browser" / "preview.mjs"
SECTION = "section-2.2"
# A printed page that the edits leave as it is.
SHEET = 12


def edit(file: str, words: str, instead: str, seen: str | None = None) -> dict:
    """An edit of a file, and the text in the report by which it is seen."""
    return {"file": file, "words": words, "instead": instead, "seen": seen or instead}


# How the area for improvement begins that is broken and mended.
ITEM = "  - id: diversion-evaluation\n    text: |\n      The YJS "

# The edits of the run, in its order: each is seen before the next one is made.
EDITS = {
    "sample": str(program.INSPECTIONS / "coventry-2023"),
    "section": SECTION,
    "sheet": SHEET,
    "above": edit("sections/foreword.md", "In many ways the YJS",
                  "Much was going on when we came. " * 12 + "\n\nIn many ways the YJS", "Much was going on"),
    "below": edit("sections/4.1.yaml", "Almost two years", "Nearly two years"),
    "contradiction": edit("sections/3.4.yaml", "rested on a clear vision", "rested, in 41 per cent of cases, on a clear vision",
                          "in 41 per cent of cases") | {"figure": "41 per cent"},
    "broken": edit("sections/3.4.yaml", "areas_for_improvement:", "areas_for_improvement: }"),
    "mended": edit("sections/3.4.yaml", f"areas_for_improvement: }}\n{ITEM}should set up", f"areas_for_improvement:\n{ITEM}ought to set up",
                   "The YJS ought to set up"),
    "language": {"sample": str(program.INSPECTIONS / "awen-vale-2024"),
                 "breaks": edit("ratings.yaml", "judgement: good", "judgement: splendid: }"),
                 **edit("sections/foreword.md", "This report belongs to", "This report is part of")},
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What Chromium saw. A place that a problem leads to is only told once it is in the window."""
    scratch = tmp_path_factory.mktemp("preview")
    return {**browser.previewed(SCRIPT, EDITS, scratch), "scratch": scratch}


def test_the_report_and_its_ratings_are_shown(seen):
    opened = seen["opened"]
    assert opened["title"].startswith("Preview: ")
    assert opened["language"] == opened["reportLanguage"] == "en-GB"
    assert "fresh" in opened["standing"]
    assert opened["state"] == "Up to date"
    assert "DRAFT for factual accuracy" in opened["reportText"]
    assert "No problems" in opened["headings"]
    assert opened["current"] == ["Draft", "Web page"]
    assert len(opened["ratings"]) == 14, "the overall rating and thirteen standards"
    assert opened["ratings"][0] == "Overall rating: Outstanding"


def test_each_rating_has_its_working(seen):
    assert [working[0] for working in seen["workings"]] == seen["opened"]["ratings"]
    assert [working for working in seen["workings"] if len(working) < 3] == []
    overall = " ".join(seen["workings"][0])
    assert "32" in overall and "36" in overall, "the points and what they are out of"


def test_a_save_leaves_the_reader_in_their_place(seen):
    reading = seen["reading"]
    assert reading["scroll"] > 1000, "the reader is in the middle"
    for name, text in (("savedAbove", "Much was going on"), ("savedBelow", "Nearly two years")):
        saved = seen[name]
        assert text in saved["reportText"], name
        assert abs(saved["top"] - reading["top"]) < 1, name
        assert saved["focused"] == reading["focused"], name
        assert saved["opened"] == reading["opened"] == ["Overall rating: Outstanding"], name
    assert seen["savedAbove"]["scroll"] > reading["scroll"] + 20, "what was added above did not push the text down"


def test_draft_and_final_are_switched_in_place(seen):
    final, draft = seen["final"], seen["draftAgain"]
    assert final["current"] == ["Final", "Web page"]
    assert "DRAFT" not in final["reportText"]
    assert "Much was going on" in final["reportText"]
    assert draft["current"] == ["Draft", "Web page"]
    assert "DRAFT" in draft["reportText"]
    for name in ("final", "draftAgain"):
        assert abs(seen[name]["top"] - seen["reading"]["top"]) < 1, name


def test_of_saves_in_quick_succession_the_last_one_is_shown(seen):
    assert "Saved 12 times" in seen["savedFast"]["reportText"]
    assert "fresh" in seen["savedFast"]["standing"]


def test_a_save_while_the_report_is_first_read_adds_nothing_to_it(seen):
    assert [one for one in seen["readFirst"] if one != {"twice": 0, "sections": 1}] == []
    assert len(seen["readFirst"]) == 6


def test_a_program_that_comes_back_to_a_broken_folder_says_what_is_wrong(seen):
    assert "nothing" in seen["backBroken"]["standing"]
    assert any("ratings.yaml" in line for line in seen["backBroken"]["errors"])
    expected = ("ERR_CONNECTION", "404 (Not Found)", "403 (Forbidden)")
    assert [text for text in seen["notThere"] if not any(part in text for part in expected)] == []


def test_many_pages_may_be_open(seen):
    assert len(seen["many"]) == 8 and all(title.startswith("Preview: ") for title in seen["many"])


def test_a_problem_leads_to_its_place(seen):
    problem = seen["problem"]
    assert [headline for headline in problem["problems"] if "41 per cent" not in headline] == []
    assert problem["headings"][0] == "1 problem"
    assert "in 41 per cent of cases" in seen["led"]["text"]


def test_the_place_of_a_problem_can_be_copied(seen):
    clipboard = seen["copied"]["clipboard"]
    file, line, column = clipboard.rsplit(":", 2)
    assert file.endswith("sections/3.4.yaml")
    assert (line, int(column) > 0) == ("3", True)
    assert clipboard in seen["problem"]["places"]
    assert seen["copied"]["said"] == f"Copied: {clipboard}", "those who listen are told"
    assert seen["copied"]["shown"].startswith("Copied "), "and those who look"


def test_a_broken_file_leaves_the_last_version_under_its_problems(seen):
    broken = seen["broken"]
    assert "kept" in broken["standing"]
    assert broken["state"].startswith("This is the last version that could be made")
    assert any("sections/3.4.yaml:" in line for line in broken["errors"]), broken["errors"]
    assert any("sections/3.4.yaml:" in place for place in broken["places"])
    assert broken["reportText"] == seen["problem"]["reportText"]
    assert broken["ratings"] == seen["problem"]["ratings"]


def test_a_folder_that_was_never_sound_shows_its_problems(seen):
    nothing = seen["nothing"]
    assert "nothing" in nothing["standing"]
    assert any("ratings.yaml:" in line for line in nothing["errors"]), nothing["errors"]
    assert nothing["frames"] == 0, "there is no report to show"
    assert "fresh" in seen["english"]["standing"], "mending brings the report"


def test_mending_brings_the_next_version(seen):
    mended = seen["mended"]
    assert "fresh" in mended["standing"]
    assert mended["errors"] == []
    assert "The YJS ought to set up" in mended["reportText"]
    assert mended["problems"] == seen["problem"]["problems"]


def test_the_printed_pages_are_shown(seen):
    shown, pages = seen["print"], seen["print"]["pages"]
    assert shown["current"] == ["Draft", "Printed pages"] and "fresh" in shown["standing"]
    with pikepdf.open(seen["scratch"] / "report.pdf") as pdf:
        count = len(pdf.pages)
    assert count > 20
    assert pages["language"] == "en-GB"
    assert pages["alternatives"] == [f"Page {number} of {count}" for number in range(1, count + 1)]
    assert len(set(pages["addresses"])) == count


def test_a_printed_page_looks_as_the_pdf_prints_it(seen):
    """Every page is held beside the picture: only its own is like it."""
    scratch = seen["scratch"]
    subprocess.run(["pdftoppm", "-r", "144", "-png", scratch / "report.pdf", scratch / "pdf"], check=True)
    shown = picture(scratch / "shown.png")
    prints = sorted(scratch.glob("pdf-*.png"))
    differences = [ImageStat.Stat(ImageChops.difference(shown, picture(path))).mean[0] for path in prints]
    own = differences.pop(SHEET - 1)
    assert own < 2 < min(differences), (own, min(differences))


def picture(path: Path) -> Image.Image:
    """A page in shades of grey, small enough that the edges of letters, which every program draws in its own way, count little."""
    with Image.open(path) as file:
        return file.convert("L").resize((298, 421))


def test_printed_pages_change_only_where_the_report_did(seen):
    read, changed = seen["printRead"]["pages"], seen["printChanged"]["pages"]
    assert "kept" in seen["printKept"]["standing"] and "fresh" in seen["printMended"]["standing"]
    assert seen["printKept"]["pages"] == seen["printMended"]["pages"] == read, "the same pages are not loaded again"
    fresh = [new for old, new in zip(read["addresses"], changed["addresses"]) if old != new]
    assert 0 < len(fresh) < len(read["addresses"]) / 2, fresh
    assert read["scroll"] > 1000 and (read["top"], read["scroll"]) == (changed["top"], changed["scroll"]), "the reader stays at the page"


def test_the_part_of_a_page_that_is_read_stays_when_the_window_changes(seen):
    first, *others = seen["parts"]
    assert [other for other in others if other["id"] != first["id"] or abs(other["part"] - first["part"]) > 0.01] == []


def test_pages_that_come_before_push_the_one_that_is_read_on(seen):
    before, after = seen["printChanged"]["pages"], seen["printMore"]["pages"]
    added = len(after["addresses"]) - len(before["addresses"])
    assert added > 0
    assert seen["printMore"]["part"]["id"] == f"sheet-{SHEET + added}"
    assert abs(seen["printMore"]["part"]["part"] - seen["parts"][-1]["part"]) < 0.01


def test_a_problem_leads_from_the_printed_pages_to_the_web_page(seen):
    assert seen["fromPrint"].removeprefix("#") == seen["led"]["id"]


def test_the_page_outlives_the_program(seen):
    assert seen["lost"]["standing"] == "state lost"
    assert seen["lost"]["state"].startswith("The preview has ended")
    assert seen["lost"]["reportText"] == seen["back"]["reportText"]
    assert "fresh" in seen["back"]["standing"]


def test_the_language_is_switched(seen):
    """By the links in the report, which the page takes for its switches."""
    english, welsh = seen["english"], seen["welsh"]
    assert english["current"] == ["English", "Draft", "Web page"]
    assert welsh["language"] == welsh["reportLanguage"] == "cy"
    assert welsh["title"] != english["title"]
    assert welsh["headings"] != english["headings"]
    assert english["scroll"] > 1000 and abs(welsh["top"] - english["top"]) < 1, "the reader stays at the section"
    assert seen["englishAgain"]["language"] == "en-GB"
    assert seen["englishAgain"]["reportText"].count("This report is part of") == 1


def test_the_translation_is_told(seen):
    assert "Translation into Welsh" in seen["english"]["headings"]
    assert "Translation into Welsh" not in seen["opened"]["headings"], "Coventry is published in English alone"
    stale = seen["stale"]
    assert "This report is part of" in stale["reportText"], "the new English stands in the Welsh draft, marked"
    [changed] = [line for line in stale["rest"] if "This report is part of" in line]
    assert 'href="/draft/cy/report.html#p-foreword-' in changed, "what has changed leads to its place"


@pytest.mark.parametrize("size", ["1400 px", "320 px"])
def test_all_can_be_reached_by_keyboard(seen, size):
    wanted, met = seen["keyboard"][size]["wanted"], seen["keyboard"][size]["met"]
    assert len(wanted["page"]) > 15 and len(wanted["report"]) > 15
    for where in ("page", "report"):
        assert [name for name in wanted[where] if name not in met[where]] == [], where
    assert met["unmarked"] == [], "the focus cannot be seen"


def test_the_printed_pages_are_accessible(seen):
    """There are only headings and pictures for axe to look at."""
    assert browser.accessible(seen["printedAlone"], least=15) == []
    assert browser.fits(seen["printedAlone"]) == []


@pytest.mark.parametrize("state", ["clean", "open", "problems", "kept", "printed", "translation", "staleLook", "nothingLook"])
def test_the_page_is_accessible(seen, state):
    assert browser.accessible(seen[state]) == []
    assert browser.fits(seen[state]) == []


def test_who_has_not_opened_its_address_is_told_what_to_open(seen):
    closed = seen["closed"]
    assert closed["status"] == 403
    assert "under embargo" in closed["text"] and "http://127.0.0.1:" in closed["text"] and "the same number" in closed["text"]
    assert browser.accessible(closed["looked"], least=5) == []
    assert browser.fits(closed["looked"]) == []


def test_the_address_is_clean_once_it_is_open_and_no_script_reads_the_cookie(seen):
    entered = seen["entered"]
    assert entered["address"] == entered["own"]
    assert entered["title"].startswith("Preview: ")
    assert entered["script"] == ""


def test_nothing_is_asked_of_another_machine(seen):
    own = ("data", "blob", "about")
    addresses = [urlparse(address) for address in seen["requests"]]
    assert len([address for address in addresses if address.hostname == "127.0.0.1"]) > 20
    assert [address.geturl() for address in addresses if address.scheme not in own and address.hostname != "127.0.0.1"] == []


# What the browser says though all is as it should be.
EXPECTED_COMPLAINTS = {
    "net::ERR_": "nobody answers while the program is ended, which the page tells",
    "403 (Forbidden)": "a program that begins again has another token, until its new address is opened",
    "Blocked script execution": "a draft has a script for those who make points on it; in the preview it does not run",
}


def test_the_browser_has_no_complaint(seen):
    assert [text for text in seen["complaints"] if not any(part in text for part in EXPECTED_COMPLAINTS)] == []
