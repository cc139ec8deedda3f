"""Pictures: only what is seen comes out, it stands upright everywhere, and what cannot be shown is told.

The pictures are in pictures.py and in tests/drawings.yaml; a new one is an entry in a table there.
"""

import base64
import io
import re
import subprocess
import zipfile
from pathlib import Path

import pikepdf
import pytest
import yaml
from PIL import Image

import edits
import pictures
import program
from checks import browser, libreoffice

SAMPLE = "brightmoor-2026"
SECTION = "2.2"


def show(folder: Path, files: dict[str, bytes]) -> None:
    """Puts pictures into a folder and shows them in a section, in order."""
    (folder / "images").mkdir(exist_ok=True)
    for number, (name, data) in reversed(list(enumerate(files.items()))):
        (folder / "images" / name).write_bytes(data)
        edits.insert_item(folder / "sections" / f"{SECTION}.yaml", "images",
                          {"id": f"picture-{number}", "file": name, "alt": f"The picture of number {number}, for a test"})


def built(tmp_path_factory, name: str, files: dict[str, bytes], state: str) -> Path:
    """A sample with pictures, built in every format."""
    into = tmp_path_factory.mktemp(name)
    folder = edits.copy_sample(into, SAMPLE, SAMPLE)
    show(folder, files)
    return program.build(folder, into / "output", state)


def everything(data: bytes, name: str):
    """Every stretch of bytes in a file, with what is packed, encoded or embedded in it opened, and where it is."""
    yield name, data
    if data.startswith(b"%PDF"):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for number, one in enumerate(pdf.objects):
                if isinstance(one, pikepdf.Stream):
                    for read in (one.read_raw_bytes, one.read_bytes):
                        try:
                            yield f"{name}, object {number}", read()
                        except pikepdf.PdfError:
                            pass
                elif isinstance(one, pikepdf.Dictionary):
                    yield f"{name}, object {number}", repr(one).encode()
    elif zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.namelist():
                yield from everything(archive.read(member), f"{name}, {member}")
    for kind, encoded in re.findall(rb"data:(image/[a-z+]+);base64, ?([A-Za-z0-9+/=]+)", data):
        yield from everything(base64.b64decode(encoded), f"{name}, {kind.decode()}")
    if data.startswith(b"\x89PNG"):
        opened = Image.open(io.BytesIO(data))
        opened.load()
        yield f"{name}, opened", repr(opened.info).encode() + (opened.info.get("icc_profile") or b"")


def planted(folder: Path) -> list[str]:
    """Where a planted word is in what was written."""
    word = pictures.PLANTED.lower()
    looked = [word.encode(letters) for letters in ("ascii", "utf-16le", "utf-16be")]
    return sorted({where for file in folder.rglob("*") if file.is_file()
                   for where, data in everything(file.read_bytes(), str(file.relative_to(folder)))
                   if any(one in data.lower() for one in looked)})


def carriers() -> dict[str, bytes]:
    """Every picture that carries something."""
    return {"centre.jpg": pictures.jpeg(), "lying.jpg": pictures.jpeg(6), "road.png": pictures.png(),
            "lying.png": pictures.png(8), "plan.svg": pictures.drawing()}


@pytest.mark.parametrize("state", program.STATES)
def test_only_what_is_seen_comes_out(tmp_path_factory, state):
    written = built(tmp_path_factory, f"seen-{state}", carriers(), state)
    assert planted(written) == []
    page = (written / "en" / "report.html").read_text("utf-8")
    shown = [Image.open(io.BytesIO(base64.b64decode(data)))
             for data in re.findall(r"data:image/(?:jpeg|png);base64,([A-Za-z0-9+/=]+)", page)]
    assert len(shown) == 4
    for one in shown:
        assert set(one.getexif()) <= {0x0112}
        assert one.info.get("icc_profile"), "its colours keep their meaning"
    text = subprocess.run(["pdftotext", written / "en" / "report.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert "Harbourside" in text, "the words of a drawing that are seen are words of the PDF"


def test_the_check_can_fail(tmp_path):
    for name, data in carriers().items():
        (tmp_path / name).write_bytes(data)
    assert {where.split(",")[0] for where in planted(tmp_path)} == set(carriers())


def test_what_was_taken_out_is_told(tmp_path):
    folder = edits.copy_sample(tmp_path, SAMPLE, SAMPLE)
    show(folder, carriers())
    done = program.run("check", folder)
    said = program.messages(done)
    assert done.returncode == 0, said
    for name in carriers():
        assert f"“images/{name}” carried more than is seen" in said
    for what in ("where it was taken", "who made it", "when and with what it was made", "a second picture", "comments",
                 "data after its end", f"words that are not seen in it: “{pictures.PLANTED}”"):
        assert what in said, what


def colours(page: Image.Image) -> list[list[tuple[int, int, int, int]]]:
    """The pictures on a page: of each, the boxes of its four fields."""
    page = page.convert("RGB")
    rows = {}
    for place, corner in enumerate(pictures.CORNERS):
        near = page.point([255 if abs(value - wanted) < 40 else 0 for wanted in corner for value in range(256)])
        red, green, blue = near.split()
        mask = Image.composite(Image.composite(red, Image.new("L", page.size), green), Image.new("L", page.size), blue)
        rows[place] = bands(mask)
    count = {len(found) for found in rows.values()}
    assert len(count) == 1, f"fields of each colour: {[len(found) for found in rows.values()]}"
    return [[rows[place][number] for place in range(4)] for number in range(count.pop())]


def bands(mask: Image.Image) -> list[tuple[int, int, int, int]]:
    """The boxes of what is marked, one below another."""
    found, top = [], None
    for y in range(mask.height + 1):
        row = mask.crop((0, y, mask.width, y + 1)).getbbox() if y < mask.height else None
        wide = row is not None and row[2] - row[0] > 20
        if wide and top is None:
            top = y
        if not wide and top is not None:
            if y - top > 10:
                left, _, right, _ = mask.crop((0, top, mask.width, y)).getbbox()
                found.append((left, top, right, y))
            top = None
    return found


def faults(fields: list[tuple[int, int, int, int]]) -> list[str]:
    """What is wrong with one picture: each field in its corner, twice as wide as high."""
    wrong = []
    (ax0, ay0, ax1, ay1), (bx0, by0, bx1, by1), (cx0, cy0, cx1, cy1), (dx0, dy0, dx1, dy1) = fields
    if not (abs(ax1 - bx0) < 6 and abs(cx1 - dx0) < 6 and abs(ay1 - cy0) < 6 and abs(by1 - dy0) < 6):
        wrong.append(f"its fields do not stand as they should: {fields}")
    proportion = (dx1 - ax0) / (dy1 - ay0)
    if not 1.9 < proportion < 2.1:
        wrong.append(f"it is {proportion:.2f} times as wide as high")
    return wrong


@pytest.fixture(scope="module")
def turned(tmp_path_factory):
    """A draft with a photograph taken in each of the eight ways, and some stored as PNG."""
    files = {f"taken-{how}.jpg": pictures.jpeg(how) for how in range(1, 9)}
    return built(tmp_path_factory, "turned", files | {f"taken-{how}.png": pictures.png(how) for how in (5, 6)}, "draft")


TURNED = 10


def pages(pdf: Path, into: Path) -> list[Image.Image]:
    subprocess.run(["pdftoppm", "-r", "60", "-png", pdf, into / "page"], check=True, capture_output=True)
    return [Image.open(page) for page in sorted(into.glob("page*.png"))]


def upright_faults(found: list[Image.Image]) -> list[str]:
    shown = [fields for page in found for fields in colours(page)]
    wrong = [f"{len(shown)} pictures are shown"] if len(shown) != TURNED else []
    return wrong + [fault for fields in shown for fault in faults(fields)]


def test_photographs_stand_upright_in_the_pdf(turned, tmp_path):
    assert upright_faults(pages(turned / "en" / "report.pdf", tmp_path)) == []


def test_photographs_stand_upright_in_the_word_copy(turned, tmp_path):
    libreoffice.convert({"copy": turned / "en" / "report.docx"}, libreoffice.PDF, tmp_path)
    assert upright_faults(pages(tmp_path / "copy.pdf", tmp_path)) == []


def test_photographs_stand_upright_on_the_page(turned, tmp_path):
    page = (turned / "en" / "report.html").read_text("utf-8")
    figures = re.findall(r'<figure[^>]*class="picture".*?</figure>', page, re.S)
    assert len(figures) == TURNED
    assert all('width="400" height="200"' in figure for figure in figures)
    styles = "".join(re.findall(r"<style.*?</style>", page, re.S))
    alone = tmp_path / "pictures.html"
    alone.write_text(f"<!doctype html><meta charset=utf-8>{styles}<body>{''.join(figures)}", "utf-8")
    shot = tmp_path / "shot.png"
    subprocess.run([browser.chromium(), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                    f"--screenshot={shot}", "--window-size=1000,5000", f"--user-data-dir={tmp_path / 'profile'}",
                    alone.as_uri()], check=True, capture_output=True, timeout=120)
    assert upright_faults([Image.open(shot)]) == []


def test_pictures_that_cannot_be_shown_are_told(tmp_path):
    folder = edits.copy_sample(tmp_path, SAMPLE, SAMPLE)
    show(folder, {name: data for name, (data, _) in pictures.REFUSED.items()})
    done = program.run("check", folder)
    said = program.messages(done)
    assert done.returncode == 1, said
    blocks = re.split(r"\n(?=error|warning)", said)
    for name, (_, what) in pictures.REFUSED.items():
        # What is wrong with the file itself is told of the file, else of the section that shows it.
        named = (f"“images/{name}”", f"images/{name}:")
        told = [block for block in blocks if any(one in block for one in named) and block.startswith("error")]
        assert len(told) == 1 and what in told[0], f"{name}: {told}"
        assert f"{SECTION}.yaml:" in told[0] or named[1] in told[0], told[0]
        assert "help:" in told[0], told[0]


def test_pictures_of_every_kind_are_shown(tmp_path_factory):
    written = built(tmp_path_factory, "shown", pictures.SHOWN, "draft")
    page = (written / "en" / "report.html").read_text("utf-8")
    assert page.count('class="picture"') == len(pictures.SHOWN)
    with pikepdf.open(written / "en" / "report.pdf") as pdf:
        drawn = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
        assert len(drawn) >= 20


def test_drawings_that_are_read_are_printed(tmp_path_factory):
    table = yaml.safe_load((program.ROOT / "tests" / "drawings.yaml").read_text("utf-8"))
    rows = [row for row in table if "refused" not in row and "in" not in row and "⟦" not in row["svg"]]
    files = {f"drawing-{number}.svg": row["svg"].encode() for number, row in enumerate(rows)}
    written = built(tmp_path_factory, "drawings", files, "draft")
    words = {one for row in rows for one in row.get("keeps", []) if re.fullmatch(r"[A-Z][a-z]+", one)}
    assert len(words) >= 3
    text = subprocess.run(["pdftotext", written / "en" / "report.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert [word for word in words if word not in text] == []
    page = (written / "en" / "report.html").read_text("utf-8")
    assert planted(written) == [] and pictures.PLANTED.lower() not in page.lower()
