"""The Nu HTML checker, which validates pages as the W3C does; it comes as a Java program in an npm package.

What must hold: errors and warnings are faults alike, but for those that are listed here with their reason.
"""

import json
import subprocess
from pathlib import Path

from checks.browser import TOOLS

JAR = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

# Parts of messages that are accepted, each with its reason.
ACCEPTED = {
    "Inline script violates Content Security Policy": "a final page's one script element is JSON-LD, which is data: browsers "
    "apply no policy to it, and html_page.nothing_runs shows that there is no other",
    "Resource violates Content Security Policy (meta tag): image “data:image/svg+xml": "img-src allows data:, and browsers show the "
    "drawing: test_for_children.py looks that it has its width",
}


def check(pages: list[Path]) -> dict[Path, list[str]]:
    """What the checker says of each page."""
    if not JAR.is_file():
        raise FileNotFoundError(f"{JAR} is not there: run tests/run, which installs it")
    run = subprocess.run(["java", "-jar", str(JAR), "--format", "json", "--stdout", "--exit-zero-always", *map(str, pages)],
                         capture_output=True, text=True, check=True)
    found: dict[Path, list[str]] = {page: [] for page in pages}
    for message in json.loads(run.stdout)["messages"]:
        kind = message.get("subType", message["type"])
        if kind == "info" or any(part in message["message"] for part in ACCEPTED):
            continue
        where = f"{message.get('lastLine', '?')}:{message.get('firstColumn', '?')}"
        found[Path(message["url"].removeprefix("file:"))].append(f"{kind} at {where}: {message['message']}")
    return found
