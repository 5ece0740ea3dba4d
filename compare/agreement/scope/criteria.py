"""Criteria compared: of what somebody has or may have done, which the local text leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from compare.agreement.sides.reading import Elsewhere, Reading
from compare.agreement.words.wording import CACHED, content, content_words
from compare.model import Difference
from compare.text import holds

_LEAST = 2
"""Criteria that make a list: a sentence on one of them does not list the others."""
_HAS = ("has ", "have ")
"""Letters one of which every criterion holds."""
_DONE = re.compile(
    r"\b(?P<said>(?:(?:has|have) |(?:may|might) have |possibly )+"
    r"(?P<verb>(?!(?:been|not|a|an|the|to)\b)\w+)[^,;:.]*?)"
    r"(?=,|;|[.:]|$| or (?:has|have|may have|might have|possibly)\b)",
    re.IGNORECASE,
)
_OR = re.compile(r"\bor (?:has|have|may have|might have|possibly)\b", re.IGNORECASE)
"""What joins criteria of which any is enough."""


def criteria_differences(
    local: Reading, national: Reading, elsewhere: Elsewhere
) -> Iterator[Difference]:
    """Yield the criteria that the local text leaves out of those by which the national one applies.

    It gives two of them at least, as criteria, says nothing of what the other ones are of, and no
    other sentence says most of that.
    """
    asked = _criteria(national.text) if national.asks and _OR.search(national.text) else {}
    if len(asked) <= _LEAST:
        return
    given = _criteria(local.says)
    if len(given.keys() & asked.keys()) < _LEAST:
        return
    here, beside = content_words(local.says), elsewhere.stems
    for verb, said in asked.items():
        others = (content_words(other) for one, other in asked.items() if one != verb)
        own = content_words(said) - frozenset[str]().union(*others)
        if own and not own & here and 2 * len(own & beside) < len(own):
            yield Difference("list", "", said, "weaker", "medium")


@lru_cache(maxsize=CACHED)
def _criteria(text: str) -> Mapping[str, str]:
    """Return what somebody has or may have done by any of several criteria, by its verb.

    What is given twice ("has harmed or may have harmed") is one.
    """
    found = _DONE.finditer(text) if holds(text.casefold(), _HAS) else ()
    told: dict[str, str] = {}
    for one in found:
        verb = content(one["verb"])[:1]
        if verb and len(one["said"]) > len(told.get(verb[0], "")):
            told[verb[0]] = one["said"].strip()
    return told
