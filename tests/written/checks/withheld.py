"""Checks on the sheet of cases: counted again here from the evidence files, small numbers of children withheld.

What must hold: every count that is printed is true; none of a child's own characteristics below the threshold is printed;
and no withheld count can be worked out from the others, the number of cases and the rule itself.
"""

import csv
import io
from collections import Counter
from itertools import product
from pathlib import Path

WITHHELD = "[c]"


def evidence(folder: Path) -> dict[str, list[dict[str, str]]]:
    """The cases of each evidence file, with headings in small letters; commas, semicolons and tabs are all in use."""
    found = {}
    for file in sorted((folder / "evidence").glob("*.csv")):
        text = file.read_text("utf-8-sig")
        delimiter = max(",;\t", key=text.partition("\n")[0].count)
        rows = csv.reader(io.StringIO(text), delimiter=delimiter)
        headings = [heading.strip().lower() for heading in next(rows)]
        found[file.stem] = [dict(zip(headings, map(str.strip, row))) for row in rows if any(map(str.strip, row))]
    return found


def counted_and_withheld(table: list[list[str]], folder: Path, columns: list[dict], threshold: int) -> list[str]:
    """The sheet of cases against the evidence."""
    printed: dict[tuple[str, str], dict[str, str]] = {}
    for group, characteristic, value, cases, *_ in table[1:]:
        printed.setdefault((group, characteristic), {})[value] = cases
    faults = []
    for group, cases in evidence(folder).items():
        for column in columns:
            counts = Counter(value for case in cases if (value := case.get(column["id"], "")))
            shown = printed.pop((group, column["label"]), {})
            where = f"{group}, {column['label']}"
            if not counts and not shown:
                continue
            if shown == {WITHHELD: WITHHELD}:
                if not column.get("child_profile"):
                    faults.append(f"{where} is withheld, and says nothing of a child")
                continue
            if shown.keys() != counts.keys():
                faults.append(f"{where}: {list(shown)} are printed, {list(counts)} were counted")
                continue
            faults += [f"{where}, {value}: {shown[value]} is printed, {counts[value]} were counted"
                       for value in shown if shown[value] not in (str(counts[value]), WITHHELD)]
            if column.get("child_profile"):
                faults += [f"{where}: {fault}" for fault in told(shown, sum(counts.values()), threshold)]
    return faults + [f"{where} is printed, and was not counted" for where in printed]


def told(shown: dict[str, str], total: int, threshold: int) -> list[str]:
    """What a reader who knows the total can work out of the withheld counts, none of which is 0."""
    open_counts = [int(cases) for cases in shown.values() if cases.isdigit()]
    withheld = [value for value, cases in shown.items() if cases == WITHHELD]
    faults = [f"{count} is printed" for count in open_counts if count < threshold]
    if len(shown) == 1:
        faults.append("it is said of every child")
    if not withheld:
        return faults
    rest = total - sum(open_counts)
    if len(withheld) > 4:
        return faults
    ways = [way for way in product(range(1, rest + 1), repeat=len(withheld)) if sum(way) == rest]
    for at, value in enumerate(withheld):
        possible = {way[at] for way in ways}
        if len(possible) < 2 or max(possible) < threshold:
            faults.append(f"{value} can only be {sorted(possible)}")
    return faults
