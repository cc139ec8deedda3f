"""The schemas that `findings schema` prints, by a validator that is not the program's: they describe every file there is,
and refuse what the program refuses."""

import functools
import json
import subprocess

import jsonschema
import pytest

import program
from checks.yaml_files import kind_of, read_yaml

DATA = program.ROOT / "data"
FILES = sorted(path for path in DATA.rglob("*.yaml"))
PROGRAMMES = sorted(path.parent.name for path in DATA.glob("programmes/*/programme.yaml"))

REFUSED = {
    "a country that there is not": (
        "inspection", "programme: x\nservice: { name: x, called: x, area: x, country: scotland }\n"),
    "a date that is none": (
        "inspection",
        "programme: x\nservice: { name: x, called: x, area: x, country: wales }\npublication: 2026-5\n"),
    "an unknown key": ("ratings", "sections: { a: { judgment: good } }\n"),
    "a percentage over 100": ("ratings", "sections: { a: { share: { percent: 101 } } }\n"),
    "nobody to act": ("recommendations", "recommendations:\n  - { id: x, text: x }\n"),
    "a figure without its label": ("statistics", "figures:\n  - { id: x, value: x }\n"),
    "a term without its meaning": ("glossary", "- { term: x }\n"),
    "an image without its text alternative": ("section", "images:\n  - { id: x, file: x.png }\n"),
    "a text in place of a list": ("section", "strengths: x\n"),
    "a section without an id": ("outline", "- { title: x }\n"),
    "a programme without rules": ("programme", "id: x\n"),
}


@functools.cache
def validator(kind):
    """The validator of a kind of file; its schema is itself a schema."""
    schema = json.loads(run("schema", kind))
    found = jsonschema.validators.validator_for(schema, default=None)
    assert found is not None, f"the schema of {kind} names no known $schema"
    found.check_schema(schema)
    return found(schema)


def run(*arguments):
    """What the program prints."""
    return subprocess.run(program.command(*arguments), check=True, capture_output=True, text=True).stdout


def faults(kind, text):
    """What the validator says of a file."""
    value = read_yaml(text)
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in validator(kind).iter_errors(value)]


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(DATA)) for path in FILES])
def test_file_holds_to_its_schema(path):
    assert faults(kind_of(path), path.read_text("utf-8")) == []


@pytest.mark.parametrize("name", REFUSED)
def test_schema_refuses(name):
    kind, text = REFUSED[name]
    assert faults(kind, text) != []


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_new_folder_names_schemas_that_it_holds_to(tmp_path, programme):
    folder = tmp_path / "begun"
    run("new", folder, "--programme", programme, "--service", "Anytown Youth Justice Service")
    files = sorted(folder.rglob("*.yaml"))
    assert len(files) > 3
    for path in files:
        first, text = path.read_text("utf-8").split("\n", 1)
        named = path.parent / first.removeprefix("# yaml-language-server: $schema=")
        schema = json.loads(named.read_text("utf-8"))
        assert schema == validator(kind_of(path)).schema, path
        assert faults(kind_of(path), text) == [], path
