"""Catalogues: what the program writes for translators is what gettext's own programs and their tools read, and the reverse.

What must hold: every catalogue that is written, and every one that comes with the samples and the programmes, passes
`msgfmt --check`; polib reads the same texts as the program; a catalogue that such a tool has written again, wrapped and
ordered in its own way, changes nothing when it is taken in; the list of terms that nobody has confirmed and the marks in the
catalogues agree.
"""

import csv
import re
import shutil
import subprocess
from pathlib import Path

import polib
import pytest

import program
from edits import append_paragraph, place_named
from translations import SUBJECTS, catalogue, copy_of, fill, is_address, translate

TO_REVIEW = program.ROOT / "data" / "translations" / "welsh-terms-to-review.csv"
MARK = "adolygu: "
# One case is of a catalogue that git could not bring together.
SHIPPED = sorted(file for part in ("data", "tests/cases") for file in (program.ROOT / part).rglob("*.po")
                 if b"<<<<<<<" not in file.read_bytes())


@pytest.fixture(params=SUBJECTS, ids=lambda folder: folder.name)
def folder(request, tmp_path) -> Path:
    """A copy of a sample or a programme."""
    return copy_of(request.param, tmp_path)


def check_form(file: Path) -> None:
    """gettext's own check, without a warning."""
    done = subprocess.run(["msgfmt", "--check", "--output-file=/dev/null", file], capture_output=True, text=True,
                          check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr


def messages(file: Path) -> list[tuple]:
    return [(entry.msgctxt, entry.msgid, entry.msgstr, entry.fuzzy, entry.obsolete, entry.previous_msgid)
            for entry in polib.pofile(file)]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: "-".join(file.relative_to(program.ROOT).parts[1:3]))
def test_catalogues_that_come_with_the_program_are_sound(file):
    check_form(file)


def test_terms_to_review_are_those_that_the_catalogues_mark():
    marked: dict[str, set[str]] = {}
    for file in sorted((program.ROOT / "data").rglob("cy.po")):
        for entry in polib.pofile(file):
            for line in filter(lambda line: line.startswith(MARK), entry.tcomment.splitlines()):
                marked.setdefault(line.removeprefix(MARK), set()).add(file.parent.parent.name)
    with TO_REVIEW.open(encoding="utf-8", newline="") as rows:
        listed = {row["english"]: set(row["where"].split("; ")) for row in csv.DictReader(rows)
                  if not row["where"].startswith(("report-templates/", "src/"))}
    assert listed == marked


def test_what_is_extracted_is_a_catalogue(folder):
    translate("extract", folder)
    check_form(catalogue(folder))
    texts = polib.pofile(catalogue(folder))
    assert texts.metadata["Language"] == "cy"
    assert "POT-Creation-Date" not in texts.metadata
    assert len(texts) > 20
    assert all(entry.occurrences and entry.comment for entry in texts if not entry.obsolete)


def test_extracting_twice_changes_nothing(folder):
    translate("extract", folder)
    first = catalogue(folder).read_bytes()
    translate("extract", folder)
    assert catalogue(folder).read_bytes() == first
    sent = folder.parent / "sent.po"
    sent.write_bytes(first)
    translate("import", folder, sent)
    assert catalogue(folder).read_bytes() == first


@pytest.mark.parametrize("tool", ["polib", "polib-in-long-lines", "msgcat", "msgcat-by-text", "crlf"])
def test_a_catalogue_that_another_tool_has_written_changes_nothing(folder, tool):
    translate("extract", folder)
    fill(catalogue(folder))
    check_form(catalogue(folder))
    translate("extract", folder)
    before = catalogue(folder).read_bytes()
    sent = folder.parent / "sent.po"
    if tool.startswith("polib"):
        texts = polib.pofile(catalogue(folder), wrapwidth=0 if "long" in tool else 60)
        texts.save(sent)
    elif tool.startswith("msgcat"):
        order = ["--sort-output"] if "text" in tool else []
        subprocess.run(["msgcat", "--no-location", *order, "--output-file", sent, catalogue(folder)], check=True)
    else:
        sent.write_bytes(b"\xef\xbb\xbf" + before.replace(b"\n", b"\r\n"))
    done = translate("import", folder, sent)
    assert "0 new, 0 changed" in done.stdout
    assert catalogue(folder).read_bytes() == before


def test_polib_reads_what_the_program_reads(folder):
    translate("extract", folder)
    fill(catalogue(folder))
    filled = messages(catalogue(folder))
    translate("extract", folder)
    assert messages(catalogue(folder)) == filled


def test_words_are_counted_as_translators_quote_them(tmp_path):
    folder = copy_of(program.INSPECTIONS / "awen-vale-2024", tmp_path)
    memory = tmp_path / "memory.tmx"
    translate("memory", folder, memory)
    catalogue(folder).unlink()
    translate("extract", folder)
    told = translate("status", folder).stdout
    counts = dict(reversed(one.split(" ", 1)) for one in re.search(r"translated before: (.+)", told)[1].split(", "))
    words = {entry.msgid: len([word for word in entry.msgid.split() if any(map(str.isalnum, word))])
             for entry in polib.pofile(catalogue(folder)) if not is_address(entry)}
    assert sum(int(count) for band, count in counts.items() if band != "repeated") == sum(words.values())
    assert int(counts["repeated"]) > 0 and int(counts["new"]) > sum(words.values()) / 2
    told = translate("status", folder, "--memory", memory).stdout
    assert f"{sum(words.values())} at 100%" in told
    place = folder / "sections" / "foreword.md"
    append_paragraph(place, "Everybody whom we met was glad of the work.")
    told = translate("status", folder, "--memory", memory).stdout
    assert "9 new" in told or "9 at 50-74%" in told


def test_comments_say_what_stands_in_the_welsh_now(tmp_path):
    folder = copy_of(program.INSPECTIONS / "awen-vale-2024", tmp_path)
    translate("extract", folder)
    comments = "\n".join(entry.comment for entry in polib.pofile(catalogue(folder)))
    assert re.search(r"\{\{ rating\(of=\"overall\"\) \}\}; now “[A-Z][a-z ]+”", comments)
    assert 'may have form="words" or "ordinal"' in comments
    assert re.search(r"Space is short here: about \d+ letters at most\.", comments)


def test_english_that_is_changed_leaves_its_welsh_behind_at_once(tmp_path):
    name = sorted(program.samples())[0]
    folder = Path(shutil.copytree(program.INSPECTIONS / name, tmp_path / name))
    prose = folder / "sections" / "foreword.md"
    append_paragraph(prose, "Everybody whom we met was glad of the work that had been done in the last year.")
    translate("extract", folder)
    texts = polib.pofile(catalogue(folder))
    for entry in texts:
        entry.msgstr = entry.msgid
    texts.save(catalogue(folder))
    count = sum(not is_address(entry) for entry in texts)
    assert f"all of {count} texts translated" in translate("status", folder).stdout
    prose.write_text(prose.read_text("utf-8").replace("in the last year.", "in the last two years."), "utf-8")
    told = translate("status", folder).stdout
    assert "1 changed since" in told
    assert "in the last [-year.-]{+two years.+}" in told
    assert place_named(translate("status", folder), "foreword.md", len(prose.read_text("utf-8").splitlines()))


def test_a_programme_without_welsh_of_its_own_says_whose_it_has(tmp_path):
    programme = copy_of(program.ROOT / "data" / "programmes" / "youth-2021", tmp_path)
    says = "the Welsh is that of the program’s own youth-2021"
    assert says not in program.messages(translate("status", programme))
    before = messages(catalogue(programme))
    catalogue(programme).unlink()
    assert says in program.messages(translate("status", programme))
    assert says in program.messages(translate("extract", programme))
    assert messages(catalogue(programme)) == before
    assert says not in program.messages(translate("status", programme))
