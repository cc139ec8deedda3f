"""Checks on charts: each is a table whose figures have bars, the bars are as long as the figures say, and page and PDF have the same.

What must hold: every chart is a table that is called by its finding, in both files; a bar is as long as its figure; a drawing is
made of shapes alone, coloured by the page and not by itself, and hidden from those who listen.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from checks.html_page import read_html
from checks.pdf_tree import Element, read_pdf, tidy
from checks.phrases import words_before_value

# What holds the figures of every chart.
WORKBOOK = "inspection-data.ods"
# A bar may miss its length by this many units of the drawing, which is 1000 wide.
TOLERANCE = 3
# How the label of a part begins.
OF_THESE = tuple(words_before_value(language, "chart-of-these") for language in ("en", "cy"))
SHAPES = {"svg", "path", "rect"}
# What an element of a drawing may say. No colour is among it.
ATTRIBUTES = {"aria-hidden", "class", "d", "focusable", "height", "viewbox", "width", "x", "y"}


@dataclass
class Chart:
    """A chart as a page has it."""

    title: str
    alt: str
    rows: list[tuple[str, ...]]
    figure: etree._Element

    def drawn(self, name: str) -> list[etree._Element]:
        """The parts of its drawings with a class."""
        return self.figure.xpath(f".//*[@class='{name}']")


def words(element: etree._Element) -> str:
    return tidy("".join(element.itertext()))


def charts_of(path: Path) -> list[Chart]:
    """The charts of a page, in order."""
    found = []
    for figure in read_html(path).xpath("//figure[@class='chart']"):
        rows = [tuple(words(cell) for cell in row.xpath("./th|./td")) for row in figure.xpath(".//table/tbody/tr")]
        title = words(figure.xpath("./figcaption//*[@class='title']")[0])
        found.append(Chart(title, tidy(figure.get("aria-label") or ""), rows, figure))
    return found


def number(figure: str) -> float | None:
    """The number in a figure, where it is one."""
    plain = figure.removesuffix("%").replace(",", "")
    return float(plain) if re.fullmatch(r"\d+(\.\d+)?", plain) else None


def told_in_words(path: Path) -> list[str]:
    """Each chart is called by a finding of some words, has a title, and a table with a row header and a figure each."""
    faults = []
    for chart in charts_of(path):
        if len(chart.alt.split()) < 4:
            faults.append(f"{chart.title!r} does not say what it shows: {chart.alt!r}")
        if not chart.title or not chart.rows or any(not cell for row in chart.rows for cell in row):
            faults.append(f"{chart.title!r} has no table with a cell for everything: {chart.rows}")
        if len(chart.figure.xpath(".//tbody/tr/th[@scope='row']")) != len(chart.rows):
            faults.append(f"{chart.title!r} has rows that nothing heads")
    return faults


def drawn_as_told(path: Path) -> list[str]:
    """A bar in the row of each figure, and as long as that says."""
    faults = []
    for chart in charts_of(path):
        rows = chart.figure.xpath(".//table/tbody/tr")
        values = [number(row[1]) for row in chart.rows]
        bars = [[float(bar.get("width")) for bar in row.xpath(".//*[@class='bar']")] for row in rows]
        if [len(found) for found in bars] != [0 if value is None else 1 for value in values]:
            faults.append(f"{chart.title!r} has bars {bars} for {values}")
            continue
        of_a_whole = any(row[1].endswith("%") for row in chart.rows)
        if len(chart.drawn("track")) != (len(sum(bars, [])) if of_a_whole else 0):
            faults.append(f"{chart.title!r}: tracks are for shares of a hundred")
        most = 100 if of_a_whole else max(value for value in values if value is not None)
        for found, value in zip(bars, values, strict=True):
            if value is not None and most and abs(found[0] - 1000 * value / most) > TOLERANCE:
                faults.append(f"{chart.title!r}: the bar of {value} is {found[0]} long, of 1000")
        if any(bar.get("x", "0") != "0" for bar in chart.drawn("bar")):
            faults.append(f"{chart.title!r}: its bars do not begin in one line")
    return faults


def parts_are_inside(path: Path) -> list[str]:
    """A bar that is a part stands inside one as long as its whole, the last bar above that is none; its label says so."""
    faults = []
    for chart in charts_of(path):
        whole = None
        for row, cells in zip(chart.figure.xpath(".//table/tbody/tr"), chart.rows, strict=True):
            bars, within = (row.xpath(f".//*[@class='{name}']") for name in ("bar", "within"))
            is_part = cells[0].startswith(OF_THESE)
            if not is_part:
                whole = float(bars[0].get("width")) if bars else None
            wanted = [whole] if is_part and whole is not None and bars else []
            if [float(drawn.get("width")) for drawn in within] != wanted:
                faults.append(f"{chart.title!r}: {cells[0]!r} stands inside {len(within)} bars, not in {wanted}")
            elif wanted and float(bars[0].get("width")) > wanted[0] + TOLERANCE:
                faults.append(f"{chart.title!r}: {cells[0]!r} is longer than what it is a part of")
    return faults


def only_shapes(path: Path) -> list[str]:
    """A drawing is hidden from those who listen, and holds no text, no colour of its own and nothing from elsewhere."""
    faults = []
    for chart in charts_of(path):
        for drawing in chart.figure.iter("svg"):
            if drawing.get("aria-hidden") != "true":
                faults.append(f"{chart.title!r} has a drawing that is read")
            for element in drawing.iter():
                if element.tag not in SHAPES or (element.text or "").strip() or (element is not drawing and (element.tail or "").strip()):
                    faults.append(f"{chart.title!r} holds {element.tag} {element.text!r}")
                faults += [f"{chart.title!r}: {element.tag} has {name}" for name in element.keys() if name.lower() not in ATTRIBUTES]
    return faults


def same_in_pdf(pdf: Path, page: Path) -> list[str]:
    """The PDF has the same charts in the same order: a table with the same finding as its summary and the same cells."""
    faults = []
    tables = [element for element in read_pdf(pdf).root.elements() if element.role == "Table"]
    at = 0
    for chart in charts_of(page):
        found = next((index for index in range(at, len(tables)) if summary(tables[index]) == chart.alt), None)
        if found is None:
            faults.append(f"the PDF has no table with the finding {chart.alt!r} after the one before")
            continue
        at = found + 1
        rows = body_rows(tables[found])
        if rows != chart.rows:
            faults.append(f"{chart.title!r}: the PDF has {rows}, the page {chart.rows}")
    return faults


def summary(table: Element) -> str:
    """What is said of a table to those who listen."""
    return tidy(str(table.attribute("/Summary") or ""))


def body_rows(table: Element) -> list[tuple[str, ...]]:
    """The cells of a table's rows, without the header row."""
    rows = [[cell.text() for cell in row.find("TH", "TD")] for row in table.find("TR") if row.find("TD")]
    return [tuple(row) for row in rows]


def figures_are_in(page: Path, sheets: dict[str, list[list[str]]]) -> list[str]:
    """Each chart names the workbook and a sheet of it, and every figure stands there, beside what it is."""
    faults = []
    for figure, chart in zip(read_html(page).xpath("//figure[@class='chart']"), charts_of(page), strict=True):
        below = " ".join(words(part) for part in figure.xpath(".//p") if WORKBOOK in words(part))
        named = [name for name in sheets if re.search(rf"\b{re.escape(name)}\b", below)]
        if not named:
            faults.append(f"{chart.title!r} does not say in which sheet its figures are")
        rows = [row for name in named or sheets for row in sheets[name]]
        for label, value, *_ in chart.rows:
            plain = value.removesuffix("%").replace(",", "")
            if not any(label in row and (value in row or plain in row) for row in rows):
                faults.append(f"{chart.title!r}: {label!r} with {value} is in no sheet")
    return faults
