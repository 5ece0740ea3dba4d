"""What a finding is about, how much that weighs, and from when a time is counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from compare.coverage import HEAVIEST
from compare.lexicon import data_in, word_list
from compare.model import Requirement, Sentence, Statement
from compare.text import fold

_KEPT = 4096
"""Requirements whose folded words are remembered: there are some hundred in an edition."""
_folded = lru_cache(maxsize=_KEPT)(fold)
_FOLLOWING = 4
"""Words after a "not" that tell what it denies."""
_MOST_DONE = 8
"""Words of what is to be done that a reader takes in before what differs."""
_MOST_HEADED = 6
"""Words of a heading that names a topic; a longer one tells a story."""
_GAP = 3
"""Words between a time and the event it is counted from: "within 15 working days of the"."""


def requirement_of(national: Sentence, requirements: Iterable[Requirement]) -> Requirement | None:
    """Return the requirement that a national sentence restates, where it is one."""
    said = fold(national.text)
    return next((r for r in requirements if _folded(r.says) == said), None)


def subject(requirement: Requirement | None, stated: Sequence[Statement], time: str) -> str:
    """Return what is asked for, by name: as the requirement calls it, else what `time` times.

    Empty where neither names it. What is to be done ("be held", or by somebody) is no name.
    """
    return _opening((requirement.event if requirement else _timed(stated, time)) or "")


def step_of(requirement: Requirement) -> str:
    """Return what a requirement is about, by name: the event it asks for, else its topic."""
    return _opening(requirement.event or requirement.topic)


def _opening(name: str) -> str:
    return name[:1].upper() + name[1:]


def who_is_to(stated: Sequence[Statement], actor: str) -> str:
    """Return what `actor` is asked to do, as a subject: "Who is to report this to the police".

    Empty where the actor is asked for nothing, or what is done to a thing hides the verb.
    """
    asked = (s.action for s in stated if actor and s.actor == actor and s.action)
    action = next((a for a in asked if not re.search(r"\bbe\b", a)), "")
    clause = re.split(r"[,;:(]", action)[0].split()
    return f"Who is to {' '.join(clause)}" if 0 < len(clause) <= _MOST_DONE else ""


def under(trail: Sequence[str]) -> str:
    """Return the heading that a passage stands under, as a subject; empty where it is too long."""
    heading = re.sub(r"^[\d.)\s]+", "", trail[-1]).strip(" :") if trail else ""
    return f"Under “{heading}”" if 0 < len(heading.split()) <= _MOST_HEADED else ""


def _timed(stated: Sequence[Statement], time: str) -> str | None:
    timed = (s for s in stated if time and s.quantity and s.quantity.words == time)
    named = (s.quantity.event for s in timed if s.quantity and not s.actor)
    return next((event for event in named if event and " be " not in event), None)


def from_when(text: str, stated: Sequence[Statement], time: str) -> str:
    """Return `time` as it stands in `text`, with the event it is counted from next to it, if any.

    "within 15 working days" becomes "within 15 working days of the strategy discussion".
    """
    starts = (s.quantity.start for s in stated if s.quantity and s.quantity.words == time)
    for start in filter(None, starts):
        between = rf"(?:\s+\S+){{0,{_GAP}}}?\s+"
        whole = re.search(re.escape(time) + between + re.escape(start) + r"\b", text)
        if whole:
            return whole[0]
    return time


def with_following(text: str, words: str) -> str:
    """Return `words` as they stand in `text`, with the few words after them in their clause.

    "must not" becomes "must not tell the duty team"; words that do not occur stay as they are. It
    ends on a word that says something: "not to be held over the telephone", not "… held over".
    """
    if not words:
        return words
    found = re.search(rf"\b{re.escape(words)}((?:\s+[^\s.,;:]+)*)(?!\w)", text)
    if not found:
        return words
    after = found[1].split()
    end = min(_FOLLOWING, len(after))
    while end < len(after) and after[end - 1].casefold() in word_list("stop_words")["words"]:
        end += 1
    return " ".join([words, *after[:end]])


def weight_of(national: Sentence, requirements: Iterable[Requirement]) -> int:
    """Return 1 to 3: the weight of the requirement it restates, else as its words tell."""
    stated = requirement_of(national, requirements)
    if stated is not None:
        return stated.weight
    return HEAVIEST if _protective().search(fold(national.text)) else 1


@cache
def _protective() -> re.Pattern[str]:
    steps = data_in(__package__, "protective")["steps"]["words"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, steps))})\b")
