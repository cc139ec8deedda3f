"""YAML as the program reads it, for a validator of JSON: keys are text, dates are text, only true and false are yes and no.

What must hold: a value is read by its form alone (YAML 1.2's core schema), so that `no` and `2023-02-28` stay words.
"""

import re
from pathlib import Path

import yaml

WHOLE = re.compile(r"[-+]?[0-9]+")
BROKEN = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}


def read_yaml(text: str) -> object:
    """The file's one document as JSON has it; None where it is empty."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    return None if node is None else as_json(node)


def as_json(node: yaml.Node) -> object:
    """A node as a value of JSON."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: as_json(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [as_json(item) for item in node.value]
    if node.style is not None:
        return node.value
    if node.value in WORDS:
        return WORDS[node.value]
    if WHOLE.fullmatch(node.value):
        return int(node.value)
    return float(node.value) if BROKEN.fullmatch(node.value) else node.value


def kind_of(path: Path) -> str:
    """The kind of file, as `findings schema` calls it."""
    return {"sections": "section", "responses": "responses"}.get(path.parent.name, path.stem)
