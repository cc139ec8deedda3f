"""Nothing that is private is in any byte of any output: notes, comments, reasons, who builds, on which machine, where, when.

Words are planted in copies of the samples and in what the program is run with; then every output is opened to its last
stream. A name that is withheld is looked for in the same way.
"""

import base64
import datetime
import io
import re
import shutil
import subprocess
import zipfile
import zlib
from pathlib import Path

import pikepdf
import pytest
import yaml

import program
from checks.every_byte import PNG, archive_times, every_byte, found_in
from program import STATES

NOTE, COMMENT, REASON, TRANSLATOR = "zplantnote", "zplantcomment", "zplantreason", "zplanttranslator"
REPLY, REMARK, USER, HOST, PLACE, TEMPORARY = "zplantreply", "zplantremark", "zplantuser", "zplanthost", "zplantplace", "zplanttemporary"
# Every format, those too that are asked for by name.
EVERY = "all,large-print,summary,for-children"
PLANTED = [NOTE, COMMENT, REASON, TRANSLATOR, REPLY, REMARK, USER, HOST, PLACE, TEMPORARY]


def plant(folder: Path) -> None:
    """Puts a word wherever a folder may have what nobody else should read."""
    for file in folder.rglob("*.yaml"):
        text = file.read_text("utf-8")
        text = re.sub(r"^(\s*)((?:- )?private_notes: \|\n)(\s+)", rf"\1\2\3{NOTE}\n\3", text, flags=re.MULTILINE)
        file.write_text(f"# {COMMENT}\n{text}# {COMMENT}\n", "utf-8")
    about = folder / "inspection.yaml"
    known = yaml.safe_load(about.read_text("utf-8"))
    notes = "" if "private_notes" in known else f"private_notes: {NOTE}\n"
    exception = f"deliberate:\n  - rule: percentage\n    words: {NOTE}\n    reason: {REASON}\n"
    about.write_text(f"{about.read_text('utf-8')}{notes}{'' if 'deliberate' in known else exception}", "utf-8")
    children = folder / "for-children.yaml"
    if children.exists():
        children.write_text(f"{children.read_text('utf-8')}private_notes: {NOTE}\n", "utf-8")
    catalogue = folder / "translations" / "cy.po"
    if catalogue.exists():
        catalogue.write_text(re.sub("^msgid", f"# {TRANSLATOR}\nmsgid", catalogue.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    replies = folder / "responses"
    replies.mkdir(exist_ok=True)
    point = {"id": "p", "correction": REPLY, "evidence": REPLY, "who": REPLY, "decision": "rejected", "reason": REASON,
             "private_notes": NOTE}
    reply = [{"draft": "1", "language": "en", "file": f"{REPLY}.csv", "from": REPLY, "points": [point]}]
    (replies / "reply.yaml").write_text(yaml.safe_dump(reply), "utf-8")
    remarks = folder / "remarks"
    remarks.mkdir(exist_ok=True)
    remark = {"who": REMARK, "date": "2023-02-03", "text": REMARK, "anchor": f"p-{REMARK}-1", "paragraph": REMARK}
    (remarks / "remark.yaml").write_text(yaml.safe_dump([remark, {"who": REMARK, "text": REMARK, "done": True}]), "utf-8")
    (folder / f".{NOTE}.swp").write_text(NOTE, "utf-8")


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory):
    """Builds a planted copy of a sample, as somebody, somewhere; each once."""
    home = tmp_path_factory.mktemp(PLACE)
    built: dict[tuple[str, str], Path] = {}

    def build(sample: str, state: str) -> Path:
        if (sample, state) not in built:
            folder = home / state / sample
            shutil.copytree(program.INSPECTIONS / sample, folder)
            plant(folder)
            temporary = home / TEMPORARY
            temporary.mkdir(exist_ok=True)
            around = {**program.environment(), "USER": USER, "LOGNAME": USER, "USERNAME": USER, "HOME": f"/home/{USER}",
                      "HOSTNAME": HOST, "COMPUTERNAME": HOST, "TMPDIR": str(temporary)}
            out = home / f"output-{state}"
            done = subprocess.run(program.command(*program.build_arguments(folder, out, state), "--format", EVERY), cwd=home, env=around,
                                  capture_output=True, text=True, check=False)
            assert done.returncode == 0, f"{done.stdout}{done.stderr}"
            built[sample, state] = program.written(folder, out, state)
        return built[sample, state]

    return build


def test_a_word_is_found_wherever_a_file_can_have_it(tmp_path):
    """In the stream, the metadata and a string of a PDF, in an archive in an archive, in data in a page, in a picture."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<t>{NOTE}</t>")
    chunk = b"Comment\0\0" + zlib.compress(NOTE.encode())
    png = PNG + len(chunk).to_bytes(4) + b"zTXt" + chunk + b"0000"
    url = f"<img src='data:image/png;base64,{base64.b64encode(png).decode()}'>"
    places = {"page.html": url.encode(), "form.docx": inner.getvalue(), f"{NOTE}.txt": b"", "link.html": b"<a href='?%7aplantnote'>"}
    with zipfile.ZipFile(tmp_path / "outer.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner.docx", inner.getvalue())
    for kind in ("stream", "string"):
        pdf = pikepdf.new()
        pdf.add_blank_page()
        if kind == "stream":
            pdf.Root.Hidden = pdf.make_stream(NOTE.encode())
        else:
            pdf.docinfo["/Author"] = NOTE
        pdf.save(tmp_path / f"{kind}.pdf", object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)
    for name, data in places.items():
        (tmp_path / name).write_bytes(data)
    found = {place.removeprefix("the name of ").split(",")[0].split(":")[0] for place in found_in(tmp_path, [NOTE])}
    assert found == {*places, "outer.zip", "stream.pdf", "string.pdf"}
    assert archive_times(tmp_path) != []


@pytest.mark.parametrize("state", STATES)
def test_no_planted_word_is_in_any_output(planted, sample, state):
    folder = planted(sample, state)
    assert found_in(folder, PLANTED) == []
    assert found_in(folder, [str(program.ROOT), f"{Path.home()}/", "/tmp/", "/home/", "/.cargo/", "file://"]) == []


@pytest.mark.parametrize("state", STATES)
def test_no_output_says_when_it_was_made(planted, sample, state):
    folder, today = planted(sample, state), datetime.datetime.now(datetime.UTC).date()
    days = [today + datetime.timedelta(days=days) for days in (-1, 0, 1)]
    forms = [day.strftime(form) for day in days for form in ("%Y-%m-%d", "%Y%m%d", "%d/%m/%Y", "%-d %B %Y")]
    assert found_in(folder, forms) == []
    # A time of the day is a time of making: reports have days only.
    clock = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d|D:\d{8}(?!000000)\d{6}")
    assert [place for place, data in every_byte(folder) if clock.search(data) and b"T00:00:00" not in data] == []
    # Nor is it there as a bare number of seconds, or of thousandths and less.
    now = int(datetime.datetime.now(datetime.UTC).timestamp())
    begins = b"|".join(str(now // 100_000 + days).encode() for days in (-1, 0, 1))
    seconds = re.compile(rb"(?<![\w.])(?:" + begins + rb")\d{5}(?:\d{3}){0,3}(?![\w.])")
    assert seconds.search(b'{"made": %d}' % now) and seconds.search(b"t=%d000" % now)
    assert [place for place, data in every_byte(folder) if seconds.search(data)] == []
    assert archive_times(folder) == []


def test_a_comparison_has_nothing_private(planted, tmp_path):
    planted("coventry-2023", "draft")
    old, page = program.INSPECTIONS / "coventry-2023", tmp_path / "changes" / "page.html"
    new = next(tmp_path.parent.glob(f"{PLACE}*/draft/coventry-2023"))
    page.parent.mkdir()
    done = program.run("compare", old, new, "--html", page)
    assert done.returncode == 0, program.messages(done)
    assert found_in(page.parent, [NOTE, COMMENT, REASON, REMARK, PLACE, str(program.ROOT), "/tmp/"]) == []


def test_the_log_has_what_was_said_and_nothing_else(planted, tmp_path):
    planted("coventry-2023", "draft")
    folder = next(tmp_path.parent.glob(f"{PLACE}*/draft/coventry-2023"))
    done = program.run("responses", "log", folder, "--out", tmp_path / "out")
    assert done.returncode == 0, program.messages(done)
    assert found_in(tmp_path / "out", [NOTE, COMMENT, REMARK, TRANSLATOR, PLACE, "/tmp/"]) == []
    assert found_in(tmp_path / "out", [REPLY]) != []


# Each form of the name as it may come to stand in a folder; field 09.
FORMS = {
    "as listed": "Siân Prys", "decomposed": "Sia\u0302n Prys", "without its accent": "Sian Prys", "small": "siân prys", "capitals": "SIÂN PRYS",
    "hard space": "Siân\u00a0Prys", "narrow space": "Siân\u202fPrys", "two spaces": "Siân  Prys", "line break": "Siân\nPrys",
    "forced break": "Siân\\\nPrys", "soft hyphen": "Si\u00adân Prys", "zero-width space": "Siân\u200b Pr\u200bys",
    "hyphen": "Siân‑Prys", "the other way round": "Prys, Siân", "possessive": "Siân Prys’s", "emphasis": "*Siân* Prys",
    "half in bold": "Si**ân** Prys", "full width": "Ｓｉâｎ Ｐｒｙｓ", "other alphabet": "Siân Рrуs", "in a link": "[this](https://a.org/si%C3%A2n-prys)",
}


@pytest.fixture(scope="module")
def withholding(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("names") / "brightmoor"
    shutil.copytree(program.INSPECTIONS / "brightmoor-2026", folder)
    with (folder / "inspection.yaml").open("a", encoding="utf-8") as about:
        about.write("names_withheld: [Siân Prys]\n")
    return folder


@pytest.mark.parametrize("form", FORMS)
def test_a_withheld_name_is_told_in_every_form_and_in_its_place(withholding, form):
    file = withholding / "sections" / "2.1.md"
    before = file.read_text("utf-8")
    try:
        file.write_text(f"{before}\nThe worker saw {FORMS[form]} twice.\n", "utf-8")
        done = program.run("check", withholding, "--final")
    finally:
        file.write_text(before, "utf-8")
    assert done.returncode == 1
    assert "names_withheld" in program.messages(done) and "sections/2.1.md:" in program.messages(done), program.messages(done)


def test_what_is_built_beside_a_withheld_name_has_no_letter_of_it(withholding, tmp_path):
    """The folder with the list, and nothing else of the name, builds; every byte of the PDF too is without it."""
    folder = program.build(withholding, tmp_path / "out", "draft")
    assert found_in(folder, ["Prys", "Siân"]) == []
