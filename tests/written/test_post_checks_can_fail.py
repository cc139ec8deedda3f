"""The checks on posts find what they are there for: something in a good post is changed, and the check must say so.

A row is a check, what is changed and what it becomes. What must hold: the check is content with the post as it was
(test_post.py) and not with the spoilt one.
"""

import json
import shutil

import pytest

import edits
from checks import block_editor, post, post_text
from program import Report

# In the editor, all at once, because it is slow to start.
FOR_EDITOR = [
    (block_editor.blocks_are_valid, '<h2 class', '<h2 title="a" class'),
    (block_editor.blocks_are_valid, "<!-- wp:heading -->", '<!-- wp:heading {"level":3} -->'),
    (block_editor.blocks_are_allowed, "<!-- wp:heading -->", "<p>loose</p>\n\n<!-- wp:heading -->"),
    (block_editor.blocks_are_allowed, "<!-- wp:heading -->", "<!-- wp:html -->\n<b>a</b>\n<!-- /wp:html -->\n\n<!-- wp:heading -->"),
    (block_editor.blocks_are_allowed, "<!-- wp:heading -->", "<!-- wp:unknown /-->\n\n<!-- wp:heading -->"),
    (block_editor.comes_out_as_it_went_in, '<h2 class="wp-block-heading">', "<h2>"),
    (block_editor.comes_out_as_it_went_in, "<!-- wp:heading -->", "<!-- wp:heading  -->"),
]

# A sample with footnotes, and what is changed in its content.
SPOILT = [
    (post.headings_begin_at_two, "<h2", "<h3"),
    (post.headings_begin_at_two, "<h2", "<h1>a</h1><h2"),
    (post.nothing_that_the_theme_adds, "<h2", '<h2 id="a"'),
    (post.nothing_that_the_theme_adds, "<h2", "<nav>a</nav><h2"),
    (post.nothing_that_the_theme_adds, "<h2", '<div id="a"></div><ul>' + '<li><a href="#a">a</a></li>' * 4 + "</ul><h2"),
    (post.links_lead_somewhere, "<h2", '<p><a href="#nowhere">a</a></p><h2'),
    (post.links_lead_somewhere, "<h2", '<p id="a">a</p><p id="a">a</p><h2'),
    (post.links_lead_somewhere, "<h2", '<p><a href="report.html">a</a></p><h2'),
    (post.tables_say_what_they_are, '<figcaption class="wp-element-caption">', "<figcaption hidden></figcaption><i>"),
    (post.tables_say_what_they_are, '<th scope="col">', "<th>"),
    (post.tables_say_what_they_are, '<th scope="row">', "<th>"),
    (post.tables_say_what_they_are, "<tbody><tr>", "<tbody><tr><td>a</td>"),
    (post.footnotes_are_the_editors, 'class="fn"', 'class="note"'),
    (post.footnotes_are_the_editors, '-link">1</a>', '-link">2</a>'),
    (post.footnotes_are_the_editors, '<sup data-fn="', '<sup data-fn="x'),
    (post.footnotes_are_the_editors, "<!-- wp:footnotes /-->", ""),
    (post.post_is_whole, "<h2", "<p>a</p><h2"),
    (post.post_is_whole, "<h2", '<img src="images/no.png" alt="a"><h2'),
    (post.ratings_are_words, "findings-rating-good", "good"),
    (post.ratings_are_words, ">Good</span>", "></span>"),
]
AGAINST_PAGE = [
    (post_text.same_headings, ">Foreword<", ">Words before<"),
    (post_text.same_headings, "<h3", "<h4"),
    (post_text.same_words, "</p>", " more</p>"),
    (post_text.same_words, "</td>", " more</td>"),
    (post_text.same_words, "<p>", "<p>1. "),
    (post_text.same_notes, "<sup data-fn", "<sup><a href=\"#a\">1</a></sup><sup data-fn"),
    (post_text.same_languages, "<p>", '<p lang="cy">'),
]
# What is changed in post.json.
IN_JSON = [
    ("status", "publish"),
    ("slug", "Not one"),
    ("title", "<b>a</b>"),
    ("images", [{"file": "images/no.png", "alt": "a"}]),
    ("translations", [{"language": "cy", "file": "../fr/post.json"}]),
]


@pytest.fixture(scope="module")
def good(outputs) -> Report:
    return Report(edits.SUBJECT, "final", "en", outputs[edits.SUBJECT, "final"] / "en")


def spoilt(good: Report, folder, words: str, instead: str):
    """A copy of the post with something in it changed, once."""
    folder.mkdir(exist_ok=True)
    text = good.blocks.read_text("utf-8")
    assert words in text, f"the post holds nothing like {words!r}"
    shutil.copy(good.blocks.with_name("post.json"), folder / "post.json")
    (folder / "report.blocks.html").write_text(text.replace(words, instead, 1), "utf-8")
    return folder / "report.blocks.html"


@pytest.fixture(scope="module")
def read_spoilt(good, tmp_path_factory) -> list:
    home = tmp_path_factory.mktemp("spoilt")
    files = [spoilt(good, home / str(row), words, instead) for row, (_, words, instead) in enumerate(FOR_EDITOR)]
    seen = block_editor.look_at(files)
    return [(file, seen[file]) for file in files]


@pytest.mark.parametrize("row", range(len(FOR_EDITOR)))
def test_the_editor_finds_it(read_spoilt, row):
    assert FOR_EDITOR[row][0](*read_spoilt[row]) != []


@pytest.mark.parametrize(("check", "words", "instead"), SPOILT)
def test_check_finds_it(good, tmp_path, check, words, instead):
    assert check(spoilt(good, tmp_path, words, instead)) != []


@pytest.mark.parametrize(("check", "words", "instead"), AGAINST_PAGE)
def test_comparison_finds_it(good, tmp_path, check, words, instead):
    assert check(good.html, spoilt(good, tmp_path, words, instead)) != []


@pytest.mark.parametrize(("key", "value"), IN_JSON)
def test_check_finds_it_in_the_json(good, tmp_path, key, value):
    changed = spoilt(good, tmp_path, "<h2", "<h2")
    known = post.read_post(changed)
    changed.with_name("post.json").write_text(json.dumps({**known, key: value}), "utf-8")
    assert post.post_is_whole(changed) != []
    changed.with_name("post.json").write_text(json.dumps({**known, "link": "https://example.org"}), "utf-8")
    assert post.post_is_whole(changed) != []
