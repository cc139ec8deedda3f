"""Same folder, same bytes: two builds by two processes in two places write the same files."""

from pathlib import Path

import pytest

import program
from program import STATES


@pytest.mark.parametrize("state", STATES)
def test_two_builds_are_the_same(tmp_path, monkeypatch, outputs, sample, state):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    again = program.build(program.INSPECTIONS / sample, tmp_path / "elsewhere", state)
    first = contents(outputs[sample, state])
    assert first
    second = contents(again)
    assert sorted(second) == sorted(first)
    assert [name for name in first if second[name] != first[name]] == []


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path there."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
