"""A folder that has every field of every schema, written as many people would have written it.

What must hold: it says what tests/made-up, tests/names-withheld and tests/every-field say together; every style that YAML has for a scalar, lists and
records in both of its layouts, remarks between lines and behind them, and both ends of lines are in it.
"""

import functools
import itertools
import json
import shutil
from pathlib import Path

import yaml

import program

MADE_UP = program.ROOT / "tests" / "made-up"
MORE = (program.ROOT / "tests" / "names-withheld", program.ROOT / "tests" / "every-field")
STYLES = (None, "'", '"', "|", ">")
ENDS = ("\n", "\r\n")
TEXT = "tag:yaml.org,2002:str"
FILES = ("inspection", "ratings", "recommendations", "statistics", "glossary", "section")


def folder(home: Path) -> tuple[Path, Path]:
    """The folder and the programmes that it needs."""
    findings = Path(shutil.copytree(MADE_UP / "findings", home / "findings"))
    programmes = Path(shutil.copytree(MADE_UP / "programmes", home / "programmes"))
    styles, ends = itertools.cycle(STYLES), itertools.cycle(ENDS)
    for file in sorted(findings.rglob("*.yaml")):
        own = compose(file)
        for more in (folder / file.relative_to(findings) for folder in MORE):
            if more.exists():
                add(own, compose(more))
        style(own, styles)
        text = yaml.serialize(own, allow_unicode=True, width=72)
        file.write_bytes(remarked(text).replace("\n", next(ends)).encode("utf-8"))
    return findings, programmes


def compose(file: Path) -> yaml.Node:
    """A file as a tree in which a number is still written as it was."""
    return yaml.compose(file.read_text("utf-8"))


def add(own: yaml.Node, more: yaml.Node) -> None:
    """Adds to lists and records what another tree has more."""
    if isinstance(own, yaml.SequenceNode):
        own.value += more.value
        return
    known = {key.value: value for key, value in own.value}
    for key, value in more.value:
        if key.value not in known:
            own.value.append((key, value))
        elif isinstance(value, yaml.ScalarNode):
            known[key.value].value = value.value
        else:
            add(known[key.value], value)


def style(node: yaml.Node, styles: itertools.cycle, depth: int = 0) -> None:
    """Gives the texts below a node one style after the other; every other record that has no more below it stays on its line."""
    for value in [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else node.value:
        if not isinstance(value, yaml.ScalarNode):
            style(value, styles, depth + 1)
        elif value.tag == TEXT:
            value.style = next(styles)
    below = [part for pair in node.value for part in (pair if isinstance(pair, tuple) else [pair])]
    node.flow_style = depth > 1 and len(node.value) % 2 == 0 and all(isinstance(part, yaml.ScalarNode) for part in below)


def remarked(text: str) -> str:
    """A text of YAML with remarks before its items and keys, and behind what is no text: there they would be told as words that are lost."""
    lines = text.splitlines()
    behind, before = set(), {}
    for node in below(yaml.compose(text)):
        start, end = node.start_mark, node.end_mark
        if isinstance(node, yaml.ScalarNode) and node.tag != TEXT and end.column == len(lines[end.line]):
            behind.add(end.line)
        if isinstance(node, yaml.SequenceNode) and not node.flow_style:
            before |= {item.start_mark.line: node.start_mark.column for item in node.value}
        if start.column == 0 and isinstance(node, yaml.MappingNode):
            before |= {key.start_mark.line: 0 for key, _ in node.value}
    written = []
    for number, line in enumerate(lines):
        if number in before:
            written.append(f"{' ' * before[number]}# A remark on line {number}: it's \"kept\".")
        written.append(f"{line}  # line {number}" if number in behind else line)
    return "\n".join(["# Written by hand.", *written, "# The end."]) + "\n"


def below(node: yaml.Node) -> list[yaml.Node]:
    """A node and everything in it."""
    parts = [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else node.value
    return [node, *([] if isinstance(node, yaml.ScalarNode) else [one for part in parts for one in below(part)])]


def leaves(node: yaml.Node, path: tuple = ()) -> dict[tuple, yaml.ScalarNode]:
    """Every scalar with the keys that lead to it."""
    if isinstance(node, yaml.ScalarNode):
        return {path: node}
    pairs = [(key.value, value) for key, value in node.value] if isinstance(node, yaml.MappingNode) else enumerate(node.value)
    return {way: leaf for key, value in pairs for way, leaf in leaves(value, (*path, key)).items()}


@functools.cache
def schema(kind: str) -> dict:
    """What the program says a file of a kind may have."""
    return json.loads(program.run("schema", kind).stdout)


def is_for_readers(shape: dict, whole: dict, path: tuple) -> bool:
    """Whether readers see the value with these keys: as Markdown, or as it is."""
    if "$ref" in shape:
        return is_for_readers(whole["$defs"][shape["$ref"].rsplit("/", 1)[1]], whole, path)
    if any(is_for_readers(choice, whole, path) for key in ("anyOf", "oneOf") for choice in shape.get(key, [])):
        return True
    if not path:
        return shape.get("format") in ("markdown", "words")
    known = shape.get("properties", {}).get(path[0])
    below = shape.get("items") if path[0] == "-" else known if known is not None else shape.get("additionalProperties")
    return isinstance(below, dict) and is_for_readers(below, whole, path[1:])


def fields(shape: dict, whole: dict, path: tuple = ()) -> set[tuple]:
    """The single values that a schema allows: the keys that lead to each, an item as a hyphen, any key as an asterisk."""
    if len(path) > 8:
        return set()
    found = set()
    if "$ref" in shape:
        found |= fields(whole["$defs"][shape["$ref"].rsplit("/", 1)[1]], whole, path)
    for choice in (one for key in ("anyOf", "oneOf", "allOf") for one in shape.get(key, [])):
        found |= fields(choice, whole, path)
    kinds = shape.get("type", [])
    if {"string", "integer", "number", "boolean"} & set([kinds] if isinstance(kinds, str) else kinds) or "enum" in shape or "const" in shape:
        found.add(path)
    for key, value in shape.get("properties", {}).items():
        found |= fields(value, whole, (*path, key))
    for key, step in (("additionalProperties", "*"), ("items", "-")):
        if isinstance(shape.get(key), dict):
            found |= fields(shape[key], whole, (*path, step))
    return found
