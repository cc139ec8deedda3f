"""Overviews that the tests look at: one of the samples, and one of a year of made-up services under a programme of twelve
standards."""

import copy
import json
import random
from pathlib import Path

import program

LEVELS = ["outstanding", "good", "requires-improvement", "inadequate"]
NAMES = ["Ashby", "Brackton", "Calder Moor", "Eastwick and Holme", "Langdale and Thornbury", "Oakhampton Cross"]
SERVICES = 155


def of(inputs: list[Path], out: Path) -> Path:
    """Makes an overview, which must succeed, and gives its folder."""
    done = program.run("overview", *inputs, "--out", out)
    if done.returncode != 0:
        raise AssertionError(f"the overview ended with {done.returncode}:\n{program.messages(done)}")
    return out


def made_up(folder: Path) -> list[Path]:
    """A file of ratings for each of many services, made of those of one sample."""
    built = program.run("build", program.INSPECTIONS / "warwickshire-2018", "--final", "--format", "data", "--out", folder)
    assert built.returncode == 0, program.messages(built)
    known = json.loads((folder / "warwickshire-2018/final/en/ratings.json").read_text("utf-8"))
    given = folder / "given"
    given.mkdir()
    chance = random.Random(155)
    for index in range(SERVICES):
        ratings = service(copy.deepcopy(known), index, chance)
        (given / f"{index}.json").write_text(json.dumps(ratings), "utf-8")
    return [given]


def service(ratings: dict, index: int, chance: random.Random) -> dict:
    """Ratings of a service of its own: a third has a last inspection, some were corrected, some have no rating or no year."""
    year = 2018 + index % 4
    name = f"{NAMES[index % len(NAMES)]} {index // len(NAMES) + 1}"
    ratings["report_id"] = f"service-{index}"
    ratings["service"] |= {"id": f"service-{index}", "name": f"{name} Youth Justice Service", "area": name}
    ratings |= {"fieldwork_started": f"{year}-05-14", "publication": f"{year}-11-03"}
    for section in ratings["sections"]:
        section["rating"]["level"] = chance.choice(LEVELS)
        for question in section["key_questions"]:
            question["percent"] = chance.randint(30, 98)
    if index % 3 == 0:
        ratings["previous"] = {
            "date": "2014-06", "programme": "youth-2018" if index % 2 else "fji-2012",
            "ratings": {"overall": chance.choice(LEVELS), "1.1": chance.choice(LEVELS)},
            "recommendations": {"done": index % 5, "partly_done": 1, "not_done": 0},
        }
    if index % 11 == 0:
        ratings["report_version"] = "1.1"
        ratings["corrections"] = [{"version": "1.1", "date": f"{year}-12-01", "note": "A number was wrong."}]
    if index % 13 == 0:
        ratings["sections"][-1]["rating"] |= {"status": "not_rated", "level": None}
        ratings["sections"].pop(3)
    if index == 7:
        # No font of the report has these letters.
        ratings["service"]["name"] = "東京 Youth Justice Service"
        ratings["fieldwork_started"] = ratings["publication"] = None
    return ratings
