"""LibreOffice, the second program that opens what is written for office programs: many files in one start.

What must hold: it runs without a screen, with a profile of its own that is thrown away, and says nothing of this machine;
a file that it cannot open has no output, and nothing repairs it on the way.
"""

import csv
import shutil
import subprocess
import tempfile
from pathlib import Path

# Comma, quotation mark, UTF-8, from the first line, cells as they are shown, every sheet into a file of its own.
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
PDF = "pdf"


def convert(files: dict[str, Path], to: str, folder: Path) -> None:
    """Converts files into the folder, each under its name here, so that reports of the same name stay apart."""
    if not files:
        raise ValueError("there is nothing to convert")
    with tempfile.TemporaryDirectory() as home:
        named = []
        for name, path in files.items():
            copy = Path(home) / f"{name}{path.suffix}"
            shutil.copy(path, copy)
            named.append(str(copy))
        run = subprocess.run(["soffice", "--headless", "--norestore", f"-env:UserInstallation={Path(home).as_uri()}/profile",
                              "--convert-to", to, "--outdir", str(folder), *named],
                             capture_output=True, text=True, check=False, timeout=900)
        if run.returncode != 0:
            raise RuntimeError(f"LibreOffice ended with {run.returncode}: {run.stderr}")


def sheets(folder: Path, name: str) -> dict[str, list[list[str]]]:
    """The sheets of a workbook that was converted to CSV, by their names."""
    found = {}
    for file in sorted(folder.glob(f"{name}-*.csv")):
        with file.open(encoding="utf-8", newline="") as rows:
            found[file.stem.removeprefix(f"{name}-")] = list(csv.reader(rows, strict=True))
    return found
