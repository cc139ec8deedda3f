"""Points on facts: however a form comes back, its points are tied to their paragraphs, decided, and told in the log."""

import csv
import json

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
    assert f"{WHO} 1 (English) {phrase('en', 'log-no-points')}" in answers


def test_an_edited_point_takes_the_place_of_the_earlier_one(sent):
    first, second = points(sent, GROUP), points(sent, GROUP)
    second[0].correction = "It meets at the old court."
    sent.takes("points.json", filled_forms.as_json(sent.table_form, WHO, first))
    sent.takes("points.json", filled_forms.as_json(sent.table_form, WHO, second))
    old, new = sent.points()
    assert new["replaces"] == old["id"]
    assert "civic centre" not in sent.listed() and "old court" in sent.listed()
    assert "Replaced by a later point" in sent.listed("--all")


def test_a_point_that_is_edited_back_is_what_was_said_last(sent):
    words = ["It meets at the old court.", "It meets at the library.", "It meets at the old court."]
    for said in words:
        [point] = points(sent, GROUP)
        point.correction = said
        sent.takes("points.json", filled_forms.as_json(sent.table_form, WHO, [point]))
    assert "1 point: 1 not decided" in sent.listed().replace("3 points", "1 point"), "the earlier ones are replaced"
    assert words[-1] in sent.listed() and words[1] not in sent.listed()
    assert len({point["id"] for point in sent.points()}) == 3


def test_a_reader_may_correct_their_name(sent):
    made = points(sent, GROUP)
    sent.takes("points.json", filled_forms.as_json(sent.table_form, "Ann", made))
    assert "nothing new" in sent.takes("points.json", filled_forms.as_json(sent.table_form, "Ann, head of service", made))
    made[0].correction = "It meets at the old court."
    sent.takes("points.json", filled_forms.as_json(sent.table_form, "Ann, the head of service", made))
    assert sent.points()[1]["replaces"] == sent.points()[0]["id"]


def test_a_point_that_is_taken_back_is_told(sent):
    made = points(sent, GROUP, MENTORS)
    sent.takes("points.json", filled_forms.as_json(sent.table_form, WHO, made))
    said = sent.takes("points.json", filled_forms.as_json(sent.table_form, WHO, made[:1]))
    assert "one point of an earlier file of this reader is not in this one" in said
    assert "not in this one" not in sent.takes("points.json", filled_forms.as_json(sent.table_form, WHO, made))


def elsewhere(sent):
    """The draft becomes another one; the paragraphs that points are made on stay as they are."""
    sent.change("In many ways the YJS", "In numerous ways the YJS")


PART = "invites the school heads to every session"
FRAGMENTS = {
    "points.csv": lambda sent, point: filled_forms.as_csv(sent.table_form, WHO, [point], in_place=True),
    "points.docx": lambda sent, point: filled_forms.as_docx(sent.word_form, "en", WHO, [point]),
    "report.docx": lambda sent, point: filled_forms.as_docx(sent.word_copy, "en", WHO, [point]),
}


@pytest.mark.parametrize("file", FRAGMENTS)
def test_a_point_that_quotes_a_part_is_not_done_by_a_change_elsewhere(sent, file):
    number = filled_forms.number_of(sent.table_form, GROUP)
    content = FRAGMENTS[file](sent, Point(number, "wrong_fact", "It invites some of them.", quoted=PART))
    elsewhere(sent)
    sent.takes(file, content)
    [point] = sent.points()
    assert (point["text"].strip(), point["quoted"].strip(), point["paragraph"]) == (GROUP, PART, number)
    sent.decide("some of them", decision="accepted")
    assert "1 accepted and not acted on" in sent.listed()
    assert sent.final().returncode == 1
    assert "nothing new" in sent.takes(file, content), "taken again after a change it is no other point"
    sent.change(PART, "invites some school heads")
    assert sent.final().returncode == 0


def test_a_part_of_a_paragraph_that_changed_before_it_was_quoted_waits_for_a_word(sent):
    """What the paragraph said is not known then, so that its words cannot show that anything was done."""
    number = filled_forms.number_of(sent.table_form, GROUP)
    content = FRAGMENTS["points.csv"](sent, Point(number, "wrong_fact", "It invites some of them.", quoted=PART))
    sent.change("at the town hall", "at the civic centre")
    sent.takes("points.csv", content)
    [point] = sent.points()
    assert "text" not in point and point["quoted"].strip() == PART
    sent.decide("some of them", decision="accepted")
    done = sent.final()
    assert done.returncode == 1 and "nothing shows that it was acted on" in program.messages(done)


@pytest.mark.parametrize("change", [elsewhere, lambda sent: sent.change("at the town hall", "at the civic centre"),
                                    lambda sent: sent.cut(GROUP)])
@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_is_taken_again_after_a_change_brings_nothing_new(sent, name, change):
    file, fill = FORMATS[name]
    content = fill(sent, WHO, points(sent))
    sent.takes(file, content)
    change(sent)
    assert "nothing new" in sent.takes(file, content)


def test_a_language_that_is_no_longer_made_closes_nothing(tmp_path):
    folder = program.INSPECTIONS / "awen-vale-2024"
    sent = responses.Sent(folder, program.build(folder, tmp_path / "output", "draft"), "cy").copy(tmp_path / "copy")
    number = next(number for number, text in filled_forms.numbered(sent.table_form).items() if len(text) > 80)
    sent.takes("p.csv", filled_forms.as_csv(sent.table_form, WHO, [Point(number, "child_identifiable", "Tynnwch yr enw.")]))
    sent.decide("Tynnwch", decision="accepted")
    languages = next(line for line in (sent.folder / "inspection.yaml").read_text("utf-8").splitlines() if line.startswith("languages:"))
    sent.change(languages, "languages: [en]", "inspection.yaml")
    assert "1 accepted and not acted on" in sent.listed()


def rows_of(sent, *extra):
    """The rows of the spreadsheet with the reader's name, and rows of their own below."""
    rows = filled_forms.rows_of(sent.table_form)
    filled_forms.set_answer(rows, phrase("en", "points-who"), WHO)
    return rows + [list(row) for row in extra]


def typed(sent, *, headers=(), **cells):
    """The spreadsheet with a point on MENTORS, a row typed below, and at its right columns that the form does not have."""
    rows = rows_of(sent)
    next(row for row in rows if row[1:2] == [MENTORS])[3] = SAID[MENTORS][1]
    at = next(row for row in rows if phrase("en", "points-correction") in row)
    labels = {name: phrase("en", filled_forms.COLUMNS[name]) if name in filled_forms.COLUMNS else name for name in cells}
    at += [label for label in labels.values() if label not in at]
    row = [""] * len(at)
    for name, cell in cells.items():
        row[at.index(labels[name])] = cell
    rows.append(row)
    for old, new in headers:
        at[at.index(old)] = new
    return filled_forms.written(rows)


# What somebody types in the spreadsheet, what is said of it, and what is kept.
TYPED = {
    "a kind that is none, and nothing else": (
        {"paragraph": "3", "kind": "A fct is wrnog"}, "“A fct is wrnog” is none of the kinds", {"kind_as_written": "A fct is wrnog"}),
    "a number that is none": (
        {"paragraph": "11-12", "correction": "Both are wrong."}, "“11-12” is not the number", {"paragraph_as_written": "11-12"}),
    "a number as a spreadsheet may write it": ({"paragraph": "12.0", "correction": "It is wrong."}, None, {"paragraph": 12}),
    "a column of their own": (
        {"paragraph": "3", "correction": "It is wrong.", "Comments": "Ask Jo."}, "the column “Comments” is not taken", {}),
    "words of the draft alone": ({"paragraph": "3", "quoted": "Nobody ever wrote this there."}, "nothing is said of them", None),
}


@pytest.mark.parametrize("name", TYPED)
def test_nothing_that_was_typed_is_lost_in_silence(sent, name):
    cells, said, kept = TYPED[name]
    told = sent.takes("points.csv", typed(sent, **cells))
    assert "warning" not in told if said is None else said in told
    assert len(sent.points()) == (1 if kept is None else 2)
    for key, value in (kept or {}).items():
        point = sent.points()[-1]
        assert str(point[key]).strip() == str(value)
        assert "_as_written" not in key or str(value) in sent.listed()


def test_a_header_to_which_words_were_added_is_the_same_header(sent):
    label = phrase("en", "points-correction")
    sent.takes("points.csv", typed(sent, headers=[(label, f"{label} (please)")], paragraph="3", correction="It is wrong."))
    assert [point["correction"].strip() for point in sent.points()] == [SAID[MENTORS][1], "It is wrong."]


def test_words_of_the_draft_that_were_rewritten_are_told_after_the_draft_has_changed_too(sent):
    rows = rows_of(sent)
    row = next(row for row in rows if row[1:2] == [GROUP])
    row[1] = GROUP.replace("town hall", "civic centre")
    other = next(row for row in rows if row[1:2] == [MENTORS])
    other[3] = "Say who supervises them."
    said = sent.takes("points.csv", filled_forms.written(rows))
    assert "the words of the draft were changed in the file" in said
    elsewhere(sent)
    said = sent.takes("points.csv", filled_forms.written(rows))
    assert "the words of the draft are not those that it has now" in said


def test_points_that_nobody_can_tie_are_all_kept(sent):
    """Two rows of which only what they say is known may be two points; taken again they are the same two."""
    content = filled_forms.written(rows_of(sent, ["3-4", "", "", "Delete."], ["7-8", "", "", "Delete."], ["", "", "", "Delete."],
                                           ["", "", "", "Delete."]))
    assert "4 points" in sent.takes("points.csv", content)
    assert "nothing new" in sent.takes("points.csv", content)


def test_a_point_beside_words_that_stand_in_many_sections_is_tied_to_its_own(sent):
    """Ratings have no number, and many are the same word."""
    rows = rows_of(sent)
    said = [row[1] for row in rows if len(row) > 5 and not row[0]]
    same = [row for row in rows if len(row) > 5 and not row[0] and row[1] and said.count(row[1]) > 2]
    assert len(same) > 5
    for number, row in enumerate(same):
        row[3] = f"It should be otherwise, {number}."
    told = sent.takes("points.csv", filled_forms.written(rows))
    assert "fits this point" not in told and f"{len(same)} points" in told
    assert len({point["anchor"] for point in sent.points()}) > len(same) / 2
    for row, point in zip(same, sent.points(), strict=True):
        assert (point["anchor"], tidy(point["text"])) == (row[6], tidy(row[1]))


def test_a_sentence_in_the_column_of_numbers_is_kept(sent):
    sent.takes("points.csv", filled_forms.written(rows_of(sent, ["12 date is wrong, should be 2021"])))
    [point] = sent.points()
    assert point["paragraph_as_written"].strip() == "12 date is wrong, should be 2021"


def test_what_stands_above_the_headers_is_told(sent):
    rows = rows_of(sent, ["3", "", "", "It is wrong."])
    rows.insert(1, ["5", "", "", "It is wrong too."])
    said = sent.takes("points.csv", filled_forms.written(rows))
    assert "row 2: what stands above the headers of the form is not taken: “5” · “It is wrong too.”" in said
    assert said.count("above the headers") == 1, "the form's own lines are told as a reader's"


@pytest.mark.parametrize("later", [False, True])
def test_a_row_with_the_number_of_one_paragraph_and_the_mark_of_another_is_told(sent, later):
    """Somebody copies a row and types another number: the words that are left in it decide, else the number."""
    number, mark = (filled_forms.number_of(sent.table_form, words) for words in (GROUP, MENTORS))
    rows = rows_of(sent)
    copied = next(row for row in rows if row[1:2] == [MENTORS])
    rows.append([str(number), "", "", "It meets elsewhere.", "", "", copied[6]])
    rows.append([str(number), MENTORS, "", "Say how often.", "", "", copied[6]])
    if later:
        elsewhere(sent)
    said = sent.takes("points.csv", filled_forms.written(rows))
    assert said.count(f"the number says paragraph {number}, and the mark of the row says {mark}") == 2, said
    by_number, by_words = sent.points()
    assert (by_number["paragraph"], by_words["paragraph"]) == (number, mark)
    assert tidy(by_words["text"]) == MENTORS and tidy(by_number.get("text", GROUP)) == GROUP
    assert {tidy(point["paragraph_as_written"]) for point in sent.points()} == {f"{number} [{mark}]"}


def test_words_beside_a_number_are_in_the_log(sent):
    rows = rows_of(sent)
    row = next(row for row in rows if row[1:2] == [MENTORS])
    row[0], row[3] = f"{row[0]} (second sentence)", "It is wrong."
    sent.takes("points.csv", filled_forms.written(rows))
    [point] = sent.points()
    assert tidy(point["text"]) == MENTORS
    assert row[0] in tidy(read_html(sent.log("--format", "html") / "en" / "log.html").xpath("string(//main)"))


def test_a_column_whose_header_begins_like_one_of_ours_does_not_take_its_place(sent):
    rows = rows_of(sent)
    at = next(row for row in rows if phrase("en", "points-correction") in row)
    at.append(phrase("en", "points-correction") + ": board agreed?")
    row = next(row for row in rows if row[1:2] == [GROUP])
    row[3] = "It invites some."
    row.append("yes")
    said = sent.takes("points.csv", filled_forms.written(rows))
    assert "board agreed?” is not taken" in said
    assert [point["correction"].strip() for point in sent.points()] == ["It invites some."]


def test_a_quotation_that_still_stands_is_not_done(sent):
    number = filled_forms.number_of(sent.table_form, GROUP)
    sent.takes("points.csv", filled_forms.as_csv(sent.table_form, WHO, [Point(
        number, "wrong_fact", "Some heads.", quoted=PART)], in_place=True))
    sent.decide("Some heads", decision="accepted")
    sent.change("at the town hall", "at the civic centre")
    done = sent.final()
    assert done.returncode == 1 and "still has the words that it quotes" in program.messages(done)
    sent.change(PART, "invites some heads of schools")
    assert sent.final().returncode == 0


@pytest.mark.parametrize("file", FRAGMENTS)
def test_words_that_are_those_of_a_heading_too_stay_in_their_paragraph(sent, file):
    number, text = next((number, text) for number, text in filled_forms.numbered(sent.table_form).items() if "esettlement" in text)
    word = "Resettlement" if "Resettlement" in text else "resettlement"
    content = FRAGMENTS[file](sent, Point(number, "unclear", "Say what that is.", quoted=word))
    elsewhere(sent)
    sent.takes(file, content)
    [point] = sent.points()
    assert (point["paragraph"], tidy(point["text"])) == (number, tidy(text))


QUOTES = {
    "without a number": Point(quoted="shares an office with the library", kind="wrong_fact", correction="Its own."),
    "with the number of another": Point(3, quoted="shares an office with the library", kind="wrong_fact", correction="Its own."),
}


@pytest.mark.parametrize("file", FRAGMENTS)
@pytest.mark.parametrize("name", QUOTES)
def test_quoted_words_that_are_taken_again_after_a_change_bring_nothing_new(sent, name, file):
    content = FRAGMENTS[file](sent, QUOTES[name])
    sent.takes(file, content)
    elsewhere(sent)
    assert "nothing new" in sent.takes(file, content)


def test_a_point_that_is_taken_back_later_is_told(sent):
    made = points(sent, GROUP, MENTORS)
    sent.takes("points.json", filled_forms.as_json(sent.table_form, WHO, made[:1]))
    sent.takes("points.json", filled_forms.as_json(sent.table_form, WHO, made))
    both = json.loads(filled_forms.as_json(sent.table_form, WHO, made))
    both["points"] = both["points"][1:]
    assert "not in this one" in sent.takes("points.json", json.dumps(both).encode())
    assert "2 points of an earlier file" in sent.takes("nil.json", filled_forms.as_json(sent.table_form, WHO, [], no_points=True))


def test_points_that_are_opened_in_the_next_draft_are_known(sent):
    """The page keeps their ids; what was decided on them stays decided."""
    made = points(sent, GROUP)
    sent.takes("points.json", filled_forms.as_json(sent.table_form, WHO, made))
    sent.decide("civic centre", decision="rejected", reason="The minutes say so.")
    saved = json.loads(filled_forms.as_json(sent.table_form, WHO, made))
    saved["draft"] = "2"
    sent.change('  version: "1"', '  version: "2"', "inspection.yaml")
    assert "nothing new" in sent.takes("points.json", json.dumps(saved).encode())
    saved["points"][0]["correction"] = "It meets at the old court."
    said = sent.takes("points.json", json.dumps(saved).encode())
    assert "one in place of an earlier point" in said
    assert "1 not decided" in sent.listed()


def test_a_paragraph_may_be_longer_than_a_point(sent_once, tmp_path):
    folder = edits.copy_sample(tmp_path)
    edits.append_paragraph(folder / "sections" / "foreword.md", " ".join(["The board met and spoke of it at length."] * 300))
    sent = responses.Sent(folder, program.build(folder, tmp_path / "output", "draft"))
    number = filled_forms.number_of(sent.table_form, "spoke of it at length")
    sent.takes("points.csv", filled_forms.as_csv(sent.table_form, WHO, [Point(number, "unclear", "Shorter, please.")]))
    assert len(sent.points()[0]["text"]) > 10_000


def test_comments_and_changes_outside_the_form_are_told(sent):
    content = filled_forms.as_docx(sent.word_copy, "en", WHO, points(sent, GROUP))
    assert "outside the form" not in sent.takes("report.docx", content)
    changed = filled_forms.changed_outside(content)
    assert "what stands outside the form’s tables is not taken" in sent.takes("report.docx", changed)


# Where a comment stands in the Word copy, and how its marks do.
MARKS = ["around", "within", "outside", "over", "none"]


@pytest.mark.parametrize("marks", MARKS)
@pytest.mark.parametrize("when", ["at once", "after the draft has changed"])
def test_a_comment_in_the_word_copy_is_a_point_on_its_paragraph(sent, marks, when):
    copy = filled_forms.commented(sent.word_copy.read_bytes(), [(GROUP, marks, "Siân Owen", "Not there.\nIt met at school.")])
    if when != "at once":
        elsewhere(sent)
    said = sent.takes("report.docx", copy)
    assert "warning" not in said.replace("the folder is at draft", ""), said
    [point] = sent.points()
    assert point["text"].strip() == GROUP and point["paragraph"] == filled_forms.number_of(sent.table_form, GROUP)
    assert point["correction"].strip() == "Not there.\nIt met at school." and point["who"].strip() == "Siân Owen"
    assert "nothing new" in sent.takes("report.docx", copy)


def test_comments_stand_beside_the_points_of_the_form(sent):
    filled = filled_forms.as_docx(sent.word_copy, "en", WHO, points(sent, MENTORS))
    remarks = [("Foreword", "around", "Jo", "By whom?"), (GROUP, "within", "Jo", "Where?"),
               (phrase("en", "points-who"), "around", "Jo", "And the deputy."), (OFFICE, "none", "", "No more of the garden.")]
    said = sent.takes("report.docx", filled_forms.commented(filled, remarks))
    kept = [point["correction"].strip() for point in sent.points()]
    assert kept[0] == SAID[MENTORS][1] and sorted(kept[1:]) == sorted(text for *_, text in remarks), said


# The number that a point gives where no paragraph, or another one, is meant; what it quotes, what is said, and what it is tied to.
ELSEWHERE = {
    "a number that no paragraph has": ("999", "", "the draft has no paragraph 999; its last is", None),
    "that of a page, and the words say which": ("1", PART, "the quoted words stand in paragraph", GROUP),
    "no paragraph's, and the words say which": ("999", PART, "the draft has no paragraph 999", GROUP),
    "that of a page, and the words are nowhere": ("1", "it never met at all", "do not stand in paragraph 1", ""),
    "that of a page, and the words are few": ("1", "the garden", "do not stand in paragraph 1", ""),
}


@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_number_that_is_not_meant_is_told(sent, name):
    number, quoted, said, tied = ELSEWHERE[name]
    told = sent.takes("points.csv", typed(sent, paragraph=number, quoted=quoted, correction="It was another day."))
    assert said in told, told
    point = next(point for point in sent.points() if point["correction"].strip() == "It was another day.")
    assert tied == "" or point.get("text", "").strip() == (tied or "")


NILS = ["yes", "Yes - no points to make", "No points", "none", "Nil", "x", "✓", "1", "TRUE", "Ie", "Dim pwyntiau", "Dim byd",
        "Does gennym ni ddim pwyntiau", "Nac oes", "Na", "Nid oes gennym unrhyw sylwadau.", "Dim sylwadau o gwbl", "Dim i’w nodi",
        "N/A", "Not applicable", "Nil return", "No comments, thank you.", "We do not have any comments on the draft.", "Nothing further to add",
        "Amherthnasol", "D/G", "Ddim yn berthnasol", "Dim sylwadau, diolch.", "Heb sylwadau", "Does dim gennym i'w ychwanegu", "Nac oes, diolch",
        "Dim newidiadau i’r drafft", "Nid oes gennyf unrhyw sylwadau pellach.", "Dim yw'r ateb", "“DIM SYLWADAU.”",
        "Does gynnon ni ddim sylwadau", "Nid ydym yn dymuno gwneud unrhyw sylwadau", "Dim anghywirdebau ffeithiol", "No inaccuracies"]
# Answers that say more, or something else.
MORE = ["perhaps later", "none apart from paragraph 12, where the date is wrong", "yes, but paragraph 9 is wrong",
        "Dim ond paragraff 12 sy’n anghywir", "Oes, mae gennym sylwadau", "Mae newidiadau i’r drafft", "We have comments",
        "Amherthnasol heblaw am baragraff 3", "Pwyntiau", "Sylwadau pellach", "Gennym ni bwyntiau", "Nid oes gennym fwrdd rheoli",
        "points", "Comments, thank you"]


@pytest.mark.parametrize("answer", NILS)
def test_a_nil_return_is_understood(sent, answer):
    assert "no points to make" in sent.takes("nil.csv", filled_forms.as_csv(sent.table_form, WHO, [], nil=answer))


@pytest.mark.parametrize("answer", MORE)
def test_an_answer_that_is_not_understood_is_named(sent, answer):
    done = sent.answer("nil.csv", filled_forms.as_csv(sent.table_form, WHO, [], nil=answer))
    assert done.returncode == 1 and answer[:50] in program.messages(done)
    said = sent.takes("points.csv", filled_forms.as_csv(sent.table_form, WHO, points(sent, GROUP), nil=answer))
    assert answer[:50] in said, "beside points it is told too"


def test_words_of_an_earlier_draft_find_their_paragraph(sent):
    """The page writes them, without a number, when points of an earlier draft are loaded into a later one."""
    saved = json.loads(filled_forms.as_json(sent.table_form, WHO, points(sent, GROUP)))
    saved["points"][0].update(number=None, anchor="p-foreword-00000000", quoted="", text=GROUP.replace("every", "each"))
    said = sent.takes("points.json", json.dumps(saved).encode())
    assert "no paragraph of the draft fits" not in said
    [point] = sent.points()
    assert point["text"].strip() == GROUP
    sent.decide("civic centre", decision="accepted")
    assert "1 accepted and not acted on" in sent.listed()


def test_a_file_with_remarks_alone_has_no_replies(sent):
    (sent.folder / "responses").mkdir()
    (sent.folder / "responses" / "draft-1.yaml").write_text("# What the service said of draft 1.\n", "utf-8")
    sent.takes("points.csv", filled_forms.as_csv(sent.table_form, WHO, points(sent, GROUP)))
    assert len(sent.points()) == 1


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
        "invites the school heads to every session", "invites heads of schools to its sessions"), "log-reworded"),
    "it is reworded, and another comes before it": (lambda sent: sent.change(
        GROUP, f"Another paragraph stands here now.\n\n{GROUP.replace('the school heads', 'heads of schools')}"), "log-changed"),
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
    assert pieces("en", told)[-1] in place, place
    assert (", now " in place) == (told in ("log-same", "log-changed")), place
    for words in {pieces("en", other)[-1] for other in ("log-changed", "log-gone")} - {pieces("en", told)[-1]}:
        assert words not in place
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


# Letters that the fonts of print lack, and how print has them.
LETTERS = {"From 40 → 60": "From 40 [U+2192] 60", "✓ Done 😀": "[U+2713] Done [U+1F600]", "خبر": "[U+062E U+0628 U+0631]"}


def test_letters_that_print_lacks_keep_no_log_from_being_made(sent):
    number = filled_forms.number_of(sent.table_form, GROUP)
    made = [Point(number, "wrong_fact", said, "Minutes ☺", GROUP[:20] + " ✗") for said in LETTERS]
    said = sent.takes("points.csv", filled_forms.as_csv(sent.table_form, "Ƿ Owen →", made))
    for letters, shown in (("→", "[U+2192]"), ("✓", "[U+2713]"), ("☺", "[U+263A]"), ("✗", "[U+2717]"), ("Ƿ", "[U+01F7]")):
        assert f"the printed log’s typeface has no “{letters}”: there it stands as {shown}" in said
    assert "row " in said and [point["correction"].strip() for point in sent.points()] == list(LETTERS)
    out = sent.folder.parent / "log"
    done = program.run("responses", "log", sent.folder, "--out", out)
    told = program.messages(done)
    assert done.returncode == 0 and told.count("the printed log’s typeface has no") >= 5, told
    assert "responses/draft-" in told
    [written] = (out / sent.folder.name).glob("log-*/en")
    assert pdf_file.conforms(written / "log.pdf") == []
    words = read_pdf(written / "log.pdf").root.text()
    assert [text for text in [*LETTERS.values(), "Minutes [U+263A]", "[U+01F7] Owen [U+2192]"] if text not in words] == []
    page = tidy(" ".join(read_html(written / "log.html").xpath("//body//text()")))
    document = tidy(" ".join(word_copy.paragraphs(written / "log.docx")))
    for text in (page, document, (written / "log.csv").read_text("utf-8-sig")):
        assert [letters for letters in LETTERS if letters not in text] == []


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


def test_the_log_has_the_new_words_beside_the_old(sent):
    sent.takes("points.csv", filled_forms.as_csv(sent.table_form, WHO, points(sent)))
    sent.decide("civic centre", decision="accepted")
    now = GROUP.replace("town hall", "civic centre")
    sent.change(GROUP, now)
    log = sent.log("--format", "all") / "en"
    with (log / "log.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    at = next(number for number, row in enumerate(rows) if phrase("en", "log-decision") in row)
    said, then = (rows[at].index(phrase("en", name)) for name in ("log-said", "log-now"))
    assert [(row[said], row[then]) for row in rows[at + 1:]] == [(GROUP, now), (MENTORS, ""), (OFFICE, "")]
    page = tidy(read_html(log / "log.html").xpath("string(//main)"))
    assert page.index(GROUP) < page.index(phrase("en", "log-now")) < page.index(now)
    assert page.count(phrase("en", "log-now")) == 1


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
