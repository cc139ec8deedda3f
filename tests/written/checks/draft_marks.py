"""The marks of a draft: on every page and in every file of one, and nowhere in a final report.

What must hold: nobody can take a draft for the published report, whether they see the page, hear it, read its title in
a list of files, or have one of its tables alone; and nothing that is published says that it is a draft, in any language.
"""

import csv
import json
import re
from pathlib import Path

from checks import word_copy, workbook
from checks.data_files import read
from checks.html_page import read_html
from checks.pdf_tree import read_pdf, tidy
from checks.phrases import LANGUAGES, messages, phrase, pieces

# Words that may not stand around the content of a final report, and words of a draft that may stand nowhere in one. The
# content itself may speak of a draft plan.
AROUND = re.compile(r"draft|drafft|embargo|provisional|dros dro|factual accuracy", re.IGNORECASE)
ANYWHERE = re.compile(r"\bDRAFT\b|\bDRAFFT\b|Provisional rating|Embargoed until|To come:")
# The messages that only drafts show, by how their names begin; what else drafts say of them is shorter than SHORTEST
# or could stand in any report.
OF_DRAFTS = ("draft-", "hole", "points-", "page-points-", "provisional", "untranslated")
SHORTEST = 12
COULD_STAND_ANYWHERE = {"hole-service", "hole-fieldwork", "hole-publication", "points-paragraph", "page-points-whole",
                        "page-points-row"}


def mark(language: str) -> str:
    """The word that marks every page."""
    return phrase(language, "draft-watermark")


def words_of_drafts() -> set[str]:
    """What the product says in drafts only, in every language."""
    found = set()
    for language in LANGUAGES:
        names = [name for name in messages(language) if name.startswith(OF_DRAFTS) and name not in COULD_STAND_ANYWHERE]
        found |= {piece for name in names for piece in pieces(language, name) if len(piece) >= SHORTEST}
    return found


def says_nothing_of_drafts(texts: dict[str, str]) -> list[str]:
    """None of the texts, by where they stand, says what drafts say."""
    faults = []
    for place, text in texts.items():
        text = tidy(text)
        faults += [f"{place}: {words!r}" for words in words_of_drafts() if words in text]
        faults += [f"{place}: {found!r}" for found in ANYWHERE.findall(text)]
    return faults


def pdf_is_marked(path: Path, language: str) -> list[str]:
    """A draft PDF says so in its title, in its first lines, and at the head and the foot of each page."""
    word, tagged = mark(language), read_pdf(path)
    first = tagged.root.text()[:300]
    faults = [] if word in str(tagged.pdf.docinfo.get("/Title", "")) else [f"the title does not say {word}"]
    if word not in first:
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
    bookmarks = []
    with tagged.pdf.open_outline() as outline:
        collect(outline.root, bookmarks)
    return faults + says_nothing_of_drafts({**around, "text": tagged.root.text(), "bookmarks": " ".join(bookmarks)})


def collect(items: list, titles: list[str]) -> None:
    """The titles of bookmarks and of those below them."""
    for item in items:
        titles.append(item.title)
        collect(item.children, titles)


def html_is_marked(path: Path, language: str) -> list[str]:
    """A draft page says so in its title, in its first words, and at its end; and asks not to be found by search."""
    word, page = mark(language), read_html(path)
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
    values = " ".join(value for element in page.iter() for value in element.attrib.values())
    return faults + says_nothing_of_drafts({"text": page.xpath("string(//body)"), "attributes": values, **around})


def data_is_marked(folder: Path, language: str) -> list[str]:
    """Every data file of a draft says that it is of one, each table in every row, for it may go around alone."""
    word, status, ratings = mark(language), phrase(language, "status-draft").lower(), read(folder / "ratings.json")
    said = ratings.get("draft", {}).get("statement", "")
    until = "embargo" if ratings.get("draft", {}).get("embargo") else ""
    faults = [] if ratings["status"] == "draft" else ["ratings.json does not say that it is a draft"]
    if phrase(language, "draft-head") not in said or until not in said:
        faults.append(f"ratings.json says of its draft {said!r}")
    for file in sorted(folder.rglob("*.csv")):
        with file.open(encoding="utf-8-sig", newline="") as table:
            rows = list(csv.reader(table))
        if file.name == "points.csv":
            marked = word in " ".join(rows[0]) and phrase(language, "draft-head") in " ".join(rows[1])
        else:
            marked = bool(rows[1:]) and all({word, status} & set(row) and said in row for row in rows[1:])
        if not marked:
            faults.append(f"{file.relative_to(folder)} does not say that it is a draft: {rows[:2]}")
    if not workbook.says_it_is_a_draft(folder / "inspection-data.ods", language):
        faults.append("inspection-data.ods does not say that it is a draft")
    return faults


def data_is_unmarked(folder: Path) -> list[str]:
    """No file beside a final report says what drafts say; there is neither Word copy nor form for points."""
    faults = [] if read(folder / "ratings.json")["status"] == "final" else ["ratings.json does not say that it is final"]
    left = [file.name for file in folder.iterdir() if (file.suffix == ".docx" and file.name != "action-plan.docx") or file.name.startswith("points")]
    faults += [f"the final report has {name}" for name in left]
    texts = {"ratings.json": json.dumps(read(folder / "ratings.json"), ensure_ascii=False)}
    for file in sorted(folder.rglob("*.csv")):
        texts[file.name] = " ".join(cell for row in csv.reader(file.read_text("utf-8").splitlines()) for cell in row)
    for name, content in workbook.parts(folder / "inspection-data.ods").items():
        texts[f"inspection-data.ods, {name}"] = re.sub(r"<[^>]*>", " ", content.decode("utf-8"))
    for name in ("press-notice.txt", "report.blocks.html", "summary.blocks.html"):
        if (folder / name).exists():
            texts[name] = re.sub(r"<[^>]*>", " ", (folder / name).read_text("utf-8"))
        else:
            faults.append(f"the final report has no {name}")
    if (folder / "action-plan.docx").exists():
        texts["action-plan.docx"] = " ".join(word_copy.paragraphs(folder / "action-plan.docx"))
    return faults + says_nothing_of_drafts(texts)


def word_file_is_marked(path: Path, language: str) -> list[str]:
    """A Word file of a draft says so in its title, its first lines, and the head and foot of every page."""
    word = mark(language)
    places = {"title": word_copy.title(path), "first lines": " ".join(word_copy.paragraphs(path)[:3]),
              **word_copy.heads_and_feet(path)}
    faults = [f"the {place} does not say {word}: {text[:80]!r}" for place, text in places.items() if word not in text]
    kinds = {place.split()[0] for place in places}
    return faults + [f"there is no {kind}" for kind in ("header", "footer") if kind not in kinds]
