"""Checks on the post of a final report by its files: report.blocks.html, post.json and the pictures beside them.

What must hold: what the site's theme adds itself is not there; whoever listens gets headings in order, tables with heads and
names, and languages; footnotes are as the editor keeps them; `post.json` is all that a site's own tools need.
"""

import json
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path

from lxml import etree, html

from checks.html_page import HEADINGS
from checks.pdf_tree import tidy

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
KEYS = ["title", "slug", "status", "language", "excerpt", "content", "meta", "images", "translations", "digest"]


@lru_cache(maxsize=32)
def read_blocks(path: Path) -> etree._Element:
    """The content as a tree, without the delimiters of blocks."""
    page = html.document_fromstring(f"<html><body>{path.read_text('utf-8')}</body></html>")
    for comment in page.xpath("//comment()"):
        comment.drop_tree()
    return page


def read_post(path: Path) -> dict:
    """The post that lies beside a content."""
    return json.loads(path.with_name("post.json").read_text("utf-8"))


def headings_begin_at_two(path: Path) -> list[str]:
    """The title stands outside: the first heading is of the second level, and no level is skipped on the way down."""
    faults, level = [], 1
    for heading in read_blocks(path).iter(*HEADINGS):
        found = HEADINGS.index(heading.tag) + 1
        words = tidy("".join(heading.itertext()))
        if found == 1 or found > level + 1:
            faults.append(f"{heading.tag} after a heading of level {level}: {words!r}")
        if not words:
            faults.append(f"an {heading.tag} without words")
        level = found
    return faults if level > 1 else [*faults, "there is no heading"]


def nothing_that_the_theme_adds(path: Path) -> list[str]:
    """No id on a heading of the second level, no contents, no way back: the theme makes them."""
    page = read_blocks(path)
    faults = [f"the heading {''.join(found.itertext())!r} has an id" for found in page.xpath("//h2[@id]")]
    targets = {f"#{name}" for name in page.xpath("//h2/@id|//h3/@id|//div/@id")}
    for found in page.xpath("//ul|//ol"):
        links = found.xpath("./li/a/@href")
        if len(links) > 3 and len(links) == len(found.xpath("./li")) and targets.issuperset(links):
            faults.append(f"a list of contents: {links[:4]}")
    faults += [f"{name} is in no post" for name in ("nav", "script", "style", "svg", "iframe", "form") if page.xpath(f"//{name}")]
    return faults


def links_lead_somewhere(path: Path) -> list[str]:
    """No id stands twice; a link inside the report leads to an id or to a footnote; others to an address."""
    page = read_blocks(path)
    count = Counter(page.xpath("//@id"))
    faults = [f"the id {name!r} stands {number} times" for name, number in count.items() if number > 1]
    known = count.keys() | {note["id"] for note in json.loads(read_post(path)["meta"]["footnotes"])}
    for link in page.xpath("//a"):
        target = link.get("href") or ""
        if not "".join(link.itertext()).strip():
            faults.append(f"a link without words to {target!r}")
        if not (target[1:] in known if target.startswith("#") else re.match(r"(https?://|mailto:|tel:)\S", target)):
            faults.append(f"a link leads to {target!r}")
    return faults


def tables_say_what_they_are(path: Path) -> list[str]:
    """Every table has a caption and a header row, and its headers say what they head; all rows are equally long."""
    faults = []
    for figure in read_blocks(path).xpath("//figure[.//table]"):
        caption = tidy("".join(figure.xpath("string(./figcaption)")))
        name = caption or tidy("".join(figure.itertext()))[:60]
        if not caption:
            faults.append(f"a table has no caption: {name!r}")
        heads = figure.xpath("./table/thead/tr/th")
        if not heads or figure.xpath("./table/thead//td"):
            faults.append(f"{name}: there is no header row")
        faults += [f"{name}: a header is empty" for head in heads if not tidy("".join(head.itertext()))]
        faults += [f"{name}: a header of a column has the scope {head.get('scope')!r}" for head in heads if head.get("scope") != "col"]
        for row in figure.xpath("./table/tbody/tr"):
            wide = sum(int(cell.get("colspan", "1")) for cell in row)
            if wide != len(heads):
                faults.append(f"{name}: a row is {wide} cells wide and there are {len(heads)} headers")
            faults += [f"{name}: a cell is a header of {cell.get('scope')!r}" for cell in row.xpath("./th") if cell.get("scope") != "row"]
    return faults


def footnotes_are_the_editors(path: Path) -> list[str]:
    """References are numbered as they come, each with its note; the notes stand in the same order; each says something."""
    page, notes = read_blocks(path), json.loads(read_post(path)["meta"]["footnotes"])
    references = page.xpath("//sup[@data-fn]")
    faults = [f"{note} has the keys {sorted(note)}" for note in notes if sorted(note) != ["content", "id"]]
    faults += [f"{note.get('id')!r} is no UUID" for note in notes if not UUID.fullmatch(str(note.get("id")))]
    faults += [f"a note is empty: {note}" for note in notes if not str(note.get("content", "")).strip()]
    if [reference.get("data-fn") for reference in references] != [note.get("id") for note in notes]:
        faults.append("references and notes are not in the same order, or not the same")
    for number, reference in enumerate(references, start=1):
        link, name = reference.find("a"), reference.get("data-fn")
        made = (reference.get("class"), link.get("href"), link.get("id"), link.text)
        if made != ("fn", f"#{name}", f"{name}-link", str(number)):
            faults.append(f"reference {number} is {made}")
    has_block = path.read_text("utf-8").rstrip().endswith("<!-- wp:footnotes /-->")
    return faults if has_block == bool(notes) else [*faults, "the block of the footnotes is not where the notes are"]


def post_is_whole(path: Path) -> list[str]:
    """`post.json` has what the site's interface takes: the content as it is, a draft, a title without markup, pictures that are
    there, and nothing that says how to reach a site."""
    post = read_post(path)
    faults = [] if list(post) == KEYS else [f"the keys are {list(post)}"]
    if post["content"] != path.read_text("utf-8").removesuffix("\n"):
        faults.append("the content is not that of report.blocks.html")
    if post["status"] != "draft":
        faults.append(f"the status is {post['status']!r}: only a person publishes")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", post["slug"]):
        faults.append(f"the slug is {post['slug']!r}")
    faults += [f"{key} is {post[key]!r}" for key in ("title", "excerpt") if not post[key] or re.search("[<>]", post[key])]
    shown = set(read_blocks(path).xpath("//img/@src"))
    listed = {image["file"]: image for image in post["images"]}
    faults += [f"the picture {name} is shown and not listed" for name in shown - listed.keys()]
    for name, image in listed.items():
        file = path.parent / name
        if not file.is_file() or not file.read_bytes():
            faults.append(f"the picture {name} is not there")
        if name in shown and not image["alt"]:
            faults.append(f"the picture {name} has no alternative")
    faults += [f"a picture has no alternative: {found.get('src')}" for found in read_blocks(path).xpath("//img") if not found.get("alt")]
    others = [path.parent / other["file"] for other in post["translations"]]
    return faults + [f"the post of another language is not there: {other.name}" for other in others if not other.is_file()]


def ratings_and_recommendations(path: Path) -> list[str]:
    """The words of the ratings page and of the recommendations, without references to notes."""
    found = []
    for element in read_blocks(path).xpath("//div[contains(@class, 'findings-ratings')]|//*[contains(@class, 'findings-recommendations')]"):
        copy = html.fragment_fromstring(etree.tostring(element, encoding="unicode", with_tail=False))
        for reference in copy.xpath(".//sup"):
            reference.drop_tree()
        # What is a link in one and not in the other ends no word, and no sign after it stands apart.
        found.append(re.sub(r" (?=[,.;:)])", "", tidy(" ".join(copy.itertext()))))
    return found


def ratings_are_words(path: Path) -> list[str]:
    """A rating is a word, and its class says which level of the scale it is."""
    marks = read_blocks(path).xpath("//span[contains(concat(' ', @class, ' '), ' findings-rating ')]")
    faults = [f"a rating has no word: {mark.get('class')}" for mark in marks if not tidy("".join(mark.itertext()))]
    return faults + [f"a rating has the class {mark.get('class')!r}" for mark in marks
                     if not re.fullmatch(r"findings-rating findings-rating-[a-z0-9-]+", mark.get("class"))]
