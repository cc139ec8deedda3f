"""The post of every final report: WordPress's own editor reads it, the site's theme has its part to itself, and it says what
the page says."""

from pathlib import Path

import pytest

import edits
import program
from checks import block_editor, post, post_text
from program import Report

FILE_CHECKS = [
    post.headings_begin_at_two,
    post.nothing_that_the_theme_adds,
    post.links_lead_somewhere,
    post.tables_say_what_they_are,
    post.footnotes_are_the_editors,
    post.post_is_whole,
    post.ratings_are_words,
]
EDITOR_CHECKS = [block_editor.blocks_are_valid, block_editor.blocks_are_allowed, block_editor.comes_out_as_it_went_in]
AGAINST_PAGE = [post_text.same_headings, post_text.same_words, post_text.same_notes, post_text.same_languages]


@pytest.mark.parametrize("check", EDITOR_CHECKS, ids=lambda check: check.__name__)
def test_the_editor_reads_it(final, read_by_editor, check):
    assert check(final.blocks, read_by_editor[final.blocks]) == []


@pytest.mark.parametrize("check", EDITOR_CHECKS, ids=lambda check: check.__name__)
def test_the_editor_reads_the_summary(final, read_by_editor, check):
    assert check(final.summary, read_by_editor[final.summary]) == []


SUMMARY_CHECKS = [post.headings_begin_at_two, post.nothing_that_the_theme_adds, post.links_lead_somewhere,
                  post.tables_say_what_they_are, post.ratings_are_words]


@pytest.mark.parametrize("check", SUMMARY_CHECKS, ids=lambda check: check.__name__)
def test_summary(final, check):
    assert check(final.summary) == []


def test_summary_has_the_ratings_and_recommendations_of_the_report(final):
    assert post.ratings_and_recommendations(final.summary) == post.ratings_and_recommendations(final.blocks)
    whole, brief = (len(post.read_blocks(path).text_content().split()) for path in (final.blocks, final.summary))
    assert 50 < brief < min(1500, whole / 4)


@pytest.mark.parametrize("check", FILE_CHECKS, ids=lambda check: check.__name__)
def test_post(final, check):
    assert check(final.blocks) == []


@pytest.mark.parametrize("check", AGAINST_PAGE, ids=lambda check: check.__name__)
def test_post_says_what_the_page_says(final, check):
    assert check(final.html, final.blocks) == []


def test_a_draft_has_none(draft):
    assert not draft.blocks.exists()
    assert not draft.summary.exists()
    assert not draft.blocks.with_name("post.json").exists()


# What no sample has: lists with everything in them, a note that is referred to twice, anchors, another language, pictures.
PROSE = """\
A first claim[^one] and a second[^one], with a < b && "c" --> d.

3. Three.

   Still three, in its own paragraph.

   - Inside three.
     1. Inside of that.
   - And again.

4. Four, with a table:

   | One | Two |
   | --- | --- |
   | a | b[^two] |

   After the table.

5. Five, after all of it.

Words in [Cymraeg am byth]{lang=cy} and *a [link](https://example.org/?a=1&b="2")*.

[^one]: A note that is referred to **twice**.
[^two]: A note in a cell.
"""


@pytest.fixture(scope="module")
def rich(tmp_path_factory) -> Report:
    """A final report with all of it."""
    home = tmp_path_factory.mktemp("rich")
    folder = edits.copy_sample(home)
    foreword = folder / "sections" / "foreword.md"
    foreword.write_text(f"{PROSE}\n{foreword.read_text('utf-8')}", "utf-8")
    (folder / "images").mkdir()
    (folder / "images" / "white.png").write_bytes(edits.white_picture())
    edits.insert_item(folder / "sections" / "1.1.yaml", "images", {
        "id": "white", "file": "white.png", "alt": ALTERNATIVE, "caption": "A point & its \\<caption\\>."})
    done = program.run("build", folder, "--out", home / "output", "--final", "--format", "blocks,html")
    assert done.returncode == 0, program.messages(done)
    return Report(edits.SUBJECT, "final", "en", program.written(folder, home / "output", "final") / "en")


ALTERNATIVE = 'A point that is <white> & "small" &amp; &#38; nothing else'


@pytest.fixture(scope="module")
def rich_read(rich) -> dict:
    return block_editor.look_at([rich.blocks])[rich.blocks]


@pytest.mark.parametrize("check", EDITOR_CHECKS, ids=lambda check: check.__name__)
def test_the_editor_reads_everything_that_a_report_can_have(rich, rich_read, check):
    assert check(rich.blocks, rich_read) == []


@pytest.mark.parametrize("check", [*FILE_CHECKS, *AGAINST_PAGE], ids=lambda check: check.__name__)
def test_everything_that_a_report_can_have(rich, check):
    assert (check(rich.html, rich.blocks) if check in AGAINST_PAGE else check(rich.blocks)) == []


def test_a_list_counts_on_behind_what_stands_in_it(rich):
    lists = post.read_blocks(rich.blocks).xpath("//ol[@start]")
    assert [found.get("start") for found in lists] == ["3", "5"]


def test_a_picture_is_uploaded_with_its_alternative(rich):
    [image] = post.read_post(rich.blocks)["images"]
    assert image["alt"] == ALTERNATIVE
    assert (rich.folder / image["file"]).read_bytes()[:4] == b"\x89PNG"
    [shown] = post.read_blocks(rich.blocks).xpath("//img")
    # A joiner that nobody sees keeps the editor from reading a text as a sign.
    assert shown.get("alt").replace("\u2060", "") == ALTERNATIVE


def test_a_note_keeps_its_id_when_another_comes_before_it(rich, outputs):
    sample = Path(outputs[edits.SUBJECT, "final"]) / "en" / "report.blocks.html"
    before, after = (set(post.read_blocks(path).xpath("//@data-fn")) for path in (sample, rich.blocks))
    assert before and before < after
