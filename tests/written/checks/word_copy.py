"""Checks on the Word copy of a draft and its form for points, by the parts of the file itself.

What must hold: whoever reads the draft in Word reads every word of it, in order, with the numbers to refer to; headings,
lists, tables and languages are Word's own, so that its navigation and a screen reader work; pictures have alternatives; and
nothing in the file runs or is fetched.
"""

import posixpath
import re
import zipfile
from functools import lru_cache
from pathlib import Path

from lxml import etree

from checks.html_page import read_html
from checks.pdf_tree import tidy
from checks.sections import html_text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
NAMESPACES = {
    "w": W[1:-1], "r": R[1:-1],
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "type": "http://schemas.openxmlformats.org/package/2006/content-types",
    "dc": "http://purl.org/dc/elements/1.1/",
}
DOCUMENT = "word/document.xml"
# Parts that run, or that lead out of the file without being asked.
GUID = re.compile(r"\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}")
RUNNING = re.compile(r"vbaProject|macros|activeX|embeddings|oleObject|attachedTemplate|subDocument|frameset", re.IGNORECASE)
HEADING = re.compile(r"heading ([1-6])")


@lru_cache(maxsize=32)
def parts(path: Path) -> dict[str, bytes]:
    """The parts of the file by their names."""
    with zipfile.ZipFile(path) as archive:
        if archive.testzip() or len(set(archive.namelist())) != len(archive.namelist()):
            raise ValueError(f"{path} is damaged")
        return {name: archive.read(name) for name in archive.namelist()}


@lru_cache(maxsize=256)
def tree(path: Path, name: str = DOCUMENT) -> etree._Element:
    """A part as a tree."""
    return etree.fromstring(parts(path)[name])


def said(element: etree._Element) -> str:
    """The words below an element; a tab and a break stand for a space."""
    words = []
    for piece in element.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}p"):
        words.append((piece.text or "") if piece.tag == f"{W}t" else " ")
    return tidy("".join(words))


def paragraphs(path: Path) -> list[str]:
    """The words of each paragraph of the text, those of tables too."""
    return [said(paragraph) for paragraph in tree(path).iter(f"{W}p")]


def title(path: Path) -> str:
    """What the file says that it is called."""
    return tree(path, "docProps/core.xml").findtext("dc:title", "", NAMESPACES)


def heads_and_feet(path: Path) -> dict[str, str]:
    """The words of each head and foot that pages have, by its kind and number."""
    targets = {found.get("Id"): found.get("Target") for found in tree(path, "word/_rels/document.xml.rels")}
    found = {}
    for kind in ("header", "footer"):
        for number, reference in enumerate(tree(path).iter(f"{W}{kind}Reference"), start=1):
            found[f"{kind} {number}"] = said(tree(path, f"word/{targets[reference.get(f'{R}id')]}"))
    return found


def whole(path: Path) -> list[str]:
    """The package is one: sound XML, a type for each part, each relationship of its own name to a part that is there."""
    held, faults = parts(path), []
    types = tree(path, "[Content_Types].xml")
    endings = {found.get("Extension").lower() for found in types.iterfind("type:Default", NAMESPACES)}
    named = {found.get("PartName").lstrip("/") for found in types.iterfind("type:Override", NAMESPACES)}
    faults += [f"{name} has no type" for name in held
               if name not in named and name != "[Content_Types].xml" and name.rpartition(".")[2].lower() not in endings]
    faults += [f"a type is given for {name}, which is not there" for name in named - held.keys()]
    for name in held:
        if name.endswith((".xml", ".rels")):
            tree(path, name)
        if RUNNING.search(name):
            faults.append(f"the file holds {name}")
        if name.endswith(".rels"):
            faults += relationships(path, name)
        if name.startswith("customXml/itemProps"):
            [mark] = tree(path, name).xpath("//@*[local-name() = 'itemID']")
            faults += [] if GUID.fullmatch(mark) else [f"{name} has the id {mark}, which is no GUID (ECMA-376, ST_Guid)"]
    return faults


def relationships(path: Path, name: str) -> list[str]:
    """Faults of one part's relationships: names that stand twice, targets that are not there, programs, other files."""
    base = posixpath.dirname(posixpath.dirname(name))
    faults, names = [], [found.get("Id") for found in tree(path, name)]
    if len(set(names)) != len(names):
        faults.append(f"{name}: two relationships have one name: {sorted(names)}")
    for found in tree(path, name):
        target = found.get("Target")
        if RUNNING.search(f"{found.get('Type')} {target}"):
            faults.append(f"{name} leads to {target}")
        elif found.get("TargetMode") == "External":
            if not found.get("Type").endswith("/hyperlink") or not re.match(r"(https?://|mailto:)", target):
                faults.append(f"{name} fetches {target}")
        elif posixpath.normpath(posixpath.join(base, target)).lstrip("/") not in parts(path):
            faults.append(f"{name} leads to {target}, which is not there")
    return faults


def style_names(path: Path) -> dict[str, str]:
    """The names of the styles by their ids."""
    return {style.get(f"{W}styleId"): style.find("w:name", NAMESPACES).get(f"{W}val")
            for style in tree(path, "word/styles.xml").iterfind("w:style", NAMESPACES)}


def style_of(paragraph: etree._Element) -> str:
    """The id of a paragraph's style."""
    found = paragraph.find("w:pPr/w:pStyle", NAMESPACES)
    return "" if found is None else found.get(f"{W}val")


def styles_are_there(path: Path) -> list[str]:
    """Every style that is used is defined, and what stands out is Word's own style and no look of a paragraph's own."""
    known = style_names(path)
    used = {found.get(f"{W}val") for name in (DOCUMENT, "word/header1.xml", "word/footer1.xml")
            for found in tree(path, name).iter(f"{W}pStyle", f"{W}rStyle")}
    faults = [f"the style {name} is not defined" for name in used - known.keys()]
    wanted = {"Title", "heading 1", "header", "footer"}
    return faults + [f"there is no style {name!r}" for name in wanted - {known[style] for style in used & known.keys()}]


def normal_is_the_default(path: Path) -> list[str]:
    """Paragraphs without a style have `Normal`, as in any document of Word's own."""
    found = [style.get(f"{W}styleId") for style in tree(path, "word/styles.xml").iterfind("w:style", NAMESPACES)
             if style.get(f"{W}default") == "1" and style.get(f"{W}type") == "paragraph"]
    return [] if found == ["Normal"] else [f"the default style of paragraphs is {found}"]


def no_empty_lines_below_tables(path: Path) -> list[str]:
    """No empty paragraph makes room below a table, where a screen reader would stop at it; one may keep two tables apart, or end
    the document."""
    body = tree(path).find("w:body", NAMESPACES)
    pieces = [piece for piece in body if piece.tag in (f"{W}p", f"{W}tbl")]
    return [f"an empty line below the table {said(table)[:60]!r}" for table, empty, after in zip(pieces, pieces[1:], pieces[2:])
            if table.tag == f"{W}tbl" and empty.tag == f"{W}p" and not said(empty) and not empty.findall(".//w:drawing", NAMESPACES)
            and after.tag != f"{W}tbl"]


def headings(path: Path) -> list[tuple[int, str]]:
    """Level and words of each heading."""
    known = {style: HEADING.fullmatch(name) for style, name in style_names(path).items()}
    return [(int(match.group(1)), said(without_marks(paragraph))) for paragraph in tree(path).iter(f"{W}p")
            if (match := known.get(style_of(paragraph)))]


def without_marks(paragraph: etree._Element) -> etree._Element:
    """A paragraph without the numbers of its notes, which stand in its runs."""
    copy = etree.fromstring(etree.tostring(paragraph))
    for run in copy.xpath(".//w:r[w:rPr/w:rStyle/@w:val='FootnoteReference']", namespaces=NAMESPACES):
        run.getparent().remove(run)
    return copy


def headings_in_order(path: Path) -> list[str]:
    """No level is skipped on the way down, none is empty, and Word's outline has the same levels."""
    faults, level = [], 0
    for depth, words in headings(path):
        if depth > level + 1:
            faults.append(f"the heading {words!r} of level {depth} follows one of level {level}")
        if not words:
            faults.append(f"an empty heading of level {depth}")
        level = depth
    for style in tree(path, "word/styles.xml").iterfind("w:style", NAMESPACES):
        match = HEADING.fullmatch(style.find("w:name", NAMESPACES).get(f"{W}val"))
        outline = style.find("w:pPr/w:outlineLvl", NAMESPACES)
        if match and (outline is None or outline.get(f"{W}val") != str(int(match.group(1)) - 1)):
            faults.append(f"the style {match.group()!r} is on another level of the outline")
    return faults


def same_headings(path: Path, page: Path) -> list[str]:
    """The headings are those of the page, on the same levels; the form at the end is the copy's own."""
    expected = sorted(html_text(page).headings())
    found = headings(path)[:-1]
    return [f"{heading} is no heading of the page" for heading in found if heading not in expected] + [
        f"the heading {heading} is not in the copy" for heading in expected if heading not in found]


def every_word_in_order(path: Path, page: Path) -> list[str]:
    """Under each heading the copy has every word of the page in its order, draft numbers among them."""
    faults, copy = [], text_by_heading(path)
    sections = html_text(page, drawn=False).sections[1:]
    if sum(bool(section.text) for section in sections) < 5:
        faults.append("the page has hardly any text")
    for section in sections:
        below = copy.get(section.heading)
        gap = missing_word(section.text, below.pop(0)) if below else "the heading is not there"
        if gap:
            faults.append(f"{section.heading}: {gap}")
    return faults


def text_by_heading(path: Path) -> dict[str, list[str]]:
    """The words below each heading, in order where several headings say the same."""
    known = {style for style, name in style_names(path).items() if HEADING.fullmatch(name)}
    found: dict[str, list[str]] = {}
    here: list[str] = []
    for paragraph in tree(path).iter(f"{W}p"):
        if style_of(paragraph) in known:
            found.setdefault(said(without_marks(paragraph)), []).append("")
            here = found[said(without_marks(paragraph))]
        elif here:
            here[-1] += f" {said(without_marks(paragraph))}"
    return found


def missing_word(wanted: str, text: str) -> str:
    """The first word that the text lacks where it should stand, with those around it; nothing where there is none."""
    words, there = re.findall(r"\w+", wanted), iter(re.findall(r"\w+", text))
    for at, word in enumerate(words):
        if word not in there:
            return f"{word!r} is not there, of …{' '.join(words[max(0, at - 5):at + 4])}…"
    return ""


def draft_numbers(path: Path) -> list[str]:
    """The numbers of the draft's paragraphs as they stand in the copy."""
    runs = tree(path).xpath("//w:r[w:rPr/w:rStyle/@w:val='DraftNumber']", namespaces=NAMESPACES)
    return [said(run).strip("[] ") for run in runs]


def same_draft_numbers(path: Path, page: Path) -> list[str]:
    """The numbers are those of the page, in the order in which they were counted: the page may have its sections in another."""
    numbers = read_html(page).xpath("//main//*[@class='draft-number']")
    expected = sorted((tidy(number.text_content()).rpartition(" ")[2] for number in numbers), key=int)
    found = draft_numbers(path)
    if found == expected and found:
        return []
    differing = next((pair for pair in zip(found, expected) if pair[0] != pair[1]), (len(found), len(expected)))
    return [f"draft numbers differ from the page's: {differing[0]} and {differing[1]}"]


def lists_are_lists(path: Path, page: Path) -> list[str]:
    """Each item of a list in the page is an item of one of Word's lists, and none has a bullet typed before it."""
    items = [paragraph for paragraph in tree(path).iter(f"{W}p") if paragraph.find("w:pPr/w:numPr", NAMESPACES) is not None]
    expected = len(read_html(page).xpath("//main//li[not(ancestor::nav)][not(ancestor::*[@role='doc-endnotes'])]"))
    faults = [] if len(items) == expected else [f"the copy has {len(items)} items of lists, the page {expected}"]
    defined = [number.get(f"{W}numId") for number in tree(path, "word/numbering.xml").iterfind("w:num", NAMESPACES)]
    if len(set(defined)) != len(defined):
        faults.append(f"two lists have one number: {defined}")
    for paragraph in items:
        number = paragraph.find("w:pPr/w:numPr/w:numId", NAMESPACES).get(f"{W}val")
        if number not in defined:
            faults.append(f"the list {number} is not defined: {said(paragraph)[:60]!r}")
    return faults + [f"a bullet is typed: {words[:60]!r}" for words in paragraphs(path) if re.match(r"[•‣–-] ", words)]


def frames_are_whole(path: Path) -> list[str]:
    """Paragraphs of one frame stand in equally far, lists in it too: else each would be drawn with a frame of its own."""
    framed = {style.get(f"{W}styleId"): style.find("w:pPr/w:ind", NAMESPACES).get(f"{W}left")
              for style in tree(path, "word/styles.xml").xpath("//w:style[w:pPr/w:pBdr]", namespaces=NAMESPACES)}
    levels = list_indents(path)
    faults, before = [], ("", "")
    for paragraph in tree(path).iter(f"{W}p"):
        style, number = style_of(paragraph), paragraph.find("w:pPr/w:numPr", NAMESPACES)
        own = paragraph.find("w:pPr/w:ind", NAMESPACES)
        left = framed.get(style) if number is None else levels.get(tuple(
            number.find(f"w:{name}", NAMESPACES).get(f"{W}val") for name in ("numId", "ilvl")))
        here = (style, left if own is None else own.get(f"{W}left"))
        if style in framed and before[0] == style and before != here:
            faults.append(f"a frame is broken before {said(paragraph)[:60]!r}")
        before = here
    return faults if framed else ["no style has a frame"]


def list_indents(path: Path) -> dict[tuple[str, str], str]:
    """How far each level of each list stands in."""
    numbering = tree(path, "word/numbering.xml")
    kinds = {kind.get(f"{W}abstractNumId"): kind for kind in numbering.iterfind("w:abstractNum", NAMESPACES)}
    return {(number.get(f"{W}numId"), level.get(f"{W}ilvl")): level.find("w:pPr/w:ind", NAMESPACES).get(f"{W}left")
            for number in numbering.iterfind("w:num", NAMESPACES)
            for level in kinds[number.find("w:abstractNumId", NAMESPACES).get(f"{W}val")].iterfind("w:lvl", NAMESPACES)}


def tables_are_named(path: Path) -> list[str]:
    """Every table has a name, as many cells in each row as columns, and no row that a page cuts in two."""
    faults = []
    for table in tree(path).iter(f"{W}tbl"):
        name = table.find("w:tblPr/w:tblCaption", NAMESPACES)
        if name is None or not name.get(f"{W}val").strip():
            faults.append(f"a table has no name: {said(table)[:60]!r}")
        columns = len(table.findall("w:tblGrid/w:gridCol", NAMESPACES))
        for row in table.iterfind("w:tr", NAMESPACES):
            spans = [cell.find("w:tcPr/w:gridSpan", NAMESPACES) for cell in row.iterfind("w:tc", NAMESPACES)]
            if sum(1 if span is None else int(span.get(f"{W}val")) for span in spans) != columns:
                faults.append(f"a row has other than {columns} columns: {said(row)[:60]!r}")
            if row.find("w:trPr/w:cantSplit", NAMESPACES) is None:
                faults.append(f"a page may cut the row {said(row)[:60]!r}")
    return faults


def same_tables(path: Path, page: Path) -> list[str]:
    """The tables of the page, in whatever order, each with its header row marked and as many rows; then the form's two."""
    found = []
    for table in tree(path).iter(f"{W}tbl"):
        rows = table.findall("w:tr", NAMESPACES)
        marked = [row for row in rows if row.find("w:trPr/w:tblHeader", NAMESPACES) is not None]
        headers = [said(cell) for row in marked for cell in row.iterfind("w:tc", NAMESPACES)]
        found.append((headers, len(rows) - len(marked)) if marked == rows[:1] else ([], len(rows)))
    words = ".//text()[not(ancestor::*[@aria-hidden='true'])]"
    expected = [([tidy("".join(header.xpath(words))) for header in table.xpath("./thead/tr/th")], len(table.xpath("./tbody/tr")))
                for table in read_html(page).xpath("//main//table")]
    tables, form = found[:len(expected)], found[len(expected):]
    faults = [f"table {number}: {one} in the copy, {other} in the page"
              for number, (one, other) in enumerate(zip(sorted(tables), sorted(expected)), start=1) if one != other]
    if len(form) != 2 or form[0][0] or len(form[1][0]) < 5:
        faults.append(f"after the tables of the page come {form}, not the form's two")
    return faults


def in_language(path: Path, language: str) -> list[str]:
    """The language is set for all text and in the file's own description; other languages are marked where they stand."""
    declared = [found.get(f"{W}val") for found in tree(path, "word/styles.xml").iterfind(
        "w:docDefaults/w:rPrDefault/w:rPr/w:lang", NAMESPACES)]
    described = tree(path, "docProps/core.xml").findtext("dc:language", "", NAMESPACES)
    return [] if declared == [described] == [f"{language}-GB"] else [f"the text is in {declared}, the file in {described!r}"]


def words_in(path: Path, language: str) -> list[str]:
    """The words that are set in another language than the copy's."""
    styles = {style.get(f"{W}styleId") for style in tree(path, "word/styles.xml").iterfind("w:style", NAMESPACES)
              for found in style.iterfind("w:rPr/w:lang", NAMESPACES) if found.get(f"{W}val").split("-")[0] == language}
    return [said(run) for run in tree(path).iter(f"{W}r") for style in run.iterfind("w:rPr/w:rStyle", NAMESPACES)
            if style.get(f"{W}val") in styles]


def passages_declare_their_language(path: Path, page: Path, language: str) -> list[str]:
    """What the page marks as being in the other language is marked in the copy; the way to the other language is the page's own."""
    other = {"en": "cy", "cy": "en"}[language]
    here = " ".join(words_in(path, other))
    its_own = f"starts-with(@lang, '{other}')"
    passages = read_html(page).xpath(f"//main//*[{its_own}][not(ancestor::*[{its_own}])][not(parent::p[@class='other-language'])]")
    return [f"{tidy(passage.text_content())[:60]!r} is not marked as {other}" for passage in passages
            if missing_word(tidy(passage.text_content()), here)]


def pictures_have_words(path: Path) -> list[str]:
    """Every picture has a text alternative and a number of its own."""
    pictures = list(tree(path).iter(f"{{{NAMESPACES['wp']}}}docPr"))
    faults = [f"the picture {picture.get('name')!r} says nothing" for picture in pictures
              if not (picture.get("descr") or "").strip()]
    numbers = [picture.get("id") for picture in pictures]
    return faults + ([] if len(set(numbers)) == len(numbers) else [f"pictures are numbered {numbers}"])


def notes_are_notes(path: Path, page: Path) -> list[str]:
    """The notes of the page are Word's footnotes, each referred to where it is."""
    notes = html_text(page).notes
    references = [found.get(f"{W}id") for found in tree(path).iter(f"{W}footnoteReference")]
    footnotes = {}
    if "word/footnotes.xml" in parts(path):
        written = tree(path, "word/footnotes.xml").iterfind("w:footnote", NAMESPACES)
        footnotes = {found.get(f"{W}id"): said(found) for found in written if found.get(f"{W}type") is None}
    faults = [] if sorted(references) == sorted(footnotes) else [f"references {references}, footnotes {sorted(footnotes)}"]
    faults += [f"the footnote {number} is {footnotes.get(number)!r}, in the page {words!r}" for number, words in notes
               if missing_word(words, footnotes.get(number, ""))]
    return faults if len(notes) == len(footnotes) else [*faults, f"{len(footnotes)} footnotes, in the page {len(notes)}"]
