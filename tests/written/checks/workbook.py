"""Checks on inspection-data.ods and the CSV files beside it, by the parts of the file itself.

What must hold is what government guidance asks of spreadsheets: a cover, contents and notes; then one marked table a sheet
from its first cell, with a header row of different words, no merged, split or blank cells, no formulas, shorthand that is
explained; a language and a title. And each CSV file holds what its sheet holds.
"""

import re
import zipfile
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import zip_longest
from pathlib import Path

from lxml import etree

from checks.data_files import cells
from checks.phrases import phrase, variants, words_before_value

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
}
MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
# The first sheets of every workbook, by their messages; the cover alone holds no table.
FRONT = ("book-cover", "contents", "notes")
SHORTHAND = re.compile(r"\[[a-z]\]")
# The sheets by the names of their CSV files, with the messages that name them; those of ALWAYS are in every workbook.
SHEETS = {"contents": "contents", "notes": "notes", "dictionary": "book-dictionary", "ratings": "book-ratings", "key_questions": "book-key-questions",
          "sample": "book-sample", "cases": "book-cases-name", "statistics": "book-statistics",
          "recommendations": "book-recommendations", "charts": "book-charts"}
ALWAYS = ("contents", "notes", "dictionary", "ratings")


@dataclass
class Sheet:
    """A sheet: its name, its rows of cells up to the last that says something, and its element."""

    name: str
    element: etree._Element
    rows: list[list[etree._Element]] = field(default_factory=list)

    def texts(self) -> list[list[str]]:
        """What the cells say."""
        return [[said(cell) for cell in row] for row in self.rows]


def attribute(element: etree._Element, name: str) -> str | None:
    prefix, _, local = name.partition(":")
    return element.get(f"{{{NAMESPACES[prefix]}}}{local}")


def said(cell: etree._Element) -> str:
    """The words of a cell."""
    return "\n".join("".join(paragraph.itertext()) for paragraph in cell.findall("text:p", NAMESPACES))


@lru_cache(maxsize=32)
def parts(path: Path) -> dict[str, bytes]:
    """The parts of the file by their names."""
    with zipfile.ZipFile(path) as archive:
        if archive.testzip():
            raise ValueError(f"{path} is damaged")
        return {name: archive.read(name) for name in archive.namelist()}


@lru_cache(maxsize=32)
def read_ods(path: Path) -> list[Sheet]:
    """The sheets of a workbook."""
    found = []
    for table in etree.fromstring(parts(path)["content.xml"]).iterfind(".//table:table", NAMESPACES):
        sheet = Sheet(attribute(table, "table:name") or "", table)
        for row in table.iter(f"{{{NAMESPACES['table']}}}table-row"):
            # A blank cell that is repeated is as much a fault as one.
            times = [int(attribute(cell, "table:number-columns-repeated") or 1) if said(cell) else 1 for cell in row]
            cells = [cell for cell, number in zip(row, times) for _ in range(number)]
            while cells and not said(cells[-1]):
                cells.pop()
            sheet.rows += [cells] * (int(attribute(row, "table:number-rows-repeated") or 1) if cells else 1)
        while sheet.rows and not sheet.rows[-1]:
            sheet.rows.pop()
        found.append(sheet)
    return found


def tables(path: Path) -> list[Sheet]:
    """The sheets that hold a table: all but the cover."""
    return read_ods(path)[1:]


def whole(path: Path) -> list[str]:
    """The package is one: its type comes first and unpacked, its list names what it holds, and each part is sound XML."""
    with zipfile.ZipFile(path) as archive:
        first = archive.infolist()[0]
    held = parts(path)
    faults = []
    if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED or held["mimetype"] != MEDIA_TYPE.encode():
        faults.append("the package does not begin with its type")
    listed = {attribute(entry, "manifest:full-path") for entry in etree.fromstring(held["META-INF/manifest.xml"])}
    faults += [f"{name} is not in the package's list" for name in held
               if name not in listed and name not in ("mimetype", "META-INF/manifest.xml")]
    faults += [f"the package's list has {name}, which is not there" for name in listed
               if name and not name.endswith("/") and name not in held]
    for name, content in held.items():
        if name.endswith((".xml", ".rdf")):
            try:
                etree.fromstring(content)
            except etree.XMLSyntaxError as error:
                faults.append(f"{name} is no XML: {error}")
        if b"Basic/" in content[:0] or name.startswith(("Basic/", "Scripts/")):
            faults.append(f"the package holds a program: {name}")
    return faults


def one_table_a_sheet(path: Path) -> list[str]:
    """A table fills the rectangle from the first cell: as many cells in each row as it has headers, and none blank."""
    faults = [] if len(tables(path)) >= len(ALWAYS) else ["there are hardly any tables"]
    for sheet in tables(path):
        headers, *rows = sheet.texts() or [[]]
        if not rows:
            faults.append(f"{sheet.name} has no rows")
        if len(set(headers)) != len(headers) or not all(header.strip() for header in headers):
            faults.append(f"the headers of {sheet.name} are not different words: {headers}")
        for number, row in enumerate(rows, start=2):
            if len(row) != len(headers) or not all(cell.strip() for cell in row):
                faults.append(f"{sheet.name}, row {number}: {row} under {headers}")
    return faults


def no_merged_cells_and_no_formulas(path: Path) -> list[str]:
    """No cell spans others, none is covered, none is computed, and no sheet is hidden or holds another."""
    content = etree.fromstring(parts(path)["content.xml"])
    faults = []
    for element in content.iter(etree.Element):
        here = etree.QName(element).localname
        for name in ("number-columns-spanned", "number-rows-spanned", "number-matrix-rows-spanned"):
            if int(attribute(element, f"table:{name}") or 1) != 1:
                faults.append(f"a merged cell: {said(element)!r}")
        if here == "covered-table-cell":
            faults.append("a covered cell")
        if attribute(element, "table:formula") is not None:
            faults.append(f"a formula: {attribute(element, 'table:formula')!r}")
        if here in ("sub-table", "shapes", "dde-links", "data-pilot-tables", "event-listeners"):
            faults.append(f"there is a {here}")
        if attribute(element, "table:visibility") in ("collapse", "filter") or attribute(element, "table:display") == "false":
            faults.append(f"a {here} is hidden")
    return faults


def tables_are_marked(path: Path) -> list[str]:
    """Each table's first row is marked as its header, and the table as one, under a name of its own, by its whole range."""
    content = etree.fromstring(parts(path)["content.xml"])
    ranges = {attribute(found, "table:target-range-address"): found
              for found in content.iterfind(".//table:database-range", NAMESPACES)}
    names = [attribute(found, "table:name") for found in ranges.values()]
    faults = [] if len(set(names)) == len(names) and all(names) else [f"the tables are named {names}"]
    for sheet in tables(path):
        marked = sheet.element.findall("table:table-header-rows/table:table-row", NAMESPACES)
        if len(marked) != 1 or [said(cell) for cell in marked[0] if said(cell)] != sheet.texts()[0]:
            faults.append(f"{sheet.name}: {len(marked)} rows are marked as header rows")
        last = f"{column(len(sheet.rows[0]))}{len(sheet.rows)}"
        whole_table = (f"{sheet.name}.A1:{sheet.name}.{last}", f"{sheet.name}.A1:.{last}")
        fitting = [found for address, found in ranges.items() if re.sub(r"['$]", "", address or "") in whole_table]
        if len(fitting) != 1 or attribute(fitting[0], "table:contains-header") == "false":
            faults.append(f"{sheet.name} is not marked as a table from A1 to {last}: {list(ranges)}")
    return faults


def column(number: int) -> str:
    """The letters of a column, from 1."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def describes_every_column(path: Path, language: str) -> list[str]:
    """The data dictionary has a row for every column of every table behind it, in their order, with its meaning and unit."""
    sheets = read_ods(path)
    names = [sheet.name for sheet in sheets]
    at = names.index(phrase(language, "book-dictionary"))
    rows = [row[:4] for row in sheets[at].texts()[1:]]
    expected = [[sheet.name, header] for sheet in sheets[at + 1 :] for header in sheet.texts()[0]]
    faults = [] if [row[:2] for row in rows] == expected else [f"it has {[row[:2] for row in rows]}, the tables {expected}"]
    unknown = variants(language, "book-column-meaning")["other"]
    return faults + [f"nobody says what {row} is" for row in rows if not all(row) or row[2] == unknown]


def has_front(path: Path, language: str) -> list[str]:
    """Cover, contents and notes come first; the contents name every sheet after them, and say of each what it holds."""
    names = [sheet.name for sheet in read_ods(path)]
    front = [phrase(language, name) for name in FRONT]
    faults = [] if names[:3] == front else [f"the first sheets are {names[:3]}, not {front}"]
    listed = [row[0] for row in tables(path)[0].texts()[1:]]
    if listed != names[3:]:
        faults.append(f"the contents name {listed}, the sheets are {names[3:]}")
    cover = read_ods(path)[0].texts()
    if any(len(row) != 1 or not row[0].strip() for row in cover) or len(cover) < 4:
        faults.append(f"the cover has other than lines of words: {cover}")
    return faults


def shorthand_is_explained(path: Path) -> list[str]:
    """Whatever stands for a number that is not there is explained in the notes, once."""
    explained = [row[0] for row in tables(path)[1].texts()[1:]]
    faults = [] if len(set(explained)) == len(explained) else [f"the notes explain {explained}"]
    for sheet in tables(path)[2:]:
        used = {mark for row in sheet.texts()[1:] for cell in row for mark in SHORTHAND.findall(cell)}
        faults += [f"{sheet.name} has {mark}, which the notes do not explain" for mark in used - set(explained)]
    return faults


def in_language(path: Path, language: str) -> list[str]:
    """The language is set for the file and for its cells, and the title says what it is."""
    meta = etree.fromstring(parts(path)["meta.xml"])
    declared = [(found.text or "").split("-")[0] for found in meta.iterfind(".//dc:language", NAMESPACES)]
    faults = [] if declared == [language] else [f"dc:language is {declared}"]
    title = meta.findtext(".//dc:title", "", NAMESPACES)
    if not title.strip() or title not in [row[0] for row in read_ods(path)[0].texts()]:
        faults.append(f"the title is {title!r}, which the cover does not say")
    return faults + [f"{sheet.name}: {said(cell)[:40]!r} is in {found!r}" for sheet in read_ods(path) for row in sheet.rows
                     for cell in row if attribute(cell, "office:value-type") == "string"
                     and (found := cell_style(path, cell, "style:text-properties", "fo:language")) != language]


def cell_style(path: Path, cell: etree._Element, properties: str, name: str) -> str | None:
    """A property of the style of a cell."""
    return style_properties(path, properties, name).get(attribute(cell, "table:style-name"))


@lru_cache(maxsize=64)
def style_properties(path: Path, properties: str, name: str) -> dict[str | None, str | None]:
    """A property of each style of cells that has it."""
    content = etree.fromstring(parts(path)["content.xml"])
    return {attribute(style, "style:name"): attribute(found, name)
            for style in content.iterfind(".//style:style[@style:family='table-cell']", NAMESPACES)
            for found in style.iterfind(properties, NAMESPACES)}


def texts_wrap(path: Path) -> list[str]:
    """Texts are wrapped in their columns, so that none is cut off."""
    return [f"{sheet.name}: {said(cell)[:40]!r} does not wrap" for sheet in read_ods(path) for row in sheet.rows
            for cell in row if attribute(cell, "office:value-type") == "string"
            and cell_style(path, cell, "style:table-cell-properties", "fo:wrap-option") != "wrap"]


def numbers_are_numbers(path: Path) -> list[str]:
    """A cell of figures alone is a number that says what it shows; every other is text."""
    faults = []
    for sheet in tables(path):
        for row in sheet.rows[1:]:
            for cell in row:
                kind, text = attribute(cell, "office:value-type"), said(cell)
                if kind == "float" and attribute(cell, "office:value") != text:
                    faults.append(f"{sheet.name}: {attribute(cell, 'office:value')} is shown as {text!r}")
                if kind not in ("float", "string"):
                    faults.append(f"{sheet.name}: {text!r} is a {kind}")
    return faults


def figures_have_their_unit_beside_them(path: Path, language: str) -> list[str]:
    """Under “Figure” whatever is a number, or one with a sign or words for per cent, is a number, and its unit stands under “Unit”. One
    that a spreadsheet would show otherwise (4.0) stays text."""
    faults = []
    for sheet in tables(path):
        headers = sheet.texts()[0]
        for name in {phrase(language, "book-figure"), phrase(language, "chart-figure")} & set(headers):
            if phrase(language, "book-unit") not in headers:
                continue
            for row in sheet.rows[1:]:
                cell = row[headers.index(name)]
                if attribute(cell, "office:value-type") != "float" and re.fullmatch(r"[1-9][\d,]*(\.\d*[1-9])?( ?%| per cent| y cant)?", said(cell)):
                    faults.append(f"{sheet.name}: {said(cell)!r} is text")
    return faults


def csv_tables(folder: Path) -> dict[str, list[list[str]]]:
    """The CSV files beside a workbook, by their names."""
    found = {}
    for file in sorted((folder / "data").glob("*.csv")):
        found[file.stem] = cells(file)
    return found


def csv_equals(sheets: dict[str, list[list[str]]], beside: dict[str, list[list[str]]], language: str) -> list[str]:
    """The sheets of a workbook, cover aside, are the CSV files beside it, cell by cell."""
    expected = {phrase(language, SHEETS[name]): rows for name, rows in beside.items()}
    found = {name: rows for name, rows in sheets.items() if name != phrase(language, "book-cover")}
    faults = [] if set(ALWAYS) <= beside.keys() else [f"the files beside it are {list(beside)}"]
    if found.keys() != expected.keys():
        faults.append(f"the sheets are {list(found)}, the files beside them {list(expected)}")
    for name in found.keys() & expected.keys():
        faults += [f"{name}, row {number}: {row} in the workbook, {other} beside it"
                   for number, (row, other) in enumerate(zip_longest(found[name], expected[name]), start=1) if row != other]
    return faults


def metadata(path: Path) -> str:
    """Every text of what the file says of itself."""
    return " ".join(etree.fromstring(parts(path)["meta.xml"]).itertext())


def says_it_is_a_draft(path: Path, language: str) -> bool:
    """Whether cover and title say that the workbook is of a draft; the cover in its first line, with the embargo if there is one."""
    title = etree.fromstring(parts(path)["meta.xml"]).findtext(".//dc:title", "", NAMESPACES)
    first = " ".join(read_ods(path)[0].texts()[0])
    return words_before_value(language, "draft-title") in title and phrase(language, "draft-head") in first
