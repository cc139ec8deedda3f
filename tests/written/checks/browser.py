"""Chromium's and axe's view of pages, by the Node script tests/browser/check.mjs.

What must hold: each page was looked at in every condition that the script lists, or the check fails; what axe cannot
decide by itself counts as a fault too, but for what is listed here with its reason.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

from program import BINARY, ROOT, TARGET

TOOLS = Path(os.environ.get("FINDINGS_TEST_TOOLS", ROOT / TARGET / "test-tools")) / "browser"
SCRIPT = ROOT / "tests" / "browser" / "check.mjs"
CONDITIONS = 6

# What axe cannot decide and a person did: the rule and part of the element's HTML, each with the reason.
ACCEPTED = {
    ("color-contrast", "<text"): "the watermark of a draft is pale on purpose; the draft says what it is in text too",
    ("frame-tested", "<iframe id="): "the report in the frame of the preview is looked at by itself, as a file",
    ("th-has-data-cells", 'class="ratings-table"'): "the header of a group of rows has its cells in the rows below it",
}


def chromium() -> str:
    """The browser."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        raise FileNotFoundError("there is no Chromium: run tests/run, which installs it")
    return found


def environment() -> dict[str, str]:
    """Where the scripts find the browser and their packages."""
    return {**os.environ, "FINDINGS_BROWSER": chromium(), "FINDINGS_BROWSER_TOOLS": str(TOOLS)}


def previewed(script: Path, edits: dict, scratch: Path) -> dict:
    """What a script of the preview or of its pen saw, with the edits that it makes to copies of samples in the folder."""
    file = scratch / "edits.json"
    file.write_text(json.dumps(edits), "utf-8")
    run = subprocess.run(["node", str(script), str(BINARY), str(file), str(scratch)], capture_output=True, text=True, check=False,
                         env=environment())
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def look_at(pages: list[Path]) -> dict[Path, list[dict]]:
    """Opens each page in every condition; gives what was seen, by page."""
    run = subprocess.run(["node", str(SCRIPT), *map(str, pages)], capture_output=True, text=True, check=False,
                         env=environment())
    if run.returncode != 0:
        raise RuntimeError(f"check.mjs ended with {run.returncode}: {run.stderr}")
    seen = {Path(entry["file"]): entry["conditions"] for entry in json.loads(run.stdout)}
    for page in pages:
        if len(seen.get(page, [])) != CONDITIONS:
            raise RuntimeError(f"{page} was looked at in {len(seen.get(page, []))} conditions, not {CONDITIONS}")
    return seen


def accessible(conditions: list[dict], least: int = 20) -> list[str]:
    """axe ran its rules (at least so many had something to look at), finds no violation, and leaves nothing open.

    A cell that a narrow window shows only after scrolling is beyond axe there; so a point is open if axe could decide it
    in none of the windows that show the page in these colours.
    """
    faults = [f"{seen['name']}: axe passed only {seen['passes']} rules: it did not look"
              for seen in conditions if seen["passes"] < least]
    faults += [f"{seen['name']}: {rule}: {summary} {html}" for seen in conditions
               for (rule, html), summary in points(seen["violations"]).items()]
    for colours in sorted({seen["colours"] for seen in conditions}):
        windows = [points(seen["incomplete"]) for seen in conditions if seen["colours"] == colours]
        everywhere = set.intersection(*map(set, windows))
        faults += [f"{colours}: not decided: {rule}: {windows[0][rule, html]} {html}" for rule, html in sorted(everywhere)
                   if not any(rule == accepted and part in html for accepted, part in ACCEPTED)]
    return faults


def points(findings: list[dict]) -> dict[tuple[str, str], str]:
    """What axe says, by rule and element."""
    return {(finding["rule"], node["html"]): node["summary"] for finding in findings for node in finding["nodes"]}


def asks_for_nothing(conditions: list[dict]) -> list[str]:
    """The page makes no request but for itself, and the browser has no complaint about it."""
    return [f"{seen['name']}: {entry}" for seen in conditions for entry in seen["requests"] + seen["complaints"]]


def fits(conditions: list[dict]) -> list[str]:
    """The page is no wider than the window, and nothing lies beyond the edge where no scroll bar leads to it."""
    faults = []
    for seen in conditions:
        if seen["scrollWidth"] > seen["clientWidth"]:
            faults.append(f"{seen['name']}: the page is {seen['scrollWidth']} wide in a window of {seen['clientWidth']}: "
                          f"{seen['widest']}")
        else:
            faults += [f"{seen['name']}: cut off at the edge: {cut}" for cut in seen["cutOff"]]
    return faults


def skipping_paints_nothing(conditions: list[dict]) -> list[str]:
    """Who has skipped to the text sees it on the ground that it had before."""
    return [f"{seen['name']}: behind the skip link the text stands on {seen['skipped']}, not on {seen['ground']}" for seen in conditions
            if seen["skipped"] != seen["ground"]]


def addresses_are_printed_once(conditions: list[dict]) -> list[str]:
    """On paper a link out of the page has its address once: in its words, or behind them."""
    return [f"{seen['name']}: {link['address']} is printed {link['times']} times" for seen in conditions for link in seen["printed"]
            if link["times"] != 1]


def copies_keep_words(conditions: list[dict]) -> list[str]:
    """A row of a table that is copied has the words of its cells, none run into another."""
    return [f"{seen['name']}: copied as one: {glued}" for seen in conditions for glued in seen["glued"]]
