"""Checks on an HTML report as a file: ids, links, language, scripts, structured data, nothing fetched from elsewhere.

What must hold: the page is one file that works from disk with no network; every link in it leads somewhere; nothing in
a final page runs (what runs in a draft: points_page.py). What only a browser can tell is in tests/browser/check.mjs.
"""

import json
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path

from lxml import etree, html

# Elements that fetch, run or send something, whatever their attributes say.
UNWANTED = ("iframe", "frame", "object", "embed", "applet", "base", "form", "audio", "video", "source", "portal")
DATA_SCRIPTS = {"application/ld+json"}
FETCHING = {"src", "srcset", "poster", "background", "data", "action", "formaction", "ping", "manifest", "code"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@lru_cache(maxsize=32)
def read_html(path: Path) -> etree._Element:
    """The page as a tree."""
    return html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def ids_are_unique(path: Path) -> list[str]:
    """No id stands twice, and what one element says of another names an id that is there."""
    page = read_html(path)
    count = Counter(page.xpath("//@id"))
    faults = [f"the id {name!r} stands {number} times" for name, number in count.items() if number > 1]
    for attribute in ("aria-labelledby", "aria-describedby", "aria-details", "for", "headers"):
        for value in page.xpath(f"//@{attribute}"):
            faults += [f"{attribute} names {name!r}, which is no id" for name in value.split() if name not in count]
    return faults


def links_lead_somewhere(path: Path) -> list[str]:
    """Every link has words or a name, and leads to an id on the page or to an address of a known kind."""
    page = read_html(path)
    ids = set(page.xpath("//@id"))
    faults = [] if page.xpath("//a[@href]") else ["there is no link"]
    for link in page.xpath("//a"):
        target = link.get("href")
        name = "".join(link.itertext()).strip() or link.get("aria-label") or link.get("aria-labelledby")
        if not name:
            faults.append(f"a link without words to {target!r}")
        if target is None:
            faults.append(f"a link that leads nowhere: {name!r}")
        elif target.startswith("#"):
            if target[1:] not in ids:
                faults.append(f"the link {name!r} leads to {target!r}, which is not there")
        elif not re.match(r"(https?://|mailto:|tel:)\S", target) and not is_sibling(path, target):
            faults.append(f"the link {name!r} leads to {target!r}")
    return faults


def is_sibling(path: Path, target: str) -> bool:
    """Whether a link leads to a file that was written in the same build: the same report in the other language, say."""
    folder = path.parent.parent.resolve()
    found = (path.parent / target.partition("#")[0]).resolve()
    return found.is_relative_to(folder) and found.is_file()


def language_is_declared(path: Path, language: str) -> list[str]:
    """The page declares the language it was built in, and every passage's own is a real tag."""
    page = read_html(path)
    faults = []
    if (page.get("lang") or "").split("-")[0] != language:
        faults.append(f"lang is {page.get('lang')!r} in a report in {language!r}")
    faults += [f"lang {tag!r} is no language tag" for tag in page.xpath("//@lang")
               if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", tag)]
    return faults


def headings_in_order(path: Path) -> list[str]:
    """One h1; no level skipped on the way down; none empty."""
    faults, level = [], 0
    for heading in read_html(path).iter(*HEADINGS):
        depth = HEADINGS.index(heading.tag) + 1
        if depth > level + 1:
            faults.append(f"{heading.tag} {heading.text_content()!r} follows a heading of level {level}")
        if not heading.text_content().strip():
            faults.append(f"an empty {heading.tag}")
        level = depth
    number = len(read_html(path).xpath("//h1"))
    return faults + ([] if number == 1 else [f"there are {number} h1"])


def headers_say_what_they_head(path: Path) -> list[str]:
    """Every header of a table says whether it heads a column or a row, each table has both where its rows begin with one."""
    faults = []
    for table in read_html(path).xpath("//table"):
        name = " ".join(table.text_content().split())[:40]
        heads = [cell.get("scope") for cell in table.xpath("./thead/tr/th")]
        if not heads or any(scope not in ("col", "colgroup") for scope in heads):
            faults.append(f"the columns of {name!r} are headed by {heads}")
        rows = [cell.get("scope") for cell in table.xpath("./tbody/tr/th")]
        if any(scope not in ("row", "rowgroup", "colgroup") for scope in rows):
            faults.append(f"rows of {name!r} are headed by {sorted(set(map(str, rows)))}")
        if "key-questions" in (table.get("class") or "") and len(rows) != len(table.xpath("./tbody/tr")):
            faults.append(f"a row of {name!r} has no header")
    return faults


def tables_are_called_what_is_seen(path: Path) -> list[str]:
    """Every table has a name: its caption, or without one a heading or label that is there. Nothing calls a table, or the region
    that it scrolls in, by other words than its caption."""
    page = read_html(path)
    faults = []
    for table in page.xpath("//main//table"):
        caption = tidy_text(table.find("caption"))
        region = table.xpath("parent::*[@role='group']")
        for element in [table, *region]:
            called = " ".join(tidy_text(found) for name in (element.get("aria-labelledby") or "").split()
                              for found in page.xpath("//*[@id=$name]", name=name)) or (element.get("aria-label") or "")
            if caption and called and called != caption:
                faults.append(f"{element.tag} {caption!r} is called {called!r}")
            if not called and (element is not table or not caption):
                faults.append(f"{element.tag} without a name: {tidy_text(table)[:60]!r}")
    return faults


def tidy_text(element: etree._Element | None) -> str:
    """The words of an element, white space as one space."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def drawings_have_a_size(path: Path) -> list[str]:
    """Each drawing and picture says how large it is, for whoever shows the page without its styles."""
    return [f"a drawing without {name}: {etree.tostring(drawing)[:120]!r}" for drawing in read_html(path).iter("svg", "img")
            for name in ("width", "height") if not re.fullmatch(r"[1-9]\d*", drawing.get(name) or "")]


def links_to_places_are_told(path: Path) -> list[str]:
    """A link that a heading has to itself says that it is one, and only headings of the contents have it; printed numbers of
    paragraphs, which lead to themselves, are no stops of the keyboard."""
    page = read_html(path)
    faults = []
    listed = {link.get("href") for link in page.xpath("//nav//a")}
    for link in page.xpath("//a[contains(concat(' ', @class, ' '), ' anchor ')]"):
        target = link.get("href") or ""
        if (link.get("aria-labelledby") or "").split() != ["page_link_to", target[1:]]:
            faults.append(f"the link of the heading {target!r} is not called a link to it")
        if target not in listed:
            faults.append(f"a link of a heading that the contents have not: {target!r}")
    faults += [f"a number is a stop: {tidy_text(number)!r}" for number in page.xpath("//main//a[@class='number']")
               if number.get("tabindex") != "-1"]
    return faults


def headings_are_told_apart(path: Path) -> list[str]:
    """No two headings of a list of headings have the same words at the same level, where one of them is no section of the contents."""
    page = read_html(path)
    listed = {link.get("href") for link in page.xpath("//nav//a")}
    said = Counter((heading.tag, tidy_text(heading)) for heading in page.xpath("//main//*[self::h2 or self::h3 or self::h4 or self::h5]")
                   if f"#{heading.get('id')}" not in listed)
    return [f"{number} headings {words!r}" for (_, words), number in said.items() if number > 1]


def has_ratings_table(path: Path) -> bool:
    """Whether the report shows its ratings together; some programmes give each in its own section only."""
    return bool(read_html(path).xpath("//table[contains(concat(' ', @class, ' '), ' ratings-table ')]"))


def nothing_runs(path: Path) -> list[str]:
    """No script but data, no handler in an attribute, no address that is a script."""
    faults = []
    for element in read_html(path).iter(etree.Element):
        if element.tag == "script" and element.get("type") not in DATA_SCRIPTS:
            faults.append(f"a script of the type {element.get('type')!r}")
        for name, value in element.attrib.items():
            if name.startswith("on"):
                faults.append(f"{element.tag} has the handler {name}")
            if re.match(r"\s*(javascript|vbscript|data:text/html)\b", value, re.IGNORECASE):
                faults.append(f"{element.tag} {name} is a script: {value[:60]!r}")
    return faults


def nothing_is_fetched(path: Path) -> list[str]:
    """Pictures, styles and icons are in the file; nothing on the page asks for another file."""
    page = read_html(path)
    faults = [f"there is a {element.tag}" for element in page.iter(*UNWANTED)]
    for element in page.iter(etree.Element):
        for name, value in element.attrib.items():
            local = name.rpartition("}")[2].rpartition(":")[2]
            # A link to the same report in the other language is followed by people and search engines only.
            goes = element.tag == "a" or (element.tag == "link" and element.get("rel") == "alternate")
            fetches = local in FETCHING or (not goes and local == "href")
            if fetches and not value.startswith(("data:", "#")):
                faults.append(f"{element.tag} {name} fetches {value[:80]!r}")
    styles = [style.text or "" for style in page.iter("style")] + page.xpath("//@style")
    for style in styles:
        faults += [f"a style fetches {found!r}" for found in re.findall(r"@import[^;]*", style)]
        faults += [f"a style fetches {found!r}" for found in re.findall(r"url\(\s*['\"]?([^)'\"]*)", style)
                   if not found.startswith(("data:", "#"))]
    if page.xpath("//meta[translate(@http-equiv,'REFSH','refsh')='refresh']"):
        faults.append("the page sends the reader on (meta refresh)")
    return faults


def structured_data_parses(path: Path) -> list[str]:
    """The JSON-LD is JSON, says that this is a report, and cannot end its own element."""
    blocks = read_html(path).xpath("//script[@type='application/ld+json']")
    faults = [] if blocks else ["there is no JSON-LD"]
    for block in blocks:
        if "<" in (block.text or ""):
            faults.append("the JSON-LD holds a '<' that is not escaped")
        try:
            data = json.loads(block.text or "")
        except ValueError as error:
            faults.append(f"the JSON-LD does not parse: {error}")
            continue
        if not isinstance(data, dict) or data.get("@context") not in ("https://schema.org", "https://schema.org/"):
            faults.append(f"the JSON-LD is not of schema.org: {str(data)[:80]}")
        elif not data.get("@type") or not data.get("name"):
            faults.append("the JSON-LD has no @type or no name")
    return faults
