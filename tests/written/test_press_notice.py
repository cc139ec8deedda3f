"""The press notice that comes with every final report: what the report says, in words, and until when it may not be used."""

import copy
import json

import edits
import program
from checks.html_page import read_html
from checks.pdf_tree import tidy
from checks.phrases import phrase

# What is said to those who listen alone.
SPOKEN = "ancestor::*[@class='unseen']"


def lines(path):
    return [tidy(line) for line in path.read_text("utf-8").splitlines()]


def test_notice_says_of_which_report_it_is(final):
    found = lines(final.press_notice)
    assert found[0] == phrase(final.language, "notice-title")
    assert tidy(read_html(final.html).xpath("string(//h1)")) in found
    assert phrase(final.language, "notice-editors") in found


def test_notice_has_every_rating_in_words(final):
    ratings = json.loads(final.json.read_text("utf-8"))
    page = read_html(final.html)
    rows = page.xpath("//table[@class='ratings-table']//tr[th[@scope='row']]")
    said = [(row.xpath("string(th)"), "".join(row.xpath(f"td//*[contains(@class, 'badge')]//text()[not({SPOKEN})]"))) for row in rows]
    wanted = [f"- {tidy(title)}: {tidy(word)}" for title, word in said]
    found = lines(final.press_notice)
    assert [line for line in wanted if line not in found] == []
    if ratings.get("overall") and ratings["overall"]["label"] and rows:
        assert any(line.endswith(f": {ratings['overall']['label']}") for line in found)


def test_notice_has_every_recommendation(final):
    # Of a copy: other tests read the same page.
    items = copy.deepcopy(read_html(final.html)).xpath("//div[@class='recommendations']/*[self::ol or self::ul]/li")
    # What a recommendation answers stands in the report.
    for mark in [mark for item in items for mark in item.xpath(".//*[@role='doc-noteref']|.//p[@class='related']")]:
        mark.drop_tree()
    text = "".join(final.press_notice.read_text("utf-8").split()).replace("•", "")
    assert items
    assert [tidy(item.text_content()) for item in items if "".join(item.text_content().split()) not in text] == []


def test_a_draft_has_none(draft):
    assert not draft.press_notice.exists()


def test_embargo_is_told_and_a_programme_has_its_own_template(tmp_path):
    folder = edits.copy_sample(tmp_path)
    edits.replace(folder / "inspection.yaml", "embargo: 2023-02\n", "embargo: 2023-02-28\n")
    look = tmp_path / "look" / "press-notice"
    look.mkdir(parents=True)
    for name, state in (("", "first"), ("youth-2018", "of another"), ("youth-2021", "own")):
        if name:
            (look / f"{name}.txt").write_text("{#- A template of its own. -#}\nOwn: {{ title }} & {{ embargo }}\n", "utf-8")
        done = program.run("build", folder, "--out", tmp_path / state, "--final", "--format", "docx", "--templates", tmp_path / "look")
        assert done.returncode == 0, program.messages(done)
        found = lines(program.written(folder, tmp_path / state, "final") / "en" / "press-notice.txt")
        if name == "youth-2021":
            assert found == ["Own: Press notice & Not for publication before 28 February 2023."]
        else:
            assert found[1] == "Not for publication before 28 February 2023."
