"""veraPDF, the reference validator of PDF/UA and PDF/A: what rules of the standards a file breaks, by machine.

What must hold: every file that is given is validated against both profiles, and one that the validator could not read is a
fault, not a file fewer.
"""

import json
import subprocess
from pathlib import Path

from checks.browser import TOOLS

JARS = TOOLS.parent / "verapdf" / "lib"

# The profiles, by the name that the validator has for each, with the rules it has of it at the least: fewer would be another
# validation than the one that is meant.
PROFILES = {"ua1": 100, "2a": 130}


def check(files: list[Path]) -> dict[Path, list[str]]:
    """The rules that each file breaks, with the profile they belong to; and what kept a file from being validated."""
    found: dict[Path, list[str]] = {file: [] for file in files}
    for profile, least in PROFILES.items():
        results = validated(profile, files)
        for file in files:
            found[file] += faults(profile, least, results.get(file))
    return found


def validated(profile: str, files: list[Path]) -> dict[Path, dict]:
    """What the validator says of each file; one process for all."""
    if not JARS.is_dir():
        raise FileNotFoundError(f"{JARS} is not there: run tests/run, which installs it")
    command = ["java", "-cp", f"{JARS}/*", "org.verapdf.apps.GreenfieldCliWrapper", "--flavour", profile, "--format", "json"]
    # It ends with 1 where a file does not conform.
    run = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
    jobs = json.loads(run.stdout)["report"]["jobs"]
    return {Path(job["itemDetails"]["name"]): job for job in jobs}


def faults(profile: str, least: int, job: dict | None) -> list[str]:
    """What is wrong with a file by what was said of it."""
    results = (job or {}).get("validationResult")
    if not results:
        return [f"{profile}: not validated: {job}"]
    [result] = results if isinstance(results, list) else [results]
    details = result["details"]
    found = [f"{profile}: {rule['specification']} {rule['clause']} ({rule['testNumber']}): {rule['description']}"
             for rule in details["ruleSummaries"]]
    if details["passedRules"] + details["failedRules"] < least:
        found.append(f"{profile}: only {details['passedRules']} rules passed and {details['failedRules']} failed")
    return found
