"""The checks on PDFs find what they are there for: a good PDF is spoilt in one way, and the check must say so.

A row of SPOILT is a check, the name of the fault, and the change that makes it. What must hold: the check is content with
the file as it was (test_pdf.py) and not with the spoilt one.
"""

import re

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

import edits
from checks import data_files, draft_marks, pdf_file, pdf_structure
from checks.pdf_tree import kids
from program import Report


def elements(pdf: pikepdf.Pdf) -> list[Dictionary]:
    """Every element of the structure tree, in order."""
    found, waiting = [], [pdf.Root.StructTreeRoot]
    while waiting:
        element = waiting.pop()
        found.append(element)
        waiting += [kid for kid in reversed(kids(element)) if isinstance(kid, Dictionary) and "/S" in kid]
    return found[1:]


def first(pdf: pikepdf.Pdf, role: str) -> Dictionary:
    """The first element of a role."""
    return next(element for element in elements(pdf) if element.S == role)


def spoil_role(old: str, new: str, all_of_them: bool = False):
    """A change of the role of one element, or of all of a role."""
    def change(pdf):
        for element in [element for element in elements(pdf) if element.S == old][: None if all_of_them else 1]:
            element.S = Name(new)
    return change


def spoil_outline(change):
    """A change of the bookmarks."""
    def spoil(pdf):
        with pdf.open_outline() as outline:
            change(outline.root)
    return spoil


def spoil_links(change):
    """A change of the first link annotation."""
    def spoil(pdf):
        change(next(note for page in pdf.pages for note in page.get("/Annots", []) if note.Subtype == "/Link"))
    return spoil


def forget(container, key):
    """Takes an entry away, where it is."""
    if key in container:
        del container[key]


def rename_bookmark(items):
    items[0].title = "Another"


def repeat_bookmark(items):
    items[1].title = items[0].title


def nest_bookmark(items):
    items[0].children.append(items.pop(1))


def forget_title(pdf):
    forget(pdf.docinfo, "/Title")


def forget_scope(pdf):
    forget(first(pdf, "/TH"), "/A")


def swap_cells(pdf):
    for row in (element for element in elements(pdf) if element.S == "/TR"):
        row.K = Array(list(reversed(list(row.K))))


def attributes(element: Dictionary) -> list[Dictionary]:
    """The attributes of an element, however they are written."""
    held = element.get("/A", [])
    return [held] if isinstance(held, Dictionary) else [entry for entry in held if isinstance(entry, Dictionary)]


def put_into_one_group(pdf):
    """Every row of a table with groups is told as of its first group."""
    rows = []
    for element in elements(pdf):
        if element.S == "/Table":
            rows = []
        for held in attributes(element) if element.S == "/TH" else []:
            if held.get("/Scope") == "/Row" and len(held.get("/Headers", [])) == 1:
                rows.append(held)
                held.Headers = rows[0].Headers


def call_links_by_pages(pdf):
    """Links are called by the page that they lead to, as they would be by themselves."""
    for page in pdf.pages:
        for note in page.get("/Annots", []):
            note.Contents = String("Section, page 4")


def forget_link_in_tree(pdf):
    for link in (element for element in elements(pdf) if element.S == "/Link"):
        link.K = Array([kid for kid in kids(link) if not (isinstance(kid, Dictionary) and kid.get("/Type") == "/OBJR")])


def same_ids(pdf):
    for note in (element for element in elements(pdf) if element.S == "/Note"):
        note.ID = String("one")


def put_notes_behind_the_first_line(pdf):
    """Each note of a paragraph is read behind the paragraph's first line."""
    for element in elements(pdf):
        held = kids(element)
        notes = [kid for kid in held if isinstance(kid, Dictionary) and kid.get("/S") == "/Note"]
        if element.S == "/P" and notes:
            element.K = Array([held[0], *notes, *[kid for kid in held[1:] if kid not in notes]])


def empty_labels(pdf):
    for element in elements(pdf):
        if element.S == "/LI":
            for kid in kids(element):
                if kid.get("/S") == "/Lbl":
                    kid.K = Array([])


def forget_unicode(pdf):
    for page in pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            forget(font, "/ToUnicode")


def write_outside_the_marks(pdf):
    page = pdf.pages[0]
    font = next(iter(page.Resources.Font.keys()))
    page.contents_add(f"BT {font} 12 Tf 50 50 Td <0001> Tj ET".encode(), prepend=False)


def set_root(name, value):
    def change(pdf):
        pdf.Root[name] = value
    return change


def set_title(title):
    def change(pdf):
        pdf.docinfo["/Title"] = title
    return change


def in_english(path):
    return pdf_file.in_language(path, "en")


SPOILT = [
    (pdf_file.conforms, "not marked as tagged", set_root("/MarkInfo", Dictionary(Marked=False))),
    (pdf_file.conforms, "no language", lambda pdf: forget(pdf.Root, "/Lang")),
    (pdf_file.titled, "the file's name is shown", set_root("/ViewerPreferences", Dictionary(DisplayDocTitle=False))),
    (pdf_file.titled, "no title", forget_title),
    (pdf_file.titled, "two titles", set_title("Another")),
    (in_english, "another language", set_root("/Lang", String("cy-GB"))),
    (pdf_file.bookmarked, "another text", spoil_outline(rename_bookmark)),
    (pdf_file.bookmarked, "one is missing", spoil_outline(lambda items: items.pop(0))),
    (pdf_file.bookmarks_are_told_apart, "two say the same", spoil_outline(repeat_bookmark)),
    (pdf_file.bookmarked, "other nesting", spoil_outline(nest_bookmark)),
    (pdf_structure.headings_in_order, "a level is skipped", spoil_role("/H2", "/H4")),
    (pdf_structure.headings_in_order, "no heading", lambda pdf: [spoil_role(f"/H{n}", "/P", True)(pdf) for n in range(1, 7)]),
    (pdf_structure.tables_have_headers, "no scope", forget_scope),
    (pdf_structure.tables_have_headers, "no header", spoil_role("/TH", "/TD", True)),
    (pdf_structure.tables_have_headers, "a paragraph as cell", spoil_role("/TD", "/P")),
    (pdf_structure.groups_reach_their_rows, "all in the first group", put_into_one_group),
    (pdf_structure.links_say_where, "called by pages", call_links_by_pages),
    (pdf_structure.figures_have_text, "no text alternative", spoil_role("/P", "/Figure")),
    (pdf_structure.links_are_links, "no description", spoil_links(lambda link: forget(link, "/Contents"))),
    (pdf_structure.links_are_links, "leads to a script", spoil_links(
        lambda link: link.__setitem__("/A", Dictionary(S=Name.URI, URI=String("javascript:1"))))),
    (pdf_structure.links_are_links, "unknown to the tree", forget_link_in_tree),
    (pdf_structure.lists_are_lists, "an item without body", spoil_role("/LBody", "/P")),
    (pdf_structure.lists_are_lists, "marks that are only drawn", empty_labels),
    (pdf_structure.lists_are_lists, "a list of paragraphs", spoil_role("/LI", "/P")),
    (pdf_structure.text_is_in_paragraphs, "words between the blocks", spoil_role("/P", "/Span")),
    (pdf_structure.notes_are_notes, "all with one id", same_ids),
    (pdf_structure.notes_are_notes, "numbers without notes", spoil_role("/Note", "/P")),
    (pdf_structure.notes_are_read_behind_their_sentence, "in the sentence", put_notes_behind_the_first_line),
    (pdf_structure.notes_are_read_behind_their_sentence, "in a header", spoil_role("/TD", "/TH", True)),
    (pdf_structure.text_comes_out, "glyphs without text", forget_unicode),
    (pdf_structure.text_comes_out, "text outside the marks", write_outside_the_marks),
    (draft_marks.pdf_is_unmarked, "a draft's title", set_title("DRAFT: Report")),
]


@pytest.fixture(scope="module")
def good(outputs) -> Report:
    """The report that is spoilt."""
    return Report(edits.SUBJECT, "final", "en", outputs[edits.SUBJECT, "final"] / "en")


def spoilt(good: Report, tmp_path, change):
    """A changed copy of the report's PDF."""
    path = tmp_path / "spoilt.pdf"
    with pikepdf.open(good.pdf) as pdf:
        change(pdf)
        pdf.save(path, fix_metadata_version=False)
    return path


@pytest.mark.parametrize(("check", "change"), [(check, change) for check, _, change in SPOILT],
                         ids=[f"{check.__name__}: {fault}" for check, fault, _ in SPOILT])
def test_check_finds_the_fault(good, tmp_path, check, change):
    assert check(spoilt(good, tmp_path, change)) != []


def test_rows_in_another_order_are_found(good, tmp_path):
    rated = data_files.rows_of_ratings(good.json)
    assert pdf_structure.ratings_are_read_in_order(spoilt(good, tmp_path, swap_cells), rated) != []


def test_another_rating_is_found(good):
    rated = [(number, title, "Another") for number, title, _ in data_files.rows_of_ratings(good.json)]
    assert pdf_structure.ratings_are_read_in_order(good.pdf, rated) != []


def test_a_damaged_file_is_found(good, tmp_path):
    path = tmp_path / "damaged.pdf"
    path.write_bytes(good.pdf.read_bytes()[:-300])
    assert pdf_file.sound(path) != []


def test_a_wrong_stream_length_is_found(good, tmp_path):
    path = tmp_path / "length.pdf"
    path.write_bytes(re.sub(rb"/Length (\d+)", lambda length: b"/Length %d" % (int(length[1]) - 1),
                            good.pdf.read_bytes(), count=1))
    assert pdf_file.sound(path) != []


def test_marks_are_told_from_none(good, outputs):
    draft = outputs[edits.SUBJECT, "draft"] / "en" / "report.pdf"
    assert draft_marks.pdf_is_marked(good.pdf, "en") != []
    assert draft_marks.pdf_is_unmarked(draft) != []
