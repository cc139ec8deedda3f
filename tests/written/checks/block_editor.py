"""What WordPress's own editor makes of a post, by the Node script tests/block-editor/check.mjs.

What must hold: the editor reads every block of a post as one that it knows, finds it valid, and writes it again as it was; the
site allows all of them; nothing stands between blocks.
"""

import json
import os
import subprocess
from pathlib import Path

from program import ROOT, TARGET

TOOLS = Path(os.environ.get("FINDINGS_TEST_TOOLS", ROOT / TARGET / "test-tools")) / "block-editor"
SCRIPT = ROOT / "tests" / "block-editor" / "check.mjs"

# The blocks that the inspectorate's site lets its editors use, and that we have a use for.
ALLOWED = {f"core/{name}" for name in ("footnotes", "group", "heading", "image", "list", "list-item", "paragraph", "table")}


def look_at(files: list[Path]) -> dict[Path, dict]:
    """Has the editor read each file; gives what it made of it, by file."""
    run = subprocess.run(["node", str(SCRIPT), *map(str, files)], capture_output=True, text=True, check=False,
                         env={**os.environ, "FINDINGS_BLOCK_EDITOR_TOOLS": str(TOOLS)})
    if run.returncode != 0:
        raise RuntimeError(f"check.mjs ended with {run.returncode}: {run.stderr}")
    seen = {Path(entry["file"]): entry for entry in json.loads(run.stdout)}
    if seen.keys() != set(files):
        raise RuntimeError(f"check.mjs looked at {len(seen)} files of {len(files)}")
    return seen


def blocks_are_valid(path: Path, seen: dict) -> list[str]:
    """The editor knows every block, and each is as it would have been written by it."""
    faults = [] if seen["blocks"] else [f"{path.name} has no block"]
    return faults + [f"{block['name']} is not valid: {block['begins']!r}: {' '.join(block['issues'])}"
                     for block in seen["blocks"] if not block["valid"]]


def blocks_are_allowed(_: Path, seen: dict) -> list[str]:
    """The site allows every block, and there is nothing outside of them."""
    faults = [f"{block['name']} is not allowed: {block['begins']!r}" for block in seen["blocks"] if block["name"] not in ALLOWED]
    return faults + [f"between the blocks stands {part!r}" for part in seen["loose"]]


def comes_out_as_it_went_in(path: Path, seen: dict) -> list[str]:
    """What the editor writes is what it read."""
    before, after = path.read_text("utf-8").removesuffix("\n").splitlines(), seen["again"].splitlines()
    faults = [f"line {number}: {one!r} was written as {two!r}"
              for number, (one, two) in enumerate(zip(before, after), start=1) if one != two]
    return faults if len(before) == len(after) else [*faults, f"{len(before)} lines were written as {len(after)}"]
