"""Checks on charts: the drawing says what the table beside it says, and page and PDF have the same.

What must hold: every chart is a figure with its finding as text alternative and a table of its figures, in both files; a
bar is as long as its figure; the drawing is made of shapes alone, coloured by the page and not by itself.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from checks.html_page import read_html
from checks.pdf_tree import Element, read_pdf, tidy

# What holds the figures of every chart.
WORKBOOK = "inspection-data.ods"
# A bar may miss its length by this many units of the drawing, which is 330 wide.
TOLERANCE = 1
SHAPES = {"svg", "g", "defs", "path", "use", "rect"}
# What an element of a drawing may say. No colour is among it.
ATTRIBUTES = {"aria-hidden", "class", "d", "focusable", "height", "href", "id", "transform", "viewbox", "width", "x", "y", "xmlns"}


@dataclass
class Chart:
    """A chart as a page has it."""

    title: str
    alt: str
    rows: list[tuple[str, ...]]
    drawing: etree._Element


def words(element: etree._Element) -> str:
    return tidy("".join(element.itertext()))


def charts_of(path: Path) -> list[Chart]:
    """The charts of a page, in order."""
    found = []
    for figure in read_html(path).xpath("//figure[@class='chart']"):
        [drawing] = figure.xpath("./div[@class='drawing']")
        rows = [tuple(words(cell) for cell in row.xpath("./th|./td")) for row in figure.xpath(".//table/tbody/tr")]
        title = words(figure.xpath("./figcaption//*[@class='title']")[0])
        found.append(Chart(title, tidy(drawing.get("aria-label") or ""), rows, drawing))
    return found


def number(figure: str) -> float | None:
    """The number in a figure, where it is one."""
    plain = figure.removesuffix("%").replace(",", "")
    return float(plain) if re.fullmatch(r"\d+(\.\d+)?", plain) else None


def told_in_words(path: Path) -> list[str]:
    """Each chart is one picture with a finding of some words, a title, and a table with a row header and a figure each."""
    faults = []
    for chart in charts_of(path):
        if chart.drawing.get("role") != "img" or len(chart.alt.split()) < 4:
            faults.append(f"{chart.title!r} does not say what it shows: {chart.alt!r}")
        if not chart.title or not chart.rows or any(not cell for row in chart.rows for cell in row):
            faults.append(f"{chart.title!r} has no table with a cell for everything: {chart.rows}")
    return faults


def drawn_as_told(path: Path) -> list[str]:
    """A bar for each figure of the table, in its order and as long as it says."""
    faults = []
    for chart in charts_of(path):
        numbers = [value for row in chart.rows if (value := number(row[1])) is not None]
        bars = [float(bar.get("width")) for bar in chart.drawing.xpath(".//*[@class='bar']")]
        tracks = [float(track.get("width")) for track in chart.drawing.xpath(".//*[@class='track']")]
        if len(bars) != len(numbers) or (tracks and len(tracks) != len(bars)):
            faults.append(f"{chart.title!r} has {len(bars)} bars for {len(numbers)} figures")
            continue
        of_a_whole = any(row[1].endswith("%") for row in chart.rows)
        if of_a_whole != bool(tracks):
            faults.append(f"{chart.title!r}: tracks are for shares of a hundred")
        longest, most = (tracks[0], 100) if tracks else (max(bars), max(numbers))
        for bar, value in zip(bars, numbers, strict=True):
            if most and abs(bar - longest * value / most) > TOLERANCE:
                faults.append(f"{chart.title!r}: the bar of {value} is {bar} long, of {longest}")
        if any(bar.get("x") != chart.drawing.xpath(".//*[@class='bar']")[0].get("x")
               for bar in chart.drawing.xpath(".//*[@class='bar']")):
            faults.append(f"{chart.title!r}: its bars do not begin in one line")
    return faults


def only_shapes(path: Path) -> list[str]:
    """The drawing holds no text, no colour of its own and nothing from elsewhere, and what it refers to is in it."""
    faults = []
    for chart in charts_of(path):
        elements = list(chart.drawing.iterdescendants())
        ids = {element.get("id") for element in elements}
        if not any(element.tag == "use" for element in elements):
            faults.append(f"{chart.title!r} has no letters")
        for element in elements:
            if element.tag not in SHAPES or (element.text or "").strip() or (element.tail or "").strip():
                faults.append(f"{chart.title!r} holds {element.tag} {element.text!r}")
            faults += [f"{chart.title!r}: {element.tag} has {name}" for name in element.keys() if name.lower() not in ATTRIBUTES]
            if element.tag == "use" and element.get("href", "")[1:] not in ids:
                faults.append(f"{chart.title!r} uses {element.get('href')!r}, which is not in it")
    return faults


def same_in_pdf(pdf: Path, page: Path) -> list[str]:
    """The PDF has the same charts in the same order: a figure with the same finding, then a table with the same cells."""
    faults = []
    elements = list(read_pdf(pdf).root.elements())
    at = 0
    for chart in charts_of(page):
        found = next((index for index in range(at, len(elements)) if alternative(elements[index]) == chart.alt), None)
        if found is None:
            faults.append(f"the PDF has no figure with the finding {chart.alt!r} after the one before")
            continue
        at = found + 1
        table = next((element for element in elements[at:] if element.role == "Table"), None)
        rows = body_rows(table) if table else []
        if rows != chart.rows:
            faults.append(f"{chart.title!r}: the PDF has {rows}, the page {chart.rows}")
    return faults


def alternative(element: Element) -> str | None:
    return tidy(str(element.source.get("/Alt", ""))) if element.role == "Figure" else None


def body_rows(table: Element) -> list[tuple[str, ...]]:
    """The cells of a table's rows, without the header row."""
    rows = [[cell.text() for cell in row.find("TH", "TD")] for row in table.find("TR") if row.find("TD")]
    return [tuple(row) for row in rows]


def figures_are_in(page: Path, sheets: dict[str, list[list[str]]]) -> list[str]:
    """Each chart names the workbook and a sheet of it, and every figure stands there, beside what it is."""
    faults = []
    for figure, chart in zip(read_html(page).xpath("//figure[@class='chart']"), charts_of(page), strict=True):
        below = " ".join(words(part) for part in figure.xpath("./p") if WORKBOOK in words(part))
        named = [name for name in sheets if re.search(rf"\b{re.escape(name)}\b", below)]
        if not named:
            faults.append(f"{chart.title!r} does not say in which sheet its figures are")
        rows = [row for name in named or sheets for row in sheets[name]]
        for label, value, *_ in chart.rows:
            plain = value.removesuffix("%").replace(",", "")
            if not any(label in row and (value in row or plain in row) for row in rows):
                faults.append(f"{chart.title!r}: {label!r} with {value} is in no sheet")
    return faults
