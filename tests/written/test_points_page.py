"""The page of a draft, opened from disk: the service makes its points in it, saves them, and the program takes them in."""

import json
import re
import shutil
import subprocess

import pytest
import yaml

import program
from checks import points_page
from checks.html_page import read_html
from checks.points_page import act, say

# A report in each language; both have paragraphs, tables and boxes.
DRAFTS = {"en": "rochdale-2013", "cy": "awen-vale-2024"}
HOSTILE = "<img src=x onerror='globalThis.ran=1'><script>globalThis.ran=2</script>\u202e{{ throw() }}"


@pytest.fixture(scope="module", params=DRAFTS)
def language(request) -> str:
    """Each language."""
    return request.param


@pytest.fixture(scope="module")
def page(outputs, language):
    """The page of a draft in a language."""
    return outputs[DRAFTS[language], "draft"] / language / "report.html"


@pytest.fixture(scope="module")
def made(page, tmp_path_factory):
    """What was seen while points were made."""
    return act("make", page, tmp_path_factory.mktemp("points"))


def saved(path) -> dict:
    """A file of points."""
    return json.loads(open(path, encoding="utf-8").read())


def test_nothing_is_asked_for_and_nothing_goes_wrong(made):
    assert made.noise() == []


def test_numbers_are_buttons(made, page):
    assert made.seen["numbers"] == len(read_html(page).xpath("//main//a[@class='draft-number']")) > 20
    assert not made.seen["noScripts"]


def test_point_on_selected_words_by_mouse(made, language):
    seen = made.seen["mouse"]
    assert seen["quoted"] == " ".join(seen["selected"].split()) != ""
    assert seen["focus"] == "page_point_words"
    assert seen["said"] == say(language, "page-points-kept", number=1)
    assert seen["count"] == say(language, "page-points-count", count=1)
    # Back at the number, which tells that there is a point now.
    assert seen["back"].endswith(say(language, "page-points-count", count=1))


def test_words_in_a_row_mean_the_row(made):
    seen = made.seen["inRow"]
    assert seen["row"] == seen["last"] == seen["quoted"] != ""


def test_point_on_a_row_by_keyboard(made, language):
    seen = made.seen["keyboard"]
    assert seen["focus"] in ("page_point_words", "page_point_row")
    assert seen["needed"] == say(language, "page-points-nothing")
    assert seen["row"] == seen["quoted"] and " | " in seen["row"]
    assert seen["said"] == say(language, "page-points-kept", number=2)


def test_escape_closes_and_loses_nothing(made, language):
    seen = made.seen["keyboard"]
    assert seen["aside"] == say(language, "page-points-aside")
    assert seen["stillThere"] == "Our own count of cases."
    assert seen["guardedWithUnfinished"]
    number = seen["escaped"].split(":")[0]
    assert seen["back"].startswith(number)


def test_point_that_says_nothing_is_not_kept(made, language):
    assert made.seen["box"]["refused"] == say(language, "page-points-nothing")
    assert made.seen["box"]["focus"] == "page_point_correction"
    assert made.seen["box"]["said"] == say(language, "page-points-kept", number=3)


def test_words_without_a_number_come_along(made):
    seen = made.seen["heading"]
    assert seen["quoted"] == " ".join(seen["selected"].split()) != ""
    assert seen["focus"] == "page_point_number"


def test_point_where_there_is_no_number(made, language):
    seen = made.seen["elsewhere"]
    assert seen["refused"] == say(language, "page-points-unknown", number=99999)
    assert seen["focus"] == "page_point_number"
    assert seen["words"] != ""
    assert seen["count"] == say(language, "page-points-count", count=4)


def test_unsaved_points_are_guarded(made):
    seen = made.seen
    assert [seen[key] for key in ("guardedAtFirst", "guardedBefore", "guardedAfter")] == [False, True, False]


def test_saved_file_says_what_was_typed(made, language):
    seen = made.seen
    file = saved(seen["first"]["path"])
    report = DRAFTS[language]
    draft, points = {"en": ("draft", "points"), "cy": ("drafft", "pwyntiau")}[language]
    assert re.fullmatch(rf"{report}-{draft}-{file['draft']}(-embargo-[\d-]+)?-{language}-{points}.json", seen["first"]["name"])
    assert seen["first"]["said"] == say(language, "page-points-saved", file=seen["first"]["name"])
    assert (file["report"], file["language"], file["who"]) == (report, language, "A. Head, Head of Service")
    mouse, keyboard, box = file["points"]
    assert mouse["quoted"] == seen["mouse"]["quoted"] and mouse["quoted"] in mouse["text"]
    assert mouse["kind"] == "wrong_figure"
    assert mouse["correction"] == "Sixteen, <b>not</b> fifteen.\nSee the minutes."
    assert keyboard["quoted"] == seen["keyboard"]["row"] and keyboard["quoted"] in keyboard["text"]
    assert (keyboard["kind"], keyboard["evidence"]) == ("wrong_fact", "Our own count of cases.")
    assert " ".join(box["text"].split()) == " ".join(seen["box"]["words"].split())
    assert all(point["anchor"] and point["number"] for point in file["points"])


def test_saved_file_is_opened_again(made, language):
    seen = made.seen
    assert seen["empty"]
    assert seen["opened"]["said"] == say(language, "page-points-opened", count=3)
    assert seen["opened"]["list"] == seen["list"] and "<b>not</b>" in seen["list"]
    assert seen["openedTwice"] == seen["list"]
    assert seen["opened"]["who"] == "A. Head, Head of Service"


def test_point_is_edited_removed_and_made_again(made, language):
    seen = made.seen
    first, second = saved(seen["first"]["path"])["points"], saved(seen["second"]["path"])["points"]
    assert seen["editing"] == first[0]["correction"]
    assert seen["edited"]["said"] == say(language, "page-points-kept", number=1)
    assert seen["edited"]["focus"].startswith(say(language, "page-points-edit"))
    assert say(language, "page-points-of", number=3) in seen["removed"]["asked"]
    assert seen["removed"]["said"] == say(language, "page-points-removed", number=3)
    assert second[0] == {**first[0], "correction": "Seventeen, not fifteen."}
    assert second[1] == first[1]
    assert {**second[2], "id": ""} == {**first[2], "id": ""} and second[2]["id"] != first[2]["id"]


def test_all_points_are_removed(made, language):
    seen = made.seen["removedAll"]
    assert seen["said"] == say(language, "page-points-removed-all")
    assert seen["count"] == say(language, "page-points-count", count=0)
    assert seen["focus"] == "page_points_title"


def test_only_the_list_is_printed(made, language):
    printed = made.seen["printed"]
    assert "Seventeen, not fifteen." in printed and "A. Head, Head of Service" in printed
    assert say(language, "page-points-edited", number=4) in printed
    for button in ("page-points-save", "page-points-edit", "page-points-new"):
        assert say(language, button) not in printed.splitlines()
    assert len(printed) < 5000 < made.seen["printedAfter"]


def imported(sample: str, into, file: str) -> tuple[subprocess.CompletedProcess, subprocess.CompletedProcess]:
    """A file taken into a copy of a sample, and the list of its points."""
    folder = into / sample
    if not folder.exists():
        shutil.copytree(program.INSPECTIONS / sample, folder)
    taken = program.run("responses", "import", folder, file)
    return taken, program.run("responses", "list", folder)


def test_points_are_imported_and_listed(made, language, tmp_path):
    for name in ("first", "second"):
        taken, listed = imported(DRAFTS[language], tmp_path, made.seen[name]["path"])
        assert taken.returncode == 0, program.messages(taken)
        assert listed.returncode == 0, program.messages(listed)
    for point in saved(made.seen["second"]["path"])["points"]:
        words = " ".join((point["correction"] or point["evidence"]).split())
        assert words in " ".join(listed.stdout.split()), listed.stdout
    said = program.messages(taken)
    assert "no paragraph of the draft fits" not in said
    # One was removed between the two files.
    assert said.count("warning") == said.count("one point of an earlier file of this reader is not in this one") == 1, said


def bare(text: str) -> str:
    """Letters and figures only."""
    return " ".join(re.sub(r"[\W_]+", " ", text.lower()).split())


def test_words_are_those_of_the_program(draft, tmp_path):
    """A point on every number of every draft is taken in as one on that number, and on the words that the page showed."""
    page = draft.html
    every = act("every", page, tmp_path)
    assert every.noise() == []
    sent = {point["id"]: point for point in saved(every.seen["path"])["points"]}
    assert len(sent) == len(read_html(page).xpath("//main//a[@class='draft-number']"))
    taken, _ = imported(draft.sample, tmp_path, every.seen["path"])
    assert taken.returncode == 0, program.messages(taken)
    (record,) = (tmp_path / draft.sample / "responses").glob("*.yaml")
    kept = [point for reply in yaml.safe_load(record.read_text("utf-8")) for point in reply["points"]]
    assert len(kept) == len(sent)
    faults = [(point.get("paragraph"), sent[point["given_id"]], point.get("text")) for point in kept
              if (sent[point["given_id"]]["number"], bare(sent[point["given_id"]]["text"]))
              != (point.get("paragraph"), bare(point.get("text") or ""))]
    assert faults == []


def test_what_was_begun_and_not_kept_is_told(page, language, tmp_path):
    seen = act("aside", page, tmp_path).seen
    assert seen["told"] == say(language, "page-points-aside")
    assert seen["label"].endswith(say(language, "page-points-begun"))
    assert seen["saved"]["said"].endswith(say(language, "page-points-unfinished", count=1))
    assert [point["correction"] for point in saved(seen["saved"]["path"])["points"]] == ["Kept"]
    assert seen["again"] == "Begun", "it is there when the number is opened again"
    assert seen["byNumber"] == "Begun", "and when the number is typed"
    assert seen["fault"] == say(language, "page-points-too-long", count=1)
    assert seen["length"] == 10_001, "nothing is cut off"


def test_nil_return(page, language, tmp_path):
    answer = act("answer", page, tmp_path)
    assert answer.noise() == []
    assert answer.seen["nothing"] == say(language, "page-points-none")
    file = saved(answer.seen["saved"]["path"])
    assert (file["no_points"], file["points"]) == (True, [])
    taken, _ = imported(DRAFTS[language], tmp_path, answer.seen["saved"]["path"])
    assert taken.returncode == 0, program.messages(taken)


def hostile_files(good: dict) -> dict[str, tuple[object, str | None, int]]:
    """Files that a stranger may send: what is in each, which sentence is said, how many points are taken."""
    point = good["points"][0]
    only = lambda **changes: {**good, "points": [{**point, **changes}]}
    evil = {key: HOSTILE for key in ("text", "quoted", "correction", "evidence")}
    return {
        "scripts in texts": ({**only(**evil), "who": HOSTILE}, None, 1),
        "not JSON": ("PK\x03\x04", "foreign", 0),
        "a list": ([good], "foreign", 0),
        "nothing": (None, "foreign", 0),
        "another format": ({**good, "format": "other"}, "foreign", 0),
        "another version of the format": ({**good, "format_version": 2}, "foreign", 0),
        "a key that is not known": ({**good, "more": 1}, "foreign", 0),
        "a key of a prototype": ({**good, "__proto__": {"who": "x"}}, "foreign", 0),
        "a key of a point that is not known": (only(html="<b>"), "foreign", 0),
        "a huge text": (only(correction="x" * 10_001), "foreign", 0),
        "the longest text": (only(correction="x" * 10_000), None, 1),
        "a huge file": ({**good, "who": "x" * 20_000_001}, "foreign", 0),
        "too many points": ({**good, "points": [{**point, "id": str(number)} for number in range(2001)]}, "foreign", 0),
        "an id twice": ({**good, "points": [point, point]}, "foreign", 0),
        "a number that is none": (only(number="1; drop"), "foreign", 0),
        "an anchor that is none": (only(anchor="\"><img>"), "foreign", 0),
        "a kind that is none": (only(kind="constructor"), "foreign", 0),
        "another report": ({**good, "report": "other-2020"}, "other", 0),
        "another language": ({**good, "language": "fr"}, "other", 0),
        "another version": ({**good, "draft": "0", "digest": "0" * 16}, "version", 3),
        "a paragraph that is not there": (only(number=99999, anchor="p-9-00000000"), "unknown", 1),
        "a number that is not there": (only(number=99999, anchor=None), "unknown", 1),
    }


@pytest.fixture(scope="module")
def hostile(made, page, tmp_path_factory):
    """What was seen of each file, by its name, with what must be."""
    folder = tmp_path_factory.mktemp("hostile")
    expected = {}
    for index, (name, (content, said, points)) in enumerate(hostile_files(saved(made.seen["first"]["path"])).items()):
        path = folder / f"{index}.json"
        path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
        expected[str(path)] = (name, said, points)
    opened = act("open", page, *expected)
    assert opened.noise() == []
    return [(*expected[path], seen) for path, seen in opened.seen.items()]


def test_every_hostile_file_was_opened(hostile, made):
    assert len(hostile) == len(hostile_files(saved(made.seen["first"]["path"])))


def test_hostile_files_are_refused_or_shown_as_text(hostile, language):
    faults = []
    for name, sentence, points, seen in hostile:
        taken = say(language, "page-points-opened", count=points)
        values = {"number": 99999} if sentence == "unknown" else {}
        wanted = say(language, f"page-points-{sentence}", **values) if sentence else taken
        if not (seen["said"].endswith(wanted) and seen["said"].startswith(taken if points else wanted)):
            faults.append(f"{name}: {seen['said']!r}, not {wanted!r}")
        if seen["points"] != points:
            faults.append(f"{name}: {seen['points']} points, not {points}")
        if seen["ran"] is not None or seen["markup"] or seen["asked"] or not seen["fits"]:
            faults.append(f"{name}: not only text: {seen}")
    assert faults == []


def test_scripts_in_texts_are_shown_as_text(hostile):
    (seen,) = [seen for name, _, _, seen in hostile if name == "scripts in texts"]
    assert seen["list"].count("<script>globalThis.ran=2</script>") == 3 and "\u202e" not in seen["list"]


def test_axe_finds_nothing_and_everything_fits(page):
    views = act("look", page)
    assert views.noise() == []
    assert len(views.seen) == 16
    assert [view["dialogs"] for view in views.seen] == [0, 1, 1, 2] * 4
    assert [fault for view in views.seen for fault in points_page.faults_of_view(view)] == []
    assert points_page.left_open(views.seen) == []


def test_page_without_scripts_tells_of_the_other_forms(page, language):
    without = act("without", page)
    assert without.noise() == []
    assert without.seen == {
        "noScripts": say(language, "points-no-scripts"), "otherForms": False, "bar": False, "buttons": 0,
        "numbers": len(read_html(page).xpath("//main//a[@class='draft-number']")), "hidden": 0,
    }


def test_one_script_runs_in_a_draft(draft):
    assert points_page.one_script_runs(draft.html) == []


def test_final_has_nothing_of_it(final):
    assert points_page.has_no_form(final.html, final.language) == []


@pytest.mark.parametrize("fragment", ["<script>alert(1)</script>", '<p onclick="alert(1)">a</p>', "<script type='module'></script>"])
def test_another_script_is_found(page, tmp_path, fragment):
    spoilt = tmp_path / "report.html"
    spoilt.write_text(page.read_text("utf-8").replace("</main>", f"{fragment}</main>"), "utf-8")
    assert points_page.one_script_runs(spoilt) != []


FOREIGN = """<p id="added" onclick="globalThis.ran = 1">Added</p><script>globalThis.ran = 2</script>
<script type="module">globalThis.ran = 3</script>"""


def test_what_others_put_into_the_page_does_not_run(page, tmp_path):
    """Mail gateways and programs that index put scripts into pages; the page knows its own by its digest."""
    spoilt = tmp_path / "report.html"
    text = page.read_text("utf-8")
    spoilt.write_text(text.replace("<main", f"{FOREIGN}<main", 1), "utf-8")
    found = act("foreign", spoilt)
    assert found.seen is None
    assert len([line for line in found.complaints if "Content Security Policy" in line]) == 3, found.complaints
    # Without the policy they would.
    spoilt.write_text(re.sub(r"<meta http-equiv=[^>]*>", "", spoilt.read_text("utf-8")), "utf-8")
    assert act("foreign", spoilt).seen is not None


def test_form_in_a_final_is_found(page, language):
    assert points_page.has_no_form(page, language) != []
