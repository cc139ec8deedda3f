"""Points on facts: however a form comes back, its points are tied to their paragraphs, decided, and told in the log."""

import csv

import pytest

import edits
import filled_forms
import program
import responses
from checks import browser, html_page, nu, pdf_file, pdf_structure, word_copy
from checks.html_page import read_html
from checks.pdf_tree import read_pdf, tidy
from checks.phrases import phrase, pieces, variants
from filled_forms import Point
from responses import ADDED, GROUP, MENTORS, OFFICE

WHO = "The head of service"
# What is said of each added paragraph.
SAID = {
    GROUP: ("wrong_fact", "It meets at the civic centre.", "Minutes of the group"),
    MENTORS: ("unclear", "Say who supervises them – and how often.", ""),
    OFFICE: ("child_identifiable", "Leave the garden out.", "There is one such office.\nEverybody knows it."),
}


@pytest.fixture(scope="module")
def sent_once(tmp_path_factory):
    """A draft that was sent."""
    return responses.send(tmp_path_factory.mktemp("sent"))


@pytest.fixture
def sent(sent_once, tmp_path):
    """The same, with a folder that may be changed."""
    return sent_once.copy(tmp_path)


def points(sent, *paragraphs):
    """A point on each of these paragraphs."""
    return [Point(filled_forms.number_of(sent.table_form, paragraph), *SAID[paragraph]) for paragraph in paragraphs or ADDED]


FORMATS = {
    "a spreadsheet": ("points.csv", lambda sent, who, made: filled_forms.as_csv(sent.table_form, who, made)),
    "a spreadsheet with semicolons, as older programs save": ("points (1).csv", lambda sent, who, made: filled_forms.as_csv(
        sent.table_form, who, made, delimiter=";", encoding="cp1252")),
    "a spreadsheet with tabs in UTF-16": ("points.txt", lambda sent, who, made: filled_forms.as_csv(
        sent.table_form, who, made, delimiter="\t", encoding="utf-16")),
    "the Word form": ("points.docx", lambda sent, who, made: filled_forms.as_docx(sent.word_form, "en", who, made)),
    "the whole Word copy": ("report.docx", lambda sent, who, made: filled_forms.as_docx(sent.word_copy, "en", who, made)),
    "the page's file": ("points.json", lambda sent, who, made: filled_forms.as_json(sent.table_form, who, made)),
    "the page's file under another name": ("points.txt", lambda sent, who, made: filled_forms.as_json(sent.table_form, who, made)),
}


@pytest.mark.parametrize("name", FORMATS)
def test_points_come_in_whatever_they_are_written_in(sent, name):
    file, fill = FORMATS[name]
    sent.takes(file, fill(sent, WHO, points(sent)))
    [reply] = sent.replies()
    assert (reply["draft"], reply["language"], reply["file"], reply["from"].strip()) == ("1", "en", file, WHO)
    for point, paragraph in zip(reply["points"], ADDED, strict=True):
        kind, correction, evidence = SAID[paragraph]
        assert point["text"].strip() == paragraph
        assert point["paragraph"] == filled_forms.number_of(sent.table_form, paragraph)
        assert point["anchor"].startswith("p-foreword-")
        assert (point["kind"], point["correction"].strip(), point.get("evidence", "").strip()) == (kind, correction, evidence)
        assert "taken out again" not in str(point)


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_is_taken_twice_brings_nothing_new(sent, name):
    file, fill = FORMATS[name]
    sent.takes(file, fill(sent, WHO, points(sent)))
    before = sent.replies()
    assert "nothing new" in sent.takes(file, fill(sent, WHO, points(sent)))
    assert sent.replies() == before


def test_two_reviewers_are_merged(sent):
    sent.takes("one.csv", filled_forms.as_csv(sent.table_form, "The chair", points(sent, GROUP)))
    sent.takes("two.docx", filled_forms.as_docx(sent.word_form, "en", "The manager", points(sent, MENTORS, GROUP)))
    assert [reply["from"].strip() for reply in sent.replies()] == ["The chair", "The manager"]
    assert len(sent.points()) == len({point["id"] for point in sent.points()}) == 3
    assert "3 points: 3 not decided" in sent.listed()


def test_several_files_are_taken_at_once_and_one_that_is_refused_keeps_none_out(sent):
    names = ["one.csv", "none.csv", "two.json"]
    contents = [filled_forms.as_csv(sent.table_form, "The chair", points(sent, GROUP)), b"nothing of a form",
                filled_forms.as_json(sent.table_form, "The manager", points(sent, MENTORS))]
    for name, content in zip(names, contents):
        (sent.folder.parent / name).write_bytes(content)
    done = program.run("responses", "import", sent.folder, *(sent.folder.parent / name for name in names))
    assert done.returncode == 1
    assert len(sent.replies()) == 2


NIL = {
    "nil.csv": lambda sent: filled_forms.as_csv(sent.table_form, WHO, [], nil="yes"),
    "nil.docx": lambda sent: filled_forms.as_docx(sent.word_form, "en", WHO, [], nil="Yes"),
    "nil.json": lambda sent: filled_forms.as_json(sent.table_form, WHO, [], no_points=True),
}


@pytest.mark.parametrize("name", NIL)
def test_a_nil_return_counts(sent, name):
    assert "no points to make" in sent.takes(name, NIL[name](sent))
    assert "nothing new" in sent.takes(name, NIL[name](sent))
    [reply] = sent.replies()
    assert reply["no_points"] is True and reply["from"].strip() == WHO
    assert sent.final().returncode == 0
    answers = tidy(read_html(sent.log("--format", "html") / "en" / "log.html").xpath("string(//main)"))
    assert f"{WHO} 1 (en) {phrase('en', 'log-no-points')}" in answers


def test_an_edited_point_takes_the_place_of_the_earlier_one(sent):
    first, second = points(sent, GROUP), points(sent, GROUP)
    second[0].correction = "It meets at the old court."
    sent.takes("points.json", filled_forms.as_json(sent.table_form, WHO, first))
    sent.takes("points.json", filled_forms.as_json(sent.table_form, WHO, second))
    old, new = sent.points()
    assert new["replaces"] == old["id"]
    assert "civic centre" not in sent.listed() and "old court" in sent.listed()
    assert "Replaced by a later point" in sent.listed("--all")


def test_words_that_are_quoted_tie_a_point_without_a_number(sent):
    sent.takes("points.docx", filled_forms.as_docx(sent.word_form, "en", WHO, [Point(
        quoted="shares an office with the library", kind="wrong_fact", correction="It has its own.")]))
    [point] = sent.points()
    assert point["text"].strip() == OFFICE and point["quoted"].strip() == "shares an office with the library"


def decided(sent, **decision):
    """A folder with one point on GROUP, decided."""
    sent.takes("points.csv", filled_forms.as_csv(sent.table_form, WHO, points(sent, GROUP)))
    if decision:
        sent.decide("civic centre", **decision)
    return sent


# What is decided, and what the message must say where the report is refused.
DECISIONS = {
    "nothing": ({}, "is not decided"),
    "accepted and nothing done": ({"decision": "accepted"}, "is accepted, and its paragraph is as it was"),
    "partly accepted and nothing done": ({"decision": "partly_accepted", "reason": "In part."}, "its paragraph is as it was"),
    "rejected without a reason": ({"decision": "rejected"}, "has no reason"),
    "partly accepted without a reason": ({"decision": "partly_accepted", "acted_on": "Elsewhere."}, "has no reason"),
    "rejected": ({"decision": "rejected", "reason": "The minutes say the town hall."}, None),
    "accepted and acted on elsewhere": ({"decision": "accepted", "acted_on": "Section 1 says so now."}, None),
}


@pytest.mark.parametrize("name", DECISIONS)
def test_a_report_waits_for_decisions(sent, name):
    decision, message = DECISIONS[name]
    done = decided(sent, **decision).final()
    assert done.returncode == (0 if message is None else 1), program.messages(done)
    assert message is None or message in program.messages(done)
    written = (sent.folder.parent / "output" / sent.folder.name / "final").exists()
    assert written == (message is None)


def test_an_accepted_point_whose_paragraph_has_changed_is_done(sent):
    decided(sent, decision="accepted").change("at the town hall", "at the civic centre")
    assert sent.final().returncode == 0
    assert "1 point: 0 not decided, 0 accepted and not acted on" in sent.listed()
    assert "Accepted, done" in sent.listed("--all")


def test_list_shows_what_is_open(sent):
    sent.takes("points.csv", filled_forms.as_csv(sent.table_form, WHO, points(sent)))
    sent.decide("civic centre", decision="rejected", reason="No.")
    sent.decide("who supervises", decision="accepted")
    said = sent.listed()
    assert "civic centre" not in said and "who supervises" in said and "Leave the garden out" in said
    assert "3 points: 1 not decided, 1 accepted and not acted on" in said
    assert "civic centre" in sent.listed("--all")


def test_a_child_who_could_be_identified_is_told_in_every_draft(sent):
    sent.takes("points.csv", filled_forms.as_csv(sent.table_form, WHO, points(sent, OFFICE)))
    done = program.run("check", sent.folder)
    assert done.returncode == 0 and "a child could be identified" in program.messages(done)


# What happens to GROUP after the draft was sent, and how the log tells it.
CHANGES = {
    "nothing": (lambda sent: None, "log-paragraph"),
    "another paragraph comes before it": (lambda sent: sent.change(GROUP, f"Another paragraph stands here now.\n\n{GROUP}"),
                                           "log-same"),
    "it moves to another section": (lambda sent: (sent.cut(GROUP), edits.append_paragraph(
        sent.folder / "sections" / "1.md", GROUP)), "log-same"),
    "it is reworded": (lambda sent: sent.change(
        "invites the school heads to every session", "invites heads of schools to its sessions"), "log-changed"),
    "it is gone": (lambda sent: sent.cut(GROUP), "log-gone"),
}


@pytest.mark.parametrize("when", ["imported before", "imported after"])
@pytest.mark.parametrize("name", CHANGES)
def test_a_point_is_found_again(sent, name, when):
    """Whether the reply was taken in before the draft changed or after, from a form that brings the paragraphs along."""
    change, told = CHANGES[name]
    content = filled_forms.as_docx(sent.word_copy, "en", WHO, points(sent, GROUP))
    if when == "imported before":
        sent.takes("report.docx", content)
        change(sent)
    else:
        change(sent)
        sent.takes("report.docx", content)
    [point] = sent.points()
    assert point["text"].strip() == GROUP
    place = tidy(read_html(sent.log("--format", "html") / "en" / "log.html").xpath("string(//main)"))
    last = pieces("en", told)[-1]
    assert last in place, place
    for other in {"log-changed", "log-gone"} - {told}:
        assert pieces("en", other)[-1] not in place
    lost = "the paragraph of 1 is lost" in sent.listed()
    assert lost == (told == "log-gone")


@pytest.fixture(scope="module")
def logged(sent_once, tmp_path_factory):
    """The log of a draft on which everything was said and decided."""
    sent = sent_once.copy(tmp_path_factory.mktemp("logged"))
    sent.takes("points.csv", filled_forms.as_csv(sent.table_form, WHO, points(sent)))
    sent.takes("nil.json", filled_forms.as_json(sent.table_form, "The chair", [], no_points=True))
    sent.decide("civic centre", decision="accepted")
    sent.change("at the town hall", "at the civic centre")
    sent.decide("who supervises", decision="rejected", reason="It is said in another section.")
    return sent.log() / "en"


# What the log must say, in every format.
TOLD = [*(text for _, *texts in SAID.values() for text in texts if text), *ADDED, WHO, "The chair",
        "It is said in another section.", "Accepted", "Not accepted", "Not decided yet", phrase("en", "log-no-points")]


def test_the_log_is_a_page(logged):
    page = logged / "log.html"
    checks = [html_page.ids_are_unique, html_page.links_lead_somewhere, html_page.headings_in_order,
              html_page.nothing_is_fetched, html_page.structured_data_parses, html_page.nothing_runs]
    assert [fault for check in checks for fault in check(page)] == []
    assert nu.check([page])[page] == []
    seen = browser.look_at([page])[page]
    assert browser.accessible(seen) + browser.fits(seen) == []
    words = tidy(" ".join(read_html(page).xpath("//body//text()")))
    assert [text for text in TOLD if tidy(text) not in words] == []


def test_the_log_is_a_pdf(logged):
    pdf = logged / "log.pdf"
    checks = [pdf_file.conforms, pdf_file.sound, pdf_file.titled, pdf_file.bookmarked, pdf_structure.headings_in_order,
              pdf_structure.tables_have_headers, pdf_structure.links_are_links, pdf_structure.text_is_in_paragraphs,
              pdf_structure.text_comes_out]
    assert [fault for check in checks for fault in check(pdf)] == []
    words = read_pdf(pdf).root.text()
    assert [text for text in TOLD if tidy(text) not in words] == []


def test_the_log_is_a_word_document(logged):
    document = logged / "log.docx"
    checks = [word_copy.whole, word_copy.styles_are_there, word_copy.headings_in_order, word_copy.tables_are_named]
    assert [fault for check in checks for fault in check(document)] == []
    words = tidy(" ".join(word_copy.paragraphs(document)))
    assert [text for text in TOLD if tidy(text) not in words] == []


def test_the_log_is_a_table(logged):
    with (logged / "log.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    at = next(number for number, row in enumerate(rows) if phrase("en", "log-decision") in row)
    table = [dict(zip(rows[at], row)) for row in rows[at + 1:]]
    assert [row[phrase("en", "points-correction")] for row in table] == [correction for _, correction, _ in SAID.values()]
    assert [row[phrase("en", "log-decision")] for row in table] == ["Accepted", "Not accepted", "Not decided yet"]
    assert [row[phrase("en", "log-from")] for row in table] == [WHO] * 3
    assert [row[phrase("en", "log-said")] for row in table] == list(ADDED)
    kinds = variants("en", "point-kind")
    assert [row[phrase("en", "points-kind")] for row in table] == [kinds[kind] for kind, *_ in SAID.values()]


def test_the_log_is_marked_as_quoting_a_draft(logged):
    head = phrase("en", "draft-head")
    assert head in tidy(read_html(logged / "log.html").xpath("string(//body)"))
    pages = read_pdf(logged / "log.pdf").pages
    assert all(head in "".join([*page.artifacts.values(), *page.marked.values()]) for page in pages)
    assert any(head in text for text in word_copy.heads_and_feet(logged / "log.docx").values())
    assert head in (logged / "log.csv").read_text("utf-8-sig")


def test_the_same_point_is_the_same_whatever_it_came_in(sent_once, tmp_path):
    """Paragraph, anchor, words, kind, correction and evidence do not depend on the form."""
    found = []
    for number, (file, fill) in enumerate(FORMATS.values()):
        (tmp_path / str(number)).mkdir()
        sent = sent_once.copy(tmp_path / str(number))
        sent.takes(file, fill(sent, WHO, points(sent)))
        found.append([{key: value for key, value in point.items() if key != "given_id"} for point in sent.points()])
    assert all(other == found[0] for other in found[1:])


def test_a_welsh_form_answers_the_welsh_draft(tmp_path):
    folder = program.INSPECTIONS / "awen-vale-2024"
    home = tmp_path / "copy"
    sent = responses.Sent(folder, program.build(folder, tmp_path / "output", "draft"), "cy").copy(home)
    number, text = next((number, text) for number, text in filled_forms.numbered(sent.table_form).items() if len(text) > 80)
    made = [Point(number, "wrong_figure", "Tri ar ddeg – nid deuddeg.", "Cofnodion ŵyl y banc")]
    sent.takes("pwyntiau.csv", filled_forms.as_csv(sent.table_form, "Y pennaeth", made))
    sent.takes("pwyntiau.docx", filled_forms.as_docx(sent.word_form, "cy", "Y cadeirydd", made))
    for reply in sent.replies():
        [point] = reply["points"]
        assert reply["language"] == "cy" and point["kind"] == "wrong_figure"
        assert (point["paragraph"], tidy(point["text"])) == (number, tidy(text))
    log = sent.log("--format", "html,pdf")
    for language in ("en", "cy"):
        page = read_html(log / language / "log.html")
        assert phrase(language, "log-title") in tidy(page.xpath("string(//h1)"))
        assert pdf_file.conforms(log / language / "log.pdf") == []
    quoted = read_html(log / "en" / "log.html").xpath("//main//*[@lang='cy']")
    assert any(tidy(text) in tidy(part.text_content()) for part in quoted), "the log does not say that the draft's words are Welsh"
