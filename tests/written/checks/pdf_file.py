"""Checks on a PDF as a file: what validators say of it, what it says of itself, and its bookmarks.

What must hold: two validators that share no code with the program find nothing, and did look; title, language and
bookmarks say the same wherever a reader's program may take them from.
"""

import subprocess
from collections import Counter
from pathlib import Path

import page as page_validation
import pikepdf

from checks.pdf_tree import HEADINGS, read_pdf, tidy

# Profile and the number of rules that the pinned version of page-validation knows of it.
PROFILES = {"PDF/UA-1": 104, "PDF/A-2a": 154}

# Rules whose failures are accepted, each with its reason.
ACCEPTED = {
    "PDFA2A-STREAM-LENGTH-001": "it takes a line end that is a stream's own last byte for the one before `endstream`; "
    "qpdf reads as many bytes as /Length says and complains, in sound(), if `endstream` does not follow",
}


def conforms(path: Path) -> list[str]:
    """The file is PDF/UA-1 and PDF/A-2a as far as a program can tell."""
    faults = []
    for profile, rules in PROFILES.items():
        report = page_validation.validate_pdf(str(path), profile=profile)
        if report.rules.total < rules:
            faults.append(f"{profile}: only {report.rules.total} of {rules} rules were looked at")
        faults += [f"{profile}: {failure.rule_id}: {failure.message}" for failure in report.failures
                   if failure.rule_id not in ACCEPTED]
    return faults


def sound(path: Path) -> list[str]:
    """qpdf finds the file's syntax and streams in order."""
    run = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
    clean = run.returncode == 0 and "No syntax or stream encoding errors found" in run.stdout
    return [] if clean else [f"qpdf: {run.stdout}{run.stderr}"]


def titled(path: Path) -> list[str]:
    """One title, in the information dictionary and in the metadata, and viewers are told to show it."""
    pdf = read_pdf(path).pdf
    title = str(pdf.docinfo.get("/Title", ""))
    with pdf.open_metadata() as metadata:
        dc_title = metadata.get("dc:title", "")
    faults = []
    if not title.strip():
        faults.append("the file has no title")
    if dc_title != title:
        faults.append(f"dc:title is {dc_title!r}, the title is {title!r}")
    if pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        faults.append("DisplayDocTitle is not set: viewers show the file's name")
    return faults


def in_language(path: Path, language: str) -> list[str]:
    """The document declares the language it was built in, in the catalog and in the metadata."""
    pdf = read_pdf(path).pdf
    declared = str(pdf.Root.get("/Lang", ""))
    with pdf.open_metadata() as metadata:
        dc_language = [str(entry) for entry in metadata.get("dc:language", [])]
    faults = []
    if declared.split("-")[0] != language:
        faults.append(f"/Lang is {declared!r} in a report in {language!r}")
    if dc_language != [declared]:
        faults.append(f"dc:language is {dc_language}, /Lang is {declared!r}")
    return faults


def bookmarked(path: Path) -> list[str]:
    """The bookmarks are the headings of the structure tree, with their nesting, and each leads somewhere. One whose words stand
    several times may say behind them which it is."""
    tagged = read_pdf(path)
    expected = [(HEADINGS.index(heading.role) + 1, heading.text()) for heading in tagged.root.find(*HEADINGS)]
    faults = [] if expected else ["the structure tree has no heading"]
    found = []
    with tagged.pdf.open_outline() as outline:
        collect_bookmarks(outline.root, 1, found, faults)
    if len(found) == len(expected):
        times = Counter(words for _, words in expected)
        bare = [(level, words) if times[words] > 1 and title.startswith(f"{words}: ") else (level, title)
                for (level, title), (_, words) in zip(found, expected)]
        return faults + differences("bookmark", bare, "heading", expected)
    return faults + differences("bookmark", found, "heading", expected)


def bookmarks_are_told_apart(path: Path) -> list[str]:
    """No two bookmarks of one level say the same: whoever goes by them hears which section a “Strengths” is of."""
    found: list[tuple[int, str]] = []
    with read_pdf(path).pdf.open_outline() as outline:
        collect_bookmarks(outline.root, 1, found, [])
    return [f"{number} bookmarks of level {level} say {title!r}" for (level, title), number in Counter(found).items() if number > 1]


def collect_bookmarks(items: list[pikepdf.OutlineItem], level: int, found: list, faults: list[str]) -> None:
    """Every bookmark with its level, in order."""
    for item in items:
        found.append((level, tidy(item.title)))
        if item.destination is None and item.action is None:
            faults.append(f"the bookmark {item.title!r} leads nowhere")
        collect_bookmarks(item.children, level + 1, found, faults)


def differences(found_name: str, found: list, expected_name: str, expected: list) -> list[str]:
    """What is in one list and not in the other, or else that the order differs."""
    faults = [f"a {found_name} that is no {expected_name}: {entry}" for entry in found if entry not in expected]
    faults += [f"a {expected_name} without {found_name}: {entry}" for entry in expected if entry not in found]
    if not faults and found != expected:
        faults.append(f"{found_name}s and {expected_name}s differ in order or number: {found} and {expected}")
    return faults
