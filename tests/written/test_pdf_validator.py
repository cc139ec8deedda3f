"""Every PDF of every sample, final and draft, passes the reference validator of PDF/UA-1 and PDF/A-2a; and the validator finds a
PDF that was spoilt.

What must hold: the profiles are whole, so that a pass says what it seems to say.
"""

import pikepdf
import pytest
from pikepdf import Dictionary, Name, String

import edits
from checks import verapdf
from program import Report


def forget(key: str):
    """Takes an entry of the catalogue away."""
    return lambda pdf: pdf.Root.__delitem__(key)


def forget_marks(pdf):
    """Content of the first page that belongs to nothing: neither to the tree nor an artifact."""
    page = pdf.pages[0]
    page.contents_add(pdf.make_stream(b"q 0 0 10 10 re f Q"), prepend=True)


def forget_link(pdf):
    """A link that the tree does not know."""
    link = next(note for page in pdf.pages for note in page.get("/Annots", []) if note.Subtype == "/Link")
    del link["/StructParent"]


def forget_order(pdf):
    """Pages whose links are reached in an order of nobody's."""
    for page in pdf.pages:
        if "/Tabs" in page:
            del page["/Tabs"]


def break_role(pdf):
    """A heading that is a table's row."""
    heading = next(one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/S") == "/H1")
    heading.S = Name.TR


def forget_font(pdf):
    """Letters whose shapes are elsewhere."""
    font = next(one for one in pdf.objects if isinstance(one, Dictionary) and ("/FontFile2" in one or "/FontFile3" in one))
    for key in ("/FontFile2", "/FontFile3"):
        if key in font:
            del font[key]


def add_script(pdf):
    """Something that runs when the file is opened."""
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("1"))


def forget_title_shown(pdf):
    """A window that would show the name of the file."""
    del pdf.Root.ViewerPreferences["/DisplayDocTitle"]


def forget_standards(pdf):
    """No word of which standards it follows."""
    del pdf.Root["/Metadata"]


# What is spoilt, how, and the profiles that must find it.
SPOILT = [
    ("no language", forget("/Lang"), {"ua1"}),
    ("no marks", forget("/MarkInfo"), {"ua1", "2a"}),
    ("no tree", forget("/StructTreeRoot"), {"ua1", "2a"}),
    ("a font that is not in the file", forget_font, {"ua1", "2a"}),
    ("a script", add_script, {"2a"}),
    ("content outside the tree", forget_marks, {"ua1"}),
    ("a link outside the tree", forget_link, {"ua1"}),
    ("no order of links", forget_order, {"ua1"}),
    ("a heading that is a row", break_role, {"ua1"}),
    ("the title not shown", forget_title_shown, {"ua1"}),
    ("standards not named", forget_standards, {"ua1", "2a"}),
]


@pytest.fixture(scope="session")
def validated(outputs) -> dict:
    """What the validator says of each PDF, by its path."""
    return verapdf.check([report.pdf for report in outputs.reports()])


def test_validator_finds_nothing(report, validated):
    assert validated[report.pdf] == []


@pytest.fixture(scope="module")
def spoilt(outputs, tmp_path_factory) -> dict:
    """What the validator says of each spoilt copy, by its fault."""
    good = Report(edits.SUBJECT, "final", "en", outputs[edits.SUBJECT, "final"] / "en")
    folder = tmp_path_factory.mktemp("spoilt")
    files = {}
    for number, (fault, change, _) in enumerate(SPOILT):
        files[fault] = folder / f"{number}.pdf"
        with pikepdf.open(good.pdf) as pdf:
            change(pdf)
            pdf.save(files[fault], fix_metadata_version=False)
    said = verapdf.check(list(files.values()))
    return {fault: said[file] for fault, file in files.items()}


@pytest.mark.parametrize(("fault", "profiles"), [(fault, profiles) for fault, _, profiles in SPOILT],
                         ids=[fault for fault, _, _ in SPOILT])
def test_validator_finds_the_fault(spoilt, fault, profiles):
    assert profiles <= {line.split(":")[0] for line in spoilt[fault]}


def test_a_file_that_is_no_pdf_is_a_fault(tmp_path):
    file = tmp_path / "none.pdf"
    file.write_text("words")
    assert len(verapdf.check([file])[file]) == len(verapdf.PROFILES)
