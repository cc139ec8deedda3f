"""The product's own words, read from the phrase files as text: what a check looks for in a file of some language.

What must hold: a message is read as the words between its values, variant by variant, so that nothing else of Fluent has to
be known here; a message that is not there is an error, so that no check looks for nothing.
"""

import re
from functools import lru_cache

from program import ROOT

PHRASES = ROOT / "report-templates" / "phrases"
LANGUAGES = ("en", "cy")


@lru_cache(maxsize=None)
def messages(language: str) -> dict[str, str]:
    """Every message of a language with all its lines, by its name."""
    text = (PHRASES / f"{language}.ftl").read_text("utf-8")
    return {name: body for name, body in re.findall(r"^([a-z][a-z0-9-]*) =(.*(?:\n .*)*)", text, re.MULTILINE)}


def phrase(language: str, name: str) -> str:
    """A message of one line without values."""
    text = messages(language)[name].strip()
    if "{" in text or "\n" in text:
        raise ValueError(f"the message {name} has values: {text}")
    return text


def words_before_value(language: str, name: str) -> str:
    """The words of a message of one line before its first value."""
    return messages(language)[name].partition("{")[0].strip()


def variants(language: str, name: str) -> dict[str, str]:
    """The words that a message chooses between, by their keys."""
    return {key: words.strip() for key, words in re.findall(r"\[([\w-]+)\] (.*)", messages(language)[name])}


def pieces(language: str, name: str) -> list[str]:
    """The words of a message between its values, of every variant."""
    found = []
    for line in messages(language)[name].splitlines():
        line = re.sub(r"^\s*\*?\[[\w-]+\]", "", line)
        if not re.fullmatch(r"\s*(\{ *\$[\w-]+ *->|\})?\s*", line):
            found += [piece.strip() for piece in re.split(r"\{[^}]*\}", line) if piece.strip()]
    return found
