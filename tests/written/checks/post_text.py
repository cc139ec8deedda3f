"""A post and the page of the same report say the same: the same headings, the same words in the same order, the same notes.

What must hold: what the post has not is furniture of the page (its title, its contents, its ways around), and is left out of
the page by name. The words of tables are compared as they stand in them; their captions come before the rows in one file and
behind them in the other, so that their order is not.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree, html

from checks.html_page import HEADINGS, read_html
from checks.post import read_blocks, read_post
from checks.sections import OF_LINES, ONLY_IN_HTML, Text, first_difference, gather, pieces, words

# What the page has beside the text: an XPath each, and why the post has it not.
ONLY_IN_PAGE = {
    "//nav": "the theme makes the contents",
    "//h1": "the title of the post",
    OF_LINES: "no lines are drawn there",
    "//p[@class='language']/a[not(starts-with(@href, 'http'))]": "the page beside this one: on the site it is elsewhere",
}
SUMMARY = "//table[@class='ratings-table']"


def post_text(path: Path) -> tuple[Text, Counter]:
    """The text of a post by its headings, without its tables; and the words of these."""
    page = read_blocks(path)
    left_out = set(page.xpath("//sup[a[starts-with(@href, '#')]]"))
    tables = page.xpath("//figure|//p[@class='findings-chart-title']|//p[@class='findings-chart-finding']")
    # One table a group on the site, and one with groups on the page: the header row is there once.
    for summary in page.xpath("//div[contains(@class, 'findings-ratings')]"):
        left_out |= set(summary.xpath(".//figure[contains(@class, 'findings-ratings-table')][position() > 1]//thead"))
    left_out |= {caption for caption in page.xpath("//figcaption") if said(caption, left_out) == heading_above(caption)}
    # The figures of a chart are a table below its title on the site, and in its rows on the page.
    left_out |= set(page.xpath("//div[contains(@class, 'findings-chart')]/figure/figcaption"))
    return read(page, left_out, tables)


def page_text(path: Path) -> tuple[Text, Counter]:
    """The same of the page."""
    page = read_html(path)
    left_out = {element for rules in (ONLY_IN_HTML, ONLY_IN_PAGE) for rule in rules for element in page.xpath(rule)}
    # Names of tables that the page keeps for those who listen are captions on the site; the name of the ratings is there where
    # not every group has one.
    left_out -= set(page.xpath("//table[@class='key']/caption|//table[contains(@class, 'domain')]/caption"))
    left_out -= set(page.xpath(f"{SUMMARY}[count(tbody) != count(tbody/tr[@class='group'])]/caption"))
    left_out |= {caption for caption in page.xpath("//caption") if said(caption, left_out) == heading_above(caption)}
    # What a list counts itself.
    left_out |= {number for number in page.xpath("//ol/li/*[@class='number'][1]") if re.fullmatch(r"\d+\.?", number.text or "")}
    tables = page.xpath("//table|//figure[@class='chart']/figcaption|//figure[@class='picture']/figcaption")
    text, counted = read(page, left_out, tables)
    counted.update(tokens(" ".join(page.xpath("//figure[@class='chart']/@aria-label"))))
    return text, counted


def read(page: etree._Element, left_out: set, tables: list) -> tuple[Text, Counter]:
    counted = Counter(token for table in tables for token in tokens(words(pieces(table, left_out))))
    text = Text()
    gather(text, pieces(page.find("body"), left_out | set(tables)),
           lambda piece: (HEADINGS.index(piece.tag), words(pieces(piece, left_out))))
    return text, counted


def said(element: etree._Element, left_out: set) -> str:
    return words(pieces(element, left_out))


def heading_above(element: etree._Element) -> str:
    """The words of the heading that stands nearest before an element, without its number."""
    found = element.xpath("(preceding::h2|preceding::h3|preceding::h4|preceding::h5|preceding::h6)[last()]")
    text = "".join(found[0].itertext()) if found else ""
    return re.sub(r"^\(?\d[\d.]*\)?\s+", "", " ".join(text.split()))


def tokens(text: str) -> Iterator[str]:
    """The words of a text. Colons and brackets are ours, between a name and its value; so is the point between what runs on."""
    return iter(re.findall(r"[^\s:()·\ue000]+", text))


def plain(text: str) -> str:
    return " ".join(tokens(text))


def same_headings(page: Path, post: Path) -> list[str]:
    """The same headings on the same levels."""
    one, other = page_text(page)[0].headings(), post_text(post)[0].headings()
    return [f"heading of the page: {found}; of the post: {have}" for found, have in zip(one, other) if found != have] + (
        [] if len(one) == len(other) else [f"{len(one)} headings on the page, {len(other)} in the post"])


def same_words(page: Path, post: Path) -> list[str]:
    """The same words in the same order under each heading; and the same words in tables."""
    (one, cells), (other, own_cells) = page_text(page), post_text(post)
    faults = []
    for left, right in zip(one.sections, other.sections):
        difference = first_difference(plain(left.text), plain(right.text))
        if difference:
            faults.append(f"{left.heading or 'before the first heading'}: {difference.replace('HTML', 'post').replace('PDF', 'page')}")
    if sum(len(section.text) for section in one.sections) < 5000:
        faults.append("there is hardly any text to compare")
    faults += [f"in tables of the page only: {word!r}, {number} times" for word, number in (cells - own_cells).items()]
    return faults + [f"in tables of the post only: {word!r}, {number} times" for word, number in (own_cells - cells).items()]


def same_notes(page: Path, post: Path) -> list[str]:
    """The same notes, and as many references to them."""
    notes = []
    for item in read_html(page).xpath("//*[@role='doc-endnotes']//li"):
        notes.append(words(pieces(item, set(item.xpath(".//a[@role='doc-backlink']")))))
    found = [words(pieces(html.fragment_fromstring(note["content"], create_parent="p"), set()))
             for note in json.loads(read_post(post)["meta"]["footnotes"])]
    faults = [] if sorted(notes) == sorted(found) else [f"notes of the page {notes}, of the post {found}"]
    on_page = len(read_html(page).xpath("//*[@role='doc-noteref'][not(ancestor::*[@role='doc-endnotes'])]"))
    in_post = len(read_blocks(post).xpath("//sup[a[starts-with(@href, '#')]]"))
    return faults if on_page == in_post else [*faults, f"{on_page} references on the page, {in_post} in the post"]


def same_languages(page: Path, post: Path) -> list[str]:
    """What is in another language says so in both."""
    one, other = passages(read_html(page)), passages(read_blocks(post))
    return [] if one == other else [f"passages of the page {one}, of the post {other}"]


def passages(page: etree._Element) -> Counter:
    """How many words are in which language, where that is not the report's: of each text its innermost mark."""
    found: Counter = Counter()
    for element in page.find("body").iter():
        if not isinstance(element.tag, str) or element.xpath("ancestor-or-self::*[@class='language' or @class='other-language']"):
            continue
        language = element.xpath("string(ancestor-or-self::*[@lang][1]/@lang)")
        if language and language != page.get("lang"):
            found[language] += len((element.text or "").split())
            inside = element.xpath("boolean(ancestor-or-self::*[@lang])")
            found[language] += sum(len((child.tail or "").split()) for child in element) if inside else 0
    return Counter({language: number for language, number in found.items() if number})
