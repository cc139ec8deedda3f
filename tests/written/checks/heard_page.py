"""A web page as a screen reader says it: one line a thing, in the order of the accessibility tree that Chromium makes.

What must hold: roles, names and order are Chromium's, and nothing that it hands on is left out. What a line looks like is told in
tests/written/heard.yaml, which has the expectations.
"""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from checks.browser import environment
from program import ROOT

SCRIPT = ROOT / "tests" / "browser" / "heard.mjs"

# What begins and ends for whoever listens, by Chromium's role; the name is said with it.
ENCLOSING = {"list": "list", "blockquote": "quotation", "group": "group", "table": "table", "form": "form", "dialog": "dialog"}
LANDMARKS = {"banner", "navigation", "main", "region", "contentinfo", "complementary", "doc-endnotes", "doc-toc"}
CELLS = {"rowheader", "columnheader", "cell", "gridcell"}
LINKS = {"link", "doc-noteref", "doc-backlink", "button"}
BLOCKS = {"paragraph", "heading", "listitem", "row", "rowgroup", "caption", "Figcaption", "figure", "term", "definition",
          "DescriptionList", "doc-endnote", "image", *ENCLOSING, *LANDMARKS}


@dataclass
class Node:
    """A node of the tree: one that is ignored says nothing, what stands in it does."""

    role: str
    name: str
    level: int | None
    children: list["Node"] = field(default_factory=list)


def heard(pages: list[Path]) -> dict[Path, list[str]]:
    """All that is heard of each page; the browser starts once."""
    run = subprocess.run(["node", str(SCRIPT), *map(str, pages)], capture_output=True, text=True, check=False, env=environment())
    if run.returncode != 0:
        raise RuntimeError(f"heard.mjs ended with {run.returncode}: {run.stderr}")
    return {Path(file): lines_of(nodes) for file, nodes in json.loads(run.stdout).items()}


def lines_of(nodes: list[dict]) -> list[str]:
    """What is heard of a tree as Chromium gives it: a list of nodes that name their children."""
    made = {one["id"]: Node("" if one["ignored"] else one["role"], one["name"], one.get("level")) for one in nodes}
    for one in nodes:
        made[one["id"]].children = [made[child] for child in one["children"] if child in made]
    lines: list[str] = []
    say(made[nodes[0]["id"]], lines)
    return lines


def say(node: Node, lines: list[str]) -> None:
    """Adds what is heard of a node."""
    if node.role == "heading":
        lines.append(f"heading {node.level}: {tidy(node.name)}")
    elif node.role in LANDMARKS:
        lines.append(": ".join(filter(None, (node.role.removeprefix("doc-"), tidy(node.name)))))
        say_all(node, lines)
    elif node.role == "row":
        lines.append("row: " + " | ".join(filter(None, (cell_text(cell) for cell in below(node) if cell.role in CELLS))))
    elif node.role == "caption":
        pass  # It is the name of its table.
    elif node.role in ENCLOSING:
        word = ENCLOSING[node.role]
        lines.append(": ".join(filter(None, (word, tidy(node.name)))))
        say_all(node, lines)
        lines.append(f"end of {word}")
    elif node.role == "figure" and node.name:
        lines.append(f"figure: {tidy(node.name)}")
        say_all(node, lines)
    elif node.role in ("listitem", "doc-endnote"):
        say_item(node, lines)
    else:
        say_all(node, lines)


def say_all(node: Node, lines: list[str]) -> None:
    """The text of a node as a line, broken by whatever block stands in it."""
    line = ""
    for child in below(node):
        if child.role in BLOCKS:
            add(line, lines)
            line = ""
            say(child, lines)
        else:
            line = joined(line, spoken(child))
    add(line, lines)


def say_item(node: Node, lines: list[str]) -> None:
    """An item: its mark, where it has one, stands before its first line."""
    at = len(lines)
    mark = next((one.name for one in below(node) if one.role == "ListMarker"), "")
    say_all(node, lines)
    first = lines[at] if at < len(lines) else ""
    lines[at : at + 1] = [tidy(f"{'note' if node.role == 'doc-endnote' else 'item'} {mark} {first}")]


def below(node: Node) -> Iterator[Node]:
    """The nodes below one, through those that are ignored or mean nothing: not through what holds a run of text of its own."""
    for child in node.children:
        if child.role in ("", "generic", "none", "superscript", "emphasis", "strong", "mark"):
            yield from below(child)
        else:
            yield child


def cell_text(cell: Node) -> str:
    """What is heard in a cell: its pieces one behind the other."""
    lines: list[str] = []
    say_all(cell, lines)
    return "; ".join(lines)


def spoken(node: Node) -> str:
    """What is heard within a line: text, and links with what they are called where that is not what they say."""
    if node.role == "StaticText":
        return node.name
    if node.role == "LineBreak":
        return " "
    if node.role in ("ListMarker", "InlineTextBox"):
        return ""
    inner = tidy("".join(joined_all(map(spoken, below(node)))))
    if node.role in LINKS:
        called = tidy(node.name)
        return f"[{inner} → {called}]" if inner and "".join(inner.split()) != "".join(called.split()) else f"[{called}]"
    return f"(picture: {tidy(node.name)})" if node.role == "image" else inner or node.name


def joined(line: str, more: str) -> str:
    """Two pieces of text: Chromium leaves out the space between two that stand in boxes of their own."""
    tight = not line or not more or line[-1].isspace() or more[0].isspace() or more[0] in ".,:;!?)]’”" or line[-1] in "([“‘"
    return line + ("" if tight or more[0] == "[" and not line[-1].isalnum() else " ") + more


def joined_all(pieces: Iterator[str]) -> str:
    """Pieces of text, one behind the other."""
    line = ""
    for piece in pieces:
        line = joined(line, piece)
    return line


def tidy(text: str) -> str:
    """White space as one space, characters without width left out."""
    return " ".join(text.translate({0x2060: None, 0x200B: None, 0xAD: None, 0xFEFF: None}).split())


def add(line: str, lines: list[str]) -> None:
    """Adds a line that says something."""
    if tidy(line):
        lines.append(tidy(line))
