"""Checks that a page's JSON-LD says the same as ratings.json, and that two languages give the same ratings and figures.

What must hold: a search engine, a council's script and a reader of either language get one set of ratings.
"""

import json
from pathlib import Path

from checks.data_files import read
from checks.html_page import read_html
from checks.phrases import phrase

# What a language may say in its own words, wherever it stands in ratings.json: no level, figure, id or status is among it.
WORDS = {"language", "title", "name", "called", "area", "label", "reason", "not_rated_reason", "question", "because", "note",
         "notice", "statement", "handling", "text", "themes"}


def json_ld_agrees(page: Path, ratings: Path) -> list[str]:
    """The description in the page has the report, the service and each rating as the data has them, in their order."""
    data = read(ratings)
    language = data["language"].split("-")[0]
    found = json.loads(read_html(page).xpath("string(//script[@type='application/ld+json'])"))
    status = "status-draft" if data["status"] == "draft" else "status-published"
    expected = {
        "identifier": data["report_id"], "inLanguage": data["language"], "version": data["report_version"],
        "creativeWorkStatus": phrase(language, status), "datePublished": data["publication"],
        "disambiguatingDescription": data["notice"],
    }
    faults = [f"{name} is {found.get(name)!r}, in the data {value!r}" for name, value in expected.items()
              if found.get(name) != value]
    service = {"identifier": data["service"]["id"], "name": data["service"]["name"], "areaServed": data["service"]["area"]}
    about = {name: found["about"].get(name) for name in service}
    if about != service:
        faults.append(f"the service is {about}, in the data {service}")
    corrections = [(note["datePublished"], note["text"]) for note in found.get("correction", [])]
    if corrections != [(note["date"], note["note"]) for note in data["corrections"]]:
        faults.append(f"the corrections are {corrections}, in the data {data['corrections']}")
    score = found["review"][0]["reviewRating"].get("ratingExplanation")
    printed = data["score"] and data["score"]["printed"]
    if score != (f"{data['score']['points']}/{data['score']['out_of']}" if printed else None):
        faults.append(f"the score is {score}, in the data {data['score']}")
    reviews = [(review["identifier"], review["reviewAspect"], review["reviewRating"]["ratingValue"])
               for review in found["review"]]
    return faults + ([] if reviews == rated(data, language) and reviews else
                     [f"the ratings are {reviews}, in the data {rated(data, language)}"])


def rated(data: dict, language: str) -> list[tuple[str, str, str]]:
    """Identifier, aspect and word of each rating of the data that was made."""
    programme = data["programme"]["id"]
    rows = []
    if data["overall"] and data["overall"]["label"]:
        rows.append((f"{programme}/overall", phrase(language, "overall-rating"), data["overall"]["label"]))
    for section in data["sections"]:
        if section["rating"]["label"]:
            aspect = " ".join(filter(None, [section["number"], section["title"]]))
            rows.append((f"{programme}/{section['id']}", aspect, section["rating"]["label"]))
    return rows


def same_in_both_languages(one: Path, other: Path) -> list[str]:
    """Two languages of a report differ in words alone."""
    return differences("", read(one), read(other))


def differences(place: str, one: object, other: object) -> list[str]:
    """Where two values differ in more than words; where both have words, both must have some."""
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        return [fault for key in one for fault in (
            words_on_one_side(f"{place}/{key}", one[key], other[key]) if key in WORDS and not isinstance(one[key], dict)
            else differences(f"{place}/{key}", one[key], other[key]))]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [fault for at, pair in enumerate(zip(one, other)) for fault in differences(f"{place}/{at}", *pair)]
    return [] if one == other else [f"{place}: {one!r} and {other!r}"]


def words_on_one_side(place: str, one: str | list | None, other: str | list | None) -> list[str]:
    """Words that one language has and the other has not."""
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [fault for at, pair in enumerate(zip(one, other)) for fault in (
            words_on_one_side(f"{place}/{at}", *pair) if isinstance(pair[0], str) else differences(f"{place}/{at}", *pair))]
    return [] if bool(one) == bool(other) else [f"{place}: {one!r} and {other!r}"]
