"""The product's own words, read from the phrase files as text: what a check looks for in a file of some language.

What must hold: only messages on one line and without values are read, so that nothing of Fluent has to be known here; a
message that is not there is an error, so that no check looks for nothing.
"""

import re
from functools import lru_cache

from program import ROOT

PHRASES = ROOT / "report-templates" / "phrases"
LANGUAGES = ("en", "cy")


@lru_cache(maxsize=None)
def all_phrases(language: str) -> dict[str, str]:
    """Every message of a language that is one line, by its name."""
    text = (PHRASES / f"{language}.ftl").read_text("utf-8")
    return dict(re.findall(r"^([a-z][a-z0-9-]*) = (\S.*)$", text, re.MULTILINE))


def phrase(language: str, name: str) -> str:
    """A message without values."""
    text = all_phrases(language)[name]
    if "{" in text:
        raise ValueError(f"the message {name} has values: {text}")
    return text


def words_before_value(language: str, name: str) -> str:
    """The words of a message before its first value."""
    return all_phrases(language)[name].partition("{")[0].strip()


def variants(language: str, name: str) -> dict[str, str]:
    """The variants of a message that chooses between words without values, by their keys."""
    text = (PHRASES / f"{language}.ftl").read_text("utf-8")
    block = re.search(rf"^{name} =\n((?: .*\n)+)", text, re.MULTILINE)
    if not block:
        raise KeyError(name)
    return {key: words.strip() for key, words in re.findall(r"\[([a-z_]+)\] (.*)", block.group(1))}
