"""Who is told, compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from compare.agreement.parties import is_setting, same_party
from compare.agreement.reading import NEAR
from compare.agreement.wording import CACHED, Wording, content, without
from compare.model import Confidence, Difference
from compare.statements.actor import names_actor, role_of
from compare.text import words

_TOLD = re.compile(
    r"\b(?:to|with|by|inform(?:s|ed|ing)?|tell(?:s|ing)?|told|notif(?:y|ies|ied|ying)|alert(?:s|ed)?"
    r"|contact(?:s|ed|ing)?|consult(?:s|ed|ing)?|advis(?:e|es|ed|ing)|telephone|ring|ask)"
    r"\s+(?:the |their |a |an |any |your |our |its |his |her )?"
    r"(?P<whom>(?:[\w'’/-]+ ){0,4}[\w'’/-]+)",
    re.IGNORECASE,
)


def recipient_differences(local: str, national: str, wording: Wording) -> Iterator[Difference]:
    """Yield each person or body the national text has told that the local one replaces."""
    here, there = recipients(local), recipients(national)
    ours = [r for r in here if not _mentioned(r, national)]
    theirs = [r for r in there if not _mentioned(r, local)]
    if not ours or not theirs or is_setting(ours[0]) or is_setting(theirs[0]):
        return
    rest = without(wording, (ours[0], theirs[0])).closeness
    sure: Confidence = "high" if rest >= NEAR else "low"
    yield Difference("recipient", ours[0], theirs[0], "changed", sure)


@lru_cache(maxsize=CACHED)
def recipients(text: str) -> tuple[str, ...]:
    """Return the people and bodies that `text` has something told, sent or done to."""
    found = (_role_at_start(match["whom"]) for match in _TOLD.finditer(text))
    return tuple(phrase for phrase in found if phrase)


def _mentioned(party: str, text: str) -> bool:
    if set(content(party)) <= set(content(text)):
        return True
    return any(same_party(party, other) for other in recipients(text))


def _role_at_start(phrase: str) -> str | None:
    """Return the longest run of words from the start of `phrase` that names a role."""
    spoken = phrase.split()
    runs = (" ".join(spoken[:length]) for length in range(len(spoken), 0, -1))
    return next((run for run in runs if _someone(run) and len(run.split()) <= _words_of(run)), None)


def _someone(phrase: str) -> bool:
    return role_of(phrase) is not None or names_actor(words(phrase)[-1] if words(phrase) else "")


_ENDS_ROLE = frozenset(
    "and or if when that of in is are to who must a an the their his her its our any each".split()
)


def _words_of(run: str) -> int:
    """Return how many words of `run` may belong to the role: no verb or joining word within."""
    ends = (number for number, word in enumerate(words(run)) if word in _ENDS_ROLE)
    return next(ends, len(run))
