"""Checks on ratings.json, ratings.csv and manifest.json: valid, agreeing with each other, and true of the files.

What the files must have for these checks: ratings.json has a list `sections`, each with `id`, `title`, `number` (or
null) and `rating.label`, and the `digest` of the inputs; ratings.csv has a row a section, and its columns are named as
the fields, `.` written `_`; manifest.json has `inputs` and `outputs`, SHA-256 in hexadecimal by path, and the `digest`.
"""

import csv
import hashlib
import json
from pathlib import Path

import jsonschema

from program import SCHEMA


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


def rows_of_ratings(path: Path) -> list[tuple[str | None, str, str]]:
    """Number, title and rating word of each rated section."""
    return [(section["number"], section["title"], section["rating"]["label"]) for section in read(path)["sections"]]


def table_agrees(json_path: Path, csv_path: Path) -> list[str]:
    """The table has a row for each section, in order, and every cell says what the JSON says."""
    sections = [flat(section) for section in read(json_path)["sections"]]
    with csv_path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    faults = [] if sections else ["there is no rated section"]
    if [row.get("id") for row in rows] != [section["id"] for section in sections]:
        return [*faults, f"the rows are {[row.get('id') for row in rows]}, the sections {[s['id'] for s in sections]}"]
    for row, section in zip(rows, sections, strict=True):
        for column, cell in row.items():
            if column not in section:
                faults.append(f"{row['id']}: the column {column!r} is no field of the JSON")
            elif cell != as_cell(section[column]):
                faults.append(f"{row['id']}: {column} is {cell!r} in the table, {section[column]!r} in the JSON")
    return faults


def flat(value: dict, before: str = "") -> dict:
    """The fields of a record and of the records in it, by their names joined with `_`."""
    fields = {}
    for name, field in value.items():
        fields.update(flat(field, f"{before}{name}_") if isinstance(field, dict) else {f"{before}{name}": field})
    return fields


def as_cell(value: object) -> str:
    """How a value stands in a table."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return "; ".join(map(as_cell, value)) if isinstance(value, list) else str(value)


def manifest_holds(folder: Path, inputs: Path | None = None) -> list[str]:
    """Each file that was written has the hash that the manifest gives, none is missing and none is there besides.

    Where the findings folder is given, its files are compared with the manifest's inputs in the same way.
    """
    manifest = read(folder / "manifest.json")
    faults = [] if manifest["outputs"] else ["the manifest names no output"]
    faults += hashes_differ("output", manifest["outputs"], folder, leave_out={"manifest.json"})
    if inputs is not None:
        faults += hashes_differ("input", manifest["inputs"], inputs)
    return faults


def hashes_differ(what: str, stated: dict[str, str], folder: Path, leave_out: frozenset[str] | set[str] = frozenset()) -> list[str]:
    """The files of a folder against hashes by path."""
    found = {file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
             for file in sorted(folder.rglob("*")) if file.is_file()}
    faults = [f"{what} {name}: not in the manifest" for name in found if name not in stated and name not in leave_out]
    faults += [f"{what} {name}: in the manifest and not there" for name in stated if name not in found]
    return faults + [f"{what} {name}: the hash is another" for name, digest in stated.items()
                     if name in found and found[name] != digest]


def same_digest(folder: Path, report_json: Path, page_digest: str) -> list[str]:
    """The data and the page carry the digest of the inputs that the manifest gives."""
    digest = read(folder / "manifest.json")["digest"]
    stated = {"ratings.json": read(report_json)["digest"], "report.html": page_digest}
    return [f"{name}: the digest is {other!r}, the manifest's {digest!r}" for name, other in stated.items() if other != digest]
