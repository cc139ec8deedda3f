"""`findings compare` says each change once, in its group, word by word, as text and as a page; and says what it cannot do.

The edits of CHANGES are made to a copy of a sample; the old version is read from its folder, and from a git repository.
"""

import os
import pty
import subprocess
import threading
from pathlib import Path

import pytest

import edits
import program
from checks import browser, comparison, html_page, nu
from checks.comparison import Told
from test_text_is_text import HOSTILE

SAMPLE = "awen-vale-2024"
PSYCHOLOGIST = """  - |
    A psychologist meets the team every fortnight, and helps it to understand what trauma does to children and to those
    who work with them.
"""
FARES = """  - id: bus-fares
    to: [yjs]
    text: |
      pay the bus fares of children who travel to their appointments
"""
LANGUAGE = """  - id: language
    to: [yjs]
    text: |
      record the language that each child chooses, and tell every partner who works with the child
    brief: record and pass on the language that each child chooses
    answers: [language-record]
    themes: [Welsh language, diversity]
"""

# Every edit: its file, the words that are replaced, what stands instead.
CHANGES = [
    ("for-children.yaml", ", language, ", ", "),
    ("ratings.yaml", "2.2.3: { yes: 8, of: 13 }", "2.2.3: { yes: 9, of: 13 }"),
    ("recommendations.yaml", LANGUAGE, ""),
    ("recommendations.yaml", "  - id: information\n", f"{FARES}  - id: information\n"),
    ("sections/1.2.yaml", PSYCHOLOGIST, ""),
    ("sections/1.3.yaml", "strengths:\n", f"strengths:\n{PSYCHOLOGIST}"),
    ("sections/foreword.md", "This report belongs to our programme", "This report is one of our programme"),
]

# Everything that must be said of them, in its order. Of a long text, how it begins.
EXPECTED = [
    Told("Ratings", "Score", "25/36 → 26/36"),
    Told("Ratings", "2.2 Planning", "Requires improvement → Good"),
    Told("Figures", "2.2.3 Is enough attention given in planning to keeping other people safe?", "8 of 13, 62% → 9 of 13, 69%"),
    Told("Recommendations", "Removed: recommendation 2", "[-Awen Vale Youth Justice Service:-]\n[-record the language that each "
         "child chooses, and tell every partner who works with the child-]\n[-record and pass on the language that each child chooses-]\n"
         "[-Welsh language-]\n[-diversity-]"),
    Told("Recommendations", "Added: recommendation 3",
         "{+Awen Vale Youth Justice Service:+}\n{+pay the bus fares of children who travel to their appointments+}"),
    Told("Findings", "Moved: from 1.2 Staff, strength 5 to 1.3 Partnerships and services, strength 1",
         "A psychologist meets the team every fortnight, and helps it to understand what trauma does to children and to "
         "those who work with them."),
    Told("Other texts", "Reworded: Foreword, paragraph 1", "This report [-belongs to-]{+is one of+} our programme of "),
    # The figure and the rating are quoted in prose, which says something else with them.
    Told("Other texts", "Reworded: Foreword, paragraph 4", "After court, planning for the safety of other people is weaker. It "
         "was good enough in [-62-]{+69+} per cent of the relevant cases, and this decides the rating of planning, "
         "[-Requires improvement.-]{+Good.+} Too many "),
    Told("Other texts", "Reworded: 2.2 Planning, paragraph 3", "The safety of other people decides this rating. Plans for it were "
         "sufficient in [-62-]{+69+} per cent of the relevant cases: [-8-]{+9+} of 13. "),
]


def git(folder: Path, *arguments: str) -> None:
    """Runs git as somebody, whoever has set what on this machine."""
    names = {f"GIT_{role}_{part}": value for role in ("AUTHOR", "COMMITTER")
             for part, value in (("NAME", "Editor"), ("EMAIL", "editor@example.org"))}
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True,
                   env={**os.environ, **names, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"})


@pytest.fixture(scope="module")
def versions(tmp_path_factory) -> Path:
    """A place with the folders `old` and `new`; `new` is in a repository, whose first revision is as `old`."""
    place = tmp_path_factory.mktemp("versions")
    old = edits.copy_sample(place, "old", SAMPLE)
    git(place, "init", "--quiet")
    new = old.rename(place / "new")
    git(place, "add", "new")
    git(place, "commit", "--quiet", "-m", "First draft")
    edits.copy_sample(place, "old", SAMPLE)
    for file, words, instead in CHANGES:
        edits.replace(new / file, words, instead)
    return place


@pytest.fixture(scope="module")
def text(versions) -> str:
    """The comparison of the two folders on a terminal."""
    return compared(versions, "old", "new")


@pytest.fixture(scope="module")
def page(versions) -> Path:
    """The same as a web page."""
    compared(versions, "old", "new", "--html", "changes.html")
    return versions / "changes.html"


@pytest.fixture(scope="module")
def seen_page(page) -> list[dict]:
    """What Chromium and axe say of the page."""
    return browser.look_at([page])[page]


def compared(place: Path, *arguments: str) -> str:
    done = program.run("compare", *arguments, cwd=place)
    assert done.returncode == 0, program.messages(done)
    return done.stdout


def test_each_change_is_said_once(text):
    told = comparison.from_text(text)
    assert [(one.group, one.what) for one in told] == [(one.group, one.what) for one in EXPECTED]
    assert [one.words for one, wanted in zip(told, EXPECTED, strict=True) if not one.words.startswith(wanted.words)] == []
    assert text.startswith("From old to new\n")


@pytest.mark.parametrize(("out", "err", "colours"), [("file", "terminal", False), ("terminal", "file", True), ("terminal", "terminal", True)])
def test_only_what_goes_to_a_terminal_is_coloured(versions, tmp_path, out, err, colours):
    """Somebody types `findings compare A B > file`: the other stream leads to the terminal still."""
    ends = {}
    for name, leads in (("stdout", out), ("stderr", err)):
        ends[name] = pty.openpty() if leads == "terminal" else (None, os.open(tmp_path / name, os.O_CREAT | os.O_WRONLY))
    # Read while it is written: a terminal holds only so much.
    seen = []
    readers = [threading.Thread(target=lambda: seen.append(everything(ends["stdout"][0])))] if out == "terminal" else []
    environment = {**os.environ, "TERM": "xterm"} | {"NO_COLOR": ""}
    done = subprocess.Popen(program.command("compare", "old", "new"), cwd=versions, env=environment, stdin=subprocess.DEVNULL,
                            stdout=ends["stdout"][1], stderr=ends["stderr"][1])
    for reader in readers:
        reader.start()
    assert done.wait() == 0
    for _, end in ends.values():
        os.close(end)
    for reader in readers:
        reader.join()
    text = seen[0] if seen else (tmp_path / "stdout").read_bytes()
    assert b"Ratings" in text
    assert (b"\x1b[" in text) == colours


def everything(end: int) -> bytes:
    """What comes out of a terminal until nobody writes to it any more, which Linux tells as an error."""
    read = b""
    while True:
        try:
            part = os.read(end, 65536)
        except OSError:
            return read
        if not part:
            return read
        read += part


def test_the_page_says_what_the_text_says(text, page):
    assert comparison.from_page(page) == comparison.from_text(text)


def test_a_revision_is_an_old_version(versions, text):
    of_revision = compared(versions, "HEAD:new", "new")
    assert of_revision.splitlines()[0] == "From HEAD:new to new"
    assert of_revision.splitlines()[1:] == text.splitlines()[1:]


def test_a_folder_that_is_gone_is_read_at_its_revision(versions, text):
    (versions / "new").rename(versions / "now")
    try:
        assert compared(versions, "HEAD:new", "now").splitlines()[1:] == text.splitlines()[1:]
    finally:
        (versions / "now").rename(versions / "new")


def test_what_is_the_same_is_said_to_be(versions):
    assert compared(versions, "old", "old").splitlines() == ["From old to old", "Nothing that readers see has changed."]
    assert compared(versions, "HEAD:new", "old").splitlines()[1:] == ["Nothing that readers see has changed."]


# What is said of the inspection on the cover and in the particulars: the value that is changed, and what must be told.
PARTICULARS = {
    "fieldwork": ("from: 2024-03-04", "from: 2024-02-26", "26 February"),
    "publication": ("publication: 2024-06-18", "publication: 2024-06-25", "25 June"),
    "area": ("  area: Awen Vale\n", "  area: Awen Dale\n", "Awen Dale"),
    "version": ('version: "1.0"', 'version: "1.1"', "Version: 1.0 → 1.1"),
    "isbn": ("isbn: 978-0-00-000022-4", "isbn: 978-0-306-40615-7", "ISBN (PDF): 978-0-00-000022-4 → 978-0-306-40615-7"),
    "person": ("role: Lead inspector\n    number", "role: Chief of inspection\n    number", "Chief of inspection"),
}


@pytest.mark.parametrize("name", PARTICULARS)
def test_particulars_are_compared(versions, tmp_path, name):
    words, instead, told = PARTICULARS[name]
    edits.replace(edits.copy_sample(tmp_path, "new", SAMPLE) / "inspection.yaml", words, instead)
    assert told in compared(tmp_path, str(versions / "old"), "new")


# What is broken in the old version: its file, what stands in it, and what is said of it.
BROKEN = {
    "prose": ("sections/foreword.md", b"\xff\xfe bad", "sections/foreword.md"),
    "a placeholder": ("sections/foreword.md", b"Words {{ nosuch() }} here.\n", "sections/foreword.md:1:"),
    "evidence": ("evidence/court.csv", b'a,b\n"x', "evidence/court.csv"),
    "a record": ("ratings.yaml", b"nonsense: [", "ratings.yaml:1:"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_told_and_is_no_change(versions, tmp_path, name):
    file, content, told = BROKEN[name]
    broken = edits.copy_sample(tmp_path, "broken", SAMPLE) / file
    broken.parent.mkdir(exist_ok=True)
    broken.write_bytes(content)
    for order in (["broken", str(versions / "old")], [str(versions / "old"), "broken"]):
        done = program.run("compare", *order, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (1, ""), done.stdout
        assert f"broken/{told}" in program.messages(done)


def test_an_id_that_is_renamed_is_no_change_of_words(versions, tmp_path):
    renamed = edits.copy_sample(tmp_path, "renamed", SAMPLE)
    edits.replace(renamed / "recommendations.yaml", "  - id: language\n", "  - id: welsh-language\n")
    edits.replace(renamed / "for-children.yaml", ", language, ", ", welsh-language, ")
    assert "Nothing that readers see has changed." in compared(tmp_path, str(versions / "old"), "renamed")


def test_the_welsh_is_compared_in_welsh(versions):
    edited = edits.copy_sample(versions, "welsh", SAMPLE)
    edits.replace(edited / "translations" / "cy.po", "Mae’r adroddiad hwn yn rhan o’n rhaglen", "Rhan o’n rhaglen yw hwn")
    assert "rhaglen" not in compared(versions, "old", "welsh")
    said = compared(versions, "old", "welsh", "--lang", "cy")
    assert "[-Mae’r adroddiad hwn yn rhan o’n rhaglen-]{+Rhan o’n rhaglen yw hwn+} o arolygiadau" in said, said
    assert "From old" not in said


def test_insertions_and_deletions_do_not_rest_on_colour(page, seen_page):
    assert len(html_page.read_html(page).xpath("//ins")) == 6
    assert comparison.told_without_colour(page) == []
    for seen in seen_page:
        assert (seen["inserted"], seen["deleted"]) == (["underline"], ["line-through"]), seen["name"]


def test_the_check_for_listeners_can_fail(page, tmp_path):
    silent = tmp_path / "silent.html"
    silent.write_text(page.read_text("utf-8").replace("inserted: ", "").replace(" end of deletion.", ""), "utf-8")
    assert len(comparison.told_without_colour(silent)) == len(html_page.read_html(silent).xpath("//ins | //del"))


def test_the_page_is_accessible_and_valid(page, seen_page):
    assert browser.accessible(seen_page) == []
    assert browser.fits(seen_page) == []
    assert browser.asks_for_nothing(seen_page) == []
    assert nu.check([page])[page] == []
    assert html_page.ids_are_unique(page) == []


def test_hostile_text_is_text(tmp_path):
    edits.copy_sample(tmp_path, "old", SAMPLE)
    new = edits.copy_sample(tmp_path, "new &lt;img src=x onerror=alert(1)&gt; ' {{ 7 }}", SAMPLE)
    edits.insert_item(new / "sections" / "1.2.yaml", "strengths", edits.as_markdown(HOSTILE))
    edits.append_paragraph(new / "sections" / "foreword.md", edits.as_markdown(HOSTILE))
    edits.set_value(new / "inspection.yaml", "name", HOSTILE)
    said = compared(tmp_path, "old", new.name)
    assert said.count(f"{{+{HOSTILE}+}}") >= 2
    page = tmp_path / "changes.html"
    compared(tmp_path, "old", new.name, "--html", page.name)
    assert html_page.nothing_runs(page) == []
    assert HOSTILE in html_page.read_html(page).xpath("//h1")[0].text_content()
    assert comparison.from_page(page) == comparison.from_text(said)
    seen = browser.look_at([page])[page]
    assert browser.asks_for_nothing(seen) == []
    assert browser.fits(seen) == []
    assert nu.check([page])[page] == []


# What cannot be compared, and what the message must name.
REFUSED = {
    "no such folder": (["nowhere", "new"], "there is no folder “nowhere”"),
    "no such new folder": (["old", "nowhere"], "there is no folder “nowhere”"),
    "no findings in it": (["empty", "new"], "empty"),
    "no such revision": (["never:new", "new"], "never"),
    "a revision before the first": (["HEAD~9:new", "new"], "HEAD~9"),
    "a revision without the folder": (["HEAD:nowhere", "new"], "nowhere"),
    "a place outside the repository": (["HEAD:/nowhere/at/all", "new"], "/nowhere/at/all"),
    "a revision and nothing else": (["HEAD:", "new"], "there is no folder"),
    "an option instead of a revision": (["--", "--output=x:new", "new"], "--output=x"),
    "no revision": ([":new", "new"], ":new"),
    "another programme": (["other", "new"], "youth-2018"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_compared_is_told(versions, name):
    (versions / "empty").mkdir(exist_ok=True)
    if not (versions / "other").exists():
        edits.copy_sample(versions, "other", "warwickshire-2018")
    arguments, named = REFUSED[name]
    done = program.run("compare", "--html", "refused.html", *arguments, cwd=versions)
    said = program.messages(done)
    assert done.returncode == 1, said
    assert named in said
    assert "fatal" not in said and "os error" not in said, "the words of another program, or of the system"
    assert not (versions / "refused.html").exists()


def test_nothing_is_left_behind(versions, tmp_path):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    done = subprocess.run(program.command("compare", "HEAD:new", "new"), cwd=versions, check=False, capture_output=True,
                          env={**program.environment(), "TMPDIR": str(scratch)})
    assert done.returncode == 0
    assert list(scratch.iterdir()) == []
