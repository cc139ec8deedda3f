"""The output folder is whole or not there: whatever ends a build, nobody finds half a report.

A build is killed at many moments: spread over its whole time, and right after it first touches the output, where the
danger is. What must hold each time: the folder is the one from before, or the new one, with every hash of its manifest
true. The delays only choose the moments; how long anything takes is not judged.
"""

import subprocess
import time
from pathlib import Path

import pytest

import edits
import program
from checks.data_files import manifest_holds

SPREAD = 12
NEAR_WRITING = 10


def start(folder: Path, out: Path) -> subprocess.Popen:
    """Starts a final build and does not wait for it."""
    return subprocess.Popen(program.command(*program.build_arguments(folder, out, "final")), cwd=program.ROOT,
                            env=program.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL)


def killed_after(folder: Path, out: Path, seconds: float) -> None:
    """A build that is killed so long after its start."""
    build = start(folder, out)
    try:
        build.wait(seconds)
    except subprocess.TimeoutExpired:
        build.kill()
        build.wait()


def killed_when_writing(folder: Path, out: Path, seconds: float) -> None:
    """A build that is killed so long after anything in the output changed."""
    before = state_of(out)
    build = start(folder, out)
    while build.poll() is None and state_of(out) == before:
        pass
    time.sleep(seconds)
    build.kill()
    build.wait()


def state_of(out: Path) -> list[tuple]:
    """What a build could change: names, times and sizes, two folders deep."""
    found = []
    for file in sorted([out, *out.glob("*"), *out.glob("*/*")]):
        try:
            status = file.lstat()
        except FileNotFoundError:
            continue
        found.append((file.name, status.st_mtime_ns, status.st_size, status.st_ino))
    return found


@pytest.fixture(scope="module")
def versions(tmp_path_factory):
    """A folder in two versions of the same name, the folder of output, and how long a build takes."""
    home = tmp_path_factory.mktemp("killed")
    folders, manifests = [], []
    for version in ("one", "two"):
        folder = edits.copy_sample(home / version)
        edits.append_paragraph(folder / "sections" / "foreword.md", f"This is version {version} of the text.")
        began = time.monotonic()
        written = program.build(folder, home / f"alone-{version}", "final")
        duration = time.monotonic() - began
        folders.append(folder)
        manifests.append((written / "manifest.json").read_bytes())
    assert manifests[0] != manifests[1]
    return folders, manifests, duration


def moments(duration: float) -> list[tuple]:
    """How and when to kill: over the whole build, and in the first milliseconds of its writing."""
    spread = [(killed_after, duration * (number + 0.5) / SPREAD) for number in range(SPREAD)]
    return spread + [(killed_when_writing, 0.0005 * number) for number in range(NEAR_WRITING)]


def test_a_killed_build_leaves_a_whole_folder(tmp_path, versions):
    folders, manifests, duration = versions
    out = tmp_path / "output"
    program.build(folders[0], out, "final")
    current, faults = 0, []
    for kill, seconds in moments(duration):
        kill(folders[1 - current], out, seconds)
        final = out / edits.SUBJECT / "final"
        name = f"{kill.__name__} {seconds:.4f} s"
        if not (final / "manifest.json").is_file():
            faults.append(f"{name}: there is no manifest.json: {sorted(path.name for path in final.parent.rglob('*'))}")
            break
        faults += [f"{name}: {fault}" for fault in manifest_holds(final)]
        found = (final / "manifest.json").read_bytes()
        if found not in manifests:
            faults.append(f"{name}: the manifest is neither the old one nor the new one")
            break
        current = manifests.index(found)
    assert faults == []


def test_the_build_after_a_killed_one_succeeds_and_leaves_nothing_behind(tmp_path, versions):
    folders, manifests, duration = versions
    out = tmp_path / "output"
    for _ in range(3):
        killed_when_writing(folders[0], out, 0)
    final = program.build(folders[1], out, "final")
    assert manifest_holds(final) == []
    assert (final / "manifest.json").read_bytes() == manifests[1]
    assert sorted(entry.name for entry in (out / edits.SUBJECT).iterdir()) == ["final"]
    assert sorted(entry.name for entry in out.iterdir()) == [edits.SUBJECT]


def test_a_failing_build_leaves_the_last_good_one(tmp_path, versions):
    folders, manifests, _ = versions
    out = tmp_path / "output"
    final = program.build(folders[0], out, "final")
    broken = edits.copy_sample(tmp_path / "broken")
    line = edits.break_yaml(broken / "ratings.yaml")
    done = program.run(*program.build_arguments(broken, out, "final"))
    assert done.returncode == 1, program.messages(done)
    assert edits.place_named(done, "ratings.yaml", line), program.messages(done)
    assert manifest_holds(final) == []
    assert (final / "manifest.json").read_bytes() == manifests[0]
    assert sorted(entry.name for entry in (out / edits.SUBJECT).iterdir()) == ["final"]
