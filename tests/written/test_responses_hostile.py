"""What comes back is a stranger's: it is refused with its reason, or taken as text that does nothing wherever it is shown."""

import csv
import re
import resource
import subprocess

import pytest

import filled_forms
import program
import responses
from checks import hostile_files, html_page, word_copy
from checks.html_page import read_html
from checks.pdf_structure import text_comes_out
from checks.pdf_tree import read_pdf, tidy
from filled_forms import Point

# How long a file may take, and how much memory, whatever it says of itself.
SECONDS, MEMORY = 20, 1_500_000_000


@pytest.fixture(scope="module")
def sent_once(tmp_path_factory):
    """A draft that was sent."""
    return responses.send(tmp_path_factory.mktemp("sent"))


@pytest.fixture
def sent(sent_once, tmp_path):
    """The same, with a folder that may be changed."""
    return sent_once.copy(tmp_path)


def limited(sent, file):
    """Takes in a file with little time and memory."""
    return subprocess.run(program.command("responses", "import", sent.folder, file), env=program.environment(), text=True,
                          capture_output=True, check=False, timeout=SECONDS,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)))


def everything(folder):
    """Every file of a folder with its bytes."""
    return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("name", hostile_files.REFUSED)
def test_what_is_no_answer_is_refused(sent, name):
    file, build, message = hostile_files.REFUSED[name]
    path = sent.folder.parent / file
    path.write_bytes(build(hostile_files.Forms(sent.table_form, sent.word_form)))
    before = everything(sent.folder)
    done = limited(sent, path)
    said = program.messages(done)
    assert done.returncode == 1, said
    assert re.search(message, said), said
    assert file in said and "panicked" not in said and "RUST_BACKTRACE" not in said
    assert everything(sent.folder) == before, "something was kept of a file that was refused"


def test_a_message_shows_nothing_that_a_terminal_obeys(sent):
    for content in (b"{\"format\": \"findings-points\", \"format_version\": \"\\u001b[31m\\u202e\"}",
                    b"Reference (please leave as it is),form \x1b[31m\x07 | x\n"):
        done = sent.answer("a.json", content)
        assert done.returncode == 1
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202e]", program.messages(done))


def test_a_document_that_leads_out_of_the_folder_leads_nowhere(sent, tmp_path):
    sent.takes("a.docx", hostile_files.climbing(hostile_files.Forms(sent.table_form, sent.word_form)))
    assert len(sent.points()) == 1
    assert [file for file in tmp_path.parent.rglob("findings-climbed.txt")] == []


# What a page, a spreadsheet, a terminal, YAML, Markdown, a template or Word would obey; nothing of it is more than text.
HOSTILE = (
    "</script><script>alert(1)</script> <img src=x onerror=alert(1)> <!-- --> ]]> &amp; &#60; javascript:alert(1) "
    "{{ 7 * 7 }} {% include \"/etc/passwd\" %} {{ to_come(note=\"x\") }} #eval(\"1\") $x^2$ *a* _b_ `c` [d](https://e.example) "
    "![f](g) | cell | \\n \\u{41} %s ${HOME} $(id) `id` 'quoted' \"quoted\" ---"
)
MULTILINE = "\n".join(["=cmd|' /C calc'!A0", "- decision: accepted", "  points: []", "  # remark: x",
                       "--- !!python/object:os.system", "&anchor *alias", "\t: tab"])
FIELDS = ("correction", "evidence", "quoted")


def hostile_points(sent):
    """A point with hostile text in every field, and one whose text would break out of its record."""
    number = filled_forms.number_of(sent.table_form, responses.GROUP)
    return [Point(number, "wrong_fact", f"correction {HOSTILE}", f"evidence {HOSTILE}", f"quoted {HOSTILE}"),
            Point(number, "unclear", MULTILINE, f"@SUM(1) {HOSTILE}", "+1 quoted")]


FORMATS = {
    "a.csv": lambda sent: filled_forms.as_csv(sent.table_form, f"who {HOSTILE}", hostile_points(sent)),
    "a.docx": lambda sent: filled_forms.as_docx(sent.word_form, "en", f"who {HOSTILE}", hostile_points(sent)),
    "a.json": lambda sent: filled_forms.as_json(sent.table_form, f"who {HOSTILE}", hostile_points(sent)),
}


@pytest.fixture(scope="module", params=FORMATS)
def taken(request, sent_once, tmp_path_factory):
    """A folder that took in hostile text, and the log that was made of it."""
    sent = sent_once.copy(tmp_path_factory.mktemp("taken"))
    sent.takes(request.param, FORMATS[request.param](sent))
    return sent, sent.log() / "en"


def test_hostile_text_is_kept_as_it_was_written(taken):
    sent, _ = taken
    [reply] = sent.replies()
    assert reply["from"].strip() == f"who {HOSTILE}"
    assert [set(point) & {"decision", "reason", "acted_on"} for point in reply["points"]] == [set(), set()]
    for point, made in zip(reply["points"], hostile_points(sent), strict=True):
        for field in FIELDS:
            assert tidy(point[field]) == tidy(getattr(made, field)), field
    assert "2 points: 2 not decided" in sent.listed()


def test_hostile_text_is_words_of_the_page(taken):
    sent, log = taken
    page = log / "log.html"
    checks = [html_page.nothing_runs, html_page.nothing_is_fetched, html_page.structured_data_parses,
              html_page.links_lead_somewhere, html_page.ids_are_unique]
    assert [fault for check in checks for fault in check(page)] == []
    words = tidy(" ".join(read_html(page).xpath("//body//text()")))
    assert lacking(sent, words) == []


def lacking(sent, words):
    """Which hostile texts do not stand among these words as they were written."""
    texts = [text for made in hostile_points(sent) for text in (made.correction, made.evidence, made.quoted)]
    bare = "".join(words.split())
    return [text for text in [*texts, f"who {HOSTILE}"] if "".join(text.split()) not in bare]


def test_hostile_text_is_words_of_the_pdf(taken):
    sent, log = taken
    assert text_comes_out(log / "log.pdf") == []
    assert lacking(sent, read_pdf(log / "log.pdf").root.text()) == []


def test_hostile_text_is_words_of_the_word_document(taken):
    sent, log = taken
    assert word_copy.whole(log / "log.docx") == []
    assert lacking(sent, " ".join(word_copy.paragraphs(log / "log.docx"))) == []
    fields = {element.tag.rpartition("}")[2] for element in word_copy.tree(log / "log.docx").iter()}
    assert not fields & {"fldSimple", "object", "altChunk", "control"}


def test_hostile_text_is_no_formula_in_the_table(taken):
    sent, log = taken
    with (log / "log.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@"))] == []
    assert lacking(sent, " ".join(cells).replace("'=", "=").replace("'@", "@").replace("'+", "+")) == []


def test_hostile_text_reaches_no_report(taken, tmp_path):
    """Whatever was answered, the draft is made as before, byte for byte."""
    sent, _ = taken
    again = program.build(sent.folder, tmp_path, "draft")
    assert {file: content for file, content in everything(again).items()} == everything(sent.written)


def test_a_list_shows_nothing_that_a_terminal_obeys(sent):
    control = "red \x1b[31m bell \x07 turned \u202e end \u200b joined \x9b"
    made = [Point(filled_forms.number_of(sent.table_form, responses.GROUP), "unclear", control, control)]
    sent.takes("a.json", filled_forms.as_json(sent.table_form, control, made))
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202e]", sent.listed())
    [file] = sent.folder.glob("responses/*.yaml")
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", file.read_text("utf-8"))


def test_a_paragraph_that_is_not_there_is_told_and_kept(sent):
    said = sent.takes("a.csv", filled_forms.as_csv(sent.table_form, "Somebody", [Point(
        99_999, "wrong_fact", "Another word.", "", "Words that stand nowhere in this draft")]))
    assert "the draft has no paragraph 99999; its last is" in said
    assert "the paragraph of 1 is lost" in sent.listed()
    log = sent.log("--format", "html") / "en" / "log.html"
    assert "Another word." in tidy(read_html(log).xpath("string(//main)"))


def test_an_unknown_kind_is_told_and_kept(sent):
    made = [Point(filled_forms.number_of(sent.table_form, responses.GROUP), "nonsense <b>", "Another word.")]
    assert "is none of the kinds of point" in sent.takes("a.docx", filled_forms.as_docx(sent.word_form, "en", "Somebody", made))
    assert "kind" not in sent.points()[0]


def test_an_answer_to_an_earlier_draft_is_told_and_taken(sent):
    """The number in its margin may be another's by now: its words are looked for."""
    content = filled_forms.as_docx(sent.word_copy, "en", "Somebody", [Point(
        filled_forms.number_of(sent.table_form, responses.GROUP), "wrong_fact", "Another word.")])
    sent.change('version: "1"\n', 'version: "2"\n', "inspection.yaml")
    sent.change(responses.GROUP, f"A new paragraph stands here.\n\n{responses.GROUP}")
    assert "this answers draft" in sent.takes("a.docx", content)
    assert sent.points()[0]["text"].strip() == responses.GROUP


def test_a_folder_of_replies_is_not_followed_out(sent, tmp_path):
    """A link in the place of the file of replies is not written through."""
    outside = tmp_path / "outside.yaml"
    outside.write_text("[]\n", "utf-8")
    (sent.folder / "responses").mkdir()
    (sent.folder / "responses" / "draft-1.yaml").symlink_to(outside)
    sent.answer("a.csv", filled_forms.as_csv(sent.table_form, "Somebody", [Point(
        filled_forms.number_of(sent.table_form, responses.GROUP), "wrong_fact", "Another word.")]))
    assert outside.read_text("utf-8") == "[]\n"
