"""Checks on ratings.json, ratings.csv and manifest.json: valid, agreeing with each other, and true of the files.

ratings.csv is built again here from ratings.json, row by row, so that neither can say what the other does not. Whether the
ratings are true of their figures, `ratings_working.py` says.
"""

import csv
import io
import hashlib
import json
import re
from pathlib import Path

import jsonschema

from checks.phrases import phrase
from program import SCHEMA

# What a findings folder may hold that no report is made from, and why.
NO_INPUTS = {
    "translations/terms.csv": "the list that goes to translators; nothing is read from it",
    "responses/": "what the service says of a draft; the draft that it answers must stay the one it is",
}
# The columns of ratings.csv, by the messages that head them.
COLUMNS = ("service", "programme", "publication", "status", "section", "title", "kind", "level", "label", "points",
           "percent", "yes", "of")
# What stands under status and kind in Welsh, where the English table has the values of the JSON.
IN_WELSH = {
    "draft": "drafft", "final": "terfynol", "rated": "gradd wedi’i rhoi", "not_rated": "heb radd", "pending": "gradd i ddod",
    "share_counted": "cyfran wedi’i chyfrif", "share_stated": "cyfran a nodwyd", "share_missing": "cyfran i ddod",
    "share_no_relevant_cases": "cyfran, heb achosion perthnasol", "share_unpublished": "cyfran heb ei chyhoeddi",
    "key_question_counted": "cwestiwn allweddol wedi’i gyfrif", "key_question_missing": "cwestiwn allweddol i ddod",
    "key_question_stated": "cwestiwn allweddol, canran a nodwyd",
    "key_question_no_relevant_cases": "cwestiwn allweddol, heb achosion perthnasol",
    "key_question_unpublished": "cwestiwn allweddol heb ei gyhoeddi",
}


def valid_by_schema(path: Path) -> list[str]:
    """The ratings are as the published schema says, by a validator that is not the program's."""
    schema = json.loads(SCHEMA.read_text("utf-8"))
    validator = jsonschema.validators.validator_for(schema, default=None)
    if validator is None:
        return [f"the schema names no known $schema: {schema.get('$schema')!r}"]
    validator.check_schema(schema)
    errors = validator(schema, format_checker=validator.FORMAT_CHECKER).iter_errors(read(path))
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in errors]


def read(path: Path) -> dict:
    """A JSON file in which no key stands twice and every number is one that JSON knows."""
    return json.loads(path.read_text("utf-8"), object_pairs_hook=without_doubles, parse_constant=refuse)


def without_doubles(pairs: list[tuple[str, object]]) -> dict:
    """A JSON object, or an error if a key stands twice."""
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise ValueError(f"a key stands twice in {names}")
    return dict(pairs)


def refuse(constant: str) -> None:
    """NaN and Infinity are no JSON."""
    raise ValueError(f"{constant} is no JSON")


def rows_of_ratings(path: Path) -> list[tuple[str | None, str, str | None]]:
    """Number (where the id is one), title and rating word of each rated section."""
    sections = read(path)["sections"]
    numbers = [re.match(r"[A-Z]?\d+(\.\d+)*", section["id"]) for section in sections]
    return [(number and number.group(), section["title"], section["rating"]["label"])
            for number, section in zip(numbers, sections, strict=True)]


def cells(path: Path) -> list[list[str]]:
    """The rows of a CSV file of an output. It begins with the mark of UTF-8; one apostrophe before a cell is not part of it."""
    text = path.read_bytes().decode("utf-8")
    if not text.startswith("\ufeff"):
        raise ValueError(f"{path} has no mark by which a spreadsheet program knows its letters")
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    return [[cell.removeprefix("'") for cell in row] for row in rows]


def misread(path: Path) -> list[str]:
    """Cells of a CSV file that a spreadsheet program makes something else of: formulas, dates, numbers of ids."""
    text = path.read_bytes().decode("utf-8-sig")
    shapes = r"\s*[=+@-]|\d+(\.\d+){2,}$|\d+\.\d*0$|\d+[-/:]\d+$|0\d+$|\d+[eE]\d+$|(\d{1,2}[ -])?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]\d{1,4}$"
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    return [f"{path.name}: {cell!r}" for row in rows for cell in row if re.match(shapes, cell, re.IGNORECASE)]


def table_agrees(json_path: Path, csv_path: Path) -> list[str]:
    """The table has the rows that the JSON gives, in order: the overall rating, each section, its figures."""
    data = read(json_path)
    language = data["language"].split("-")[0]
    headings, *rows = cells(csv_path)
    expected = [{name: as_cell(value) for name, value in row.items()} for row in expected_rows(data, language)]
    faults = [] if expected else ["the JSON holds no rating"]
    named = [phrase(language, f"data-{name}") for name in COLUMNS]
    # What every copy says has a column of its own, behind the others: that it is a draft, and the notice that it carries.
    said = {"draft-terms": data.get("draft", {}).get("statement"), "overview-notice-column": data.get("notice")}
    said = {name: words for name, words in said.items() if words}
    named += [phrase(language, name) for name in said]
    if headings != named:
        faults.append(f"the columns are {headings}, in this language {named}")
    faults += [f"row {number} has {len(row)} cells" for number, row in enumerate(rows, start=2) if len(row) != len(named)]
    faults += [f"row {number} does not say what every copy says" for number, row in enumerate(rows, start=2)
               if row[len(COLUMNS):] != list(said.values())]
    found = [dict(zip(COLUMNS, row)) for row in rows]
    if len(found) != len(expected):
        faults.append(f"the table has {len(found)} rows, the JSON gives {len(expected)}")
    return faults + [f"row {number}: {row}, by the JSON {other}"
                     for number, (row, other) in enumerate(zip(found, expected), start=2) if row != other]


def expected_rows(data: dict, language: str) -> list[dict]:
    """The rows of ratings.csv as ratings.json gives them."""
    common = {"service": data["service"]["name"], "programme": data["programme"]["id"],
              "publication": data["publication"], "status": data["status"]}
    rows = []
    if data["overall"]:
        score = data["score"] or {"points": data["overall"]["points"], "out_of": None}
        row = rating_row("overall", phrase(language, "data-overall"), data["overall"])
        rows.append({**row, "points": score["points"], "of": score["out_of"]})
    for section in data["sections"]:
        rows.append(rating_row(section["id"], section["title"], section["rating"]))
        if section.get("share"):
            rows.append(figure_row("share", section["title"], section["share"]))
        rows += [figure_row("key_question", section["title"], question) for question in section["key_questions"]]
    in_words = {} if language == "en" else IN_WELSH
    return [{name: in_words.get(value, value) if name in ("status", "kind") else value
             for name, value in {**common, **row}.items()} for row in rows]


def rating_row(section: str, title: str, rating: dict) -> dict:
    """The row of one rating."""
    return {"section": section, "title": title, "kind": rating["status"], "level": rating["level"],
            "label": rating["label"], "points": rating["points"], "percent": None, "yes": None, "of": None}


def figure_row(kind: str, title: str, figure: dict) -> dict:
    """The row of a figure that a rating rests on."""
    return {"section": figure["id"], "title": title, "kind": f"{kind}_{figure['status']}", "level": None, "label": None,
            "points": None, "percent": figure["percent"], "yes": figure["yes"], "of": figure["of"]}


def as_cell(value: object) -> str:
    """How a value stands in a table: what is not known is empty."""
    return "" if value is None else str(value)


def manifest_holds(folder: Path, inputs: Path | None = None) -> list[str]:
    """Each file that was written has the hash that the manifest gives, none is missing and none is there besides.

    Where the findings folder is given, its files are compared with the manifest's inputs in the same way.
    """
    manifest = read(folder / "manifest.json")
    faults = [] if manifest["outputs"] else ["the manifest names no output"]
    faults += hashes_differ("output", manifest["outputs"], folder, leave_out={"manifest.json"})
    if inputs is not None:
        left_out = {name for name in files_of(inputs) if name.startswith(tuple(NO_INPUTS))}
        faults += hashes_differ("input", manifest["inputs"], inputs, left_out)
    return faults


def hashes_differ(what: str, stated: dict[str, str], folder: Path, leave_out: frozenset[str] | set[str] = frozenset()) -> list[str]:
    """The files of a folder against hashes by path."""
    found = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files_of(folder)}
    faults = [f"{what} {name}: not in the manifest" for name in found if name not in stated and name not in leave_out]
    faults += [f"{what} {name}: in the manifest and not there" for name in stated if name not in found]
    return faults + [f"{what} {name}: the hash is another" for name, digest in stated.items()
                     if name in found and found[name] != digest]


def files_of(folder: Path) -> list[str]:
    """The paths of the files below a folder."""
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())


def same_digest(folder: Path, report_json: Path, page_digest: str) -> list[str]:
    """The data and the page carry the digest of the inputs that the manifest gives."""
    digest = read(folder / "manifest.json")["input_digest"]
    stated = {"ratings.json": read(report_json)["input_digest"], "report.html": page_digest}
    return [f"{name}: the digest is {other!r}, the manifest's {digest!r}" for name, other in stated.items() if other != digest]
