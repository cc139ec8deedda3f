"""XLIFF and translation memories: what the program writes for agencies is what the Translate Toolkit reads, and the reverse.

What must hold: a file that comes back unchanged changes nothing, and a translated one changes what was translated and nothing
else, whatever habits the tool has that wrote it; what is another file, or wants to grow, is refused with its place.
"""

import re
import subprocess
import unicodedata
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import polib
import pytest
from lxml import etree
from translate.convert.po2tmx import convertpo
from translate.convert.po2xliff import po2xliff
from translate.storage import po as toolkit_po
from translate.storage import tmx, xliff, xliff2

import program
from checks.html_page import read_html
from translations import SUBJECTS, catalogue, copy_of, fill, is_address, translate

SAMPLE = program.INSPECTIONS / "awen-vale-2024"
NAMES = {"x": "urn:oasis:names:tc:xliff:document:2.0"}


@pytest.fixture(params=SUBJECTS, ids=lambda folder: folder.name)
def folder(request, tmp_path) -> Path:
    """A copy of a sample or a programme, half of it translated."""
    copy = copy_of(request.param, tmp_path)
    translate("extract", copy)
    fill(catalogue(copy))
    translate("extract", copy)
    return copy


@pytest.fixture
def awen(tmp_path) -> Path:
    """The sample with its Welsh as it is."""
    copy = copy_of(SAMPLE, tmp_path)
    translate("extract", copy)
    return copy


def used(file: Path) -> list[polib.POEntry]:
    return [entry for entry in polib.pofile(file) if not entry.obsolete]


def said(folder: Path) -> dict:
    return {(entry.msgctxt, entry.msgid): (entry.msgstr, entry.fuzzy) for entry in used(catalogue(folder))}


def text_of(element: etree._Element | None, data: dict[str, str]) -> str:
    """The text of a source or target, with what its codes stand for."""
    if element is None:
        return ""
    text = element.text or ""
    for code in element:
        if etree.QName(code).localname == "ph":
            text += data[code.get("dataRef")]
        else:
            text += data[code.get("dataRefStart")] + text_of(code, data) + data[code.get("dataRefEnd")]
        text += code.tail or ""
    return text


def units_of(file: Path) -> list[etree._Element]:
    return etree.parse(file).findall(".//x:unit", NAMES)


def data_of(unit: etree._Element) -> dict[str, str]:
    return {one.get("id"): one.text for one in unit.findall(".//x:data", NAMES)}


def texts_of(file: Path) -> list[tuple[str, str, bool]]:
    texts = []
    for unit in units_of(file):
        data = data_of(unit)
        segment = unit.find("x:segment", NAMES)
        welsh = text_of(segment.find("x:target", NAMES), data)
        texts.append((text_of(segment.find("x:source", NAMES), data), welsh, bool(welsh) and segment.get("state") == "initial"))
    return texts


def sent(folder: Path) -> Path:
    file = folder.parent / "sent.xlf"
    file.unlink(missing_ok=True)
    for beside in ("sent.terms.csv", "sent.pdf"):
        (folder.parent / beside).unlink(missing_ok=True)
    translate("extract", folder, file)
    return file


def test_xliff_has_every_text_once_with_its_codes_locked(folder):
    file = sent(folder)
    expected = [(entry.msgid, entry.msgstr, entry.fuzzy) for entry in used(catalogue(folder))]
    assert texts_of(file) == expected
    root = etree.parse(file).getroot()
    assert (root.get("version"), root.get("srcLang"), root.get("trgLang")) == ("2.1", "en-GB", "cy")
    ids = [unit.get("id") for unit in units_of(file)]
    assert len(set(ids)) == len(ids)
    for unit in units_of(file):
        assert "{{" not in "".join(unit.find(".//x:source", NAMES).itertext()), "a placeholder among the words"
        for place in ("source", "target"):
            codes = [code.get("id") for code in unit.findall(f".//x:{place}//*", NAMES)]
            assert len(set(codes)) == len(codes)
        codes = [code for code in unit.findall(".//x:source//*", NAMES) if "{lang" not in data_of(unit).get(code.get("dataRefEnd"), "")]
        assert all(code.get("canDelete") == code.get("canCopy") == "no" for code in codes)


def test_what_the_toolkit_writes_again_changes_nothing(folder):
    file, before = sent(folder), catalogue(folder).read_bytes()
    store = xliff2.Xliff2File.parsefile(str(file))
    assert len(store.units) == len(used(catalogue(folder)))
    assert {unit.isfuzzy() for unit in store.units} <= {True, False}
    store.savefile(str(file))
    assert "0 new, 0 changed" in translate("import", folder, file).stdout
    assert catalogue(folder).read_bytes() == before


def test_what_is_translated_in_the_toolkit_comes_in_and_nothing_else(folder):
    file, before = sent(folder), said(folder)
    store = xliff2.Xliff2File.parsefile(str(file))
    plain = [unit for unit in store.units
             if not unit.target and not len(unit.source_dom) and not unit.source.startswith("http")]
    done = {}
    for number, unit in enumerate(plain):
        unit.target = f"Ŵ {unit.source}"
        unit.markfuzzy(number % 3 == 0)
        done[unit.source] = (f"Ŵ {unit.source}", number % 3 == 0)
    store.savefile(str(file))
    told = translate("import", folder, file).stdout
    assert f"{len(plain)} new, 0 changed" in told
    after = said(folder)
    assert after.keys() == before.keys()
    assert after == {key: done.get(key[1], value) if not value[0] else value for key, value in before.items()}


def crlf_and_mark(text: str) -> bytes:
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()


def sixteen(text: str) -> bytes:
    return text.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")


def in_one_line(text: str) -> bytes:
    return re.sub(r"\n *", "", text.replace("\\\n", "\\&#10;")).encode()


def decomposed(text: str) -> bytes:
    return unicodedata.normalize("NFD", text).encode()


def changed_tree(change):
    def changed(text: str) -> bytes:
        root = etree.fromstring(text.encode())
        change(root)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return changed


def turned_round(root) -> None:
    file = root.find("x:file", NAMES)
    file[:] = reversed(file)


def without_notes(root) -> None:
    for notes in root.findall(".//x:notes", NAMES):
        notes.getparent().remove(notes)


def with_marks(root) -> None:
    """Terms are marked in sources, and whole translations are one mark."""
    for name in ("source", "target"):
        for element in root.findall(f".//x:{name}", NAMES):
            mark = etree.Element(f"{{{NAMES['x']}}}mrk", id="m1", type="term")
            mark.text, element.text = element.text, None
            mark.extend(list(element))
            element.append(mark)


def with_other_proposals(root) -> None:
    for unit in root.findall(".//x:unit", NAMES):
        matches = etree.SubElement(unit, "{urn:oasis:names:tc:xliff:matches:2.0}matches")
        match = etree.SubElement(matches, "{urn:oasis:names:tc:xliff:matches:2.0}match", ref="#1")
        for name in ("source", "target"):
            etree.SubElement(match, f"{{{NAMES['x']}}}{name}").text = "Something else"
        unit[:] = [unit[-1], *unit[:-1]]


def without_data_in_targets(root) -> None:
    for element in root.findall(".//x:target//*", NAMES):
        source = element.xpath("ancestor::x:segment/x:source//*[@id=$id]", namespaces=NAMES, id=element.get("id"))
        if source and all(source[0].get(key) == value for key, value in element.attrib.items()):
            for key in ("dataRef", "dataRefStart", "dataRefEnd", "disp", "type", "subType"):
                element.attrib.pop(key, None)


def with_ends_apart(root) -> None:
    """Codes around words become a beginning and an end."""
    for code in list(root.findall(".//x:pc", NAMES))[::-1]:
        parent, at = code.getparent(), code.getparent().index(code)
        start = etree.Element(f"{{{NAMES['x']}}}sc", id=code.get("id"), dataRef=code.get("dataRefStart"))
        end = etree.Element(f"{{{NAMES['x']}}}ec", startRef=code.get("id"), dataRef=code.get("dataRefEnd"))
        start.tail, end.tail = code.text, code.tail
        parent[at:at + 1] = [start, *code, end]


def in_states_of_a_reviewer(root) -> None:
    for number, segment in enumerate(root.findall(".//x:segment[@state='final']", NAMES)):
        segment.set("state", ("translated", "reviewed", "final")[number % 3])


def prefixed(text: str) -> bytes:
    """As libraries write it that keep no prefixes: with one of their own before every name."""
    return ElementTree.tostring(ElementTree.fromstring(text.encode("utf-8")), encoding="utf-8", xml_declaration=True)


HABITS = {
    "CRLF and a mark": crlf_and_mark,
    "UTF-16": sixteen,
    "one line": in_one_line,
    "a prefix before every name": prefixed,
    "decomposed letters": decomposed,
    "another order": changed_tree(turned_round),
    "no notes": changed_tree(without_notes),
    "marks": changed_tree(with_marks),
    "other proposals": changed_tree(with_other_proposals),
    "codes known by their numbers": changed_tree(without_data_in_targets),
    "beginnings and ends apart": changed_tree(with_ends_apart),
    "states": changed_tree(in_states_of_a_reviewer),
}


@pytest.mark.parametrize("habit", HABITS)
def test_habits_of_tools_make_no_difference(awen, habit):
    texts = polib.pofile(catalogue(awen))
    next(entry for entry in texts if len(entry.msgstr) > 60).flags.append("fuzzy")
    texts.save(catalogue(awen))
    translate("extract", awen)
    file, before = sent(awen), catalogue(awen).read_bytes()
    file.write_bytes(HABITS[habit](file.read_text("utf-8")))
    assert "0 new, 0 changed" in translate("import", awen, file).stdout
    assert catalogue(awen).read_bytes() == before


def test_codes_may_be_moved_and_a_lost_one_blocks_no_other(awen):
    file = sent(awen)
    tree = etree.parse(file)
    targets = [one for one in tree.findall(".//x:target", NAMES) if one.findall("x:ph", NAMES) and one.text]
    moved, lost, other = targets[:3]
    code = moved.find("x:ph", NAMES)
    moved.text, code.tail = None, f" {moved.text} {code.tail or ''}"
    moved[:] = [code, *(one for one in moved if one is not code)]
    lost.remove(lost.find("x:ph", NAMES))
    other.find("x:ph", NAMES).tail = " o’r holl achosion hyn yma."
    tree.write(str(file), xml_declaration=True, encoding="UTF-8")
    done = program.run("translate", "import", awen, file)
    assert done.returncode == 1
    assert "1 translation not taken in" in done.stdout and "2 changed" in done.stdout, program.messages(done)
    assert f"sent.xlf:{lost.sourceline}" in done.stderr


@pytest.mark.parametrize(("old", "new", "says"), [
    ('trgLang="cy"', 'trgLang="ga"', "of the language “ga”"),
    ('srcLang="en-GB"', 'srcLang="fr-FR"', "from the language “fr-FR”"),
    ('version="2.1"', 'version="4.2"', "4.2"),
    ("</file>", "", "sent.xlf:"),
    ("<unit ", "<unit id=>&lol;", "sent.xlf:"),
    ("<xliff ", "<!DOCTYPE xliff [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]>\n<xliff ", "document type"),
    ("<xliff ", "<!DOCTYPE xliff [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<xliff ", "document type"),
])
def test_another_file_is_refused_with_its_place(awen, old, new, says):
    file, before = sent(awen), catalogue(awen).read_bytes()
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
    done = program.run("translate", "import", awen, file)
    assert done.returncode == 1
    assert says in done.stderr and "sent.xlf:" in done.stderr, done.stderr
    assert catalogue(awen).read_bytes() == before


UNIT = "<unit id='u{number}'><segment><source>a</source></segment></unit>"
PAIR = "<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='cy'><seg>b</seg></tuv></tu>"
XLIFF = "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' trgLang='cy'><file id='f'>{}</file></xliff>"


@pytest.mark.parametrize(("name", "text", "says"), [
    ("sent.xlf", XLIFF.format(f"<!-- {'x' * 8_000_000} -->"), "8,000,000"),
    ("sent.xlf", XLIFF.format("".join(UNIT.format(number=number) for number in range(50_001))), "50,000"),
    ("memory.tmx", f"<tmx version='1.4'><body>{PAIR * 50_001}</body></tmx>", "50,000"),
    ("memory.tmx", f"<tmx version='1.4'><body><!-- {'x' * 8_000_000} --></body></tmx>", "8,000,000"),
    ("memory.tmx", f"<tmx version='1.4'><body><tu><tuv>{'<seg>' * 40}{'</seg>' * 40}</tuv></tu></body></tmx>", "32"),
], ids=["size", "texts", "pairs", "size-of-memory", "depth-of-memory"])
def test_a_file_beyond_a_limit_is_refused_with_it(awen, name, text, says):
    file, before = awen.parent / name, catalogue(awen).read_bytes()
    file.write_text(text, "utf-8")
    extract = ("extract", awen, awen.parent / "out.po", "--memory", file)
    done = program.run("translate", *(extract if name.endswith("tmx") else ("import", awen, file)))
    assert done.returncode == 1, program.messages(done)
    assert says in done.stderr and file.name in done.stderr
    assert catalogue(awen).read_bytes() == before


@pytest.mark.parametrize(("name", "text"), [
    ("memory.tmx", f"<?xml version='1.0' encoding='ISO-8859-1'?><tmx version='1.4'><body>{PAIR.replace('>b<', '>tân<')}</body></tmx>"),
    ("memory.tmx", f"<tmx version='1.4'><body>{PAIR.replace('>b<', '>tân<')}</body></tmx>"),
    ("sent.xlf", XLIFF.format(UNIT.format(number=1).replace(">a<", ">tân<"))),
    ("sent.po", 'msgid "fire"\nmsgstr "tân"\n'),
], ids=["declared", "memory", "xliff", "gettext"])
def test_letters_of_an_older_program_are_the_reason_that_is_told(awen, name, text):
    file, before = awen.parent / name, catalogue(awen).read_bytes()
    file.write_bytes(text.encode("latin-1"))
    extract = ("extract", awen, awen.parent / "out.po", "--memory", file)
    done = program.run("translate", *(extract if name.endswith("tmx") else ("import", awen, file)))
    assert done.returncode == 1 and "is not UTF-8" in done.stderr and file.name in done.stderr, done.stderr
    assert "and not a gettext catalogue" not in done.stderr
    assert catalogue(awen).read_bytes() == before


def test_the_file_of_another_folder_is_refused(awen, tmp_path):
    file = sent(awen)
    (tmp_path / "other").mkdir()
    other = copy_of(program.INSPECTIONS / "luton-2008", tmp_path / "other")
    text = re.sub(r"(<source>)", r"\1Else: ", file.read_text("utf-8"))
    file.write_text(text, "utf-8")
    done = program.run("translate", "import", other, file)
    assert done.returncode == 1 and "awen-vale-2024" in done.stderr, program.messages(done)
    assert not catalogue(other).exists()


def test_xliff_of_the_older_version_is_read(folder):
    """As the toolkit makes it of the catalogue, and as it comes back."""
    file, before = folder.parent / "old.xlf", catalogue(folder).read_bytes()
    store = toolkit_po.pofile.parsefile(str(catalogue(folder)))
    file.write_bytes(po2xliff().convertstore(store))
    assert "0 new, 0 changed" in translate("import", folder, file).stdout
    assert catalogue(folder).read_bytes() == before


def old(folder: Path) -> Path:
    file = folder.parent / "sent-old.xlf"
    translate("extract", folder, file, "--xliff", "1.2")
    return file


def test_xliff_of_the_older_version_is_written(folder):
    file, before = old(folder), catalogue(folder).read_bytes()
    store = xliff.xlifffile.parsefile(str(file))
    texts = used(catalogue(folder))
    assert len(store.units) == len(texts)
    for unit, entry in zip(store.units, texts, strict=True):
        # The toolkit shows a sign by its tag; what it stands for is inside it.
        said = ["".join(etree.fromstring(etree.tostring(one)).itertext()) for one in unit.xmlelement[:2]
                if etree.QName(one).localname in ("source", "target")]
        assert said == [entry.msgid] + ([entry.msgstr] if entry.msgstr else [])
        assert (unit.isapproved(), unit.isfuzzy()) == (bool(entry.msgstr) and not entry.fuzzy, bool(entry.msgstr) and entry.fuzzy)
    assert "0 new, 0 changed" in translate("import", folder, file).stdout
    store.savefile(str(file))
    assert "0 new, 0 changed" in translate("import", folder, file).stdout
    assert catalogue(folder).read_bytes() == before


def test_what_is_translated_in_the_older_version_comes_in_and_nothing_else(folder):
    file, before = old(folder), said(folder)
    store = xliff.xlifffile.parsefile(str(file))
    plain = [unit for unit in store.units
             if not unit.source.startswith("http") and "{{" not in unit.source and not unit.target == f"Ŵ {unit.source}"
             and not len(unit.xmlelement[0])]
    for unit in plain[:3]:
        unit.target = f"Ŵ {unit.source}"
        unit.markapproved()
    store.savefile(str(file))
    translate("import", folder, file)
    done = {unit.source: f"Ŵ {unit.source}" for unit in plain[:3]}
    after = said(folder)
    assert {text for text in after if after[text] != before.get(text)} == {
        key for key in after if key[1] in done and after[key][0] == done[key[1]]}
    assert len(done) == 3


def test_a_version_of_xliff_is_for_xliff(awen):
    done = program.run("translate", "extract", awen, awen.parent / "sent.po", "--xliff", "1.2")
    assert done.returncode != 0 and ".xlf" in done.stderr and not (awen.parent / "sent.po").exists()


def numbered(page) -> dict[int, str]:
    """What stands beside each number in the margin of a draft's page."""
    found = {}
    for number in page.xpath("//*[contains(@class, 'draft-number')]"):
        beside = number.getparent()
        while beside.tag not in ("li", "div", "figure", "blockquote", "table") and not (beside.get("class") or "").startswith("body"):
            beside = beside.getparent()
        text = "".join(beside.itertext())
        found[int(re.search(r"\d+", "".join(number.itertext())).group())] = text
    return found


@pytest.mark.parametrize("ending", ["po", "xlf"])
def test_the_draft_goes_with_the_texts_and_its_numbers_are_told(awen, ending):
    file = awen.parent / f"to-translator.{ending}"
    translate("extract", awen, file)
    pdf, terms = file.with_suffix(".pdf"), file.with_suffix(".terms.csv")
    words = " ".join(text_of_pdf(pdf).split())
    assert "DRAFFT" in words
    assert terms.read_bytes().startswith(b"\xef\xbb\xbfenglish,welsh,")
    out = awen.parent / "out"
    done = program.run("build", awen, "--out", out, "--lang", "cy", "--format", "html")
    assert done.returncode == 0, program.messages(done)
    [page] = out.rglob("report.html")
    beside = {number: plain(text) for number, text in numbered(read_html(page)).items()}
    told = 0
    for english, welsh, comments in texts_with_comments(file):
        for number in re.findall(r"paragraph (\d+)", " ".join(line for line in comments if line.startswith("In the PDF"))):
            # A note is told by the paragraph that it belongs to; the page has it at its end.
            if "{{" in welsh or "](" in welsh or any(word in " ".join(comments) for word in ("before paragraph", "footnote")):
                told += 1
                continue
            assert plain(welsh) in beside[int(number)], f"{welsh!r} is not at {number}: {beside[int(number)]!r}"
            told += 1
    assert told > 140, "hardly any text says where it stands"
    # Whole or not at all.
    for one in (file, terms, pdf):
        kept = {other: other.read_bytes() for other in (file, terms, pdf)}
        one.write_bytes(b"mine")
        for other in kept:
            if other != one:
                other.unlink()
        done = program.run("translate", "extract", awen, file)
        assert done.returncode != 0 and one.read_bytes() == b"mine"
        assert [other for other in kept if other != one and other.exists()] == []
        one.write_bytes(kept[one])
        one.unlink()
        translate("extract", awen, file)


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", re.sub(r"\[\^[^\]]*\]|\{lang=\w+\}", " ", text).lower()))


def text_of_pdf(file: Path) -> str:
    return subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout


def texts_with_comments(file: Path) -> list[tuple[str, str, list[str]]]:
    if file.suffix == ".po":
        return [(entry.msgid, entry.msgstr, entry.comment.splitlines()) for entry in used(file)]
    texts = texts_of(file)
    notes = [[note.text for note in unit.findall(".//x:note", NAMES)] for unit in units_of(file)]
    return [(english, welsh, told) for (english, welsh, _), told in zip(texts, notes, strict=True)]


def test_no_draft_goes_with_a_programme_or_the_folder_itself(folder):
    if not (folder / "inspection.yaml").exists():
        translate("extract", folder, folder.parent / "sent.po")
        assert not (folder.parent / "sent.pdf").exists()
    assert list(folder.rglob("*.pdf")) == []


def test_a_withheld_name_in_the_draft_stays_in(awen):
    """A name that stands in no text for a translator, but on a page of the draft."""
    record = awen / "inspection.yaml"
    record.write_text(record.read_text("utf-8") + "\nnames_withheld: [Cwm Awen]\n", "utf-8")
    file = awen.parent / "sent.po"
    done = program.run("translate", "extract", awen, file)
    assert done.returncode == 1 and not file.exists() and not file.with_suffix(".pdf").exists()


def confirmed(folder: Path) -> set[tuple[str, str]]:
    return {(entry.msgid, entry.msgstr) for entry in polib.pofile(catalogue(folder)) if entry.msgstr and not entry.fuzzy}


def test_a_memory_has_what_is_confirmed(folder):
    file = folder.parent / "memory.tmx"
    translate("memory", folder, file)
    store = tmx.tmxfile.parsefile(str(file))
    root = etree.parse(file).getroot()
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    pairs = {tuple("".join(side.find("seg").itertext()) for side in pair.iter("tuv")) for pair in root.iter("tu")}
    assert len(store.units) == len(list(root.iter("tu"))) == len(pairs)
    assert confirmed(folder) <= pairs
    assert {side.get(language) for side in root.iter("tuv")} <= {"en-GB", "cy"}
    assert not any("{{" in (side.find("seg").text or "") for side in root.iter("tuv"))


def test_what_a_memory_has_is_offered(folder):
    file, before = folder.parent / "memory.tmx", confirmed(folder)
    translate("memory", folder, file)
    # A programme without a catalogue would have the program's own.
    catalogue(folder).write_text('msgid ""\nmsgstr "Language: cy\\n"\n', "utf-8")
    translate("extract", folder, "--memory", file)
    # A text may have two translations, and what the programme says comes first.
    known = {english for english, _ in before}
    offered = [entry for entry in used(catalogue(folder)) if entry.msgid in known and not is_address(entry)]
    assert all(entry.fuzzy and entry.msgstr for entry in offered)
    assert sum((entry.msgid, entry.msgstr) in before for entry in offered) > len(offered) * 0.9


def test_a_memory_of_the_toolkit_is_read(awen):
    file, before = awen.parent / "toolkit.tmx", confirmed(awen)
    with catalogue(awen).open("rb") as texts, file.open("wb") as output:
        memory = tmx.tmxfile()
        memory.setsourcelanguage("en")
        convertpo(texts, type("Output", (), {"tmxfile": memory})(), None, sourcelanguage="en", targetlanguage="cy")
        memory.serialize(output)
    catalogue(awen).unlink()
    translate("extract", awen, "--memory", file)
    offered = {(entry.msgid, entry.msgstr) for entry in used(catalogue(awen)) if entry.fuzzy}
    assert len(before & offered) > len(before) * 0.9


def test_without_a_folder_the_memory_is_that_of_the_programmes(tmp_path):
    file = tmp_path / "all.tmx"
    translate("memory", file)
    pairs = {"".join(side.itertext()) for side in etree.parse(file).getroot().iter("seg")}
    assert {"Outstanding", "Rhagorol"} <= pairs


@pytest.mark.parametrize("name", ["out.tmx", "out.docx", "out.csv"])
def test_texts_are_written_in_a_form_that_translators_have_or_not_at_all(awen, name):
    file = awen.parent / name
    done = program.run("translate", "extract", awen, file)
    assert done.returncode != 0 and ".xlf" in done.stderr and not file.exists()
