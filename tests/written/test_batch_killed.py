"""A batch that is ended at any moment, and many at once: every report is whole, and the next run makes the rest.

What must hold: whatever ends a run over several folders, each folder's report is the one from before or the new one, as its
manifest says, and nothing is left over once a run has come to its end. The delays only choose the moments; how long anything
takes is not judged.
"""

import random
import signal
import subprocess
import time
from pathlib import Path

import edits
import program
from checks.data_files import manifest_holds

FOLDERS = ("brightmoor-2026", "coventry-2023", "rochdale-2013")
MOMENTS = 50
AT_ONCE = 10
# Seconds after which a process that is still there was left behind.
LONGEST = 120
ENDS = (signal.SIGINT, signal.SIGKILL)
# Without the PDF there are more moments of writing among all.
OPTIONS = ["--final", "--lang", "en", "--format", "html,data", "--replace", "--quiet", "--jobs", "2"]


def folders(home: Path) -> Path:
    """A folder of several findings folders."""
    for name in FOLDERS:
        edits.copy_sample(home, name, name)
    return home


def change(home: Path, number: int) -> None:
    """Another text in each folder, so that a run has every report to make."""
    for name in FOLDERS:
        written = min((program.INSPECTIONS / name / "sections").glob("*.md"))
        text = written.read_text("utf-8").rstrip()
        (home / name / "sections" / written.name).write_text(f"{text}\n\nThis is the text of round {number}.\n", "utf-8")


def begin(home: Path, out: Path) -> subprocess.Popen:
    """Starts a run over all folders and does not wait for it."""
    return program.start("build", home, "--out", out, *OPTIONS, stderr=subprocess.PIPE)


def ended(run: subprocess.Popen) -> int:
    """How a run has ended, once nobody can write any more.

    A process that makes a report ends by itself when the run has ended, a moment later; it has the run's stderr, which is
    closed by the last of them.
    """
    run.communicate(timeout=LONGEST)
    return run.returncode


def faults(out: Path) -> list[str]:
    """What is not whole of the reports that are there."""
    finals = sorted(path for name in FOLDERS for path in (out / name).glob("final*") if path.is_dir())
    found = [f"{final.parent.name}: {fault}" for final in finals if (final / "manifest.json").is_file()
             for fault in manifest_holds(final)]
    return found + [f"{final}: no manifest" for final in finals if not (final / "manifest.json").is_file()]


def left_over(out: Path) -> list[str]:
    """What stands beside the reports, but for the locks that keep two builds apart."""
    return sorted(str(entry.relative_to(out)) for name in FOLDERS for entry in (out / name).iterdir()
                  if not entry.name.startswith("final") and entry.suffix != ".lock")


def test_a_batch_that_is_ended_leaves_every_report_whole_and_the_next_run_makes_the_rest(tmp_path):
    home, out = folders(tmp_path / "folders"), tmp_path / "output"
    change(home, 0)
    began = time.monotonic()
    assert ended(begin(home, out)) == 0
    whole = time.monotonic() - began
    chosen = random.Random(16)
    cut_off, found = 0, []
    for number in range(1, MOMENTS + 1):
        change(home, number)
        began, by = time.monotonic(), ENDS[number % 2]
        run, seconds = begin(home, out), chosen.uniform(0, whole)
        try:
            run.wait(seconds)
            # The first run may have met a busier machine.
            whole = min(whole, time.monotonic() - began)
        except subprocess.TimeoutExpired:
            run.send_signal(by)
            cut_off += 1
        ended(run)
        found += [f"{by.name} after {seconds:.3f} s: {fault}" for fault in faults(out)]
    assert found == []
    assert cut_off > MOMENTS / 2, "hardly a run was ended before its end"
    assert ended(begin(home, out)) == 0
    assert faults(out) == [] and left_over(out) == []
    for name in FOLDERS:
        page = (out / name / "final" / "en" / "report.html").read_text("utf-8")
        assert f"This is the text of round {MOMENTS}." in page, name


def test_ten_runs_at_once_into_one_output_leave_every_report_whole(tmp_path):
    home, out = folders(tmp_path / "folders"), tmp_path / "output"
    change(home, 1)
    runs = [begin(home, out) for _ in range(AT_ONCE)]
    codes = [ended(run) for run in runs]
    assert set(codes) <= {0, 1}, codes
    assert 0 in codes, codes
    assert faults(out) == []
    assert ended(begin(home, out)) == 0
    assert faults(out) == [] and left_over(out) == []
