"""Checks on the working in ratings.json: every rating computed again from the figures beside it.

What must hold: whoever has the file alone can follow each rating. The cuts and points are read from the programme's own
file; the lowest displayed percentage decides, a percentage is its cases rounded half up, points are summed, and what
people moved is told step by step.
"""

from fractions import Fraction
from pathlib import Path

import yaml

from checks.data_files import read
from program import ROOT

PROGRAMMES = ROOT / "data" / "programmes"


def working_is_true(path: Path, programmes: Path = PROGRAMMES) -> list[str]:
    """Every rating follows from what stands beside it."""
    data = read(path)
    rules = yaml.safe_load((programmes / data["programme"]["id"] / "programme.yaml").read_text("utf-8"))
    faults = [] if data["sections"] else ["no section is rated"]
    for section in data["sections"]:
        if section["counts"] and not rules.get("overall"):
            faults.append(f"{section['id']} counts in an overall rating that the programme does not have")
        here = Checking(rules, section["id"], section["rating"], section["key_questions"], section["share"])
        faults += here.faults()
    if bool(data["overall"]) != bool(rules.get("overall")):
        faults.append("there is an overall rating where the programme has none, or none where it has one")
    if data["overall"]:
        faults += Checking(rules, "overall", data["overall"], [], None, data["sections"]).faults()
    return faults + score_is_the_sum(data)


def score_is_the_sum(data: dict) -> list[str]:
    """The score is that of the working of the overall rating, where it is a sum of points."""
    working = (data["overall"] or {}).get("working", {"rule": None})
    if (working["rule"] == "points_total") != (data["score"] is not None):
        return [f"the score is {data['score']} where the overall rating is by {working['rule']}"]
    if data["score"] and (data["score"]["points"], data["score"]["out_of"]) != (working["points"], working["out_of"]):
        return [f"the score is {data['score']}, its working {working}"]
    return []


class Checking:
    """One rating with what it rests on."""

    def __init__(self, rules: dict, name: str, rating: dict, questions: list[dict], share: dict | None,
                 sections: list[dict] | None = None) -> None:
        self.name, self.rating, self.questions, self.share = name, rating, questions, share
        self.sections = sections or []
        self.working = rating["working"]
        self.scales = rules["scales"]
        self.method = rules["methods"].get(rating["method"], {})
        self.scale = rules["scales"].get(rating["scale"], [])
        self.found: list[str] = []

    def tell(self, fault: str) -> None:
        self.found.append(f"{self.name}: {fault}")

    def faults(self) -> list[str]:
        """What does not follow."""
        if not self.method or self.method.get("scale") != self.rating["scale"]:
            self.tell(f"the programme has no method {self.rating['method']!r} on the scale {self.rating['scale']!r}")
        for figure in [*self.questions, *filter(None, [self.share])]:
            self.figure(figure)
        self.moved()
        self.level()
        rules = {"judgement": self.judged, "lowest_key_question": self.lowest, "share_done_well": self.done_well,
                 "as_published": self.published, "points_total": self.points, "decision_rule": self.decided,
                 "no_rule_fits": self.judged, "lowest_rating": self.lowest_of_ratings}
        rules[self.working["rule"]]()
        return self.found

    @property
    def computed(self) -> str | None:
        """The level before people moved it."""
        return self.rating["provisional_level"] or (None if self.rating["adjustments"] else self.rating["level"])

    def figure(self, figure: dict) -> None:
        """A percentage is that of its cases, half a percent rounded up; what is not known has none."""
        name, yes, of, percent = (figure[key] for key in ("id", "yes", "of", "percent"))
        counted = figure["status"] == "counted"
        if counted != (yes is not None) or counted != (of is not None):
            self.tell(f"{name} is {figure['status']} with {yes} of {of}")
        elif counted and not (0 <= yes <= of and of > 0 and percent == int(Fraction(100 * yes, of) + Fraction(1, 2))):
            self.tell(f"{name}: {yes} of {of} are not {percent} per cent")
        if (percent is not None) != (figure["status"] in ("counted", "stated")) or not 0 <= (percent or 0) <= 100:
            self.tell(f"{name} is {figure['status']} with {percent} per cent")
        if not figure["question"].strip():
            self.tell(f"{name} asks nothing")

    def moved(self) -> None:
        """Moves lead from the computed level to the one that is printed, each with its reason."""
        moves = self.rating["adjustments"]
        if bool(moves) != (self.rating["provisional_level"] is not None):
            self.tell(f"it was moved from {self.rating['provisional_level']} in {len(moves)} moves")
        at = self.rating["provisional_level"]
        for move in moves:
            if move["from"] != at:
                self.tell(f"a move from {move['from']}, which it was not: {at}")
            if not (move["reason"] or "").strip():
                self.tell(f"the move to {move['to']} has no reason")
            at = move["to"]
        if moves and at != self.rating["level"]:
            self.tell(f"it was moved to {at} and is {self.rating['level']}")

    def level(self) -> None:
        """The level is one of the scale, with its label and its points."""
        rated = self.rating["status"] == "rated"
        level = next((level for level in self.scale if level["id"] == self.rating["level"]), None)
        if rated != (level is not None) or rated != bool(self.rating["label"]):
            self.tell(f"{self.rating['status']} with the level {self.rating['level']!r} and the label {self.rating['label']!r}")
        elif self.rating["points"] != (level or {}).get("points"):
            self.tell(f"{self.rating['level']} has {self.rating['points']} points, by the programme {level}")
        if (self.rating["status"] == "not_rated") != (self.rating["not_rated_reason"] is not None):
            self.tell("a reason for not rating where it is rated, or none where it is not")

    def judged(self) -> None:
        """People judged: nothing is computed."""
        if self.working["rule"] == "judgement" and self.method.get("method") != "judgement":
            self.tell(f"it is judged, and the method is {self.method.get('method')}")

    def lowest(self) -> None:
        """The lowest displayed percentage decides, and all that have it are named."""
        figures = {question["id"]: question["percent"] for question in self.questions if question["percent"] is not None}
        lowest = min(figures.values(), default=None)
        deciding = [name for name, percent in figures.items() if percent == lowest]
        marked = [question["id"] for question in self.questions if question["decides"]]
        if self.method.get("method") != "lowest_of" or lowest is None or self.working["percent"] != lowest:
            self.tell(f"{self.working['percent']} per cent decides, the lowest of {figures} is {lowest}")
        if not self.working["key_questions"] == deciding == marked:
            self.tell(f"{self.working['key_questions']} decide, {marked} are marked, {deciding} have the lowest")
        self.band()

    def lowest_of_ratings(self) -> None:
        """The lowest of the ratings that it rests on decides, and all that have it are marked."""
        order = [level["id"] for level in self.scale]
        parts = [part for part in self.working["parts"] if part["level"] is not None]
        lowest = max((part["level"] for part in parts), key=order.index, default=None)
        if self.method.get("method") != "lowest_of_ratings" or lowest is None or self.computed != lowest:
            self.tell(f"the lowest of {parts} is {lowest}, the rating is {self.computed}")
        if any(part["decides"] != (part["level"] == lowest) for part in parts):
            self.tell(f"{lowest} is the lowest, and others decide: {parts}")

    def done_well(self) -> None:
        """The share of the section decides."""
        if self.method.get("method") != "share_done_well" or not self.share or self.working["percent"] != self.share["percent"]:
            self.tell(f"the share is {self.share}, its working {self.working}")
        self.band()

    def band(self) -> None:
        """The band is the programme's, holds the percentage, and gives the level."""
        percent, band, above = self.working["percent"], self.working["band"], 100
        if percent is None:
            if band:
                self.tell("a band of no figure")
            return
        for cut in self.method.get("bands", []):
            if percent >= cut["from"]:
                expected = {"level": cut["level"], "from": cut["from"], "to": above}
                if band != expected or not band["from"] <= percent <= band["to"]:
                    self.tell(f"{percent} per cent is in the band {expected}, not {band}")
                if self.computed != cut["level"]:
                    self.tell(f"the band gives {cut['level']}, the rating is {self.computed}")
                return
            above = cut["from"] - 1
        self.tell(f"no band holds {percent} per cent")

    def published(self) -> None:
        """It is as published because a figure was not."""
        figures = [*self.questions, *filter(None, [self.share])]
        if not any(figure["status"] in ("unpublished", "missing", "no_relevant_cases") for figure in figures):
            self.tell("it is as published, and every figure is known")

    def points(self) -> None:
        """Each section that counts brings the points of its level; the bands are the programme's, scaled to their number."""
        counted = [{"section": section["id"], "points": section["rating"]["points"]} for section in self.sections
                   if section["counts"] and section["rating"]["points"] is not None]
        best = max((level.get("points", 0) for level in self.scale), default=0)
        if self.working["contributions"] != counted or not counted:
            self.tell(f"contributions are {self.working['contributions']}, by the sections {counted}")
        total, most = sum(one["points"] for one in counted), best * len(counted)
        if (self.working["points"], self.working["out_of"]) != (total, most):
            self.tell(f"{self.working['points']} of {self.working['out_of']} points, by the sections {total} of {most}")
        bands = [{"level": band["level"], "up_to": int(Fraction(band["up_to"]) * len(counted))}
                 for band in self.method.get("bands", [])]
        if self.working["bands"] != bands:
            self.tell(f"the bands are {self.working['bands']}, by the programme {bands}")
        level = next((band["level"] for band in bands if total <= band["up_to"]), None)
        if self.rating["status"] == "rated" and self.computed != level:
            self.tell(f"{total} points give {level}, the rating is {self.computed}")

    def decided(self) -> None:
        """The rule that fits is one of the programme's and gives the level."""
        rules = self.method.get("rules", [])
        number = self.working["number"]
        if not 1 <= number <= len(rules) or rules[number - 1]["level"] != self.computed:
            self.tell(f"rule {number} of {len(rules)} does not give {self.computed}")
            return
        ranks = {level["id"]: rank for section in self.sections
                 for rank, level in enumerate(self.scales[section["rating"]["scale"]])}
        for place, rule in enumerate(rules[:number], start=1):
            answers = [holds(condition, self.sections, ranks) for condition in rule["when"]]
            # What inspectors declared is not in the file, so that only a rule with other conditions too can be told not to fit.
            if place == number and False in answers:
                self.tell(f"rule {number} does not fit the ratings below")
            if place < number and all(answer is True for answer in answers):
                self.tell(f"rule {place} fits before rule {number}")
        if not self.working["because"].strip():
            self.tell("the rule has no reason")


def holds(condition: dict, sections: list[dict], ranks: dict[str, int]) -> bool | None:
    """Whether a condition of a rule holds of the sections; None where it is about what inspectors declared."""
    if condition["kind"] == "declared":
        return None
    found = [ranks[section["rating"]["level"]] for section in sections if section["id"] in condition["sections"]]
    cut = ranks[condition["level"]]
    tests = {"at_least": lambda: all(rank <= cut for rank in found), "any_at_least": lambda: any(rank <= cut for rank in found),
             "all_below": lambda: all(rank > cut for rank in found), "any_below": lambda: any(rank > cut for rank in found),
             "exactly": lambda: all(rank == cut for rank in found)}
    return len(found) == len(condition["sections"]) and tests[condition["kind"]]()
