"""The marks of a draft: on every page of one, and nowhere in a final report.

What must hold: nobody can take a draft for the published report, whether they see the page, hear it, or read its title in
a list of files; and nothing that is published says that it is a draft.
"""

import re
from pathlib import Path

from checks.html_page import read_html
from checks.pdf_tree import read_pdf

# By language: the word that marks every page; words that may not stand around the content of a final report; and words
# of a draft that may stand nowhere in one. The content itself may speak of a draft plan.
MARK = {"en": "DRAFT", "cy": "DRAFFT"}
AROUND = re.compile(r"draft|drafft|embargo|provisional|dros dro|factual accuracy", re.IGNORECASE)
ANYWHERE = re.compile(r"\bDRAFT\b|\bDRAFFT\b|Provisional rating|Embargoed until|To come:")


def pdf_is_marked(path: Path, language: str) -> list[str]:
    """A draft PDF says so in its title, in its first lines, and at the head and the foot of each page."""
    word, tagged = MARK[language], read_pdf(path)
    first = tagged.root.text()[:300]
    faults = [] if word in str(tagged.pdf.docinfo.get("/Title", "")) else [f"the title does not say {word}"]
    if word.lower() not in first.lower():
        faults.append(f"the first lines do not say that this is a draft: {first!r}")
    for number, page in enumerate(tagged.pages, start=1):
        for place in ("Header", "Footer"):
            # A page without a running head, such as the cover, says it in its text.
            if word not in page.artifacts.get(place, "".join(page.marked.values())):
                faults.append(f"page {number} does not say {word} in its {place.lower()}")
    return faults


def pdf_is_unmarked(path: Path) -> list[str]:
    """A final PDF holds no mark: in its text, its metadata, its bookmarks, its running heads and feet."""
    tagged = read_pdf(path)
    around = {f"page {number}, {kind}": text for number, page in enumerate(tagged.pages, start=1)
              for kind, text in page.artifacts.items()}
    around["information"] = " ".join(f"{key} {value}" for key, value in tagged.pdf.docinfo.items())
    around["metadata"] = tagged.pdf.Root.Metadata.read_bytes().decode("utf-8")
    faults = [f"{place}: {AROUND.search(text).group()!r}" for place, text in around.items() if AROUND.search(text)]
    return faults + [f"the text says {found!r}" for found in ANYWHERE.findall(tagged.root.text())]


def html_is_marked(path: Path, language: str) -> list[str]:
    """A draft page says so in its title, in its first words, and at its end; and asks not to be found by search."""
    word, page = MARK[language], read_html(path)
    words = " ".join(page.xpath("string(//body)").split())
    faults = []
    if word not in page.xpath("string(//title)"):
        faults.append(f"the title does not say {word}")
    before_heading = " ".join("".join(page.xpath("//h1/preceding::text()[ancestor::body]")).split())
    if word not in before_heading:
        faults.append(f"nothing before the first heading says {word}: {before_heading[:200]!r}")
    if word not in words[-600:]:
        faults.append(f"the end of the page does not say {word}")
    if not page.xpath("//meta[@name='robots'][contains(@content,'noindex')]"):
        faults.append("search engines may list the draft")
    return faults


def html_is_unmarked(path: Path) -> list[str]:
    """A final page holds no mark: in its text, its head, its styles, its classes."""
    page = read_html(path)
    around = {"title": page.xpath("string(//title)"), "styles": page.xpath("string(//style)"),
              "structured data": page.xpath("string(//script)"), "footer": page.xpath("string(//footer)"),
              "header": page.xpath("string(//header)")}
    for element in page.iter():
        for name, value in element.attrib.items():
            if element.tag == "meta" or name in ("class", "aria-label"):
                around[f"{element.tag} {name} {value[:40]!r}"] = value
    faults = [f"{place}: {AROUND.search(text).group()!r}" for place, text in around.items() if AROUND.search(text)]
    comments = [comment.text for comment in page.xpath("//comment()")]
    faults += [f"a comment: {text!r}" for text in comments]
    return faults + [f"the text says {found!r}" for found in ANYWHERE.findall(page.xpath("string(//body)"))]
