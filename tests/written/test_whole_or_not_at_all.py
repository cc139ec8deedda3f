"""The output folder is whole or not there: whatever ends a build, nobody finds half a report.

A build is killed at many moments: spread over its whole time, and closely over the time in which it writes, where the
danger is. What must hold each time: the folder is the one from before, or the new one, with every hash of its manifest
true. The delays only choose the moments; how long anything takes is not judged.
"""

import itertools
import os
import resource
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

import edits
import program
from checks.data_files import manifest_holds, read

OVER_ALL = 8
WHILE_WRITING = 16

# What ends a build: whoever waits no longer, the machine that goes down, and what nothing can answer.
ENDS = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)


def arguments(folder: Path, out: Path) -> list:
    """What makes a final of either version: they have one number, and neither is out."""
    return [*program.build_arguments(folder, out, "final"), "--replace"]


def start(folder: Path, out: Path) -> subprocess.Popen:
    """Starts a final build and does not wait for it."""
    return program.start(*arguments(folder, out))


def killed_after(folder: Path, out: Path, seconds: float, by: signal.Signals = signal.SIGKILL) -> None:
    """A build that is ended so long after its start."""
    build = start(folder, out)
    try:
        build.wait(seconds)
    except subprocess.TimeoutExpired:
        build.send_signal(by)
        build.wait()


def killed_when_writing(folder: Path, out: Path, seconds: float, by: signal.Signals = signal.SIGKILL) -> None:
    """A build that is ended so long after anything in the output changed."""
    build = start(folder, out)
    wait_for_change(build, out)
    time.sleep(seconds)
    build.send_signal(by)
    build.wait()


def wait_for_change(build: subprocess.Popen, out: Path) -> None:
    """Returns as soon as the build changed anything in the output, or ended."""
    before = state_of(out)
    while build.poll() is None and state_of(out) == before:
        pass


def state_of(out: Path) -> list[tuple]:
    """What a build writes: names, times and sizes of everything below the output, but for the locks it takes first."""
    found = []
    for folder, _, files in os.walk(out):
        for path in (folder, *(os.path.join(folder, file) for file in files if not file.endswith(".lock"))):
            try:
                status = os.lstat(path)
            except FileNotFoundError:
                continue
            found.append((path, status.st_mtime_ns, status.st_size, status.st_ino))
    return sorted(found)


def digest_in(final: Path) -> str:
    """The digest of the inputs that an output folder was made from."""
    return read(final / "manifest.json")["input_digest"]


def besides(final: Path) -> list[str]:
    """What stands beside an output folder and what is kept of its version, but for the locks that keep two builds apart."""
    ours = {final, final.with_name("final-1.0")}
    return sorted(entry.name for entry in final.parent.iterdir() if entry not in ours and entry.suffix != ".lock")


@dataclass
class Versions:
    """A folder in two versions of the same name, the digests of both, and how long a build takes and writes."""

    folders: list[Path]
    digests: list[str]
    duration: float
    writing: float


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> Versions:
    """Two versions, each built alone once."""
    home = tmp_path_factory.mktemp("killed")
    folders, digests = [], []
    for version in ("one", "two"):
        folder = edits.copy_sample(home / version)
        edits.append_paragraph(folder / "sections" / "foreword.md", f"This is version {version} of the text.")
        digests.append(digest_in(program.build(folder, home / f"alone-{version}", "final")))
        folders.append(folder)
    assert digests[0] != digests[1]
    out = home / "timed"
    program.build(folders[0], out, "final")
    began = time.monotonic()
    build = start(folders[1], out)
    wait_for_change(build, out)
    wrote = time.monotonic()
    assert build.wait() == 0
    ended = time.monotonic()
    return Versions(folders, digests, ended - began, ended - wrote)


def moments(versions: Versions) -> list[tuple]:
    """How, when and by what to end a build: over the whole build, and closely over its writing."""
    over_all = [(killed_after, versions.duration * (number + 0.5) / OVER_ALL) for number in range(OVER_ALL)]
    writing = [(killed_when_writing, versions.writing * number / WHILE_WRITING) for number in range(WHILE_WRITING)]
    return [(*moment, by) for moment, by in zip(over_all + writing, itertools.cycle(ENDS))]


def test_a_killed_build_leaves_a_whole_folder(tmp_path, versions):
    folders, digests = versions.folders, versions.digests
    out = tmp_path / "output"
    program.build(folders[0], out, "final")
    current, faults = 0, []
    for kill, seconds, by in moments(versions):
        kill(folders[1 - current], out, seconds, by)
        final = out / edits.SUBJECT / "final"
        name = f"{kill.__name__} {seconds:.4f} s, {by.name}"
        if not (final / "manifest.json").is_file():
            faults.append(f"{name}: there is no manifest.json: {sorted(path.name for path in final.parent.rglob('*'))}")
            break
        faults += [f"{name}: {fault}" for fault in manifest_holds(final) + manifest_holds(final.with_name("final-1.0"))]
        if digest_in(final) not in digests:
            faults.append(f"{name}: the output is of neither version")
            break
        current = digests.index(digest_in(final))
    assert faults == []


def test_a_reader_never_finds_the_folder_missing(tmp_path, versions):
    out = tmp_path / "output"
    manifest = str(program.build(versions.folders[0], out, "final") / "manifest.json")
    missing = looks = 0
    for number in range(1, 7):
        build = start(versions.folders[number % 2], out)
        while build.poll() is None:
            looks += 1
            missing += not os.path.exists(manifest)
        assert build.returncode == 0
    assert looks > 100
    assert missing == 0, f"in {missing} of {looks} looks there was no output at all"


def test_the_build_after_a_killed_one_succeeds_and_leaves_nothing_behind(tmp_path, versions):
    folders, digests = versions.folders, versions.digests
    out = tmp_path / "output"
    for _ in range(3):
        killed_when_writing(folders[0], out, 0)
    done = program.run(*arguments(folders[1], out))
    assert done.returncode == 0, program.messages(done)
    final = out / edits.SUBJECT / "final"
    assert manifest_holds(final) == [] and manifest_holds(final.with_name("final-1.0")) == []
    assert digest_in(final) == digests[1]
    assert besides(final) == []


def test_a_failing_build_leaves_the_last_good_one(tmp_path, versions):
    folders, digests = versions.folders, versions.digests
    out = tmp_path / "output"
    final = program.build(folders[0], out, "final")
    broken = edits.copy_sample(tmp_path / "broken")
    line = edits.break_yaml(broken / "ratings.yaml")
    done = program.run(*program.build_arguments(broken, out, "final"))
    assert done.returncode == 1, program.messages(done)
    assert edits.place_named(done, "ratings.yaml", line), program.messages(done)
    assert manifest_holds(final) == []
    assert digest_in(final) == digests[0]
    assert besides(final) == []


@pytest.mark.parametrize("most", [0, 1_000, 60_000])
def test_a_disk_that_takes_no_more_leaves_the_last_good_one_and_nothing_else(tmp_path, versions, most):
    folders, digests = versions.folders, versions.digests
    out = tmp_path / "output"
    final = program.build(folders[0], out, "final")

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    done = subprocess.run(program.command(*arguments(folders[1], out)), cwd=program.ROOT,
                          env=program.environment(), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
                          preexec_fn=limited)
    assert done.returncode == 2, program.messages(done)
    assert "cannot be written" in done.stderr
    assert manifest_holds(final) == []
    assert digest_in(final) == digests[0]
    assert besides(final) == []
