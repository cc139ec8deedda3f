"""The page of a draft as a place to make points: what is seen of it in Chromium, by tests/browser/points.mjs, and the
sentences that it must say, from the phrases.

What must hold: sentences are read from the phrase file of the page's own language, never repeated here.
"""

import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from checks.browser import ACCEPTED, TOOLS
from checks.browser import points as findings_of_axe
from checks.html_page import read_html
from program import ROOT

SCRIPT = ROOT / "tests" / "browser" / "points.mjs"
PHRASES = ROOT / "report-templates" / "phrases"
POINTS = ROOT / "report-templates" / "html" / "points"
FILES = ("draft.js", "file.js", "form.js", "list.js", "page.js")
# What would turn words into markup or code, or keep or send them.
UNWANTED = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|localStorage|sessionStorage|"
                      r"indexedDB|\bfetch\b|XMLHttpRequest|sendBeacon|WebSocket")
FORM = re.compile(r"(?:page-)?points-")


@dataclass
class Seen:
    """What an act gave, and what the browser noticed meanwhile."""

    seen: dict | list
    requests: list[str]
    complaints: list[str]

    def noise(self) -> list[str]:
        """Requests and complaints: there must be none."""
        return self.requests + self.complaints


def act(name: str, page: Path, *arguments: Path) -> Seen:
    """Does something in a page and gives what was seen."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if browser is None:
        raise FileNotFoundError("there is no Chromium: run tests/run, which installs it")
    run = subprocess.run(["node", str(SCRIPT), name, str(page), *map(str, arguments)], capture_output=True, text=True,
                         check=False, env={**os.environ, "FINDINGS_BROWSER": browser, "FINDINGS_BROWSER_TOOLS": str(TOOLS)})
    if run.returncode != 0:
        raise RuntimeError(f"points.mjs {name} ended with {run.returncode}: {run.stderr}")
    return Seen(**json.loads(run.stdout))


def phrases(language: str) -> dict[str, str]:
    """The one-line sentences of the form for points, by their names."""
    lines = (PHRASES / f"{language}.ftl").read_text("utf-8").splitlines()
    pairs = (line.split(" = ", 1) for line in lines if FORM.match(line) and " = " in line)
    return {name: text for name, text in pairs}


def say(language: str, name: str, **values: object) -> str:
    """A sentence of the form with its values."""
    text = phrases(language)[name]
    for key, value in values.items():
        text = text.replace(f"{{ ${key} }}", str(value))
    assert "{ $" not in text, f"{name} wants other values: {text}"
    return text


def faults_of_view(view: dict) -> list[str]:
    """One state of the windows in one condition: axe ran and is content, nothing is too wide, nothing too small."""
    name = view["name"]
    faults = [] if view["passes"] >= 15 else [f"{name}: axe passed only {view['passes']} rules: it did not look"]
    faults += [f"{name}: {rule}: {summary} {html}" for (rule, html), summary in findings_of_axe(view["violations"]).items()]
    if view["scrollWidth"] > view["clientWidth"]:
        faults.append(f"{name}: {view['scrollWidth']} wide in a window of {view['clientWidth']}")
    return faults + [f"{name}: smaller than 24 px: {html}" for html in view["small"]]


def left_open(views: list[dict]) -> list[str]:
    """What axe could decide in none of the views of one colour, but for what is accepted with its reason."""
    faults = []
    for colours in ("light", "dark"):
        of_colours = [view for view in views if view["name"].endswith(colours)]
        for state in {view["name"].split(",")[0] for view in of_colours}:
            windows = [findings_of_axe(view["incomplete"]) for view in of_colours if view["name"].startswith(f"{state},")]
            everywhere = set.intersection(*map(set, windows))
            faults += [f"{state}, {colours}: not decided: {rule} {html}" for rule, html in sorted(everywhere)
                       if not any(rule == accepted and part in html for accepted, part in ACCEPTED)]
    return faults


def one_script_runs(path: Path) -> list[str]:
    """A draft runs the one script of the form, made of the files in report-templates, and nothing else."""
    scripts = read_html(path).xpath("//script[not(@type='application/ld+json')]")
    kinds = [(script.get("type"), script.get("id"), script.get("src")) for script in scripts]
    faults = [] if kinds == [("application/json", "page_points_data", None), ("module", None, None)] else [f"scripts: {kinds}"]
    own = "".join(file.read_text("utf-8") for file in map(POINTS.joinpath, FILES))
    running = "".join(script.text or "" for script in scripts if script.get("type") != "application/json")
    if "".join(running.split()) != "".join(own.split()):
        faults.append("the script is not that of report-templates/html/points")
    faults += [f"a handler: {name}" for name in read_html(path).xpath("//@*") if name.attrname.startswith("on")]
    policy = read_html(path).xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    if "default-src 'none'" not in policy or "connect-src" in policy:
        faults.append(f"the policy lets the script ask for things: {policy!r}")
    digest = base64.b64encode(hashlib.sha256(running.encode()).digest()).decode()
    if f"script-src 'sha256-{digest}';" not in policy:
        faults.append(f"the policy lets another script run: {policy!r}")
    words = (POINTS / file for file in FILES)
    return faults + [f"{file.name} has {found}" for file in words for found in UNWANTED.findall(file.read_text("utf-8"))]


def has_no_form(path: Path, language: str) -> list[str]:
    """A final page has no window of the form and none of its sentences."""
    source, page = path.read_text("utf-8"), read_html(path)
    faults = [f"the id {name}" for name in page.xpath("//@id") if name.startswith("page_point")]
    faults += [f"a {tag}" for tag in ("button", "dialog", "input", "select", "textarea") if page.xpath(f"//{tag}")]
    # Shorter ones may be words of a report.
    sentences = [text for text in phrases(language).values() if len(text.split()) > 3 and "{" not in text]
    assert len(sentences) > 10
    words = " ".join(page.xpath("string(//body)").split())
    faults += [f"it says {text!r}" for text in sentences if text in words]
    return faults + [f"its source has {word!r}" for word in ("draft-number", "points-", "findings-points") if word in source]
